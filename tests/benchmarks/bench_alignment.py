"""How well words are linked: ``pytest tests/benchmarks/bench_alignment.py -s``.

Against 60 sentences linked by hand, of which the 30 of ``dev`` were tuned by: what is sure without
statistics, our aligner alone and with it, and the aligners of sil-thot where it is installed
(``pip install sil-thot``; LGPL, so for comparison only), trained on the pairs of the example
sentences without the 60. Its aligners get both words as written and our forms. The variable
``TABLE`` names another table than the one that is shipped.
"""

from __future__ import annotations

import os
import platform
import sqlite3
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from functools import partial
from importlib import import_module, metadata
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from aligned import Aligned, Pairs, agreement, gold, numbered

from reader.adapters.alignment.aligner import StatisticalAligner
from reader.adapters.alignment.forms import Forms, Numbered, arabic_words, english_words
from reader.adapters.alignment.table import read_table
from reader.adapters.lexicon.lexicon import SqliteLexicon
from reader.adapters.paths import bundled
from reader.services.aligning import Linker
from reader.services.linking import sure_links

TABLE = Path(os.environ.get("TABLE", bundled("resources") / "alignment" / "words.npz"))
LEXICON = bundled("resources") / "lexicon" / "lexicon.sqlite"
EXAMPLES = bundled("resources") / "lexicon" / "examples.sqlite"
WORST_ERROR = 0.30
ROUNDS = 5  # of training, for each of thot's models
Align = Callable[[Aligned], Pairs]
Split = Callable[[str], list[Numbered]]


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def show(name: str, align: Align) -> dict[str, float]:
    errors = {}
    cells = [f"{name:34}"]
    for part in ("dev", "test"):
        sentences = gold(part)
        scores = agreement(sentences, [align(sentence) for sentence in sentences])
        errors[part] = scores.error
        cells.append(f"{scores.precision:6.1%} {scores.recall:6.1%} {scores.error:6.3f}")
    say("   ".join(cells))
    return errors


def sure(sentence: Aligned) -> Pairs:
    return numbered(sentence, sure_links(sentence.source, sentence.target))


def test_words_are_linked_as_a_person_links_them():
    load = statistics.median(spent_on(lambda: StatisticalAligner(TABLE)) for _ in range(5))
    with closing(SqliteLexicon(LEXICON)) as lexicon:
        measure(StatisticalAligner(TABLE, partial(glosses, lexicon)), load)


def glosses(lexicon: SqliteLexicon, word: str) -> list[str]:
    return [gloss for reading in lexicon.readings(word) for gloss in reading.glosses]


def measure(aligner: StatisticalAligner, load: float) -> None:
    linker, bare = Linker(aligner), StatisticalAligner(TABLE)

    def alone(sentence: Aligned) -> Pairs:
        return frozenset(
            (one, other) for one, other, _ in bare.align(sentence.source, sentence.target)
        )

    def completed(sentence: Aligned) -> Pairs:
        known = sure_links(sentence.source, sentence.target)
        return numbered(sentence, linker.links(sentence.source, sentence.target, known))

    say(f"\nPython {platform.python_version()}, numpy {np.__version__}, {platform.machine()}")
    say(f"{'':34}   dev: precision recall AER   test: precision recall AER")
    show("sure links", sure)
    show("statistics of word pairs", alone)
    errors = show("both and the dictionary, as shown", completed)
    say(
        f"table {TABLE.stat().st_size / 1e6:.2f} MB, read in {load:.0f} ms of processor time; "
        f"a sentence {timed(aligner):.2f} ms in the middle"
    )
    assert errors["test"] <= WORST_ERROR


def timed(aligner: StatisticalAligner) -> float:
    sentences = [*gold("dev"), *gold("test")]
    return statistics.median(
        spent_on(partial(aligner.align, sentence.source, sentence.target))
        for sentence in sentences * 3
    )


def spent_on(call: Callable[[], object]) -> float:
    """Return milliseconds of processor time."""
    before = time.process_time()
    call()
    return (time.process_time() - before) * 1e3


def test_thot_links_the_same_sentences():
    if not (thot := thot_modules()):
        pytest.skip("sil-thot is not installed")
    say(f"\nsil-thot {metadata.version('sil-thot')}, grow-diag-final-and, {len(learnt())} pairs")
    table = read_table(TABLE)
    forms = Forms(table.arabic.count, table.english.count)
    for kind, splits in (
        ("words", (arabic_words, english_words)),
        ("our forms", (forms.arabic, forms.english)),
    ):
        for name, make in MODELS.items():
            show(f"thot {name}, {kind}", trained(thot, make, splits))


def thot_modules() -> ModuleType | None:
    try:
        return import_module("thot.alignment")
    except ModuleNotFoundError:
        return None


def learnt() -> list[tuple[str, str]]:
    held = {side for part in ("dev", "test") for each in gold(part) for side in texts(each)}
    with sqlite3.connect(f"{EXAMPLES.as_uri()}?mode=ro", uri=True) as library:
        rows = library.execute("SELECT source, target FROM sentence ORDER BY id").fetchall()
    return [(source, target) for source, target in rows if held.isdisjoint((source, target))]


def texts(sentence: Aligned) -> tuple[str, str]:
    return sentence.source, sentence.target


def fast_align(thot: ModuleType, pairs: Sequence[tuple[list[str], list[str]]]) -> object:
    return fitted(thot.FastAlignModel(), pairs)


def hmm(thot: ModuleType, pairs: Sequence[tuple[list[str], list[str]]]) -> object:
    return fitted(thot.HmmAlignmentModel(fitted(thot.Ibm1AlignmentModel(), pairs)), ())


def eflomal(thot: ModuleType, pairs: Sequence[tuple[list[str], list[str]]]) -> object:
    return fitted(thot.EflomalAlignmentModel(), pairs)


MODELS = {"fast_align": fast_align, "HMM": hmm, "eflomal": eflomal}


def fitted(model, pairs: Sequence[tuple[list[str], list[str]]]):
    for source, target in pairs:
        model.add_sentence_pair(source, target)
    model.start_training()
    for _ in range(ROUNDS):
        model.train()
    model.end_training()
    return model


def trained(thot: ModuleType, make, splits: tuple[Split, Split]) -> Align:
    corpus = [
        tuple(bare(split(text)) for split, text in zip(splits, pair, strict=True))
        for pair in learnt()
    ]
    both = make(thot, corpus), make(thot, [(target, source) for source, target in corpus])
    symmetric = thot.SymmetrizedAligner(*both)
    symmetric.heuristic = thot.SymmetrizationHeuristic.GROW_DIAG_FINAL_AND

    def align(sentence: Aligned) -> Pairs:
        theirs, ours = (split(text) for split, text in zip(splits, texts(sentence), strict=True))
        _, matrix = symmetric.get_best_alignment(bare(theirs), bare(ours))
        return frozenset(linked(matrix.to_numpy(), theirs, ours))

    return align


def bare(words: list[Numbered]) -> list[str]:
    return [word for _, word in words]


def linked(matrix, theirs: list[Numbered], ours: list[Numbered]) -> Iterator[tuple[int, int]]:
    for row, column in zip(*np.nonzero(matrix), strict=True):
        yield theirs[row][0], ours[column][0]
