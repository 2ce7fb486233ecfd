"""Learn the two SentencePiece models that a training starts from.

python resources/models/training/build_vocabulary.py --data DATA --out VOCAB
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from corpus import read_pairs
from sentencepiece import SentencePieceTrainer

SIZES = {"source": 10_000, "target": 8_000}  # Arabic, English
COVERAGE = 0.9999  # of the characters
LONGEST_LINE = 6000  # bytes


def build(lines: Sequence[str], pieces: int, path: Path) -> None:
    """Learn so many pieces from the lines, digits apart, and write the model to ``path``."""
    with path.open("wb") as out:
        SentencePieceTrainer.train(
            sentence_iterator=iter(lines),
            model_writer=out,
            vocab_size=pieces,
            model_type="unigram",
            character_coverage=COVERAGE,
            max_sentence_length=LONGEST_LINE,
            split_digits=True,
            normalization_rule_name="nmt_nfkc",
            unk_id=0,
            bos_id=-1,
            eos_id=1,
            pad_id=-1,
        )


def main() -> None:
    """Read the options and build both."""
    parser = argparse.ArgumentParser(prog="build_vocabulary", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="train*.ar.xz and train*.en.xz")
    parser.add_argument("--out", type=Path, required=True, help="folder for the two models")
    parser.add_argument("--source-pieces", type=int, default=SIZES["source"])
    parser.add_argument("--target-pieces", type=int, default=SIZES["target"])
    chosen = parser.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    arabic, english = read_pairs(chosen.data)
    build(arabic, chosen.source_pieces, chosen.out / "source.spm")
    build(english, chosen.target_pieces, chosen.out / "target.spm")


if __name__ == "__main__":
    main()
