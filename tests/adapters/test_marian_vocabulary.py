"""A vocabulary of both languages, cut in two without changing what is said."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import sentencepiece
from checkpoints import write_checkpoint

from reader.adapters.marian.checkpoint import Checkpoint, open_checkpoint
from reader.adapters.marian.conversion import converted
from reader.adapters.marian.runtime import Model, Runtime, load_runtime
from reader.adapters.marian.tokenizing import Tokenizer, ordered_pieces
from reader.adapters.marian.vocabulary import needed_rows
from reader.domain.errors import ModelBroken

ODD = ("٢٠٢٥ 😀 漢字", "Reuters: Ünü ☃", ">>fr<< نعم </s> <unk>", "100% (BBC) \u202b", "م م محمد m")
LONGEST = 60  # tokens, since random weights hardly ever end a sentence


@pytest.fixture(scope="module")
def runtime() -> Runtime:
    return load_runtime()


def named(checkpoint: Checkpoint, rows: object) -> set[str]:
    kept = set(rows)
    return {piece for piece, row in checkpoint.source.items() if row in kept}


def sources(data_folder: Path, checkpoint: Checkpoint) -> list[list[str]]:
    lines = (data_folder / "harbour.ar.txt").read_text(encoding="utf-8").splitlines()
    return [list(Tokenizer(checkpoint).encode(line)) for line in (*lines[:8], *ODD)]


def models(
    runtime: Runtime, checkpoint: Checkpoint, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[Model, Model]:
    """The model as it is converted, and one that keeps its whole vocabulary."""
    cut = runtime.load(str(converted(runtime, checkpoint, "cut", cache)), 1)
    monkeypatch.setattr("reader.adapters.marian.vocabulary.LEAST_KNOWN_TO_CUT", 2.0)
    return cut, runtime.load(str(converted(runtime, checkpoint, "whole", cache)), 1)


@pytest.mark.parametrize("beam", [1, 4])
@pytest.mark.parametrize("weights", ["learnt", "random"])
def test_it_says_what_the_whole_model_says_without_the_pieces_cut_off(
    runtime: Runtime,
    data_folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    weights: str,
    beam: int,
) -> None:
    folder = data_folder / "by-heart"
    if weights == "random":
        folder = write_checkpoint(tmp_path / "random", folder)
    checkpoint = open_checkpoint(folder)
    gone = checkpoint.target.keys() - named(checkpoint, needed_rows(checkpoint).target)
    cut, whole = models(runtime, checkpoint, tmp_path, monkeypatch)
    texts = sources(data_folder, checkpoint)
    options = {"beam_size": beam, "max_decoding_length": LONGEST, "return_scores": True}
    ours = cut.translate_batch(texts, **options)
    theirs = whole.translate_batch(texts, suppress_sequences=[[each] for each in gone], **options)
    assert len(gone) > len(checkpoint.target) / 3
    assert [each.hypotheses for each in ours] == [each.hypotheses for each in theirs]
    assert ours[0].scores[0] == pytest.approx(theirs[0].scores[0], abs=1e-4)


def test_the_source_keeps_all_that_its_pieces_can_spell(data_folder: Path) -> None:
    checkpoint = open_checkpoint(data_folder / "by-heart")
    kept = named(checkpoint, needed_rows(checkpoint).source)
    assert kept >= set(ordered_pieces(checkpoint.folder, "source.spm"))
    for line in [*ODD, *(data_folder / "harbour.en.txt").read_text(encoding="utf-8").splitlines()]:
        assert set(Tokenizer(checkpoint).encode(line)) <= kept


def test_the_target_keeps_all_that_its_pieces_can_spell(data_folder: Path) -> None:
    checkpoint = open_checkpoint(data_folder / "by-heart")
    rows = needed_rows(checkpoint).target
    listed = ordered_pieces(checkpoint.folder, "target.spm")
    assert named(checkpoint, rows) == {*listed, "<pad>"}
    assert list(rows) == sorted(rows)
    assert rows[-1] == checkpoint.architecture.pad


def with_more_pieces(folder: Path, *, where: str, pieces: list[str], own: list[str]) -> Checkpoint:
    """Give one side's SentencePiece file ``own`` pieces, and the vocabulary ``pieces``."""
    spelled = sentencepiece.SentencePieceProcessor(model_file=str(folder / where))
    proto = spelled.serialized_model_proto()
    for piece in own:
        entry = piece.encode()
        body = b"\x0a" + bytes([len(entry)]) + entry + b"\x15\x00\x00\x00\x00" + b"\x18\x04"
        proto += b"\x0a" + bytes([len(body)]) + body  # a user-defined piece of the ModelProto
    (folder / where).write_bytes(proto)
    vocabulary = json.loads((folder / "vocab.json").read_text(encoding="utf-8"))
    pad = vocabulary.pop("<pad>")
    for number, piece in enumerate(pieces):
        vocabulary[piece] = pad + number
    vocabulary["<pad>"] = pad + len(pieces)
    (folder / "vocab.json").write_text(json.dumps(vocabulary), encoding="utf-8")
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    rows = {"vocab_size": len(vocabulary), "decoder_vocab_size": len(vocabulary)}
    config |= rows | {"pad_token_id": len(vocabulary) - 1}
    config |= {"decoder_start_token_id": len(vocabulary) - 1}
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    return open_checkpoint(folder)


def test_user_defined_pieces_stay_with_their_side(data_folder: Path, tmp_path: Path) -> None:
    folder = write_checkpoint(tmp_path / "model", data_folder / "by-heart")
    checkpoint = with_more_pieces(folder, where="target.spm", pieces=["⟨name⟩"], own=["⟨name⟩"])
    rows = needed_rows(checkpoint)
    assert "⟨name⟩" in named(checkpoint, rows.target)


def test_what_neither_file_lists_stays_on_both_sides(data_folder: Path, tmp_path: Path) -> None:
    folder = write_checkpoint(tmp_path / "model", data_folder / "by-heart")
    strays = [">>eng<<", "漢字", "<0xE2>"]
    checkpoint = with_more_pieces(folder, where="source.spm", pieces=strays, own=[])
    rows = needed_rows(checkpoint)
    assert named(checkpoint, rows.source) & named(checkpoint, rows.target) >= set(strays)


def test_what_reaches_the_source_unspelt_stays_in_it(data_folder: Path, tmp_path: Path) -> None:
    folder = write_checkpoint(tmp_path / "model", data_folder / "by-heart")
    checkpoint = with_more_pieces(folder, where="target.spm", pieces=["☃"], own=["☃"])
    assert "☃" in Tokenizer(checkpoint).encode("نعم ☃")
    assert "☃" in named(checkpoint, needed_rows(checkpoint).source)


def shortened(folder: Path, share: float) -> Checkpoint:
    """Rename that share of the vocabulary's pieces, as if it belonged to other files."""
    vocabulary = json.loads((folder / "vocab.json").read_text(encoding="utf-8"))
    renamed = {
        f"other {piece}" if 2 <= row < 2 + share * len(vocabulary) else piece: row
        for piece, row in vocabulary.items()
    }
    (folder / "vocab.json").write_text(json.dumps(renamed), encoding="utf-8")
    return open_checkpoint(folder)


def test_files_that_fit_badly_leave_the_vocabulary_whole(data_folder: Path, tmp_path: Path) -> None:
    folder = write_checkpoint(tmp_path / "model", data_folder / "by-heart")
    checkpoint = shortened(folder, 0.1)
    rows = needed_rows(checkpoint)
    assert len(rows.source) == len(rows.target) == len(checkpoint.source)


def test_files_that_do_not_fit_at_all_are_named(data_folder: Path, tmp_path: Path) -> None:
    folder = write_checkpoint(tmp_path / "model", data_folder / "by-heart")
    with pytest.raises(ModelBroken, match=r"source\.spm does not belong"):
        needed_rows(shortened(folder, 0.5))


def test_two_vocabularies_are_left_as_they_are(data_folder: Path, tmp_path: Path) -> None:
    folder = write_checkpoint(tmp_path / "model", data_folder / "by-heart")
    shutil.copyfile(folder / "vocab.json", folder / "target_vocab.json")
    checkpoint = open_checkpoint(folder)
    rows = needed_rows(checkpoint)
    assert len(rows.source) == len(rows.target) == len(checkpoint.source)
