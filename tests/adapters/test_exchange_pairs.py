"""What a bundle carries of a translation, and what is believed of one from elsewhere."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.adapters.exchange.pairs import decoded_paragraphs, encoded_paragraphs
from reader.domain.spans import Span
from reader.domain.translation import Doubt, SentencePair, TranslatedParagraph, Uncorrected
from reader.services.doubting import doubts, topic

SOURCE, TARGET = (
    "بلغت التكلفة 40 مليونا ولم توافق اللجنة.",
    "It cost 30 million and the committee agreed.",
)
FOUND = doubts(SOURCE, TARGET)
BEFORE = Uncorrected(TARGET, 0.5, (), FOUND)
PAIR = SentencePair(Span(0, len(SOURCE)), Span(0, len(TARGET)), 0.5, (), FOUND, BEFORE)
SAID = (TranslatedParagraph(0, TARGET, (PAIR,)),)


def through_json(paragraphs) -> list[dict]:
    return json.loads(json.dumps(encoded_paragraphs(paragraphs), ensure_ascii=False))


def first_doubt(document) -> dict:
    return document[0]["sentences"][0]["doubts"][0]


def test_a_doubt_comes_over_with_what_its_reason_is_made_of():
    assert any(doubt.facts for doubt in FOUND)
    assert "negation" in {topic(doubt) for doubt in FOUND}
    assert decoded_paragraphs(through_json(SAID)) == SAID


def test_a_doubt_of_an_earlier_version_comes_over_as_it_was_said():
    document = through_json(SAID)
    doubt = first_doubt(document)
    why = doubt["why"]
    del doubt["template"], doubt["facts"]
    back = decoded_paragraphs(document)[0].sentences[0].doubts[0]
    assert (back.why, back.template, back.facts) == (why, why, ())


@pytest.mark.parametrize(
    ("template", "facts"),
    [
        ("“{source}” and {more}", {"source": "x"}),
        ("{source.__class__}", {"source": "x"}),
        ("{source:99999999999}", {"source": "x"}),
        ("{source!r}", {"source": "x"}),
        ("{source", {"source": "x"}),
        ("source}", {"source": "x"}),
        ("{}", {"": "x"}),
        ("{0}", {"0": "x"}),
        ("{source}", {"source": 7}),
        ("{source}", [["source", "x"]]),
        (7, {}),
    ],
)
def test_a_reason_that_cannot_be_filled_in_is_said_as_it_came(template, facts):
    document = through_json(SAID)
    first_doubt(document).update(template=template, facts=facts, why="They say so.")
    assert decoded_paragraphs(document)[0].sentences[0].doubts[0].why == "They say so."


JSON_LIKE = st.one_of(st.none(), st.text("{}a:.!", max_size=8), st.integers())


@given(JSON_LIKE, st.one_of(JSON_LIKE, st.dictionaries(st.text("a", max_size=2), JSON_LIKE)))
def test_whatever_a_reason_is_made_of_it_can_be_said(template, facts):
    doubt = {"kind": "name", "source": None, "target": None, "why": "So."}
    pair = {
        "source": [0, 1],
        "target": [0, 1],
        "doubts": [{**doubt, "template": template, "facts": facts}],
    }
    [paragraph] = decoded_paragraphs([{"index": 0, "text": "a", "sentences": [pair]}])
    [found] = paragraph.sentences[0].doubts
    assert isinstance(found, Doubt)
    assert isinstance(found.why, str)
