from __future__ import annotations

import io
import json
import unicodedata
from pathlib import Path

import pytest

from reader.commands import terminal
from reader.commands.terminal import Terminal, needs_visual
from reader.domain.errors import WritingError
from reader.services.jobs import Step


@pytest.mark.parametrize(
    "environment",
    [
        {"VTE_VERSION": "5800"},
        {"VTE_VERSION": "7006", "TERM": "xterm-256color"},
        {"KONSOLE_VERSION": "220401"},
        {"TERM": "mlterm-256color"},
        {"TERM_PROGRAM": "Apple_Terminal"},
    ],
)
def test_terminals_that_reorder_are_left_to_it(environment: dict[str, str]) -> None:
    assert not needs_visual(environment, is_terminal=True)


@pytest.mark.parametrize(
    "environment",
    [{}, {"VTE_VERSION": "5202"}, {"TERM": "xterm-kitty"}, {"WT_SESSION": "1"}, {"TERM": "linux"}],
)
def test_other_terminals_get_glyphs_in_order(environment: dict[str, str]) -> None:
    assert needs_visual(environment, is_terminal=True)


def test_a_pipe_never_gets_glyphs_in_order() -> None:
    assert not needs_visual({"TERM": "xterm"}, is_terminal=False)


def test_logical_output_is_the_text_itself(capsys: pytest.CaptureFixture[str]) -> None:
    Terminal(is_visual=False).say("قال (نعم) 40%", is_right_to_left=True)
    assert capsys.readouterr().out == "قال (نعم) 40%\n"


def test_visual_output_is_broken_before_it_is_reordered(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "12")
    Terminal(is_visual=True).say("كتب الولد درسا جديدا", is_right_to_left=True)
    lines = unicodedata.normalize("NFKC", capsys.readouterr().out).splitlines()
    assert lines == ["   دلولا بتك", "  اديدج اسرد"]


def test_an_indent_is_kept_on_every_piece(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "9")
    Terminal(is_visual=True).say("   a book or two")
    assert capsys.readouterr().out == "   a book\n   or two\n"


def test_marks_take_no_column(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "5")
    Terminal(is_visual=True).say("كَتَبَ", is_right_to_left=True)
    assert unicodedata.normalize("NFKC", capsys.readouterr().out) == "  بَتَكَ\n"


def test_json_is_utf8_whatever_the_locale_says(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    with io.TextIOWrapper(raw, encoding="cp1252", newline="\r\n") as narrow:
        monkeypatch.setattr("sys.stdout", narrow)
        terminal.settle_streams()
        Terminal(is_visual=True).say_json({"word": "كتاب", "path": "a\udce9"})
        narrow.flush()
        written = raw.getvalue()
    assert json.loads(written.decode("utf-8")) == {"word": "كتاب", "path": "a?"}
    assert b"\r" not in written


def test_a_result_goes_to_the_file_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Terminal(is_visual=False, output=tmp_path / "out.txt").deliver("نعم\n")
    assert (tmp_path / "out.txt").read_text(encoding="utf-8") == "نعم\n"
    assert capsys.readouterr().out == ""


def test_a_result_that_cannot_be_written_is_an_error_of_ours(tmp_path: Path) -> None:
    (tmp_path / "wall").write_text("", encoding="utf-8")
    with pytest.raises(WritingError):
        Terminal(is_visual=False, output=tmp_path / "wall" / "out.txt").deliver("x")


def test_progress_is_silent_in_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    steps = [Step("a", 1, 2), Step("b", 2, 2)]
    assert list(terminal.shown(steps, "Translating")) == ["a", "b"]
    assert capsys.readouterr() == ("", "")


def test_progress_on_a_terminal_keeps_to_standard_error(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    assert list(terminal.shown([Step("a", 1, 2)], "Translating")) == ["a"]
    said = capsys.readouterr()
    assert said.out == ""
    assert "Translating" in said.err
