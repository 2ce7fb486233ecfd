"""A window in which a reader corrects the translation of the sample's headline."""

from __future__ import annotations

from contextlib import closing, contextmanager

from fakes import PhraseBook
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from reading_pages import lines_of
from windows import opened, place_of

from reader.adapters.library import SqliteLibrary
from reader.domain.language import Side
from reader.domain.spans import Span
from reader.ui.reading.places import Place

MACHINE = "Archaeological mission uncovers sunken harbour off Alexandria"
OWN = "Divers find a sunken harbour near Alexandria"
TARGET = Side.TARGET
PHRASES = dict(zip(lines_of("harbour.ar.txt"), lines_of("harbour.en.txt"), strict=True))


@contextmanager
def reading(qtbot, paths, article):
    """A window on the translated article, the caret at the start of the translation."""
    with opened(paths, translator=PhraseBook(PHRASES)) as window:
        with qtbot.waitSignal(window.desk.translated, timeout=30_000):
            window.open_path(article)
        at_headline(window)
        yield window
        window.correcting.card.leave()


def at_headline(window):
    """Put the caret at the headline's second word."""
    second = window.desk.targets()[0].find(" ") + 1
    window.centre.view.go_to(Place(TARGET, 0, Span(second, second + 1)))


def press(widget, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(widget, key, modifier)


def begin(window, qtbot):
    """Press F2 in the text, and wait until the model has answered."""
    card = window.correcting.card
    press(window.centre.view, Qt.Key.Key_F2)
    assert card.isVisible()
    qtbot.waitUntil(lambda: "Asking" not in card.hint.text())
    return card


def type_in(card, words):
    card.line.selectAll()
    QTest.keyClicks(card.line, words)


def correct(window, qtbot, words=OWN):
    card = begin(window, qtbot)
    type_in(card, words)
    with qtbot.waitSignal(window.correcting.saved):
        press(card.line, Qt.Key.Key_Return)
    return card


def text_of(window, side, row):
    """Return what the page shows of a row."""
    sources = [paragraph.text for paragraph in window.desk.article.paragraphs]
    texts = window.desk.targets() if side is TARGET else sources
    return window.centre.view.text_of(Place(side, row, Span(0, len(texts[row]))))


def headline(window):
    return text_of(window, TARGET, 0)


def kept(paths):
    with closing(SqliteLibrary(paths.library)) as library:
        return [(each.text, each.machine) for each in library.corrections()]


def own_sentences(window):
    rows = window.desk.translated_paragraphs
    return [pair.target.of(row.text) for row in rows for pair in row.sentences if pair.is_corrected]


def menu_at(window, words):
    """Open the page's menu where words of the headline begin; return its lines by their text."""
    view = window.centre.view
    box = view.where(place_of(window, TARGET, 0, words.split()[0]))
    point = view.viewport().mapFromGlobal(box.center())
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, box.center())
    view.contextMenuEvent(event)
    menu = view.findChildren(QMenu)[-1]
    menu.hide()
    return {action.text(): action for action in menu.actions()}
