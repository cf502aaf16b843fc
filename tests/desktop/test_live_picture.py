"""A photo developed on a worker: the newest wish wins, none waits."""

import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from mediadesk.desktop.jobs import JobRunner
from mediadesk.desktop.live_picture import LivePicture, Wanted
from mediadesk.model.edit import RenderPlan
from mediadesk.model.errors import OutsideError
from mediadesk.model.intake import Raster
from mediadesk.services.edits.toning import Toning
from mediadesk.services.ports.darkroom import Negative
from tests.fakes.darkroom import FakeDarkroom


class SlowDeveloping:
    """Develops a grey picture once it is told to go on."""

    def __init__(self) -> None:
        self.opened: list[int] = []
        self.shown: list[RenderPlan] = []
        self.go_on = threading.Event()
        self.is_broken = False

    def open(self, photo_id: int, longest_edge_px: int) -> Negative:
        if photo_id < 0:
            msg = "The file is gone."
            raise OutsideError(msg)
        self.opened.append(longest_edge_px)
        return Negative(Path("a.jpg"), 6000, 4000, np.zeros((4, 6, 3), np.uint8))

    def show(self, _negative: Negative, plan: RenderPlan) -> Raster:
        self.shown.append(plan)
        assert self.go_on.wait(10)
        if self.is_broken:
            msg = "It cannot be developed."
            raise OutsideError(msg)
        return Raster(6, 4, bytes(6 * 4 * 3))

    show_uncropped = show


@pytest.fixture
def developing() -> SlowDeveloping:
    return SlowDeveloping()


@pytest.fixture
def live(qtbot: QtBot, developing: SlowDeveloping) -> Iterator[LivePicture]:
    runner = JobRunner()
    yield LivePicture(developing, Toning(FakeDarkroom()), runner, runner)
    developing.go_on.set()
    runner.close()


def wanted(exposure: float) -> Wanted:
    return Wanted(RenderPlan(amounts=(("exposure", exposure),)))


def test_of_many_wishes_the_first_and_the_newest_are_fulfilled(
    qtbot: QtBot, live: LivePicture, developing: SlowDeveloping
) -> None:
    shown = QSignalSpy(live.shown)
    live.open(1, 800)
    live.ask(wanted(0))
    qtbot.waitUntil(lambda: len(developing.shown) == 1)
    for exposure in range(1, 50):
        live.ask(wanted(exposure))
    developing.go_on.set()
    qtbot.waitUntil(lambda: shown.count() == 2)
    assert [shown.at(0)[0], shown.at(1)[0]] == [wanted(0), wanted(49)]
    assert len(developing.shown) == 2


def test_what_is_shown_already_is_not_developed_again(
    qtbot: QtBot, live: LivePicture, developing: SlowDeveloping
) -> None:
    developing.go_on.set()
    shown = QSignalSpy(live.shown)
    live.open(1, 800)
    live.ask(wanted(0))
    qtbot.waitUntil(lambda: shown.count() == 1)
    live.ask(wanted(0))
    live.ask(wanted(1))
    qtbot.waitUntil(lambda: shown.count() == 2)
    assert len(developing.shown) == 2


def test_what_comes_home_too_late_is_not_told(
    qtbot: QtBot, live: LivePicture, developing: SlowDeveloping
) -> None:
    shown = QSignalSpy(live.shown)
    live.open(1, 800)
    live.ask(wanted(0))
    qtbot.waitUntil(lambda: len(developing.shown) == 1)
    live.close()
    live.open(2, 800)
    live.ask(wanted(7))
    developing.go_on.set()
    qtbot.waitUntil(lambda: shown.count() == 1)
    assert shown.at(0)[0] == wanted(7)


def test_a_file_that_cannot_be_read_is_told(qtbot: QtBot, live: LivePicture) -> None:
    with qtbot.waitSignal(live.failed) as told:
        live.open(-1, 800)
    assert told.args is not None
    assert str(told.args[0]) == "The file is gone."


def test_after_a_failure_the_next_wish_is_tried(
    qtbot: QtBot, live: LivePicture, developing: SlowDeveloping
) -> None:
    developing.is_broken = True
    developing.go_on.set()
    live.open(1, 800)
    with qtbot.waitSignal(live.failed):
        live.ask(wanted(0))
    developing.is_broken = False
    with qtbot.waitSignal(live.shown):
        live.ask(wanted(1))


def test_looking_closer_reads_more_pixels_and_shows_them(
    qtbot: QtBot, live: LivePicture, developing: SlowDeveloping
) -> None:
    developing.go_on.set()
    shown = QSignalSpy(live.shown)
    live.open(1, 800)
    live.ask(wanted(0))
    qtbot.waitUntil(lambda: shown.count() == 1)
    live.look_closer(900)
    live.look_closer(2000)
    qtbot.waitUntil(lambda: shown.count() == 2)
    assert developing.opened == [1024, 2048]
