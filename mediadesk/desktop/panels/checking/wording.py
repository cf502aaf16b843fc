"""Say statuses, severities and totals of a check in words."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import Final

from mediadesk.attribution.change_words import CHANGE_NAMES
from mediadesk.attribution.rules.caption_differs import CaptionDiffers
from mediadesk.desktop.panels.checking.adopted import adopted_findings, is_adopted
from mediadesk.desktop.widgets.status_dot import status_word
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.model.finding import DocumentReport, Judgement, Severity, Status
from mediadesk.model.publication_change import ChangeKind, PublicationChange
from mediadesk.services.checks.waiving import WaiverState

SEVERITY_WORDS: Final[dict[Severity, str]] = {
    Severity.ERROR: "Error",
    Severity.WARNING: "Warning",
    Severity.INFO: "Note",
}

#: Worst first.
_WORST: Final = (Status.WRONG, Status.INCOMPLETE, Status.UNKNOWN, Status.COMPLETE)

#: Nobody reads the names of these, which programs give.
_ARCHIVES: Final = (".warc", ".warc.gz")

_FOUND_WORDS: Final[dict[str, str]] = {
    "hash": "same file",
    "id": "by its number",
    "name": "by its name",
    "content": "by content",
}

_FOLLOWING: Final = (ChangeKind.FINDING_NEW, ChangeKind.FINDING_MENDED)

WAIVER_WORDS: Final[dict[WaiverState, str]] = {
    WaiverState.COUNTS: "Waived",
    WaiverState.LINE_CHANGED: "Open again: the line changed",
    WaiverState.PICTURE_CHANGED: "Open again: the picture changed",
    WaiverState.PICTURE_GONE: "The picture is gone",
    WaiverState.MENDED: "Nothing is left to waive",
    WaiverState.UNREAD: "The document could not be read",
}


def picture_name(image: str) -> str:
    """Return the file name of a picture that a document names by path or address."""
    if image.startswith("data:"):
        return translated("picture inside the page")
    return PurePosixPath(image.partition("?")[0]).name or image


def document_name(path: Path, title: str) -> str:
    """Return what a document is called: by its file, an archive of the web by its page's title."""
    is_archive = path.name.lower().endswith(_ARCHIVES)
    return title if is_archive and title else path.name


def wanted_caption(judgement: Judgement) -> str:
    """Return the caption that should stand under a picture.

    A caption may vary from story to story: the one on record is wanted where a rule of the house
    says so, or where none is printed.
    """
    printed = judgement.placement.caption
    is_demanded = any(
        one.rule == CaptionDiffers.code and not one.waived_by for one in judgement.findings
    )
    on_record = judgement.expected_caption
    return on_record or printed if is_demanded else printed or on_record


def found(judgement: Judgement) -> str:
    """Return how the photo behind a published picture was found."""
    if judgement.possible_photo_id is not None and judgement.photo_id is None:
        return translated("may be photo {id}").format(id=judgement.possible_photo_id)
    if judgement.photo_id is None:
        return translated("not found")
    how = _FOUND_WORDS.get(judgement.matched_by, judgement.matched_by)
    number = translated("photo {id}").format(id=judgement.photo_id)
    return f"{number}, {translated(how)}" if how else number


def worst(report: DocumentReport) -> Status | None:
    """Return the worst status of a document's pictures; None where it has none to judge.

    Of a document that cannot be read nothing is right. Pictures of which all is adopted do not
    count.
    """
    if report.error:
        return Status.WRONG
    statuses = {judged.status for judged in report.judgements if not is_adopted(judged)}
    return next((status for status in _WORST if status in statuses), None)


def unread_words(unread: Sequence[DocumentReport]) -> str:
    """Return why documents cannot be read; of several, how many there are, and why the first."""
    if len(unread) == 1:
        return unread[0].error
    told = translated("{number} documents cannot be read. The first: {reason}")
    return told.format(number=len(unread), reason=unread[0].error)


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
        if status is Status.COMPLETE and any(map(warnings, editorial)):
            warned = sum(bool(warnings(judgement)) for judgement in editorial)
            said[-1] += translated(", {number} with warnings").format(number=warned)
    adopted = adopted_findings(report)
    if adopted:
        findings = count(adopted, translated("finding"), translated("findings"))
        said.append(translated("{findings} adopted").format(findings=findings))
    return " · ".join(said)


def came_to(judgement: Judgement) -> str:
    """Return what a picture came to: "Complete, 1 warning".

    The status is the attribution's, which only errors decide: who reads "complete" has to learn
    that there is something left to look at all the same, such as another caption.
    """
    word, number = status_word(judgement.status), warnings(judgement)
    if is_adopted(judgement):
        return translated("Adopted")
    if not number:
        return word
    return f"{word}, {count(number, translated('warning'), translated('warnings'))}"


def warnings(judgement: Judgement) -> int:
    """Return how many open warnings a picture has whose attribution is complete."""
    if judgement.status is not Status.COMPLETE:
        return 0
    return sum(found.severity is Severity.WARNING and found.is_open for found in judgement.findings)


def changed(changes: Sequence[PublicationChange]) -> str:
    """Return what changed, counted by kind: "2 × credit dropped, picture swapped".

    What rules found is left out where something in print is different: it only follows from that.
    """
    printed = [change for change in changes if change.kind not in _FOLLOWING]
    counted = Counter(change.kind for change in printed or changes)
    return ", ".join(
        f"{counted[kind]} × {translated(words)}" if counted[kind] > 1 else translated(words)
        for kind, words in CHANGE_NAMES.items()
        if counted[kind]
    )
