"""How long the window's thread is kept busy by whatever a reader does.

    python tests/benchmarks/bench_stalls.py [-v] [-n RUNS] [-k PART_OF_A_NAME] [MODEL_FOLDER]

A timer of a millisecond runs in the window's thread; its longest gap is what a reader feels of an
action. Of each action two longest gaps are told: in seconds of the processor that this thread
worked, and in seconds that went by less those that the thread waited for a core (on Linux; what it
waits for other threads of the program is in them). Neighbours slow a core down as well: how much,
a little work tells that is done again after each action; "at best" is the work divided by that.
Every run is a program of its own, with a new copy of the reader's files. With -v, what all threads
did in long gaps is shown; with -k, only actions are watched whose names have that in them.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from long_read import BY_HEART, fill, long_file, longest_file, paths_of
from pulse import Pulse, Witness, wait_until
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit

from reader.app import SWITCH_SECONDS, dress, look_less_for_cycles
from reader.assembly import assemble
from reader.domain.language import Side
from reader.domain.settings import InterfaceLanguage, Theme
from reader.domain.spans import Span
from reader.ui.actions import Command
from reader.ui.notes.filters import Scope
from reader.ui.reading.places import Place
from reader.ui.window import Window

REST_SECONDS = 0.4  # after each step, for what follows on it
WIDE, NARROW = (1120, 780), (700, 780)
ARABIC, ENGLISH = "كيري", "Kerry"
MIDDLE = 2_500  # a row

Step = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Action:
    """Something that a reader does in steps, and when the last of them is over."""

    name: str
    steps: Sequence[Step]
    is_over: Callable[[], bool] = lambda: True


def say(*lines: str) -> None:
    """Write lines to standard output."""
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    sys.stdout.flush()


class Script:
    """Everything that a reader does, in an order in which it can be done."""

    def __init__(self, window: Window, data: Path, samples: Path) -> None:
        self._window = window
        self._data = data
        self._samples = samples
        self._ended = 0
        window.desk.translating.ended.connect(self._on_ended)

    def actions(self) -> Iterator[Action]:
        """Yield the actions one by one, each once the one before is done."""
        sample = next(iter(sorted(self._samples.glob("*.ar.txt"))))
        yield Action("the window shows", [self._nothing])
        yield self._opening("a short article, the first to be translated", sample)
        yield from self._words()
        yield self._opening("a long article, all of it known", long_file(self._data))
        yield from self._page()
        yield from self._find()
        yield from self._panels()
        yield from self._looks()
        yield from self._dialogs()
        yield self._opening("from the long article to a short one", sample)
        yield self._opening("and back", long_file(self._data))
        yield Action("stop, and open 20,000 paragraphs", [self._open_longest], self._is_longest)
        resize = self._window.resize
        yield Action("narrow the window on 20,000", [lambda: resize(*NARROW)])
        yield Action("zoom in on 20,000", [self._do(Command.ZOOM_IN)])
        bar = self._window.centre.find_bar
        yield Action("find in 20,000", [self._do(Command.FIND), *_typing(bar.line, ARABIC)])
        yield Action("put 20,000 paragraphs away", [self._do(Command.CLOSE)])

    def _opening(self, name: str, path: Path) -> Action:
        ended = self._ended
        return Action(
            f"open {name}",
            [lambda: self._window.open_path(str(path))],
            lambda: self._ended > ended and self._is_on(path),
        )

    def _is_on(self, path: Path) -> bool:
        article = self._window.desk.article
        return article is not None and article.path == str(path)

    def _open_longest(self) -> None:
        self._window.open_path(str(longest_file(self._data)))

    def _is_longest(self) -> bool:
        return self._is_on(longest_file(self._data))

    def _words(self) -> Iterator[Action]:
        view, card = self._window.centre.view, self._window.correcting.card
        first = Place(Side.SOURCE, 0, Span(0, 3))
        look_up = lambda: (view.go_to(first), view.look_up())  # noqa: E731 - a step
        yield Action("explain a word for the first time", [look_up])
        yield Action("explain the next words", [self._do(Command.GLOSS)] * 3)
        correct = lambda: self._window.correcting.correct(self._sentence(0))  # noqa: E731
        yield Action("correct a sentence for the first time", [correct], card.isVisible)
        yield Action("leave the card", [card.leave])
        again = lambda: self._window.correcting.correct(self._sentence(1))  # noqa: E731
        yield Action("correct another one", [again], card.isVisible)
        yield Action("leave the card again", [card.leave])

    def _sentence(self, row: int) -> Place:
        article = self._window.desk.article
        assert article is not None
        return Place(Side.SOURCE, row, article.paragraphs[row].sentences[0])

    def _page(self) -> Iterator[Action]:
        view = self._window.centre.view
        bar = view.verticalScrollBar()
        yield Action("explain a word of it", [lambda: view.go_to(_start_of(9)), view.look_up])
        yield Action("scroll to the end", [lambda: bar.setValue(bar.maximum())])
        ways = [lambda part=part: bar.setValue(bar.maximum() * part // 7) for part in range(7)]
        yield Action("drag the scroll bar", ways)
        to_middle = lambda: view.go_to(_start_of(MIDDLE))  # noqa: E731
        yield Action("go to the middle", [to_middle])
        for command in (Command.BELOW, Command.SOURCE_ONLY, Command.SIDE_BY_SIDE):
            yield Action(f"set the page: {command.value}", [self._do(command)])
        yield Action("zoom in", [self._do(Command.ZOOM_IN)] * 2)
        yield Action("zoom back", [self._do(Command.ZOOM_RESET)])
        resize = self._window.resize
        yield Action("narrow the window", [lambda: resize(*NARROW)])
        yield Action("widen the window", [lambda: resize(*WIDE)])
        yield Action("next doubt", [self._do(Command.NEXT_DOUBT)] * 2)
        yield Action("previous doubt", [self._do(Command.PREVIOUS_DOUBT)] * 2)
        yield Action("select a column", [view.selectAll])
        yield Action("copy a column", [self._do(Command.COPY)])
        yield Action("copy both columns", [self._do(Command.COPY_BOTH)])
        yield Action("deselect", [view.deselect])
        yield Action("turn tashkeel on", [self._do(Command.TASHKEEL_FULL)])
        yield Action("turn tashkeel off", [self._do(Command.TASHKEEL_NONE)])
        yield Action("tint clitics", [self._do(Command.CLITICS)])
        yield Action("shade words", [self._do(Command.SHADED_WORDS)])

    def _find(self) -> Iterator[Action]:
        bar = self._window.centre.find_bar
        yield Action("open the find bar", [self._do(Command.FIND)])
        yield Action("find Arabic, a letter at a time", _typing(bar.line, ARABIC))
        yield Action("find what is not there", _typing(bar.line, "قمر"))
        yield Action("find English, a letter at a time", _typing(bar.line, ENGLISH))
        yield Action("find the next", [self._do(Command.FIND_NEXT)] * 2)
        yield Action("find the one before", [self._do(Command.FIND_PREVIOUS)] * 2)
        yield Action("close the find bar", [bar.dismiss.click])

    def _panels(self) -> Iterator[Action]:
        window = self._window
        notes, words = window.dock.panel, window.words.panel
        doubts = window.doubts.panel
        yield Action("open the notes panel", [self._do(Command.NOTES)])
        scope = lambda: notes.filters.scope.setCurrentIndex(list(Scope).index(Scope.LIBRARY))  # noqa: E731
        yield Action("list 5,500 notes of all articles", [scope])
        yield Action("find a note, a letter at a time", _typing(notes.filters.line, "visit"))
        yield Action("want all notes again", [notes.filters.clear])
        yield Action("choose the order of notes", [lambda: notes.filters.order.setCurrentIndex(1)])
        yield Action("choose a note", [lambda: notes.select(window.noting.notes[400].id)])
        yield Action("write a note", [self._do(Command.NOTE)])
        yield Action("leave the note", [notes.put_editor_away])
        yield Action("open the vocabulary panel", [self._do(Command.VOCABULARY)])
        yield Action("find a word, a letter at a time", _typing(words.filters.line, "book"))
        yield Action("open the doubts panel", [self._do(Command.DOUBTS)])
        topics = doubts.filters.topics
        choices = [lambda number=number: topics.setCurrentIndex(number) for number in (1, 0)]
        yield Action("choose a kind of doubts", choices)
        ended = self._ended
        yield Action(
            "translate anew, doubts open",
            [self._do(Command.TRANSLATE)],
            lambda: self._ended > ended,
        )
        yield Action("open the word study", [self._do(Command.STUDY)])
        view = window.centre.view
        study = lambda: (view.go_to(_start_of(MIDDLE)), view.look_up())  # noqa: E731
        yield Action("study a word", [study])
        yield Action("close the word study", [self._do(Command.STUDY)])

    def _looks(self) -> Iterator[Action]:
        keeping = self._window.keeping
        for theme in (Theme.DARK, Theme.LIGHT):
            change = lambda to=theme: keeping.change(lambda old: replace(old, theme=to))  # noqa: E731
            yield Action(f"wear the {theme.value} theme", [change])
        for language in (InterfaceLanguage.ARABIC, InterfaceLanguage.ENGLISH):
            speak = lambda to=language: keeping.change(lambda old: replace(old, language=to))  # noqa: E731
            yield Action(f"speak {language.value}", [speak])
        size = lambda to: keeping.change(lambda old: replace(old, arabic_size=to))  # noqa: E731
        yield Action("another size of Arabic", [lambda: size(16.0)])

    def _dialogs(self) -> Iterator[Action]:
        for command in (
            Command.PREFERENCES, Command.MODELS, Command.LIBRARY, Command.SHORTCUTS,
            Command.ABOUT, Command.LOOK_UP, Command.OPEN,
        ):  # fmt: skip
            yield Action(f"open a dialog: {command.value}", [self._do(command)])
            yield Action(f"close a dialog: {command.value}", [self._close_dialogs])

    def _close_dialogs(self) -> None:
        for dialog in self._window.findChildren(QDialog):
            dialog.close()

    def _do(self, command: Command) -> Step:
        return self._window.commands[command].trigger

    def _nothing(self) -> None:
        """Only wait."""

    def _on_ended(self, _: bool) -> None:  # noqa: FBT001 - a slot
        self._ended += 1


def _start_of(row: int) -> Place:
    return Place(Side.SOURCE, row, Span(5, 8))


def _typing(line: QLineEdit, text: str) -> list[Step]:
    return [line.clear, *(lambda letter=letter: line.insert(letter) for letter in text)]


def act(data: Path, part: str, *, is_verbose: bool) -> None:
    """Do everything once in a window, and say the longest gaps of each action as JSON."""
    paths = paths_of(data)
    sys.setswitchinterval(SWITCH_SECONDS)
    application = QApplication(["Qari"])
    parts = assemble(paths)
    window = Window(parts, dress(application, paths, parts))
    pulse = Pulse()
    witness = Witness(pulse)
    if is_verbose:
        witness.start()
    look_less_for_cycles()
    pulse.restart()
    window.show()
    for action in Script(window, data, paths.samples).actions():
        watched = part in action.name
        witness.seen.clear()
        took = _done(action)
        if watched:
            _tell(action.name, took, pulse)
            say(*witness.seen)
        pulse.restart()
    window.close()
    _tell("close the window", 0.0, pulse)
    parts.close()


def _done(action: Action) -> float:
    """Do an action and wait until it is over; return the seconds that it took."""
    began = time.perf_counter()
    for step in action.steps:
        step()
        _rest()
    wait_until(action.is_over)
    took = time.perf_counter() - began
    _rest()
    return took


def _rest() -> None:
    until = time.perf_counter() + REST_SECONDS
    wait_until(lambda: time.perf_counter() > until)


def _tell(name: str, took: float, pulse: Pulse) -> None:
    pulse.tick()
    worked = max(gap.worked for gap in pulse.gaps)
    own = max(gap.own for gap in pulse.gaps)
    say(json.dumps([name, took, worked, own, _yardstick()]))


def _yardstick() -> float:
    """Return the seconds of the processor that the same little work takes at this moment."""
    return median(_little_work() for _ in range(3))


def _little_work() -> float:
    began = time.thread_time()
    for _ in range(20_000):
        str(began)
    return time.thread_time() - began


def gather(model: Path, runs: int, further: Sequence[str]) -> None:
    """Run the program several times and say of each action the middle and the worst."""
    found: dict[str, list[tuple[float, float, float]]] = {}
    with tempfile.TemporaryDirectory() as folder:
        filled = Path(folder) / "filled"
        filled.mkdir()
        fill(filled, model)
        for run in range(runs):
            data = Path(folder) / str(run)
            shutil.copytree(filled, data)
            command = [sys.executable, __file__, "--act", str(data), *further]
            process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
            assert process.stdout is not None
            for line in process.stdout:
                if not line.startswith("["):
                    say(line.rstrip())
                    continue
                name, _, worked, own, yardstick = json.loads(line)
                found.setdefault(name, []).append((worked * 1e3, own * 1e3, yardstick))
            process.wait()
    _sum_up(found)


def _sum_up(found: Mapping[str, Sequence[tuple[float, float, float]]]) -> None:
    """Say the figures of each action: milliseconds worked and passed, seconds of little work."""
    yardsticks = [yardstick for gaps in found.values() for _, _, yardstick in gaps]
    best = min(yardsticks)
    slower = median(yardsticks) / best
    say(f"The same work took {slower:.1f} times as long in the middle as at best.")
    say(f"{'ms':44} at best: median worst  worked: median worst  passed: median worst")
    for name, gaps in found.items():
        at_best = [worked * best / yardstick for worked, _, yardstick in gaps]
        worked, own, _ = zip(*gaps, strict=True)
        figures = (each(column) for column in (at_best, worked, own) for each in (median, max))
        say("{:44} {:15.0f} {:5.0f} {:15.0f} {:5.0f} {:15.0f} {:5.0f}".format(name, *figures))


def main() -> None:
    """Measure, or be one of the measured."""
    parser = argparse.ArgumentParser()
    parser.add_argument("model", nargs="?", type=Path, default=BY_HEART)
    parser.add_argument("-v", dest="is_verbose", action="store_true")
    parser.add_argument("-n", dest="runs", type=int, default=3)
    parser.add_argument("-k", dest="part", default="")
    parser.add_argument("--act", type=Path)
    asked = parser.parse_args()
    if asked.act is not None:
        act(asked.act, asked.part, is_verbose=asked.is_verbose)
        return
    verbose = ["-v"] if asked.is_verbose else []
    gather(asked.model, asked.runs, [*verbose, "-k", asked.part])


if __name__ == "__main__":
    main()
