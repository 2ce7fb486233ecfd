"""Seconds to the first translated sentence and for the whole article, on the by-heart model.

Articles opened again are measured with what was found of them remembered, and judged afresh.

Run it by itself: ``pytest tests/benchmarks/bench_translating.py``.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from fakes import Notebook
from pytest_benchmark.fixture import BenchmarkFixture

from reader.adapters.library import SqliteLibrary
from reader.adapters.marian.loading import load_translator
from reader.domain.article import Article, Paragraph, Role
from reader.domain.language import Language
from reader.domain.segmenting import sentences
from reader.domain.translation import Findings, TranslatedParagraph
from reader.services.jobs import Step, Ticket
from reader.services.ports import Hypothesis, Translator
from reader.services.translating import Sight, translate_article

DATA = Path(__file__).parents[1] / "data"
FIRST_SENTENCE_SECONDS = 0.3  # after loading
LONG_ARTICLE_ROWS = 20_000

FRESH_PROCESS = """
import sys
from pathlib import Path
from reader.adapters.marian.loading import load_translator
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


class Forgetful(SqliteLibrary):
    """A library that remembers translations and nothing that was found of them."""

    def recall_findings(self, revision: int, digests: Sequence[bytes]) -> Mapping[bytes, Findings]:
        return {}

    def remember_findings(self, revision: int, found: Mapping[bytes, Findings]) -> None:
        pass


LIBRARIES = {"found before": SqliteLibrary, "judged afresh": Forgetful}


@pytest.fixture(params=list(LIBRARIES))
def library(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SqliteLibrary]:
    made = LIBRARIES[request.param](tmp_path / "library.sqlite")
    yield made
    made.close()


def long_article(translator: Translator, library: SqliteLibrary) -> Article:
    """The harbour over and over, its sentences numbered; the library knows what they mean."""
    memory = Notebook()
    list(translate_article(article(harbour()), translator, memory, Ticket()))
    said = [(sentence, known) for (_, _, sentence), known in memory.kept.items()]
    numbered = [
        (f"{number} {sentence}", replace(known, text=f"{number} {known.text}", links=later(known)))
        for number in range(LONG_ARTICLE_ROWS // len(said) + 1)
        for sentence, known in said
    ][:LONG_ARTICLE_ROWS]
    model = translator.identity.sha256
    library.remember(model, translator.settings, dict(numbered))
    return article([sentence for sentence, _ in numbered])


def later(said: Hypothesis) -> tuple[tuple[int, int, float], ...]:
    """Return the links after one more word on each side, which translate each other."""
    return (0, 0, 1.0), *((one + 1, other + 1, weight) for one, other, weight in said.links)


@pytest.mark.benchmark(group="an article opened again")
def test_article_translated_before(
    benchmark: BenchmarkFixture, translator: Translator, library: SqliteLibrary
) -> None:
    page = article(harbour())
    first = list(translate_article(page, translator, library, Ticket()))
    again = benchmark(lambda: list(translate_article(page, translator, library, Ticket())))
    assert [step.value for step in again] == in_order(first)


def in_order(steps: list[Step[TranslatedParagraph]]) -> list[TranslatedParagraph]:
    complete = (step.value for step in steps if step.value.is_complete)
    return sorted(complete, key=lambda row: row.index)


@pytest.mark.benchmark(group="20,000 rows opened again")
def test_long_article_translated_before(
    benchmark: BenchmarkFixture, translator: Translator, library: SqliteLibrary
) -> None:
    page, knows = long_article(translator, library), not isinstance(library, Forgetful)

    def again() -> int:
        return len(list(translate_article(page, Silent(translator), library, Ticket())))

    rounds = {"rounds": 3, "warmup_rounds": 1} if knows else {"rounds": 1}
    assert benchmark.pedantic(again, **rounds) == LONG_ARTICLE_ROWS


class Silent:
    """A translator that must not be asked, for everything is known."""

    greedy = None

    def __init__(self, other: Translator) -> None:
        self.identity, self.engine, self.settings = other.identity, other.engine, other.settings

    def translate(
        self, sentences: Sequence[str], ticket: Ticket
    ) -> Iterator[tuple[int, Hypothesis]]:
        raise AssertionError(f"asked for {len(sentences)} sentences")

    def close(self) -> None:
        pass


@pytest.mark.benchmark(group="first of 20,000 rows opened again")
def test_first_row_of_a_long_article_translated_before(
    benchmark: BenchmarkFixture, translator: Translator, library: SqliteLibrary
) -> None:
    page, eye = long_article(translator, library), LONG_ARTICLE_ROWS // 2

    def first() -> int:
        steps = translate_article(page, Silent(translator), library, Ticket(), Sight(lambda: eye))
        return next(steps).value.index

    first()
    assert benchmark(first) == eye


def test_loading(benchmark: BenchmarkFixture, cache: Path) -> None:
    benchmark.pedantic(lambda: load_translator(DATA / "by-heart", cache).close(), rounds=10)
