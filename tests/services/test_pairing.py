from __future__ import annotations

from reader.domain.article import Article, Paragraph, Role
from reader.domain.language import Language
from reader.domain.spans import Span
from reader.services.pairing import pair_by_line


def paragraph(index, line, text):
    return Paragraph(index, line, Role.BODY, Language.ARABIC, text, (Span(0, len(text)),))


def test_each_paragraph_takes_the_line_it_began_on():
    article = Article(
        "a.txt",
        "",
        "text",
        "utf-8",
        "",
        (paragraph(0, 1, "فاض النهر."), paragraph(1, 4, "ثم هدأ.")),
    )
    pairs = pair_by_line(article, ["The river rose.", "", "A repetition.", " Then it calmed. "])
    assert [(pair.index, pair.text) for pair in pairs] == [
        (0, "The river rose."),
        (1, "Then it calmed."),
    ]
    assert pairs[0].sentences[0].source.of("فاض النهر.") == "فاض النهر."
    assert pairs[0].sentences[0].target.of(pairs[0].text) == "The river rose."


def test_a_paragraph_without_a_counterpart_is_left_out():
    article = Article(
        "a.txt", "", "text", "utf-8", "", (paragraph(0, 1, "فاض."), paragraph(1, 2, "هدأ."))
    )
    assert [pair.index for pair in pair_by_line(article, ["", "It calmed."])] == [1]
    assert [pair.index for pair in pair_by_line(article, ["It rose."])] == [0]


def test_sentences_pair_one_to_one_where_there_are_as_many():
    text = "فاض النهر. ثم هدأ."
    two = Paragraph(0, 1, Role.BODY, Language.ARABIC, text, (Span(0, 10), Span(11, 18)))
    article = Article("a.txt", "", "text", "utf-8", "", (two,))
    (pair,) = pair_by_line(article, ["The river rose. Then it calmed."])
    assert [
        (sentence.source.of(text), sentence.target.of(pair.text)) for sentence in pair.sentences
    ] == [
        ("فاض النهر.", "The river rose."),
        ("ثم هدأ.", "Then it calmed."),
    ]


def test_a_paragraph_in_english_needs_no_counterpart():
    caption = Paragraph(0, 1, Role.CAPTION, Language.ENGLISH, "A pier.", (Span(0, 7),))
    article = Article("a.txt", "", "text", "utf-8", "", (caption,))
    assert pair_by_line(article, ["A pier."]) == ()
