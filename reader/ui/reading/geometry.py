"""Where the columns stand on a page of some width, and the white space around its rows."""

from __future__ import annotations

from dataclasses import dataclass

from reader.domain.article import Role
from reader.domain.language import Side
from reader.ui.reading.places import Mode

# In ems, the size of the English body text. About 75 letters a line where there is room.
WIDEST_COLUMN = 34.0
NARROWEST_COLUMN = 11.0  # below this, columns side by side hold three words a line
GUTTER = 3.5
TOP, BOTTOM = 2.5, 5.0
BELOW_GAP = 0.35
PAIR_SPACING = 1.6  # how much more white space parts two pairs set one below the other
INDENT = 1.6

_BEFORE = {Role.HEADING: 1.1, Role.QUOTE: 0.2}
_AFTER = {
    Role.HEADLINE: 1.2,
    Role.HEADING: 0.15,
    Role.CAPTION: 0.75,
    Role.BYLINE: 1.0,
    Role.LIST: 0.4,
    Role.QUOTE: 1.1,
}
_AFTER_BODY = 0.95


@dataclass(frozen=True, slots=True)
class Column:
    """The left edge and the width of a column, in pixels."""

    x: float
    width: float

    @property
    def end(self) -> float:
        """Return the right edge."""
        return self.x + self.width


@dataclass(frozen=True, slots=True)
class Frame:
    """Where both columns stand; in the modes of one column they are the same."""

    mode: Mode
    em: float
    width: float
    source: Column
    target: Column

    def column(self, side: Side) -> Column:
        """Return the column of one side."""
        return self.source if side is Side.SOURCE else self.target

    @property
    def is_paired(self) -> bool:
        """Tell whether the columns stand side by side."""
        return self.mode is Mode.SIDE_BY_SIDE

    @property
    def divider(self) -> float:
        """Return the middle between two columns."""
        first, second = sorted((self.source, self.target), key=lambda column: column.x)
        return (first.end + second.x) / 2

    def side_at(self, x: float) -> Side:
        """Return the column nearer to ``x``."""
        is_left = x < self.divider
        return Side.SOURCE if is_left is (self.source.x < self.target.x) else Side.TARGET


def frame_of(width: float, em: float, mode: Mode, *, source_at_right: bool) -> Frame:
    """Set the columns on a page.

    Two columns too narrow to read become one, whatever the mode asks for.
    """
    margin = round(max(1.1 * em, min(4.5 * em, width * 0.05)))
    room = max(width - 2 * margin, 4 * em)
    gutter = round(max(2 * em, min(GUTTER * em, room * 0.07)))
    paired = min((room - gutter) / 2, WIDEST_COLUMN * em)
    if mode is Mode.SIDE_BY_SIDE and paired < NARROWEST_COLUMN * em:
        mode = Mode.BELOW
    if mode is not Mode.SIDE_BY_SIDE:
        single = float(round(min(room, WIDEST_COLUMN * em)))
        column = Column(float(round((width - single) / 2)), single)
        return Frame(mode, em, width, column, column)
    paired = float(round(paired))
    left = Column(float(round((width - gutter) / 2 - paired)), paired)
    right = Column(float(round((width + gutter) / 2)), paired)
    source, target = (right, left) if source_at_right else (left, right)
    return Frame(mode, em, width, source, target)


def space_before(role: Role, row: int) -> float:
    """Return the white space over a row, in ems."""
    return _BEFORE.get(role, 0.0) if row else 0.0


def space_after(role: Role) -> float:
    """Return the white space under a row, in ems."""
    return _AFTER.get(role, _AFTER_BODY)


def indent_of(role: Role) -> float:
    """Return how far a text stands in from the start of its column, in ems."""
    return INDENT if role in {Role.QUOTE, Role.LIST} else 0.0
