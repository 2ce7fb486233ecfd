"""Puts the English of today before the English of the data, from the list ``glosses.tsv``."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, TypeAlias

from reader.adapters.lexicon import schema
from reader.adapters.lexicon.senses import Senses
from reader.adapters.lexicon.stems import Stem

GLOSSES: Final = Path(__file__).with_name("glosses.tsv")
MOST_SENSES: Final = 6  # of a word; what the data say beyond is left out

_AMERICAN: Final = (("our", "or"), ("is", "iz"), ("tre", "ter"), ("ce", "se"), ("ll", "l"))
_ASIDE: Final = re.compile(r"\([^)]*\)")

Key: TypeAlias = tuple[str, str]  # lemma and part of speech


@dataclass(frozen=True, slots=True)
class Wording:
    """The senses of a word of today, the commonest first; those of its passive, if any."""

    senses: Senses
    passive: Senses


def read_wordings(path: Path) -> dict[Key, Wording]:
    """Return the list's wordings: lemma, part of speech, senses, senses of the passive."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return {
        (lemma, part): Wording(schema.unpack(senses), schema.unpack(passive))
        for lemma, part, senses, passive in rows
    }


def reworded(stems: Sequence[Stem], wordings: Mapping[Key, Wording]) -> Iterator[Stem]:
    """Yield the stems; of homonyms, those change that share most words with the new senses."""
    rivals: dict[Key, dict[Senses, int]] = defaultdict(dict)
    for stem in stems:
        wording = wordings.get(_key(stem))
        if wording is not None and not _is_passive(stem):
            rivals[_key(stem)][stem.senses] = _shared(stem.senses, wording.senses)
    for stem in stems:
        wording = wordings.get(_key(stem))
        if wording is None:
            yield stem
        elif _is_passive(stem):
            yield replace(stem, senses=_joined(wording.passive, stem.senses))
        else:
            known = rivals[_key(stem)]
            is_meant = known[stem.senses] == max(known.values())
            yield replace(stem, senses=_joined(wording.senses, stem.senses)) if is_meant else stem


def _key(stem: Stem) -> Key:
    return stem.lexeme.lemma, stem.part


def _is_passive(stem: Stem) -> bool:
    return "passive" in stem.features


def _shared(old: Senses, new: Senses) -> int:
    return len({*map(_plain, old)} & {*map(_plain, new)})


def _joined(first: Senses, others: Senses) -> Senses:
    """Return the senses of both, each once however it is spelt."""
    found: dict[str, str] = {}
    for sense in (*first, *others):
        found.setdefault(_plain(sense), sense)
    return tuple(found.values())[: max(MOST_SENSES, len(first))]


def _plain(sense: str) -> str:
    """Return a sense as American English spells it, without what brackets add."""
    plain = _ASIDE.sub("", sense).strip() or sense
    for british, american in _AMERICAN:
        plain = plain.replace(british, american)
    return plain
