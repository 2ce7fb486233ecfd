"""Where results, progress and messages go on a terminal."""

from __future__ import annotations

import io
import json
import os
import re
import sys
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from shutil import get_terminal_size
from typing import Final, TypeVar
from unicodedata import combining

from reader.adapters.files import write_atomically
from reader.domain.errors import ModelMissing, ReaderError, WritingError
from reader.domain.model import OFFERED
from reader.services.jobs import Step
from reader.services.wording import sentence

T = TypeVar("T")

Report = Callable[[int, int], None]  # done, total

NO_MODEL: Final = (
    f"No translation model is installed yet; “qari models download {OFFERED[0].name}” fetches one,"
    " and --model FOLDER uses one that you have."
)
VTE_WITH_BIDI: Final = 5800  # VTE_VERSION of 0.58, the first that reorders
WIDEST: Final = 100  # columns; longer lines are hard to read
# A list of numbers alone, such as a span, over several lines; no string holds a line feed.
_NUMBERS: Final = re.compile(r"(?<=\[)\n\s+-?\d+(?:,\n\s+-?\d+)*\n\s+(?=\])")
TERMINALS_WITH_BIDI: Final = {"Apple_Terminal", "mlterm"}


@dataclass(frozen=True, slots=True)
class Terminal:
    """The program's streams, and how Arabic goes out on them.

    What is said line by line reaches the file asked for, whole, when the terminal is settled.
    """

    is_visual: bool
    output: Path | None = None
    _page: io.StringIO = field(default_factory=io.StringIO)

    def say(self, text: str = "", *, is_right_to_left: bool = False) -> None:
        """Write lines of the result; break and reorder them where the terminal will not."""
        if self.output is not None:
            self._page.write(f"{text}\n")
            return
        with _standard_output():
            self._say(text, is_right_to_left=is_right_to_left)

    def _say(self, text: str, *, is_right_to_left: bool) -> None:
        if not self.is_visual:
            print(text)  # noqa: T201 - the result itself
            return
        from reader.adapters.shaping import (  # noqa: PLC0415 - few terminals need it
            logical_to_visual,
        )

        width = min(get_terminal_size().columns, WIDEST)
        for line in text.split("\n"):
            for piece in _broken(line, width):
                visual = logical_to_visual(piece, is_right_to_left=is_right_to_left)
                indent = " " * (width - _columns(visual)) if is_right_to_left else ""
                print(indent + visual)  # noqa: T201 - the same

    def settle(self) -> None:
        """Write what was said to the file asked for; raises ``WritingError``."""
        said = self._page.getvalue()
        if self.output is not None and said:
            write_atomically(self.output, said.encode())

    def say_json(self, document: object) -> None:
        """Write one JSON document, to the file asked for or to standard output."""
        text = json.dumps(document, ensure_ascii=False, indent=2)
        self.deliver(_NUMBERS.sub(lambda found: " ".join(found[0].split()), text) + "\n")

    def deliver(self, text: str) -> None:
        """Write the whole result, unchanged, to the file asked for or to standard output."""
        if self.output is None:
            with _standard_output():
                sys.stdout.write(text)
            return
        write_atomically(self.output, text.encode())

    def deliver_bytes(self, data: bytes) -> None:
        """Write a result that need not be text, as ``deliver`` does."""
        if self.output is not None:
            write_atomically(self.output, data)
            return
        with _standard_output():
            sys.stdout.flush()
            sys.stdout.buffer.write(data)


@contextmanager
def _standard_output() -> Generator[None]:
    """Write at once; a full disk is an error of the tree, a closed pipe is the caller's."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        abandon_stdout()
        raise WritingError("standard output", error.strerror or str(error)) from error


def abandon_stdout() -> None:
    """Keep the interpreter's last flush from failing again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def settle_streams() -> None:
    """Make standard output UTF-8 whatever the locale says, with the same line ends everywhere."""
    for stream, errors in ((sys.stdout, "replace"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors, newline="\n")


def complain(message: str) -> None:
    """Write a message to standard error."""
    print(message, file=sys.stderr)  # noqa: T201 - a message, not a log


def complain_of(error: ReaderError) -> None:
    """Write what went wrong; where a terminal has other ways to mend it, those."""
    is_bare = isinstance(error, ModelMissing) and not error.name
    complain(NO_MODEL if is_bare else sentence(error))


def needs_visual(environment: Mapping[str, str], *, is_terminal: bool) -> bool:
    """Tell whether output goes to a terminal that neither shapes nor reorders Arabic."""
    if not is_terminal:
        return False
    version = environment.get("VTE_VERSION", "")
    if version.isdigit() and int(version) >= VTE_WITH_BIDI:
        return False
    if "KONSOLE_VERSION" in environment or "MLTERM" in environment:
        return False
    names = {environment.get("TERM_PROGRAM", ""), environment.get("TERM", "").split("-")[0]}
    return not names & TERMINALS_WITH_BIDI


def stdout_needs_visual() -> bool:
    """Tell whether this run's standard output needs it."""
    return needs_visual(os.environ, is_terminal=sys.stdout.isatty())


@contextmanager
def progress(what: str) -> Generator[Report]:
    """Show a bar on standard error while the block runs, on a terminal only."""
    if not sys.stderr.isatty():
        yield lambda done, total: None
        return
    with _bar(what) as report:
        yield report


def shown(steps: Iterable[Step[T]], what: str) -> Iterator[T]:
    """Yield what the steps bring, with a bar on a terminal."""
    with progress(what) as report:
        for step in steps:
            report(step.done, step.total)
            yield step.value


def _broken(line: str, width: int) -> list[str]:
    """Break at spaces; every piece begins with the line's own indent."""
    indent = line[: len(line) - len(line.lstrip())]
    pieces: list[str] = []
    piece = indent
    for word in line.split():
        longer = f"{piece} {word}" if piece.strip() else piece + word
        if piece.strip() and _columns(longer) > width:
            pieces.append(piece)
            longer = indent + word
        piece = longer
    return [*pieces, piece]


def _columns(text: str) -> int:
    return sum(not combining(letter) for letter in text)


@contextmanager
def _bar(what: str) -> Generator[Report]:
    from rich.console import Console  # noqa: PLC0415 - a pipe needs no bar
    from rich.progress import Progress  # noqa: PLC0415 - the same

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)

        def report(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total)

        yield report
