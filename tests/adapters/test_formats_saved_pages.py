"""Web pages in the manner of several outlets, as a browser saves them."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.adapters.formats import FORMATS
from reader.services.opening import article_from_bytes, open_article


@pytest.mark.parametrize("name", ["league", "interview", "live", "verse", "old"])
def test_a_saved_page_is_read_as_its_structure_says(name: str, data_folder: Path):
    article = open_article(str(data_folder / "saved" / f"{name}.html"), FORMATS)
    expected = (data_folder / "saved" / f"{name}.tsv").read_text("utf-8").splitlines()
    assert [f"{p.role.value}\t{p.text}" for p in article.paragraphs] == expected


def rows(html: str) -> list[str]:
    prose = "<p>استقرت أسعار العملات الأجنبية أمام الجنيه المصري في منتصف تعاملات الأربعاء.</p>"
    page = f"<html><body><article>{prose}<table>{html}</table>{prose}</article></body></html>"
    paragraphs = article_from_bytes(page.encode(), "page.html", FORMATS).paragraphs
    return [f"{p.role.value}: {p.text}" for p in paragraphs[1:]]


def test_a_row_of_a_table_is_one_line():
    cells = "<tr><td>الدولار</td><td></td><td><b>47.55</b></td><td></td></tr>"
    assert rows(cells)[0] == "list: الدولار | 47.55"


def test_a_row_that_holds_paragraphs_is_a_layout():
    cells = "<tr><td><p>أسعار اليوم</p></td><td><p>أخبار الأسواق العربية والعالمية</p></td></tr>"
    assert not any("|" in row for row in rows(cells))
