"""A button that opens a list of tags, of which any may be chosen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.domain.bidi import isolated
from reader.ui.look.worded import Worded

MOST_ROWS: Final = 10  # in sight at once
MOST_PIXELS: Final = 320
TAG_ROLE: Final = Qt.ItemDataRole.UserRole
TOGGLES: Final = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select}


class TagChoice(Worded, QToolButton):
    """Says which tags are chosen; hidden while there are none to choose from."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: dict[str, int] = {}
        self._chosen: set[str] = set()
        self._popup = QFrame(self, Qt.WindowType.Popup)
        self._popup.setFrameShape(QFrame.Shape.StyledPanel)
        self.list = _Tags(self._popup)
        column = QVBoxLayout(self._popup)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoRaise(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.clicked.connect(self._open)
        self.list.toggled.connect(self._on_toggled)
        self._retranslate()
        self.hide()

    def chosen(self) -> frozenset[str]:
        """Return the tags that are chosen."""
        return frozenset(self._chosen)

    def set_tags(self, counts: Mapping[str, int]) -> None:
        """Offer these tags, each with how many notes have it; chosen ones that are gone are not."""
        if counts == self._counts:
            return
        self._counts = dict(counts)
        gone = self._chosen - self._counts.keys()
        self._chosen -= gone
        self.setVisible(bool(self._counts))
        self._retranslate()
        if gone:
            self.changed.emit()

    def clear(self) -> None:
        """Choose none."""
        if self._chosen:
            self._chosen.clear()
            self._retranslate()
            self.changed.emit()

    def _open(self) -> None:
        self.list.fill(self._counts, self._chosen)
        self._popup.resize(self._popup.sizeHint().boundedTo(self._popup.maximumSize()))
        corner = QPoint(0, self.height())
        if self.isRightToLeft():
            corner.setX(self.width() - self._popup.width())
        self._popup.move(self.mapToGlobal(corner))
        self._popup.show()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_toggled(self, tag: str) -> None:
        self._chosen ^= {tag}
        self._retranslate()
        self.changed.emit()

    def _retranslate(self) -> None:
        words = self.tr("Tags")
        if len(self._chosen) == 1:
            words = isolated(f"#{min(self._chosen)}")
        elif self._chosen:
            words = self.tr("%n tag(s)", "", len(self._chosen))
        self.setText(f"{words} ▾")
        self.setAccessibleName(self.tr("Only notes with these tags"))
        self.setToolTip(self.tr("Only notes with these tags"))
        self.list.setAccessibleName(self.tr("Tags"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Down as a box with choices does; Return is Space."""
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open()
            return
        super().keyPressEvent(event)


class _Tags(QListWidget):
    """Tags with a tick each; a click, Space or Return changes it, letters go to a tag."""

    toggled = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._toggle)

    def fill(self, counts: Mapping[str, int], chosen: set[str]) -> None:
        """Show the tags, the most used first, and fit to them."""
        self.clear()
        for tag, count in sorted(counts.items(), key=lambda each: (-each[1], each[0])):
            words = f"{isolated(tag)}   {isolated(self.locale().toString(count))}"
            item = QListWidgetItem(words, self)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setData(TAG_ROLE, tag)
            self._tick(item, is_chosen=tag in chosen)
        self.setCurrentRow(0)
        frame = 2 * self.frameWidth() + 2
        rows = min(self.count(), MOST_ROWS)
        width = self.sizeHintForColumn(0) + frame + self.verticalScrollBar().sizeHint().width()
        self.setFixedSize(min(MOST_PIXELS, width + 12), rows * self.sizeHintForRow(0) + frame)

    def _toggle(self, item: QListWidgetItem) -> None:
        self._tick(item, is_chosen=item.checkState() is Qt.CheckState.Unchecked)
        self.toggled.emit(item.data(TAG_ROLE))

    def _tick(self, item: QListWidgetItem, *, is_chosen: bool) -> None:
        item.setCheckState(Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change the tick at the cursor, or move it; Escape goes back to the button."""
        if event.key() in TOGGLES and self.count():
            self._toggle(self.currentItem())
        elif event.key() == Qt.Key.Key_Escape:
            self.window().hide()
        else:
            super().keyPressEvent(event)
