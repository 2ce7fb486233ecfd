"""A window that is used while a long article is on its way into it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from bundled import packed_of
from hands import heard
from pytestqt.qtbot import QtBot
from windows import DATA, opened, paths_in, text_of

from reader.adapters.formats import FORMATS
from reader.adapters.library import SqliteLibrary
from reader.domain.language import Side
from reader.domain.translation import TranslatedParagraph
from reader.services.exporting import export_named, sheet_of
from reader.services.opening import open_article
from reader.ui.actions import Command
from reader.ui.reading import slices
from reader.ui.window import Window

ROWS = 500
WAIT_MS = 30_000
HARBOUR = DATA / "harbour.ar.txt"


@pytest.fixture
def long_file(tmp_path: Path) -> Path:
    path = tmp_path / "long.txt"
    path.write_text("\n\n".join(f"هذه فقرة رقم {row}." for row in range(ROWS)), encoding="utf-8")
    return path


@pytest.fixture
def bundle(tmp_path: Path, long_file: Path) -> Path:
    """The long article with a translation of every paragraph."""
    article = open_article(str(long_file), FORMATS)
    english = [TranslatedParagraph(row, f"Paragraph {row}.", ()) for row in range(ROWS)]
    path = tmp_path / "long.qari"
    with closing(SqliteLibrary(tmp_path / "there.sqlite")) as library:
        path.write_bytes(packed_of(sheet_of(article, english, []), library))
    return path


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    with opened(paths_in(tmp_path / "data")) as window:
        yield window


def begin_to_open(window: Window, qtbot: QtBot, path: Path, patch: pytest.MonkeyPatch) -> None:
    """Open a file and come back while its page is being written, once the harbour is shown."""
    with qtbot.waitSignal(window.desk.article_changed, timeout=WAIT_MS):
        window.open_path(str(HARBOUR))
    patch.setattr(slices, "SLICE_SECONDS", 0.0)
    with qtbot.waitSignal(window.desk._opening.opened, timeout=WAIT_MS):
        window.open_path(str(path))
    assert window.desk.article is not None
    assert window.desk.article.path == str(HARBOUR)


def wait_for(window: Window, qtbot: QtBot, path: Path) -> None:
    def is_there() -> bool:
        return window.desk.article is not None and window.desk.article.path == str(path)

    qtbot.waitUntil(is_there, timeout=WAIT_MS)


def test_a_long_article_is_shown_once_all_of_it_is_there(
    window: Window, qtbot: QtBot, long_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin_to_open(window, qtbot, long_file, monkeypatch)
    assert "Alexandria" in text_of(window, Side.TARGET, 0)
    wait_for(window, qtbot, long_file)
    assert text_of(window, Side.SOURCE, ROWS - 1) == f"هذه فقرة رقم {ROWS - 1}."


def test_what_is_exported_meanwhile_is_the_article_in_sight(
    window: Window, qtbot: QtBot, long_file: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    begin_to_open(window, qtbot, long_file, monkeypatch)
    export = export_named(window._parts.text_exports, "html")
    with qtbot.waitSignal(window.exporting.saved, timeout=WAIT_MS):
        window.exporting.save(export, str(tmp_path / "page.html"))
    assert "Alexandria" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_the_last_of_two_long_articles_is_the_one_that_stays(
    window: Window,
    qtbot: QtBot,
    long_file: Path,
    bundle: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown = heard(window.desk.article_changed)
    begin_to_open(window, qtbot, long_file, monkeypatch)
    other = long_file.with_name("other.txt")
    other.write_text(long_file.read_text(encoding="utf-8") + "\n\nوهذه أخرى.", encoding="utf-8")
    window.open_path(str(other))
    wait_for(window, qtbot, other)
    assert window.desk.article is shown[-1][0]
    assert text_of(window, Side.SOURCE, ROWS) == "وهذه أخرى."


def test_an_article_put_away_meanwhile_gives_its_place_to_the_long_one(
    window: Window, qtbot: QtBot, long_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin_to_open(window, qtbot, long_file, monkeypatch)
    window.commands[Command.CLOSE].trigger()
    assert window.desk.article is None
    wait_for(window, qtbot, long_file)
    assert window.centre.view.isVisible()


def test_a_window_closes_while_a_long_article_is_being_written(
    window: Window, qtbot: QtBot, long_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin_to_open(window, qtbot, long_file, monkeypatch)
    shown = heard(window.desk.article_changed)
    window.close()
    assert window.has_stopped
    turn = window.centre.view._galley._slices._turn
    qtbot.waitUntil(lambda: not turn.isActive(), timeout=WAIT_MS)
    assert not shown


def test_a_translation_that_comes_with_a_long_article_arrives_whole(
    window: Window, qtbot: QtBot, bundle: Path
) -> None:
    complete = heard(window.desk.translated)
    window.open_path(str(bundle))
    qtbot.waitUntil(lambda: bool(complete), timeout=WAIT_MS)
    assert complete == [([f"Paragraph {row}." for row in range(ROWS)],)]
    assert text_of(window, Side.TARGET, ROWS - 1) == f"Paragraph {ROWS - 1}."


def test_nothing_arrives_for_an_article_that_is_no_longer_there(
    window: Window, qtbot: QtBot, bundle: Path
) -> None:
    complete = heard(window.desk.translated)
    with qtbot.waitSignal(window.desk.article_changed, timeout=WAIT_MS):
        window.open_path(str(bundle))
    rows = heard(window.desk.row_translated)
    window.commands[Command.CLOSE].trigger()
    with qtbot.waitSignal(window.desk.translated, timeout=WAIT_MS):
        window.open_path(str(HARBOUR))
    assert "Alexandria" in complete[0][0][0]
    assert len(rows) <= len(complete[0][0])


def test_the_names_of_an_article_are_looked_up_once_until_another_row_is_there(
    qtbot: QtBot, window: Window, long_file: Path
) -> None:
    with qtbot.waitSignal(window.desk.article_changed, timeout=WAIT_MS):
        window.open_path(str(long_file))
    first = window.desk.bitext
    assert window.desk.bitext is first
    window.desk.translating.arrived.emit(TranslatedParagraph(0, "Paragraph 0.", ()))
    second = window.desk.bitext
    assert first is not None
    assert second is not None
    assert (len(first.translated), len(second.translated)) == (0, 1)
    window.desk.put_away()
    assert window.desk.bitext is None
