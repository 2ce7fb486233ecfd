from __future__ import annotations

import pytest

from reader.adapters.lexicon.names import RomanizedNames


@pytest.fixture(scope="module")
def names() -> RomanizedNames:
    return RomanizedNames()


@pytest.mark.parametrize(
    ("name", "spelling"), [("أوباما", "Obama"), ("كريم", "Karim"), ("كيري", "Kiri")]
)
def test_names_are_spelt_in_latin_letters(names: RomanizedNames, name: str, spelling: str) -> None:
    assert names.spell(name) == spelling


@pytest.mark.parametrize("name", ["", "!", "London"])
def test_what_is_no_arabic_name_has_no_spelling(names: RomanizedNames, name: str) -> None:
    assert names.spell(name) is None
