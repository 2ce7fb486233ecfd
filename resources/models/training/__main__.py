"""Train a compact Arabic-English MarianMT model in a given time; export it in Hugging Face layout.

python resources/models/training --data DATA --vocab VOCAB --out OUT --minutes 18
"""

from __future__ import annotations

import argparse
import hashlib
import json
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from corpus import Corpus, ahead, read_pairs
from exporting import export
from network import SHAPES, build, load_weights
from optimising import Pace, Training
from pieces import Vocabulary
from scoring import Scores, score
from transformers import MarianMTModel


@dataclass(frozen=True, slots=True)
class Log:
    """Rows of JSON, on the terminal and in ``log.jsonl``; ``t`` counts seconds."""

    path: Path
    began: float

    def __call__(self, **row: object) -> None:
        """Write a row."""
        line = json.dumps({**row, "t": round(time.time() - self.began, 1)}, ensure_ascii=False)
        print(line, flush=True)
        with self.path.open("a", encoding="utf-8") as log:
            log.write(line + "\n")


@dataclass(frozen=True, slots=True)
class Machine:
    """What there is to train on, and what is usual there."""

    device: str
    tokens: int
    dropout: float
    variants: int
    report_steps: int


GPU = Machine("cuda", 50_000, 0.3, 6, 100)  # many epochs, so that much has to be dropped out
CPU = Machine("cpu", 4096, 0.0, 1, 20)  # not one epoch


def main() -> None:
    """Read the options and train."""
    chosen = _parser().parse_args()
    machine = GPU if torch.cuda.is_available() else CPU
    torch.manual_seed(chosen.seed)
    torch.set_float32_matmul_precision("high")
    chosen.out.mkdir(parents=True, exist_ok=True)
    train(chosen, machine, Log(chosen.out / "log.jsonl", time.time()))


def train(chosen: argparse.Namespace, machine: Machine, say: Log) -> None:
    """Train, score and export."""
    vocabulary = Vocabulary(chosen.vocab)
    variants = chosen.variants or machine.variants
    pairs = read_pairs(chosen.data, chosen.limit)
    corpus = Corpus(pairs, chosen.vocab, variants, chosen.max_len)
    source, target = corpus.tokens
    pieces = len(vocabulary.names)
    say(pairs=corpus.size, source_tokens=source, target_tokens=target, vocab=pieces)
    training = _training(chosen, machine, vocabulary, say)

    def scored(lines: int) -> Scores:
        return score(training.model, vocabulary, chosen.data, machine.device, lines)

    draw = np.random.default_rng(chosen.seed)
    stream = corpus.batches(chosen.tokens or machine.tokens, draw, vocabulary.padding)
    training.run(ahead(stream), say, lambda: scored(chosen.eval_lines))
    is_slow = machine is CPU
    lines = min(chosen.final_lines, chosen.eval_lines) if is_slow else chosen.final_lines
    scores = training.averaged(lambda: scored(lines))
    say(final=scores)
    notes = _notes(chosen, machine, training) | {"pairs": corpus.size, "scores": scores}
    training.averaged(lambda: _keep(training.model, vocabulary, chosen.out, notes))
    say(exported=str(chosen.out / "model"))


def _training(
    chosen: argparse.Namespace, machine: Machine, vocabulary: Vocabulary, say: Log
) -> Training:
    dropout = machine.dropout if chosen.dropout is None else chosen.dropout
    model = build(vocabulary, SHAPES[chosen.shape], dropout)
    if chosen.start:
        load_weights(model, chosen.start)
    pace = Pace(
        seconds=chosen.minutes * 60,
        rate=chosen.lr,
        warmup=chosen.warmup,
        smoothing=chosen.smoothing,
        evaluate_seconds=chosen.eval_every * 60,
        report_steps=machine.report_steps,
    )
    weights = sum(weight.numel() for weight in model.parameters())
    say(
        parameters=weights,
        shape=chosen.shape,
        device=machine.device,
        torch=torch.__version__,
        dropout=dropout,
    )
    return Training(model, machine.device, vocabulary.padding, pace)


def _notes(chosen: argparse.Namespace, machine: Machine, training: Training) -> dict[str, object]:
    """Return what a model's card has to say of its training."""
    mixture = chosen.data / "MIXTURE.tsv"
    known = hashlib.sha256(mixture.read_bytes()).hexdigest() if mixture.exists() else None
    return {
        "mixture_sha256": known,
        "shape": chosen.shape,
        "steps": training.steps,
        "target_tokens_seen": training.tokens,
        "epochs": training.epochs,
        "minutes": chosen.minutes,
        "device": machine.device,
    }


def _keep(
    model: MarianMTModel, vocabulary: Vocabulary, out: Path, notes: dict[str, object]
) -> None:
    export(model, vocabulary, out / "model", notes)
    torch.save(model.state_dict(), out / "weights.pt")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="training", description=__doc__)
    add = parser.add_argument
    add("--data", type=Path, required=True, help="train*.ar.xz, train*.en.xz, dev*.ar, dev*.en")
    add("--vocab", type=Path, required=True, help="folder with source.spm and target.spm")
    add("--out", type=Path, required=True, help="log.jsonl, model/ and weights.pt go there")
    add("--shape", choices=SHAPES, default="base")
    add("--minutes", type=float, default=20, help="of training; set-up is not counted")
    add("--tokens", type=int, help="padded, a batch (50000 on a GPU, 4096 on a CPU)")
    add("--lr", type=float, default=7e-4, help="the highest learning rate")
    add("--warmup", type=float, default=0.1, help="share of the time in which the rate rises")
    add("--dropout", type=float, help="0.3 on a GPU, 0 on a CPU; a third of it in attention")
    add("--smoothing", type=float, default=0.1, help="of the labels")
    add("--variants", type=int, help="segmentations of the corpus (6 on a GPU, 1 on a CPU)")
    add("--max-len", type=int, default=128, help="tokens; longer pairs are left out")
    add("--limit", type=int, help="pairs to read")
    add("--eval-lines", type=int, default=200, help="of each dev set, on the way")
    add("--final-lines", type=int, default=10**6, help="of each dev set, at the end")
    add("--eval-every", type=float, default=6, help="minutes")
    add("--start", type=Path, help="weights.pt or a model of the same shape and vocabulary")
    add("--seed", type=int, default=1)
    return parser


if __name__ == "__main__":
    main()
