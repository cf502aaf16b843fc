"""Write records into files in worker processes, where a hostile file hurts nobody but itself."""

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from threading import Event
from typing import Final

from typing_extensions import override

from mediadesk.media.placing import flush_folder
from mediadesk.media.worker_pool import Work, WorkerLimits, WorkerPool
from mediadesk.model.intake import Failure
from mediadesk.services.ports.writing import RecordWriters, WriteOrder, WriteOutcome

#: Half of the time of writing a file is waiting until the disk has it.
_FOR_EACH_PROCESSOR: Final = 2


class WriterPool(RecordWriters):
    """Worker processes that write, started for each run and ended with it.

    A stop lets the files under way come to their end, so that the catalogue learns of each.

    Args:
        workers: How many processes; two for each processor by default.
        limits: What writing one file may cost.
    """

    def __init__(self, *, workers: int | None = None, limits: WorkerLimits | None = None) -> None:
        work: Work[WriteOrder, WriteOutcome] = Work(
            write_one, _path_of, "write", "written", ends_tasks=True
        )
        number = workers or _FOR_EACH_PROCESSOR * (os.cpu_count() or 1)
        self._pool = WorkerPool(work, workers=number, limits=limits)

    @override
    def write(
        self, orders: Iterable[WriteOrder], total: int, stop: Event | None = None
    ) -> Iterator[WriteOutcome | Failure]:
        return self._pool.run(orders, total, stop)

    @override
    def settle(self, paths: Iterable[Path]) -> None:
        for folder in {path.parent for path in paths}:
            with suppress(OSError):  # a folder that is gone meanwhile holds nothing to settle
                flush_folder(folder)


def write_one(order: WriteOrder) -> WriteOutcome | Failure:
    """Write one record, in the worker."""
    from mediadesk.media import record_writing  # noqa: PLC0415 - loads exiv2, in workers only

    return record_writing.write_record(order)


def _path_of(order: WriteOrder) -> Path:
    return order.path
