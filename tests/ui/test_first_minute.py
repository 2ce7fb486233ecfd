"""What a reader is told who has just started the program and has no model."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from windows import opened, paths_in, place_of

from reader.domain.language import Side
from reader.ui.actions import Command
from reader.ui.models.dialog import Models


def models_dialog(window, qtbot):
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(Models)))
    return next(each for each in window.findChildren(Models) if each.isVisible())


def test_the_welcome_says_that_a_model_is_needed_and_leads_to_one(window, qtbot):
    welcome = window.centre.welcome
    assert welcome.model.isVisible()
    assert "translation model" in welcome.model_hint.text()
    welcome.model.click()
    dialog = models_dialog(window, qtbot)
    qtbot.waitUntil(lambda: dialog.facts.text().startswith("There is no model here yet."))
    dialog.close()


@pytest.mark.usefixtures("qapp")
def test_where_a_model_is_the_welcome_does_not_speak_of_it(tmp_path):
    with opened(paths_in(tmp_path / "data", has_model=True)) as window:
        assert not window.centre.welcome.model.isVisible()
        assert not window.centre.welcome.model_hint.isVisible()


def test_a_list_of_models_that_is_not_read_yet_does_not_say_that_there_is_none(window, qtbot):
    window.dialogs.show_models()
    dialog = models_dialog(window, qtbot)
    assert dialog.facts.text() == ""
    dialog.close()


@pytest.mark.parametrize("address", ["https://example.com/news/1", " HTTP://example.com "])
def test_an_address_dropped_or_pasted_is_not_taken_for_an_article(window, qtbot, address):
    with qtbot.waitSignal(window.desk.failed):
        window.desk.open_text(address)
    [said] = window.centre.banner.sentences()
    assert said.startswith("Qari does not open web addresses yet")
    assert window.desk.article is None


def test_no_tab_stops_at_a_line_that_says_nothing(window, qtbot):
    window.dialogs.show_models()
    dialog = models_dialog(window, qtbot)
    assert dialog.message.focusPolicy() is Qt.FocusPolicy.NoFocus
    dialog._say(lambda: "Something went wrong.")
    assert dialog.message.focusPolicy() is Qt.FocusPolicy.StrongFocus
    dialog.close()


def test_a_file_copied_elsewhere_is_opened_by_pasting_it(window, qtbot, article):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(article)])
    QGuiApplication.clipboard().setMimeData(data)
    with qtbot.waitSignal(window.desk.article_changed):
        window.commands[Command.PASTE].trigger()
    assert window.desk.article.path == article
    QGuiApplication.clipboard().clear()


def hint(window):
    return window.status.advice.text() if window.status.advice.isVisible() else ""


def read(window, qtbot, path):
    with qtbot.waitSignal(window.desk.article_changed):
        window.open_path(path)


def explain(window, qtbot):
    window.centre.view.go_to(place_of(window, Side.SOURCE, 0, "ميناء"), light=False)
    window.centre.view.look_up()
    qtbot.waitUntil(lambda: window.glossing.card.reading is not None)


def test_the_first_article_says_how_to_have_a_word_explained_until_one_is(window, qtbot, paths):
    assert hint(window) == ""
    read(window, qtbot, str(paths.samples / "harbour.ar.txt"))
    window.status.clearMessage()
    assert hint(window).startswith("Click an Arabic word")
    explain(window, qtbot)
    assert hint(window) == ""
    read(window, qtbot, str(paths.samples / "dolphins.ar.txt"))
    assert hint(window) == ""


def test_who_has_had_a_word_explained_is_not_told_again(qtbot, paths):
    with opened(paths) as window:
        read(window, qtbot, str(paths.samples / "harbour.ar.txt"))
        explain(window, qtbot)
    with opened(paths) as window:
        read(window, qtbot, str(paths.samples / "harbour.ar.txt"))
        window.status.clearMessage()
        assert hint(window) == ""


def test_the_hint_makes_room_for_a_message(window, qtbot, paths):
    read(window, qtbot, str(paths.samples / "harbour.ar.txt"))
    window.status.showMessage("Saved.")
    assert hint(window) == ""
    window.status.clearMessage()
    assert hint(window)
    window.resize(420, 700)
    qtbot.waitUntil(lambda: hint(window) == "")  # the model's name stays in the narrow bar
    assert window.status.model.isVisible()


def test_an_article_without_arabic_does_not_speak_of_arabic_words(window, qtbot, tmp_path):
    path = tmp_path / "english.txt"
    path.write_text("The river rose.\n\nIt fell again on Monday.\n", encoding="utf-8")
    read(window, qtbot, str(path))
    assert hint(window) == ""
