"""A job that is asked for while it runs is run once more, and never beside itself."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from mediadesk.desktop.jobs import JobRunner
from mediadesk.desktop.repeated_job import RepeatedJob
from mediadesk.model.errors import OutsideError
from mediadesk.services.jobs import JobContext


class Counted:
    """Counts how often it was done, each time once it may go on."""

    def __init__(self, runner: JobRunner) -> None:
        self.may_go_on = threading.Event()
        self.at_a_time: list[int] = []
        self.done: list[int] = []
        self.failed: list[BaseException] = []
        self.is_broken = False
        self._under_way = self._begun = 0
        self.job = RepeatedJob(
            runner, self._count, done=self.done.append, failed=self.failed.append
        )

    def _count(self, _context: JobContext) -> int:
        self._begun += 1
        self._under_way += 1
        self.at_a_time.append(self._under_way)
        self.may_go_on.wait(10)
        self._under_way -= 1
        if self.is_broken:
            raise OutsideError("the disk failed")
        return self._begun


@pytest.fixture
def runner(qapp: QCoreApplication) -> Iterator[JobRunner]:
    runner = JobRunner()
    yield runner
    runner.close()


@pytest.fixture
def counted(runner: JobRunner) -> Iterator[Counted]:
    counted = Counted(runner)
    yield counted
    counted.may_go_on.set()


def test_what_is_asked_for_meanwhile_is_done_once_more(
    qtbot: QtBot, runner: JobRunner, counted: Counted
) -> None:
    for _ in range(5):
        counted.job.run()
    counted.may_go_on.set()
    qtbot.waitUntil(lambda: runner.running_count == 0)
    assert counted.done == [1, 2]
    assert counted.at_a_time == [1, 1]


def test_what_is_asked_for_afterwards_is_done(
    qtbot: QtBot, runner: JobRunner, counted: Counted
) -> None:
    counted.may_go_on.set()
    for _ in range(2):
        counted.job.run()
        qtbot.waitUntil(lambda: runner.running_count == 0)
    assert counted.done == [1, 2]


def test_a_failure_is_told_and_it_is_done_once_more(
    qtbot: QtBot, runner: JobRunner, counted: Counted
) -> None:
    counted.is_broken = True
    counted.job.run()
    counted.job.run()
    counted.may_go_on.set()
    qtbot.waitUntil(lambda: runner.running_count == 0)
    assert len(counted.failed) == 2
    assert not counted.done
