from __future__ import annotations

import pytest

from reader.commands.opening import (
    LIBRARIES,
    X11_LIBRARIES,
    answers_x11,
    check_display,
    is_loadable,
)
from reader.domain.errors import ScreenMissing, SystemLibraryMissing
from reader.services.wording import sentence

X11 = {"DISPLAY": ":0"}
WAYLAND = {"WAYLAND_DISPLAY": "wayland-0"}
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


def all_but(library: str) -> set[str]:
    return {*LIBRARIES, *X11_LIBRARIES} - {library}


def anything(_library: str) -> bool:
    return True


def test_an_x_server_that_does_not_answer_is_no_screen() -> None:
    with pytest.raises(ScreenMissing):
        check_display(X11, anything, lambda: False)
    check_display(WAYLAND, anything, lambda: False)


@pytest.mark.skipif(not is_loadable("libxcb.so.1"), reason="a machine without X11")
def test_a_display_that_nobody_serves_does_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", "unix:987")
    assert not answers_x11()


def test_without_a_screen_there_is_one_sentence() -> None:
    with pytest.raises(ScreenMissing):
        check_display({}, anything, lambda: True)


@pytest.mark.parametrize("environment", [X11, WAYLAND, OFFSCREEN])
def test_a_complete_system_shows_the_window(environment: dict[str, str]) -> None:
    check_display(environment, anything, lambda: True)


def test_the_package_that_is_missing_is_named() -> None:
    with pytest.raises(SystemLibraryMissing) as raised:
        check_display(X11, all_but("libxcb-cursor.so.0").__contains__, lambda: True)
    assert sentence(raised.value) == (
        "The window needs the system library libxcb-cursor.so.0; "
        "on Debian or Ubuntu, install libxcb-cursor0."
    )


@pytest.mark.parametrize("environment", [WAYLAND, OFFSCREEN])
def test_only_x11_needs_its_own_libraries(environment: dict[str, str]) -> None:
    check_display(environment, all_but("libxcb-cursor.so.0").__contains__, lambda: True)


@pytest.mark.parametrize("environment", [X11, WAYLAND, OFFSCREEN])
def test_every_window_needs_egl(environment: dict[str, str]) -> None:
    with pytest.raises(SystemLibraryMissing):
        check_display(environment, all_but("libEGL.so.1").__contains__, lambda: True)


def test_a_library_that_does_not_exist_is_not_loadable() -> None:
    assert not is_loadable("libqari-does-not-exist.so.0")
