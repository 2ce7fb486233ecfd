from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from reader.domain.article import Role
from reader.domain.gloss import SegmentKind
from reader.domain.language import Language
from reader.domain.note import Colour
from reader.domain.settings import Theme
from reader.ui.look.buttons import Buttons
from reader.ui.look.fonts import ARABIC_FAMILY, ENGLISH_FAMILY, Typography, load_fonts
from reader.ui.look.icons import Icons
from reader.ui.look.theme import Colours, Look, palette_of, read_colours

RESOURCES = Path(__file__).parents[2] / "resources"
AA = 4.5
# Machado, Oliveira and Fernandes (2009), severity 1.0, on linear RGB.
BLINDNESS = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.01182, 0.04294, 0.968881),
    ),
}
JUST_TOLD_APART = 8.0  # CIE76; 2.3 is the least a trained eye sees side by side


@pytest.fixture(params=[Theme.LIGHT, Theme.DARK])
def colours(request: pytest.FixtureRequest) -> Colours:
    return read_colours(RESOURCES / "themes", request.param)


def linear(name: str) -> list[float]:
    channels = [channel / 255 for channel in QColor(name).getRgb()[:3]]
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]


def contrast(one: str, other: str) -> float:
    light = [0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in (linear(one), linear(other))]
    return (max(light) + 0.05) / (min(light) + 0.05)


def lab(rgb: list[float]) -> tuple[float, float, float]:
    r, g, b = (min(max(channel, 0.0), 1.0) for channel in rgb)
    x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505
    y = 0.2126 * r + 0.7152 * g + 0.0722 * b
    z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089
    x, y, z = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distance(one: str, other: str, matrix: tuple[tuple[float, ...], ...]) -> float:
    seen = [
        lab([sum(m * c for m, c in zip(row, linear(name), strict=True)) for row in matrix])
        for name in (one, other)
    ]
    return sum((a - b) ** 2 for a, b in zip(*seen, strict=True)) ** 0.5


def test_text_can_be_read_on_every_ground(colours: Colours) -> None:
    roles = colours.roles
    grounds = [roles.page, roles.word_light, roles.selection, *colours.marks.values()]
    assert min(contrast(roles.ink, ground) for ground in grounds) >= AA
    chrome = [roles.page, roles.surface, roles.button]
    for text in (roles.ink, roles.faded, roles.link, roles.error, *colours.segments.values()):
        assert min(contrast(text, ground) for ground in chrome) >= AA, text
    assert contrast(roles.on_accent, roles.accent) >= AA
    assert contrast(roles.faded, roles.sentence_light) >= AA
    assert contrast(roles.ink, roles.sentence_light) >= AA


@pytest.mark.parametrize("blindness", BLINDNESS)
def test_marks_and_segments_differ_to_the_colour_blind(colours: Colours, blindness: str) -> None:
    matrix = BLINDNESS[blindness]
    for kind in (colours.marks, colours.segments):
        for one, other in combinations(kind.values(), 2):
            assert distance(one, other, matrix) >= JUST_TOLD_APART, (one, other)


def test_a_mark_stands_out_from_the_page(colours: Colours) -> None:
    identity = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
    for colour in Colour:
        assert distance(colours.marks[colour], colours.roles.page, identity) >= JUST_TOLD_APART
    assert set(colours.segments) == set(SegmentKind)


def test_the_window_wears_the_theme_that_is_asked_for(qapp: QApplication) -> None:
    look = Look(qapp, RESOURCES / "themes", Theme.LIGHT)
    heard: list[Colours] = []
    look.colours_changed.connect(heard.append)
    look.set_theme(Theme.DARK)
    assert heard == [read_colours(RESOURCES / "themes", Theme.DARK)]
    assert qapp.palette().color(QPalette.ColorRole.Base).name() == heard[0].roles.page
    look.set_theme(Theme.SYSTEM)
    assert look.theme is Theme.SYSTEM
    look.deleteLater()


def test_disabled_text_is_quiet(colours: Colours) -> None:
    palette = palette_of(colours)
    text = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    assert text.name() == colours.roles.faded


def test_the_bundled_faces_are_the_ones_shown(qapp: QApplication) -> None:
    assert load_fonts(RESOURCES / "fonts") == (ARABIC_FAMILY, ENGLISH_FAMILY)
    typography = Typography()
    arabic = typography.font(Role.BODY, Language.ARABIC)
    english = typography.font(Role.BODY, Language.ENGLISH)
    assert QFontInfo(arabic).family() == ARABIC_FAMILY
    assert QFontInfo(english).family() == ENGLISH_FAMILY
    assert arabic.pointSizeF() == 1.25 * english.pointSizeF()


def test_the_faces_weigh_little() -> None:
    assert sum(path.stat().st_size for path in (RESOURCES / "fonts").iterdir()) < 4_000_000


def test_zoom_stays_within_what_can_be_read() -> None:
    assert Typography().zoomed(99).zoom == 12
    assert Typography().zoomed(-99).zoom == -6


def test_buttons_of_dialogs_speak_in_words_alone(qtbot):
    standard = QDialogButtonBox.StandardButton
    buttons = Buttons(standard.Save | standard.Cancel)
    qtbot.addWidget(buttons)
    assert [button.icon().isNull() for button in buttons.buttons()] == [True, True]
    assert all(button.text() for button in buttons.buttons())


@pytest.mark.parametrize(
    ("name", "turns"),
    [("undo", True), ("notes", True), ("look-up", True), ("find", False), ("source-only", False)],
)
@pytest.mark.usefixtures("qapp")
def test_what_has_a_direction_turns_where_the_interface_does(name: str, *, turns: bool) -> None:
    icons, ink = Icons(RESOURCES / "icons"), QColor("#000000")
    drawn = [
        icons.icon(name, ink, direction).pixmap(48, 48).toImage()
        for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft)
    ]
    assert (drawn[0] != drawn[1]) is turns
