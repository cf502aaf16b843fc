"""Reports of checks, with a picture of every status."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from mediadesk.model.finding import DocumentReport, Finding, Judgement, Severity, Status
from mediadesk.model.placement import Placement
from mediadesk.model.publication_change import ChangeKind, PublicationChange
from mediadesk.services.ports.reports import ReportFrame

SITE = Path("/site")
FRAME = ReportFrame(datetime(2026, 5, 4, 12, tzinfo=UTC), "wire-news", SITE, 2)

KIM = Placement(
    "https://example.org/img/kim.jpg?w=900", "figure 1", "Kim waves.", "Photo: Kremlim", file=None
)
MISSPELT = Finding(
    "C103", "credit-misspelt", Severity.ERROR, "“Kremlim” is printed.", "Print Kremlin."
)
WAIVED = Finding(
    "P102", "alt-missing", Severity.WARNING, "No alt.", "", "Rosa", "decorative enough"
)
UNKNOWN = Finding("P101", "picture-unknown", Severity.WARNING, "Not in the catalogue.", "Import.")

WRONG = Judgement(
    KIM, Status.WRONG, (MISSPELT, WAIVED), photo_id=12, expected_credit="Photo: Kremlin"
)
COMPLETE = Judgement(Placement("dog.jpg", "figure 2", "A dog.", "Ann Lee"), Status.COMPLETE)
STRANGER = Judgement(Placement("cat.jpg", "figure 3", "A cat."), Status.UNKNOWN, (UNKNOWN,))
TWIN = replace(STRANGER, possible_photo_id=12)
LOGO = Judgement(Placement("logo.png", "figure 4", decorative=True), Status.NOT_EDITORIAL)
DROPPED = PublicationChange(ChangeKind.CREDIT_DROPPED, "cat.jpg", "figure 3", "Bo Ek", "")

PAGE = DocumentReport(
    SITE / "news" / "page one.html",
    (WRONG, COMPLETE, STRANGER, LOGO),
    title="At the summit",
    changes=(DROPPED,),
)
BROKEN = DocumentReport(SITE / "broken.html", error="It is cut off.")


def printed(text: str, caption: str = "A cat.") -> Judgement:
    """Return an open picture with a line printed under it."""
    placed = replace(KIM, caption=caption, credit=text)
    return replace(WRONG, placement=placed)
