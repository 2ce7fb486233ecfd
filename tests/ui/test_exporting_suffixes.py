"""A file holds what its name says, whichever line of the menu was chosen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QFileDialog
from windows import opened, paths_in

from reader.ui.actions import Command


@pytest.fixture
def window(qtbot, tmp_path, translations):
    paths = replace(paths_in(tmp_path / "data"), translations=translations)
    with opened(paths) as window:
        with qtbot.waitSignal(window.desk.article_changed):
            window.open_path(str(paths.samples / "harbour.ar.txt"))
        yield window


def exported(window, qtbot, command, path):
    """Choose the command, and the path in its dialog; return what is written."""
    window.commands[command].trigger()
    (dialog,) = [found for found in window.findChildren(QFileDialog) if found.isVisible()]
    with qtbot.waitSignal(window.exporting.saved, timeout=30_000):
        dialog.fileSelected.emit(str(path))
        dialog.close()
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "beginning"),
    [
        ("a.tmx", "<?xml"),
        ("a.MD", "# بعثة"),
        ("a.html", "<!DOCTYPE html>"),
        ("a.odd", "<!DOCTYPE html>"),
    ],
)
def test_an_article_is_written_in_the_form_of_its_name(window, qtbot, tmp_path, name, beginning):
    text = exported(window, qtbot, Command.EXPORT_PAGE, tmp_path / name)
    assert text.startswith(beginning)


def test_notes_are_never_written_as_an_article(window, qtbot, tmp_path):
    text = exported(window, qtbot, Command.EXPORT_MARKDOWN, tmp_path / "notes.tmx")
    assert not text.startswith("<?xml")
