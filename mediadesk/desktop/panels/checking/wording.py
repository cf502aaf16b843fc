"""Say statuses, severities and totals of a check in words."""

from typing import Final

from mediadesk.desktop.widgets.status_dot import status_word
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.model.finding import DocumentReport, Judgement, Severity, Status

SEVERITY_WORDS: Final[dict[Severity, str]] = {
    Severity.ERROR: "Error",
    Severity.WARNING: "Warning",
    Severity.INFO: "Note",
}

_FOUND_WORDS: Final[dict[str, str]] = {
    "hash": "the same file",
    "id": "by its embedded number",
    "name": "by its name",
    "content": "by its content",
}


def found(judgement: Judgement) -> str:
    """Return how the photo behind a published picture was found."""
    if judgement.photo_id is None:
        return translated("not found")
    how = _FOUND_WORDS.get(judgement.matched_by, judgement.matched_by)
    number = translated("photo {id}").format(id=judgement.photo_id)
    return f"{number}, {translated(how)}" if how else number


def totals(report: DocumentReport) -> str:
    """Return what a check came to, in a line."""
    if report.error:
        return report.error
    editorial = [j for j in report.judgements if j.status is not Status.NOT_EDITORIAL]
    said = [count(len(editorial), translated("picture"), translated("pictures"))]
    for status in (Status.COMPLETE, Status.INCOMPLETE, Status.WRONG, Status.UNKNOWN):
        number = sum(judgement.status is status for judgement in editorial)
        if number:
            said.append(f"{number} {status_word(status).lower()}")
    return " · ".join(said)
