"""Turns the tags of prefixes and suffixes into segments with meanings, and into features."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.adapters.lexicon.source import Entry, Piece, to_arabic
from reader.domain.gloss import Segment, SegmentKind

_PROCLITICS = {
    ("wa", "CONJ"): "and",
    ("fa", "CONJ"): "and so",
    ("bi", "PREP"): "by, with, in",
    ("ka", "PREP"): "like, as",
    ("li", "PREP"): "for, to",
    ("la", "EMPHATIC_PARTICLE"): "indeed",
    ("la", "RESULT_CLAUSE_PARTICLE"): "would",
    ("Al", "DET"): "the",
    ("sa", "FUT"): "will",
    ("li", "SUBJUNC"): "so that",
}
_SUBJECTS = {
    "1S": "I", "1P": "we", "2MS": "you", "2FS": "you", "2D": "you two", "2MP": "you all",
    "2FP": "you all", "3MS": "he, it", "3FS": "she, it", "3MD": "they two", "3FD": "they two",
    "3D": "they two", "3MP": "they", "3FP": "they", "2MD": "you two", "2FD": "you two",
}  # fmt: skip
_OBJECTS = {
    "1S": "me", "1P": "us", "2MS": "you", "2FS": "you", "2D": "you two", "2MP": "you all",
    "2FP": "you all", "3MS": "him, it", "3FS": "her, it, them", "3D": "them both", "3MP": "them",
    "3FP": "them",
}  # fmt: skip
_POSSESSIVES = {
    "1S": "my", "1P": "our", "2MS": "your", "2FS": "your", "2D": "your", "2MP": "your",
    "2FP": "your", "3MS": "his, its", "3FS": "her, its, their", "3D": "their", "3MP": "their",
    "3FP": "their",
}  # fmt: skip
_PERSONS = {"1": "first person", "2": "second person", "3": "third person"}
_GENDERS = {"M": "masculine", "F": "feminine", "MASC": "masculine", "FEM": "feminine"}
_NUMBERS = {"S": "singular", "D": "dual", "P": "plural"}
_NUMBER_WORDS = {"SG": "singular", "DU": "dual", "PL": "plural"}
_CASES = {"NOM": "nominative", "ACCGEN": "accusative or genitive", "ACC": "accusative"}
_SUFFIX_GLOSSES = {"dual": "two", "plural": "plural"}

_SUBJECT = re.compile(r"(?:PVSUFF|CVSUFF|IVSUFF)_SUBJ:([123]?)([MF]?)([SDP]?)(?:_MOOD:(\w+))?")
_IMPERFECT = re.compile(r"IV([123])([MF]?)([SDP])")
_NOUN_SUFFIX = re.compile(r"NSUFF_(MASC|FEM)_(SG|DU|PL)(?:_(NOM|ACCGEN|ACC))?")
_PRONOUN = re.compile(r"(POSS_PRON_|PRON_|[PIC]VSUFF_DO:)(\d\w+)")
_ENCLITIC_TEXT = {
    "3MS": r"h[ui]?", "3FS": r"hA", "3D": r"h[ui]?mA", "3MP": r"h[ui]?m", "3FP": r"h[ui]?n~a",
    "2MS": r"ka", "2FS": r"ki", "2D": r"ku?mA", "2MP": r"ku?m", "2FP": r"ku?n~a",
    "1S": r"n?iy|~iy|y~?a|~a", "1P": r"~?A|n~?A",
}  # fmt: skip
# After nouns the data leave out the pronoun's own vowel, for it follows that of the case.
_UNVOWELLED = re.compile(r"^([hk])(?=[mn]|$)")


@dataclass(frozen=True, slots=True)
class Affix:
    """A prefix or suffix chain as it stands before or after a stem."""

    entry: Entry
    segments: tuple[Segment, ...]
    features: tuple[str, ...]


def prefix(entry: Entry) -> Affix:
    """Return the chain of proclitics and verbal prefix that the entry describes."""
    segments: list[Segment] = []
    features: list[str] = []
    for text, piece in zip(_prefix_texts(entry), entry.pieces, strict=True):
        imperfect = _IMPERFECT.match(piece.tag)
        if imperfect:
            features += _person(*imperfect.groups())
            segments.append(_segment(text, SegmentKind.PREFIX, _subject(*imperfect.groups())))
            continue
        gloss = _PROCLITICS[piece.text, piece.tag]
        if not text:  # the article whose lam is the stem's own: لِلَّيْل
            last = segments.pop()
            segments.append(Segment(last.text, last.kind, f"{last.gloss}; {gloss}"))
            continue
        segments.append(_segment(text, SegmentKind.PROCLITIC, gloss))
        features += _governed(piece)
    return Affix(entry, tuple(segments), tuple(features))


def suffix(entry: Entry) -> Affix:
    """Return the inflection and the pronoun that the entry describes."""
    inflections = [piece for piece in entry.pieces if not _PRONOUN.match(piece.tag)]
    pronouns = [piece for piece in entry.pieces if _PRONOUN.match(piece.tag)]
    ending, enclitic = entry.vocalised, ""
    if pronouns:
        ending, enclitic = _split_enclitic(entry, pronouns[0])
    features = tuple(feature for piece in inflections for feature in inflection(piece.tag))
    segments: list[Segment] = []
    if ending:
        segments.append(_segment(ending, SegmentKind.SUFFIX, _ending_gloss(inflections, features)))
    if pronouns:
        gloss = pronoun_gloss(pronouns[0].tag, is_subject=_is_subject(entry.category))
        segments.append(_segment(enclitic, SegmentKind.ENCLITIC, gloss))
    return Affix(entry, tuple(segments), features)


def inflection(tag: str) -> tuple[str, ...]:
    """Return the features that an inflectional tag stands for."""
    subject = _SUBJECT.match(tag)
    if subject:
        person, gender, number, mood = subject.groups()
        moods = {"I": ("indicative",), "SJ": ("subjunctive or jussive",)}.get(mood or "", ())
        return (*_person(person, gender, number), *moods)
    noun = _NOUN_SUFFIX.match(tag)
    if noun:
        gender, number, case = noun.groups()
        case_feature = (_CASES[case],) if case else ()
        return (_GENDERS[gender], _NUMBER_WORDS[number], *case_feature)
    return ()


def pronoun_gloss(tag: str, *, is_subject: bool) -> str:
    """Return the English of a pronoun's tag."""
    match = _PRONOUN.match(tag)
    if not match:
        raise ValueError(f"not a pronoun's tag: {tag}")
    kind, person = match.groups()
    if kind == "POSS_PRON_":
        return _POSSESSIVES[person]
    return _SUBJECTS[person] if is_subject else _OBJECTS[person]


def _is_subject(category: str) -> bool:
    return category.endswith(("-he", "-I", "-we")) or category == "FWSuff-A"


def _governed(piece: Piece) -> tuple[str, ...]:
    if piece.tag == "PREP":
        return ("genitive",)
    if piece.tag == "FUT":
        return ("future",)
    return ("subjunctive or jussive",) if piece.tag == "SUBJUNC" else ()


def _person(person: str, gender: str, number: str) -> tuple[str, ...]:
    found = (_PERSONS.get(person), _GENDERS.get(gender), _NUMBERS.get(number))
    return tuple(feature for feature in found if feature)


def _subject(person: str, gender: str, number: str) -> str:
    return _SUBJECTS[person + gender + number]


def _ending_gloss(inflections: list[Piece], features: tuple[str, ...]) -> str:
    for piece in inflections:
        subject = _SUBJECT.match(piece.tag)
        if subject and subject[1]:
            return _SUBJECTS["".join(subject.groups("")[:3])]
    numbers = [_SUFFIX_GLOSSES[feature] for feature in features if feature in _SUFFIX_GLOSSES]
    if numbers:
        return numbers[0]
    return next((f for f in features if f in {"feminine", "accusative"}), "")


def _prefix_texts(entry: Entry) -> list[str]:
    texts = [piece.text for piece in entry.pieces]
    if "".join(texts) == entry.vocalised:
        return texts
    if entry.vocalised.endswith("lil") and texts[-1] == "Al":
        return [*texts[:-1], "l"]
    if texts[-1:] == ["Al"] and "".join(texts[:-1]) == entry.vocalised:
        return [*texts[:-1], ""]
    raise ValueError(f"the pieces of {entry} do not join to it")


def _split_enclitic(entry: Entry, pronoun: Piece) -> tuple[str, str]:
    match = _PRONOUN.match(pronoun.tag)
    person = match[2] if match else ""
    found = re.fullmatch(rf"(.*?)({_ENCLITIC_TEXT[person]})", entry.vocalised)
    if not found:
        raise ValueError(f"no pronoun {person} at the end of {entry}")
    return found[1], _UNVOWELLED.sub(r"\1u", found[2])


def _segment(text: str, kind: SegmentKind, gloss: str) -> Segment:
    return Segment(to_arabic(text), kind, gloss)
