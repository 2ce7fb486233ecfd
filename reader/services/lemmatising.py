"""An article's words by their dictionary form: for colouring them and for going from one to one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from threading import Lock

from reader.domain.arabic import count_letters
from reader.domain.article import Paragraph
from reader.domain.segmenting import words
from reader.domain.spans import Span
from reader.domain.vocabulary import Lemma, Status
from reader.services.bitext import Bitext
from reader.services.glossing import Context, Glosser
from reader.services.jobs import Step, Ticket
from reader.services.learning import is_content, lemma_of
from reader.services.queueing import nearest_first


@dataclass(frozen=True, slots=True)
class LemmaWord:
    """A word of a paragraph under the lemma of its best reading."""

    span: Span
    lemma: Lemma


@dataclass(frozen=True, slots=True)
class RatedWord:
    """A word of a paragraph that stands on the reader's list."""

    span: Span
    status: Status


@dataclass(frozen=True, slots=True)
class Found:
    """A word of the article: its row, and where it stands in it."""

    row: int
    span: Span


class Lemmas:
    """The words of one article, a row at a time, each row read once. Safe from any thread.

    A word is read as its card reads it, by all that is at hand.
    """

    def __init__(self, bitext: Bitext, glosser: Callable[[], Glosser]) -> None:
        self.article = bitext.article
        self._bitext = bitext
        self._glosser = glosser
        self._known: dict[int, tuple[LemmaWord, ...]] = {}
        self._lock = Lock()

    def words(self, row: int, ticket: Ticket) -> tuple[LemmaWord, ...]:
        """Return the Arabic words of a row; raises ``Cancelled`` and ``LexiconMissing``."""
        with self._lock:
            if row not in self._known:
                self._known[row] = tuple(self._read(self.article.paragraphs[row], ticket))
            return self._known[row]

    def _read(self, paragraph: Paragraph, ticket: Ticket) -> Iterator[LemmaWord]:
        if not paragraph.is_translatable:
            return
        glosser, text = self._glosser(), paragraph.text
        for sentence in paragraph.sentences:
            ticket.check()
            context = self._vocalised(self._bitext.context_at(paragraph.index, sentence.start))
            for span in words(text, sentence):
                word = span.of(text)
                if not count_letters(word):
                    continue
                at = replace(context, start=span.start - sentence.start)
                readings = glosser.settled(word, at).readings
                if readings:
                    yield LemmaWord(span, lemma_of(readings[0]))

    def _vocalised(self, context: Context) -> Context:
        """Vocalise a sentence once for all of its words."""
        vocaliser = self._glosser().vocaliser
        if vocaliser is None:
            return context
        return replace(context, vocalised=vocaliser.vocalise(context.sentence))


def rated_rows(
    lemmas: Lemmas,
    statuses: Mapping[Lemma, Status],
    ticket: Ticket,
    first_visible: Callable[[], int] = lambda: 0,
) -> Iterator[Step[tuple[int, tuple[RatedWord, ...]]]]:
    """Yield the article's rows with their words that are on the list, nearest the eye first.

    ``Step`` counts rows. Raises ``Cancelled``.
    """
    rows = [paragraph.index for paragraph in lemmas.article.paragraphs]
    for done, row in enumerate(nearest_first(rows, first_visible), start=1):
        ticket.check()
        found = lemmas.words(row, ticket)
        rated = [RatedWord(w.span, statuses[w.lemma]) for w in found if w.lemma in statuses]
        yield Step((row, tuple(rated)), done, len(rows))


def next_unknown(
    lemmas: Lemmas, statuses: Mapping[Lemma, Status], after: tuple[int, int], ticket: Ticket
) -> Found | None:
    """Return the next content word that is not known after a row and a position in its text.

    After the last one the search begins again; None means that every word is known.
    """

    def is_unknown(lemma: Lemma) -> bool:
        return is_content(lemma) and statuses.get(lemma) is not Status.KNOWN

    return _next(lemmas, is_unknown, after, ticket)


def next_place(
    lemmas: Lemmas, lemma: Lemma, after: tuple[int, int], ticket: Ticket
) -> Found | None:
    """Return where a lemma stands next after a place, the article's beginning after its end."""
    return _next(lemmas, lambda each: each == lemma, after, ticket)


def _next(
    lemmas: Lemmas, is_wanted: Callable[[Lemma], bool], after: tuple[int, int], ticket: Ticket
) -> Found | None:
    for row, is_allowed in _rows_after(len(lemmas.article.paragraphs), after):
        ticket.check()
        for word in lemmas.words(row, ticket):
            if is_allowed(word.span) and is_wanted(word.lemma):
                return Found(row, word.span)
    return None


def _rows_after(count: int, after: tuple[int, int]) -> Sequence[tuple[int, Callable[[Span], bool]]]:
    """Return the rows in a round from a place back to it, and which words count in each."""
    here, position = after
    beyond = [(row, _any) for row in (*range(here + 1, count), *range(here))]
    return [
        (here, lambda span: span.start > position),
        *beyond,
        (here, lambda span: span.start <= position),
    ]


def _any(_: Span) -> bool:
    return True
