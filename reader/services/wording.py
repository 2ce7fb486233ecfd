"""One plain sentence for each error of the tree.

The sentences are source strings: ``sentence`` formats them as they stand, the window passes
``Wording.template`` through ``QCoreApplication.translate(CONTEXT, ...)`` before it fills in
``Wording.facts``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from reader.domain import errors

CONTEXT: Final = "wording"
STANDARD_INPUT: Final = "-"
_MEGABYTE: Final = 1_000_000  # bytes


@dataclass(frozen=True, slots=True)
class Wording:
    """A sentence with ``{named}`` gaps, and what fills them."""

    template: str
    facts: Mapping[str, str]

    def filled(self, template: str | None = None, reason: str | None = None) -> str:
        """Return the sentence; both arguments are translations, of it and of its reason."""
        reason = reason or self.facts.get("reason", "")
        whole = reason.replace("{detail}", self.facts.get("detail", ""))
        return (template or self.template).format_map({**self.facts, "reason": whole})


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - lupdate knows this name
    """Return ``text``; mark it for Qt's ``lupdate`` under ``context``."""
    del context
    return text


NOT_ARABIC: Final = QT_TRANSLATE_NOOP(
    "notices", "This article is not in Arabic, so it is shown as it is and not translated."
)


_TEMPLATES: Final[Mapping[type[errors.ReaderError], str]] = {
    errors.ReaderError: QT_TRANSLATE_NOOP("wording", "Qari could not do this."),
    errors.OpeningError: QT_TRANSLATE_NOOP("wording", "“{path}” cannot be opened."),
    errors.FileMissing: QT_TRANSLATE_NOOP("wording", "There is no file at “{path}”."),
    errors.FileUnreadable: QT_TRANSLATE_NOOP(
        "wording", "The system does not let Qari read “{path}”: {reason}."
    ),
    errors.FileIsFolder: QT_TRANSLATE_NOOP(
        "wording", "“{path}” is a folder; choose a file that lies in it."
    ),
    errors.FileEmpty: QT_TRANSLATE_NOOP("wording", "There is no text in “{path}”."),
    errors.FileTooLarge: QT_TRANSLATE_NOOP(
        "wording", "“{path}” is too large: it has {size} MB, and Qari reads up to {limit} MB."
    ),
    errors.FileNotText: QT_TRANSLATE_NOOP(
        "wording", "“{path}” is not text, or is in an encoding that Qari does not know."
    ),
    errors.FileTruncated: QT_TRANSLATE_NOOP(
        "wording", "“{path}” breaks off in the middle; copy or download it again."
    ),
    errors.FormatNotSupported: QT_TRANSLATE_NOOP(
        "wording",
        "Qari does not read {format} files such as “{path}” yet; save it as text or HTML.",
    ),
    errors.AddressNotSupported: QT_TRANSLATE_NOOP(
        "wording", "Qari does not open web addresses yet; save the page and open the file."
    ),
    errors.BundleUnreadable: QT_TRANSLATE_NOOP(
        "wording", "The bundle “{path}” cannot be opened: {reason}."
    ),
    errors.ModelError: QT_TRANSLATE_NOOP(
        "wording", "The translation model “{name}” cannot be used."
    ),
    errors.ModelMissing: QT_TRANSLATE_NOOP(
        "wording", "There is no translation model called “{name}”, and no such folder."
    ),
    errors.ModelBroken: QT_TRANSLATE_NOOP("wording", "The translation model “{name}” is broken."),
    errors.ModelUnfit: QT_TRANSLATE_NOOP(
        "wording", "The translation model “{name}” is not one that Qari can use."
    ),
    errors.ModelUnreachable: QT_TRANSLATE_NOOP(
        "wording", "The translation model “{name}” cannot be downloaded."
    ),
    errors.EngineMissing: QT_TRANSLATE_NOOP(
        "wording",
        "The engine “{name}” is not installed; in a checkout of Qari, “pip install '.[reference]'” "
        "adds it.",
    ),
    errors.LibraryError: QT_TRANSLATE_NOOP("wording", "The library at “{path}” cannot be used."),
    errors.LibraryNewer: QT_TRANSLATE_NOOP(
        "wording",
        "The library at “{path}” was written by a later version of Qari; update Qari to open it.",
    ),
    errors.LibraryDamaged: QT_TRANSLATE_NOOP(
        "wording", "The library at “{path}” is damaged; Qari has left it untouched."
    ),
    errors.LibraryForeign: QT_TRANSLATE_NOOP("wording", "“{path}” is not a library of Qari."),
    errors.LibraryReadOnly: QT_TRANSLATE_NOOP(
        "wording",
        "Qari may not write to the library at “{path}”, so notes and corrections cannot be saved.",
    ),
    errors.LibraryFull: QT_TRANSLATE_NOOP(
        "wording", "The disk that holds “{path}” is full, so nothing was saved."
    ),
    errors.LibraryTooLarge: QT_TRANSLATE_NOOP(
        "wording",
        "The library at “{path}” may not grow: it has reached the largest size of a file that is "
        "allowed there. Nothing was saved.",
    ),
    errors.LibraryBusy: QT_TRANSLATE_NOOP(
        "wording", "Another program is using the library at “{path}”, so nothing was saved."
    ),
    errors.LibraryUnreachable: QT_TRANSLATE_NOOP(
        "wording", "The drive that holds “{path}” cannot be reached, so nothing was saved."
    ),
    errors.NoteChanged: QT_TRANSLATE_NOOP(
        "wording", "That note was changed in another window, so this cannot be undone."
    ),
    errors.NoteEdited: QT_TRANSLATE_NOOP(
        "wording",
        "That note was edited in another window meanwhile. Your text is kept here; save it again "
        "to put it in place of the other.",
    ),
    errors.NoteDeleted: QT_TRANSLATE_NOOP(
        "wording",
        "That note was deleted meanwhile. Your text is kept here; save it again to bring the note "
        "back.",
    ),
    errors.NoteMissing: QT_TRANSLATE_NOOP("wording", "That note is no longer in the library."),
    errors.WordChanged: QT_TRANSLATE_NOOP(
        "wording", "That word was changed in another window, so it is left as it is there."
    ),
    errors.CorrectionChanged: QT_TRANSLATE_NOOP(
        "wording", "That sentence was corrected in another window, so it is left as it is there."
    ),
    errors.CorrectionEmpty: QT_TRANSLATE_NOOP(
        "wording", "A translation needs at least one word; the one before is kept."
    ),
    errors.NotesUnreadable: QT_TRANSLATE_NOOP(
        "wording", "The notes in “{path}” cannot be read: {reason}."
    ),
    errors.DisplayError: QT_TRANSLATE_NOOP("wording", "No window can be shown here."),
    errors.ScreenMissing: QT_TRANSLATE_NOOP(
        "wording", "There is no screen here; “qari translate” and “qari inspect” do without one."
    ),
    errors.ToolkitMissing: QT_TRANSLATE_NOOP(
        "wording", "PySide6 is not installed; run “pip install PySide6-Essentials” to add it."
    ),
    errors.SystemLibraryMissing: QT_TRANSLATE_NOOP(
        "wording",
        "The window needs the system library {library}; on Debian or Ubuntu, install {package}.",
    ),
    errors.LexiconMissing: QT_TRANSLATE_NOOP(
        "wording", "The dictionary is missing or damaged; install Qari again to mend it."
    ),
    errors.WritingError: QT_TRANSLATE_NOOP("wording", "“{path}” cannot be written: {reason}."),
}

_NO_MODEL: Final = QT_TRANSLATE_NOOP(
    "wording", "No translation model is installed yet; download one or choose a folder."
)
_BROKEN_BECAUSE: Final = QT_TRANSLATE_NOOP(
    "wording", "The translation model “{name}” is broken: {reason}."
)
_UNUSABLE_BECAUSE: Final = QT_TRANSLATE_NOOP(
    "wording", "The translation model “{name}” cannot be used: {reason}."
)
_UNREACHABLE_BECAUSE: Final = QT_TRANSLATE_NOOP(
    "wording", "The translation model “{name}” cannot be downloaded: {reason}."
)
REASONS: Final = (
    QT_TRANSLATE_NOOP("wording", "HF_HUB_OFFLINE forbids it"),
    QT_TRANSLATE_NOOP("wording", "it is not there"),
    QT_TRANSLATE_NOOP("wording", "{detail} arrived damaged"),
    QT_TRANSLATE_NOOP("wording", "{detail} has changed since it was downloaded"),
    QT_TRANSLATE_NOOP("wording", "the server answers {detail}"),
    QT_TRANSLATE_NOOP("wording", "it does not translate from Arabic"),
    QT_TRANSLATE_NOOP("wording", "it does not translate into English"),
    QT_TRANSLATE_NOOP("wording", "it does not write English"),
    QT_TRANSLATE_NOOP("wording", "it does not write English letters"),
    QT_TRANSLATE_NOOP("wording", "it is as Marian writes it; add it to the models first"),
    QT_TRANSLATE_NOOP("wording", "it repeats itself"),
    QT_TRANSLATE_NOOP("wording", "it writes far too much or far too little"),
    QT_TRANSLATE_NOOP("wording", "it does not translate its own test sentences as it should"),
    QT_TRANSLATE_NOOP("wording", "its weights are not all numbers"),
    QT_TRANSLATE_NOOP("wording", "its vocabulary is that of another model"),
    QT_TRANSLATE_NOOP("wording", "its weights are those of another model"),
    QT_TRANSLATE_NOOP("wording", "{detail} is missing"),
    QT_TRANSLATE_NOOP("wording", "{detail} is damaged or cut short"),
    QT_TRANSLATE_NOOP("wording", "it says the same to everything"),
    QT_TRANSLATE_NOOP("wording", "the connection broke; download it again to go on from there"),
    QT_TRANSLATE_NOOP("wording", "the engine transformers does not run CTranslate2's format"),
    QT_TRANSLATE_NOOP(
        "wording", "the engine transformers does not run vocabularies of different sizes"
    ),
    QT_TRANSLATE_NOOP("wording", "the proxy asks for a password"),
    QT_TRANSLATE_NOOP("wording", "the proxy set on this computer cannot be used"),
    QT_TRANSLATE_NOOP("wording", "the proxy set on this computer does not answer"),
    QT_TRANSLATE_NOOP("wording", "the server cannot be reached"),
    QT_TRANSLATE_NOOP("wording", "the server has too much to do; try again later"),
    QT_TRANSLATE_NOOP("wording", "there is not enough memory for it; close other programs"),
    QT_TRANSLATE_NOOP("wording", "notes are read from files that end in {detail}"),
    QT_TRANSLATE_NOOP("wording", "it is larger than {detail} MB"),
    QT_TRANSLATE_NOOP("wording", "it is not UTF-8 text"),
    QT_TRANSLATE_NOOP("wording", "no notes that Qari wrote were found in it"),
    QT_TRANSLATE_NOOP("wording", "it holds more than {detail} notes"),
    QT_TRANSLATE_NOOP("wording", "line {detail} is not JSON"),
    QT_TRANSLATE_NOOP("wording", "it is nested too deep"),
    QT_TRANSLATE_NOOP("wording", "a number in it is too long"),
    QT_TRANSLATE_NOOP("wording", "no annotations were found in it"),
    QT_TRANSLATE_NOOP("wording", "it holds no article"),
    QT_TRANSLATE_NOOP("wording", "its article is damaged"),
    QT_TRANSLATE_NOOP("wording", "it holds too many files"),
    QT_TRANSLATE_NOOP("wording", "it is damaged or no bundle"),
    QT_TRANSLATE_NOOP("wording", "it unpacks to over {detail} MB"),
    QT_TRANSLATE_NOOP("wording", "a later version of Qari made it"),
    QT_TRANSLATE_NOOP("wording", "the article's own file has changed; reload it first"),
    QT_TRANSLATE_NOOP("wording", "it is the article itself; choose another name"),
    QT_TRANSLATE_NOOP("wording", "it is the library itself"),
    QT_TRANSLATE_NOOP("wording", "the disk is full"),
    QT_TRANSLATE_NOOP("wording", "there is no such folder; choose one that is there"),
    QT_TRANSLATE_NOOP("wording", "the disk is full or fails"),
    QT_TRANSLATE_NOOP("wording", "no file can be made there"),
    QT_TRANSLATE_NOOP("wording", "it is neither a folder nor a ZIP or NPZ file"),
    # The system's own, as the C library words them:
    QT_TRANSLATE_NOOP("wording", "Permission denied"),
    QT_TRANSLATE_NOOP("wording", "Operation not permitted"),
    QT_TRANSLATE_NOOP("wording", "No such file or directory"),
    QT_TRANSLATE_NOOP("wording", "Not a directory"),
    QT_TRANSLATE_NOOP("wording", "Is a directory"),
    QT_TRANSLATE_NOOP("wording", "File name too long"),
    QT_TRANSLATE_NOOP("wording", "No space left on device"),
    QT_TRANSLATE_NOOP("wording", "Disk quota exceeded"),
    QT_TRANSLATE_NOOP("wording", "Read-only file system"),
    QT_TRANSLATE_NOOP("wording", "Input/output error"),
    QT_TRANSLATE_NOOP("wording", "Device or resource busy"),
)
"""Reasons that Qari or the system gives, so that the window can say them in its own language.

``{detail}`` is the error's.
"""


_NAMED: Final = r"[\w.-]+"
_FILE: Final = rf"(?P<detail>{_NAMED})"
_PLAINER: Final = (  # what an engineer is told of a model's folder, and what a reader is
    (re.compile(rf"{_FILE} is missing"), "{detail} is missing"),
    (
        re.compile(rf"{_FILE} cannot be read: (?!it asks for |\[Errno ).*", re.DOTALL),
        "{detail} is damaged or cut short",
    ),
    (
        re.compile(
            r"vocabulary and embeddings differ in size"
            r"|its padding does not stand last in the vocabulary"
            rf"|{_NAMED} (?:does not name each of the model's \d+ rows once"
            r"|points outside the model's \d+ rows|does not belong to its vocabulary)"
        ),
        "its vocabulary is that of another model",
    ),
    (
        re.compile(r"the tensor .+ is missing|its tensors do not fit: .*", re.DOTALL),
        "its weights are those of another model",
    ),
    (re.compile(r"it makes \d+ words of \d+"), "it writes far too much or far too little"),
    (
        re.compile(r"it says \d+ of its \d+ golden sentences differently"),
        "it does not translate its own test sentences as it should",
    ),
)


def wording(error: errors.ReaderError) -> Wording:
    """Return the sentence for ``error``: that of its class or of the nearest class above."""
    return Wording(_template(error), _facts(error))


def sentence(error: errors.ReaderError) -> str:
    """Return ``error`` as one plain English sentence."""
    return wording(error).filled()


def _template(error: errors.ReaderError) -> str:
    if isinstance(error, errors.ModelMissing) and not error.name:
        return _NO_MODEL
    kind = next(kind for kind in type(error).__mro__ if kind in _TEMPLATES)
    if isinstance(error, errors.ModelError) and error.reason:
        explained = {
            errors.ModelBroken: _BROKEN_BECAUSE,
            errors.ModelError: _UNUSABLE_BECAUSE,
            errors.ModelUnfit: _UNUSABLE_BECAUSE,
            errors.ModelUnreachable: _UNREACHABLE_BECAUSE,
        }
        return explained.get(kind, _TEMPLATES[kind])
    return _TEMPLATES[kind]


def _facts(error: errors.ReaderError) -> dict[str, str]:
    facts = {name: str(value) for name, value in vars(error).items()}
    if "reason" in facts:  # the sentence brings its own full stop
        facts["reason"] = facts["reason"].rstrip(". ")
    if isinstance(error, errors.ModelError):
        facts |= _plainer(facts["reason"])
    if facts.get("path") == STANDARD_INPUT:
        facts["path"] = "standard input"
    if isinstance(error, errors.FileTooLarge):
        facts["size"] = _megabytes(error.size)
        facts["limit"] = _megabytes(error.limit)
    return facts


def _plainer(reason: str) -> dict[str, str]:
    """Return the reason in plain words, with what fills their gap, where there are such words."""
    for pattern, words in _PLAINER:
        if found := pattern.fullmatch(reason):
            return {"reason": words, **found.groupdict()}
    return {}


def _megabytes(size: int) -> str:
    return f"{size / _MEGABYTE:.1f}".removesuffix(".0")
