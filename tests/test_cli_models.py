from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hub import REPOSITORY, served

from reader import cli
from reader.adapters.paths import Paths

MODEL_KEYS = [
    "name", "folder", "licence", "bytes", "bundled", "draft", "repository", "used", "shortlist",
    "quality",
]  # fmt: skip
QUALITY_KEYS = ["scores", "tokens_per_second", "unsure", "settings", "signature", "day"]

Say = Callable[..., str]


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Say:
    """Run ``qari models`` and return what it wrote; a failure writes its complaint."""

    def run(*arguments: str | Path) -> str:
        status = cli.main(["models", *map(str, arguments)])
        said = capsys.readouterr()
        return said.err if status else said.out

    return run


@pytest.fixture
def document(say: Say) -> Callable[..., Any]:
    return lambda *arguments: json.loads(say(*arguments, "--json"))


@pytest.fixture
def small_sets(tmp_path: Path, data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Measure on what the model has learnt by heart."""
    folder = tmp_path / "sets"
    folder.mkdir()
    for language in ("ar", "en"):
        text = (data_folder / f"harbour.{language}.txt").read_text(encoding="utf-8")
        lines = [line for line in text.split("\n") if line]
        (folder / f"ntrex.{language}").write_text("\n".join(lines) + "\n", encoding="utf-8")
    monkeypatch.setattr(Paths, "test_sets", property(lambda _: folder))


def test_a_model_is_added_used_checked_and_removed(
    say: Say, document: Callable[..., Any], by_heart: Path, data_folder: Path, capsys: Any
) -> None:
    assert say().startswith("No model is installed.\n")
    added = document("add", by_heart)
    assert list(added) == [*MODEL_KEYS, "sha256"]
    assert added["quality"] is None
    assert added["shortlist"] is False  # its vocabulary is too small to be worth one
    assert added["used"]  # there is no other
    assert document("use", "by-heart")["used"]
    assert say().startswith("by-heart, 3 MB, MIT, not measured yet (used)\n")
    assert document("show", "by-heart") == added
    assert say("check", "by-heart") == "by-heart is sound.\n"
    assert cli.main(["translate", str(data_folder / "harbour.ar.txt")]) == 0
    assert capsys.readouterr().out.startswith("Archaeological mission")
    assert document("remove", "by-heart") == {"removed": "by-heart"}
    assert document("list")["models"] == []


def test_what_can_be_had_is_listed_with_the_figures_of_its_authors(
    say: Say, document: Callable[..., Any]
) -> None:
    offered = document("list")["offered"]
    assert [model["name"] for model in offered] == ["opus-mt-ar-en", "opus-mt-tc-big-ar-en"]
    assert [model["licence"] for model in offered] == ["Apache-2.0", "CC-BY-4.0"]
    assert {"set": "FLORES-101 devtest", "sentences": 1012, "bleu": 42.6, "chrf": 67.0} in (
        offered[1]["published"]
    )
    assert "Its authors publish BLEU 42.6, chrF 67.0 on FLORES-101 devtest." in say()


@pytest.mark.usefixtures("small_sets")
def test_a_model_is_measured_and_its_figures_are_shown_from_then_on(
    say: Say, document: Callable[..., Any], by_heart: Path
) -> None:
    document("add", by_heart)
    lines = say("check", "by-heart", "--quality").splitlines()
    assert lines[0] == "by-heart is sound."
    assert lines[1].startswith("BLEU ")
    assert lines[1].endswith(" on NTREX (16 sentences)")
    assert lines[-1].startswith("BLEU|nrefs:1|case:mixed")
    assert "tokens a second" in lines[2]
    shown = document("show", "by-heart")["quality"]
    assert list(shown) == QUALITY_KEYS
    (score,) = shown["scores"]
    assert (score["set"], score["sentences"]) == ("ntrex", 16)
    assert score["chrf"] > 90
    assert shown["tokens_per_second"] > 0
    assert "measured here: BLEU" in say()
    assert document("check", "by-heart")["quality"] == shown


def test_quality_goes_with_check_alone(by_heart: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["models", "show", str(by_heart), "--quality"])
    assert "--quality goes with check" in capsys.readouterr().err


def test_the_first_model_is_used_until_one_is_chosen(
    say: Say, document: Callable[..., Any], by_heart: Path, tmp_path: Path
) -> None:
    for name in ("zephyr", "breeze"):
        say("add", shutil.copytree(by_heart, tmp_path / name))

    def used() -> list[str]:
        return [model["name"] for model in document("list")["models"] if model["used"]]

    assert used() == ["breeze"]
    say("use", "zephyr")
    assert used() == ["zephyr"]
    assert not document("show", by_heart)["used"]  # it lies on no shelf


def test_a_draft_is_called_one(say: Say, by_heart: Path, tmp_path: Path) -> None:
    draft = tmp_path / "sketch"
    shutil.copytree(by_heart, draft)
    (draft / "training.json").write_text('{"scores": {"dev-ntrex": {"chrf": 39.5}}}')
    assert say("add", draft).startswith("sketch, 3 MB, MIT, a draft, not measured yet (used)\n")


def test_a_broken_model_is_refused_in_one_sentence(
    say: Say, document: Callable[..., Any], tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    assert say("add", tmp_path / "empty").startswith("The translation model “empty” is broken: ")
    assert document("list")["models"] == []


def test_it_is_told_that_a_shortlist_makes_a_model_quicker(
    say: Say, document: Callable[..., Any], by_heart: Path
) -> None:
    model = document("add", by_heart)
    (record,) = Path(model["folder"]).parents[1].rglob("shortlist.json")
    found = json.loads(record.read_text(encoding="utf-8"))
    found["agreement"] = {"sentences": 72, "equal": 0.931, "likeness": 98.7, "lost": 0.1}
    record.write_text(json.dumps(found), encoding="utf-8")
    assert document("show", model["name"])["shortlist"] is True
    assert "quicker; 93% of 72 sentences are translated alike.\n" in say("show", model["name"])
    record.unlink()
    assert document("show", model["name"])["shortlist"] is None


@pytest.mark.loopback
def test_a_model_that_is_here_already_is_shown_when_it_is_downloaded_again(
    document: Callable[..., Any], by_heart: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with served(by_heart) as hub:
        monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", False)
        monkeypatch.setattr("huggingface_hub.constants.ENDPOINT", hub.address)
        monkeypatch.setattr(
            "huggingface_hub.constants.HUGGINGFACE_CO_URL_TEMPLATE",
            hub.address + "/{repo_id}/resolve/{revision}/{filename}",
        )
        first = document("download", REPOSITORY)
        assert first["repository"] == REPOSITORY
        assert document("download", REPOSITORY) == first
