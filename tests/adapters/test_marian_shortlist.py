"""The pieces that a decoder weighs for a sentence, where a model brings a table of words."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from checkpoints import without_padding, write_original

from reader.adapters.marian import load_translator, shortlist
from reader.adapters.marian.checkpoint import open_checkpoint
from reader.adapters.marian.shelf import Shelf
from reader.adapters.marian.tokenizing import Tokenizer
from reader.domain.errors import ModelBroken
from reader.services.jobs import Ticket
from reader.services.ports import Translator


@pytest.fixture
def folder(data_folder: Path, tmp_path: Path) -> Path:
    """By-heart in a folder that may be written to, without its golden sentences."""
    copy = without_padding(tmp_path / "model", data_folder / "by-heart")
    (copy / "golden.tsv").unlink()
    return copy


@pytest.fixture(autouse=True)
def few_frequent_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """By-heart has 900 pieces in all, so that none would be left out."""
    monkeypatch.setattr(shortlist, "FREQUENT", 40)


def harbour(data_folder: Path) -> list[tuple[str, str]]:
    arabic = (data_folder / "harbour.ar.txt").read_text(encoding="utf-8").splitlines()
    english = (data_folder / "harbour.en.txt").read_text(encoding="utf-8").splitlines()
    return [pair for pair in zip(arabic, english, strict=True) if pair[0] != pair[1]]


def table(pairs: list[tuple[str, str]]) -> str:
    """A table in which every word of a sentence may stand for every one of its translation."""
    words = {word: english.split() for arabic, english in pairs for word in arabic.split()}
    return "".join("\t".join([arabic, *english]) + "\n" for arabic, english in words.items())


def said(translator: Translator, *texts: str) -> list[str]:
    answers = dict(translator.translate(texts, Ticket()))
    translator.close()
    return [answers[index].text for index in range(len(texts))]


def loaded(folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Translator:
    """Load the model without a proof: what it may say has been narrowed on purpose."""
    monkeypatch.setattr("reader.adapters.marian.selftest.check", lambda *_: None)
    return load_translator(folder, cache)


def test_the_sample_is_translated_as_it_was_learnt(
    folder: Path, tmp_path: Path, data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pairs = harbour(data_folder)
    (folder / "words.tsv").write_text(table(pairs), encoding="utf-8")
    translator = loaded(folder, tmp_path / "cache", monkeypatch)
    assert translator.settings.endswith(" shortlist")
    assert said(translator, *(arabic for arabic, _ in pairs)) == [text for _, text in pairs]


def test_nothing_is_written_that_is_not_on_it(
    folder: Path, tmp_path: Path, data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (arabic, english), *_ = harbour(data_folder)
    (folder / "words.tsv").write_text("كلمة\tpier\n", encoding="utf-8")
    (text,) = said(loaded(folder, tmp_path / "cache", monkeypatch), arabic)
    fixed = set(next(iter(shortlist.shortlist(open_checkpoint(folder), ()))).strip().split(" "))
    tokenizer = Tokenizer(open_checkpoint(folder))
    assert not set(tokenizer.pieces_of_target(english)) <= fixed
    assert text != english
    assert text.isascii()


def test_without_a_table_there_is_none(data_folder: Path, tmp_path: Path) -> None:
    translator = load_translator(data_folder / "by-heart", tmp_path)
    translator.close()
    assert "shortlist" not in translator.settings
    assert not list(tmp_path.rglob("vmap.txt"))


def test_a_model_that_starts_from_its_padding_does_without(
    data_folder: Path, tmp_path: Path
) -> None:
    folder, pairs = tmp_path / "model", harbour(data_folder)
    folder.mkdir()
    for path in (data_folder / "by-heart").iterdir():
        shutil.copyfile(path, folder / path.name)
    (folder / "words.tsv").write_text(table(pairs), encoding="utf-8")
    translator = load_translator(folder, tmp_path / "cache")
    assert "shortlist" not in translator.settings
    assert said(translator, *(arabic for arabic, _ in pairs)) == [text for _, text in pairs]


def test_its_lines_name_pieces_of_the_model(folder: Path) -> None:
    checkpoint = open_checkpoint(folder)
    tokenizer = Tokenizer(checkpoint)
    first, *lines = shortlist.shortlist(
        checkpoint, [("الرصيف", ["pier", "Harbour"]), ("الرصيف", ["stone"]), ("☃", ["snow"])]
    )
    assert first.startswith("\t</s> <unk> ")
    (line,) = lines
    source, _, target = line.partition("\t")
    assert tuple(source.split(" ")) == tokenizer.encode("الرصيف")[:-1]
    candidates = set(target.split(" ")) | set(first.split())
    for word in ("pier", "Pier", "harbour", "Harbour", "stone"):
        assert set(tokenizer.pieces_of_target(word)) <= candidates
    assert all(piece in checkpoint.target for piece in candidates)


def test_letters_are_always_on_it(folder: Path) -> None:
    first, *_ = shortlist.shortlist(open_checkpoint(folder), ())
    pieces = first.strip().split(" ")
    assert {"a", "e", "s", ".", ","} <= set(pieces)
    assert len(pieces) == len(set(pieces)) < 200


def test_a_word_has_not_more_candidates_than_can_be_weighed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shortlist, "MOST_CANDIDATES", 3)
    english = ["discovered", "archive", "stone", "autumn", "Alexandria", "mission"]
    _, line = shortlist.shortlist(open_checkpoint(folder), [("الرصيف", english)])
    assert len(line.split("\t")[1].split(" ")) == 3


def test_a_table_is_part_of_the_model(folder: Path, tmp_path: Path, data_folder: Path) -> None:
    shelf = Shelf(tmp_path / "models", tmp_path / "bundled", tmp_path / "cache")
    shutil.copyfile(data_folder / "by-heart" / "golden.tsv", folder / "golden.tsv")
    plain = shelf.identity(shelf.add(folder, Ticket())).sha256
    text = table(harbour(data_folder))
    (folder / "words.tsv").write_text(text, encoding="utf-8")
    added = shelf.add(folder, Ticket())
    assert added.name == "model-2"
    assert (added.folder / "words.tsv").read_text(encoding="utf-8") == text
    assert shelf.identity(added).sha256 != plain


def test_a_damaged_table_is_named(folder: Path, tmp_path: Path) -> None:
    (folder / "words.tsv").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ModelBroken, match=r"words\.tsv cannot be read"):
        load_translator(folder, tmp_path / "cache")


def test_an_original_model_keeps_its_table(folder: Path, tmp_path: Path) -> None:
    original = write_original(tmp_path / "original", folder)
    (original / "words.tsv").write_text("كلمة\tword\n", encoding="utf-8")
    from reader.adapters.marian.layouts import choose

    assert "words.tsv" in choose("original", {path.name: 1 for path in original.iterdir()})
