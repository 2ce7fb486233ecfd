from __future__ import annotations

import shutil
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Event
from types import SimpleNamespace

import pytest
from hub import REPOSITORY, served
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from translated import compiled
from windows import DATA, opened

from reader.adapters.marian.shelf import Shelf
from reader.adapters.paths import Paths
from reader.domain.model import OfferedModel
from reader.domain.settings import InterfaceLanguage
from reader.services.jobs import Step
from reader.ui.actions import Command
from reader.ui.models.dialog import LICENCE, NAME, QUALITY, Models
from reader.ui.models.offers import Offers

PATIENCE_MS = 60_000  # a busy machine converts and proves a model in seconds


@pytest.fixture
def small_sets(tmp_path, monkeypatch):
    """Measure on a few sentences that the model has learnt by heart."""
    folder = tmp_path / "sets"
    folder.mkdir()
    for language in ("ar", "en"):
        text = (DATA / f"harbour.{language}.txt").read_text(encoding="utf-8")
        lines = [line for line in text.split("\n") if line][:6]
        (folder / f"ntrex.{language}").write_text("\n".join(lines) + "\n", encoding="utf-8")
    monkeypatch.setattr(Paths, "test_sets", property(lambda _: folder))


def put(folder: Path, name: str, **files: str) -> Path:
    """Put a copy of the model by heart on a shelf, with other files in it."""
    model = Path(shutil.copytree(DATA / "by-heart", folder / name))
    for file, text in files.items():
        (model / file.replace("_", ".")).write_text(text, encoding="utf-8")
    return model


def shown(window, qtbot, count):
    """Open the dialog and wait for its list."""
    window.commands[Command.MODELS].trigger()
    (dialog,) = [each for each in window.findChildren(Models) if each.isVisible()]
    qtbot.waitUntil(lambda: dialog.table.topLevelItemCount() == count, timeout=PATIENCE_MS)
    return dialog


def cells(dialog, column):
    rows = range(dialog.table.topLevelItemCount())
    return [dialog.table.topLevelItem(row).text(column) for row in rows]


def select(dialog, row):
    dialog.table.setCurrentItem(dialog.table.topLevelItem(row))


def answer(dialog, words):
    """Press the button of that text in the question that stands before the dialog."""
    (box,) = dialog.findChildren(QMessageBox)
    (button,) = [each for each in box.findChildren(QPushButton) if each.text() == words]
    button.click()


def test_a_model_that_is_added_is_used_at_once(window, qtbot, tmp_path):
    folder = put(tmp_path / "elsewhere", "tiny")
    dialog = shown(window, qtbot, 0)
    assert not dialog.measure.isEnabled()
    with qtbot.waitSignal(dialog.chosen, timeout=PATIENCE_MS):
        dialog.add_from(str(folder))
    qtbot.waitUntil(lambda: cells(dialog, NAME) == ["tiny (in use)"])
    assert cells(dialog, LICENCE) == ["MIT"]
    assert dialog.facts.text().startswith("Added from this computer.\n")
    assert window.keeping.settings.model == "tiny"
    assert window.desk._choice.folder.name == "tiny"
    dialog.close()


def test_a_model_is_removed_once_the_question_is_answered(window, qtbot, paths):
    put(paths.models, "tiny")
    dialog = shown(window, qtbot, 1)
    dialog.remove.click()
    answer(dialog, "Cancel")
    assert (paths.models / "tiny").is_dir()
    qtbot.waitUntil(lambda: dialog.findChildren(QMessageBox) == [])
    dialog.remove.click()
    with qtbot.waitSignal(dialog.shelf_changed):
        answer(dialog, "Remove")
    qtbot.waitUntil(lambda: dialog.table.topLevelItemCount() == 0)
    qtbot.waitUntil(lambda: dialog.facts.text().startswith("There is no model here yet."))
    assert window.desk._choice is None
    dialog.close()


def test_a_folder_that_holds_no_model_is_refused_with_a_sentence(window, qtbot, tmp_path):
    (tmp_path / "empty").mkdir()
    dialog = shown(window, qtbot, 0)
    dialog.add_from(str(tmp_path / "empty"))
    qtbot.waitUntil(lambda: dialog.message.text() != "")
    assert "“empty”" in dialog.message.text()
    assert not dialog.progress.isVisible()
    dialog.close()


def test_the_dialog_follows_the_language(qtbot, paths, tmp_path):
    put(paths.models, "tiny")
    with opened(replace(paths, translations=compiled(tmp_path / "translations"))) as window:
        dialog = shown(window, qtbot, 1)
        window.keeping.change(partial(replace, language=InterfaceLanguage.ARABIC))
        QApplication.sendPostedEvents()
        assert dialog.windowTitle() == "نماذج الترجمة"
        assert cells(dialog, QUALITY) == ["لم تُقَس بعد"]
        assert dialog.facts.text().startswith("أُضيف من هذا الحاسوب.\n")
        assert "برخصة" in dialog.offers.labels["opus-mt-ar-en"].text()
        dialog.close()


@pytest.mark.usefixtures("small_sets")
def test_a_model_is_measured_and_its_figures_are_shown(window, qtbot, paths):
    put(paths.models, "tiny")
    dialog = shown(window, qtbot, 1)
    assert cells(dialog, QUALITY) == ["not measured yet"]
    dialog.measure.click()
    assert dialog.progress.isVisible()
    assert not dialog.remove.isEnabled()
    qtbot.waitUntil(lambda: cells(dialog, QUALITY)[0].startswith("chrF "), timeout=PATIENCE_MS)
    assert float(cells(dialog, QUALITY)[0].removeprefix("chrF ")) > 85
    assert "NTREX, news: BLEU " in dialog.facts.text()
    assert "a second on this computer." in dialog.facts.text()
    assert not dialog.progress.isVisible()
    assert dialog.remove.isEnabled()
    dialog.close()


def test_measuring_is_cancelled_and_keeps_nothing(window, qtbot, paths):
    put(paths.models, "tiny")
    dialog = shown(window, qtbot, 1)
    dialog.measure.click()
    qtbot.waitUntil(lambda: "of 1300 translated" in dialog.message.text(), timeout=PATIENCE_MS)
    dialog.cancel.click()
    assert dialog.message.text() == ""
    assert dialog.measure.isEnabled()
    qtbot.waitUntil(lambda: not window.dialogs._models_lane.is_busy)
    assert not paths.qualities.exists()
    dialog.close()


# Which one speaks, and drafts


@pytest.fixture
def bundled(tmp_path, paths, monkeypatch):
    """The folder of models that come with the program."""
    folder = tmp_path / "bundled"
    folder.mkdir()
    monkeypatch.setattr(Paths, "bundled_models", property(lambda _: folder))
    return folder


def test_the_bundled_model_speaks_where_there_is_no_other(bundled, qtbot, paths):
    put(bundled, "compact", training_json='{"draft": true}')
    with opened(paths) as window:
        with qtbot.waitSignal(window.desk.model_changed, timeout=PATIENCE_MS):
            window.open_path(str(DATA / "harbour.ar.txt"))
        qtbot.waitUntil(lambda: window.status.model.text() == "compact (a draft)")
        dialog = shown(window, qtbot, 1)
        assert cells(dialog, NAME) == ["compact (in use, a draft)"]
        assert dialog.facts.text().startswith("It came with Qari.\nIt is a draft: ")
        assert not dialog.remove.isEnabled()
        dialog.close()


def test_a_model_of_the_readers_own_goes_before_a_bundled_draft(bundled, qtbot, paths):
    put(bundled, "compact", training_json='{"scores": {"dev-ntrex": {"chrf": 40.1}}}')
    put(paths.models, "zephyr")
    with opened(paths) as window:
        with qtbot.waitSignal(window.desk.model_changed, timeout=PATIENCE_MS):
            window.open_path(str(DATA / "harbour.ar.txt"))
        qtbot.waitUntil(lambda: window.status.model.text() == "zephyr")
        dialog = shown(window, qtbot, 2)
        assert cells(dialog, NAME) == ["zephyr (in use)", "compact (a draft)"]
        dialog.close()


# Downloads


def test_what_is_here_is_not_offered_again(qtbot):
    offered = [OfferedModel(name, f"Somebody/{name}", "MIT", 1_000_000) for name in ("a", "b")]
    offers = Offers(offered)
    qtbot.addWidget(offers)
    offers.show()
    offers.show_without({"a"})
    assert [name for name, button in offers.buttons.items() if button.isVisible()] == ["b"]
    offers.show_without({"Somebody/b"})
    assert [name for name, button in offers.buttons.items() if button.isVisible()] == ["a"]
    offers.show_without({"a", "b"})
    assert not offers.isVisible()


def test_a_download_without_a_network_ends_in_a_sentence(window, qtbot):
    dialog = shown(window, qtbot, 0)
    button = dialog.offers.buttons["opus-mt-ar-en"]
    button.click()
    qtbot.waitUntil(lambda: "cannot be downloaded" in dialog.message.text(), timeout=20_000)
    assert button.isEnabled()
    dialog.close()


def test_a_download_that_is_cancelled_says_that_it_can_go_on(window, qtbot):
    dialog = shown(window, qtbot, 0)
    arriving, halted = Event(), Event()

    def download(_name, ticket):
        yield Step("model.safetensors", 1_000_000, 3_000_000)
        arriving.set()
        halted.wait(PATIENCE_MS / 1000)
        ticket.check()

    dialog._shelf = SimpleNamespace(download=download)
    dialog.offers.buttons["opus-mt-ar-en"].click()
    qtbot.waitUntil(lambda: dialog.message.text() == "1 of 3 MB")
    assert arriving.wait(PATIENCE_MS / 1000)
    dialog.cancel.click()
    halted.set()
    assert dialog.message.text() == "What has arrived is kept; Download goes on from there."
    qtbot.waitUntil(lambda: not window.dialogs._models_lane.is_busy)
    dialog.close()


@pytest.mark.loopback
def test_a_model_is_downloaded_and_used(qtbot, paths, tmp_path, monkeypatch):
    offered = (OfferedModel("opus-mt-xx", REPOSITORY, "MIT", 3_000_000),)
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", False)
    for module in ("ui.models.dialog", "adapters.marian.shelf"):
        monkeypatch.setattr(f"reader.{module}.OFFERED", offered)
    with served(DATA / "by-heart") as hub, opened(paths) as window:
        shelf = Shelf(paths.models, tmp_path / "bundled", paths.converted, hub.address)
        window.dialogs._parts = replace(window.dialogs._parts, models=shelf)
        dialog = shown(window, qtbot, 0)
        said = []
        with qtbot.waitSignal(dialog.chosen, timeout=PATIENCE_MS):
            dialog.offers.buttons["opus-mt-xx"].click()
            qtbot.waitUntil(lambda: said.append(dialog.message.text()) or " of 3 MB" in said[-1])
        qtbot.waitUntil(lambda: cells(dialog, NAME) == ["opus-mt-xx (in use)"])
        assert dialog.facts.text().startswith(f"Downloaded from huggingface.co/{REPOSITORY}.\n")
        assert not dialog.offers.isVisible()
        dialog.close()
