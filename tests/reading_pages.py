"""Pages to read in tests: harbour, and pages made to size."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from reader.domain.article import Article, Paragraph, Role
from reader.domain.language import Language
from reader.domain.segmenting import sentences
from reader.domain.translation import SentencePair, TranslatedParagraph

ARABIC = "في المدينة القديمة التي تقع على ساحل البحر رأى الناس سفينة كبيرة تعود إلى الميناء"
ENGLISH = "in the old town that lies on the coast people saw a large ship come back"
WORDS, ENGLISH_WORDS = ARABIC.split(), ENGLISH.split()
DATA = Path(__file__).parent / "data"


def paragraph(
    index: int, text: str, role: Role = Role.BODY, language: Language = Language.ARABIC
) -> Paragraph:
    return Paragraph(index, index + 1, role, language, text, sentences(text, language))


def article(*paragraphs: Paragraph) -> Article:
    return Article("page.txt", "0" * 64, "text", "utf-8", "page", paragraphs)


def lines_of(name: str) -> list[str]:
    return (DATA / name).read_text(encoding="utf-8").splitlines()


def harbour() -> Article:
    lines = lines_of("harbour.ar.txt")
    rows = json.loads((DATA / "structure.harbour.json").read_text(encoding="utf-8"))["paragraphs"]
    return article(
        *(
            replace(
                paragraph(i, lines[row["line"] - 1], Role(row["role"]), Language(row["language"])),
                line=row["line"],
            )
            for i, row in enumerate(rows)
        )
    )


def harbour_in_english() -> list[TranslatedParagraph]:
    lines = lines_of("harbour.en.txt")
    return [
        translated(row, lines[row.line - 1]) for row in harbour().paragraphs if row.is_translatable
    ]


def translated(row: Paragraph, text: str) -> TranslatedParagraph:
    pairs = zip(row.sentences, sentences(text, Language.ENGLISH), strict=False)
    return TranslatedParagraph(row.index, text, tuple(SentencePair(a, b) for a, b in pairs))


def long_article(rows: int) -> Article:
    """Rows of twenty words or more, no two neighbours of the same length."""
    return article(
        *(
            paragraph(
                i, " ".join(WORDS[(i + k) % len(WORDS)] for k in range(20 + i * 7 % 50)) + "."
            )
            for i in range(rows)
        )
    )


def english_for(row: Paragraph) -> TranslatedParagraph:
    count = 10 + row.index * 11 % 70
    text = (
        " ".join(
            ENGLISH_WORDS[(row.index + k) % len(ENGLISH_WORDS)] for k in range(count)
        ).capitalize()
        + "."
    )
    return translated(row, text)
