"""Signs are weighed together."""

from __future__ import annotations

from reader.domain.signs import LOST_NAME, OMISSION, Scale


def test_weak_signs_come_to_enough_together() -> None:
    scale = Scale(start=-3.0, weights={"one": 2.0, "other": 2.0})
    assert scale.weigh({"one": 1.0, "other": 0.0}) < 0 < scale.weigh({"one": 1.0, "other": 1.0})


def test_what_is_heard_in_english_only_speaks_against_a_lost_name() -> None:
    assert max(LOST_NAME.weights["heard"], LOST_NAME.weights["echoed"]) < 0


def test_what_is_linked_or_left_over_speaks_against_an_omission() -> None:
    signs = {name for name, weight in OMISSION.weights.items() if weight < 0}
    assert signs == {"linked", "words", "left", "capitals", "initials"}
