from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import jsonschema
import pytest
from annotated import HARBOUR, NOON, article_of
from hypothesis import given
from hypothesis import strategies as st

from reader.adapters.exchange.annotations import write_annotations
from reader.adapters.exchange.foreign import MOST_RECORDS, read_annotations
from reader.domain.anchoring import anchor_at
from reader.domain.errors import NotesUnreadable
from reader.domain.language import Side
from reader.domain.note import Colour, Note, State
from reader.domain.spans import Span
from reader.services.file_ports import Sheet
from reader.services.wording import sentence

ARTICLE = article_of(path="/home/reader/secret folder/harbour.txt")
ENGLISH = ("A mission finds a sunken harbour.", "The team will document the pieces.", "It cost.")
SHEET = Sheet(ARTICLE, ENGLISH)
NAME = "3f1f1f2e-0a4e-4c38-9a5c-51c6a3a6a001"


def note_at(quote: str, texts=HARBOUR, side=Side.SOURCE, **parts) -> Note:
    paragraph = next(index for index, text in enumerate(texts) if quote in text)
    start = texts[paragraph].index(quote)
    anchor = anchor_at(texts, side, paragraph, Span(start, start + len(quote)))
    note = Note(NAME, ARTICLE.sha256, anchor, "a port", Colour.PINK, ("sea", "بحر"), NOON, NOON)
    return replace(note, **parts)


def written(*notes: Note) -> dict:
    return json.loads(write_annotations(replace(SHEET, notes=notes)))


def items(*notes: Note) -> list[dict]:
    return written(*notes)["first"]["items"]


def read(document: object, sheet: Sheet = SHEET):
    data = document if isinstance(document, bytes) else json.dumps(document).encode()
    return read_annotations(data, sheet, "notes.jsonld")


def annotation(**parts) -> dict:
    selector = {"type": "TextQuoteSelector", "exact": "ميناء غارقا"}
    return {"id": "http://example.org/1", "type": "Annotation"} | {
        "body": "a port",
        "target": {"source": "http://example.org/page", "selector": selector},
        **parts,
    }


def selected(selector: object) -> dict:
    return annotation(target={"source": "http://example.org/page", "selector": selector})


def quotes(imported) -> list[str]:
    texts = {Side.SOURCE: HARBOUR, Side.TARGET: ENGLISH}
    return [
        "orphan"
        if note.state is State.ORPHAN
        else note.anchor.span.of(texts[note.anchor.side][note.anchor.paragraph])
        for note in imported.notes
    ]


@pytest.mark.parametrize(
    "notes",
    [
        (),
        (note_at("ميناء غارقا"),),
        (note_at("مليون", body="", tags=()), note_at("harbour", ENGLISH, Side.TARGET)),
        (note_at("القطع", state=State.ORPHAN), note_at("القطع", state=State.MOVED)),
    ],
)
def test_what_is_written_has_the_shape_of_the_recommendation(notes, data_folder: Path):
    schema = json.loads((data_folder / "web-annotation.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(written(*notes))
    assert written(*notes)["total"] == len(notes)


def test_selectors_count_code_points_of_the_paragraphs_joined_by_a_blank_line():
    text = "\n\n".join(HARBOUR)
    [item] = items(note_at("مليون يورو"))
    quote, position = item["target"]["selector"]
    assert text[position["start"] : position["end"]] == quote["exact"] == "مليون يورو"
    assert text[: position["start"]].endswith(quote["prefix"])
    assert text[position["end"] :].startswith(quote["suffix"])
    assert (len(quote["prefix"]), len(quote["suffix"])) == (32, 32)


def test_selectors_on_the_translation_count_in_the_translation():
    [item] = items(note_at("document", ENGLISH, Side.TARGET))
    _, position = item["target"]["selector"]
    assert "\n\n".join(ENGLISH)[position["start"] : position["end"]] == "document"
    assert item["target"]["source"]["language"] == "en"


def test_an_orphan_is_selected_by_its_words_alone():
    [item] = items(note_at("القطع", state=State.ORPHAN))
    assert [selector["type"] for selector in item["target"]["selector"]] == ["TextQuoteSelector"]


def test_a_note_on_a_translation_that_is_not_there_is_selected_by_its_words_alone():
    note = note_at("document", ENGLISH, Side.TARGET)
    document = json.loads(write_annotations(Sheet(ARTICLE, (), (note,))))
    [selector] = document["first"]["items"][0]["target"]["selector"]
    assert selector["exact"] == "document"


def test_a_moved_note_is_selected_where_it_stands_now():
    note = note_at("القطع", state=State.MOVED)
    moved = replace(note, anchor=replace(note.anchor, quote="قطع", prefix="", suffix=""))
    [item] = items(moved)
    assert item["target"]["selector"][0]["exact"] == "القطع"


def test_the_reader_s_folders_are_not_told():
    data = write_annotations(replace(SHEET, notes=(note_at("القطع"),))).decode()
    assert "secret folder" not in data
    assert "ni:///sha-256;" in data


def test_notes_come_back_as_they_were_written():
    notes = (
        note_at("ميناء غارقا", body="one\n\ntwo 🙂"),
        note_at("document", ENGLISH, Side.TARGET, id=NAME.replace("1", "2"), colour=Colour.GREEN),
        note_at("القطع", id=NAME.replace("1", "3"), tags=(), body=""),
    )
    imported = read(write_annotations(replace(SHEET, notes=notes)))
    assert imported.notes == notes
    assert imported.skipped == ()


def test_an_orphan_comes_back_as_an_orphan():
    note = note_at("القطع")
    lost = replace(note, state=State.ORPHAN, anchor=replace(note.anchor, quote="ليس في النص"))
    [found] = read(write_annotations(replace(SHEET, notes=(lost,)))).notes
    assert found.state is State.ORPHAN
    assert found.anchor.quote == "ليس في النص"


def test_notes_attach_to_this_article_whatever_their_source_says():
    assert quotes(read([annotation()])) == ["ميناء غارقا"]


@pytest.mark.parametrize(
    "document",
    [
        annotation(),
        [annotation()],
        {"type": "AnnotationPage", "items": [annotation()]},
        {"type": "AnnotationCollection", "first": {"items": [annotation()]}},
        {"@graph": [annotation()]},
    ],
)
def test_one_annotation_a_list_a_page_a_collection_and_a_graph_are_read(document):
    assert quotes(read(document)) == ["ميناء غارقا"]


@pytest.mark.parametrize(
    ("selector", "found"),
    [
        ({"type": "TextPositionSelector", "start": 11, "end": 15}, "تكشف"),
        ([{"type": "TextPositionSelector", "start": 0, "end": 4}], "بعثة"),
        (
            [
                {"type": "TextPositionSelector", "start": 1, "end": 5},
                {"type": "TextQuoteSelector", "exact": "القطع"},
            ],
            "القطع",
        ),
        ({"type": "FragmentSelector", "refinedBy": {
            "type": "TextQuoteSelector", "exact": "القطع"}}, "القطع"),
        ({"type": ["TextQuoteSelector"], "exact": "سَيُوثّق القِطع"}, "سيوثق القطع"),
        ({"type": "TextQuoteSelector", "exact": "ليس في النص أبدا"}, "orphan"),
        ({"type": "TextQuoteSelector", "exact": "ال"}, "orphan"),
        ({"type": "TextPositionSelector", "start": 44, "end": 50}, "وأوض"),
    ],
)  # fmt: skip
def test_a_note_goes_where_its_selectors_point(selector, found):
    assert quotes(read([selected(selector)])) == [found]


def test_a_note_taken_in_from_a_file_stands_firmly():
    [note] = read([annotation()]).notes
    assert note.state is State.ATTACHED
    assert note.anchor == note_at("ميناء غارقا").anchor
    assert note.article == ARTICLE.sha256


def test_bodies_and_tags_are_read_in_every_form():
    bodies = [
        "plain",
        {"type": "TextualBody", "value": "said"},
        {"value": "<p>Bold <b>words</b></p><script>alert(1)</script>", "format": "text/html"},
        {"value": " a  tag ", "purpose": "tagging"},
        {"value": "tag2", "purpose": ["tagging"]},
        {"value": "tag2", "purpose": "tagging"},
    ]
    [note] = read([annotation(body=bodies)]).notes
    assert note.body == "plain\n\nsaid\n\nBold words"
    assert note.tags == ("a tag", "tag2")
    [note] = read([annotation(body=None, bodyValue="short")]).notes
    assert note.body == "short"


def test_times_are_read_and_bad_ones_are_now():
    [note] = read([annotation(created="2020-01-02T03:04:05+02:00", modified="x")]).notes
    assert note.created == note.modified == datetime(2020, 1, 2, 1, 4, 5, tzinfo=UTC)
    [note] = read([annotation(created=12)]).notes
    assert abs((datetime.now(UTC) - note.created).total_seconds()) < 60
    [note] = read([annotation(created="0001-01-01T00:00:00+14:00")]).notes
    assert note.created.tzinfo is UTC


def test_the_same_annotation_has_the_same_name_each_time():
    first, second = (read([annotation()]).notes[0].id for _ in range(2))
    assert first == second
    nameless = annotation()
    del nameless["id"]
    first, second = (read([nameless]).notes[0].id for _ in range(2))
    assert first == second
    assert [len(read([annotation(), annotation()]).notes)] == [1]


def test_a_colour_is_a_style_class_and_yellow_where_it_is_unknown():
    target = annotation()["target"]
    for style, colour in (("green", Colour.GREEN), ("mauve", Colour.YELLOW), (3, Colour.YELLOW)):
        [note] = read([annotation(target={**target, "styleClass": style})]).notes
        assert note.colour is colour


@pytest.mark.parametrize(
    ("record", "why"),
    [
        (5, "it is not an annotation"),
        (annotation(target="http://example.org"), "it is not an annotation"),
        (annotation(target=None), "it has no selector by quotation or by position"),
        (annotation(target=[]), "it has no selector by quotation or by position"),
        (selected({"type": "XPathSelector", "value": "/p"}), "it has no selector by quotation"),
        (selected({"type": "TextQuoteSelector", "exact": 4}), "what should be text is not"),
        (selected({"type": "TextQuoteSelector", "exact": "  "}), "it selects no words"),
        (selected({"type": "TextQuoteSelector", "exact": "x" * 10_001}), "it is too long"),
        (selected({"type": "TextPositionSelector", "start": 9, "end": 2}), "its position ends"),
        (selected({"type": "TextPositionSelector", "start": -4, "end": 2}), "its position ends"),
        (selected({"type": "TextPositionSelector", "start": 0, "end": 2**40}), "its position"),
        (selected({"type": "TextPositionSelector", "start": "0", "end": 2}), "its position is"),
        (selected({"type": "TextPositionSelector", "start": True, "end": 2}), "its position is"),
        (selected({"type": "TextPositionSelector", "start": 9000, "end": 9001}), "it selects no"),
        (annotation(body="x" * 100_001), "it is too long"),
        (annotation(body=[["x"]]), "it is not an annotation"),
        (annotation(body=["x" * 60_000, "y" * 60_000]), "it is too long"),
    ],
)
def test_one_bad_record_is_told_of_and_hides_no_other(record, why):
    imported = read([record, annotation()])
    assert quotes(imported) == ["ميناء غارقا"]
    [skipped] = imported.skipped
    assert skipped.index == 0
    assert skipped.why.startswith(why)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "line 1 is not JSON"),
        (b"{\n\n,", "line 3 is not JSON"),
        (b"\xff\xfe\x00", "it is not UTF-8 text"),
        (b"[" * 200_000, "it is nested too deep"),
        (b"[" + b"9" * 5_000 + b"]", "a number in it is too long"),
        (b"3", "no annotations were found in it"),
        (b'{"first": {"first": {"first": []}}}', "no annotations were found in it"),
        (b'{"type": "Person"}', "no annotations were found in it"),
        (b"[" + b"1," * MOST_RECORDS + b"1]", "it holds more than 10000 notes"),
    ],
)
def test_a_file_that_holds_no_annotations_is_refused_with_its_reason(data, reason):
    with pytest.raises(NotesUnreadable) as caught:
        read(data)
    assert sentence(caught.value).endswith(f": {reason}.")


def test_a_byte_order_mark_is_no_hindrance():
    assert quotes(read(b"\xef\xbb\xbf" + json.dumps([annotation()]).encode())) == ["ميناء غارقا"]


def test_half_a_surrogate_pair_is_replaced():
    [note] = read([annotation(body="\ud83d")]).notes
    assert note.body == "?"


def test_notes_on_the_translation_wait_where_there_is_none():
    data = write_annotations(replace(SHEET, notes=(note_at("document", ENGLISH, Side.TARGET),)))
    [note] = read(data, Sheet(ARTICLE)).notes
    assert note.state is State.ORPHAN
    assert note.anchor.quote == "document"


WORDS = (
    "id",
    "type",
    "target",
    "selector",
    "body",
    "value",
    "items",
    "first",
    "exact",
    "refinedBy",
)
SCALARS = st.none() | st.booleans() | st.integers() | st.text(max_size=6)
JSON = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(WORDS), inner, max_size=5)
    ),
    max_leaves=12,
)


@given(JSON)
def test_whatever_the_json_it_is_read_or_refused(document):
    try:
        imported = read([document])
    except NotesUnreadable:
        return
    assert len(imported.notes) + len(imported.skipped) == 1
