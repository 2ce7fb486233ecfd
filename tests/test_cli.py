"""How the program starts, reads an article and ends, as in a terminal."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from guards import CHECKOUT
from qari_runs import Ended, Qari, run

from reader import cli

ARTICLE_KEYS = ["path", "sha256", "format", "encoding", "title", "dropped", "paragraphs"]
PARAGRAPH_KEYS = ["index", "line", "role", "language", "text", "credit", "sentences", "mended"]


# What it ends with


def test_version_and_help_are_results(qari: Qari) -> None:
    assert qari("--version").out == "qari 0.1.0\n"
    assert "inspect" in qari("--help").out


@pytest.mark.parametrize(
    "arguments",
    [
        ["inspect"],
        ["inspect", "a", "b"],
        ["inspect", "a", "--visual", "--logical"],
        ["translate", "a", "--to", "pdf"],
        ["translate", "a", "--beam", "0"],
        ["gloss"],
        ["translate", "a", "--lines", "--json"],
        ["translate", "a", "--lines", "--to", "md"],
        ["translate", "a", "--to", "md", "--json"],
        ["gloss", "كتاب", "--batch", "a.tsv"],
        ["gloss", "--batch", "a.tsv", "--in", "قرأ كتابا"],
        ["gloss", "--batch", "a.tsv", "--translation", "He read a book"],
        ["notes", "a", "--export", "pdf"],
        ["notes", "a", "--export", "md", "--json"],
        ["words", "--export", "csv", "--json"],
        ["models", "paint"],
        ["models", "use"],
        ["models", "list", "a"],
        ["library", "backup"],
        ["a", "b"],
        ["--nonsense"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_one_line_and_status_2(qari: Qari, arguments: list[str]) -> None:
    ended = qari(*arguments)
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.count("\n") == 1


def test_an_error_is_one_sentence_and_status_1(qari: Qari, tmp_path: Path) -> None:
    missing = tmp_path / "nothing.txt"
    assert qari("inspect", missing) == Ended(1, "", f"There is no file at “{missing}”.\n")


def test_a_web_address_is_refused_in_one_sentence(qari: Qari) -> None:
    ended = qari("inspect", "https://example.org/a.html")
    assert ended.status == 1
    assert ended.err.startswith("Qari does not open web addresses yet")


def test_a_reader_who_closes_the_pipe_is_not_complained_to(harbour: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "reader", "inspect", str(harbour), "--json"]
    piped = subprocess.run(
        command, cwd=CHECKOUT, stdout=writing, stderr=subprocess.PIPE, check=False
    )
    os.close(writing)
    assert (piped.returncode, piped.stderr) == (cli.PIPE_CLOSED, b"")


def test_an_interrupt_ends_without_a_word(qari: Qari, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_arguments: object, **_more: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("reader.commands.inspecting.inspect", interrupted)
    assert qari("inspect", "-", stdin="نعم".encode()) == Ended(cli.INTERRUPTED, "", "")


# inspect


def test_inspect_agrees_with_how_the_article_must_be_read(
    qari: Qari, harbour: Path, data_folder: Path
) -> None:
    document = qari("inspect", harbour, "--json").document
    wanted = json.loads((data_folder / "structure.harbour.json").read_text(encoding="utf-8"))
    assert list(document) == ARTICLE_KEYS
    assert [list(paragraph) for paragraph in document["paragraphs"]] == [PARAGRAPH_KEYS] * 15
    for found, must in zip(document["paragraphs"], wanted["paragraphs"], strict=True):
        assert {key: found[key] for key in ("line", "role", "language")} == {
            key: must[key] for key in ("line", "role", "language")
        }
        assert found["credit"] == must.get("credit")


@pytest.mark.parametrize(
    "encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1256", "iso-8859-6"]
)
def test_every_encoding_gives_the_same_article(
    qari: Qari, harbour: Path, tmp_path: Path, encoding: str
) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_bytes(harbour.read_text(encoding="utf-8").encode(encoding))
    original = qari("inspect", harbour, "--json").document
    document = qari("inspect", copy, "--json").document
    assert document["encoding"].startswith(encoding[:6])
    for key in ("title", "dropped", "paragraphs"):
        assert document[key] == original[key]


def test_spans_of_words_point_into_the_text(qari: Qari, harbour: Path) -> None:
    headline = qari("inspect", harbour, "--json").document["paragraphs"][0]
    words = headline["sentences"][0]["words"]
    assert [headline["text"][start:end] for start, end in words[:3]] == ["بعثة", "أثرية", "تكشف"]


def test_inspect_tells_a_person_the_same(qari: Qari, harbour: Path) -> None:
    said = qari("inspect", harbour).out
    assert said.startswith("بعثة أثرية تكشف ميناء غارقا قبالة الإسكندرية\n\ntext, utf-8, 15 ")
    assert "[2, caption, ar, line 4, 1 sentence, 13 words, credit أرشيف البعثة]" in said
    assert "Left out:\n- " in said


def test_inspect_tells_what_was_stored_backwards_or_in_presentation_forms(qari: Qari) -> None:
    page = "\ufeb3\ufefc\ufee1\n\n.\ufee2\ufed8\ufecb\n\nThree English words.".encode()
    document = qari("inspect", "-", "--json", stdin=page).document
    assert [(p["text"], p["mended"]) for p in document["paragraphs"]] == [
        ("سلام", True),
        ("عقم.", True),
        ("Three English words.", False),
    ]
    said = qari("inspect", "-", stdin=page).out
    assert "0 left out, 2 mended\n" in said
    assert "1 sentence, 1 word, mended]" in said


def test_a_dash_is_standard_input(qari: Qari, harbour: Path) -> None:
    piped = qari("inspect", "-", "--json", stdin=harbour.read_bytes()).document
    named = qari("inspect", harbour, "--json").document
    assert piped["path"] == "-"
    assert {**piped, "path": named["path"]} == named


def test_nothing_on_standard_input_is_said_in_words(qari: Qari) -> None:
    assert qari("inspect", "-") == Ended(1, "", "There is no text in “standard input”.\n")


def test_visual_output_is_asked_for_by_hand(qari: Qari, harbour: Path) -> None:
    said = qari("inspect", harbour, "--visual").out.splitlines()[0]
    assert said.strip().startswith("ﺔﻳﺭﺪﻨﻜﺳﻹﺍ")
    assert said.endswith("ﺔﺜﻌﺑ")


# Streams and start


def test_json_is_utf8_under_any_locale(harbour: Path) -> None:
    ended = run("inspect", harbour, "--json", PYTHONIOENCODING="cp1252", LC_ALL="C")
    assert ended.stderr == b""
    document = json.loads(ended.stdout.decode("utf-8"))
    assert document["title"] == "بعثة أثرية تكشف ميناء غارقا قبالة الإسكندرية"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux has a disk that is always full")
@pytest.mark.parametrize("form", [[], ["--json"]])
def test_a_full_disk_is_one_sentence(harbour: Path, form: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "reader", "inspect", str(harbour), *form],
            env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    said = "“standard output” cannot be written: No space left on device.\n"
    assert (ended.returncode, ended.stderr.decode()) == (1, said)


def test_the_engine_needs_no_qt(harbour: Path, by_heart: Path) -> None:
    ended = run("translate", harbour, "--model", by_heart)
    assert ended.stderr == b""
    assert ended.stdout.startswith(b"Archaeological mission")
    assert run("open").stderr.startswith(b"PySide6 is not installed")


def test_inspect_loads_nothing_heavy(harbour: Path) -> None:
    probe = (
        "import sys; from reader.cli import main; main(['inspect', sys.argv[1]]); "
        "print(*sorted(sys.modules), file=sys.stderr)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", probe, str(harbour)], cwd=CHECKOUT, capture_output=True, check=True
    )
    loaded = {name.partition(".")[0] for name in ended.stderr.decode().split()}
    heavy = {"PySide6", "ctranslate2", "numpy", "rich", "torch", "trafilatura", "transformers"}
    assert loaded & heavy == set()
