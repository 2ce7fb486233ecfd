"""Bytes to text: which encoding an Arabic file is in, by strict decoding and likely letters."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from reader.domain.errors import FileNotText, FileTruncated

SAMPLE_BYTES = 65_536
MOST_ODD_SHARE = 0.1  # of the characters outside ASCII: above it, the encoding is another one
LEAST_SOUND_SHARE = 0.6  # of them, punctuation aside, that words explain

_MARKED = (  # a UTF-32 mark begins with a UTF-16 one, so it comes first
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WESTERN = frozenset({"iso8859-1", "cp1252", "iso8859-15"})  # what careless servers say of all
# Unicode is known by itself, the Arabic ones cannot be told apart, the rest are Python's alone.
_UNBELIEVED = ("utf", "cp1256", "iso8859-6", "unicode", "raw-unicode", "undefined", "punycode")
_UNITS = {"utf-16": 2, "utf-16-le": 2, "utf-16-be": 2, "utf-32": 4}

_CONTROL = re.compile("[\x00-\x08\x0e-\x19\x1c-\x1f\x7f-\x84\x86-\x9f]")
_FOREIGN = re.compile("[^\x00-\x7f]")
# What a wrong guess between cp1256 and ISO-8859-6 looks like: Latin letters or signs inside Arabic
# words, marks where no letter is, letters that end words only in the middle of them.
_ODD = re.compile(
    "(?<=[\u0621-\u064a])[\u00a1-\u00bf\u00d7\u00e0-\u00ff\u0152\u0153\u0192]"
    "|[\u00d7\u00e0-\u00ff\u0152\u0153\u0192](?=[\u0621-\u064a])"
    "|(?<![\u0621-\u0652])[\u064b-\u0652]"
    "|[\u00c0-\u00ff]{3}"
    "|[\u0629\u0649](?=[\u0621-\u063a\u0641-\u064a])"
)
_PUNCTUATION = re.compile("[«»“”‘’–—…،؛؟•·°€©®\u00a0\u200c-\u200f]")
_SOUND = re.compile(
    "[\u0621-\u0652\u067e\u0686\u0698\u06a9\u06af]{2,}|(?<!\\S)[\u0621-\u064a](?!\\w)"
    "|(?<=[A-Za-z])[\u00c0-\u00ff\u0152\u0153]|[\u00c0-\u00ff\u0152\u0153](?=[A-Za-z])"
)
_ARTICLE = re.compile("\u0627\u0644(?=[\u0621-\u064a]{2})")
_LONE = re.compile("[\u067e\u0686\u0688\u0691\u0698\u06a9\u06af\u06ba\u06be\u06c1\u06d2]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and the Python name of the encoding it was in."""

    text: str
    encoding: str


def decode(data: bytes, path: str, declared: str | None = None) -> Decoded:
    """Decode the bytes of the file at ``path``; ``declared`` is an encoding its markup names.

    The first that fits of: a byte order mark, UTF-16 by its high bytes, UTF-8, the declared one,
    and the likelier of Windows-1256 and ISO-8859-6. A mark is not part of the text. Raises
    ``FileNotText`` and ``FileTruncated``.
    """
    marked = next((name for mark, name in _MARKED if data.startswith(mark)), None)
    name = marked or _sixteen_bit(data)
    if name is not None:
        return Decoded(_strict(data, name, path), name)
    if b"\x00" in data:
        raise FileNotText(path)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        _refuse_half_a_character(data, error, path)
    named = _declared(data, declared)
    guessed = _eight_bit(data) if named is None or named.encoding in _WESTERN else None
    decoded = guessed or named
    if decoded is None:
        raise FileNotText(path)
    return decoded


def _sixteen_bit(data: bytes) -> str | None:
    """Tell UTF-16 without a mark: nearly every second byte is 00, 06 or 20 (punctuation)."""
    sample = data[:SAMPLE_BYTES]
    if len(sample) < 4:
        return None
    for name, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        telling = high.count(0) + high.count(6)
        is_likely = telling and telling + high.count(0x20) + high.count(0xFE) > 0.9 * len(high)
        if is_likely and "\x00" not in sample.decode(name, "ignore"):
            return name
    return None


def _strict(data: bytes, name: str, path: str) -> str:
    if len(data) % _UNITS.get(name, 1):
        raise FileTruncated(path)
    try:
        text = data.decode(name)
    except UnicodeDecodeError as error:
        if error.end >= len(data):
            raise FileTruncated(path) from error
        raise FileNotText(path) from error
    if "\x00" in text:
        raise FileNotText(path)
    return text


def _refuse_half_a_character(data: bytes, error: UnicodeDecodeError, path: str) -> None:
    """Raise where all is UTF-8 but a last character that the end of the file cuts."""
    is_cut = error.reason == "unexpected end of data" and error.end >= len(data)
    if is_cut and not data[: error.start].isascii():
        raise FileTruncated(path) from error


def _declared(data: bytes, name: str | None) -> Decoded | None:
    """Believe the markup where it names an encoding that can be told by its name alone."""
    if name is None:
        return None
    try:
        canonical = codecs.lookup(name).name
        if canonical.startswith(_UNBELIEVED):
            return None
        return Decoded(data.decode(canonical), canonical)
    except (LookupError, ValueError):  # some of Python's codecs raise a plain UnicodeError
        return None


def _eight_bit(data: bytes) -> Decoded | None:
    """Choose between the two eight-bit Arabic encodings by what the letters look like."""
    sample = data[:SAMPLE_BYTES]
    oddities = {"cp1256": _oddity(sample.decode("cp1256"))}
    if _decodes(data, "iso-8859-6"):
        oddities["iso-8859-6"] = _oddity(sample.decode("iso-8859-6"))
    name = min(oddities, key=lambda key: oddities[key])
    if oddities[name] > MOST_ODD_SHARE or not _is_sound(sample.decode(name)):
        return None
    return Decoded(data.decode(name), name)


def _is_sound(text: str) -> bool:
    """Tell whether words account for most of the letters outside ASCII."""
    letters = len(_FOREIGN.findall(text)) - len(_PUNCTUATION.findall(text))
    return sum(map(len, _SOUND.findall(text))) >= LEAST_SOUND_SHARE * letters


def _decodes(data: bytes, name: str) -> bool:
    try:
        data.decode(name)
    except UnicodeDecodeError:
        return False
    return True


def _oddity(text: str) -> float:
    """Return how unlike Arabic the letters outside ASCII are, as a share of them."""
    foreign = len(_FOREIGN.findall(text)) or 1
    odd = len(_ODD.findall(text)) + 0.5 * len(_LONE.findall(text))
    odd += 10 * len(_CONTROL.findall(text))
    return (odd - 0.01 * len(_ARTICLE.findall(text))) / foreign
