"""Reference cycles of widgets are collected on the main thread, never on a worker."""

import gc
import threading
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from mediadesk.desktop.garbage import MainThreadCollector


class Cycle:
    """Holds itself, and tells on which thread it is taken apart."""

    def __init__(self, ended_on: list[int]) -> None:
        self._self = self
        self._ended_on = ended_on

    def __del__(self) -> None:
        self._ended_on.append(threading.get_ident())


@pytest.fixture
def collector(qapp: QObject) -> Iterator[MainThreadCollector]:
    was_enabled = gc.isenabled()
    gc.unfreeze()  # what other tests put aside
    made = MainThreadCollector(qapp)
    yield made
    made.setParent(None)
    if was_enabled:
        gc.enable()


def test_a_cycle_left_by_a_worker_ends_on_the_main_thread(
    collector: MainThreadCollector, qtbot: QtBot
) -> None:
    ended_on: list[int] = []

    def leave_cycles() -> None:
        for _ in range(5_000):
            Cycle(ended_on)

    worker = threading.Thread(target=leave_cycles)
    worker.start()
    worker.join()
    qtbot.waitUntil(lambda: bool(ended_on))
    assert set(ended_on) == {threading.main_thread().ident}


def test_python_collects_nothing_by_itself_meanwhile(collector: MainThreadCollector) -> None:
    assert not gc.isenabled()


def test_what_is_put_aside_comes_back_with_the_end_of_the_collector(qapp: QObject) -> None:
    was_enabled = gc.isenabled()
    collector = MainThreadCollector(qapp)
    gc.freeze()
    shiboken6.delete(collector)
    assert gc.get_freeze_count() == 0
    (gc.enable if was_enabled else gc.disable)()


def test_what_is_there_at_first_is_put_aside(
    collector: MainThreadCollector, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mediadesk.desktop.garbage.gc.get_count", lambda: (0, 0, 11))
    qtbot.waitUntil(lambda: gc.get_freeze_count() > 0)
    gc.unfreeze()
