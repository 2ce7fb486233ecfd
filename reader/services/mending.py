"""The reader's own translations of sentences: made, taken back, and put in the machine's place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache
from threading import Lock
from typing import Final

from reader.domain.article import Article, Paragraph
from reader.domain.change import Change, Recorded
from reader.domain.correction import Correction
from reader.domain.difference import shared_words
from reader.domain.errors import CorrectionChanged, CorrectionEmpty, LibraryError
from reader.domain.spans import Span
from reader.domain.translation import (
    Findings,
    Link,
    SentencePair,
    TranslatedParagraph,
    Uncorrected,
)
from reader.services.correction_ports import Corrections
from reader.services.doubting import moved
from reader.services.history import History
from reader.services.jobs import Step
from reader.services.judging import FetchLinker, judged, whole
from reader.services.linking import shifted
from reader.services.piecing import model_text

RECENT_CHANGES: Final = 2_000  # of all articles, among which are looked for those of this one
JUDGED_KEPT: Final = 1_024  # sentences
NONE_KNOWN: Final[Mapping[str, Correction]] = {}


def _now() -> datetime:
    return datetime.now(UTC)


class Errata(History[Correction]):
    """The corrections that an article needs, and the changes of them that can be taken back.

    Every change is in the library before its method returns. Each method may raise a
    ``LibraryError`` or ``CorrectionChanged``; then nothing has changed. ``known``, ``fetch``,
    ``mended`` and ``written`` may be called from any thread, the others from one at a time.
    ``mended`` and ``written`` wait for no library: they go by what has been fetched.
    """

    def __init__(
        self,
        library: Corrections,
        article: Article,
        clock: Callable[[], datetime] = _now,
        linker: FetchLinker | None = None,
    ) -> None:
        super().__init__(self._own_changes, self._write)
        self._library = library
        self._article = article
        self._clock = clock
        self._linker = linker
        self._lock = Lock()
        self._places: Mapping[str, Sequence[int]] | None = None
        self._fetched: Mapping[str, Correction] | None = None
        self._is_outdated = False

    def anew(self) -> Errata:
        """Return the same of a library that was put in the place of the other meanwhile."""
        return Errata(self._library, self._article, self._clock, self._linker)

    def look_again(self) -> tuple[int, ...]:
        """Fetch the corrections anew; return the paragraphs that read otherwise for it."""
        before, after = self.known(), _by_sentence(self._library.corrections())
        with self._lock:
            self._fetched = after
        here = self._rows_by_sentence()
        changed = [key for key in before.keys() | after.keys() if before.get(key) != after.get(key)]
        return tuple(sorted({row for sentence in changed for row in here.get(sentence, ())}))

    def known(self) -> Mapping[str, Correction]:
        """Return the corrections by their folded sentence."""
        with self._lock:
            if self._fetched is None or self._is_outdated:
                self._fetched = _by_sentence(self._library.corrections())
                self._is_outdated = False
            return self._fetched

    def fetch(self) -> None:
        """Have the corrections at hand from now on; where the library fails, none are."""
        with suppress(LibraryError):
            self.known()

    def mended(self, translated: TranslatedParagraph) -> TranslatedParagraph:
        """Return a paragraph of the article in the reader's words, as far as they are at hand."""
        known = self._fetched
        if known is None:
            return translated
        return mended(self._article.paragraphs[translated.index], translated, known, self._linker)

    def written(self, row: int) -> TranslatedParagraph:
        """Return a paragraph that nobody but the reader has translated, as far as that goes.

        Its pairs are the corrected sentences alone.
        """
        paragraph, known = self._article.paragraphs[row], self._fetched or NONE_KNOWN
        spans = [
            span for span in paragraph.sentences if model_text(span.of(paragraph.text)) in known
        ]
        pairs = tuple(SentencePair(span, Span(at, at)) for at, span in enumerate(spans))
        is_complete = len(pairs) == len(paragraph.sentences)
        nothing = TranslatedParagraph(row, " " * max(len(pairs) - 1, 0), pairs, is_complete)
        return mended(paragraph, nothing, known, self._linker)

    def of(self, sentence: str) -> Correction | None:
        """Return the correction of a sentence as the article spells it, if there is one."""
        return self.known().get(model_text(sentence))

    def rows(self, sentence: str) -> Sequence[int]:
        """Return the paragraphs that hold a sentence, folded or as the article spells it."""
        return self._rows_by_sentence().get(model_text(sentence), ())

    def correct(self, sentence: str, machine: str, text: str) -> Change[Correction] | None:
        """Translate a sentence in the reader's words; None where that changes nothing.

        ``machine`` is what stands there without a correction; these very words are none. Raises
        ``CorrectionEmpty`` where there is no word in ``text``.
        """
        text = tidied(text)
        if not has_words(text):
            raise CorrectionEmpty
        if text == machine:
            return self.take_back(sentence)
        kept, now = self.of(sentence), self._clock()
        if kept is not None and kept.text == text:
            return None
        if kept is not None:
            modified = max(now, kept.modified)
            return self._changed(kept, replace(kept, text=text, machine=machine, modified=modified))
        made = Correction(model_text(sentence), text, machine, self._article.sha256, now, now)
        return self._changed(None, made)

    def take_back(self, sentence: str) -> Change[Correction] | None:
        """Give the reader's words up for the machine's; None where there are none."""
        kept = self.of(sentence)
        return None if kept is None else self._changed(kept, None)

    def own(self) -> tuple[Correction, ...]:
        """Return the corrections of the article's sentences, oldest first."""
        known, here = self.known(), self._rows_by_sentence()
        return tuple(each for each in known.values() if each.sentence in here)

    def corrected_rows(self) -> tuple[int, ...]:
        """Return the paragraphs that hold a corrected sentence, in order."""
        own = self.known()
        if not own:
            return ()
        here = self._rows_by_sentence()
        return tuple(sorted({row for sentence in own for row in here.get(sentence, ())}))

    def take_in(self, corrections: Sequence[Correction]) -> tuple[Correction, ...]:
        """Add corrections that came from a file, and return those that were not there before."""
        known, here = self.known(), self._rows_by_sentence()
        added = tuple(
            each
            for each in corrections
            if each.sentence in here and each.sentence not in known and _is_sound(each)
        )
        for correction in added:
            self._changed(None, replace(correction, article=self._article.sha256))
        return added

    def _changed(self, before: Correction | None, after: Correction | None) -> Change[Correction]:
        change = Change(before, after)
        self.do(change)
        return change

    def _write(self, change: Change[Correction], undoes: int | None) -> int:
        try:
            number = self._library.change_correction(change, undoes=undoes)
        except CorrectionChanged:
            with self._lock:
                self._is_outdated = True  # as it is now, it has still to be fetched
            raise
        known = {key: each for key, each in self.known().items() if key != change.subject.sentence}
        if change.after is not None:
            known[change.subject.sentence] = change.after
        with self._lock:
            self._fetched = known
        return number

    def _own_changes(self, limit: int) -> Sequence[Recorded[Correction]]:
        """Return the changes that show in this article: Undo reaches no other."""
        recent = self._library.correction_changes(RECENT_CHANGES)
        if not recent:
            return ()
        own = self._rows_by_sentence()
        return [each for each in recent if each.change.subject.sentence in own][-limit:]

    def _rows_by_sentence(self) -> Mapping[str, Sequence[int]]:
        if self._places is None:
            found: dict[str, list[int]] = {}
            for paragraph in self._article.paragraphs:
                spans = paragraph.sentences if paragraph.is_translatable else ()
                for sentence in {model_text(span.of(paragraph.text)) for span in spans}:
                    found.setdefault(sentence, []).append(paragraph.index)
            self._places = found
        return self._places


def _by_sentence(corrections: Sequence[Correction]) -> Mapping[str, Correction]:
    return {correction.sentence: correction for correction in corrections}


def tidied(text: str) -> str:
    """Return what was typed as one line, otherwise as it is."""
    return " ".join(filter(None, map(str.strip, text.splitlines())))


def has_words(text: str) -> bool:
    """Tell whether there is a word or a number in a text."""
    return any(map(str.isalnum, text))


def mended_steps(
    steps: Iterator[Step[TranslatedParagraph]], errata: Errata
) -> Iterator[Step[TranslatedParagraph]]:
    """Yield the steps of a translation with the reader's words in their places."""
    errata.fetch()
    for step in steps:
        yield replace(step, value=errata.mended(step.value))


def mended(
    paragraph: Paragraph,
    translated: TranslatedParagraph,
    known: Mapping[str, Correction],
    linker: FetchLinker | None = None,
) -> TranslatedParagraph:
    """Return a paragraph with the corrections in ``known``, and without those that are not.

    What a machine says again of itself, word for word, needs no correction.
    """
    pairs = translated.sentences
    if not paragraph.is_translatable or not (known or any(pair.is_corrected for pair in pairs)):
        return translated
    text, end, anew = "", 0, list[SentencePair]()
    for pair in pairs:
        if pair.target.start < end:
            return translated  # a foreign pairing, whose sentences stand in another order
        text += translated.text[end : pair.target.start]
        end = pair.target.end
        before = _uncorrected(pair, translated.text)
        source = pair.source.of(paragraph.text)
        correction = known.get(model_text(source))
        words = before.text if correction is None else correction.text
        place = SentencePair(pair.source, Span(len(text), len(text) + len(words)))
        if words == before.text:
            anew.append(_as_it_was(place, before))
        else:
            anew.append(_corrected(place, before, words, _findings(source, words, linker)))
        text += words
    return replace(translated, text=text + translated.text[end:], sentences=tuple(anew))


def _is_sound(correction: Correction) -> bool:
    return has_words(correction.text) and correction.text == tidied(correction.text)


def _uncorrected(pair: SentencePair, text: str) -> Uncorrected:
    """Return what a machine said of a sentence; what points elsewhere is left out."""
    if pair.uncorrected is not None:
        return pair.uncorrected
    start, end = pair.target.start, pair.target.end
    return Uncorrected(
        pair.target.of(text),
        pair.confidence,
        tuple(
            shifted(link, 0, -start)
            for link in pair.links
            if start <= link.target.start and link.target.end <= end
        ),
        tuple(
            moved(doubt, 0, -start)
            for doubt in pair.doubts
            if doubt.target is None or (start <= doubt.target.start and doubt.target.end <= end)
        ),
    )


def _as_it_was(place: SentencePair, before: Uncorrected) -> SentencePair:
    start = place.target.start
    return replace(
        place,
        confidence=before.confidence,
        links=tuple(shifted(link, 0, start) for link in before.links),
        doubts=tuple(moved(doubt, 0, start) for doubt in before.doubts),
    )


def _corrected(
    place: SentencePair, before: Uncorrected, words: str, found: Findings
) -> SentencePair:
    """Return a sentence in the reader's words, judged anew; no model was unsure of these."""
    here = place.source.start, place.target.start
    sure = [shifted(link, *here) for link in found.links]
    carried = (shifted(link, 0, place.target.start) for link in _carried(before, words))
    links = [*sure, *(link for link in carried if not any(map(link.meets, sure)))]
    return replace(
        place,
        links=tuple(sorted(links)),
        doubts=tuple(moved(doubt, *here) for doubt in found.doubts),
        uncorrected=before,
    )


@lru_cache(JUDGED_KEPT)
def _findings(source: str, words: str, linker: FetchLinker | None) -> Findings:
    return judged(whole(source, words), linker)


def _carried(before: Uncorrected, words: str) -> Iterator[Link]:
    """Yield the links of words that were left as they were."""
    stays = list(shared_words(before.text, words)) if before.links else []
    for link in before.links:
        for old, new in stays:
            if old.start <= link.target.start and link.target.end <= old.end:
                by = new.start - old.start
                yield Link(link.source, link.target.shifted(by), link.weight)
