"""Write records into files in worker processes, where a hostile file hurts nobody but itself."""

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path
from threading import Event
from typing import Final, TypeAlias

from typing_extensions import override

from mediadesk.media.worker_pool import Work, WorkerLimits, WorkerPool
from mediadesk.model.intake import Failure
from mediadesk.services.ports.writing import RecordWriters, WriteOrder, WriteOutcome
from mediadesk.whole_files import flush_folder

#: Half of the time of writing a file is waiting until the disk has it.
_FOR_EACH_PROCESSOR: Final = 2

#: Handing a task over costs as much as writing a small file; where there are more than a few, a
#: task is a group of them.
_AT_ONCE: Final = 8
_FEW: Final = 40

Group: TypeAlias = tuple[WriteOrder, ...]
Outcomes: TypeAlias = tuple[WriteOutcome | Failure, ...]


class WriterPool(RecordWriters):
    """Worker processes that write, started for each run and ended with it.

    A stop lets the files under way come to their end, so that the catalogue learns of each.

    Args:
        workers: How many processes; two for each processor by default.
        limits: What writing one file may cost.
    """

    def __init__(self, *, workers: int | None = None, limits: WorkerLimits | None = None) -> None:
        work: Work[Group, Outcomes] = Work(
            write_some, _path_of, "write", "written", ends_tasks=True
        )
        number = workers or _FOR_EACH_PROCESSOR * (os.cpu_count() or 1)
        self._pool = WorkerPool(work, workers=number, limits=limits)

    @override
    def write(
        self, orders: Iterable[WriteOrder], total: int, stop: Event | None = None
    ) -> Iterator[WriteOutcome | Failure]:
        waiting: dict[Path, Group] = {}
        groups = _groups(orders, _AT_ONCE if total > _FEW else 1, waiting)
        for outcome in self._pool.run(groups, total, stop):
            if isinstance(outcome, Failure):
                yield from self._one_by_one(waiting.pop(outcome.path), outcome)
            else:
                waiting.pop(outcome[0].path, None)
                yield from outcome

    def _one_by_one(self, group: Group, failure: Failure) -> Iterator[WriteOutcome | Failure]:
        """Yield what becomes of each order of a group that its worker did not come to the end of.

        Files that it had written already say what is on record, and are told so.
        """
        if len(group) == 1:
            yield failure
            return
        for outcome in self._pool.run(((order,) for order in group), len(group)):
            yield from (outcome,) if isinstance(outcome, Failure) else outcome

    @override
    def settle(self, paths: Iterable[Path]) -> None:
        for folder in {path.parent for path in paths}:
            with suppress(OSError):  # a folder that is gone meanwhile holds nothing to settle
                flush_folder(folder)


def write_some(group: Group) -> Outcomes:
    """Write some records, in the worker."""
    from mediadesk.media.writing import record_writing  # noqa: PLC0415 - loads exiv2, in workers only

    return tuple(record_writing.write_record(order) for order in group)


def _groups(orders: Iterable[WriteOrder], size: int, waiting: dict[Path, Group]) -> Iterator[Group]:
    """Yield orders in groups; each is noted under its first file until it is told of."""
    rest = iter(orders)
    while group := tuple(islice(rest, size)):
        waiting[group[0].path] = group
        yield group


def _path_of(group: Group) -> Path:
    return group[0].path
