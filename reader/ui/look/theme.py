"""Colours by role, read from small files, and the window's palette made from them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from reader.domain.gloss import SegmentKind
from reader.domain.note import Colour
from reader.domain.settings import Theme
from reader.ui.look.focus_ring import FocusRings


@dataclass(frozen=True, slots=True)
class Roles:
    """Every colour that has one use, as ``#rrggbb``.

    ``page``, ``surface`` and ``button`` are grounds; ``sentence_light`` lies under the sentence at
    the pointer, ``word_light`` under its word and what translates that, ``selection`` under chosen
    text; ``on_accent`` is written on ``accent``.
    """

    page: str
    ink: str
    faded: str
    divider: str
    sentence_light: str
    word_light: str
    selection: str
    caret: str
    accent: str
    on_accent: str
    link: str
    error: str
    surface: str
    button: str


@dataclass(frozen=True, slots=True)
class Colours:
    """A theme's colours: by role, under the notes' marks, and for the parts of a word."""

    is_dark: bool
    roles: Roles
    marks: Mapping[Colour, str]
    segments: Mapping[SegmentKind, str]


def read_colours(folder: Path, theme: Theme) -> Colours:
    """Read the colours of ``Theme.LIGHT`` or ``Theme.DARK`` from the folder of themes."""
    content = tomllib.loads((folder / f"{theme.value}.toml").read_text(encoding="utf-8"))
    return Colours(
        is_dark=content["is_dark"],
        roles=Roles(**content["roles"]),
        marks={colour: content["marks"][colour.value] for colour in Colour},
        segments={kind: content["segments"][kind.value] for kind in SegmentKind},
    )


def palette_of(colours: Colours) -> QPalette:
    """Return the palette that the Fusion style draws the window with."""
    role, palette = QPalette.ColorRole, QPalette()
    for key, colour in _named_in_palette(colours.roles).items():
        palette.setColor(key, QColor(colour))
    for key in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, key, QColor(colours.roles.faded))
    return palette


def _named_in_palette(roles: Roles) -> dict[QPalette.ColorRole, str]:
    role = QPalette.ColorRole
    return {
        role.Window: roles.surface,
        role.WindowText: roles.ink,
        role.Base: roles.page,
        role.AlternateBase: roles.surface,
        role.Text: roles.ink,
        role.PlaceholderText: roles.faded,
        role.Button: roles.button,
        role.ButtonText: roles.ink,
        role.BrightText: roles.error,
        role.Highlight: roles.accent,
        role.HighlightedText: roles.on_accent,
        role.Accent: roles.accent,
        role.Link: roles.link,
        role.LinkVisited: roles.link,
        role.ToolTipBase: roles.page,
        role.ToolTipText: roles.ink,
        role.Light: QColor(roles.button).lighter(115).name(),
        role.Midlight: roles.button,
        role.Mid: roles.divider,
        role.Dark: QColor(roles.divider).darker(130).name(),
        role.Shadow: QColor(roles.surface).darker(180).name(),
    }


class Look(QObject):
    """The application's colours, chosen by the reader or by the system."""

    colours_changed = Signal(object)

    def __init__(self, application: QApplication, folder: Path, theme: Theme) -> None:
        super().__init__(application)
        self._application = application
        self._folder = folder
        self._theme = theme
        application.setStyle("Fusion")
        self._colours = self._applied()
        FocusRings(application, self)
        application.styleHints().colorSchemeChanged.connect(self._on_system_scheme_changed)

    @property
    def colours(self) -> Colours:
        """Return the colours in force."""
        return self._colours

    @property
    def theme(self) -> Theme:
        """Return what was asked for, ``Theme.SYSTEM`` included."""
        return self._theme

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme; ``colours_changed`` tells the widgets that draw for themselves."""
        self._theme = theme
        self._colours = self._applied()
        self.colours_changed.emit(self._colours)

    def _applied(self) -> Colours:
        colours = read_colours(self._folder, self._effective())
        self._application.setPalette(palette_of(colours))
        return colours

    def _effective(self) -> Theme:
        if self._theme is not Theme.SYSTEM:
            return self._theme
        is_dark = self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return Theme.DARK if is_dark else Theme.LIGHT

    def _on_system_scheme_changed(self) -> None:
        if self._theme is Theme.SYSTEM:
            self.set_theme(Theme.SYSTEM)
