"""A finding that somebody accepts is shown as accepted at once, and saved beside the window."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mediadesk.desktop.panels.checking.waive_dialog import WaiveDialog
from mediadesk.desktop.studio import Studio
from mediadesk.model.errors import OutsideError
from mediadesk.model.finding import DocumentReport, Finding, Judgement, Severity, Status, Waiver
from mediadesk.model.placement import Placement
from tests.fakes.other_program import OtherProgram

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CROPPED = Finding("C201", "edit-undisclosed", Severity.ERROR, "It is cropped.")
MISSPELT = Finding("C103", "credit-misspelt", Severity.ERROR, "Kremlin is misspelt.")


def test_a_finding_is_seen_as_accepted_before_the_document_is_judged_anew(
    studio: Studio, tmp_path: Path
) -> None:
    panel = studio.parts.check
    placement = Placement("kim.jpg", "picture 1")
    judgement = Judgement(placement, Status.WRONG, findings=(MISSPELT, CROPPED), photo_id=2)
    other = Judgement(Placement("harbour.jpg", "picture 2"), Status.WRONG, findings=(MISSPELT,))
    panel.show_report(DocumentReport(tmp_path / "story.html", (judgement, other)))
    studio.board.action("check.waive").trigger()
    dialog = studio.window.findChild(WaiveDialog)
    dialog.by.setText("Rosa")
    dialog.reason.setText("agreed with the agency")
    dialog.accept()
    assert panel.finding == CROPPED
    assert [found.waived_by for found in panel.judgement.findings] == ["", "Rosa"]
    assert panel.judgement.findings[1].waiver_reason == "agreed with the agency"
    assert panel.report.judgements[1] == other


def test_what_a_rule_found_at_a_picture_is_named_and_accepted_together(
    studio: Studio, tmp_path: Path
) -> None:
    panel = studio.parts.check
    again = replace(MISSPELT, message="The credit spells another name otherwise.")
    judgement = Judgement(
        Placement("kim.jpg", "picture 1"), Status.WRONG, findings=(MISSPELT, CROPPED, again)
    )
    panel.show_report(DocumentReport(tmp_path / "story.html", (judgement,)))
    studio.board.action("check.waive").trigger()
    dialog = studio.window.findChild(WaiveDialog)
    said = "\n".join(label.text() for label in dialog.findChildren(QLabel))
    assert MISSPELT.message in said
    assert again.message in said
    dialog.by.setText("Rosa")
    dialog.reason.setText("agreed with the agency")
    dialog.accept()
    assert [found.waived_by for found in panel.judgement.findings] == ["", "Rosa", "Rosa"]


def test_a_finding_whose_waiver_cannot_be_saved_is_open_again_where_it_stood(
    studio: Studio, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        msg = "The disk is full."
        raise OutsideError(msg)

    monkeypatch.setattr(type(studio.place.desk.waiving), "waive", full)
    panel = studio.parts.check
    judgement = Judgement(
        Placement("kim.jpg", "picture 1"), Status.WRONG, findings=(MISSPELT, CROPPED), photo_id=2
    )
    report = DocumentReport(tmp_path / "story.html", (judgement,))
    panel.show_report(report)
    accept(studio)
    assert panel.report == report
    assert studio.board.action("check.waive").isEnabled()
    message = studio.parts.messages.message
    assert message is not None
    assert message.sentence == "The disk is full."


@pytest.fixture
def checked(shown: Studio, qtbot: QtBot, tmp_path: Path) -> Path:
    """Check a document with an open finding."""
    story = tmp_path / "story.html"
    story.write_text(
        "<html><body><article><h1>Story</h1><figure><img src='photos/kim.jpg'>"
        "<figcaption>Kim arrives.</figcaption></figure></article></body></html>",
        encoding="utf-8",
    )
    shown.checking.check_paths((story,))
    qtbot.waitUntil(lambda: not shown.work.is_busy and shown.parts.check.document == story)
    qtbot.waitUntil(shown.board.action("check.waive").isEnabled)
    return story


@pytest.fixture
def on_record(shown: Studio, checked: Path) -> Callable[[], tuple[Waiver, ...]]:
    """Return a function that returns the waivers of the finding that was current."""
    panel, waiving = shown.parts.check, shown.place.desk.waiving
    judgement, finding = panel.judgement, panel.finding
    assert judgement is not None
    assert finding is not None
    return lambda: waiving.of_finding(checked, judgement, finding)


def accept(studio: Studio) -> None:
    """Accept the current finding."""
    studio.board.action("check.waive").trigger()
    dialog = studio.window.findChild(WaiveDialog)
    dialog.by.setText("Rosa")
    dialog.reason.setText("agreed with the agency")
    dialog.accept()


def accepted(studio: Studio) -> list[str]:
    judgement = studio.parts.check.judgement
    return [one.rule for one in judgement.findings if one.waived_by] if judgement else []


@pytest.mark.beside
def test_a_finding_is_accepted_once_the_catalogue_is_free_and_open_again_by_undo(
    shown: Studio, qtbot: QtBot, other: OtherProgram, on_record: Callable[[], tuple[Waiver, ...]]
) -> None:
    panel, saves = shown.parts.check, shown.place.saves
    rule, times = panel.finding.rule, panel.views.times.model()
    checks = times.rowCount()
    other.lock()
    accept(shown)
    assert saves.is_busy
    assert on_record() == ()
    assert accepted(shown) == [rule]
    assert times.rowCount() == checks > 0
    other.let_go()
    qtbot.waitUntil(lambda: not saves.is_busy)
    assert [waiver.by for waiver in on_record()] == ["Rosa"]
    qtbot.waitUntil(shown.board.action("edit.undo").isEnabled)
    shown.board.action("edit.undo").trigger()
    qtbot.waitUntil(lambda: on_record() == ())
    qtbot.waitUntil(lambda: accepted(shown) == [])


@pytest.mark.beside
def test_a_waiver_is_taken_back_that_is_still_on_its_way_to_the_catalogue(
    shown: Studio, qtbot: QtBot, other: OtherProgram, on_record: Callable[[], tuple[Waiver, ...]]
) -> None:
    panel, saves = shown.parts.check, shown.place.saves
    other.lock()
    accept(shown)
    row = [bool(one.waived_by) for one in panel.judgement.findings].index(True)
    panel.findings.setCurrentIndex(panel.finding_model.index(row))
    shown.board.action("check.reopen").trigger()
    other.let_go()
    qtbot.waitUntil(lambda: not saves.is_busy)
    assert on_record() == ()
    assert shown.place.desk.history.next_undo().startswith("re-opening of")
