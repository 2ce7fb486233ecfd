"""A pulse in the window's thread, whose longest gaps are what a reader feels."""

from __future__ import annotations

import sys
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

LONG_GAP_SECONDS = 0.03
SCHEDULED = Path("/proc/thread-self/schedstat")
LONGEST_SECONDS = 30.0  # that anything may take
DEPTH = 14  # calls that are shown of a thread


@dataclass(frozen=True, slots=True)
class Gap:
    """Seconds between two ticks: those that the window's thread worked and waited for a core."""

    wall: float
    worked: float
    queued: float

    @property
    def own(self) -> float:
        """Return the seconds that are the program's own doing: its work, and waiting for itself."""
        return self.wall - self.queued


def used() -> tuple[float, float]:
    """Return the seconds that this thread has worked, and has waited for a core."""
    try:
        _, queued, _ = SCHEDULED.read_text(encoding="ascii").split()
    except OSError:
        queued = "0"
    return time.thread_time(), int(queued) / 1e9


class Pulse(QObject):
    """Ticks in the window's thread every millisecond and keeps the gaps between."""

    def __init__(self) -> None:
        super().__init__()
        self.last = time.perf_counter()
        self._used = used()
        self.gaps: list[Gap] = []
        self._timer = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)
        self._timer.start()

    def restart(self) -> None:
        """Forget the gaps so far."""
        self.tick()
        self.gaps.clear()

    def tick(self) -> None:
        """Keep the gap since the tick before."""
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
        while True:
            time.sleep(0.005)
            if time.perf_counter() - self._pulse.last > LONG_GAP_SECONDS:
                self.seen.append(self._stacks())

    @staticmethod
    def _stacks() -> str:
        names = {thread.ident: thread.name for thread in threading.enumerate()}
        stacks: list[str] = []
        for ident, frame in sys._current_frames().items():
            calls = traceback.extract_stack(frame)[-DEPTH:]
            is_idle = calls[-1].name in {"_worker", "wait"} or ident == threading.get_ident()
            if not is_idle:
                lines = [f"    {Path(c.filename).name}:{c.lineno} {c.name}" for c in calls]
                stacks.append("\n".join([f"  {names.get(ident, '?')}", *lines]))
        return "\n".join([*stacks, ""])


def wait_until(is_over: Callable[[], bool]) -> None:
    """Let the window work until something is so, or too long has passed."""
    until = time.perf_counter() + LONGEST_SECONDS
    while not is_over() and time.perf_counter() < until:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
