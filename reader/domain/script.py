"""Which language a text is in, by its script, its letters and its commonest words."""

from __future__ import annotations

import re

from reader.domain.arabic import LETTER_CLASS, strip_marks
from reader.domain.language import Language

SAMPLE_LENGTH = 800  # code points that are looked at

_ARABIC_SCRIPT = re.compile(f"[{LETTER_CLASS}]+")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_ADDRESS = re.compile(r"(?:[a-z]{2,8}://|www\.)[!-~]+|[!-~]+@[!-~]+", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
_TOKEN = re.compile(r"[^\W\d_]+")

_PERSIAN_LETTERS = re.compile("[پچژگکی]")
_URDU_LETTERS = re.compile("[ٹڈڑںےہھ]")
_OTHER_LETTERS = re.compile("[ێۆڕڵەټډړښځڅېڭۇۈۋ]")  # Kurdish, Pashto, Uyghur
_NEIGHBOURS_LETTERS = re.compile(
    f"{_PERSIAN_LETTERS.pattern}|{_URDU_LETTERS.pattern}|{_OTHER_LETTERS.pattern}"
)
_ARABIC_LETTERS = re.compile("[ةيىكأإؤ]")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PERSIAN_WORDS = _words(
    "است این که را می از به های در با برای شد کرد بود خود یک شده آن هم نیز تا وی اند"
)
_URDU_WORDS = _words("کے کی کا میں ہے سے نے اور کو ہیں پر یہ وہ بھی نہیں ہو تھا")
_ENGLISH_WORDS = _words(
    "the of and in to a for is on by with at from was were that it as an be are this has he she "
    "said not but his her they who will have had after over"
)
_FOREIGN_WORDS = _words(
    "le la les des et du une est dans pour par der die das und den von ist mit el los las del y en "
    "una por que il di che della ve bir bu için e do da os um"
)
FEW_WORDS = 6  # below it, common words prove nothing


def language_of(text: str) -> Language | None:
    """Return the language of the text, ``OTHER`` for one that is not told apart or has no letters.

    None where the letters are Arabic but so few that several languages fit.
    """
    bare = _ADDRESS.sub(" ", text[:SAMPLE_LENGTH])
    sample = bare if _LETTER.search(bare) else text[:SAMPLE_LENGTH]
    arabic = sum(map(len, _ARABIC_SCRIPT.findall(sample)))
    if arabic and 2 * arabic >= len(sample):
        return _arabic_script_language(sample, arabic)
    letters = len(_LETTER.findall(sample))
    if not letters:
        return Language.OTHER
    if 2 * arabic >= letters:
        return _arabic_script_language(sample, arabic)
    if 2 * len(_LATIN.findall(sample)) >= letters:
        return _latin_language(sample)
    return Language.OTHER


def _arabic_script_language(text: str, letters: int) -> Language | None:
    if _ARABIC_LETTERS.search(text) and not _NEIGHBOURS_LETTERS.search(text):
        return Language.ARABIC
    sample = strip_marks(text)
    tokens = _TOKEN.findall(sample)
    if len(_OTHER_LETTERS.findall(sample)) > 0.04 * letters:
        return Language.OTHER
    if len(_URDU_LETTERS.findall(sample)) > 0.03 * letters or _share(tokens, _URDU_WORDS) > 0.15:
        return Language.URDU
    persian = len(_PERSIAN_LETTERS.findall(sample)) / letters
    native = len(_ARABIC_LETTERS.findall(sample)) / letters
    common = _share(tokens, _PERSIAN_WORDS)
    if persian > native and (persian > 0.05 or common > 0.1):
        return Language.PERSIAN
    if not persian and not native and len(tokens) < FEW_WORDS:
        return None
    return Language.ARABIC


def _latin_language(sample: str) -> Language:
    tokens = [token.lower() for token in _TOKEN.findall(sample)]
    if len(tokens) < FEW_WORDS:
        return Language.ENGLISH if sample.isascii() or len(tokens) < 3 else Language.OTHER
    english, foreign = _share(tokens, _ENGLISH_WORDS), _share(tokens, _FOREIGN_WORDS)
    return Language.ENGLISH if english >= foreign else Language.OTHER


def _share(tokens: list[str], words: frozenset[str]) -> float:
    return sum(token in words for token in tokens) / len(tokens) if tokens else 0.0
