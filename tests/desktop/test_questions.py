"""Questions are answered beside the window, and only the newest is gone on with."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from mediadesk.desktop.jobs import JobRunner
from mediadesk.desktop.questions import Question
from mediadesk.model.errors import UserError
from mediadesk.services.jobs import JobContext

pytestmark = pytest.mark.beside


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[JobRunner]:
    runner = JobRunner()
    yield runner
    runner.close()


class Asking:
    """Keeps answers and failures as they are told."""

    def __init__(self, runner: JobRunner) -> None:
        self.told: list[object] = []
        self.question = Question(runner, self.told.append)

    def ask(self, answer: str, until: threading.Event | None = None) -> None:
        def find(_context: JobContext) -> str:
            if until is not None:
                until.wait(30)
            return f"{answer} {threading.current_thread() is threading.main_thread()}"

        self.question.ask(find, self.told.append)


def test_an_answer_is_found_beside_the_window(runner: JobRunner, qtbot: QtBot) -> None:
    asking = Asking(runner)
    asking.ask("kim.jpg")
    assert asking.told == []
    qtbot.waitUntil(lambda: asking.told == ["kim.jpg False"])


def test_only_the_newest_question_counts(runner: JobRunner, qtbot: QtBot) -> None:
    asking, until = Asking(runner), threading.Event()
    asking.ask("first", until)
    asking.ask("second")
    qtbot.waitUntil(lambda: asking.told == ["second False"])
    until.set()
    qtbot.waitUntil(lambda: not runner.running_count)
    assert asking.told == ["second False"]


def test_whoever_cannot_wait_has_the_answer_at_once(runner: JobRunner) -> None:
    asking, until = Asking(runner), threading.Event()
    until.set()
    asking.ask("kim.jpg", until)
    asking.question.settle()
    assert asking.told == ["kim.jpg True"]


def test_an_answer_that_was_forgotten_is_not_gone_on_with(runner: JobRunner, qtbot: QtBot) -> None:
    asking = Asking(runner)
    asking.ask("kim.jpg")
    asking.question.forget()
    qtbot.waitUntil(lambda: not runner.running_count)
    assert asking.told == []


def test_it_is_told_why_there_is_no_answer(runner: JobRunner, qtbot: QtBot) -> None:
    asking, error = Asking(runner), UserError("There is no such photo.")

    def fail(_context: JobContext) -> str:
        raise error

    asking.question.ask(fail, asking.told.append)
    qtbot.waitUntil(lambda: asking.told == [error])
