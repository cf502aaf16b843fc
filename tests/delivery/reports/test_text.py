"""The text of a check tells each picture's status, the line printed, the line as it should read."""

from pathlib import Path

from mediadesk.delivery.reports.text import TextReport
from mediadesk.model.finding import (
    CheckReport,
    DocumentReport,
    Finding,
    Judgement,
    Severity,
    Status,
)
from mediadesk.model.placement import Placement

KIM = Placement("https://example.org/img/kim.jpg?w=900", "figure 1", "Kim waves.", "Photo: Kremlim")
MISSPELT = Finding(
    "C103", "credit-misspelt", Severity.ERROR, "“Kremlim” is printed.", "Print Kremlin."
)
WAIVED = Finding(
    "P102", "alt-missing", Severity.WARNING, "No alt.", "", "Rosa", "decorative enough"
)
REPORT = CheckReport(
    (
        DocumentReport(
            Path("/site/page.html"),
            (
                Judgement(
                    KIM,
                    Status.WRONG,
                    (MISSPELT, WAIVED),
                    photo_id=12,
                    expected_credit="Photo credit: Kremlin",
                ),
                Judgement(Placement("logo.png", "figure 2", decorative=True), Status.NOT_EDITORIAL),
            ),
        ),
        DocumentReport(Path("/site/broken.html"), error="It is cut off."),
    )
)

EXPECTED = """\
/site/page.html
  WRONG       figure 1: https://example.org/img/kim.jpg  photo 12
    printed:  Kim waves. Photo: Kremlim
    credit should read:  Photo credit: Kremlin
    error    C103 “Kremlim” is printed.  -> Print Kremlin.
    waived   P102 No alt. (Rosa: decorative enough)

/site/broken.html
  COULD NOT BE READ: It is cut off.

1 picture: 0 complete, 0 incomplete, 1 wrong, 0 unknown.
1 document could not be read."""


def test_a_report_as_text() -> None:
    assert check_text(REPORT) == EXPECTED


def test_a_document_without_pictures_says_so() -> None:
    report = CheckReport((DocumentReport(Path("/site/page.html")),))
    assert "No editorial pictures." in check_text(report)
