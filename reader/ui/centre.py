"""The middle of the window: notices, then the page or the welcome, then the find bar."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from reader.domain.article import Article
from reader.domain.language import Side
from reader.ui.banner import Banner
from reader.ui.find_bar import FindBar
from reader.ui.look.theme import Colours
from reader.ui.reading.finding import Way
from reader.ui.reading.view import ReadingView
from reader.ui.welcome import Welcome


class Centre(QWidget):
    """Holds what the reader looks at, and lets the find bar find in it."""

    def __init__(
        self, colours: Colours, icon: Callable[[str], QIcon], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.banner = Banner(icon, self)
        self.view = ReadingView(colours, self)
        self.welcome = Welcome(icon("qari"), self)
        self.find_bar = FindBar(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.welcome)
        self._stack.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self._stack, 1)
        column.addWidget(self.find_bar)
        self._folding = QTimer(self)  # a slice whenever nothing else is to be done
        self._folding.timeout.connect(self._fold_some)
        self._wanted: tuple[str, Side, Way] | None = None  # until the page can be found in
        self.find_bar.opened.connect(self._folding.start)
        self.find_bar.find_requested.connect(self._on_find_requested)
        self.find_bar.closed.connect(self._on_find_closed)
        self.find_bar.closed.connect(self.view.setFocus)

    def show_article(self, article: Article) -> None:
        """Show an article's page."""
        self._stack.setCurrentWidget(self.view)  # which gives the page its size
        self.view.show_article(article)
        self.view.setFocus()

    def show_welcome(self) -> None:
        """Put the article away."""
        self.find_bar.hide()
        self._stack.setCurrentWidget(self.welcome)
        self.view.clear()

    def ask_find(self) -> None:
        """Open the find bar on what is selected, in the column where it is."""
        selected = self.view.selection()
        text = self.view.text_of(selected) if selected else ""
        self.find_bar.ask(text, selected.side if selected else Side.SOURCE)

    def find_next(self) -> None:
        """Go to the next place of what was looked for last."""
        self._find_again(Way.ON)

    def find_previous(self) -> None:
        """Go to the place before of what was looked for last."""
        self._find_again(Way.BACK)

    def _find_again(self, way: Way) -> None:
        if self.find_bar.line.text():
            self.find_bar.find_again(way)
        else:
            self.ask_find()

    def _on_find_requested(self, text: str, side: Side, way: Way) -> None:
        self._wanted = (text, side, way)
        self._fold_some()

    def _on_find_closed(self) -> None:
        self._wanted = None
        self.view.stop_finding()

    def _fold_some(self) -> None:
        """Make ready a slice of a long page; once all of it is, find what is wanted there."""
        if self.find_bar.isHidden() and self._wanted is None:
            self._folding.stop()
        elif self.view.fold_ahead():
            self._folding.start()
        else:
            self._folding.stop()
            self._find_wanted()

    def _find_wanted(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.find_bar.say_found(self.view.find(*wanted))
