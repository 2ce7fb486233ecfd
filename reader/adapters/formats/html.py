"""Web pages: the article's body, its headline and its captions, without what stands around."""

from __future__ import annotations

import re
import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.adapters.formats.markup import Markup, Piece, read_markup
from reader.domain import encoding
from reader.domain.article import Dropped, Role
from reader.domain.errors import FileTruncated
from reader.services.ports import Block, Page

HEAD_BYTES = 4096  # in which a page must show that it is one
LARGEST_SIFTED = 3_000_000  # code points; a larger page is read whole
SHORTEST_QUOTED = 20  # letters that a piece needs to be looked for inside a paragraph
HEADING_WORDS = 20

_ENDINGS = (".html", ".htm", ".xhtml", ".shtml")
_BEGINNING = re.compile(
    rb"\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*"
    rb"<(?:!doctype\s+html|html|head|body|article|main|section|div|meta|title|h1|p)\b",
    re.DOTALL | re.IGNORECASE,
)
_ANY_TAG = re.compile(rb"<[a-z!/]", re.IGNORECASE)
_CHARSET = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?([\w-]+)", re.IGNORECASE
)
_CUT = re.compile(r"<[a-zA-Z/!][^<>]*\s*$")
_NOT_LETTERS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class HtmlFormat:
    """One web page, saved to a file."""

    name: str = "html"

    def recognises(self, data: bytes, path: str) -> bool:
        """Tell by the first tag, or by the ending where there is any tag."""
        head = data[:HEAD_BYTES].lstrip(b"\xef\xbb\xbf\xfe\xff").replace(b"\x00", b"")
        if _BEGINNING.match(head):
            return True
        return path.lower().endswith(_ENDINGS) and _ANY_TAG.search(head) is not None

    def read(self, data: bytes, path: str) -> Page:
        """Return the article's blocks; all else of the page is in ``dropped``."""
        charset = _CHARSET.search(data[:HEAD_BYTES])
        decoded = encoding.decode(data, path, charset.group(1).decode() if charset else None)
        if _CUT.search(decoded.text, max(0, len(decoded.text) - HEAD_BYTES)):
            raise FileTruncated(path)
        markup = read_markup(decoded.text)
        article = _Article(markup.pieces, _body(decoded.text))
        return Page(
            encoding=decoded.encoding,
            blocks=_blocks(markup, article),
            title=markup.title,
            dropped=tuple(
                Dropped(piece.text, "stands outside the article")
                for index, piece in enumerate(markup.pieces)
                if index not in article.kept
            ),
        )


def _body(html: str) -> str:
    """Return the text of the article as trafilatura finds it; none on a page that is too large."""
    if len(html) > LARGEST_SIFTED:
        return ""
    document = _extractor()(html, include_comments=False)
    text = getattr(document, "text", None)
    return text if isinstance(text, str) else ""


def _extractor() -> Callable[..., object]:
    """Import trafilatura, and keep the urllib3 it brings from binding a socket on import.

    urllib3 binds one to learn whether the machine speaks IPv6, unless Python says that it does not.
    """
    spoken = socket.has_ipv6
    socket.has_ipv6 = False
    try:
        from trafilatura import bare_extraction  # noqa: PLC0415 - half a second of imports
    finally:
        socket.has_ipv6 = spoken
    return bare_extraction


class _Article:
    """Which pieces of a page are the article, by trafilatura's word and by where they stand."""

    def __init__(self, pieces: Sequence[Piece], body: str) -> None:
        self._pieces = pieces
        found = _found(pieces, body)
        self.kept = self._around(found) if found else self._whole_page()
        self.headline = self._headline(min(self.kept, default=0))
        if self.headline is not None:
            self.kept |= {self.headline}

    def _around(self, found: frozenset[int]) -> frozenset[int]:
        """Add what belongs to them: captions, the by-line, neighbours left out as short."""
        first, last = min(found), max(found)
        headline = self._headline(first)
        start = first if headline is None else headline
        elements = {self._pieces[index].element for index in found}
        parents = {self._pieces[index].parent for index in found}
        return found | {
            index
            for index, piece in enumerate(self._pieces)
            if piece.element in elements
            or (start <= index <= last + 2 and piece.role is Role.CAPTION and _is_text(piece))
            or (start <= index <= last and piece.role is Role.BYLINE and _is_text(piece))
            or (
                start <= index
                and piece.tag in _PROSE
                and piece.parent in parents
                and _is_text(piece)
            )
        }

    def _whole_page(self) -> frozenset[int]:
        inside = {index for index, piece in enumerate(self._pieces) if not piece.is_surrounding}
        return frozenset(inside or range(len(self._pieces)))

    def _headline(self, first: int) -> int | None:
        """Return the first-level heading next before the article, or else the first after it."""
        headings = [
            index
            for index, piece in enumerate(self._pieces)
            if piece.tag == "h1" and not piece.is_surrounding
        ]
        before = [index for index in headings if index <= first]
        return before[-1] if before else next(iter(headings), None)


_PROSE = frozenset({"p", "h2", "h3", "h4", "blockquote"})


def _is_text(piece: Piece) -> bool:
    return not piece.is_surrounding and piece.linked < 0.5


def _found(pieces: Sequence[Piece], body: str) -> frozenset[int]:
    """Return the pieces that the article's text holds, letter for letter."""
    lines = frozenset(map(_letters, body.split("\n")))
    whole = _letters(body)

    def holds(text: str) -> bool:
        return text in lines or (len(text) >= SHORTEST_QUOTED and text in whole)

    return frozenset(
        index
        for index, piece in enumerate(pieces)
        if not piece.is_surrounding and (letters := _letters(piece.text)) and holds(letters)
    )


def _letters(text: str) -> str:
    return _NOT_LETTERS.sub("", text)


def _blocks(markup: Markup, article: _Article) -> tuple[Block, ...]:
    kept = [(index, markup.pieces[index]) for index in sorted(article.kept)]
    headline = article.headline
    if headline is None:
        title = _letters(markup.title)
        headline = next((index for index, piece in kept if _letters(piece.text) == title), None)
    blocks = [_block(piece, is_headline=index == headline) for index, piece in kept]
    if headline is None and markup.title and blocks:
        blocks.insert(0, Block(1, markup.title, Role.HEADLINE))
    return tuple(blocks)


def _block(piece: Piece, *, is_headline: bool) -> Block:
    role = Role.HEADLINE if is_headline else piece.role
    if role is Role.HEADING and len(piece.text.split()) > HEADING_WORDS:
        role = None
    return Block(piece.line, piece.text, role)
