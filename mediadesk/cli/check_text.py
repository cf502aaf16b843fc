"""A check's outcome for people on deadline: what is wrong first, then what to print instead."""

from collections.abc import Iterator
from typing import Final

from mediadesk.i18n.counting import count
from mediadesk.model.finding import CheckReport, DocumentReport, Finding, Judgement, Status

_MARKS: Final = {
    Status.COMPLETE: "ok",
    Status.INCOMPLETE: "INCOMPLETE",
    Status.WRONG: "WRONG",
    Status.UNKNOWN: "unknown",
}

_SUMMED: Final = (Status.COMPLETE, Status.INCOMPLETE, Status.WRONG, Status.UNKNOWN)


def check_text(report: CheckReport) -> str:
    """Return the report as text: each document, each editorial picture, and the sum."""
    return "\n".join(_lines(report))


def _lines(report: CheckReport) -> Iterator[str]:
    for document in report.documents:
        yield from _document(document)
        yield ""
    counted = ", ".join(f"{report.count(status):,} {status}" for status in _SUMMED)
    yield f"{count(report.pictures, 'picture')}: {counted}."
    unread = sum(bool(document.error) for document in report.documents)
    if unread:
        yield f"{count(unread, 'document')} could not be read."


def _document(document: DocumentReport) -> Iterator[str]:
    yield str(document.path)
    if document.error:
        yield f"  COULD NOT BE READ: {document.error}"
        return
    editorial = [j for j in document.judgements if j.status is not Status.NOT_EDITORIAL]
    if not editorial:
        yield "  No editorial pictures."
    for judged in editorial:
        yield from _judgement(judged)


def _judgement(judged: Judgement) -> Iterator[str]:
    placed = judged.placement
    photo = f"  photo {judged.photo_id}" if judged.photo_id is not None else ""
    yield f"  {_MARKS[judged.status]:<10}  {placed.locator}: {_short(placed.image)}{photo}"
    yield f"    printed:  {' '.join(f'{placed.caption} {placed.credit}'.split()) or '(nothing)'}"
    if judged.expected_credit and judged.status is not Status.COMPLETE:
        yield f"    credit should read:  {judged.expected_credit}"
    for found in judged.findings:
        yield f"    {_finding(found)}"


def _finding(found: Finding) -> str:
    if found.waived_by:
        return f"waived   {found.rule} {found.message} ({found.waived_by}: {found.waiver_reason})"
    advice = f"  -> {found.fix}" if found.fix else ""
    return f"{found.severity:<7}  {found.rule} {found.message}{advice}"


def _short(reference: str) -> str:
    """Return the end of a picture's address, which tells it apart, without its query."""
    bare = reference.partition("?")[0].rstrip("/")
    return bare if len(bare) <= 60 else f"…{bare[-59:]}"
