"""The models that can be downloaded, each with what its authors say of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from reader.domain.model import OfferedModel
from reader.ui.models.facts import decimal, unbroken

MEGABYTE: Final = 1_000_000  # bytes


class Offers(QWidget):
    """A row for each model that is not here yet."""

    download_requested = Signal(str)  # the model's name

    def __init__(self, offered: Sequence[OfferedModel], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered = {model.name: model for model in offered}
        self.title = QLabel(self)
        font = QFont(self.title.font())
        font.setBold(True)
        self.title.setFont(font)
        self.labels = {name: QLabel(self) for name in self._offered}
        self.buttons = {name: QPushButton(self) for name in self._offered}
        self._arrange()
        self.retranslate()

    def show_without(self, here: Collection[str]) -> None:
        """Leave out the models that are here, by name and by repository."""
        missing = {
            name
            for name, model in self._offered.items()
            if name not in here and model.repository not in here
        }
        for name, label in self.labels.items():
            label.setVisible(name in missing)
            self.buttons[name].setVisible(name in missing)
        self.setVisible(bool(missing))

    def set_busy(self, *, is_busy: bool) -> None:
        """Take one wish at a time."""
        for button in self.buttons.values():
            button.setEnabled(not is_busy)

    def retranslate(self) -> None:
        """Say the same in the language of the interface."""
        self.title.setText(self.tr("Get a model"))
        for name, model in self._offered.items():
            self.labels[name].setText(self._described(model))
            self.buttons[name].setText(self.tr("&Download"))
            described = self.tr("Download {name}").format(name=name)
            self.buttons[name].setAccessibleName(described)
            self.buttons[name].setToolTip(described)

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 8, 0, 0)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.title, 0, 0, 1, 2)
        for row, (name, label) in enumerate(self.labels.items(), 1):
            label.setWordWrap(True)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding)
            grid.addWidget(label, row, 0)
            grid.addWidget(self.buttons[name], row, 1)
            self.buttons[name].clicked.connect(partial(self.download_requested.emit, name))

    def _described(self, model: OfferedModel) -> str:
        words = self.tr(
            "{name}, {licence}: about {size} MB from huggingface.co, fetched once and only "
            "when you ask."
        ).format(
            name=unbroken(model.repository),
            licence=unbroken(model.licence),
            size=round(model.size / MEGABYTE),
        )
        if not model.published:
            return words
        best = model.published[0]
        return f"{words} " + self.tr(
            "Its authors publish BLEU {bleu} and chrF {chrf} on {test}."
        ).format(bleu=decimal(best.bleu), chrf=decimal(best.chrf), test=unbroken(best.test_set))
