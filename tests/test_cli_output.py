"""``-o``: the whole result goes to a file, and never over what was read."""

from __future__ import annotations

from pathlib import Path

import pytest
from qari_runs import Ended, Qari


@pytest.mark.parametrize(
    "command",
    [["inspect"], ["inspect", "--json"], ["notes"], ["translate"], ["translate", "--to", "md"]],
)
def test_what_would_be_shown_goes_to_the_file(
    qari: Qari, harbour: Path, by_heart: Path, tmp_path: Path, command: list[str]
) -> None:
    asked = [*command, str(harbour), *(["--model", str(by_heart)] * (command[0] == "translate"))]
    shown = qari(*asked).out
    file = tmp_path / "نتيجة عمل.txt"
    assert qari(*asked, "-o", file) == Ended(0, "", "")
    assert shown
    assert file.read_text(encoding="utf-8") == shown


@pytest.mark.parametrize("command", [["gloss", "كتب"], ["words"], ["models"]])
def test_so_does_what_is_not_of_an_article(qari: Qari, tmp_path: Path, command: list[str]) -> None:
    shown = qari(*command).out
    assert qari(*command, "--visual", "-o", tmp_path / "out.txt") == Ended(0, "", "")
    assert shown
    assert (tmp_path / "out.txt").read_text(encoding="utf-8") == shown


@pytest.mark.parametrize(
    "command", [["inspect"], ["translate"], ["translate", "--lines"], ["notes"], ["bundle"]]
)
def test_an_article_is_never_overwritten(
    qari: Qari, harbour: Path, tmp_path: Path, command: list[str]
) -> None:
    article, link = tmp_path / "article.txt", tmp_path / "link.txt"
    article.write_bytes(harbour.read_bytes())
    link.symlink_to(article)
    said = f"“{link}” cannot be written: it is what is read; choose another name.\n"
    assert qari(*command, article, "-o", link) == Ended(1, "", said)
    assert article.read_bytes() == harbour.read_bytes()


@pytest.mark.parametrize(
    "command", [["gloss", "--batch"], ["library", "restore"], ["notes", "article", "--import"]]
)
def test_neither_is_another_file_that_is_read(
    qari: Qari, tmp_path: Path, command: list[str]
) -> None:
    file = tmp_path / "words.tsv"
    file.write_text("قال الرئيس\tقال\n", encoding="utf-8")
    said = f"“{file}” cannot be written: it is what is read; choose another name.\n"
    assert qari(*command, file, "-o", file) == Ended(1, "", said)
    assert file.read_text(encoding="utf-8") == "قال الرئيس\tقال\n"


def test_a_result_that_fails_leaves_no_file(qari: Qari, tmp_path: Path) -> None:
    ended = qari("models", "show", "nobody", "-o", tmp_path / "out.txt")
    assert ended.status == 1
    assert not (tmp_path / "out.txt").exists()


def test_no_folder_is_made_for_a_result(qari: Qari, harbour: Path, tmp_path: Path) -> None:
    file = tmp_path / "mistyped" / "out.txt"
    said = f"“{file}” cannot be written: there is no such folder; choose one that is there.\n"
    assert qari("inspect", harbour, "-o", file) == Ended(1, "", said)
    assert not file.parent.exists()
