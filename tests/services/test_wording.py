from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.domain import errors
from reader.services import wording
from reader.services.wording import sentence

SOURCES = Path(wording.__file__).parents[1]
FACTS: dict[str, object] = {"str": "fact", "int": 25_300_000, "Path": Path("library.sqlite")}


def family(kind: type[errors.ReaderError]) -> Iterator[type[errors.ReaderError]]:
    yield kind
    for child in kind.__subclasses__():
        if child.__module__ == errors.__name__:
            yield from family(child)


def example(kind: type[errors.ReaderError]) -> errors.ReaderError:
    """Fill every argument that has no default with a fact of its type."""
    if kind.__init__ is Exception.__init__:
        return kind()
    wanted = [
        parameter
        for parameter in inspect.signature(kind).parameters.values()
        if parameter.default is inspect.Parameter.empty
    ]
    return kind(*(FACTS[parameter.annotation] for parameter in wanted))


@pytest.mark.parametrize("kind", list(family(errors.ReaderError)), ids=lambda kind: kind.__name__)
def test_every_error_has_a_sentence_of_its_own(kind: type[errors.ReaderError]) -> None:
    said = sentence(example(kind))
    others = {sentence(example(other)) for other in family(errors.ReaderError) if other is not kind}
    assert said not in others
    assert re.fullmatch(r"[A-Z“][^{}\n]*\.", said), said


def test_a_sentence_states_the_facts() -> None:
    assert sentence(errors.FileTooLarge("a.txt", 25_300_000, 20_000_000)) == (
        "“a.txt” is too large: it has 25.3 MB, and Qari reads up to 20 MB."
    )


def test_a_reason_that_ends_in_a_full_stop_does_not_double_it() -> None:
    broken = errors.ModelBroken("opus", "vocab.json is missing.")
    assert sentence(broken) == "The translation model “opus” is broken: vocab.json is missing."


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (
            "source.spm cannot be read: INTERNAL: a.cc(109) [x]",
            "source.spm is damaged or cut short",
        ),
        (
            "config.json cannot be read: Expecting value: line 1",
            "config.json is damaged or cut short",
        ),
        (
            "pytorch_model.bin cannot be read: it asks for os.system",
            "pytorch_model.bin cannot be read: it asks for os.system",
        ),
        (
            "config.json cannot be read: [Errno 13] Permission denied",
            "config.json cannot be read: [Errno 13] Permission denied",
        ),
        (
            "vocab.json does not name each of the model's 1703 rows once",
            "its vocabulary is that of another model",
        ),
        ("vocabulary and embeddings differ in size", "its vocabulary is that of another model"),
        ("its tensors do not fit: (3, 4)", "its weights are those of another model"),
        ("the tensor 'a.b' is missing", "its weights are those of another model"),
        ("it makes 67 words of 10", "it writes far too much or far too little"),
        (
            "it says 3 of its 3 golden sentences differently",
            "it does not translate its own test sentences as it should",
        ),
    ],
)
def test_what_only_an_engineer_understands_is_said_plainly(reason: str, said: str) -> None:
    words = sentence(errors.ModelBroken("opus", reason))
    assert words == f"The translation model “opus” is broken: {said}."


def test_a_plain_reason_can_be_translated() -> None:
    words = wording.wording(errors.ModelBroken("opus", "vocab.json is missing"))
    assert words.facts["reason"] in wording.REASONS
    assert words.facts["detail"] == "vocab.json"


def test_standard_input_is_not_called_a_dash() -> None:
    assert sentence(errors.FileEmpty("-")) == "There is no text in “standard input”."


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


def test_a_reason_states_its_detail() -> None:
    assert sentence(errors.NotesUnreadable("a.jsonld", "line {detail} is not JSON", "3")) == (
        "The notes in “a.jsonld” cannot be read: line 3 is not JSON."
    )


@pytest.mark.parametrize("kind", [errors.NotesUnreadable, errors.BundleUnreadable])
def test_every_reason_against_a_foreign_file_can_be_said_in_another_language(
    kind: type[errors.ReaderError],
) -> None:
    given = {
        ast.unparse(call.args[1])
        for path in SOURCES.rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and ast.unparse(call.func) == kind.__name__
    }
    assert len(given) > 5
    assert given <= {repr(reason) for reason in wording.REASONS}
