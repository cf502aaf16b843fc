"""Long work is shown with a way to stop it, and so is saving that takes long, without one."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from mediadesk.desktop.handlers.work import Work
from mediadesk.desktop.jobs import JobRunner
from mediadesk.desktop.panels.progress.panel import ProgressPanel
from mediadesk.desktop.save_queue import SaveQueue

pytestmark = pytest.mark.beside


@pytest.fixture
def progress(qtbot: QtBot) -> ProgressPanel:
    panel = ProgressPanel()
    qtbot.addWidget(panel)
    return panel


@pytest.fixture
def saves(progress: ProgressPanel) -> Iterator[SaveQueue]:
    runner = JobRunner(progress)
    yield SaveQueue(runner, runner)
    runner.close()


@pytest.fixture
def work(progress: ProgressPanel, saves: SaveQueue) -> Work:
    runner = saves.parent()
    assert isinstance(runner, JobRunner)
    return Work(runner, saves, progress)


def test_saving_that_takes_long_is_shown_until_it_is_through(
    qtbot: QtBot, work: Work, saves: SaveQueue, progress: ProgressPanel
) -> None:
    release = threading.Event()
    saves.save(lambda _c: release.wait(20), done=lambda _: None, failed=lambda _: None)
    try:
        qtbot.waitUntil(lambda: not progress.isHidden())
        assert progress.note.text() == "Saving…"
        assert progress.stop.isHidden()
    finally:
        release.set()
    qtbot.waitUntil(progress.isHidden)
    assert not work.is_busy


def test_work_asked_for_while_something_is_saved_begins_when_it_is(
    qtbot: QtBot, work: Work, saves: SaveQueue, progress: ProgressPanel
) -> None:
    saved, went_on = threading.Event(), threading.Event()
    happened: list[str] = []
    saves.save(lambda _c: saved.wait(20), done=lambda _: happened.append("saved"), failed=print)
    work.start("Exporting", lambda _c: went_on.wait(20), lambda _: happened.append("exported"))
    assert work.is_busy
    assert progress.isHidden()
    saved.set()
    qtbot.waitUntil(lambda: progress.note.text() == "Exporting")
    assert not progress.stop.isHidden()
    went_on.set()
    qtbot.waitUntil(progress.isHidden)
    assert happened == ["saved", "exported"]
