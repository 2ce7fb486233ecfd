from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from windows import DATA, opened, paths_in

from reader.adapters.settings import SettingsFile
from reader.assembly import assemble
from reader.domain.errors import WritingError
from reader.ui.crash import CrashDialog, CrashWatch

STARTING_SECONDS = 60
CLOSING_SECONDS = 10


def bug():
    try:
        {}["كتاب"]
    except KeyError as error:
        return error


def test_a_bug_leaves_a_report_without_the_text_that_was_read(qtbot, tmp_path):
    parts = assemble(paths_in(tmp_path / "data"))
    watch = CrashWatch(parts.save_report)
    error = bug()
    with qtbot.waitSignal(watch.caught) as caught:
        watch.answer(type(error), error, error.__traceback__)
    (path,) = caught.args
    report = path.read_text(encoding="utf-8")
    assert path.is_relative_to(tmp_path / "data")
    assert "KeyError" in report
    assert "in bug" in report
    assert "كتاب" not in report.replace('{}["كتاب"]', "")
    parts.close()


def test_a_bug_is_told_even_where_no_report_can_be_kept(qtbot):
    def refuse(error):
        raise WritingError("/full", "No space left on device")

    watch = CrashWatch(refuse)
    error = bug()
    with qtbot.waitSignal(watch.caught) as caught:
        watch.answer(type(error), error, error.__traceback__)
    assert caught.args == [None]


def test_the_dialog_says_what_is_safe_and_where_the_report_lies(qtbot):
    dialog = CrashDialog(Path("/data/reports/1.txt"))
    qtbot.addWidget(dialog)
    said = dialog.informativeText()
    assert "Your notes are safe" in said
    assert "/data/reports/1.txt" in said
    assert dialog.defaultButton() is dialog.go_on
    assert dialog.buttonRole(dialog.quit) is QMessageBox.ButtonRole.DestructiveRole


def test_the_window_shows_one_dialog_at_a_time(qtbot, tmp_path):
    with opened(paths_in(tmp_path / "data")) as window:
        window.dialogs.show_crash(None)
        window.dialogs.show_crash(None)
        dialogs = [dialog for dialog in window.findChildren(CrashDialog) if dialog.isVisible()]
        assert len(dialogs) == 1
        dialogs[0].close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot ask a process to end")
@pytest.mark.parametrize("wish", [signal.SIGINT, signal.SIGTERM])
def test_a_wish_from_the_terminal_closes_the_window_and_keeps_everything(tmp_path, wish):
    data, article = tmp_path / "data", DATA / "harbour.ar.txt"
    command = [sys.executable, "-m", "reader", "--data", data, "open", article]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    settings = SettingsFile(data / "settings.json")
    try:
        for _ in range(STARTING_SECONDS * 10):
            if settings.load().last_article == str(article):
                break
            with pytest.raises(subprocess.TimeoutExpired):
                process.wait(0.1)
        process.send_signal(wish)
        _, errors = process.communicate(timeout=CLOSING_SECONDS)
    finally:
        process.kill()
    assert process.returncode == 0
    assert b"Traceback" not in errors
    assert settings.load().last_article == str(article)
    assert settings.load().geometry
