"""What the program is made of, with every licence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from reader.domain.licence import Licence
from reader.ui.look.airy import AiryRows
from reader.ui.look.buttons import Buttons
from reader.ui.look.room import give_room
from reader.ui.look.worded import Worded

LOGO_PIXELS: Final = 56
PANES: Final = (230, 590)  # pixels; a licence has lines of 80 letters
MARGINS: Final = 40


class About(Worded, QDialog):
    """Name, version and a list of parts; choosing a part shows its licence."""

    def __init__(
        self, version: str, components: Sequence[Licence], logo: QIcon, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._version = version
        self._components = tuple(components)
        self.logo = QLabel(self)
        self.logo.setPixmap(logo.pixmap(LOGO_PIXELS, LOGO_PIXELS))
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.parts = QListWidget(self)
        self.licence = QPlainTextEdit(self)
        self._arrange()
        self.parts.currentRowChanged.connect(self._on_part_changed)
        for component in self._components:
            self.parts.addItem(f"{component.part}\n{component.name}")
        self.parts.setCurrentRow(0)
        self._retranslate()

    def _arrange(self) -> None:
        self.licence.setReadOnly(True)
        self.licence.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.licence.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.parts.setAlternatingRowColors(True)
        self.parts.setWordWrap(True)
        self.parts.setItemDelegate(AiryRows(self.parts))
        self.parts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        panes = QSplitter(self)
        panes.addWidget(self.parts)
        panes.addWidget(self.licence)
        panes.setSizes(list(PANES))
        panes.setStretchFactor(1, 1)
        buttons = Buttons(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        greeting = QHBoxLayout()
        greeting.setSpacing(16)
        greeting.addWidget(self.logo)
        greeting.addWidget(self.words, 1)
        column = QVBoxLayout(self)
        column.addLayout(greeting)
        column.addWidget(panes, 1)
        column.addWidget(buttons)
        give_room(self, sum(PANES) + MARGINS, 560)

    def _on_part_changed(self, row: int) -> None:
        self.licence.setPlainText(self._components[row].text)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("About Qari"))
        self.words.setText(
            self.tr(
                "Qari {version}. Read Arabic beside its English translation, with glosses and "
                "notes, on this computer alone. Qari is free software; its parts keep the licences "
                "below."
            ).format(version=self._version)
        )
        self.parts.setAccessibleName(self.tr("Parts of the program"))
        self.licence.setAccessibleName(self.tr("Licence of the part"))
