"""What stands above the doubts: which of them are wanted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QWidget

from reader.ui.doubts.listed import Listed
from reader.ui.doubts.words import TOPICS, topic_name
from reader.ui.look.worded import Worded


class DoubtFilters(Worded, QWidget):
    """A choice of topics with their numbers, and a button for the doubts found right.

    Escape wants every doubt again that nobody has looked at.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._numbers = Counter[str]()
        self.topics = QComboBox(self)
        self.topics.addItem("", "")
        self.settled = QToolButton(self)
        self.settled.setCheckable(True)
        self.settled.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 8, 8, 4)
        row.addWidget(self.topics, 1)
        row.addWidget(self.settled)
        self.topics.currentIndexChanged.connect(self.changed)
        self.settled.toggled.connect(self.changed)
        self._retranslate()

    @property
    def topic(self) -> str:
        """Return the one topic that is wanted; empty for all of them."""
        return str(self.topics.currentData() or "")

    @property
    def is_narrowed(self) -> bool:
        """Tell whether some topics are not wanted."""
        return bool(self.topic)

    def clear(self) -> None:
        """Want every topic."""
        self.topics.setCurrentIndex(0)

    def wanted(self, every: Sequence[Listed]) -> tuple[Listed, ...]:
        """Return the doubts that are wanted, and offer the topics that there are."""
        settled = self.settled.isChecked()
        shown = [one for one in every if settled or not one.is_settled]
        self._offer(Counter([one.topic for one in shown]))
        self.settled.setVisible(settled or len(shown) < len(every))
        topic = self.topic
        return tuple(one for one in shown if one.topic == topic) if topic else tuple(shown)

    def _offer(self, numbers: Counter[str]) -> None:
        """Offer the topics that there are, and the chosen one whether there are any or not."""
        if numbers == self._numbers:
            return
        self._numbers, chosen = numbers, self.topic
        blocker = QSignalBlocker(self.topics)
        self.topics.clear()
        for topic in ("", *(each for each in TOPICS if numbers[each] or each == chosen)):
            self.topics.addItem(self._name(topic), topic)
        self.topics.setCurrentIndex(max(0, self.topics.findData(chosen)))
        blocker.unblock()

    def _name(self, topic: str) -> str:
        name = topic_name(topic) if topic else self.tr("All kinds")
        number = self._numbers[topic] if topic else self._numbers.total()
        return f"{name} ({self.locale().toString(number)})"

    def _retranslate(self) -> None:
        for index in range(self.topics.count()):
            self.topics.setItemText(index, self._name(str(self.topics.itemData(index))))
        self.topics.setAccessibleName(self.tr("Kind of doubt"))
        self.settled.setText(self.tr("Found right"))
        self.settled.setToolTip(self.tr("Show the doubts too that you found right"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Want every topic again on Escape."""
        if event.key() == Qt.Key.Key_Escape and self.is_narrowed:
            self.clear()
        else:
            super().keyPressEvent(event)
