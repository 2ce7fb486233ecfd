"""The window front end: an application, one window, and the engine under it."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6 import __version__ as qt_version
from PySide6.QtWidgets import QApplication

from reader import __version__
from reader.adapters.paths import Paths, find_paths
from reader.assembly import assemble
from reader.services.parts import Parts
from reader.ui.crash import CrashWatch
from reader.ui.dress import Dress
from reader.ui.interrupts import Interrupts
from reader.ui.look.fonts import load_fonts
from reader.ui.look.icons import Icons
from reader.ui.look.language import Interface
from reader.ui.look.theme import Look
from reader.ui.window import Window

NAME: Final = "Qari"
SWITCH_SECONDS: Final = 0.001  # a fifth of Python's own: the window waits less for its workers
NEW_OBJECTS: Final = (5_000, 5, 200)  # before Python looks for cycles: Python's own are 700, 10, 10


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window and stay until it closes; return the exit status."""
    asked = _parser().parse_args(sys.argv[1:] if arguments is None else list(arguments))
    paths = find_paths(asked.data)
    parts = assemble(paths, {"PySide6": qt_version})
    sys.setswitchinterval(SWITCH_SECONDS)
    application = QApplication([NAME])
    application.setApplicationName(NAME)
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("qari")
    window = Window(parts, dress(application, paths, parts))
    watch = CrashWatch(parts.save_report, window)
    watch.caught.connect(window.dialogs.show_crash)
    watch.install()
    interrupts = Interrupts(window.close, window)
    interrupts.install()
    if asked.article:
        window.open_path(_absolute(asked.article))
    else:
        window.open_last()
    window.show()
    look_less_for_cycles()
    status = application.exec()
    interrupts.remove()
    _leave(parts, status, is_stuck=not window.has_stopped)
    return status


def dress(application: QApplication, paths: Paths, parts: Parts) -> Dress:
    """Return colours, icons and language for the application, as the settings ask."""
    load_fonts(paths.resources / "fonts")
    settings = parts.settings.load()
    look = Look(application, paths.resources / "themes", settings.theme)
    interface = Interface(application, paths.translations)
    interface.speak(settings.language)
    return Dress(look, Icons(paths.resources / "icons"), interface)


def look_less_for_cycles() -> None:
    """Have Python look for unreachable cycles less often, and not among what is there by now.

    A look through all objects stops every thread, the window's too: for 80 ms with a long article
    open, and for half a second where its thread has to share the processor meanwhile.
    """
    gc.freeze()
    gc.set_threshold(*NEW_OBJECTS)


def _absolute(article: str) -> str:
    """Return a path that still holds when the program is started elsewhere."""
    return article if "://" in article else str(Path(article).expanduser().absolute())


def _leave(parts: Parts, status: int, *, is_stuck: bool) -> None:
    """Close the engine; where a job does not end, end the process without waiting for it."""
    parts.close()
    if is_stuck:
        sys.stdout.flush()
        os._exit(status)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="qari-window", description="Open Qari's window.")
    parser.add_argument("article", nargs="?", metavar="ARTICLE", help="the file to open")
    parser.add_argument("--data", type=Path, metavar="DIR", help="where library and models live")
    return parser


if __name__ == "__main__":
    sys.exit(main())
