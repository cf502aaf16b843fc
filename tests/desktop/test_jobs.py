"""Jobs off the main thread: each settled once, on the main thread, and never after close."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from mediadesk.desktop.jobs import JobRunner
from mediadesk.model.errors import StoppedError
from mediadesk.services.jobs import JobContext


class Outcomes:
    """Writes down what came back, and on which thread."""

    def __init__(self) -> None:
        self.done: list[object] = []
        self.failed: list[BaseException] = []
        self.threads: set[int] = set()

    def take(self, result: object) -> None:
        self.threads.add(threading.get_ident())
        self.done.append(result)

    def fail(self, error: BaseException) -> None:
        self.threads.add(threading.get_ident())
        self.failed.append(error)


@pytest.fixture
def outcomes() -> Outcomes:
    return Outcomes()


@pytest.fixture
def runner(qapp: QCoreApplication) -> Iterator[JobRunner]:
    hosted = JobRunner()
    yield hosted
    hosted.close()


def _until_stopped(context: JobContext) -> None:
    context.stop.wait(10)
    context.step(0, 1)


def test_what_somebody_waits_for_does_not_stand_behind_long_readers(
    qtbot: QtBot, runner: JobRunner, outcomes: Outcomes
) -> None:
    for _ in range(100):
        runner.run(_until_stopped, done=outcomes.take, failed=outcomes.fail)
    runner.run(lambda _c: "record", done=outcomes.take, failed=outcomes.fail, prompt=True)
    qtbot.waitUntil(lambda: outcomes.done == ["record"], timeout=5_000)


def test_two_thousand_jobs_at_once_all_come_back(
    qtbot: QtBot, runner: JobRunner, outcomes: Outcomes
) -> None:
    for number in range(2000):
        runner.run(lambda _c, n=number: n, done=outcomes.take, failed=outcomes.fail)
    qtbot.waitUntil(lambda: len(outcomes.done) == 2000, timeout=20_000)
    assert sorted(outcomes.done) == list(range(2000))
    assert not outcomes.failed
    assert runner.running_count == 0


def test_results_come_home_to_the_main_thread(
    qtbot: QtBot, runner: JobRunner, outcomes: Outcomes
) -> None:
    ran_on: list[int] = []
    runner.run(
        lambda _c: ran_on.append(threading.get_ident()), done=outcomes.take, failed=outcomes.fail
    )
    qtbot.waitUntil(lambda: bool(outcomes.done))
    assert outcomes.threads == {threading.get_ident()}
    assert ran_on != [threading.get_ident()]


def test_a_failing_job_is_told_and_nothing_else_is(
    qtbot: QtBot, runner: JobRunner, outcomes: Outcomes
) -> None:
    def job(_context: JobContext) -> None:
        raise OSError("disk full")

    runner.run(job, done=outcomes.take, failed=outcomes.fail)
    qtbot.waitUntil(lambda: bool(outcomes.failed))
    assert str(outcomes.failed[0]) == "disk full"
    assert not outcomes.done


def test_one_job_is_stopped_and_its_neighbour_goes_on(
    qtbot: QtBot, runner: JobRunner, outcomes: Outcomes
) -> None:
    release = threading.Event()
    stopped = runner.run(_until_stopped, done=outcomes.take, failed=outcomes.fail)
    runner.run(lambda _c: release.wait(10), done=outcomes.take, failed=outcomes.fail)
    stopped.stop.set()
    qtbot.waitUntil(lambda: bool(outcomes.failed))
    assert isinstance(outcomes.failed[0], StoppedError)
    assert not outcomes.done
    release.set()
    qtbot.waitUntil(lambda: outcomes.done == [True])


def test_writers_run_in_order_and_never_side_by_side(
    qtbot: QtBot, runner: JobRunner, outcomes: Outcomes
) -> None:
    at_work = threading.Lock()
    order: list[int] = []

    def job_number(number: int) -> None:
        assert at_work.acquire(blocking=False)
        order.append(number)
        at_work.release()

    for number in range(200):
        runner.run(
            lambda _c, n=number: job_number(n),
            done=outcomes.take,
            failed=outcomes.fail,
            writes=True,
        )
    qtbot.waitUntil(lambda: len(outcomes.done) == 200)
    assert order == list(range(200))


def test_the_first_and_the_last_step_are_always_told(
    qtbot: QtBot, runner: JobRunner, outcomes: Outcomes
) -> None:
    told: list[tuple[int, int, int, str]] = []
    runner.progressed.connect(lambda *step: told.append(step))

    def job(context: JobContext) -> None:
        for number in range(10_001):
            context.step(number, 10_000, f"file {number}")

    running = runner.run(job, done=outcomes.take, failed=outcomes.fail)
    qtbot.waitUntil(lambda: bool(outcomes.done))
    assert told[0] == (running.number, 0, 10_000, "file 0")
    assert told[-1] == (running.number, 10_000, 10_000, "file 10000")
    assert len(told) < 1000


def test_nothing_is_called_after_close(
    qtbot: QtBot, qapp: QCoreApplication, outcomes: Outcomes
) -> None:
    runner = JobRunner()
    told: list[object] = []
    runner.progressed.connect(lambda *step: told.append(step))
    finished = threading.Event()

    def job(context: JobContext) -> None:
        context.step(1, 1)
        finished.set()

    runner.run(job, done=outcomes.take, failed=outcomes.fail)
    assert finished.wait(10)
    runner.close()
    for _ in range(5):
        qapp.processEvents()
    assert (told, outcomes.done, outcomes.failed) == ([], [], [])


def test_closing_stops_what_runs_and_drops_what_waits(
    qapp: QCoreApplication, outcomes: Outcomes
) -> None:
    runner = JobRunner()
    begun: list[int] = []

    def job(context: JobContext) -> None:
        begun.append(1)
        _until_stopped(context)

    for _ in range(20):
        runner.run(job, done=outcomes.take, failed=outcomes.fail, writes=True)
    runner.close()
    qapp.processEvents()
    assert len(begun) <= 1
    assert not outcomes.done
    assert not outcomes.failed


def test_a_job_given_after_close_is_not_started(qapp: QCoreApplication, outcomes: Outcomes) -> None:
    runner = JobRunner()
    runner.close()
    runner.close()
    running = runner.run(lambda _c: 1, done=outcomes.take, failed=outcomes.fail)
    qapp.processEvents()
    assert running.stop.is_set()
    assert not outcomes.done
