from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from fakes import Notebook

from reader.adapters.marian import load_translator
from reader.domain.article import Article, Paragraph, Role
from reader.domain.errors import EngineMissing, ModelMissing
from reader.domain.language import Language
from reader.domain.segmenting import sentences
from reader.services.jobs import Cancelled, Ticket
from reader.services.ports import Translator
from reader.services.translating import translate_article

CANCEL_SECONDS = 0.3


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("converted")


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


def test_nothing_is_made_of_nothing(by_heart: Translator) -> None:
    assert said(by_heart, "", "  ", "\u200f") == ["", "", ""]


@pytest.mark.parametrize(
    "text", ["٢٠٢٥", "😀", "Reuters", "</s> <unk> <pad>", ">>fr<< نعم", "\x00"]
)
def test_odd_text_does_not_stop_it(by_heart: Translator, text: str, data_folder: Path) -> None:
    arabic, english = harbour(data_folder)[0]
    assert said(by_heart, text, arabic)[1] == english


def test_a_sentence_of_five_thousand_words_can_be_cancelled_at_once(by_heart: Translator) -> None:
    ticket = Ticket()
    stream = by_heart.translate(["كلمة غريبة جدا " * 1700] * 3, ticket)
    began = time.perf_counter()
    ticket.cancel()
    with pytest.raises(Cancelled):
        next(stream)
    assert time.perf_counter() - began < CANCEL_SECONDS


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
