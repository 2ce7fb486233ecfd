"""Adds to a gloss what lists know: the phrase around the word, a particle's use, a month's name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.domain.english import inflected, words
from reader.domain.gloss import Gloss, Phrase, Reading, Segment, SegmentKind
from reader.domain.orthography import WORD, bare, marks_shared
from reader.domain.transliteration import transliterate_segments
from reader.services.clitics import partings
from reader.services.guessing import is_unknown
from reader.services.ranking import CLOSED_CLASSES
from reader.services.word_ports import Phrasebook, Term, Use

_MAY_OR_HAS = "قد"
ALIKE = 0.95  # of the marks of two vocalisations, to be one word

_EXPLAINED = CLOSED_CLASSES | {"adverb", "noun", "interjection"}
_MONTHS = {
    "gregorian": "in Egypt and the Gulf", "syriac": "in the Levant and Iraq",
    "maghrebi": "in the Maghreb", "hijri": "of the Islamic year",
}  # fmt: skip


def phrase_around(book: Phrasebook, sentence: str, start: int) -> Phrase | None:
    """Return the phrase that holds the word at ``start`` of the sentence; no comma parts it."""
    found = list(WORD.finditer(sentence))
    place = next((i for i, word in enumerate(found) if word.start() <= start < word.end()), None)
    if place is None:
        return None
    first = last = place
    while first and sentence[found[first - 1].end() : found[first].start()].isspace():
        first -= 1
    while last + 1 < len(found) and sentence[found[last].end() : found[last + 1].start()].isspace():
        last += 1
    neighbours = [word[0] for word in found[first : last + 1]]
    return book.phrase_at(neighbours, place - first)


def with_uses(gloss: Gloss, book: Phrasebook) -> Gloss:
    """Explain the particles among the readings by what they do."""
    readings = tuple(_explained(reading, book) for reading in gloss.readings)
    return replace(gloss, readings=readings)


def may_or_has(gloss: Gloss) -> bool:
    """Tell whether the word is قد, of which what follows decides what it means."""
    return any(_is_may_or_has(reading) for reading in gloss.readings[:1])


def before_present(gloss: Gloss) -> Gloss:
    """Put "may" before "has" among the senses of a قد that stands before a present."""
    return replace(gloss, readings=tuple(map(_as_may, gloss.readings)))


def _as_may(reading: Reading) -> Reading:
    if not _is_may_or_has(reading):
        return reading
    others = tuple(sense for sense in reading.glosses if sense != "may")
    return replace(reading, glosses=("may", *others))


def _is_may_or_has(reading: Reading) -> bool:
    return bare(reading.lemma) == _MAY_OR_HAS and "may" in reading.glosses


def with_term(gloss: Gloss, book: Phrasebook, translation: str) -> Gloss:
    """Put the name of a month, a day or a number first, unless the translation speaks against it.

    A reading of the lexicon that says the same is kept and moved; what is only a number's name
    among other meanings is not put before them.
    """
    for *proclitics, name in partings(bare(gloss.word)):
        term = book.term(name.text)
        if term is None:
            continue
        if translation and term.english.lower() not in translation.lower():
            return gloss
        known = [reading for reading in gloss.readings if _says(reading, term)]
        if not known and not _is_date(term) and not is_unknown(gloss):
            return gloss
        first = _as_term(known[0], term) if known else _reading(proclitics, name.text, term)
        others = tuple(reading for reading in gloss.readings if reading not in known[:1])
        return replace(gloss, readings=(first, *others))
    return gloss


def _explained(reading: Reading, book: Phrasebook) -> Reading:
    if reading.pos not in _EXPLAINED:
        return reading
    for segment in reading.segments:
        if segment.kind is SegmentKind.STEM:
            use = _use_of(reading, segment, book.uses(segment.text))
            if use is not None:
                return replace(reading, glosses=use.senses, note=use.function)
    return reading


def _use_of(reading: Reading, stem: Segment, uses: Sequence[Use]) -> Use | None:
    """Return the use of the same form, rather one that shares a sense with the reading."""
    alike = [use for use in uses if marks_shared(use.vocalised, stem.text) >= ALIKE]
    known = {word for gloss in reading.glosses for word in gloss.split()}
    shared = [use for use in alike if known & {w for sense in use.senses for w in sense.split()}]
    return next(iter(shared), None) or (alike[0] if len(alike) == 1 else None)


def _is_date(term: Term) -> bool:
    return term.series == "weekday" or term.series in _MONTHS


def _says(reading: Reading, term: Term) -> bool:
    """Tell whether a reading means the term: "thousand" says "thousands of"."""
    wanted = {inflected(word) for word in words(term.english)} or {term.english}
    return any(wanted == ({inflected(w) for w in words(s)} or {s}) for s in reading.glosses)


def _as_term(reading: Reading, term: Term) -> Reading:
    part = reading.pos if _is_date(term) else "number"
    return replace(reading, pos=part, note=_note(term))


def _reading(proclitics: Sequence[Segment], name: str, term: Term) -> Reading:
    segments = (*proclitics, Segment(name, SegmentKind.STEM, term.english))
    return Reading(
        vocalised="".join(segment.text for segment in segments),
        lemma=name,
        root=None,
        pos="proper noun" if _is_date(term) else "number",
        features=(),
        segments=segments,
        glosses=(term.english,),
        transliteration=transliterate_segments(segments),
        score=0.0,
        why=(),
        note=_note(term),
    )


def _note(term: Term) -> str:
    if term.series in _MONTHS:
        return f"month {term.value}, as it is called {_MONTHS[term.series]}"
    return "" if term.series == "weekday" else term.value
