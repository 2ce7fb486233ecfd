"""What a front end is given: ports and callables, whoever answers them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from reader.domain.article import Article
from reader.domain.licence import Licence
from reader.domain.origin import Origin
from reader.domain.sample import Sample
from reader.domain.settings import Settings
from reader.domain.translation import ModelIdentity, TranslatedParagraph
from reader.services.aligning import Linker
from reader.services.file_ports import (
    Importer,
    Sheet,
    SheetExport,
    WordExport,
)
from reader.services.glossing import Glosser
from reader.services.jobs import Ticket
from reader.services.judging import Standards
from reader.services.measuring import Qualities
from reader.services.ports import Archive, Library, ModelShelf, Translator
from reader.services.vocalising import RememberingVocaliser
from reader.services.word_ports import Examples, Lexicon


class SettingsStore(Protocol):
    """The reader's settings. Safe to call from any thread."""

    def load(self) -> Settings:
        """Return the settings; the defaults where there are none."""
        ...

    def change(self, change: Callable[[Settings], Settings]) -> Settings:
        """Read, change and write them; raises ``WritingError``."""
        ...


@dataclass(frozen=True, slots=True)
class Parts:
    """The engine, put together. Everything is made on first use and safe to call from any thread.

    ``lexicon``, ``examples`` and ``glosser`` raise ``LexiconMissing``. ``keep_text`` stores text
    that has no file, and returns its path; ``origin_of`` tells whose file lies at a path, and
    ``has_file`` whether one does.
    ``archive`` is the library's file. ``pack_bundle`` makes a bundle of a sheet, the bytes of its
    article and the model that translated it.
    """

    settings: SettingsStore
    open_article: Callable[[str], Article]
    bundled_translation: Callable[[Article], Sequence[TranslatedParagraph]]
    keep_text: Callable[[str], str]
    origin_of: Callable[[str], Origin]
    has_file: Callable[[str], bool]
    library: Library
    archive: Archive
    lexicon: Callable[[], Lexicon]
    examples: Callable[[], Examples]
    glosser: Callable[[], Glosser]
    vocaliser: RememberingVocaliser
    linker: Callable[[], Linker]
    models: ModelShelf
    qualities: Qualities
    load_translator: Callable[[Path, str, int, Ticket], Translator]
    note_exports: Sequence[SheetExport]
    text_exports: Sequence[SheetExport]
    word_exports: Sequence[WordExport]
    note_importers: Mapping[str, Importer]
    pack_bundle: Callable[[Sheet, bytes, ModelIdentity | None], bytes]
    samples: Callable[[], Sequence[Sample]]
    licences: Callable[[], Sequence[Licence]]
    save_report: Callable[[BaseException], Path]
    save_file: Callable[[Path, bytes], None]
    close: Callable[[], None]

    def standards(self, translator: Translator) -> Standards:
        """Return what a model's sentences are judged by."""
        return Standards(self.qualities.unsure_below(translator), self.linker)
