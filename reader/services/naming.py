"""Finds the English spelling of a name in the sentence's translation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from reader.domain.article import Paragraph, Role
from reader.domain.english import FUNCTION_WORDS
from reader.domain.gloss import Gloss, NameSpelling, Reading, Segment
from reader.domain.language import Language
from reader.domain.naming import arabic_sounds, likeness
from reader.domain.orthography import WORD, bare
from reader.domain.spans import Span
from reader.domain.translation import SentencePair, TranslatedParagraph
from reader.domain.transliteration import transliterate_segments
from reader.services.clitics import partings
from reader.services.ranking import CLOSED_CLASSES, Translated, best_sense

LIKE_ENOUGH = 0.82
STRICTLY_LIKE = 0.91  # for names of two consonants, and for the capital that opens a sentence
DERIVED_LETTERS = 5  # that a nationality and its country have in common
LEAST_AGREEMENT = 0.5  # of a sense with the translation, to leave a word its meaning

_CAPITALISED = re.compile(r"(?<![\w'’-])[A-ZÀ-Þ][\w'’]*(?:-[A-ZÀ-Þ]?[\w'’]+)*")
_SILENT = frozenset("ةه")
_POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class Match:
    """A word read as a name: how it parts, and the word of the translation it is like."""

    segments: tuple[Segment, ...]
    spelling: str
    likeness: float


_Sentences: TypeAlias = dict[tuple[int, int], str]  # English, by row and place in the Arabic


@dataclass(frozen=True, slots=True)
class NameSpellings:
    """An article beside its translation so far: how its names are spelt from end to end."""

    paragraphs: tuple[Paragraph, ...] = ()
    translated: tuple[TranslatedParagraph, ...] = ()
    _beside: dict[str, _Sentences] = field(
        default_factory=dict[str, _Sentences], init=False, repr=False, compare=False
    )  # by a stem that they hold, filled when first asked for

    @classmethod
    def of_sentences(cls, pairs: Sequence[tuple[str, str]]) -> NameSpellings:
        """Take sentences that belong together, each with its English, for an article."""
        rows = [(index, *pair) for index, pair in enumerate(pairs)]
        return cls(
            tuple(
                Paragraph(i, i, Role.BODY, Language.ARABIC, text, (Span(0, len(text)),))
                for i, text, _ in rows
            ),
            tuple(
                TranslatedParagraph(
                    i, english, (SentencePair(Span(0, len(text)), Span(0, len(english))),)
                )
                for i, text, english in rows
            ),
        )

    def match(self, word: str) -> Match | None:
        """Return how the translation spells a name most often where the article has it, or None.

        Only sentences count that hold the name, whatever is joined before it.
        """
        beside, held = self._sentences(), dict[tuple[int, int], str]()
        for stem in _stems(word):
            held |= beside.get(stem, {})
        found = [match for english in held.values() if (match := best_match(word, english))]
        times = Counter(match.spelling for match in found)
        return max(found, key=lambda match: (times[match.spelling], match.likeness), default=None)

    def _sentences(self) -> dict[str, _Sentences]:
        """Return the English of the sentences that hold a stem, by the stem."""
        if not self._beside:
            texts = {paragraph.index: paragraph.text for paragraph in self.paragraphs}
            beside: dict[str, _Sentences] = {}
            for row in self.translated:
                for pair in row.sentences:
                    written = WORD.findall(pair.source.of(texts.get(row.index, "")))
                    english = pair.target.of(row.text)
                    for stem in {stem for word in written for stem in _stems(word)}:
                        beside.setdefault(stem, {})[row.index, pair.source.start] = english
            self._beside.update(beside)
        return self._beside


def with_name_elsewhere(gloss: Gloss, word: str, spellings: NameSpellings) -> Gloss:
    """Return the gloss of a word with the name that it is elsewhere in the article, if it is."""
    match = spellings.match(word)
    return gloss if match is None else _named(gloss, match)


def with_name(gloss: Gloss, translation: str, translated: Translated, sentence: str = "") -> Gloss:
    """Return the gloss with its name where the word is one in the translation.

    A word whose likeliest meaning stands in the translation, or that only serves grammar, is none.
    Nor is one where another word of its sentence is more like the name.
    """
    top = gloss.readings[0] if gloss.readings else None
    if top is not None:
        if top.pos in CLOSED_CLASSES:
            return gloss
        sense, agreement = best_sense(top, translated)
        if agreement >= LEAST_AGREEMENT:
            is_name = top.pos == "proper noun"
            return Gloss(gloss.word, gloss.readings, NameSpelling(sense, True) if is_name else None)
    match = best_match(gloss.word, translation)
    if match is None or _derives(top, match.spelling) or _is_anothers(match, sentence):
        return gloss
    return _named(gloss, match)


def _derives(top: Reading | None, name: str) -> bool:
    """Tell whether a meaning is made of the name, or the name of it: American, of America."""
    if top is None or top.pos == "proper noun" or len(name) < DERIVED_LETTERS:
        return False
    return any(sense.startswith(name[:DERIVED_LETTERS]) for sense in top.glosses)


def _is_anothers(match: Match, sentence: str) -> bool:
    """Tell whether another word of the sentence is more like the name."""
    stems = {
        segments[-1].text for word in WORD.findall(sentence) for segments in partings(bare(word))
    }
    return any(likeness(stem, match.spelling) > match.likeness for stem in stems)


def best_match(word: str, translation: str) -> Match | None:
    """Return the capitalised word of a translation that an Arabic word sounds like, or None."""
    names = _capitalised(translation)
    candidates = [
        Match(segments, name, _likeness(segments[-1].text, name))
        for segments in partings(bare(word))
        for name in names
    ]
    likely = [match for match in candidates if match.likeness >= _threshold(match, names)]
    return max(likely, key=lambda match: match.likeness, default=None)


def _likeness(stem: str, name: str) -> float:
    """Return how like a name is; the h by which English may write a ta marbuta is silent."""
    if stem[-1:] in _SILENT and name.endswith("ah"):
        return max(likeness(stem, name), likeness(stem, name[:-1]))
    return likeness(stem, name)


def _stems(word: str) -> frozenset[str]:
    """Return what a word may be without what is joined before it."""
    stems = (segments[-1].text for segments in partings(bare(word)))
    return frozenset(stem for stem in stems if len(stem) > 2)


def _named(gloss: Gloss, match: Match) -> Gloss:
    top = gloss.readings[0] if gloss.readings else None
    name = NameSpelling(match.spelling, is_certain=True)
    return replace(gloss, readings=(_reading(match, top), *gloss.readings), name=name)


def _capitalised(translation: str) -> dict[str, bool]:
    """Return the words that may be names, each with whether it only opens the sentence."""
    found: dict[str, bool] = {}
    for match in _CAPITALISED.finditer(translation):
        opens = not any(letter.isalpha() for letter in translation[: match.start()])
        name = _POSSESSIVE.sub("", match[0])
        for part in {name, *name.split("-")}:
            if len(part) > 2 and part.lower() not in FUNCTION_WORDS:
                found[part] = found.get(part, True) and opens
    return found


def _threshold(match: Match, names: dict[str, bool]) -> float:
    consonants = len(re.sub("[aiu]", "", arabic_sounds(match.segments[-1].text)))
    return STRICTLY_LIKE if consonants <= 2 or names[match.spelling] else LIKE_ENOUGH


def _reading(match: Match, rival: Reading | None) -> Reading:
    *proclitics, stem = match.segments
    segments = (*proclitics, Segment(stem.text, stem.kind, match.spelling))
    return Reading(
        vocalised="".join(segment.text for segment in segments),
        lemma=stem.text,
        root=None,
        pos="proper noun",
        features=(),
        segments=segments,
        glosses=(match.spelling,),
        transliteration=transliterate_segments(segments),
        score=round((rival.score if rival else 0.0) + match.likeness, 3),
        why=(f"translation: {match.spelling}",),
    )
