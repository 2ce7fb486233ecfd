from __future__ import annotations

import json
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from checkpoints import (
    Tensors,
    pickled_call,
    write_checkpoint,
    write_torch_stream,
    write_torch_zip,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from safetensors.numpy import load_file

from reader.adapters.marian.checkpoint import open_checkpoint
from reader.adapters.marian.pickled import read_pickled
from reader.adapters.marian.weights import load_weights
from reader.domain.errors import ModelBroken, ModelMissing

WRITERS = [write_torch_zip, write_torch_stream]
SMALL: Tensors = {
    "a": np.arange(6, dtype=np.float32).reshape(2, 3),
    "b": np.array([0.5], np.float32),
    "c": np.arange(6, dtype=np.float32).reshape(3, 2).T,
}


@pytest.fixture
def folder(tmp_path: Path, data_folder: Path) -> Path:
    return write_checkpoint(tmp_path / "model", data_folder / "by-heart")


def change(path: Path, **values: object) -> None:
    tree = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(tree | values), encoding="utf-8")


def test_a_checkpoint_is_opened_without_its_weights(folder: Path) -> None:
    checkpoint = open_checkpoint(folder)
    assert checkpoint.name == "model"
    assert checkpoint.architecture.width == 32
    assert checkpoint.source["</s>"] == 0
    assert checkpoint.target is checkpoint.source


def test_bfloat16_is_read(data_folder: Path) -> None:
    tensors = load_weights(open_checkpoint(data_folder / "by-heart"))
    assert {value.dtype for value in tensors.values()} == {np.dtype(np.float32)}
    assert all(value.flags.writeable for value in tensors.values())


@pytest.mark.parametrize("write", WRITERS)
@pytest.mark.parametrize("kind", ["FloatStorage", "HalfStorage"])
def test_pickled_tensors_are_read(
    tmp_path: Path, write: Callable[[Path, Tensors, str], None], kind: str
) -> None:
    write(tmp_path / "w.bin", {k: np.ascontiguousarray(v) for k, v in SMALL.items()}, kind)
    found = read_pickled(tmp_path / "w.bin", "model")
    assert {name: value.tolist() for name, value in found.items()} == {
        name: value.tolist() for name, value in SMALL.items()
    }


@pytest.mark.parametrize("write", WRITERS)
def test_pickled_weights_serve_as_well_as_safe_ones(
    folder: Path, write: Callable[[Path, Tensors], None]
) -> None:
    safe = load_file(folder / "model.safetensors")
    write(folder / "pytorch_model.bin", safe)
    (folder / "model.safetensors").unlink()
    found = load_weights(open_checkpoint(folder))
    assert found.keys() == safe.keys()
    assert all(np.array_equal(found[name], safe[name]) for name in safe)


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("os", "system"),
        ("posix", "system"),
        ("builtins", "eval"),
        ("builtins", "getattr"),
        ("torch", "load"),
        ("torch._utils", "_rebuild_parameter"),
        ("numpy", "load"),
        ("collections", "namedtuple"),
    ],
)
@pytest.mark.parametrize("is_zip", [True, False])
def test_a_pickle_that_asks_for_anything_else_is_refused(
    tmp_path: Path, module: str, name: str, *, is_zip: bool
) -> None:
    path, witness = tmp_path / "w.bin", tmp_path / "witness"
    program = pickled_call(module, name, f"touch {witness}")
    if is_zip:
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("archive/data.pkl", program)
    else:
        path.write_bytes(program)
    with pytest.raises(ModelBroken, match=f"{module}.{name}"):
        read_pickled(path, "model")
    assert not witness.exists()


@pytest.mark.parametrize("write", WRITERS)
@given(share=st.floats(0, 0.999))
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_a_cut_off_file_is_broken(
    tmp_path: Path, write: Callable[[Path, Tensors], None], share: float
) -> None:
    path = tmp_path / "w.bin"
    write(path, {"a": np.ones((40, 40), np.float32)})
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    with pytest.raises(ModelBroken):
        read_pickled(path, "model")


def test_a_tensor_that_points_outside_its_storage_is_refused(tmp_path: Path) -> None:
    write_torch_zip(tmp_path / "w.bin", {"a": np.ones(4, np.float32)})
    with zipfile.ZipFile(tmp_path / "w.bin") as archive:
        index = archive.read("archive/data.pkl")
    far = index.replace(b"(J\x04\x00\x00\x00t", b"(J\x05\x00\x00\x00t")
    assert far != index
    with zipfile.ZipFile(tmp_path / "w.bin", "w") as archive:
        archive.writestr("archive/data.pkl", far)
        archive.writestr("archive/data/0", np.ones(4, np.float32).tobytes())
    with pytest.raises(ModelBroken, match="outside its storage"):
        read_pickled(tmp_path / "w.bin", "model")


def test_a_tensor_that_makes_much_of_one_number_is_refused(tmp_path: Path) -> None:
    write_torch_zip(tmp_path / "w.bin", {"a": np.ones((2, 2), np.float32)})
    with zipfile.ZipFile(tmp_path / "w.bin") as archive:
        index = archive.read("archive/data.pkl")
    measures = b"".join(b"(" + 2 * (b"J" + struct.pack("<i", each)) + b"t" for each in (30_000, 0))
    shape, strides = b"(J\x02\0\0\0J\x02\0\0\0t", b"(J\x02\0\0\0J\x01\0\0\0t"
    assert shape + strides in index
    with zipfile.ZipFile(tmp_path / "w.bin", "w") as archive:
        archive.writestr("archive/data.pkl", index.replace(shape + strides, measures))
        archive.writestr("archive/data/0", np.ones(4, np.float32).tobytes())
    with pytest.raises(ModelBroken, match="larger than its storage"):
        read_pickled(tmp_path / "w.bin", "model")


def test_an_index_damaged_where_it_is_packed_is_broken(tmp_path: Path) -> None:
    path = tmp_path / "w.bin"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("archive/data.pkl", bytes(range(256)) * 8)
    data = bytearray(path.read_bytes())
    data[60:70] = b"\xff" * 10
    path.write_bytes(data)
    with pytest.raises(ModelBroken):
        read_pickled(path, "model")


@pytest.mark.parametrize("is_zip", [True, False])
def test_an_index_that_would_fill_the_memory_is_refused(tmp_path: Path, *, is_zip: bool) -> None:
    numbered = b"}r" + struct.pack("<I", 0xF000_0000) + b"."  # a dictionary, kept at this place
    path = tmp_path / "w.bin"
    if is_zip:
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("archive/data.pkl", numbered)
    else:
        path.write_bytes(numbered)
    with pytest.raises(ModelBroken, match="too high"):
        read_pickled(path, "model")


def test_compressed_numbers_are_refused(tmp_path: Path) -> None:
    write_torch_zip(tmp_path / "w.bin", SMALL | {"c": np.ones(1, np.float32)})
    with zipfile.ZipFile(tmp_path / "w.bin") as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(tmp_path / "w.bin", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    with pytest.raises(ModelBroken, match="compressed"):
        read_pickled(tmp_path / "w.bin", "model")


@pytest.mark.parametrize(
    "name", ["config.json", "vocab.json", "source.spm", "target.spm", "model.safetensors"]
)
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(ModelBroken) as caught:
        open_checkpoint(folder)
    assert name in caught.value.reason


def test_a_missing_folder_is_missing(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing):
        open_checkpoint(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"model_type": "bart"}, "bart"),
        ({"normalize_before": True}, "normalize_before"),
        ({"d_model": None}, "d_model"),
        ({"encoder_layers": "six"}, "encoder_layers"),
        ({"decoder_attention_heads": 8}, "heads"),
        ({"vocab_size": 20}, "outside"),
        ({"vocab_size": 5000}, "rows"),
    ],
)
def test_a_configuration_that_does_not_fit_is_named(
    folder: Path, values: dict[str, object], reason: str
) -> None:
    change(folder / "config.json", **values)
    with pytest.raises(ModelBroken) as caught:
        open_checkpoint(folder)
    assert reason in caught.value.reason


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"\xff\xfe", b"[" * 100_000])
@pytest.mark.parametrize("name", ["config.json", "vocab.json"])
def test_damaged_json_is_broken(folder: Path, name: str, data: bytes) -> None:
    (folder / name).write_bytes(data)
    with pytest.raises(ModelBroken, match=name):
        open_checkpoint(folder)


def test_a_vocabulary_without_an_end_is_broken(folder: Path) -> None:
    pieces = json.loads((folder / "vocab.json").read_text(encoding="utf-8"))
    pieces["<stop>"] = pieces.pop("</s>")
    (folder / "vocab.json").write_text(json.dumps(pieces), encoding="utf-8")
    with pytest.raises(ModelBroken, match="lacks"):
        open_checkpoint(folder)


@pytest.mark.parametrize("damage", [lambda data: data[:-100], lambda data: bytes(len(data))])
def test_damaged_safe_weights_are_broken(folder: Path, damage: Callable[[bytes], bytes]) -> None:
    path = folder / "model.safetensors"
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(ModelBroken, match=r"model\.safetensors"):
        load_weights(open_checkpoint(folder))


@pytest.mark.reference
@pytest.mark.parametrize("is_zip", [True, False])
def test_what_torch_saves_is_read(tmp_path: Path, *, is_zip: bool) -> None:
    torch = pytest.importorskip("torch", reason="needs the reference extra")
    shared = torch.arange(12.0)
    state = {"a": shared.view(3, 4).T, "b": shared[3:5], "c": torch.ones(2, dtype=torch.float16)}
    torch.save(state, tmp_path / "w.bin", _use_new_zipfile_serialization=is_zip)
    found = read_pickled(tmp_path / "w.bin", "model")
    assert {k: v.tolist() for k, v in found.items()} == {k: v.tolist() for k, v in state.items()}


@pytest.mark.reference
@pytest.mark.parametrize("write", WRITERS)
def test_torch_reads_what_these_tests_write(
    tmp_path: Path, write: Callable[[Path, Tensors], None]
) -> None:
    torch = pytest.importorskip("torch", reason="needs the reference extra")
    write(tmp_path / "w.bin", {"a": SMALL["a"]})
    found = torch.load(tmp_path / "w.bin", weights_only=True)
    assert found["a"].tolist() == SMALL["a"].tolist()
