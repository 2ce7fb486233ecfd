from __future__ import annotations

import shutil
from pathlib import Path

from pytestqt.qtbot import QtBot
from windows import opened, paths_in, text_of

from reader.domain.language import Side


def test_a_sample_of_a_checkout_has_its_translation_too(qtbot: QtBot, tmp_path: Path) -> None:
    """The program may be installed elsewhere than in the checkout that the reader stands in."""
    paths = paths_in(tmp_path / "data")
    checkout = tmp_path / "samples"
    shutil.copytree(paths.samples, checkout)
    with opened(paths) as window:
        with qtbot.waitSignal(window.desk.article_changed):
            window.open_path(str(checkout / "harbour.ar.txt"))
        assert text_of(window, Side.TARGET, 0) == (
            "Archaeological mission uncovers sunken harbour off Alexandria"
        )
