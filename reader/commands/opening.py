"""``qari open``: the window, or the reason why there is none."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable, Mapping
from typing import Final

from reader.domain.errors import ScreenMissing, SystemLibraryMissing, ToolkitMissing

TOOLKIT: Final = {"PySide6", "shiboken6"}

# What Qt's own libraries and its xcb plugin link to and do not bring, with Debian's packages.
LIBRARIES: Final = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
X11_LIBRARIES: Final = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def need_display() -> None:
    """Raise a ``DisplayError`` where Qt would abort the process."""
    if sys.platform == "linux":
        check_display(os.environ, is_loadable)


def open_window(arguments: list[str]) -> int:
    """Run the window until it closes; return its exit status. Raises ``ToolkitMissing``."""
    try:
        from reader import app  # noqa: PLC0415 - the only way to Qt from here
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] not in TOOLKIT:
            raise
        raise ToolkitMissing from error
    return app.main(arguments)


def check_display(environment: Mapping[str, str], can_load: Callable[[str], bool]) -> None:
    """Raise a ``DisplayError`` where Qt on Linux would find no screen or lack a library."""
    platform = environment.get("QT_QPA_PLATFORM", "")
    has_wayland = bool(environment.get("WAYLAND_DISPLAY"))
    if not platform and not has_wayland and not environment.get("DISPLAY"):
        raise ScreenMissing
    needs_x11 = platform.startswith("xcb") or not (platform or has_wayland)
    for library, package in (LIBRARIES | (X11_LIBRARIES if needs_x11 else {})).items():
        if not can_load(library):
            raise SystemLibraryMissing(library, package)


def is_loadable(library: str) -> bool:
    """Tell whether the system's loader finds ``library``."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
