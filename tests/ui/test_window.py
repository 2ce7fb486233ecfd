from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from windows import opened, paths_in, text_of

from reader.domain.language import Side
from reader.domain.settings import Theme
from reader.ui.actions import Command
from reader.ui.banner import Topic
from reader.ui.reading.finding import Way
from reader.ui.reading.places import Mode

HEADLINE = "بعثة أثرية تكشف ميناء غارقا قبالة الإسكندرية"
ENGLISH = "Archaeological mission uncovers sunken harbour off Alexandria"


def open_in(window, qtbot, path):
    with qtbot.waitSignal(window.desk.article_changed):
        window.open_path(str(path))


def test_a_window_without_an_article_greets_with_the_samples(window, qtbot):
    samples = window.centre.welcome.samples
    qtbot.waitUntil(lambda: len(samples.titles()) == 4)
    assert HEADLINE in samples.titles()
    assert not window.centre.view.isVisibleTo(window)
    assert window.windowTitle() == "Qari"


def test_an_article_opens_and_gives_the_window_its_title(window, qtbot, article):
    open_in(window, qtbot, article)
    assert window.centre.view.isVisibleTo(window)
    assert text_of(window, Side.SOURCE, 0) == HEADLINE
    assert window.windowTitle() == f"{HEADLINE} — Qari"


def test_a_sample_shows_a_translation_by_people_and_says_so(window, qtbot, paths):
    open_in(window, qtbot, paths.samples / "harbour.ar.txt")
    assert text_of(window, Side.TARGET, 0) == ENGLISH
    assert "written by people" in window.centre.banner.sentences()[0]


def test_without_a_model_the_page_says_how_to_get_one(window, qtbot, article):
    open_in(window, qtbot, article)
    assert window.centre.banner.sentences() == [
        "There is no translation model yet, so this page has glosses but no translation."
    ]


def test_with_a_model_the_translation_arrives(qtbot, tmp_path, article):
    with opened(paths_in(tmp_path / "data", has_model=True)) as window:
        with qtbot.waitSignal(window.desk.translating.ended, timeout=30_000) as ended:
            window.open_path(article)
        assert ended.args == [True]
        assert text_of(window, Side.TARGET, 0) == ENGLISH
        assert window.status.model.text() == "by-heart"
        assert window.centre.banner.sentences() == []


def test_a_file_that_cannot_be_opened_leaves_the_article_on_the_page(window, qtbot, article):
    open_in(window, qtbot, article)
    with qtbot.waitSignal(window.desk.failed):
        window.open_path("/nowhere/at-all.txt")
    assert text_of(window, Side.SOURCE, 0) == HEADLINE
    assert "There is no file at “/nowhere/at-all.txt”." in window.centre.banner.sentences()


def test_a_changed_file_is_noticed_and_reloading_keeps_the_place(window, qtbot, article):
    open_in(window, qtbot, article)
    window.centre.view.restore_position(5)
    row = window.centre.view.top_row()
    assert row >= 1
    text = Path(article).read_text(encoding="utf-8")
    Path(article).write_text(text.replace("المصدر : وكالات", "المصدر : رويترز"), encoding="utf-8")
    qtbot.waitUntil(lambda: "The file has changed on disk." in window.centre.banner.sentences())
    with qtbot.waitSignal(window.desk.article_changed):
        window.centre.banner._strips[Topic.FILE].buttons[0].click()
    assert window.centre.view.top_row() == row
    assert "رويترز" in text_of(window, Side.SOURCE, len(window.desk.article.paragraphs) - 1)
    assert "The file has changed on disk." not in window.centre.banner.sentences()


def test_pasted_text_opens_and_is_there_again_after_a_restart(qtbot, paths):
    QGuiApplication.clipboard().setText("فاض النهر.\n\nثم هدأ.")
    with opened(paths) as window:
        with qtbot.waitSignal(window.desk.article_changed):
            window.commands[Command.PASTE].trigger()
        assert text_of(window, Side.SOURCE, 0) == "فاض النهر."
    with opened(paths) as window:
        with qtbot.waitSignal(window.desk.article_changed):
            window.open_last()
        assert text_of(window, Side.SOURCE, 1) == "ثم هدأ."


@pytest.mark.parametrize("is_open", [True, False])
def test_a_file_dropped_anywhere_opens(window, qtbot, article, paths, is_open):
    if is_open:
        open_in(window, qtbot, paths.samples / "oasis.ar.txt")
    target = window.centre.view.viewport() if is_open else window
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(article)])
    buttons, modifiers = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    action = Qt.DropAction.CopyAction
    QApplication.sendEvent(target, QDragEnterEvent(QPoint(5, 5), action, data, buttons, modifiers))
    with qtbot.waitSignal(window.desk.article_changed):
        QApplication.sendEvent(target, QDropEvent(QPointF(5, 5), action, data, buttons, modifiers))
    assert text_of(window, Side.SOURCE, 0) == HEADLINE


def test_mode_zoom_and_place_are_kept(qtbot, paths, article):
    with opened(paths) as window:
        open_in(window, qtbot, article)
        window.commands[Command.BELOW].trigger()
        window.commands[Command.ZOOM_IN].trigger()
        window.centre.view.restore_position(4)
        row = window.centre.view.top_row()
        window.resize(760, 600)
    with opened(paths) as window:
        with qtbot.waitSignal(window.desk.article_changed):
            window.open_last()
        assert window.centre.view.mode is Mode.BELOW
        assert window.commands[Command.BELOW].isChecked()
        assert window.centre.view.zoom == 1
        assert window.centre.view.top_row() == row
        assert (window.width(), window.height()) == (760, 600)


def test_closing_the_article_brings_the_welcome_with_what_was_read(window, qtbot, article):
    open_in(window, qtbot, article)
    window.commands[Command.CLOSE].trigger()
    assert not window.centre.view.isVisibleTo(window)
    qtbot.waitUntil(lambda: window.centre.welcome.recents.titles() == [HEADLINE])
    assert not window.commands[Command.CLOSE].isEnabled()
    window.centre.welcome.forget.click()
    qtbot.waitUntil(lambda: window.centre.welcome.recents.titles() == [])


def test_the_recent_menu_opens_what_was_read(window, qtbot, article):
    open_in(window, qtbot, article)
    window.commands[Command.CLOSE].trigger()
    qtbot.waitUntil(window.menus.recent.isEnabled)
    with qtbot.waitSignal(window.desk.article_changed):
        window.menus.recent.actions()[0].trigger()
    assert text_of(window, Side.SOURCE, 0) == HEADLINE


def test_finding_goes_through_one_column(window, qtbot, paths):
    open_in(window, qtbot, paths.samples / "harbour.ar.txt")
    window.commands[Command.FIND].trigger()
    bar = window.centre.find_bar
    bar.line.setText("Mansour")
    assert bar.message.text() == "Not found"
    bar.side.setCurrentIndex(1)
    bar.find_again(Way.ON)
    assert bar.message.text() == "1 of 1"
    found = window.centre.view.selection()
    assert (found.side, window.centre.view.text_of(found)) == (Side.TARGET, "Mansour")


def test_typing_finds_and_counts(window, qtbot, paths):
    open_in(window, qtbot, paths.samples / "harbour.ar.txt")
    window.commands[Command.FIND].trigger()
    bar, view = window.centre.find_bar, window.centre.view
    bar.line.setText("مين")
    first, said = view.selection(), bar.message.text()
    bar.line.setText("ميناء")
    assert view.selection().span.start == first.span.start
    assert view.text_of(view.selection()) == "ميناء"
    number, _, count = said.partition(" of ")
    assert (number, int(count) > 1) == ("1", True)
    bar.find_again(Way.BACK)
    assert bar.message.text() == f"{count} of {count}"
    bar.dismiss.click()
    assert view._decoration.wanted is None


def test_translating_can_be_stopped(qtbot, tmp_path, article):
    with opened(paths_in(tmp_path / "data", has_model=True)) as window:
        with qtbot.waitSignal(window.desk.translating.started):
            window.open_path(article)
        assert window.commands[Command.CANCEL].isEnabled()
        with qtbot.waitSignal(window.desk.translating.ended) as ended:
            window.commands[Command.CANCEL].trigger()
        assert ended.args == [False]
        assert not window.commands[Command.CANCEL].isEnabled()
        assert not window.status.stop.isVisible()


def test_the_model_is_named_before_anything_is_open(qtbot, tmp_path):
    with opened(paths_in(tmp_path / "data", has_model=True)) as window:
        assert window.status.model.text() == "by-heart"


def test_what_is_said_of_an_article_goes_with_it(window, qtbot, paths):
    open_in(window, qtbot, paths.samples / "harbour.ar.txt")
    assert "left out" in window.status.currentMessage()
    open_in(window, qtbot, paths.samples / "dolphins.ar.txt")
    assert window.status.currentMessage() == ""


def test_a_model_that_is_taken_away_is_no_longer_named(qtbot, tmp_path, article):
    paths = paths_in(tmp_path / "data", has_model=True)
    with opened(paths) as window:
        with qtbot.waitSignal(window.desk.translating.ended, timeout=30_000):
            window.open_path(article)
        shutil.rmtree(paths.models)
        window.dialogs.models_changed.emit()
        assert window.status.model.text() == "No translation model"
        assert any("no translation model" in said for said in window.centre.banner.sentences())
        assert text_of(window, Side.TARGET, 0) == ENGLISH


def test_the_theme_changes_while_the_window_is_open(window):
    before = window.centre.view.palette().base().color().lightness()
    window.keeping.change(lambda settings: replace(settings, theme=Theme.DARK))
    assert window.centre.view.palette().base().color().lightness() < 60 < before


def test_english_articles_are_shown_and_not_translated(window, qtbot, tmp_path):
    english = tmp_path / "english.txt"
    english.write_text("The river rose.\n\nThen it calmed.", encoding="utf-8")
    open_in(window, qtbot, english)
    assert "not in Arabic" in window.centre.banner.sentences()[0]
