"""Where a window suggests to save, and what it calls articles that have no file of their own."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QComboBox, QFileDialog
from windows import opened, paths_in

from reader.adapters.library import SqliteLibrary
from reader.domain.origin import Origin
from reader.ui.actions import Command
from reader.ui.shelf.entries import DETAIL_ROLE
from reader.ui.window import Window

PASTED = "عثر غواصون على ميناء غارق\n\nوقالت البعثة إن الميناء كبير."
DOCUMENTS = QStandardPaths.StandardLocation.DocumentsLocation


def open_path(window: Window, qtbot, path: Path) -> None:
    with qtbot.waitSignal(window.desk.article_changed):
        window.open_path(str(path))


def paste(window: Window, qtbot) -> None:
    with qtbot.waitSignal(window.desk.article_changed):
        window.desk.open_text(PASTED)


def suggested(window: Window, command: Command) -> Path:
    """Return the file that a save dialog begins with."""
    window.commands[command].trigger()
    (dialog,) = [each for each in window.findChildren(QFileDialog) if each.isVisible()]
    (path,) = dialog.selectedFiles()
    dialog.close()
    return Path(path)


def documents() -> Path:
    """Return the reader's folder of documents, made where there is none."""
    folder = Path(QStandardPaths.writableLocation(DOCUMENTS))
    folder.mkdir(exist_ok=True)
    return folder


def test_where_there_is_no_folder_of_documents_there_is_a_home(window, qtbot):
    home = Path.home()
    assert not (home / "Documents").exists()
    paste(window, qtbot)
    assert suggested(window, Command.EXPORT_MARKDOWN).parent == home


def test_a_pasted_article_goes_to_the_documents_under_its_title(window, qtbot):
    folder, title = documents(), "عثر غواصون على ميناء غارق"
    paste(window, qtbot)
    assert suggested(window, Command.EXPORT_MARKDOWN) == folder / f"{title} - notes.md"
    assert suggested(window, Command.EXPORT_PAGE) == folder / f"{title} - translation.html"
    assert suggested(window, Command.SAVE_BUNDLE) == folder / f"{title}.qari"


def test_the_article_s_own_file_is_not_written_over(window, qtbot, tmp_path):
    own = Path(shutil.copy(window._parts.samples()[0].article, tmp_path / "harbour.txt"))
    text = own.read_bytes()
    open_path(window, qtbot, own)
    window.exporting.ask_text("text")
    (dialog,) = [each for each in window.findChildren(QFileDialog) if each.isVisible()]
    with qtbot.waitSignal(window.exporting.failed) as failed:
        dialog.fileSelected.emit(str(own))
    dialog.close()
    assert failed.args[0].reason == "it is the article itself; choose another name"
    assert own.read_bytes() == text


def test_a_save_dialog_names_the_kind_of_file_without_its_pattern(window, qtbot):
    paste(window, qtbot)
    window.exporting.ask_notes("md")
    (dialog,) = [each for each in window.findChildren(QFileDialog) if each.isVisible()]
    kinds = dialog.findChild(QComboBox, "fileTypeCombo")
    assert kinds.currentText() == "Markdown"
    dialog.close()


def test_a_sample_goes_to_the_documents(window, qtbot):
    folder = documents()
    open_path(window, qtbot, window._parts.samples()[0].article)
    assert suggested(window, Command.EXPORT_PAGE).parent == folder


def test_an_article_out_of_a_bundle_goes_to_the_documents(window, qtbot, tmp_path):
    copy = Path(shutil.copy(window._parts.samples()[0].article, tmp_path / "harbour.txt"))
    open_path(window, qtbot, copy)
    bundle = tmp_path / "harbour.qari"
    window.exporting.ask_bundle()
    (dialog,) = [each for each in window.findChildren(QFileDialog) if each.isVisible()]
    with qtbot.waitSignal(window.exporting.saved):
        dialog.fileSelected.emit(str(bundle))
    dialog.close()
    open_path(window, qtbot, bundle)
    assert window._parts.origin_of(window.desk.article.path) is Origin.BUNDLE
    folder = documents()
    assert suggested(window, Command.SAVE_BUNDLE).parent == folder


def test_what_belongs_to_the_reader_s_own_file_goes_beside_it(window, qtbot, tmp_path):
    copy = Path(shutil.copy(window._parts.samples()[0].article, tmp_path / "harbour.txt"))
    open_path(window, qtbot, copy)
    assert suggested(window, Command.EXPORT_MARKDOWN).parent == tmp_path


def test_a_day_without_a_copy_of_the_library_is_told(qtbot, tmp_path):
    paths = paths_in(tmp_path / "data")
    paths.data.mkdir()
    (paths.data / "backups").write_text("in the way", encoding="utf-8")
    paths.library.touch()
    with closing(SqliteLibrary(paths.library)) as library:
        assert library.recents(1) == []
    with opened(paths) as window:
        paste(window, qtbot)
        banner = window.centre.banner
        qtbot.waitUntil(lambda: any("cannot be written" in each for each in banner.sentences()))


def test_the_shelf_calls_pasted_text_by_its_first_line(window, qtbot):
    paste(window, qtbot)
    shelf = window.centre.welcome.recents
    qtbot.waitUntil(lambda: shelf.titles() == ["عثر غواصون على ميناء غارق"])
    assert shelf.model().index(0, 0).data(DETAIL_ROLE) == "pasted text"
    assert "pasted text" in window.menus.recent.actions()[0].text()


def test_the_shelf_says_of_an_article_that_its_file_is_gone(window, qtbot, tmp_path):
    copy = Path(shutil.copy(window._parts.samples()[0].article, tmp_path / "harbour.txt"))
    open_path(window, qtbot, copy)
    copy.unlink()
    window.desk.put_away()
    index = window.centre.welcome.recents.model().index
    qtbot.waitUntil(lambda: "no longer there" in (index(0, 0).data(DETAIL_ROLE) or ""))
    assert "harbour.txt" in index(0, 0).data(DETAIL_ROLE)
