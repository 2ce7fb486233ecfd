"""Which notes the panel shows, and in what order."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QToolButton, QWidget

from reader.domain.note import Colour
from reader.services.annotating import Query
from reader.ui.look.theme import Colours
from reader.ui.notes.swatch import swatch
from reader.ui.notes.tag_choice import TagChoice
from reader.ui.notes.words import colour_name
from reader.ui.row_filters import RowFilters, pressed, release


class Order(IntEnum):
    """What notes are sorted by."""

    PLACE = 0
    TIME = 1


class Scope(IntEnum):
    """Whose notes are shown."""

    ARTICLE = 0
    LIBRARY = 1


class Filters(RowFilters):
    """A line to find words with, a button a colour, tags, whose notes, and the order."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(len(Order), parent)
        self.colours = self._buttons_for(Colour)
        self.unsettled = QToolButton(self)
        self.unsettled.setCheckable(True)
        self.unsettled.setAutoRaise(True)
        self.unsettled.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.unsettled.toggled.connect(self.changed)
        self.tags = TagChoice(self)
        self.tags.changed.connect(self.changed)
        self.scope = QComboBox(self)
        self.scope.addItems([""] * len(Scope))
        self.scope.currentIndexChanged.connect(self.changed)
        self._unsettled = 0
        self._arrange(
            (*self.colours.values(), None, self.tags),
            (self.scope, None, self.order),
            (self.unsettled, None),
        )
        self.set_theme(colours)
        self._retranslate()
        self.know(0, {})

    @property
    def is_narrowed(self) -> bool:
        """Tell whether some notes are not wanted."""
        return self.query() != Query(colours=[], tags=frozenset())

    def query(self) -> Query:
        """Return which notes are wanted."""
        return Query(
            self.line.text(),
            pressed(self.colours),
            self.tags.chosen(),
            is_unsettled=self.unsettled.isChecked(),
        )

    def chosen_order(self) -> Order:
        """Return what the notes are to be sorted by."""
        return Order(self.order.currentIndex())

    def chosen_scope(self) -> Scope:
        """Return whose notes are wanted."""
        return Scope(self.scope.currentIndex())

    def know(self, unsettled: int, tags: Mapping[str, int]) -> None:
        """Offer what there is to choose from: notes to settle, and tags with their numbers."""
        self._unsettled = unsettled
        self.unsettled.setText(self.tr("%n to settle", "", unsettled))
        self.unsettled.setVisible(bool(unsettled))
        if not unsettled:
            self.unsettled.setChecked(False)
        self.tags.set_tags(tags)

    def show_all(self, *, is_all: bool) -> None:
        """Show every filter, or only whose notes are wanted where there is nothing to filter."""
        for part in (self.line, self.order, *self.colours.values()):
            part.setVisible(is_all)

    def clear(self) -> None:
        """Want every note."""
        release(self.colours)
        self.unsettled.setChecked(False)
        self.tags.clear()
        self.line.clear()

    def set_theme(self, colours: Colours) -> None:
        """Show the colours as another theme marks them."""
        for colour, button in self.colours.items():
            button.setIcon(swatch(colour, colours))

    def _retranslate(self) -> None:
        self.line.setPlaceholderText(self.tr("Find in the notes"))
        self.line.setAccessibleName(self.tr("Find in the notes"))
        self.order.setAccessibleName(self.tr("Order of the notes"))
        self.order.setItemText(Order.PLACE, self.tr("By place"))
        self.order.setItemText(Order.TIME, self.tr("Newest first"))
        self.scope.setAccessibleName(self.tr("Whose notes are shown"))
        self.scope.setItemText(Scope.ARTICLE, self.tr("This article"))
        self.scope.setItemText(Scope.LIBRARY, self.tr("All articles"))
        self.unsettled.setText(self.tr("%n to settle", "", self._unsettled))
        self.unsettled.setToolTip(self.tr("Only notes whose text has moved, changed or gone"))
        for colour, button in self.colours.items():
            button.setAccessibleName(colour_name(colour))
            button.setToolTip(self.tr("Only notes in: %1").replace("%1", colour_name(colour)))
