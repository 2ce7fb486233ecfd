"""``qari notes``, and the library that they go to and come back from."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from qari_runs import Ended, Qari

from reader import cli
from reader.adapters.exchange import NOTE_EXPORTS, TEXT_EXPORTS

NOTE_KEYS = [
    "id", "quote", "span", "side", "body", "colour", "tags", "state", "created", "modified",
]  # fmt: skip


def note_on_harbour(harbour: Path) -> dict[str, object]:
    text = harbour.read_text(encoding="utf-8").split("\n")[0]
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "urn:uuid:1c9a1a1e-6c0f-4b6e-9d4b-0d1f1a1e6c0f",
        "type": "Annotation",
        "created": "2026-01-31T10:00:00Z",
        "body": {"type": "TextualBody", "value": "a drowned port"},
        "target": {
            "source": "urn:another:article",
            "selector": {
                "type": "TextQuoteSelector",
                "exact": "ميناء غارقا",
                "prefix": text[: text.index("ميناء")],
                "suffix": " قبالة الإسكندرية",
            },
        },
    }


@pytest.fixture
def foreign_notes(harbour: Path, tmp_path: Path) -> Path:
    path = tmp_path / "notes.jsonld"
    path.write_text(json.dumps(note_on_harbour(harbour)), encoding="utf-8")
    return path


def test_notes_are_taken_in_and_given_out(
    qari: Qari, harbour: Path, foreign_notes: Path, tmp_path: Path
) -> None:
    assert qari("notes", harbour) == Ended(0, "No notes.\n", "")
    taken = qari("notes", harbour, "--import", foreign_notes, "--json")
    assert taken.err == "1 added, 0 there before, 0 skipped.\n"
    assert list(taken.document) == ["article", "notes"]
    (note,) = taken.document["notes"]
    assert list(note) == NOTE_KEYS
    assert (note["quote"], note["span"], note["state"]) == ("ميناء غارقا", [0, 16, 27], "attached")
    assert (note["body"], note["created"]) == ("a drowned port", "2026-01-31T10:00:00Z")
    again = qari("notes", harbour, "--import", foreign_notes)
    assert again == Ended(0, "", "0 added, 1 there before, 0 skipped.\n")
    exported = tmp_path / "out.jsonld"
    assert qari("notes", harbour, "--export", "jsonld", "-o", exported) == Ended(0, "", "")
    elsewhere = tmp_path / "elsewhere"
    back = qari("notes", harbour, "--import", exported, "--json", "--data", elsewhere)
    assert back.document == taken.document
    assert elsewhere.is_dir()


def test_notes_for_people(qari: Qari, harbour: Path, foreign_notes: Path) -> None:
    qari("notes", harbour, "--import", foreign_notes)
    said = qari("notes", harbour).out
    assert said == "“ميناء غارقا”\n[paragraph 0, yellow]\na drowned port\n"
    assert "a drowned port" in qari("notes", harbour, "--export", "md").out


def test_markdown_comes_back_in(
    qari: Qari, harbour: Path, foreign_notes: Path, tmp_path: Path
) -> None:
    qari("notes", harbour, "--import", foreign_notes)
    exported, elsewhere = tmp_path / "notes.md", tmp_path / "elsewhere"
    qari("notes", harbour, "--export", "md", "-o", exported)
    taken = qari("notes", harbour, "--import", exported, "--json", "--data", elsewhere)
    assert taken.err == "1 added, 0 there before, 0 skipped.\n"
    (note,) = taken.document["notes"]
    assert (note["quote"], note["body"]) == ("ميناء غارقا", "a drowned port")


def test_every_form_of_the_exchange_is_offered() -> None:
    assert [export.name for export in NOTE_EXPORTS] == list(cli.NOTE_FORMS)
    assert [export.name for export in TEXT_EXPORTS] == list(cli.TEXT_FORMS)


@pytest.mark.parametrize("form", cli.NOTE_FORMS)
def test_notes_are_written_in_every_form(
    qari: Qari, harbour: Path, foreign_notes: Path, tmp_path: Path, form: str
) -> None:
    qari("notes", harbour, "--import", foreign_notes)
    out = tmp_path / "notes"
    assert qari("notes", harbour, "--export", form, "-o", out) == Ended(0, "", "")
    data = out.read_bytes()
    assert data.startswith(b"PK") if form == "apkg" else b"a drowned port" in data


def test_a_note_on_a_word_is_exported_with_what_it_means(
    qari: Qari, harbour: Path, tmp_path: Path
) -> None:
    record = note_on_harbour(harbour)
    selector = {"type": "TextQuoteSelector", "exact": "ميناء", "suffix": " غارقا"}
    record["target"] = {"source": "urn:another:article", "selector": selector}
    foreign = tmp_path / "word.jsonld"
    foreign.write_text(json.dumps(record), encoding="utf-8")
    qari("notes", harbour, "--import", foreign)
    assert "harbor" in qari("notes", harbour, "--export", "csv").out


def test_notes_are_exported_with_the_translation_where_there_is_a_model(
    qari: Qari, harbour: Path, foreign_notes: Path, by_heart: Path
) -> None:
    qari("notes", harbour, "--import", foreign_notes)
    qari("models", "add", by_heart)
    exported = qari("notes", harbour, "--export", "csv").out
    (row,) = csv.DictReader(exported.splitlines())
    assert row["sentence"] == "بعثة أثرية تكشف ميناء غارقا قبالة الإسكندرية"
    expected = "Archaeological mission uncovers sunken harbour off Alexandria"
    assert row["translation"] == expected


def test_a_note_on_the_translation_stands_in_the_translation_as_it_is_now(
    qari: Qari, harbour: Path, tmp_path: Path, by_heart: Path
) -> None:
    record = note_on_harbour(harbour)
    record["target"] = {
        "source": "urn:another:article",
        "selector": {
            "type": "TextQuoteSelector",
            "exact": "sunken harbour",
            "prefix": "Archaeological mission uncovers ",
        },
        "qari:side": "target",
    }
    foreign = tmp_path / "english.jsonld"
    foreign.write_text(json.dumps(record), encoding="utf-8")
    qari("models", "add", by_heart)
    (note,) = qari("notes", harbour, "--import", foreign, "--json").document["notes"]
    assert (note["side"], note["span"], note["state"]) == ("target", [0, 32, 46], "attached")


def test_notes_follow_a_file_that_is_edited_after_it_was_renamed(
    qari: Qari, harbour: Path, foreign_notes: Path, tmp_path: Path
) -> None:
    renamed = tmp_path / "renamed.txt"
    renamed.write_bytes(harbour.read_bytes())
    qari("notes", harbour, "--import", foreign_notes)
    qari("notes", renamed)
    renamed.write_text(f"خبر جديد\n\n{harbour.read_text(encoding='utf-8')}", encoding="utf-8")
    (note,) = qari("notes", renamed, "--json").document["notes"]
    assert (note["span"], note["state"]) == ([1, 16, 27], "moved")


def test_notes_that_cannot_be_read_are_refused(qari: Qari, harbour: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.jsonld"
    broken.write_text("{", encoding="utf-8")
    ended = qari("notes", harbour, "--import", broken)
    assert (ended.status, ended.out) == (1, "")
    assert ended.err.startswith(f"The notes in “{broken}” cannot be read: ")


def test_a_library_is_copied_and_restored(
    qari: Qari, harbour: Path, foreign_notes: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.sqlite"
    qari("notes", harbour, "--import", foreign_notes)
    backed_up = qari("library", "backup", copy, "--json").document
    assert list(backed_up) == ["path", "copy"]
    elsewhere = tmp_path / "elsewhere"
    restored = qari("library", "restore", copy, "--json", "--data", elsewhere).document
    assert restored == {"path": str(elsewhere / "library.sqlite"), "kept": None}
    notes = qari("notes", harbour, "--json", "--data", elsewhere).document["notes"]
    assert [note["body"] for note in notes] == ["a drowned port"]
    again = qari("library", "restore", copy, "--json").document
    checked = qari("library", "check", "--json").document
    assert (checked["sound"], checked["damaged"]) == (True, 0)
    assert again["kept"] in checked["backups"]


def test_a_copy_that_is_no_library_changes_nothing(
    qari: Qari, harbour: Path, foreign_notes: Path, tmp_path: Path
) -> None:
    qari("notes", harbour, "--import", foreign_notes)
    broken = tmp_path / "broken.sqlite"
    broken.write_bytes(b"SQLite format 3\0" + b"nonsense" * 1000)
    ended = qari("library", "restore", broken)
    assert ended.status == 1
    assert ended.err.startswith(f"The library at “{broken}” is damaged")
    assert "a drowned port" in qari("notes", harbour).out
