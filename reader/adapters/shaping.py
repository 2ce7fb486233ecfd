"""Arabic for displays that neither shape nor reorder it, by arabic-reshaper and python-bidi."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, Protocol, cast

import arabic_reshaper  # pyright: ignore[reportMissingTypeStubs] - it has none
import bidi  # pyright: ignore[reportMissingTypeStubs] - it has none
from bidi.mirror import MIRRORED  # pyright: ignore[reportMissingTypeStubs] - it has none

from reader.domain.arabic import INVISIBLES, MARKS

# Two variation selectors (class NSM, so they cling to what they follow) show by their order, after
# the reordering, whether it stood in a run from right to left and must be mirrored (UAX #9, L4).
_FIRST, _SECOND = "\ufe00", "\ufe01"
_MIRRORED: Final = re.compile(f"[{re.escape(''.join(MIRRORED))}]")
_REVERSED: Final = re.compile(f"{_SECOND}{_FIRST}(.)", re.DOTALL)
_STRAY_MARKS: Final = re.compile(f"([{''.join(sorted(MARKS))}]+)(.)", re.DOTALL)
_LEFT_OUT: Final = dict.fromkeys(map(ord, [*INVISIBLES, _FIRST, _SECOND]))


class _Reshaper(Protocol):
    """What is used of arabic-reshaper, which has no types."""

    def reshape(self, text: str) -> str: ...


def logical_to_visual(line: str, *, is_right_to_left: bool) -> str:
    """Return ``line`` as glyphs from left to right, for a display that takes them as they come.

    The line must already be as short as the display is wide: a line cannot be broken afterwards.
    """
    marked = _MIRRORED.sub(rf"\g<0>{_FIRST}{_SECOND}", _reshaper().reshape(line))
    ordered = cast("str", bidi.get_display(marked, base_dir="R" if is_right_to_left else "L"))
    mirrored = _REVERSED.sub(lambda found: MIRRORED[found[1]], ordered)
    settled = _STRAY_MARKS.sub(lambda found: found[2] + found[1][::-1], mirrored)  # UAX #9, L3
    return settled.translate(_LEFT_OUT)


@cache
def _reshaper() -> _Reshaper:
    configuration = {"delete_harakat": False, "support_ligatures": True}
    reshaper = arabic_reshaper.ArabicReshaper(configuration=configuration)
    return cast("_Reshaper", reshaper)
