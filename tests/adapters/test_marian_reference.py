"""The engine that CTranslate2 is measured against; it needs torch."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Timer

import pytest

from reader.adapters.marian import transformers_engine
from reader.adapters.marian.checkpoint import open_checkpoint
from reader.adapters.marian.loading import load_translator
from reader.domain.errors import EngineMissing, ModelBroken
from reader.domain.translation import ModelIdentity
from reader.services.jobs import Cancelled, Ticket
from reader.services.ports import Translator

CANCEL_SECONDS = 0.3


@pytest.fixture
def reference(data_folder: Path, tmp_path: Path) -> Iterator[Translator]:
    pytest.importorskip("torch", reason="needs the reference extra")
    translator = load_translator(data_folder / "by-heart", tmp_path, "transformers")
    yield translator
    translator.close()


def harbour(folder: Path) -> list[tuple[str, str]]:
    arabic = (folder / "harbour.ar.txt").read_text(encoding="utf-8").splitlines()
    english = (folder / "harbour.en.txt").read_text(encoding="utf-8").splitlines()
    return [pair for pair in zip(arabic, english, strict=True) if pair[0] != pair[1]]


def test_without_torch_the_engine_is_missing(
    data_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "torch", None)
    with pytest.raises(EngineMissing) as caught:
        load_translator(data_folder / "by-heart", tmp_path, "transformers")
    assert caught.value.name == "transformers"


@pytest.mark.reference
def test_the_sample_is_translated_as_it_was_learnt(
    reference: Translator, data_folder: Path
) -> None:
    pairs = harbour(data_folder)
    answers = dict(reference.translate([arabic for arabic, _ in pairs], Ticket()))
    assert [answers[i].text for i in range(len(pairs))] == [english for _, english in pairs]


@pytest.mark.reference
@pytest.mark.parametrize("beam", [1, 4])
def test_both_engines_say_the_same_and_are_as_sure(
    data_folder: Path, tmp_path: Path, beam: int
) -> None:
    pytest.importorskip("torch", reason="needs the reference extra")
    sources = [arabic for arabic, _ in harbour(data_folder)][:6]
    whole, found = tmp_path / "by-heart", []
    shutil.copytree(data_folder / "by-heart", whole)
    shutil.copyfile(whole / "vocab.json", whole / "target_vocab.json")  # so that none is cut
    for engine in ("transformers", "ctranslate2"):
        translator = load_translator(whole, tmp_path / "cache", engine, beam)
        found.append(dict(translator.translate(sources, Ticket())))
        translator.close()
    theirs, ours = found
    assert [theirs[i].text for i in range(6)] == [ours[i].text for i in range(6)]
    for index in range(6):
        assert theirs[index].score == pytest.approx(ours[index].score, abs=0.02)


@pytest.mark.reference
def test_it_names_itself(reference: Translator) -> None:
    assert reference.engine == "transformers"
    assert reference.settings.startswith("transformers float32 beam=4")
    assert reference.identity.licence == "MIT"
    assert dict(reference.translate(["", "\u200f"], Ticket()))[1].text == ""


@pytest.mark.reference
def test_it_stops_between_two_tokens(reference: Translator) -> None:
    ticket, cancelled = Ticket(), list[float]()

    def cancel() -> None:
        cancelled.append(time.perf_counter())
        ticket.cancel()

    stream = reference.translate([f"كلمة غريبة {number} " * 40 for number in range(40)], ticket)
    timer = Timer(0.2, cancel)
    timer.start()
    with pytest.raises(Cancelled):
        list(stream)
    assert time.perf_counter() - cancelled[0] < CANCEL_SECONDS
    timer.join()


@pytest.mark.reference
def test_once_closed_it_translates_no_more(reference: Translator) -> None:
    reference.close()
    with pytest.raises(Cancelled):
        list(reference.translate(["كلمة"], Ticket()))


@pytest.mark.reference
def test_weights_that_cannot_be_read_are_broken(data_folder: Path, tmp_path: Path) -> None:
    pytest.importorskip("torch", reason="needs the reference extra")
    folder = tmp_path / "model"
    folder.mkdir()
    for path in (data_folder / "by-heart").iterdir():
        (folder / path.name).write_bytes(path.read_bytes()[:10_000_000])
    (folder / "model.safetensors").write_bytes(b"\x00" * 100)
    with pytest.raises(ModelBroken):
        transformers_engine.load(
            open_checkpoint(folder), ModelIdentity("model", "0" * 64, ""), beam=1
        )
