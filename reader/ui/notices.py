"""What the banner says, and what stands where a translation is awaited."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication

from reader.domain.errors import ReaderError
from reader.services.wording import NOT_ARABIC, QT_TRANSLATE_NOOP
from reader.ui.banner import Choice, Notice
from reader.ui.words import sentence

Answer = Callable[[], object]

NO_MODEL: Final = QT_TRANSLATE_NOOP(
    "notices",
    "There is no translation model yet, so this page has glosses but no translation.",
)
BY_PEOPLE: Final = QT_TRANSLATE_NOOP(
    "notices",
    "This sample comes with a translation written by people. To translate your own articles, "
    "download a model or choose a folder.",
)
BUNDLED: Final = QT_TRANSLATE_NOOP(
    "notices",
    "This translation came with the article. To translate your own articles, download a model or "
    "choose a folder.",
)
CHANGED: Final = QT_TRANSLATE_NOOP("notices", "The file has changed on disk.")
DOWNLOAD: Final = QT_TRANSLATE_NOOP("notices", "Download…")
CHOOSE: Final = QT_TRANSLATE_NOOP("notices", "Choose a Folder…")
RELOAD: Final = QT_TRANSLATE_NOOP("notices", "Reload")
AGAIN: Final = QT_TRANSLATE_NOOP("notices", "Try Again")
TRANSLATING: Final = QT_TRANSLATE_NOOP("notices", "Translating…")
UNTRANSLATED: Final = QT_TRANSLATE_NOOP(
    "notices", "No translation yet: download a model or choose a folder."
)
STOPPED: Final = QT_TRANSLATE_NOOP("notices", "Not translated yet; Ctrl+T goes on.")


def failed(error: ReaderError) -> Notice:
    """Say what went wrong."""
    return Notice(partial(sentence, error), is_warning=True)


def failed_model(error: ReaderError, again: Answer, choose: Answer) -> Notice:
    """Say why nothing is translated, and offer another try or another model."""
    return Notice(
        partial(sentence, error),
        (Choice(worded(AGAIN), again), Choice(worded(CHOOSE), choose)),
        is_warning=True,
    )


def no_model(download: Answer, choose: Answer) -> Notice:
    """Say how to get a translation."""
    return Notice(worded(NO_MODEL), _getting(download, choose))


def by_people(download: Answer, choose: Answer) -> Notice:
    """Say whose translation the sample's is."""
    return Notice(worded(BY_PEOPLE), _getting(download, choose))


def bundled(download: Answer, choose: Answer) -> Notice:
    """Say that the translation came in the article's bundle."""
    return Notice(worded(BUNDLED), _getting(download, choose))


def changed_on_disk(reload: Answer) -> Notice:
    """Offer the newer text."""
    return Notice(worded(CHANGED), (Choice(worded(RELOAD), reload),))


def not_arabic() -> Notice:
    """Say why there is nothing to translate."""
    return Notice(worded(NOT_ARABIC))


def _getting(download: Answer, choose: Answer) -> tuple[Choice, ...]:
    return (Choice(worded(DOWNLOAD), download), Choice(worded(CHOOSE), choose))


def worded(source: str) -> Callable[[], str]:
    """Return what says one of these sentences in the language of the moment."""
    return partial(QCoreApplication.translate, "notices", source)
