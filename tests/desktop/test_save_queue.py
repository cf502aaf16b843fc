"""What was typed is saved beside the window, in its order; what needs the record waits for it."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from mediadesk.desktop.jobs import JobRunner
from mediadesk.desktop.save_queue import SaveQueue
from mediadesk.model.errors import OutsideError
from mediadesk.services.jobs import JobContext

pytestmark = pytest.mark.beside


@pytest.fixture
def runner(qapp: QCoreApplication) -> Iterator[JobRunner]:
    hosted = JobRunner()
    yield hosted
    hosted.close()


@pytest.fixture
def queue(runner: JobRunner) -> SaveQueue:
    return SaveQueue(runner, runner)


def test_things_are_saved_in_the_order_in_which_they_were_asked_for(
    qtbot: QtBot, queue: SaveQueue
) -> None:
    saved: list[int] = []
    told: list[None] = []
    for number in range(50):
        queue.save(lambda _c, n=number: saved.append(n), done=told.append, failed=told.append)
    qtbot.waitUntil(lambda: len(told) == 50)
    assert saved == list(range(50))
    assert not queue.is_busy


def test_what_needs_the_record_is_done_once_it_is_saved(qtbot: QtBot, queue: SaveQueue) -> None:
    release, happened = threading.Event(), []
    queue.save(lambda _c: release.wait(20), done=happened.append, failed=happened.append)
    queue.then(lambda: happened.append("then"))
    assert happened == []
    release.set()
    qtbot.waitUntil(lambda: happened == [True, "then"])


def test_where_nothing_is_being_saved_it_is_done_at_once(queue: SaveQueue) -> None:
    happened: list[str] = []
    queue.then(lambda: happened.append("now"))
    assert happened == ["now"]


def test_a_save_that_fails_is_told_and_the_next_goes_on(qtbot: QtBot, queue: SaveQueue) -> None:
    def fail(_context: JobContext) -> None:
        msg = "The disk is full."
        raise OutsideError(msg)

    saved: list[str] = []
    errors: list[BaseException] = []
    queue.save(fail, done=saved.append, failed=errors.append)
    queue.save(lambda _c: "next", done=saved.append, failed=errors.append)
    qtbot.waitUntil(lambda: saved == ["next"])
    assert [str(error) for error in errors] == ["The disk is full."]
    assert queue.failures == 1


def test_a_deed_that_fails_holds_nothing_up(qtbot: QtBot, queue: SaveQueue) -> None:
    def fail() -> None:
        msg = "There is nothing to copy."
        raise OutsideError(msg)

    saved: list[str] = []
    with pytest.raises(OutsideError):
        queue.then(fail)
    queue.save(lambda _c: "next", done=saved.append, failed=saved.append)
    qtbot.waitUntil(lambda: saved == ["next"])


def test_a_long_writer_does_not_stand_before_it(
    qtbot: QtBot, runner: JobRunner, queue: SaveQueue
) -> None:
    release = threading.Event()
    imported: list[object] = []
    saved: list[str] = []
    runner.run(
        lambda _c: release.wait(20), done=imported.append, failed=imported.append, writes=True
    )
    queue.save(lambda _c: "saved", done=saved.append, failed=saved.append)
    qtbot.waitUntil(lambda: saved == ["saved"])
    assert imported == []
    release.set()


def test_whoever_closes_has_saved_what_waits_and_nothing_done_after_it(queue: SaveQueue) -> None:
    happened: list[object] = []
    for number in range(3):
        queue.save(lambda _c, n=number: n, done=happened.append, failed=happened.append)
        queue.then(lambda: happened.append("then"))
    queue.finish()
    assert happened == [0, 1, 2]
    queue.save(lambda _c: "late", done=happened.append, failed=happened.append)
    queue.finish()
    assert happened == [0, 1, 2]


def test_slow_saving_is_told(qtbot: QtBot, queue: SaveQueue) -> None:
    release = threading.Event()
    told: list[object] = []
    with qtbot.waitSignal(queue.delayed, timeout=10_000):
        queue.save(lambda _c: release.wait(20), done=told.append, failed=told.append)
    with qtbot.waitSignal(queue.emptied, timeout=10_000):
        release.set()
