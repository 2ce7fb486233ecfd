"""The bundled text faces, and how text of each role and language is set."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase

from reader.domain.article import Role
from reader.domain.language import Language

ARABIC_FAMILY = "Amiri"
ENGLISH_FAMILY = "Gentium Book Plus"
ARABIC_POINTS = 15.0
ENGLISH_POINTS = 12.0
ZOOM_FACTOR = 1.1
ZOOM_STEPS = range(-6, 13)
# Distance of base lines in sizes of the face. Amiri's own is 1.76: room for marks over marks.
ARABIC_LINE = 1.8
ENGLISH_LINE = 1.5

_SCALES = {Role.HEADLINE: 1.7, Role.HEADING: 1.2, Role.CAPTION: 0.88, Role.SOURCE: 0.88}
_BOLD = frozenset({Role.HEADLINE, Role.HEADING})
_TIGHT = frozenset({Role.HEADLINE})


def load_fonts(folder: Path) -> tuple[str, ...]:
    """Make every face in ``folder`` known to Qt and return the families that it holds."""
    families: set[str] = set()
    for path in sorted(folder.glob("*.ttf")):
        face = QFontDatabase.addApplicationFontFromData(QByteArray(path.read_bytes()))
        families.update(QFontDatabase.applicationFontFamilies(face))
    return tuple(sorted(families))


@dataclass(frozen=True, slots=True)
class Typography:
    """Families, sizes in points and zoom steps of the page; an empty family is the bundled one."""

    arabic_family: str = ARABIC_FAMILY
    arabic_size: float = ARABIC_POINTS
    english_family: str = ENGLISH_FAMILY
    english_size: float = ENGLISH_POINTS
    zoom: int = 0

    def zoomed(self, zoom: int) -> Typography:
        """Return the same faces at another zoom step, within what can be read."""
        return replace(self, zoom=max(ZOOM_STEPS[0], min(zoom, ZOOM_STEPS[-1])))

    def font(self, role: Role, language: Language) -> QFont:
        """Return the face for text of that role in that language, the other one behind it."""
        arabic = self.arabic_family or ARABIC_FAMILY
        english = self.english_family or ENGLISH_FAMILY
        is_arabic = language.is_right_to_left
        font = QFont([arabic, english] if is_arabic else [english, arabic])
        size = self.arabic_size if is_arabic else self.english_size
        font.setPointSizeF(size * ZOOM_FACTOR**self.zoom * _SCALES.get(role, 1.0))
        font.setBold(role in _BOLD)
        return font

    def line_height(self, role: Role, language: Language) -> float:
        """Return the distance of base lines, in sizes of the face."""
        if language.is_right_to_left:
            return ARABIC_LINE
        return ENGLISH_LINE - 0.25 if role in _TIGHT else ENGLISH_LINE
