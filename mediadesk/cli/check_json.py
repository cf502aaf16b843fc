"""The report that scripts rely on, written a document at a time; its shape is CONTRACT's."""

import json
from collections.abc import Iterable, Iterator
from textwrap import indent

from mediadesk.cli import json_shapes
from mediadesk.model.finding import DocumentReport, Status

_TOLD = (Status.COMPLETE, Status.INCOMPLETE, Status.WRONG, Status.UNKNOWN)


def json_pieces(documents: Iterable[DocumentReport]) -> Iterator[str]:
    """Yield the report's JSON; no document is held once it is written."""
    sums = dict.fromkeys(("pictures", *(status.value for status in _TOLD), "unreadable"), 0)
    yield '{\n  "documents": ['
    comma = ""
    for document in documents:
        for name, number in _counted(document):
            sums[name] += number
        shape = json.dumps(json_shapes.document(document), ensure_ascii=False, indent=2)
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
