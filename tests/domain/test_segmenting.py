"""Sentences, clauses and words as spans."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.language import Language
from reader.domain.segmenting import clauses, sentences, words
from reader.domain.spans import Span

ANY_TEXT = st.text("ابتكلموي َ.!؟?…،؛:«»\"()[] \n12٣%/-'abX\u200f\u202e", max_size=120)


def split(text: str, language: Language = Language.ARABIC) -> list[str]:
    return [span.of(text) for span in sentences(text, language)]


def tokens(text: str) -> list[str]:
    return [span.of(text) for span in words(text)]


@pytest.mark.parametrize(
    "marked",
    [
        "وصل الوفد أمس. | وغادر اليوم.",
        "هل وصل الوفد؟ | نعم وصل! | ثم غادر.",
        "قال د. أحمد منصور إن الخطة جاهزة. | وأضاف أ. خالد أنها كافية.",
        "حضر م. علي وأ.د. سمير الاجتماع. | ثم انصرفا.",
        "كتبت ج. ك. رولينغ الرواية. | وترجمت إلى العربية.",
        "أوقف سمير ل. في المطار. | ثم أطلق.",
        "بلغت النسبة 3.5% والكلفة 1.2 مليون. | وارتفعت لاحقا.",
        "باع خبزا وجبنا وزيتونا إلخ. من منتجات القرية. | وعاد مساء.",
        "باع خبزا وجبنا إلخ. | ثم عاد.",
        "بني المسجد عام 641 م. | وكان أول مسجد في المدينة.",
        "يعود إلى القرن الثالث ق.م. وفق الباحثين.",
        "يعود إلى القرن الثالث ق.م. | وقال الباحثون إنه نادر.",
        "لا أعرف... ربما غدا.",
        "لم يكمل حديثه… | ثم غادر القاعة.",
        "قال «لا أعرف. ربما غدا». | ثم مضى.",
        'قال "لا أعرف. ربما غدا". | ثم مضى.',
        "«هل جاء؟» سأل الرجل. | ثم دخل.",
        '"متى نعود؟" تساءلت الطفلة. | لم يجب أحد.',
        "سأل «هل جاء؟» | ثم دخل.",
        "اتسعت الأزمة؛ فقد ارتفعت الأسعار. | ثم هدأت.",
        "ماذا جرى؟! | لا أحد يعلم.",
        "1. هذا هو البند الأول. | 2. وهذا الثاني.",
        "تناول فيتامين د. | وشرب الماء.",
        "انتهى الخبر (رويترز). | وبدأ آخر.",
        "زار موقع example.org أمس. | ثم عاد.",
        "بلا علامة في آخره",
    ],
)
def test_arabic_sentences(marked: str):
    expected = marked.split(" | ")
    assert split(" ".join(expected)) == expected


@pytest.mark.parametrize(
    "marked",
    [
        "Mr. Smith met Dr. Jones. | They talked.",
        "The U.S. Supreme Court ruled. | It was 5.30 p.m. and raining.",
        "It moved to the U.S. | The film followed.",
        "J. K. Rowling wrote it. | “Did she?” he asked.",
        "It cost $3.5 million… and more. | Was it worth it? | Yes!",
        "He left (at last.) | She stayed.",
    ],
)
def test_english_sentences(marked: str):
    expected = marked.split(" | ")
    assert split(" ".join(expected), Language.ENGLISH) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال «مرحبا»، ثم مضى؛ أليس كذلك؟", ["قال", "مرحبا", "ثم", "مضى", "أليس", "كذلك"]),
        ("مارس/آذار المقبل", ["مارس", "آذار", "المقبل"]),
        ("3.5 و1.2 و40% و1,200 و٣٫٥", ["3.5", "و", "1.2", "و", "40%", "و", "1,200", "و", "٣٫٥"]),
        ("في 12/10/2025 عند 10:30", ["في", "12/10/2025", "عند", "10:30"]),
        ("الحرارة -5 لا 3-5", ["الحرارة", "-5", "لا", "3-5"]),
        ("الأنجلو-أمريكية وكوفيد-19", ["الأنجلو", "أمريكية", "وكوفيد", "19"]),
        ("Covid-19 don't O’Brien F-16 5G", ["Covid-19", "don't", "O’Brien", "F-16", "5G"]),
        ("انظر https://a.org/b?c=1. ثم", ["انظر", "https://a.org/b?c=1", "ثم"]),
        ("راسل a.b@c.org، أو", ["راسل", "a.b@c.org", "أو"]),
        ("كِتَابٌ جَدِيدٌ", ["كِتَابٌ", "جَدِيدٌ"]),
        ("مدرســـة", ["مدرســـة"]),
        ("#ميناء_غارق", ["ميناء_غارق"]),
        ("من ـ11 إلى ـ", ["من", "11", "إلى"]),
        ("الـBBC وU.N. هنا", ["الـ", "BBC", "و", "U.N.", "هنا"]),
        ("می\u200cرود", ["می\u200cرود"]),
        ("(رويترز)", ["رويترز"]),
        ("'نعم'", ["نعم"]),
        ("Élysée naïve", ["Élysée", "naïve"]),
        ("...!؟ — «»", []),
    ],
)
def test_words_stand_without_punctuation(text: str, expected: list[str]):
    assert tokens(text) == expected


def test_words_of_a_stretch_are_spans_of_the_whole_text():
    text = "قال الوزير نعم. ثم مضى."
    assert [span.of(text) for span in words(text, Span(16, 23))] == ["ثم", "مضى"]


@given(ANY_TEXT)
def test_sentences_cover_all_but_white_space_in_order(text: str):
    spans = sentences(text, Language.ARABIC)
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)


@given(ANY_TEXT)
def test_words_are_in_order_and_hold_every_letter_and_digit(text: str):
    spans = words(text)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    covered = {position for span in spans for position in range(span.start, span.end)}
    assert {i for i, character in enumerate(text) if character.isalnum()} <= covered
    assert not any(character.isspace() for span in spans for character in span.of(text))


@given(ANY_TEXT)
def test_no_word_straddles_two_sentences(text: str):
    whole = set(words(text))
    inside = {word for span in sentences(text, Language.ARABIC) for word in words(text, span)}
    assert inside <= whole


LONG = (
    "أعلنت بعثة أثرية مصرية يونانية مشتركة الأحد كشف ميناء غارق يعود إلى القرن الثالث قبل الميلاد؛"
    " وذلك قبالة ساحل الإسكندرية، في وقت دعا فيه خبراء إلى حماية الموقع من التلوث ومن حركة السفن."
)


def test_a_long_sentence_parts_at_its_semicolon():
    pieces = [span.of(LONG) for span in clauses(LONG, Span(0, len(LONG)), 20)]
    assert [len(tokens(piece)) for piece in pieces] == [16, 17]
    assert pieces[0].endswith("الميلاد؛")


def test_a_short_sentence_stays_whole():
    assert clauses(LONG, Span(0, len(LONG)), 60) == (Span(0, len(LONG)),)


@given(st.integers(1, 30))
def test_clauses_keep_the_limit_and_every_word(limit: int):
    pieces = clauses(LONG, Span(0, len(LONG)), limit)
    assert all(len(words(LONG, piece)) <= limit for piece in pieces)
    assert [word for piece in pieces for word in words(LONG, piece)] == list(words(LONG))


@given(ANY_TEXT, st.integers(1, 10))
def test_clauses_of_any_text_cover_it(text: str, limit: int):
    span = Span(0, len(text))
    pieces = clauses(text, span, limit)
    assert "".join("".join(piece.of(text).split()) for piece in pieces) == "".join(text.split())
