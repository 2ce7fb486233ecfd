"""Putting an article with all that was made of it into one file, and taking it out again."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Protocol

from reader.domain.article import Article
from reader.domain.errors import (
    BundleUnreadable,
    CorrectionChanged,
    LibraryError,
    NoteChanged,
    NotesUnreadable,
    WordChanged,
)
from reader.domain.translation import ModelIdentity, SentencePair, TranslatedParagraph
from reader.services.annotating import Annotations
from reader.services.correction_ports import Corrections
from reader.services.exporting import sheet_of
from reader.services.file_ports import Bundle, Imported, Sheet
from reader.services.learning import Vocabulary
from reader.services.mending import Errata
from reader.services.ports import Library, WordList
from reader.services.reading import bytes_at

SUFFIX: Final = ".qari"
MOST_BYTES: Final = 60_000_000
_KEPT: Final = f"bundle{SUFFIX}"


class Kept(WordList, Corrections, Protocol):
    """What of the library goes with an article besides its notes."""


def bundle_of(
    sheet: Sheet,
    data: bytes,
    model: ModelIdentity | None,
    write_notes: Callable[[Sheet], bytes],
    library: Kept,
) -> Bundle:
    """Put together a bundle of a sheet; ``data`` are the bytes of the article's own file.

    The words that were met in the article go with it, and the corrections of its sentences.
    """
    article = sheet.article
    return Bundle(
        name=Path(article.path).name,
        data=data,
        translated=sheet.translated,
        model=model,
        notes=write_notes(sheet),
        words=tuple(word for word in library.vocabulary() if word.article == article.sha256),
        corrections=Errata(library, article).own(),
    )


@dataclass(frozen=True, slots=True)
class Bundles:
    """Opens bundles: the article is put under ``folder``, the reader's own into the library."""

    folder: Path
    unpack: Callable[[bytes, str], Bundle]
    read_notes: Callable[[bytes, Sheet, str], Imported]
    write: Callable[[Path, bytes], None]
    open_article: Callable[[str], Article]
    library: Library

    def open(self, path: str) -> Article:
        """Open an article, or the one in a bundle.

        Raises an ``OpeningError``, or ``WritingError`` where the bundle cannot be unpacked. Notes,
        words and corrections that are in the library already stay as they are, and those that the
        reader has taken away stay away; where it cannot be used the article opens without them.
        """
        if not path.lower().endswith(SUFFIX):
            return self.open_article(path)
        data = _bytes_of(path)
        bundle = self.unpack(data, path)
        article = self._put(bundle, data)
        with suppress(LibraryError):
            self._take_in(bundle, article, path)
        return article

    def translation(self, article: Article) -> tuple[TranslatedParagraph, ...]:
        """Return the translation that came with the article, where it came in a bundle."""
        kept = Path(article.path).parent / _KEPT
        if self.folder not in kept.parents:
            return ()
        try:
            return fitting(article, self.unpack(kept.read_bytes(), str(kept)).translated)
        except (OSError, BundleUnreadable):
            return ()

    def _take_in(self, bundle: Bundle, article: Article, path: str) -> None:
        gone = self.library.given_up()
        with suppress(NotesUnreadable, NoteChanged):
            sheet = sheet_of(article, fitting(article, bundle.translated))
            found = self.read_notes(bundle.notes, sheet, path)
            Annotations(self.library, article).take_in(found.notes, gone.notes)
        with suppress(WordChanged):
            words = [word for word in bundle.words if word.lemma not in gone.words]
            Vocabulary(self.library).take_in(words)
        with suppress(CorrectionChanged):
            wanted = [each for each in bundle.corrections if each.sentence not in gone.corrections]
            Errata(self.library, article).take_in(wanted)

    def _put(self, bundle: Bundle, data: bytes) -> Article:
        """Write article and bundle into a folder of their own, the bundle last."""
        home = self.folder / hashlib.sha256(data).hexdigest()[:16]
        place = home / bundle.name
        if not place.exists():
            self.write(place, bundle.data)
        if not (home / _KEPT).exists():
            self.write(home / _KEPT, data)
        return self.open_article(str(place))


def fitting(
    article: Article, translated: Sequence[TranslatedParagraph]
) -> tuple[TranslatedParagraph, ...]:
    """Return the paragraphs of a translation that the article has, with the pairs that fit."""
    return tuple(
        replace(
            paragraph,
            sentences=tuple(
                pair
                for pair in paragraph.sentences
                if _fits(pair, len(article.paragraphs[paragraph.index].text), len(paragraph.text))
            ),
        )
        for paragraph in translated
        if paragraph.index < len(article.paragraphs)
    )


def _fits(pair: SentencePair, source: int, target: int) -> bool:
    sources = [pair.source, *(link.source for link in pair.links)]
    targets = [pair.target, *(link.target for link in pair.links)]
    sources += [doubt.source for doubt in pair.doubts if doubt.source]
    targets += [doubt.target for doubt in pair.doubts if doubt.target]
    return all(span.end <= source for span in sources) and all(
        span.end <= target for span in targets
    )


def _bytes_of(path: str) -> bytes:
    data = bytes_at(path, MOST_BYTES)
    if len(data) > MOST_BYTES:
        raise BundleUnreadable(path, "it is larger than {detail} MB", str(MOST_BYTES // 1_000_000))
    return data
