from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from reader.adapters.lexicon.examples import (
    IndexedWord,
    SqliteExamples,
    pack_words,
    unpack_words,
)
from reader.adapters.lexicon.examples_build import build, read_pairs
from reader.adapters.lexicon.lexicon import SqliteLexicon
from reader.domain.errors import LexiconMissing
from reader.domain.gloss import Reading
from reader.domain.spans import Span
from reader.services.glossing import Context, gloss_in
from reader.services.word_ports import Example

FOLDER = Path(__file__).parents[2] / "resources" / "lexicon"
PAIRS = (
    ("اشترى الطالب كتابا جديدا من المكتبة القريبة.", "The student bought a new book nearby."),
    ("كتب الوزير رسالة طويلة إلى رئيس البرلمان أمس.", "The minister wrote a long letter."),
    ("الكتب والصحف في المكتبة", "Books and newspapers in the library"),
    ("قرأت ابنتي الكتاب كله في ليلة واحدة.", "My daughter read the whole book in one night."),
    ("قرأت ابنتي الكتاب كله في ليلة باردة.", "My daughter read the whole book one cold night."),
)


@pytest.fixture(scope="module")
def lemmatise() -> Iterator[object]:
    lexicon = SqliteLexicon(FOLDER / "lexicon.sqlite")

    def read(sentence: str, word: Span, translation: str) -> Reading | None:
        context = Context(sentence, translation, word.start)
        readings = gloss_in(lexicon, word.of(sentence), context).readings
        return readings[0] if readings and readings[0].glosses else None

    yield read
    lexicon.close()


@pytest.fixture(scope="module")
def built(lemmatise, tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("examples") / "examples.sqlite"
    build(PAIRS, lemmatise, path)
    return path


@pytest.fixture
def examples(built: Path) -> Iterator[SqliteExamples]:
    opened = SqliteExamples(built)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def shipped() -> Iterator[SqliteExamples]:
    opened = SqliteExamples(FOLDER / "examples.sqlite")
    yield opened
    opened.close()


def shown(example: Example) -> str:
    return (
        f"{lit(example.source, example.source_spans)} | {lit(example.target, example.target_spans)}"
    )


def lit(text: str, spans: tuple[Span, ...]) -> str:
    for span in reversed(spans):
        text = f"{text[: span.start]}[{span.of(text)}]{text[span.end :]}"
    return text


def test_a_word_is_lit_in_both_sentences_the_clearest_pair_first(examples: SqliteExamples) -> None:
    assert [shown(example) for example in examples.examples("كِتاب", "noun", 3)] == [
        (
            "قرأت ابنتي [الكتاب] كله في ليلة باردة. | "
            "My daughter read the whole [book] one cold night."
        ),
        "اشترى الطالب [كتابا] جديدا من المكتبة القريبة. | The student bought a new [book] nearby.",
        "[الكتب] والصحف في المكتبة | [Books] and newspapers in the library",
    ]


def test_a_verb_of_the_same_letters_has_examples_of_its_own(examples: SqliteExamples) -> None:
    assert [shown(example) for example in examples.examples("كَتَبَ", "verb", 3)] == [
        "[كتب] الوزير رسالة طويلة إلى رئيس البرلمان أمس. | The minister [wrote] a long letter."
    ]


def test_a_word_without_a_sure_rendering_is_lit_in_the_arabic_alone(
    examples: SqliteExamples,
) -> None:
    (example,) = examples.examples("بَرْلَمان", "noun", 3)
    assert shown(example).startswith(
        "كتب الوزير رسالة طويلة إلى رئيس [البرلمان] أمس. | The minister"
    )
    assert example.target_spans == ()


def test_no_more_than_asked_for(examples: SqliteExamples) -> None:
    assert len(examples.examples("كِتاب", "noun", 1)) == 1
    assert examples.examples("كِتاب", "noun", 0) == ()


@pytest.mark.parametrize(
    ("lemma", "pos"),
    [("كِتاب", "verb"), ("كتاب", "noun"), ("زَرافَة", "noun"), ("", ""), ('"', "noun")],
)
def test_what_the_corpus_does_not_have_has_no_example(
    examples: SqliteExamples, lemma: str, pos: str
) -> None:
    assert examples.examples(lemma, pos, 3) == ()


def test_the_same_pairs_give_the_same_bytes_in_any_order(
    built: Path, lemmatise, tmp_path: Path
) -> None:
    again = tmp_path / "again.sqlite"
    build([*reversed(PAIRS), PAIRS[0]], lemmatise, again)
    assert again.read_bytes() == built.read_bytes()


def test_the_file_holds_its_own_source(built: Path, lemmatise, tmp_path: Path) -> None:
    again = tmp_path / "again.sqlite"
    build(read_pairs(built), lemmatise, again)
    assert again.read_bytes() == built.read_bytes()


def test_pairs_are_read_from_lines(tmp_path: Path) -> None:
    path = tmp_path / "pairs.tsv"
    path.write_text("\n".join("\t".join(pair) for pair in PAIRS) + "\n", encoding="utf-8")
    assert read_pairs(path) == list(PAIRS)


def test_words_come_back_from_their_column() -> None:
    words = [
        IndexedWord(3, (Span(0, 4), Span(9, 12)), ()),
        IndexedWord(13, (Span(5, 8),), (Span(0, 3),)),
    ]
    column = pack_words(words)
    assert list(unpack_words(column, frozenset((3, 13)))) == words
    assert list(unpack_words(column, frozenset((13,)))) == words[1:]


def test_threads_read_the_same(examples: SqliteExamples) -> None:
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: examples.examples("كِتاب", "noun", 3), range(40)))
    assert set(found) == {examples.examples("كِتاب", "noun", 3)}


def test_examples_that_are_not_there_or_damaged_are_missing(built: Path, tmp_path: Path) -> None:
    with pytest.raises(LexiconMissing):
        SqliteExamples(tmp_path / "none.sqlite")
    damaged = tmp_path / "examples.sqlite"
    damaged.write_bytes(built.read_bytes()[:3000])
    with pytest.raises(LexiconMissing):
        SqliteExamples(damaged)
    with pytest.raises(LexiconMissing):
        SqliteExamples(FOLDER / "lexicon.sqlite")


def test_examples_of_another_version_are_missing(built: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.sqlite"
    other.write_bytes(built.read_bytes())
    connection = sqlite3.connect(other)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(LexiconMissing):
        SqliteExamples(other)


def test_the_shipped_sentences_show_everyday_words(shipped: SqliteExamples) -> None:
    for lemma, pos, english in (
        ("حُكُومَة", "noun", {"government", "governments", "government's"}),
        ("أَعْلَنَ", "verb", {"announced", "declared", "announce", "declare"}),
        ("جَدِيد", "adjective", {"new"}),
    ):
        found = shipped.examples(lemma, pos, 3)
        assert len(found) == 3
        assert {
            span.of(one.target).lower() for one in found for span in one.target_spans
        } <= english
        assert all(one.source_spans and len(one.source.split()) <= 20 for one in found)


def test_the_shipped_sentences_are_found_quickly(shipped: SqliteExamples) -> None:
    shipped.examples("فِي", "preposition", 3)
    started = time.perf_counter()
    for _ in range(20):
        shipped.examples("فِي", "preposition", 3)  # the most frequent word of all
    assert (time.perf_counter() - started) / 20 < 0.1  # 3 ms on a quiet machine


def test_the_shipped_file_is_small_and_has_its_licence_beside_it() -> None:
    assert (FOLDER / "examples.sqlite").stat().st_size < 15 * 2**20
    assert (FOLDER / "LICENSE.examples").read_text(encoding="utf-8").startswith("MIT License")
    assert "examples.sqlite" in (FOLDER / "README.md").read_text(encoding="utf-8")


def test_a_better_sentence_is_whole_short_and_known(lemmatise, tmp_path: Path) -> None:
    path = tmp_path / "examples.sqlite"
    build(
        [
            ("الكتاب قخظ ضغذ في بيتي منذ سنة.", "The book has been in my house for a year."),
            ("الكتاب الجديد في بيتي منذ سنة.", "The new book has been in my house for a year."),
            ("كتاب", "A book"),
        ],
        lemmatise,
        path,
    )
    opened = SqliteExamples(path)
    found = [example.source for example in opened.examples("كِتاب", "noun", 3)]
    opened.close()
    assert found[0] == "الكتاب الجديد في بيتي منذ سنة."


def test_a_noun_and_its_adjective_share_their_examples(lemmatise, tmp_path: Path) -> None:
    def as_noun(sentence: str, word: Span, translation: str) -> Reading | None:
        reading = lemmatise(sentence, word, translation)
        return replace(reading, pos="noun") if reading else None

    path = tmp_path / "examples.sqlite"
    build([("هذا الكتاب الجديد لي وحدي.", "This new book is mine alone.")], as_noun, path)
    opened = SqliteExamples(path)
    assert len(opened.examples("جَدِيد", "adjective", 3)) == 1
    opened.close()
