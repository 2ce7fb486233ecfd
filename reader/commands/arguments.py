"""The arguments that several commands take."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final, NoReturn

ENGINES: Final = ("ctranslate2", "transformers")


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, without the whole usage."""

    def error(self, message: str) -> NoReturn:
        """End the program with status 2."""
        self.exit(2, f"{self.prog}: {message}; “{self.prog} --help” says what it takes.\n")


def add_data(parser: argparse.ArgumentParser, default: object) -> None:
    """Take the folder of the reader's data."""
    parser.add_argument(
        "--data",
        type=Path,
        metavar="DIR",
        default=default,
        help="the folder of library, models and settings (else QARI_DATA, else the system's own)",
    )


def add_article(command: argparse.ArgumentParser) -> None:
    """Take an article."""
    command.add_argument("article", metavar="ARTICLE", help="a file, or - for standard input")


def add_form(command: argparse.ArgumentParser) -> None:
    """Take the form of the result."""
    command.add_argument("--json", action="store_true", help="one JSON document")
    order = command.add_mutually_exclusive_group()
    order.add_argument(
        "--visual",
        action="store_const",
        dest="visual",
        const=True,
        help="join and reorder Arabic for a terminal that does not",
    )
    order.add_argument(
        "--logical", action="store_const", dest="visual", const=False, help="leave Arabic as it is"
    )


def add_output(command: argparse.ArgumentParser) -> None:
    """Take a file for the result."""
    command.add_argument(
        "-o", "--output", type=Path, metavar="OUT", help="write to this file, not standard output"
    )


def add_model(command: argparse.ArgumentParser) -> None:
    """Take what translates."""
    command.add_argument("--model", metavar="NAME|FOLDER", help="an installed model or a folder")
    command.add_argument("--engine", choices=ENGINES, help="what runs the model")
    command.add_argument("--beam", type=positive, metavar="N", help="hypotheses kept at a time")


def positive(text: str) -> int:
    """Return the whole number, which is at least 1."""
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("at least 1")
    return number


def one_word(text: str) -> str:
    """Return the text, which is one word."""
    if len(text.split()) != 1:
        raise argparse.ArgumentTypeError("one word, please; its sentence goes with --in")
    return text
