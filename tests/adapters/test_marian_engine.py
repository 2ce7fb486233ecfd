from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Timer

import pytest
from checkpoints import write_checkpoint
from fakes import Notebook

from reader.adapters.marian.checkpoint import open_checkpoint
from reader.adapters.marian.conversion import converted
from reader.adapters.marian.ctranslate2_engine import (
    CTranslate2Translator,
    Loaded,
    Search,
    load,
)
from reader.adapters.marian.loading import load_translator
from reader.adapters.marian.runtime import Future, Result, load_runtime
from reader.adapters.marian.tokenizing import Tokenizer
from reader.domain.article import Article, Paragraph, Role
from reader.domain.errors import EngineMissing, ModelBroken, ModelMissing, WritingError
from reader.domain.language import Language
from reader.domain.segmenting import sentences
from reader.domain.translation import ModelIdentity
from reader.services.jobs import Cancelled, Ticket
from reader.services.ports import Translator
from reader.services.translating import translate_article

CANCEL_SECONDS = 0.3


@pytest.fixture
def slow(data_folder: Path, tmp_path: Path) -> Iterator[Translator]:
    """Random weights, which hardly ever end a sentence."""
    folder = write_checkpoint(
        tmp_path / "slow", data_folder / "by-heart", width=128, layers=2, hidden=512
    )
    runtime, checkpoint = load_runtime(), open_checkpoint(folder)
    made = converted(runtime, checkpoint, "0" * 64, tmp_path / "cache")
    identity = ModelIdentity("slow", "0" * 64, "")
    translator = load(runtime, checkpoint, identity, made, Search(4))
    yield translator
    translator.close()


@pytest.fixture
def by_heart(data_folder: Path, cache: Path) -> Iterator[Translator]:
    translator = load_translator(data_folder / "by-heart", cache)
    yield translator
    translator.close()


def harbour(folder: Path) -> list[tuple[str, str]]:
    """The lines of the sample that are translated, in pairs."""
    arabic = (folder / "harbour.ar.txt").read_text(encoding="utf-8").splitlines()
    english = (folder / "harbour.en.txt").read_text(encoding="utf-8").splitlines()
    return [pair for pair in zip(arabic, english, strict=True) if pair[0] != pair[1]]


def said(translator: Translator, *texts: str) -> list[str]:
    answers = dict(translator.translate(texts, Ticket()))
    return [answers[index].text for index in range(len(texts))]


def test_importing_the_package_loads_no_engine() -> None:
    heavy = "{'ctranslate2', 'transformers', 'torch', 'huggingface_hub', 'sentencepiece', 'numpy'}"
    program = f"import sys, reader.adapters.marian; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_the_sample_is_translated_as_it_was_learnt(by_heart: Translator, data_folder: Path) -> None:
    pairs = harbour(data_folder)
    assert len(pairs) == 15
    assert said(by_heart, *(arabic for arabic, _ in pairs)) == [english for _, english in pairs]


def test_an_article_is_translated_paragraph_by_paragraph(
    by_heart: Translator, data_folder: Path
) -> None:
    pairs = harbour(data_folder)
    paragraphs = tuple(
        Paragraph(i, i + 1, Role.BODY, Language.ARABIC, ar, sentences(ar, Language.ARABIC))
        for i, (ar, _) in enumerate(pairs)
    )
    page = Article("harbour", "0" * 64, "text", "utf-8", "", paragraphs)
    steps = translate_article(page, by_heart, Notebook(), Ticket())
    final = {step.value.index: step.value for step in steps if step.value.is_complete}
    assert [final[i].text for i in range(len(pairs))] == [english for _, english in pairs]
    assert all(0.8 < pair.confidence <= 1 for row in final.values() for pair in row.sentences)


def test_the_most_wanted_sentence_comes_first(by_heart: Translator, data_folder: Path) -> None:
    sources = [arabic for arabic, _ in harbour(data_folder)]
    assert next(by_heart.translate(sources, Ticket()))[0] == 0


def test_what_a_call_leaves_under_way_serves_the_next(
    by_heart: Translator, data_folder: Path
) -> None:
    pairs = harbour(data_folder)
    sources = [arabic for arabic, _ in pairs]
    first = by_heart.translate(sources, Ticket())
    next(first)
    del first
    assert said(by_heart, *sources) == [english for _, english in pairs]


def test_a_model_can_be_hasty_in_the_same_memory(data_folder: Path, tmp_path: Path) -> None:
    pairs = harbour(data_folder)
    translator = load_translator(data_folder / "by-heart", tmp_path)
    greedy = translator.greedy
    assert greedy is not None
    assert greedy.greedy is None
    assert greedy.settings != translator.settings
    assert greedy.identity == translator.identity
    assert said(greedy, *(arabic for arabic, _ in pairs)) == [english for _, english in pairs]
    translator.close()
    with pytest.raises(Cancelled):
        said(greedy, "خبر جديد.")


def test_what_nobody_wants_any_more_is_not_waited_for(slow: Translator) -> None:
    first = slow.translate([f"كلمة غريبة {number}" for number in range(40)], Ticket())
    next(first)
    del first
    assert said(slow, "", "") == ["", ""]


def test_a_cache_that_cannot_be_written_is_told(data_folder: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where a folder belongs", encoding="utf-8")
    with pytest.raises(WritingError):
        load_translator(data_folder / "by-heart", tmp_path / "cache")


def test_nothing_is_made_of_nothing(by_heart: Translator) -> None:
    assert said(by_heart, "", "  ", "\u200f") == ["", "", ""]


@pytest.mark.parametrize(
    "text", ["٢٠٢٥", "😀", "Reuters", "</s> <unk> <pad>", ">>fr<< نعم", "\x00"]
)
def test_odd_text_does_not_stop_it(by_heart: Translator, text: str, data_folder: Path) -> None:
    arabic, english = harbour(data_folder)[0]
    assert said(by_heart, text, arabic)[1] == english


def test_a_sentence_longer_than_the_model_takes_is_translated_in_runs(
    by_heart: Translator, data_folder: Path
) -> None:
    (text,) = said(by_heart, " ".join([harbour(data_folder)[0][0]] * 60))
    assert text.count("Alexandria") >= 2  # each run says something of it


def test_it_stops_within_three_tenths_of_a_second(slow: Translator) -> None:
    ticket, cancelled = Ticket(), list[float]()

    def cancel() -> None:
        cancelled.append(time.perf_counter())
        ticket.cancel()

    stream = slow.translate([f"كلمة غريبة {number}" for number in range(40)], ticket)
    timer = Timer(0.1, cancel)
    timer.start()
    with pytest.raises(Cancelled):
        list(stream)
    assert time.perf_counter() - cancelled[0] < CANCEL_SECONDS
    timer.join()


def test_closing_ends_a_call_under_way(slow: Translator) -> None:
    stream = slow.translate([f"كلمة غريبة {number}" for number in range(40)], Ticket())
    next(stream)
    slow.close()
    with pytest.raises(Cancelled):
        list(stream)
    with pytest.raises(Cancelled):
        said(slow, "كلمة")
    slow.close()


class _Failing:
    """A model whose workers fail, at once or later."""

    compute_type = "int8"

    def __init__(self, *, at_once: bool) -> None:
        self._at_once = at_once

    def translate_batch(self, source: list[list[str]], **options: object) -> list[Future]:
        if self._at_once:
            raise ValueError("no such option")
        return [_Failed() for _ in source]


class _Failed:
    def done(self) -> bool:
        return True

    def result(self) -> Result:
        raise RuntimeError("a worker has stopped")


@pytest.mark.parametrize(
    ("at_once", "reason"), [(True, "no such option"), (False, "a worker has stopped")]
)
def test_a_worker_that_fails_breaks_the_model(
    data_folder: Path, *, at_once: bool, reason: str
) -> None:
    checkpoint = open_checkpoint(data_folder / "by-heart")
    identity = ModelIdentity("by-heart", "0" * 64, "MIT")
    loaded = Loaded(checkpoint, Tokenizer(checkpoint), _Failing(at_once=at_once), 1)
    broken = CTranslate2Translator(loaded, identity, Search(4))
    with pytest.raises(ModelBroken, match=reason):
        said(broken, "كلمة")


def test_it_names_itself_and_its_settings(by_heart: Translator) -> None:
    assert by_heart.engine == "ctranslate2"
    assert (by_heart.identity.name, by_heart.identity.licence) == ("by-heart", "MIT")
    assert len(by_heart.identity.sha256) == 64
    assert "beam=4" in by_heart.settings


def test_beams_have_settings_of_their_own(data_folder: Path, cache: Path) -> None:
    narrow = load_translator(data_folder / "by-heart", cache, beam=1)
    wide = load_translator(data_folder / "by-heart", cache, beam=4)
    assert narrow.settings != wide.settings
    narrow.close()
    wide.close()


def test_a_folder_that_is_not_there_is_missing(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing):
        load_translator(tmp_path / "nowhere", tmp_path)


def test_an_engine_that_nobody_knows_is_missing(data_folder: Path, tmp_path: Path) -> None:
    with pytest.raises(EngineMissing):
        load_translator(data_folder / "by-heart", tmp_path, engine="abacus")
