"""Web pages: the article found, the rest told."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.adapters.formats import FORMATS
from reader.domain.article import Article
from reader.domain.errors import FileTruncated
from reader.services.opening import article_from_bytes, open_article

BODY = (
    "أعلنت بعثة أثرية مصرية يونانية مشتركة الأحد كشف ميناء غارق يعود إلى القرن الثالث قبل الميلاد."
)
MORE = (
    "وأوضحت رئيسة البعثة أن الفريق سيوثق القطع في مكانها ولن ينتشل منها إلا ما يهدده التيار القوي."
)


def read(html: str, encoding: str = "utf-8") -> Article:
    return article_from_bytes(html.encode(encoding), "page.html", FORMATS)


def shown(article: Article) -> list[str]:
    return [f"{p.role.value}: {p.text}" for p in article.paragraphs]


@pytest.fixture
def page(data_folder: Path) -> Article:
    return open_article(str(data_folder / "harbour.html"), FORMATS)


def test_the_harbour_reads_the_same_from_a_web_page(page: Article, data_folder: Path):
    text = open_article(str(data_folder / "harbour.ar.txt"), FORMATS)
    assert [(p.text, p.role, p.language, p.credit, p.sentences) for p in page.paragraphs] == [
        (p.text, p.role, p.language, p.credit, p.sentences) for p in text.paragraphs
    ]
    assert (page.format, page.title) == ("html", text.title)


def test_paragraphs_know_their_line_in_the_page(page: Article, data_folder: Path):
    lines = (data_folder / "harbour.html").read_text("utf-8").split("\n")
    assert all(p.text[:12] in lines[p.line - 1] for p in page.paragraphs)


def test_what_stands_around_the_article_is_dropped_with_a_reason(page: Article):
    dropped = {d.text: d.why for d in page.dropped}
    assert dropped["البث المباشر"] == "stands outside the article"
    assert dropped["ترميم سفينة خشبية عثر عليها في البحر الأحمر"] == "stands outside the article"
    assert dropped[page.paragraphs[7].text] == "repeats its neighbour"


def test_scripts_and_styles_are_neither_shown_nor_dropped(page: Article):
    everything = " ".join([p.text for p in page.paragraphs] + [d.text for d in page.dropped])
    assert "dataLayer" not in everything
    assert "showAd" not in everything
    assert "background" not in everything


@pytest.mark.parametrize("encoding", ["cp1256", "iso-8859-6", "utf-16", "utf-8-sig"])
def test_a_page_in_another_encoding_reads_the_same(page: Article, data_folder: Path, encoding: str):
    html = (data_folder / "harbour.html").read_text("utf-8").replace("©", "(c)")
    declared = html.replace('charset="utf-8"', f'charset="{encoding}"')
    assert shown(read(declared, encoding)) == shown(page)


def test_a_charset_that_lies_is_not_believed(page: Article, data_folder: Path):
    html = (data_folder / "harbour.html").read_text("utf-8")
    assert shown(read(html.replace('charset="utf-8"', 'charset="iso-8859-1"'))) == shown(page)


def test_line_breaks_part_paragraphs():
    text = f"{BODY}<br><br>{MORE}<br>انتهى."
    assert shown(read(f"<html><body><h1>عنوان<br>الخبر</h1><div>{text}</div></body></html>")) == [
        "headline: عنوان الخبر",
        f"body: {BODY}",
        f"body: {MORE}",
        "body: انتهى.",
    ]


def test_the_title_is_the_headline_where_the_page_has_none():
    head = "<head><title>خبر اليوم | موقع الأخبار</title></head>"
    article = read(f"<html>{head}<body><p>{BODY}</p><p>{MORE}</p></body></html>")
    assert shown(article)[0] == "headline: خبر اليوم"


def test_lists_quotes_and_bylines_come_from_the_tags():
    html = f"""<html><body><article><h1>عنوان الخبر</h1><p class="byline">ليلى منصور</p>
    <p>{BODY}</p><blockquote><p>{MORE}</p></blockquote><p>{BODY[:-1]} أيضا.</p>
    <ul><li>{MORE[:40]}</li><li>{BODY[:40]}</li></ul><p>{MORE[:-1]} كذلك.</p>
    </article></body></html>"""
    assert [line.split(":")[0] for line in shown(read(html))] == [
        "headline",
        "byline",
        "body",
        "quote",
        "body",
        "list",
        "list",
        "body",
    ]


def test_entities_links_and_inline_markup_leave_plain_text():
    line = (
        "قال &quot;نعم&quot; <b>ثم</b> <a href='x'>مضى</a>&nbsp;بعيدا &lt;هناك&gt; &#1601;&#1610; "
    )
    html = f"<html><body><h1>خبر</h1><p>{BODY}</p><p>{line}الليل، {MORE}</p></body></html>"
    assert read(html).paragraphs[2].text == (f'قال "نعم" ثم مضى\u00a0بعيدا <هناك> في الليل، {MORE}')


def test_a_page_without_an_article_is_shown_whole():
    html = "<html><body><nav>قائمة</nav><p>سطر قصير</p><div>سطر آخر</div></body></html>"
    article = read(html)
    assert [p.text for p in article.paragraphs] == ["سطر قصير", "سطر آخر"]
    assert [d.text for d in article.dropped] == ["قائمة"]


def test_text_with_a_page_ending_and_no_tags_is_text():
    assert article_from_bytes(f"عنوان\n\n{BODY}".encode(), "x.html", FORMATS).format == "text"


def test_a_page_is_known_by_its_beginning_whatever_its_name():
    html = f"\n<!-- saved --><!DOCTYPE HTML><html><body><p>{BODY}</p></body></html>"
    assert article_from_bytes(html.encode(), "-", FORMATS).format == "html"


def test_a_page_cut_in_a_tag_is_refused():
    with pytest.raises(FileTruncated):
        read(f'<html><body><p>{BODY}</p><p class="te')


def test_a_page_nested_beyond_measure_keeps_its_text():
    html = "<html><body>" + "<div>" * 30_000 + BODY + "</div>" * 30_000 + "</body></html>"
    assert [p.text for p in read(html).paragraphs] == [BODY]
