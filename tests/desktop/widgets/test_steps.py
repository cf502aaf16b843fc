"""Deeds are carried out in their order, and newer ones take the place of what is left of others."""

from functools import partial

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mediadesk.desktop.widgets.steps import Steps


@pytest.fixture
def owner(qapp: QApplication) -> QObject:
    return QObject(qapp)


def test_all_are_carried_out_in_their_order_however_long_each_takes(
    qtbot: QtBot, owner: QObject
) -> None:
    done: list[int] = []
    steps = Steps(owner, at_once_s=0.0)
    with qtbot.waitSignal(steps.ended):
        steps.begin(partial(done.append, number) for number in range(5))
    assert done == [0, 1, 2, 3, 4]


def test_newer_deeds_take_the_place_of_what_is_left(qtbot: QtBot, owner: QObject) -> None:
    done: list[str] = []
    steps = Steps(owner, at_once_s=0.0)
    steps.begin(partial(done.append, name) for name in ("old", "older"))
    steps.go_on()
    with qtbot.waitSignal(steps.ended):
        steps.begin([partial(done.append, "new")])
    assert done == ["old", "new"]
