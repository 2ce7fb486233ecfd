"""What can be said of a word that no lexicon lists: a number, a foreign word, a possible split."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from typing import Final

from reader.domain.arabic import western_digits
from reader.domain.gloss import Gloss, Reading, Segment, SegmentKind
from reader.domain.orthography import bare
from reader.domain.transliteration import transliterate, transliterate_segments
from reader.services.clitics import partings
from reader.services.word_ports import Lexicon

UNKNOWN: Final = "unknown"  # the part of speech of a word that the lexicon does not list
SIMILAR: Final = "similar word"  # a feature: the reading is of another word than the one written
_LETTERS = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"
_MOST_SIMILAR = 3
_SHORTEST_MISSPELT = 4  # letters: most shorter words are one letter from a dozen others
_LONGEST_MISSPELT = 24  # letters: no Arabic word is longer, and each has dozens of neighbours

_SHORTEST_ASKED = 2  # letters
_ASKED: Final = {"verb", "negative particle", "demonstrative", "pronoun", "preposition"}
_QUESTION: Final = Segment("أَ", SegmentKind.PROCLITIC, "(question)")

_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_RARE: Final = "rare otherwise"
_NUMBER = re.compile(r"[0-9٠-٩۰-۹]+(?:[.,٫٬/:-][0-9٠-٩۰-۹]+)*[%٪]?")
_SEPARATORS = str.maketrans("٫٬٪", ".,%")


def guess_foreign(word: str) -> tuple[Reading, ...]:
    """Return what a word without Arabic letters says: its number, itself, or nothing."""
    if _NUMBER.fullmatch(word):
        return (_number(word),)
    return (_foreign(word),) if _LATIN.search(word) else ()


def guess_question(lexicon: Lexicon, word: str) -> tuple[Reading, ...]:
    """Return a word read with the أ of a question before it: أيكتب, "does he write?".

    Where the lexicon lists the word itself, as in ألم, the question is the rarer reading.
    """
    rest = word[1:].lstrip("َْ")
    if not word.startswith("أ") or len(bare(rest)) < _SHORTEST_ASKED:
        return ()
    asked = [reading for reading in lexicon.readings(rest) if reading.pos in _ASKED]
    most = 0.0 if lexicon.readings(word) else math.inf
    return tuple(
        replace(
            reading,
            vocalised=_QUESTION.text + reading.vocalised,
            segments=(_QUESTION, *reading.segments),
            transliteration=f"a-{reading.transliteration}",
            score=min(reading.score, most),
        )
        for reading in asked
    )


def guess_splits(word: str) -> tuple[Reading, ...]:
    """Return an unknown Arabic word as it is, and parted where it may begin with clitics.

    The readings are of the part of speech "unknown" and have no senses.
    """
    ways = partings(bare(word))
    whole = (Segment(word, SegmentKind.STEM, ""),)
    return tuple(_possible(segments) for segments in (whole, *ways[1:2]))


def guess_name(word: str) -> tuple[Reading, ...]:
    """Return a word read as a name that nothing spells yet."""
    whole = _possible((Segment(word, SegmentKind.STEM, ""),))
    return (replace(whole, pos="proper noun", why=(_RARE,)),)


def is_guessed_name(reading: Reading) -> bool:
    """Tell whether a word is read as a name only because all else would be rare."""
    return reading.why == (_RARE,)


def guess_similar(lexicon: Lexicon, word: str) -> tuple[Reading, ...]:
    """Return the commonest lemmas whose written forms are one letter away from an unknown word.

    Each is marked as another word, and stands behind all that is said of the word itself.
    """
    plain = bare(word)
    if not _SHORTEST_MISSPELT <= len(plain) <= _LONGEST_MISSPELT:
        return ()
    best: dict[tuple[str, str], Reading] = {}
    for form in _one_letter_away(plain):
        for reading in lexicon.readings(form):
            lexeme = reading.lemma, reading.pos
            if reading.glosses and (lexeme not in best or best[lexeme].score < reading.score):
                best[lexeme] = reading
    nearest = sorted(best.values(), key=lambda reading: -reading.score)[:_MOST_SIMILAR]
    return tuple(
        replace(
            reading,
            features=(SIMILAR, *reading.features),
            score=-2.0 - place,
            why=("not in the lexicon",),
        )
        for place, reading in enumerate(nearest)
    )


def is_unknown(gloss: Gloss) -> bool:
    """Tell whether the word is one that the lexicon does not know."""
    return bool(gloss.readings) and gloss.readings[0].pos == UNKNOWN


def likely_name(gloss: Gloss) -> str:
    """Return an unknown word without "and" and "the"; a first ب, ل or ك is as often its own."""
    whole, *others = gloss.readings
    split = [reading for reading in others if reading.pos == UNKNOWN]
    doubtful = {"بِ", "لِ", "كَ"}
    if split and doubtful.isdisjoint(segment.text for segment in split[0].segments):
        return split[0].lemma
    return whole.lemma


def _one_letter_away(word: str) -> list[str]:
    """Return the words that a letter left out, put in, changed or swapped would make."""
    cuts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    found = [head + tail[1:] for head, tail in cuts if tail]
    found += [head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if len(tail) > 1]
    found += [head + letter + tail[1:] for head, tail in cuts if tail for letter in _LETTERS]
    found += [head + letter + tail for head, tail in cuts for letter in _LETTERS]
    return [form for form in dict.fromkeys(found) if form != word]


def _number(digits: str) -> Reading:
    western = western_digits(digits).translate(_SEPARATORS)
    return _as_written(digits, "number", western, "digits")


def _foreign(word: str) -> Reading:
    return _as_written(word, "foreign word", word, "Latin letters")


def _as_written(word: str, pos: str, meaning: str, why: str) -> Reading:
    return Reading(
        vocalised=word,
        lemma=word,
        root=None,
        pos=pos,
        features=(),
        segments=(Segment(word, SegmentKind.STEM, meaning),),
        glosses=(meaning,),
        transliteration=meaning,
        score=0.0,
        why=(why,),
    )


def _possible(segments: tuple[Segment, ...]) -> Reading:
    word = "".join(segment.text for segment in segments)
    is_split = len(segments) > 1
    return Reading(
        vocalised=word,
        lemma=segments[-1].text,
        root=None,
        pos=UNKNOWN,
        features=(),
        segments=segments,
        glosses=(),
        transliteration=transliterate_segments(segments) if is_split else transliterate(word),
        score=-1.0 if is_split else 0.0,
        why=("not in the lexicon", "possible split") if is_split else ("not in the lexicon",),
    )
