from __future__ import annotations

import json
from dataclasses import replace

import pytest

from reader.adapters.files import write_atomically
from reader.adapters.paths import bundled, data_folder, find_paths
from reader.adapters.settings import SettingsFile
from reader.domain.errors import WritingError
from reader.domain.settings import InterfaceLanguage, Settings, Theme


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "settings.json"


def test_settings_that_were_never_saved_are_the_defaults(path):
    assert SettingsFile(path).load() == Settings()
    assert not path.exists()


def test_a_change_is_there_again_after_a_restart(path):
    SettingsFile(path).change(
        lambda settings: replace(settings, theme=Theme.DARK, arabic_size=18.5, zoom=2)
    )
    SettingsFile(path).change(lambda settings: replace(settings, last_article="/home/layla/a.txt"))
    assert SettingsFile(path).load() == Settings(
        theme=Theme.DARK, arabic_size=18.5, zoom=2, last_article="/home/layla/a.txt"
    )


def test_a_damaged_file_is_set_aside_and_the_defaults_serve(path):
    path.parent.mkdir()
    path.write_text('{"theme": "da', encoding="utf-8")
    assert SettingsFile(path).load() == Settings()
    aside = path.with_name("settings.damaged.json")
    assert aside.read_text(encoding="utf-8") == '{"theme": "da'
    assert not path.exists()


def test_a_value_of_the_wrong_kind_counts_as_absent(path):
    path.parent.mkdir()
    found = {"theme": "mauve", "zoom": "3", "beam": True, "arabic_size": 20, "language": "ar"}
    path.write_text(json.dumps(found), encoding="utf-8")
    assert SettingsFile(path).load() == Settings(
        arabic_size=20.0, language=InterfaceLanguage.ARABIC
    )


@pytest.mark.parametrize("size", ["NaN", "Infinity", "true", '"15"'])
def test_a_size_that_is_no_number_counts_as_absent(path, size):
    path.parent.mkdir()
    path.write_text(f'{{"arabic_size": {size}}}', encoding="utf-8")
    assert SettingsFile(path).load().arabic_size == Settings().arabic_size


def test_a_key_of_a_later_version_is_kept(path):
    path.parent.mkdir()
    path.write_text('{"voice": "layla"}', encoding="utf-8")
    SettingsFile(path).change(lambda settings: replace(settings, zoom=1))
    assert json.loads(path.read_bytes())["voice"] == "layla"


def test_writing_leaves_one_file_and_nothing_beside_it(tmp_path):
    write_atomically(tmp_path / "a.txt", b"one")
    write_atomically(tmp_path / "a.txt", b"two")
    assert [file.name for file in tmp_path.iterdir()] == ["a.txt"]
    assert (tmp_path / "a.txt").read_bytes() == b"two"


def test_writing_where_a_folder_stands_is_an_error_and_leaves_nothing(tmp_path):
    (tmp_path / "a.txt").mkdir()
    with pytest.raises(WritingError) as raised:
        write_atomically(tmp_path / "a.txt", b"one")
    assert raised.value.reason
    assert [file.name for file in tmp_path.iterdir()] == ["a.txt"]


def test_the_data_folder_is_the_one_given_before_the_variable(tmp_path, monkeypatch):
    monkeypatch.setenv("QARI_DATA", str(tmp_path / "variable"))
    assert data_folder() == tmp_path / "variable"
    assert data_folder(tmp_path / "given") == tmp_path / "given"


def test_the_bundled_folders_are_found_in_a_checkout():
    assert (bundled("resources") / "samples").is_dir()


def test_everything_written_lies_under_the_data_folder(tmp_path):
    paths = find_paths(tmp_path)
    written = (paths.library, paths.settings, paths.models, paths.converted, paths.reports)
    assert all(path.is_relative_to(tmp_path) for path in written)
    assert list(tmp_path.iterdir()) == []
