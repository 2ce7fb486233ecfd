"""How well attention links words: ``MODEL=FOLDER pytest tests/benchmarks/bench_attention.py -s``.

FOLDER holds a checkpoint in Hugging Face's layout. It is made to write the English of the 60
sentences linked by hand, and its attention, of one head or of several, is held against the links
and against those of the aligner; neither the head nor anything else was chosen by the 60.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from aligned import Aligned, Pairs, numbered
from bench_alignment import LEXICON, TABLE, glosses, say, show, sure

from reader.adapters.alignment.aligner import StatisticalAligner
from reader.adapters.lexicon.lexicon import SqliteLexicon
from reader.adapters.marian.attention import word_links
from reader.adapters.marian.checkpoint import Checkpoint, open_checkpoint
from reader.adapters.marian.conversion import converted
from reader.adapters.marian.forcing import Network
from reader.adapters.marian.heads import agreements, best_head
from reader.adapters.marian.runtime import Model, load_runtime
from reader.adapters.marian.tokenizing import Tokenizer, Tokens
from reader.adapters.marian.weights import load_weights
from reader.domain.translation import Link
from reader.services import linking
from reader.services.aligning import Linker
from reader.services.jobs import Ticket
from reader.services.linking import Trust, heard_links, merged, sure_links
from reader.services.ports import Hypothesis

Looks = Callable[[Aligned], np.ndarray]


@dataclass(frozen=True, slots=True)
class Spelt:
    """A sentence and its translation in the model's pieces."""

    read: Tokens
    written: Tokens


class Spelling:
    """Cuts sentences into a checkpoint's pieces."""

    def __init__(self, checkpoint: Checkpoint) -> None:
        self.checkpoint = checkpoint
        self._tokenizer = Tokenizer(checkpoint)

    def __call__(self, sentence: Aligned) -> Spelt:
        tokenizer = self._tokenizer
        written = tokenizer.known_to_target(tokenizer.pieces_of_target(sentence.target))
        return Spelt(tokenizer.encode(sentence.source), written)


def test_attention_links_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if "MODEL" not in os.environ:
        pytest.skip("MODEL names no checkpoint")
    checkpoint = open_checkpoint(Path(os.environ["MODEL"]).resolve())
    weights = load_weights(checkpoint)
    before = time.process_time()
    head = best_head(checkpoint, weights, Ticket())
    spent = time.process_time() - before
    say(f"\n{checkpoint.name}: layer {head.layer}, head {head.number}, found in {spent:.2f} s of")
    say(f"processor time; agreement, a line a layer:\n{agreements(checkpoint, weights, Ticket())}")
    model = load_runtime().load(str(converted(load_runtime(), checkpoint, "sum", tmp_path)), 1)
    spelling = Spelling(checkpoint)
    all_heads = partial(attention_of, Network(weights, checkpoint.architecture), spelling)

    def found(sentence: Aligned) -> np.ndarray:
        return all_heads(sentence)[head.layer, head.number]

    say(f"{'':34}   dev: precision recall AER   test: precision recall AER")
    looks: dict[str, Looks] = {
        "last layer, first head": lambda each: all_heads(each)[-1, 0],
        "last layer, all heads": lambda each: all_heads(each)[-1].mean(0),
        "all heads of all layers": lambda each: all_heads(each).mean((0, 1)),
        "head found": found,
        "head found, by the engine in int8": lambda each: forced(model, spelling(each)),
    }
    for name, look in looks.items():
        show(name, lambda each, look=look: numbered(each, heard(each, spelling, look)))
    compare(partial(heard, spelling=spelling, look=found), monkeypatch)


def compare(hear: Callable[[Aligned], list[Link]], monkeypatch: pytest.MonkeyPatch) -> None:
    """Show what the attention adds to what is sure, and to the aligner."""
    show("sure links", sure)
    show("sure links and head found", trusting(hear, lambda _, __, known: known))
    with closing(SqliteLexicon(LEXICON)) as lexicon:
        linker = Linker(StatisticalAligner(TABLE, partial(glosses, lexicon)))
        show("sure links and aligner", trusting(lambda _: [], linker.links))
        for share in (linking.LEAST_AGREEMENT, 0.5, 0.0):
            monkeypatch.setattr(linking, "LEAST_AGREEMENT", share)
            show(f"both, if {share:.0%} agree", trusting(hear, linker.links))


def trusting(
    hear: Callable[[Aligned], list[Link]], complete: Callable[..., tuple[Link, ...]]
) -> Callable[[Aligned], Pairs]:
    trust = Trust()

    def align(sentence: Aligned) -> Pairs:
        known = sure_links(sentence.source, sentence.target)
        links = merged(known, hear(sentence), trust)
        return numbered(sentence, complete(sentence.source, sentence.target, links))

    return align


def heard(sentence: Aligned, spelling: Spelling, look: Looks) -> list[Link]:
    spelt = spelling(sentence)
    links = word_links(spelt.read, spelt.written, look(sentence).tolist())
    return heard_links(sentence.source, Hypothesis(sentence.target, 0.0, links), str)


def attention_of(network: Network, spelling: Spelling, sentence: Aligned) -> np.ndarray:
    spelt, model = spelling(sentence), spelling.checkpoint
    source = [model.source[piece] for piece in spelt.read]
    target = [model.target[piece] for piece in spelt.written]
    return network.attention([source], [target], Ticket())[0]


def forced(model: Model, spelt: Spelt) -> np.ndarray:
    (future,) = model.translate_batch(
        [list(spelt.read)],
        target_prefix=[list(spelt.written)],
        asynchronous=True,
        beam_size=1,
        max_decoding_length=len(spelt.written),
        return_attention=True,
    )
    return np.array(future.result().attention[0])
