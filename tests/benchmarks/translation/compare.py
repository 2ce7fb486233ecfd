"""Translation by this program against transformers and Argos Translate, in turn, in one run.

Usage: ``python tests/benchmarks/translation/compare.py CORPUS WORK [--argos PYTHON] [--beam N]``.
``CORPUS`` holds ``train-generic.{ar,en}.xz``, from which the pieces are made; ``WORK`` keeps what
was built; ``PYTHON`` is that of an environment with Argos Translate. Weights are random, lengths
real; seconds are of the processor unless said, medians over the rounds.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from statistics import median

import sentencepiece
from ctranslate2.converters import TransformersConverter
from floor import floor, measure
from models import SHAPES, build, train_pieces

HERE = Path(__file__).parent
SAMPLES = HERE.parents[2] / "resources" / "samples"
ARTICLES = ("harbour", "dolphins")
PIECES = {"opus": (31_400, 31_400), "compact": (9_500, 7_940)}
PEERS = ("single", "batched", "argos")
OURS = ("qari", "listed")  # without a shortlist, and with the one that a trained model may earn


@dataclass(slots=True)
class Engine:
    """A worker process and what it has answered."""

    name: str
    process: subprocess.Popen[str]
    load: float = 0.0
    runs: list[dict[str, float]] = field(default_factory=list)

    def answer(self) -> dict[str, float]:
        """Read one answer."""
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit(f"{self.name} has failed")
        return json.loads(line)

    def run(self) -> None:
        """Ask for one run."""
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        self.runs.append(self.answer())

    def close(self) -> None:
        """Let the process end."""
        self.process.stdin.close()
        self.process.wait()

    def middle(self, what: str) -> float:
        """Return the median over the runs."""
        return median(run[what] for run in self.runs)


def sentences() -> list[str]:
    """Return the Arabic sentences of the samples."""
    texts = [(SAMPLES / f"{name}.ar.txt").read_text(encoding="utf-8") for name in ARTICLES]
    lines = [line for text in texts for line in text.splitlines() if re.search("[ء-ي]", line)]
    return [each for line in lines for each in re.split(r"(?<=[.!؟])\s+", line.strip())]


def prepare(name: str, corpus: Path, work: Path) -> Path:
    """Build the checkpoint and Argos Translate's package of it, once."""
    folder = work / name / "checkpoint"
    if not folder.is_dir():
        pieces = tuple(
            train_pieces(corpus / f"train-generic.{language}.xz", language, count, work)
            for language, count in zip(("ar", "en"), PIECES[name], strict=True)
        )
        build(folder, SHAPES[name], pieces)
    package = work / name / "argos" / "data" / "argos-translate" / "packages" / "ar_en"
    if not package.is_dir():
        package.mkdir(parents=True)
        TransformersConverter(str(folder)).convert(str(package / "model"), quantization="int8")
        settings = json.loads((package / "model" / "config.json").read_text(encoding="utf-8"))
        settings["add_source_eos"] = True
        (package / "model" / "config.json").write_text(json.dumps(settings), encoding="utf-8")
        (package / "sentencepiece.model").write_bytes((folder / "source.spm").read_bytes())
        about = {"package_version": "1.0", "argos_version": "1.0", "from_code": "ar",
                 "from_name": "Arabic", "to_code": "en", "to_name": "English"}  # fmt: skip
        (package / "metadata.json").write_text(json.dumps(about), encoding="utf-8")
    return folder


def start(name: str, folder: Path, options: argparse.Namespace, texts: Path) -> Engine:
    """Start an engine's process and wait until it has loaded."""
    is_argos = name == "argos"
    place = folder.parent / "argos" if is_argos else folder
    command = [options.argos if is_argos else sys.executable, str(HERE / "worker.py")]
    process = subprocess.Popen(
        [*command, name, str(place), str(options.beam), str(texts)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    engine = Engine(name, process)
    engine.load = engine.answer()["load"]
    return engine


def compare(name: str, options: argparse.Namespace, least: object) -> None:
    """Run the engines in turn and print what they took."""
    folder = prepare(name, options.corpus, options.work)
    texts = options.work / "sentences.txt"
    texts.write_text("\n".join(sentences()), encoding="utf-8")
    for each in OURS:  # once, to convert the model: measured from the next one on
        start(each, folder, options, texts).close()
    peers = options.peers.split(",") if options.peers else []
    names = [each for each in peers if each != "argos" or options.argos] + [*OURS]
    engines = [start(each, folder, options, texts) for each in names]
    for _ in range(options.rounds):
        for engine in engines:
            engine.run()
    for engine in engines:
        engine.close()
    processor = sentencepiece.SentencePieceProcessor(model_file=str(folder / "source.spm"))
    lengths = [len(processor.encode(text)) + 1 for text in sentences()]
    report(name, engines, floor(least, SHAPES[name], lengths, options.beam), options.beam)


def report(name: str, engines: list[Engine], least: float, beam: int) -> None:
    """Print a table; the first ratio compares letters put out a second of the processor.

    The second is to this program with a shortlist, which makes random weights say shorter pieces:
    the first times what the shortlist gains in tokens a second.
    """
    plain, listed = engines[-2:]
    gain = median(
        other["tokens"] / other["processor"] / run["tokens"] * run["processor"]
        for run, other in zip(plain.runs, listed.runs, strict=True)
    )
    say(f"\n{name}, beam {beam}, {len(sentences())} sentences; floor {least:.2f} s")
    say("| engine | processor s | ratio | listed | × floor | wall s | first s | load s | peak MB |")
    say("|---|---|---|---|---|---|---|---|---|")
    for engine in engines:
        rates = [run["letters"] / run["processor"] for run in engine.runs]
        ratio = median(
            run["letters"] / run["processor"] / rate
            for run, rate in zip(plain.runs, rates, strict=True)
        )
        ratios = (1 / gain, 1.0) if engine is listed else (ratio, ratio * gain)
        numbers = (
            f"{engine.middle('processor'):.2f}", *(f"{ratio:.1f}" for ratio in ratios),
            f"{engine.middle('processor') / least:.1f}", f"{engine.middle('wall'):.2f}",
            f"{engine.middle('first'):.2f}", f"{engine.load:.2f}", f"{engine.middle('peak'):.0f}",
        )  # fmt: skip
        say(f"| {engine.name} | " + " | ".join(numbers) + " |")


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    """Compare on every shape."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("--argos", default="")
    parser.add_argument("--peers", default=",".join(PEERS), help="of them, parted by commas")
    parser.add_argument("--shapes", default=",".join(SHAPES), help="likewise")
    parser.add_argument("--beam", type=int, default=4)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    least = measure()
    names = ("ctranslate2", "torch", "transformers", "sentencepiece")
    say(", ".join(f"{name} {version(name)}" for name in names))
    say(f"one core: {least.operations / 1e9:.0f} GOP/s, {least.bandwidth / 1e9:.0f} GB/s")
    for name in options.shapes.split(","):
        compare(name, options, least)


if __name__ == "__main__":
    main()
