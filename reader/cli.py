"""The command line: what can be asked for, and what it ends with."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from reader import __version__
from reader.commands.arguments import (
    Parser,
    add_article,
    add_data,
    add_form,
    add_model,
    add_output,
    one_word,
)
from reader.commands.terminal import (
    Terminal,
    abandon_stdout,
    complain_of,
    settle_streams,
    stdout_needs_visual,
)
from reader.domain.errors import ReaderError, WritingError
from reader.services.wording import STANDARD_INPUT

DONE: Final = 0
FAILED: Final = 1
INTERRUPTED: Final = 130  # 128 + SIGINT, as shells count
PIPE_CLOSED: Final = 141  # 128 + SIGPIPE

COMMANDS: Final = (
    "open", "inspect", "translate", "gloss", "notes", "words", "models", "library", "bundle",
)  # fmt: skip
NOTE_FORMS: Final = ("jsonld", "md", "csv", "tsv", "spreadsheet", "html", "apkg")
WORD_FORMS: Final = ("csv", "tsv", "spreadsheet", "apkg")
STATUSES: Final = ("new", "learning", "known")
TEXT_FORMS: Final = ("text", "html", "md", "tmx")

Run: TypeAlias = "Callable[[argparse.Namespace], int | None]"


if TYPE_CHECKING:
    # argparse hides the type of what add_subparsers returns.
    Subparsers: TypeAlias = argparse._SubParsersAction[Parser]  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return the exit status."""
    settle_streams()
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        chosen = _parser().parse_args(_with_command(given))
        _need_place(chosen)
        status = chosen.run(chosen)
        sys.stdout.flush()
    except ReaderError as error:
        complain_of(error)
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        abandon_stdout()
        return PIPE_CLOSED
    return status or DONE


def _with_command(arguments: list[str]) -> list[str]:
    """Return the arguments with ``open`` put where no command is named."""
    place = 0
    while place < len(arguments) and arguments[place].startswith("-"):
        if arguments[place] in {"-h", "--help", "--version"}:
            return arguments
        if arguments[place] in {"-", "--"}:
            break
        place += 2 if arguments[place] == "--data" else 1
    if place < len(arguments) and arguments[place] in COMMANDS:
        return arguments
    return [*arguments[:place], "open", *arguments[place:]]


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="qari",
        description="Read Arabic news beside its English translation.",
        epilog="With no command, qari opens the window.",
    )
    parser.add_argument("--version", action="version", version=f"qari {__version__}")
    add_data(parser, None)
    commands = parser.add_subparsers(metavar="COMMAND", required=True, dest="command")
    for add in (
        _add_open,
        _add_inspect,
        _add_translate,
        _add_gloss,
        _add_notes,
        _add_words,
        _add_models,
        _add_library,
        _add_bundle,
    ):
        add(commands)
    return parser


def _add_command(
    commands: Subparsers, name: str, purpose: str, run: Run
) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=purpose, description=f"{purpose}.")
    command.set_defaults(run=run, refuse=command.error)
    add_data(command, argparse.SUPPRESS)
    return command


def _add_open(commands: Subparsers) -> None:
    command = _add_command(commands, "open", "Open an article in the window", _open)
    command.add_argument(
        "article", metavar="ARTICLE", nargs="?", help="a file, or - for standard input"
    )


def _add_inspect(commands: Subparsers) -> None:
    command = _add_command(commands, "inspect", "Show how an article is read", _inspect)
    add_article(command)
    add_form(command)
    add_output(command)


def _add_translate(commands: Subparsers) -> None:
    command = _add_command(commands, "translate", "Translate an article or a corpus", _translate)
    add_article(command)
    add_form(command)
    add_output(command)
    command.add_argument(
        "--lines",
        action="store_true",
        help="take each line as a paragraph and give one line for it, without any cleaning",
    )
    command.add_argument(
        "--to",
        choices=TEXT_FORMS,
        help="article and translation together, in this form (default: the translation alone)",
    )
    add_model(command)


def _add_gloss(commands: Subparsers) -> None:
    command = _add_command(commands, "gloss", "Explain an Arabic word", _gloss)
    what = command.add_mutually_exclusive_group(required=True)
    what.add_argument(
        "word", metavar="WORD", nargs="?", type=one_word, help="the word as it is written"
    )
    what.add_argument(
        "--batch",
        metavar="FILE.tsv",
        help="lines of sentence, word[, translation] parted by tabs; one JSON document a line",
    )
    command.add_argument(
        "--in", dest="sentence", metavar="SENTENCE", default="", help="where the word stands"
    )
    command.add_argument(
        "--translation", metavar="TEXT", default="", help="the sentence in English"
    )
    add_form(command)
    add_output(command)


def _add_notes(commands: Subparsers) -> None:
    command = _add_command(commands, "notes", "Show, export or import notes", _notes)
    add_article(command)
    add_form(command)
    add_output(command)
    command.add_argument("--export", choices=NOTE_FORMS, help="write the notes in this form")
    command.add_argument(
        "--import",
        dest="imported",
        type=Path,
        metavar="FILE",
        help="add the notes of W3C annotations (.jsonld) or of our Markdown (.md) to the article",
    )


def _add_words(commands: Subparsers) -> None:
    command = _add_command(commands, "words", "Show or export the words you learn", _words)
    command.add_argument("--status", choices=STATUSES, help="only the words known so well")
    command.add_argument("--export", choices=WORD_FORMS, help="write the words in this form")
    add_form(command)
    add_output(command)


def _add_models(commands: Subparsers) -> None:
    command = _add_command(commands, "models", "List and keep translation models", _models)
    command.add_argument(
        "action",
        choices=("list", "show", "add", "download", "use", "check", "remove"),
        nargs="?",
        default="list",
        help="list those here and those to be had (default), show one, add a copy of one, download"
        " one, use one from now on, check that one is sound, or remove one",
    )
    command.add_argument(
        "model",
        metavar="NAME|FOLDER|ZIP|NPZ",
        nargs="?",
        help="which model; download also takes OWNER/NAME, as the hub names it",
    )
    command.add_argument(
        "--quality",
        action="store_true",
        help="with check: translate the test sets as well and measure the model; takes minutes",
    )
    add_form(command)
    add_output(command)


def _add_library(commands: Subparsers) -> None:
    command = _add_command(commands, "library", "Check, copy or restore the library", _library)
    command.add_argument(
        "action",
        choices=("check", "backup", "restore"),
        nargs="?",
        default="check",
        help="check that it is sound (default), copy it to a file, or go back to a copy",
    )
    command.add_argument("copy", metavar="FILE", nargs="?", type=Path, help="the copy")
    add_form(command)
    add_output(command)


def _add_bundle(commands: Subparsers) -> None:
    command = _add_command(
        commands, "bundle", "Put an article, its translation and its notes in one file", _bundle
    )
    add_article(command)
    command.add_argument(
        "-o", "--output", type=Path, metavar="OUT", required=True, help="the bundle, *.qari"
    )
    command.set_defaults(visual=False)  # nothing is shown
    add_model(command)


def _need_place(chosen: argparse.Namespace) -> None:
    """Raise ``WritingError`` where the result has no folder or would replace what is read."""
    output: Path | None = getattr(chosen, "output", None)
    if output is None:
        return
    if not output.parent.is_dir():
        raise WritingError(str(output), "there is no such folder; choose one that is there")
    if not output.exists():
        return
    for name in ("article", "batch", "imported", "copy"):
        source: str | Path | None = getattr(chosen, name, None)
        if source is not None and Path(source).exists() and output.samefile(source):
            raise WritingError(str(output), "it is what is read; choose another name")


def _refuse_together(chosen: argparse.Namespace, option: str, *others: str) -> None:
    """End with wrong usage where an option is given beside one that it has no part in."""
    for other in others:
        if all(getattr(chosen, each.strip("-")) for each in (option, other)):
            chosen.refuse(f"{other} does not go with {option}")


@contextmanager
def _terminal(chosen: argparse.Namespace) -> Generator[Terminal]:
    visual = stdout_needs_visual() if chosen.visual is None else chosen.visual
    terminal = Terminal(visual, chosen.output)
    yield terminal
    terminal.settle()


def _open(chosen: argparse.Namespace) -> int:
    from reader.commands import opening, parts  # noqa: PLC0415 - a command loads only what it needs

    opening.need_display()
    arguments = [] if chosen.data is None else ["--data", str(chosen.data)]
    if chosen.article == STANDARD_INPUT:
        arguments.append(parts.keep_standard_input(chosen.data))
    elif chosen.article:
        arguments.append(chosen.article)
    return opening.open_window(arguments)


def _inspect(chosen: argparse.Namespace) -> None:
    from reader.commands import inspecting, parts  # noqa: PLC0415 - the same

    with parts.engine(chosen.data) as engine:
        article = parts.read_article(engine, chosen.article)
    with _terminal(chosen) as terminal:
        inspecting.inspect(article, terminal, as_json=chosen.json)


def _translate(chosen: argparse.Namespace) -> None:
    from reader.commands import parts, translating  # noqa: PLC0415 - the same

    _refuse_together(chosen, "--lines", "--json", "--to")
    _refuse_together(chosen, "--to", "--json")
    request = parts.ModelRequest(chosen.model, chosen.engine, chosen.beam)
    with _terminal(chosen) as terminal, parts.engine(chosen.data) as engine:
        if chosen.lines:
            lines = parts.read_lines(chosen.article)
            with parts.translator(engine, request) as translator:
                translating.translate_corpus(lines, translator, terminal)
            return
        article = parts.read_article(engine, chosen.article)
        translated = translating.translation_of(article, engine, request)
        if chosen.json:
            translating.say_as_json(translating.linked(translated, engine.linker()), terminal)
        elif chosen.to is not None:
            translating.say_beside(translated, engine, terminal, chosen.to)
        else:
            translating.say(translated, terminal)


def _gloss(chosen: argparse.Namespace) -> None:
    from reader.commands import glossing, parts  # noqa: PLC0415 - the same

    if chosen.batch is not None and (chosen.sentence or chosen.translation):
        chosen.refuse("--in and --translation go with WORD")
    with _terminal(chosen) as terminal, parts.engine(chosen.data) as engine:
        if chosen.batch is not None:
            questions = glossing.questions_of(parts.read_lines(chosen.batch))
            glossing.answer_batch(questions, engine.glosser(), terminal)
            return
        question = glossing.Question(chosen.word, chosen.sentence, chosen.translation)
        gloss = glossing.answer(question, engine.glosser())
        glossing.say_gloss(gloss, terminal, as_json=chosen.json)


def _notes(chosen: argparse.Namespace) -> None:
    from reader.commands import notes, parts  # noqa: PLC0415 - the same

    _refuse_together(chosen, "--export", "--json")
    with _terminal(chosen) as terminal, parts.engine(chosen.data) as engine:
        article = parts.read_article(engine, chosen.article)
        if chosen.imported is not None:
            notes.import_notes(article, engine, chosen.imported)
        if chosen.export is not None:
            notes.export_notes(article, engine, chosen.export, terminal)
        elif chosen.imported is None or chosen.json:
            notes.say_notes(article, engine, terminal, as_json=chosen.json)


def _words(chosen: argparse.Namespace) -> None:
    from reader.commands import parts, words  # noqa: PLC0415 - the same

    _refuse_together(chosen, "--export", "--json")
    with _terminal(chosen) as terminal, parts.engine(chosen.data) as engine:
        listed = words.listed(engine.library, chosen.status)
        if chosen.export is not None:
            words.export_words(listed, engine, chosen.export, terminal)
        else:
            words.say_words(listed, terminal, as_json=chosen.json)


def _models(chosen: argparse.Namespace) -> None:
    from reader.commands import models, parts  # noqa: PLC0415 - the same

    if (chosen.model is None) != (chosen.action == "list"):
        chosen.refuse(f"{chosen.action} takes {'no' if chosen.model else 'a'} model")
    if chosen.quality and chosen.action != "check":
        chosen.refuse("--quality goes with check")
    with _terminal(chosen) as terminal, parts.engine(chosen.data) as engine:
        desk = models.Desk(engine, terminal, chosen.json, chosen.quality)
        if chosen.action == "list":
            models.list_models(desk)
        else:
            models.ACTIONS[chosen.action](desk, chosen.model)


def _library(chosen: argparse.Namespace) -> None:
    from reader.commands import library, parts  # noqa: PLC0415 - the same

    if (chosen.copy is None) != (chosen.action == "check"):
        chosen.refuse(f"{chosen.action} takes {'no' if chosen.copy else 'a'} file")
    with _terminal(chosen) as terminal, parts.engine(chosen.data) as engine:
        archive = engine.archive
        if chosen.action == "backup":
            library.back_up_library(archive, chosen.copy, terminal, as_json=chosen.json)
        elif chosen.action == "restore":
            library.restore_library(archive, chosen.copy, terminal, as_json=chosen.json)
        else:
            library.check_library(archive, terminal, as_json=chosen.json)


def _bundle(chosen: argparse.Namespace) -> None:
    from reader.commands import bundling, parts  # noqa: PLC0415 - the same

    if chosen.article == STANDARD_INPUT:
        chosen.refuse("bundle takes a file, not standard input")
    request = parts.ModelRequest(chosen.model, chosen.engine, chosen.beam)
    with _terminal(chosen) as terminal, parts.engine(chosen.data) as engine:
        article = parts.read_article(engine, chosen.article)
        bundling.write_bundle(article, engine, request, terminal)
