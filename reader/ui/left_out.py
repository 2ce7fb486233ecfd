"""What cleaning took off the page, so that nothing goes without a word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QTreeWidgetItem, QWidget

from reader.domain.article import Dropped
from reader.domain.bidi import isolated
from reader.services.wording import QT_TRANSLATE_NOOP
from reader.ui.look.room import give_room
from reader.ui.table_dialog import TableDialog
from reader.ui.tips import tip

SIZE: Final = (640, 420)  # pixels, with letters of the usual size
REASONS: Final = (
    QT_TRANSLATE_NOOP("dropped", "stands outside the article"),
    QT_TRANSLATE_NOOP("dropped", "repeats its neighbour"),
    QT_TRANSLATE_NOOP("dropped", "repeats a caption"),
    QT_TRANSLATE_NOOP("dropped", "repeats the headline"),
)


class LeftOut(TableDialog):
    """Lists what was left out, with the reason; the text can be copied."""

    def __init__(self, dropped: Sequence[Dropped], parent: QWidget | None = None) -> None:
        super().__init__(columns=2, wide=0, parent=parent)
        self._dropped = tuple(dropped)
        self.table.setAlternatingRowColors(True)
        self._column().addWidget(self.buttons)
        give_room(self, *SIZE)
        self._retranslate()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("What Was Left Out"))
        self.intro.setText(
            self.tr("%n line(s) of the file are not on the page.", None, len(self._dropped))
        )
        self.table.setAccessibleName(self.tr("Lines left out"))
        self.table.setHeaderLabels([self.tr("Text"), self.tr("Reason")])
        self.table.clear()
        for dropped in self._dropped:
            reason = QCoreApplication.translate("dropped", dropped.why)
            item = QTreeWidgetItem([isolated(dropped.text), reason])
            item.setToolTip(0, tip(dropped.text))
            self.table.addTopLevelItem(item)
        self.table.setCurrentIndex(self.table.model().index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the line in question."""
        row = self.table.currentIndex().row()
        if row >= 0 and event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self._dropped[row].text)
            return
        super().keyPressEvent(event)
