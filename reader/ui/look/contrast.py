"""How well one colour can be read on another, and the nearest colour that can."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PySide6.QtGui import QColor

READABLE: Final = 4.5  # to 1: WCAG 2.2, level AA, for text of any size
STEPS: Final = 10
FAINTNESS: Final = 0.45  # how far a faint colour is on its way to the page


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG 2.2 defines it, from 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@lru_cache(256)
def readable(colour: str, ground: str, ink: str) -> str:
    """Return ``colour``, moved towards ``ink`` as far as it takes to be read on ``ground``."""
    for step in range(STEPS):
        mixed = between(colour, ink, step / STEPS)
        if contrast(mixed, ground) >= READABLE:
            return mixed
    return ink


@lru_cache(256)
def faint(colour: str, page: str) -> str:
    """Return a colour that lies on the page more lightly."""
    return between(colour, page, FAINTNESS)


def between(one: str, other: str, share: float) -> str:
    """Return a colour between two, the nearer to the other the greater its share."""
    pairs = zip(_channels(one), _channels(other), strict=True)
    return QColor(*(round(a + (b - a) * share) for a, b in pairs)).name()


def _luminance(name: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(name))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _channels(name: str) -> tuple[int, int, int]:
    colour = QColor(name)
    return colour.red(), colour.green(), colour.blue()
