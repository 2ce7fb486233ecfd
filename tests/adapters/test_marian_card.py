"""What a model's folder says of itself, and which of several models goes first."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest

from reader.adapters.marian import card
from reader.adapters.marian.languages import check_languages
from reader.adapters.marian.shelf import Shelf
from reader.domain.model import DRAFT_BELOW

DRAFT = '{"draft": true}'
SECONDS_FOR_A_CARD = 5  # it takes none; a quadratic rule would take minutes


@pytest.mark.parametrize(
    ("file", "text", "expected"),
    [
        ("training.json", DRAFT, True),
        ("training.json", '{"draft": false}', False),
        ("training.json", '{"draft": "no"}', False),
        ("training.json", f'{{"scores": {{"dev-ntrex": {{"chrf": {DRAFT_BELOW - 0.1}}}}}}}', True),
        ("training.json", f'{{"scores": {{"dev-ntrex": {{"chrf": {DRAFT_BELOW}}}}}}}', False),
        ("training.json", '{"scores": {"ntrex": {"chrf": 12}}}', True),
        ("training.json", '{"scores": {"dev-news": {"chrf": 12}}}', False),
        ("training.json", '{"scores": {"dev-ntrex": {"chrf": "low"}}}', False),
        ("training.json", '{"scores": [1]}', False),
        ("training.json", "{", False),
        ("README.md", "---\nlicense: mit\nstatus: draft\n---\n# Sketch", True),
        ("README.md", "---\ndraft: true\n---\n", True),
        ("README.md", "A draft: true to life, but no more.", False),
        ("LICENSE", "status: draft", False),
    ],
)
def test_a_model_is_a_draft_where_its_makers_or_its_figures_say_so(
    tmp_path: Path, file: str, text: str, *, expected: bool
) -> None:
    (tmp_path / file).write_text(text, encoding="utf-8")
    assert card.is_draft(tmp_path) is expected


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "own", tmp_path / "bundled", tmp_path / "cache")


def put(folder: Path, like: Path, training: str = "{}") -> None:
    shutil.copytree(like, folder)
    (folder / "training.json").write_text(training, encoding="utf-8")


def test_a_bundled_model_speaks_until_there_is_another(
    shelf: Shelf, tmp_path: Path, data_folder: Path
) -> None:
    put(tmp_path / "bundled" / "compact", data_folder / "by-heart")
    assert shelf.find("").name == "compact"
    put(tmp_path / "own" / "zephyr", data_folder / "by-heart")
    assert shelf.find("").name == "zephyr"


def test_drafts_come_last_among_their_like(shelf: Shelf, tmp_path: Path, data_folder: Path) -> None:
    like = data_folder / "by-heart"
    put(tmp_path / "own" / "a-sketch", like, DRAFT)
    put(tmp_path / "own" / "b-model", like)
    put(tmp_path / "bundled" / "a-compact", like, DRAFT)
    put(tmp_path / "bundled" / "b-compact", like)
    names = [model.name for model in shelf.models()]
    assert names == ["b-model", "a-sketch", "b-compact", "a-compact"]
    assert [model.is_draft for model in shelf.models()] == [False, True, False, True]


def test_the_model_that_speaks_knows_that_it_is_a_draft(
    shelf: Shelf, tmp_path: Path, data_folder: Path
) -> None:
    put(tmp_path / "own" / "sketch", data_folder / "by-heart", DRAFT)
    assert shelf.identity(shelf.find("sketch")).is_draft


@pytest.mark.parametrize("text", ["\n" * 200_000, f"source lang:{' ' * 200_000}!"])
def test_a_card_of_nothing_but_space_is_read_at_once(tmp_path: Path, text: str) -> None:
    (tmp_path / "README.md").write_text(text, encoding="utf-8", newline="\n")
    start = time.process_time()
    check_languages(tmp_path)
    assert card.licence(tmp_path) == ""
    assert time.process_time() - start < SECONDS_FOR_A_CARD
