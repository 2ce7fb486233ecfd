from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser

from annotated import HARBOUR, article_of, note_on

from reader.adapters.exchange.notes_page import write_page
from reader.domain.language import Side
from reader.domain.note import Colour, State
from reader.services.file_ports import Sheet

ARTICLE = article_of()
NOTE = replace(note_on(ARTICLE, "ميناء غارقا", "a port"), colour=Colour.PINK, tags=("sea",))
ENGLISH = ("A sunken harbour.", "", "")


class Page(HTMLParser):
    """Collects the table's elements with their language and direction, and every tag."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.texts: list[tuple[str, str, str]] = []
        self.cells: list[dict[str, str]] = []
        self.tags: set[str] = set()
        self.addresses: list[str] = []
        self._open: list[dict[str, str]] = []
        self.feed(data.decode())

    def handle_starttag(self, tag, attrs):
        names = dict(attrs)
        self.tags.add(tag)
        self.addresses += [names[name] for name in ("src", "href", "action") if name in names]
        if tag in {"td", "p", "h1"}:
            self._open.append(names)
        if tag == "td":
            self.cells.append(names)

    def handle_endtag(self, tag):
        if tag in {"td", "p", "h1"}:
            self._open.pop()

    def handle_data(self, data):
        if self._open and data.strip():
            here = self._open[-1]
            self.texts.append((here["lang"], here["dir"], data))


def page(*notes) -> Page:
    return Page(write_page(Sheet(ARTICLE, ENGLISH, notes)))


def test_every_text_says_its_language_and_direction():
    assert page(NOTE).texts == [
        ("ar", "rtl", HARBOUR[0]),
        ("ar", "rtl", "ميناء غارقا"),
        ("en", "ltr", "A sunken harbour."),
        ("und", "auto", "a port"),
        ("und", "auto", "#sea · 2026-01-31"),
    ]


def test_every_cell_says_its_language_and_direction():
    assert all({"lang", "dir"} <= set(cell) for cell in page(NOTE, NOTE).cells)


def test_a_note_on_the_translation_stands_beside_its_arabic():
    anchor = replace(NOTE.anchor, side=Side.TARGET, quote="harbour")
    texts = page(replace(NOTE, anchor=anchor)).texts
    assert texts[1:3] == [("en", "ltr", "harbour"), ("ar", "rtl", HARBOUR[0])]


def test_a_note_that_lost_its_text_says_so():
    texts = page(replace(NOTE, state=State.ORPHAN)).texts
    assert texts[-1] == ("und", "auto", "#sea · 2026-01-31 · its text is gone")
    assert ("en", "ltr", "A sunken harbour.") not in texts


def test_nothing_in_a_note_is_markup_and_nothing_reaches_out():
    wicked = '"><script>alert(1)</script><img src=http://x onerror=y>'
    note = replace(NOTE, body=wicked, tags=(wicked,), anchor=replace(NOTE.anchor, quote=wicked))
    found = page(note)
    assert "script" not in found.tags
    assert "img" not in found.tags
    assert found.addresses == []
    text = write_page(Sheet(ARTICLE, ENGLISH, (NOTE,))).decode()
    assert "://" not in text
    assert "url(" not in text
