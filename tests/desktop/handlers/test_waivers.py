"""A finding that somebody accepts is shown as accepted at once."""

from pathlib import Path

import pytest

from mediadesk.desktop.panels.checking.waive_dialog import WaiveDialog
from mediadesk.desktop.studio import Studio
from mediadesk.model.finding import DocumentReport, Finding, Judgement, Severity, Status
from mediadesk.model.placement import Placement

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
