"""The recipe of the compact model; it needs torch."""

from __future__ import annotations

import json
import lzma
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from guards import CHECKOUT

from reader.adapters.marian.card import is_draft
from reader.adapters.marian.checkpoint import GOLDEN, open_checkpoint
from reader.adapters.marian.loading import load_translator
from reader.domain.errors import ModelBroken

TRAINING = CHECKOUT / "resources" / "models" / "training"
LINES = 40
FEW_PIECES = 150


def run(*arguments: str | Path, home: Path) -> str:
    """Run a script of the recipe; return what it wrote."""
    command = [sys.executable, *map(str, arguments)]
    environment = {"HOME": str(home), "HF_HUB_OFFLINE": "1", "PATH": "", "OMP_NUM_THREADS": "1"}
    ended = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A corpus of a few lines of our own news; the next ones are its test set."""
    folder = tmp_path / "corpus.ar.d"  # a name like that of a file
    folder.mkdir()
    for language in ("ar", "en"):
        path = CHECKOUT / "resources" / "quality" / f"news.{language}"
        every = path.read_text(encoding="utf-8").split("\n")
        text = "\n".join(every[:LINES]) + "\n"
        with lzma.open(folder / f"train-news.{language}.xz", "wt", encoding="utf-8") as out:
            out.write(text)
        (folder / f"dev-ntrex.{language}").write_text(
            "\n".join(every[LINES : LINES + 3]) + "\n", encoding="utf-8"
        )
    shutil.copy(TRAINING / "MIXTURE.tsv", folder)
    return folder


@pytest.mark.reference
def test_a_few_steps_lower_the_loss_and_leave_a_model_that_qari_opens(
    data: Path, tmp_path: Path
) -> None:
    pytest.importorskip("torch", reason="needs the reference extra")
    vocabulary, out = tmp_path / "vocabulary", tmp_path / "out"
    pieces = ["--source-pieces", str(2 * FEW_PIECES), "--target-pieces", str(FEW_PIECES)]
    build = TRAINING / "build_vocabulary.py"
    run(build, "--data", data, "--out", vocabulary, *pieces, home=tmp_path)
    written = run(
        TRAINING, "--data", data, "--vocab", vocabulary, "--out", out, "--shape", "mini",
        "--minutes", "0.4", "--tokens", "512", "--variants", "2", "--eval-every", "0.1",
        "--lr", "2e-3", "--max-len", "200",
        home=tmp_path,
    )  # fmt: skip
    rows = [json.loads(line) for line in written.splitlines()]
    assert rows == [
        json.loads(line) for line in (out / "log.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    losses = [row["cross_entropy"] for row in rows if "cross_entropy" in row]
    assert len(losses) >= 2
    assert losses[-1] < losses[0] - 0.3
    assert rows[-2]["final"].keys() == {"dev-ntrex"}
    check_model(out / "model", tmp_path)
    again = run(
        TRAINING, "--data", data, "--vocab", vocabulary, "--out", tmp_path / "more",
        "--shape", "mini", "--minutes", "0.02", "--start", out / "weights.pt", "--max-len", "200",
        home=tmp_path,
    )  # fmt: skip
    assert '"exported"' in again


def check_model(folder: Path, tmp_path: Path) -> None:
    """What was exported has everything, and says of itself what it is."""
    checkpoint = open_checkpoint(folder)
    assert checkpoint.architecture.width == 128
    assert checkpoint.architecture.vocabulary == len(checkpoint.source)
    notes = json.loads((folder / "training.json").read_text(encoding="utf-8"))
    assert (notes["shape"], notes["pairs"]) == ("mini", LINES)
    assert len(notes["mixture_sha256"]) == 64
    assert notes["steps"] > 0
    assert is_draft(folder)  # nobody learns Arabic from forty lines
    # How much sense it makes depends on the machine; that it speaks at all does not.
    (folder / GOLDEN).write_text("وصل الوفد.\tNo model says this.\n", encoding="utf-8")
    with pytest.raises(ModelBroken, match="it says 1 of its 1 golden sentences differently"):
        load_translator(folder, tmp_path / "cache")


def test_every_corpus_of_the_mixture_has_its_source_and_licence() -> None:
    rows = (TRAINING / "MIXTURE.tsv").read_text(encoding="utf-8").splitlines()[1:]
    sources = (TRAINING / "SOURCES.md").read_text(encoding="utf-8").splitlines()
    named = {line.split("**")[1]: line for line in sources if line.startswith("- **")}
    corpora = {row.split("\t")[0] for row in rows}
    assert named.keys() == corpora
    others = [line for name, line in named.items() if name != "news-original"]
    assert all("licence:" in line for line in others)
