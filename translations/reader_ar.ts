<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
    <context>
        <name>About</name>
        <message>
            <source>About Qari</source>
            <translation>حول قارئ</translation>
        </message>
        <message>
            <source>Qari {version}. Read Arabic beside its English translation, with glosses and notes, on this computer alone. Qari is free software; its parts keep the licences below.</source>
            <translation>قارئ {version}. لقراءة النصوص العربية بجانب ترجمتها الإنجليزية، مع شرح الكلمات وتدوين الملاحظات، على هذا الحاسوب وحده. قارئ برنامج حر، ولأجزائه الرخص المبيّنة أدناه.</translation>
        </message>
        <message>
            <source>Parts of the program</source>
            <translation>أجزاء البرنامج</translation>
        </message>
        <message>
            <source>Licence of the part</source>
            <translation>رخصة الجزء</translation>
        </message>
    </context>
    <context>
        <name>CaretSheet</name>
        <message>
            <source>You have corrected this translation.</source>
            <translation>هذه الترجمة صحّحتها أنت.</translation>
        </message>
        <message>
            <source>Row {row}. {source} Translation: {translation}</source>
            <translation>الفقرة {row}. {source} الترجمة: {translation}</translation>
        </message>
        <message>
            <source>not there yet</source>
            <translation>لم تصل بعد</translation>
        </message>
    </context>
    <context>
        <name>Correcting</name>
        <message>
            <source>This paragraph is not in Arabic; there is nothing to correct.</source>
            <translation>هذه الفقرة ليست بالعربية، فلا شيء فيها يُصحَّح.</translation>
        </message>
        <message>
            <source>The model is still being loaded.</source>
            <translation>ما زال النموذج قيد التحميل.</translation>
        </message>
        <message>
            <source>Without a translation model, nothing else is offered.</source>
            <translation>لا تُعرض ترجمات أخرى من دون نموذج ترجمة.</translation>
        </message>
        <message>
            <source>The translation is changed; Ctrl+Z takes it back.</source>
            <translation>عُدّلت الترجمة، ويُتراجع عن ذلك بالمفتاحين ⁨Ctrl+Z⁩.</translation>
        </message>
        <message>
            <source>That was the last sentence.</source>
            <translation>كانت تلك الجملة الأخيرة.</translation>
        </message>
        <message>
            <source>What you typed is kept; F2 in this sentence brings it back.</source>
            <translation>ما كتبته باق، ويعيده المفتاح ⁨F2⁩ في هذه الجملة.</translation>
        </message>
    </context>
    <context>
        <name>CrashDialog</name>
        <message>
            <source>Something Went Wrong</source>
            <translation>حدث خطأ</translation>
        </message>
        <message>
            <source>Qari met a mistake of its own and stopped what it was doing.</source>
            <translation>صادف قارئ خطأ في برمجته فأوقف ما كان يفعله.</translation>
        </message>
        <message>
            <source>Go On</source>
            <translation>متابعة</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>إنهاء</translation>
        </message>
        <message>
            <source>Show the Report</source>
            <translation>إظهار التقرير</translation>
        </message>
        <message>
            <source>Your notes are safe: each was saved when you wrote it. The article file was not touched. You can go on reading, or quit and open the article again.</source>
            <translation>ملاحظاتك محفوظة، فكل ملاحظة تُحفظ حين تكتبها، ولم يُمسّ ملف المقال. يمكنك متابعة القراءة، أو إنهاء البرنامج ثم فتح المقال من جديد.</translation>
        </message>
        <message>
            <source>A report without any of your text was kept at {path}; it is sent nowhere.</source>
            <translation>حُفظ تقرير لا يضم شيئا من نصوصك في ⁨{path}⁩، ولن يُرسل إلى أي جهة.</translation>
        </message>
    </context>
    <context>
        <name>Deeds</name>
        <message>
            <source>&amp;Go to the Text</source>
            <translation>الان&amp;تقال إلى النص</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>ت&amp;حرير</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>&amp;حذف</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;نسخ</translation>
        </message>
        <message>
            <source>&amp;Keep</source>
            <translation>إ&amp;بقاء</translation>
        </message>
        <message>
            <source>&amp;Open Its Article</source>
            <translation>ف&amp;تح مقالها</translation>
        </message>
        <message>
            <source>&amp;Find Its File…</source>
            <translation>ال&amp;بحث عن ملفها…</translation>
        </message>
        <message>
            <source>&amp;Tie to Selection</source>
            <translation>&amp;ربط بالنص المحدد</translation>
        </message>
    </context>
    <context>
        <name>Dialogs</name>
        <message>
            <source>Articles ({patterns})</source>
            <translation>المقالات ({patterns})</translation>
        </message>
        <message>
            <source>All files ({patterns})</source>
            <translation>كل الملفات ({patterns})</translation>
        </message>
        <message>
            <source>Open an Article</source>
            <translation>فتح مقال</translation>
        </message>
        <message>
            <source>Choose the Folder of a Translation Model</source>
            <translation>اختيار مجلد نموذج ترجمة</translation>
        </message>
    </context>
    <context>
        <name>DoubtFilters</name>
        <message>
            <source>All kinds</source>
            <translation>كل الأنواع</translation>
        </message>
        <message>
            <source>Kind of doubt</source>
            <translation>نوع الشك</translation>
        </message>
        <message>
            <source>Found right</source>
            <translation>ما وُجد صحيحا</translation>
        </message>
        <message>
            <source>Show the doubts too that you found right</source>
            <translation>عرض ما وجدته صحيحا أيضا</translation>
        </message>
    </context>
    <context>
        <name>DoubtsDock</name>
        <message>
            <source>Doubts</source>
            <translation>مواضع الشك</translation>
        </message>
    </context>
    <context>
        <name>DoubtsPanel</name>
        <message numerus="yes">
            <source>%n doubt(s)</source>
            <translation>
                <numerusform>لا مواضع شك</numerusform>
                <numerusform>موضع شك واحد</numerusform>
                <numerusform>موضعا شك</numerusform>
                <numerusform>%n مواضع شك</numerusform>
                <numerusform>%n موضع شك</numerusform>
                <numerusform>%n موضع شك</numerusform>
            </translation>
        </message>
        <message>
            <source>Doubts are listed here as the translation arrives.</source>
            <translation>تظهر مواضع الشك هنا مع وصول الترجمة.</translation>
        </message>
        <message>
            <source>Nothing raised a doubt so far. That is no proof that all is right.</source>
            <translation>لم يُثر شيء شكا حتى الآن، وليس ذلك دليلا على أن كل شيء صحيح.</translation>
        </message>
        <message>
            <source>No doubt of this kind is left. Choose another kind above.</source>
            <translation>لم يبق موضع شك من هذا النوع. اختر نوعا آخر أعلاه.</translation>
        </message>
        <message>
            <source>You have looked at every doubt, and found the translation right.</source>
            <translation>نظرت في كل مواضع الشك ووجدت الترجمة صحيحة.</translation>
        </message>
        <message>
            <source>&amp;Doubt It Again</source>
            <translation>العودة إلى ال&amp;شك</translation>
        </message>
        <message>
            <source>&amp;It Is Right</source>
            <translation>هي &amp;صحيحة</translation>
        </message>
        <message>
            <source>Doubts</source>
            <translation>مواضع الشك</translation>
        </message>
        <message>
            <source>&amp;Show in the Article</source>
            <translation>&amp;عرض في المقال</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>ن&amp;سخ</translation>
        </message>
    </context>
    <context>
        <name>ExportButton</name>
        <message>
            <source>E&amp;xport</source>
            <translation>ت&amp;صدير</translation>
        </message>
        <message>
            <source>Save the words that are listed as a file for other programs</source>
            <translation>حفظ الكلمات المعروضة في ملف تقرؤه برامج أخرى</translation>
        </message>
    </context>
    <context>
        <name>Exporting</name>
        <message>
            <source>Export the Notes</source>
            <translation>تصدير الملاحظات</translation>
        </message>
        <message>
            <source>Export the Article</source>
            <translation>تصدير المقال</translation>
        </message>
        <message>
            <source>Save a Bundle</source>
            <translation>حفظ حزمة</translation>
        </message>
        <message>
            <source>notes</source>
            <translation>ملاحظات</translation>
        </message>
        <message>
            <source>translation</source>
            <translation>ترجمة</translation>
        </message>
    </context>
    <context>
        <name>Filters</name>
        <message>
            <source>Find in the notes</source>
            <translation>البحث في الملاحظات</translation>
        </message>
        <message>
            <source>Order of the notes</source>
            <translation>ترتيب الملاحظات</translation>
        </message>
        <message>
            <source>By place</source>
            <translation>حسب الموضع</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>الأحدث أولا</translation>
        </message>
        <message>
            <source>Only notes in: %1</source>
            <translation>الملاحظات بهذا اللون فقط: %1</translation>
        </message>
        <message>
            <source>Whose notes are shown</source>
            <translation>الملاحظات المعروضة</translation>
        </message>
        <message>
            <source>This article</source>
            <translation>هذا المقال</translation>
        </message>
        <message>
            <source>All articles</source>
            <translation>كل المقالات</translation>
        </message>
        <message>
            <source>Only notes whose text has moved, changed or gone</source>
            <translation>الملاحظات التي انتقل نصها أو تغيّر أو زال فقط</translation>
        </message>
        <message numerus="yes">
            <source>%n to settle</source>
            <translation>
                <numerusform>لا شيء للبتّ فيه</numerusform>
                <numerusform>واحدة للبتّ فيها</numerusform>
                <numerusform>اثنتان للبتّ فيهما</numerusform>
                <numerusform>%n للبتّ فيها</numerusform>
                <numerusform>%n للبتّ فيها</numerusform>
                <numerusform>%n للبتّ فيها</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message>
            <source>Find in the text</source>
            <translation>البحث في النص</translation>
        </message>
        <message>
            <source>In the Arabic</source>
            <translation>في النص العربي</translation>
        </message>
        <message>
            <source>In the translation</source>
            <translation>في الترجمة</translation>
        </message>
        <message>
            <source>Column to look through</source>
            <translation>العمود المراد البحث فيه</translation>
        </message>
        <message>
            <source>{number} of {count}</source>
            <translation>{number} من {count}</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>لم يُعثر عليه</translation>
        </message>
        <message>
            <source>Previous place</source>
            <translation>الموضع السابق</translation>
        </message>
        <message>
            <source>Next place</source>
            <translation>الموضع التالي</translation>
        </message>
        <message>
            <source>Close the find bar</source>
            <translation>إغلاق شريط البحث</translation>
        </message>
    </context>
    <context>
        <name>GlossCard</name>
        <message>
            <source>This word is not in the dictionary.</source>
            <translation>هذه الكلمة ليست في المعجم.</translation>
        </message>
        <message>
            <source>Fewer</source>
            <translation>عرض أقل</translation>
        </message>
        <message numerus="yes">
            <source>%n more reading(s)</source>
            <translation>
                <numerusform>لا قراءات أخرى</numerusform>
                <numerusform>قراءة أخرى</numerusform>
                <numerusform>قراءتان أخريان</numerusform>
                <numerusform>%n قراءات أخرى</numerusform>
                <numerusform>%n قراءة أخرى</numerusform>
                <numerusform>%n قراءة أخرى</numerusform>
            </translation>
        </message>
        <message>
            <source>Meaning of {word}</source>
            <translation>معنى {word}</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>ملاحظة</translation>
        </message>
        <message>
            <source>Another Word…</source>
            <translation>كلمة أخرى…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>List all readings (M)</source>
            <translation>سرد كل القراءات (M)</translation>
        </message>
        <message>
            <source>Write a note about this word (N)</source>
            <translation>كتابة ملاحظة عن هذه الكلمة (N)</translation>
        </message>
        <message>
            <source>Look up another word (L)</source>
            <translation>الكشف عن كلمة أخرى (L)</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>إغلاق (Esc)</translation>
        </message>
    </context>
    <context>
        <name>ImportReport</name>
        <message>
            <source>Imported Notes</source>
            <translation>الملاحظات المستوردة</translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) came in.</source>
            <translation>
                <numerusform>لم ترد أي ملاحظة.</numerusform>
                <numerusform>وردت ملاحظة واحدة.</numerusform>
                <numerusform>وردت ملاحظتان.</numerusform>
                <numerusform>وردت %n ملاحظات.</numerusform>
                <numerusform>وردت %n ملاحظة.</numerusform>
                <numerusform>وردت %n ملاحظة.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) of the file could not be used.</source>
            <translation>
                <numerusform>استُخدمت كل سجلات الملف.</numerusform>
                <numerusform>تعذّر استخدام سجل واحد من الملف.</numerusform>
                <numerusform>تعذّر استخدام سجلين من الملف.</numerusform>
                <numerusform>تعذّر استخدام %n سجلات من الملف.</numerusform>
                <numerusform>تعذّر استخدام %n سجلا من الملف.</numerusform>
                <numerusform>تعذّر استخدام %n سجل من الملف.</numerusform>
            </translation>
        </message>
        <message>
            <source>Records that could not be used</source>
            <translation>السجلات التي تعذّر استخدامها</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>السجل</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>السبب</translation>
        </message>
    </context>
    <context>
        <name>Drafting</name>
        <message>
            <source>What you typed stays here only until the window closes.</source>
            <translation>ما كتبته باق هنا إلى أن تغلق النافذة فقط.</translation>
        </message>
        <message>
            <source>A translation that you typed could not be kept; closing again gives it up.</source>
            <translation>تعذر حفظ ترجمة كتبتها، وإغلاق النافذة مرة أخرى يتخلى عنها.</translation>
        </message>
    </context>
    <context>
        <name>Importing</name>
        <message>
            <source>Import Notes</source>
            <translation>استيراد الملاحظات</translation>
        </message>
        <message>
            <source>Notes ({patterns})</source>
            <translation>الملاحظات ({patterns})</translation>
        </message>
        <message>
            <source>Looking for the places of the notes…</source>
            <translation>يجري البحث عن مواضع الملاحظات…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) came in</source>
            <translation>
                <numerusform>لم ترد أي ملاحظة</numerusform>
                <numerusform>وردت ملاحظة واحدة</numerusform>
                <numerusform>وردت ملاحظتان</numerusform>
                <numerusform>وردت %n ملاحظات</numerusform>
                <numerusform>وردت %n ملاحظة</numerusform>
                <numerusform>وردت %n ملاحظة</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing new: every note of the file is here already</source>
            <translation>لا جديد، فكل ملاحظات الملف موجودة هنا</translation>
        </message>
    </context>
    <context>
        <name>Learning</name>
        <message>
            <source>Every word of this article is known.</source>
            <translation>كل كلمات هذا المقال معروفة.</translation>
        </message>
        <message>
            <source>This word does not stand in the article.</source>
            <translation>هذه الكلمة ليست في المقال.</translation>
        </message>
    </context>
    <context>
        <name>LeftOut</name>
        <message>
            <source>What Was Left Out</source>
            <translation>ما تُرك</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) of the file are not on the page.</source>
            <translation>
                <numerusform>كل أسطر الملف في الصفحة.</numerusform>
                <numerusform>سطر واحد من الملف ليس في الصفحة.</numerusform>
                <numerusform>سطران من الملف ليسا في الصفحة.</numerusform>
                <numerusform>%n أسطر من الملف ليست في الصفحة.</numerusform>
                <numerusform>%n سطرا من الملف ليست في الصفحة.</numerusform>
                <numerusform>%n سطر من الملف ليست في الصفحة.</numerusform>
            </translation>
        </message>
        <message>
            <source>Lines left out</source>
            <translation>الأسطر المتروكة</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>النص</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>السبب</translation>
        </message>
    </context>
    <context>
        <name>LibraryDialog</name>
        <message>
            <source>Choose a Copy of the Library</source>
            <translation>اختيار نسخة من المكتبة</translation>
        </message>
        <message>
            <source>Copies of the library ({patterns})</source>
            <translation>نسخ المكتبة ({patterns})</translation>
        </message>
        <message>
            <source>Restore the Library</source>
            <translation>استعادة المكتبة</translation>
        </message>
        <message>
            <source>Go back to the copy of {copy}?</source>
            <translation>هل تريد العودة إلى نسخة {copy}؟</translation>
        </message>
        <message>
            <source>Notes and words written since then leave the window. The present state is backed up first, so that you can come back to it from this list.</source>
            <translation>ستختفي الملاحظات والكلمات التي كُتبت بعدها من النافذة. وتُحفظ أولا نسخة احتياطية من الحالة الحاضرة، فيمكنك العودة إليها من هذه القائمة.</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>استعادة</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
        <message>
            <source>The library is what the copy was.</source>
            <translation>عادت المكتبة إلى ما كانت عليه النسخة.</translation>
        </message>
        <message>
            <source>The library is what the copy was. The state before is kept as {path}.</source>
            <translation>عادت المكتبة إلى ما كانت عليه النسخة، وحُفظت الحالة السابقة باسم {path}.</translation>
        </message>
        <message>
            <source>The library is backed up.</source>
            <translation>حُفظت نسخة احتياطية من المكتبة.</translation>
        </message>
        <message>
            <source>The library is sound.</source>
            <translation>المكتبة سليمة.</translation>
        </message>
        <message>
            <source>Copy of the day</source>
            <translation>نسخة اليوم</translation>
        </message>
        <message>
            <source>Made by hand</source>
            <translation>نسخة يدوية</translation>
        </message>
        <message>
            <source>Before restoring</source>
            <translation>قبل الاستعادة</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>المكتبة</translation>
        </message>
        <message>
            <source>The library holds your notes and words. On each day that you use it, it is copied by itself.</source>
            <translation>تحفظ المكتبة ملاحظاتك وكلماتك، وتُنسخ تلقائيا في كل يوم تستعملها فيه.</translation>
        </message>
        <message>
            <source>Copies of the library</source>
            <translation>نسخ المكتبة</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>التاريخ</translation>
        </message>
        <message>
            <source>Occasion</source>
            <translation>المناسبة</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>الحجم</translation>
        </message>
        <message>
            <source>&amp;Restore…</source>
            <translation>ا&amp;ستعادة…</translation>
        </message>
        <message>
            <source>Restore from a &amp;File…</source>
            <translation>استعادة من &amp;ملف…</translation>
        </message>
        <message>
            <source>&amp;Back Up Now</source>
            <translation>&amp;نسخ احتياطي الآن</translation>
        </message>
        <message>
            <source>C&amp;heck</source>
            <translation>&amp;فحص</translation>
        </message>
        <message>
            <source>One moment…</source>
            <translation>لحظة واحدة…</translation>
        </message>
        <message>
            <source>The library is what the copy was. The state before heads the list.</source>
            <translation>عادت المكتبة إلى ما كانت عليه النسخة، والحالة السابقة في رأس القائمة.</translation>
        </message>
        <message numerus="yes">
            <source>The file is sound, but %n note(s) or word(s) in it cannot be read. They stay in the file; a copy made before may have them whole.</source>
            <translation>
                <numerusform>الملف سليم.</numerusform>
                <numerusform>الملف سليم، لكن فيه ملاحظة أو كلمة واحدة تتعذّر قراءتها. هي باقية في الملف، وقد تجدها سليمة في نسخة أقدم.</numerusform>
                <numerusform>الملف سليم، لكن فيه ملاحظتين أو كلمتين تتعذّر قراءتهما. هما باقيتان في الملف، وقد تجدهما سليمتين في نسخة أقدم.</numerusform>
                <numerusform>الملف سليم، لكن فيه %n ملاحظات أو كلمات تتعذّر قراءتها. هي باقية في الملف، وقد تجدها سليمة في نسخة أقدم.</numerusform>
                <numerusform>الملف سليم، لكن فيه %n ملاحظة أو كلمة تتعذّر قراءتها. هي باقية في الملف، وقد تجدها سليمة في نسخة أقدم.</numerusform>
                <numerusform>الملف سليم، لكن فيه %n ملاحظة أو كلمة تتعذّر قراءتها. هي باقية في الملف، وقد تجدها سليمة في نسخة أقدم.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LookupDialog</name>
        <message>
            <source>Look Up a Word</source>
            <translation>الكشف في المعجم</translation>
        </message>
        <message>
            <source>&amp;Word:</source>
            <translation>ال&amp;كلمة:</translation>
        </message>
        <message>
            <source>&amp;Looked up before:</source>
            <translation>كشفت عنها من ق&amp;بل:</translation>
        </message>
        <message>
            <source>An Arabic word, with or without its vowels</source>
            <translation>كلمة عربية، بالتشكيل أو بدونه</translation>
        </message>
        <message>
            <source>This word is not in the dictionary.</source>
            <translation>هذه الكلمة ليست في المعجم.</translation>
        </message>
    </context>
    <context>
        <name>Menus</name>
        <message>
            <source>Toolbar</source>
            <translation>شريط الأدوات</translation>
        </message>
    </context>
    <context>
        <name>Models</name>
        <message>
            <source>Choose the Folder of a Translation Model</source>
            <translation>اختيار مجلد نموذج ترجمة</translation>
        </message>
        <message>
            <source>{size} MB</source>
            <translation>{size} م.ب</translation>
        </message>
        <message>
            <source>{done} of {total} MB</source>
            <translation>{done} من {total} م.ب</translation>
        </message>
        <message>
            <source>What has arrived is kept; Download goes on from there.</source>
            <translation>ما وصل محفوظ، والضغط على «تنزيل» يكمل من حيث توقف.</translation>
        </message>
        <message>
            <source>Translation Models</source>
            <translation>نماذج الترجمة</translation>
        </message>
        <message>
            <source>A model translates on this computer; no text leaves it.</source>
            <translation>يترجم النموذج على هذا الحاسوب، ولا يغادره أي نص.</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>النموذج</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>الرخصة</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>الحجم</translation>
        </message>
        <message>
            <source>Models on this computer</source>
            <translation>النماذج على هذا الحاسوب</translation>
        </message>
        <message>
            <source>&amp;Use</source>
            <translation>&amp;استخدام</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
        <message>
            <source>Remove a Model</source>
            <translation>إزالة نموذج</translation>
        </message>
        <message>
            <source>Remove {name} from this computer?</source>
            <translation>أتريد إزالة ⁨{name}⁩ من هذا الحاسوب؟</translation>
        </message>
        <message>
            <source>Translations that it has made stay. To use it again, get it anew.</source>
            <translation>تبقى الترجمات التي أنجزها. ولاستخدامه مجددا يلزم الحصول عليه من جديد.</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>إزالة</translation>
        </message>
        <message>
            <source>chrF {chrf}</source>
            <translation>chrF {chrf}</translation>
        </message>
        <message>
            <source>not measured yet</source>
            <translation>لم تُقَس بعد</translation>
        </message>
        <message>
            <source>{name} (in use, a draft)</source>
            <translation>⁨{name}⁩ (قيد الاستخدام، أوّلي)</translation>
        </message>
        <message>
            <source>{name} (in use)</source>
            <translation>⁨{name}⁩ (قيد الاستخدام)</translation>
        </message>
        <message>
            <source>{name} (a draft)</source>
            <translation>⁨{name}⁩ (أوّلي)</translation>
        </message>
        <message numerus="yes">
            <source>%n sentence(s) of {total} translated</source>
            <translation>
                <numerusform>لم تُترجم أي جملة من {total}</numerusform>
                <numerusform>تُرجمت جملة واحدة من {total}</numerusform>
                <numerusform>تُرجمت جملتان من {total}</numerusform>
                <numerusform>تُرجمت %n جمل من {total}</numerusform>
                <numerusform>تُرجمت %n جملة من {total}</numerusform>
                <numerusform>تُرجمت %n جملة من {total}</numerusform>
            </translation>
        </message>
        <message>
            <source>Quality</source>
            <translation>الجودة</translation>
        </message>
        <message>
            <source>&amp;Measure Quality</source>
            <translation>&amp;قياس الجودة</translation>
        </message>
        <message>
            <source>Let it translate 1,300 sentences and compare them with those of people</source>
            <translation>يترجم 1300 جملة، ثم تُقارن بترجمات بشرية</translation>
        </message>
        <message>
            <source>&amp;Add</source>
            <translation>إ&amp;ضافة</translation>
        </message>
        <message>
            <source>A &amp;Folder…</source>
            <translation>&amp;مجلد…</translation>
        </message>
        <message>
            <source>&amp;Remove…</source>
            <translation>إ&amp;زالة…</translation>
        </message>
        <message>
            <source>How far the work has come</source>
            <translation>مدى تقدّم العمل</translation>
        </message>
        <message>
            <source>Choose the File of a Translation Model</source>
            <translation>اختيار ملف نموذج ترجمة</translation>
        </message>
        <message>
            <source>Models ({patterns})</source>
            <translation>نماذج ({patterns})</translation>
        </message>
        <message>
            <source>A &amp;ZIP or NPZ File…</source>
            <translation>ملف &amp;ZIP أو NPZ…</translation>
        </message>
        <message>
            <source>How near translations by people its own come on NTREX, a test set of news: chrF, of 100</source>
            <translation>مدى قرب ترجماته من ترجمات البشر في مجموعة الاختبار الإخبارية NTREX: مقياس chrF من 100</translation>
        </message>
    </context>
    <context>
        <name>MendingCard</name>
        <message>
            <source>You typed this before; it is not saved yet.</source>
            <translation>كتبت هذا من قبل، ولم يُحفظ بعد.</translation>
        </message>
        <message>
            <source>The model offers nothing else.</source>
            <translation>لا يعرض النموذج غير ذلك.</translation>
        </message>
        <message>
            <source>Asking the model for other translations…</source>
            <translation>تُطلب من النموذج ترجمات أخرى…</translation>
        </message>
        <message>
            <source>Alt and a number, or a click, takes a line over. Alt+Down asks for other words from the caret on.</source>
            <translation>يُؤخذ السطر بالنقر عليه أو بالمفتاح ⁨Alt⁩ مع رقمه. ويطلب ⁨Alt+Down⁩ كلمات أخرى من موضع المؤشر فصاعدا.</translation>
        </message>
        <message>
            <source>Correct the translation</source>
            <translation>تصحيح الترجمة</translation>
        </message>
        <message>
            <source>Translation</source>
            <translation>الترجمة</translation>
        </message>
        <message>
            <source>Other translations</source>
            <translation>ترجمات أخرى</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>ح&amp;فظ</translation>
        </message>
        <message>
            <source>Save (Enter); Shift+Enter goes on with the next sentence</source>
            <translation>حفظ (Enter)، وينتقل Shift+Enter بعده إلى الجملة التالية</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
        <message>
            <source>Leave; what you typed stays here (Esc)</source>
            <translation>إغلاق مع إبقاء ما كتبته هنا (Esc)</translation>
        </message>
        <message>
            <source>&amp;Other Words Here</source>
            <translation>كلمات أ&amp;خرى من هنا</translation>
        </message>
        <message>
            <source>Ask for other words from the caret on (Alt+Down)</source>
            <translation>طلب كلمات أخرى من موضع المؤشر فصاعدا (Alt+Down)</translation>
        </message>
    </context>
    <context>
        <name>NoteEditor</name>
        <message>
            <source>&amp;Note</source>
            <translation>الم&amp;لاحظة</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>اللون</translation>
        </message>
        <message>
            <source>Ta&amp;gs, separated by commas</source>
            <translation>ال&amp;وسوم، تفصل بينها فواصل</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>ح&amp;فظ</translation>
        </message>
        <message>
            <source>Save (Ctrl+Enter)</source>
            <translation>حفظ (Ctrl+Enter)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
        <message>
            <source>&amp;Copy the Text</source>
            <translation>&amp;نسخ النص</translation>
        </message>
        <message>
            <source>This is not saved. Press Escape again to leave it, Ctrl+Enter to save.</source>
            <translation>لم يُحفظ ما كتبته. اضغط Escape مرة أخرى لتركه، أو Ctrl+Enter لحفظه.</translation>
        </message>
    </context>
    <context>
        <name>NotesDock</name>
        <message>
            <source>Notes</source>
            <translation>الملاحظات</translation>
        </message>
    </context>
    <context>
        <name>NotesPanel</name>
        <message>
            <source>Open an article to write notes on it.</source>
            <translation>افتح مقالا لتكتب ملاحظات عليه.</translation>
        </message>
        <message>
            <source>Select some text, or put the caret on a word, and press N to write a note.</source>
            <translation>حدّد نصا، أو ضع المؤشر على كلمة، ثم اضغط N لكتابة ملاحظة.</translation>
        </message>
        <message>
            <source>No note matches. Press Escape in the line above to see all of them.</source>
            <translation>لا ملاحظة تطابق البحث. اضغط Escape في السطر أعلاه لترى كل الملاحظات.</translation>
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>لا ملاحظات</numerusform>
                <numerusform>ملاحظة واحدة</numerusform>
                <numerusform>ملاحظتان</numerusform>
                <numerusform>%n ملاحظات</numerusform>
                <numerusform>%n ملاحظة</numerusform>
                <numerusform>%n ملاحظة</numerusform>
            </translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>الملاحظات</translation>
        </message>
    </context>
    <context>
        <name>Noting</name>
        <message>
            <source>The note that you were writing is here again.</source>
            <translation>استعيدت الملاحظة التي كنت تكتبها.</translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) of an earlier version: the notes panel offers them</source>
            <translation>
                <numerusform>لا ملاحظات على نسخة سابقة</numerusform>
                <numerusform>ملاحظة واحدة على نسخة سابقة، تعرضها لوحة الملاحظات</numerusform>
                <numerusform>ملاحظتان على نسخة سابقة، تعرضهما لوحة الملاحظات</numerusform>
                <numerusform>%n ملاحظات على نسخة سابقة، تعرضها لوحة الملاحظات</numerusform>
                <numerusform>%n ملاحظة على نسخة سابقة، تعرضها لوحة الملاحظات</numerusform>
                <numerusform>%n ملاحظة على نسخة سابقة، تعرضها لوحة الملاحظات</numerusform>
            </translation>
        </message>
        <message>
            <source>Its article is no longer on the page; copy the text to keep it.</source>
            <translation>لم يعد مقالها معروضا، فانسخ النص لتحتفظ به.</translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) to settle: the notes panel shows them</source>
            <translation>
                <numerusform>لا ملاحظات للبتّ فيها</numerusform>
                <numerusform>ملاحظة واحدة للبتّ فيها، تجدها في لوحة الملاحظات</numerusform>
                <numerusform>ملاحظتان للبتّ فيهما، تجدهما في لوحة الملاحظات</numerusform>
                <numerusform>%n ملاحظات للبتّ فيها، تجدها في لوحة الملاحظات</numerusform>
                <numerusform>%n ملاحظة للبتّ فيها، تجدها في لوحة الملاحظات</numerusform>
                <numerusform>%n ملاحظة للبتّ فيها، تجدها في لوحة الملاحظات</numerusform>
            </translation>
        </message>
        <message>
            <source>First select the text that the note belongs to.</source>
            <translation>حدّد أولا النص الذي تخصه الملاحظة.</translation>
        </message>
        <message>
            <source>The note is deleted; Ctrl+Z brings it back.</source>
            <translation>حُذفت الملاحظة، ويعيدها المفتاحان ⁨Ctrl+Z⁩.</translation>
        </message>
    </context>
    <context>
        <name>PanelTabs</name>
        <message>
            <source>Panels</source>
            <translation>اللوحات</translation>
        </message>
    </context>
    <context>
        <name>Preferences</name>
        <message>
            <source>The first one found</source>
            <translation>أول نموذج موجود</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>التفضيلات</translation>
        </message>
        <message>
            <source>The page</source>
            <translation>الصفحة</translation>
        </message>
        <message>
            <source>The window</source>
            <translation>النافذة</translation>
        </message>
        <message>
            <source>Translation</source>
            <translation>الترجمة</translation>
        </message>
        <message>
            <source>&amp;Arabic text:</source>
            <translation>النص ال&amp;عربي:</translation>
        </message>
        <message>
            <source>&amp;English text:</source>
            <translation>النص الإن&amp;جليزي:</translation>
        </message>
        <message>
            <source>&amp;View:</source>
            <translation>العر&amp;ض:</translation>
        </message>
        <message>
            <source>&amp;Colours:</source>
            <translation>الأ&amp;لوان:</translation>
        </message>
        <message>
            <source>&amp;Language of the interface:</source>
            <translation>لغة ال&amp;واجهة:</translation>
        </message>
        <message>
            <source>&amp;Model:</source>
            <translation>ال&amp;نموذج:</translation>
        </message>
        <message>
            <source>En&amp;gine:</source>
            <translation>ال&amp;محرك:</translation>
        </message>
        <message>
            <source>&amp;Beam:</source>
            <translation>عرض ال&amp;حزمة:</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>جنبا إلى جنب</translation>
        </message>
        <message>
            <source>Below</source>
            <translation>الترجمة في الأسفل</translation>
        </message>
        <message>
            <source>Arabic alone</source>
            <translation>العربية وحدها</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>وفق النظام</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>فاتحة</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>داكنة</translation>
        </message>
        <message>
            <source>CTranslate2 (fast)</source>
            <translation>CTranslate2 (سريع)</translation>
        </message>
        <message>
            <source>Transformers (reference)</source>
            <translation>Transformers (مرجعي)</translation>
        </message>
        <message>
            <source>Ma&amp;nage…</source>
            <translation>إ&amp;دارة…</translation>
        </message>
        <message>
            <source>1 is fastest; 4 is a little better and about half as fast</source>
            <translation>1 هو الأسرع، و4 أفضل قليلا بنحو نصف السرعة</translation>
        </message>
        <message>
            <source>Show &amp;first:</source>
            <translation>&amp;يُعرض أولا:</translation>
        </message>
        <message>
            <source>The careful translation</source>
            <translation>الترجمة المتأنية</translation>
        </message>
        <message>
            <source>A quick one of what is in sight</source>
            <translation>ترجمة سريعة لما يظهر على الشاشة</translation>
        </message>
        <message>
            <source>The quick one is faded; the careful one takes its place</source>
            <translation>تظهر السريعة بحروف باهتة، ثم تحل المتأنية محلها</translation>
        </message>
        <message>
            <source> pt</source>
            <translation> نقطة</translation>
        </message>
        <message>
            <source>Size of the Arabic text</source>
            <translation>حجم النص العربي</translation>
        </message>
        <message>
            <source>Size of the English text</source>
            <translation>حجم النص الإنجليزي</translation>
        </message>
        <message>
            <source>The first one found: {name}</source>
            <translation>أول نموذج موجود: ⁨{name}⁩</translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>&amp;Look in:</source>
            <translation>ابحث &amp;في:</translation>
        </message>
        <message>
            <source>Files of &amp;type:</source>
            <translation>&amp;نوع الملفات:</translation>
        </message>
    </context>
    <context>
        <name>QPlatformTheme</name>
        <message>
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>OK</source>
            <translation>موافق</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>فتح</translation>
        </message>
        <message>
            <source>Restore Defaults</source>
            <translation>استعادة الافتراضيات</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>حفظ</translation>
        </message>
    </context>
    <context>
        <name>ReadingFace</name>
        <message>
            <source>In the phrase {phrase}: {english} (literally {literal})</source>
            <translation>في العبارة {phrase}: {english} (حرفيا: {literal})</translation>
        </message>
        <message>
            <source>In the phrase {phrase}: {english}</source>
            <translation>في العبارة {phrase}: {english}</translation>
        </message>
        <message>
            <source>This word is not in the dictionary.</source>
            <translation>هذه الكلمة ليست في المعجم.</translation>
        </message>
        <message>
            <source>It may be made of:</source>
            <translation>قد تتألف من:</translation>
        </message>
        <message>
            <source>Lemma: {lemma}</source>
            <translation>المدخل المعجمي: {lemma}</translation>
        </message>
        <message>
            <source>Root: {root}</source>
            <translation>الجذر: {root}</translation>
        </message>
        <message>
            <source>, </source>
            <translation>، </translation>
        </message>
        <message>
            <source>Why this reading: {reasons}</source>
            <translation>سبب ترجيح هذه القراءة: {reasons}</translation>
        </message>
    </context>
    <context>
        <name>ReadingList</name>
        <message>
            <source>Other readings</source>
            <translation>قراءات أخرى</translation>
        </message>
    </context>
    <context>
        <name>ReadingView</name>
        <message>
            <source>Other Words from Here…</source>
            <translation>كلمات أخرى من هنا…</translation>
        </message>
        <message>
            <source>Translate by Hand…</source>
            <translation>الترجمة يدويا…</translation>
        </message>
        <message>
            <source>Correct the Translation…</source>
            <translation>تصحيح الترجمة…</translation>
        </message>
        <message>
            <source>Article and translation</source>
            <translation>المقال والترجمة</translation>
        </message>
        <message>
            <source>Look Up Word</source>
            <translation>شرح الكلمة</translation>
        </message>
        <message>
            <source>Write Note…</source>
            <translation>كتابة ملاحظة…</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>نسخ</translation>
        </message>
        <message>
            <source>Copy with Tashkeel</source>
            <translation>نسخ مع التشكيل</translation>
        </message>
        <message>
            <source>Copy Both Languages</source>
            <translation>نسخ اللغتين</translation>
        </message>
        <message>
            <source>Select All of This Language</source>
            <translation>تحديد كل نص هذه اللغة</translation>
        </message>
    </context>
    <context>
        <name>Shelving</name>
        <message>
            <source>&amp;Clear the List</source>
            <translation>م&amp;سح القائمة</translation>
        </message>
        <message>
            <source>pasted text</source>
            <translation>نص ملصق</translation>
        </message>
        <message>
            <source>{name}, no longer there</source>
            <translation>{name} لم يعد موجودا</translation>
        </message>
    </context>
    <context>
        <name>ShortcutSheet</name>
        <message>
            <source>Keyboard Shortcuts</source>
            <translation>اختصارات لوحة المفاتيح</translation>
        </message>
    </context>
    <context>
        <name>StarButton</name>
        <message>
            <source>Put on the vocabulary list (S)</source>
            <translation>إضافة إلى قائمة المفردات (S)</translation>
        </message>
        <message>
            <source>On the vocabulary list as new; 3 says that it is known</source>
            <translation>في قائمة المفردات على أنها جديدة، واضغط 3 إن صارت معروفة</translation>
        </message>
        <message>
            <source>On the vocabulary list as being learned</source>
            <translation>في قائمة المفردات على أنها قيد التعلّم</translation>
        </message>
        <message>
            <source>On the vocabulary list as known</source>
            <translation>في قائمة المفردات على أنها معروفة</translation>
        </message>
    </context>
    <context>
        <name>Status</name>
        <message numerus="yes">
            <source>%n sentence(s) of {total}</source>
            <translation>
                <numerusform>لم تُترجم أي جملة من {total}</numerusform>
                <numerusform>جملة واحدة من {total}</numerusform>
                <numerusform>جملتان من {total}</numerusform>
                <numerusform>%n جمل من {total}</numerusform>
                <numerusform>%n جملة من {total}</numerusform>
                <numerusform>%n جملة من {total}</numerusform>
            </translation>
        </message>
        <message>
            <source>Loading the model…</source>
            <translation>يجري تحميل النموذج…</translation>
        </message>
        <message>
            <source>Click an Arabic word to have it explained. F1 shows every key.</source>
            <translation>انقر كلمة عربية لتُشرح لك. ويعرض المفتاح ⁨F1⁩ كل المفاتيح.</translation>
        </message>
        <message>
            <source>Progress of the translation</source>
            <translation>تقدّم الترجمة</translation>
        </message>
        <message>
            <source>Stop translating</source>
            <translation>إيقاف الترجمة</translation>
        </message>
        <message>
            <source>No translation model</source>
            <translation>لا نموذج ترجمة</translation>
        </message>
        <message>
            <source>Choose the model that translates</source>
            <translation>اختيار النموذج الذي يترجم</translation>
        </message>
        <message>
            <source>{name} (a draft)</source>
            <translation>⁨{name}⁩ (أوّلي)</translation>
        </message>
        <message numerus="yes">
            <source>%n doubt(s)</source>
            <translation>
                <numerusform>لا مواضع شك</numerusform>
                <numerusform>موضع شك واحد</numerusform>
                <numerusform>موضعا شك</numerusform>
                <numerusform>%n مواضع شك</numerusform>
                <numerusform>%n موضع شك</numerusform>
                <numerusform>%n موضع شك</numerusform>
            </translation>
        </message>
        <message>
            <source>List the doubts about the translation</source>
            <translation>عرض مواضع الشك في الترجمة</translation>
        </message>
    </context>
    <context>
        <name>StudyDock</name>
        <message>
            <source>Word Study</source>
            <translation>دراسة الكلمة</translation>
        </message>
    </context>
    <context>
        <name>StudyPanel</name>
        <message>
            <source>What to show of the word</source>
            <translation>ما يُعرض عن الكلمة</translation>
        </message>
        <message>
            <source>Word study</source>
            <translation>دراسة الكلمة</translation>
        </message>
        <message>
            <source>Word</source>
            <translation>الكلمة</translation>
        </message>
        <message>
            <source>{title} ({count})</source>
            <translation>{title} ({count})</translation>
        </message>
        <message>
            <source>Click an Arabic word, or put the caret on it and press Ctrl+D, to see it here.</source>
            <translation>انقر كلمة عربية، أو ضع المؤشر عليها واضغط ⁨Ctrl+D⁩، لتراها هنا.</translation>
        </message>
        <message>
            <source>The word was found nowhere in this article nor in those read before.</source>
            <translation>لم ترد الكلمة في هذا المقال ولا فيما قُرئ من قبل.</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>يجري البحث…</translation>
        </message>
        <message>
            <source>None of the example sentences has this word.</source>
            <translation>لا ترد هذه الكلمة في أي من جمل الأمثلة.</translation>
        </message>
        <message>
            <source>The root of this word is not known for certain.</source>
            <translation>جذر هذه الكلمة غير معروف على وجه اليقين.</translation>
        </message>
        <message>
            <source>No other word of this root is known.</source>
            <translation>لا تُعرف كلمة أخرى من هذا الجذر.</translation>
        </message>
    </context>
    <context>
        <name>TagChoice</name>
        <message>
            <source>Tags</source>
            <translation>الوسوم</translation>
        </message>
        <message>
            <source>Only notes with these tags</source>
            <translation>الملاحظات التي تحمل هذه الوسوم فقط</translation>
        </message>
        <message numerus="yes">
            <source>%n tag(s)</source>
            <translation>
                <numerusform>لا وسوم</numerusform>
                <numerusform>وسم واحد</numerusform>
                <numerusform>وسمان</numerusform>
                <numerusform>%n وسوم</numerusform>
                <numerusform>%n وسما</numerusform>
                <numerusform>%n وسم</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TagLine</name>
        <message>
            <source>, </source>
            <translation>، </translation>
        </message>
    </context>
    <context>
        <name>VocabularyDock</name>
        <message>
            <source>Vocabulary</source>
            <translation>المفردات</translation>
        </message>
    </context>
    <context>
        <name>VocabularyPanel</name>
        <message>
            <source>Click a word of the article and press S to put it on this list.</source>
            <translation>انقر كلمة من المقال واضغط S لإضافتها إلى هذه القائمة.</translation>
        </message>
        <message>
            <source>No word matches. Press Escape in the line above to see all of them.</source>
            <translation>لا كلمة تطابق البحث. اضغط Escape في السطر أعلاه لترى كل الكلمات.</translation>
        </message>
        <message numerus="yes">
            <source>%n word(s)</source>
            <translation>
                <numerusform>لا كلمات</numerusform>
                <numerusform>كلمة واحدة</numerusform>
                <numerusform>كلمتان</numerusform>
                <numerusform>%n كلمات</numerusform>
                <numerusform>%n كلمة</numerusform>
                <numerusform>%n كلمة</numerusform>
            </translation>
        </message>
        <message>
            <source>Vocabulary</source>
            <translation>المفردات</translation>
        </message>
        <message>
            <source>&amp;Find in the Article</source>
            <translation>ال&amp;بحث في المقال</translation>
        </message>
        <message>
            <source>&amp;Take Off the List</source>
            <translation>إ&amp;زالة من القائمة</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;نسخ</translation>
        </message>
    </context>
    <context>
        <name>Welcome</name>
        <message>
            <source>Qari · قارئ</source>
            <translation>قارئ · Qari</translation>
        </message>
        <message>
            <source>Read Arabic beside its English translation. Click a word to have it explained, select a passage to keep a note. Everything stays on this computer.</source>
            <translation>اقرأ النص العربي بجانب ترجمته الإنجليزية. انقر كلمة لتُشرح لك، أو حدّد مقطعا لتدوّن عليه ملاحظة. كل شيء يبقى على هذا الحاسوب.</translation>
        </message>
        <message>
            <source>Open an Article…</source>
            <translation>فتح مقال…</translation>
        </message>
        <message>
            <source>or drop a file or some text here, or paste with {keys}</source>
            <translation>أو أفلت ملفا أو نصا هنا، أو الصق بالمفتاحين ⁨{keys}⁩</translation>
        </message>
        <message>
            <source>Try a sample</source>
            <translation>جرّب مقالا</translation>
        </message>
        <message>
            <source>Sample articles</source>
            <translation>مقالات للتجربة</translation>
        </message>
        <message>
            <source>Read before</source>
            <translation>قُرئت من قبل</translation>
        </message>
        <message>
            <source>Articles read before</source>
            <translation>مقالات قُرئت من قبل</translation>
        </message>
        <message>
            <source>Clear the List</source>
            <translation>مسح القائمة</translation>
        </message>
        <message>
            <source>Get a Model…</source>
            <translation>الحصول على نموذج…</translation>
        </message>
        <message>
            <source>To translate articles of your own, Qari needs a translation model. Fetch one once, or add a folder; from then on it works without a network.</source>
            <translation>يحتاج قارئ إلى نموذج ترجمة ليترجم مقالاتك. نزّله مرة واحدة أو أضف مجلده، ثم يعمل بعد ذلك بلا شبكة.</translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message numerus="yes">
            <source>%n line(s) left out; Ctrl+I shows them</source>
            <translation>
                <numerusform>لم يُترك أي سطر</numerusform>
                <numerusform>تُرك سطر واحد، ويظهره ⁨Ctrl+I⁩</numerusform>
                <numerusform>تُرك سطران، ويظهرهما ⁨Ctrl+I⁩</numerusform>
                <numerusform>تُركت %n أسطر، ويظهرها ⁨Ctrl+I⁩</numerusform>
                <numerusform>تُرك %n سطرا، ويظهرها ⁨Ctrl+I⁩</numerusform>
                <numerusform>تُرك %n سطر، ويظهرها ⁨Ctrl+I⁩</numerusform>
            </translation>
        </message>
        <message>
            <source>Saved as {path}</source>
            <translation>حُفظ باسم ⁨{path}⁩</translation>
        </message>
        <message>
            <source>Qari</source>
            <translation>قارئ</translation>
        </message>
    </context>
    <context>
        <name>WordDoors</name>
        <message>
            <source>{title} ({key})</source>
            <translation>{title} ({key})</translation>
        </message>
    </context>
    <context>
        <name>WordExporting</name>
        <message>
            <source>Export the Words</source>
            <translation>تصدير الكلمات</translation>
        </message>
        <message>
            <source>Vocabulary</source>
            <translation>المفردات</translation>
        </message>
    </context>
    <context>
        <name>WordFilters</name>
        <message>
            <source>Find in the vocabulary</source>
            <translation>البحث في المفردات</translation>
        </message>
        <message>
            <source>Order of the words</source>
            <translation>ترتيب الكلمات</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>الأحدث أولا</translation>
        </message>
        <message>
            <source>By the alphabet</source>
            <translation>هجائيا</translation>
        </message>
        <message>
            <source>By status</source>
            <translation>حسب الحالة</translation>
        </message>
    </context>
    <context>
        <name>_Strip</name>
        <message>
            <source>Dismiss</source>
            <translation>إخفاء</translation>
        </message>
        <message>
            <source>Dismiss this message</source>
            <translation>إخفاء هذه الرسالة</translation>
        </message>
    </context>
    <context>
        <name>actions</name>
        <message>
            <source>Co&amp;rrect the Translation…</source>
            <translation>ت&amp;صحيح الترجمة…</translation>
        </message>
        <message>
            <source>&amp;Open…</source>
            <translation>&amp;فتح…</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>فتح</translation>
        </message>
        <message>
            <source>&amp;Paste as an Article</source>
            <translation>&amp;لصق نص مقال</translation>
        </message>
        <message>
            <source>Re&amp;load</source>
            <translation>إعادة الت&amp;حميل</translation>
        </message>
        <message>
            <source>Notes as &amp;Markdown…</source>
            <translation>الملاحظات بصيغة &amp;Markdown…</translation>
        </message>
        <message>
            <source>Notes as &amp;Web Annotations (JSON-LD)…</source>
            <translation>الملاحظات بصيغة &amp;JSON-LD…</translation>
        </message>
        <message>
            <source>Article and &amp;Translation as HTML…</source>
            <translation>المقال و&amp;ترجمته بصيغة HTML…</translation>
        </message>
        <message>
            <source>&amp;Close the Article</source>
            <translation>إ&amp;غلاق المقال</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>إ&amp;نهاء</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;نسخ</translation>
        </message>
        <message>
            <source>Copy &amp;Both Languages</source>
            <translation>نسخ ال&amp;لغتين</translation>
        </message>
        <message>
            <source>Copy with &amp;Tashkeel</source>
            <translation>نسخ مع التش&amp;كيل</translation>
        </message>
        <message>
            <source>&amp;Find…</source>
            <translation>&amp;بحث…</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>بحث</translation>
        </message>
        <message>
            <source>Find &amp;Next</source>
            <translation>الب&amp;حث عن التالي</translation>
        </message>
        <message>
            <source>Next D&amp;oubt</source>
            <translation>الموضع المشكوك فيه التال&amp;ي</translation>
        </message>
        <message>
            <source>Previous &amp;Doubt</source>
            <translation>الموضع المشكوك فيه الساب&amp;ق</translation>
        </message>
        <message>
            <source>Find Pre&amp;vious</source>
            <translation>البحث عن ال&amp;سابق</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;تراجع</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>إ&amp;عادة</translation>
        </message>
        <message>
            <source>Pr&amp;eferences…</source>
            <translation>التف&amp;ضيلات…</translation>
        </message>
        <message>
            <source>&amp;Side by Side</source>
            <translation>&amp;جنبا إلى جنب</translation>
        </message>
        <message>
            <source>Translation &amp;Below</source>
            <translation>الترجمة في الأ&amp;سفل</translation>
        </message>
        <message>
            <source>&amp;Arabic Alone</source>
            <translation>ال&amp;عربية وحدها</translation>
        </message>
        <message>
            <source>Zoom &amp;In</source>
            <translation>ت&amp;كبير</translation>
        </message>
        <message>
            <source>Zoom &amp;Out</source>
            <translation>ت&amp;صغير</translation>
        </message>
        <message>
            <source>Si&amp;ze as Set</source>
            <translation>الحجم ال&amp;مضبوط</translation>
        </message>
        <message>
            <source>&amp;No Tashkeel</source>
            <translation>&amp;بلا تشكيل</translation>
        </message>
        <message>
            <source>&amp;Ambiguous Words Only</source>
            <translation>الكلمات ال&amp;ملتبسة فقط</translation>
        </message>
        <message>
            <source>All but Word &amp;Endings</source>
            <translation>ما عدا أ&amp;واخر الكلمات</translation>
        </message>
        <message>
            <source>&amp;Full Tashkeel</source>
            <translation>تشكيل &amp;كامل</translation>
        </message>
        <message>
            <source>Tint &amp;Clitics</source>
            <translation>تلوين ال&amp;لواصق</translation>
        </message>
        <message>
            <source>&amp;Notes</source>
            <translation>الملا&amp;حظات</translation>
        </message>
        <message>
            <source>Colour the Words to L&amp;earn</source>
            <translation>تل&amp;وين كلمات التعلّم</translation>
        </message>
        <message>
            <source>&amp;Vocabulary</source>
            <translation>الم&amp;فردات</translation>
        </message>
        <message>
            <source>&amp;Full Screen</source>
            <translation>ملء &amp;الشاشة</translation>
        </message>
        <message>
            <source>&amp;Translate</source>
            <translation>&amp;ترجمة</translation>
        </message>
        <message>
            <source>&amp;Stop Translating</source>
            <translation>إي&amp;قاف الترجمة</translation>
        </message>
        <message>
            <source>&amp;Explain the Word</source>
            <translation>&amp;شرح الكلمة</translation>
        </message>
        <message>
            <source>&amp;Look Up a Word…</source>
            <translation>الكش&amp;ف في المعجم…</translation>
        </message>
        <message>
            <source>Look Up</source>
            <translation>المعجم</translation>
        </message>
        <message>
            <source>&amp;New Note…</source>
            <translation>ملاحظة &amp;جديدة…</translation>
        </message>
        <message>
            <source>New Note</source>
            <translation>ملاحظة جديدة</translation>
        </message>
        <message>
            <source>Next Un&amp;known Word</source>
            <translation>الكلمة المج&amp;هولة التالية</translation>
        </message>
        <message>
            <source>Translation &amp;Models…</source>
            <translation>&amp;نماذج الترجمة…</translation>
        </message>
        <message>
            <source>What Was Left O&amp;ut…</source>
            <translation>ما تُ&amp;رك…</translation>
        </message>
        <message>
            <source>&amp;Keyboard Shortcuts</source>
            <translation>ا&amp;ختصارات لوحة المفاتيح</translation>
        </message>
        <message>
            <source>&amp;About Qari</source>
            <translation>&amp;حول قارئ</translation>
        </message>
        <message>
            <source>&amp;Word Study</source>
            <translation>&amp;دراسة الكلمة</translation>
        </message>
        <message>
            <source>&amp;Import Notes…</source>
            <translation>استي&amp;راد ملاحظات…</translation>
        </message>
        <message>
            <source>Save as a &amp;Bundle…</source>
            <translation>حفظ في ح&amp;زمة…</translation>
        </message>
        <message>
            <source>Li&amp;brary and Backups…</source>
            <translation>الم&amp;كتبة والنسخ الاحتياطية…</translation>
        </message>
        <message>
            <source>&amp;Doubts</source>
            <translation>مواضع ال&amp;شك</translation>
        </message>
        <message>
            <source>&amp;Corrections…</source>
            <translation>التص&amp;حيحات…</translation>
        </message>
        <message>
            <source>Under&amp;line Doubts</source>
            <translation>تس&amp;طير مواضع الشك</translation>
        </message>
    </context>
    <context>
        <name>correcting</name>
        <message>
            <source>In your own words.</source>
            <translation>بكلماتك أنت.</translation>
        </message>
        <message>
            <source>Remove My Translation</source>
            <translation>إزالة ترجمتي</translation>
        </message>
        <message>
            <source>In your own words. Before, there stood: “{words}”</source>
            <translation>بكلماتك أنت. وكان هنا من قبل: «⁨{words}⁩»</translation>
        </message>
        <message>
            <source>Back to the Machine’s Words</source>
            <translation>العودة إلى ترجمة الآلة</translation>
        </message>
        <message>
            <source>Back to the Words Before</source>
            <translation>العودة إلى الترجمة السابقة</translation>
        </message>
    </context>
    <context>
        <name>doubts</name>
        <message>
            <source>The article does not seem to name “{target}”.</source>
            <translation>لا يبدو أن المقال يذكر «⁨{target}⁩».</translation>
        </message>
        <message>
            <source>“{source}” seems to be missing from the translation.</source>
            <translation>يبدو أن «⁨{source}⁩» غائب عن الترجمة.</translation>
        </message>
        <message>
            <source>The negation “{source}” seems to be missing from the translation.</source>
            <translation>يبدو أن النفي «⁨{source}⁩» غائب عن الترجمة.</translation>
        </message>
        <message>
            <source>The article says “{source}”, the translation “{target}”.</source>
            <translation>في المقال «⁨{source}⁩» وفي الترجمة «⁨{target}⁩».</translation>
        </message>
        <message>
            <source>“{source}” is missing from the translation.</source>
            <translation>«⁨{source}⁩» غائب عن الترجمة.</translation>
        </message>
        <message>
            <source>“{target}” is not in the article.</source>
            <translation>«⁨{target}⁩» ليس في المقال.</translation>
        </message>
        <message>
            <source>“{source}” is a percentage in the article, but not in the translation.</source>
            <translation>«⁨{source}⁩» نسبة مئوية في المقال، وليست كذلك في الترجمة.</translation>
        </message>
        <message>
            <source>The translation is much shorter than the sentence: {target} against {source} words.</source>
            <translation>الترجمة أقصر بكثير من الجملة: عدد كلماتها {target} مقابل {source}.</translation>
        </message>
        <message>
            <source>The translation is much longer than the sentence: {target} against {source} words.</source>
            <translation>الترجمة أطول بكثير من الجملة: عدد كلماتها {target} مقابل {source}.</translation>
        </message>
        <message>
            <source>The translation repeats “{target}”.</source>
            <translation>تكرر الترجمة «⁨{target}⁩».</translation>
        </message>
        <message>
            <source>“{target}” was left in Arabic.</source>
            <translation>بقي «⁨{target}⁩» بالعربية.</translation>
        </message>
        <message>
            <source>The sentence was not translated.</source>
            <translation>لم تُترجم الجملة.</translation>
        </message>
        <message>
            <source>The translation breaks off at “{target}”, before the end of the sentence.</source>
            <translation>تنقطع الترجمة عند «⁨{target}⁩» قبل نهاية الجملة.</translation>
        </message>
        <message>
            <source>The model was unsure of this sentence.</source>
            <translation>لم يكن النموذج واثقا من هذه الجملة.</translation>
        </message>
        <message>
            <source>The translation says “{target}”, but the article seems to deny nothing there.</source>
            <translation>في الترجمة «⁨{target}⁩»، ولا يبدو أن في المقال نفيا هناك.</translation>
        </message>
        <message>
            <source>The name “{source}” seems to be missing from the translation.</source>
            <translation>يبدو أن الاسم «⁨{source}⁩» غائب عن الترجمة.</translation>
        </message>
        <message>
            <source>The article names “{source}”, the translation “{target}”.</source>
            <translation>الاسم في المقال «⁨{source}⁩» وفي الترجمة «⁨{target}⁩».</translation>
        </message>
        <message>
            <source>The translation opens “{target}” and does not close it.</source>
            <translation>تفتح الترجمة العلامة «⁨{target}⁩» ولا تغلقها.</translation>
        </message>
    </context>
    <context>
        <name>dropped</name>
        <message>
            <source>stands outside the article</source>
            <translation>خارج نص المقال</translation>
        </message>
        <message>
            <source>repeats its neighbour</source>
            <translation>يكرر السطر المجاور</translation>
        </message>
        <message>
            <source>repeats a caption</source>
            <translation>يكرر تعليق صورة</translation>
        </message>
        <message>
            <source>repeats the headline</source>
            <translation>يكرر العنوان</translation>
        </message>
    </context>
    <context>
        <name>family</name>
        <message>
            <source>In the dictionary</source>
            <translation>في المعجم</translation>
        </message>
        <message>
            <source>In your notes</source>
            <translation>في ملاحظاتك</translation>
        </message>
    </context>
    <context>
        <name>formats</name>
        <message>
            <source>Web Annotations ({patterns})</source>
            <translation>تعليقات الوِب ({patterns})</translation>
        </message>
        <message>
            <source>Markdown ({patterns})</source>
            <translation>⁨Markdown⁩ ({patterns})</translation>
        </message>
        <message>
            <source>Comma-separated values ({patterns})</source>
            <translation>قيم تفصل بينها فواصل ({patterns})</translation>
        </message>
        <message>
            <source>Tab-separated values ({patterns})</source>
            <translation>قيم تفصل بينها علامات جدولة ({patterns})</translation>
        </message>
        <message>
            <source>Web page ({patterns})</source>
            <translation>صفحة وِب ({patterns})</translation>
        </message>
        <message>
            <source>Anki deck ({patterns})</source>
            <translation>رزمة ⁨Anki⁩ ({patterns})</translation>
        </message>
        <message>
            <source>Plain text ({patterns})</source>
            <translation>نص عادي ({patterns})</translation>
        </message>
        <message>
            <source>Translation memory ({patterns})</source>
            <translation>ذاكرة ترجمة ({patterns})</translation>
        </message>
        <message>
            <source>Qari bundle ({patterns})</source>
            <translation>حزمة قارئ ({patterns})</translation>
        </message>
        <message>
            <source>Notes as a Web &amp;Page…</source>
            <translation>الملاحظات في &amp;صفحة وِب…</translation>
        </message>
        <message>
            <source>Notes as &amp;Anki Cards…</source>
            <translation>الملاحظات في بطاقات &amp;Anki…</translation>
        </message>
        <message>
            <source>Notes for a &amp;Spreadsheet…</source>
            <translation>الملاحظات ل&amp;جدول بيانات…</translation>
        </message>
        <message>
            <source>Notes as &amp;CSV…</source>
            <translation>الملاحظات بصيغة &amp;CSV…</translation>
        </message>
        <message>
            <source>Article and Translation as Mar&amp;kdown…</source>
            <translation>المقال وترجمته بصيغة Mar&amp;kdown…</translation>
        </message>
        <message>
            <source>Article and Translation as T&amp;ranslation Memory (TMX)…</source>
            <translation>المقال وترجمته في &amp;ذاكرة ترجمة (TMX)…</translation>
        </message>
        <message>
            <source>Notes as TS&amp;V…</source>
            <translation>الملاحظات بصيغة TS&amp;V…</translation>
        </message>
        <message>
            <source>Article and Translation as Plain Te&amp;xt…</source>
            <translation>المقال وترجمته في نص &amp;عادي…</translation>
        </message>
        <message>
            <source>As an &amp;Anki Deck…</source>
            <translation>رزمة &amp;Anki…</translation>
        </message>
        <message>
            <source>For a &amp;Spreadsheet…</source>
            <translation>لجدول &amp;بيانات…</translation>
        </message>
        <message>
            <source>As &amp;CSV…</source>
            <translation>ملف &amp;CSV…</translation>
        </message>
        <message>
            <source>As &amp;TSV…</source>
            <translation>ملف &amp;TSV…</translation>
        </message>
    </context>
    <context>
        <name>menus</name>
        <message>
            <source>Open &amp;Recent</source>
            <translation>فتح مقال &amp;سابق</translation>
        </message>
        <message>
            <source>&amp;Export</source>
            <translation>ت&amp;صدير</translation>
        </message>
        <message>
            <source>Tas&amp;hkeel</source>
            <translation>ال&amp;تشكيل</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;ملف</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>ت&amp;حرير</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;عرض</translation>
        </message>
        <message>
            <source>&amp;Tools</source>
            <translation>&amp;أدوات</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>م&amp;ساعدة</translation>
        </message>
    </context>
    <context>
        <name>notes</name>
        <message>
            <source>Yellow</source>
            <translation>أصفر</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>أخضر</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>أزرق</translation>
        </message>
        <message>
            <source>Pink</source>
            <translation>وردي</translation>
        </message>
        <message>
            <source>Orange</source>
            <translation>برتقالي</translation>
        </message>
        <message>
            <source>Its text has moved or changed</source>
            <translation>انتقل نصها أو تغيّر</translation>
        </message>
        <message>
            <source>Its text is no longer there</source>
            <translation>لم يعد نصها موجودا</translation>
        </message>
        <message>
            <source>Its file is no longer there</source>
            <translation>لم يعد ملفها موجودا</translation>
        </message>
        <message>
            <source>Kept without its text</source>
            <translation>محفوظة دون نصها</translation>
        </message>
        <message>
            <source>Its text has moved or changed. Press K to keep the note here, Delete to drop it.</source>
            <translation>انتقل نصها أو تغيّر. اضغط K لإبقاء الملاحظة هنا، أو Delete لحذفها.</translation>
        </message>
        <message>
            <source>There is no file at {path} any more. Find it where it is now, and its notes are there again; until then they stay in this list.</source>
            <translation>لم يعد في {path} ملف. ابحث عنه حيث هو الآن فتعود ملاحظاته معه؛ وإلى ذلك الحين تبقى في هذه القائمة.</translation>
        </message>
        <message>
            <source>Its text is no longer there. Select its place and press T, or press K to keep the note without one, Delete to drop it.</source>
            <translation>لم يعد نصها موجودا. حدّد موضعها واضغط T، أو اضغط K لإبقاء الملاحظة دون موضع، أو Delete لحذفها.</translation>
        </message>
        <message>
            <source>Its text is no longer there, and you have kept the note without it. To give it another place, select that and press T.</source>
            <translation>لم يعد نصها موجودا، وقد أبقيت الملاحظة دونه. لتعطيها موضعا آخر حدّده واضغط T.</translation>
        </message>
    </context>
    <context>
        <name>notices</name>
        <message>
            <source>There is no translation model yet, so this page has glosses but no translation.</source>
            <translation>لا يوجد نموذج ترجمة بعد، لذا تجد في هذه الصفحة شرح الكلمات بلا ترجمة.</translation>
        </message>
        <message>
            <source>This sample comes with a translation written by people. To translate your own articles, download a model or choose a folder.</source>
            <translation>ترجمة هذا المقال المرفق كتبها بشر. لترجمة مقالاتك أنت، نزّل نموذجا أو اختر مجلدا.</translation>
        </message>
        <message>
            <source>This translation came with the article. To translate your own articles, download a model or choose a folder.</source>
            <translation>جاءت هذه الترجمة مع المقال. لترجمة مقالاتك أنت، نزّل نموذجا أو اختر مجلدا.</translation>
        </message>
        <message>
            <source>The file has changed on disk.</source>
            <translation>تغيّر الملف على القرص.</translation>
        </message>
        <message>
            <source>This article is not in Arabic, so it is shown as it is and not translated.</source>
            <translation>هذا المقال ليس بالعربية، لذا يُعرض كما هو دون ترجمة.</translation>
        </message>
        <message>
            <source>Download…</source>
            <translation>تنزيل…</translation>
        </message>
        <message>
            <source>Choose a Folder…</source>
            <translation>اختيار مجلد…</translation>
        </message>
        <message>
            <source>Reload</source>
            <translation>إعادة التحميل</translation>
        </message>
        <message>
            <source>Try Again</source>
            <translation>إعادة المحاولة</translation>
        </message>
        <message>
            <source>Translating…</source>
            <translation>تجري الترجمة…</translation>
        </message>
        <message>
            <source>No translation yet: download a model or choose a folder.</source>
            <translation>لا ترجمة بعد: نزّل نموذجا أو اختر مجلدا.</translation>
        </message>
        <message>
            <source>Not translated yet; Ctrl+T goes on.</source>
            <translation>لم تُترجم بعد، وتُستأنف الترجمة بالمفتاحين ⁨Ctrl+T⁩.</translation>
        </message>
    </context>
    <context>
        <name>proofreading</name>
        <message>
            <source>Number</source>
            <translation>عدد</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>اسم</translation>
        </message>
        <message>
            <source>Negation</source>
            <translation>نفي</translation>
        </message>
        <message>
            <source>Left untranslated</source>
            <translation>لم يُترجم</translation>
        </message>
        <message>
            <source>Broken off</source>
            <translation>ترجمة منقطعة</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>طول</translation>
        </message>
        <message>
            <source>Repetition</source>
            <translation>تكرار</translation>
        </message>
        <message>
            <source>Unsure model</source>
            <translation>نموذج غير واثق</translation>
        </message>
        <message>
            <source>found right</source>
            <translation>وُجد صحيحا</translation>
        </message>
    </context>
    <context>
        <name>sections</name>
        <message>
            <source>Examples</source>
            <translation>أمثلة</translation>
        </message>
        <message>
            <source>Root Family</source>
            <translation>مشتقات الجذر</translation>
        </message>
        <message>
            <source>Occurrences</source>
            <translation>مواضع الورود</translation>
        </message>
    </context>
    <context>
        <name>shortcuts</name>
        <message>
            <source>In Arabic alone, show a row’s translation</source>
            <translation>إظهار ترجمة الفقرة عند عرض العربية وحدها</translation>
        </message>
        <message>
            <source>In the text</source>
            <translation>في النص</translation>
        </message>
        <message>
            <source>Explain the word at the caret</source>
            <translation>شرح الكلمة عند المؤشر</translation>
        </message>
        <message>
            <source>Go to the same row of the other column</source>
            <translation>الانتقال إلى الفقرة المقابلة في العمود الآخر</translation>
        </message>
        <message>
            <source>Select with the keyboard</source>
            <translation>التحديد بلوحة المفاتيح</translation>
        </message>
        <message>
            <source>Close the card or the find bar</source>
            <translation>إغلاق البطاقة أو شريط البحث</translation>
        </message>
        <message>
            <source>On a word’s card</source>
            <translation>في بطاقة الكلمة</translation>
        </message>
        <message>
            <source>In the vocabulary</source>
            <translation>في المفردات</translation>
        </message>
        <message>
            <source>In the notes</source>
            <translation>في الملاحظات</translation>
        </message>
        <message>
            <source>In the find bar</source>
            <translation>في شريط البحث</translation>
        </message>
        <message>
            <source>In a translation you correct</source>
            <translation>في ترجمة تصححها</translation>
        </message>
        <message>
            <source>In every panel</source>
            <translation>في كل لوحة</translation>
        </message>
        <message>
            <source>Put the word on the list, or off it</source>
            <translation>إضافة الكلمة إلى القائمة أو إزالتها</translation>
        </message>
        <message>
            <source>Rate the word as new</source>
            <translation>وسم الكلمة بأنها جديدة</translation>
        </message>
        <message>
            <source>Rate it as being learned</source>
            <translation>وسمها بأنها قيد التعلّم</translation>
        </message>
        <message>
            <source>Rate it as known</source>
            <translation>وسمها بأنها معروفة</translation>
        </message>
        <message>
            <source>List all readings</source>
            <translation>سرد كل القراءات</translation>
        </message>
        <message>
            <source>Write a note on the word</source>
            <translation>كتابة ملاحظة على الكلمة</translation>
        </message>
        <message>
            <source>Look up another word</source>
            <translation>الكشف عن كلمة أخرى</translation>
        </message>
        <message>
            <source>Show example sentences</source>
            <translation>إظهار جمل الأمثلة</translation>
        </message>
        <message>
            <source>Show the family of its root</source>
            <translation>إظهار مشتقات جذرها</translation>
        </message>
        <message>
            <source>Show where else it occurs</source>
            <translation>إظهار مواضع ورودها الأخرى</translation>
        </message>
        <message>
            <source>Take the word off the list</source>
            <translation>إزالة الكلمة من القائمة</translation>
        </message>
        <message>
            <source>Have the row read out in both languages</source>
            <translation>نطق الفقرة باللغتين عبر قارئ الشاشة</translation>
        </message>
        <message>
            <source>Go from reading to reading</source>
            <translation>الانتقال من قراءة إلى أخرى</translation>
        </message>
        <message>
            <source>Go to the next word that way</source>
            <translation>الانتقال إلى الكلمة التالية في ذلك الاتجاه</translation>
        </message>
        <message>
            <source>Copy what the card says</source>
            <translation>نسخ ما في البطاقة</translation>
        </message>
        <message>
            <source>Find the word in the article</source>
            <translation>إيجاد الكلمة في المقال</translation>
        </message>
        <message>
            <source>Rate the word</source>
            <translation>تقدير معرفة الكلمة</translation>
        </message>
        <message>
            <source>Go to the note’s text or article</source>
            <translation>الانتقال إلى نص الملاحظة أو مقالها</translation>
        </message>
        <message>
            <source>Edit the note</source>
            <translation>تحرير الملاحظة</translation>
        </message>
        <message>
            <source>Delete the note</source>
            <translation>حذف الملاحظة</translation>
        </message>
        <message>
            <source>Save what is being written</source>
            <translation>حفظ ما يُكتب</translation>
        </message>
        <message>
            <source>Go to the next place</source>
            <translation>الانتقال إلى الموضع التالي</translation>
        </message>
        <message>
            <source>Go to the place before</source>
            <translation>الانتقال إلى الموضع السابق</translation>
        </message>
        <message>
            <source>Save the translation</source>
            <translation>حفظ الترجمة</translation>
        </message>
        <message>
            <source>Save it, and go on with the next sentence</source>
            <translation>حفظها والانتقال إلى الجملة التالية</translation>
        </message>
        <message>
            <source>Ask for other words from the caret on</source>
            <translation>طلب كلمات أخرى من موضع المؤشر</translation>
        </message>
        <message>
            <source>Take the first of them; 2 to 9 the others</source>
            <translation>أخذ أولاها، و2 إلى 9 لغيرها</translation>
        </message>
        <message>
            <source>Copy the row</source>
            <translation>نسخ السطر</translation>
        </message>
        <message>
            <source>Go back to the text</source>
            <translation>العودة إلى النص</translation>
        </message>
        <message>
            <source>Find the sentence right, or not</source>
            <translation>إقرار صحة الجملة أو العودة إلى الشك فيها</translation>
        </message>
        <message>
            <source>In the doubts</source>
            <translation>في مواضع الشك</translation>
        </message>
        <message>
            <source>Show what is doubted in the article</source>
            <translation>عرض موضع الشك في المقال</translation>
        </message>
        <message>
            <source>Keep a note whose text has moved or gone</source>
            <translation>إبقاء ملاحظة انتقل نصها أو زال</translation>
        </message>
        <message>
            <source>Tie a note that lost its text to the selection</source>
            <translation>ربط ملاحظة فقدت نصها بالنص المحدد</translation>
        </message>
    </context>
    <context>
        <name>skipped</name>
        <message>
            <source>it is not an annotation</source>
            <translation>ليس تعليقا</translation>
        </message>
        <message>
            <source>it selects no words</source>
            <translation>لا يحدد أي كلمات</translation>
        </message>
        <message>
            <source>it has no selector by quotation or by position</source>
            <translation>لا يحدد موضعه باقتباس ولا بموقع</translation>
        </message>
        <message>
            <source>its position is not a pair of whole numbers</source>
            <translation>موقعه ليس زوجا من الأعداد الصحيحة</translation>
        </message>
        <message>
            <source>its position ends before it begins</source>
            <translation>نهاية موقعه تسبق بدايته</translation>
        </message>
        <message>
            <source>it is too long</source>
            <translation>أطول من اللازم</translation>
        </message>
        <message>
            <source>what should be text is not</source>
            <translation>ما يُفترض أن يكون نصا ليس كذلك</translation>
        </message>
        <message>
            <source>it is nested too deep</source>
            <translation>تداخل عناصره أعمق مما يجوز</translation>
        </message>
        <message>
            <source>another record has its identifier</source>
            <translation>لسجل آخر المعرّف نفسه</translation>
        </message>
    </context>
    <context>
        <name>terms</name>
        <message>
            <source>noun</source>
            <translation>اسم</translation>
        </message>
        <message>
            <source>verb</source>
            <translation>فعل</translation>
        </message>
        <message>
            <source>adjective</source>
            <translation>صفة</translation>
        </message>
        <message>
            <source>adverb</source>
            <translation>ظرف</translation>
        </message>
        <message>
            <source>preposition</source>
            <translation>حرف جر</translation>
        </message>
        <message>
            <source>conjunction</source>
            <translation>حرف عطف</translation>
        </message>
        <message>
            <source>pronoun</source>
            <translation>ضمير</translation>
        </message>
        <message>
            <source>demonstrative</source>
            <translation>اسم إشارة</translation>
        </message>
        <message>
            <source>relative pronoun</source>
            <translation>اسم موصول</translation>
        </message>
        <message>
            <source>interrogative</source>
            <translation>أداة استفهام</translation>
        </message>
        <message>
            <source>negative particle</source>
            <translation>أداة نفي</translation>
        </message>
        <message>
            <source>particle</source>
            <translation>حرف</translation>
        </message>
        <message>
            <source>interjection</source>
            <translation>لفظ تعجب</translation>
        </message>
        <message>
            <source>proper noun</source>
            <translation>اسم علم</translation>
        </message>
        <message>
            <source>number</source>
            <translation>عدد</translation>
        </message>
        <message>
            <source>abbreviation</source>
            <translation>اختصار</translation>
        </message>
        <message>
            <source>punctuation</source>
            <translation>علامة ترقيم</translation>
        </message>
        <message>
            <source>foreign word</source>
            <translation>كلمة أجنبية</translation>
        </message>
        <message>
            <source>phrase</source>
            <translation>عبارة</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>غير معروف</translation>
        </message>
        <message>
            <source>first person</source>
            <translation>متكلم</translation>
        </message>
        <message>
            <source>second person</source>
            <translation>مخاطب</translation>
        </message>
        <message>
            <source>third person</source>
            <translation>غائب</translation>
        </message>
        <message>
            <source>masculine</source>
            <translation>مذكر</translation>
        </message>
        <message>
            <source>feminine</source>
            <translation>مؤنث</translation>
        </message>
        <message>
            <source>singular</source>
            <translation>مفرد</translation>
        </message>
        <message>
            <source>dual</source>
            <translation>مثنى</translation>
        </message>
        <message>
            <source>plural</source>
            <translation>جمع</translation>
        </message>
        <message>
            <source>nominative</source>
            <translation>مرفوع</translation>
        </message>
        <message>
            <source>accusative</source>
            <translation>منصوب</translation>
        </message>
        <message>
            <source>genitive</source>
            <translation>مجرور</translation>
        </message>
        <message>
            <source>accusative or genitive</source>
            <translation>منصوب أو مجرور</translation>
        </message>
        <message>
            <source>comparative</source>
            <translation>اسم تفضيل</translation>
        </message>
        <message>
            <source>past</source>
            <translation>ماض</translation>
        </message>
        <message>
            <source>present</source>
            <translation>مضارع</translation>
        </message>
        <message>
            <source>future</source>
            <translation>مستقبل</translation>
        </message>
        <message>
            <source>imperative</source>
            <translation>أمر</translation>
        </message>
        <message>
            <source>indicative</source>
            <translation>مرفوع</translation>
        </message>
        <message>
            <source>subjunctive or jussive</source>
            <translation>منصوب أو مجزوم</translation>
        </message>
        <message>
            <source>passive</source>
            <translation>مبني للمجهول</translation>
        </message>
        <message>
            <source>harakat</source>
            <translation>الحركات</translation>
        </message>
        <message>
            <source>spelling</source>
            <translation>الإملاء</translation>
        </message>
        <message>
            <source>structure</source>
            <translation>البنية</translation>
        </message>
        <message>
            <source>tashkeel</source>
            <translation>التشكيل</translation>
        </message>
        <message>
            <source>translation</source>
            <translation>الترجمة</translation>
        </message>
        <message>
            <source>frequency</source>
            <translation>الشيوع</translation>
        </message>
        <message>
            <source>neighbours</source>
            <translation>الكلمات المجاورة</translation>
        </message>
        <message>
            <source>digits</source>
            <translation>أرقام</translation>
        </message>
        <message>
            <source>Latin letters</source>
            <translation>حروف لاتينية</translation>
        </message>
        <message>
            <source>not in the lexicon</source>
            <translation>ليست في المعجم</translation>
        </message>
        <message>
            <source>possible split</source>
            <translation>تقسيم محتمل</translation>
        </message>
        <message>
            <source>rare otherwise</source>
            <translation>نادر فيما عدا ذلك</translation>
        </message>
        <message>
            <source>similar word</source>
            <translation>كلمة مشابهة</translation>
        </message>
        <message>
            <source>proclitic</source>
            <translation>سابقة متصلة</translation>
        </message>
        <message>
            <source>prefix</source>
            <translation>سابقة</translation>
        </message>
        <message>
            <source>stem</source>
            <translation>جذع</translation>
        </message>
        <message>
            <source>suffix</source>
            <translation>لاحقة</translation>
        </message>
        <message>
            <source>enclitic</source>
            <translation>لاحقة متصلة</translation>
        </message>
    </context>
    <context>
        <name>vocabulary</name>
        <message>
            <source>New</source>
            <translation>جديدة</translation>
        </message>
        <message>
            <source>Learning</source>
            <translation>قيد التعلّم</translation>
        </message>
        <message>
            <source>Known</source>
            <translation>معروفة</translation>
        </message>
        <message>
            <source>root {root}</source>
            <translation>الجذر {root}</translation>
        </message>
    </context>
    <context>
        <name>wording</name>
        <message>
            <source>Qari could not do this.</source>
            <translation>تعذّر على قارئ فعل ذلك.</translation>
        </message>
        <message>
            <source>“{path}” cannot be opened.</source>
            <translation>تعذّر فتح «⁨{path}⁩».</translation>
        </message>
        <message>
            <source>There is no file at “{path}”.</source>
            <translation>لا يوجد ملف في «⁨{path}⁩».</translation>
        </message>
        <message>
            <source>The system does not let Qari read “{path}”: {reason}.</source>
            <translation>لا يسمح النظام لقارئ بقراءة «⁨{path}⁩»: ⁨{reason}⁩.</translation>
        </message>
        <message>
            <source>“{path}” is a folder; choose a file that lies in it.</source>
            <translation>«⁨{path}⁩» مجلد، فاختر ملفا منه.</translation>
        </message>
        <message>
            <source>There is no text in “{path}”.</source>
            <translation>لا نص في «⁨{path}⁩».</translation>
        </message>
        <message>
            <source>“{path}” is too large: it has {size} MB, and Qari reads up to {limit} MB.</source>
            <translation>الملف «⁨{path}⁩» كبير جدا: حجمه {size} م.ب، ويقرأ قارئ حتى {limit} م.ب.</translation>
        </message>
        <message>
            <source>“{path}” is not text, or is in an encoding that Qari does not know.</source>
            <translation>الملف «⁨{path}⁩» ليس نصا، أو أن ترميزه لا يعرفه قارئ.</translation>
        </message>
        <message>
            <source>“{path}” breaks off in the middle; copy or download it again.</source>
            <translation>الملف «⁨{path}⁩» مبتور، فانسخه أو نزّله من جديد.</translation>
        </message>
        <message>
            <source>Qari does not read {format} files such as “{path}” yet; save it as text or HTML.</source>
            <translation>لا يقرأ قارئ ملفات ⁨{format}⁩ مثل «⁨{path}⁩» بعد، فاحفظه نصا أو HTML.</translation>
        </message>
        <message>
            <source>Qari does not open web addresses yet; save the page and open the file.</source>
            <translation>لا يفتح قارئ عناوين الوِب بعد، فاحفظ الصفحة وافتح ملفها.</translation>
        </message>
        <message>
            <source>The bundle “{path}” cannot be opened: {reason}.</source>
            <translation>تعذّر فتح الحزمة «⁨{path}⁩»: ⁨{reason}⁩.</translation>
        </message>
        <message>
            <source>The translation model “{name}” cannot be used.</source>
            <translation>تعذّر استخدام نموذج الترجمة «⁨{name}⁩».</translation>
        </message>
        <message>
            <source>There is no translation model called “{name}”, and no such folder.</source>
            <translation>لا يوجد نموذج ترجمة باسم «⁨{name}⁩»، ولا مجلد بهذا الاسم.</translation>
        </message>
        <message>
            <source>The translation model “{name}” is broken.</source>
            <translation>نموذج الترجمة «⁨{name}⁩» تالف.</translation>
        </message>
        <message>
            <source>The translation model “{name}” cannot be downloaded.</source>
            <translation>تعذّر تنزيل نموذج الترجمة «⁨{name}⁩».</translation>
        </message>
        <message>
            <source>The engine “{name}” is not installed; in a checkout of Qari, “pip install '.[reference]'” adds it.</source>
            <translation>المحرك «⁨{name}⁩» غير مثبّت، ولإضافته نفّذ «⁨pip install '.[reference]'⁩» في مجلد شيفرة قارئ.</translation>
        </message>
        <message>
            <source>The library at “{path}” cannot be used.</source>
            <translation>تعذّر استخدام المكتبة في «⁨{path}⁩».</translation>
        </message>
        <message>
            <source>The library at “{path}” was written by a later version of Qari; update Qari to open it.</source>
            <translation>كُتبت المكتبة في «⁨{path}⁩» بإصدار أحدث من قارئ، فحدّث قارئ لفتحها.</translation>
        </message>
        <message>
            <source>The library at “{path}” is damaged; Qari has left it untouched.</source>
            <translation>المكتبة في «⁨{path}⁩» تالفة، وقد تركها قارئ كما هي.</translation>
        </message>
        <message>
            <source>Qari may not write to the library at “{path}”, so notes and corrections cannot be saved.</source>
            <translation>لا يُسمح لقارئ بالكتابة في المكتبة في «⁨{path}⁩»، لذا لا يمكن حفظ الملاحظات والتصحيحات.</translation>
        </message>
        <message>
            <source>The disk that holds “{path}” is full, so nothing was saved.</source>
            <translation>القرص الذي يضم «⁨{path}⁩» ممتلئ، لذا لم يُحفظ شيء.</translation>
        </message>
        <message>
            <source>The library at “{path}” may not grow: it has reached the largest size of a file that is allowed there. Nothing was saved.</source>
            <translation>لا يمكن أن تكبر المكتبة في «⁨{path}⁩»: بلغت أكبر حجم يُسمح به لملف هناك. لم يُحفظ شيء.</translation>
        </message>
        <message>
            <source>Another program is using the library at “{path}”, so nothing was saved.</source>
            <translation>يستخدم برنامج آخر المكتبة في «⁨{path}⁩»، لذا لم يُحفظ شيء.</translation>
        </message>
        <message>
            <source>The drive that holds “{path}” cannot be reached, so nothing was saved.</source>
            <translation>تعذّر الوصول إلى القرص الذي يضم «⁨{path}⁩»، لذا لم يُحفظ شيء.</translation>
        </message>
        <message>
            <source>That note was changed in another window, so this cannot be undone.</source>
            <translation>عُدّلت هذه الملاحظة في نافذة أخرى، لذا لا يمكن التراجع.</translation>
        </message>
        <message>
            <source>That note was edited in another window meanwhile. Your text is kept here; save it again to put it in place of the other.</source>
            <translation>عُدّلت هذه الملاحظة في نافذة أخرى في أثناء كتابتك. نصك باق هنا؛ احفظه مرة أخرى ليحلّ محل الآخر.</translation>
        </message>
        <message>
            <source>That note was deleted meanwhile. Your text is kept here; save it again to bring the note back.</source>
            <translation>حُذفت هذه الملاحظة في أثناء كتابتك. نصك باق هنا؛ احفظه مرة أخرى لتعود الملاحظة.</translation>
        </message>
        <message>
            <source>That note is no longer in the library.</source>
            <translation>لم تعد هذه الملاحظة في المكتبة.</translation>
        </message>
        <message>
            <source>That word was changed in another window, so it is left as it is there.</source>
            <translation>عُدّلت هذه الكلمة في نافذة أخرى، فتُركت على حالها هناك.</translation>
        </message>
        <message>
            <source>That sentence was corrected in another window, so it is left as it is there.</source>
            <translation>صُحّحت هذه الجملة في نافذة أخرى، فتُركت على حالها هناك.</translation>
        </message>
        <message>
            <source>A translation needs at least one word; the one before is kept.</source>
            <translation>لا بدّ للترجمة من كلمة واحدة على الأقل، فبقيت الترجمة السابقة.</translation>
        </message>
        <message>
            <source>The notes in “{path}” cannot be read: {reason}.</source>
            <translation>تعذّرت قراءة الملاحظات في «⁨{path}⁩»: ⁨{reason}⁩.</translation>
        </message>
        <message>
            <source>No window can be shown here.</source>
            <translation>لا يمكن عرض نافذة هنا.</translation>
        </message>
        <message>
            <source>There is no screen here; “qari translate” and “qari inspect” do without one.</source>
            <translation>لا توجد شاشة هنا، ويعمل الأمران «⁨qari translate⁩» و«⁨qari inspect⁩» من دونها.</translation>
        </message>
        <message>
            <source>PySide6 is not installed; run “pip install PySide6-Essentials” to add it.</source>
            <translation>حزمة PySide6 غير مثبّتة، ولإضافتها نفّذ «⁨pip install PySide6-Essentials⁩».</translation>
        </message>
        <message>
            <source>The window needs the system library {library}; on Debian or Ubuntu, install {package}.</source>
            <translation>تحتاج النافذة إلى مكتبة النظام ⁨{library}⁩، وعلى Debian أو Ubuntu ثبّت الحزمة ⁨{package}⁩.</translation>
        </message>
        <message>
            <source>The dictionary is missing or damaged; install Qari again to mend it.</source>
            <translation>المعجم مفقود أو تالف، فأعد تثبيت قارئ لإصلاحه.</translation>
        </message>
        <message>
            <source>“{path}” cannot be written: {reason}.</source>
            <translation>تعذّرت كتابة «⁨{path}⁩»: ⁨{reason}⁩.</translation>
        </message>
        <message>
            <source>No translation model is installed yet; download one or choose a folder.</source>
            <translation>لا نموذج ترجمة مثبّتا بعد، فنزّل نموذجا أو اختر مجلدا.</translation>
        </message>
        <message>
            <source>The translation model “{name}” is broken: {reason}.</source>
            <translation>نموذج الترجمة «⁨{name}⁩» تالف: ⁨{reason}⁩.</translation>
        </message>
        <message>
            <source>The translation model “{name}” cannot be used: {reason}.</source>
            <translation>تعذّر استخدام نموذج الترجمة «⁨{name}⁩»: ⁨{reason}⁩.</translation>
        </message>
        <message>
            <source>The translation model “{name}” cannot be downloaded: {reason}.</source>
            <translation>تعذّر تنزيل نموذج الترجمة «⁨{name}⁩»: ⁨{reason}⁩.</translation>
        </message>
        <message>
            <source>HF_HUB_OFFLINE forbids it</source>
            <translation>المتغيّر HF_HUB_OFFLINE يمنع ذلك</translation>
        </message>
        <message>
            <source>it is not there</source>
            <translation>ليس موجودا هناك</translation>
        </message>
        <message>
            <source>the connection broke; download it again to go on from there</source>
            <translation>انقطع الاتصال؛ أعد التنزيل ليُستأنف من حيث توقّف</translation>
        </message>
        <message>
            <source>the proxy asks for a password</source>
            <translation>يطلب الخادم الوكيل كلمة مرور</translation>
        </message>
        <message>
            <source>the proxy set on this computer cannot be used</source>
            <translation>لا يمكن استخدام الخادم الوكيل المضبوط على هذا الحاسوب</translation>
        </message>
        <message>
            <source>the proxy set on this computer does not answer</source>
            <translation>لا يستجيب الخادم الوكيل المضبوط على هذا الحاسوب</translation>
        </message>
        <message>
            <source>the server cannot be reached</source>
            <translation>يتعذّر الوصول إلى الخادم</translation>
        </message>
        <message>
            <source>The translation model “{name}” is not one that Qari can use.</source>
            <translation>لا يستطيع قارئ استخدام نموذج الترجمة «⁨{name}⁩».</translation>
        </message>
        <message>
            <source>it does not translate from Arabic</source>
            <translation>لا يترجم من العربية</translation>
        </message>
        <message>
            <source>it does not translate into English</source>
            <translation>لا يترجم إلى الإنجليزية</translation>
        </message>
        <message>
            <source>it does not write English</source>
            <translation>لا يكتب بالإنجليزية</translation>
        </message>
        <message>
            <source>it does not write English letters</source>
            <translation>لا يكتب بالحروف الإنجليزية</translation>
        </message>
        <message>
            <source>it is as Marian writes it; add it to the models first</source>
            <translation>هو بالصيغة التي يكتبها ⁨Marian⁩؛ أضفه إلى النماذج أولا</translation>
        </message>
        <message>
            <source>the engine transformers does not run vocabularies of different sizes</source>
            <translation>لا يشغّل المحرك ⁨transformers⁩ قوائم مفردات مختلفة الأحجام</translation>
        </message>
        <message>
            <source>it repeats itself</source>
            <translation>يكرّر كلامه</translation>
        </message>
        <message>
            <source>it writes far too much or far too little</source>
            <translation>يكتب أكثر بكثير مما ينبغي أو أقل بكثير</translation>
        </message>
        <message>
            <source>it does not translate its own test sentences as it should</source>
            <translation>لا يترجم جمل اختباره كما ينبغي</translation>
        </message>
        <message>
            <source>its weights are not all numbers</source>
            <translation>في أوزانه قيم ليست أعدادا</translation>
        </message>
        <message>
            <source>its vocabulary is that of another model</source>
            <translation>مفرداته مفردات نموذج آخر</translation>
        </message>
        <message>
            <source>its weights are those of another model</source>
            <translation>أوزانه أوزان نموذج آخر</translation>
        </message>
        <message>
            <source>{detail} is missing</source>
            <translation>الملف ⁨{detail}⁩ مفقود</translation>
        </message>
        <message>
            <source>{detail} is damaged or cut short</source>
            <translation>الملف ⁨{detail}⁩ تالف أو مبتور</translation>
        </message>
        <message>
            <source>it says the same to everything</source>
            <translation>يعطي الترجمة نفسها لكل جملة</translation>
        </message>
        <message>
            <source>the engine transformers does not run CTranslate2&apos;s format</source>
            <translation>لا يشغّل المحرك ⁨transformers⁩ صيغة ⁨CTranslate2⁩</translation>
        </message>
        <message>
            <source>there is not enough memory for it; close other programs</source>
            <translation>لا تكفي الذاكرة المتاحة له؛ أغلق برامج أخرى</translation>
        </message>
        <message>
            <source>the server has too much to do; try again later</source>
            <translation>الخادم مثقل بالطلبات؛ أعد المحاولة لاحقا</translation>
        </message>
        <message>
            <source>notes are read from files that end in {detail}</source>
            <translation>تُقرأ الملاحظات من الملفات التي تنتهي بـ {detail}</translation>
        </message>
        <message>
            <source>it is larger than {detail} MB</source>
            <translation>الملف أكبر من {detail} م.ب</translation>
        </message>
        <message>
            <source>it is not UTF-8 text</source>
            <translation>الملف ليس نصا بترميز UTF-8</translation>
        </message>
        <message>
            <source>no notes that Qari wrote were found in it</source>
            <translation>ليس في الملف ملاحظات كتبها قارئ</translation>
        </message>
        <message>
            <source>it holds more than {detail} notes</source>
            <translation>في الملف من الملاحظات ما يزيد على {detail}</translation>
        </message>
        <message>
            <source>line {detail} is not JSON</source>
            <translation>السطر {detail} ليس بصيغة JSON</translation>
        </message>
        <message>
            <source>it is nested too deep</source>
            <translation>تداخل عناصر الملف أعمق مما يجوز</translation>
        </message>
        <message>
            <source>a number in it is too long</source>
            <translation>في الملف عدد أطول مما يجوز</translation>
        </message>
        <message>
            <source>no annotations were found in it</source>
            <translation>ليس في الملف ملاحظات</translation>
        </message>
        <message>
            <source>it holds no article</source>
            <translation>لا مقال فيها</translation>
        </message>
        <message>
            <source>its article is damaged</source>
            <translation>المقال الذي فيها تالف</translation>
        </message>
        <message>
            <source>it holds too many files</source>
            <translation>فيها من الملفات أكثر مما يجوز</translation>
        </message>
        <message>
            <source>it is damaged or no bundle</source>
            <translation>هي تالفة أو ليست حزمة</translation>
        </message>
        <message>
            <source>it unpacks to over {detail} MB</source>
            <translation>يتجاوز حجم محتواها {detail} م.ب</translation>
        </message>
        <message>
            <source>a later version of Qari made it</source>
            <translation>صنعها إصدار أحدث من قارئ</translation>
        </message>
        <message>
            <source>“{path}” is not a library of Qari.</source>
            <translation>«⁨{path}⁩» ليس مكتبة لقارئ.</translation>
        </message>
        <message>
            <source>the article's own file has changed; reload it first</source>
            <translation>تغيّر ملف المقال نفسه؛ أعد تحميله أولا</translation>
        </message>
        <message>
            <source>it is the library itself</source>
            <translation>هو ملف المكتبة نفسه</translation>
        </message>
        <message>
            <source>there is no such folder; choose one that is there</source>
            <translation>لا يوجد مجلد بهذا الاسم؛ اختر مجلدا موجودا</translation>
        </message>
        <message>
            <source>the disk is full</source>
            <translation>القرص ممتلئ</translation>
        </message>
        <message>
            <source>the disk is full or fails</source>
            <translation>القرص ممتلئ أو معطّل</translation>
        </message>
        <message>
            <source>no file can be made there</source>
            <translation>لا يمكن إنشاء ملف هناك</translation>
        </message>
        <message>
            <source>it is neither a folder nor a ZIP or NPZ file</source>
            <translation>ليس مجلدا ولا ملف ⁨ZIP⁩ أو ⁨NPZ⁩</translation>
        </message>
        <message>
            <source>{detail} arrived damaged</source>
            <translation>وصل الملف ⁨{detail}⁩ تالفا</translation>
        </message>
        <message>
            <source>{detail} has changed since it was downloaded</source>
            <translation>تغيّر الملف ⁨{detail}⁩ منذ تنزيله</translation>
        </message>
        <message>
            <source>the server answers {detail}</source>
            <translation>يجيب الخادم بالرمز ⁨{detail}⁩</translation>
        </message>
        <message>
            <source>it is the article itself; choose another name</source>
            <translation>هو المقال نفسه، فاختر اسما آخر</translation>
        </message>
        <message>
            <source>Permission denied</source>
            <translation>ليس لديك إذن بذلك</translation>
        </message>
        <message>
            <source>Operation not permitted</source>
            <translation>لا يسمح النظام بذلك</translation>
        </message>
        <message>
            <source>No such file or directory</source>
            <translation>لا يوجد ملف أو مجلد بهذا الاسم</translation>
        </message>
        <message>
            <source>Not a directory</source>
            <translation>جزء من المسار ليس مجلدا</translation>
        </message>
        <message>
            <source>Is a directory</source>
            <translation>هو مجلد</translation>
        </message>
        <message>
            <source>File name too long</source>
            <translation>اسم الملف أطول مما يجوز</translation>
        </message>
        <message>
            <source>No space left on device</source>
            <translation>القرص ممتلئ</translation>
        </message>
        <message>
            <source>Disk quota exceeded</source>
            <translation>استُنفدت الحصة المخصصة لك من القرص</translation>
        </message>
        <message>
            <source>Read-only file system</source>
            <translation>القرص للقراءة فقط</translation>
        </message>
        <message>
            <source>Input/output error</source>
            <translation>تعذّرت القراءة من القرص أو الكتابة عليه</translation>
        </message>
        <message>
            <source>Device or resource busy</source>
            <translation>برنامج آخر يستعمله</translation>
        </message>
    </context>
    <context>
        <name>Facts</name>
        <message>
            <source>It is a draft: expect more mistakes than of a finished model.</source>
            <translation>هو نموذج أوّلي، فتوقّع منه أخطاء أكثر مما في نموذج مكتمل.</translation>
        </message>
        <message>
            <source>It scores so little that many of its sentences will mislead you.</source>
            <translation>نتائجه ضعيفة إلى حد أن كثيرا من جمله سيضللك.</translation>
        </message>
        <message>
            <source>It came with Qari.</source>
            <translation>جاء مع قارئ.</translation>
        </message>
        <message>
            <source>Downloaded from {place}.</source>
            <translation>نُزّل من ⁨{place}⁩.</translation>
        </message>
        <message>
            <source>Added from this computer.</source>
            <translation>أُضيف من هذا الحاسوب.</translation>
        </message>
        <message>
            <source>How good it is has not been measured yet; that takes some minutes.</source>
            <translation>لم تُقَس جودته بعد، ويستغرق القياس بضع دقائق.</translation>
        </message>
        <message numerus="yes">
            <source>%n token(s) a second on this computer.</source>
            <translation>
                <numerusform>%n رمز في الثانية على هذا الحاسوب.</numerusform>
                <numerusform>رمز واحد في الثانية على هذا الحاسوب.</numerusform>
                <numerusform>رمزان في الثانية على هذا الحاسوب.</numerusform>
                <numerusform>%n رموز في الثانية على هذا الحاسوب.</numerusform>
                <numerusform>%n رمزا في الثانية على هذا الحاسوب.</numerusform>
                <numerusform>%n رمز في الثانية على هذا الحاسوب.</numerusform>
            </translation>
        </message>
        <message>
            <source>Measured on {day}.</source>
            <translation>قيست جودته في {day}.</translation>
        </message>
        <message>
            <source>News of our own</source>
            <translation>أخبار كُتبت لهذا البرنامج</translation>
        </message>
        <message>
            <source>NTREX, news</source>
            <translation>أخبار NTREX</translation>
        </message>
        <message>
            <source>PUD, news and Wikipedia</source>
            <translation>أخبار وويكيبيديا من PUD</translation>
        </message>
        <message>
            <source>{test}: BLEU {bleu}, chrF {chrf} of 100</source>
            <translation>⁨{test}⁩: ⁨BLEU {bleu}⁩، ⁨chrF {chrf}⁩ من 100</translation>
        </message>
        <message>
            <source>There is no model here yet. Download one below, or add the folder or file of one; it may come from another computer.</source>
            <translation>لا يوجد نموذج هنا بعد. نزّل واحدا من الأسفل، أو أضف مجلد نموذج لديك أو ملفه، ولو كان منقولا من حاسوب آخر.</translation>
        </message>
    </context>
    <context>
        <name>Offer</name>
        <message numerus="yes">
            <source>%n note(s) of an earlier version of this article, “{title}”</source>
            <translation>
                <numerusform>لا ملاحظات على نسخة سابقة من هذا المقال، «⁨{title}⁩»</numerusform>
                <numerusform>ملاحظة واحدة على نسخة سابقة من هذا المقال، «⁨{title}⁩»</numerusform>
                <numerusform>ملاحظتان على نسخة سابقة من هذا المقال، «⁨{title}⁩»</numerusform>
                <numerusform>%n ملاحظات على نسخة سابقة من هذا المقال، «⁨{title}⁩»</numerusform>
                <numerusform>%n ملاحظة على نسخة سابقة من هذا المقال، «⁨{title}⁩»</numerusform>
                <numerusform>%n ملاحظة على نسخة سابقة من هذا المقال، «⁨{title}⁩»</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Bring Over</source>
            <translation>ن&amp;قل إلى هنا</translation>
        </message>
        <message>
            <source>&amp;Leave</source>
            <translation>&amp;ترك</translation>
        </message>
    </context>
    <context>
        <name>Offers</name>
        <message>
            <source>Get a model</source>
            <translation>الحصول على نموذج</translation>
        </message>
        <message>
            <source>&amp;Download</source>
            <translation>&amp;تنزيل</translation>
        </message>
        <message>
            <source>Download {name}</source>
            <translation>تنزيل ⁨{name}⁩</translation>
        </message>
        <message>
            <source>{name}, {licence}: about {size} MB from huggingface.co, fetched once and only when you ask.</source>
            <translation>⁨{name}⁩، برخصة ⁨{licence}⁩: نحو {size} م.ب من huggingface.co، تُنزَّل مرة واحدة وعند طلبك فقط.</translation>
        </message>
        <message>
            <source>Its authors publish BLEU {bleu} and chrF {chrf} on {test}.</source>
            <translation>ينشر أصحابه ⁨BLEU {bleu}⁩ و⁨chrF {chrf}⁩ على ⁨{test}⁩.</translation>
        </message>
    </context>
    <context>
        <name>Overview</name>
        <message>
            <source>Nothing is corrected yet. Press F2 in a sentence to write its translation yourself.</source>
            <translation>لم تصحّح شيئا بعد. اضغط ⁨F2⁩ في أي جملة لتكتب ترجمتها بنفسك.</translation>
        </message>
        <message numerus="yes">
            <source>%n sentence(s) in your own words</source>
            <translation>
                <numerusform>لا جمل بصياغتك</numerusform>
                <numerusform>جملة واحدة بصياغتك</numerusform>
                <numerusform>جملتان بصياغتك</numerusform>
                <numerusform>%n جمل بصياغتك</numerusform>
                <numerusform>%n جملة بصياغتك</numerusform>
                <numerusform>%n جملة بصياغتك</numerusform>
            </translation>
        </message>
        <message>
            <source>Before: {text}</source>
            <translation>قبل التصحيح: ⁨{text}⁩</translation>
        </message>
        <message>
            <source>Corrections</source>
            <translation>التصحيحات</translation>
        </message>
        <message>
            <source>Find in the corrections</source>
            <translation>البحث في التصحيحات</translation>
        </message>
        <message>
            <source>Corrected translations</source>
            <translation>ترجمات مصحَّحة</translation>
        </message>
        <message>
            <source>Your translation</source>
            <translation>ترجمتك</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>قبل التصحيح</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>تاريخ التغيير</translation>
        </message>
        <message>
            <source>&amp;Go to the Text</source>
            <translation>&amp;الانتقال إلى النص</translation>
        </message>
        <message>
            <source>&amp;Take It Back</source>
            <translation>ال&amp;تراجع عنه</translation>
        </message>
    </context>
    <context>
        <name>Reviewing</name>
        <message>
            <source>The article of this correction is not among those read before.</source>
            <translation>مقال هذا التصحيح ليس بين المقالات المقروءة من قبل.</translation>
        </message>
    </context>
</TS>
