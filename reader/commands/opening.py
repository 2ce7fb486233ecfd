"""``qari open``: the window, or the reason why there is none."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable, Mapping
from typing import Final

from reader.domain.errors import ScreenMissing, SystemLibraryMissing, ToolkitMissing

SCREENS: Final = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
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
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def need_display() -> None:
    """Raise a ``DisplayError`` where Qt would abort the process."""
    if sys.platform == "linux":
        check_display(os.environ, is_loadable, answers_x11)


def open_window(arguments: list[str]) -> int:
    """Run the window until it closes; return its exit status. Raises ``ToolkitMissing``."""
    try:
        from reader import app  # noqa: PLC0415 - the only way to Qt from here
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] not in TOOLKIT:
            raise
        raise ToolkitMissing from error
    return app.main(arguments)


def check_display(
    environment: Mapping[str, str],
    can_load: Callable[[str], bool],
    has_x11: Callable[[], bool],
) -> None:
    """Raise a ``DisplayError`` where Qt on Linux would lack a library or find no screen."""
    if not any(environment.get(name) for name in SCREENS):
        raise ScreenMissing
    is_x11 = needs_x11(environment)
    for library, package in (LIBRARIES | (X11_LIBRARIES if is_x11 else {})).items():
        if not can_load(library):
            raise SystemLibraryMissing(library, package)
    if is_x11 and not has_x11():
        raise ScreenMissing


def needs_x11(environment: Mapping[str, str]) -> bool:
    """Tell whether Qt would show the window on X11."""
    platform = environment.get("QT_QPA_PLATFORM", "")
    return platform.startswith("xcb") or not (platform or environment.get("WAYLAND_DISPLAY"))


def answers_x11() -> bool:
    """Tell whether the X server that ``DISPLAY`` names answers; Qt aborts where it does not."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    is_answering = not xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return is_answering


def is_loadable(library: str) -> bool:
    """Tell whether the system's loader finds ``library``."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
