"""What was found of sentence pairs, kept in the library."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.adapters.library import SqliteLibrary
from reader.domain.spans import Span
from reader.domain.translation import Doubt, Findings, Link

PLAIN = Findings()
RICH = Findings(
    (
        Doubt("number", Span(3, 5), None, "“{source}” is missing.", (("source", "٤٧"),)),
        Doubt("unsure", None, Span(0, 20), "The model was unsure of this sentence."),
    ),
    (Link(Span(3, 5), Span(4, 6), 1.0), Link(Span(7, 11), Span(0, 5), 0.87)),
)


def test_findings_come_back_as_they_were(library: SqliteLibrary) -> None:
    library.remember_findings(1, {b"a": RICH, b"b": PLAIN})
    assert library.recall_findings(1, [b"a", b"b", b"c"]) == {b"a": RICH, b"b": PLAIN}


def test_later_findings_replace_earlier_ones(library: SqliteLibrary) -> None:
    library.remember_findings(1, {b"a": PLAIN})
    library.remember_findings(1, {b"a": RICH})
    assert library.recall_findings(1, [b"a"]) == {b"a": RICH}


def test_another_revision_of_the_checks_knows_nothing_of_them(library: SqliteLibrary) -> None:
    library.remember_findings(1, {b"a": RICH})
    assert library.recall_findings(2, [b"a"]) == {}


def test_a_later_revision_drops_what_earlier_ones_found(library: SqliteLibrary) -> None:
    library.remember_findings(1, {b"a": RICH, b"b": RICH})
    library.remember_findings(2, {b"a": PLAIN})
    assert library.recall_findings(1, [b"a", b"b"]) == {}
    assert library.recall_findings(2, [b"a", b"b"]) == {b"a": PLAIN}


def test_an_older_program_leaves_what_a_later_one_found(library: SqliteLibrary) -> None:
    library.remember_findings(2, {b"a": RICH})
    library.remember_findings(1, {b"a": PLAIN})
    assert library.recall_findings(2, [b"a"]) == {b"a": RICH}


def test_more_pairs_than_sqlite_takes_at_once_come_back(library: SqliteLibrary) -> None:
    findings = {number.to_bytes(2, "big"): RICH for number in range(1_203)}
    library.remember_findings(1, findings)
    assert library.recall_findings(1, list(findings)) == findings


def test_nothing_is_found_of_nothing(library: SqliteLibrary) -> None:
    library.remember_findings(1, {})
    assert library.recall_findings(1, []) == {}


@pytest.mark.parametrize(
    "damaged",
    [
        "no such thing",
        "[",
        "null",
        "[[], [], []]",
        '[[["number"]], []]',
        '[[["number", [3], null, "why", []]], []]',
        '[[["number", [5, 3], null, "why", []]], []]',
        '[[["number", null, null, "“{lost}”", []]], []]',
        '[[["number", null, null, "{", []]], []]',
        '[[["number", null, null, 7, []]], []]',
        '[[["number", null, null, "{a}", [["a", 7]]]], []]',
        "[[], [[[0, 1], [2, 3], 0]]]",
        "[[], [[[0, 1], [2, 3], 1.5]]]",
        '[[], [[[0, 1], [2, "three"], 1]]]',
        "[[], [[[0.5, 1], [2, 3], 1]]]",
        "[" * 2_000,
    ],
)
def test_damaged_findings_are_left_out(library: SqliteLibrary, path: Path, damaged: str) -> None:
    library.remember_findings(1, {b"a": RICH, b"b": RICH})
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("UPDATE findings SET found = ? WHERE digest = ?", (damaged, b"a"))
    assert library.recall_findings(1, [b"a", b"b"]) == {b"b": RICH}


def test_findings_that_are_no_text_are_left_out(library: SqliteLibrary, path: Path) -> None:
    library.remember_findings(1, {b"a": RICH})
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("UPDATE findings SET found = x'ff00'")
    assert library.recall_findings(1, [b"a"]) == {}


SPANS = st.tuples(st.integers(0, 999), st.integers(0, 99)).map(lambda at: Span(at[0], sum(at)))
WORDS = st.text(st.characters(exclude_characters="{}", exclude_categories=["Cs"]), max_size=9)
DOUBTS = st.builds(
    lambda kind, spans, word: Doubt(kind, *spans, f"{word} {{target}}", (("target", word),)),
    WORDS,
    st.tuples(st.none() | SPANS, st.none() | SPANS),
    WORDS,
)
LINKS = st.builds(Link, SPANS, SPANS, st.floats(0.01, 1.0))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.lists(DOUBTS, max_size=3).map(tuple), st.lists(LINKS, max_size=3).map(tuple))
def test_whatever_is_found_comes_back(
    library: SqliteLibrary, doubts: tuple[Doubt, ...], links: tuple[Link, ...]
) -> None:
    found = Findings(doubts, links)
    library.remember_findings(1, {b"a": found})
    assert library.recall_findings(1, [b"a"]) == {b"a": found}
