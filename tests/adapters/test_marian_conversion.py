from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import numpy as np
import pytest
from checkpoints import write_checkpoint, write_torch_stream, write_torch_zip
from safetensors.numpy import load_file, save_file

from reader.adapters.marian.checkpoint import open_checkpoint
from reader.adapters.marian.conversion import converted
from reader.adapters.marian.fingerprint import fingerprint
from reader.adapters.marian.forcing import sinusoids
from reader.adapters.marian.runtime import Runtime, load_runtime
from reader.domain.errors import ModelBroken


@pytest.fixture(scope="module")
def runtime() -> Runtime:
    return load_runtime()


@pytest.fixture
def folder(tmp_path: Path, data_folder: Path) -> Path:
    return write_checkpoint(tmp_path / "model", data_folder / "by-heart")


def convert(runtime: Runtime, folder: Path, cache: Path) -> bytes:
    made = converted(runtime, open_checkpoint(folder), "sum", cache)
    return (made / "model.bin").read_bytes()


def change(folder: Path, **tensors: object) -> None:
    """Replace tensors of the model, or drop those that are None."""
    path = folder / "model.safetensors"
    found = {k: v for k, v in (load_file(path) | tensors).items() if v is not None}
    save_file(found, path)


def test_all_formats_convert_to_the_same_bytes(
    runtime: Runtime, folder: Path, tmp_path: Path
) -> None:
    results = [convert(runtime, folder, tmp_path / "safe")]
    tensors = load_file(folder / "model.safetensors")
    (folder / "model.safetensors").unlink()
    for number, write in enumerate((write_torch_zip, write_torch_stream)):
        write(folder / "pytorch_model.bin", tensors)
        results.append(convert(runtime, folder, tmp_path / str(number)))
    assert results[0] == results[1] == results[2]


def test_it_is_done_once(runtime: Runtime, folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    first = converted(runtime, open_checkpoint(folder), "sum", cache)
    stamp = (first / "model.bin").stat().st_mtime_ns
    assert converted(runtime, open_checkpoint(folder), "sum", cache) == first
    assert (first / "model.bin").stat().st_mtime_ns == stamp
    assert [each.name for each in cache.iterdir()] == [first.name]


def test_another_sum_version_or_configuration_is_another_conversion(
    runtime: Runtime, folder: Path, tmp_path: Path
) -> None:
    cache = tmp_path / "cache"
    made = {converted(runtime, open_checkpoint(folder), "sum", cache)}
    made.add(converted(runtime, open_checkpoint(folder), "another", cache))
    later = Runtime("99.0", runtime._library)
    made.add(converted(later, open_checkpoint(folder), "sum", cache))
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    (folder / "config.json").write_text(json.dumps(config | {"scale_embedding": False}))
    made.add(converted(runtime, open_checkpoint(folder), "sum", cache))
    assert len(made) == 4


def test_what_an_interrupted_conversion_left_is_replaced(
    runtime: Runtime, folder: Path, tmp_path: Path
) -> None:
    made = converted(runtime, open_checkpoint(folder), "sum", tmp_path / "cache")
    whole = (made / "model.bin").read_bytes()
    (made / "model.bin").unlink()
    assert convert(runtime, folder, tmp_path / "cache") == whole


def test_a_failed_conversion_leaves_nothing(runtime: Runtime, folder: Path, tmp_path: Path) -> None:
    change(folder, **{"model.encoder.layers.0.fc1.bias": None})
    with pytest.raises(ModelBroken, match=r"fc1\.bias"):
        converted(runtime, open_checkpoint(folder), "sum", tmp_path / "cache")
    assert list(tmp_path.glob("cache/*")) == []


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        ("model.shared.weight", None, "missing"),
        ("model.shared.weight", np.zeros((7, 32), np.float32), "size"),
        ("final_logits_bias", np.zeros((1, 3), np.float32), "size"),
        ("model.decoder.layers.0.encoder_attn.q_proj.weight", None, "missing"),
        ("model.encoder.layers.0.self_attn.q_proj.weight", np.zeros((4, 4), np.float32), "fit"),
    ],
)
def test_tensors_that_do_not_fit_are_named(
    runtime: Runtime, folder: Path, tmp_path: Path, name: str, value: object, reason: str
) -> None:
    change(folder, **{name: value})
    with pytest.raises(ModelBroken) as caught:
        converted(runtime, open_checkpoint(folder), "sum", tmp_path / "cache")
    assert reason in caught.value.reason


@pytest.mark.parametrize(
    ("values", "reason"),
    [({"activation_function": "sine"}, "sine"), ({"pad_token_id": 3}, "padding")],
)
def test_an_unknown_arrangement_is_named(
    runtime: Runtime, folder: Path, tmp_path: Path, values: dict[str, object], reason: str
) -> None:
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    (folder / "config.json").write_text(json.dumps(config | values), encoding="utf-8")
    with pytest.raises(ModelBroken) as caught:
        converted(runtime, open_checkpoint(folder), "sum", tmp_path / "cache")
    assert reason in caught.value.reason


def test_a_vocabulary_of_its_own_for_the_target_is_kept(
    runtime: Runtime, folder: Path, tmp_path: Path
) -> None:
    shutil.copyfile(folder / "vocab.json", folder / "target_vocab.json")
    made = converted(runtime, open_checkpoint(folder), "sum", tmp_path / "cache")
    assert runtime.load(str(made), 1).compute_type.startswith("int8")


def test_positions_are_sines_then_cosines() -> None:
    table = sinusoids(3, 6)
    assert table.shape == (3, 6)
    assert table[0].tolist() == [0, 0, 0, 1, 1, 1]
    assert table[2, 0] == pytest.approx(np.sin(2))
    assert table[2, 4] == pytest.approx(np.cos(2 * 10000 ** (-2 / 6)))


def test_the_sum_follows_weights_and_vocabularies(folder: Path, tmp_path: Path) -> None:
    first = fingerprint(folder, tmp_path / "cache")
    (folder / "README.md").write_text("changed", encoding="utf-8")
    assert fingerprint(folder, tmp_path / "cache") == first
    assert fingerprint(folder, tmp_path / "elsewhere") == first
    change(folder, final_logits_bias=np.ones((1, 1703), np.float32))
    second = fingerprint(folder, tmp_path / "cache")
    (folder / "vocab.json").write_text(json.dumps({"</s>": 0}), encoding="utf-8")
    assert len({first, second, fingerprint(folder, tmp_path / "cache")}) == 3


def test_the_sum_is_remembered_and_survives_a_damaged_memory(folder: Path, tmp_path: Path) -> None:
    first = fingerprint(folder, tmp_path)
    kept = tmp_path / "fingerprints.json"
    kept.write_text(kept.read_text(encoding="utf-8").replace(first, "remembered"))
    assert fingerprint(folder, tmp_path) == "remembered"
    kept.write_text("{", encoding="utf-8")
    assert fingerprint(folder, tmp_path) == first


def test_a_file_written_with_its_old_date_has_a_new_sum(folder: Path, tmp_path: Path) -> None:
    first, path = fingerprint(folder, tmp_path), folder / "model.safetensors"
    state = path.stat()
    path.write_bytes(path.read_bytes()[:-1] + b"\x01")
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert fingerprint(folder, tmp_path) != first


def test_a_renamed_model_keeps_its_sum_without_being_read(folder: Path, tmp_path: Path) -> None:
    first = fingerprint(folder, tmp_path)
    kept = tmp_path / "fingerprints.json"
    kept.write_text(kept.read_text(encoding="utf-8").replace(first, "remembered"))
    assert fingerprint(folder.rename(tmp_path / "renamed"), tmp_path) == "remembered"


@pytest.mark.reference
def test_it_equals_the_conversion_with_torch(
    runtime: Runtime, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("torch", reason="needs the reference extra")
    from ctranslate2.converters import TransformersConverter

    monkeypatch.setattr("tqdm.tqdm.monitor_interval", 0)  # else its bar leaves a thread

    TransformersConverter(str(folder)).convert(str(tmp_path / "theirs"), quantization="int8")
    shutil.copyfile(folder / "vocab.json", folder / "target_vocab.json")  # so that none is cut
    ours = converted(runtime, open_checkpoint(folder), "sum", tmp_path / "cache")
    for name in ("model.bin", "config.json", "shared_vocabulary.json"):
        assert (ours / name).read_bytes() == (tmp_path / "theirs" / name).read_bytes()


@pytest.mark.reference
def test_positions_are_those_of_transformers() -> None:
    pytest.importorskip("torch", reason="needs the reference extra")
    from transformers.models.marian.modeling_marian import MarianSinusoidalPositionalEmbedding

    theirs = MarianSinusoidalPositionalEmbedding(64, 32)
    theirs.weight.data = theirs.create_weight()
    assert np.allclose(sinusoids(64, 32), theirs.weight.detach().numpy(), atol=1e-6)
