"""``qari library``: the file of notes and remembered translations as a whole."""

from __future__ import annotations

from pathlib import Path

from reader.commands.terminal import Terminal, complain
from reader.domain.errors import LibraryDamaged
from reader.services.ports import Archive


def check_library(library: Archive, terminal: Terminal, *, as_json: bool) -> None:
    """Show where the library and its copies lie, once it has passed its own check."""
    backups = [str(copy) for copy in library.backups()]
    try:
        damaged = library.check()
    except LibraryDamaged:
        for copy in backups:
            complain(f"copy: {copy}")  # what “qari library restore” can go back to
        raise
    if as_json:
        facts = {"path": str(library.path), "sound": True, "damaged": damaged, "backups": backups}
        terminal.say_json(facts)
        return
    terminal.say(f"{library.path} is sound.")
    if damaged:
        terminal.say(
            f"Notes and words in it that cannot be read: {damaged}. They stay in the file."
        )
    for copy in backups:
        terminal.say(f"copy: {copy}")


def back_up_library(library: Archive, copy: Path, terminal: Terminal, *, as_json: bool) -> None:
    """Copy the library to a file."""
    library.back_up(copy)
    if as_json:
        terminal.say_json({"path": str(library.path), "copy": str(copy)})
        return
    terminal.say(f"{library.path} is copied to {copy}.")


def restore_library(library: Archive, copy: Path, terminal: Terminal, *, as_json: bool) -> None:
    """Make the library what a copy is; the state before is kept."""
    kept = library.restore(copy)
    if as_json:
        terminal.say_json({"path": str(library.path), "kept": None if kept is None else str(kept)})
        return
    terminal.say(f"{library.path} is what {copy} was.")
    if kept is not None:
        terminal.say(f"The state before is kept as {kept}.")
