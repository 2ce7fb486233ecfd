"""Letters and marks."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain import arabic
from reader.domain.folding import ALL, Fold, fold, fold_text
from reader.domain.spans import Span

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآؤئةى"
MARKED = st.text(LETTERS + "ًٌٍَُِّْـٰ\u0653\u0654\u0655 12a.", max_size=40)


def found(needle: str, text: str, rules: Fold = ALL) -> str:
    folded = fold(text, rules)
    start = folded.text.index(fold_text(needle, rules))
    return folded.original(Span(start, start + len(fold_text(needle, rules)))).of(text)


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("كِتَابٌ", "كتاب"),
        ("مـــدرسة", "مدرسة"),
        ("هٰذا", "هذا"),
        ("أُمَّةٌ", "أمة"),
        ("\u200fقال\u200f", "قال"),
        ("قُرْآنٌ", "قرآن"),
        ("", ""),
    ],
)
def test_stripping_takes_marks_and_leaves_letters(text: str, bare: str):
    assert arabic.strip_marks(text) == bare


def test_stripping_joins_letters_written_in_two_code_points():
    decomposed = unicodedata.normalize("NFD", "سَأَلَ المُؤْمِنُ عَنْ آيَةٍ إلى الشَّاطِئِ")
    assert arabic.strip_marks(decomposed) == "سأل المؤمن عن آية إلى الشاطئ"


@given(MARKED)
def test_stripping_and_folding_by_marks_agree(text: str):
    assert fold(text, Fold.MARKS).text == arabic.strip_marks(text)
    assert fold_text(text, Fold.MARKS) == arabic.strip_marks(text)


@given(MARKED)
def test_stripping_twice_changes_nothing(text: str):
    once = arabic.strip_marks(text)
    assert arabic.strip_marks(once) == once


@given(st.text(max_size=60))
def test_folded_text_maps_back_in_order_and_within(text: str):
    folded = fold(text)
    assert len(folded.offsets) == len(folded.text) + 1
    assert list(folded.offsets) == sorted(folded.offsets)
    assert folded.offsets[-1] == len(text)
    assert fold_text(text) == folded.text


@given(st.text(LETTERS + "ًٌٍَُِّْـ", min_size=1, max_size=12), MARKED)
def test_a_word_is_found_under_its_own_folding(word: str, around: str):
    if arabic.strip_marks(word):
        assert fold_text(found(word, f"{around} {word} {around}")) == fold_text(word)


def test_a_vocalised_word_is_found_with_its_marks():
    assert found("كتاب", "هذا كِتَابٌ جديد") == "كِتَابٌ"


def test_each_rule_folds_its_own():
    assert fold_text("أإآٱ", Fold.HAMZA) == "اااا"
    assert fold_text("مؤمن شاطئ", Fold.HAMZA) == "مومن شاطي"
    assert fold_text("على", Fold.YAA) == "علي"
    assert fold_text("مدرسة", Fold.TAA) == "مدرسه"
    assert fold_text("٤٧ ۴۷", Fold.DIGITS) == "47 47"
    assert fold_text("Ürümqi ÉTÉ", Fold.CASE) == "urumqi ete"
    assert fold_text("ﻻ ﷲ", Fold.FORMS) == "لا الله"
    assert fold_text("أُمَّةٌ", Fold.CASE) == "أُمَّةٌ"


def test_a_ligature_is_found_whole_by_its_first_letter():
    folded = fold("قﻻم")
    assert folded.text == "قلام"
    assert folded.original(Span(1, 2)) == Span(1, 2)
    assert folded.original(Span(1, 3)) == Span(1, 2)


def test_a_word_in_two_code_points_a_letter_is_found_whole():
    text = unicodedata.normalize("NFD", "ثم سَأَلَ عن المُؤْمِن")
    assert unicodedata.normalize("NFC", found("سأل", text)) == unicodedata.normalize("NFC", "سَأَلَ")
    assert fold_text(text) == "ثم سال عن المومن"


def test_an_empty_span_maps_to_a_place():
    assert fold("كِتَاب").original(Span(1, 1)) == Span(2, 2)


def test_digits_become_western():
    assert arabic.western_digits("عام ٢٠٢٥ و۱۴۰۴ و7") == "عام 2025 و1404 و7"


@pytest.mark.parametrize(("text", "count"), [("كِتَاب", 4), ("abc ١٢", 0), ("ﻻ", 1), ("", 0)])
def test_letters_are_counted_without_marks_and_digits(text: str, count: int):
    assert arabic.count_letters(text) == count


@pytest.mark.parametrize(
    ("text", "blank"), [(" \u200f\u2067", True), ("", True), ("\u064b", False)]
)
def test_a_text_of_controls_alone_is_blank(text: str, *, blank: bool):
    assert arabic.is_blank(text) is blank
