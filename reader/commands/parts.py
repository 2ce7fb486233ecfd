"""What every command begins with: the engine put together, an article, a translator."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from reader.adapters.paths import find_paths
from reader.assembly import assemble
from reader.domain.article import Article
from reader.domain.encoding import decode
from reader.domain.errors import FileUnreadable
from reader.services.jobs import Ticket
from reader.services.opening import SIZE_LIMIT, article_from_bytes
from reader.services.parts import Parts
from reader.services.ports import Translator
from reader.services.reading import bytes_at
from reader.services.wording import STANDARD_INPUT


@contextmanager
def engine(data: Path | None) -> Generator[Parts]:
    """Lend the engine over the reader's data in ``data``, or where the system keeps them."""
    parts = assemble(find_paths(data))
    try:
        yield parts
    finally:
        parts.close()


def read_article(parts: Parts, path: str) -> Article:
    """Open the file at ``path``, or read standard input where it is a dash."""
    if path != STANDARD_INPUT:
        return parts.open_article(path)
    from reader.adapters.formats import FORMATS  # noqa: PLC0415 - needed here only

    return article_from_bytes(read_bytes(path), path, FORMATS)


def keep_standard_input(data: Path | None) -> str:
    """Keep what stands on standard input as a file, and return its path."""
    text = decode(read_bytes(STANDARD_INPUT), STANDARD_INPUT).text
    with engine(data) as parts:
        return parts.keep_text(text)


def read_lines(path: str) -> list[str]:
    """Return the lines of a corpus of any size, in whatever encoding it is.

    Lines end at line feeds only, since other separators may stand inside one.
    """
    data = read_bytes(path, limit=None)
    if not data:
        return []
    lines = [line.removesuffix("\r") for line in decode(data, path).text.split("\n")]
    return lines[:-1] if lines[-1] == "" else lines


def read_bytes(path: str, limit: int | None = SIZE_LIMIT) -> bytes:
    """Read a file, or standard input where ``path`` is a dash; raises an ``OpeningError``.

    Of what is larger than ``limit`` one byte more is read.
    """
    if path == STANDARD_INPUT:
        try:
            return sys.stdin.buffer.read(-1 if limit is None else limit + 1)
        except OSError as error:
            raise FileUnreadable(path, error.strerror or type(error).__name__) from error
    return bytes_at(path, limit)


@dataclass(frozen=True, slots=True)
class ModelRequest:
    """Which model is asked for, and how it is to run; None leaves it to the settings."""

    model: str | None = None
    engine: str | None = None
    beam: int | None = None


@contextmanager
def translator(parts: Parts, request: ModelRequest) -> Generator[Translator]:
    """Lend the model asked for, else that of the settings, else the first there is."""
    settings = parts.settings.load()
    model = parts.models.find(settings.model if request.model is None else request.model)
    loaded = parts.load_translator(
        model.folder, request.engine or settings.engine, request.beam or settings.beam, Ticket()
    )
    with closing(loaded):
        yield loaded
