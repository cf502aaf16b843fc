"""A document that is judged anew is shown as it stands after the last change."""

import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mediadesk.desktop.studio import Studio
from mediadesk.model.finding import (
    CheckReport,
    DocumentReport,
    Finding,
    Judgement,
    Severity,
    Status,
)
from mediadesk.model.placement import Placement
from mediadesk.services.jobs import JobContext

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CROPPED = Finding("C201", "edit-undisclosed", Severity.ERROR, "It is cropped.")


def report(path: Path, *findings: Finding) -> DocumentReport:
    status = Status.WRONG if findings else Status.COMPLETE
    return DocumentReport(path, (Judgement(Placement("kim.jpg", "picture 1"), status, findings),))


def test_what_was_judged_before_the_last_change_is_not_shown_after_it(
    studio: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    story, panel, release = tmp_path / "story.html", studio.parts.check, threading.Event()
    before, after = report(story, CROPPED), report(story)

    def late(_context: JobContext) -> CheckReport:
        release.wait(20)
        return CheckReport((before,))

    def early(_context: JobContext) -> CheckReport:
        return CheckReport((after,))

    jobs = [late, early]
    monkeypatch.setattr(type(studio.place.desk.checking), "job", lambda *_: jobs.pop(0))
    panel.show_report(before)
    studio.checks.renewing.renew()
    studio.checks.renewing.renew()
    qtbot.waitUntil(lambda: panel.report == after)
    release.set()
    qtbot.waitUntil(lambda: studio.place.runner.running_count == 0)
    assert panel.report == after


def test_checks_over_time_are_read_beside_the_window(
    studio: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    story, readers = tmp_path / "story.html", []
    checking = type(studio.place.desk.checking)

    def checks(*_asked: object) -> tuple[()]:
        readers.append(threading.current_thread())
        return ()

    monkeypatch.setattr(checking, "job", lambda *_: lambda _: CheckReport((report(story),)))
    monkeypatch.setattr(checking, "checks", checks)
    studio.parts.check.show_report(report(story, CROPPED))
    studio.checks.renewing.renew()
    qtbot.waitUntil(lambda: studio.parts.check.report == report(story))
    assert readers
    assert threading.main_thread() not in readers
