"""Notes of a file are looked for step by step, and whoever waits can give up."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from annotated import HARBOUR, article_of

from reader.adapters.exchange import NOTE_IMPORTERS
from reader.domain.note import State
from reader.services.exporting import notes_in, read_notes, sheet_of
from reader.services.jobs import Cancelled, Ticket

WORDS = HARBOUR[1].split()
COUNT = 45


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file of one annotation for each of the first words, over and over."""
    records = [
        {
            "id": f"urn:x:{number}",
            "target": {
                "selector": {
                    "type": "TextQuoteSelector",
                    "exact": WORDS[number % 4],
                    "suffix": f" {WORDS[number % 4 + 1]}",
                }
            },
        }
        for number in range(COUNT)
    ]
    path = tmp_path / "notes.json"
    path.write_text(json.dumps(records), "utf-8")
    return path


def test_steps_count_notes_and_the_last_one_holds_them(path: Path) -> None:
    steps = list(notes_in(path, sheet_of(article_of()), NOTE_IMPORTERS, Ticket()))
    assert [(step.done, step.total) for step in steps] == [(20, COUNT), (40, COUNT), (COUNT, COUNT)]
    assert [len(step.value.notes) for step in steps] == [0, 0, COUNT]
    at_once = read_notes(path, sheet_of(article_of()), NOTE_IMPORTERS).notes
    assert [note.anchor for note in steps[-1].value.notes] == [note.anchor for note in at_once]
    assert {note.state for note in steps[-1].value.notes} == {State.ATTACHED}


def test_a_search_that_is_given_up_ends_at_the_next_note(path: Path) -> None:
    ticket = Ticket()
    steps = notes_in(path, sheet_of(article_of()), NOTE_IMPORTERS, ticket)
    next(steps)
    ticket.cancel()
    with pytest.raises(Cancelled):
        next(steps)
