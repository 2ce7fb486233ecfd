from __future__ import annotations

import pytest

from reader.domain.gloss import Segment, SegmentKind
from reader.domain.transliteration import transliterate, transliterate_segments


@pytest.mark.parametrize(
    ("vocalised", "latin"),
    [
        ("كِتاب", "kitāb"),
        ("كَتَبَ", "kataba"),
        ("كاتِب", "kātib"),
        ("كُتُب", "kutub"),
        ("مَكْتَبَة", "maktaba"),
        ("مَدْرَسَةٌ", "madrasatun"),
        ("الشَّمْس", "al-shams"),
        ("الْقَمَر", "al-qamar"),
        ("الِاسْتِقْلال", "al-istiqlāl"),
        ("اِسْتِقْلال", "istiqlāl"),
        ("إِرْهابِيّ", "irhābī"),
        ("إِرْهابِيِّينَ", "irhābiyyīna"),
        ("مِصْرِيَّة", "miṣriyya"),
        ("آلاف", "ālāf"),
        ("قُرْآن", "qurʾān"),
        ("رَأَى", "raʾā"),
        ("مُؤْتَمَر", "muʾtamar"),
        ("رُؤَساء", "ruʾasāʾ"),
        ("بِئْر", "biʾr"),
        ("سُؤال", "suʾāl"),
        ("عَلَى", "ʿalā"),
        ("هُدًى", "hudan"),
        ("لاحِقًا", "lāḥiqan"),
        ("هٰذا", "hādhā"),
        ("اللّٰه", "allāh"),
        ("الَّذِينَ", "alladhīna"),
        ("قالُوا", "qālū"),
        ("دَعَوْا", "daʿaw"),
        ("بَيْت", "bayt"),
        ("يَوْم", "yawm"),
        ("تَسْهِيل", "tasʹhīl"),
        ("شَهْر", "shahr"),
        ("غُرْفَة", "ghurfa"),
        ("ظِلّ", "ẓill"),
        ("خَضْراء", "khaḍrāʾ"),
        ("حَياة", "ḥayāt"),
        ("صَحِيفَة", "ṣaḥīfa"),
        ("ثَوْرَة", "thawra"),
        ("ذِئاب", "dhiʾāb"),
        ("قُوَّة", "quwwa"),
        ("عُضْو", "ʿuḍw"),
        ("لِلّٰهِ", "lillāhi"),
        ("بِالطَّبْع", "bi-l-ṭabʿ"),
    ],
)
def test_vocalised_words_are_written_in_latin_letters(vocalised: str, latin: str) -> None:
    assert transliterate(vocalised) == latin


def segments(*parts: tuple[str, SegmentKind, str]) -> list[Segment]:
    return [Segment(text, kind, gloss) for text, kind, gloss in parts]


def test_clitics_are_hyphenated_and_the_article_keeps_its_l() -> None:
    word = segments(
        ("وَ", SegmentKind.PROCLITIC, "and"),
        ("بِ", SegmentKind.PROCLITIC, "by"),
        ("ال", SegmentKind.PROCLITIC, "the"),
        ("شَّمْس", SegmentKind.STEM, "sun"),
    )
    assert transliterate_segments(word) == "wa-bi-l-shams"


def test_the_pronoun_of_the_first_person_lengthens_its_vowel() -> None:
    word = segments(("كِتابِ", SegmentKind.STEM, "book"), ("ي", SegmentKind.ENCLITIC, "my"))
    assert transliterate_segments(word) == "kitāb-ī"


def test_verbal_prefixes_and_suffixes_run_on_with_the_stem() -> None:
    word = segments(
        ("سَ", SegmentKind.PROCLITIC, "will"),
        ("يَ", SegmentKind.PREFIX, "they"),
        ("كْتُبُ", SegmentKind.STEM, "write"),
        ("ونَ", SegmentKind.SUFFIX, "plural"),
        ("ها", SegmentKind.ENCLITIC, "it"),
    )
    assert transliterate_segments(word) == "sa-yaktubūna-hā"


def test_a_word_without_marks_is_written_by_its_letters() -> None:
    assert transliterate("بنفالكر") == "bnfālkr"


def test_letters_of_persian_spelling_read_as_their_arabic_kin() -> None:
    assert transliterate("کتابی") == transliterate("كتابي")
    assert transliterate("گیلانی") == "gīlānī"


def test_nothing_is_written_for_nothing() -> None:
    assert transliterate("") == ""
    assert transliterate_segments([]) == ""
