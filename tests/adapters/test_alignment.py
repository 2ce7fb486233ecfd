"""A table is learnt from pairs of sentences, kept in a file, and links words."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.adapters.alignment.aligner import StatisticalAligner
from reader.adapters.alignment.forms import Forms
from reader.adapters.alignment.markov import REACH, posteriors
from reader.adapters.alignment.table import Table, TableDamaged, read_table, write_table
from reader.adapters.alignment.training import corpus_of, count_words, learn, table_of
from reader.adapters.paths import bundled

SHIPPED = bundled("resources") / "alignment" / "words.npz"
SUBJECTS = {"الوزير": "the minister", "الرئيس": "the president", "المعلم": "the teacher"}
VERBS = {"زار": "visited", "غادر": "left", "أحب": "loved"}
PLACES = {"المدينة": "the city", "المدرسة": "the school", "الميناء": "the harbour"}
PAIRS = [
    (f"{verb} {subject} {place} أمس", f"yesterday {who} {did} {where}")
    for verb, did in VERBS.items()
    for subject, who in SUBJECTS.items()
    for place, where in PLACES.items()
]


def learnt() -> Table:
    weights = [1] * len(PAIRS)
    counts = count_words(PAIRS, weights)
    corpus = corpus_of(PAIRS, weights, Forms(*(each.__getitem__ for each in counts)))
    return table_of(corpus, learn(corpus, 4, 4, lambda _: None), counts, 0.001)


@pytest.fixture(scope="module")
def table() -> Table:
    return learnt()


@pytest.fixture(scope="module")
def small(table: Table, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("alignment") / "words.npz"
    write_table(table, path)
    return path


@pytest.fixture(scope="module")
def shipped() -> StatisticalAligner:
    return StatisticalAligner(SHIPPED)


def shown(aligner: StatisticalAligner, source: str, target: str, **known: object) -> list[str]:
    theirs, ours = source.split(), target.split()
    found = aligner.align(source, target, **known)
    assert all(0 < weight <= 1 for *_, weight in found)
    return [f"{theirs[one]}={ours[other]}" for one, other, _ in found]


def test_words_that_go_together_are_learnt_whatever_their_order(small: Path) -> None:
    source, target = "غادر الرئيس الميناء أمس", "yesterday the president left the harbour"
    assert (source, target) in PAIRS
    assert shown(StatisticalAligner(small), source, target) == [
        "غادر=left",
        "الرئيس=president",
        "الميناء=harbour",
        "أمس=yesterday",
    ]


def test_a_table_comes_back_as_it_was_written(table: Table, small: Path) -> None:
    again = read_table(small)
    assert again.arabic.words == table.arabic.words
    assert again.english.words == table.english.words
    assert list(again.arabic.counts) == list(table.arabic.counts)
    assert np.array_equal(again.pairs, table.pairs)
    assert np.array_equal(again.forward, table.forward)
    assert np.array_equal(again.backward, table.backward)


def test_a_table_is_read_again_where_python_miscounts(
    small: Path, table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    load, calls = np.load, list[str]()

    def miscount(*given: object, **options: object) -> object:
        calls.append("load")
        if len(calls) == 1:
            raise SystemError("AST constructor recursion depth mismatch (before=84, after=51)")
        return load(*given, **options)

    monkeypatch.setattr(np, "load", miscount)
    assert read_table(small).arabic.words == table.arabic.words
    assert len(calls) == 2


def test_the_same_pairs_make_the_same_file(small: Path, tmp_path: Path) -> None:
    write_table(learnt(), tmp_path / "again.npz")
    assert (tmp_path / "again.npz").read_bytes() == small.read_bytes()


def test_a_table_tells_the_english_of_a_word(table: Table) -> None:
    _, backward = table.between(["وزير"], ["harbour", "minister"])
    assert backward[0, 1] > 0.9 > backward[0, 0]


@pytest.mark.parametrize("content", [b"", b"not a table", b"PK\x03\x04", None])
def test_without_a_sound_table_nothing_is_linked(
    content: bytes | None, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "words.npz"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(TableDamaged):
        read_table(path)
    assert StatisticalAligner(path).align(*PAIRS[0]) == ()
    assert "cannot be read" in caplog.text


def test_a_table_of_another_version_is_refused(tmp_path: Path) -> None:
    with (tmp_path / "words.npz").open("wb") as file:
        np.savez_compressed(file, version=np.array(0))
    with pytest.raises(TableDamaged):
        read_table(tmp_path / "words.npz")


def test_the_shipped_table_links_a_sentence_of_the_news(shipped: StatisticalAligner) -> None:
    source = "أعلنت وزارة الصحة أن المستشفى الجديد سيفتح أبوابه غدا."
    target = "The health ministry announced that the new hospital will open its doors tomorrow."
    assert set(shown(shipped, source, target)) >= {
        "أعلنت=announced",
        "وزارة=ministry",
        "الصحة=health",
        "المستشفى=hospital",
        "الجديد=new",
        "سيفتح=will",
        "سيفتح=open",
        "أبوابه=its",
        "أبوابه=doors",
        "غدا.=tomorrow.",
    }


def test_marks_on_the_words_change_nothing(shipped: StatisticalAligner) -> None:
    assert shown(shipped, "أَعْلَنَتِ الوِزارَةُ", "The ministry announced") == [
        "أَعْلَنَتِ=announced",
        "الوِزارَةُ=ministry",
    ]


def test_what_is_sure_helps_its_neighbours(shipped: StatisticalAligner) -> None:
    source, target = "زار كزبلاخ المدينة", "Kuzblakh visited the city"
    assert "كزبلاخ=Kuzblakh" in shown(shipped, source, target, known=[(1, 0)])


@pytest.mark.parametrize(
    ("source", "target"), [("", ""), ("قال", ""), ("، .", "..."), ("قال " * 200, "said " * 200)]
)
def test_what_is_no_pair_of_sentences_has_no_links(
    shipped: StatisticalAligner, source: str, target: str
) -> None:
    assert shipped.align(source, target) == ()


@settings(deadline=None)
@given(st.text("قال وزير في.،٣ ", max_size=40), st.text("said the minister. 3", max_size=40))
def test_links_point_at_words(shipped: StatisticalAligner, source: str, target: str) -> None:
    for one, other, weight in shipped.align(source, target):
        assert one < len(source.split())
        assert other < len(target.split())
        assert 0 < weight <= 1


def test_a_word_comes_from_the_positions_and_from_nowhere_with_probability_one() -> None:
    chance = np.random.default_rng(1)
    emitted, lost = chance.random((2, 5, 4)), chance.random((2, 5))
    jumps = chance.random(2 * REACH + 1)
    found, moved = posteriors(emitted, lost, jumps, wants_jumps=True)
    assert found.shape == emitted.shape
    assert (found.sum(axis=2) <= 1 + 1e-9).all()
    assert moved.sum() == pytest.approx(2 * found[:, 1:].sum() / 2)
    sure, _ = posteriors(emitted, np.zeros((2, 5)), jumps)
    assert sure.sum(axis=2) == pytest.approx(np.ones((2, 5)))


def test_a_dictionary_speaks_where_the_table_says_nothing() -> None:
    source, target = "زار كزبلاخ المدينة", "The frobnicator visited the city"
    asked: list[str] = []

    def glosses(word: str) -> list[str]:
        asked.append(word)
        return ["frobnicator, thing", "the"]

    assert "كزبلاخ=frobnicator" in shown(StatisticalAligner(SHIPPED, glosses), source, target)
    assert asked == ["كزبلاخ"]
