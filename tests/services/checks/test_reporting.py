"""Reports are written by name, in a frame that is made now."""

from pathlib import Path

import pytest

from mediadesk.delivery.reports.text import TextReport
from mediadesk.model.errors import UserError
from mediadesk.services.checks.reporting import Reporting
from tests.fakes.clock import FakeClock
from tests.fakes.reports import FRAME, PAGE


@pytest.fixture
def reporting() -> Reporting:
    return Reporting(writers=lambda: (TextReport(),), clock=FakeClock())


def test_a_report_is_written_by_its_name(reporting) -> None:
    frame = reporting.frame("wire-news", 1, Path("/site"))
    assert frame.made_at == FakeClock().now()
    assert "page one.html" in "".join(reporting.pieces("text", [PAGE], frame))


def test_a_form_that_is_not_there_is_refused_with_those_that_are(reporting) -> None:
    with pytest.raises(UserError, match="these are: text"):
        reporting.pieces("fax", [PAGE], FRAME)


def test_a_document_is_named_from_the_folder_where_it_lies_below_it() -> None:
    assert FRAME.name_of(Path("/site/a/b.html")) == "a/b.html"
    assert FRAME.name_of(Path("/other/b.html")) == "/other/b.html"
