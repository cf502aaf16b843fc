"""SARIF 2.1.0, by which code hosts and editors show findings beside the document.

A document has no lines of source, so a finding's place is the document and, as a logical location,
the picture in it. What to print instead stands in the message and among the properties: SARIF's own
`fixes` demand the region of text to be replaced, and one without a place could be applied to the
whole file. Pictures with nothing found are left out.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, TypeAlias
from urllib.parse import quote

from typing_extensions import override

from mediadesk import __version__
from mediadesk.attribution.baseline import finding_fingerprint, seen_from
from mediadesk.attribution.registry import RuleInfo, rule_table
from mediadesk.delivery.reports.plain import sound
from mediadesk.model.finding import DocumentReport, Finding, Judgement, Severity
from mediadesk.services.ports.reports import ReportFrame, ReportWriter

_Shape: TypeAlias = dict[str, object]

_SCHEMA: Final = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_ROOT: Final = "ROOT"
_FINGERPRINT: Final = "mediadeskFinding/v1"


class SarifReport(ReportWriter):
    """Writes one run."""

    @property
    @override
    def name(self) -> str:
        return "sarif"

    @property
    @override
    def label(self) -> str:
        return "Code host (SARIF)"

    @property
    @override
    def suffix(self) -> str:
        return ".sarif"

    @override
    def pieces(self, documents: Iterable[DocumentReport], frame: ReportFrame) -> Iterator[str]:
        rules = rule_table()
        places = {rule.code: place for place, rule in enumerate(rules)}
        unread: list[_Shape] = []
        yield _opening(rules, frame)
        comma = ""
        for document in documents:
            if document.error:
                unread.append(_notification(document, frame))
            for shape in _results(document, frame, places):
                yield f"{comma}\n{_json(shape)}"
                comma = ","
        invocation: _Shape = {
            "executionSuccessful": True,
            "endTimeUtc": frame.made_at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        }
        if unread:
            invocation["toolExecutionNotifications"] = unread
        yield f'\n], "invocations": [{_json(invocation)}]}}]}}'


def _opening(rules: Iterable[RuleInfo], frame: ReportFrame) -> str:
    driver: _Shape = {
        "name": "MediaDesk",
        "version": __version__,
        "rules": [_rule(rule) for rule in rules],
    }
    parts = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"uri": f"{frame.folder.absolute().as_uri().rstrip('/')}/"}},
        "properties": {"profile": frame.profile},
    }
    body = ", ".join(f"{_json(name)}: {_json(part)}" for name, part in parts.items())
    return f'{{"$schema": {_json(_SCHEMA)}, "version": "2.1.0", "runs": [{{{body}, "results": ['


def _rule(rule: RuleInfo) -> _Shape:
    return {
        "id": rule.code,
        "name": _pascal(rule.name),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.explanation.partition("\n\n")[0].replace("\n", " ")},
        "help": {"text": rule.explanation},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": ["attribution", rule.name]},
    }


def _results(
    document: DocumentReport, frame: ReportFrame, places: dict[str, int]
) -> Iterator[_Shape]:
    folder = frame.fingerprint_folder or frame.folder
    name = seen_from(folder, document.path)
    for judged in document.judgements:
        for found in judged.findings:
            shape = _result(judged, found, frame)
            if found.rule in places:
                shape["ruleIndex"] = places[found.rule]
            shape["locations"] = [_location(document.path, judged, frame)]
            print_ = finding_fingerprint(name, judged.placement, found.rule)
            shape["partialFingerprints"] = {_FINGERPRINT: print_}
            yield shape


def _result(judged: Judgement, found: Finding, frame: ReportFrame) -> _Shape:
    placed = judged.placement
    advice = f" {found.fix}" if found.fix else ""
    shape: _Shape = {
        "ruleId": found.rule,
        "level": _LEVELS[found.severity],
        "message": {"text": f"{placed.locator}: {found.message}{advice}"},
        "properties": {
            "status": judged.status.value,
            "printed": " ".join(f"{placed.caption} {placed.credit_line}".split()),
            "expectedCredit": judged.expected_credit,
            "suggestion": found.fix,
        },
    }
    if frame.has_baseline:
        shape["baselineState"] = "unchanged" if found.is_known else "new"
    suppressions = list(_suppressions(found))
    if suppressions:
        shape["suppressions"] = suppressions
    return shape


def _suppressions(found: Finding) -> Iterator[_Shape]:
    if found.waived_by:
        said = f"{found.waived_by}: {found.waiver_reason}"
        yield {"kind": "external", "status": "accepted", "justification": said}
    elif found.is_known:
        said = "A baseline holds it."
        yield {"kind": "external", "status": "accepted", "justification": said}


def _location(document: Path, judged: Judgement, frame: ReportFrame) -> _Shape:
    placed = judged.placement
    return {
        "physicalLocation": {"artifactLocation": _artifact(document, frame)},
        "logicalLocations": [
            {"name": placed.locator, "fullyQualifiedName": placed.image, "kind": "resource"}
        ],
    }


def _artifact(document: Path, frame: ReportFrame) -> _Shape:
    if document.is_relative_to(frame.folder):
        relative = document.relative_to(frame.folder).as_posix()
        return {"uri": quote(_encodable(relative)), "uriBaseId": _ROOT}
    return {"uri": document.absolute().as_uri()}


def _notification(document: DocumentReport, frame: ReportFrame) -> _Shape:
    artifact = {"artifactLocation": _artifact(document.path, frame)}
    return {
        "level": "error",
        "message": {"text": document.error},
        "locations": [{"physicalLocation": artifact}],
    }


def _pascal(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("-"))


def _encodable(text: str) -> bytes:
    """Return a path's bytes as the system knows them, whatever their encoding."""
    return text.encode("utf-8", "surrogateescape")


def _json(value: object) -> str:
    return sound(json.dumps(value, ensure_ascii=False))
