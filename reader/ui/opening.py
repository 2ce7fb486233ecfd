"""Opening articles away from the window's thread."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from reader.domain.article import Article
from reader.domain.errors import LibraryError
from reader.domain.sample import Sample
from reader.domain.translation import TranslatedParagraph
from reader.services.jobs import Ticket
from reader.services.mending import Errata
from reader.services.pairing import pair_by_line
from reader.services.parts import Parts
from reader.services.ports import Position
from reader.ui.bridge import Job, Lane

ADDRESS: Final = re.compile(r"[a-z][a-z0-9+.-]*://\S+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Opened:
    """An article with what is known about it.

    ``by_people`` is the translation that came with a sample, ``bundled`` the one that came with an
    article in a bundle, both with the corrections in ``errata``. ``trouble`` says why the library
    knows nothing, where it cannot be used.
    """

    article: Article
    errata: Errata
    position: Position | None = None
    by_people: tuple[TranslatedParagraph, ...] = ()
    trouble: LibraryError | None = None
    bundled: tuple[TranslatedParagraph, ...] = ()


class Opening(QObject):
    """Opens one article at a time; what is asked for last wins."""

    opened = Signal(object)  # Opened
    failed = Signal(object)  # ReaderError

    def __init__(self, parts: Parts, lane: Lane, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._lane = lane

    def open_path(self, path: str) -> None:
        """Open the file at ``path``."""
        self._start(lambda: path)

    def open_text(self, text: str) -> None:
        """Keep text that was pasted or dropped, and open it; what is an address stays one."""
        address = text.strip()
        if ADDRESS.fullmatch(address):
            self.open_path(address)
            return
        self._start(lambda: self._parts.keep_text(text))

    def _start(self, find: Callable[[], str]) -> None:
        self._lane.start(_job(self._parts, find), self.opened.emit, self.failed.emit)


def _job(parts: Parts, find: Callable[[], str]) -> Job[Opened]:
    def job(ticket: Ticket) -> Iterator[Opened]:
        article = parts.open_article(find())
        ticket.check()
        errata = Errata(parts.library, article, linker=parts.linker)
        errata.fetch()
        by_people = tuple(map(errata.mended, _by_people(parts, article)))
        bundled = tuple(map(errata.mended, parts.bundled_translation(article)))
        ticket.check()
        try:
            parts.library.record_opened(article)
            position = parts.library.position(article)
            yield Opened(article, errata, position, by_people, bundled=bundled)
        except LibraryError as error:
            yield Opened(article, errata, None, by_people, error, bundled)

    return job


def _by_people(parts: Parts, article: Article) -> tuple[TranslatedParagraph, ...]:
    sample = next((each for each in parts.samples() if _is_of(each, article)), None)
    if sample is None:
        return ()
    lines = sample.translation.read_text(encoding="utf-8").splitlines()
    return pair_by_line(article, lines)


def _is_of(sample: Sample, article: Article) -> bool:
    """Tell whether the article is the sample, here or in a checkout: its English lies beside it."""
    beside = Path(article.path).resolve().with_name(sample.translation.name)
    return beside.is_file() and sha256(sample.article.read_bytes()).hexdigest() == article.sha256
