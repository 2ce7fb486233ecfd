"""How rows of a list are measured and drawn, whatever stands in them."""

from __future__ import annotations

from collections.abc import Hashable
from typing import ClassVar, Final, Generic, Protocol, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.ui.look.fonts import Typography
from reader.ui.look.theme import Colours

Index = QModelIndex | QPersistentModelIndex

BAR_PIXELS: Final = 5
BAR_ROUNDING: Final = 2  # pixels
GAP_PIXELS: Final = 6  # between the bar and what stands beside it
LEAST_PIXELS: Final = 60  # that words are given, however narrow the list
LOOKS_KEPT: Final = 200  # more than are in sight; thousands take long to throw away


class RowPainter(QStyledItemDelegate):
    """Measures and draws rows in the width of their list, in the theme's colours."""

    def __init__(self, colours: Colours, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._colours = colours
        self._typography = Typography()

    def set_theme(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours

    def set_typography(self, typography: Typography) -> None:
        """Write in other faces."""
        self._typography = typography
        self.forget()

    def forget(self) -> None:
        """Lay every row out anew, in another language say."""

    def height_at(self, index: Index) -> float:
        """Return how high a row is in the width of the list, in pixels."""
        raise NotImplementedError

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the list's width and the height that the row takes in it."""
        del option
        return QSize(self._view.viewport().width(), round(self.height_at(index)))


class Look(Protocol):
    """A row laid out in the width of its list."""

    @property
    def height(self) -> float:
        """Return how high it is, in pixels."""
        ...


L = TypeVar("L", bound=Look)


class BarredPainter(RowPainter, Generic[L]):
    """Draws rows with a coloured bar at their start; keeps what it has laid out."""

    padding: ClassVar[int] = 9  # pixels above, below and at the end
    inset: ClassVar[int] = BAR_PIXELS + 2 * GAP_PIXELS  # from the start edge to the words

    def __init__(self, colours: Colours, view: QListView) -> None:
        super().__init__(colours, view)
        self._looks: dict[Hashable, L] = {}
        self._made_for: object = None

    def _key(self, index: Index) -> Hashable:
        """Return all that the look of a row follows from."""
        raise NotImplementedError

    def _laid_out(self, index: Index) -> L:
        """Return a row laid out in ``_width``."""
        raise NotImplementedError

    def _bar_colour(self, index: Index) -> str:
        raise NotImplementedError

    def _paint_look(self, painter: QPainter, room: QRectF, index: Index) -> None:
        """Draw a row but for its ground and its bar; ``room`` is what lies inside its edges."""
        raise NotImplementedError

    def forget(self) -> None:
        """Lay every row out anew."""
        self._looks.clear()

    def height_at(self, index: Index) -> float:
        """Return how high a row is in the width of the list, in pixels."""
        return self._look(index).height + 2 * self.padding

    @property
    def _width(self) -> float:
        """Return how many pixels there are for words."""
        return max(LEAST_PIXELS, self._view.viewport().width() - self.inset - self.padding)

    def _look(self, index: Index) -> L:
        """Return a row laid out, as it was before where nothing has changed."""
        made_for = (self._view.viewport().width(), self._view.layoutDirection(), self._view.font())
        if made_for != self._made_for or len(self._looks) > LOOKS_KEPT:
            self._looks.clear()
            self._made_for = made_for
        key = self._key(index)
        if key not in self._looks:
            self._looks[key] = self._laid_out(index)
        return self._looks[key]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        rect = option.rect
        painter.save()
        paint_ground(painter, rect, option.state, self._colours)
        self._paint_bar(painter, rect, self._bar_colour(index))
        start, end = self.inset, self.padding
        if self._view.isRightToLeft():
            start, end = end, start
        room = QRectF(rect).adjusted(start, self.padding, -end, -self.padding)
        self._paint_look(painter, room, index)
        painter.restore()

    def _paint_bar(self, painter: QPainter, rect: QRect, colour: str) -> None:
        at_start = rect.x() + GAP_PIXELS
        if self._view.isRightToLeft():
            at_start = rect.right() - GAP_PIXELS - BAR_PIXELS
        height = rect.height() - 2 * self.padding
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(colour))
        painter.setPen(QColor(self._colours.roles.faded))
        bar = QRectF(at_start, rect.y() + self.padding, BAR_PIXELS, height)
        painter.drawRoundedRect(bar, BAR_ROUNDING, BAR_ROUNDING)


def paint_ground(painter: QPainter, rect: QRect, state: QStyle.StateFlag, colours: Colours) -> None:
    """Paint what lies under a row: whether it is chosen, has the focus, and where it ends."""
    roles = colours.roles
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, QColor(roles.sentence_light))
    painter.setPen(QColor(roles.divider))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QColor(roles.accent))
        painter.drawRect(rect.adjusted(0, 0, -1, -1))
