"""Numbers that belong to an address, a tag or a telephone number are compared with it."""

from __future__ import annotations

import pytest

from reader.domain.numerals import english_quantities
from reader.domain.spans import Span
from reader.services.counting import counted, quoted

PAGE = "https://news.example.org/47/a12"


def shown(source: str, target: str) -> list[str]:
    return [doubt.why for doubt in counted(source, target)]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (f"زوروا {PAGE} اليوم.", f"Visit {PAGE} today."),
        (f"زوروا {PAGE} اليوم.", "Visit news.example.org/47/a12 today."),
        ("اكتبوا إلى desk24@example.org.", "Write to desk24@example.org."),
        ("اتصلوا على 111 555 0800.", "Call 0800 555 111."),
        ("اتصلوا على ٠٨٠٠ ٥٥٥ ١١١.", "Call 0800 555 111."),
        ("استخدموا #كأس_العالم_2022.", "Use #WorldCup2022."),
    ],
)
def test_what_both_sides_write_raises_no_doubt(source: str, target: str) -> None:
    assert shown(source, target) == []


def test_another_address_is_quoted_whole() -> None:
    assert shown(f"زوروا {PAGE} اليوم.", "Visit https://news.example.org/48/a12 today.") == [
        f"The article says “{PAGE}”, the translation “https://news.example.org/48/a12”."
    ]


def test_a_lost_address_is_quoted_whole() -> None:
    assert shown(f"زوروا {PAGE} اليوم.", "Visit us today.") == [
        f"“{PAGE}” is missing from the translation."
    ]


def test_a_number_beside_an_address_is_still_compared() -> None:
    assert shown(f"في {PAGE} ذكر 47 قتيلا.", f"On {PAGE} it says 74 dead.") == [
        "The article says “47”, the translation “74”."
    ]
    assert shown(f"في {PAGE} ذكر 47 قتيلا.", f"On {PAGE} it tells of the dead.") == [
        "“47” is missing from the translation."
    ]


def test_a_letter_that_opens_a_sentence_is_no_scale_of_the_number_that_ends_it() -> None:
    assert [each.values for each in english_quantities("M saw all 5")] == [{5.0}]


def test_a_long_stretch_is_quoted_by_its_first_and_last_words() -> None:
    text = "وأضاف أن العمل سيستمر خمس سنوات على الأقل وأن الوزارة ستتحمل بقية المبلغ كله"
    doubt = quoted("untranslated", "{source}", (text, Span(0, len(text))), None)
    assert doubt.why == "وأضاف أن العمل سيستمر … بقية المبلغ كله"
    assert doubt.source == Span(0, len(text))


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("نشرت الخطة الخمسية أمس.", "The five-year plan was published yesterday."),
        ("فازوا برباعية نظيفة.", "They won 4-0."),
        ("ضاعف راتبه ثماني مرات.", "It raised his pay eightfold."),
        ("أكثر من النصف بصوت واحد.", "More than 50 percent by one vote."),
        ("ويلتقون مساء كل خميس.", "They meet every Thursday evening."),
        ("نشر في عام 2025 آلاف الصفحات.", "In 2025 it published thousands of pages."),
        ("أعلى من 1.7 مليون منذ أربعة أعوام.", "Up from 1.7 million four years ago."),
    ],
)
def test_numbers_said_in_other_ways_raise_no_doubt(source: str, target: str) -> None:
    assert shown(source, target) == []
