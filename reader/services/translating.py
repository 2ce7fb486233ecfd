"""An article's paragraphs through memory and model, nearest the eye first.

The model reads sentences one by one, without marks, the long ones in clauses; their translations
are put together again as spans of the paragraph's target text.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import Final

from reader.domain import segmenting
from reader.domain.article import Article, Paragraph, Role
from reader.domain.errors import ModelBroken
from reader.domain.language import Language
from reader.domain.translation import TranslatedParagraph
from reader.services.jobs import Step, Ticket
from reader.services.judging import USUAL, Standards, judged
from reader.services.paging import Page, unjudged
from reader.services.ports import Hypothesis, SentenceMemory, Translator
from reader.services.remembering import NoMemory, Record

RECALLED_FIRST: Final = 32  # rows; those in sight need not wait for others
RECALLED_TOGETHER: Final = 256  # rows, of all the others


@dataclass(frozen=True, slots=True)
class Sight:
    """Where the reader looks, which decides what comes first.

    ``first_visible`` returns the index of the row at the top of the window; it is asked again and
    again, and the order follows it. So many ``sketched`` sentences from there on first come as the
    model says them in haste, if it can.
    """

    first_visible: Callable[[], int] = lambda: 0
    sketched: int = 0


BEGINNING: Final = Sight()


def translate_article(
    article: Article,
    translator: Translator,
    memory: SentenceMemory,
    ticket: Ticket,
    sight: Sight = BEGINNING,
    standards: Standards = USUAL,
) -> Iterator[Step[TranslatedParagraph]]:
    """Yield every paragraph's translation; ``Step`` counts sentences.

    English paragraphs come as they are; those in a language that the model does not know come with
    an empty text. What the memory holds comes first. Each paragraph comes once complete; a long one
    also before, as far as it is translated from its start, and one in ``sight`` as a sketch, which
    is neither judged nor kept. Each sentence is judged by the ``standards``.

    Raises ``Cancelled`` within 0.3 s of the ticket's end, ``ModelError`` where the model fails, and
    ``LibraryError`` after the last step where the memory failed on the way.
    """
    record = Record(memory, translator, partial(judged, linker=standards.linker))
    page = Page(article.paragraphs, record.findings, standards.unsure_below)
    yield from _translate(page, record, translator, ticket, sight)


def translate_lines(
    lines: Sequence[str], translator: Translator, ticket: Ticket
) -> Iterator[Step[str]]:
    """Yield one line of translation for each line, in order; an empty one for an empty one.

    Each line is an Arabic paragraph, whatever it looks like, and translated afresh. Errors are
    those of ``translate_article``.
    """
    paragraphs = [_paragraph(index, line) for index, line in enumerate(lines)]
    ready: dict[int, str] = {}
    following = 0
    record = Record(NoMemory(), translator)
    page = Page(paragraphs, unjudged)  # nobody sees what is found
    for step in _translate(page, record, translator, ticket, BEGINNING):
        if step.value.is_complete:
            ready[step.value.index] = " ".join(step.value.text.split())
        while following in ready:
            yield Step(ready.pop(following), following + 1, len(lines))
            following += 1


def _paragraph(index: int, line: str) -> Paragraph:
    sentences = segmenting.sentences(line, Language.ARABIC)
    return Paragraph(index, index + 1, Role.BODY, Language.ARABIC, line, sentences)


def _translate(
    page: Page, record: Record, translator: Translator, ticket: Ticket, sight: Sight
) -> Iterator[Step[TranslatedParagraph]]:
    ticket.check()
    sketched = set[int]()
    try:
        for step in _recalled(page, record, ticket, sight.first_visible()):
            ticket.check()
            yield step
        while wanted := page.wanted(eye := sight.first_visible()):
            new = [row for row in page.in_sight(eye, sight.sketched) if row not in sketched]
            if new and translator.greedy is not None:
                sketched.update(new)
                yield from _sketched(page, new, translator.greedy, ticket, sight.first_visible)
                continue  # the eye may have gone elsewhere
            for key, hypothesis in _spoken(page, wanted, translator, ticket, sight.first_visible):
                record.keep(key, hypothesis)
                yield from page.learn(key, hypothesis)
    finally:
        record.flush()
    if record.trouble:
        raise record.trouble


def _recalled(
    page: Page, record: Record, ticket: Ticket, eye: int
) -> Iterator[Step[TranslatedParagraph]]:
    """Yield what was translated before."""
    rows = page.nearest_first(eye)
    ends = [*range(RECALLED_FIRST, len(rows), RECALLED_TOGETHER), len(rows)]
    for start, end in pairwise([0, *ends]):
        ticket.check()  # where nothing is known, there is no step for a long time
        numbers = rows[start:end]
        keys = page.prepare(numbers)
        record.look_up(page.recall(numbers, record.recall(keys)))
        yield from page.advanced(numbers)


def _sketched(
    page: Page,
    numbers: Sequence[int],
    greedy: Translator,
    ticket: Ticket,
    first_visible: Callable[[], int],
) -> Iterator[Step[TranslatedParagraph]]:
    """Yield rows as they are said in haste, in their order, until the eye has gone elsewhere."""
    wanted, waiting, eye = page.missing(numbers), deque(numbers), first_visible()
    guesses: dict[str, Hypothesis] = {}
    for index, hypothesis in greedy.translate(wanted, ticket):
        guesses[wanted[index]] = hypothesis
        while waiting and (step := page.sketched(waiting[0], guesses)):
            waiting.popleft()
            yield step
            ticket.check()
            if first_visible() != eye:
                return


def _spoken(
    page: Page,
    wanted: Sequence[str],
    translator: Translator,
    ticket: Ticket,
    first_visible: Callable[[], int],
) -> Iterator[tuple[str, Hypothesis]]:
    """Yield what the model says of each key, until the eye has gone elsewhere."""
    eye, is_silent = first_visible(), True
    for index, hypothesis in translator.translate(wanted, ticket):
        is_silent = False
        ticket.check()
        yield wanted[index], hypothesis
        moved = first_visible()
        if moved != eye and page.next_row(moved) != page.next_row(eye):
            return
        eye = moved
    if is_silent:
        raise ModelBroken(translator.identity.name, "it leaves sentences out")
