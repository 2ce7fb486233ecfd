"""The head that links words best is found, put first, and kept; what the model says stays."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from aligned import gold
from checkpoints import Tensors, loaded, write_checkpoint
from safetensors.numpy import save_file

from reader.adapters.marian import heads
from reader.adapters.marian.checkpoint import Checkpoint, open_checkpoint
from reader.adapters.marian.conversion import converted
from reader.adapters.marian.forcing import Network
from reader.adapters.marian.heads import Head, agreements, best_head, by_word
from reader.adapters.marian.loading import load_translator
from reader.adapters.marian.runtime import Model, Result, Runtime, load_runtime
from reader.adapters.marian.tokenizing import Tokenizer
from reader.adapters.marian.weights import load_weights
from reader.adapters.paths import bundled
from reader.services.jobs import Cancelled, Ticket

WIDTH, LAYERS, HEADS = 64, 3, 4
SHARPNESS = 60.0
SENTENCE = "وصل الوزير إلى بيروت يوم الأحد."
WRITTEN = "The minister arrived in Beirut on Sunday."


@pytest.fixture
def folder(tmp_path: Path, data_folder: Path) -> Path:
    """A model whose words know little but their place, and whose heads look everywhere."""
    folder = write_checkpoint(
        tmp_path / "model", data_folder / "by-heart", width=WIDTH, layers=LAYERS, hidden=96
    )
    tensors = loaded(folder)
    for name in tensors:
        if name.endswith(("out_proj.weight", "fc2.weight")):
            tensors[name] *= 0.1
    tensors["model.shared.weight"] *= 0.3
    save_file(tensors, folder / "model.safetensors")
    return folder


def plant(folder: Path, *chosen: Head) -> Checkpoint:
    """Let heads look at the word that stands where the one stands that is being written."""
    tensors = loaded(folder)
    for head in chosen:
        look_along(tensors, head)
    save_file(tensors, folder / "model.safetensors")
    return open_checkpoint(folder)


def look_along(tensors: Tensors, head: Head) -> None:
    """Let a head compare places by those sines and cosines that tell neighbours apart."""
    size = WIDTH // HEADS
    rows = slice(head.number * size, (head.number + 1) * size)
    places = np.zeros((size, WIDTH), np.float32)
    for row in range(size // 2):
        places[row, row] = places[row + size // 2, row + WIDTH // 2] = 1
    name = f"model.decoder.layers.{head.layer}.encoder_attn"
    for part, factor in (("q_proj", SHARPNESS), ("k_proj", 1.0)):
        tensors[f"{name}.{part}.weight"][rows] = factor * places
        tensors[f"{name}.{part}.bias"][rows] = 0


def found(checkpoint: Checkpoint) -> Head:
    return best_head(checkpoint, load_weights(checkpoint), Ticket())


@pytest.fixture(scope="module")
def runtime() -> Runtime:
    return load_runtime()


def forced(model: Model, checkpoint: Checkpoint) -> np.ndarray:
    """What the model looks at while it is made to write a translation."""
    read, written = pieces(checkpoint)
    (future,) = model.translate_batch(
        [read],
        target_prefix=[written],
        asynchronous=True,
        beam_size=1,
        max_decoding_length=len(written),
        return_attention=True,
    )
    return np.array(future.result().attention[0])[: len(written)]


def pieces(checkpoint: Checkpoint) -> tuple[list[str], list[str]]:
    tokenizer = Tokenizer(checkpoint)
    return [*tokenizer.encode(SENTENCE)], [*tokenizer.pieces_of_target(WRITTEN)]


def computed(checkpoint: Checkpoint) -> np.ndarray:
    read, written = pieces(checkpoint)
    source = [checkpoint.source[piece] for piece in read]
    target = [checkpoint.target[piece] for piece in written]
    network = Network(load_weights(checkpoint), checkpoint.architecture)
    return network.attention([source], [target], Ticket())[0]


def said(model: Model, checkpoint: Checkpoint) -> list[Result]:
    tokenizer = Tokenizer(checkpoint)
    texts = [SENTENCE, "ارتفعت أسعار النفط في الأسواق العالمية.", "قال الرئيس إن 20 شخصا قتلوا."]
    futures = model.translate_batch(
        [list(tokenizer.encode(text)) for text in texts],
        asynchronous=True,
        beam_size=4,
        max_decoding_length=20,
        return_scores=True,
    )
    return [future.result() for future in futures]


@pytest.mark.parametrize("head", [Head(0, 2), Head(1, 3), Head(2, 1)])
def test_the_head_that_looks_at_the_right_words_is_found(folder: Path, head: Head) -> None:
    assert found(plant(folder, head)) == head


def test_a_guided_head_is_kept_where_another_is_as_good(folder: Path) -> None:
    assert found(plant(folder, Head(2, 0), Head(0, 3))) == Head(2, 0)


def test_where_all_look_at_random_the_place_of_a_guided_head_is_taken(folder: Path) -> None:
    assert found(open_checkpoint(folder)) == Head(2, 0)


def test_without_the_bundled_sentences_it_is_taken_too(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(heads, "YARDSTICK", Path("alignment", "gone.tsv"))
    assert found(plant(folder, Head(0, 2))) == Head(2, 0)


@pytest.mark.parametrize("head", [Head(0, 2), Head(1, 3)])
def test_the_engine_gives_the_attention_of_the_head_found(
    folder: Path, tmp_path: Path, runtime: Runtime, head: Head
) -> None:
    checkpoint = plant(folder, head)
    made = converted(runtime, checkpoint, "sum", tmp_path / "cache")
    expected = computed(checkpoint)
    given = forced(runtime.load(str(made), 1), checkpoint)
    apart = np.abs(expected - given).max((2, 3))  # of every head
    assert apart[head.layer, head.number] < 0.1  # int8
    assert np.delete(apart.ravel(), head.layer * HEADS + head.number).min() > 0.4


def test_what_is_found_is_read_again(folder: Path, tmp_path: Path, runtime: Runtime) -> None:
    checkpoint = plant(folder, Head(0, 2))
    first, again = (
        forced(runtime.load(str(converted(runtime, checkpoint, "sum", tmp_path)), 1), checkpoint)
        for _ in range(2)
    )
    assert (first == again).all()


def test_heads_in_another_order_say_the_same(
    folder: Path, tmp_path: Path, runtime: Runtime, monkeypatch: pytest.MonkeyPatch
) -> None:
    checkpoint = plant(folder, Head(1, 3))
    moved = runtime.load(str(converted(runtime, checkpoint, "moved", tmp_path)), 1)
    monkeypatch.setattr(heads, "CLEARLY", 2.0)  # more than any head can be better
    left = runtime.load(str(converted(runtime, checkpoint, "left", tmp_path)), 1)
    assert not np.allclose(forced(moved, checkpoint), forced(left, checkpoint), atol=0.2)
    for one, other in zip(said(moved, checkpoint), said(left, checkpoint), strict=True):
        assert one.hypotheses == other.hypotheses
        assert one.scores == pytest.approx(other.scores, abs=1e-5)


def test_a_guided_head_changes_nothing(
    folder: Path, tmp_path: Path, runtime: Runtime, monkeypatch: pytest.MonkeyPatch
) -> None:
    checkpoint = plant(folder, Head(2, 0))
    searched = converted(runtime, checkpoint, "searched", tmp_path)
    monkeypatch.setattr(heads, "CLEARLY", 2.0)
    kept = converted(runtime, checkpoint, "kept", tmp_path)
    assert (searched / "model.bin").read_bytes() == (kept / "model.bin").read_bytes()


def test_the_search_can_be_given_up(folder: Path, tmp_path: Path, runtime: Runtime) -> None:
    ticket = Ticket()
    ticket.cancel()
    with pytest.raises(Cancelled):
        converted(runtime, open_checkpoint(folder), "sum", tmp_path / "cache", ticket)
    assert list(tmp_path.glob("cache/*")) == []


def test_loading_can_be_given_up_while_a_model_is_converted(by_heart: Path, tmp_path: Path) -> None:
    ticket = Ticket()
    ticket.cancel()
    with pytest.raises(Cancelled):
        load_translator(by_heart, tmp_path, ticket=ticket)
    assert not list(tmp_path.glob("*/model.bin"))


def test_sentences_together_are_read_as_each_alone(by_heart: Path) -> None:
    checkpoint = open_checkpoint(by_heart)
    network = Network(load_weights(checkpoint), checkpoint.architecture)
    sources, targets = [[5, 9, 40, 0], [7, 0], [3, 8, 0]], [[900, 901], [950, 951, 952], [999]]
    together = network.attention(sources, targets, Ticket())
    for source, target, attention in zip(sources, targets, together, strict=True):
        alone = network.attention([source], [target], Ticket())[0]
        assert attention.shape == (2, 4, len(target), len(source))
        assert attention == pytest.approx(alone, abs=1e-5)
        assert attention.sum(-1) == pytest.approx(1, abs=1e-5)


def test_attention_between_pieces_is_merged_to_words() -> None:
    rows = np.array([[0.4, 0.4, 0.1, 0.1], [0.1, 0.1, 0.7, 0.1], [0.1, 0.1, 0.5, 0.3]])
    merged = by_word(rows, ("▁al", "ri", "▁kata", "</s>"), ("▁man", "▁wro", "te"))
    assert merged == pytest.approx(np.array([[0.8, 0.1], [0.4, 1.2]]))


def test_a_model_of_few_positions_has_no_sentence_to_be_judged_by(by_heart: Path) -> None:
    checkpoint = open_checkpoint(by_heart)
    few = replace(checkpoint, architecture=replace(checkpoint.architecture, positions=3))
    assert not agreements(few, load_weights(checkpoint), Ticket()).any()


def test_the_bundled_sentences_are_linked_within_their_words() -> None:
    text = (bundled("resources") / heads.YARDSTICK).read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines()]
    assert len(rows) == 40
    for source, target, links in rows:
        pairs = [tuple(map(int, link.split("-"))) for link in links.split()]
        assert len(pairs) > 3
        assert max(one for one, _ in pairs) < len(source.split())
        assert max(other for _, other in pairs) < len(target.split())


def test_the_bundled_sentences_are_not_those_that_links_are_measured_by() -> None:
    text = (bundled("resources") / heads.YARDSTICK).read_text(encoding="utf-8")
    measured = {each.source for part in ("dev", "test") for each in gold(part)}
    assert measured.isdisjoint(line.split("\t")[0] for line in text.splitlines())


@pytest.mark.reference
def test_the_attention_is_that_of_transformers(
    by_heart: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    torch = pytest.importorskip("torch", reason="needs the reference extra")
    from transformers import MarianMTModel

    monkeypatch.setattr("tqdm.tqdm.monitor_interval", 0)  # else its bar leaves a thread
    model = MarianMTModel.from_pretrained(
        by_heart, dtype=torch.float32, attn_implementation="eager"
    )
    source, target = [5, 9, 40, 0], [900, 901, 902]
    with torch.no_grad():
        theirs = model(
            input_ids=torch.tensor([source]),
            decoder_input_ids=torch.tensor([[1702, *target[:-1]]]),
            output_attentions=True,
        ).cross_attentions
    checkpoint = open_checkpoint(by_heart)
    network = Network(load_weights(checkpoint), checkpoint.architecture)
    (ours,) = network.attention([source], [target], Ticket())
    for one, other in zip(ours, theirs, strict=True):
        assert one == pytest.approx(other[0].numpy(), abs=1e-4)
