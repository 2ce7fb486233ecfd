"""Opening an article: bytes to paragraphs with roles, languages and sentences."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from reader.domain import segmenting
from reader.domain.article import Article, Dropped, Paragraph, Role
from reader.domain.errors import (
    AddressNotSupported,
    FileEmpty,
    FileNotText,
    FileTooLarge,
)
from reader.domain.language import Language
from reader.domain.script import language_of
from reader.services.cleaning import folded_repetitions, mended
from reader.services.dividing import divided
from reader.services.file_ports import Block, Format, Page
from reader.services.reading import bytes_at
from reader.services.roles import Part, assign_roles
from reader.services.sharing import without_buttons
from reader.services.unwrapping import unwrapped

SIZE_LIMIT = 20_000_000  # bytes
TITLE_LENGTH = 80  # code points

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
_BLANK = re.compile(rb"[\s\x00\xef\xbb\xbf\xfe\xff]*")


def open_article(path: str, formats: Sequence[Format]) -> Article:
    """Read the file at ``path`` by the first of ``formats`` that recognises it.

    Raises an ``OpeningError`` that says what is wrong with the file.
    """
    if _ADDRESS.match(path):
        raise AddressNotSupported(path)
    data = bytes_at(path, SIZE_LIMIT)
    if len(data) > SIZE_LIMIT:
        raise FileTooLarge(path, max(len(data), Path(path).stat().st_size), SIZE_LIMIT)
    return article_from_bytes(data, path, formats)


def article_from_bytes(data: bytes, path: str, formats: Sequence[Format]) -> Article:
    """Read bytes that came from a file, from standard input (``-``) or from the clipboard."""
    if len(data) > SIZE_LIMIT:
        raise FileTooLarge(path, len(data), SIZE_LIMIT)
    if _BLANK.fullmatch(data):
        raise FileEmpty(path)
    form = next((form for form in formats if form.recognises(data, path)), None)
    if form is None:
        raise FileNotText(path)
    page = form.read(data, path)
    parts, dropped = _parts(page)
    if not parts:
        raise FileEmpty(path)
    return Article(
        path=path,
        sha256=hashlib.sha256(data).hexdigest(),
        format=form.name,
        encoding=page.encoding,
        title=_title(page, parts),
        paragraphs=tuple(_paragraph(index, part) for index, part in enumerate(parts)),
        dropped=page.dropped + dropped,
    )


def _parts(page: Page) -> tuple[tuple[Part, ...], tuple[Dropped, ...]]:
    blocks, buttons = without_buttons(divided(unwrapped(mended(page.blocks))))
    found = [language_of(block.text) for block in blocks]
    main = _main_language(blocks, found)
    parts = assign_roles(blocks, [language or main for language in found], main)
    kept, dropped = folded_repetitions(parts)
    if not dropped:
        return parts, buttons
    blocks = [part.block for part in kept]  # with a line gone, what follows what has changed
    return assign_roles(blocks, [part.language for part in kept], main), buttons + dropped


def _main_language(blocks: Sequence[Block], languages: Sequence[Language | None]) -> Language:
    """Return the language of most of the text; Arabic where nothing speaks for another."""
    weights: Counter[Language] = Counter()
    for block, language in zip(blocks, languages, strict=True):
        if language is not None:
            weights[language] += len(block.text)
    return max(weights, key=lambda language: weights[language], default=Language.ARABIC)


def _paragraph(index: int, part: Part) -> Paragraph:
    text = part.block.text
    return Paragraph(
        index=index,
        line=part.block.line,
        role=part.role,
        language=part.language,
        text=text,
        sentences=segmenting.sentences(text, part.language),
        credit=part.credit,
        is_mended=part.block.is_mended,
    )


def _title(page: Page, parts: Sequence[Part]) -> str:
    headline = next((part.block.text for part in parts if part.role is Role.HEADLINE), page.title)
    if headline:
        return headline
    first = parts[0].block.text
    if len(first) <= TITLE_LENGTH:
        return first
    return first[:TITLE_LENGTH].rsplit(maxsplit=1)[0] + "…"
