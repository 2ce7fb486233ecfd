"""The larger OPUS-MT models (transformer-big), scaled down, with their own switches."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest
from checkpoints import Tensors, random_tensors, write_checkpoint, write_torch_zip
from safetensors.numpy import load_file
from sentencepiece import SentencePieceProcessor

from reader.adapters.marian.checkpoint import Checkpoint, open_checkpoint
from reader.adapters.marian.conversion import converted
from reader.adapters.marian.forcing import sinusoids
from reader.adapters.marian.runtime import load_runtime

WIDTH, LAYERS, HIDDEN = 64, 6, 256  # 1024, 6 and 4096 in earnest
SWITCHES = {
    "_name_or_path": "opus-mt-tc-big-ar-en",
    "activation_function": "relu",
    "add_bias_logits": False,
    "add_final_layer_norm": False,
    "classif_dropout": 0.0,
    "decoder_attention_heads": 16,
    "encoder_attention_heads": 16,
    "extra_pos_embeddings": 1,
    "force_bos_token_to_be_generated": False,
    "max_length": 512,
    "max_position_embeddings": 1024,
    "normalize_before": False,
    "normalize_embedding": False,
    "num_beams": 4,
    "static_position_embeddings": True,
    "torch_dtype": "float16",
}


@pytest.fixture
def tensors(data_folder: Path) -> Tensors:
    """Weights as the hub has them: in half precision, the tied tables and the positions copied."""
    config = json.loads((data_folder / "by-heart" / "config.json").read_text(encoding="utf-8"))
    config |= {"d_model": WIDTH, "encoder_layers": LAYERS, "decoder_layers": LAYERS}
    made = random_tensors(config | {"encoder_ffn_dim": HIDDEN})
    for name in ("model.encoder.embed_tokens", "model.decoder.embed_tokens", "lm_head"):
        made[f"{name}.weight"] = made["model.shared.weight"]
    for side in ("encoder", "decoder"):
        made[f"model.{side}.embed_positions.weight"] = sinusoids(1024, WIDTH)
    return made


@pytest.fixture
def folder(tmp_path: Path, data_folder: Path, tensors: Tensors) -> Path:
    made = write_checkpoint(
        tmp_path / "big", data_folder / "by-heart", width=WIDTH, layers=LAYERS, hidden=HIDDEN
    )
    (made / "model.safetensors").unlink()
    configure(made, SWITCHES)
    write_torch_zip(made / "pytorch_model.bin", tensors, "HalfStorage")
    return made


def configure(folder: Path, changes: Mapping[str, object]) -> None:
    path = folder / "config.json"
    config = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(config | changes), encoding="utf-8")


def made_of(checkpoint: Checkpoint, cache: Path) -> Path:
    return converted(load_runtime(), checkpoint, "sum", cache)


def spoken(model: Path, pieces: list[str]) -> list[str]:
    translator = load_runtime().load(str(model), 1)
    (future,) = translator.translate_batch(
        [pieces], asynchronous=True, beam_size=1, max_decoding_length=12
    )
    return future.result().hypotheses[0]


def test_its_configuration_is_understood(folder: Path) -> None:
    shape = open_checkpoint(folder).architecture
    assert (shape.width, shape.heads, shape.encoder_layers, shape.decoder_layers) == (64, 16, 6, 6)
    assert (shape.positions, shape.activation) == (1024, "relu")
    assert shape.scales_embeddings


def test_it_is_converted_and_runs(folder: Path, tmp_path: Path) -> None:
    model = made_of(open_checkpoint(folder), tmp_path / "cache")
    assert len(spoken(model, ["▁في", "▁من", "</s>"])) == 12


def test_half_precision_is_read_as_what_it_is(
    folder: Path, tensors: Tensors, tmp_path: Path
) -> None:
    half = (made_of(open_checkpoint(folder), tmp_path / "half") / "model.bin").read_bytes()
    rounded = {name: value.astype(np.float16).astype(np.float32) for name, value in tensors.items()}
    write_torch_zip(folder / "pytorch_model.bin", rounded)
    assert (made_of(open_checkpoint(folder), tmp_path / "full") / "model.bin").read_bytes() == half


def test_each_side_may_have_its_own_vocabulary(
    folder: Path, tensors: Tensors, tmp_path: Path
) -> None:
    """What OPUS-MT calls sepvoc: no shared table, and a list of pieces for each side."""
    names = json.loads((folder / "vocab.json").read_text(encoding="utf-8"))
    pieces = SentencePieceProcessor(model_file=str(folder / "target.spm"))
    written = [pieces.id_to_piece(row) for row in range(pieces.get_piece_size())]
    wanted = {"</s>", "<unk>", "<pad>", *written} & names.keys()
    kept = sorted(wanted, key=lambda name: names[name])
    target = {name: row for row, name in enumerate(kept)}
    (folder / "target_vocab.json").write_text(json.dumps(target), encoding="utf-8")
    rows = [names[name] for name in kept]
    del tensors["model.shared.weight"]
    for name in ("model.decoder.embed_tokens.weight", "lm_head.weight"):
        tensors[name] = tensors[name][rows]
    tensors["final_logits_bias"] = tensors["final_logits_bias"][:, rows]
    write_torch_zip(folder / "pytorch_model.bin", tensors, "HalfStorage")
    configure(
        folder,
        {
            "share_encoder_decoder_embeddings": False,
            "decoder_vocab_size": len(kept),
            "pad_token_id": len(kept) - 1,
            "decoder_start_token_id": len(kept) - 1,
        },
    )
    checkpoint = open_checkpoint(folder)
    assert (len(checkpoint.source), len(checkpoint.target)) == (len(names), len(kept))
    said = spoken(made_of(checkpoint, tmp_path / "cache"), ["▁في", "▁من", "</s>"])
    assert set(said) <= set(kept)


def test_the_two_files_of_weights_are_one_model(
    folder: Path, data_folder: Path, tensors: Tensors, tmp_path: Path
) -> None:
    write_torch_zip(folder / "pytorch_model.bin", tensors)
    pickled = (made_of(open_checkpoint(folder), tmp_path / "one") / "model.bin").read_bytes()
    (folder / "pytorch_model.bin").unlink()
    other = write_checkpoint(
        tmp_path / "safe" / "big",
        data_folder / "by-heart",
        width=WIDTH,
        layers=LAYERS,
        hidden=HIDDEN,
    )
    assert set(load_file(other / "model.safetensors")) < set(tensors)
    configure(other, SWITCHES)
    shutil.copyfile(other / "model.safetensors", folder / "model.safetensors")
    safe = (made_of(open_checkpoint(folder), tmp_path / "two") / "model.bin").read_bytes()
    assert safe == pickled
