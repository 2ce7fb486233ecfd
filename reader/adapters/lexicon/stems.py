"""Turns the stems of the data into rows of the lexicon: lemma, root, senses and grammar."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.adapters.lexicon.affixes import pronoun_gloss
from reader.adapters.lexicon.grammar import (
    is_tagged,
    is_verb,
    part_of_speech,
    stem_features,
)
from reader.adapters.lexicon.roots import (
    heading_radicals,
    is_likely_of_name,
    radicals_of_verbs,
    root,
)
from reader.adapters.lexicon.senses import Senses, are_plurals, clean
from reader.adapters.lexicon.source import Piece, StemEntry, to_arabic
from reader.domain.gloss import Segment, SegmentKind
from reader.domain.orthography import ALIF, FATHA, WASLA, fold

_IDENTIFIER_TAIL = re.compile(r"(?<=.)(?:[-+].*|_\d+.*)$")
# Headings without a verb that are roots all the same; others may be foreign words.
_SURE_HEADINGS = frozenset(
    ("sfn", "lyl", "$An", "nfT", "EDw", "nsw", "snw(2)", "Hql", "qhw", "zbn", "kwkb", "ryf", "$wT",
     "Hyy(4)", "Abw", "Axw", "hnds", "Eskr", "frS", "Hfd", "Sdf", "qmr", "nhr", "ArD", "jbl")
)  # fmt: skip
_ASIDES = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_ASSIMILATED = re.compile(r"^((?:wa|fa|bi|ka)?Al)([tvd*rzs$SDTZn])(?![~o])")
_PLURALS = re.compile(  # broken plurals no singular is built on, in Buckwalter letters
    r"(?:>a.o.A.|.u.a.A['&}]|>a.o.i.A['&}]|.a.A.iy?[^yY]|.u.uw.|.u.~A.)$"
    r"|^(?:qatolaY|jaroHaY|maroDaY|>asoraY|mawotaY|SaroEaY|garoqaY)$"
)


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A dictionary word."""

    lemma: str
    root: str | None


@dataclass(frozen=True, slots=True)
class Stem:
    """One way a lexeme is written; ``segments`` only where the stem itself is compound."""

    form: str
    vocalised: str
    category: str
    lexeme: Lexeme
    part: str
    features: tuple[str, ...]
    senses: Senses
    segments: tuple[Segment, ...]


def build_stems(entries: Iterable[StemEntry]) -> Iterator[Stem]:
    """Yield the rows, each once, in the order of the data."""
    lexemes: dict[tuple[str, str], list[StemEntry]] = defaultdict(list)
    for entry in entries:
        lexemes[entry.lexeme, entry.heading].append(entry)
    roots = _roots(lexemes)
    seen: set[Stem] = set()
    for key, members in lexemes.items():
        for stem in _stems_of(members, roots.get(key)):
            if stem not in seen:
                seen.add(stem)
                yield stem


def lemma_of(identifier: str) -> str:
    """Return the Buckwalter letters of a lexeme's identifier, ``katab-u_1`` say."""
    return _IDENTIFIER_TAIL.sub("", identifier)


def _stems_of(members: list[StemEntry], found_root: str | None) -> Iterator[Stem]:
    head = members[0].entry
    head_senses = _verb_senses(members) or clean(head.gloss)
    lexeme = Lexeme(_lemma(members), _root_text(found_root))
    for member in members:
        entry = member.entry
        senses = clean(entry.gloss)
        is_plural = not is_verb(entry.category) and are_plurals(senses, head_senses)
        if is_plural or (is_verb(entry.category) and "_Pass" not in entry.category):
            senses = head_senses or senses
        part = part_of_speech(entry, senses)
        if not is_tagged(entry) and is_tagged(head) and senses == head_senses:
            part = part_of_speech(head, senses)
        features = stem_features(entry, part)
        is_broken = entry.vocalised != head.vocalised and _PLURALS.match(entry.vocalised)
        if part in {"noun", "adjective", "number"} and (is_plural or is_broken):
            features = (*(f for f in features if f != "singular"), "plural")
        yield Stem(
            form=fold(to_arabic(entry.form)),
            vocalised=_stem_text(entry.vocalised, entry.category),
            category=entry.category,
            lexeme=lexeme,
            part=part,
            features=features,
            senses=senses,
            segments=_compound(entry.pieces, entry.vocalised, entry.gloss),
        )


def _verb_senses(members: list[StemEntry]) -> Senses:
    """Return the infinitives: the imperfect has them where the perfect is inflected."""
    for prefix in ("IV", "PV"):
        for member in members:
            category = member.entry.category
            if category.startswith(prefix) and "_Pass" not in category:
                return clean(member.entry.gloss)
    return ()


def _lemma(members: list[StemEntry]) -> str:
    letters = lemma_of(members[0].lexeme)
    if letters.startswith("&"):  # named after the imperfect by mistake
        letters = members[0].entry.vocalised
    text = _vocalised(letters).replace(WASLA, ALIF)
    is_verbal = any(is_verb(member.entry.category) for member in members)
    return text + FATHA if is_verbal and letters[-1] not in "AYa" else text


def _root_text(radicals: str | None) -> str | None:
    return to_arabic(radicals.replace("A", ">")) if radicals else None


def _vocalised(letters: str) -> str:
    """Return the Arabic; the hamza of ``{`` inside a word is silent, so its vowel goes."""
    return to_arabic(re.sub(r"(?<=.)\{[aiu]?", "A", letters))


def _stem_text(letters: str, category: str) -> str:
    """Return the Arabic of a stem; what holds an article shows its assimilation (بِالطَّبْع)."""
    if category.startswith("FW"):
        letters = _ASSIMILATED.sub(r"\1\2~", letters)
    return _vocalised(letters)


def _compound(pieces: tuple[Piece, ...], vocalised: str, gloss: str) -> tuple[Segment, ...]:
    """Return the segments of a stem that is itself several morphemes, as لَهُ is."""
    parts = [part.strip() for part in _ASIDES.sub("", gloss).split(" + ")]
    texts = [piece.text for piece in pieces]
    if len(pieces) < 2 or len(parts) != len(pieces) or "".join(texts) != vocalised:
        return ()
    if any(piece.tag.startswith("IV") for piece in pieces):
        parts = [*parts[:-2], parts[-1], parts[-2]]  # English names the verb before its subject
    return tuple(_piece(piece, part) for piece, part in zip(pieces, parts, strict=True))


def _piece(piece: Piece, part: str) -> Segment:
    kind = _kind(piece)
    if kind is SegmentKind.ENCLITIC:
        return Segment(to_arabic(piece.text), kind, pronoun_gloss(piece.tag, is_subject=False))
    return Segment(to_arabic(piece.text), kind, " ".join(part.replace("/", ", ").split()))


def _kind(piece: Piece) -> SegmentKind:
    if piece.tag.startswith(("POSS_PRON", "PRON")):
        return SegmentKind.ENCLITIC
    if piece.tag.startswith("IV") and piece.tag[2].isdigit():
        return SegmentKind.PREFIX
    if piece.tag in {"PREP", "CONJ", "DET", "EMPHATIC_PARTICLE"} and len(piece.text) <= 2:
        return SegmentKind.PROCLITIC
    return SegmentKind.SUFFIX if "SUFF" in piece.tag else SegmentKind.STEM


def _roots(lexemes: dict[tuple[str, str], list[StemEntry]]) -> dict[tuple[str, str], str]:
    """Return the sure roots by lexeme."""
    verbal: set[str] = set()
    groups: dict[int, list[str]] = defaultdict(list)
    for (identifier, heading), members in lexemes.items():
        groups[members[0].group].append(identifier)
        if any(is_verb(member.entry.category) for member in members):
            verbal.add(heading)
    found: dict[tuple[str, str], str] = {}
    for key, members in lexemes.items():
        identifier, heading = key
        lemma = lemma_of(identifier)
        is_sure = heading in verbal or heading in _SURE_HEADINGS
        named = heading_radicals(heading) if is_sure else None
        sure = root(named, lemma) or _only_root(groups[members[0].group], lemma)
        if sure and _is_name(members) and not is_likely_of_name(sure, lemma_of(identifier)):
            continue
        if sure and not _is_foreign(members):
            found[key] = sure
    return found


def _only_root(identifiers: list[str], lemma: str) -> str | None:
    """Return the one root of neighbouring verbs that the lemma bears out; None for several."""
    found = {root(radicals, lemma) for radicals in radicals_of_verbs(identifiers)} - {None}
    return found.pop() if len(found) == 1 else None


def _is_name(members: list[StemEntry]) -> bool:
    """Tell a name, and what is made of one: American, to Americanize."""
    return any(sense[:1].isupper() for sense in clean(members[0].entry.gloss)[:1])


def _is_foreign(members: list[StemEntry]) -> bool:
    return members[0].entry.category == "Nprop"
