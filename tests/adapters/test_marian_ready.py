"""Models that come in CTranslate2's own format."""

from __future__ import annotations

import json
import shutil
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from checkpoints import without_padding, write_original

from reader.adapters.marian.binary import read_shapes
from reader.adapters.marian.checkpoint import open_checkpoint
from reader.adapters.marian.conversion import converted
from reader.adapters.marian.loading import load_translator
from reader.adapters.marian.ready import open_ready
from reader.adapters.marian.runtime import load_runtime
from reader.adapters.marian.shelf import Shelf
from reader.domain.errors import ModelBroken, ModelMissing, ModelUnfit
from reader.services.jobs import Ticket
from reader.services.wording import sentence

COMPANIONS = ("source.spm", "target.spm", "README.md", "golden.tsv")


@pytest.fixture
def folder(data_folder: Path, tmp_path: Path) -> Path:
    """By-heart as this program converts it, with the files that such a folder comes with."""
    checkpoint = open_checkpoint(data_folder / "by-heart")
    made = converted(load_runtime(), checkpoint, "sum", tmp_path / "made")
    shutil.copytree(made, tmp_path / "ready")
    for name in COMPANIONS:
        shutil.copyfile(data_folder / "by-heart" / name, tmp_path / "ready" / name)
    return tmp_path / "ready"


def harbour(data_folder: Path) -> list[tuple[str, str]]:
    arabic = (data_folder / "harbour.ar.txt").read_text(encoding="utf-8").splitlines()
    english = (data_folder / "harbour.en.txt").read_text(encoding="utf-8").splitlines()
    return [pair for pair in zip(arabic, english, strict=True) if pair[0] != pair[1]]


def assert_it_knows_the_sample(folder: Path, cache: Path, data_folder: Path) -> None:
    pairs = harbour(data_folder)
    translator = load_translator(folder, cache)
    answers = dict(translator.translate([arabic for arabic, _ in pairs], Ticket()))
    translator.close()
    assert [answers[index].text for index in range(len(pairs))] == [text for _, text in pairs]


@pytest.mark.parametrize("form", ["folder", "zip"])
def test_a_shelf_takes_it(
    shelf: Shelf, folder: Path, tmp_path: Path, data_folder: Path, form: str
) -> None:
    source = folder
    if form == "zip":
        source = tmp_path / "ready.zip"
        with zipfile.ZipFile(source, "w") as archive:
            for path in folder.iterdir():
                archive.write(path, f"model/{path.name}")
    added = shelf.add(source, Ticket())
    assert (added.name, added.licence, added.is_bundled) == ("ready", "MIT", False)
    assert shelf.find("ready") == shelf.models()[0] == added
    assert len(shelf.identity(added).sha256) == 64
    shelf.check(added)
    assert_it_knows_the_sample(added.folder, tmp_path / "cache", data_folder)
    shelf.remove("ready")
    assert not shelf.models()
    assert not list((tmp_path / "cache").glob("ready*"))


def test_one_that_ends_sentences_itself_is_not_given_two_ends(
    data_folder: Path, tmp_path: Path
) -> None:
    from ctranslate2.converters.marian import MarianConverter

    like = without_padding(tmp_path / "like", data_folder / "by-heart")
    original = write_original(tmp_path / "original", like)
    vocabulary = str(original / "opus.vocab.yml")
    folder = tmp_path / "theirs"
    MarianConverter(str(original / "opus.npz"), [vocabulary] * 2).convert(str(folder))
    for name in COMPANIONS:
        shutil.copyfile(like / name, folder / name)
    assert not open_ready(folder).ends_source
    assert_it_knows_the_sample(folder, tmp_path / "cache", data_folder)


def test_links_and_alternatives_work_without_an_end(data_folder: Path, tmp_path: Path) -> None:
    test_one_that_ends_sentences_itself_is_not_given_two_ends(data_folder, tmp_path)
    arabic, english = harbour(data_folder)[1]
    translator = load_translator(tmp_path / "theirs", tmp_path / "cache")
    (_, said), *_ = translator.translate([arabic], Ticket())
    first, *_ = translator.alternatives(arabic, english.split()[0], 2, Ticket())
    translator.close()
    assert first.text == english
    words = arabic.split()
    assert said.links
    assert all(source < len(words) for source, _, _ in said.links)


def test_one_sentencepiece_file_may_serve_both_sides(folder: Path) -> None:
    (folder / "source.spm").rename(folder / "sentencepiece.model")
    (folder / "target.spm").unlink()
    found = open_ready(folder)
    assert found.source_pieces == found.target_pieces == "sentencepiece.model"


def test_vocabularies_of_older_converters_are_read(folder: Path) -> None:
    before = open_ready(folder)
    for name in ("source_vocabulary", "target_vocabulary"):
        pieces = json.loads((folder / f"{name}.json").read_bytes())
        (folder / f"{name}.json").unlink()
        (folder / f"{name}.txt").write_text("\n".join(pieces) + "\n", encoding="utf-8")
    assert open_ready(folder) == before


def test_a_model_of_another_program_starts_without_an_end(folder: Path) -> None:
    config = json.loads((folder / "config.json").read_bytes()) | {"decoder_start_token": "<s>"}
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    assert not open_ready(folder).ends_source


def test_its_proof_is_remembered(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    load_translator(folder, cache).close()
    assert [path.name for path in cache.glob("ready-*/*")] == ["proved"]
    assert not (folder / "proved").exists()


def test_the_sum_follows_its_files(shelf: Shelf, folder: Path) -> None:
    first = shelf.identity(shelf.find(str(folder))).sha256
    (folder / "vmap.txt").write_text("\t▁the\n", encoding="utf-8")
    assert shelf.identity(shelf.find(str(folder))).sha256 != first


def test_the_reference_engine_says_that_it_cannot(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(ModelUnfit) as caught:
        load_translator(folder, tmp_path, "transformers")
    assert sentence(caught.value) == (
        "The translation model “ready” cannot be used: "
        "the engine transformers does not run CTranslate2's format."
    )


def test_weights_in_the_other_layout_come_first(folder: Path, data_folder: Path) -> None:
    from reader.adapters.marian.layouts import choose

    names = [*folder.iterdir(), *(data_folder / "by-heart").iterdir()]
    assert "model.bin" not in choose("both", {path.name: 1 for path in names})


def cut(path: Path, share: float) -> None:
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * share)])


def rewritten(path: Path, start: int, data: bytes) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:start] + data + whole[start + len(data) :])


BROKEN: dict[str, tuple[Callable[[Path], object], str]] = {
    "half": (lambda folder: cut(folder / "model.bin", 0.5), "breaks off"),
    "nearly whole": (lambda folder: cut(folder / "model.bin", 0.9999), "breaks off"),
    "empty": (lambda folder: cut(folder / "model.bin", 0), "breaks off"),
    "more": (
        lambda folder: (folder / "model.bin").write_bytes(
            (folder / "model.bin").read_bytes() + b"more"
        ),
        "goes on after its end",
    ),
    "too many": (
        lambda folder: rewritten(folder / "model.bin", 26, struct.pack("<I", 2**31)),
        "too many tensors",
    ),
    "no name": (lambda folder: rewritten(folder / "model.bin", 6, b"\xff"), "cannot be read"),
    "no configuration": (lambda folder: (folder / "config.json").unlink(), "config.json is miss"),
    "no vocabulary": (
        lambda folder: (folder / "target_vocabulary.json").unlink(),
        "target_vocabulary.json is missing",
    ),
    "half a vocabulary": (
        lambda folder: cut(folder / "source_vocabulary.json", 0.5),
        "source_vocabulary.json cannot be read",
    ),
    "another vocabulary": (
        lambda folder: shutil.copyfile(
            folder / "source_vocabulary.json", folder / "target_vocabulary.json"
        ),
        "differ in size",
    ),
    "an odd vocabulary": (
        lambda folder: (folder / "source_vocabulary.json").write_text("{}", encoding="utf-8"),
        "lacks </s> or <unk>",
    ),
    "no pieces": (lambda folder: (folder / "source.spm").unlink(), r"source\.spm is missing"),
    "rotten pieces": (
        lambda folder: (folder / "source.spm").write_bytes(b"rotten"),
        r"source\.spm cannot be read",
    ),
    "the pieces of another language": (
        lambda folder: shutil.copyfile(folder / "source.spm", folder / "target.spm"),
        r"target\.spm does not belong",
    ),
}


@pytest.mark.parametrize("how", BROKEN)
def test_a_broken_one_is_named_and_not_kept(shelf: Shelf, folder: Path, how: str) -> None:
    spoil, reason = BROKEN[how]
    spoil(folder)
    with pytest.raises(ModelBroken, match=reason):
        shelf.add(folder, Ticket())
    assert not shelf.models()


@pytest.mark.parametrize(
    ("start", "data", "reason"),
    [
        (0, struct.pack("<I", 3), "version 3, and 4 to 6"),
        (0, struct.pack("<I", 900), "version 900"),
        (6, b"TransformerSpeX", "it is a TransformerSpeX"),
    ],
)
def test_one_of_another_version_or_kind_is_unfit(
    folder: Path, start: int, data: bytes, reason: str
) -> None:
    rewritten(folder / "model.bin", start, data)
    with pytest.raises(ModelUnfit, match=reason):
        open_ready(folder)


def test_the_table_of_contents_tells_what_is_inside(folder: Path) -> None:
    shapes = read_shapes(folder / "model.bin")
    assert shapes["encoder/embeddings_0/weight"] == (len(open_ready(folder).source), 128)
    assert shapes["decoder/projection/weight"][0] == len(open_ready(folder).target)


def test_a_folder_that_is_not_there_is_missing(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing):
        open_ready(tmp_path / "nowhere")


def test_two_files_of_an_archive_lie_together_or_not_at_all(
    shelf: Shelf, folder: Path, tmp_path: Path
) -> None:
    archive = tmp_path / "apart.zip"
    with zipfile.ZipFile(archive, "w") as out:
        out.write(folder / "model.bin", "one/model.bin")
        out.write(folder / "config.json", "other/config.json")
    with pytest.raises(ModelBroken, match=r"vocab\.json is missing"):
        shelf.add(archive, Ticket())
    assert not shelf.models()


def test_a_ready_model_without_a_vocabulary_is_not_copied(shelf: Shelf, folder: Path) -> None:
    (folder / "source_vocabulary.json").unlink()
    with pytest.raises(ModelBroken, match=r"source_vocabulary\.json is missing"):
        shelf.add(folder, Ticket())


def test_where_it_lies_its_folder_is_read_with_the_same_care(folder: Path, tmp_path: Path) -> None:
    for name in ("source_vocabulary.json", "source.spm"):
        kept = (folder / name).read_bytes()
        (folder / name).unlink()
        with pytest.raises(ModelBroken, match=f"{name[:6]}.*is missing"):
            load_translator(folder, tmp_path / "cache")
        (folder / name).write_bytes(kept)
    load_translator(folder, tmp_path / "cache").close()
