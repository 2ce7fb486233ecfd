"""``qari words``: the reader's vocabulary on a terminal."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from vocables import DISCOVER, HARBOUR, vocable

from reader import cli
from reader.adapters.exchange import WORD_EXPORTS
from reader.adapters.library import SqliteLibrary
from reader.domain.change import Change
from reader.domain.vocabulary import Status

WORDS = (
    replace(
        vocable(HARBOUR, status=Status.KNOWN),
        root="و ن ي",
        example="كشفت ميناء.",
        translation="A harbour was found.",
    ),
    vocable(DISCOVER, "uncover"),
)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A reader's data with two words."""
    with closing(SqliteLibrary(tmp_path / "library.sqlite")) as library:
        for word in WORDS:
            library.change_word(Change(None, word))
    return tmp_path


def test_the_words_are_shown_in_the_order_they_came(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["words", "--data", str(data), "--logical"]) == 0
    assert capsys.readouterr().out == (
        "مِيناء\n[noun, و ن ي, known]\nport; harbor\nكشفت ميناء.\nA harbour was found.\n"
        "\nكَشَفَ\n[verb, new]\nuncover\n"
    )


def test_a_list_without_words_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["words", "--data", str(tmp_path)]) == 0
    assert capsys.readouterr().out == "No words.\n"


def test_only_words_of_one_status_are_given(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["words", "--json", "--status", "new", "--data", str(data)]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "words": [
            {
                "form": "كَشَفَ", "pos": "verb", "root": "", "gloss": "uncover", "status": "new",
                "example": "", "translation": "", "article": "",
                "created": "2026-01-31T12:00:00Z", "modified": "2026-01-31T12:00:00Z",
            }
        ]
    }  # fmt: skip


def test_the_forms_on_offer_are_those_there_are() -> None:
    assert [export.name for export in WORD_EXPORTS] == list(cli.WORD_FORMS)
    assert [status.value for status in Status] == list(cli.STATUSES)


@pytest.mark.parametrize("form", cli.WORD_FORMS)
def test_words_are_exported_to_a_file(form: str, data: Path, tmp_path: Path) -> None:
    out = tmp_path / "words"
    assert cli.main(["words", "--export", form, "-o", str(out), "--data", str(data)]) == 0
    content = out.read_bytes()
    assert content.startswith(b"PK") or "ميناء" in content.decode()


def test_an_exported_word_is_vocalised_as_it_stands_in_its_sentence(
    data: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert cli.main(["words", "--export", "tsv", "--status", "known", "--data", str(data)]) == 0
    header, row = capfdbinary.readouterr().out.decode().splitlines()
    cells = dict(zip(header.split("\t"), row.split("\t"), strict=True))
    assert cells["vocalised"].startswith("مِيناء")


def test_a_status_that_does_not_exist_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["words", "--status", "eaten"])
    assert ended.value.code == 2
    assert "eaten" in capsys.readouterr().err
