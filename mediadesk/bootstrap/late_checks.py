"""What only a check of many documents, or a report of one, needs: loaded at first use.

Worker processes and the writers of reports take a tenth of a second to load; no other command
waits for them.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Event

from typing_extensions import override

from mediadesk.model.finding import DocumentReport
from mediadesk.services.ports.check_workers import CheckDemands, CheckWorkers
from mediadesk.services.ports.pictures import Miniatures
from mediadesk.services.ports.reports import ReportWriter


class LateCheckPool(CheckWorkers):
    """Worker processes that judge documents.

    Args:
        work: Judges one document, in the worker.
    """

    def __init__(self, work: Callable[[CheckDemands, Path], DocumentReport]) -> None:
        self._work = work

    @override
    def judged(
        self, paths: Sequence[Path], demands: CheckDemands, workers: int, stop: Event
    ) -> Iterator[DocumentReport]:
        from mediadesk.bootstrap.check_pool import CheckPool  # noqa: PLC0415 - loads pebble

        yield from CheckPool(self._work).judged(paths, demands, workers, stop)


def report_writers(miniatures: Miniatures) -> tuple[ReportWriter, ...]:
    """Return a writer for every form of report, in the order people are offered them."""
    from mediadesk.bootstrap.reports import writers  # noqa: PLC0415 - loads xml and difflib

    return writers(miniatures)
