"""Phrases of which one language names what the other takes for granted."""

from __future__ import annotations

import pytest

from reader.domain.set_phrases import set_phrases


def said(source: str, target: str) -> tuple[list[str], list[str]]:
    theirs, ours = set_phrases(source, target)
    return [span.of(source) for span in theirs], [span.of(target) for span in ours]


@pytest.mark.parametrize(
    ("source", "target", "theirs", "ours"),
    [
        ("فاز في دوري أبطال أوروبا.", "They won in the Champions League.", "دوري أبطال أوروبا",
         "Champions League"),
        ("قتل زعيم تنظيم الدولة.", "The Islamic State leader was killed.", "تنظيم الدولة",
         "Islamic State"),
        ("بعد خروج بريطانيا من الاتحاد الأوروبي.", "After Brexit.",
         "خروج بريطانيا من الاتحاد الأوروبي", "Brexit"),
        ("طلبت الشرطة الدولية ذلك.", "Interpol asked for it.", "الشرطة الدولية", "Interpol"),
        ("قال مجلس الشيوخ الأمريكي ذلك.", "The Senate said so.", "مجلس الشيوخ الأمريكي", "Senate"),
    ],
)  # fmt: skip
def test_a_phrase_is_found_on_both_sides(source: str, target: str, theirs: str, ours: str) -> None:
    assert said(source, target) == ([theirs], [ours])


def test_neither_half_is_one_by_itself() -> None:
    assert said("فاز في دوري أبطال أوروبا.", "They won in Europe.") == ([], [])
    assert said("فاز في أوروبا.", "They won in the Champions League.") == ([], [])


def test_no_phrase_begins_inside_a_word() -> None:
    assert said("هذا متنظيم الدولة.", "The Islamic State.") == ([], [])
