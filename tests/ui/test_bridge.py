from __future__ import annotations

from threading import Event, current_thread, main_thread
from threading import enumerate as threads

import pytest

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
