"""An article's paragraphs through memory and model, nearest the eye first.

The model reads sentences one by one, without marks, the long ones in clauses; their translations
are put together again as spans of the paragraph's target text.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.domain import arabic, segmenting
from reader.domain.article import Article, Paragraph, Role
from reader.domain.errors import LibraryError, ModelBroken
from reader.domain.language import Language
from reader.domain.spans import Span
from reader.domain.translation import Doubt, Link, SentencePair, TranslatedParagraph
from reader.services.doubting import doubts, moved
from reader.services.jobs import Step, Ticket
from reader.services.linking import Trust, links, shifted
from reader.services.ports import Hypothesis, TranslationMemory, Translator

LONGEST_CLAUSE = 60  # words; models lose the end of what is longer
RECALLED_TOGETHER = 256  # rows; those near the eye need not wait for a long article's end
REMEMBERED_TOGETHER = 8  # sentences, one transaction
SHOWN_IN_PARTS = 6  # sentences; longer paragraphs appear as they grow
ABOVE = 3  # a row above the eye waits as long as one three times as far below

_PUNCTUATION = str.maketrans("؟،؛٪٫٬", "?,;%.,")


def translate_article(
    article: Article,
    translator: Translator,
    memory: TranslationMemory,
    ticket: Ticket,
    first_visible: Callable[[], int] = lambda: 0,
) -> Iterator[Step[TranslatedParagraph]]:
    """Yield every paragraph's translation; ``Step`` counts sentences.

    ``first_visible`` returns the index of the row at the top of the window; it is asked again and
    again, and the order follows it. English paragraphs come as they are; those in a language that
    the model does not know come with an empty text. What the memory holds comes first. Each
    paragraph comes once complete; a long one also before, as far as it is translated from its
    start.

    Raises ``Cancelled`` within 0.3 s of the ticket's end, ``ModelError`` where the model fails, and
    ``LibraryError`` after the last step where the memory failed on the way.
    """
    yield from _translate(article.paragraphs, translator, memory, ticket, first_visible)


def translate_lines(
    lines: Sequence[str],
    translator: Translator,
    ticket: Ticket,
    memory: TranslationMemory | None = None,
) -> Iterator[Step[str]]:
    """Yield one line of translation for each line, in order; an empty one for an empty one.

    Each line is an Arabic paragraph, whatever it looks like. Errors are those of
    ``translate_article``.
    """
    paragraphs = [_paragraph(index, line) for index, line in enumerate(lines)]
    ready: dict[int, str] = {}
    following = 0
    steps = _translate(paragraphs, translator, memory or _NoMemory(), ticket, lambda: 0)
    for step in steps:
        if step.value.is_complete:
            ready[step.value.index] = " ".join(step.value.text.split())
        while following in ready:
            yield Step(ready.pop(following), following + 1, len(lines))
            following += 1


def _paragraph(index: int, line: str) -> Paragraph:
    sentences = segmenting.sentences(line, Language.ARABIC)
    return Paragraph(index, index + 1, Role.BODY, Language.ARABIC, line, sentences)


def model_text(text: str) -> str:
    """Return what the model reads of ``text``; it is also the key of the memory."""
    return " ".join(arabic.strip_marks(text).split())


class _NoMemory:
    """Answers the port for callers who want everything translated afresh."""

    def recall(
        self, model: str, settings: str, sentences: Sequence[str]
    ) -> Mapping[str, Hypothesis]:
        return {}

    def remember(self, model: str, settings: str, hypotheses: Mapping[str, Hypothesis]) -> None:
        pass


def _translate(
    paragraphs: Sequence[Paragraph],
    translator: Translator,
    memory: TranslationMemory,
    ticket: Ticket,
    first_visible: Callable[[], int],
) -> Iterator[Step[TranslatedParagraph]]:
    ticket.check()
    page = _Page(paragraphs)
    record = _Record(memory, translator)
    rows = page.nearest_first(first_visible())
    for start in range(0, len(rows), RECALLED_TOGETHER):
        numbers = rows[start : start + RECALLED_TOGETHER]
        keys = page.prepare(numbers)
        for step in page.recall(numbers, record.recall(keys)):
            ticket.check()
            yield step
    try:
        for key, hypothesis in _spoken(page, translator, ticket, first_visible):
            record.keep(key, hypothesis)
            for step in page.learn(key, hypothesis):
                yield step
    finally:
        record.flush()
    if record.trouble:
        raise record.trouble


def _spoken(
    page: _Page, translator: Translator, ticket: Ticket, first_visible: Callable[[], int]
) -> Iterator[tuple[str, Hypothesis]]:
    """Yield what the model says of each key, starting anew where the eye has gone elsewhere."""
    while wanted := page.wanted(eye := first_visible()):
        is_silent = True
        for index, hypothesis in translator.translate(wanted, ticket):
            is_silent = False
            ticket.check()
            yield wanted[index], hypothesis
            moved = first_visible()
            if moved != eye and page.next_row(moved) != page.next_row(eye):
                break
            eye = moved
        if is_silent:
            raise ModelBroken(translator.identity.name, "it leaves sentences out")


class _Record:
    """The memory as one run uses it; its failure spoils no translation."""

    def __init__(self, memory: TranslationMemory, translator: Translator) -> None:
        self._memory = memory
        self._model = translator.identity.sha256
        self._settings = translator.settings
        self._fresh: dict[str, Hypothesis] = {}
        self.trouble: LibraryError | None = None

    def recall(self, keys: Sequence[str]) -> Mapping[str, Hypothesis]:
        if not keys or self.trouble:
            return {}
        try:
            return self._memory.recall(self._model, self._settings, keys)
        except LibraryError as error:
            self.trouble = error
            return {}

    def keep(self, key: str, hypothesis: Hypothesis) -> None:
        self._fresh[key] = hypothesis
        if len(self._fresh) >= REMEMBERED_TOGETHER:
            self.flush()

    def flush(self) -> None:
        fresh, self._fresh = self._fresh, {}
        if not fresh or self.trouble:
            return
        try:
            self._memory.remember(self._model, self._settings, fresh)
        except LibraryError as error:
            self.trouble = error


@dataclass(frozen=True, slots=True)
class _Piece:
    """What the model reads at once; ``key`` is empty where there is nothing for it to read."""

    text: str
    key: str


@dataclass(frozen=True, slots=True)
class _Saying:
    """A sentence's translation, how sure the model is, and what speaks against it."""

    text: str
    confidence: float | None
    doubts: tuple[Doubt, ...]
    links: tuple[Link, ...]


class _Row:
    """A paragraph and how far it has come."""

    def __init__(self, paragraph: Paragraph, trust: Trust) -> None:
        self.paragraph = paragraph
        self._trust = trust
        reads = _pieces if paragraph.is_translatable else _nothing
        self.sentences = [reads(paragraph, span) for span in paragraph.sentences]
        self.missing = {piece.key for pieces in self.sentences for piece in pieces if piece.key}
        self.shown = -1  # sentences that the last step held
        self._sayings: list[_Saying] = []

    def grown(self, known: Mapping[str, Hypothesis]) -> int:
        """Return how many sentences are translated, counted from the start."""
        count = max(self.shown, 0)
        while count < len(self.sentences) and all(
            not piece.key or piece.key in known for piece in self.sentences[count]
        ):
            count += 1
        return count

    def translated(self, known: Mapping[str, Hypothesis], count: int) -> TranslatedParagraph:
        """Return the first ``count`` sentences of the paragraph."""
        paragraph = self.paragraph
        if not paragraph.is_translatable:
            return _untranslated(paragraph)
        text, pairs = "", list[SentencePair]()
        for span, said in zip(paragraph.sentences, self._said(known, count), strict=False):
            start = len(text) + 1 if text and said.text else len(text)
            text = f"{text} {said.text}" if text and said.text else text + said.text
            reasons = tuple(moved(doubt, span.start, start) for doubt in said.doubts)
            linked = tuple(shifted(link, span.start, start) for link in said.links)
            target = Span(start, len(text))
            pairs.append(SentencePair(span, target, said.confidence, linked, reasons))
        return TranslatedParagraph(
            paragraph.index, text, tuple(pairs), is_complete=count == len(self.sentences)
        )

    def _said(self, known: Mapping[str, Hypothesis], count: int) -> Sequence[_Saying]:
        """Return what is said of the first ``count`` sentences, each judged once."""
        spans = self.paragraph.sentences
        for index in range(len(self._sayings), count):
            source = spans[index].of(self.paragraph.text)
            self._sayings.append(_saying(source, self.sentences[index], known, self._trust))
        return self._sayings[:count]


class _Page:
    """All rows, what is known, and who waits for what."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self.known: dict[str, Hypothesis] = {}
        self._trust = Trust()
        self._paragraphs = paragraphs
        self._rows: dict[int, _Row] = {}
        self._total = sum(len(paragraph.sentences) for paragraph in paragraphs)
        self._done = 0
        self._waiting: dict[str, list[int]] = {}
        self._pending: set[int] = set()

    def prepare(self, numbers: Sequence[int]) -> list[str]:
        """Take rows apart; return everything that the model would read of them."""
        for number in numbers:
            row = self._rows[number] = _Row(self._paragraphs[number], self._trust)
            for key in row.missing:
                self._waiting.setdefault(key, []).append(number)
        missing = (key for number in numbers for key in self._rows[number].missing)
        return list(dict.fromkeys(missing))

    def recall(
        self, numbers: Sequence[int], known: Mapping[str, Hypothesis]
    ) -> Iterator[Step[TranslatedParagraph]]:
        """Take in what was translated before; yield what it completes of the prepared rows."""
        self.known.update(known)
        for number in numbers:
            row = self._rows[number]
            row.missing = {key for key in row.missing if key not in self.known}
            if row.missing:
                self._pending.add(number)
            if step := self.advance(number):
                yield step

    def nearest_first(self, eye: int) -> list[int]:
        """Return all rows in the order of their distance from the eye."""
        return sorted(range(len(self._paragraphs)), key=lambda number: _distance(number, eye))

    def next_row(self, eye: int) -> int | None:
        """Return the row that waits nearest the eye."""
        return min(self._pending, key=lambda number: _distance(number, eye), default=None)

    def wanted(self, eye: int) -> list[str]:
        """Return what the model has still to read, nearest the eye first."""
        numbers = sorted(self._pending, key=lambda number: _distance(number, eye))
        keys = (
            piece.key
            for number in numbers
            for pieces in self._rows[number].sentences
            for piece in pieces
        )
        return [key for key in dict.fromkeys(keys) if key and key not in self.known]

    def learn(self, key: str, hypothesis: Hypothesis) -> Iterator[Step[TranslatedParagraph]]:
        """Take a translation in; yield the paragraphs that it completes or makes longer."""
        self.known[key] = hypothesis
        for number in self._waiting.get(key, ()):
            self._rows[number].missing.discard(key)
            if step := self.advance(number):
                yield step

    def advance(self, number: int) -> Step[TranslatedParagraph] | None:
        """Return a step where there is enough that is new in the row."""
        row = self._rows[number]
        if row.shown == len(row.sentences):
            return None
        count = len(row.sentences) if not row.missing else row.grown(self.known)
        if row.missing and count - max(row.shown, 0) < SHOWN_IN_PARTS:
            return None
        self._done += count - max(row.shown, 0)
        row.shown = count
        if not row.missing:
            self._pending.discard(number)
        return Step(row.translated(self.known, count), self._done, self._total)


def _distance(number: int, eye: int) -> int:
    return number - eye if number >= eye else ABOVE * (eye - number)


def _pieces(paragraph: Paragraph, span: Span) -> list[_Piece]:
    text = paragraph.text
    is_short = span.of(text).count(" ") < LONGEST_CLAUSE
    spans = (span,) if is_short else segmenting.clauses(text, span, LONGEST_CLAUSE)
    return [_piece(each.of(text)) for each in spans]


def _nothing(_paragraph: Paragraph, _span: Span) -> list[_Piece]:
    return []


def _piece(text: str) -> _Piece:
    key = model_text(text)
    return _Piece(text, key if arabic.count_letters(key) else "")


def _saying(
    source: str, pieces: Sequence[_Piece], known: Mapping[str, Hypothesis], trust: Trust
) -> _Saying:
    """Return a sentence's translation and confidence, the mean of its clauses by length."""
    text, weight, total, linked, begin = "", 0, 0.0, list[Link](), 0
    for piece in pieces:
        said = known[piece.key] if piece.key else Hypothesis(_as_it_is(piece.text), 0.0)
        begin = source.index(piece.text, begin)
        start = len(text) + 1 if text and said.text else len(text)
        text = f"{text} {said.text}" if text and said.text else text + said.text
        linked += (
            shifted(link, begin, start) for link in links(piece.text, said, model_text, trust)
        )
        begin += len(piece.text)
        weight += len(piece.key)
        total += said.score * len(piece.key)
    if not weight:
        return _Saying(text, None, (), tuple(linked))
    confidence = min(1.0, math.exp(total / weight))
    return _Saying(text, confidence, doubts(source, text, confidence), tuple(linked))


def _as_it_is(text: str) -> str:
    """Return what has no Arabic letters with its digits and signs as English writes them."""
    return arabic.western_digits(model_text(text)).translate(_PUNCTUATION)


def _untranslated(paragraph: Paragraph) -> TranslatedParagraph:
    """Return an English paragraph unchanged, and no text for one that cannot be translated."""
    unreadable = paragraph.language.is_right_to_left or arabic.count_letters(paragraph.text)
    if unreadable and paragraph.language is not Language.ENGLISH:
        return TranslatedParagraph(paragraph.index, "", ())
    pairs = tuple(SentencePair(span, span) for span in paragraph.sentences)
    return TranslatedParagraph(paragraph.index, paragraph.text, pairs)
