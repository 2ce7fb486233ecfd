"""The one door between worker threads and the window."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from time import perf_counter
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from reader.domain.errors import ReaderError
from reader.services.jobs import Cancelled, Ticket

T = TypeVar("T")
Job = Callable[[Ticket], Iterable[T]]
CLOSING_SECONDS = 2.0
SLICE_SECONDS = 0.01  # of steps handed over at once: the window draws and listens in between


def single(call: Callable[[], T]) -> Job[T]:
    """Return a job of one step, the result of ``call``."""

    def job(ticket: Ticket) -> Iterator[T]:
        ticket.check()
        yield call()

    return job


def _nothing() -> None:
    """Answer a job that nobody waits for."""


def _is_there(answer: Callable[[T], object]) -> bool:
    """Tell whether what a method belongs to is still there: a dialog may have been closed."""
    owner = getattr(answer, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)


@dataclass(frozen=True, slots=True)
class _End:
    """The end of a job, and what went wrong."""

    failure: Exception | None


class _Run(QObject):
    """One job in flight; it hands what arrives to plain callables in the window's thread.

    Qt delivers everything that is posted before it looks at timers, paints or the reader's hands,
    so that what arrives waits here and is handed over in slices.
    """

    ended = Signal(object)
    _arrived = Signal()

    def __init__(
        self,
        on_step: Callable[[T], object],
        on_failed: Callable[[ReaderError], object],
        on_finished: Callable[[], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.ticket = Ticket()
        self.is_silent = False  # nobody is left to hear
        self.future: Future[None] | None = None
        self._on_step: Callable[[Any], object] = on_step  # Any: signals carry no type
        self._on_failed = on_failed
        self._on_finished = on_finished
        self._arrivals: deque[object] = deque()  # steps, then an _End
        self._next_slice = QTimer(self, singleShot=True, interval=0)
        self._next_slice.timeout.connect(self._hand_over)
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)

    def work(self, job: Job[T]) -> None:
        """Run the job; called in the worker's thread."""
        failure: Exception | None = None
        try:
            self.ticket.check()
            for step in job(self.ticket):
                self._arrive(step)
                self.ticket.check()
        except Cancelled:
            self.ticket.cancel()
        except Exception as error:  # noqa: BLE001 - the boundary: failures become a signal
            failure = error
        self._arrive(_End(failure))

    def _arrive(self, arrival: object) -> None:
        self._arrivals.append(arrival)
        if (
            len(self._arrivals) == 1
        ):  # else those before are still to be fetched, and this with them
            self._arrived.emit()

    def _on_arrived(self) -> None:
        if not self._next_slice.isActive():
            self._hand_over()

    def _hand_over(self) -> None:
        until = perf_counter() + SLICE_SECONDS
        try:
            while self._arrivals and perf_counter() < until:
                self._on_arrival(self._arrivals.popleft())
        finally:
            if self._arrivals:
                self._next_slice.start()

    def _on_arrival(self, arrival: object) -> None:
        if isinstance(arrival, _End):
            self._on_ended(arrival.failure)
        elif not (self.ticket.is_cancelled or self.is_silent) and _is_there(self._on_step):
            self._on_step(arrival)

    def _on_ended(self, failure: Exception | None) -> None:
        self.ended.emit(self)
        if failure is not None and not isinstance(failure, ReaderError):
            raise failure  # a bug: Qt hands it to the excepthook
        if self.ticket.is_cancelled or self.is_silent:
            return
        if failure is None:
            self._on_finished()
        elif _is_there(self._on_failed):
            self._on_failed(failure)


class Lane(QObject):
    """One worker thread and its jobs, of which the newest wins or each waits its turn.

    The thread starts with the first job. Callables run in the window's thread, and a step says
    what it answers by the callable it was started with.
    """

    busy_changed = Signal(bool)

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(1, thread_name_prefix=name)
        self._runs: list[_Run] = []
        self._newest: _Run | None = None
        self._was_busy = False
        self._is_stopped = False

    @property
    def is_busy(self) -> bool:
        """Tell whether a job that was not cancelled still runs or waits."""
        return any(not run.ticket.is_cancelled for run in self._runs)

    def start(
        self,
        job: Job[T],
        on_step: Callable[[T], object],
        on_failed: Callable[[ReaderError], object],
        on_finished: Callable[[], object] = _nothing,
    ) -> None:
        """Run the job in place of the one started before, whose steps are dropped from now on."""
        if self._newest is not None:
            self._newest.ticket.cancel()
        self._newest = _Run(on_step, on_failed, on_finished, self)
        self._submit(job, self._newest)

    def add(
        self,
        job: Job[T],
        on_step: Callable[[T], object],
        on_failed: Callable[[ReaderError], object],
    ) -> None:
        """Run the job after all those before it; nothing cancels it, not even closing."""
        self._submit(job, _Run(on_step, on_failed, _nothing, self))

    def cancel(self) -> None:
        """Cancel the job that was started last, if it still runs."""
        if self._newest is not None:
            self._newest.ticket.cancel()
            self._tell_busy()

    def stop(self) -> list[Future[None]]:
        """Cancel what may be cancelled, take no more jobs, and return those still running.

        Nothing that is still on its way is delivered, and what is asked from now on is not done.
        """
        self.cancel()
        self._is_stopped = True
        for run in self._runs:
            run.is_silent = True
        self._executor.shutdown(wait=False)
        return [run.future for run in self._runs if run.future is not None]

    def join(self) -> None:
        """Wait for the thread's end."""
        self._executor.shutdown(wait=True)

    def _submit(self, job: Job[T], run: _Run) -> None:
        if self._is_stopped:
            return
        self._runs.append(run)
        run.ended.connect(self._on_ended)
        run.future = self._executor.submit(run.work, job)
        self._tell_busy()

    def _on_ended(self, run: _Run) -> None:
        self._runs.remove(run)
        if run is self._newest:
            self._newest = None
        run.deleteLater()
        self._tell_busy()

    def _tell_busy(self) -> None:
        if self._was_busy != self.is_busy:
            self._was_busy = self.is_busy
            self.busy_changed.emit(self._was_busy)


class Bridge(QObject):
    """All the lanes of one window."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes: list[Lane] = []

    def lane(self, name: str) -> Lane:
        """Return a new lane; the name shows on its thread."""
        lane = Lane(name, self)
        self._lanes.append(lane)
        return lane

    def close(self, seconds: float = CLOSING_SECONDS) -> bool:
        """Cancel every job and join the threads; tell whether all ended in time."""
        running = [future for lane in self._lanes for future in lane.stop()]
        if wait(running, timeout=seconds).not_done:
            return False
        for lane in self._lanes:
            lane.join()
        return True
