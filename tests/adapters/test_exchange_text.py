from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from annotated import HARBOUR, article_of, note_on
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.adapters.exchange import bilingual, markdown
from reader.domain.article import Role
from reader.domain.language import Language, Side
from reader.domain.note import Colour, State
from reader.services.file_ports import Sheet

ENGLISH = ("A mission finds a sunken harbour", "The team will document the pieces.", "It cost.")
ARTICLE = article_of()
NOTE = replace(
    note_on(ARTICLE, "ميناء غارقا", "A *sunken* harbour.\n\n1. noun"),
    colour=Colour.PINK,
    tags=("sea", "علم الآثار"),
)


def paged(*texts: str, **parts):
    article = article_of(texts)
    return replace(article, paragraphs=tuple(replace(each, **parts) for each in article.paragraphs))


def test_notes_are_written_as_markdown_that_reads_well():
    sheet = Sheet(ARTICLE, ENGLISH, (NOTE,))
    written = re.sub(r"<!-- \{.*\} -->", "<!-- {...} -->", markdown.write_notes(sheet).decode())
    assert written == (
        "# بعثة أثرية تكشف ميناء غارقا قبالة الإسكندرية\n"
        "\n"
        "> ميناء غارقا\n"
        ">\n"
        "> A mission finds a sunken harbour\n"
        "\n"
        "A \\*sunken\\* harbour.\n"
        "\n"
        "1\\. noun\n"
        "\n"
        "`#sea` · `#علم الآثار` · pink · 2026-01-31\n"
        "\n"
        "<!-- {...} -->\n"
        "---\n"
    )


def test_a_note_on_the_translation_is_written_with_its_arabic():
    anchor = replace(NOTE.anchor, side=Side.TARGET, quote="harbour")
    text = markdown.write_notes(Sheet(ARTICLE, ENGLISH, (replace(NOTE, anchor=anchor),))).decode()
    assert f"> harbour\n>\n> {HARBOUR[0]}\n" in text


def test_a_note_that_lost_its_text_says_so_and_is_written_alone():
    lost = replace(NOTE, state=State.ORPHAN, anchor=replace(NOTE.anchor, paragraph=99))
    text = markdown.write_notes(Sheet(ARTICLE, ENGLISH, (lost,))).decode()
    assert "> ميناء غارقا\n\nA" in text
    assert "its text is gone" in text
    moved = markdown.write_notes(Sheet(ARTICLE, (), (replace(NOTE, state=State.MOVED),))).decode()
    assert "its text has moved or changed" in moved


@example("    indented\n\tagain")
@example("&amp; &lt;b> 12) x")
@given(st.text("a*_`#[]<>()!+-=~|1.)\\&; \n", max_size=30))
def test_no_letter_of_a_note_means_anything_to_markdown(body):
    sheet = Sheet(ARTICLE, (), (replace(NOTE, body=body, tags=()),))
    tokens = MarkdownIt("commonmark").parse(markdown.write_notes(sheet).decode())
    kinds = {token.type for token in tokens}
    allowed = {"heading", "blockquote", "paragraph", "inline", "hr", "html_block"}
    assert {kind.removesuffix("_open").removesuffix("_close") for kind in kinds} <= allowed
    inner = {child.type for token in tokens for child in token.children or ()}
    assert inner <= {"text", "softbreak", "hardbreak", "text_special"}


def test_a_bilingual_page_as_markdown_quotes_the_translation():
    article = paged("عنوان", role=Role.HEADLINE)
    text = markdown.write_bilingual(Sheet(article, ("A headline",))).decode()
    assert text == "# عنوان\n\n> A headline\n"


def test_a_bilingual_page_as_text_writes_a_line_for_each_language():
    assert bilingual.write_text(Sheet(article_of(("سطر", "ثان")), ("A line", ""))).decode() == (
        "سطر\nA line\n\nثان\n"
    )


def test_what_is_not_arabic_stands_once_in_the_text_and_on_both_sides_of_the_page():
    english = paged("Divers inspect it.", language=Language.ENGLISH)
    assert bilingual.write_text(Sheet(english)).decode() == "Divers inspect it.\n"
    assert cells(Sheet(english)) == [("en", "ltr", "Divers inspect it.")] * 2


class Cells(HTMLParser):
    """Collects what a page shows and everything that could reach out of it."""

    def __init__(self) -> None:
        super().__init__()
        self.cells: list[tuple[str, str, str]] = []
        self.open: tuple[str, str] | None = None
        self.tags: set[str] = set()
        self.addresses: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        names = dict(attrs)
        self.addresses += [names[name] for name in ("src", "href", "action") if name in names]
        if tag == "td":
            self.cells.append((names["lang"], names["dir"], ""))

    def handle_data(self, data):
        if self.cells and data.strip():
            language, direction, text = self.cells[-1]
            self.cells[-1] = (language, direction, text + data)


def parsed(sheet: Sheet) -> Cells:
    parser = Cells()
    parser.feed(bilingual.write_html(sheet).decode())
    return parser


def cells(sheet: Sheet) -> list[tuple[str, str, str]]:
    return parsed(sheet).cells


def test_every_cell_of_the_page_says_its_language_and_direction():
    sheet = Sheet(article_of(("سطر", "ثان")), ("A line", ""))
    assert cells(sheet) == [
        ("ar", "rtl", "سطر"),
        ("en", "ltr", "A line"),
        ("ar", "rtl", "ثان"),
        ("en", "ltr", ""),
    ]


def test_nothing_in_an_article_is_markup_on_the_page():
    wicked = '<script>alert("1")</script><img src=x onerror=y> & \'"'
    article = paged(wicked)
    found = parsed(Sheet(article, (wicked,)))
    assert found.cells == [("ar", "rtl", wicked), ("en", "ltr", wicked)]
    assert found.tags <= {
        "html", "head", "meta", "title", "style", "body", "table", "tr", "td",
    }  # fmt: skip
    assert found.addresses == []


def test_the_page_names_no_address():
    page = bilingual.write_html(Sheet(ARTICLE, ENGLISH)).decode()
    assert "://" not in page
    assert "url(" not in page
    assert "@import" not in page


@pytest.mark.parametrize(
    ("language", "direction"),
    [(Language.PERSIAN, "rtl"), (Language.OTHER, "auto"), (Language.ENGLISH, "ltr")],
)
def test_other_languages_keep_their_direction(language, direction):
    article = paged("text", language=language)
    assert cells(Sheet(article))[0][:2] == (language.value, direction)


def test_roles_are_classes_for_the_page_s_style():
    page = bilingual.write_html(Sheet(paged("عنوان", role=Role.HEADLINE))).decode()
    assert '<tr class="headline">' in page
