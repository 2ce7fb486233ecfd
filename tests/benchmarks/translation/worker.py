"""One engine in a process of its own: each line on standard input asks for one run.

Usage: ``worker.py ENGINE FOLDER BEAM SENTENCES``. Answers in JSON lines, first of the loading, then
of each run: seconds of processor and wall, seconds to the first sentence, letters and tokens put
out (0 tokens where the engine does not tell), peak memory. The engines are ``single`` and
``batched`` (transformers), ``argos``, ``qari``, and ``listed``: the same with the shortlist that a
trained model may earn.
"""

from __future__ import annotations

import json
import os
import re
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.adapters.marian.checkpoint import Checkpoint
    from reader.adapters.marian.runtime import Runtime

BATCH = 8
SHORTLIST = "vmap.txt"
Run = Callable[[list[str]], Iterator[tuple[str, int]]]  # sentences in, texts and tokens out


def transformers_engine(folder: Path, beam: int, batch: int) -> Run:
    """Return what a tutorial does (``batch`` 1), or the same with sorted batches."""
    import torch
    from transformers import MarianMTModel, MarianTokenizer

    torch.set_num_threads(1)  # more cost more processor time than they save wall time
    tokenizer = MarianTokenizer.from_pretrained(folder)
    model = MarianMTModel.from_pretrained(folder).eval()

    def run(sentences: list[str]) -> Iterator[tuple[str, int]]:
        ordered = sentences if batch == 1 else sorted(sentences, key=len)
        for start in range(0, len(ordered), batch):
            inputs = tokenizer(ordered[start : start + batch], return_tensors="pt", padding=True)
            with torch.inference_mode():
                outputs = model.generate(**inputs, num_beams=beam, max_length=512)
            for text in tokenizer.batch_decode(outputs, skip_special_tokens=True):
                yield text, 0

    return run


def argos_engine(folder: Path, beam: int) -> Run:
    """Return Argos Translate over the package under ``folder``, sentences split beforehand."""
    for name in ("DATA", "CONFIG", "CACHE"):
        os.environ[f"XDG_{name}_HOME"] = str(folder / name.lower())
    os.environ["ARGOS_BEAM_SIZE"] = str(beam)
    import argostranslate.translate as argos

    languages = {language.code: language for language in argos.get_installed_languages()}
    translation = languages["ar"].get_translation(languages["en"])
    package = getattr(translation, "underlying", translation)

    class Splitter:
        """Takes each line for a sentence: its own model would have to be downloaded."""

        def split_sentences(self, text: str) -> list[str]:
            return text.splitlines()

    package.sentencizer = Splitter()
    package.hypotheses("نص", 1)  # loads the model

    def run(sentences: list[str]) -> Iterator[tuple[str, int]]:
        yield package.hypotheses(sentences[0], 1)[0].value, 0
        yield package.hypotheses("\n".join(sentences[1:]), 1)[0].value, 0

    return run


def qari_engine(folder: Path, beam: int, *, has_shortlist: bool) -> Run:
    """Return this program's default engine; random weights would not pass its self-test.

    Nor would they earn a shortlist: where it is wanted, it is forced on them.
    """
    from reader.adapters.marian import ctranslate2_engine, runtime
    from reader.adapters.marian.checkpoint import open_checkpoint
    from reader.domain.translation import ModelIdentity
    from reader.services.jobs import Ticket

    library, checkpoint = runtime.load_runtime(), open_checkpoint(folder)
    identity = ModelIdentity(folder.parent.name, "0" * 64, "")
    place = folder.parent / "listed" if has_shortlist else folder.parent
    converted = converted_in(place, library, checkpoint, identity.sha256)
    if has_shortlist and not (converted / SHORTLIST).is_file():
        from reader.adapters.marian.shortlist import read_words, shortlist
        from reader.adapters.paths import find_paths

        lines = shortlist(checkpoint, read_words(find_paths().likely_words))
        (converted / SHORTLIST).write_text("\n".join(lines) + "\n", encoding="utf-8")
    search = ctranslate2_engine.Search(beam, has_shortlist)
    translator = ctranslate2_engine.load(library, checkpoint, identity, converted, search)

    def run(sentences: list[str]) -> Iterator[tuple[str, int]]:
        for _, hypothesis in translator.translate(sentences, Ticket()):
            yield hypothesis.text, hypothesis.tokens

    return run


def converted_in(place: Path, library: Runtime, checkpoint: Checkpoint, sha256: str) -> Path:
    """Return where the checkpoint lies converted; only the first time it has to be."""
    from reader.adapters.marian.home import home_of, is_inhabited

    home = home_of(checkpoint, sha256, library.version, place)
    if not is_inhabited(home):
        from reader.adapters.marian.conversion import converted

        converted(library, checkpoint, sha256, place)
    return home


def load(engine: str, folder: Path, beam: int) -> Run:
    """Return the engine, loaded."""
    if engine == "argos":
        return argos_engine(folder, beam)
    if engine in {"qari", "listed"}:
        return qari_engine(folder, beam, has_shortlist=engine == "listed")
    return transformers_engine(folder, beam, BATCH if engine == "batched" else 1)


def measured(run: Run, sentences: list[str]) -> dict[str, float]:
    """Run once and tell what it took."""
    wall, processor, first = time.perf_counter(), time.process_time(), 0.0
    letters = tokens = 0
    for text, count in run(sentences):
        first = first or time.perf_counter() - wall
        letters += sum(map(str.isalnum, text))
        tokens += count
    return {
        "processor": time.process_time() - processor,
        "wall": time.perf_counter() - wall,
        "first": first,
        "letters": letters,
        "tokens": tokens,
        "peak": peak(),
    }


def peak() -> float:
    """Return the most megabytes held so far; getrusage would tell of the parent too."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.search(r"VmHWM:\s+(\d+) kB", status)[1]) / 1024


def main() -> None:
    """Load, say so, then answer each line."""
    engine, folder, beam, sentences = sys.argv[1:]
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what libraries print is no answer
    start = time.perf_counter()
    run = load(engine, Path(folder), int(beam))
    print(json.dumps({"load": time.perf_counter() - start}), file=answers, flush=True)
    texts = Path(sentences).read_text(encoding="utf-8").splitlines()
    for _ in sys.stdin:
        print(json.dumps(measured(run, texts)), file=answers, flush=True)


if __name__ == "__main__":
    main()
