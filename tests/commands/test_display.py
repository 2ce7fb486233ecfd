from __future__ import annotations

import pytest

from reader.commands.opening import LIBRARIES, X11_LIBRARIES, check_display, is_loadable
from reader.domain.errors import ScreenMissing, SystemLibraryMissing
from reader.services.wording import sentence

X11 = {"DISPLAY": ":0"}
WAYLAND = {"WAYLAND_DISPLAY": "wayland-0"}
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


def all_but(library: str) -> set[str]:
    return {*LIBRARIES, *X11_LIBRARIES} - {library}


def test_without_a_screen_there_is_one_sentence() -> None:
    with pytest.raises(ScreenMissing):
        check_display({}, lambda library: True)


@pytest.mark.parametrize("environment", [X11, WAYLAND, OFFSCREEN])
def test_a_complete_system_shows_the_window(environment: dict[str, str]) -> None:
    check_display(environment, lambda library: True)


def test_the_package_that_is_missing_is_named() -> None:
    with pytest.raises(SystemLibraryMissing) as raised:
        check_display(X11, all_but("libxcb-cursor.so.0").__contains__)
    assert sentence(raised.value) == (
        "The window needs the system library libxcb-cursor.so.0; "
        "on Debian or Ubuntu, install libxcb-cursor0."
    )


@pytest.mark.parametrize("environment", [WAYLAND, OFFSCREEN])
def test_only_x11_needs_its_own_libraries(environment: dict[str, str]) -> None:
    check_display(environment, all_but("libxcb-cursor.so.0").__contains__)


@pytest.mark.parametrize("environment", [X11, WAYLAND, OFFSCREEN])
def test_every_window_needs_egl(environment: dict[str, str]) -> None:
    with pytest.raises(SystemLibraryMissing):
        check_display(environment, all_but("libEGL.so.1").__contains__)


def test_a_library_that_does_not_exist_is_not_loadable() -> None:
    assert not is_loadable("libqari-does-not-exist.so.0")
