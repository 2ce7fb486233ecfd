"""A sheet that is led to places in its texts."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor

from reader.domain.language import Side
from reader.ui.reading.places import Place
from reader.ui.reading.sheet import Sheet


class GuidedSheet(Sheet):
    """Brings places into view, shows what is hidden there, and has the caret there."""

    def go_to(self, place: Place, *, light: bool = True) -> None:
        """Bring a place into view, put the caret there and light it."""
        if not 0 <= place.paragraph < len(self._page):
            return
        place = self._page.parted(place)[0]
        if self._layout.origin(place.side, place.paragraph) is None:
            self._set_revealed(place.paragraph, is_revealed=True)
        self._bring_into_view(place)
        self._set_caret(place.side, place.paragraph, place.span.start)
        if light:
            self._light({place.side: place})

    def reveal_row(self, row: int) -> None:
        """Where translations are hidden, show that of one row, or hide it again."""
        self._set_revealed(row, is_revealed=row not in self._layout.revealed)

    def _set_revealed(self, row: int, *, is_revealed: bool) -> None:
        if not 0 <= row < len(self._page):
            return
        (self._layout.revealed.add if is_revealed else self._layout.revealed.discard)(row)
        self._refresh_row(row)

    def _set_caret(self, side: Side, row: int, position: int) -> None:
        at = self._document.position_of(side, row, position)
        self._move_cursor(at, at)

    def _select(self, place: Place) -> None:
        self._move_cursor(*self._document.range_of(place))

    def _move_cursor(self, anchor: int, position: int) -> None:
        cursor = QTextCursor(self._document)
        cursor.setPosition(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _bring_into_view(self, place: Place) -> None:
        """Scroll only where the place is out of sight, and then to a third of the view's height."""
        self._layout.lay(place.paragraph)
        self._eye.hold()
        box, height = self._layout.rect_of(place), self.viewport().height()
        if box.top() >= self._eye.top and box.bottom() <= self._eye.top + height:
            return
        before = self._layout.lay_up(place.paragraph, height)
        box = self._layout.rect_of(place)
        self._layout.lay_down(before, box.bottom())
        self._eye.look_at_height(max(box.top() - height / 3, 0.0))

    def _cursor_ends(self) -> tuple[int, int]:
        cursor = self.textCursor()
        return cursor.anchor(), cursor.position()
