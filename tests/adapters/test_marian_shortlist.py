"""The pieces that a decoder weighs for a sentence, and whether a model may do with them."""

from __future__ import annotations

import json
import lzma
import shutil
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import pytest
from checkpoints import without_padding, write_checkpoint, write_original

from reader.adapters.marian import trial
from reader.adapters.marian.checkpoint import open_checkpoint
from reader.adapters.marian.conversion import converted
from reader.adapters.marian.ctranslate2_engine import CTranslate2Translator
from reader.adapters.marian.fingerprint import fingerprint
from reader.adapters.marian.loading import load_translator, try_shortlist
from reader.adapters.marian.runtime import load_runtime
from reader.adapters.marian.shelf import Shelf
from reader.adapters.marian.shortlist import CLOSE, shortlist
from reader.adapters.marian.tokenizing import Tokenizer, ordered_pieces
from reader.adapters.marian.trial import Trial
from reader.adapters.quality import SacreBleu
from reader.domain.agreement import Agreement
from reader.domain.errors import ModelBroken
from reader.services.agreeing import agreement
from reader.services.jobs import Cancelled, Ticket
from reader.services.ports import Translator
from reader.services.quality_ports import TestSet

ALIKE = Agreement(3, 1.0, 100.0, 0.0)


def copied(by_heart: Path, folder: Path) -> Path:
    folder.mkdir(parents=True)
    for path in by_heart.iterdir():
        shutil.copyfile(path, folder / path.name)
    return folder


def tried_with(folder: Path, cache: Path, trial_: Trial, ticket: Ticket | None = None) -> None:
    """Load a model, and have its shortlist tried as the window does afterwards."""
    load_translator(folder, cache).close()
    try_shortlist(folder, cache, trial_, ticket or Ticket())


@pytest.fixture
def folder(data_folder: Path, tmp_path: Path) -> Path:
    """By-heart, which starts from its padding, where it may be written to."""
    return copied(data_folder / "by-heart", tmp_path / "model")


@pytest.fixture(autouse=True)
def _small_models_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """By-heart has 900 pieces in all, so that there is little to win."""
    monkeypatch.setattr(trial, "FEWEST", 0)


@pytest.fixture
def _many_candidates(monkeypatch: pytest.MonkeyPatch) -> None:
    """In the lists here each word of a sentence may stand for each of another."""
    monkeypatch.setattr("reader.adapters.marian.shortlist.CLOSE", 1000)


def harbour(data_folder: Path) -> list[tuple[str, str]]:
    arabic = (data_folder / "harbour.ar.txt").read_text(encoding="utf-8").splitlines()
    english = (data_folder / "harbour.en.txt").read_text(encoding="utf-8").splitlines()
    return [pair for pair in zip(arabic, english, strict=True) if pair[0] != pair[1]]


def table(pairs: Sequence[tuple[str, str]]) -> str:
    """A list in which every word of a sentence may stand for every one of its translation."""
    words = {word: english.split() for arabic, english in pairs for word in arabic.split()}
    return "".join("\t".join([arabic, *english]) + "\n" for arabic, english in words.items())


def tried(tmp_path: Path, data_folder: Path, words: str) -> Trial:
    """A trial by the text that by-heart has learnt, with a list of words."""
    path = tmp_path / "list.tsv.xz"
    path.write_bytes(lzma.compress(words.encode()))
    sources, references = zip(*harbour(data_folder), strict=True)
    test = TestSet("harbour", sources, references)
    return Trial(path, partial(agreement, sets=[test], measure=SacreBleu()))


def uses_shortlist(folder: Path, cache: Path) -> bool:
    translator = load_translator(folder, cache)
    translator.close()
    assert isinstance(translator, CTranslate2Translator)
    return translator.has_shortlist


def said(translator: Translator, *texts: str) -> list[str]:
    answers = dict(translator.translate(texts, Ticket()))
    translator.close()
    return [answers[index].text for index in range(len(texts))]


def record(cache: Path) -> dict[str, object]:
    (path,) = cache.rglob("shortlist.json")
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.mark.usefixtures("_many_candidates")
@pytest.mark.parametrize("starts_from_padding", [True, False])
def test_a_model_earns_it_by_saying_the_same(
    data_folder: Path, tmp_path: Path, *, starts_from_padding: bool
) -> None:
    by_heart, pairs = data_folder / "by-heart", harbour(data_folder)
    make = copied if starts_from_padding else without_padding
    folder = make(
        *((by_heart, tmp_path / "m") if starts_from_padding else (tmp_path / "m", by_heart))
    )
    cache = tmp_path / "cache"
    plain = load_translator(folder, cache)
    assert isinstance(plain, CTranslate2Translator)
    assert not plain.has_shortlist
    plain.close()
    tried_with(folder, cache, tried(tmp_path, data_folder, table(pairs)))
    listed = load_translator(folder, cache)
    assert isinstance(listed, CTranslate2Translator)
    assert listed.has_shortlist
    assert listed.settings == plain.settings  # what was translated before stays translated
    assert said(listed, *(arabic for arabic, _ in pairs)) == [text for _, text in pairs]


def test_a_model_that_would_say_something_else_does_without(
    folder: Path, tmp_path: Path, data_folder: Path
) -> None:
    cache = tmp_path / "cache"
    tried_with(folder, cache, tried(tmp_path, data_folder, "كلمة\tpier\n"))
    assert not uses_shortlist(folder, cache)
    assert not list(cache.rglob("vmap.txt"))
    found = record(cache)["agreement"]
    assert isinstance(found, dict)
    assert found["equal"] < 0.5
    assert found["sentences"] == len(harbour(data_folder))


def test_random_weights_do_not_earn_it(data_folder: Path, tmp_path: Path) -> None:
    by_heart, cache = data_folder / "by-heart", tmp_path / "cache"
    folder = write_checkpoint(tmp_path / "random", by_heart, width=64, layers=1, hidden=64)
    pairs = harbour(data_folder)[:2]
    trial_ = tried(tmp_path, data_folder, table(pairs))
    sources, references = zip(*pairs, strict=True)
    test = TestSet("two", sources, references)
    agree = partial(agreement, sets=[test], measure=SacreBleu())
    made = fingerprint(folder, cache)  # loading would keep nothing of a model that makes no sense
    converted(load_runtime(), open_checkpoint(folder), made, cache)
    try_shortlist(folder, cache, Trial(trial_.words, agree), Ticket())
    found = record(cache)["agreement"]
    assert isinstance(found, dict)
    assert found["equal"] < 0.7
    assert not list(cache.rglob("vmap.txt"))


@pytest.mark.usefixtures("_many_candidates")
def test_a_model_is_tried_once(folder: Path, tmp_path: Path, data_folder: Path) -> None:
    cache = tmp_path / "cache"
    trial_ = tried(tmp_path, data_folder, table(harbour(data_folder)))
    tried_with(folder, cache, trial_)
    before = record(cache)

    def refuse(*_: object) -> Agreement:
        raise AssertionError

    tried_with(folder, cache, Trial(trial_.words, refuse))
    assert record(cache) == before
    for path in cache.rglob("vmap.txt"):
        path.unlink()
    assert not uses_shortlist(folder, cache)


def test_a_trial_that_is_broken_off_decides_nothing(
    folder: Path, tmp_path: Path, data_folder: Path
) -> None:
    cache, ticket = tmp_path / "cache", Ticket()
    words = tried(tmp_path, data_folder, table(harbour(data_folder))).words

    def interrupted(usual: Translator, listed: Translator, ticket: Ticket) -> Agreement:
        ticket.cancel()
        ticket.check()
        return ALIKE

    with pytest.raises(Cancelled):
        tried_with(folder, cache, Trial(words, interrupted), ticket)
    assert not list(cache.rglob("vmap.txt"))
    assert not list(cache.rglob("shortlist.json"))
    assert not uses_shortlist(folder, cache)


def test_golden_sentences_are_repeated_with_it_too(
    folder: Path, tmp_path: Path, data_folder: Path
) -> None:
    def believe(*_: object) -> Agreement:
        return ALIKE

    words = tried(tmp_path, data_folder, "كلمة\tpier\n").words
    tried_with(folder, tmp_path / "cache", Trial(words, believe))
    assert not uses_shortlist(folder, tmp_path / "cache")


def test_nothing_is_written_that_is_not_on_it(
    folder: Path, tmp_path: Path, data_folder: Path
) -> None:
    (folder / "golden.tsv").unlink()
    ((arabic, english), *_), said_so = harbour(data_folder), list[str]()

    def listen(_: Translator, listed: Translator, ticket: Ticket) -> Agreement:
        said_so.extend(each.text for _, each in listed.translate([arabic], ticket))
        return ALIKE

    words = tried(tmp_path, data_folder, "كلمة\tpier\n").words
    tried_with(folder, tmp_path / "cache", Trial(words, listen))
    fixed = set(next(iter(shortlist(open_checkpoint(folder), ()))).strip().split(" "))
    tokenizer = Tokenizer(open_checkpoint(folder))
    assert not set(tokenizer.pieces_of_target(english)) <= fixed
    assert said_so != [english]
    assert said_so[0].isascii()


def test_a_small_vocabulary_is_weighed_whole(
    folder: Path, tmp_path: Path, data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    trial_ = tried(tmp_path, data_folder, table(harbour(data_folder)))
    tried_with(folder, tmp_path / "cache", trial_)
    assert record(tmp_path / "cache")["agreement"] == {
        "sentences": 0, "equal": 0.0, "likeness": 0.0, "lost": 0.0,
    }  # fmt: skip


@pytest.mark.usefixtures("_many_candidates")
def test_a_damaged_record_is_no_record(folder: Path, tmp_path: Path, data_folder: Path) -> None:
    cache = tmp_path / "cache"
    trial_ = tried(tmp_path, data_folder, table(harbour(data_folder)))
    for damaged in ("{", "[]", '{"revision": 1, "agreement": {"other": 1}}', "equal"):
        tried_with(folder, cache, trial_)
        (path,) = cache.rglob("shortlist.json")
        text = path.read_text(encoding="utf-8").replace('"equal": 1.0', '"equal": "all"')
        path.write_text(text if damaged == "equal" else damaged, encoding="utf-8")
        assert not uses_shortlist(folder, cache)


@pytest.mark.usefixtures("_many_candidates")
def test_what_is_admitted_is_tried(folder: Path, tmp_path: Path, data_folder: Path) -> None:
    trial_ = tried(tmp_path, data_folder, table(harbour(data_folder)))
    places = tmp_path / "models", tmp_path / "bundled", tmp_path / "cache"
    (plain,) = [Shelf(*places).add(folder, Ticket())]
    assert Shelf(*places).agreement(plain) is None
    shelf = Shelf(*places, trial=trial_)
    shelf.check(plain)
    assert shelf.agreement(plain) == Agreement(len(harbour(data_folder)), 1.0, 100.0, 0.0)
    assert uses_shortlist(plain.folder, tmp_path / "cache")
    shelf.remove(plain.name)
    assert not list((tmp_path / "cache").rglob("shortlist.json"))


def test_a_model_that_was_never_loaded_is_left_alone(
    folder: Path, tmp_path: Path, data_folder: Path
) -> None:
    try_shortlist(folder, tmp_path / "cache", tried(tmp_path, data_folder, ""), Ticket())
    assert not list(tmp_path.glob("cache/*/*"))


@pytest.mark.usefixtures("_many_candidates")
def test_a_model_brings_its_own_words(folder: Path, tmp_path: Path, data_folder: Path) -> None:
    (folder / "words.tsv").write_text(table(harbour(data_folder)), encoding="utf-8")
    trial_ = tried(tmp_path, data_folder, "كلمة\tpier\n")
    tried_with(folder, tmp_path / "cache", trial_)
    assert uses_shortlist(folder, tmp_path / "cache")


def test_its_lines_name_pieces_of_the_model(folder: Path) -> None:
    checkpoint = open_checkpoint(folder)
    tokenizer = Tokenizer(checkpoint)
    lines = [("الرصيف", ["pier", "Harbour"]), ("الرصيف", ["stone"]), ("☃", ["snow"])]
    first, *others = shortlist(checkpoint, lines)
    assert first.startswith("\t</s> <unk> <pad> ")
    close = {line.split("\t")[0]: line.split("\t")[1].split(" ") for line in others}
    assert all(piece in checkpoint.source for piece in close)
    for piece in tokenizer.encode("الرصيف")[:-1]:
        candidates = set(close.get(piece, [])) | set(first.split())
        for word in ("pier", "Pier", "harbour", "Harbour", "stone"):
            assert set(tokenizer.pieces_of_target(word)) <= candidates
    assert all(piece in checkpoint.target for each in close.values() for piece in each)


def test_letters_and_numbers_are_always_on_it(folder: Path) -> None:
    checkpoint = open_checkpoint(folder)
    first, *_ = shortlist(checkpoint, ())
    pieces = first.strip().split(" ")
    assert {"a", "e", "s", ".", ","} <= set(pieces)
    written = set(ordered_pieces(folder, "target.spm")) & checkpoint.target.keys()
    assert {each for each in written if each.strip("▁").isdecimal()} <= set(pieces)
    assert len(pieces) == len(set(pieces)) < 400


def test_a_word_in_english_letters_can_be_copied(folder: Path) -> None:
    checkpoint = open_checkpoint(folder)
    tokenizer = Tokenizer(checkpoint)
    first, *others = shortlist(checkpoint, [("الرصيف", ["Alexandria"])])
    close = dict(line.split("\t") for line in others)
    read = tokenizer.encode("Alexandria")[:-1]
    candidates = {each for piece in read for each in close.get(piece, "").split(" ")}
    known = set(tokenizer.known_to_target(tokenizer.pieces_of_target("Alexandria")))
    assert known - {"<unk>"} <= candidates | set(first.split())


def test_a_piece_has_not_more_candidates_than_can_be_weighed(
    folder: Path, data_folder: Path
) -> None:
    every = [word for _, english in harbour(data_folder) for word in english.split()]
    _, *others = shortlist(open_checkpoint(folder), [("الرصيف", every)])
    assert max(line.split("\t")[1].count(" ") + 1 for line in others) == CLOSE


def test_a_table_is_part_of_the_model(folder: Path, tmp_path: Path, data_folder: Path) -> None:
    shelf = Shelf(tmp_path / "models", tmp_path / "bundled", tmp_path / "cache")
    plain = shelf.identity(shelf.add(folder, Ticket())).sha256
    text = table(harbour(data_folder))
    (folder / "words.tsv").write_text(text, encoding="utf-8")
    added = shelf.add(folder, Ticket())
    assert added.name == "model-2"
    assert (added.folder / "words.tsv").read_text(encoding="utf-8") == text
    assert shelf.identity(added).sha256 != plain


@pytest.mark.parametrize("damage", [b"\xff\xfe\x00", b"\xfd7zXZ\x00\x00"])
def test_a_damaged_list_is_named(
    folder: Path, tmp_path: Path, data_folder: Path, damage: bytes
) -> None:
    trial_ = tried(tmp_path, data_folder, "")
    trial_.words.write_bytes(damage)
    with pytest.raises(ModelBroken, match=r"list\.tsv\.xz cannot be read"):
        tried_with(folder, tmp_path / "cache", trial_)
    assert not uses_shortlist(folder, tmp_path / "cache")


def test_an_original_model_keeps_its_table(folder: Path, tmp_path: Path) -> None:
    original = write_original(tmp_path / "original", folder)
    (original / "words.tsv").write_text("كلمة\tword\n", encoding="utf-8")
    from reader.adapters.marian.layouts import choose

    assert "words.tsv" in choose("original", {path.name: 1 for path in original.iterdir()})
