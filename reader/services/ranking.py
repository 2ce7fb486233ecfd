"""Orders the readings of a word by what its spelling, structure and surroundings say.

Each trait of a reading is a number; its score is their weighted sum over a prior, the reading's own
score. The weights were fitted on the treebank UD Arabic PUD (``tests/benchmarks/fit_gloss.py``) and
rounded; those for what edited sentences lack, careless spelling say, were set by hand against it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from reader.domain.english import family, inflected, words
from reader.domain.gloss import Reading, SegmentKind
from reader.domain.orthography import Spelling, bare, has_marks, marks_shared, spelling

CLOSED_CLASSES = frozenset(
    (
        "preposition", "conjunction", "pronoun", "demonstrative", "relative pronoun",
        "negative particle", "particle", "interrogative",
    )
)  # fmt: skip
_NOMINAL = frozenset(("noun", "adjective", "proper noun", "number"))
_PREPOSITIONS = frozenset(
    (
        "في", "من", "إلى", "الى", "على", "عن", "مع", "بين", "منذ", "خلال", "بعد", "قبل", "عند",
        "لدى", "حول", "دون", "بدون", "ضد", "نحو", "أمام", "تحت", "فوق", "وراء", "وسط", "عبر",
        "ضمن", "حتى", "غير", "كل", "بعض", "جميع", "أي",
    )
)  # fmt: skip
_SHORTENING = frozenset(("لم", "لما", "ولم", "فلم", "ألم", "لا", "ولا", "إن", "من", "ما", "مهما"))
_BEFORE_VERBS = frozenset(
    (
        "قد", "لقد", "لم", "لن", "سوف", "أن", "كي", "لكي", "حيث", "عندما", "بعدما", "إذا", "لو",
        "كما", "لا", "كان", "كانت",
    )
)  # fmt: skip
_ADVERBS = frozenset(
    ("أمس", "اليوم", "غدا", "الآن", "هنا", "هناك", "أيضا", "جدا", "فقط", "معا", "أبدا", "كثيرا",
     "ثم", "أو")
)  # fmt: skip
_FITS = {
    Spelling.EXACT: 1.0, Spelling.UNHAMZATED: 0.5, Spelling.UNDOTTED: -1.8,
    Spelling.MISSEATED: -1.0, Spelling.CONTRADICTORY: -1.8,
}  # fmt: skip
_SPEAKERS = frozenset(("I", "me", "my", "you", "your", "you two", "you all"))
_PERSONS = {
    "first": frozenset(("I", "me", "my", "we", "us", "our")),
    "second": frozenset(("you", "your", "you two", "you all")),
}
_UNDERGONE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|gets?|got|['’](?:s|re))\s+(?:(?:not|also|first|later|still|\w+ly)\s+)?(\w+)"
)
_PERSONS_IN_ENGLISH = {
    "first": re.compile(
        r"\b(?:I|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself|[Ww]e|[Uu]s|[Oo]urs?|[Oo]urselves)\b"
    ),
    "second": re.compile(r"\b[Yy]ou(?:rs?|rself|rselves)?\b"),
}


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each trait counts; a trait is 1 where it holds unless its comment says else."""

    prior: float = 0.73  # log frequency of the lexeme
    exact: float = 2.5  # the letters are the written ones; less where they only may be
    enclitic: float = -1.2
    conjunction: float = -1.3
    preposition: float = -0.6  # a proclitic one
    emphatic: float = -2.1  # la-
    passive: float = -0.9
    shortened: float = -2.5  # a verb that has lost its long vowel, with no لم before it
    imperative: float = -3.0
    first_or_second_person: float = -1.7
    dual: float = -1.15
    plural: float = -0.1
    feminine: float = -0.1
    proper_noun: float = -0.9
    verb: float = -1.0
    adjective: float = -0.9
    adverb: float = -0.4
    possessed_adjective: float = -2.1
    hidden_speaker: float = -4.0  # عَلَيَّ for "me": in the press, علي is more often a name
    nationality_ending: float = -4.5  # سوريا is the country, hardly "a Syrian"
    closed_class: float = 1.2
    marginal: float = -2.5  # abbreviations and interjections
    senses: float = 0.12  # how many, up to four: common words have more
    nominal_after_preposition: float = 0.9
    verb_after_preposition: float = -1.9
    verb_after_particle: float = 0.8
    construct_alone: float = -3.0  # عامِلا, "the two workers of", and no noun after it
    adjective_agreeing: float = 0.8  # with the word before: both definite, or neither
    first_verb: float = 1.3  # at the sentence's head
    tashkeel: float = 4.2  # how far the marks agree with those of the vocalised sentence
    tashkeel_whole: float = 1.0  # they agree on every letter
    speaker_translated: float = 1.5  # it says "I" or "my", and so does the translation
    person_untranslated: float = -1.0  # it says "I" or "you", unlike the translation
    passive_translated: float = 2.0  # "was used", and so says the translation
    translated: float = 1.2  # a sense stands in the translation; less for a related word


@dataclass(frozen=True, slots=True)
class Translated:
    """The words of a sentence's translation, ready to be looked up."""

    inflected: frozenset[str]
    families: frozenset[str]
    persons: frozenset[str] = frozenset()  # "first" where it says "I" or "we", "second" for "you"
    undergone: frozenset[str] = frozenset()  # what stands after "be": possible passives

    @classmethod
    def of(cls, translation: str) -> Translated:
        """Index an English sentence."""
        found = words(translation)
        return cls(
            frozenset(inflected(word) for word in found),
            frozenset(family(word) for word in found),
            frozenset(
                name for name, told in _PERSONS_IN_ENGLISH.items() if told.search(translation)
            ),
            frozenset(inflected(match[1].lower()) for match in _UNDERGONE.finditer(translation)),
        )

    def agreement(self, sense: str) -> float:
        """Return how much of a sense stands in the translation: 1 all, 0 nothing."""
        wanted = words(sense)
        if not wanted:
            return 0.0
        return sum(self._word_agreement(word) for word in wanted) / len(wanted)

    def _word_agreement(self, word: str) -> float:
        if inflected(word) in self.inflected:
            return 1.0
        return 0.7 if len(word) > 3 and family(word) in self.families else 0.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """A written word and what stands around it."""

    word: str
    before: str = ""  # the word before in the sentence, bare; empty at its head
    after: str | None = None  # the word after, bare; empty where a sign or the end comes first
    is_first: bool = False
    translation: Translated | None = None
    vocalised: str = ""  # the word as the vocaliser marks it in its sentence


def rank(
    readings: Iterable[Reading], evidence: Evidence, weights: Weights | None = None
) -> tuple[Reading, ...]:
    """Return the readings with scores and reasons, best first; equals keep their order."""
    chosen = weights or Weights()
    scored = [_scored(reading, evidence, chosen) for reading in readings]
    return tuple(sorted(scored, key=lambda reading: -reading.score))


def traits(reading: Reading, evidence: Evidence) -> dict[str, float]:
    """Return the traits of a reading by the name of their weight; those left out are 0."""
    found: dict[str, float] = {"prior": reading.score}
    found["exact"] = _FITS[spelling(evidence.word, reading.vocalised)]
    found["senses"] = min(len(reading.glosses), 4)
    for name in _structure(reading):
        found[name] = 1.0
    for name in _surroundings(reading, evidence):
        found[name] = 1.0
    if has_marks(evidence.vocalised):  # a word left bare is not one without vowels
        shared = marks_shared(evidence.vocalised, reading.vocalised)
        found["tashkeel"], found["tashkeel_whole"] = shared, float(shared == 1.0)
    if evidence.translation:
        found["translated"] = best_sense(reading, evidence.translation)[1]
        persons = _persons(reading)
        told = persons & evidence.translation.persons
        found["passive_translated"] = float(_is_undergone(reading, evidence.translation))
        found["speaker_translated"] = float("first" in told)
        found["person_untranslated"] = float(bool(persons) and not told)
    return found


def best_sense(reading: Reading, translation: Translated) -> tuple[str, float]:
    """Return the sense that agrees best with the translation, and how much it does."""
    agreements = [(translation.agreement(sense), sense) for sense in reading.glosses]
    best = max((agreement for agreement, _ in agreements), default=0.0)
    return next(((sense, best) for agreement, sense in agreements if agreement == best), ("", 0.0))


def _scored(reading: Reading, evidence: Evidence, weights: Weights) -> Reading:
    found = traits(reading, evidence)
    score = sum(getattr(weights, name) * value for name, value in found.items())
    return replace(reading, score=round(score, 3), why=_reasons(reading, evidence, found))


def _structure(reading: Reading) -> list[str]:
    names = _clitics(reading)
    features = reading.features
    names += [name for name in ("passive", "imperative", "dual", "plural", "feminine")
              if name in features]  # fmt: skip
    if "first person" in features or "second person" in features:
        names.append("first_or_second_person")
    names += [name for name in ("verb", "adjective", "adverb") if reading.pos == name]
    if reading.pos == "adjective" and "enclitic" in names and "comparative" not in features:
        names.append("possessed_adjective")
    if reading.pos == "proper noun":
        names.append("proper_noun")
    elif reading.vocalised.endswith("ا") and _is_nationality(reading):
        names.append("nationality_ending")
    if reading.pos in CLOSED_CLASSES or _is_fixed_adverb(reading):
        names.append("closed_class")
        if any(" + " in segment.gloss for segment in reading.segments):
            names.append("hidden_speaker")
    if reading.pos in {"abbreviation", "interjection", "punctuation"}:
        names.append("marginal")
    return names


def _is_undergone(reading: Reading, translation: Translated) -> bool:
    """Tell whether one sense of a passive verb stands in the translation as a passive."""
    if reading.pos != "verb" or "passive" not in reading.features:
        return False
    told = (words(sense) for sense in reading.glosses)
    return any(len(said) == 1 and inflected(said[0]) in translation.undergone for said in told)


def _persons(reading: Reading) -> frozenset[str]:
    """Return which of the first and the second person a reading names."""
    pronouns = {segment.gloss.rpartition(" + ")[2] for segment in reading.segments}
    return frozenset(name for name, named in _PERSONS.items() if pronouns & named)


def _is_nationality(reading: Reading) -> bool:
    return any(sense[:1].isupper() for sense in reading.glosses[:1]) and len(reading.segments) > 1


def _is_fixed_adverb(reading: Reading) -> bool:
    """Tell whether an adverb has an article that is no longer one, as الآن has."""
    return reading.pos == "adverb" and bare(reading.segments[-1].text).startswith("ال")


def _clitics(reading: Reading) -> list[str]:
    names: list[str] = []
    for segment in reading.segments:
        if segment.kind is SegmentKind.ENCLITIC or " + " in segment.gloss:
            names.append("enclitic")
            if segment.gloss.rpartition(" + ")[2] in _SPEAKERS:
                names.append("first_or_second_person")
        elif segment.kind is SegmentKind.PROCLITIC:
            letter = bare(segment.text)
            if letter in {"و", "ف"}:
                names.append("conjunction")
            elif segment.gloss in {"indeed", "would"}:
                names.append("emphatic")
            elif letter in {"ب", "ك", "ل"} and segment.gloss != "the":
                names.append("preposition")
    return names


def _surroundings(reading: Reading, evidence: Evidence) -> list[str]:
    names: list[str] = []
    is_verb = reading.pos == "verb"
    if evidence.is_first and is_verb:
        names.append("first_verb")
    if evidence.before in _PREPOSITIONS:
        names.append("verb_after_preposition" if is_verb else "nominal_after_preposition")
        names = [name for name in names if is_verb or reading.pos in _NOMINAL]
    if is_verb and evidence.before not in _SHORTENING and _is_shortened(reading):
        names.append("shortened")
    if evidence.after is not None and _is_construct(reading) and not _is_owner(evidence.after):
        names.append("construct_alone")
    if evidence.before in _BEFORE_VERBS and is_verb:
        names.append("verb_after_particle")
    if reading.pos == "adjective" and evidence.before and not evidence.is_first:
        is_definite = any(segment.gloss == "the" for segment in reading.segments)
        if is_definite == evidence.before.startswith("ال"):
            names.append("adjective_agreeing")
    return names


def _is_construct(reading: Reading) -> bool:
    """Tell a dual or plural that has lost its n before the noun that owns it."""
    ending = reading.segments[-1]
    is_many = reading.pos in _NOMINAL and {"dual", "plural"} & set(reading.features)
    is_suffix = ending.kind is SegmentKind.SUFFIX
    return bool(is_many) and is_suffix and bare(ending.text)[-1:] in {"ا", "و", "ي"}


def _is_owner(word: str) -> bool:
    """Tell whether a word can be the second of two nouns: it is there, and is no particle."""
    is_particle = word in _PREPOSITIONS | _SHORTENING | _BEFORE_VERBS | _ADVERBS
    return bool(word) and not is_particle and not word.startswith(("وال", "فال"))


def _is_shortened(reading: Reading) -> bool:
    """Tell whether an imperfect without an ending lacks the long vowel of its lemma: يَعُدْ."""
    stem = reading.segments[-1]
    lemma = bare(reading.lemma)
    if stem.kind is not SegmentKind.STEM or not {"present", "future"} & set(reading.features):
        return False
    written = bare(stem.text)
    if len(lemma) >= 3 and lemma[-2] == "ا":  # hollow: عادَ, أَرادَ, اِسْتَطاعَ
        return not {"ا", "و", "ي"} & {written[-2:-1]}
    return lemma[-1] in "ىا" and written[-1:] not in {"ى", "ي", "و", "ا"}


def _reasons(reading: Reading, evidence: Evidence, found: dict[str, float]) -> tuple[str, ...]:
    reasons: list[str] = []
    if has_marks(evidence.word):
        reasons.append("harakat")
    if found.get("tashkeel_whole"):
        reasons.append("tashkeel")
    if found.get("translated", 0.0) > 0.5 and evidence.translation:
        reasons.append(f"translation: {best_sense(reading, evidence.translation)[0]}")
    if found["exact"] == 1.0:
        reasons.append("spelling")
    if "enclitic" not in found and "conjunction" not in found and "preposition" not in found:
        reasons.append("structure")
    return tuple(reasons)
