"""Marian checkpoints made for one test: any size, random weights, either file format."""

from __future__ import annotations

import json
import pickle
import shutil
import struct
import zipfile
from itertools import product
from pathlib import Path

import ml_dtypes  # noqa: F401  teaches numpy the name of bfloat16
import numpy as np
import numpy.typing as npt
from safetensors.numpy import load_file, save_file

VOCABULARY_FILES = ("vocab.json", "source.spm", "target.spm", "tokenizer_config.json")

Tensors = dict[str, npt.NDArray[np.float32]]


def random_tensors(config: dict[str, int], seed: int = 0) -> Tensors:
    """Every tensor that a model of that configuration has, drawn at random."""
    draw = np.random.default_rng(seed)
    width, hidden, rows = config["d_model"], config["encoder_ffn_dim"], config["vocab_size"]
    shapes: dict[str, tuple[int, ...]] = {
        "model.shared.weight": (rows, width),
        "final_logits_bias": (1, rows),
    }
    for side in ("encoder", "decoder"):
        for layer in range(config[f"{side}_layers"]):
            name = f"model.{side}.layers.{layer}"
            attentions = ["self_attn"] if side == "encoder" else ["self_attn", "encoder_attn"]
            for attention, part in product(attentions, ("q_proj", "k_proj", "v_proj", "out_proj")):
                shapes[f"{name}.{attention}.{part}.weight"] = (width, width)
                shapes[f"{name}.{attention}.{part}.bias"] = (width,)
            shapes |= {f"{name}.fc1.weight": (hidden, width), f"{name}.fc1.bias": (hidden,)}
            shapes |= {f"{name}.fc2.weight": (width, hidden), f"{name}.fc2.bias": (width,)}
            for norm in [*(f"{each}_layer_norm" for each in attentions), "final_layer_norm"]:
                shapes |= {f"{name}.{norm}.weight": (width,), f"{name}.{norm}.bias": (width,)}
    tensors = {k: draw.normal(0, 0.05, shape).astype(np.float32) for k, shape in shapes.items()}
    for name in tensors:
        if name.endswith("layer_norm.weight"):
            tensors[name] += 1
    tensors["model.shared.weight"][-1] = 0
    return tensors


def write_checkpoint(
    folder: Path, like: Path, *, width: int = 32, layers: int = 1, hidden: int = 64
) -> Path:
    """Write a model with random weights and the vocabulary of the checkpoint ``like``."""
    folder.mkdir(parents=True)
    for name in VOCABULARY_FILES:
        shutil.copyfile(like / name, folder / name)
    config = json.loads((like / "config.json").read_text(encoding="utf-8"))
    config |= {"d_model": width, "encoder_layers": layers, "decoder_layers": layers}
    config |= {"encoder_ffn_dim": hidden, "decoder_ffn_dim": hidden, "dtype": "float32"}
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    save_file(random_tensors(config), folder / "model.safetensors")
    return folder


def write_torch_zip(path: Path, tensors: Tensors, kind: str = "FloatStorage") -> None:
    """Write what ``torch.save`` writes since 1.6, without torch."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("archive/data.pkl", _state(tensors, kind))
        archive.writestr("archive/byteorder", "little")
        for number, value in enumerate(tensors.values()):
            archive.writestr(f"archive/data/{number}", _numbers(value, kind))
        archive.writestr("archive/version", "3\n")


def write_torch_stream(path: Path, tensors: Tensors, kind: str = "FloatStorage") -> None:
    """Write what ``torch.save`` wrote before 1.6, without torch."""
    machine = {"protocol_version": 1001, "little_endian": True, "type_sizes": {"int": 4}}
    keys = [str(number) for number in range(len(tensors))]
    with path.open("wb") as stream:
        for thing in (0x1950A86A20F9469CFC6C, 1001, machine):
            stream.write(pickle.dumps(thing, 2))
        stream.write(_state(tensors, kind, (b"N",)))
        stream.write(pickle.dumps(keys, 2))
        for value in tensors.values():
            stream.write(struct.pack("<q", value.size) + _numbers(value, kind))


def pickled_call(module: str, name: str, argument: str) -> bytes:
    """A pickle that calls ``module.name(argument)`` when it is read."""
    return b"\x80\x02" + _name(module, name) + b"(" + _plain(argument) + b"tR."


def _state(tensors: Tensors, kind: str, more: tuple[bytes, ...] = ()) -> bytes:
    """Pickle a state dictionary; ``more`` stands at the end of each storage's description."""
    empty = _name("collections", "OrderedDict") + b")R"
    items: list[bytes] = []
    for number, (name, value) in enumerate(tensors.items()):
        strides = tuple(step // value.itemsize for step in value.strides)
        about = [_plain("storage"), _name("torch", kind), _plain(str(number)), _plain("cpu")]
        storage = b"(" + b"".join([*about, _plain(value.size), *more]) + b"tQ"
        measures = _plain(0) + _plain(value.shape) + _plain(strides) + b"\x89"
        rebuilt = _name("torch._utils", "_rebuild_tensor_v2")
        items.append(_plain(name) + rebuilt + b"(" + storage + measures + empty + b"tR")
    return b"\x80\x02" + empty + b"(" + b"".join(items) + b"u."


def _name(module: str, name: str) -> bytes:
    return f"c{module}\n{name}\n".encode()


def _plain(value: str | int | tuple[int, ...]) -> bytes:
    """Pickle a plain value without header, stop and memo."""
    if isinstance(value, str):
        data = value.encode()
        return b"X" + struct.pack("<I", len(data)) + data
    if isinstance(value, int):
        return b"J" + struct.pack("<i", value)
    return b"(" + b"".join(_plain(each) for each in value) + b"t"


def _numbers(value: npt.NDArray[np.float32], kind: str) -> bytes:
    return value.astype("<f2" if kind == "HalfStorage" else "<f4").tobytes()


OPTIONS = """\
type: transformer
dim-emb: 128
enc-depth: {layers}
dec-depth: {layers}
transformer-heads: {heads}
transformer-ffn-activation: {activation}
transformer-preprocess: ""
transformer-postprocess: dan
transformer-postprocess-emb: d
transformer-decoder-autoreg: self-attention
transformer-no-projection: false
transformer-guided-alignment-layer: last
tied-embeddings-all: true
dim-vocabs:
  - {rows}
  - {rows}
version: v1.7.6 9fd5ba9 2018-12-12
"""
DECODER = "models:\n  - opus.npz\nvocabs:\n  - opus.vocab.yml\n  - opus.vocab.yml\nbeam-size: 6\n"
_ORIGINAL = {"self_attn": "self", "encoder_attn": "context"}


def original_tensors(tensors: Tensors, *, is_shared: bool = True) -> Tensors:
    """The same weights under the names that Marian gives them, without the padding's row."""
    found: Tensors = {"decoder_ff_logit_out_b": tensors["final_logits_bias"][:, :-1]}
    table = tensors["model.shared.weight"][:-1]
    found |= {"Wemb": table} if is_shared else {"encoder_Wemb": table, "decoder_Wemb": table}
    for name, value in tensors.items():
        if ".layers." in name:
            _, side, _, layer, *rest = name.split(".")
            found[f"{side}_l{int(layer) + 1}_{_original(*rest)}"] = (
                value.T if value.ndim == 2 else value[None, :]
            )
    return found


def _original(block: str, *rest: str) -> str:
    if block in {"fc1", "fc2"}:
        return f"ffn_{'W' if rest == ('weight',) else 'b'}{block[-1]}"
    if block.endswith("layer_norm"):
        place = {"final": "ffn_ffn"}.get(block.split("_", 1)[0], "")
        attention = next((v for k, v in _ORIGINAL.items() if block.startswith(k)), "")
        return f"{place or f'{attention}_Wo'}_ln_{'scale' if rest == ('weight',) else 'bias'}"
    letter = rest[0][0]
    return f"{_ORIGINAL[block]}_{'W' if rest[1] == 'weight' else 'b'}{letter}"


def write_original(folder: Path, like: Path, *, is_shared: bool = True, **changes: str) -> Path:
    """Write the checkpoint ``like`` as its trainer would have left it."""
    folder.mkdir(parents=True)
    config = json.loads((like / "config.json").read_text(encoding="utf-8"))
    vocabulary = json.loads((like / "vocab.json").read_text(encoding="utf-8"))
    names = sorted(vocabulary, key=vocabulary.__getitem__)[:-1]
    options = OPTIONS.format(
        layers=config["encoder_layers"],
        heads=config["encoder_attention_heads"],
        activation=config["activation_function"],
        rows=len(names),
    )
    for option, value in changes.items():
        options += f"{option.replace('_', '-')}: {value}\n"
    tensors = original_tensors(loaded(like), is_shared=is_shared)
    text = np.frombuffer(options.encode() + b"\0", np.int8)
    np.savez(folder / "opus.npz", **{"special:model.yml": text}, **tensors)
    lines = [f"{json.dumps(name, ensure_ascii=False)}: {row}" for row, name in enumerate(names)]
    (folder / "opus.vocab.yml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "decoder.yml").write_text(DECODER, encoding="utf-8")
    for name in ("source.spm", "target.spm", "golden.tsv", "README.md"):
        if (like / name).is_file():
            shutil.copyfile(like / name, folder / name)
    return folder


def loaded(folder: Path) -> Tensors:
    """The checkpoint's tensors, as numbers of four bytes."""
    tensors = load_file(folder / "model.safetensors")
    return {name: value.astype(np.float32) for name, value in tensors.items()}


def without_padding(folder: Path, like: Path) -> Path:
    """Write the checkpoint ``like`` with a padding of zeros, as Marian starts from."""
    folder.mkdir(parents=True)
    for path in like.iterdir():
        shutil.copyfile(path, folder / path.name)
    tensors = loaded(like)
    tensors["model.shared.weight"][-1] = 0
    save_file(tensors, folder / "model.safetensors")
    return folder
