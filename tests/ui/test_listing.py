from __future__ import annotations

from contextlib import closing

from PySide6.QtCore import QObject
from vocables import HARBOUR, reading

from reader.adapters.library import SqliteLibrary
from reader.domain.vocabulary import Status
from reader.services.learning import Meeting
from reader.ui.bridge import Bridge
from reader.ui.listing import Listing


def test_another_librarys_changes_are_taken_back_after_going_back_to_it(qtbot, tmp_path):
    parent = QObject()
    bridge = Bridge(parent)
    with closing(SqliteLibrary(tmp_path / "library.sqlite")) as library:
        listing = Listing(library, bridge.lane("vocabulary"), parent)
        with qtbot.waitSignal(listing.listed):
            listing.refresh()
        library.back_up(tmp_path / "empty.sqlite")
        with qtbot.waitSignal(listing.listed) as written:
            listing.put(reading(HARBOUR, "port"), Status.NEW, Meeting(), "")
        assert written.args[0].can_undo
        library.restore(tmp_path / "empty.sqlite")
        with qtbot.waitSignal(listing.listed) as renewed:
            listing.renew()
        [listed] = renewed.args
        assert (listed.words, listed.can_undo, listed.can_redo) == ((), False, False)
        assert bridge.close()
