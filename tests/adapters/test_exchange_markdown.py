"""Notes that go out as Markdown come back as they were, or as the reader edited them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from annotated import HARBOUR, NOON, article_of
from hypothesis import example, given
from hypothesis import strategies as st

from reader.adapters.exchange.markdown import write_notes
from reader.adapters.exchange.markdown_notes import read_markdown
from reader.domain.anchoring import anchor_at
from reader.domain.errors import NotesUnreadable
from reader.domain.language import Side
from reader.domain.note import Colour, Note, State
from reader.domain.spans import Span
from reader.services.file_ports import Sheet

ARTICLE = article_of()
ENGLISH = ("A mission finds a sunken harbour.", "The team will document the pieces.", "It cost.")
NAME = "3f1f1f2e-0a4e-4c38-9a5c-51c6a3a6a001"
START = HARBOUR[0].index("ميناء")
NOTE = Note(
    NAME,
    ARTICLE.sha256,
    anchor_at(HARBOUR, Side.SOURCE, 0, Span(START, START + 11)),
    "A *sunken* harbour.\n\n1. noun\n    indented",
    Colour.PINK,
    ("sea", "علم الآثار"),
    NOON,
    NOON,
)


def written(*notes: Note) -> bytes:
    return write_notes(Sheet(ARTICLE, ENGLISH, notes))


def read(data: bytes):
    return read_markdown(data, Sheet(ARTICLE, ENGLISH), "notes.md")


def test_notes_come_back_as_they_were():
    english = anchor_at(ENGLISH, Side.TARGET, 1, Span(9, 17))
    notes = (
        NOTE,
        replace(NOTE, id=NAME.replace("1", "2"), anchor=english, tags=(), body=""),
    )
    assert read(written(*notes)).notes == notes


def test_an_orphan_comes_back_as_an_orphan():
    lost = replace(NOTE, anchor=replace(NOTE.anchor, quote="-->"), state=State.ORPHAN)
    [found] = read(written(lost)).notes
    assert (found.anchor.quote, found.state, found.body) == ("-->", State.ORPHAN, NOTE.body)


def test_what_was_edited_in_the_file_is_what_comes_back():
    text = written(NOTE).decode()
    text = text.replace("1\\. noun", "masculine noun").replace("`#sea`", "`#port`")
    [found] = read(text.encode()).notes
    assert found.body == "A *sunken* harbour.\n\nmasculine noun\n    indented"
    assert found.tags == ("port", "علم الآثار")


@given(st.text("a*_`#[]<>!+-=~|1.)\\&;·: \n", max_size=30))
@example("---")
@example("> not a quotation")
@example("pink · 2026-01-31")
@example("<!-- {} -->")
@example("\\\\- x")
def test_any_body_comes_back(body):
    body = "\n".join(line.rstrip() for line in body.strip().splitlines())
    [found] = read(written(replace(NOTE, body=body))).notes
    assert found.body == body


def test_an_indented_rule_in_a_body_ends_no_note():
    [found] = read(written(replace(NOTE, body="first\n ---\nlast"))).notes
    assert found.body == "first\n ---\nlast"


@pytest.mark.parametrize("tag", ["`", "``", "a`b", "`a", "a`", "a``b`c", "#", "·", "a · b", "\\`"])
def test_a_tag_with_marks_of_markdown_comes_back(tag):
    [found] = read(written(replace(NOTE, tags=(tag, "sea")))).notes
    assert (found.tags, found.body) == ((tag, "sea"), NOTE.body)


def test_fifty_tags_and_a_body_of_many_pages_come_back():
    tags = tuple(f"وسم {number}" for number in range(50))
    body = "سطر عربي with English (12/3).\n" * 3_000 + "end"
    [found] = read(written(replace(NOTE, tags=tags, body=body))).notes
    assert (found.tags, found.body) == (tags, body)


def test_a_note_whose_comment_was_spoilt_is_told_of_and_hides_no_other():
    text = written(NOTE, replace(NOTE, id=NAME.replace("1", "2"))).decode()
    spoilt = text.replace('<!-- {"id"', "<!-- {id", 1)
    imported = read(spoilt.encode())
    assert [note.body for note in imported.notes] == [NOTE.body]
    assert [skipped.index for skipped in imported.skipped] == [0]


@pytest.mark.parametrize("data", [b"", b"# A page\n\n> quote\n\ntext\n\n---\n", b"\xff\xfe"])
def test_a_page_that_we_did_not_write_is_refused(data):
    with pytest.raises(NotesUnreadable):
        read(data)
