"""Seconds to the first translated sentence and for the whole article, on the by-heart model.

Run it by itself: ``pytest tests/benchmarks/bench_translating.py``.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from fakes import Notebook, PhraseBook
from pytest_benchmark.fixture import BenchmarkFixture

from reader.adapters.marian import load_translator
from reader.domain.article import Article, Paragraph, Role
from reader.domain.language import Language
from reader.domain.segmenting import sentences
from reader.services.jobs import Ticket
from reader.services.ports import Translator
from reader.services.translating import translate_article

DATA = Path(__file__).parents[1] / "data"
FIRST_SENTENCE_SECONDS = 0.3  # after loading
LONG_ARTICLE_ROWS = 20_000

FRESH_PROCESS = """
import sys
from pathlib import Path
from reader.adapters.marian import load_translator
from reader.services.jobs import Ticket
translator = load_translator(Path(sys.argv[1]), Path(sys.argv[2]))
next(translator.translate([sys.argv[3]], Ticket()))
translator.close()
"""


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("converted")
    load_translator(DATA / "by-heart", folder).close()
    return folder


@pytest.fixture
def translator(cache: Path) -> Iterator[Translator]:
    loaded = load_translator(DATA / "by-heart", cache)
    yield loaded
    loaded.close()


def article(lines: list[str]) -> Article:
    paragraphs = tuple(
        Paragraph(i, i + 1, Role.BODY, Language.ARABIC, text, sentences(text, Language.ARABIC))
        for i, text in enumerate(lines)
    )
    return Article("a.txt", "0" * 64, "text", "utf-8", "", paragraphs)


def harbour() -> list[str]:
    text = (DATA / "harbour.ar.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.isascii()]


def test_first_sentence(benchmark: BenchmarkFixture, cache: Path) -> None:
    page, loaded = article(harbour()), list[Translator]()

    def anew() -> tuple[tuple[Translator], dict[str, object]]:
        """Load it for each round, since it keeps what the round before left under way."""
        loaded.append(load_translator(DATA / "by-heart", cache))
        return (loaded[-1],), {}

    def first(translator: Translator) -> None:
        next(translate_article(page, translator, Notebook(), Ticket()))

    benchmark.pedantic(first, setup=anew, rounds=10)
    assert benchmark.stats.stats.median < FIRST_SENTENCE_SECONDS
    for translator in loaded:
        translator.close()


def test_first_sentence_of_a_fresh_process(benchmark: BenchmarkFixture, cache: Path) -> None:
    command = [sys.executable, "-c", FRESH_PROCESS]
    arguments = [str(DATA / "by-heart"), str(cache), harbour()[0]]
    benchmark.pedantic(
        subprocess.run, ([*command, *arguments],), {"check": True}, rounds=5, warmup_rounds=1
    )


@pytest.mark.parametrize("beam", [1, 4])
def test_whole_article(benchmark: BenchmarkFixture, cache: Path, beam: int) -> None:
    loaded, page = load_translator(DATA / "by-heart", cache, beam=beam), article(harbour())
    steps = benchmark(lambda: list(translate_article(page, loaded, Notebook(), Ticket())))
    assert len(steps) == len(page.paragraphs)
    loaded.close()


def test_article_translated_before(benchmark: BenchmarkFixture, translator: Translator) -> None:
    page, memory = article(harbour()), Notebook()
    list(translate_article(page, translator, memory, Ticket()))
    benchmark(lambda: list(translate_article(page, translator, memory, Ticket())))


def test_long_article_translated_before(benchmark: BenchmarkFixture) -> None:
    lines = [f"{text} {number}." for number in range(1400) for text in harbour()]
    page, memory, book = article(lines[:LONG_ARTICLE_ROWS]), Notebook(), PhraseBook()
    list(translate_article(page, book, memory, Ticket()))
    steps = benchmark.pedantic(
        lambda: list(translate_article(page, book, memory, Ticket())), rounds=3
    )
    assert len(steps) == LONG_ARTICLE_ROWS
    assert len(book.calls) == 1


def test_first_row_of_a_long_article_translated_before(benchmark: BenchmarkFixture) -> None:
    lines = [f"{text} {number}." for number in range(1400) for text in harbour()]
    page, memory, book = article(lines[:LONG_ARTICLE_ROWS]), Notebook(), PhraseBook()
    list(translate_article(page, book, memory, Ticket()))
    eye = LONG_ARTICLE_ROWS // 2
    steps = benchmark(lambda: next(translate_article(page, book, memory, Ticket(), lambda: eye)))
    assert steps.value.index == eye


def test_loading(benchmark: BenchmarkFixture, cache: Path) -> None:
    benchmark.pedantic(lambda: load_translator(DATA / "by-heart", cache).close(), rounds=10)
