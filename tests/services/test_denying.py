"""Negations of two languages, each of which answers one of the other's."""

from __future__ import annotations

import pytest

from reader.services.denying import denied


def shown(source: str, target: str) -> list[str]:
    return [doubt.why for doubt in denied(source, target)]


def added(word: str) -> list[str]:
    return [f"The translation says “{word}”, but the article seems to deny nothing there."]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("من غير المعروف من فعلها.", "It is not unknown who did it."),
        ("منع الحارس الناس من الدخول.", "The guard did not prevent people from entering."),
        ("ورفض الوزير التعليق.", "The minister has not refused to comment."),
        ("نادرا ما يقاس ذلك.", "That is not seldom measured."),
    ],
)
def test_a_word_that_denies_by_itself_leaves_nothing_for_a_not_besides(
    source: str, target: str
) -> None:
    assert shown(source, target) == added("not")


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("ورفض الوزير التعليق.", "The minister would not comment."),
        ("من غير المعروف من فعلها.", "It is not known who did it."),
        ("إذا فشلت الوساطة فلا سبيل آخر.", "If mediation fails, there is no other way."),
        ("لا يكلف ذلك شيئا، ويعيش بلا عمل.", "It costs nothing, and he lives unemployed."),
    ],
)
def test_a_not_is_answered_by_what_no_such_word_needs(source: str, target: str) -> None:
    assert shown(source, target) == []


def test_neither_and_nor_are_one_negation() -> None:
    assert shown("لم يأمر بذلك ولم ينفذه أحد.", "It was neither ordered nor carried out.") == []
    assert shown("لم يأمر أو ينفذ ذلك.", "He neither ordered nor did it.") == []


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("طفل لم يتجاوز ثلاثة أعوام.", "A child under three."),
        ("غرامة لا تزيد عن ألف.", "A fine of a thousand at most."),
        ("لا يتعدى عددهم العشرة.", "They are up to ten."),
        ("طفل لم يتجاوز ثلاثة أعوام.", "A child of not more than three."),
    ],
)
def test_what_does_not_exceed_is_at_most(source: str, target: str) -> None:
    assert shown(source, target) == []


def test_why_is_no_negation() -> None:
    assert shown("يتساءل لم اختاروها.", "He wonders why they chose her.") == []
    assert shown("لم تحضر أمس.", "She came yesterday.") == [
        "The negation “لم” seems to be missing from the translation."
    ]
