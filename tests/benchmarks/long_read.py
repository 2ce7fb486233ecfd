"""A long article whose translation the library knows, with thousands of notes and words."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from reader.adapters.paths import Paths, find_paths
from reader.assembly import assemble
from reader.domain.anchoring import anchor_at
from reader.domain.article import Article
from reader.domain.language import Side
from reader.domain.note import Colour, Note
from reader.domain.segmenting import words
from reader.domain.vocabulary import Lemma, Status, Vocable
from reader.services.annotating import Annotations
from reader.services.jobs import Ticket
from reader.services.learning import Vocabulary
from reader.services.parts import Parts
from reader.services.ports import Hypothesis
from reader.services.translating import translate_article

ROOT = Path(__file__).parents[2]
BY_HEART = ROOT / "tests" / "data" / "by-heart"
ROWS, LONGEST_ROWS = 5_000, 20_000
DOUBTED = 3  # every so many sentences have a wrong number in their translation
NOTES, NOTES_ELSEWHERE, WORDS = 500, 5_000, 1_000
NOW = datetime(2026, 11, 26, tzinfo=UTC)


def paths_of(data: Path) -> Paths:
    """Return where everything is, the reader's own files in ``data``."""
    return replace(find_paths(data), translations=ROOT / "translations")


def long_file(data: Path) -> Path:
    """Return where the long article lies."""
    return data / "long.txt"


def longest_file(data: Path) -> Path:
    """Return where an article lies that nobody has translated, four times as long."""
    return data / "longest.txt"


def fill(data: Path, model: Path) -> None:
    """Write the articles, and fill the library with what belongs to the long one."""
    shutil.copytree(model, data / "models" / model.name)
    parts = assemble(paths_of(data))
    _remember_translation(data, parts)
    article = parts.open_article(str(long_file(data)))
    Annotations(parts.library, article).take_in(_notes(article, NOTES))
    (data / "other.txt").write_text(_text(NOTES_ELSEWHERE, "هنا"), encoding="utf-8")
    other = parts.open_article(str(data / "other.txt"))
    parts.library.record_opened(other)
    Annotations(parts.library, other).take_in(_notes(other, NOTES_ELSEWHERE))
    Vocabulary(parts.library).take_in([_vocable(number) for number in range(WORDS)])
    longest_file(data).write_text(_text(LONGEST_ROWS, "ثم"), encoding="utf-8")
    parts.close()


def _text(rows: int, more: str = "") -> str:
    return "\n\n".join(f"{_sentence(number)} {more}".strip() for number in range(rows))


def _sentence(number: int) -> str:
    return f"{number} وصل كيري إلى القاهرة في {number} يونيو."


def _remember_translation(data: Path, parts: Parts) -> None:
    long_file(data).write_text(_text(ROWS), encoding="utf-8")
    settings, model = parts.settings.load(), parts.models.find("")
    translator = parts.load_translator(model.folder, settings.engine, settings.beam, Ticket())
    said = {
        _sentence(number): Hypothesis(
            f"{number} Kerry arrived in Cairo on June {number + (number % DOUBTED == 0)}.", -0.1
        )
        for number in range(ROWS)
    }
    parts.library.remember(translator.identity.sha256, translator.settings, said)
    article = parts.open_article(str(long_file(data)))
    for _ in translate_article(article, translator, parts.library, Ticket()):
        pass
    translator.close()


def _notes(article: Article, count: int) -> list[Note]:
    texts = [paragraph.text for paragraph in article.paragraphs]
    colours = list(Colour)
    return [
        Note(
            f"{article.sha256[:8]}-{row}",
            article.sha256,
            anchor_at(texts, Side.SOURCE, row, words(texts[row])[2], ""),
            f"About visit {row}",
            colours[row % len(colours)],
            (f"tag{row % 40}",),
            NOW,
            NOW,
        )
        for row in range(count)
    ]


def _vocable(number: int) -> Vocable:
    status = list(Status)[number % len(Status)]
    return Vocable(
        Lemma(f"كِتَاب{number}", "noun"),
        f"book {number}",
        status,
        NOW,
        NOW,
        "كتب",
        _sentence(number),
        f"{number} Kerry arrived in Cairo.",
    )
