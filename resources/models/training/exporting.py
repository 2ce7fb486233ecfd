"""The trained network as a folder in Hugging Face layout, half the size of what was trained."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import torch
from network import POSITIONS
from pieces import END_ROW, SIDES, Vocabulary
from transformers import MarianMTModel

BEAM = 4


def export(
    model: MarianMTModel, vocabulary: Vocabulary, folder: Path, notes: Mapping[str, object]
) -> None:
    """Write weights in bfloat16, vocabularies, settings, and ``notes`` as ``training.json``."""
    folder.mkdir(parents=True, exist_ok=True)
    half = MarianMTModel(model.config).to(torch.bfloat16)
    half.load_state_dict(model.state_dict())
    half.generation_config.update(
        bad_words_ids=[[vocabulary.padding]],
        num_beams=BEAM,
        max_length=POSITIONS,
        eos_token_id=END_ROW,
        pad_token_id=vocabulary.padding,
        decoder_start_token_id=vocabulary.padding,
        forced_eos_token_id=END_ROW,
    )
    half.save_pretrained(folder)
    for side in SIDES:
        pieces = (vocabulary.folder / f"{side}.spm").read_bytes()
        (folder / f"{side}.spm").write_bytes(pieces)
    _write(folder / "vocab.json", vocabulary.rows, 0)
    _write(folder / "tokenizer_config.json", _tokenizer(), 1)
    _write(folder / "training.json", notes, 1)


def _tokenizer() -> dict[str, object]:
    return {
        "tokenizer_class": "MarianTokenizer",
        "source_lang": "ar",
        "target_lang": "en",
        "model_max_length": POSITIONS,
    }


def _write(path: Path, tree: Mapping[str, object], indent: int) -> None:
    path.write_text(json.dumps(tree, ensure_ascii=False, indent=indent), encoding="utf-8")
