"""Latin letters for vocalised Arabic, after IJMES: long vowels with macrons, clitics hyphenated.

Case endings that are not written are not supplied; the article is not assimilated (al-shams).
A prime parts letters that would read as one (s and h in ``tashʹhīl``), as ALA-LC does.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.domain.gloss import Segment, SegmentKind
from reader.domain.orthography import (
    ALIF,
    DAGGER_ALIF,
    DAMMA,
    DAMMATAN,
    FATHA,
    FATHATAN,
    KASRA,
    KASRATAN,
    MADDA,
    SHADDA,
    SUKUN,
    VOWELS,
    WASLA,
    MarkedLetter,
    letters,
)

_CONSONANTS = {
    "ء": "ʾ", "أ": "ʾ", "إ": "ʾ", "ؤ": "ʾ", "ئ": "ʾ", "ب": "b", "ت": "t", "ث": "th", "ج": "j",
    "ح": "ḥ", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z", "س": "s", "ش": "sh", "ص": "ṣ",
    "ض": "ḍ", "ط": "ṭ", "ظ": "ẓ", "ع": "ʿ", "غ": "gh", "ف": "f", "ق": "q", "ك": "k", "ل": "l",
    "م": "m", "ن": "n", "ه": "h", "و": "w", "ي": "y", "پ": "p", "چ": "ch", "ژ": "zh", "ڤ": "v",
    "گ": "g", "ڨ": "g", "ة": "t",
}  # fmt: skip
_PERSIAN = {"ی": "ي", "ک": "ك", "ۀ": "ه", "ہ": "ه", "ھ": "ه", "ے": "ي"}  # and Urdu: other shapes
_VOWELS = {
    FATHA: "a", DAMMA: "u", KASRA: "i", FATHATAN: "an", DAMMATAN: "un", KASRATAN: "in",
    DAGGER_ALIF: "ā",
}  # fmt: skip
_LONG = {"و": ("u", "ū"), "ي": ("i", "ī")}
_DIGRAPH_STARTS = ("t", "s", "d", "k", "g", "z", "c")
_SILENT_AFTER = ("u", "ū", "w")  # the alif that only marks a plural verb: كَتَبُوا


def transliterate(word: str) -> str:
    """Transliterate one vocalised word; a leading article is set off by a hyphen."""
    found = letters(word)
    if _has_article(found):
        return "al-" + _transliterate(_without_shadda(found[2:]))
    return _transliterate(found)


def transliterate_segments(segments: Sequence[Segment]) -> str:
    """Transliterate a word by its segments; proclitics and enclitics are hyphenated."""
    parts: list[str] = []
    core = ""
    for segment in segments:
        if segment.kind is SegmentKind.ENCLITIC:
            head, pronoun = _part_enclitic(_transliterate(letters(core)), segment.text)
            parts, core = [*parts, head] if head else parts, ""
            parts.append(pronoun)
        elif segment.kind is SegmentKind.PROCLITIC:
            parts.append(_proclitic(segment, is_first=not parts))
        else:
            core += segment.text
    if core:
        parts.append(_transliterate(_core_letters(core, segments)))
    return "-".join(part for part in parts if part)


def _core_letters(core: str, segments: Sequence[Segment]) -> list[MarkedLetter]:
    found = letters(core)
    follows_article = any(
        s.kind is SegmentKind.PROCLITIC and s.gloss.endswith("the") for s in segments
    )
    return _without_shadda(found) if follows_article else found


def _proclitic(segment: Segment, *, is_first: bool) -> str:
    if segment.gloss == "the":
        return "al" if is_first else "l"
    return _transliterate(letters(segment.text))


def _part_enclitic(head: str, pronoun: str) -> tuple[str, str]:
    """The first person's ي is the long form of the vowel before it: kitāb-ī."""
    if pronoun == "ي" and head.endswith("i"):
        return head[:-1], "ī"
    return head, _transliterate(letters(pronoun))


def _has_article(found: Sequence[MarkedLetter]) -> bool:
    if len(found) < 4 or found[0] != (ALIF, frozenset()) or found[1][0] != "ل":
        return False
    lam = found[1][1]
    is_assimilated = not lam and SHADDA in found[2][1] and found[2][0] != "ل"
    is_before_wasla = KASRA in lam and found[2][0] == ALIF
    return is_assimilated or SUKUN in lam or is_before_wasla


def _without_shadda(found: Sequence[MarkedLetter]) -> list[MarkedLetter]:
    (letter, marks), *rest = found
    return [(letter, marks - {SHADDA}), *rest]


def _transliterate(written: Sequence[MarkedLetter]) -> str:
    found = [(_PERSIAN.get(letter, letter), marks) for letter, marks in written]
    out = ""
    index = 0
    while index < len(found):
        if _is_inner_article(out, found, index):
            out += f"-l-{_transliterate(_without_shadda(found[index + 2 :]))}"
            break
        if not _is_absorbed_lam(found, index):
            out = _add_letter(out, found, index)
        index += 1
    return out


def _is_inner_article(out: str, found: Sequence[MarkedLetter], index: int) -> bool:
    """Tell whether an article stands after a vowel that is not its own: bi-l-ṭabʿ."""
    pair = [letter for letter, _ in found[index : index + 2]]
    return out.endswith(("i", "u")) and pair == [ALIF, "ل"] and index + 2 < len(found)


def _is_absorbed_lam(found: Sequence[MarkedLetter], index: int) -> bool:
    """Tell whether a bare lam only precedes its own doubling, as in اللّٰه."""
    if found[index] != ("ل", frozenset()) or index + 1 == len(found):
        return False
    letter, marks = found[index + 1]
    return letter == "ل" and SHADDA in marks


def _add_letter(out: str, found: Sequence[MarkedLetter], index: int) -> str:
    letter, marks = found[index]
    if letter in {ALIF, WASLA, MADDA, "ى"}:
        return _add_alif(out, found, index)
    if letter in _LONG:
        return _add_glide(out, found, index)
    if letter == "ة" and not marks:
        return _add_final_ta(out)
    return _add_consonant(out, letter, marks)


def _add_alif(out: str, found: Sequence[MarkedLetter], index: int) -> str:
    letter, marks = found[index]
    is_last = index == len(found) - 1
    if letter == MADDA:
        return out + ("ʾā" if out else "ā")
    if not index:
        vowel = _vowel(marks)
        return vowel or _wasla_vowel(found)
    if out.endswith("an") and FATHATAN in found[index - 1][1]:
        return out
    if is_last and letter == ALIF and found[index - 1][0] == "و" and out.endswith(_SILENT_AFTER):
        return out
    return out.removesuffix("a") + "ā"


def _wasla_vowel(found: Sequence[MarkedLetter]) -> str:
    """Return the vowel of an unmarked first alif: of an article, of Form VIII, or else long."""
    if len(found) > 1 and found[1][0] == "ل" and SUKUN not in found[1][1]:
        return "a"
    if len(found) < 2 or not found[1][1] & {SUKUN, SHADDA}:
        return "ā"
    after = [_vowel(marks) for _, marks in found[2:4]]
    return "u" if "u" in after[:1] else "i"


def _add_glide(out: str, found: Sequence[MarkedLetter], index: int) -> str:
    letter, marks = found[index]
    short, long = _LONG[letter]
    if SHADDA in marks and not _vowel(marks) and letter == "ي" and out.endswith("i"):
        return out[:-1] + long if index == len(found) - 1 else out + "yy"
    if marks & {SHADDA} or _vowel(marks):
        return _add_consonant(out, letter, marks)
    if out.endswith(short):
        return out[: -len(short)] + long
    if index and not found[index - 1][1] & VOWELS:
        is_after_long = out.endswith(("ā", "ī", "ū"))
        return out + (_CONSONANTS[letter] if is_after_long else long)
    return out + _CONSONANTS[letter]


def _add_final_ta(out: str) -> str:
    if out.endswith("ā"):
        return out + "t"
    return out if out.endswith("a") else out + "a"


def _add_consonant(out: str, letter: str, marks: frozenset[str]) -> str:
    consonant = _CONSONANTS.get(letter, letter)
    if consonant == "ʾ" and not out:
        return _vowel(marks)
    if consonant == "h" and out.endswith(_DIGRAPH_STARTS):
        consonant = "ʹh"
    doubled = consonant * 2 if SHADDA in marks else consonant
    return out + doubled + _vowel(marks)


def _vowel(marks: frozenset[str]) -> str:
    if DAGGER_ALIF in marks:
        return "ā"
    return next((latin for mark, latin in _VOWELS.items() if mark in marks), "")
