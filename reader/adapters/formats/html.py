"""Web pages: the article's body, its headline and its captions, without what stands around."""

from __future__ import annotations

import logging
import re
import socket
from collections.abc import Callable
from dataclasses import dataclass

from reader.adapters.formats.markup import Markup, Piece, read_markup
from reader.adapters.formats.sifting import Sifted, sift
from reader.domain import encoding
from reader.domain.article import Dropped, Role
from reader.domain.errors import FileTruncated
from reader.services.file_ports import (
    Block,
    Page,
)

HEAD_BYTES = 4096  # in which a page must show that it is one
LARGEST_SIFTED = 3_000_000  # code points; a larger page is read whole
HEADING_WORDS = 20

_ENDINGS = (".html", ".htm", ".xhtml", ".shtml")
_BEGINNING = re.compile(
    rb"\s*+(?:(?><!--.*?-->|<\?xml[^>]*>)\s*+)*+"  # atomic: a comment ends at its first end
    rb"<(?:!doctype\s+html|html|head|body|article|main|section|div|meta|title|h1|p)\b",
    re.DOTALL | re.IGNORECASE,
)
_ANY_TAG = re.compile(rb"<[a-z!/]", re.IGNORECASE)
_CHARSET = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?([\w-]+)", re.IGNORECASE
)
_CUT = re.compile(r"<[a-zA-Z/!][^<>]*\s*$")


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
        sifted = sift(markup, _body(decoded.text))
        return Page(
            encoding=decoded.encoding,
            blocks=_blocks(markup, sifted),
            title=sifted.title,
            dropped=tuple(
                Dropped(piece.text, "stands outside the article")
                for index, piece in enumerate(markup.pieces)
                if index not in sifted.kept
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
    """Import trafilatura, and keep it from talking on standard error and from binding a socket.

    The urllib3 that it brings binds one on import to learn whether the machine speaks IPv6, unless
    Python says that it does not.
    """
    spoken = socket.has_ipv6
    socket.has_ipv6 = False
    try:
        from trafilatura import bare_extraction  # noqa: PLC0415 - half a second of imports
    finally:
        socket.has_ipv6 = spoken
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    return bare_extraction


def _blocks(markup: Markup, sifted: Sifted) -> tuple[Block, ...]:
    blocks = [
        _block(markup.pieces[index], is_headline=index == sifted.headline)
        for index in sorted(sifted.kept)
    ]
    if sifted.headline is None and sifted.title and blocks:
        blocks.insert(0, Block(1, sifted.title, Role.HEADLINE))
    return tuple(blocks)


def _block(piece: Piece, *, is_headline: bool) -> Block:
    if is_headline:
        return Block(piece.line, piece.text, Role.HEADLINE)
    role = Role.HEADING if piece.role is Role.HEADLINE else piece.role
    if role is Role.HEADING and len(piece.text.split()) > HEADING_WORDS:
        role = None
    return Block(piece.line, piece.text, role)
