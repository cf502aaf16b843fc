"""The text of a check tells each picture's status, the line printed, the line as it should read."""

from dataclasses import replace
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
from tests.fakes.reports import COMPLETE, FRAME, PAGE, TWIN, WRONG

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
2 documents: 0 with nothing left to do.
1 document could not be read.
1 finding waived."""


def text(report: CheckReport) -> str:
    frame = replace(FRAME, documents=len(report.documents))
    return "".join(TextReport().pieces(report.documents, frame))


def test_a_report_as_text() -> None:
    assert text(REPORT) == EXPECTED


def test_a_picture_that_may_be_a_photo_says_so() -> None:
    assert "cat.jpg  may be photo 12" in text(CheckReport((replace(PAGE, judgements=(TWIN,)),)))


def test_a_document_without_pictures_says_so() -> None:
    report = CheckReport((DocumentReport(Path("/site/page.html")),))
    assert "No editorial pictures." in text(report)


def test_a_long_run_tells_what_is_to_be_done_and_what_there_is_most_of() -> None:
    clean = DocumentReport(Path("/site/clean.html"), (COMPLETE,))
    poor = DocumentReport(Path("/site/poor.html"), (WRONG, COMPLETE))
    told = text(CheckReport((*[clean] * 20, poor)))
    assert "clean.html" not in told
    assert "figure 2" not in told
    assert "1 picture with nothing left to do." in told
    assert "  C103   credit-misspelt        1" in told
    assert "21 documents: 20 with nothing left to do." in told


def test_what_changed_since_the_last_check_is_told() -> None:
    told = text(CheckReport((PAGE,)))
    assert "since the last check: figure 3: the credit “Bo Ek” was dropped." in told
    assert "Since the last check: credit dropped 1." in told


def test_a_document_whose_name_holds_a_line_end_takes_one_line() -> None:
    report = DocumentReport(Path("/site/two\nlines.html"), error="It is cut off.")
    told = "".join(TextReport().pieces((report,), FRAME))
    assert told.startswith("/site/two\\nlines.html\n  COULD NOT BE READ: It is cut off.\n")


def test_a_credit_is_told_with_its_label_as_it_is_printed() -> None:
    placed = replace(WRONG.placement, credit="Kremlim", credit_label="Photo: ")
    labelled = replace(PAGE, judgements=(replace(WRONG, placement=placed),))
    assert "printed:  Kim waves. Photo: Kremlim\n" in text(CheckReport((labelled,)))
