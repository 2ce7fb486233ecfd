"""Puts the engine together for a front end: which adapter answers which port."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path
from threading import Lock
from typing import Final, Generic, TypeVar

from reader import __version__
from reader.adapters.exchange import NOTE_EXPORTS, NOTE_IMPORTERS, TEXT_EXPORTS, WORD_EXPORTS
from reader.adapters.exchange.annotations import write_annotations
from reader.adapters.exchange.bundle import pack, unpack
from reader.adapters.exchange.foreign import read_annotations
from reader.adapters.files import write_atomically
from reader.adapters.formats import FORMATS
from reader.adapters.lexicon.examples import SqliteExamples
from reader.adapters.lexicon.lexicon import SqliteLexicon
from reader.adapters.lexicon.names import RomanizedNames
from reader.adapters.lexicon.phrasebook import PhraseLists
from reader.adapters.lexicon.vocaliser import NeuralVocaliser
from reader.adapters.library import SqliteLibrary
from reader.adapters.licences import licences
from reader.adapters.marian.loading import load_translator
from reader.adapters.marian.shelf import Shelf
from reader.adapters.marian.trial import Trial
from reader.adapters.paths import Paths
from reader.adapters.quality import RecordFile, SacreBleu, read_sets
from reader.adapters.settings import SettingsFile
from reader.domain.agreement import Agreement
from reader.domain.errors import LexiconMissing
from reader.domain.origin import Origin
from reader.domain.sample import Sample
from reader.domain.translation import ModelIdentity
from reader.services.agreeing import agreement
from reader.services.aligning import Linker
from reader.services.bundling import Bundles, bundle_of
from reader.services.file_ports import Sheet
from reader.services.glossing import Glosser
from reader.services.jobs import Ticket
from reader.services.measuring import Qualities
from reader.services.opening import open_article
from reader.services.parts import Parts
from reader.services.ports import Translator
from reader.services.reporting import report
from reader.services.vocalising import RememberingVocaliser

T = TypeVar("T")
LEXICON: Final = "lexicon.sqlite"
EXAMPLES: Final = "examples.sqlite"
DATELINE: Final = re.compile(r"^[^()]{2,40} \([^()]{2,30}\) - ")  # of a brief without a headline
SAMPLES: Final = ("harbour", "oasis", "bookfair", "dolphins")  # the readiest first


class _Kept(Generic[T]):
    """A thing made on first use, by whichever thread comes first."""

    def __init__(self, make: Callable[[], T], close: Callable[[T], None]) -> None:
        self._make = make
        self._close = close
        self._lock = Lock()
        self._made: list[T] = []

    def get(self) -> T:
        """Return the thing; where making it fails, the next call tries again."""
        with self._lock:
            if not self._made:
                self._made.append(self._make())
            return self._made[0]

    def close(self) -> None:
        """Close the thing, if there is one."""
        with self._lock:
            for made in self._made:
                self._close(made)
            self._made.clear()


@dataclass(frozen=True, slots=True)
class _Words:
    """All that knows about words."""

    lexicon: _Kept[SqliteLexicon]
    examples: _Kept[SqliteExamples]
    glosser: _Kept[Glosser]
    vocaliser: NeuralVocaliser

    def close(self) -> None:
        """Close what was opened."""
        for kept in (self.glosser, self.examples, self.lexicon):
            kept.close()


def assemble(paths: Paths, versions: Mapping[str, str] | None = None) -> Parts:
    """Return the engine over these places; nothing is opened or written yet.

    ``versions`` name what the front end adds to a crash report.
    """
    library = SqliteLibrary(paths.library)
    words = _words(paths)
    bundles = _bundles(paths, library)
    return Parts(
        settings=SettingsFile(paths.settings),
        open_article=bundles.open,
        bundled_translation=bundles.translation,
        keep_text=partial(_keep_text, paths.pasted),
        origin_of=partial(_origin, paths),
        has_file=_has_file,
        library=library,
        archive=library,
        lexicon=words.lexicon.get,
        examples=words.examples.get,
        glosser=words.glosser.get,
        vocaliser=RememberingVocaliser(words.vocaliser, library),
        linker=cache(partial(_linker, paths.alignment, words.lexicon)),
        models=_shelf(paths),
        qualities=_qualities(paths),
        load_translator=partial(_load_translator, paths.converted),
        note_exports=NOTE_EXPORTS,
        text_exports=TEXT_EXPORTS,
        word_exports=WORD_EXPORTS,
        note_importers=NOTE_IMPORTERS,
        pack_bundle=partial(_packed, library),
        samples=cache(partial(_samples, paths.samples)),
        licences=cache(partial(licences, paths.resources)),
        save_report=partial(_save_report, paths.reports, {"Qari": __version__, **(versions or {})}),
        save_file=write_atomically,
        close=partial(_close, words, library),
    )


def _shelf(paths: Paths) -> Shelf:
    def agree(usual: Translator, listed: Translator, ticket: Ticket) -> Agreement:
        return agreement(usual, listed, ticket, read_sets(paths.test_sets), SacreBleu())

    trial = Trial(paths.likely_words, agree)
    return Shelf(paths.models, paths.bundled_models, paths.converted, trial=trial)


def _close(words: _Words, library: SqliteLibrary) -> None:
    words.close()
    library.close()


def _bundles(paths: Paths, library: SqliteLibrary) -> Bundles:
    return Bundles(
        folder=paths.bundles,
        unpack=unpack,
        read_notes=read_annotations,
        write=write_atomically,
        open_article=lambda path: open_article(path, FORMATS),
        library=library,
    )


def _qualities(paths: Paths) -> Qualities:
    return Qualities(
        sets=partial(read_sets, paths.test_sets),
        measure=SacreBleu(),
        record=RecordFile(paths.qualities),
        load=lambda folder: load_translator(folder, paths.converted),
    )


def _words(paths: Paths) -> _Words:
    lexicon = _Kept(lambda: SqliteLexicon(paths.lexicon / LEXICON), SqliteLexicon.close)
    examples = _Kept(lambda: SqliteExamples(paths.lexicon / EXAMPLES), SqliteExamples.close)
    phrases = PhraseLists(paths.resources / "phrases")
    vocaliser = NeuralVocaliser()
    glosser = _Kept(lambda: Glosser(lexicon.get(), vocaliser, RomanizedNames(), phrases), _forget)
    return _Words(lexicon, examples, glosser, vocaliser)


def _linker(table: Path, lexicon: _Kept[SqliteLexicon]) -> Linker:
    from reader.adapters.alignment.aligner import StatisticalAligner  # noqa: PLC0415 - brings numpy

    def glosses(word: str) -> list[str]:
        try:
            readings = lexicon.get().readings(word)
        except LexiconMissing:
            return []
        return [gloss for reading in readings for gloss in reading.glosses]

    return Linker(StatisticalAligner(table, glosses))


def _forget(_: Glosser) -> None:
    """A glosser holds nothing open but the lexicon."""


def _keep_text(folder: Path, text: str) -> str:
    data = text.encode()
    path = folder / f"pasted-{hashlib.sha256(data).hexdigest()[:12]}.txt"
    if not path.exists():
        write_atomically(path, data)
    return str(path)


def _origin(paths: Paths, path: str) -> Origin:
    folders = Path(path).absolute().parents
    known = {
        paths.pasted: Origin.PASTED, paths.bundles: Origin.BUNDLE, paths.samples: Origin.SAMPLE,
    }  # fmt: skip
    return next((known[folder] for folder in folders if folder in known), Origin.FILE)


def _has_file(path: str) -> bool:
    return Path(path).is_file()


def _packed(
    library: SqliteLibrary, sheet: Sheet, data: bytes, model: ModelIdentity | None
) -> bytes:
    return pack(bundle_of(sheet, data, model, write_annotations, library))


def _load_translator(
    converted: Path, folder: Path, engine: str, beam: int, ticket: Ticket
) -> Translator:
    return load_translator(folder, converted, engine, beam, ticket)


def _samples(folder: Path) -> tuple[Sample, ...]:
    pairs = [(folder / f"{name}.ar.txt", folder / f"{name}.en.txt") for name in SAMPLES]
    return tuple(
        Sample(article, translation, _first_line(article), _first_line(translation))
        for article, translation in pairs
    )


def _first_line(path: Path) -> str:
    """Return what an article begins with, which is its headline or else its news."""
    with path.open(encoding="utf-8") as file:
        return DATELINE.sub("", file.readline().strip())


def _save_report(folder: Path, versions: Mapping[str, str], error: BaseException) -> Path:
    path = folder / f"{datetime.now(UTC):%Y-%m-%d-%H%M%S}.txt"
    write_atomically(path, report(error, versions).encode())
    return path
