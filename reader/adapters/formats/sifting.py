"""Choosing the pieces of a web page that are its article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.adapters.formats.markup import ROW, Markup, Piece
from reader.domain import newspaper
from reader.domain.article import Role

SHORTEST_QUOTED = 20  # letters that a piece needs to be looked for inside a paragraph
SHORTEST_ARTICLE = 60  # code points; less is a stray line, and the page is better shown whole
LINKED_SHARE = 0.5  # of a menu's text, at least
POINT_WORDS = 5  # of an item that is one of the article's points, at least
ENTRIES = 3  # of a page that is told minute by minute, at least; one date or two date the page
KICKER_WORDS = 12  # of a line above the headline, at most

_PROSE = frozenset({"p", "h2", "h3", "h4", "blockquote"})
_NOT_LETTERS = re.compile(r"[\W_]+")
_TITLE_SEPARATOR = re.compile(r"(?<!\s)\s+[|–—-]\s+")


@dataclass(frozen=True, slots=True)
class Sifted:
    """Which pieces are the article, and which of them is its headline.

    ``title`` is the page's own without the site's name.
    """

    kept: frozenset[int]
    headline: int | None
    title: str


def sift(markup: Markup, body: str) -> Sifted:
    """Choose by ``body``, the article's text as trafilatura found it, and by where pieces stand.

    Where the body is next to nothing the whole page is the article, without its menus and forms.
    """
    pieces = markup.pieces
    found = _found(pieces, body)
    if sum(len(pieces[index].text) for index in found) < SHORTEST_ARTICLE:
        found = frozenset[int]()
    headline = _headline(markup, min(found, default=0))
    kept = _around(pieces, found, headline) if found else _whole_page(pieces)
    if headline is not None:
        kept = {i for i in kept if i >= headline or not _is_kicker(pieces[i])} | {headline}
    kept -= {i for i in kept if i != headline and _heads_links(pieces, i)}
    return Sifted(frozenset(kept), headline, _TITLE_SEPARATOR.split(markup.title)[0])


def _found(pieces: Sequence[Piece], body: str) -> frozenset[int]:
    """Return the pieces that the article's text holds, letter for letter."""
    lines = frozenset(map(_letters, body.split("\n")))
    whole = _letters(body)

    def holds(text: str) -> bool:
        return text in lines or (len(text) >= SHORTEST_QUOTED and text in whole)

    return frozenset(
        index
        for index, piece in enumerate(pieces)
        if not (piece.is_surrounding or _is_menu(piece))
        and (letters := _letters(piece.text))
        and holds(letters)
    )


def _around(pieces: Sequence[Piece], found: frozenset[int], headline: int | None) -> set[int]:
    """Add what belongs to them: captions, signatures, neighbours left out as short."""
    start = min(found) if headline is None else min(headline, *found)
    last = max(found)
    elements = {pieces[index].element for index in found}
    parents = {pieces[index].parent for index in found}

    def belongs(index: int, piece: Piece) -> bool:
        if piece.element in elements:
            return True
        if index < start or not _is_text(piece):
            return False
        if piece.tag in _PROSE and piece.parent in parents:
            return True
        return index <= last + 3 and _is_attached(piece, is_inside=index <= last)

    moments = {i for i in range(start, last) if newspaper.is_moment(pieces[i].text)}
    entries = moments if len(moments) >= ENTRIES else set[int]()
    belonging = {index for index, piece in enumerate(pieces) if belongs(index, piece)}
    return set(found) | belonging | {i for i in entries if _is_text(pieces[i])}


def _is_attached(piece: Piece, *, is_inside: bool) -> bool:
    if piece.role is Role.CAPTION or newspaper.names_source(piece.text):
        return True
    if not is_inside:
        return False
    is_point = piece.tag == "li" and len(piece.text.split()) >= POINT_WORDS
    return (
        is_point
        or piece.tag == ROW
        or piece.role is Role.BYLINE
        or newspaper.names_author(piece.text)
    )


def _whole_page(pieces: Sequence[Piece]) -> set[int]:
    inside = {index for index, piece in enumerate(pieces) if not piece.is_surrounding}
    return inside or set(range(len(pieces)))


def _headline(markup: Markup, first: int) -> int | None:
    """Return the headline's place: a first-level heading, the page's title, or what is named so.

    The nearest before the article's ``first`` piece is the likeliest.
    """
    pieces = list(enumerate(markup.pieces))
    titles = {_letters(part) for part in _TITLE_SEPARATOR.split(markup.title)}
    titles = (titles | {_letters(markup.title)}) - {""}
    headings = [i for i, piece in pieces if piece.tag == "h1" and not piece.is_surrounding]
    titled = [i for i, piece in pieces if _is_text(piece) and _letters(piece.text) in titles]
    named = [i for i, piece in pieces if piece.role is Role.HEADLINE and _is_text(piece)]
    for places in (headings, titled, named):
        before = [place for place in places if place <= first]
        if before:
            return before[-1]
    head = markup.pieces[first : first + 1]
    if not headings and not titled and any(piece.role is Role.HEADING for piece in head):
        return first
    return next(iter([*headings, *titled]), None)


def _is_menu(piece: Piece) -> bool:
    """Tell a row of links, by which old pages are gone through."""
    return piece.tag == ROW and piece.linked >= LINKED_SHARE


def _is_text(piece: Piece) -> bool:
    return not piece.is_surrounding and piece.linked < LINKED_SHARE


def _is_kicker(piece: Piece) -> bool:
    """Tell a rubric or a menu above the headline from a caption or a text that stands there."""
    if piece.role is Role.CAPTION:
        return False
    return piece.linked >= LINKED_SHARE or len(piece.text.split()) <= KICKER_WORDS


def _heads_links(pieces: Sequence[Piece], index: int) -> bool:
    """Tell a heading whose text is links: "read also"."""
    following = pieces[index + 1 : index + 2]
    is_heading = pieces[index].role is Role.HEADING
    return is_heading and any(piece.linked >= LINKED_SHARE for piece in following)


def _letters(text: str) -> str:
    return _NOT_LETTERS.sub("", text)
