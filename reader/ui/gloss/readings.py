"""The list of a word's other readings."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from reader.domain.article import Role
from reader.domain.bidi import isolated
from reader.domain.gloss import Reading
from reader.domain.language import Language
from reader.ui.gloss.terms import term
from reader.ui.look.fonts import Typography
from reader.ui.look.worded import Worded

_ROWS_SHOWN = 5
_BETWEEN = " · "
_TELLING = frozenset(
    ("first person", "second person", "feminine", "dual", "plural", "future", "imperative",
     "passive", "similar word")
)  # fmt: skip


class ReadingList(Worded, QTreeWidget):
    """One line a reading: the word, what it means, what it is."""

    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._readings: tuple[Reading, ...] = ()
        self._font = Typography().font(Role.BODY, Language.ARABIC)
        self.setColumnCount(3)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.itemClicked.connect(self._on_item_clicked)
        self._retranslate()

    def show_readings(self, readings: Sequence[Reading]) -> None:
        """List the readings, best first."""
        self.clear()
        self._readings = tuple(readings)
        self._fill()

    def set_current(self, index: int) -> None:
        """Mark the reading that is told above."""
        item = self.topLevelItem(index)
        if item is not None:
            self.setCurrentItem(item)

    def current_index(self) -> int:
        """Return which reading is marked; -1 for none."""
        marked = self.currentItem()
        return self.indexOfTopLevelItem(marked) if marked is not None else -1

    def set_typography(self, typography: Typography) -> None:
        """Set the Arabic in the page's face."""
        self._font = typography.font(Role.BODY, Language.ARABIC)
        self._fill()

    def _fill(self) -> None:
        current = max(self.current_index(), 0)
        self.clear()
        for reading in self._readings:
            item = QTreeWidgetItem(self)
            item.setText(0, reading.vocalised)
            item.setText(1, isolated("; ".join(reading.glosses)))
            item.setText(2, self._told_apart(reading))
            item.setFont(0, QFont(self._font))
            item.setToolTip(1, isolated("; ".join(reading.glosses)))
        self.set_current(current)
        self.updateGeometry()

    def _told_apart(self, reading: Reading) -> str:
        """Return the part of speech, and what sets the reading apart from the first."""
        usual = self._readings[0].features
        features = [name for name in reading.features if name in _TELLING and name not in usual]
        return _BETWEEN.join(term(name) for name in (reading.pos, *features))

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Other readings"))
        self._fill()

    def _on_item_clicked(self, item: QTreeWidgetItem) -> None:
        self.picked.emit(self.indexOfTopLevelItem(item))

    def sizeHint(self) -> QSize:  # noqa: D102 - Qt's
        rows = min(self.topLevelItemCount(), _ROWS_SHOWN)
        height = self.sizeHintForRow(0) * rows + 2 * self.frameWidth()
        return QSize(super().sizeHint().width(), height)
