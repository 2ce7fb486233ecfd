"""Web pages: the article found, the rest told."""

from __future__ import annotations

import logging
import socket
from pathlib import Path
from time import process_time

import pytest

from reader.adapters.formats import FORMATS
from reader.domain.article import Article
from reader.domain.errors import FileEmpty, FileTruncated
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


PARAGRAPHS = [
    "قبل أن تبلغ الشمس رؤوس النخيل يصعد الحاج بلقاسم إلى رأس العين ليملأ جرة من النحاس.",
    "وكانت هذه الساعة قد صمتت في مطلع ثمانينيات القرن الماضي عندما حلت المضخات محل السواقي.",
    "وتقول المهندسة الزراعية هدى المرزوقي إن منسوب المياه تراجع مترا في كل عام من الأعوام العشرة.",
    "ويقول أحد المزارعين إنه لا يعارض الساعة، لكنه يريد أن يعرف من يملك الدقيقة الأخيرة منها.",
]
TITLE = "ساعة من ماء تعيد الوقت إلى واحة عطشى"
CAPTION = "جرة نحاسية يقاس بها نصيب كل بستان من الماء (رويترز)"


def test_an_old_page_of_tables_fonts_and_line_breaks():
    html = f"""<HTML dir=rtl><HEAD>
    <meta http-equiv=Content-Type content="text/html; charset=windows-1256">
    <TITLE>موقع قديم - {TITLE}</TITLE></HEAD><BODY><TABLE><TR><TD colspan=3><A href=/>الرئيسية</A> |
    <A href=/a>أخبار</A></TD></TR><TR><TD><A href=1>خبر قصير</A><BR><A href=2>خبر ثان</A></TD>
    <TD><FONT size=5><B>{TITLE}</B></FONT><BR><FONT size=2>بقلم: سلمى الدريدي</FONT><BR><BR>
    <FONT size=3>{"<BR><BR>".join(PARAGRAPHS)}</FONT></TD></TR></TABLE></BODY></HTML>"""
    article = read(html, "cp1256")
    assert article.encoding == "cp1256"
    assert shown(article) == [
        f"headline: {TITLE}",
        "byline: بقلم: سلمى الدريدي",
        *(f"body: {paragraph}" for paragraph in PARAGRAPHS),
    ]


def test_a_blog_with_a_site_name_in_its_own_first_heading():
    html = f"""<!doctype html><html><head><title>{TITLE} – مدونة الواحة</title></head><body>
    <header><h1><a href="/">مدونة الواحة</a></h1></header><article><header><h1>{TITLE}</h1>
    <div class="meta"><span class="author">بقلم سلمى الدريدي</span> <time>12 أكتوبر</time></div>
    </header><div><p class="wp-caption-text">{CAPTION}</p>
    <p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p>
    <h3>صيف لا ينقضي</h3><p>{PARAGRAPHS[2]}</p></div><footer>الوسوم: <a href="/t">ماء</a></footer>
    </article><aside><ul><li><a href="/1">مقال آخر عن النخيل</a></li></ul></aside></body></html>"""
    assert shown(read(html)) == [
        f"headline: {TITLE}",
        "byline: بقلم سلمى الدريدي",
        f"caption: {CAPTION}",
        f"body: {PARAGRAPHS[0]}",
        f"body: {PARAGRAPHS[1]}",
        "heading: صيف لا ينقضي",
        f"body: {PARAGRAPHS[2]}",
    ]


def test_a_page_of_nothing_but_divisions():
    body = "".join(f"<div>{paragraph}</div>" for paragraph in PARAGRAPHS)
    html = f"""<html><body><div><a href="/">بيت</a></div><div class="main">
    <div class="title">{TITLE}</div><div class="text">{body}</div></div>
    <div class="foot">حقوق</div></body></html>"""
    assert shown(read(html)) == [
        f"headline: {TITLE}",
        *(f"body: {paragraph}" for paragraph in PARAGRAPHS),
    ]


def test_an_agency_page_with_its_source_outside_the_body():
    html = f"""<!DOCTYPE html><html><head><title>{TITLE} | بيئة | وكالة</title></head><body><main>
    <h1>{TITLE}</h1><figure><figcaption>{CAPTION}</figcaption></figure><div class="body">
    <p><strong>سلمى الدريدي-توزر</strong></p><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p>
    <div class="more"><h2>اقرأ أيضا</h2><ul><li><a href="/1">حبوب وقهوة وزيت</a></li></ul></div>
    <p>{PARAGRAPHS[2]}</p></div><div>المصدر: <span>مجلة الواحات</span></div></main></body></html>"""
    article = read(html)
    assert [line.split(":")[0] for line in shown(article)] == [
        "headline",
        "caption",
        "byline",
        "body",
        "body",
        "body",
        "source",
    ]
    assert {d.text for d in article.dropped} == {"اقرأ أيضا", "حبوب وقهوة وزيت"}


def test_an_empty_page_tree_has_nothing_to_read():
    with pytest.raises(FileEmpty):
        read("<html><!-- nothing --></html>")


def test_what_is_hidden_is_not_read():
    hidden = f"<p hidden>{PARAGRAPHS[0]}</p><p style='display: none'>{PARAGRAPHS[1]}</p>"
    html = f"<html><body><h1>{TITLE}</h1>{hidden}<p>{BODY}</p><p>{MORE}</p></body></html>"
    assert shown(read(html)) == [f"headline: {TITLE}", f"body: {BODY}", f"body: {MORE}"]


def test_opening_a_page_leaves_python_believing_in_ipv6():
    before = socket.has_ipv6
    read(f"<html><body><p>{BODY}</p></body></html>")
    assert socket.has_ipv6 is before


def test_what_follows_the_end_of_the_page_is_read():
    html = f"<html><body><p>{BODY}</p></body></html><p>{MORE}</p>"
    assert [p.text for p in read(html).paragraphs] == [BODY, MORE]


def test_a_page_made_to_hold_up_its_reader_is_read_at_once():
    began = process_time()
    comments = f"{'<!-- a -->' * 400}no page\n{BODY}"  # two ways to end each: 2 to the 400th
    assert article_from_bytes(comments.encode(), "-", FORMATS).format == "text"
    scripts = "<html><body>" + "<div>" * 30_000 + f"{BODY}\n" + "<" * 20_000 + "<script>" * 20_000
    assert any(BODY in paragraph.text for paragraph in read(scripts).paragraphs)
    assert process_time() - began < 5  # seconds; minutes and more where the work grows faster


def test_a_page_with_almost_nothing_on_it_is_shown_whole():
    html = "<html><body><p>نص <a href='http://[bad'>رابط</a></p><time>الأحد</time></body></html>"
    assert [p.text for p in read(html).paragraphs] == ["نص رابط", "الأحد"]


def test_trafilatura_does_not_complain_of_an_empty_page(caplog: pytest.LogCaptureFixture):
    with pytest.raises(FileEmpty):
        read("<html><frameset></frameset></html>")
    assert [record.name for record in caplog.records if record.levelno >= logging.WARNING] == []
