from __future__ import annotations

import sqlite3

from annotated import article_of, note_on, save_note

from reader.adapters.library import SqliteLibrary

HARBOUR = article_of()
OTHER = article_of(("ميناء آخر.",), "/shelf/other.txt")


def test_the_notes_of_all_articles_come_in_the_order_they_were_made(tmp_path):
    library = SqliteLibrary(tmp_path / "library.sqlite")
    for article in (OTHER, HARBOUR):
        save_note(library, note_on(article, "ميناء", name=article.path), article.path)
    assert [note.id for note in library.all_notes()] == ["/shelf/other.txt", "/shelf/harbour.txt"]
    library.close()


def test_a_damaged_note_hides_none_of_the_others(tmp_path):
    library = SqliteLibrary(tmp_path / "library.sqlite")
    for name in ("damaged", "whole"):
        save_note(library, note_on(HARBOUR, "ميناء", name=name), HARBOUR.path)
    library.close()
    connection = sqlite3.connect(tmp_path / "library.sqlite")
    connection.execute("UPDATE notes SET tags = 'none' WHERE id = 'damaged'")
    connection.commit()
    connection.close()
    again = SqliteLibrary(tmp_path / "library.sqlite")
    assert [note.id for note in again.all_notes()] == ["whole"]
    assert [filed.note.id for filed in again.filed_notes()] == ["whole"]
    assert again.find_note("damaged") is None
    assert again.check() == 1
    again.close()
