"""Of several jobs that answer one question only the newest is told of."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from mediadesk.desktop.jobs import JobRunner
from mediadesk.desktop.newest_job import NewestJob
from mediadesk.model.errors import OutsideError
from mediadesk.services.jobs import JobContext


class Asked:
    """Asks one question after another, and writes down what is told."""

    def __init__(self, runner: JobRunner) -> None:
        self.runner = runner
        self.job = NewestJob(runner)
        self.done: list[object] = []
        self.failed: list[BaseException] = []
        self.stopped = threading.Event()

    def ask(self, answer: object) -> None:
        self.job.run(lambda _context: answer, done=self.done.append, failed=self.failed.append)

    def ask_for_long(self) -> None:
        self.job.run(self._until_stopped, done=self.done.append, failed=self.failed.append)

    def ask_in_vain(self) -> None:
        self.job.run(_in_vain, done=self.done.append, failed=self.failed.append)

    def _until_stopped(self, context: JobContext) -> None:
        context.stop.wait(10)
        self.stopped.set()
        context.step(0, 1)


def _in_vain(_context: JobContext) -> None:
    raise OutsideError("the disk failed")


@pytest.fixture
def asked(qapp: QCoreApplication) -> Iterator[Asked]:
    runner = JobRunner()
    yield Asked(runner)
    runner.close()


def all_home(asked: Asked) -> bool:
    return asked.runner.running_count == 0


def test_what_was_asked_before_is_stopped_and_not_told_of(qtbot: QtBot, asked: Asked) -> None:
    asked.ask_for_long()
    asked.ask("new")
    qtbot.waitUntil(lambda: all_home(asked))
    assert asked.stopped.is_set()
    assert (asked.done, asked.failed) == (["new"], [])


def test_an_answer_that_is_on_its_way_comes_too_late(qtbot: QtBot, asked: Asked) -> None:
    asked.ask("old")
    asked.ask("new")
    qtbot.waitUntil(lambda: all_home(asked))
    assert asked.done == ["new"]


def test_a_failure_is_told_and_another_question_may_follow(qtbot: QtBot, asked: Asked) -> None:
    asked.ask_in_vain()
    assert asked.job.is_running
    qtbot.waitUntil(lambda: bool(asked.failed))
    assert not asked.job.is_running
    asked.ask("new")
    qtbot.waitUntil(lambda: asked.done == ["new"])


def test_once_stopped_nothing_is_told(qtbot: QtBot, asked: Asked) -> None:
    asked.ask_for_long()
    asked.job.stop()
    assert not asked.job.is_running
    qtbot.waitUntil(lambda: all_home(asked))
    assert (asked.done, asked.failed) == ([], [])
