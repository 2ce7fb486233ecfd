"""The library as a whole: its copies, making one, checking, and going back to one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QTreeWidgetItem, QWidget

from reader.domain.bidi import isolated
from reader.domain.errors import ReaderError
from reader.services.ports import Archive
from reader.ui.bridge import Lane, single
from reader.ui.look.files import file_dialog
from reader.ui.look.room import give_room
from reader.ui.notes.delegate import date_words
from reader.ui.table_dialog import AnsweringDialog, row_of
from reader.ui.tips import tip

SIZE: Final = (600, 420)  # pixels, with letters of the usual size
_SIZES: Final = QLocale.DataSizeFormat.DataSizeSIFormat  # thousands, as models are told in
FOLDER: Final = "backups"
BY_HAND, DAILY, BEFORE = "by-hand-", "library-", "before-restoring-"


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of the library; ``size`` is in bytes."""

    path: Path
    made: datetime
    size: int


class LibraryDialog(AnsweringDialog):
    """Lists the library's copies; makes one, checks the library, goes back to a copy."""

    restored = Signal()  # the library is another one now

    def __init__(self, archive: Archive, lane: Lane, parent: QWidget | None = None) -> None:
        super().__init__(3, 1, parent)
        self._archive = archive
        self._lane = lane
        self._copies: tuple[Copy, ...] = ()
        self.restore = QPushButton(self)
        self.elsewhere = QPushButton(self)
        self.back_up = QPushButton(self)
        self.check = QPushButton(self)
        self._arrange()
        self._connect()
        self._retranslate()
        self._refresh()

    def go_back_to(self, path: Path) -> None:
        """Make the library what the copy at ``path`` is; the state before is kept."""
        self._say(self._moment_words)
        self._do(lambda: self._archive.restore(path), self._on_restored)

    def _arrange(self) -> None:
        column = self._column()
        column.addLayout(row_of(self.restore, self.elsewhere, None, self.check, self.back_up))
        column.addWidget(self.message)
        column.addWidget(self.buttons)
        give_room(self, *SIZE)

    def _connect(self) -> None:
        self.table.itemSelectionChanged.connect(self._on_selection_changed)
        self.table.itemActivated.connect(self._on_restore_asked)
        self.restore.clicked.connect(self._on_restore_asked)
        self.elsewhere.clicked.connect(self._on_elsewhere_asked)
        self.back_up.clicked.connect(self._on_back_up_asked)
        self.check.clicked.connect(self._on_check_asked)

    def _refresh(self) -> None:
        self._do(lambda: _copies(self._archive), self._on_listed)

    def _do(self, work: Callable[[], object], answer: Callable[..., object]) -> None:
        self._set_busy(is_busy=True)
        self._lane.add(single(work), answer, self._on_failed)

    def _set_busy(self, *, is_busy: bool) -> None:
        for button in (self.restore, self.elsewhere, self.back_up, self.check):
            button.setEnabled(not is_busy)
        if not is_busy:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_listed(self, copies: Sequence[Copy]) -> None:
        self._copies = tuple(copies)
        self._set_busy(is_busy=False)
        self._fill()
        self._say(self._words)

    def _on_selection_changed(self) -> None:
        self.restore.setEnabled(self._selected() is not None)

    def _on_restore_asked(self) -> None:
        copy = self._selected()
        if copy is not None:
            self._confirm(copy.path, _moment(copy.made))

    def _on_elsewhere_asked(self) -> None:
        dialog = file_dialog(self, self.tr("Choose a Copy of the Library"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(
            self.tr("Copies of the library ({patterns})").format(patterns="*.sqlite")
        )
        dialog.fileSelected.connect(self._on_file_chosen)
        dialog.open()

    def _on_file_chosen(self, path: str) -> None:
        self._confirm(Path(path), isolated(path))

    def _confirm(self, path: Path, named: str) -> None:
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Restore the Library"))
        box.setText(self.tr("Go back to the copy of {copy}?").format(copy=named))
        box.setInformativeText(
            self.tr(
                "Notes and words written since then leave the window. The present state is "
                "backed up first, so that you can come back to it from this list."
            )
        )
        restore = box.addButton(self.tr("Restore"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole))
        restore.clicked.connect(partial(self.go_back_to, path))
        box.open()

    def _on_back_up_asked(self) -> None:
        name = f"{BY_HAND}{datetime.now(UTC):%Y%m%dT%H%M%S-%f}.sqlite"
        copy = self._archive.path.parent / FOLDER / name
        self._say(self._moment_words)
        self._do(lambda: self._archive.back_up(copy), self._on_backed_up)

    def _on_check_asked(self) -> None:
        self._say(self._moment_words)
        self._do(self._archive.check, self._on_checked)

    def _on_restored(self, kept: Path | None) -> None:
        if kept is None:
            self._say(lambda: self.tr("The library is what the copy was."))
        else:
            self._say(lambda: self._told(kept))
        self.restored.emit()
        self._refresh()

    def _checked_words(self, damaged: int) -> str:
        if not damaged:
            return self.tr("The library is sound.")
        return self.tr(
            "The file is sound, but %n note(s) or word(s) in it cannot be read. They stay in the "
            "file; a copy made before may have them whole.",
            "",
            damaged,
        )

    def _moment_words(self) -> str:
        return self.tr("One moment…")

    def _told(self, kept: Path) -> str:
        if kept in [copy.path for copy in self._copies]:
            return self.tr("The library is what the copy was. The state before heads the list.")
        words = self.tr("The library is what the copy was. The state before is kept as {path}.")
        return words.format(path=isolated(str(kept)))

    def _on_backed_up(self, _: None) -> None:
        self._say(lambda: self.tr("The library is backed up."))
        self._refresh()

    def _on_checked(self, damaged: int) -> None:
        self._say(lambda: self._checked_words(damaged))
        self._set_busy(is_busy=False)
        self._on_selection_changed()

    def _on_failed(self, error: ReaderError) -> None:
        self._complain(error)
        self._set_busy(is_busy=False)
        self._on_selection_changed()

    def _selected(self) -> Copy | None:
        row = self._row()
        return self._copies[row] if 0 <= row < len(self._copies) else None

    def _fill(self) -> None:
        row = self._row()
        self.table.clear()
        end = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        for copy in self._copies:
            size = QLocale().formattedDataSize(copy.size, 1, _SIZES)
            item = QTreeWidgetItem([_moment(copy.made), self._occasion(copy), isolated(size)])
            item.setTextAlignment(2, end)
            item.setToolTip(0, tip(str(copy.path)))
            self.table.addTopLevelItem(item)
        self._pick(row)
        self._on_selection_changed()

    def _occasion(self, copy: Copy) -> str:
        occasions = {
            DAILY: self.tr("Copy of the day"),
            BY_HAND: self.tr("Made by hand"),
            BEFORE: self.tr("Before restoring"),
        }
        kinds = (words for start, words in occasions.items() if copy.path.name.startswith(start))
        return next(kinds, copy.path.stem)

    def _retranslate(self) -> None:
        super()._retranslate()
        self.setWindowTitle(self.tr("Library"))
        self.intro.setText(
            self.tr(
                "The library holds your notes and words. On each day that you use it, it is "
                "copied by itself."
            )
        )
        self.table.setAccessibleName(self.tr("Copies of the library"))
        self.table.setHeaderLabels([self.tr("Date"), self.tr("Occasion"), self.tr("Size")])
        self.restore.setText(self.tr("&Restore…"))
        self.elsewhere.setText(self.tr("Restore from a &File…"))
        self.back_up.setText(self.tr("&Back Up Now"))
        self.check.setText(self.tr("C&heck"))
        self._fill()


def _copies(archive: Archive) -> tuple[Copy, ...]:
    return tuple(_copy_at(path) for path in archive.backups())


def _copy_at(path: Path) -> Copy:
    facts = path.stat()
    return Copy(path, datetime.fromtimestamp(facts.st_mtime, UTC), facts.st_size)


def _moment(made: datetime) -> str:
    """Return the day and the minute, here, in the language of the interface."""
    return f"{date_words(made)}  {isolated(f'{made.astimezone():%H:%M}')}"
