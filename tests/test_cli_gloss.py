"""``qari gloss``: a word, a word in its sentence, a batch of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from qari_runs import Qari

GLOSS_KEYS = ["word", "readings", "name", "phrase"]
READING_KEYS = [
    "vocalised", "lemma", "root", "pos", "features", "segments", "glosses", "transliteration",
    "score", "why", "note",
]  # fmt: skip


def test_gloss_takes_a_word_apart(qari: Qari) -> None:
    document = qari("gloss", "وبالإرهابيين", "--json").document
    assert list(document) == GLOSS_KEYS
    best = document["readings"][0]
    assert list(best) == READING_KEYS
    assert best["lemma"] == "إِرْهابِيّ"
    assert best["root"] == "ر ه ب"
    assert [(part["kind"], part["gloss"]) for part in best["segments"][:2]] == [
        ("proclitic", "and"),
        ("proclitic", "by, with, in"),
    ]
    assert best["glosses"] == ["terrorist"]


def test_gloss_tells_a_person_the_same(qari: Qari) -> None:
    said = qari("gloss", "كتاب").out
    assert said.startswith("كتاب\n\n1. كِتاب – kitāb (noun, singular)\n   lemma كِتاب, root ك ت ب\n")


@pytest.mark.parametrize("words", ["", " ", "كتب الولد"])
def test_gloss_asks_for_one_word(qari: Qari, words: str) -> None:
    ended = qari("gloss", words)
    assert (ended.status, ended.out) == (2, "")
    assert "one word" in ended.err


def test_the_sentence_and_its_english_decide(qari: Qari) -> None:
    sentence = "قال كيري إن المفاوضات ستستمر"
    english = "Kerry said that the negotiations would continue"
    asked = ("gloss", "كيري", "--in", sentence, "--translation", english, "--json")
    assert qari(*asked).document["name"] == {"text": "Kerry", "certain": True}


def test_a_word_nobody_knows_is_no_error(qari: Qari) -> None:
    ended = qari("gloss", "،", "--json")
    assert (ended.status, ended.document["readings"]) == (0, [])


def test_a_batch_answers_line_by_line(qari: Qari, tmp_path: Path) -> None:
    batch = tmp_path / "words.tsv"
    batch.write_text(
        'قال "نعم\tقال\tHe said "yes\nقرأت الكتاب\tالكتاب\nبلا كلمة\n', encoding="utf-8"
    )
    ended = qari("gloss", "--batch", batch)
    documents = [json.loads(line) for line in ended.out.splitlines()]
    assert [document["word"] for document in documents] == ["قال", "الكتاب", ""]
    assert documents[2] == dict.fromkeys(GLOSS_KEYS) | {"word": "", "readings": []}
