"""What developing begins with is read beside the window, which goes on meanwhile."""

import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mediadesk.desktop.handlers.development import developing
from mediadesk.desktop.handlers.development.developing_start import DevelopingStart, read_start
from mediadesk.desktop.studio import Studio

pytestmark = [
    pytest.mark.beside,
    pytest.mark.qt_log_ignore("This plugin does not support"),
]


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Have what developing begins with wait until the gate is opened."""
    opened = threading.Event()

    def read_late(*asked: object) -> DevelopingStart:
        opened.wait(20)
        return read_start(*asked)

    monkeypatch.setattr(developing, "read_start", read_late)
    return opened


def test_developing_begins_once_the_record_is_there(
    studio: Studio, qtbot: QtBot, gate: threading.Event, photos: Path
) -> None:
    studio.board.action("photo.develop").trigger()
    assert not studio.parts.pictures.stage.is_developing
    gate.set()
    qtbot.waitUntil(lambda: studio.parts.pictures.stage.is_developing)
    assert Path(studio.parts.develop.file.target.text()).parent == photos


def test_asking_again_before_it_has_begun_leaves_it(
    studio: Studio, qtbot: QtBot, gate: threading.Event
) -> None:
    studio.board.action("photo.develop").trigger()
    studio.board.action("photo.develop").trigger()
    gate.set()
    qtbot.waitUntil(lambda: studio.place.runner.running_count == 0)
    assert not studio.parts.pictures.stage.is_developing


def test_who_has_gone_on_to_another_photo_does_not_develop_the_one_before(
    studio: Studio, qtbot: QtBot, gate: threading.Event
) -> None:
    pictures = studio.parts.pictures
    studio.board.action("photo.develop").trigger()
    pictures.go_to(next(i for i in (1, 2, 3) if i != pictures.current_id))
    gate.set()
    qtbot.waitUntil(lambda: studio.place.runner.running_count == 0)
    assert not pictures.stage.is_developing
