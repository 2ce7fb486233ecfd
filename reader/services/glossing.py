"""A word in its sentence: its readings, best first, told so that each says something new."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from reader.domain.arabic import western_digits
from reader.domain.gloss import Gloss, NameSpelling, Reading, Segment, SegmentKind
from reader.domain.orthography import bare
from reader.domain.transliteration import transliterate, transliterate_segments
from reader.services.naming import with_name
from reader.services.ports import Lexicon, NameSpeller, Vocaliser
from reader.services.ranking import Evidence, Translated, Weights, rank

_ARABIC = re.compile("[\u0621-\u064a\u066e-\u06d3]")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_NUMBER = re.compile(r"[0-9٠-٩۰-۹]+(?:[.,٫٬/:-][0-9٠-٩۰-۹]+)*[%٪]?")
_SEPARATORS = str.maketrans("٫٬٪", ".,%")
_WORD = re.compile("[\u0621-\u0655\u0670-\u06d3]+")
_EDGES = "«»“”\"'()[]{}<>،؛؟.,;:!?…-–—\u200e\u200f\u2066\u2067\u2068\u2069"

# A guess at the clitics of an unknown word must leave this many letters.
_SHORTEST_STEM = 3
_SPLITS = tuple(
    (re.compile(f"{pattern}(.{{{_SHORTEST_STEM},}})"), glosses)
    for pattern, glosses in (
        ("(و|ف)?(ب)(ال)", ("and", "by, with, in", "the")),
        ("(و|ف)?(ك)(ال)", ("and", "like, as", "the")),
        ("(و|ف)?()(ال)", ("and", "", "the")),
        ("(و|ف)?(ل)(ل)", ("and", "for, to", "the")),
        ("(و|ف)?(ب)()", ("and", "by, with, in", "")),
        ("(و|ف)?(ل)()", ("and", "for, to", "")),
        ("(و|ف)()()", ("and", "", "")),
    )
)
_MERGED_PARTS = frozenset(("noun", "adjective"))
_INFLECTION = frozenset(
    (
        "nominative", "accusative", "genitive", "accusative or genitive", "indicative",
        "subjunctive or jussive",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Glosser:
    """Glosses words with all that is at hand; what is None is done without."""

    lexicon: Lexicon
    vocaliser: Vocaliser | None = None
    speller: NameSpeller | None = None

    def at_once(
        self, word: str, sentence: str | None = None, translation: str | None = None
    ) -> Gloss:
        """Gloss a word by the lexicon alone, in about a millisecond."""
        return gloss_word(self.lexicon, word, sentence, translation)

    def in_full(
        self, word: str, sentence: str | None = None, translation: str | None = None
    ) -> Gloss:
        """Gloss a word by its vocalised sentence too, and spell a name that nothing else spells.

        The first call loads models, which takes about a second.
        """
        vocalised = self.vocaliser.vocalise(sentence) if self.vocaliser and sentence else None
        gloss = gloss_word(self.lexicon, word, sentence, translation, vocalised)
        if gloss.name or self.speller is None or not is_unknown(gloss):
            return gloss
        spelling = self.speller.spell(_likely_name(gloss))
        return replace(gloss, name=NameSpelling(spelling, is_certain=False) if spelling else None)


def is_unknown(gloss: Gloss) -> bool:
    """Tell whether the word is one that the lexicon does not know."""
    return bool(gloss.readings) and gloss.readings[0].pos == "unknown"


def _likely_name(gloss: Gloss) -> str:
    """Return an unknown word without "and" and "the"; a first ب, ل or ك is as often its own."""
    whole, *split = gloss.readings
    doubtful = {"ب", "ل", "ك"}
    if split and doubtful.isdisjoint(segment.text for segment in split[0].segments):
        return split[0].lemma
    return whole.lemma


def gloss_word(
    lexicon: Lexicon,
    word: str,
    sentence: str | None = None,
    translation: str | None = None,
    vocalised: str | None = None,
    weights: Weights | None = None,
) -> Gloss:
    """Gloss ``word`` as it stands in ``sentence``, whose English is ``translation``.

    ``vocalised`` is the sentence as the vocaliser marks it.

    Readings come best first. A word that is not in the lexicon gets only its possible splits, of
    the part of speech "unknown" and without senses; punctuation gets no reading at all.
    """
    core = word.strip(_EDGES + " ")
    if _NUMBER.fullmatch(core):
        return Gloss(word, (_number(core),))
    if not _ARABIC.search(core):
        return Gloss(word, (_foreign(core),) if _LATIN.search(core) else ())
    known = lexicon.readings(core)
    ranked = rank(known, evidence_for(core, sentence, translation, vocalised), weights)
    gloss = Gloss(core, merged(ranked))
    if translation:
        gloss = with_name(gloss, translation, _translated(translation))
    return Gloss(word, gloss.readings or tuple(_unknown(core)), gloss.name)


def evidence_for(
    word: str,
    sentence: str | None,
    translation: str | None = None,
    vocalised: str | None = None,
) -> Evidence:
    """Return what the sentence and its English say for or against readings of ``word``."""
    translated = _translated(translation) if translation else None
    found = [bare(match) for match in _WORD.findall(sentence or "")]
    plain = bare(word)
    if plain not in found:
        return Evidence(word, translation=translated)
    place = found.index(plain)
    marked = _WORD.findall(vocalised or "")
    return Evidence(
        word,
        before=found[place - 1] if place else "",
        is_first=not place,
        translation=translated,
        vocalised=marked[place] if len(marked) == len(found) else "",
    )


def merged(readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """Merge ranked readings that a reader need not tell apart.

    Those that differ only in case, mood or an equal spelling become one, without the features
    they disagree on; homonyms of one lemma and one structure share a reading with all senses.
    """
    groups: dict[object, list[Reading]] = {}
    for reading in readings:
        rivals = groups.setdefault(_sameness(reading), [])
        for index, rival in enumerate(rivals):
            if rival.pos == reading.pos or rival.glosses == reading.glosses:
                rivals[index] = _union(rival, reading)
                break
        else:
            rivals.append(reading)
    found = [reading for rivals in groups.values() for reading in rivals]
    return tuple(sorted(found, key=lambda reading: -reading.score))


def _sameness(reading: Reading) -> object:
    """Return what two readings must share to be one.

    A noun and an adjective of one form are one where they mean the same: إِرْهابِيّ.
    """
    is_nominal = reading.pos in _MERGED_PARTS
    structure = tuple(
        (segment.kind, segment.gloss)
        for segment in reading.segments
        if segment.kind is not SegmentKind.STEM
    )
    features = frozenset(reading.features) - _INFLECTION
    return reading.lemma, "nominal" if is_nominal else reading.pos, structure, features


def _union(first: Reading, other: Reading) -> Reading:
    senses = tuple(dict.fromkeys((*first.glosses, *other.glosses)))
    disputed = frozenset(first.features) ^ frozenset(other.features)
    features = tuple(feature for feature in first.features if feature not in disputed)
    part = "noun" if other.pos == "noun" else first.pos
    if senses == first.glosses:
        return replace(first, pos=part, features=features)
    stem = "; ".join(senses)
    segments = tuple(
        replace(segment, gloss=stem)
        if segment.kind is SegmentKind.STEM and segment.gloss == "; ".join(first.glosses)
        else segment
        for segment in first.segments
    )
    return replace(first, features=features, glosses=senses, segments=segments)


@lru_cache(32)
def _translated(translation: str) -> Translated:
    return Translated.of(translation)


def _number(digits: str) -> Reading:
    western = western_digits(digits).translate(_SEPARATORS)
    return Reading(
        vocalised=digits,
        lemma=digits,
        root=None,
        pos="number",
        features=(),
        segments=(Segment(digits, SegmentKind.STEM, western),),
        glosses=(western,),
        transliteration=western,
        score=0.0,
        why=("digits",),
    )


def _foreign(word: str) -> Reading:
    return Reading(
        vocalised=word,
        lemma=word,
        root=None,
        pos="foreign word",
        features=(),
        segments=(Segment(word, SegmentKind.STEM, word),),
        glosses=(word,),
        transliteration=word,
        score=0.0,
        why=("Latin letters",),
    )


def _unknown(word: str) -> list[Reading]:
    whole = _possible((Segment(word, SegmentKind.STEM, ""),), 0.0)
    found = [whole]
    plain = bare(word)
    for pattern, glosses in _SPLITS:
        match = pattern.fullmatch(plain)
        if match:
            proclitics = [
                Segment(text, SegmentKind.PROCLITIC, gloss)
                for text, gloss in zip(match.groups()[:3], glosses, strict=True)
                if text
            ]
            stem = Segment(match[4], SegmentKind.STEM, "")
            found.append(_possible((*proclitics, stem), -1.0))
            break
    return found


def _possible(segments: tuple[Segment, ...], score: float) -> Reading:
    word = "".join(segment.text for segment in segments)
    is_split = len(segments) > 1
    return Reading(
        vocalised=word,
        lemma=segments[-1].text,
        root=None,
        pos="unknown",
        features=(),
        segments=segments,
        glosses=(),
        transliteration=transliterate_segments(segments) if is_split else transliterate(word),
        score=score,
        why=("not in the lexicon", "possible split") if is_split else ("not in the lexicon",),
    )
