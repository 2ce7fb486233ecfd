from __future__ import annotations

import pytest

from reader.ui.watching import FileWatch


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "article.txt"
    path.write_text("فاض النهر.", encoding="utf-8")
    return path


@pytest.fixture
def watch(qtbot, path):
    watch = FileWatch()
    watch.watch(path)
    yield watch
    watch.watch(None)


def replace(path, text):
    beside = path.with_suffix(".new")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)


def test_a_file_that_is_written_to_is_noticed(qtbot, watch, path):
    with qtbot.waitSignal(watch.changed):
        path.write_text("فاض النهر أمس.", encoding="utf-8")


def test_a_file_that_is_replaced_is_noticed_each_time(qtbot, watch, path):
    for text in ("one", "number two", "the third"):
        with qtbot.waitSignal(watch.changed):
            replace(path, text)


def test_another_file_in_the_folder_is_not_noticed(qtbot, watch, path):
    with qtbot.assertNotEmitted(watch.changed, wait=100):
        path.with_name("other.txt").write_text("x", encoding="utf-8")


def test_a_file_that_goes_is_no_change_until_it_comes_back_otherwise(qtbot, watch, path):
    with qtbot.assertNotEmitted(watch.changed, wait=100):
        path.unlink()
    with qtbot.waitSignal(watch.changed):
        path.write_text("It came back.", encoding="utf-8")


def test_a_file_that_is_no_longer_watched_is_not_noticed(qtbot, watch, path):
    watch.watch(None)
    with qtbot.assertNotEmitted(watch.changed, wait=100):
        path.write_text("x", encoding="utf-8")
