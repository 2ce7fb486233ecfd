"""What goes to the clipboard: the text as it is stored, without what display added."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import QMimeData

from reader.domain.language import Language, Side
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
    texts = [(page.text(Side.SOURCE, row), page.text(Side.TARGET, row)) for row in rows]
    cells = {language: _cell(language) for language in Language}
    data = QMimeData()
    data.setText(
        "\n".join(f"{_on_a_line(source)}\t{_on_a_line(target)}" for source, target in texts)
    )
    table = "".join(
        "<tr>"
        + cells[page.language_of(Side.SOURCE, row)].format(_marked_up(source))
        + cells[page.language_of(Side.TARGET, row)].format(_marked_up(target))
        + "</tr>"
        for row, (source, target) in zip(rows, texts, strict=True)
    )
    data.setHtml(f"<table>{table}</table>")
    return data


def _on_a_line(text: str) -> str:
    return " ".join(text.split())


def _cell(language: Language) -> str:
    direction = "rtl" if language.is_right_to_left else "ltr"
    return f'<td dir="{direction}" lang="{language.value}" valign="top">{{}}</td>'


def _marked_up(text: str) -> str:
    return escape(text, quote=False).replace("\n", "<br>")
