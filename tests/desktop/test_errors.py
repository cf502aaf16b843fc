"""Every error becomes a sentence; bugs are written down."""

import errno
import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mediadesk.desktop.errors import Reporter
from mediadesk.model.errors import OutsideError, StoppedError, UserError


@pytest.fixture
def log_file(tmp_path: Path) -> Path:
    return tmp_path / "log" / "mediadesk.log"


@pytest.mark.parametrize("error", [UserError("No such query."), OutsideError("The disk is full.")])
def test_a_foreseen_error_is_told_by_its_sentence(
    qtbot: QtBot, log_file: Path, error: Exception
) -> None:
    reporter = Reporter(log_file)
    with qtbot.waitSignal(reporter.warned) as told:
        reporter.report(error)
    assert told.args == [str(error), ""]
    assert not log_file.exists()


def test_a_stop_is_no_fault(qtbot: QtBot, log_file: Path) -> None:
    reporter = Reporter(log_file)
    with qtbot.waitSignal(reporter.informed) as told:
        reporter.report(StoppedError("at 3 of 9"))
    assert told.args is not None
    assert told.args[0].startswith("Stopped")


def test_what_the_system_refuses_is_no_bug(qtbot: QtBot, log_file: Path) -> None:
    reporter = Reporter(log_file)
    with qtbot.waitSignal(reporter.warned) as told:
        reporter.report(OSError(errno.ENOSPC, "No space left on device", "/desk/pier.jpg"))
    assert told.args is not None
    assert told.args[0].startswith("/desk/pier.jpg cannot be used: No space left on device.")
    assert told.args[1] == ""
    assert "No space left on device" in log_file.read_text(encoding="utf-8")


def test_a_bug_is_told_without_a_traceback_and_written_down(qtbot: QtBot, log_file: Path) -> None:
    reporter = Reporter(log_file)
    with qtbot.waitSignal(reporter.warned) as told:
        reporter.report(ZeroDivisionError("by a bug"))
    assert told.args is not None
    sentence, details = told.args
    assert "ZeroDivisionError" not in sentence
    assert str(log_file) in sentence
    assert "ZeroDivisionError: by a bug" in details
    assert "ZeroDivisionError: by a bug" in log_file.read_text(encoding="utf-8")


def test_a_log_that_cannot_be_written_does_not_hide_the_sentence(
    qtbot: QtBot, tmp_path: Path
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    reporter = Reporter(blocked / "mediadesk.log")
    with qtbot.waitSignal(reporter.warned) as told:
        reporter.report(KeyError("x"))
    assert told.args is not None
    assert "mediadesk.log" not in told.args[0]


def test_what_another_thread_does_not_catch_is_told_on_the_main_thread(
    qtbot: QtBot, log_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.excepthook", None)
    monkeypatch.setattr("threading.excepthook", None)
    reporter = Reporter(log_file)
    reporter.install()

    def fail() -> None:
        msg = "The card was pulled out."
        raise OutsideError(msg)

    with qtbot.waitSignal(reporter.warned) as told:
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
    assert told.args == ["The card was pulled out.", ""]
