"""The report written a document at a time is the report written whole."""

import json

import pytest

from mediadesk.cli import json_shapes
from mediadesk.delivery.reports.json_report import JsonReport
from mediadesk.model.finding import CheckReport
from tests.fakes.reports import BROKEN, FRAME, PAGE


@pytest.mark.parametrize("documents", [(), (PAGE,), (PAGE, BROKEN, PAGE)])
def test_the_pieces_make_up_the_whole(documents) -> None:
    written = json.loads("".join(JsonReport().pieces(documents, FRAME)))
    assert written == json.loads(json.dumps(json_shapes.check_report(CheckReport(documents))))
