<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>DoubtsPanel</name>
        <message numerus="yes">
            <source>%n doubt(s)</source>
            <translation>
                <numerusform>%n doubt</numerusform>
                <numerusform>%n doubts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Filters</name>
        <message numerus="yes">
            <source>%n to settle</source>
            <translation>
                <numerusform>%n to settle</numerusform>
                <numerusform>%n to settle</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GlossCard</name>
        <message numerus="yes">
            <source>%n more reading(s)</source>
            <translation>
                <numerusform>%n more reading</numerusform>
                <numerusform>%n more readings</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportReport</name>
        <message numerus="yes">
            <source>%n note(s) came in.</source>
            <translation>
                <numerusform>%n note came in.</numerusform>
                <numerusform>%n notes came in.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) of the file could not be used.</source>
            <translation>
                <numerusform>%n record of the file could not be used.</numerusform>
                <numerusform>%n records of the file could not be used.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Importing</name>
        <message numerus="yes">
            <source>%n note(s) came in</source>
            <translation>
                <numerusform>%n note came in</numerusform>
                <numerusform>%n notes came in</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LeftOut</name>
        <message numerus="yes">
            <source>%n line(s) of the file are not on the page.</source>
            <translation>
                <numerusform>%n line of the file is not on the page.</numerusform>
                <numerusform>%n lines of the file are not on the page.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LibraryDialog</name>
        <message numerus="yes">
            <source>The file is sound, but %n note(s) or word(s) in it cannot be read. They stay in the file; a copy made before may have them whole.</source>
            <translation>
                <numerusform>The file is sound, but %n note or word in it cannot be read. It stays in the file; a copy made before may have it whole.</numerusform>
                <numerusform>The file is sound, but %n notes or words in it cannot be read. They stay in the file; a copy made before may have them whole.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NotesPanel</name>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%n note</numerusform>
                <numerusform>%n notes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Noting</name>
        <message numerus="yes">
            <source>%n note(s) of an earlier version: the notes panel offers them</source>
            <translation>
                <numerusform>%n note of an earlier version: the notes panel offers it</numerusform>
                <numerusform>%n notes of an earlier version: the notes panel offers them</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) to settle: the notes panel shows them</source>
            <translation>
                <numerusform>%n note to settle: the notes panel shows it</numerusform>
                <numerusform>%n notes to settle: the notes panel shows them</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Offer</name>
        <message numerus="yes">
            <source>%n note(s) of an earlier version of this article, “{title}”</source>
            <translation>
                <numerusform>%n note of an earlier version of this article, “{title}”</numerusform>
                <numerusform>%n notes of an earlier version of this article, “{title}”</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Status</name>
        <message numerus="yes">
            <source>%n sentence(s) of {total}</source>
            <translation>
                <numerusform>%n sentence of {total}</numerusform>
                <numerusform>%n sentences of {total}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n doubt(s)</source>
            <translation>
                <numerusform>%n doubt</numerusform>
                <numerusform>%n doubts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TagChoice</name>
        <message numerus="yes">
            <source>%n tag(s)</source>
            <translation>
                <numerusform>%n tag</numerusform>
                <numerusform>%n tags</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>VocabularyPanel</name>
        <message numerus="yes">
            <source>%n word(s)</source>
            <translation>
                <numerusform>%n word</numerusform>
                <numerusform>%n words</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message numerus="yes">
            <source>%n line(s) left out; Ctrl+I shows them</source>
            <translation>
                <numerusform>%n line left out; Ctrl+I shows it</numerusform>
                <numerusform>%n lines left out; Ctrl+I shows them</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Facts</name>
        <message numerus="yes">
            <source>%n token(s) a second on this computer.</source>
            <translation>
                <numerusform>%n token a second on this computer.</numerusform>
                <numerusform>%n tokens a second on this computer.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Models</name>
        <message numerus="yes">
            <source>%n sentence(s) of {total} translated</source>
            <translation>
                <numerusform>%n sentence of {total} translated</numerusform>
                <numerusform>%n sentences of {total} translated</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Overview</name>
        <message numerus="yes">
            <source>%n sentence(s) in your own words</source>
            <translation>
                <numerusform>%n sentence in your own words</numerusform>
                <numerusform>%n sentences in your own words</numerusform>
            </translation>
        </message>
    </context>
</TS>
