from __future__ import annotations

import io
import json
import shutil
import zipfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from annotated import note_on, save_note
from bundled import bundles_in, packed_of

from reader.adapters.exchange.bundle import MIME_TYPE, pack, unpack
from reader.adapters.formats import FORMATS
from reader.adapters.library import SqliteLibrary
from reader.domain.errors import BundleUnreadable, FileIsFolder, FileMissing, WritingError
from reader.domain.language import Side
from reader.domain.spans import Span
from reader.domain.translation import Doubt, Link, ModelIdentity, SentencePair, TranslatedParagraph
from reader.services.annotating import Annotations
from reader.services.bundling import Bundles, fitting
from reader.services.exporting import sheet_of
from reader.services.file_ports import Bundle
from reader.services.opening import open_article
from reader.services.wording import sentence

MODEL = ModelIdentity("opus", "a" * 64, "CC-BY-4.0")
PAIR = SentencePair(
    Span(0, 44),
    Span(0, 10),
    0.5,
    (Link(Span(0, 4), Span(2, 9), 0.75),),
    (Doubt("name", Span(0, 4), None, "why"),),
)
TRANSLATED = (TranslatedParagraph(0, "A mission.", (PAIR,)),)


@pytest.fixture
def article(tmp_path: Path, data_folder: Path):
    path = shutil.copy(data_folder / "harbour.ar.txt", tmp_path / "ميناء.txt")
    return open_article(str(path), FORMATS)


@pytest.fixture
def here(tmp_path: Path):
    with closing(SqliteLibrary(tmp_path / "here" / "library.sqlite")) as library:
        yield bundles_in(tmp_path / "here", library)


@pytest.fixture
def packed(article, tmp_path: Path) -> Path:
    """A bundle of the article with a note on each side, made on another machine."""
    source = replace(
        note_on(article, "ميناء غارقا", "a port"), id="3f1f1f2e-0a4e-4c38-9a5c-51c6a3a6a001"
    )
    anchor = replace(source.anchor, side=Side.TARGET, span=Span(2, 9), quote="mission")
    target = replace(source, id=source.id.replace("1", "2"), anchor=anchor, body="who")
    sheet = sheet_of(article, TRANSLATED, (source, target))
    path = tmp_path / "harbour.qari"
    with closing(SqliteLibrary(tmp_path / "there" / "library.sqlite")) as library:
        path.write_bytes(packed_of(sheet, library, MODEL))
    return path


def bodies(bundles: Bundles, article) -> list[str]:
    return [note.body for note in Annotations(bundles.library, article).notes(["A mission."])]


def test_a_bundle_opens_on_another_machine_with_translation_and_notes(here, packed, article):
    opened = here.open(str(packed))
    assert Path(opened.path).name == "ميناء.txt"
    assert opened.sha256 == article.sha256
    assert opened.paragraphs == article.paragraphs
    assert here.translation(opened) == TRANSLATED
    assert bodies(here, opened) == ["a port", "who"]


def test_opening_it_again_doubles_no_note_and_keeps_what_was_edited(here, packed):
    opened = here.open(str(packed))
    notes = Annotations(here.library, opened)
    first = notes.notes()[0]
    notes.delete(notes.notes()[1].id)
    save_note(here.library, replace(first, body="edited"), opened.path)
    assert bodies(here, here.open(str(packed)))[0] == "edited"


class Overtaken(SqliteLibrary):
    """Another window takes the same notes in a moment before."""

    def change_notes(self, changes, path):
        super().change_notes(changes, path)
        return super().change_notes(changes, path)


def test_a_bundle_that_two_windows_open_at_once_opens_in_both(packed, tmp_path):
    with closing(Overtaken(tmp_path / "notes.sqlite")) as library:
        article = bundles_in(tmp_path / "here", library).open(str(packed))
        assert len(library.notes(article)) == 2


def test_the_unpacked_article_opens_by_its_own_path(here, packed):
    opened = here.open(str(packed))
    assert here.open(opened.path) == opened
    assert here.translation(here.open(opened.path)) == TRANSLATED


def test_an_article_that_came_in_no_bundle_has_no_translation(here, article):
    assert here.open(article.path) == article
    assert here.translation(article) == ()


def test_where_the_library_cannot_be_used_the_article_opens(here, packed):
    here.library.path.parent.mkdir(parents=True, exist_ok=True)
    here.library.path.write_bytes(b"My diary, by hand. " * 400)
    opened = here.open(str(packed))
    assert here.translation(opened) == TRANSLATED


def test_a_kept_bundle_that_was_damaged_since_gives_no_translation(here, packed):
    opened = here.open(str(packed))
    (Path(opened.path).parent / "bundle.qari").write_bytes(b"PK")
    assert here.translation(opened) == ()


def test_a_bundle_that_is_not_there_or_no_file_is_said(here, tmp_path):
    with pytest.raises(FileMissing):
        here.open(str(tmp_path / "none.qari"))
    (tmp_path / "folder.qari").mkdir()
    with pytest.raises(FileIsFolder):
        here.open(str(tmp_path / "folder.qari"))


def test_a_bundle_that_is_too_large_is_not_read(here, tmp_path):
    with (tmp_path / "vast.qari").open("wb") as file:
        file.truncate(60_000_001)
    with pytest.raises(BundleUnreadable) as caught:
        here.open(str(tmp_path / "vast.qari"))
    assert sentence(caught.value).endswith(": it is larger than 60 MB.")


def test_a_bundle_that_cannot_be_unpacked_is_said(here, packed):
    here.folder.parent.mkdir(parents=True, exist_ok=True)
    here.folder.write_text("in the way", encoding="utf-8")
    with pytest.raises(WritingError):
        here.open(str(packed))


def test_a_bundle_is_known_by_its_first_bytes(packed):
    data = packed.read_bytes()
    assert data[:4] == b"PK\x03\x04"
    assert data[30 : 38 + len(MIME_TYPE)] == b"mimetype" + MIME_TYPE


def test_all_of_a_bundle_comes_back():
    bundle = Bundle("a.txt", "نص".encode(), TRANSLATED, MODEL, b"[]")
    assert unpack(pack(bundle), "a.qari") == bundle
    bare = Bundle("a.txt", b"", (), None, b"")
    assert unpack(pack(bare), "a.qari") == bare
    assert pack(bundle) == pack(bundle)


def rezipped(data: bytes, changes: dict[str, bytes | None]) -> bytes:
    """Return a bundle with other entries; None takes one out."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        entries = {name: file.read(name) for name in file.namelist()} | changes
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in entries.items():
            if content is not None:
                file.writestr(name, content)
    return packed.getvalue()


GOOD = pack(Bundle("a.txt", "نص".encode(), TRANSLATED, MODEL, b"[]"))
MANIFEST = json.loads(zipfile.ZipFile(io.BytesIO(GOOD)).read("manifest.json"))


def manifest(**parts: object) -> dict[str, bytes | None]:
    return {"manifest.json": json.dumps(MANIFEST | parts).encode()}


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "it is damaged or no bundle"),
        (b"PK\x03\x04 and nothing more", "it is damaged or no bundle"),
        (GOOD[: len(GOOD) // 2], "it is damaged or no bundle"),
        (GOOD[:200] + bytes(20) + GOOD[220:], "it is damaged or no bundle"),
        (rezipped(GOOD, {"manifest.json": None}), "it is damaged or no bundle"),
        (rezipped(GOOD, {"manifest.json": b"[" * 99_999}), "it is damaged or no bundle"),
        (rezipped(GOOD, {"manifest.json": b"[]"}), "it is damaged or no bundle"),
        (rezipped(GOOD, {"article/a.txt": None}), "it holds no article"),
        (rezipped(GOOD, {"article/a.txt": b"other"}), "its article is damaged"),
        (rezipped(GOOD, manifest(article="manifest.json")), "it holds no article"),
        (rezipped(GOOD, manifest(version=99)), "a later version of Qari made it"),
        (rezipped(GOOD, {f"{n}": b"" for n in range(20)}), "it holds too many files"),
        (rezipped(GOOD, {"notes.jsonld": bytes(60_000_001)}), "it unpacks to over 60 MB"),
    ],
)
def test_a_bad_bundle_is_refused_with_its_reason(data, reason):
    with pytest.raises(BundleUnreadable) as caught:
        unpack(data, "bad.qari")
    assert sentence(caught.value).endswith(f": {reason}.")


def test_a_bundle_with_any_byte_wrong_opens_or_is_refused():
    data = pack(Bundle("a.txt", "نص آخر ".encode() * 40, TRANSLATED, MODEL, b"[]"))
    outcomes = set[str]()
    for place, byte in enumerate(data):
        try:
            unpack(data[:place] + bytes([byte ^ 0xFF]) + data[place + 1 :], "bad.qari")
            outcomes.add("opened")
        except BundleUnreadable:
            outcomes.add("refused")
    assert outcomes == {"opened", "refused"}


@pytest.mark.parametrize(
    ("stated", "name"),
    [
        ("article/../../../etc/passwd", "passwd"),
        ("article/..\\..\\evil.txt", "evil.txt"),
        ("article//etc/cron.d/x", "x"),
        ("article/..", "article"),
        ("article/", "article"),
    ],
)
def test_a_name_leads_out_of_no_folder(stated, name):
    entries = {"article/a.txt": None, stated: "نص".encode()} | manifest(article=stated)
    assert unpack(rezipped(GOOD, entries), "evil.qari").name == name


@pytest.mark.parametrize(
    "translation",
    [
        b"{",
        b"3",
        b"[3, null, {}]",
        b'[{"index": -1, "text": "x", "sentences": []}]',
        b'[{"index": 0, "text": 5, "sentences": []}]',
        b'[{"index": 0, "text": "x", "sentences": 7}]',
    ],
)
def test_a_translation_that_cannot_be_read_hides_no_article(translation):
    bundle = unpack(rezipped(GOOD, {"translation.json": translation}), "a.qari")
    assert (bundle.data.decode(), bundle.translated) == ("نص", ())


@pytest.mark.parametrize("span", [[0], [0, 1, 2], [5, 2], ["0", 1], [0, 99], None, [-1, 2]])
def test_a_pair_that_cannot_be_read_hides_no_paragraph(span):
    pair = {"source": [0, 1], "target": span}
    translation = json.dumps([{"index": 0, "text": "x", "sentences": [pair]}]).encode()
    bundle = unpack(rezipped(GOOD, {"translation.json": translation}), "a.qari")
    assert bundle.translated == (TranslatedParagraph(0, "x", ()),)


def test_what_does_not_fit_the_article_is_left_out(article):
    long = replace(PAIR, source=Span(0, 9_999))
    wild = replace(PAIR, links=(Link(Span(0, 4), Span(0, 9_999), 1.0),))
    paragraphs = (
        TranslatedParagraph(0, "A mission.", (PAIR, long, wild)),
        TranslatedParagraph(9_999, "Nowhere.", ()),
    )
    assert fitting(article, paragraphs) == TRANSLATED
