"""A check's outcome for people on deadline: what is wrong first, then what to print instead.

A long run tells only what is to be done, and ends with tables of what there is most of.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from typing_extensions import override

from mediadesk.attribution.change_words import change_sentence
from mediadesk.delivery.reports.photo_words import photo_words
from mediadesk.delivery.reports.tally import TOLD, Tally
from mediadesk.i18n.counting import count
from mediadesk.model.finding import DocumentReport, Finding, Judgement, Status
from mediadesk.services.ports.reports import ReportFrame, ReportWriter

_MARKS: Final = {
    Status.COMPLETE: "ok",
    Status.INCOMPLETE: "INCOMPLETE",
    Status.WRONG: "WRONG",
    Status.UNKNOWN: "unknown",
}

#: From so many documents on, pictures that are complete and documents that are clean are not told.
_LONG_RUN: Final = 21

_MOST_RULES_TOLD: Final = 12


class TextReport(ReportWriter):
    """Writes text for a terminal."""

    @property
    @override
    def name(self) -> str:
        return "text"

    @property
    @override
    def label(self) -> str:
        return "Plain text"

    @property
    @override
    def suffix(self) -> str:
        return ".txt"

    @override
    def pieces(self, documents: Iterable[DocumentReport], frame: ReportFrame) -> Iterator[str]:
        tally = Tally()
        is_long = frame.documents >= _LONG_RUN
        for document in tally.counting(documents):
            if not (is_long and document.is_clean and not document.changes):
                lines = map(_in_one_line, _document(document, is_long=is_long))
                yield "\n".join((*lines, "", ""))
        yield "\n".join(_sum(tally, is_long=is_long))


def _in_one_line(line: str) -> str:
    """Return a line without line ends in it, which names of files may hold."""
    return line.replace("\n", "\\n")


def _sum(tally: Tally, *, is_long: bool) -> Iterator[str]:
    if is_long:
        yield from _tables(tally)
    counted = ", ".join(f"{tally.statuses[status]:,} {status}" for status in TOLD)
    yield f"{count(tally.pictures, 'picture')}: {counted}."
    if tally.documents > 1:
        clean = tally.documents - tally.open_documents
        yield f"{count(tally.documents, 'document')}: {clean:,} with nothing left to do."
    if tally.unread:
        yield f"{count(tally.unread, 'document')} could not be read."
    if tally.settled:
        yield tally.settled
    if tally.changes:
        told = ", ".join(f"{kind} {number:,}" for kind, number in tally.changes.most_common())
        yield f"Since the last check: {told}."


def _tables(tally: Tally) -> Iterator[str]:
    if not tally.rules:
        return
    most = tally.rules.most_common(_MOST_RULES_TOLD)
    width = max(len(name) for (_code, name), _number in most)
    yield "Most often:"
    for (code, name), number in most:
        yield f"  {code:<6} {name:<{width}}  {number:>7,}"
    left = sum(tally.rules.values()) - sum(number for _rule, number in most)
    if left:
        yield f"  {'':<6} {'others':<{width}}  {left:>7,}"
    yield ""


def _document(document: DocumentReport, *, is_long: bool) -> Iterator[str]:
    yield str(document.path)
    if document.error:
        yield f"  COULD NOT BE READ: {document.error}"
        return
    editorial = [judged for judged in document.judgements if judged.is_editorial]
    if not editorial:
        yield "  No editorial pictures."
    for judged in editorial:
        if judged.is_open or not is_long:
            yield from _judgement(judged)
    complete = sum(not judged.is_open for judged in editorial)
    if is_long and complete:
        yield f"  {count(complete, 'picture')} with nothing left to do."
    for change in document.changes:
        yield f"  since the last check: {change_sentence(change)}"


def _judgement(judged: Judgement) -> Iterator[str]:
    placed = judged.placement
    shown = photo_words(judged)
    photo = f"  {shown}" if shown else ""
    known = "  (known)" if judged.is_known else ""
    yield f"  {_MARKS[judged.status]:<10}  {placed.locator}: {_short(placed.image)}{photo}{known}"
    printed = " ".join(f"{placed.caption} {placed.credit_line}".split())
    yield f"    printed:  {printed or '(nothing)'}"
    if judged.expected_credit and judged.status is not Status.COMPLETE:
        yield f"    credit should read:  {judged.expected_credit}"
    for found in judged.findings:
        yield f"    {_finding(found)}"


def _finding(found: Finding) -> str:
    if found.waived_by:
        return f"waived   {found.rule} {found.message} ({found.waived_by}: {found.waiver_reason})"
    advice = f"  -> {found.fix}" if found.fix else ""
    weight = "known" if found.is_known else found.severity.value
    return f"{weight:<7}  {found.rule} {found.message}{advice}"


def _short(reference: str) -> str:
    """Return the end of a picture's address, which tells it apart, without its query."""
    bare = reference.partition("?")[0].rstrip("/")
    return bare if len(bare) <= 60 else f"…{bare[-59:]}"
