from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from vocables import DISCOVER, HARBOUR, reading

from reader.domain.gloss import Gloss, NameSpelling
from reader.domain.settings import Theme
from reader.domain.vocabulary import Lemma, Status
from reader.ui.gloss.card import GlossCard
from reader.ui.gloss.star import Rating
from reader.ui.look.theme import Colours, read_colours

THEMES = Path(__file__).parents[2] / "resources" / "themes"
LIGHT = read_colours(THEMES, Theme.LIGHT)
PORT, FOUND = reading(HARBOUR, "port"), reading(DISCOVER, "discover")


@pytest.fixture
def card(qtbot: QtBot) -> GlossCard:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(700, 560)
    page.show()
    card = GlossCard(LIGHT, page)
    show(card, Gloss("ميناء", (PORT, FOUND)))
    return card


def show(card: GlossCard, gloss: Gloss) -> None:
    card.show_gloss(gloss, QRect(400, 60, 70, 30))


def press(card: GlossCard, keys: str) -> None:
    """Press keys by what they write: QTest knows Latin letters only."""
    for key in keys:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, key)
            QApplication.sendEvent(card, event)


def ratings(card: GlossCard) -> list[Rating]:
    said: list[Rating] = []
    card.star.rated.connect(said.append)
    return said


@pytest.mark.parametrize("key", ["s", "S", "س"])
def test_a_key_stars_the_reading_on_show(card: GlossCard, key: str) -> None:
    said = ratings(card)
    card.step(1)
    press(card, key)
    assert said == [Rating(FOUND, Status.NEW)]


def test_the_star_of_a_listed_word_takes_it_off(card: GlossCard) -> None:
    said = ratings(card)
    card.star.show_statuses({HARBOUR: Status.KNOWN})
    card.star.click()
    assert said == [Rating(PORT, None)]


@pytest.mark.parametrize(
    ("key", "status"),
    [("1", Status.NEW), ("2", Status.LEARNING), ("3", Status.KNOWN), ("٣", Status.KNOWN)],
)
def test_a_digit_rates_the_word(card: GlossCard, key: str, status: Status) -> None:
    said = ratings(card)
    press(card, key)
    assert said == [Rating(PORT, status)]


def test_the_star_tells_of_the_reading_on_show(card: GlossCard) -> None:
    hollow = card.star.icon().pixmap(18, 18).toImage()
    card.star.show_statuses({DISCOVER: Status.LEARNING})
    assert card.star.icon().pixmap(18, 18).toImage() == hollow
    QTest.keyClick(card, Qt.Key.Key_Down)
    assert card.star.status is Status.LEARNING
    assert card.star.icon().pixmap(18, 18).toImage() != hollow
    assert "being learned" in card.star.accessibleName()


@pytest.mark.parametrize(
    ("name", "gloss", "told"),
    [
        (NameSpelling("Kerry", is_certain=True), ("port",), "Kerry"),
        (NameSpelling("Kiri", is_certain=False), ("port",), ""),
        (NameSpelling("Kiri", is_certain=False), (), "≈ Kiri"),
        (None, ("port",), ""),
    ],
)
def test_a_name_is_listed_with_its_spelling(
    card: GlossCard, name: NameSpelling | None, gloss: tuple[str, ...], told: str
) -> None:
    said = ratings(card)
    show(card, Gloss("كيري", (reading(HARBOUR, *gloss),), name))
    card.star.click()
    assert [rating.name for rating in said] == [told]


def test_a_word_without_a_reading_has_no_star(card: GlossCard) -> None:
    said = ratings(card)
    show(card, Gloss("زرقمبط", ()))
    press(card, "s3")
    assert card.star.isHidden()
    assert said == []
    show(card, Gloss("؟", (reading(Lemma("", "punctuation")),)))
    assert card.star.isHidden()


def test_the_star_wears_the_theme(card: GlossCard) -> None:
    before = card.star.icon().pixmap(18, 18).toImage()
    dark: Colours = read_colours(THEMES, Theme.DARK)
    card.set_theme(dark)
    assert card.star.icon().pixmap(18, 18).toImage() != before
