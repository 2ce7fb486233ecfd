"""Makes the list of likely words: ``python build_shortlist.py OUT WORDS TEXTS...``.

WORDS is the table of word links (``words.npz``). Each of TEXTS names two files, ``TEXTS.ar.xz`` and
``TEXTS.en.xz``, from which the spellings of both languages are taken: the table knows words without
their hamzas, and English ones by their stems.
"""

from __future__ import annotations

import lzma
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from reader.adapters.alignment.forms import FOLDS, Forms, arabic_words, english_words
from reader.adapters.alignment.table import FINENESS, Table, read_table
from reader.domain.folding import Fold, fold_text

SPELLING: Final = Fold.MARKS | Fold.FORMS | Fold.DIGITS
LEAST_SEEN: Final = 2  # times, to be listed
LIKELY: Final = 0.003  # least P(English | Arabic), of stems
FAITHFUL: Final = 0.1  # or a tenth of that where P(Arabic | English) is at least so much
SPELLINGS: Final = 8  # of a stem


def main(arguments: Sequence[str]) -> int:
    """Run the script; return the exit status."""
    if len(arguments) < 3:
        print("usage: python build_shortlist.py OUT WORDS TEXTS...", file=sys.stderr)
        return 2
    out, words, *texts = arguments
    table = read_table(Path(words))
    forms = Forms(table.arabic.count, table.english.count)
    arabic = _counted(texts, "ar")
    english = _Likely(table, _spelt(_counted(texts, "en"), forms))
    lines = sorted(_lines(arabic, english, forms))
    with lzma.open(out, "wt", encoding="utf-8", preset=9 | lzma.PRESET_EXTREME) as file:
        file.writelines(f"{word}\t{likely}\n" for likely, word in lines)  # equal ones side by side
    print(f"{len(lines):,} words: {Path(out).stat().st_size:,} bytes")
    return 0


@dataclass(frozen=True, slots=True)
class _Likely:
    """The English words, as they are written, that an Arabic form may stand for."""

    table: Table
    spellings: Mapping[str, Sequence[str]]

    def words(self, form: str) -> Iterator[str]:
        """Yield the words, the likeliest first."""
        for stem in _stems(self.table, form):
            yield from self.spellings.get(stem, (stem,))


def _stems(table: Table, form: str) -> list[str]:
    number, width = table.arabic.number(form), len(table.english.words)
    if not number:
        return []
    begin, end = np.searchsorted(table.pairs, (number * width, (number + 1) * width))
    backward = np.exp(table.backward[begin:end] / -FINENESS)
    forward = np.exp(table.forward[begin:end] / -FINENESS)
    is_likely = (backward >= LIKELY) | ((forward >= FAITHFUL) & (backward >= LIKELY / 10))
    order = np.argsort(-backward, kind="stable")
    columns = table.pairs[begin:end] % width
    return [table.english.words[int(columns[at])] for at in order if is_likely[at]]


def _lines(arabic: Mapping[str, int], english: _Likely, forms: Forms) -> Iterator[tuple[str, str]]:
    for word, count in arabic.items():
        if count >= LEAST_SEEN and not word.isascii():
            pieces = [form for _, form in forms.arabic(fold_text(word, FOLDS))]
            likely = dict.fromkeys(each for form in pieces for each in english.words(form))
            if likely:
                yield "\t".join(likely), word


def _counted(texts: Sequence[str], language: str) -> Counter[str]:
    """Count the words as they are written, English ones in small letters."""
    found: Counter[str] = Counter()
    for stem in texts:
        with lzma.open(f"{stem}.{language}.xz", "rt", encoding="utf-8") as lines:
            for line in lines:
                if language == "en":
                    found.update(word for _, word in english_words(line))
                else:
                    found.update(_written(line))
    return found


def _written(line: str) -> Iterator[str]:
    """Yield the Arabic words with their hamzas; the aligner parts a text in the same places."""
    for word in fold_text(line, SPELLING).split():
        start = 0
        folded = fold_text(word, FOLDS)
        if len(folded) != len(word):
            continue
        for _, part in arabic_words(word):
            start = folded.index(part, start)
            yield word[start : start + len(part)]
            start += len(part)


def _spelt(counts: Mapping[str, int], forms: Forms) -> dict[str, list[str]]:
    """Return the words of each stem, the most frequent first."""
    found: dict[str, list[str]] = {}
    for word, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        if count >= LEAST_SEEN:
            for _, stem in forms.english(word):
                found.setdefault(stem, []).append(word)
    return {stem: words[:SPELLINGS] for stem, words in found.items()}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
