"""Notes as a web page."""

from __future__ import annotations

from html import escape
from typing import Final

from reader.adapters.exchange.excerpts import direction, opposite
from reader.adapters.exchange.page import page_of
from reader.domain.language import Language, Side
from reader.domain.note import Colour, Note, State
from reader.services.file_ports import Sheet

_MARKS: Final = {
    Colour.YELLOW: "#fbe58a",
    Colour.GREEN: "#b9e3b0",
    Colour.BLUE: "#b7d5f5",
    Colour.PINK: "#f9cde2",
    Colour.ORANGE: "#f2b27a",
}
_STATES: Final = {State.MOVED: "its text has moved or changed", State.ORPHAN: "its text is gone"}
_STYLE: Final = """
:root { color-scheme: light dark; }
body { margin: 2rem auto; max-width: 46rem; padding: 0 1rem; background: Canvas;
  color: CanvasText; font-family: "Gentium Book Plus", Georgia, serif; line-height: 1.55; }
table { width: 100%; border-collapse: collapse; }
td { vertical-align: top; padding: 0.6rem 0.8rem; border-bottom: 1px solid #8884;
  white-space: pre-line; overflow-wrap: anywhere; }
h1:lang(ar), td:lang(ar), p:lang(ar) { font-family: Amiri, "Noto Naskh Arabic",
  "Traditional Arabic", serif; font-size: 1.25em; line-height: 1.8; }
mark { color: #24211c; padding: 0 0.15em; }
p { margin: 0 0 0.4rem; }
.faded { opacity: 0.75; font-size: 0.9em; }
"""


def write_page(sheet: Sheet) -> bytes:
    """Write one row a note: its words and what stands opposite, then what the reader wrote."""
    article = sheet.article
    language = article.language
    rows = "\n".join(_row(note, sheet) for note in sheet.notes)
    marks = "".join(f"mark.{colour} {{ background: {mark}; }}\n" for colour, mark in _MARKS.items())
    title = f'<h1 lang="{language}" dir="{direction(language)}">{escape(article.title)}</h1>'
    return page_of(article, f"{_STYLE}{marks}", f"{title}\n<table>\n{rows}\n</table>")


def _row(note: Note, sheet: Sheet) -> str:
    language = note.anchor.language
    words = f'<mark class="{note.colour}">{escape(note.anchor.quote)}</mark>'
    cell = f'<td lang="{language}" dir="{direction(language)}">{words}{_opposite(note, sheet)}</td>'
    said = f'<td lang="und" dir="auto">{escape(note.body)}{_facts(note)}</td>'
    return f"<tr>{cell}{said}</tr>"


def _opposite(note: Note, sheet: Sheet) -> str:
    text = opposite(note, sheet)
    if not text:
        return ""
    is_source = note.anchor.side is Side.SOURCE
    language = Language.ENGLISH if is_source else sheet.article.language
    return f'<p class="faded" lang="{language}" dir="{direction(language)}">{escape(text)}</p>'


def _facts(note: Note) -> str:
    tags = [f"#{tag}" for tag in note.tags]
    state = _STATES.get(note.state)
    facts = " · ".join((*tags, f"{note.created:%Y-%m-%d}", *([state] if state else [])))
    return f'<p class="faded" lang="und" dir="auto">{escape(facts)}</p>'
