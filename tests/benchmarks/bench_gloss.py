"""How often the right gloss stands first, and how long a click takes.

``python tests/benchmarks/bench_gloss.py --gold GOLD.tsv [--treebank PUD.conllu]`` prints both;
under pytest-benchmark it times the words of the sample article.
"""

from __future__ import annotations

import argparse
import re
import resource
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from gloss_gold import GoldWord, has_lemma, has_sense, read_gold, read_treebank

from reader.adapters.lexicon.lexicon import SqliteLexicon
from reader.adapters.lexicon.vocaliser import NeuralVocaliser
from reader.domain.gloss import Gloss
from reader.services.glossing import Context, Glosser, gloss_in

ROOT = Path(__file__).parents[2]
LEXICON = ROOT / "resources" / "lexicon" / "lexicon.sqlite"


def test_glossing_every_word_of_an_article(benchmark: Callable[..., None]) -> None:
    text = (ROOT / "tests" / "data" / "harbour.ar.txt").read_text("utf-8")
    words = re.findall("[\u0621-\u0652]+", text)

    def gloss_all() -> None:
        lexicon = SqliteLexicon(LEXICON)
        for word in words:
            gloss_in(lexicon, word, Context())
        lexicon.close()

    benchmark(gloss_all)


@pytest.mark.parametrize("word", ["وسيكتبونها", "كتب", "عملهم"])
def test_a_click(benchmark: Callable[..., Gloss], word: str) -> None:
    lexicon = SqliteLexicon(LEXICON)
    assert benchmark(gloss_in, lexicon, word, Context()).readings
    lexicon.close()


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def measure(name: str, golds: Sequence[GoldWord], gloss: Callable[[GoldWord], Gloss]) -> None:
    """Print one line of the report."""
    times: list[float] = []
    first_lemma = first_sense = any_sense = 0
    wrong: list[str] = []
    for gold in golds:
        started = time.perf_counter()
        found = gloss(gold).readings
        times.append(1000 * (time.perf_counter() - started))
        first_lemma += bool(found) and has_lemma(found[0], gold)
        first_sense += bool(found) and has_sense(found[0], gold)
        any_sense += any(has_sense(reading, gold) for reading in found)
        if gold.senses and not (found and has_sense(found[0], gold)):
            wrong.append(
                f"{gold.word}: {found[0].lemma} {found[0].glosses}" if found else gold.word
            )
    times.sort()
    share = 100 / len(golds)
    senses = f"gloss first {first_sense * share:5.1f}  in list {any_sense * share:5.1f}  "
    say(
        f"{name:34s} n={len(golds)}  lemma first {first_lemma * share:5.1f}  "
        f"{senses if golds[0].senses else ''}"
        f"ms median {times[len(times) // 2]:.2f} p95 {times[int(0.95 * len(times))]:.2f}"
    )
    for line in wrong:
        say(f"     {line}")


def ways_of(glosser: Glosser) -> dict[str, Callable[[GoldWord], Gloss]]:
    """Return the ways to gloss a word, from what knows least to what knows most."""

    def alone(gold: GoldWord) -> Context:
        return Context(gold.sentence)

    def translated(gold: GoldWord) -> Context:
        return Context(gold.sentence, gold.translation or "")

    return {
        "word alone": lambda gold: glosser.at_once(gold.word),
        "its sentence": lambda gold: glosser.at_once(gold.word, alone(gold)),
        "vocalised": lambda gold: glosser.in_full(gold.word, alone(gold)),
        "translation": lambda gold: glosser.at_once(gold.word, translated(gold)),
        "both": lambda gold: glosser.in_full(gold.word, translated(gold)),
    }


def main() -> None:
    """Print the report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path)
    parser.add_argument("--treebank", type=Path)
    chosen = parser.parse_args()
    started = time.perf_counter()
    lexicon = SqliteLexicon(LEXICON)
    opened = 1000 * (time.perf_counter() - started)
    gloss_in(lexicon, "وسيكتبونها", Context())
    say(f"open {opened:.1f} ms, first word {1000 * (time.perf_counter() - started):.1f} ms")
    bank = read_treebank(chosen.treebank) if chosen.treebank else []
    translations = {text: english for text, english, _ in bank}
    golds = read_gold(chosen.gold, translations) if chosen.gold else []
    held = {gold.sentence for gold in golds}
    words = [word for text, _, found in bank if text not in held for word in found]
    started = time.perf_counter()
    vocaliser = NeuralVocaliser()
    vocaliser.vocalise("كتب")
    say(f"vocaliser {1000 * (time.perf_counter() - started):.0f} ms to its first word")
    ways = ways_of(Glosser(lexicon, vocaliser))
    for title, given in (("gold", golds), ("treebank", words)):
        for way, gloss in ways.items() if given else ():
            measure(f"{title}, {way}", given, gloss)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    say(f"peak memory {peak:.0f} MB")


if __name__ == "__main__":
    sys.exit(main())
