"""Names that only one side says, and what may stand for them."""

from __future__ import annotations

import pytest

from reader.domain.arabic_names import ARABIC_NAMES
from reader.domain.spans import Span
from reader.domain.translation import Link
from reader.services.comparing import named


def shown(source: str, target: str) -> list[str]:
    return [doubt.why for doubt in named(source, target)]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("قالت الخطوط الجوية البريطانية ذلك.", "It was BA that said so."),
        ("الإعصار قريب من أريزونا.", "The hurricane is near the AZ border."),
    ],
)
def test_initials_stand_for_a_name_that_begins_like_one_of_them(source: str, target: str) -> None:
    assert shown(source, target) == []


def test_other_initials_stand_for_no_name() -> None:
    assert shown("الإعصار قريب من أريزونا.", "The hurricane is near the UN border.") == [
        "The name “أريزونا” seems to be missing from the translation."
    ]


def test_two_consonants_are_too_few_to_miss_a_name_by() -> None:
    assert shown("تلقت الآنسة بيو العلاج.", "In town Ms Pugh received treatment.") == []


def test_a_short_name_with_a_known_counterpart_is_missed() -> None:
    assert shown("وصل الوزير أمس.", "He arrived in Iran yesterday.") == [
        "The article does not seem to name “Iran”."
    ]


def test_three_consonants_are_enough() -> None:
    assert shown("وصل الوزير أمس.", "The minister met Kowalski yesterday.") == [
        "The article does not seem to name “Kowalski”."
    ]


def test_a_name_is_heard_in_a_spelling_that_is_far_from_it() -> None:
    source, target = "سفر إرميا طويل.", "The book of Jeremiah is long."
    assert shown(source, target) == []


def test_a_name_is_missed_with_and_without_the_and_before_it() -> None:
    lost = "The name “{}” seems to be missing from the translation."
    assert shown("زار الوزير ليتوانيا أمس.", "The minister went there yesterday.") == [
        lost.format("ليتوانيا")
    ]
    assert shown("زار الوزير تونس وليتوانيا.", "The minister visited Tunisia.") == [
        lost.format("وليتوانيا")
    ]


def test_no_word_that_only_begins_like_a_name_is_one() -> None:
    assert shown("الكلاب أكثر وفاء من القطط.", "Dogs are more faithful than cats.") == []
    joined = ("ومصر", "وغزه", "وحمص", "ودير", "وسان", "والكروات", "وتوم")
    assert ARABIC_NAMES.isdisjoint(joined)


def test_a_name_that_nothing_made_room_for_is_an_explanation() -> None:
    source, target = "وصل الوزير أمس.", "The minister Kowalski arrived yesterday."
    said = {"وصل": "arrived", "الوزير": "minister", "أمس": "yesterday"}
    found = [Link(_span(source, word), _span(target, by), 1.0) for word, by in said.items()]
    assert [doubt.why for doubt in named(source, target, found)] == []


def test_a_name_in_the_place_of_another_is_doubted() -> None:
    source, target = "وصل الوزير ويدودو أمس.", "The minister Kowalski arrived yesterday."
    said = {"وصل": "arrived", "الوزير": "minister", "أمس": "yesterday"}
    found = [Link(_span(source, word), _span(target, by), 1.0) for word, by in said.items()]
    assert [doubt.why for doubt in named(source, target, found)] == [
        "The article does not seem to name “Kowalski”."
    ]


def _span(text: str, word: str) -> Span:
    start = text.index(word)
    return Span(start, start + len(word))


def test_capitals_tell_no_name_where_every_word_of_a_headline_has_one() -> None:
    source = "الجمهوريون يبعدون الناخبات قبل انتخابات التجديد."
    assert shown(source, "Republicans Alienating Swing Voters Ahead of Zirkel, Analysts Warn") == []
    assert shown(source, "Republicans alienate swing voters ahead of Zirkel, analysts warn") == [
        "The article does not seem to name “Zirkel”."
    ]


def test_a_set_phrase_names_nothing_that_is_doubted() -> None:
    assert shown("قتل زعيم تنظيم الدولة أمس.", "The Islamic State leader was killed.") == []
