"""Files of notes and bundles that were made to do harm."""

from __future__ import annotations

import copy
import io
import json
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from time import process_time

import pytest
from annotated import article_of, note_on

from reader.adapters.exchange import NOTE_EXPORTS
from reader.adapters.exchange.annotations import write_annotations
from reader.adapters.exchange.bundle import pack, unpack
from reader.adapters.exchange.foreign import read_annotations
from reader.adapters.exchange.markdown import write_notes
from reader.adapters.exchange.markdown_notes import read_markdown
from reader.adapters.library import SqliteLibrary
from reader.domain.errors import BundleUnreadable, NotesUnreadable
from reader.services.annotating import Annotations
from reader.services.exporting import sheet_of
from reader.services.file_ports import Bundle, Imported

ARTICLE = article_of()
NAME = "3f1f1f2e-0a4e-4c38-9a5c-51c6a3a6a001"
OTHER = "3f1f1f2e-0a4e-4c38-9a5c-51c6a3a6a002"
SHEET = sheet_of(ARTICLE, (), [note_on(ARTICLE, "ميناء", "a port", NAME)])
RECORD = json.loads(write_annotations(SHEET))["first"]["items"][0]
GOOD = RECORD | {"id": f"urn:uuid:{OTHER}"}

Path_ = tuple[str | int, ...]


def nested(depth: int) -> object:
    found: object = "x"
    for _ in range(depth):
        found = [found]
    return found


WICKED = (
    None, 7, -1, 10**30, True, 1.5, float("inf"), "", "x" * 200_000, "\ud800", "a\x00b", [], {},
    [[]], [None], {"type": {}}, nested(300), "../../etc/passwd", "urn:uuid:../../x", "\u202eevil",
    "<script>alert(1)</script>", "=1+1",
)  # fmt: skip


def places(value: object, path: Path_ = ()) -> Iterator[Path_]:
    """Yield the way to every part of a record."""
    yield path
    pairs = value.items() if isinstance(value, dict) else ()
    pairs = enumerate(value) if isinstance(value, list) else pairs
    for key, inner in pairs:
        yield from places(inner, (*path, key))


def with_part(value: object, path: Path_, part: object) -> object:
    """Return a copy of a record with another part at the end of a way."""
    if not path:
        return part
    changed = copy.deepcopy(value)
    inner = changed
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = part
    return changed


def read(*records: object) -> Imported:
    data = json.dumps(records).encode("utf-8", "surrogatepass")
    return read_annotations(data, SHEET, "notes.jsonld")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqliteLibrary]:
    with closing(SqliteLibrary(tmp_path / "library.sqlite")) as library:
        yield library


@pytest.mark.parametrize("path", tuple(places(RECORD)), ids=str)
def test_whatever_a_part_of_a_record_is_the_next_one_comes_in(
    path: Path_, library: SqliteLibrary
) -> None:
    for part in WICKED:
        found = read(with_part(RECORD, path, part), GOOD)
        assert [note.id for note in found.notes].count(OTHER) == 1
        assert len(found.notes) + len(found.skipped) == 2
        Annotations(library, ARTICLE).take_in(found.notes)
        sheet = sheet_of(ARTICLE, (), found.notes)
        for export in NOTE_EXPORTS[:-1]:  # a package for Anki takes a tenth of a second
            assert b"\x00" not in export.write(sheet)


def test_a_name_that_cannot_be_stored_is_replaced_by_one_that_can() -> None:
    first, second = read(RECORD | {"id": "\ud800"}, RECORD | {"id": "\udfff"}).notes
    assert first.id != second.id
    assert read(RECORD | {"id": "\ud800"}).notes[0].id == first.id


def test_of_two_records_of_one_name_the_first_comes_in_and_the_other_is_reported() -> None:
    changed = with_part(RECORD, ("body", 0, "value"), "another")
    found = read(RECORD, changed, RECORD)
    assert [note.body for note in found.notes] == ["a port"]
    assert [(each.index, each.why) for each in found.skipped] == [
        (1, "another record has its identifier")
    ]


@pytest.mark.parametrize("depth", [900, 990, 5_000, 200_000])
def test_no_depth_breaks_the_reading(depth: int) -> None:
    unnamed = {key: value for key, value in RECORD.items() if key != "id"}
    text = json.dumps(unnamed)[:-1] + ', "extra": ' + "[" * depth + "]" * depth + "}"
    data = f"[{text}, {json.dumps(GOOD)}]".encode()
    try:
        said = [note.id for note in read_annotations(data, SHEET, "notes.jsonld").notes]
    except NotesUnreadable as error:
        said = [error.reason]
    assert said == ["it is nested too deep"] or OTHER in said


@pytest.mark.parametrize(
    "data",
    [
        b"", bytes(3_000), json.dumps([RECORD]).encode("utf-16"), b'["\xe9"]',
        json.dumps([RECORD]).encode() + b"x", b"[" + b"1" * 100_000 + b"]",
    ],
    ids=["empty", "nul", "utf-16", "latin-1", "more", "long number"],
)  # fmt: skip
@pytest.mark.parametrize("reader", [read_annotations, read_markdown])
def test_a_file_that_is_none_of_its_kind_is_refused(reader: Callable[..., object], data: bytes):
    with pytest.raises(NotesUnreadable):
        reader(data, SHEET, "notes")


@pytest.mark.parametrize(
    "body",
    ["<script>alert(1)</script>", "<!-- {} -->", "[a](javascript:x)", "---", "> quoted", "# no"],
)
def test_markup_in_a_note_is_text_in_every_format(body: str) -> None:
    sheet = sheet_of(ARTICLE, (), [note_on(ARTICLE, "ميناء", body, NAME)])
    [back] = read_markdown(write_notes(sheet), SHEET, "notes.md").notes
    assert back.body == body
    page = next(export for export in NOTE_EXPORTS if export.name == "html").write(sheet).decode()
    assert "<script>alert" not in page
    assert "javascript:x" not in page.replace("[a](javascript:x)", "")


@pytest.mark.parametrize("mark", ["\u2028", "\u2029", "\x85"])
def test_marks_that_end_a_line_elsewhere_do_not_part_a_note(mark: str) -> None:
    article = article_of((f"قال{mark}إن ميناء غارقا هنا.",))
    sheet = sheet_of(article, (), [note_on(article, "ميناء", f"a{mark}port", NAME)])
    [back] = read_markdown(write_notes(sheet), sheet, "notes.md").notes
    assert (back.anchor.quote, back.body) == ("ميناء", f"a{mark}port")


# Bundles


def packed() -> bytes:
    text = "\n\n".join(paragraph.text for paragraph in ARTICLE.paragraphs).encode()
    return pack(Bundle("harbour.txt", text, (), None, write_annotations(SHEET)))


def repacked(**changes: bytes | str) -> bytes:
    """Return a bundle with other content in some entries, dots written as two underscores."""
    with zipfile.ZipFile(io.BytesIO(packed())) as file:
        entries = {name: file.read(name) for name in file.namelist()}
    entries |= {
        name.replace("__", "."): content.encode() if isinstance(content, str) else content
        for name, content in changes.items()
    }
    again = io.BytesIO()
    with zipfile.ZipFile(again, "w") as file:
        for name, content in entries.items():
            file.writestr(name, content)
    return again.getvalue()


@pytest.mark.parametrize("content", ["", "[", "[" * 200_000, "7", '{"a": 1}', "[1, null, [], {}]"])
@pytest.mark.parametrize("entry", ["translation__json", "vocabulary__json", "corrections__json"])
def test_a_part_of_a_bundle_that_is_nonsense_is_done_without(entry: str, content: str) -> None:
    bundle = unpack(repacked(**{entry: content}), "x.qari")
    assert bundle.notes
    assert (bundle.translated, bundle.words, bundle.corrections) == ((), (), ())


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", "7", "[" * 200_000, '{"version": "1"}', '{"version": 1}', "\ufeff{"]
)
def test_a_bundle_whose_manifest_is_nonsense_is_refused(content: str) -> None:
    with pytest.raises(BundleUnreadable):
        unpack(repacked(manifest__json=content), "x.qari")


@pytest.mark.parametrize(
    "name", ["../../evil.txt", "/etc/passwd", "..\\..\\evil.txt", "a\x00b", "..", ". .", ""]
)
def test_no_name_in_a_bundle_leads_out_of_its_folder(name: str, tmp_path: Path) -> None:
    made = Bundle(name, "ميناء".encode(), (), None, b"")
    inside = unpack(pack(made), "x.qari").name
    assert (tmp_path / inside).resolve().parent == tmp_path
    assert Path(inside).name == inside


@pytest.mark.parametrize("unit", ["<", "<a ", "<!", "<![CDATA[", "</", "<!--", "<script>", "&"])
def test_markup_without_end_is_read_in_the_time_of_its_length(unit: str) -> None:
    body = {"value": f"before {unit * (90_000 // len(unit))}", "format": "text/html"}
    began = process_time()
    imported = read_annotations(json.dumps([GOOD | {"body": body}]).encode(), SHEET, "x")
    assert process_time() - began < 5  # seconds; it takes a tenth of one, and took minutes
    assert imported.notes[0].body.startswith("before")
