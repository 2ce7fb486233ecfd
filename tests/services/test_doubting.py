"""Reasons to distrust a translation."""

from __future__ import annotations

from collections import Counter

import pytest
from planted import plant, read_pairs

from reader.domain.spans import Span
from reader.services.doubting import doubts, moved


def shown(source: str, target: str, confidence: float | None = None) -> list[str]:
    return [f"{doubt.kind}: {doubt.why}" for doubt in doubts(source, target, confidence)]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("قتل ١٢ شخصا في ٣ مارس/آذار ٢٠١٥.", "Twelve people were killed on March 3, 2015."),
        ("ارتفعت الأسعار بنسبة ٤٧ في المئة.", "Prices rose by 47 percent."),
        ("خصصت الدولة ٣٫٥ مليون دولار.", "The state allocated $3,500,000."),
        ("بين 6% و10% من السكان.", "Between 6 and 10% of the population."),
        ("تبدأ المباراة عند الساعة 14:30.", "The match begins at 2:30 p.m."),
        ("لا يزال الرئيس في القاهرة.", "The president is still in Cairo."),
        ("لم يحضر سوى خمسة وزراء.", "Five ministers attended."),
        ("قتل ما لا يقل عن 22 عاملا.", "At least 22 workers were killed."),
        ("في ثمانينيات القرن الماضي.", "In the 1980s."),
    ],
)
def test_what_both_sides_say_raises_no_doubt(source: str, target: str) -> None:
    assert shown(source, target) == []


def test_a_changed_number_is_quoted_from_both_sides() -> None:
    source, target = "قتل ٤٧ شخصا في بيروت.", "74 people were killed in Beirut."
    [doubt] = doubts(source, target)
    assert doubt.why == "The article says “٤٧”, the translation “74”."
    assert doubt.source is not None
    assert doubt.target is not None
    assert (doubt.source.of(source), doubt.target.of(target)) == ("٤٧", "74")


def test_a_scale_is_part_of_its_number() -> None:
    assert shown("بلغت الكلفة خمسة مليارات دولار.", "The cost was five million dollars.") == [
        "number: The article says “خمسة مليارات”, the translation “five million”."
    ]


def test_a_month_is_known_by_both_its_arabic_names() -> None:
    assert shown("في العاشر من تشرين الأول.", "On 10 October.") == []
    assert shown("في العاشر من تشرين الأول.", "On 10 November.") == [
        "number: The article says “تشرين الأول”, the translation “November”."
    ]


def test_a_lost_percentage_is_doubted() -> None:
    assert shown("نما الاقتصاد بنسبة 5 في المئة.", "The economy grew by 5.") == [
        "number: “5 في المئة” is a percentage in the article, but not in the translation."
    ]


def test_a_lost_currency_is_doubted() -> None:
    assert shown("دفع 500 يورو.", "He paid $500.") == [
        "number: “يورو” is missing from the translation."
    ]


def test_a_lost_negation_is_doubted_and_pointed_at() -> None:
    source, target = "وقال إن المحكمة لم تستوف المعايير.", "He said the court met the standards."
    [doubt] = doubts(source, target)
    assert (doubt.kind, doubt.source) == ("untranslated", Span(16, 18))
    assert doubt.why == "The negation “لم” seems to be missing from the translation."


def test_a_name_of_another_country_is_doubted() -> None:
    assert shown("وصل الوزير إلى لندن.", "The minister arrived in Vietnam.") == [
        "name: The article does not seem to name “Vietnam”."
    ]


def test_arabic_that_was_left_over_is_pointed_at() -> None:
    assert shown("قال الوزير ذلك.", "The الوزير said so.") == [
        "untranslated: “الوزير” was left in Arabic."
    ]


def test_a_sentence_without_a_translation_is_doubted() -> None:
    assert shown("قال ذلك.", " ") == ["untranslated: The sentence was not translated."]


def test_a_loop_is_doubted_unless_the_source_has_one() -> None:
    assert shown("قال الرجل ذلك أمس.", "The man said it, said it, yesterday.") == [
        "repetition: The translation repeats “said it”."
    ]
    assert shown("لا لا لا.", "No no no.") == []


def test_a_translation_that_breaks_off_is_doubted() -> None:
    [doubt] = doubts("قال الرجل ذلك أمس.", "The man said it and")
    assert (doubt.kind, doubt.target) == ("truncated", Span(16, 19))


def test_an_unlikely_length_is_doubted() -> None:
    source = "وقال المتحدث باسم الوزارة إن الأعمال ستستمر حتى نهاية العام المقبل على الأقل."
    assert shown(source, "The spokesman said so.") == [
        "length: The translation is much shorter than the sentence."
    ]


def test_an_unsure_model_is_quoted_as_such() -> None:
    assert shown("قال ذلك.", "He said so.", 0.1) == [
        "unsure: The model was unsure of this sentence."
    ]
    assert shown("قال ذلك.", "He said so.", 0.8) == []


def test_a_doubt_moves_with_its_sentence() -> None:
    [doubt] = doubts("قتل ٤٧ شخصا.", "74 people were killed.")
    far = moved(doubt, 100, 200)
    assert (far.source, far.target) == (Span(104, 106), Span(200, 202))


def test_nine_planted_errors_in_ten_are_found() -> None:
    planted, found = Counter[str](), Counter[str]()
    for each in plant(read_pairs()):
        planted[each.error] += 1
        kinds = {doubt.kind for doubt in doubts(each.source, each.target)}
        found[each.error] += bool(kinds & each.kinds)
    assert planted.total() > 500
    assert found.total() / planted.total() >= 0.9
    assert all(found[error] / count >= 0.7 for error, count in planted.items())


def test_one_good_sentence_in_ten_is_marked_at_most() -> None:
    pairs = read_pairs()
    assert len(pairs) >= 100
    assert sum(bool(doubts(*pair)) for pair in pairs) <= len(pairs) / 10
