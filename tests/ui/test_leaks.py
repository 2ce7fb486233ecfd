from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from guards import CHECKOUT

LEAKING = """
import threading
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

kept = []

def test_a_clean_one(qtbot):
    qtbot.addWidget(QWidget())

def test_a_thread():
    released = threading.Event()
    thread = threading.Thread(target=released.wait, args=(8,), name="left behind")
    thread.start()

def test_a_window(qapp):
    kept.append(QWidget())

def test_a_timer(qapp):
    kept.append(QTimer())
    kept[-1].start(60_000)
"""


def test_what_a_test_leaves_behind_fails_it(tmp_path: Path) -> None:
    leaking = tmp_path / "test_leaking.py"
    leaking.write_text(LEAKING, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "conftest", "-q", "-p", "no:cacheprovider"]
    settings = ["-c", str(CHECKOUT / "pyproject.toml"), "--rootdir", str(tmp_path)]
    ended = subprocess.run(
        [*command, *settings, "--basetemp", str(tmp_path / "base"), str(leaking)],
        env={**os.environ, "PYTHONPATH": str(CHECKOUT / "tests")},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    said = ended.stdout
    assert "4 passed, 3 errors" in said
    for leaking_test, trace in [
        ("test_a_thread", "left behind"),
        ("test_a_window", "QWidget"),
        ("test_a_timer", "QTimer"),
    ]:
        assert f"ERROR at teardown of {leaking_test}" in said
        assert trace in said
