from __future__ import annotations

import os
import shutil
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from rights import refused

from reader.adapters.marian import card, layouts, transfer
from reader.adapters.marian.shelf import FORGOTTEN_SECONDS, Shelf
from reader.domain.errors import FileUnreadable, ModelBroken, ModelMissing, WritingError
from reader.services.jobs import Cancelled, Ticket
from reader.services.ports import ModelShelf
from reader.services.wording import sentence


@pytest.fixture
def shelf(tmp_path: Path, cache: Path) -> Shelf:
    return Shelf(tmp_path / "models", tmp_path / "bundled", cache)


@pytest.fixture
def model(data_folder: Path) -> Path:
    return data_folder / "by-heart"


def names(shelf: ModelShelf) -> list[str]:
    return [each.name for each in shelf.models()]


def zipped(folder: Path, path: Path, prefix: str = "") -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in folder.iterdir():
            archive.write(file, prefix + file.name)
    return path


def rewritten(path: Path, change: Callable[[zipfile.ZipFile], None], without: str = "") -> Path:
    """The same ZIP with more in it, or with an entry left out."""
    other = path.with_name("changed.zip")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(other, "w") as new:
        for entry in old.infolist():
            if entry.filename != without:
                new.writestr(entry, old.read(entry))
        change(new)
    return other


def test_an_empty_shelf_has_nothing(shelf: Shelf) -> None:
    assert names(shelf) == []
    with pytest.raises(ModelMissing):
        shelf.find("")


@pytest.mark.parametrize("kind", ["folder", "zip"])
def test_a_model_that_may_not_be_read_is_not_called_broken(
    shelf: Shelf, model: Path, tmp_path: Path, kind: str
) -> None:
    kept = tmp_path / "kept"
    shutil.copytree(model, kept)
    barred = kept / "config.json" if kind == "folder" else zipped(model, tmp_path / "kept.zip")
    barred.chmod(0)
    source = kept if kind == "folder" else barred
    with refused(), pytest.raises(FileUnreadable) as refusal:
        shelf.add(source, Ticket())
    assert (refusal.value.path, refusal.value.reason) == (str(barred), "Permission denied")
    assert names(shelf) == []


def test_a_folder_is_added_found_and_removed(shelf: Shelf, model: Path, tmp_path: Path) -> None:
    added = shelf.add(model, Ticket())
    assert added == shelf.find("") == shelf.find("by-heart")
    assert (added.name, added.licence, added.is_bundled) == ("by-heart", "MIT", False)
    assert added.size == sum(path.stat().st_size for path in model.iterdir())
    assert len(shelf.identity(added).sha256) == 64
    shelf.remove("by-heart")
    assert names(shelf) == []
    assert list((tmp_path / "models").iterdir()) == []


@pytest.mark.parametrize("prefix", ["", "by-heart/", "some/where/"])
def test_a_zip_is_added_wherever_the_model_lies_in_it(
    shelf: Shelf, model: Path, tmp_path: Path, prefix: str
) -> None:
    added = shelf.add(zipped(model, tmp_path / "teacher.zip", prefix), Ticket())
    assert added.name == "teacher"
    kept = {path.name: path.read_bytes() for path in added.folder.iterdir()}
    assert kept == {path.name: path.read_bytes() for path in model.iterdir()}


def test_what_is_no_part_of_a_model_is_left_out(shelf: Shelf, model: Path, tmp_path: Path) -> None:
    source = tmp_path / "mine"
    shutil.copytree(model, source)
    (source / "diary.txt").write_text("secret", encoding="utf-8")
    (source / "folder").mkdir()
    added = shelf.add(source, Ticket())
    assert not (added.folder / "diary.txt").exists()


def test_the_same_model_is_kept_once_and_another_gets_a_number(
    shelf: Shelf, model: Path, tmp_path: Path
) -> None:
    first = shelf.add(model, Ticket())
    assert shelf.add(model, Ticket()) == first
    other = tmp_path / "other" / "by-heart"
    shutil.copytree(model, other)
    (other / "vocab.json").chmod(0o644)
    text = (other / "vocab.json").read_text(encoding="utf-8")
    (other / "vocab.json").write_text(text + "\n", encoding="utf-8")
    assert shelf.add(other, Ticket()).name == "by-heart-2"
    assert names(shelf) == ["by-heart", "by-heart-2"]


def test_a_path_is_found_without_being_added(shelf: Shelf, model: Path) -> None:
    assert shelf.find(str(model)).folder == model
    assert names(shelf) == []


def test_a_folder_that_is_no_model_is_broken(shelf: Shelf, tmp_path: Path) -> None:
    with pytest.raises(ModelBroken, match=r"config\.json is missing"):
        shelf.find(str(tmp_path))


def test_a_bundled_model_stays(shelf: Shelf, model: Path, tmp_path: Path) -> None:
    shutil.copytree(model, tmp_path / "bundled" / "given")
    assert shelf.find("given").is_bundled
    with pytest.raises(WritingError, match="came with the program"):
        shelf.remove("given")
    with pytest.raises(ModelMissing):
        shelf.remove("nobody")


def test_a_model_that_does_not_prove_itself_is_not_kept(
    shelf: Shelf, model: Path, tmp_path: Path
) -> None:
    source = tmp_path / "liar"
    shutil.copytree(model, source)
    (source / "golden.tsv").chmod(0o644)
    (source / "golden.tsv").write_text("بعثة أثرية\tA fleet of ships\n", encoding="utf-8")
    with pytest.raises(ModelBroken, match="golden"):
        shelf.add(source, Ticket())
    assert list((tmp_path / "models").iterdir()) == []


def test_checking_finds_what_has_changed_since(shelf: Shelf, model: Path, cache: Path) -> None:
    added = shelf.add(model, Ticket())
    shelf.check(added)
    made = next(cache.glob("by-heart-*/model.bin"))
    made.write_bytes(b"rotten")
    shelf.check(added)
    assert next(cache.glob("by-heart-*/model.bin")).stat().st_size > 1_000_000
    weights = added.folder / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-1_000_000] + bytes(1_000_000))
    with pytest.raises(ModelBroken):
        shelf.check(added)


@pytest.mark.parametrize("name", ["config.json", "vocab.json", "source.spm", "model.safetensors"])
def test_an_incomplete_zip_names_what_it_lacks(
    shelf: Shelf, model: Path, tmp_path: Path, name: str
) -> None:
    whole = zipped(model, tmp_path / "m.zip")
    with pytest.raises(ModelBroken) as caught:
        shelf.add(rewritten(whole, lambda _: None, without=name), Ticket())
    assert caught.value.reason == f"{name} is missing"


def test_no_entry_of_a_zip_is_written_outside(shelf: Shelf, model: Path, tmp_path: Path) -> None:
    def attack(archive: zipfile.ZipFile) -> None:
        for name in ("../escaped.txt", "/escaped.txt", "..\\escaped.txt", "a/../../config.json"):
            archive.writestr(name, "{}")

    whole = zipped(model, tmp_path / "m.zip")
    shelf.add(rewritten(whole, attack), Ticket())
    assert not list(tmp_path.parent.rglob("escaped.txt"))
    assert names(shelf) == ["changed"]


def test_half_a_zip_is_said_to_be_cut_short(shelf: Shelf, model: Path, tmp_path: Path) -> None:
    whole = zipped(model, tmp_path / "m.zip")
    whole.write_bytes(whole.read_bytes()[:-1000])
    with pytest.raises(ModelBroken) as caught:
        shelf.add(whole, Ticket())
    assert sentence(caught.value).endswith("is broken: m.zip is damaged or cut short.")


@pytest.mark.parametrize("data", [b"", b"PK no zip", b"\x00" * 1000])
def test_what_is_no_zip_is_broken(shelf: Shelf, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "m.zip").write_bytes(data)
    with pytest.raises(ModelBroken, match="neither a folder nor a ZIP or NPZ file"):
        shelf.add(tmp_path / "m.zip", Ticket())


def test_a_damaged_zip_is_broken(shelf: Shelf, model: Path, tmp_path: Path) -> None:
    whole = zipped(model, tmp_path / "m.zip")
    data = bytearray(whole.read_bytes())
    data[len(data) // 2] ^= 0xFF
    whole.write_bytes(data)
    with pytest.raises(ModelBroken):
        shelf.add(whole, Ticket())


def test_too_many_entries_are_refused(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, model: Path
) -> None:
    monkeypatch.setattr(transfer, "MOST_ENTRIES", 3)
    with pytest.raises(ModelBroken, match="too many"):
        shelf.add(zipped(model, tmp_path / "m.zip"), Ticket())


def test_files_beyond_their_limit_are_refused(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, model: Path
) -> None:
    monkeypatch.setattr(layouts, "LARGEST_WEIGHTS", 1_000_000)
    for source in (model, zipped(model, tmp_path / "m.zip")):
        with pytest.raises(ModelBroken, match="too large"):
            shelf.add(source, Ticket())


def test_a_disk_without_room_is_told_before_anything_is_copied(
    shelf: Shelf, model: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(transfer, "SPARE", 10**18)
    with pytest.raises(WritingError, match="MB are needed"):
        shelf.add(model, Ticket())
    assert list((tmp_path / "models").iterdir()) == []


def test_adding_can_be_cancelled(shelf: Shelf, model: Path, tmp_path: Path) -> None:
    ticket = Ticket()
    ticket.cancel()
    with pytest.raises(Cancelled):
        shelf.add(model, ticket)
    assert list((tmp_path / "models").iterdir()) == []


def test_nothing_at_the_path_is_missing(shelf: Shelf, tmp_path: Path) -> None:
    with pytest.raises(ModelMissing):
        shelf.add(tmp_path / "nowhere", Ticket())


def test_what_a_crash_left_is_swept_away_a_day_later(
    shelf: Shelf, model: Path, tmp_path: Path
) -> None:
    old, new = tmp_path / "models" / ".arriving-old", tmp_path / "models" / ".arriving-new"
    for folder in (old, new):
        folder.mkdir(parents=True)
    long_ago = time.time() - FORGOTTEN_SECONDS - 1
    os.utime(old, (long_ago, long_ago))
    shelf.add(model, Ticket())
    assert not old.exists()
    assert new.exists()
    assert names(shelf) == ["by-heart"]


@pytest.mark.parametrize(
    ("file", "text", "licence"),
    [
        ("README.md", "---\nlanguage: ar\nlicense: apache-2.0\n---\n# Model", "Apache-2.0"),
        ("README.md", "Weights under CC-BY-4.0, see below.", "CC-BY-4.0"),
        ("README.md", "license: other-1\n", "other-1"),
        ("README.md", "Nothing.", ""),
        ("training.json", '{"licence": "MIT"}', "MIT"),
        ("training.json", "{", ""),
        ("LICENSE", "x", ""),
    ],
)
def test_the_licence_is_what_the_model_says(
    tmp_path: Path, file: str, text: str, licence: str
) -> None:
    (tmp_path / file).write_text(text, encoding="utf-8")
    assert card.licence(tmp_path) == licence
