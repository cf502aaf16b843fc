"""The report that scripts rely on, written a document at a time; its shape is a promise."""

import json
from collections.abc import Iterable, Iterator
from textwrap import indent
from typing import Final

from typing_extensions import override

from mediadesk.model.finding import DocumentReport, Status
from mediadesk.services.checks import check_shapes
from mediadesk.services.ports.reports import ReportFrame, ReportWriter

_TOLD: Final = (Status.COMPLETE, Status.INCOMPLETE, Status.WRONG, Status.UNKNOWN)


class JsonReport(ReportWriter):
    """Writes JSON; no document is held once it is written."""

    @property
    @override
    def name(self) -> str:
        return "json"

    @property
    @override
    def label(self) -> str:
        return "For scripts (JSON)"

    @property
    @override
    def suffix(self) -> str:
        return ".json"

    @override
    def pieces(self, documents: Iterable[DocumentReport], frame: ReportFrame) -> Iterator[str]:
        sums = dict.fromkeys(("pictures", *(status.value for status in _TOLD), "unreadable"), 0)
        yield '{\n  "documents": ['
        comma = ""
        for document in documents:
            for name, number in _counted(document):
                sums[name] += number
            shape = json.dumps(check_shapes.document(document), ensure_ascii=False, indent=2)
            yield f"{comma}\n{indent(shape, '    ')}"
            comma = ","
        summary = indent(json.dumps(sums, indent=2), "  ").lstrip()
        yield f'\n  ],\n  "summary": {summary}\n}}'


def _counted(document: DocumentReport) -> Iterator[tuple[str, int]]:
    yield "unreadable", int(bool(document.error))
    for judged in document.judgements:
        if judged.is_editorial:
            yield "pictures", 1
            yield judged.status.value, 1
