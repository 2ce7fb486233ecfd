"""An article that was edited and renamed is known again by what its notes stand on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from annotated import HARBOUR, article_of, note_on, save_note

from reader.adapters.library import SqliteLibrary
from reader.domain.anchoring import anchor_at
from reader.domain.article import Article
from reader.domain.language import Side
from reader.domain.note import State
from reader.services.annotating import Annotations
from reader.services.jobs import Cancelled, Ticket
from reader.services.reuniting import Earlier, earlier_version

EDITED = ("فقرة جديدة في أول المقال.", HARBOUR[0], HARBOUR[1].replace("مكانها", "مواضعها"))
OTHER = ("وقالت رئيسة البعثة إن ميناء المدينة قديم.", "تعمل البعثة منذ سنوات في البحر.")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqliteLibrary]:
    with closing(SqliteLibrary(tmp_path / "library.sqlite")) as library:
        yield library


def opened(library: SqliteLibrary, path: Path, *quotes: str, texts=HARBOUR) -> Article:
    article = article_of(texts, str(path))
    library.record_opened(article)
    for number, quote in enumerate(quotes):
        note = note_on(article, quote, quote, f"{path.name} {number}")
        span, row = note.anchor.span, note.anchor.paragraph
        note = replace(note, anchor=anchor_at(texts, Side.SOURCE, row, span))
        save_note(library, note, article.path)
    return article


def sought(library: SqliteLibrary, article: Article) -> Earlier | None:
    return earlier_version(article, library.filed_notes(), is_there, Ticket())


def is_there(path: str) -> bool:
    return Path(path).is_file()


def is_nowhere(_: str) -> bool:
    return False


def states(notes) -> dict[str, State]:
    return {note.body: note.state for note in notes}


def test_an_edited_and_renamed_article_is_known_again(library, tmp_path):
    opened(library, tmp_path / "other.txt", "البعثة", texts=OTHER)
    opened(library, tmp_path / "harbour.txt", "ميناء", "القطع", "مكانها", "مليون")
    found = sought(library, article_of(EDITED, str(tmp_path / "new.txt")))
    assert found is not None
    assert (found.path, len(found.notes)) == (str(tmp_path / "harbour.txt"), 4)
    assert found.title == HARBOUR[0]


def test_a_search_that_nobody_waits_for_ends(library, tmp_path):
    opened(library, tmp_path / "harbour.txt", "ميناء", "القطع")
    ticket = Ticket()
    ticket.cancel()
    with pytest.raises(Cancelled):
        earlier_version(article_of(EDITED, "new.txt"), library.filed_notes(), is_there, ticket)


def test_another_article_on_the_same_matter_is_not_taken_for_it(library, tmp_path):
    opened(library, tmp_path / "harbour.txt", "ميناء", "القطع")
    assert sought(library, article_of(OTHER, str(tmp_path / "other.txt"))) is None


def test_one_sentence_that_was_taken_over_is_too_little(library, tmp_path):
    opened(library, tmp_path / "harbour.txt", "ميناء", "القطع", "مليون")
    few = article_of((HARBOUR[1],), str(tmp_path / "few.txt"))
    assert sought(library, few) is None


def test_notes_come_over_and_can_be_taken_back(library, tmp_path):
    opened(library, tmp_path / "harbour.txt", "ميناء", "القطع")
    article = article_of(EDITED, str(tmp_path / "new.txt"))
    library.record_opened(article)
    annotations = Annotations(library, article)
    found = sought(library, article)
    annotations.bring_over(found)
    assert states(annotations.notes()) == {"ميناء": State.MOVED, "القطع": State.MOVED}
    assert {each.path for each in library.filed_notes()} == {article.path}
    annotations.undo()
    annotations.undo()
    assert annotations.notes() == ()
    assert {each.path for each in library.filed_notes()} == {str(tmp_path / "harbour.txt")}
    annotations.redo()
    assert len(annotations.notes()) == 1


def test_notes_of_a_file_that_is_still_there_are_copied(library, tmp_path):
    old = opened(library, tmp_path / "harbour.txt", "ميناء")
    Path(old.path).write_text("x", "utf-8")
    article = article_of(EDITED, str(tmp_path / "new.txt"))
    found = sought(library, article)
    assert not found.is_gone
    annotations = Annotations(library, article)
    annotations.bring_over(found)
    assert len(annotations.notes()) == len(library.notes(old)) == 1


def test_after_a_new_start_a_move_is_taken_back_to_where_the_notes_were(library, tmp_path):
    old = opened(library, tmp_path / "harbour.txt", "ميناء", "القطع")
    article = article_of(EDITED, str(tmp_path / "new.txt"))
    library.record_opened(article)
    Annotations(library, article).bring_over(sought(library, article))
    annotations = Annotations(library, article)  # as after a new start
    annotations.undo()
    annotations.undo()
    assert annotations.notes() == ()
    assert {(each.note.article, each.path) for each in library.filed_notes()} == {
        (old.sha256, old.path)
    }
    library.forget_recents()
    assert len(Annotations(library, old).notes()) == 2


class CountingTicket(Ticket):
    """Counts how often it is looked at."""

    looks = 0

    def check(self) -> None:
        self.looks += 1
        super().check()


def test_of_thousands_of_notes_a_hundred_tell_whose_they_are(library, tmp_path):
    opened(library, tmp_path / "harbour.txt", "ميناء", "القطع")
    [some] = [each for each in library.filed_notes() if each.note.body == "ميناء"]
    many = [replace(some, note=replace(some.note, id=str(number))) for number in range(5_000)]
    article, ticket = article_of(EDITED, str(tmp_path / "new.txt")), CountingTicket()
    assert len(earlier_version(article, many, is_nowhere, ticket).notes) == 5_000
    assert ticket.looks == 100


def test_whether_the_other_file_is_there_is_asked_of_who_knows(library, tmp_path):
    opened(library, tmp_path / "harbour.txt", "ميناء", "القطع")
    article, filed = article_of(EDITED, str(tmp_path / "new.txt")), library.filed_notes()
    asked = []
    found = earlier_version(article, filed, lambda path: not asked.append(path), Ticket())
    assert (found.is_gone, asked) == (False, [str(tmp_path / "harbour.txt")])
    assert earlier_version(article, filed, is_nowhere, Ticket()).is_gone
