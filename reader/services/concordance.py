"""Every place where a word occurs, and the words of its root, in an article and beyond it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from reader.domain.article import Article
from reader.domain.errors import ReaderError
from reader.domain.gloss import Gloss, Reading, is_same_part
from reader.domain.language import Side
from reader.domain.note import Note
from reader.domain.orthography import bare, fold
from reader.domain.segmenting import words
from reader.domain.spans import Span
from reader.domain.translation import TranslatedParagraph
from reader.services.bitext import Bitext
from reader.services.clitics import partings
from reader.services.glossing import Context
from reader.services.jobs import Step, Ticket
from reader.services.ports import Recent
from reader.services.word_ports import Lexicon

Explain = Callable[[str, Context], Gloss]


@dataclass(frozen=True, slots=True)
class Sought:
    """The word to look for; without a root it has no family."""

    lemma: str
    pos: str
    root: str | None = None

    def is_said_by(self, reading: Reading) -> bool:
        """Tell whether the reading is of this very word."""
        return reading.lemma == self.lemma and is_same_part(reading.pos, self.pos)

    def is_kin_of(self, reading: Reading) -> bool:
        """Tell whether the reading is of another word of the same root."""
        has_root = self.root is not None and reading.root == self.root
        return has_root and not self.is_said_by(reading)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A word in its line; ``span`` points into paragraph ``paragraph`` of the article at ``path``.

    ``line`` is the sentence around it, where it stands at ``word``.
    """

    path: str
    title: str
    paragraph: int
    span: Span
    line: str
    word: Span


@dataclass(frozen=True, slots=True)
class Kin:
    """A word of the root that stands somewhere; ``note`` is the id of the note that holds it."""

    lemma: str
    pos: str
    glosses: tuple[str, ...]
    occurrence: Occurrence
    note: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """What one paragraph, all the notes or one earlier article holds."""

    occurrences: tuple[Occurrence, ...] = ()
    kin: tuple[Kin, ...] = ()


@dataclass(frozen=True, slots=True)
class Member:
    """A word of the root and all that was found of it, in the order of the text."""

    lemma: str
    pos: str
    glosses: tuple[str, ...]
    places: tuple[Kin, ...]


@dataclass(frozen=True, slots=True)
class Ground:
    """Where to look: the article on the page first, then the notes, then what was read before.

    ``here`` is a place of the word that counts whatever the ranking says of it. ``open_article``
    reads an earlier article again, since the library keeps no texts; it raises ``ReaderError``.
    """

    article: Article
    open_article: Callable[[str], Article]
    translated: Mapping[int, TranslatedParagraph] = field(
        default_factory=dict[int, TranslatedParagraph]
    )
    notes: Sequence[Note] = ()
    earlier: Sequence[Recent] = ()
    here: tuple[int, Span] | None = None


@dataclass(frozen=True, slots=True)
class Engine:
    """What words are read by: ``explain`` in the article, the quicker ``skim`` elsewhere."""

    lexicon: Lexicon
    explain: Explain
    skim: Explain


def survey(sought: Sought, ground: Ground, engine: Engine, ticket: Ticket) -> Iterator[Step[Found]]:
    """Yield what is found, nearest first; the steps count paragraphs, then notes, then articles.

    An earlier article that can no longer be read is passed over.
    """
    article = ground.article
    total = len(article.paragraphs) + 1 + len(ground.earlier)
    candidates = _Candidates(sought, engine.lexicon)
    bitext = Bitext.of(article, ground.translated.values())
    near = _Reader(sought, candidates, engine.explain, bitext, ground.here)
    far = _Reader(sought, candidates, engine.skim)
    findings = chain(
        near.paragraphs(article, ticket),
        far.notes(ground, ticket),
        far.earlier(ground, ticket),
    )
    for done, found in enumerate(findings, 1):
        if found.occurrences or found.kin or done == total:
            yield Step(found, done, total)


def members(kin: Iterable[Kin]) -> tuple[Member, ...]:
    """Return the words of a root, most frequent first, equals in the order they were found."""
    groups: dict[tuple[str, str], list[Kin]] = {}
    for one in kin:
        part = "noun" if is_same_part(one.pos, "noun") else one.pos
        groups.setdefault((one.lemma, part), []).append(one)
    ordered = sorted(groups.values(), key=lambda places: -len(places))
    return tuple(
        Member(places[0].lemma, places[0].pos, places[0].glosses, tuple(places))
        for places in ordered
    )


class _Candidates:
    """Tells, form by form, which written words may be the sought one or its kin."""

    def __init__(self, sought: Sought, lexicon: Lexicon) -> None:
        self._sought = sought
        self._lexicon = lexicon
        self._known: dict[str, bool] = {}

    def holds(self, word: str) -> bool:
        form = fold(word)
        if form not in self._known:
            readings = self._lexicon.readings(form)
            self._known[form] = self._may_be_name(word) or any(
                self._sought.is_said_by(reading) or self._sought.is_kin_of(reading)
                for reading in readings
            )
        return self._known[form]

    def _may_be_name(self, word: str) -> bool:
        """Tell whether a name that no lexicon need list stands in the word, joined or not."""
        if self._sought.pos != "proper noun":
            return False
        ways = partings(bare(word))
        return any(segments[-1].text == bare(self._sought.lemma) for segments in ways)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads texts word by word."""

    sought: Sought
    candidates: _Candidates
    explain: Explain
    bitext: Bitext | None = None
    here: tuple[int, Span] | None = None

    def paragraphs(self, article: Article, ticket: Ticket) -> Iterator[Found]:
        for paragraph in article.paragraphs:
            ticket.check()
            if not paragraph.is_translatable:
                yield Found()
                continue
            place = _Place(article.path, article.title, paragraph.index)
            yield self._found(paragraph.text, paragraph.sentences, place, ticket)

    def earlier(self, ground: Ground, ticket: Ticket) -> Iterator[Found]:
        for recent in ground.earlier:
            ticket.check()
            try:
                article = ground.open_article(recent.path)
            except ReaderError:
                yield Found()
                continue
            yield _joined(list(self.paragraphs(article, ticket)))

    def notes(self, ground: Ground, ticket: Ticket) -> Iterator[Found]:
        """Yield the kin in the quotations of notes; their places are those of the articles."""
        homes = {recent.sha256: (recent.path, recent.title) for recent in ground.earlier}
        homes[ground.article.sha256] = (ground.article.path, ground.article.title)
        found: list[Kin] = []
        for note in ground.notes:
            anchor = note.anchor
            if anchor.side is Side.SOURCE:
                path, title = homes.get(note.article, ("", ""))
                place = _Place(path, title, anchor.paragraph, anchor.span.start, note.id)
                whole = (Span(0, len(anchor.quote)),)
                found += self._found(anchor.quote, whole, place, ticket).kin
        yield Found(kin=tuple(found))

    def _found(self, text: str, sentences: Sequence[Span], place: _Place, ticket: Ticket) -> Found:
        found: list[Found] = []
        for sentence in sentences:
            ticket.check()
            found += [
                self._judged(place.occurrence(text, sentence, span), place.note)
                for span in words(text, sentence)
                if self._is_here(place, span) or self.candidates.holds(span.of(text))
            ]
        return _joined(found)

    def _is_here(self, place: _Place, span: Span) -> bool:
        return self.here == (place.paragraph, span)

    def _judged(self, occurrence: Occurrence, note: str) -> Found:
        if self.here == (occurrence.paragraph, occurrence.span):
            return Found((occurrence,))
        reading = self._reading(occurrence)
        if self.sought.is_said_by(reading):
            return Found((occurrence,))
        if self.sought.is_kin_of(reading):
            kin = Kin(reading.lemma, reading.pos, reading.glosses, occurrence, note)
            return Found(kin=(kin,))
        return Found()

    def _reading(self, occurrence: Occurrence) -> Reading:
        """Return the likeliest reading; a candidate always has one."""
        context = Context(occurrence.line, start=occurrence.word.start)
        if self.bitext is not None:
            context = self.bitext.context_at(occurrence.paragraph, occurrence.span.start)
        return self.explain(occurrence.word.of(occurrence.line), context).readings[0]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a text stands; ``offset`` is where it begins in its paragraph."""

    path: str
    title: str
    paragraph: int
    offset: int = 0
    note: str = ""

    def occurrence(self, text: str, sentence: Span, span: Span) -> Occurrence:
        return Occurrence(
            self.path,
            self.title,
            self.paragraph,
            span.shifted(self.offset),
            sentence.of(text),
            span.shifted(-sentence.start),
        )


def _joined(findings: Sequence[Found]) -> Found:
    return Found(
        tuple(occurrence for found in findings for occurrence in found.occurrences),
        tuple(kin for found in findings for kin in found.kin),
    )
