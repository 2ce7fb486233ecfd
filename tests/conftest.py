"""What every test shares, and what none may leave behind."""

from __future__ import annotations

import gc
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from guards import WATCH
from hypothesis import settings
from qari_runs import Qari

DATA = Path(__file__).parent / "data"
SETTLE_SECONDS = 5  # for a thread that is on its way out
HOMES = {
    "HOME": "home",
    "XDG_CACHE_HOME": "home/cache",
    "XDG_CONFIG_HOME": "home/config",
    "XDG_DATA_HOME": "home/data",
    "XDG_STATE_HOME": "home/state",
    "XDG_RUNTIME_DIR": "home/run",
    "QARI_DATA": "qari",
    "TMPDIR": "scratch",
}

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["HF_HUB_OFFLINE"] = "1"
settings.register_profile("calm", deadline=None)  # a busy machine is no failure
settings.load_profile("calm")


@pytest.fixture
def data_folder() -> Path:
    """Where the fixtures lie; never written to."""
    return DATA


@pytest.fixture
def by_heart(data_folder: Path) -> Path:
    """A small model that knows a few texts by heart."""
    return data_folder / "by-heart"


@pytest.fixture
def harbour(data_folder: Path) -> Path:
    """An article as an agency sends it."""
    return data_folder / "harbour.ar.txt"


@pytest.fixture
def qari(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Qari:
    """The program, run in this process."""
    return Qari(capsys, monkeypatch)


@pytest.fixture(scope="session", autouse=True)
def _world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Take the whole session, Qt's first font search included, away from the real home."""
    with pytest.MonkeyPatch.context() as patch:
        _move_home(tmp_path_factory.mktemp("session"), patch)
        WATCH.writable.append(tmp_path_factory.getbasetemp())
        yield


@pytest.fixture(autouse=True)
def _own_home(
    _world: None, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Give each test a home, a data folder and a folder for temporary files of its own."""
    _move_home(tmp_path_factory.mktemp("world"), monkeypatch)


@pytest.fixture(autouse=True)
def _no_trespass(request: pytest.FixtureRequest, _own_home: None) -> Iterator[None]:
    """Forbid the network, and writing outside the test's folder."""
    WATCH.trespasses.clear()
    WATCH.loopback = request.node.get_closest_marker("loopback") is not None
    WATCH.is_on = True
    yield
    WATCH.is_on = False
    assert WATCH.trespasses == []


@pytest.fixture(autouse=True)
def _no_thread_left(_no_trespass: None) -> Iterator[None]:
    """Fail a test that leaves a thread running."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before]
    for thread in left:
        thread.join(SETTLE_SECONDS)
    assert [thread.name for thread in left if thread.is_alive()] == []


@pytest.fixture(autouse=True)
def _nothing_left_in_qt(request: pytest.FixtureRequest, _no_trespass: None) -> Iterator[None]:
    """Fail a test that leaves a window, a running timer or a pool thread in Qt."""
    if not {"qtbot", "qapp"} & set(request.fixturenames):
        yield
        return
    request.getfixturevalue("qapp")
    before = _living_windows()
    yield
    _settle_qt()
    assert _living_windows() - before == set()
    assert _running_timers() == []


def _move_home(home: Path, patch: pytest.MonkeyPatch) -> None:
    for variable, folder in HOMES.items():
        (home / folder).mkdir(parents=True, mode=0o700, exist_ok=True)
        patch.setenv(variable, str(home / folder))
    patch.setattr("tempfile.tempdir", str(home / HOMES["TMPDIR"]))


def _settle_qt() -> None:
    from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool

    assert QThreadPool.globalInstance().waitForDone(SETTLE_SECONDS * 1000)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _living_windows() -> set[str]:
    """Name the windows without a parent; Qt keeps its one tool tip."""
    from PySide6.QtWidgets import QApplication

    windows = (window for window in QApplication.topLevelWidgets() if window.parent() is None)
    return {
        f"{type(window).__name__} {id(window):x}"
        for window in windows
        if window.metaObject().className() != "QTipLabel"
    }


def _running_timers() -> list[str]:
    from PySide6.QtCore import QTimer
    from shiboken6 import isValid

    timers = (thing for thing in gc.get_objects() if issubclass(type(thing), QTimer))
    return [repr(timer) for timer in timers if isValid(timer) and timer.isActive()]


def pytest_report_header() -> str:
    """Say which Python runs, since a closing line alone does not."""
    return f"interpreter: {sys.executable}"
