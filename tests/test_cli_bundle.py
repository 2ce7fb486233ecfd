"""A bundle made on one machine opens on another, from a terminal and in the window."""

from __future__ import annotations

import json
import shutil
from contextlib import closing
from pathlib import Path

import pytest
from annotated import note_on, save_note

from reader import cli
from reader.adapters.formats import FORMATS
from reader.adapters.library import SqliteLibrary
from reader.services.opening import open_article

NAME = "3f1f1f2e-0a4e-4c38-9a5c-51c6a3a6a001"


@pytest.fixture
def article(tmp_path: Path, data_folder: Path):
    path = shutil.copy(data_folder / "harbour.ar.txt", tmp_path / "harbour.txt")
    return open_article(str(path), FORMATS)


@pytest.fixture
def there(tmp_path: Path) -> Path:
    return tmp_path / "there"


@pytest.fixture
def bundle(article, tmp_path: Path, data_folder: Path) -> Path:
    """The article with its translation and a note, packed where both were made."""
    here = tmp_path / "here"
    with closing(SqliteLibrary(here / "library.sqlite")) as library:
        save_note(library, note_on(article, "ميناء", "a port", NAME), article.path)
    packed = tmp_path / "harbour.qari"
    model = ["--model", str(data_folder / "by-heart")]
    assert cli.main(["bundle", article.path, "-o", str(packed), "--data", str(here), *model]) == 0
    return packed


def test_a_bundle_is_read_like_an_article(bundle, there, capsys):
    assert cli.main(["inspect", str(bundle), "--data", str(there)]) == 0
    assert "بعثة أثرية تكشف ميناء غارقا" in capsys.readouterr().out


def test_its_notes_are_there(bundle, there, capsys):
    assert cli.main(["notes", str(bundle), "--data", str(there)]) == 0
    assert "a port" in capsys.readouterr().out


def test_without_a_model_a_bundle_is_made_of_article_and_notes(article, there, tmp_path, capsys):
    packed = tmp_path / "bare.qari"
    assert cli.main(["bundle", article.path, "-o", str(packed), "--data", str(there)]) == 0
    assert "the bundle has no translation" in capsys.readouterr().err
    assert cli.main(["inspect", str(packed), "--data", str(there)]) == 0


def test_the_translation_in_it_goes_out_without_a_model(bundle, there, capsys):
    said = "Archaeological mission uncovers sunken harbour off Alexandria"
    ask = ["translate", str(bundle), "--data", str(there)]
    assert cli.main(ask) == 0
    assert capsys.readouterr().out.startswith(said)
    assert cli.main([*ask, "--to", "tmx"]) == 0
    assert f"<seg>{said}</seg>" in capsys.readouterr().out
    assert cli.main([*ask, "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert [document[key] for key in ("model", "engine", "seconds")] == [None, None, 0.0]
    assert document["paragraphs"][0]["target"] == said


def test_a_model_that_is_asked_for_translates_it_anew(bundle, there, data_folder, capsys):
    model = ["--model", str(data_folder / "by-heart")]
    assert cli.main(["translate", str(bundle), "--data", str(there), "--json", *model]) == 0
    assert json.loads(capsys.readouterr().out)["model"]["name"] == "by-heart"


def test_a_bundle_made_of_a_bundle_keeps_the_translation(bundle, there, tmp_path, capsys):
    again = tmp_path / "again.qari"
    assert cli.main(["bundle", str(bundle), "-o", str(again), "--data", str(there)]) == 0
    assert capsys.readouterr().err == ""
    assert again.stat().st_size > bundle.stat().st_size // 2


def test_a_model_that_is_not_there_is_named(article, there, tmp_path, capsys):
    arguments = ["bundle", article.path, "-o", str(tmp_path / "x.qari"), "--data", str(there)]
    assert cli.main([*arguments, "--model", "nothing"]) == 1
    assert "“nothing”" in capsys.readouterr().err
    assert not (tmp_path / "x.qari").exists()


def test_standard_input_makes_no_bundle(tmp_path, capsys):
    with pytest.raises(SystemExit) as ended:
        cli.main(["bundle", "-", "-o", str(tmp_path / "x.qari")])
    assert ended.value.code == 2
    assert "takes a file" in capsys.readouterr().err


def test_a_file_that_is_no_bundle_is_refused_in_one_sentence(tmp_path, there, capsys):
    (tmp_path / "x.qari").write_bytes(b"My diary")
    assert cli.main(["inspect", str(tmp_path / "x.qari"), "--data", str(there)]) == 1
    said = capsys.readouterr().err
    assert said.rstrip().endswith("cannot be opened: it is damaged or no bundle.")
