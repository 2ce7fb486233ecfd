"""The translation models: which are here, which one speaks, how good each is, how to get more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QMenu,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QTreeWidgetItem,
    QWidget,
)

from reader.domain.errors import ReaderError
from reader.domain.model import OFFERED, Quality, StoredModel
from reader.services.jobs import Step, Ticket
from reader.services.measuring import Qualities
from reader.services.ports import ModelShelf
from reader.ui.bridge import Lane, single
from reader.ui.look.files import file_dialog
from reader.ui.look.room import give_room
from reader.ui.models.facts import Facts, decimal
from reader.ui.models.listing import Listed, listed
from reader.ui.models.offers import MEGABYTE, Offers
from reader.ui.table_dialog import AnsweringDialog, row_of
from reader.ui.tips import tip

PER_MILLE: Final = 1000
FILES: Final = "*.zip *.npz"
NAME, QUALITY, LICENCE, SIZE = range(4)


class Models(AnsweringDialog):
    """Lists the models; adds, downloads, measures, removes and chooses one."""

    chosen = Signal(str)  # the model's name
    shelf_changed = Signal()

    def __init__(
        self,
        shelf: ModelShelf,
        qualities: Qualities,
        lane: Lane,
        current: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(4, NAME, parent)
        self._shelf, self._qualities, self._lane = shelf, qualities, lane
        self._current = current
        self._models: tuple[Listed, ...] = ()
        self._is_busy = False
        self._has_arrived = False  # some of what is being downloaded
        self.facts = Facts(self)
        self.use = QPushButton(self)
        self.measure = QPushButton(self)
        self.add = QPushButton(self)
        self.remove = QPushButton(self)
        self.ways = QMenu(self)
        self.add_folder = self.ways.addAction("")
        self.add_file = self.ways.addAction("")
        self.offers = Offers(OFFERED, self)
        self.progress = QProgressBar(self)
        self.cancel = QPushButton(self)
        self._arrange()
        self._connect()
        self._retranslate()
        self._show_idle()
        self.refresh()

    def refresh(self) -> None:
        """List the models anew."""
        self._lane.add(
            single(lambda: listed(self._shelf, self._qualities)), self._on_listed, self._on_failed
        )

    def _arrange(self) -> None:
        self.add.setMenu(self.ways)
        self.progress.setRange(0, PER_MILLE)
        self.progress.setTextVisible(False)
        column = self._column()
        column.addWidget(self.facts)
        column.addLayout(row_of(self.use, self.measure, None, self.add, self.remove))
        column.addWidget(self.offers)
        column.addLayout(row_of(self.progress, self.cancel))
        column.addWidget(self.message)
        column.addWidget(self.buttons)
        give_room(self, 660, 600)

    def _connect(self) -> None:
        self.table.itemSelectionChanged.connect(self._on_selection_changed)
        self.table.itemActivated.connect(self._on_use_asked)
        self.use.clicked.connect(self._on_use_asked)
        self.measure.clicked.connect(self._on_measure_asked)
        self.add_folder.triggered.connect(self._on_folder_asked)
        self.add_file.triggered.connect(self._on_file_asked)
        self.remove.clicked.connect(self._on_remove_asked)
        self.offers.download_requested.connect(self.fetch)
        self.cancel.clicked.connect(self._on_cancel_asked)
        self.finished.connect(self._on_cancel_asked)

    def add_from(self, source: str) -> None:
        """Copy a model's folder, ZIP or NPZ to the reader's models."""

        def job(ticket: Ticket) -> Iterator[StoredModel]:
            yield self._shelf.add(Path(source), ticket)

        self._show_busy()
        self._lane.start(job, self._on_stored, self._on_failed)

    def fetch(self, name: str) -> None:
        """Download one of the models on offer."""

        def job(ticket: Ticket) -> Iterator[Step[str] | StoredModel]:
            yield from self._shelf.download(name, ticket)
            yield self._shelf.find(name)

        self._show_busy()
        self._lane.start(job, self._on_fetched, self._on_failed)

    def take_away(self, name: str) -> None:
        """Delete one of the reader's own models."""
        self._lane.add(single(lambda: self._shelf.remove(name)), self._on_removed, self._on_failed)

    def _on_listed(self, models: Sequence[Listed]) -> None:
        self._models = tuple(models)
        here = {each.model.name for each in models} | {each.model.repository for each in models}
        self.offers.show_without(here)
        self._fill()
        if not models:
            self.facts.show_bare()

    def _on_selection_changed(self) -> None:
        selected = self._selected()
        self.facts.show_model(selected)
        is_free = selected is not None and not self._is_busy
        self.measure.setEnabled(is_free)
        self.use.setEnabled(selected is not None and selected.model.name != self._current)
        self.remove.setEnabled(is_free and selected is not None and not selected.model.is_bundled)

    def _on_use_asked(self) -> None:
        if selected := self._selected():
            self._choose(selected.model.name)

    def _on_measure_asked(self) -> None:
        selected = self._selected()
        if selected is None:
            return
        folder = selected.model.folder
        self._show_busy()
        self._lane.start(
            lambda ticket: self._qualities.measure(folder, ticket),
            self._on_measuring,
            self._on_failed,
        )

    def _on_folder_asked(self) -> None:
        title = self.tr("Choose the Folder of a Translation Model")
        self._ask(title, QFileDialog.FileMode.Directory)

    def _on_file_asked(self) -> None:
        title = self.tr("Choose the File of a Translation Model")
        self._ask(title, QFileDialog.FileMode.ExistingFile)

    def _ask(self, title: str, mode: QFileDialog.FileMode) -> None:
        dialog = file_dialog(self, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(mode)
        if mode is QFileDialog.FileMode.ExistingFile:
            dialog.setNameFilter(self.tr("Models ({patterns})").format(patterns=FILES))
        dialog.fileSelected.connect(self.add_from)
        dialog.open()

    def _on_remove_asked(self) -> None:
        selected = self._selected()
        if selected is None:
            return
        name = selected.model.name
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Question)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("Remove a Model"))
        box.setText(self.tr("Remove {name} from this computer?").format(name=name))
        box.setInformativeText(
            self.tr("Translations that it has made stay. To use it again, get it anew.")
        )
        remove = box.addButton(self.tr("Remove"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole))
        remove.clicked.connect(partial(self.take_away, name))
        box.open()

    def _on_cancel_asked(self) -> None:
        self._lane.cancel()
        self._show_idle()
        if self._has_arrived:
            self._say(lambda: self.tr("What has arrived is kept; Download goes on from there."))
        self._has_arrived = False

    def _on_stored(self, model: StoredModel) -> None:
        self._show_idle()
        self._choose(model.name)
        self.shelf_changed.emit()
        self.refresh()

    def _on_fetched(self, step: Step[str] | StoredModel) -> None:
        if isinstance(step, StoredModel):
            self._on_stored(step)
            return
        self._has_arrived = True
        self._show_progress(step)
        self._say(lambda: self._counted(step.done, step.total))

    def _on_measuring(self, step: Step[Quality | None]) -> None:
        if step.value is not None:
            self._show_idle()
            self.refresh()
            return
        self._show_progress(step)
        self._say(lambda: self._translated(step.done, step.total))

    def _on_removed(self, _: None) -> None:
        self.shelf_changed.emit()
        self.refresh()

    def _on_failed(self, error: ReaderError) -> None:
        self._show_idle()
        self._complain(error)

    def _choose(self, name: str) -> None:
        self._current = name
        self._fill()
        self.chosen.emit(name)

    def _selected(self) -> Listed | None:
        row = self._row()
        return self._models[row] if 0 <= row < len(self._models) else None

    def _fill(self) -> None:
        row = self._row()
        if row < 0:
            names = [each.model.name for each in self._models]
            row = names.index(self._current) if self._current in names else 0
        self.table.clear()
        for each in self._models:
            self.table.addTopLevelItem(self._item(each))
        self._pick(row)
        self._on_selection_changed()

    def _item(self, each: Listed) -> QTreeWidgetItem:
        model, score = each.model, each.quality.headline if each.quality else None
        quality = self.tr("chrF {chrf}").format(chrf=decimal(score.chrf)) if score else ""
        item = QTreeWidgetItem(
            [
                self._named(model),
                quality or self.tr("not measured yet"),
                model.licence,
                self._sized(model.size),
            ]
        )
        end = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        item.setTextAlignment(SIZE, end)
        item.setToolTip(NAME, tip(str(model.folder)))
        item.setToolTip(QUALITY, self._explained())
        font = item.font(NAME)
        font.setBold(model.name == self._current)
        item.setFont(NAME, font)
        return item

    def _named(self, model: StoredModel) -> str:
        name = model.name
        if model.name == self._current:
            draft, finished = self.tr("{name} (in use, a draft)"), self.tr("{name} (in use)")
        else:
            draft, finished = self.tr("{name} (a draft)"), "{name}"
        return (draft if model.is_draft else finished).format(name=name)

    def _explained(self) -> str:
        return self.tr(
            "How near translations by people its own come on NTREX, a test set of news: "
            "chrF, of 100"
        )

    def _show_busy(self) -> None:
        self._has_arrived = False
        self.progress.setRange(0, 0)
        self._say(str)
        self._set_busy(is_busy=True)

    def _show_progress(self, step: Step[str] | Step[Quality | None]) -> None:
        self.progress.setRange(0, PER_MILLE)
        self.progress.setValue(step.done * PER_MILLE // max(step.total, 1))

    def _show_idle(self) -> None:
        self._say(str)
        self._set_busy(is_busy=False)

    def _set_busy(self, *, is_busy: bool) -> None:
        self._is_busy = is_busy
        self.progress.setVisible(is_busy)
        self.cancel.setVisible(is_busy)
        self.offers.set_busy(is_busy=is_busy)
        self.add.setEnabled(not is_busy)
        self._on_selection_changed()

    def _sized(self, size: int) -> str:
        return self.tr("{size} MB").format(size=max(1, round(size / MEGABYTE)))

    def _counted(self, done: int, total: int) -> str:
        return self.tr("{done} of {total} MB").format(
            done=round(done / MEGABYTE), total=round(total / MEGABYTE)
        )

    def _translated(self, done: int, total: int) -> str:
        return self.tr("%n sentence(s) of {total} translated", None, done).format(total=total)

    def _retranslate(self) -> None:
        super()._retranslate()
        self.setWindowTitle(self.tr("Translation Models"))
        self.intro.setText(self.tr("A model translates on this computer; no text leaves it."))
        self.table.setHeaderLabels(
            [self.tr("Model"), self.tr("Quality"), self.tr("Licence"), self.tr("Size")]
        )
        self.table.setAccessibleName(self.tr("Models on this computer"))
        self.use.setText(self.tr("&Use"))
        self.measure.setText(self.tr("&Measure Quality"))
        self.measure.setToolTip(
            self.tr("Let it translate 1,300 sentences and compare them with those of people")
        )
        self.add.setText(self.tr("&Add"))
        self.add_folder.setText(self.tr("A &Folder…"))
        self.add_file.setText(self.tr("A &ZIP or NPZ File…"))
        self.remove.setText(self.tr("&Remove…"))
        self.cancel.setText(self.tr("Cancel"))
        self.progress.setAccessibleName(self.tr("How far the work has come"))
        self.facts.retranslate()
        self.offers.retranslate()
        self._fill()
