"""All corrections in one list: found, gone to in their articles, taken back."""

from __future__ import annotations

from contextlib import closing

import pytest
from annotated import NOON
from correctors import MACHINE, OWN, begin, headline, kept, press, reading, type_in
from PySide6.QtCore import Qt
from windows import opened, paths_in

from reader.adapters.library import SqliteLibrary
from reader.assembly import assemble
from reader.domain.change import Change
from reader.domain.correction import Correction
from reader.domain.language import Side
from reader.services.piecing import model_text
from reader.ui.actions import Command
from reader.ui.mending.overview import OWN as OWN_COLUMN
from reader.ui.mending.overview import Overview

THEIRS = "Dolphins were seen off the coast."


@pytest.fixture
def paths(tmp_path):
    return paths_in(tmp_path / "data", has_model=True)


@pytest.fixture
def elsewhere(paths, other):
    """A correction of the first sentence of another article, which was read before."""
    with closing(assemble(paths)) as parts:
        article = parts.open_article(other)
        parts.library.record_opened(article)
        paragraph = article.paragraphs[-1]
        sentence = model_text(paragraph.sentences[0].of(paragraph.text))
        correction = Correction(sentence, THEIRS, "A machine's.", article.sha256, NOON, NOON)
        parts.library.change_correction(Change(None, correction))
    return correction


def shown(window, qtbot, count):
    window.commands[Command.CORRECTIONS].trigger()
    [overview] = [each for each in window.findChildren(Overview) if each.isVisible()]
    qtbot.waitUntil(lambda: overview.table.topLevelItemCount() == count)
    return overview


def listed(overview):
    rows = range(overview.table.topLevelItemCount())
    return [
        overview.table.topLevelItem(row).text(OWN_COLUMN).strip("\u2066\u2067\u2068\u2069")
        for row in rows
    ]


def test_an_empty_list_says_how_to_correct(window, qtbot):
    overview = shown(window, qtbot, 0)
    qtbot.waitUntil(lambda: "F2" in overview.intro.text())
    assert not overview.go.isEnabled()
    overview.close()


def test_corrections_of_all_articles_are_listed_and_found(qtbot, paths, article, elsewhere):
    with reading(qtbot, paths, article) as window:
        card = begin(window, qtbot)
        type_in(card, OWN)
        press(card.line, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: headline(window) == OWN)
        overview = shown(window, qtbot, 2)
        assert listed(overview) == [OWN, THEIRS]  # the newest first
        assert overview.intro.text().startswith("2 sentence")
        overview.line.setText("dolphins")
        assert listed(overview) == [THEIRS]
        assert overview.sentence.text() == elsewhere.sentence
        overview.line.setText("مينا")  # in the Arabic sentence
        assert listed(overview) == [OWN]
        overview.close()


def test_going_to_one_opens_its_article(qtbot, paths, article, other, elsewhere):
    with reading(qtbot, paths, article) as window:
        overview = shown(window, qtbot, 1)
        overview.go.click()
        qtbot.waitUntil(lambda: window.desk.article.path == other)
        last = len(window.desk.article.paragraphs) - 1
        view = window.centre.view
        qtbot.waitUntil(lambda: view.word_at_caret() is not None)
        qtbot.waitUntil(lambda: view.word_at_caret().paragraph == last)
        assert view.word_at_caret().side is Side.SOURCE
        overview.close()


def test_one_whose_article_nobody_knows_any_more_is_said_to_be_lost(qtbot, paths, elsewhere):
    with closing(SqliteLibrary(paths.library)) as library:
        library.forget_recents()
    with opened(paths) as window:
        overview = shown(window, qtbot, 1)
        with qtbot.waitSignal(window.reviewing.said) as said:
            overview.go.click()
        assert "not among those read before" in said.args[0]
        overview.close()


def test_taking_one_back_shows_on_the_page_and_can_be_undone(qtbot, paths, article):
    with reading(qtbot, paths, article) as window:
        card = begin(window, qtbot)
        type_in(card, OWN)
        press(card.line, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: headline(window) == OWN)
        overview = shown(window, qtbot, 1)
        overview.back.click()
        qtbot.waitUntil(lambda: listed(overview) == [])
        assert headline(window) == MACHINE
        overview.close()
        window.commands[Command.UNDO].trigger()
        qtbot.waitUntil(lambda: headline(window) == OWN)


def test_one_can_be_taken_back_while_no_article_is_open(qtbot, paths, elsewhere):
    with opened(paths) as window:
        overview = shown(window, qtbot, 1)
        overview.back.click()
        qtbot.waitUntil(lambda: listed(overview) == [])
        overview.close()
    assert kept(paths) == []
