"""The hand-written lists: phrases, particles, months and numbers."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from reader.domain.arabic import strip_marks
from reader.domain.folding import fold_text
from reader.domain.segmenting import words

LISTS = Path(__file__).parent.parent / "resources" / "phrases"
GOLDEN = Path(__file__).parent / "golden" / "phrases.tsv"
COLUMNS = {
    "phrases.tsv": ["phrase", "english", "literal", "kind"],
    "particles.tsv": ["particle", "vocalised", "pos", "english", "function"],
    "months.tsv": ["name", "series", "value", "english"],
}
AT_LEAST = {"phrases.tsv": 600, "particles.tsv": 80, "months.tsv": 60}
KINDS = {
    "formula", "connective", "preposition", "verb phrase", "idiom", "term",
    "institution", "office", "title", "time", "quantity",
}  # fmt: skip
PARTS_OF_SPEECH = {
    "adverb", "conjunction", "interrogative", "noun", "particle", "preposition", "pronoun", "verb",
}  # fmt: skip
ARABIC_WORDS = re.compile("[\u0621-\u063a\u0641-\u064a]+(?: [\u0621-\u063a\u0641-\u064a]+)*")
ARABIC_IN_ENGLISH = re.compile("[\u0621-\u064a]")


def table(path: Path) -> list[dict[str, str]]:
    header, *lines = path.read_text(encoding="utf-8").splitlines()
    columns = header.split("\t")
    return [dict(zip(columns, line.split("\t"), strict=True)) for line in lines]


def rows(name: str) -> list[dict[str, str]]:
    return table(LISTS / name)


def repeated(values: list[str]) -> list[str]:
    return [value for value, count in Counter(values).items() if count > 1]


@pytest.mark.parametrize("name", COLUMNS)
def test_a_list_has_its_columns_and_enough_rows(name: str) -> None:
    found = rows(name)
    assert list(found[0]) == COLUMNS[name]
    assert len(found) >= AT_LEAST[name]


@pytest.mark.parametrize("name", COLUMNS)
def test_the_read_me_counts_the_rows(name: str) -> None:
    read_me = (LISTS / "README.md").read_text(encoding="utf-8")
    assert f"| `{name}` | {len(rows(name)):,} |" in read_me


@pytest.mark.parametrize("name", COLUMNS)
def test_no_cell_has_stray_space_and_only_the_literal_note_may_be_empty(name: str) -> None:
    for row in rows(name):
        for column, value in row.items():
            assert value == " ".join(value.split()), row
            assert value or column == "literal", row


@pytest.mark.parametrize("name", COLUMNS)
def test_arabic_stands_in_bare_letters(name: str) -> None:
    column = COLUMNS[name][0]
    strange = [row[column] for row in rows(name) if not ARABIC_WORDS.fullmatch(row[column])]
    assert strange == []


def test_no_phrase_stands_twice_after_folding() -> None:
    assert repeated([fold_text(row["phrase"]) for row in rows("phrases.tsv")]) == []


def test_a_phrase_has_two_words_or_more() -> None:
    assert [row for row in rows("phrases.tsv") if " " not in row["phrase"]] == []


def test_no_phrase_is_another_with_a_conjunction_before_it() -> None:
    phrases = {row["phrase"] for row in rows("phrases.tsv")}
    assert [phrase for phrase in phrases if phrase[0] in "وف" and phrase[1:] in phrases] == []


def test_every_kind_of_phrase_is_known_and_used() -> None:
    assert {row["kind"] for row in rows("phrases.tsv")} == KINDS


def test_a_gloss_is_english() -> None:
    for row in rows("phrases.tsv"):
        english = re.sub(r"\((?:read|after) [\u0621-\u064a]+\)", "", row["english"])
        assert not ARABIC_IN_ENGLISH.search(english + row["literal"]), row
        assert re.search("[A-Za-z]", english), row


def test_a_literal_note_says_more_than_the_gloss() -> None:
    assert [row for row in rows("phrases.tsv") if row["literal"] == row["english"]] == []


def test_a_particle_is_its_vocalised_form_without_marks() -> None:
    for row in rows("particles.tsv"):
        assert strip_marks(row["vocalised"]) == row["particle"], row
        assert row["vocalised"] != row["particle"] or len(row["particle"]) < 3, row


def test_each_use_of_a_particle_stands_once() -> None:
    uses = [f"{row['vocalised']} {row['pos']} {row['english']}" for row in rows("particles.tsv")]
    assert repeated(uses) == []
    assert {row["pos"] for row in rows("particles.tsv")} == PARTS_OF_SPEECH


@pytest.mark.parametrize("series", ["gregorian", "syriac"])
def test_a_series_names_all_twelve_months(series: str) -> None:
    months = [row for row in rows("months.tsv") if row["series"] == series]
    assert {int(row["value"]) for row in months} == set(range(1, 13))


def test_every_series_agrees_on_the_english_month() -> None:
    named: dict[str, set[str]] = {}
    for row in rows("months.tsv"):
        if row["series"] in {"gregorian", "syriac", "maghrebi"}:
            named.setdefault(row["value"], set()).add(row["english"])
    assert {value for value, english in named.items() if len(english) != 1} == set()
    assert named["3"] == {"March"}


def test_hijri_months_and_weekdays_are_complete() -> None:
    found = {
        series: {int(row["value"]) for row in rows("months.tsv") if row["series"] == series}
        for series in ("hijri", "weekday")
    }
    assert found == {"hijri": set(range(1, 13)), "weekday": set(range(1, 8))}


def test_a_name_stands_once_in_its_series() -> None:
    names = [f"{row['series']} {fold_text(row['name'])}" for row in rows("months.tsv")]
    assert repeated(names) == []


@pytest.mark.parametrize("row", table(GOLDEN), ids=lambda row: row["phrases"])
def test_a_phrase_is_found_in_a_sentence(row: dict[str, str]) -> None:
    assert longest_phrases(row["sentence"]) == row["phrases"].split(";")


def longest_phrases(sentence: str) -> list[str]:
    """Return the phrases of the sentence in order: whole words, the longest that fits."""
    known = {tuple(fold_text(r["phrase"]).split()): r["phrase"] for r in rows("phrases.tsv")}
    tokens = [fold_text(span.of(sentence)) for span in words(sentence)]
    found: list[str] = []
    start = 0
    while start < len(tokens):
        length, phrase = longest_at(tokens, start, known)
        if phrase:
            found.append(phrase)
        start += length
    return found


def longest_at(
    tokens: list[str], start: int, known: dict[tuple[str, ...], str]
) -> tuple[int, str | None]:
    for length in range(min(8, len(tokens) - start), 1, -1):
        first, *rest = tokens[start : start + length]
        for spelling in (first, first[1:] if first[0] in "وف" else first):
            phrase = known.get((spelling, *rest))
            if phrase:
                return length, phrase
    return 1, None


def test_the_later_row_of_a_name_is_its_likelier_meaning() -> None:
    last = {row["name"]: row["english"] for row in rows("months.tsv")}
    assert (last["خمس"], last["خمسين"], last["صفر"]) == ("five", "fifty", "zero")


def test_names_of_two_words_are_among_the_phrases() -> None:
    phrases = {row["phrase"]: row["english"] for row in rows("phrases.tsv")}
    series = {"syriac", "hijri", "number", "ordinal"}
    for row in rows("months.tsv"):
        if " " in row["name"] and row["series"] in series:
            assert phrases[row["name"]] == row["english"]
