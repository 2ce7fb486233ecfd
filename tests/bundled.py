"""Bundles for tests: packed on one machine, opened on another."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

from reader.adapters.exchange.annotations import write_annotations
from reader.adapters.exchange.bundle import pack, unpack
from reader.adapters.exchange.foreign import read_annotations
from reader.adapters.files import write_atomically
from reader.adapters.formats import FORMATS
from reader.adapters.library import SqliteLibrary
from reader.domain.article import Article
from reader.domain.translation import ModelIdentity
from reader.services.bundling import Bundles, bundle_of
from reader.services.file_ports import Sheet
from reader.services.opening import open_article

HARBOUR_FILE = Path(__file__).parent / "data" / "harbour.ar.txt"


def harbour_article() -> Article:
    return open_article(str(HARBOUR_FILE), FORMATS)


@contextmanager
def two_libraries(folder: Path) -> Iterator[tuple[SqliteLibrary, SqliteLibrary]]:
    """The library of this machine, and that of the other one."""
    with (
        closing(SqliteLibrary(folder / "here.sqlite")) as here,
        closing(SqliteLibrary(folder / "there.sqlite")) as there,
    ):
        yield here, there


def bundles_in(folder: Path, library: SqliteLibrary) -> Bundles:
    """What opens bundles over a library, and unpacks them below a folder."""
    open_file = partial(open_article, formats=FORMATS)
    unpacked = folder / "bundles"
    return Bundles(unpacked, unpack, read_annotations, write_atomically, open_file, library)


def packed_of(sheet: Sheet, library: SqliteLibrary, model: ModelIdentity | None = None) -> bytes:
    """Pack a sheet with its article's own bytes."""
    data = Path(sheet.article.path).read_bytes()
    return pack(bundle_of(sheet, data, model, write_annotations, library))
