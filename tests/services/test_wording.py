from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.domain import errors
from reader.services import wording
from reader.services.wording import sentence

EXAMPLES: dict[type[errors.ReaderError], errors.ReaderError] = {
    errors.ReaderError: errors.ReaderError(),
    errors.FileUnreadable: errors.FileUnreadable("a.txt", "Permission denied"),
    errors.FileTooLarge: errors.FileTooLarge("a.txt", 25_300_000, 20_000_000),
    errors.FormatNotSupported: errors.FormatNotSupported("a.pdf", "PDF"),
    errors.NoteMissing: errors.NoteMissing("17"),
    errors.NotesUnreadable: errors.NotesUnreadable("a.jsonld", "line 3 is not JSON"),
    errors.LexiconMissing: errors.LexiconMissing(),
    errors.WritingError: errors.WritingError("a.html", "No space left on device"),
}


def family(kind: type[errors.ReaderError]) -> Iterator[type[errors.ReaderError]]:
    yield kind
    for child in kind.__subclasses__():
        if child.__module__ == errors.__name__:
            yield from family(child)


def example(kind: type[errors.ReaderError]) -> errors.ReaderError:
    if kind in EXAMPLES:
        return EXAMPLES[kind]
    if issubclass(kind, errors.LibraryError):
        return kind(Path("library.sqlite"))
    if issubclass(kind, errors.OpeningError):
        return kind("a.txt")
    assert issubclass(kind, errors.ModelError), f"add an example of {kind.__name__}"
    return kind("opus")


@pytest.mark.parametrize("kind", list(family(errors.ReaderError)), ids=lambda kind: kind.__name__)
def test_every_error_has_a_sentence_of_its_own(kind: type[errors.ReaderError]) -> None:
    said = sentence(example(kind))
    others = {sentence(example(other)) for other in family(errors.ReaderError) if other is not kind}
    assert said not in others
    assert re.fullmatch(r"[A-Z“][^{}\n]*\.", said), said


def test_a_sentence_states_the_facts() -> None:
    assert sentence(EXAMPLES[errors.FileTooLarge]) == (
        "“a.txt” is too large: it has 25.3 MB, and Qari reads up to 20 MB."
    )


def test_a_reason_that_ends_in_a_full_stop_does_not_double_it() -> None:
    broken = errors.ModelBroken("opus", "vocab.json is missing.")
    assert sentence(broken) == "The translation model “opus” is broken: vocab.json is missing."


def test_no_model_at_all_is_told_apart_from_a_wrong_name() -> None:
    assert sentence(errors.ModelMissing("")) == (
        "No translation model is installed yet; download one or choose a folder."
    )
    assert "“opus”" in sentence(errors.ModelMissing("opus"))


def test_braces_in_a_path_are_left_alone() -> None:
    assert sentence(errors.FileMissing("{path}.txt")) == "There is no file at “{path}.txt”."


def test_an_error_that_a_later_module_adds_speaks_as_its_parent() -> None:
    class FileHaunted(errors.FileUnreadable):
        """A class the table does not know."""

    haunted = FileHaunted("a.txt", "boo")
    assert sentence(haunted) == "The system does not let Qari read “a.txt”: boo."


def test_a_translation_takes_the_same_facts() -> None:
    missing = wording.wording(errors.FileMissing("خبر.txt"))
    assert missing.filled("لا يوجد ملف في «{path}».") == "لا يوجد ملف في «خبر.txt»."
