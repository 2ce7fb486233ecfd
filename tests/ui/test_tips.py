"""Tooltips with words from elsewhere."""

from __future__ import annotations

from PySide6.QtGui import QTextDocument

from reader.domain.article import Dropped
from reader.ui.left_out import LeftOut
from reader.ui.tips import tip

MARKED = '<img src="file://server/share/x.png">\u200f قال: 5 < 6 &amp; <b>حسنا</b>'


def shown(words: str) -> str:
    """Return what Qt shows where it takes the words for markup."""
    document = QTextDocument()
    document.setHtml(words)
    return document.toPlainText()


def test_words_that_look_like_markup_stay_words(qapp):
    assert shown(tip(MARKED, "", "Why.")) == f"{MARKED}\nWhy."
    assert "img" not in shown(MARKED)


def test_a_line_left_out_is_told_as_it_stands_in_the_file(qtbot):
    dialog = LeftOut([Dropped(MARKED, "stands outside the article")])
    qtbot.addWidget(dialog)
    item = dialog.table.topLevelItem(0)
    assert item.text(0).strip("\u2068\u2069") == shown(item.toolTip(0)) == MARKED
