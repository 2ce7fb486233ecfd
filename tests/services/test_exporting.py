from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from annotated import HARBOUR, article_of, note_on

from reader.adapters.exchange import NOTE_EXPORTS, NOTE_IMPORTERS, TEXT_EXPORTS
from reader.adapters.files import write_atomically
from reader.domain.errors import FileIsFolder, FileMissing, NotesUnreadable, WritingError
from reader.domain.language import Language
from reader.domain.translation import TranslatedParagraph
from reader.services.exporting import (
    MOST_BYTES,
    export_named,
    read_notes,
    save,
    sheet_of,
    spare,
    suggested_name,
)
from reader.services.wording import sentence

ARTICLE = article_of()
NOTE = note_on(ARTICLE, "ميناء غارقا", "a port", "3f1f1f2e-0a4e-4c38-9a5c-51c6a3a6a001")
JSONLD = export_named(NOTE_EXPORTS, "jsonld")


def test_a_sheet_has_a_text_for_every_paragraph():
    english = replace(ARTICLE.paragraphs[2], text="A caption.", language=Language.ENGLISH)
    article = replace(ARTICLE, paragraphs=(*ARTICLE.paragraphs[:2], english))
    translated = [TranslatedParagraph(1, "The team.", ())]
    assert sheet_of(article, translated).targets == ("", "The team.", "A caption.")


def test_without_a_translation_a_sheet_has_no_targets():
    assert sheet_of(ARTICLE).targets == ()


def test_a_sheet_s_notes_stand_in_the_order_of_the_text():
    later = note_on(ARTICLE, "مليون", "", "n2")
    assert sheet_of(ARTICLE, (), (later, NOTE)).notes == (NOTE, later)


@pytest.mark.parametrize("exports", [NOTE_EXPORTS, TEXT_EXPORTS])
def test_every_export_writes_the_article(exports, tmp_path: Path):
    sheet = sheet_of(ARTICLE, [TranslatedParagraph(0, "A mission.", ())], [NOTE])
    for export in exports:
        path = tmp_path / suggested_name(ARTICLE.title, export.suffix)
        save(sheet, export, path, write_atomically)
        data = path.read_bytes()
        assert data.startswith(b"PK") or "ميناء غارقا" in data.decode()


def test_an_export_that_does_not_exist_is_no_export():
    with pytest.raises(KeyError):
        export_named(NOTE_EXPORTS, "docx")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("بعثة: أثرية / تكشف?", "بعثة أثرية تكشف.md"),
        ("../../etc/passwd", "etc passwd.md"),
        ("\u202egnp.exe", "gnp.exe.md"),
        (" . ", "article.md"),
        ("", "article.md"),
        ("ك" * 200, "ك" * 80 + ".md"),
    ],
)
def test_a_title_becomes_a_file_name_that_every_system_takes(title, name):
    assert suggested_name(title, ".md") == name


def test_what_a_file_is_stands_behind_the_title_however_long_that_is():
    assert suggested_name("بعثة", ".md", "notes") == "بعثة - notes.md"
    assert suggested_name("ك" * 200, ".md", "notes").endswith("ك - notes.md")


def test_the_article_s_own_file_is_spared(tmp_path: Path):
    own = tmp_path / "article.txt"
    own.write_text("كتاب", encoding="utf-8")
    article = replace(ARTICLE, path=str(own))
    with pytest.raises(WritingError, match="it is the article itself"):
        spare(article, tmp_path / "." / "article.txt")
    spare(article, tmp_path / "other.txt")


def test_notes_are_read_from_what_was_written(tmp_path: Path):
    path = tmp_path / "notes.JSONLD"
    save(sheet_of(ARTICLE, (), [NOTE]), JSONLD, path, write_atomically)
    [found] = read_notes(path, sheet_of(ARTICLE), NOTE_IMPORTERS).notes
    assert (found.id, found.body, found.anchor.span) == (NOTE.id, NOTE.body, NOTE.anchor.span)


def test_notes_are_not_read_from_files_of_other_kinds(tmp_path: Path):
    with pytest.raises(NotesUnreadable) as caught:
        read_notes(tmp_path / "notes.xlsx", sheet_of(ARTICLE), NOTE_IMPORTERS)
    assert "end in .json, .jsonld, .md" in sentence(caught.value)


def test_a_file_that_is_not_there_or_cannot_be_read_is_said(tmp_path: Path):
    (tmp_path / "folder.json").mkdir()
    with pytest.raises(FileMissing):
        read_notes(tmp_path / "notes.json", sheet_of(ARTICLE), NOTE_IMPORTERS)
    with pytest.raises(FileIsFolder):
        read_notes(tmp_path / "folder.json", sheet_of(ARTICLE), NOTE_IMPORTERS)


def test_a_file_too_large_for_notes_is_not_read(tmp_path: Path):
    path = tmp_path / "notes.json"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(NotesUnreadable) as caught:
        read_notes(path, sheet_of(ARTICLE), NOTE_IMPORTERS)
    assert sentence(caught.value).endswith(": it is larger than 20 MB.")


def test_a_file_that_cannot_be_written_is_said(tmp_path: Path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(WritingError):
        save(sheet_of(ARTICLE), JSONLD, tmp_path / "file" / "notes.jsonld", write_atomically)
    assert HARBOUR[0] in ARTICLE.title
