"""An article: paragraphs with roles, all pointing into their own unchanged text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.domain.language import Language
from reader.domain.spans import Span


class Role(StrEnum):
    """What a paragraph is for on a news page."""

    HEADLINE = "headline"
    CAPTION = "caption"
    BODY = "body"
    HEADING = "heading"
    SOURCE = "source"
    BYLINE = "byline"
    QUOTE = "quote"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One row of the page.

    ``line`` is the 1-based line of the file where it began. ``sentences`` cover the text in order,
    without the white space between them. Words are found on demand by ``segmenting.words``.
    ``is_mended`` tells text that the file stores in presentation forms or backwards.
    """

    index: int
    line: int
    role: Role
    language: Language
    text: str
    sentences: tuple[Span, ...]
    credit: str | None = None
    is_mended: bool = False

    @property
    def is_translatable(self) -> bool:
        """Tell whether the paragraph is Arabic; all else is shown on both sides as it is."""
        return self.language is Language.ARABIC


@dataclass(frozen=True, slots=True)
class Dropped:
    """Text that cleaning took off the page, and the reason."""

    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Article:
    """What opening a file yields. ``sha256`` is that of the file's bytes."""

    path: str
    sha256: str
    format: str
    encoding: str
    title: str
    paragraphs: tuple[Paragraph, ...]
    dropped: tuple[Dropped, ...] = ()

    @property
    def language(self) -> Language:
        """Return the language most of the text is written in."""
        weights: dict[Language, int] = {}
        for paragraph in self.paragraphs:
            weights[paragraph.language] = weights.get(paragraph.language, 0) + len(paragraph.text)
        return max(weights, key=lambda language: weights[language], default=Language.OTHER)
