"""The translation models: which are here, which one speaks, where to get another."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.domain.errors import ReaderError
from reader.domain.model import OFFERED, StoredModel
from reader.services.jobs import Step, Ticket
from reader.services.ports import ModelShelf
from reader.ui.bridge import Lane, single
from reader.ui.look.buttons import Buttons
from reader.ui.words import sentence

MEGABYTE: Final = 1_000_000  # bytes
PER_MILLE: Final = 1000


class Models(QDialog):
    """Lists the models; adds, downloads, removes and chooses one."""

    chosen = Signal(str)  # the model's name
    shelf_changed = Signal()

    def __init__(
        self, shelf: ModelShelf, lane: Lane, current: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._lane = lane
        self._current = current
        self._models: tuple[StoredModel, ...] = ()
        self._words: Callable[[], str] = str
        self.intro = QLabel(self)
        self.table = QTreeWidget(self)
        self.use = QPushButton(self)
        self.add = QPushButton(self)
        self.remove = QPushButton(self)
        self.offer_title = QLabel(self)
        self.offer = QLabel(self)
        self.download = QPushButton(self)
        self.progress = QProgressBar(self)
        self.cancel = QPushButton(self)
        self.message = QLabel(self)
        self.buttons = Buttons(QDialogButtonBox.StandardButton.Close, self)
        self._arrange()
        self._connect()
        self._retranslate()
        self._show_idle()
        self.refresh()

    def refresh(self) -> None:
        """List the models anew."""
        self._lane.add(single(self._shelf.models), self._on_listed, self._on_failed)

    def _arrange(self) -> None:
        for label in (self.intro, self.offer, self.message):
            label.setWordWrap(True)
        self.offer.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        font = QFont(self.offer_title.font())
        font.setBold(True)
        self.offer_title.setFont(font)
        self.table.setRootIsDecorated(False)
        self.table.setColumnCount(3)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.header().setStretchLastSection(False)
        self.progress.setRange(0, PER_MILLE)
        self.progress.setTextVisible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.addWidget(self.intro)
        column.addWidget(self.table, 1)
        column.addLayout(_row(self.use, self.add, None, self.remove))
        column.addSpacing(12)
        column.addWidget(self.offer_title)
        column.addLayout(_row(self.offer, self.download))
        column.addLayout(_row(self.progress, self.cancel))
        column.addWidget(self.message)
        column.addWidget(self.buttons)
        self.resize(620, 460)

    def _connect(self) -> None:
        self.table.itemSelectionChanged.connect(self._on_selection_changed)
        self.table.itemActivated.connect(self._on_use_asked)
        self.use.clicked.connect(self._on_use_asked)
        self.add.clicked.connect(self._on_add_asked)
        self.remove.clicked.connect(self._on_remove_asked)
        self.download.clicked.connect(self._on_download_asked)
        self.cancel.clicked.connect(self._on_cancel_asked)
        self.buttons.rejected.connect(self.reject)
        self.finished.connect(self._on_cancel_asked)

    def add_from(self, source: str) -> None:
        """Copy a model's folder or ZIP to the reader's models."""

        def job(ticket: Ticket) -> Iterator[StoredModel]:
            yield self._shelf.add(Path(source), ticket)

        self._show_busy()
        self._lane.start(job, self._on_arrived, self._on_failed)

    def _on_listed(self, models: Sequence[StoredModel]) -> None:
        self._models = tuple(models)
        self._fill()

    def _on_selection_changed(self) -> None:
        model = self._selected()
        self.use.setEnabled(model is not None and model.name != self._current)
        self.remove.setEnabled(model is not None and not model.is_bundled)

    def _on_use_asked(self) -> None:
        model = self._selected()
        if model is not None:
            self._choose(model.name)

    def _on_add_asked(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose the Folder of a Translation Model"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.add_from)
        dialog.open()

    def _on_remove_asked(self) -> None:
        model = self._selected()
        if model is not None:
            self._lane.add(
                single(lambda: self._shelf.remove(model.name)), self._on_removed, self._on_failed
            )

    def _on_download_asked(self) -> None:
        name = OFFERED[0].name

        def job(ticket: Ticket) -> Iterator[Step[str] | StoredModel]:
            yield from self._shelf.download(name, ticket)
            yield self._shelf.find(name)

        self._show_busy()
        self._lane.start(job, self._on_arrived, self._on_failed)

    def _on_cancel_asked(self) -> None:
        self._lane.cancel()
        self._show_idle()

    def _on_arrived(self, step: Step[str] | StoredModel) -> None:
        if isinstance(step, StoredModel):
            self._show_idle()
            self._choose(step.name)
            self.shelf_changed.emit()
            self.refresh()
            return
        self.progress.setRange(0, PER_MILLE)
        self.progress.setValue(step.done * PER_MILLE // max(step.total, 1))
        self._say(lambda: self._counted(step.done, step.total))

    def _on_removed(self, _: None) -> None:
        self.shelf_changed.emit()
        self.refresh()

    def _on_failed(self, error: ReaderError) -> None:
        self._show_idle()
        self._say(lambda: sentence(error))

    def _choose(self, name: str) -> None:
        self._current = name
        self._fill()
        self.chosen.emit(name)

    def _selected(self) -> StoredModel | None:
        row = self.table.currentIndex().row()
        return self._models[row] if 0 <= row < len(self._models) else None

    def _fill(self) -> None:
        self.table.clear()
        for model in self._models:
            name = model.name
            if name == self._current:
                name = self.tr("{name} (in use)").format(name=name)
            item = QTreeWidgetItem([name, model.licence, self._sized(model.size)])
            item.setToolTip(0, str(model.folder))
            self.table.addTopLevelItem(item)
        self.table.setCurrentIndex(self.table.model().index(0, 0))
        self._on_selection_changed()

    def _show_busy(self) -> None:
        self.progress.setRange(0, 0)
        self._say(str)
        for widget in (self.progress, self.cancel):
            widget.show()
        for button in (self.download, self.add):
            button.setEnabled(False)

    def _show_idle(self) -> None:
        self._say(str)
        for widget in (self.progress, self.cancel):
            widget.hide()
        for button in (self.download, self.add):
            button.setEnabled(True)

    def _say(self, words: Callable[[], str]) -> None:
        self._words = words
        self.message.setText(words())

    def _sized(self, size: int) -> str:
        return self.tr("{size} MB").format(size=max(1, round(size / MEGABYTE)))

    def _counted(self, done: int, total: int) -> str:
        return self.tr("{done} of {total} MB").format(
            done=round(done / MEGABYTE), total=round(total / MEGABYTE)
        )

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Translation Models"))
        self.intro.setText(self.tr("A model translates on this computer; no text leaves it."))
        self.table.setHeaderLabels([self.tr("Model"), self.tr("Licence"), self.tr("Size")])
        self.table.setAccessibleName(self.tr("Models on this computer"))
        self.use.setText(self.tr("&Use"))
        self.add.setText(self.tr("&Add a Folder…"))
        self.remove.setText(self.tr("&Remove"))
        self.offer_title.setText(self.tr("Get a model"))
        offered = OFFERED[0]
        self.offer.setText(
            self.tr(
                "{name}, {licence}: about {size} MB from huggingface.co, fetched once and only "
                "when you ask."
            ).format(
                name=offered.repository,
                licence=offered.licence,
                size=round(offered.size / MEGABYTE),
            )
        )
        self.download.setText(self.tr("&Download"))
        self.cancel.setText(self.tr("Cancel"))
        self.progress.setAccessibleName(self.tr("Progress of the model's arrival"))
        self._say(self._words)
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the interface."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    row = QHBoxLayout()
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            is_wide = isinstance(widget, QLabel | QProgressBar)
            row.addWidget(widget, int(is_wide))
    return row
