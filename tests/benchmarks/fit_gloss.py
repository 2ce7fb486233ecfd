"""Learns what the ranking knows: how frequent lexemes are, and how much each trait counts.

``count PAIRS.tsv OUT.tsv`` reads Arabic and English sentences side by side and writes expected
counts of lemmas, found by expectation and maximisation; ``senses`` with the same arguments counts
how often each sense is the one that people chose. ``weights PUD.conllu GOLD.tsv`` fits the
weights on a treebank without the sentences of the gold file and prints them.
"""

from __future__ import annotations

import math
import random
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from itertools import product
from pathlib import Path

from gloss_gold import GoldWord, has_lemma, read_gold, read_treebank

from reader.adapters.lexicon.lexicon import SqliteLexicon
from reader.adapters.lexicon.vocaliser import NeuralVocaliser
from reader.services.glossing import Context, evidence_for, gloss_in
from reader.services.ranking import CLOSED_CLASSES, Translated, Weights, traits

ROOT = Path(__file__).parents[2]
LEXICON = ROOT / "resources" / "lexicon" / "lexicon.sqlite"
ROUNDS = 3
SMALLEST_COUNT = 0.5
TRUST_IN_PEOPLE = 3.0  # the weight of agreement with a translation that people wrote
# Words of the closed classes that no content word of a translation tells apart.
SEEDS = {
    ("مِن", "preposition"): 1000,
    ("لَم", "negative particle"): 100,
    ("ما", "relative pronoun"): 100,
    ("أَنَّ", "particle"): 100,
    ("الآنَ", "adverb"): 100,
}

Traits = Mapping[str, float]
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Choice:
    """The readings of one word in one sentence; ``right`` marks those with the gold lemma."""

    keys: tuple[Key, ...]
    traits: tuple[Traits, ...]
    right: tuple[bool, ...] = ()
    group: str = ""


def score(found: Traits, weights: Mapping[str, float]) -> float:
    return sum(weights[name] * value for name, value in found.items())


def choices_of_pairs(lexicon: SqliteLexicon, lines: Iterable[str]) -> Iterable[Choice]:
    vocaliser = NeuralVocaliser()
    for line in lines:
        arabic, english = line.split("\t")[:2]
        vocalised = vocaliser.vocalise(arabic)
        for word in re.findall("[\u0621-\u0655]+", arabic):
            readings = lexicon.readings(word)
            context = Context(arabic, english, vocalised=vocalised)
            if readings and not is_name(lexicon, word, context):
                evidence = evidence_for(word, context)
                yield Choice(
                    tuple((r.lemma, r.pos) for r in readings),
                    tuple(traits(replace(r, score=0.0), evidence) for r in readings),
                )


def is_name(lexicon: SqliteLexicon, word: str, context: Context) -> bool:
    """Tell whether the translation spells the word as a name that the lexicon does not have."""
    found = gloss_in(lexicon, word, context)
    known = {reading.lemma for reading in lexicon.readings(word)}
    return found.name is not None and found.readings[0].lemma not in known


def expected_counts(choices: list[Choice]) -> Counter[Key]:
    """Spread each word over its readings by their probability, again and again."""
    weights = {**asdict(Weights()), "translated": TRUST_IN_PEOPLE}
    fixed = [[score(found, weights) for found in choice.traits] for choice in choices]
    counts: Counter[Key] = Counter(SEEDS)
    for _ in range(ROUNDS):
        fresh: Counter[Key] = Counter()
        for choice, scores in zip(choices, fixed, strict=True):
            full = [s + math.log1p(counts[k]) for s, k in zip(scores, choice.keys, strict=True)]
            top = max(full)
            powers = [math.exp(s - top) for s in full]
            for key, power in zip(choice.keys, powers, strict=True):
                fresh[key] += power / sum(powers)
        counts = fresh
    return counts


def count(pairs: Path, out: Path) -> None:
    lexicon = SqliteLexicon(LEXICON)
    lines = pairs.read_text("utf-8").splitlines()
    counts = expected_counts(list(choices_of_pairs(lexicon, lines)))
    rows = sorted((key, value) for key, value in counts.items() if value >= SMALLEST_COUNT)
    text = "".join(f"{lemma}\t{part}\t{value:.1f}\n" for (lemma, part), value in rows)
    out.write_text(text, encoding="utf-8")


def count_senses(pairs: Path, out: Path) -> None:
    """Count how often each sense of a lemma stands in the English of a sentence with it."""
    lexicon = SqliteLexicon(LEXICON)
    counts: Counter[tuple[str, str, str]] = Counter()
    for line in pairs.read_text("utf-8").splitlines():
        arabic, english = line.split("\t")[:2]
        counts.update(senses_said(lexicon, arabic, english))
    rows = sorted((key, value) for key, value in counts.items() if value > 1)
    lines = ("\t".join((*key, str(value))) + "\n" for key, value in rows)
    out.write_text("".join(lines), encoding="utf-8")


def senses_said(
    lexicon: SqliteLexicon, arabic: str, english: str
) -> Iterator[tuple[str, str, str]]:
    """Yield lemma, part of speech and sense of the words whose English is said."""
    translated = Translated.of(english)
    for word in re.finditer("[\u0621-\u0655]+", arabic):
        context = Context(arabic, english, word.start())
        for reading in gloss_in(lexicon, word[0], context).readings[:1]:
            if reading.pos in CLOSED_CLASSES:
                continue  # their English is not counted, for it stands in every sentence
            said = [each for each in reading.glosses if translated.agreement(each) == 1.0]
            yield from ((reading.lemma, reading.pos, sense) for sense in said)


def choices_of_treebank(
    lexicon: SqliteLexicon, golds: list[GoldWord], *, is_translated: bool, is_vocalised: bool
) -> list[Choice]:
    found: list[Choice] = []
    vocaliser = NeuralVocaliser()
    for gold in golds:
        readings = lexicon.readings(gold.word)
        right = tuple(has_lemma(reading, gold) for reading in readings)
        if any(right):
            translation = (gold.translation or "") if is_translated else ""
            vocalised = vocaliser.vocalise(gold.sentence) if is_vocalised else ""
            context = Context(gold.sentence, translation, vocalised=vocalised)
            evidence = evidence_for(gold.word, context)
            found.append(
                Choice(
                    tuple((r.lemma, r.pos) for r in readings),
                    tuple(traits(reading, evidence) for reading in readings),
                    right,
                    gold.sentence,
                )
            )
    return found


def loss(choices: list[Choice], weights: Mapping[str, float]) -> float:
    """Return the mean negative log-probability of the right readings."""
    total = 0.0
    for choice in choices:
        scores = [score(found, weights) for found in choice.traits]
        top = max(scores)
        powers = [math.exp(s - top) for s in scores]
        right = sum(p for p, is_right in zip(powers, choice.right, strict=True) if is_right)
        total -= math.log(max(right / sum(powers), 1e-9))
    return total / len(choices)


def gradient(choices: list[Choice], weights: Mapping[str, float]) -> Counter[str]:
    slopes: Counter[str] = Counter()
    for choice in choices:
        scores = [score(found, weights) for found in choice.traits]
        top = max(scores)
        powers = [math.exp(s - top) for s in scores]
        whole = sum(powers)
        right = sum(p for p, is_right in zip(powers, choice.right, strict=True) if is_right)
        for power, is_right, found in zip(powers, choice.right, choice.traits, strict=True):
            share = power / whole - (power / right if is_right else 0.0)
            for name, value in found.items():
                slopes[name] += share * value / len(choices)
    return slopes


def accuracy(choices: list[Choice], weights: Mapping[str, float]) -> float:
    hits = 0
    for choice in choices:
        scores = [score(found, weights) for found in choice.traits]
        hits += choice.right[scores.index(max(scores))]
    return hits / len(choices)


def fit(training: list[Choice], start: dict[str, float]) -> dict[str, float]:
    """Descend the loss with a pull towards the starting weights (L2, 0.001)."""
    weights, speeds = dict(start), dict.fromkeys(start, 0.0)
    for _ in range(150):
        slopes = gradient(training, weights)
        for name, value in list(weights.items()):
            slope = slopes[name] + 0.001 * (value - start[name])
            speeds[name] = 0.9 * speeds[name] - 0.5 * slope
            weights[name] += speeds[name]
    return weights


def fit_weights(bank: Path, gold: Path) -> None:
    lexicon = SqliteLexicon(LEXICON)
    held = {word.sentence for word in read_gold(gold, {})}
    sentences = [words for text, _, words in read_treebank(bank) if text not in held]
    random.Random(7).shuffle(sentences)  # noqa: S311 - a fair split, no secret
    cut = len(sentences) * 4 // 5
    parts = [
        [word for words in part for word in words] for part in (sentences[:cut], sentences[cut:])
    ]
    both = [
        [
            choice
            for is_translated, is_vocalised in product((True, False), repeat=2)
            for choice in choices_of_treebank(
                lexicon, part, is_translated=is_translated, is_vocalised=is_vocalised
            )
        ]
        for part in parts
    ]
    training, test = both
    start = asdict(Weights())
    say(f"before: train {accuracy(training, start):.4f} test {accuracy(test, start):.4f}")
    fitted = fit(training, start)
    say(f"after:  train {accuracy(training, fitted):.4f} test {accuracy(test, fitted):.4f}")
    for name, value in fitted.items():
        say(f"    {name}: float = {value:.2f}")


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    task, first, second = sys.argv[1:]
    {"count": count, "senses": count_senses, "weights": fit_weights}[task](
        Path(first), Path(second)
    )
