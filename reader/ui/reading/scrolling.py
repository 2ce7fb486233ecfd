"""Holding the row at the top of the view where it is, whatever happens to rows above it."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractScrollArea

from reader.ui.reading.layout import PageLayout

NEAR_SCREENS = 2  # a step up of more than this is a jump


class Eye:
    """Where the reader is: a row, and how far the view's top edge is into it.

    The scroll bar follows the eye, never the other way round, save where the reader moves it:
    heights above the view are guesses until someone goes there.
    """

    def __init__(self, view: QAbstractScrollArea, layout: PageLayout) -> None:
        self._view = view
        self._layout = layout
        self._is_settling = False
        self._settings = 0
        self.row = 0
        self.offset = -layout.top_of(0)

    @property
    def top(self) -> float:
        """Return the height of the page at which the view begins."""
        return self._layout.top_of(self.row) + self.offset

    @property
    def _height(self) -> int:
        return self._view.viewport().height()

    @property
    def fraction(self) -> float:
        """Return how far the view's top is into its row; negative above the first."""
        return self.offset / max(self._layout.height_of(self.row), 1.0)

    def look_at(self, row: int, fraction: float = 0.0) -> None:
        """Go to a row."""
        if not len(self._layout.pages.page):
            return
        self.row = max(0, min(row, len(self._layout.pages.page) - 1))
        height = self._layout.lay(self.row).height
        self.offset = -self._layout.top_of(0) if fraction < 0 else round(fraction * height)
        self.hold()

    def look_at_height(self, y: float) -> None:
        """Go to a height of the page as it is known now."""
        self.row = self._layout.row_at(y)
        self.offset = y - self._layout.top_of(self.row)
        self.hold()

    def follow(self, value: int) -> None:
        """The reader has moved the scroll bar."""
        if self._is_settling or not len(self._layout.pages.page):
            return
        bar = self._view.verticalScrollBar()
        step = self.top - value
        if value <= bar.minimum():
            self.look_at_height(0.0)
        elif value >= bar.maximum():
            self._look_at_end()
        elif 0 < step <= NEAR_SCREENS * self._height:
            self._layout.lay_up(self.row, step - self.offset)
            self.look_at_height(max(self.top - step, 0.0))
        else:
            self.look_at_height(float(value))

    def hold(self) -> None:
        """Set what the view shows, and put the scroll bar to where the eye is."""
        if self._is_settling or not len(self._layout.pages.page):
            return
        self._layout.lay_down(self.row, self.top + self._height)
        self._put(self.top)
        bar = self._view.verticalScrollBar()
        if bar.value() < round(self.top):
            self._look_at_end()

    def _look_at_end(self) -> None:
        rows = len(self._layout.pages.page)
        self._layout.lay_up(rows, self._height)
        y = max(self._layout.documentSize().height() - self._height, 0.0)
        self.row = self._layout.row_at(y)
        self.offset = y - self._layout.top_of(self.row)
        self._put(y)

    def _put(self, y: float) -> None:
        if self._settings != self._layout.settings:
            # Rows have moved otherwise than by the step by which Qt shifts what is on the screen.
            self._settings = self._layout.settings
            self._view.viewport().update()
        self._is_settling = True
        self._layout.announce_size()
        self._view.verticalScrollBar().setValue(round(y))
        self._is_settling = False
