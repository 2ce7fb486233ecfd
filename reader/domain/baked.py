"""Mending "baked" Arabic: presentation forms and visual order, as old tools and PDFs leave it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from reader.domain.arabic import LETTER_CLASS, MARK_CLASS, TATWEEL

STRONG_EVIDENCE = 3  # spellings that Arabic does not have, more than it has, in one line

_FORM = re.compile("[\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdf2\ufe70-\ufefc]")
# ﷲ alone is how many type the word, so it proves nothing, though it is mended beside other forms.
_TELLING_FORM = re.compile("[\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdc7\ufe70-\ufefc]")
_BASE = re.compile("[\u0621-\u063a\u0641-\u064a]")
_MARKS = re.compile(f"[{MARK_CLASS}\ufe70-\ufe7f]")

_WORD_START, _WORD_END = "(?<![\u0621-\u0652])", "(?![\u0621-\u0652])"
_BACKWARDS = re.compile(
    f"{_WORD_START}[ةى](?=[\u0621-\u064a])"
    f"|{_WORD_START}(?:يف|نم|ىلع|ىلإ|نأ|نإ|يتلا|يذلا|نيذلا|نع|عم|اذه|هذه|كلذ|دعب|نيب|لاق|ناك|مل)"
    f"{_WORD_END}"
    "|^[.؟!،](?=[\u0621-\u064a])|(?<=[\u0621-\u064a] )[،؛](?=[\u0621-\u064a])"
)
# The article turned round; also how accusatives end (أولا, قليلا), so it proves nothing alone.
_TURNED_ARTICLE = re.compile(f"(?<=[\u0621-\u064a]{{2}})لا{_WORD_END}")
_FORWARDS = re.compile(
    f"(?<=[\u0621-\u064a])[ةى]{_WORD_END}"
    f"|{_WORD_START}[وبكف]?ال(?=[\u0621-\u064a]{{2}})"
    f"|{_WORD_START}(?:في|من|على|إلى|أن|إن|التي|الذي|الذين|عن|مع|هذا|هذه|ذلك|بعد|بين|قال|كان|لم)"
    f"{_WORD_END}"
)

# Runs that stay left to right inside a right-to-left line: Latin words with what stands between
# them, addresses, and numbers with their separators. They are looked for in the reversed line.
# No such run is longer than a printed line or two, and none is looked for farther than that.
_NOT_ARABIC = "[^\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufeff]{0,400}"
_LEFT_TO_RIGHT = re.compile(
    rf"(?:[)\]](?=[^()\[\]\u0600-\u08ff]{{0,400}}[(\[]{_NOT_ARABIC}[A-Za-z]))?"
    f"[A-Za-z0-9\u00c0-\u024f](?:{_NOT_ARABIC}[A-Za-z\u00c0-\u024f])"
    r"|[A-Za-z\u00c0-\u024f]"
    "|[0-9\u0660-\u0669\u06f0-\u06f9]+(?:[.,:/٫٬][0-9\u0660-\u0669\u06f0-\u06f9]+)*"
)
_MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")
# Brackets that open or close where they stand, and those that do the opposite.
_SOUND = re.compile(r"(?:^|\s)[(\[{<«‹](?=\S)|(?<=\S)[)\]}>»›](?=$|[\s،؛.:؟!])")
_TURNED = re.compile(r"(?:^|\s)[)\]}>»›](?=\S)|(?<=\S)[(\[{<«‹](?=$|[\s،؛.:؟!])")
# Marks follow their letter where rule L3 was heeded, and stand before it where it was not.
_CLUSTER = re.compile(f"[{LETTER_CLASS}][{MARK_CLASS.replace(TATWEEL, '')}]+")
_MARK_AFTER = re.compile(f"{_CLUSTER.pattern}(?![{LETTER_CLASS}{MARK_CLASS}])")


def mended(lines: Sequence[str]) -> tuple[str, ...]:
    """Return the lines of a page in letters and in reading order; sound ones are left alone.

    Lines too short to tell follow the others where those are clearly backwards.
    """
    plain = [_letters(line) for line in lines]
    evidence = [_evidence(line) for line in lines]
    is_all_backwards = max(evidence, default=0) >= STRONG_EVIDENCE and (
        sum(evidence) > 0 and min(evidence) > -STRONG_EVIDENCE
    )
    threshold = 0 if is_all_backwards else STRONG_EVIDENCE
    return tuple(
        _letters(logical(line)) if proof >= threshold and _BASE.search(letters) else letters
        for line, letters, proof in zip(lines, plain, evidence, strict=True)
    )


def logical(line: str) -> str:
    """Return a right-to-left line that is stored as it looks, from left to right, in reading order.

    The inverse of rule L2 of the Unicode bidirectional algorithm (UAX #9) for one line.
    """
    if _MARK_AFTER.search(line):
        line = _CLUSTER.sub(lambda cluster: cluster.group()[::-1], line)
    backwards = line[::-1]
    outside = _LEFT_TO_RIGHT.sub("x", backwards)
    if len(_TURNED.findall(outside)) <= len(_SOUND.findall(outside)):
        return _LEFT_TO_RIGHT.sub(lambda run: run.group()[::-1], backwards)
    pieces: list[str] = []
    position = 0
    for run in _LEFT_TO_RIGHT.finditer(backwards):
        pieces += [backwards[position : run.start()].translate(_MIRRORED), run.group()[::-1]]
        position = run.end()
    return "".join([*pieces, backwards[position:].translate(_MIRRORED)])


def _evidence(line: str) -> int:
    """Return how surely the line is in visual order; negative for reading order, 0 for unknown."""
    if _TELLING_FORM.search(line):
        joins = _joins(_MARKS.sub("", line))
        if joins:
            return joins * STRONG_EVIDENCE
        line = _letters(line)
    if _MARKS.search(line):
        line = _MARKS.sub("", line)
    backwards = len(_BACKWARDS.findall(line))
    if not backwards:
        return -line.count(" ال", 0, 400)
    return backwards + len(_TURNED_ARTICLE.findall(line)) - len(_FORWARDS.findall(line))


def _joins(line: str) -> int:
    """Count initial and medial forms that do not join what follows, less what goes before."""
    forms = _joining()
    count = 0
    for index, character in enumerate(line):
        if forms.get(character, "") not in {"initial", "medial"}:
            continue
        following = forms.get(line[index + 1 : index + 2], "")
        before = forms.get(line[index - 1 : index], "") if index else ""
        count += (before in _JOINED) - (following in _JOINED)
    return count


_JOINED = frozenset({"medial", "final"})


def _letters(line: str) -> str:
    """Return the line with its presentation forms as letters, where it has telling ones."""
    if not _TELLING_FORM.search(line):
        return line
    return _FORM.sub(lambda form: _decomposed(form.group()), line)


@lru_cache(maxsize=1024)
def _decomposed(form: str) -> str:
    letters = unicodedata.normalize("NFKC", form)
    return letters.replace(" ", "")  # lone marks are compatible with a space and the mark


@lru_cache(maxsize=1)
def _joining() -> dict[str, str]:
    """Map each presentation form to initial, medial, final or isolated."""
    codes = [*range(0xFB50, 0xFDFE), *range(0xFE70, 0xFEFD)]
    tagged = {chr(code): unicodedata.decomposition(chr(code)) for code in codes}
    return {form: tag.split("<")[1].split(">")[0] for form, tag in tagged.items() if "<" in tag}
