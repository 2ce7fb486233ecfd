from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from vocables import DISCOVER, HARBOUR, MISSION, NOON, reading, vocable

from reader.adapters.library import SqliteLibrary
from reader.domain.change import Change
from reader.domain.errors import WordChanged
from reader.domain.vocabulary import Lemma, Status
from reader.services.learning import (
    Meeting,
    Vocabulary,
    WordQuery,
    by_age,
    by_lemma,
    by_status,
    find_words,
    is_content,
    statuses_of,
)

MEETING = Meeting("كشف ميناء غارق.", "A sunken harbour was found.", "a" * 64)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqliteLibrary]:
    with closing(SqliteLibrary(tmp_path / "library.sqlite")) as library:
        yield library


@pytest.fixture
def list_(library: SqliteLibrary) -> Vocabulary:
    return Vocabulary(library, lambda: NOON)


def listed(vocabulary: Vocabulary) -> str:
    return ", ".join(f"{w.lemma.form} {w.status.value}" for w in vocabulary.words())


def test_a_reading_is_listed_with_its_gloss_root_and_sentence(list_: Vocabulary) -> None:
    word = list_.put(reading(HARBOUR, "port", "harbor", root="و ن ي"), Status.NEW, MEETING)
    assert word is not None
    assert list_.words() == (word,)
    assert (word.lemma, word.gloss, word.root) == (HARBOUR, "port; harbor", "و ن ي")
    assert (word.example, word.translation) == (MEETING.example, MEETING.translation)


def test_a_name_is_listed_with_its_english(list_: Vocabulary) -> None:
    word = list_.put(reading(HARBOUR, "port"), Status.NEW, MEETING, "Mina")
    assert word is not None
    assert word.gloss == "Mina"


def test_what_has_no_lemma_is_not_listed(list_: Vocabulary) -> None:
    assert list_.put(reading(Lemma("", "unknown")), Status.NEW, MEETING) is None
    assert not list_.can_undo


def test_a_word_put_again_is_rated_and_keeps_its_first_sentence(list_: Vocabulary) -> None:
    list_.put(reading(), Status.NEW, MEETING)
    again = list_.put(reading(), Status.KNOWN, Meeting("جملة أخرى."))
    assert listed(list_) == "مِيناء known"
    assert again is not None
    assert again.example == MEETING.example


def test_a_rating_that_says_nothing_new_is_no_change(list_: Vocabulary) -> None:
    list_.put(reading(), Status.NEW, MEETING)
    list_.rate(HARBOUR, Status.NEW)
    list_.undo()
    assert listed(list_) == ""


def test_each_change_is_taken_back_and_made_again_in_its_order(list_: Vocabulary) -> None:
    list_.put(reading(), Status.NEW, MEETING)
    list_.rate(HARBOUR, Status.LEARNING)
    list_.remove(HARBOUR)
    seen = [listed(list_)]
    while list_.undo():
        seen.append(listed(list_))
    assert seen == ["", "مِيناء learning", "مِيناء new", ""]
    while list_.redo():
        seen.append(listed(list_))
    assert seen[4:] == ["مِيناء new", "مِيناء learning", ""]


def test_a_word_taken_off_comes_back_after_a_restart(library: SqliteLibrary) -> None:
    before = Vocabulary(library, lambda: NOON)
    before.put(reading(), Status.KNOWN, MEETING)
    before.remove(HARBOUR)
    after = Vocabulary(library, lambda: NOON)
    assert after.can_undo
    after.undo()
    assert listed(after) == "مِيناء known"


def test_a_new_change_forgets_what_could_be_made_again(list_: Vocabulary) -> None:
    list_.put(reading(), Status.NEW, MEETING)
    list_.undo()
    list_.put(reading(DISCOVER), Status.NEW, MEETING)
    assert not list_.can_redo


def test_another_window_is_not_overruled(library: SqliteLibrary) -> None:
    here, there = Vocabulary(library, lambda: NOON), Vocabulary(library, lambda: NOON)
    here.put(reading(), Status.NEW, MEETING)
    there.rate(HARBOUR, Status.KNOWN)
    with pytest.raises(WordChanged):
        here.undo()
    assert listed(here) == "مِيناء known"
    assert not here.can_undo


def test_words_from_a_file_do_not_change_those_that_are_there(list_: Vocabulary) -> None:
    list_.put(reading(), Status.KNOWN, MEETING)
    added = list_.take_in([vocable(HARBOUR, status=Status.NEW), vocable(DISCOVER)])
    assert [word.lemma for word in added] == [DISCOVER]
    assert listed(list_) == "مِيناء known, كَشَفَ new"


WORDS = (
    vocable(HARBOUR, "port; harbor", Status.KNOWN),
    vocable(DISCOVER, "Discover", Status.NEW),
    vocable(MISSION, "mission", Status.LEARNING),
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ميناء", "مِيناء"),
        ("discover", "كَشَفَ"),
        ("بعثه", "بَعْثَة"),
        ("مِيناء port", "مِيناء"),
        ("ship", ""),
    ],
)
def test_words_are_found_whatever_their_marks_and_their_case(text: str, found: str) -> None:
    assert "".join(word.lemma.form for word in find_words(WORDS, WordQuery(text))) == found


def test_words_are_found_by_status() -> None:
    wanted = WordQuery(statuses={Status.NEW, Status.LEARNING})
    assert [word.lemma for word in find_words(WORDS, wanted)] == [DISCOVER, MISSION]


def test_the_alphabet_goes_by_letters_not_by_marks() -> None:
    assert [word.lemma for word in by_lemma(WORDS)] == [MISSION, DISCOVER, HARBOUR]


def test_the_least_known_come_first() -> None:
    assert [word.status for word in by_status(WORDS)] == list(Status)


def test_the_newest_come_first() -> None:
    assert [word.lemma for word in by_age(WORDS)] == [MISSION, DISCOVER, HARBOUR]


def test_statuses_are_looked_up_by_lemma() -> None:
    assert statuses_of(WORDS)[MISSION] is Status.LEARNING
    assert Lemma("مِيناء", "verb") not in statuses_of(WORDS)


def test_particles_names_and_numbers_are_nothing_to_learn() -> None:
    parts = ("noun", "verb", "adjective", "adverb", "unknown")
    assert all(is_content(Lemma("x", part)) for part in parts)
    assert not any(
        is_content(Lemma("x", part)) for part in ("preposition", "proper noun", "number")
    )


def test_a_change_of_nothing_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="needs a thing"):
        assert Change(None, None).subject
