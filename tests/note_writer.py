"""A program that writes notes until it is killed and says each one that is safe.

``note_writer.py LIBRARY PREFIX`` prints a note's name once ``save_note`` has returned.
"""

from __future__ import annotations

import sys
from itertools import count
from pathlib import Path

from annotated import article_of, note_on

from reader.adapters.library import SqliteLibrary


def main(path: str, prefix: str) -> None:
    library = SqliteLibrary(Path(path))
    article = article_of()
    for number in count():
        name = f"{prefix}{number}"
        library.save_note(note_on(article, "ميناء", "body " * 200, name), article.path)
        sys.stdout.write(f"{name}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
