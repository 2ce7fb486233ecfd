from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from annotated import HARBOUR, article_of, note_on

from reader.adapters.exchange.flashcards import FIELDS, write_cards
from reader.domain.gloss import Reading
from reader.domain.language import Side
from reader.domain.note import State
from reader.services.file_ports import Sheet

ARTICLE = article_of()
NOTE = replace(note_on(ARTICLE, "القطع", "first\n<b>&", "note-1"), tags=("sea", "علم الآثار"))
PIECES = Reading("القِطَعَ", "قِطْعَة", "ق ط ع", "noun", (), (), ("piece", "part"), "", 1.0)
SHEET = Sheet(ARTICLE, ("", "They document the pieces.", ""), (NOTE,), readings={NOTE.id: PIECES})


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    """Anki itself, with an empty collection."""
    with closing(Collection(str(tmp_path / "collection.anki2"))) as collection:
        yield collection


def take_in(collection: Collection, sheet: Sheet, folder: Path) -> None:
    path = folder / "notes.apkg"
    path.write_bytes(write_cards(sheet))
    options = ImportAnkiPackageOptions(with_scheduling=False)
    collection.import_anki_package(
        ImportAnkiPackageRequest(package_path=str(path), options=options)
    )


def cards(collection: Collection) -> list[dict[str, str]]:
    notes = [collection.get_note(number) for number in collection.find_notes("")]
    return [dict(note.items()) for note in notes]


def test_anki_takes_the_cards_in(collection, tmp_path):
    take_in(collection, SHEET, tmp_path)
    [card] = cards(collection)
    assert tuple(card) == FIELDS
    assert card["Words"] == '<span lang="ar" dir="rtl">القطع</span>'
    assert (card["Vocalised"], card["Root"], card["Meaning"]) == ("القِطَعَ", "ق ط ع", "piece; part")
    assert card["Note"] == "first<br>&lt;b&gt;&amp;"
    assert card["Sentence"] == HARBOUR[1].replace("القطع", "<mark>القطع</mark>")
    assert card["Translation"] == "They document the pieces."
    [number] = collection.find_notes("tag:علم_الآثار tag:sea")
    assert collection.get_note(number).guid == "note-1"


def test_a_card_shows_its_sentence_from_right_to_left(collection, tmp_path):
    take_in(collection, SHEET, tmp_path)
    [number] = collection.find_cards("")
    card = collection.get_card(number)
    assert '<div class="sentence" lang="ar" dir="rtl">' in card.question()
    assert '<div class="vocalised" lang="ar" dir="rtl">القِطَعَ</div>' in card.answer()
    assert collection.decks.name(card.did) == f"Qari::{ARTICLE.title}"


def test_a_second_export_updates_its_cards(collection, tmp_path, monkeypatch):
    take_in(collection, SHEET, tmp_path)
    later = replace(NOTE, body="second")
    monkeypatch.setattr("time.time", lambda: 4_000_000_000.0)
    take_in(collection, replace(SHEET, notes=(later,)), tmp_path)
    assert [card["Note"] for card in cards(collection)] == ["second"]


def test_two_articles_make_two_decks_of_one_kind_of_note(collection, tmp_path):
    take_in(collection, SHEET, tmp_path)
    other = article_of(("نص آخر عن ميناء.",))
    take_in(collection, Sheet(other, (), (note_on(other, "ميناء", "", "note-2"),)), tmp_path)
    assert len([name for name in collection.decks.all_names() if "::" in name]) == 2
    assert len({collection.get_note(each).mid for each in collection.find_notes("")}) == 1


def test_a_note_on_the_translation_lights_its_english_words(collection, tmp_path):
    anchor = replace(NOTE.anchor, side=Side.TARGET, quote="pieces")
    take_in(collection, replace(SHEET, notes=(replace(NOTE, anchor=anchor),)), tmp_path)
    [card] = cards(collection)
    assert card["Translation"] == "They document the <mark>pieces</mark>."
    assert card["Sentence"] == HARBOUR[1]
    assert card["Words"] == '<span lang="en" dir="ltr">pieces</span>'


def test_words_that_stand_twice_in_their_sentence_are_not_lit(collection, tmp_path):
    article = article_of(("قال ثم قال",))
    take_in(collection, Sheet(article, (), (note_on(article, "قال"),)), tmp_path)
    assert cards(collection)[0]["Sentence"] == "قال ثم قال"


def test_a_note_that_lost_its_text_is_still_a_card(collection, tmp_path):
    take_in(collection, replace(SHEET, notes=(replace(NOTE, state=State.ORPHAN),)), tmp_path)
    [number] = collection.find_cards("")
    assert "القطع" in collection.get_card(number).question()


def test_without_notes_there_is_an_empty_package(collection, tmp_path):
    take_in(collection, Sheet(ARTICLE), tmp_path)
    assert cards(collection) == []
