from __future__ import annotations

from reader.adapters.library import SqliteLibrary


def test_vocalised_sentences_come_back_under_their_vocaliser(library: SqliteLibrary) -> None:
    library.remember_vocalised("one", {"كتب": "كَتَبَ", "قال": "قَالَ"})
    library.remember_vocalised("two", {"كتب": "كُتِبَ"})
    asked = ["كتب", "قال", "ذهب"]
    assert library.recall_vocalised("one", asked) == {"كتب": "كَتَبَ", "قال": "قَالَ"}
    assert library.recall_vocalised("two", asked) == {"كتب": "كُتِبَ"}


def test_a_later_form_replaces_an_earlier_one(library: SqliteLibrary) -> None:
    library.remember_vocalised("one", {"كتب": "كَتَبَ"})
    library.remember_vocalised("one", {"كتب": "كُتِبَ"})
    assert library.recall_vocalised("one", ["كتب"]) == {"كتب": "كُتِبَ"}


def test_more_sentences_than_sqlite_takes_at_once_come_back(library: SqliteLibrary) -> None:
    forms = {f"جملة {number}": f"جُمْلَةٌ {number}" for number in range(1_203)}
    library.remember_vocalised("one", forms)
    assert library.recall_vocalised("one", list(forms)) == forms


def test_nothing_is_known_of_nothing(library: SqliteLibrary) -> None:
    library.remember_vocalised("one", {})
    assert library.recall_vocalised("one", []) == {}
