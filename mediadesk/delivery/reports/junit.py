"""JUnit XML, which every build server shows: a suite a document, a case a picture.

A picture that is complete has passed; one whose findings a baseline knows was skipped. Root
attributes are left out, as the schema of the Jenkins plugin allows: they would have to be known
before the first document is written.
"""

from collections.abc import Iterable, Iterator
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from typing_extensions import override

from mediadesk.delivery.reports.plain import sound
from mediadesk.model.finding import DocumentReport, Finding, Judgement
from mediadesk.services.ports.reports import ReportFrame, ReportWriter

_HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'


class JunitReport(ReportWriter):
    """Writes JUnit XML."""

    @property
    @override
    def name(self) -> str:
        return "junit"

    @property
    @override
    def label(self) -> str:
        return "Build server (JUnit XML)"

    @property
    @override
    def suffix(self) -> str:
        return ".xml"

    @override
    def pieces(self, documents: Iterable[DocumentReport], frame: ReportFrame) -> Iterator[str]:
        yield f'{_HEAD}<testsuites name="MediaDesk check">\n'
        for number, document in enumerate(documents):
            yield "\n".join((*_suite(document, frame, number), ""))
        yield "</testsuites>"


def _suite(document: DocumentReport, frame: ReportFrame, number: int) -> Iterator[str]:
    name = frame.name_of(document.path)
    judged = [judgement for judgement in document.judgements if judgement.is_editorial]
    attributes = {
        "name": name,
        "id": str(number),
        "tests": str(len(judged) + bool(document.error)),
        "failures": str(sum(judgement.is_open for judgement in judged)),
        "errors": str(int(bool(document.error))),
        "skipped": str(sum(judgement.is_known for judgement in judged)),
        "time": "0",
        "timestamp": frame.made_at.strftime("%Y-%m-%dT%H:%M:%S"),
    }
    yield f"  <testsuite{_written(attributes)}>"
    if document.error:
        yield f"    <testcase{_written(_case('document', name))}>"
        yield f"      <error{_written({'message': document.error, 'type': 'unreadable'})}/>"
        yield "    </testcase>"
    for judgement in judged:
        yield from _picture(judgement, name)
    yield "  </testsuite>"


def _picture(judged: Judgement, document: str) -> Iterator[str]:
    placed = judged.placement
    start = f"    <testcase{_written(_case(f'{placed.locator}: {placed.image}', document))}"
    said = _said(judged)
    if not said and not judged.is_open:
        yield f"{start}/>"
        return
    yield f"{start}>"
    body = escape(sound(said))
    if judged.is_open:
        kind = {"message": _headline(judged), "type": judged.status.value}
        yield f"      <failure{_written(kind)}>{body}</failure>"
    elif judged.is_known:
        yield f"      <skipped{_written({'message': 'known: a baseline holds it'})}/>"
        yield f"      <system-out>{body}</system-out>"
    else:
        yield f"      <system-out>{body}</system-out>"
    yield "    </testcase>"


def _case(name: str, document: str) -> dict[str, str]:
    return {"name": name, "classname": document, "time": "0"}


def _headline(judged: Judgement) -> str:
    worst = next((found for found in judged.findings if not found.waived_by), None)
    return worst.message if worst else f"The picture is {judged.status.value}."


def _said(judged: Judgement) -> str:
    if not judged.findings:
        return ""
    placed = judged.placement
    printed = " ".join(f"{placed.caption} {placed.credit_line}".split())
    lines = [f"printed: {printed or '(nothing)'}"]
    if judged.expected_credit:
        lines.append(f"credit should read: {judged.expected_credit}")
    lines += map(_finding, judged.findings)
    return "\n".join(lines)


def _finding(found: Finding) -> str:
    if found.waived_by:
        return f"waived {found.rule} {found.message} ({found.waived_by}: {found.waiver_reason})"
    weight = "known" if found.is_known else found.severity.value
    advice = f" -> {found.fix}" if found.fix else ""
    return f"{weight} {found.rule} {found.message}{advice}"


def _written(attributes: dict[str, str]) -> str:
    return "".join(f" {name}={quoteattr(sound(text))}" for name, text in attributes.items())
