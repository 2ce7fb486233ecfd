"""Models as Marian's own trainer writes them, and as OPUS-MT hands them out."""

from __future__ import annotations

import json
import os
import shutil
import zipfile
from pathlib import Path

import numpy as np
import pytest
from checkpoints import loaded, original_tensors, without_padding, write_checkpoint, write_original

from reader.adapters.marian.checkpoint import open_checkpoint
from reader.adapters.marian.conversion import converted
from reader.adapters.marian.listing import read_listing
from reader.adapters.marian.loading import load_translator
from reader.adapters.marian.original import rewrite
from reader.adapters.marian.runtime import load_runtime
from reader.adapters.marian.shelf import Shelf
from reader.adapters.marian.vocabulary import needed_rows
from reader.domain.errors import ModelBroken, ModelUnfit, ReaderError, WritingError
from reader.services.jobs import Cancelled, Ticket


@pytest.fixture
def like(data_folder: Path, tmp_path: Path) -> Path:
    """By-heart without a padding, as far as Marian can know it."""
    return without_padding(tmp_path / "like", data_folder / "by-heart")


@pytest.fixture
def folder(tmp_path: Path, like: Path) -> Path:
    return write_original(tmp_path / "original", like)


def rewritten(folder: Path) -> Path:
    rewrite(folder, Ticket())
    return folder


def harbour(data_folder: Path) -> list[tuple[str, str]]:
    arabic = (data_folder / "harbour.ar.txt").read_text(encoding="utf-8").splitlines()
    english = (data_folder / "harbour.en.txt").read_text(encoding="utf-8").splitlines()
    return [pair for pair in zip(arabic, english, strict=True) if pair[0] != pair[1]]


def test_it_becomes_the_checkpoint_it_would_have_been(folder: Path, like: Path) -> None:
    ours, theirs = loaded(rewritten(folder)), loaded(like)
    assert ours.keys() == theirs.keys()
    assert all(np.array_equal(ours[name], theirs[name]) for name in theirs)
    vocabularies = [json.loads((each / "vocab.json").read_bytes()) for each in (folder, like)]
    assert vocabularies[0] == vocabularies[1]
    config, known = (json.loads((each / "config.json").read_bytes()) for each in (folder, like))
    differing = {name for name in config if name in known and config[name] != known[name]}
    assert differing == {"dtype"}


def test_nothing_of_the_original_is_kept(folder: Path) -> None:
    kept = {path.name for path in rewritten(folder).iterdir()}
    weights = {"config.json", "model.safetensors", "vocab.json", "source.spm", "target.spm"}
    assert kept == weights | {"golden.tsv", "README.md"}


def test_it_converts_to_the_same_bytes(folder: Path, like: Path, tmp_path: Path) -> None:
    runtime = load_runtime()
    made = [
        converted(runtime, open_checkpoint(each), "sum", tmp_path / str(number))
        for number, each in enumerate((rewritten(folder), like))
    ]
    assert (made[0] / "model.bin").read_bytes() == (made[1] / "model.bin").read_bytes()


def test_it_says_what_ctranslate2_makes_of_it(folder: Path, tmp_path: Path) -> None:
    from ctranslate2 import Translator
    from ctranslate2.converters.marian import MarianConverter

    vocabulary = str(folder / "opus.vocab.yml")
    MarianConverter(str(folder / "opus.npz"), [vocabulary] * 2).convert(str(tmp_path / "theirs"))
    theirs = Translator(str(tmp_path / "theirs"))
    rewrite(folder, Ticket())
    shutil.copyfile(folder / "vocab.json", folder / "target_vocab.json")  # so that none is cut
    ours = converted(load_runtime(), open_checkpoint(folder), "sum", tmp_path / "cache")
    texts = [["▁ال", "م", "ة"], ["▁", "٢٠", "ا"], ["▁و"]]
    said = [each.hypotheses[0] for each in theirs.translate_batch(texts, max_decoding_length=40)]
    spoken = Translator(str(ours)).translate_batch(
        [[*text, "</s>"] for text in texts], max_decoding_length=40
    )
    assert said == [each.hypotheses[0] for each in spoken]


@pytest.mark.parametrize("form", ["folder", "zip", "npz"])
def test_a_shelf_takes_it_in_every_form(
    shelf: Shelf, folder: Path, tmp_path: Path, data_folder: Path, form: str
) -> None:
    source = folder
    if form == "npz":
        source = folder / "opus.npz"
    if form == "zip":
        source = tmp_path / "opus-2019-12-18.zip"
        with zipfile.ZipFile(source, "w") as archive:
            for path in folder.iterdir():
                archive.write(path, f"somewhere/{path.name}")
    added = shelf.add(source, Ticket())
    assert added.name == {"folder": "original", "zip": "opus-2019-12-18", "npz": "opus"}[form]
    assert added.licence == "MIT"
    assert len(shelf.identity(added).sha256) == 64
    shelf.check(added)
    pairs = harbour(data_folder)
    translator = load_translator(added.folder, tmp_path / "cache")
    answers = dict(translator.translate([arabic for arabic, _ in pairs], Ticket()))
    translator.close()
    assert [answers[index].text for index in range(len(pairs))] == [text for _, text in pairs]
    shelf.remove(added.name)
    assert not shelf.models()


def test_it_is_not_used_where_it_lies(shelf: Shelf, folder: Path) -> None:
    with pytest.raises(ModelUnfit, match="add it to the models first"):
        shelf.find(str(folder))


def test_other_files_beside_it_are_left_there(shelf: Shelf, folder: Path) -> None:
    (folder / "accounts.json").write_text('{"secret": 1}', encoding="utf-8")
    (folder / "letter.txt").write_text("secret", encoding="utf-8")
    added = shelf.add(folder / "opus.npz", Ticket())
    assert {path.name for path in added.folder.iterdir()}.isdisjoint(
        {"accounts.json", "letter.txt"}
    )


def test_it_is_one_model_however_it_is_added(shelf: Shelf, folder: Path) -> None:
    once = shelf.add(folder, Ticket())
    again = shelf.add(folder / "opus.npz", Ticket())
    assert shelf.identity(once).sha256 == shelf.identity(again).sha256


def test_two_vocabularies_stay_two(tmp_path: Path, like: Path) -> None:
    folder = write_original(tmp_path / "original", like, is_shared=False)
    (folder / "opus.vocab.yml").rename(folder / "opus.src.vocab.yml")
    names = list(json.loads((like / "vocab.json").read_bytes()))[:-1]
    (folder / "opus.trg.vocab").write_text("\n".join(names) + "\n", encoding="utf-8")
    (folder / "decoder.yml").unlink()
    rewrite(folder, Ticket())
    assert (folder / "target_vocab.json").read_bytes() == (folder / "vocab.json").read_bytes()
    assert not json.loads((folder / "config.json").read_bytes())["share_encoder_decoder_embeddings"]
    load_translator(folder, tmp_path / "cache").close()  # its golden sentences prove it


def test_two_vocabularies_may_differ_in_size(tmp_path: Path, like: Path) -> None:
    checkpoint, folder = open_checkpoint(like), tmp_path / "original"
    write_original(folder, like, is_shared=False)
    rows = needed_rows(checkpoint)
    names = sorted(checkpoint.source, key=checkpoint.source.__getitem__)
    with np.load(folder / "opus.npz") as stored:
        tensors = dict(stored)
    for side, kept in (("encoder", rows.source[:-1]), ("decoder", rows.target[:-1])):
        tensors[f"{side}_Wemb"] = tensors[f"{side}_Wemb"][kept]
        text = "\n".join(names[row] for row in kept)
        (folder / f"{side}.vocab").write_text(text, encoding="utf-8")
    tensors["decoder_ff_logit_out_b"] = tensors["decoder_ff_logit_out_b"][:, rows.target[:-1]]
    np.savez(folder / "opus.npz", **tensors)
    decoder = "vocabs: [encoder.vocab, decoder.vocab]\n"
    (folder / "decoder.yml").write_text(decoder, encoding="utf-8")
    rewrite(folder, Ticket())
    assert len(open_checkpoint(folder).source) != len(open_checkpoint(folder).target)
    load_translator(folder, tmp_path / "cache").close()  # its golden sentences prove it
    with pytest.raises(ModelUnfit, match="does not run vocabularies of different sizes"):
        load_translator(folder, tmp_path / "cache", "transformers")


def test_an_output_layer_of_its_own_is_kept(tmp_path: Path, data_folder: Path) -> None:
    like = write_checkpoint(tmp_path / "random", data_folder / "by-heart")
    folder = write_original(tmp_path / "original", like)
    with np.load(folder / "opus.npz") as stored:
        tensors = dict(stored)
    own = np.random.default_rng(1).normal(size=tensors["Wemb"].shape).astype(np.float32)
    np.savez(folder / "opus.npz", decoder_ff_logit_out_W=own.T, **tensors)
    state = loaded(rewritten(folder))
    assert np.array_equal(state["lm_head.weight"][:-1], own)
    assert not json.loads((folder / "config.json").read_bytes())["tie_word_embeddings"]
    made = converted(load_runtime(), open_checkpoint(folder), "sum", tmp_path / "cache")
    assert load_runtime().load(str(made), 1).compute_type.startswith("int8")


def test_pieces_of_the_vocabulary_are_read_as_yaml_writes_them(folder: Path) -> None:
    (folder / "opus.vocab.yml").write_text(
        '</s>: 0\n<unk>: 1\n"\\"": 2\n\'\'\'\': 3\n"\\x85": 4\n? "▁long"\n: 5\n'
        '"\\u2028": 6\n"\\\\": 7\n",": 8\n":": 9\n~: 10\nnull: 11\n"\\U0001F600": 12\n',
        encoding="utf-8",
    )
    found = read_listing(folder).source
    long = ["▁long", "\u2028", "\\", ",", ":", "~", "null", "😀"]
    assert list(found) == ["</s>", "<unk>", '"', "'", "\x85", *long]


def test_a_sentencepiece_file_may_be_the_vocabulary(folder: Path) -> None:
    shutil.copyfile(folder / "source.spm", folder / "vocab.spm")
    (folder / "decoder.yml").write_text("vocabs: [vocab.spm, vocab.spm]\n", encoding="utf-8")
    for name in ("source.spm", "target.spm", "opus.vocab.yml"):
        (folder / name).unlink()
    listing = read_listing(folder)
    assert listing.source_pieces == listing.target_pieces == folder / "vocab.spm"
    assert {"</s>", "<unk>"} <= set(listing.source)
    assert listing.source is listing.target


def test_the_best_of_several_is_taken(shelf: Shelf, folder: Path) -> None:
    worse = folder / "a.model1.npz"
    worse.write_bytes(b"not even a model")
    (folder / "opus.npz").rename(folder / "model1.npz.best-perplexity.npz")
    assert shelf.add(folder, Ticket()).name == "original"


@pytest.mark.parametrize(
    ("option", "value", "reason"),
    [
        ("type", "s2s", "type is 's2s'"),
        ("transformer_decoder_autoreg", "rnn", "autoreg is 'rnn'"),
        ("transformer_preprocess", "n", "preprocess is 'n'"),
        ("transformer_ffn_activation", "gelu", "activation 'gelu'"),
        ("transformer_postprocess_emb", "nd", "normalises its embeddings"),
        ("transformer_train_position_embeddings", "true", "position-embeddings is 'True'"),
    ],
)
def test_another_kind_of_network_is_unfit(
    shelf: Shelf, tmp_path: Path, like: Path, option: str, value: str, reason: str
) -> None:
    folder = write_original(tmp_path / "original", like, **{option: value})
    with pytest.raises(ModelUnfit, match=reason):
        shelf.add(folder, Ticket())
    assert not shelf.models()


class _Trap:
    def __reduce__(self) -> tuple[object, ...]:
        return os.system, ("false",)


OPTIONS = "special:model.yml"
DAMAGES = {
    "odd options": {OPTIONS: np.frombuffer(b"!!python/name:os.system x: [", np.int8)},
    "a list": {OPTIONS: np.frombuffer(b"- a\n- b\n", np.int8)},
    "no number": {OPTIONS: np.frombuffer(b"type: transformer\nenc-depth: x\n", np.int8)},
    "objects": {"trap": np.array([_Trap()], dtype=object)},
    "fewer rows": {"Wemb": np.zeros((100, 128), np.float32)},
    "one axis": {"Wemb": np.zeros(128, np.float32)},
    "no options": {OPTIONS: None},
    "no tensor": {"encoder_l2_ffn_W1": None},
}


def damage(folder: Path, how: str) -> None:
    """Put other arrays in the archive of an original model, or leave some out."""
    path = folder / "opus.npz"
    with np.load(path) as stored:
        tensors = dict(stored) | DAMAGES[how]
    np.savez(path, **{name: value for name, value in tensors.items() if value is not None})


def test_half_an_archive_is_named(shelf: Shelf, folder: Path) -> None:
    path = folder / "opus.npz"
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with pytest.raises(ModelBroken, match="cannot be read"):
        shelf.add(path, Ticket())
    assert not shelf.models()


@pytest.mark.parametrize(
    ("how", "reason"),
    [
        ("no options", "holds no options"),
        ("odd options", "options cannot be read"),
        ("a list", "not a list of names"),
        ("no number", "no proper enc-depth"),
        ("objects", "cannot be read"),
        ("fewer rows", "differ in size"),
        ("no tensor", "encoder_l2_ffn_W1"),
        ("one axis", "do not fit"),
    ],
)
def test_a_damaged_archive_is_named(shelf: Shelf, folder: Path, how: str, reason: str) -> None:
    damage(folder, how)
    with pytest.raises(ModelBroken, match=reason):
        shelf.add(folder, Ticket())
    assert not shelf.models()


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("opus.vocab.yml", None, "opus.vocab.yml is missing"),
        ("opus.vocab.yml", "</s>: 0\n<unk>: one\n", "opus.vocab.yml cannot be read"),
        ("opus.vocab.yml", "</s>: 0\n<unk>: 7\n", "opus.vocab.yml cannot be read"),
        ("opus.vocab.yml", "the: 0\nof: 1\n", "lacks </s> or <unk>"),
        ("opus.vocab.yml", "</s>: 0\n<unk>: 1\n", "differ in size"),
        ("decoder.yml", "vocabs: [", "options cannot be read"),
        ("decoder.yml", "a: b\n" * 100_000, "options are too long"),
        ("source.spm", None, "source.spm is missing"),
        ("source.spm", "rotten", "source.spm cannot be read"),
    ],
)
def test_damaged_companions_are_named(
    shelf: Shelf, folder: Path, name: str, text: str | None, reason: str
) -> None:
    (folder / name).unlink()
    if text is not None:
        (folder / name).write_text(text, encoding="utf-8")
    with pytest.raises(ModelBroken, match=reason):
        shelf.add(folder, Ticket())
    assert not shelf.models()


def test_vocabularies_that_nothing_tells_apart_are_not_guessed(folder: Path) -> None:
    (folder / "decoder.yml").unlink()
    shutil.copyfile(folder / "opus.vocab.yml", folder / "other.vocab.yml")
    with pytest.raises(ModelBroken, match=r"neither decoder\.yml nor a name"):
        read_listing(folder)


def test_pieces_that_are_missing_on_both_sides_are_named(folder: Path) -> None:
    for name in ("source.spm", "target.spm"):
        (folder / name).unlink()
    with pytest.raises(ModelBroken, match=r"source\.spm is missing"):
        read_listing(folder)


def test_one_who_changes_their_mind_gets_no_model(shelf: Shelf, folder: Path) -> None:
    ticket = Ticket()
    ticket.cancel()
    with pytest.raises(Cancelled):
        rewrite(folder, ticket)
    with pytest.raises(Cancelled):
        shelf.add(folder, ticket)
    assert not shelf.models()


def test_it_is_told_where_the_disk_refuses(folder: Path) -> None:
    (folder / "model.safetensors").mkdir()
    with pytest.raises(WritingError):
        rewrite(folder, Ticket())


def test_every_name_is_found_again(data_folder: Path, tmp_path: Path) -> None:
    like = write_checkpoint(tmp_path / "random", data_folder / "by-heart", layers=3)
    names = original_tensors(loaded(like)).keys()
    assert {"encoder_l3_self_Wq", "decoder_l3_context_Wo_ln_scale", "decoder_l1_ffn_b2"} <= names
    folder = write_original(tmp_path / "original", like)
    assert loaded(rewritten(folder)).keys() == loaded(like).keys()
    assert issubclass(ModelUnfit, ReaderError)
