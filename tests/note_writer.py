"""A program that writes notes until it is killed and says each one that is safe.

``note_writer.py LIBRARY PREFIX`` prints a note's name once ``save_note`` has returned.
"""

from __future__ import annotations

import sys
from itertools import count
from pathlib import Path
from typing import BinaryIO

from annotated import article_of, note_on, save_note

from reader.adapters.library import SqliteLibrary


def main(path: str, prefix: str) -> None:
    write_to(Path(path), prefix, sys.stdout.buffer)


def write(path: Path, prefix: str, said: Path) -> None:
    """Add the names to the file ``said``."""
    with said.open("ab") as file:
        write_to(path, prefix, file)


def write_to(path: Path, prefix: str, said: BinaryIO) -> None:
    library = SqliteLibrary(path)
    article = article_of()
    for number in count():
        name = f"{prefix}{number}"
        save_note(library, note_on(article, "ميناء", "body " * 200, name), article.path)
        said.write(f"{name}\n".encode())
        said.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
