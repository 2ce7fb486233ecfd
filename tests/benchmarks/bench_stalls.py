"""How long the window's thread is kept waiting while articles open and are translated.

    python tests/benchmarks/bench_stalls.py [-v] [MODEL_FOLDER]

A timer of a millisecond runs in the window's thread; its longest gaps are what a reader feels. Of
each it says how long the thread worked, how long it waited for other threads of the program, and
(on Linux) for a core of the machine, which is left out of the order: a busy machine is no fault of
the program. The first phase only shows the window. The model is converted and loaded for the first
time; at the end a long article is opened whose sentences were translated before. With -v, what all
threads did in long gaps is shown.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from reader.adapters.paths import find_paths
from reader.app import SWITCH_SECONDS, dress, look_less_for_cycles
from reader.assembly import assemble
from reader.services.jobs import Ticket
from reader.services.parts import Parts
from reader.services.ports import Hypothesis
from reader.services.translating import translate_article
from reader.ui.window import Window

ROOT = Path(__file__).parents[2]
BY_HEART = ROOT / "tests" / "data" / "by-heart"
LONG_GAP_SECONDS = 0.03
LONG_ROWS = 5_000
PHASE_SECONDS = 300.0  # at most
SCHEDULED = Path("/proc/thread-self/schedstat")
REST_SECONDS = 1.5  # after each phase, for what follows on it


def say(*lines: str) -> None:
    """Write lines to standard output."""
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    sys.stdout.flush()


@dataclass(frozen=True, slots=True)
class Gap:
    """Seconds between two ticks: those that the window's thread worked and waited for a core."""

    wall: float
    worked: float
    queued: float

    @property
    def own(self) -> float:
        """Return the seconds that are the program's own doing."""
        return self.wall - self.queued

    def __str__(self) -> str:
        """Return own time as work and waiting, and in brackets the time without a core."""
        parts = (self.own, self.worked, self.own - self.worked, self.queued)
        return "{:3.0f} = {:.0f} + {:.0f} ({:.0f})".format(*(part * 1e3 for part in parts))


def used() -> tuple[float, float]:
    """Return the seconds that this thread has worked, and has waited for a core."""
    try:
        worked, queued, _ = SCHEDULED.read_text(encoding="ascii").split()
    except OSError:
        return time.thread_time(), 0.0
    return int(worked) / 1e9, int(queued) / 1e9


class Pulse(QObject):
    """Ticks in the window's thread and keeps its longest gaps."""

    def __init__(self) -> None:
        super().__init__()
        self.last = time.perf_counter()
        self._used = used()
        self.gaps: list[Gap] = []
        self._timer = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_tick)
        self._timer.start()

    def restart(self) -> None:
        """Forget the gaps so far."""
        self._on_tick()
        self.gaps.clear()

    def _on_tick(self) -> None:
        now, (worked, queued) = time.perf_counter(), used()
        before = self._used
        self.gaps.append(Gap(now - self.last, worked - before[0], queued - before[1]))
        self.last, self._used = now, (worked, queued)


class Witness(threading.Thread):
    """Notes what the threads do while the pulse is late."""

    def __init__(self, pulse: Pulse) -> None:
        super().__init__(daemon=True)
        self._pulse = pulse
        self.seen: list[str] = []

    def run(self) -> None:
        """Look every five milliseconds, for as long as the program runs."""
        noted = 0.0
        while True:
            time.sleep(0.005)
            last = self._pulse.last
            if time.perf_counter() - last > LONG_GAP_SECONDS and last != noted:
                noted = last
                self.seen.append(self._stacks())

    @staticmethod
    def _stacks() -> str:
        names = {thread.ident: thread.name for thread in threading.enumerate()}
        frames = sys._current_frames()
        stacks: list[str] = []
        for ident, frame in frames.items():
            if ident == threading.get_ident():
                continue
            calls = traceback.extract_stack(frame)[-9:]
            lines = [f"    {Path(c.filename).name}:{c.lineno} {c.name}" for c in calls]
            stacks.append("\n".join([f"  {names.get(ident, '?')}", *lines]))
        return "\n".join(stacks)


class Measure:
    """Runs phases and says their longest gaps."""

    def __init__(self, *, is_verbose: bool) -> None:
        self.pulse = Pulse()
        self._witness = Witness(self.pulse) if is_verbose else None
        if self._witness is not None:
            self._witness.start()

    def phase(self, name: str, begin: Callable[[], None], is_over: Callable[[], bool]) -> None:
        """Begin something, wait until it is over, and rest."""
        if self._witness is not None:
            self._witness.seen.clear()
        self.pulse.restart()
        began = time.perf_counter()
        begin()
        self._wait(lambda: is_over() or time.perf_counter() - began > PHASE_SECONDS)
        took = time.perf_counter() - began
        rested = time.perf_counter() + REST_SECONDS
        self._wait(lambda: time.perf_counter() > rested)
        gaps = sorted(self.pulse.gaps, key=lambda gap: -gap.own)[:3]
        say(f"{name:24} {took:6.2f} s   {'   '.join(map(str, gaps))}")
        if self._witness is not None:
            say(*self._witness.seen)

    @staticmethod
    def _wait(is_over: Callable[[], bool]) -> None:
        while not is_over():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def main(arguments: list[str]) -> None:
    """Measure with the model in a folder, the by-heart one unless another is named."""
    named = [each for each in arguments if not each.startswith("-")]
    model = Path(named[0]) if named else BY_HEART
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        shutil.copytree(model, data / "models" / model.name)
        paths = replace(find_paths(data), translations=ROOT / "translations")
        sys.setswitchinterval(SWITCH_SECONDS)
        application = QApplication(["Qari"])
        parts = assemble(paths)
        window = Window(parts, dress(application, paths, parts))
        window.show()
        look_less_for_cycles()
        measure = Measure(is_verbose="-v" in arguments)
        say("phase, seconds, longest gaps in ms = worked + waited for other threads (for a core)")
        since = time.perf_counter() + 2
        measure.phase("shown", lambda: None, lambda: time.perf_counter() > since)
        run(measure, window, sorted(paths.samples.glob("*.ar.txt")))
        run(measure, window, [long_article(data, parts)])
        window.close()
        parts.close()


def long_article(folder: Path, parts: Parts) -> Path:
    """Write a long article, each sentence of which the library knows, with what is found of it."""
    path = folder / "long.txt"
    texts = [f"{number} وصل كيري إلى القاهرة في {number} يونيو." for number in range(LONG_ROWS)]
    path.write_text("\n\n".join(texts), encoding="utf-8")
    settings, model = parts.settings.load(), parts.models.find("")
    translator = parts.load_translator(model.folder, settings.engine, settings.beam)
    said = {
        text: Hypothesis(f"{number} Kerry arrived in Cairo on June {number}.", -0.1)
        for number, text in enumerate(texts)
    }
    parts.library.remember(translator.identity.sha256, translator.settings, said)
    article = parts.open_article(str(path))
    for _ in translate_article(article, translator, parts.library, Ticket()):
        pass
    translator.close()
    return path


def run(measure: Measure, window: Window, articles: list[Path]) -> None:
    """Open the articles one by one, then the first one again."""
    done: list[bool] = []
    window.desk.translating.ended.connect(lambda _: done.append(True))
    for number, article in enumerate([*articles, articles[0]]):
        name = f"{number + 1}. {article.name}{' again' * (number == len(articles))}"
        done.clear()
        measure.phase(name, lambda path=str(article): window.open_path(path), lambda: bool(done))


if __name__ == "__main__":
    main(sys.argv[1:])
