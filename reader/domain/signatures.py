"""Lines by which news pages name the city, the agency or the writer that a text comes from."""

from __future__ import annotations

import re
from typing import Final

from reader.domain.dates import DAYS
from reader.domain.folding import fold_text
from reader.domain.numerals import MONTHS

DATELINE_WORDS: Final = 12  # at most, date and agency among them
NAME_WORDS: Final = 5
PLACE_WORDS: Final = 2
PROFESSION_WORDS: Final = 12
NOTICE_WORDS: Final = 50

# Everything below is folded as ``fold_text`` folds it: no marks, no hamza seats, lower case.
_PLACES: Final = frozenset(
    """
    القاهره الاسكندريه الجيزه اسوان الاقصر بورسعيد السويس الاسماعيليه المنصوره طنطا سيناء العريش
    رفح بغداد البصره الموصل اربيل كركوك النجف كربلاء السليمانيه الفلوجه الرمادي تكريت دهوك سنجار
    ديالي دمشق حلب حمص حماه اللاذقيه ادلب درعا طرطوس الرقه القامشلي الحسكه السويداء تدمر منبج
    عفرين بيروت طرابلس صيدا صور بعلبك زحله النبطيه عمان اربد الزرقاء معان العقبه المفرق القدس
    غزه رام الله رامالله نابلس الخليل جنين بيت لحم اريحا خانيونس حيفا يافا الناصره عكا الرياض
    جده مكه المدينه الدمام الظهران تبوك ابها جازان الطايف نجران الاحساء دبي ابوظبي ابو ظبي
    الشارقه عجمان العين الفجيره الدوحه المنامه الكويت مسقط صلاله صحار نزوي صنعاء عدن تعز الحديده
    المكلا مارب حضرموت سييون الخرطوم ام درمان بورتسودان الفاشر نيالا كسلا الابيض جوبا بور ملكال
    بنغازي مصراته سبها سرت درنه طبرق الزاويه تونس صفاقس سوسه القيروان بنزرت قابس سيدي بوزيد
    الجزاير وهران قسنطينه عنابه بجايه تيزي وزو تلمسان ورقله الرباط الدار البيضاء مراكش فاس طنجه
    مكناس اغادير تطوان وجده الجديده العيون نواكشوط نواديبو مقديشو هرجيسا جيبوتي لندن باريس برلين
    روما مدريد برشلونه لشبونه بروكسل جنيف زيورخ فيينا امستردام لاهاي ستوكهولم اوسلو كوبنهاغن
    هلسنكي وارسو براغ بودابست بوخارست صوفيا اثينا بلغراد سراييفو زغرب كييف خاركيف اوديسا موسكو
    سان بطرسبرغ مينسك انقره اسطنبول غازي عنتاب طهران تبريز اصفهان كابول كابل اسلام اباد كراتشي
    نيودلهي نيو دلهي مومباي دكا كولومبو بكين شنغهاي هونغ كونغ طوكيو سول سيول بيونغ يانغ تايبه
    هانوي مانيلا جاكرتا كوالالمبور سنغافوره بانكوك سيدني كانبيرا ملبورن واشنطن نيويورك لوس
    انجلوس شيكاغو بوسطن فرانسيسكو هيوستن اوتاوا تورنتو مونتريال مكسيكو هافانا كراكاس بوغوتا ليما
    برازيليا ساو باولو ريو دي جانيرو بوينس ايرس سانتياغو نيروبي كمبالا عنتيبي اديس ابابا اسمره
    داكار باماكو نيامي واغادوغو ابوجا لاغوس اكرا كينشاسا غوما بوجمبورا كيغالي انجمينا لواندا
    هراري لوساكا مابوتو بريتوريا جوهانسبرغ كيب تاون مصر العراق سوريا لبنان الاردن فلسطين
    السعوديه الامارات قطر البحرين اليمن السودان ليبيا المغرب موريتانيا الصومال تركيا ايران فرنسا
    المانيا بريطانيا ايطاليا اسبانيا روسيا الصين الهند اليابان
    """.replace("\n", " ").split()
)
_AGENCY: Final = (
    r"ا\.? ?ف\.? ?ب\.?|افب|رويترز|ا\.? ?ب\.?|د\.? ?ب\.? ?ا\.?|(?:وكاله )?الاناضول|شينخوا|تاس"
    r"|سبوتنيك|ا\.? ?ش\.? ?ا\.?|و\.? ?ا\.? ?ج\.?|و\.?م\.?ع\.?|وام|قنا|واس|سانا|بترا|كونا|وفا"
    r"|واع|وات|بنا|سونا|سبا|وال|العمانيه|وكالات|الوكالات|ترجمات|متابعات|مراسلون|خاص|afp|reuters|ap|dpa|efe|upi|xinhua|tass"
)
_OUTLET: Final = r'[«"“][^«»"“”]{2,30}[»"”]'
_DAY: Final = "|".join(fold_text(arabic) for _, arabic in DAYS)
_MONTH: Final = "|".join(
    re.escape(fold_text(name))
    for names in MONTHS
    for name in names
    if re.match("[\u0621-\u064a]", name)
)
_WHEN: Final = rf"(?:(?:في |يوم )?(?:{_DAY})|(?:في )?\d{{1,2}} (?:{_MONTH})(?:[/ ](?:{_MONTH}))?)"
_SIGNED: Final = rf"(?:[(/] ?[^()/]{{2,30}} ?[)/]|{_AGENCY}|{_OUTLET})"
_PLACE: Final = r"(?P<place>[^\W\d_]+(?: [^\W\d_]+){0,2}?)"
_DATELINE: Final = re.compile(
    rf"{_PLACE}(?: ?\([^()]{{2,30}}\))?[،,]?(?: {_WHEN}(?: \d{{4}})?)?[،,]?"
    rf"(?:\s*[-–—/|:،,]?\s*{_SIGNED})?\s*[-–—:.]*"
)
_SIDES: Final = re.compile(r"\s*[-–—|/]\s*|\s*:\s+")
_PHOTOS: Final = re.compile(r"\s*\((?:صور|تصوير|صوره|الصور|عدسه)\s*[:/]?[^()]{3,40}\)$")
_AGENCY_ALONE: Final = re.compile(rf"[(/\[–—-]*\s*(?:{_AGENCY})\s*[)/\]–—-]*")
_AGENCY_OR_OUTLET: Final = re.compile(rf"{_AGENCY}|{_OUTLET}")
_DESK: Final = re.compile(
    r"(?:[/–—-]+ ?)[^\W\d_]{2,4}(?: ?[/–—-]+)|(?:[^\W\d_]\.){1,3}[^\W\d_]\.?|[^\W\d_]\. ?[^\W\d_]\."
)
_NAME: Final = re.compile(rf"[^\W\d_]+(?:[ -][^\W\d_]+){{1,{NAME_WORDS - 1}}}")
_NAME_OR_WORD: Final = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*")
_GIVEN: Final = frozenset(
    """
    محمد احمد محمود علي حسن حسين عمر عثمان خالد يوسف ابراهيم اسماعيل اسحاق يعقوب موسي عيسي داود
    سليمان صالح سالم سعيد سعد مسعود ناصر منصور نصر طارق زياد وليد كريم عادل عماد عصام هشام هاني
    هيثم حازم حاتم حمد حمدي حمزه جمال جلال جابر جاسم جواد جعفر باسم باسل بشار بشير بلال بسام انور
    امين امير اياد ايمن ايهاب اشرف اكرم انس اسامه ادهم مازن ماجد ماهر مالك مامون مروان مصطفي مراد
    معاذ معتز منير مهند ممدوح مجدي نبيل نادر نزار نديم نور نضال وايل وسام ياسر ياسين يحيي يزيد
    يونس زكريا زيد زهير رامي راشد رشيد رشاد رضا رفيق رياض رايد ربيع رجب رمزي روفاييل سامي سامر
    سمير سيف سفيان سلمان سلطان شادي شريف شاكر شوقي صلاح صبحي صبري صهيب ضياء طه طلال ظافر عباس عبد
    عبده عبدالله عبدالرحمن عبدالعزيز عبدالكريم عبدالقادر عبدالرحيم عدنان عزت عزيز عزام عطيه غازي
    غسان فادي فارس فاروق فايز فهد فهمي فواد فوزي فيصل قاسم قيس كامل كمال لوي مهدي جورج جوزيف بطرس
    بولس الياس انطوان ميشال ميشيل طوني شربل فاطمه عايشه مريم زينب خديجه سعاد سعاده سلوي سلمي سميره
    سميه سناء سهام سوسن ساره سلام رنا رانيا راشيل ريم ريما رشا رغد رولا رباب رقيه روان مني مها
    ميساء مي ميسون نادين ناديه نجلاء نجوي نداء ندي نسرين نهي نهال نوال نوره نورا هاله هبه هدي هناء
    هند هيفاء وفاء ياسمين يسرا امل اميره اماني اميمه امينه ايمان ايناس اسماء اسراء الاء بثينه بسمه
    بشري تغريد جميله جمانه حنان حنين حياه دانه دعاء دلال دينا ديمه ديانا رحاب رحمه رندا زهراء زهره
    سحر شهد شيماء شيرين صباح صفاء عبير عزه علياء غاده فدوي فرح فريده فيروز كوثر لمي لمياء لميس
    ليلي لينا ليندا لبني فتحيه مروه شاهيناز عبدالفتاح عبدالحميد عبدالمنعم عبدالسلام عبداللطيف
    عبدالوهاب عبدالمجيد عبدالحق عبدالاله عبدالباري عبدالخالق عبدالرزاق عبدالغني عبدالواحد
    عبدالهادي مصعب معتصم مجد محسن مرزوق مشعل مطلق معن مفيد مقداد منذر منصف ميلاد نايف نايل نبيه
    نجيب نعمان نوري نوفل هادي هارون هاشم هلال همام هواري وجدي ولاء وليم يحي يعرب يوسفي بدر بدريه
    بسيوني بكر بلقاسم بهاء توفيق ثامر تامر تركي جهاد جنان جيهان حافظ حسام حسان حسني حسناء حسيب
    حفيظ حليم حليمه حميد خلف خليفه خليل خلود خوله داليا دانا درويش ذيب راءد راغب رافد رامز رحيم
    رشدي رمضان ريهام زاهر زاهي زكي زينه ساجد ساجده سامح ساميه ستار سحبان سراج سعدون سعديه سعود
    سلطانه سليم سهيل سهي سيد السيد شاهر شاهين شروق شعبان شفيق شكري شهيره صابر صابرين صادق صفوان
    صقر طاهر طلعت عادله عاصم عامر عبدالباسط عبود عثمانيه عدي عزمي عزيزه عفاف عفيف عقيل عكاشه علاء
    علوي عمار عمران عواطف غانم غزوان غيث فاتن فاخر فاضل فتحي فخري فضيله فهيم فيحاء قتيبه قصي كارم
    كارمن كريمه كفاح كلثوم كنان لطفي لطيفه لقمان لانا ليث ليال ماري ماريا مارون ماريان مدحت مديحه
    مرام مرتضي مرسي معاويه معز مقبل ملاك منال منار منتصر مهيب موفق مومن ميرفت ميرنا مياده ميار
    ميخاييل ناجي ناريمان نازك نانسي ناءله نبيله نجاه نجيبه نزيه نسيم نسيمه نعيم نعيمه نوار نواف
    نورالدين نورهان نيفين هاجر هاديه هديل هدايه همسه هيا هيام ورده وجيه وداد وديع وفيق يارا
    ياسمينه يمني ايه اريج ازهار اسيل اصاله افنان الهام امال امجد امنه انتصار انيس انيسه اوس ايثار
    ايوب
    """.replace("\n", " ").split()
)
_TITLE: Final = re.compile(
    r"(?:(?:ا\. ?)?[دم]\s?[./]|ا\.|(?:ال)?(?:دكتور|دكتوره|مهندس|مهندسه|استاذ|استاذه|سفير|شيخ)) ?"
)
_WRITES: Final = (
    "كاتب|كاتبه|صحفي|صحفيه|صحافي|صحافيه|اعلامي|اعلاميه|باحث|باحثه|اكاديمي|اكاديميه|روايي|رواييه|شاعر"
    "|شاعره|محلل|محلله|ناقد|ناقده|مدون|مدونه|مورخ|مورخه"
)
_PROFESSION: Final = re.compile(
    rf"[*–—-]*\s*(?:(?P<writes>{_WRITES})|خبير|خبيره|استاذ|استاذه|محام|محاميه|دبلوماسي|وزير|سفير|مدير"
    r"|مديره|رييس|رييسه|نايب|مستشار|مستشاره|مفكر|طبيب|طبيبه|مراسل|مراسله|عضو) \w+(?: \S+)*"
)
_NOTICE: Final = re.compile(
    r"\W*(?:(?:هذه )?(?:ال)?(?:اراء|افكار|مقالات?|مقاله|ماده|تدوينات?|مواد)"
    r"|(?:كل )?ما (?:يرد|ورد|ينشر|نشر))\b.{0,60}\b[تي](?:عبر|عكس|مثل)\b.{0,40}"
    r"(?:راي|اراء|وجهه|وجهات|موقف|سياسه|توجه)"
    r"|\W*الاخبار المنشوره علي الصفحه الرسميه|\W*\S+@\S+\.\w+\W*$"
    r"|\W*(?:للتواصل|لمراسله \w+|راسلونا|(?:ال)?بريد|تواصل مع)\b.{0,40}\S+@\S+\W*$"
)
_NAMED_SECTIONS: Final = """
اخبار|الاخبار|سياسه|السياسه|اقتصاد|الاقتصاد|مال واعمال|اقتصاد واعمال|اسواق|رياضه|الرياضه
كره قدم|ثقافه|الثقافه|ثقافه وفن|ثقافه وفنون|فن|فنون|سينما|كتب|ادب|مجتمع|المجتمع|محليات|محلي
عربي|دولي|عربي ودولي|عربي دولي|عرب وعالم|العالم|العالم العربي|الشرق الاوسط|المشرق العربي
الخليج|شمال افريقيا|افريقيا|اسيا|اوروبا|اميركا|الولايات المتحده|فلسطين|سوريا|لبنان|العراق|مصر
المغرب|تونس|الجزاير|ليبيا|السودان|اليمن|صحه|الصحه|علوم|علوم وتكنولوجيا|تكنولوجيا|تقنيه
العلوم والتكنولوجيا|بييه|مناخ|حوادث|حوادث وقضايا|منوعات|لايف ستايل|سياحه|سفر|تعليم|راي|الراي
مقالات|افتتاحيه|تقارير|تقرير|تحقيقات|تحقيق|تحليل|حوار|مقابله|خاص|حصري|عاجل|ملفات|قضايا|حريات
حقوق وحريات|مراه|يوميات الشرق|ميديا|فيديو
"""
_SECTIONS: Final = frozenset(
    name for line in _NAMED_SECTIONS.split("\n") for name in line.split("|") if name
)


def is_dateline(text: str) -> bool:
    """Tell a line of nothing but a place with its day or agency: "الشارقة في 2 أكتوبر / وام /"."""
    folded = _folded(text)
    match = _DATELINE.fullmatch(folded)
    if match is None or len(folded.split()) > DATELINE_WORDS:
        return False
    place = match["place"].split()
    is_known = all(word in _PLACES for word in place)
    return folded != match["place"] and (is_known or re.search(r"[-–—:]$", folded) is not None)


def names_city_and_writer(text: str) -> bool:
    """Tell a city and a writer or an agency, in either order: "تونس – منى العبيدي"."""
    folded = _PHOTOS.sub("", _folded(text)).rstrip(" :-–—")
    sides = [side for side in _SIDES.split(folded) if side]
    if len(sides) not in {2, 3} or any(len(side.split()) > NAME_WORDS for side in sides):
        return False
    kinds = [_kind(side) for side in sides]
    if "name" in kinds and ":" not in folded:
        return True
    if len({*kinds} - {""}) > 1:
        return True
    unknown = [side for side, kind in zip(sides, kinds, strict=True) if not kind]
    is_short = all(len(side.split()) <= PLACE_WORDS for side in unknown)
    return "agency" in kinds and ":" not in folded and is_short


def could_name_writer(text: str) -> bool:
    """Tell a short dashed line that is of the shape of a city and a writer nobody knows."""
    folded = _PHOTOS.sub("", _folded(text)).rstrip(" :-–—")
    sides = re.split(r"\s[-–—]\s", folded)
    if len(sides) != 2 or any(_NAME_OR_WORD.fullmatch(side) is None for side in sides):
        return False
    shorter, longer = sorted(len(side.split()) for side in sides)
    return shorter <= PLACE_WORDS and longer in {2, 3} and sides[0] not in _SECTIONS


def names_two_places(text: str) -> bool:
    """Tell a town and its country, as they stand below a reader's name: "معان - الأردن"."""
    sides = _SIDES.split(_folded(text))
    return len(sides) == 2 and all(_kind(side) == "place" for side in sides)


def is_persons_name(text: str) -> bool:
    """Tell a line of nothing but an Arab person's name."""
    return _kind(_folded(text)) == "name"


def tells_profession(text: str, *, is_writers: bool = False) -> bool:
    """Tell what a page says of a person below the name, or of a writer: "باحث من الكويت"."""
    folded = _folded(text)
    match = _PROFESSION.fullmatch(folded)
    if match is None or folded.endswith((".", ":", "؟")):
        return False
    is_short = len(folded.split()) <= PROFESSION_WORDS
    return is_short and (match["writes"] is not None or not is_writers)


def is_agency(text: str) -> bool:
    """Tell an agency that stands alone on its line: "/قنا/", "و.م.ع"."""
    return _AGENCY_ALONE.fullmatch(_folded(text)) is not None


def is_desks_sign(text: str) -> bool:
    """Tell the letters by which a desk signs: "- مل -", "ن.ب"."""
    return _DESK.fullmatch(_folded(text)) is not None


def is_notice(text: str) -> bool:
    """Tell what an outlet says below its texts: whose the opinions are, where to write to."""
    folded = _folded(text)
    return len(folded.split()) <= NOTICE_WORDS and _NOTICE.match(folded) is not None


def names_section(text: str) -> bool:
    """Tell the name of a newspaper's section, as it stands above a headline."""
    return _folded(text).strip(" :|/>") in _SECTIONS


def _kind(side: str) -> str:
    """Tell whether one side of a line is a place, an agency, a person or nothing known."""
    bare = side.strip(" /()")
    words = _TITLE.sub("", bare, count=1).split() if _TITLE.match(bare) else bare.split()
    if words and all(word in _PLACES for word in words):
        return "place"
    if _AGENCY_OR_OUTLET.fullmatch(bare):
        return "agency"
    is_name = _NAME.fullmatch(" ".join(words)) is not None and words[0] in _GIVEN
    return "name" if is_name else ""


def _folded(text: str) -> str:
    return " ".join(fold_text(text).split())
