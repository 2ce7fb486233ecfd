"""What goes to the clipboard: the text as it is stored, without what display added."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import QMimeData

from reader.domain.language import Side
from reader.ui.reading.page import Page
from reader.ui.reading.places import Place


def column_text(page: Page, places: Iterable[Place]) -> str:
    """Return the unchanged text of stretches of one column, one a line."""
    return "\n".join(page.text_of(place) for place in places)


def marked_text(page: Page, places: Iterable[Place]) -> str:
    """Return stretches of one column, one a line, with the harakat that the page adds."""
    return "\n".join(page.marked_text_of(place) for place in places)


def both_columns(page: Page, rows: Sequence[int]) -> QMimeData:
    """Return rows of both columns: tab-separated, and as an HTML table with its directions."""
    lines = ["\t".join(_on_a_line(page.text(side, row)) for side in Side) for row in rows]
    cells = ["".join(_cell(page, side, row) for side in Side) for row in rows]
    table = "".join(f"<tr>{cell}</tr>" for cell in cells)
    data = QMimeData()
    data.setText("\n".join(lines))
    data.setHtml(f"<table>{table}</table>")
    return data


def _on_a_line(text: str) -> str:
    return " ".join(text.split())


def _cell(page: Page, side: Side, row: int) -> str:
    language = page.language_of(side, row)
    direction = "rtl" if language.is_right_to_left else "ltr"
    text = escape(page.text(side, row)).replace("\n", "<br>")
    return f'<td dir="{direction}" lang="{language.value}" valign="top">{text}</td>'
