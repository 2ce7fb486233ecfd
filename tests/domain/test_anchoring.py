from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from annotated import HARBOUR, article_of, note_on
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.anchoring import anchor_at, reattach_all
from reader.domain.article_text import ArticleText
from reader.domain.language import Side
from reader.domain.note import Anchor, Note, State
from reader.domain.spans import Span

TEXTS = (*HARBOUR, "وقال إن الفريق سيعود إلى الميناء في الربيع، ثم يزور الفريق رودس.")
ARTICLE = article_of(TEXTS)


def note_at(texts, paragraph: int, quote: str) -> Note:
    start = texts[paragraph].index(quote)
    anchor = anchor_at(texts, Side.SOURCE, paragraph, Span(start, start + len(quote)))
    return replace(note_on(ARTICLE, "ميناء"), anchor=anchor)


def shown(note: Note, texts) -> str:
    """Say the note's state, and the paragraph and words that it stands on now."""
    if note.state is State.ORPHAN:
        return "orphan"
    anchor = note.anchor
    return f"{note.state} {anchor.paragraph} {anchor.span.of(texts[anchor.paragraph])}"


def test_an_anchor_quotes_the_text_and_32_code_points_on_each_side_across_paragraphs():
    anchor = anchor_at(["أول", "ثان 🙂 ثالث", "رابع"], Side.TARGET, 1, Span(4, 5), model="m")
    assert anchor == Anchor(
        Side.TARGET, 1, Span(4, 5), "🙂", "أول\n\nثان ", " ثالث\n\nرابع", model="m"
    )
    anchor = anchor_at(["a" * 100], Side.SOURCE, 0, Span(50, 51))
    assert (len(anchor.prefix), len(anchor.suffix)) == (32, 32)


def reattach(note: Note, texts: Sequence[str]) -> Note:
    return reattach_all([note], texts)[0]


def test_an_anchor_outside_its_paragraph_is_refused():
    for paragraph, span in ((0, Span(2, 9)), (1, Span(0, 0)), (-1, Span(0, 1))):
        with pytest.raises(ValueError, match="paragraph"):
            anchor_at(["abc"], Side.SOURCE, paragraph, span)


def test_in_an_unchanged_text_a_note_stays_attached():
    note = note_at(TEXTS, 1, "الفريق")
    assert reattach(note, TEXTS) == note


def test_a_paragraph_put_in_front_moves_the_note():
    texts = ("مقدمة جديدة للنص كله.", *TEXTS)
    note = reattach(note_at(TEXTS, 1, "سيوثق القطع"), texts)
    assert shown(note, texts) == "moved 2 سيوثق القطع"


def test_a_moved_note_keeps_the_words_it_was_made_on():
    texts = ("مقدمة جديدة للنص كله.", *TEXTS)
    note = note_at(TEXTS, 1, "سيوثق القطع")
    moved = reattach(note, texts)
    assert moved.anchor == replace(note.anchor, paragraph=2)


def test_marks_and_hamza_do_not_count():
    texts = (TEXTS[0], TEXTS[1].replace("سيوثق القطع في", "سَيُوَثِّقُ القِطَعَ فى"), *TEXTS[2:])
    note = reattach(note_at(TEXTS, 1, "سيوثق القطع في مكانها"), texts)
    assert shown(note, texts) == "attached 1 سَيُوَثِّقُ القِطَعَ فى مكانها"


def test_presentation_forms_do_not_count():
    texts = ("ﺑﻌﺜﺔ ﺃﺛﺮﻳﺔ ﺗﻜﺸﻒ ﻣﻴﻨﺎء ﻏﺎﺭﻗﺎ ﻗﺒﺎﻟﺔ ﺍﻹﺳﻜﻨﺪﺭﻳﺔ", *TEXTS[1:])
    note = reattach(note_at(TEXTS, 0, "ميناء غارقا"), texts)
    assert shown(note, texts) == "attached 0 ﻣﻴﻨﺎء ﻏﺎﺭﻗﺎ"


def test_a_repeated_word_is_told_by_what_stands_around_it():
    texts = (TEXTS[3], TEXTS[1], TEXTS[0], TEXTS[2])
    note = reattach(note_at(TEXTS, 3, "يزور الفريق"), texts)
    assert shown(note, texts) == "moved 0 يزور الفريق"
    first = note_at(TEXTS, 1, "الفريق")
    assert shown(reattach(first, texts), texts) == "moved 1 الفريق"


def test_a_common_word_is_found_however_many_of_its_like_stand_before():
    texts = (*["وكان في البيت رجل ينظر في الكتاب."] * 400, *TEXTS)
    start = TEXTS[1].index(" في ") + 1
    anchor = anchor_at(TEXTS, Side.SOURCE, 1, Span(start, start + 2))
    note = replace(note_at(TEXTS, 1, "القطع"), anchor=anchor)
    assert shown(reattach(note, texts), texts) == "moved 401 في"


def test_a_changed_quotation_is_found_by_its_likeness():
    texts = (TEXTS[0], TEXTS[1].replace("سيوثق القطع", "سيوثق كل القطع"), *TEXTS[2:])
    note = reattach(note_at(TEXTS, 1, "الفريق سيوثق القطع في مكانها"), texts)
    assert shown(note, texts) == "moved 1 الفريق سيوثق كل القطع في مكانها"


def test_a_changed_word_is_taken_whole():
    texts = (TEXTS[0], TEXTS[1].replace("سيوثق", "ستوثقها"), *TEXTS[2:])
    note = reattach(note_at(TEXTS, 1, "سيوثق القطع في مكانها ولن"), texts)
    assert shown(note, texts) == "moved 1 ستوثقها القطع في مكانها ولن"


def test_a_deleted_quotation_is_an_orphan_even_where_its_word_stands_elsewhere():
    texts = (TEXTS[0], TEXTS[2], TEXTS[3])
    note = note_at(TEXTS, 1, "الفريق")
    orphan = reattach(note, texts)
    assert orphan == replace(note, state=State.ORPHAN)


def test_two_places_alike_in_all_are_no_place():
    line = "قال المتحدث إن الميناء سيفتح غدا للسفن القادمة من الشمال."
    before = ("أول", line)
    texts = ("جديد تماما", "ثم", line, "أوسط", line, "أخير")
    note = reattach(note_at(before, 1, "سيفتح غدا"), texts)
    assert shown(note, texts) == "orphan"


def test_a_paragraph_split_in_the_quotation_keeps_the_longer_part():
    texts = (
        TEXTS[0],
        "وأوضحت أن",
        "الفريق سيوثق القطع في مكانها ولن ينتشل منها إلا ما يهدده التيار.",
    )
    note = reattach(note_at(TEXTS, 1, "أن الفريق سيوثق القطع في مكانها"), texts)
    assert shown(note, texts) == "moved 2 الفريق سيوثق القطع في مكانها"


def test_a_note_without_context_holds_to_the_only_place_of_its_words():
    note = note_at(TEXTS, 1, "سيوثق القطع")
    bare = replace(note, anchor=replace(note.anchor, prefix="", suffix="", paragraph=7))
    assert shown(reattach(bare, TEXTS), TEXTS) == "moved 1 سيوثق القطع"
    repeated = replace(bare, anchor=replace(bare.anchor, quote="الفريق"))
    assert shown(reattach(repeated, TEXTS), TEXTS) == "orphan"


def test_in_an_empty_text_every_note_is_an_orphan():
    note = note_at(TEXTS, 1, "الفريق")
    assert reattach(note, ()).state is State.ORPHAN
    assert reattach(note, ("",)).state is State.ORPHAN


def test_notes_come_back_in_their_order():
    notes = [replace(note_at(TEXTS, 1, "القطع"), id=name) for name in ("c", "a", "b")]
    texts = ("جديد", *TEXTS)
    assert [note.id for note in reattach_all(notes, texts)] == ["c", "a", "b"]


def test_between_paragraphs_there_is_no_place():
    article = ArticleText.of(["أول", "ثان"])
    with pytest.raises(ValueError, match="no paragraph"):
        article.place(Span(4, 4))


def on_two(texts=TEXTS) -> Note:
    """Return a note from the middle of the second paragraph to that of the third."""
    start, end = texts[1].index("سيوثق"), len(texts[1]) + 2 + len("وبلغت تكلفة")
    anchor = anchor_at(texts, Side.SOURCE, 1, Span(start, end))
    return replace(note_on(ARTICLE, "ميناء"), anchor=anchor)


def words_of(note: Note, texts) -> str:
    return note.anchor.span.of("\n\n".join(texts[note.anchor.paragraph :]))


def test_a_note_can_run_on_into_the_next_paragraph():
    note = on_two()
    assert note.anchor.quote.startswith("سيوثق القطع")
    assert note.anchor.quote.endswith("التيار.\n\nوبلغت تكلفة")
    assert reattach(note, TEXTS) == note


def test_a_note_on_two_paragraphs_moves_with_them():
    texts = ("مقدمة جديدة للنص كله.", *TEXTS)
    moved = reattach(on_two(), texts)
    assert (moved.state, moved.anchor.paragraph) == (State.MOVED, 2)
    assert words_of(moved, texts) == moved.anchor.quote


def test_a_note_on_two_paragraphs_follows_them_into_one():
    texts = (TEXTS[0], f"{TEXTS[1]} {TEXTS[2]}", *TEXTS[3:])
    found = reattach(on_two(), texts)
    assert (found.state, found.anchor.paragraph) == (State.ATTACHED, 1)
    assert words_of(found, texts) == found.anchor.quote.replace("\n\n", " ")


def test_a_note_whose_paragraphs_were_parted_by_another_is_an_orphan():
    texts = (*TEXTS[:2], "فقرة أخرى طويلة دخلت بين الفقرتين ولم تكن هنا من قبل أبدا.", *TEXTS[2:])
    found = reattach(on_two(), texts)
    assert found.state is State.ORPHAN


LETTERS = st.text("ابتثجحخأإآة كلمن\u064e\u0640\ufefb🙂ab.\n", max_size=40)
PAGES = st.lists(LETTERS, max_size=6)


@st.composite
def page_and_note(draw):
    texts = draw(st.lists(LETTERS.filter(bool), min_size=1, max_size=6))
    paragraph = draw(st.integers(0, len(texts) - 1))
    start = draw(st.integers(0, len(texts[paragraph]) - 1))
    end = draw(st.integers(start + 1, len(texts[paragraph])))
    anchor = anchor_at(texts, Side.SOURCE, paragraph, Span(start, end))
    return texts, replace(note_on(ARTICLE, "ميناء"), anchor=anchor)


@given(page_and_note())
def test_any_note_stands_where_it_was_made(made):
    texts, note = made
    assert reattach(note, texts) == note


@given(page_and_note(), PAGES)
def test_whatever_became_of_the_text_a_note_points_into_it_or_is_an_orphan(made, texts):
    _, note = made
    found = reattach(note, texts)
    if found.state is State.ORPHAN:
        assert found.anchor == note.anchor
    else:
        assert found.anchor.span.end <= len(texts[found.anchor.paragraph])
        assert found.anchor.span.of(texts[found.anchor.paragraph])


@given(PAGES, st.integers(0, 5), st.integers(0, 20), st.integers(0, 20))
def test_a_stretch_of_the_text_and_its_place_are_the_same_letters(texts, paragraph, start, length):
    article = ArticleText.of(texts)
    span = Span(start, start + length)
    stretch = article.stretch(paragraph, span)
    if stretch is not None and length and span.end <= len(texts[paragraph]):
        assert article.place(stretch) == article.locate(stretch) == (paragraph, span)
        assert stretch.of(article.text) == span.of(texts[paragraph])
    if stretch is not None and start < len(texts[paragraph]):
        assert article.locate(stretch) == (paragraph, span)
        assert stretch.of(article.text) == span.of("\n\n".join(texts[paragraph:]))
