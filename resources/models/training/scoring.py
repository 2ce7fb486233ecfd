"""What the network says of the test sets while it learns: greedy, BLEU and chrF."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import torch
from corpus import padded, read_lines
from pieces import Vocabulary
from sacrebleu import corpus_bleu, corpus_chrf
from transformers import MarianMTModel

BATCH_LINES = 100
LONGEST = 250  # tokens
EXAMPLE = 3  # the line of each set that the log shows

Scores = dict[str, dict[str, object]]


def score(
    model: MarianMTModel, vocabulary: Vocabulary, data: Path, device: str, lines: int
) -> Scores:
    """Return BLEU, chrF and an example for the first ``lines`` of each ``dev*`` set of a folder."""
    scores: Scores = {}
    for path in sorted(data.glob("dev*.ar")):
        arabic = read_lines(path)[:lines]
        english = read_lines(path.with_suffix(".en"))[:lines]
        said = translate(model, vocabulary, arabic, device)
        shown = min(EXAMPLE, len(arabic) - 1)
        scores[path.stem] = {
            "bleu": round(corpus_bleu(said, [english]).score, 2),
            "chrf": round(corpus_chrf(said, [english]).score, 2),
            "example": [arabic[shown], said[shown], english[shown]],
        }
    return scores


@torch.no_grad()
def translate(
    model: MarianMTModel, vocabulary: Vocabulary, lines: Sequence[str], device: str
) -> list[str]:
    """Return the likeliest translation of each line, word by word."""
    model.eval()
    rows = vocabulary.encode(lines, "source")
    order = sorted(range(len(rows)), key=lambda index: len(rows[index]))
    said = [""] * len(rows)
    for start in range(0, len(order), BATCH_LINES):
        part = order[start : start + BATCH_LINES]
        source = padded([rows[index] for index in part], vocabulary.padding, 1).to(device)
        with torch.autocast(device, dtype=torch.bfloat16):
            written = model.generate(
                input_ids=source,
                attention_mask=(source != vocabulary.padding).long(),
                num_beams=1,
                do_sample=False,
                max_length=min(LONGEST, 2 * source.shape[1] + 20),
                bad_words_ids=[[vocabulary.padding]],
            )
        for line, index in enumerate(part):
            said[index] = vocabulary.decode(written[line, 1:].tolist())
    model.train()
    return said
