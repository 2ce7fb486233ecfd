"""What a reader is told who has just started the program and has no model."""

from __future__ import annotations

import pytest
from windows import opened, paths_in

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
