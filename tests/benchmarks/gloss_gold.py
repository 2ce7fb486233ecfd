"""Words with known lemmas and senses, and how to tell whether a gloss has them right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from unicodedata import normalize

from reader.domain.english import family, inflected
from reader.domain.gloss import Reading
from reader.domain.orthography import bare

_ARABIC = re.compile("[\u0621-\u064a]")
_VOCALISED = re.compile("[\u064e-\u0652]")


@dataclass(frozen=True, slots=True)
class GoldWord:
    sentence: str
    word: str
    lemmas: tuple[str, ...]
    senses: tuple[str, ...]
    translation: str | None
    part: str


def read_gold(path: Path, translations: dict[str, str]) -> list[GoldWord]:
    """Read a file of sentence, token, lemma, root, pos, glosses; choices are parted by bars."""
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines()[1:]]
    return [
        GoldWord(s, word, tuple(lemma.split("|")), tuple(senses.split("|")), translations.get(s), p)
        for s, word, lemma, _, p, senses, *_ in rows
    ]


def read_treebank(path: Path) -> list[tuple[str, str, list[GoldWord]]]:
    """Read a CoNLL-U file: (text, English, words whose lemma is known and vocalised)."""
    found: list[tuple[str, str, list[GoldWord]]] = []
    for block in path.read_text("utf-8").strip().split("\n\n"):
        meta = dict(re.findall(r"^# (\w+) = (.*)$", block, re.MULTILINE))
        words = list(_words(block, meta["text"], meta.get("text_en", "")))
        found.append((meta["text"], meta.get("text_en", ""), words))
    return found


def _words(block: str, text: str, english: str) -> Iterator[GoldWord]:
    current: list[list[str]] = []
    for line in block.splitlines():
        columns = line.split("\t")
        if not columns[0].isdigit():
            continue
        if not _ARABIC.search(columns[1]):
            current = []
            continue
        current.append(columns)
        if "SpaceAfter=No" not in columns[9]:
            yield from _gold(current, text, english)
            current = []


def _gold(tokens: list[list[str]], text: str, english: str) -> Iterator[GoldWord]:
    content = [t for t in tokens if t[3] in {"NOUN", "VERB", "ADJ"}]
    if not content:
        return
    core = max(content, key=lambda token: len(token[1]))
    identifier = re.search(r"LId=([^|]+)", core[9])
    lemma = re.sub(r"(_\d+|-.*)$", "", identifier[1]) if identifier else core[2]
    if _VOCALISED.search(lemma):
        word = "".join(token[1] for token in tokens)
        yield GoldWord(text, word, (lemma,), (), english or None, core[3])


def has_lemma(reading: Reading, gold: GoldWord) -> bool:
    return skeleton(reading.lemma) in {skeleton(lemma) for lemma in gold.lemmas}


def has_sense(reading: Reading, gold: GoldWord) -> bool:
    text = " ".join(reading.glosses).lower()
    words = re.findall(r"[a-z\-]+", text)
    known = {*words, *map(inflected, words), *map(family, words)}
    for sense in gold.senses:
        parts = re.findall(r"[a-z\-]+", sense.lower())
        if parts and all(known & {part, inflected(part), family(part)} for part in parts):
            return True
    return False


def skeleton(lemma: str) -> str:
    """Bring spellings of one vocalised lemma together: sukun, case and the like left out."""
    text = normalize("NFC", lemma).replace("\u0671", "ا").replace("\u0652", "").replace("ـ", "")
    text = re.sub("[أإآ]", "ا", text)
    text = re.sub("\u064e\u0651", "\u0651\u064e", text)
    text = re.sub("([\u064f\u0650])\u0651", "\u0651\\1", text)
    text = re.sub("\u064e(?=[اىة])", "", text)
    text = re.sub("\u0650(?=ي(?![\u064e-\u0651]))", "", text)
    text = re.sub("\u064f(?=و(?![\u064e-\u0651]))", "", text)
    text = re.sub("^ا[\u064e\u064f\u0650]", "ا", text)
    text = re.sub("[\u064b\u064c\u064d]", "", text)
    return re.sub("[\u064e\u064f\u0650]+$", "", text)


def is_same_letters(reading: Reading, gold: GoldWord) -> bool:
    return bare(reading.lemma) in {bare(lemma) for lemma in gold.lemmas}
