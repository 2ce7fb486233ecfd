"""The reader's words in the formats of other programs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from vocables import DISCOVER, HARBOUR, vocable

from reader.adapters.exchange import WORD_EXPORTS
from reader.adapters.exchange.word_cards import FIELDS, card_name
from reader.adapters.exchange.word_rows import HEADER
from reader.domain.spans import Span
from reader.domain.vocabulary import Lemma, Status
from reader.services.exporting import export_named
from reader.services.file_ports import MetWord

SENTENCE = "كشفت البعثة ميناء <غارقا>."
MET = MetWord(
    replace(
        vocable(HARBOUR, status=Status.LEARNING),
        root="و ن ي",
        example=SENTENCE,
        translation="The mission found a sunken harbour.",
        article="a" * 64,
    ),
    Span(12, 17),
    "مِيناءً",
)
BARE = MetWord(vocable(DISCOVER, "uncover"))


def written(name: str, words: Sequence[MetWord]) -> bytes:
    return export_named(WORD_EXPORTS, name).write(words)


def rows(data: bytes, delimiter: str) -> list[dict[str, str]]:
    text = io.StringIO(data.decode("utf-8"), newline="")
    return list(csv.DictReader(text, delimiter=delimiter))


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    """Anki itself, with an empty collection."""
    with closing(Collection(str(tmp_path / "collection.anki2"))) as collection:
        yield collection


def take_in(collection: Collection, words: Sequence[MetWord], folder: Path) -> None:
    path = folder / "words.apkg"
    path.write_bytes(written("apkg", words))
    options = ImportAnkiPackageOptions(with_scheduling=False)
    collection.import_anki_package(
        ImportAnkiPackageRequest(package_path=str(path), options=options)
    )


def cards(collection: Collection) -> list[dict[str, str]]:
    notes = [collection.get_note(number) for number in collection.find_notes("")]
    return [dict(note.items()) for note in notes]


@pytest.mark.parametrize(("name", "delimiter"), [("csv", ","), ("tsv", "\t")])
def test_every_word_is_a_row_and_every_cell_comes_back_as_it_is(name: str, delimiter: str) -> None:
    first, second = rows(written(name, (MET, BARE)), delimiter)
    assert tuple(first) == HEADER
    assert (first["lemma"], first["part of speech"], first["root"]) == ("مِيناء", "noun", "و ن ي")
    assert (first["meaning"], first["status"]) == ("port; harbor", "learning")
    assert (first["vocalised"], first["sentence"]) == ("مِيناءً", SENTENCE)
    assert first["translation"] == "The mission found a sunken harbour."
    assert first["created"] == "2026-01-31T12:00:00+00:00"
    assert (second["lemma"], second["vocalised"], second["sentence"]) == ("كَشَفَ", "", "")


def test_a_spreadsheet_gets_a_byte_order_mark_and_no_formula() -> None:
    wicked = replace(MET, word=replace(MET.word, gloss="=1+1", translation="@SUM(A1)"))
    data = written("spreadsheet", (wicked,))
    assert data.startswith(b"\xef\xbb\xbf")
    [row] = rows(data[3:], ",")
    assert (row["meaning"], row["translation"]) == ("'=1+1", "'@SUM(A1)")
    [row] = rows(written("csv", (wicked,)), ",")
    assert row["meaning"] == "=1+1"


def test_an_empty_list_is_a_header_alone() -> None:
    assert written("csv", ()).decode() == ",".join(HEADER) + "\r\n"


def test_anki_takes_the_words_in(collection: Collection, tmp_path: Path) -> None:
    take_in(collection, (MET, BARE), tmp_path)
    card, bare = cards(collection)
    assert tuple(card) == FIELDS
    assert (card["Word"], card["Vocalised"], card["Root"]) == ("مِيناء", "مِيناءً", "و ن ي")
    assert (card["Meaning"], card["Status"]) == ("port; harbor", "learning")
    assert card["Sentence"] == "كشفت البعثة <mark>ميناء</mark> &lt;غارقا&gt;."
    assert card["Translation"] == "The mission found a sunken harbour."
    assert (bare["Word"], bare["Sentence"]) == ("كَشَفَ", "")
    [number] = collection.find_notes("tag:learning tag:noun")
    assert collection.get_note(number).guid == card_name(HARBOUR)


def test_a_card_asks_for_the_word_in_its_sentence_from_right_to_left(
    collection: Collection, tmp_path: Path
) -> None:
    take_in(collection, (MET,), tmp_path)
    [number] = collection.find_cards("")
    card = collection.get_card(number)
    assert '<div class="word" lang="ar" dir="rtl">مِيناء</div>' in card.question()
    assert '<div class="sentence" lang="ar" dir="rtl">' in card.question()
    assert "harbour" not in card.question()
    assert '<div class="vocalised" lang="ar" dir="rtl">مِيناءً</div>' in card.answer()
    assert "A sunken" not in card.question()
    assert collection.decks.name(card.did) == "Qari::Vocabulary"


def test_a_second_export_updates_its_cards(
    collection: Collection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_in(collection, (MET,), tmp_path)
    later = replace(MET, word=replace(MET.word, status=Status.KNOWN, gloss="port"))
    monkeypatch.setattr("time.time", lambda: 4_000_000_000.0)
    take_in(collection, (later,), tmp_path)
    [card] = cards(collection)
    assert (card["Meaning"], card["Status"]) == ("port", "known")
    assert len(collection.find_notes("tag:known")) == 1


def test_one_form_of_two_parts_of_speech_is_two_cards(
    collection: Collection, tmp_path: Path
) -> None:
    verb = MetWord(vocable(Lemma(HARBOUR.form, "verb"), "to anchor"))
    take_in(collection, (MET, verb), tmp_path)
    assert sorted(card["Part of Speech"] for card in cards(collection)) == ["noun", "verb"]
