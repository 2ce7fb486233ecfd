"""What goes to the clipboard: the text as it is stored, without what display added."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from html import escape

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from reader.domain.language import Language, Side
from reader.ui.reading.page import Page
from reader.ui.reading.places import Place
from reader.ui.reading.slices import Slices


class PairedCopy(QObject):
    """Puts rows of both columns on the clipboard, as soon as all of them are written.

    What is copied meanwhile, here or elsewhere, is what the reader wants.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._slices = Slices(self)
        QGuiApplication.clipboard().dataChanged.connect(self._slices.stop)

    def copy(self, page: Page, rows: Sequence[int]) -> None:
        """Copy these rows, a few at once, many a slice at a time."""
        self._slices.start(_copied(page, rows))


def _copied(page: Page, rows: Sequence[int]) -> Iterator[None]:
    data = yield from both_columns(page, rows)
    QGuiApplication.clipboard().setMimeData(data)


def column_text(page: Page, first: Place, last: Place) -> str:
    """Return the unchanged text of one column from a place to another, a row a line."""
    if first.paragraph == last.paragraph:
        return page.text_of(first)
    between = (page.text(first.side, row) for row in range(first.paragraph + 1, last.paragraph))
    return "\n".join((page.text_of(first), *between, page.text_of(last)))


def marked_text(page: Page, places: Iterable[Place]) -> str:
    """Return stretches of one column, one a line, with the harakat that the page adds."""
    return "\n".join(page.marked_text_of(place) for place in places)


def both_columns(page: Page, rows: Sequence[int]) -> Generator[None, None, QMimeData]:
    """Return rows of both columns: tab-separated, and as an HTML table with its directions.

    Each step is a row.
    """
    cells = {language: _cell(language) for language in Language}
    lines, table = list[str](), list[str]()
    for row in rows:
        texts = [page.text(side, row) for side in Side]
        lines.append("\t".join(map(_on_a_line, texts)))
        table += (
            "<tr>",
            *(
                cells[page.language_of(side, row)].format(_marked_up(text))
                for side, text in zip(Side, texts, strict=True)
            ),
            "</tr>",
        )
        yield
    data = QMimeData()
    data.setText("\n".join(lines))
    data.setHtml(f"<table>{''.join(table)}</table>")
    return data


def _on_a_line(text: str) -> str:
    return " ".join(text.split())


def _cell(language: Language) -> str:
    direction = "rtl" if language.is_right_to_left else "ltr"
    return f'<td dir="{direction}" lang="{language.value}" valign="top">{{}}</td>'


def _marked_up(text: str) -> str:
    return escape(text, quote=False).replace("\n", "<br>")
