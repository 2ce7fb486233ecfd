"""A word in its sentence: its readings, best first, its phrase, and its name."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache

from reader.domain.gloss import Gloss, NameSpelling
from reader.domain.orthography import WORD, bare
from reader.services.commanding import guess_imperatives
from reader.services.guessing import (
    UNKNOWN,
    guess_foreign,
    guess_name,
    guess_question,
    guess_similar,
    guess_splits,
    is_guessed_name,
    is_unknown,
    likely_name,
)
from reader.services.merging import merged
from reader.services.naming import NameSpellings, with_name, with_name_elsewhere
from reader.services.phrasing import (
    before_present,
    may_or_has,
    phrase_around,
    with_term,
    with_uses,
)
from reader.services.ranking import Evidence, Translated, rank
from reader.services.word_ports import Lexicon, NameSpeller, Phrasebook, Vocaliser

UNLIKELY = 0.7  # log of one more than its count: a lexeme met less than once in the corpus

_ARABIC = re.compile("[\u0621-\u064a\u066e-\u06d3]")
_PRESENT = ("ي", "ت", "ن", "أ")  # what a present begins with
_EDGES = "«»“”\"'()[]{}<>،؛؟.,;:!?…-–—\u200e\u200f\u2066\u2067\u2068\u2069 "


@dataclass(frozen=True, slots=True)
class Context:
    """Where a word stands; what is empty is not known.

    ``start`` is the code point of ``sentence`` where the word begins, ``translation`` the
    sentence's English, ``vocalised`` the sentence with the vocaliser's marks, ``names`` the
    article that the sentence is from.
    """

    sentence: str = ""
    translation: str = ""
    start: int | None = None
    vocalised: str = ""
    names: NameSpellings = field(default=NameSpellings(), repr=False)


NOWHERE = Context()


@dataclass(frozen=True, slots=True)
class Glosser:
    """Glosses words with all that is at hand; what is None is done without."""

    lexicon: Lexicon
    vocaliser: Vocaliser | None = None
    speller: NameSpeller | None = None
    phrasebook: Phrasebook | None = None

    def at_once(self, word: str, context: Context = NOWHERE) -> Gloss:
        """Gloss a word without the models, in about a millisecond."""
        gloss = gloss_in(self.lexicon, word, context)
        if self.phrasebook is None or not gloss.readings:
            return gloss
        gloss = with_term(with_uses(gloss, self.phrasebook), self.phrasebook, context.translation)
        found = list(WORD.finditer(context.sentence))
        place = _place(word.strip(_EDGES), found, context.start)
        if place is None:
            return gloss
        if may_or_has(gloss) and self._is_present(_after(found, place, context.sentence)):
            gloss = before_present(gloss)
        phrase = phrase_around(self.phrasebook, context.sentence, found[place].start())
        return replace(gloss, phrase=phrase)

    def _is_present(self, word: str) -> bool:
        """Tell whether a word, if any, is likeliest a verb in the present, or its "not"."""
        if word == "لا":
            return True
        if not word.startswith(_PRESENT):
            return False
        best = gloss_in(self.lexicon, word, NOWHERE).readings[:1]
        return any(reading.pos == "verb" and "present" in reading.features for reading in best)

    def in_full(self, word: str, context: Context = NOWHERE) -> Gloss:
        """Gloss a word by its vocalised sentence too, and spell a name that nothing else spells.

        A word that the lexicon does not know comes with the known words most like it.

        The first call loads models, which takes about a second.
        """
        gloss = self.settled(word, context)
        if gloss.name is None:
            gloss = self._spelt(gloss)
        if not any(reading.pos == UNKNOWN for reading in gloss.readings):
            return gloss
        similar = guess_similar(self.lexicon, word.strip(_EDGES))
        return replace(gloss, readings=(*gloss.readings, *similar))

    def settled(self, word: str, context: Context = NOWHERE) -> Gloss:
        """Gloss a word as ``in_full`` does, all but the guesses at what nothing settles.

        The first reading is the one that ``in_full`` puts first. Where there are many words of one
        sentence to gloss, its vocalised form is best given with the context.
        """
        if self.vocaliser is not None and context.sentence and not context.vocalised:
            context = replace(context, vocalised=self.vocaliser.vocalise(context.sentence))
        gloss = self.at_once(word, context)
        if gloss.name or not (is_unknown(gloss) or self._is_unlikely(gloss)):
            return gloss
        named = with_name_elsewhere(gloss, gloss.word.strip(_EDGES), context.names)
        if named.name or is_unknown(gloss) or self.speller is None:
            return named
        return replace(gloss, readings=(*guess_name(gloss.word), *gloss.readings))

    def _spelt(self, gloss: Gloss) -> Gloss:
        """Spell by its sound a name that nothing else spells."""
        top = gloss.readings[0] if gloss.readings else None
        if self.speller is None or top is None or not (is_unknown(gloss) or is_guessed_name(top)):
            return gloss
        spelling = self.speller.spell(likely_name(gloss))
        return replace(gloss, name=NameSpelling(spelling, is_certain=False) if spelling else None)

    def _is_unlikely(self, gloss: Gloss) -> bool:
        """Tell whether the best meaning is "my" and a word the press does not use: كيري."""
        best = gloss.readings[0] if gloss.readings else None
        if best is None or best.pos != "noun" or best.segments[-1].gloss != "my":
            return False
        known = self.lexicon.readings(gloss.word.strip(_EDGES))
        return all(reading.score < UNLIKELY for reading in known)


def gloss_in(lexicon: Lexicon, word: str, context: Context) -> Gloss:
    """Gloss ``word`` in its context, readings best first.

    A word that is not in the lexicon gets only its possible splits, of the part of speech
    "unknown" and without senses; punctuation gets no reading at all.
    """
    core = word.strip(_EDGES)
    if not _ARABIC.search(core):
        return Gloss(word, guess_foreign(core))
    guessed = (*guess_question(lexicon, core), *guess_imperatives(lexicon, core))
    listed = (*lexicon.readings(core), *guessed)
    ranked = rank(listed, evidence_for(core, context))
    gloss = Gloss(core, merged(ranked))
    if context.translation:
        translated = _translated(context.translation)
        gloss = with_name(gloss, context.translation, translated, context.sentence)
    return Gloss(word, gloss.readings or guess_splits(core), gloss.name)


def evidence_for(word: str, context: Context) -> Evidence:
    """Return what the sentence and its English say for or against readings of ``word``."""
    translated = _translated(context.translation) if context.translation else None
    found = list(WORD.finditer(context.sentence))
    place = _place(word, found, context.start)
    if place is None:
        return Evidence(word, translation=translated)
    marked = WORD.findall(context.vocalised)
    return Evidence(
        word,
        before=bare(found[place - 1][0]) if place else "",
        after=_after(found, place, context.sentence),
        is_first=not place,
        translation=translated,
        vocalised=marked[place] if len(marked) == len(found) else "",
    )


def _after(found: list[re.Match[str]], place: int, sentence: str) -> str:
    """Return the word after one, if only space parts them."""
    if place + 1 == len(found):
        return ""
    is_next = sentence[found[place].end() : found[place + 1].start()].isspace()
    return bare(found[place + 1][0]) if is_next else ""


def _place(word: str, found: list[re.Match[str]], start: int | None) -> int | None:
    """Return which word of the sentence is meant: the one at ``start``, or the first like it."""
    plain = bare(word)
    places = [place for place, match in enumerate(found) if bare(match[0]) == plain]
    if start is not None:
        at_start = [place for place in places if found[place].start() <= start < found[place].end()]
        places = at_start or places
    return places[0] if places else None


@lru_cache(32)
def _translated(translation: str) -> Translated:
    return Translated.of(translation)
