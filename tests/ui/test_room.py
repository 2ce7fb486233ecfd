from __future__ import annotations

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QListView, QTreeView, QWidget

from reader.ui.look.files import CHANGED, KIND, file_dialog
from reader.ui.look.room import SHARE_OF_SCREEN, USUAL_PIXELS, give_room


def sized(qtbot, pixels, *wanted):
    dialog = QDialog()
    qtbot.addWidget(dialog)
    font = QFont(dialog.font())
    font.setPixelSize(pixels)
    dialog.setFont(font)
    give_room(dialog, *wanted)
    return dialog.width(), dialog.height()


@pytest.mark.parametrize(
    ("pixels", "size"),
    [(USUAL_PIXELS // 2, (300, 200)), (USUAL_PIXELS, (300, 200)), (2 * USUAL_PIXELS, (600, 400))],
)
def test_a_dialog_grows_with_its_letters(qtbot, pixels, size):
    assert sized(qtbot, pixels, 300, 200) == size


def test_a_dialog_stays_within_the_screen(qtbot, qapp):
    screen = qapp.primaryScreen().availableSize()
    width, height = sized(qtbot, 4 * USUAL_PIXELS, 5000, 200)
    assert width == round(SHARE_OF_SCREEN * screen.width())
    assert height <= screen.height()


def test_a_dialog_for_files_cuts_no_place_and_no_date_short(qtbot, tmp_path):
    (tmp_path / "article.txt").write_text("نص", encoding="utf-8")
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = file_dialog(parent, "Open an Article")
    dialog.setDirectory(str(tmp_path))
    dialog.show()
    table = dialog.findChild(QTreeView)
    qtbot.waitUntil(lambda: table.model().rowCount(table.rootIndex()) == 1)
    for column in (KIND, CHANGED):
        assert table.columnWidth(column) >= table.sizeHintForColumn(column)
    places = dialog.findChild(QListView, "sidebar")
    assert places.viewport().width() >= places.sizeHintForColumn(0)
