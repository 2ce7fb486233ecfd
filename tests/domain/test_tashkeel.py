from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.orthography import MARKS, bare
from reader.domain.shown import shown
from reader.domain.spans import Span
from reader.domain.tashkeel import (
    MarkedParagraph,
    Tashkeel,
    added_marks,
    laid_on,
    marked_word,
    paired_words,
    with_reading,
    without_ending,
)

LETTERS = "ابتجدرسصطعفقكلمنهويىةأإآؤئء"
words = st.text(st.sampled_from(LETTERS), min_size=1, max_size=7)
marked = st.text(st.sampled_from(LETTERS + "".join(sorted(MARKS)) + "ـ"), min_size=1, max_size=12)


def marked_as(text: str, vocalised: str) -> str:
    return shown(text, dict(added_marks(text, Span(0, len(text)), vocalised))).text


def paragraph(text: str, *vocalised: str, ambiguous: str = "") -> MarkedParagraph:
    spans = paired_words(text, Span(0, len(text)), " ".join(vocalised))
    return MarkedParagraph(
        0,
        tuple(
            marked_word(text, span, word, is_ambiguous=span.of(text) == ambiguous)
            for span, word in spans
        ),
    )


def as_shown(text: str, page: MarkedParagraph, level: Tashkeel) -> str:
    return shown(text, page.marks(level)).text


@pytest.mark.parametrize(
    ("text", "vocalised", "expected"),
    [
        ("كتاب", "كِتابٌ", "كِتابٌ"),
        ("اعلنت", "أَعْلَنَتْ", "اَعْلَنَتْ"),  # the hamza is not the article's
        ("مدرسه", "مَدْرَسَةٌ", "مَدْرَسَهٌ"),
        ("إنّ", "إِنَّ", "إِنَّ"),
        ("كـتاب", "كِتابٌ", "كِـتابٌ"),
        ("مترا", "مِتْرًا", "مِتْرًا"),
        ("متراً", "مِتْرًا", "مِتْراً"),
        ("مترًا", "مِتْراً", "مِتْرًا"),
        ("الأمام", "الْإِمَامِ", "الأمام"),  # another letter: nothing is added
        ("تآكل", "تَأَكُلَ", "تآكل"),
        ("وكالات", "وَكَالَأَتْ", "وكالات"),
        ("فاعلن", "فَأَعْلَنَ", "فَاَعْلَنَ"),
        ("كُتب", "كَتَبَ", "كُتب"),  # the article's own mark contradicts
        ("كُتب", "كُتِبَ", "كُتِبَ"),
        ("كتب", "كُتَيِّب", "كتب"),
        ("BBC", "BBC", "BBC"),
    ],
)
def test_marks_are_added_to_the_letters_that_stand_there(
    text: str, vocalised: str, expected: str
) -> None:
    assert normalize("NFC", marked_as(text, vocalised)) == normalize("NFC", expected)


@given(marked, marked)
def test_nothing_but_marks_is_ever_added(text: str, vocalised: str) -> None:
    page = marked_as(text, vocalised)
    assert [letter for letter in page if letter not in MARKS] == [
        letter for letter in text if letter not in MARKS
    ]
    left = iter(page)
    assert all(letter in left for letter in text)  # the text's own marks too, in their order


@given(words, st.data())
def test_a_word_takes_all_marks_of_its_own_vocalised_form(word: str, data: st.DataObject) -> None:
    vocalised = "".join(
        letter + data.draw(st.sampled_from(["", "\u064e", "\u0651\u064f"])) for letter in word
    )
    assert marked_as(word, vocalised) == vocalised


@pytest.mark.parametrize(
    ("vocalised", "stem"),
    [
        ("الْكِتَابُ", "الْكِتَاب"),
        ("مِينَاءً", "مِينَاء"),
        ("كَامِلًا", "كَامِلا"),
        ("كَامِلاً", "كَامِلا"),
        ("إِنَّ", "إِنّ"),
        ("أَعْلَنَتْ", "أَعْلَنَت"),
        ("كَانُوا", "كَانُوا"),
        ("وَ", "وَ"),
        ("", ""),
    ],
)
def test_an_ending_is_the_last_vowel_and_no_shadda(vocalised: str, stem: str) -> None:
    assert without_ending(vocalised) == stem


def test_the_dial_goes_from_none_to_full() -> None:
    text = "كتب الولد"
    page = paragraph(text, "كَتَبَ", "الْوَلَدُ", ambiguous="كتب")
    assert [as_shown(text, page, level) for level in Tashkeel] == [
        "كتب الولد",
        "كَتَب الولد",
        "كَتَب الْوَلَد",
        "كَتَبَ الْوَلَدُ",
    ]


def test_the_vowel_of_a_pronoun_is_no_ending() -> None:
    text = "طوله"
    word = marked_word(text, Span(0, 4), "طُولُهُ", keeps_ending=True)
    assert shown(text, dict(word.marks(Tashkeel.STEMS))).text == "طُولُهُ"


def test_the_reading_wins_over_the_model() -> None:
    text = "في دولي كبير"
    page = paragraph(text, "فِي", "دَوْلِيٍّ", "كَبِيرٍ")
    read = with_reading(page, text, Span(3, 7), "دُوَلِيّ")
    assert as_shown(text, read, Tashkeel.FULL) == "فِي دُوَلِيّ كَبِيرٍ"


def test_a_reading_that_agrees_leaves_the_ending_alone() -> None:
    text = "في دولي كبير"
    page = paragraph(text, "فِي", "دَوْلِيٍّ", "كَبِيرٍ")
    assert with_reading(page, text, Span(3, 7), "دَوْلِيّ") == page
    assert with_reading(page, text, Span(3, 7), "دار") == page  # not this word at all


def test_a_word_that_the_model_spoils_costs_only_itself() -> None:
    marked = laid_on("حذر من تآكل الأحجار.", "حَذَّرَ مِنْ تَأَكُلَ الْأَحْجَارِ.")
    assert normalize("NFC", marked) == normalize("NFC", "حَذَّرَ مِنْ تآكل الْأَحْجَارِ.")


def test_words_are_found_again_where_the_model_loses_one() -> None:
    text = "قال كتاب جديد"
    pairs = paired_words(text, Span(0, len(text)), "قَالَ جَدِيدٌ")
    assert [(span.of(text), word) for span, word in pairs] == [
        ("قال", "قَالَ"),
        ("جديد", "جَدِيدٌ"),
    ]


@given(st.lists(words, max_size=6), st.lists(words, max_size=6))
def test_laying_on_keeps_the_sentence(left: list[str], right: list[str]) -> None:
    sentence = " ".join(left)
    vocalised = " ".join("".join(f"{letter}\u064e" for letter in word) for word in right)
    assert bare(laid_on(sentence, vocalised)) == bare(sentence)
