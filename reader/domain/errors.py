"""The one tree of errors that a reader can meet.

::

    ReaderError
    ├── OpeningError            a file that cannot be read as an article
    │   ├── FileMissing         there is nothing at that path
    │   ├── FileUnreadable      the system refuses it
    │   ├── FileIsFolder        a folder where a file belongs
    │   ├── FileEmpty           no text at all
    │   ├── FileTooLarge        more bytes than the limit
    │   ├── FileNotText         binary, or no encoding fits
    │   ├── FileTruncated       it ends in the middle of a character or a tag
    │   ├── FormatNotSupported  a known format that is not read yet
    │   ├── AddressNotSupported a web address where a path belongs
    │   └── BundleUnreadable    a bundle that is damaged or was never one
    ├── ModelError              a translation model that cannot speak
    │   ├── ModelMissing        none is installed, or not under that name
    │   ├── ModelBroken         files missing, wrong or failing the self-test
    │   ├── ModelUnfit          whole, but not for this program or computer
    │   ├── ModelUnreachable    the network does not give it
    │   └── EngineMissing       the engine's packages are not installed
    ├── LibraryError            the reader's library cannot be used
    │   ├── LibraryNewer        written by a later version
    │   ├── LibraryDamaged      fails SQLite's own check
    │   │   └── LibraryForeign  was never a library of ours
    │   ├── LibraryReadOnly     the file or folder refuses writing
    │   ├── LibraryFull         the disk is full
    │   ├── LibraryTooLarge     no file may be larger there
    │   ├── LibraryBusy         another program holds it too long
    │   └── LibraryUnreachable  its drive is gone or fails
    ├── NoteMissing             no note has that identifier
    │   └── NoteDeleted         it was deleted while it was being written
    ├── NoteChanged             a note was changed elsewhere meanwhile
    ├── NoteEdited              a note was edited elsewhere while it was being written here
    ├── WordChanged             a word of the list was changed elsewhere meanwhile
    ├── CorrectionChanged       a sentence was corrected elsewhere meanwhile
    ├── CorrectionEmpty         a corrected translation without a word
    ├── NotesUnreadable         foreign notes that cannot be read
    ├── DisplayError            no window can be shown here
    │   ├── ScreenMissing       there is no screen
    │   ├── ToolkitMissing      PySide6 is not installed
    │   └── SystemLibraryMissing  the system lacks a library that Qt needs
    ├── LexiconMissing          the lexicon's file is not there or is damaged
    └── WritingError            a file that cannot be written
"""

from __future__ import annotations

from pathlib import Path


class ReaderError(Exception):
    """What a person can mend or must know; ``services.wording`` turns it into a sentence."""


class OpeningError(ReaderError):
    """A file that cannot be read as an article; ``path`` is as the reader gave it."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


class FileMissing(OpeningError):
    """There is nothing at that path."""


class FileUnreadable(OpeningError):
    """The system refuses to read it; ``reason`` is the system's word."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path)
        self.reason = reason


class FileIsFolder(OpeningError):
    """A folder where a file belongs."""


class FileEmpty(OpeningError):
    """No text at all."""


class FileTooLarge(OpeningError):
    """More bytes than ``limit``."""

    def __init__(self, path: str, size: int, limit: int) -> None:
        super().__init__(path)
        self.size = size
        self.limit = limit


class FileNotText(OpeningError):
    """Binary, or in no encoding that fits."""


class FileTruncated(OpeningError):
    """It ends in the middle of a character or a tag."""


class FormatNotSupported(OpeningError):
    """A known format that is not read yet; ``format`` is its common name, "PDF" say."""

    def __init__(self, path: str, format_name: str) -> None:
        super().__init__(path)
        self.format = format_name


class AddressNotSupported(OpeningError):
    """A web address where a path belongs."""


class BundleUnreadable(OpeningError):
    """A bundle that is damaged or was never one; ``reason`` says which.

    Where the reason has a gap ``{detail}``, ``detail`` fills it.
    """

    def __init__(self, path: str, reason: str, detail: str = "") -> None:
        super().__init__(path)
        self.reason = reason
        self.detail = detail


class ModelError(ReaderError):
    """A translation model that cannot speak; ``name`` is a model's name or folder.

    Where the reason has a gap ``{detail}``, ``detail`` fills it.
    """

    def __init__(self, name: str, reason: str = "", detail: str = "") -> None:
        super().__init__(name, reason, detail)
        self.name = name
        self.reason = reason
        self.detail = detail


class ModelMissing(ModelError):
    """None is installed (``name`` is empty), or none under that name."""


class ModelBroken(ModelError):
    """Files missing, wrong or failing the self-test; ``reason`` says which."""


class ModelUnfit(ModelError):
    """Whole, but not for this program or this computer; ``reason`` says why."""


class ModelUnreachable(ModelError):
    """The network, or the server behind it, does not give the model; ``reason`` says why."""


class EngineMissing(ModelError):
    """The engine's packages are not installed; ``name`` is the engine's."""


class LibraryError(ReaderError):
    """The reader's library cannot be used."""

    def __init__(self, path: Path, reason: str = "") -> None:
        super().__init__(str(path), reason)
        self.path = path
        self.reason = reason


class LibraryNewer(LibraryError):
    """Written by a later version of the program."""


class LibraryDamaged(LibraryError):
    """Fails SQLite's own check."""


class LibraryForeign(LibraryDamaged):
    """A file that was never a library of ours."""


class LibraryReadOnly(LibraryError):
    """The file or its folder refuses writing."""


class LibraryFull(LibraryError):
    """The disk is full."""


class LibraryTooLarge(LibraryError):
    """No file may grow larger there, though the disk has room."""


class LibraryBusy(LibraryError):
    """Another program holds it too long."""


class LibraryUnreachable(LibraryError):
    """The drive it lies on is gone or fails; ``reason`` is the system's word."""


class NoteMissing(ReaderError):
    """No note has that identifier."""


class NoteDeleted(NoteMissing):
    """The note was deleted, perhaps in another window, while it was being written."""

    def __init__(self, note_id: str) -> None:
        super().__init__(note_id)
        self.note_id = note_id


class NoteChanged(ReaderError):
    """The note was changed in another window meanwhile, so this change cannot be undone."""


class NoteEdited(ReaderError):
    """The note was edited in another window while it was being written in this one."""


class WordChanged(ReaderError):
    """The word was changed in another window meanwhile, so this change cannot be made."""


class CorrectionChanged(ReaderError):
    """The sentence was corrected in another window meanwhile, so this change cannot be made."""


class CorrectionEmpty(ReaderError):
    """A corrected translation without a word."""


class NotesUnreadable(ReaderError):
    """Foreign notes that cannot be read; ``reason`` says where it broke.

    Where the reason has a gap ``{detail}``, ``detail`` fills it.
    """

    def __init__(self, path: str, reason: str, detail: str = "") -> None:
        super().__init__(path, reason, detail)
        self.path = path
        self.reason = reason
        self.detail = detail


class DisplayError(ReaderError):
    """No window can be shown here."""


class ScreenMissing(DisplayError):
    """There is no screen."""


class ToolkitMissing(DisplayError):
    """PySide6 is not installed."""


class SystemLibraryMissing(DisplayError):
    """The system lacks a library that Qt needs; ``package`` is Debian's name for what holds it."""

    def __init__(self, library: str, package: str) -> None:
        super().__init__(library, package)
        self.library = library
        self.package = package


class LexiconMissing(ReaderError):
    """The lexicon's file is not there or is damaged."""


class WritingError(ReaderError):
    """A file that cannot be written; ``reason`` is the system's word."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason
