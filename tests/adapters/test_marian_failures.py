"""What goes wrong with models: one sentence each, and nothing lost."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from checkpoints import loaded, write_checkpoint
from fakes import Notebook
from safetensors.numpy import save_file

from reader.adapters.marian.checkpoint import open_checkpoint
from reader.adapters.marian.conversion import converted
from reader.adapters.marian.ctranslate2_engine import CTranslate2Translator, Loaded, Search
from reader.adapters.marian.loading import load_translator
from reader.adapters.marian.runtime import Future, Model, Result, Scored, load_runtime
from reader.adapters.marian.shelf import Shelf
from reader.adapters.marian.tokenizing import Tokenizer
from reader.domain.article import Article, Paragraph, Role
from reader.domain.errors import ModelBroken, ModelError, ModelUnfit
from reader.domain.language import Language
from reader.domain.segmenting import sentences
from reader.domain.translation import ModelIdentity, TranslatedParagraph
from reader.services.jobs import Ticket
from reader.services.translating import translate_article
from reader.services.wording import sentence

SHORT = "there is not enough memory for it; close other programs"
ROW = "غواصون يفحصون بقايا الرصيف رقم {number}."


@pytest.fixture
def folder(data_folder: Path, tmp_path: Path) -> Path:
    """By-heart in a folder that may be written to."""
    copy = tmp_path / "model"
    copy.mkdir()
    for path in (data_folder / "by-heart").iterdir():
        shutil.copyfile(path, copy / path.name)
    return copy


def article(rows: int) -> Article:
    texts = [ROW.format(number=number) for number in range(rows)]
    paragraphs = tuple(
        Paragraph(i, i + 1, Role.BODY, Language.ARABIC, text, sentences(text, Language.ARABIC))
        for i, text in enumerate(texts)
    )
    return Article("a.txt", "0" * 64, "text", "utf-8", "", paragraphs)


# Another language.


def said_of(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("tokenizer_config.json", '{"source_lang": "en", "target_lang": "ar"}', "from Arabic"),
        ("tokenizer_config.json", '{"source_lang": "ar", "target_lang": "fr"}', "into English"),
        ("tokenizer_config.json", '{"source_lang": "heb", "target_lang": "eng"}', "from Arabic"),
        ("README.md", "* source languages: ar\n* target languages: es\n", "into English"),
        ("README.md", "---\nlanguage:\n- fr\n- en\nlicense: mit\n---\n", "from Arabic"),
        ("README.md", "* source language(s): deu nld\n* target language(s): eng\n", "from Arabic"),
    ],
)
def test_a_model_for_other_languages_is_unfit(
    shelf: Shelf, folder: Path, name: str, text: str, reason: str
) -> None:
    said_of(folder, name, text)
    with pytest.raises(ModelUnfit, match=reason) as caught:
        shelf.add(folder, Ticket())
    assert not shelf.models()
    assert sentence(caught.value) == (
        f"The translation model “model” cannot be used: {caught.value.reason}."
    )


@pytest.mark.parametrize("name", ["opus-mt-en-ar", "opus-mt-tc-big-ar-itc"])
def test_its_name_may_tell_as_much(folder: Path, tmp_path: Path, name: str) -> None:
    with pytest.raises(ModelUnfit):
        load_translator(folder.rename(tmp_path / name), tmp_path / "cache")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("tokenizer_config.json", '{"source_lang": "ara", "target_lang": "eng"}'),
        ("tokenizer_config.json", '{"source_lang": 7}'),
        ("tokenizer_config.json", "{"),
        ("README.md", "* source language(s): afb apc ara arz\n* target language(s): eng\n"),
        ("README.md", "* source languages: mul\n* target languages: en\n"),
        ("README.md", "Its source language is the language of the source.\n"),
    ],
)
def test_what_speaks_for_arabic_and_english_or_of_neither_is_loaded(
    folder: Path, tmp_path: Path, name: str, text: str
) -> None:
    said_of(folder, name, text)
    load_translator(folder, tmp_path / "cache").close()


# Too little memory.


@pytest.mark.parametrize("state", ["new", "converted", "ready"])
def test_a_model_that_finds_no_room_is_not_begun_with(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, state: str
) -> None:
    cache = tmp_path / "cache"
    if state == "converted":
        load_translator(folder, cache).close()
    if state == "ready":
        made = converted(load_runtime(), open_checkpoint(folder), "sum", tmp_path / "made")
        for name in ("source.spm", "target.spm"):
            shutil.copyfile(folder / name, made / name)
        folder = made
    before = sorted(cache.rglob("model.bin"))
    monkeypatch.setattr("reader.adapters.marian.memory.free_memory", lambda: 100_000_000)
    with pytest.raises(ModelUnfit, match=SHORT):
        load_translator(folder, cache)
    assert sorted(cache.rglob("model.bin")) == before
    monkeypatch.setattr("reader.adapters.marian.memory.free_memory", lambda: None)
    if state != "ready":
        load_translator(folder, cache).close()


PROGRAM = """
import resource, sys
from pathlib import Path
import ctranslate2, numpy, safetensors.numpy, sentencepiece, ctranslate2.specs
from reader.adapters.marian import memory
from reader.adapters.marian.loading import load_translator
from reader.domain.errors import ReaderError
from reader.services.jobs import Ticket
from reader.services.wording import sentence
memory.free_memory = lambda: None  # nobody has warned
folder, cache, spare = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
size = int(Path("/proc/self/statm").read_text().split()[0]) * 4096
resource.setrlimit(resource.RLIMIT_AS, (size + spare, size + spare))
try:
    load_translator(folder, cache)
except ReaderError as error:
    print(sentence(error))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems cannot be told to be short")
def test_memory_that_runs_out_on_the_way_ends_in_a_sentence(folder: Path, tmp_path: Path) -> None:
    load_translator(folder, tmp_path / "cache").close()
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(folder), str(tmp_path / "cache"), "1000000"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == f"The translation model “model” cannot be used: {SHORT}.\n"


# Workers that stop.


class _Mortal:
    """A model whose workers die after so many batches."""

    compute_type = "int8"

    def __init__(self, model: Model, lives: int, error: Exception) -> None:
        self._model = model
        self._lives = lives
        self._error = error

    def translate_batch(self, source: list[list[str]], **options: object) -> Sequence[Future]:
        self._lives -= 1
        if self._lives < 0:
            return [_Dead(self._error) for _ in source]
        return self._model.translate_batch(source, **options)

    def score_batch(
        self, source: list[list[str]], target: list[list[str]], **options: object
    ) -> list[Scored]:
        return self._model.score_batch(source, target, **options)

    def revive(self) -> None:
        self._lives = 1000


class _Dead:
    def __init__(self, error: Exception) -> None:
        self._error = error

    def done(self) -> bool:
        return True

    def result(self) -> Result:
        raise self._error


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (RuntimeError("the worker was killed"), ModelBroken),
        (RuntimeError("mkl_malloc: failed to allocate memory"), ModelUnfit),
        (MemoryError("std::bad_alloc"), ModelUnfit),
        (RuntimeError("can't start new thread"), ModelUnfit),
        (RuntimeError("Resource temporarily unavailable"), ModelUnfit),
    ],
)
def test_what_was_translated_before_a_worker_died_is_kept(
    data_folder: Path, tmp_path: Path, error: Exception, kind: type[ModelError]
) -> None:
    runtime, checkpoint = load_runtime(), open_checkpoint(data_folder / "by-heart")
    made = converted(runtime, checkpoint, "sum", tmp_path)
    model = _Mortal(runtime.load(str(made), 1), 2, error)
    identity = ModelIdentity("by-heart", "0" * 64, "MIT")
    loaded = Loaded(checkpoint, Tokenizer(checkpoint), model, 1)
    translator = CTranslate2Translator(loaded, identity, Search(4))
    memory, shown, page = Notebook(), list[TranslatedParagraph](), article(20)
    steps = translate_article(page, translator, memory, Ticket())
    with pytest.raises(kind):
        shown.extend(step.value for step in steps)
    assert shown
    assert len(memory.kept) == len(shown) < 20
    model.revive()
    again = [step.value for step in translate_article(page, translator, memory, Ticket())]
    assert len(again) == 20
    assert {row.index: row.text for row in shown}.items() <= {
        row.index: row.text for row in again
    }.items()


# Half a download.


@pytest.mark.parametrize("share", [0.0, 0.3, 0.99])
def test_half_a_file_of_weights_is_named(shelf: Shelf, folder: Path, share: float) -> None:
    path = folder / "model.safetensors"
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * share)])
    with pytest.raises(ModelBroken) as caught:
        shelf.add(folder, Ticket())
    assert "model.safetensors is damaged or cut short" in sentence(caught.value)
    assert not shelf.models()


def test_weights_that_are_no_numbers_are_named(shelf: Shelf, folder: Path) -> None:
    tensors = loaded(folder)
    tensors["model.encoder.layers.0.fc1.bias"][3] = np.nan
    save_file(tensors, folder / "model.safetensors")
    with pytest.raises(ModelBroken, match="its weights are not all numbers"):
        shelf.add(folder, Ticket())
    assert not shelf.models()


@pytest.mark.parametrize("left", [0, 1000, -1])
def test_a_conversion_that_was_damaged_is_made_anew(
    folder: Path, tmp_path: Path, left: int
) -> None:
    load_translator(folder, tmp_path / "own cache").close()
    (binary,) = (tmp_path / "own cache").glob("*/model.bin")
    binary.write_bytes(binary.read_bytes()[:left])
    translator = load_translator(folder, tmp_path / "own cache")
    (said,) = (each.text for _, each in translator.translate(["ميناء تجاري"], Ticket()))
    translator.close()
    assert said == "A trading harbour"


def test_nothing_is_kept_of_a_model_that_talks_nonsense(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "own cache"
    shelf = Shelf(tmp_path / "models", tmp_path / "bundled", cache)
    with pytest.raises(ModelBroken):
        shelf.add(write_checkpoint(tmp_path / "nonsense", folder), Ticket())
    assert not [each for each in cache.iterdir() if each.is_dir()]


def test_the_vocabulary_of_another_model_is_named(shelf: Shelf, folder: Path) -> None:
    pieces = json.loads((folder / "vocab.json").read_bytes())
    other = {f"{piece}*" if 2 <= row < 1600 else piece: row for piece, row in pieces.items()}
    (folder / "vocab.json").write_text(json.dumps(other), encoding="utf-8")
    with pytest.raises(ModelBroken, match=r"source\.spm does not belong"):
        shelf.add(folder, Ticket())
    assert not shelf.models()
