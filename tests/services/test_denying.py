"""Negations of two languages, each of which answers one of the other's."""

from __future__ import annotations

import pytest

from reader.domain.spans import Span
from reader.domain.translation import Link
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


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("كلا، كانت أسوأ لغة جسد رأيتها.", "No, it was the worst body language I have seen."),
        ("نتحدث بغض النظر عما نقوله.", "We speak, and it does not matter what we say."),
        ("صوتوا على اقتراح حجب الثقة.", "They voted on the no-confidence motion."),
        ("أطفال دون الخامسة وشبان دون الثلاثين.", "Children under five and youths under thirty."),
        ("كنت لا أزال أعمل هناك.", "I was still working there."),
        ("لم يكن هذا مدهشا أبدا.", "It was hardly a surprise."),
        ("مضى من غير أن يقول شيئا.", "He went without saying a word."),
    ],
)
def test_sayings_of_either_language_deny_nothing_besides(source: str, target: str) -> None:
    assert shown(source, target) == []


def test_a_denial_may_move_as_far_from_either_side() -> None:
    source = "لم يكن هناك سبب لفرض بداية أخرى بعد إطاحة الفريق من منافسة خروج المغلوب."
    target = "With the team eliminated from playoff contention, there was not much reason to start."
    assert shown(source, target) == []


def test_a_not_that_goes_on_with_the_one_before_it_is_no_other() -> None:
    source = "لن ينسى الناس ذلك غدا أو في نوفمبر."
    assert shown(source, "People will not forget it tomorrow and not in November.") == []


def test_an_adjective_said_in_one_word_with_its_denial_is_not_affirmed() -> None:
    source, target = "أشار بصورة غير مباشرة إلى ذلك.", "He tacitly referred to that."
    lost = ["The negation “غير” seems to be missing from the translation."]
    assert [each.why for each in denied(source, target, [])] == []
    direct = Link(Span(15, 21), Span(3, 10), 1.0)
    assert source[15:21] == "مباشرة"
    assert [each.why for each in denied(source, target, [direct])] == lost
