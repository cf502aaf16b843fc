"""The desktop opens, or says in a dialog why it cannot."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from mediadesk.desktop import app as desktop_app
from mediadesk.desktop.app import run_desktop, run_sample_desktop
from mediadesk.desktop.main_window import MainWindow

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("own_looks", "hooks"),
]


@pytest.fixture
def hooks(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Put the exception hooks back afterwards."""
    monkeypatch.setattr("sys.excepthook", None)
    monkeypatch.setattr("threading.excepthook", None)
    interval_s = sys.getswitchinterval()
    yield
    sys.setswitchinterval(interval_s)


def test_no_worker_keeps_python_from_the_window_for_long(qapp: QApplication) -> None:
    sys.setswitchinterval(0.005)
    desktop_app.application()
    assert sys.getswitchinterval() < 0.001


def test_what_is_no_catalogue_is_refused_with_a_sentence(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "critical", lambda _parent, _title, text: told.append(text))
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear picture desk, " * 400)
    assert run_desktop(str(letter)) == 2
    assert len(told) == 1
    assert "letter.txt" in told[0]
    assert "Traceback" not in told[0]


def test_an_empty_catalogue_opens_and_closes_quietly(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    timer = _when_shown(qapp, lambda window: window.close())
    assert run_desktop(str(tmp_path / "new.mediadesk")) == 0
    timer.stop()


def test_what_a_window_is_made_of_is_put_aside_when_it_stands_there(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there: list[bool] = []
    monkeypatch.setattr("gc.freeze", lambda: there.append(bool(_windows(qapp))))
    timer = _when_shown(qapp, lambda window: window.close())
    assert run_desktop(str(tmp_path / "new.mediadesk")) == 0
    timer.stop()
    assert there[:1] == [True]


def test_nothing_of_a_closed_window_stays(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    ended: list[str] = []

    def close(window: MainWindow) -> None:
        window.destroyed.connect(lambda: ended.append("window"))
        window.close()

    timer = _when_shown(qapp, close)
    assert run_desktop(str(tmp_path / "new.mediadesk")) == 0
    timer.stop()
    assert ended == ["window"]


def test_a_bug_in_a_slot_is_told_in_the_window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    desk = desktop_app.open_desk(str(tmp_path / "new.mediadesk"))
    desktop = desktop_app.Desktop(qapp)
    studio = desktop.open(desk)
    try:
        error = ZeroDivisionError("a bug")
        sys.excepthook(ZeroDivisionError, error, None)
        qtbot.waitUntil(lambda: studio.parts.messages.message is not None)
        message = studio.parts.messages.message
        assert message is not None
        assert "ZeroDivisionError" not in message.sentence
        assert "ZeroDivisionError" in message.details
    finally:
        studio.window.hide()
        desktop.close()


def test_the_sample_desk_opens_with_its_article_checked(qtbot: QtBot, qapp: QApplication) -> None:
    seen: list[str] = []

    def look(window: MainWindow) -> None:
        if window.parts.check.document is not None:
            seen.append(window.parts.check.document.name)
            window.close()

    timer = _when_shown(qapp, look)
    assert run_sample_desktop() == 0
    timer.stop()
    assert seen == ["article.html"]


def _when_shown(qapp: QApplication, look: Callable[[MainWindow], object]) -> QTimer:
    """Have somebody look at the shown window again and again; the timer must be kept."""

    def look_around() -> None:
        for window in _windows(qapp):
            look(window)

    timer = QTimer()
    timer.timeout.connect(look_around)
    timer.start(100)
    return timer


def _windows(qapp: QApplication) -> list[MainWindow]:
    """Return the windows that are seen."""
    windows = (one for one in qapp.topLevelWidgets() if isinstance(one, MainWindow))
    return [window for window in windows if window.isVisible()]
