"""An article's sentences vocalised, nearest the eye first, each of them only once ever."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from reader.domain.article import Article, Paragraph
from reader.domain.errors import LibraryError
from reader.domain.gloss import Reading, SegmentKind
from reader.domain.orthography import bare, marks_shared, spelling
from reader.domain.tashkeel import (
    MarkedParagraph,
    MarkedWord,
    laid_on,
    marked_word,
    paired_words,
    without_ending,
)
from reader.services.jobs import Step, Ticket
from reader.services.ports import TashkeelMemory
from reader.services.queueing import nearest_first
from reader.services.ranking import CLOSED_CLASSES
from reader.services.scanning import ScannedWord, scan
from reader.services.word_ports import Lexicon, Vocaliser

RIVAL_SCORE: Final = 2.0  # a reading so far behind the best is none that readers think of
REST_SECONDS: Final = 0.2  # a row of news takes 40 to 50 ms of one core
_CASES = frozenset(
    (
        "nominative", "accusative", "genitive", "accusative or genitive", "indicative",
        "subjunctive or jussive", "definite", "indefinite",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class RememberingVocaliser:
    """Answers the port Vocaliser by another that answers it, asked once for each sentence.

    A memory that fails costs nothing but the time to vocalise again.
    """

    vocaliser: Vocaliser
    memory: TashkeelMemory

    @property
    def identity(self) -> str:
        """Return which model speaks."""
        return self.vocaliser.identity

    def vocalise(self, sentence: str) -> str:
        """Return the sentence with marks added; those it has and all else stay as they are."""
        plain = bare(sentence)
        return laid_on(sentence, self.vocalise_all((plain,), Ticket())[plain])

    def vocalise_all(self, sentences: Sequence[str], ticket: Ticket) -> Mapping[str, str]:
        """Return bare sentences with their vocalised forms; raises ``Cancelled``."""
        known: dict[str, str] = {}
        with suppress(LibraryError):
            known |= self.memory.recall_vocalised(self.identity, sentences)
        fresh: dict[str, str] = {}
        for sentence in dict.fromkeys(sentences):
            if sentence not in known:
                ticket.check()
                fresh[sentence] = self.vocaliser.vocalise(sentence)
        with suppress(LibraryError):
            self.memory.remember_vocalised(self.identity, fresh)
        return known | fresh


def vocalise_article(
    article: Article,
    vocaliser: RememberingVocaliser,
    lexicon: Lexicon,
    ticket: Ticket,
    first_visible: Callable[[], int] = lambda: 0,
) -> Iterator[Step[MarkedParagraph]]:
    """Yield the article's Arabic paragraphs with the marks they could be given.

    ``first_visible`` returns the row at the top of the window; it is asked before each paragraph,
    and the order follows it. ``Step`` counts paragraphs. Raises ``Cancelled``.
    """
    arabic = {p.index: p for p in article.paragraphs if p.is_translatable}
    for done, row in enumerate(nearest_first(arabic, first_visible), start=1):
        ticket.check()
        marked = vocalise_paragraph(arabic[row], vocaliser, lexicon, ticket)
        yield Step(marked, done, len(arabic))


def vocalise_ahead(
    article: Article,
    vocaliser: RememberingVocaliser,
    ticket: Ticket,
    first_visible: Callable[[], int] = lambda: 0,
) -> Iterator[Step[int]]:
    """Have the article's sentences remembered before they are asked for, nearest the eye first.

    Yields the rows that are done. It rests after each, so that what the reader waits for comes
    first. Raises ``Cancelled``.
    """
    arabic = {p.index: p for p in article.paragraphs if p.is_translatable}
    for done, row in enumerate(nearest_first(arabic, first_visible), start=1):
        ticket.wait(REST_SECONDS)
        vocaliser.vocalise_all(_plain_sentences(arabic[row]), ticket)
        yield Step(row, done, len(arabic))


def vocalise_paragraph(
    paragraph: Paragraph, vocaliser: RememberingVocaliser, lexicon: Lexicon, ticket: Ticket
) -> MarkedParagraph:
    """Return a paragraph with the marks it could be given; raises ``Cancelled``."""
    text = paragraph.text
    plain = _plain_sentences(paragraph)
    forms = vocaliser.vocalise_all(plain, ticket)
    found: list[MarkedWord] = []
    for sentence, key in zip(paragraph.sentences, plain, strict=True):
        marked = dict(paired_words(text, sentence, forms[key]))
        scanned = [word for word in scan(lexicon, text, sentence) if word.span in marked]
        found += [_marked(text, word, marked[word.span]) for word in scanned]
    return MarkedParagraph(paragraph.index, tuple(found))


def is_ambiguous(text: str, word: ScannedWord) -> bool:
    """Tell whether a reader could take the bare word for another, of other vowels and sense."""
    if not word.readings:
        return False
    written, best = bare(word.span.of(text)), word.readings[0]
    return any(
        best.score - rival.score <= RIVAL_SCORE and _differs(written, best, rival)
        for rival in word.readings[1:]
    )


def _plain_sentences(paragraph: Paragraph) -> list[str]:
    return [bare(sentence.of(paragraph.text)) for sentence in paragraph.sentences]


def _marked(text: str, word: ScannedWord, vocalised: str) -> MarkedWord:
    return marked_word(
        text,
        word.span,
        vocalised,
        is_ambiguous=is_ambiguous(text, word),
        keeps_ending=_ends_in_pronoun(word.readings, vocalised),
    )


def _differs(written: str, best: Reading, rival: Reading) -> bool:
    if {best.pos, rival.pos} <= CLOSED_CLASSES:
        return False  # readers know their particles
    if set(best.glosses) & set(rival.glosses) and _structure(best) == _structure(rival):
        return False
    if spelling(written, rival.vocalised) < spelling(written, best.vocalised):
        return False
    return without_ending(best.vocalised) != without_ending(rival.vocalised)


def _structure(reading: Reading) -> object:
    clitics = tuple(s.gloss for s in reading.segments if s.kind is not SegmentKind.STEM)
    return clitics, frozenset(reading.features) - _CASES


def _ends_in_pronoun(readings: Sequence[Reading], vocalised: str) -> bool:
    """Tell whether the word that the vocaliser means ends in a pronoun, whose vowel is no case."""
    if not readings:
        return False
    meant = max(readings, key=lambda r: (marks_shared(vocalised, r.vocalised), r.score))
    last = meant.segments[-1]
    return last.kind is SegmentKind.ENCLITIC or " + " in last.gloss
