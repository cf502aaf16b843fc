"""Documents judged in worker processes: in order, bounded, one bad one hurting nobody else."""

import os
import time
from pathlib import Path
from threading import Event

import pytest

from mediadesk.bootstrap.check_pool import CheckPool
from mediadesk.model.finding import DocumentReport
from mediadesk.services.ports.check_workers import CheckDemands

DEMANDS = CheckDemands("wire-news", ("C101",))


def work(demands: CheckDemands, path: Path) -> DocumentReport:
    """Do what the name of the document asks for."""
    if path.stem == "dies":
        os._exit(3)
    if path.stem == "hangs":
        time.sleep(60)
    if path.stem == "raises":
        raise ZeroDivisionError
    return DocumentReport(path, title=f"{demands.profile} {demands.only[0]}")


def paths(*names: str) -> list[Path]:
    return [Path(f"/site/{name}.html") for name in names]


def test_reports_come_in_the_order_of_the_documents() -> None:
    wanted = paths(*map(str, range(30)))
    reports = list(CheckPool(work).judged(wanted, DEMANDS, 2, Event()))
    assert [report.path for report in reports] == wanted
    assert {report.title for report in reports} == {"wire-news C101"}


@pytest.mark.parametrize(
    ("name", "said"), [("dies", "damaged"), ("raises", "ZeroDivisionError"), ("hangs", "too long")]
)
def test_one_bad_document_is_an_error_and_the_others_are_judged(name: str, said: str) -> None:
    wanted = paths("a", name, "b", "c")
    reports = list(CheckPool(work, timeout_s=3).judged(wanted, DEMANDS, 2, Event()))
    assert [bool(report.error) for report in reports] == [False, True, False, False]
    assert said in reports[1].error


def test_a_stop_ends_it() -> None:
    stop = Event()
    reports = CheckPool(work).judged(paths("a", "hangs"), DEMANDS, 1, stop)
    assert next(reports).path.stem == "a"
    stop.set()
    assert list(reports) == []
