from __future__ import annotations

from itertools import groupby
from threading import Event, current_thread, main_thread
from threading import enumerate as threads
from time import perf_counter

import pytest
from PySide6.QtCore import QObject, QTimer
from shiboken6 import delete

from reader.domain.errors import FileMissing
from reader.ui.bridge import Bridge, single


@pytest.fixture
def bridge(qtbot):
    bridge = Bridge()
    yield bridge
    assert bridge.close()


@pytest.fixture
def lane(bridge):
    return bridge.lane("work")


def count(ticket):
    yield 1
    ticket.check()
    yield 2


def until_cancelled(ticket):
    yield "started"
    ticket.wait(30)


def unexpected(error):
    raise AssertionError(error)


def test_steps_arrive_in_order_in_the_thread_of_the_window(lane, qtbot):
    seen, places = [], set()

    def see(step):
        seen.append(step)
        places.add(current_thread())

    with qtbot.waitSignal(lane.busy_changed, check_params_cb=lambda is_busy: not is_busy):
        lane.start(count, see, unexpected)
    assert seen == [1, 2]
    assert places == {main_thread()}


class Asker(QObject):
    """A part of the window that may be gone before its answer comes."""

    def __init__(self):
        super().__init__()
        self.heard = []

    def hear(self, step):
        self.heard.append(step)
        self.objectName()  # which a part that is gone has not


def broken(_):
    yield 1
    raise FileMissing("a.txt")


@pytest.mark.parametrize("job", [count, broken])
def test_what_is_gone_is_not_told_any_more(lane, qtbot, job):
    gone = Asker()
    delete(gone)
    with qtbot.waitSignal(lane.busy_changed, check_params_cb=lambda is_busy: not is_busy):
        lane.add(job, gone.hear, gone.hear)
    assert gone.heard == []


def test_the_job_itself_runs_in_another_thread(lane, qtbot):
    places = []
    lane.start(single(current_thread), places.append, unexpected)
    qtbot.waitUntil(lambda: len(places) == 1)
    assert places[0] is not main_thread()
    assert places[0].name.startswith("work")


def test_a_finished_job_says_so_after_its_last_step(lane, qtbot):
    seen = []
    lane.start(count, seen.append, unexpected, lambda: seen.append("finished"))
    qtbot.waitUntil(lambda: "finished" in seen)
    assert seen == [1, 2, "finished"]


def test_a_newer_job_silences_the_older(lane, qtbot):
    seen = []
    lane.start(until_cancelled, seen.append, unexpected)
    qtbot.waitUntil(lambda: seen == ["started"])
    lane.start(single(lambda: "newer"), seen.append, unexpected)
    qtbot.waitUntil(lambda: not lane.is_busy)
    assert seen == ["started", "newer"]


def test_a_step_that_was_on_its_way_when_the_job_was_cancelled_is_dropped(lane, qtbot):
    seen, sent = [], Event()

    def job(ticket):
        yield "late"
        sent.set()

    lane.start(job, seen.append, unexpected)
    assert sent.wait(5)
    lane.cancel()
    lane.add(single(lambda: "after"), seen.append, unexpected)
    qtbot.waitUntil(lambda: "after" in seen)
    assert seen == ["after"]


def test_added_jobs_run_one_after_the_other_and_none_is_cancelled(lane, qtbot):
    seen = []
    for number in range(5):
        lane.add(single(lambda number=number: number), seen.append, unexpected)
    lane.cancel()
    qtbot.waitUntil(lambda: len(seen) == 5)
    assert seen == [0, 1, 2, 3, 4]


def test_an_error_of_the_reader_arrives_as_it_is(lane, qtbot):
    failures = []

    def job(ticket):
        yield 1
        raise FileMissing("/nowhere")

    lane.start(job, lambda step: None, failures.append, lambda: failures.append("finished"))
    qtbot.waitUntil(lambda: failures != [])
    assert [failure.path for failure in failures] == ["/nowhere"]


def test_a_bug_reaches_the_excepthook(lane, qtbot):
    def job(ticket):
        yield 1
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught:
        lane.start(job, lambda step: None, unexpected)
        qtbot.waitUntil(lambda: caught != [])
    assert caught[0][0] is ZeroDivisionError


def test_closing_cancels_what_runs_and_leaves_no_thread(qtbot):
    bridge = Bridge()
    lane = bridge.lane("closing")
    seen = []
    lane.start(until_cancelled, seen.append, unexpected)
    qtbot.waitUntil(lambda: seen == ["started"])
    assert bridge.close()
    assert not [thread for thread in threads() if thread.name.startswith("closing")]


def test_closing_waits_for_what_was_added(qtbot):
    bridge = Bridge()
    lane = bridge.lane("closing")
    done = []
    for number in range(20):
        lane.add(single(lambda number=number: done.append(number)), lambda step: None, unexpected)
    assert bridge.close()
    assert done == list(range(20))


def test_closing_does_not_wait_for_a_job_that_never_looks_at_its_ticket(qtbot):
    bridge = Bridge()
    lane = bridge.lane("deaf")
    release = Event()
    lane.start(single(lambda: release.wait(30)), lambda step: None, unexpected)
    assert not bridge.close(seconds=0.05)
    release.set()
    lane.join()


def test_what_is_on_its_way_when_the_bridge_closes_is_not_delivered(qtbot):
    bridge = Bridge()
    lane = bridge.lane("closing")
    seen, sent = [], Event()

    def job(ticket):
        yield "late"
        sent.set()

    lane.add(job, seen.append, unexpected)
    assert sent.wait(5)
    assert bridge.close()
    qtbot.wait(1)
    assert seen == []


def test_what_is_asked_of_a_closed_bridge_is_not_done(qtbot):
    bridge = Bridge()
    lane = bridge.lane("closed")
    assert bridge.close()
    done = []
    lane.add(single(lambda: done.append("added")), unexpected, unexpected)
    lane.start(single(lambda: done.append("started")), unexpected, unexpected)
    lane.cancel()
    assert done == []
    assert not lane.is_busy


def working(seconds):
    """A handler that keeps its thread busy for so long."""

    def work(_):
        until = perf_counter() + seconds
        while perf_counter() < until:
            pass

    return work


def test_many_steps_at_once_leave_the_window_time_between_them(lane, qtbot):
    """Qt hands out all that was posted before it looks at a timer, or at the reader's hands."""
    seen, finished = [], []
    handle = working(0.002)
    pulse = QTimer(interval=0)
    pulse.timeout.connect(lambda: seen.append("tick"))

    def see(step):
        handle(step)
        seen.append(step)

    def job(ticket):
        yield from range(100)

    lane.start(job, see, unexpected, lambda: finished.append(True))
    lane.join()
    pulse.start()
    qtbot.waitUntil(lambda: bool(finished))
    pulse.stop()
    assert [step for step in seen if step != "tick"] == list(range(100))
    assert longest_run(seen) < 50


def longest_run(seen):
    """Return how many steps came at most without a tick between them."""
    groups = groupby(seen, lambda step: step == "tick")
    return max(len(list(group)) for is_tick, group in groups if not is_tick)


def test_a_fault_in_handling_one_step_loses_no_other(lane, qtbot):
    seen = []

    def see(step):
        seen.append(step)
        if step == 1:
            raise ZeroDivisionError

    with qtbot.captureExceptions() as caught:
        lane.start(count, see, unexpected)
        qtbot.waitUntil(lambda: not lane.is_busy)
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
    assert seen == [1, 2]
