"""Where the words of the reader's list stand in the sentences that they were met in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from reader.domain.arabic import count_letters
from reader.domain.segmenting import words
from reader.domain.spans import Span
from reader.domain.vocabulary import Vocable
from reader.services.file_ports import MetWord
from reader.services.glossing import Context, Glosser
from reader.services.jobs import Step, Ticket
from reader.services.learning import lemma_of
from reader.services.naming import NameSpellings


def retraced(
    listed: Sequence[Vocable], glosser: Callable[[], Glosser], ticket: Ticket
) -> Iterator[Step[MetWord]]:
    """Yield the words, each with its place in its example.

    ``Step`` counts words. Raises ``Cancelled`` and ``LexiconMissing``.
    """
    for done, word in enumerate(listed, start=1):
        ticket.check()
        yield Step(met(word, glosser()) if word.example else MetWord(word), done, len(listed))


def met(word: Vocable, glosser: Glosser) -> MetWord:
    """Return the word with its place: where its lemma is likeliest, or the only possible one."""
    sentence = word.example
    vocalised = glosser.vocaliser.vocalise(sentence) if glosser.vocaliser else ""
    names = NameSpellings.of_sentences([(sentence, word.gloss)])  # a name's gloss is its spelling
    context = Context(sentence, word.translation, vocalised=vocalised, names=names)
    possible: list[MetWord] = []
    for span in _arabic(sentence):
        readings = glosser.settled(span.of(sentence), replace(context, start=span.start)).readings
        fitting = [reading for reading in readings if lemma_of(reading) == word.lemma]
        if not fitting:
            continue
        possible.append(MetWord(word, span, fitting[0].vocalised))
        if fitting[0] is readings[0]:
            return possible[-1]
    return possible[0] if len(possible) == 1 else MetWord(word)


def _arabic(sentence: str) -> Iterator[Span]:
    return (span for span in words(sentence) if count_letters(span.of(sentence)))
