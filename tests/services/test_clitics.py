from __future__ import annotations

import pytest

from reader.services.clitics import partings


@pytest.mark.parametrize(
    ("word", "ways"),
    [
        ("قال", ["قال"]),
        ("وكيري", ["وكيري", "وَ+كَ+يري", "وَ+كيري"]),
        ("بالسودان", ["بالسودان", "بِ+ال+سودان", "بِ+السودان"]),
        ("وللاتحاد", ["وللاتحاد", "وَ+لِ+ل+اتحاد", "وَ+لِ+لاتحاد", "وَ+للاتحاد"]),
        ("بفق", ["بفق"]),
        ("", [""]),
    ],
)
def test_a_word_is_parted_where_it_may_begin_with_clitics(word: str, ways: list[str]) -> None:
    assert ["+".join(segment.text for segment in way) for way in partings(word)] == ways
