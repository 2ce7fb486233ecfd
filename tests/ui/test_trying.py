from __future__ import annotations

import json
import threading
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, Signal
from windows import opened, paths_in

from reader.domain.errors import ModelBroken
from reader.ui.bridge import Bridge
from reader.ui.translating import ModelChoice
from reader.ui.trying import Trying

SECOND = 1.0


class Translation(QObject):
    """Starts and ends as it is told."""

    started = Signal()
    ended = Signal(bool)

    def __init__(self, parent, engine="ctranslate2"):
        super().__init__(parent)
        self.choice = ModelChoice(Path("model"), engine, 4)


class Patient:
    """A shelf whose trials last until they are let go, or given up."""

    def __init__(self, failure=None):
        self.begun, self.given_up = [], []
        self.may_end = threading.Event()
        self._failure = failure

    def find(self, name):
        return name

    def try_shortlist(self, model, ticket):
        self.begun.append(model)
        if self._failure is not None:
            raise self._failure
        try:
            while not self.may_end.is_set():
                ticket.wait(0.005)
        except BaseException:
            self.given_up.append(model)
            raise


@pytest.fixture
def bridge(qapp):
    bridge = Bridge()
    yield bridge
    assert bridge.close(SECOND * 5)
    bridge.deleteLater()


def trying(bridge, shelf, **options):
    translation = Translation(bridge, **options)
    lane = bridge.lane("trying")
    Trying(SimpleNamespace(models=shelf), lane, translation, bridge)
    return translation, lane


def test_the_model_is_tried_once_all_is_translated(bridge, qtbot):
    shelf = Patient()
    translation, lane = trying(bridge, shelf)
    shelf.may_end.set()
    translation.started.emit()
    translation.ended.emit(True)
    qtbot.waitUntil(lambda: shelf.begun == ["model"] and not lane.is_busy)
    translation.ended.emit(True)
    assert not lane.is_busy
    assert shelf.begun == ["model"]


def test_the_next_translation_comes_first(bridge, qtbot):
    shelf = Patient()
    translation, lane = trying(bridge, shelf)
    translation.ended.emit(True)
    qtbot.waitUntil(lambda: bool(shelf.begun))
    translation.started.emit()
    qtbot.waitUntil(lambda: shelf.given_up == ["model"] and not lane.is_busy)
    shelf.may_end.set()
    translation.ended.emit(True)
    qtbot.waitUntil(lambda: len(shelf.begun) == 2 and not lane.is_busy)
    assert shelf.given_up == ["model"]


def test_a_trial_that_fails_is_nobodys_trouble(bridge, qtbot):
    shelf = Patient(ModelBroken("model", "it is broken"))
    translation, lane = trying(bridge, shelf)
    translation.ended.emit(True)
    qtbot.waitUntil(lambda: shelf.begun == ["model"] and not lane.is_busy)


def test_what_was_broken_off_is_not_followed_by_a_trial(bridge):
    shelf = Patient()
    translation, lane = trying(bridge, shelf)
    translation.ended.emit(False)
    assert not lane.is_busy


def test_the_reference_engine_has_no_shortlist(bridge):
    translation, lane = trying(bridge, Patient(), engine="transformers")
    translation.ended.emit(True)
    assert not lane.is_busy


def test_the_window_tries_the_model_that_it_finds(qtbot, tmp_path):
    paths = paths_in(tmp_path / "data", has_model=True)
    with opened(paths) as window:
        window.open_path(str(paths.samples / "harbour.ar.txt"))
        qtbot.waitUntil(lambda: bool(list(paths.converted.rglob("shortlist.json"))), timeout=20_000)
    (record,) = paths.converted.rglob("shortlist.json")
    found = json.loads(record.read_text(encoding="utf-8"))
    assert found["agreement"]["sentences"] == 0  # its vocabulary is too small to be worth it
