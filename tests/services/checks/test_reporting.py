"""Reports are written by name, in a frame that is made now."""

from pathlib import Path

import pytest

from mediadesk.delivery.reports.text import TextReport
from mediadesk.model.errors import StoppedError, UserError
from mediadesk.services.checks.reporting import Reporting
from mediadesk.services.jobs import JobContext
from mediadesk.storage.files.text_files import TextFileFolder
from tests.fakes.clock import FakeClock
from tests.fakes.reports import BROKEN, FRAME, PAGE


@pytest.fixture
def reporting() -> Reporting:
    return Reporting(writers=lambda: (TextReport(),), files=TextFileFolder(), clock=FakeClock())


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


def test_a_report_goes_into_a_file_and_tells_its_progress(reporting, tmp_path) -> None:
    steps: list[tuple[int, int, str]] = []
    out = tmp_path / "reports" / "check.txt"
    job = reporting.job("text", lambda: [PAGE, BROKEN], "wire-news", out)
    assert job(JobContext(lambda *step: steps.append(step))) == out
    said = out.read_text()
    assert "news/page one.html" in said  # seen from the folder that both have in common
    assert "It is cut off." in said
    assert steps == [(0, 2, "page one.html"), (1, 2, "broken.html")]


def test_a_report_that_is_stopped_leaves_no_file(reporting, tmp_path) -> None:
    context = JobContext()
    context.stop.set()
    out = tmp_path / "check.txt"
    with pytest.raises(StoppedError):
        reporting.job("text", lambda: [PAGE], "wire-news", out)(context)
    assert not out.exists()
