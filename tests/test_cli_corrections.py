"""What a reader has corrected, as the terminal shows it and hands it on."""

from __future__ import annotations

import io
import json
import shutil
from contextlib import closing
from pathlib import Path

import pytest
from translate.storage import tmx

from reader import cli
from reader.adapters.formats import FORMATS
from reader.adapters.library import SqliteLibrary
from reader.domain.article import Article
from reader.services.mending import Errata
from reader.services.opening import open_article

MACHINE = "Archaeological mission uncovers sunken harbour off Alexandria"
OWN = "Divers find a sunken harbour near Alexandria"


@pytest.fixture
def article(tmp_path: Path, data_folder: Path) -> Article:
    path = shutil.copy(data_folder / "harbour.ar.txt", tmp_path / "harbour.txt")
    return open_article(str(path), FORMATS)


@pytest.fixture
def here(article: Article, tmp_path: Path) -> Path:
    """A data folder where the headline is corrected."""
    folder = tmp_path / "here"
    with closing(SqliteLibrary(folder / "library.sqlite")) as library:
        Errata(library, article).correct(article.paragraphs[0].text, MACHINE, OWN)
    return folder


@pytest.fixture
def translate(article: Article, here: Path, data_folder: Path, capsysbinary):
    def run(*arguments: str) -> bytes:
        model = ["--model", str(data_folder / "by-heart"), "--data", str(here)]
        assert cli.main(["translate", article.path, *arguments, *model]) == 0
        return capsysbinary.readouterr().out

    return run


def test_the_translation_is_in_the_readers_words(translate):
    assert translate().decode().splitlines()[0] == OWN


def test_json_marks_the_sentence_and_no_other(translate):
    rows = json.loads(translate("--json"))["paragraphs"]
    assert (rows[0]["target"], rows[0]["sentences"][0]["confidence"]) == (OWN, None)
    marks = [pair["corrected"] for row in rows for pair in row["sentences"]]
    assert marks.count(True) == 1
    assert marks[0]


@pytest.mark.parametrize("form", ["text", "html", "md"])
def test_bilingual_text_is_as_shown(translate, form):
    written = translate("--to", form).decode()
    assert OWN in written
    assert MACHINE not in written


def test_a_translation_memory_says_whose_words_they_are(translate):
    store = tmx.tmxfile(io.BytesIO(translate("--to", "tmx")), "ar", "en")
    makers = {unit.target: unit.xmlelement.get("creationid") for unit in store.units}
    assert makers.pop(OWN) == "reader"
    assert set(makers.values()) == {"machine"}  # what was English before is no translation


def test_lines_are_the_machines_alone(article, here, data_folder, tmp_path, capsys):
    lines = tmp_path / "lines.txt"
    lines.write_text(f"{article.paragraphs[0].text}\n", encoding="utf-8")
    model = ["--model", str(data_folder / "by-heart"), "--data", str(here)]
    assert cli.main(["translate", "--lines", str(lines), *model]) == 0
    assert capsys.readouterr().out == f"{MACHINE}\n"


def test_a_bundle_brings_the_correction_to_another_library(
    article, here, data_folder, tmp_path, capsys
):
    packed, there = tmp_path / "harbour.qari", tmp_path / "there"
    model = ["--model", str(data_folder / "by-heart")]
    bundle = ["bundle", article.path, "-o", str(packed)]
    assert cli.main([*bundle, "--data", str(here), *model]) == 0
    assert cli.main(["translate", str(packed), "--data", str(there), *model]) == 0
    assert capsys.readouterr().out.splitlines()[0] == OWN
    with closing(SqliteLibrary(there / "library.sqlite")) as library:
        assert [each.machine for each in library.corrections()] == [MACHINE]
