"""Read picture files in worker processes, where a hostile one hurts nobody but itself."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import TypeAlias

from typing_extensions import override

from mediadesk.media.worker_pool import Work, WorkerLimits, WorkerPool
from mediadesk.model.intake import Failure, Intake
from mediadesk.services.ports.pictures import IntakeWorkers

#: Reads one file, given its path and the folder of previews.
Read: TypeAlias = Callable[[Path, Path], Intake | Failure]


class IntakePool(IntakeWorkers):
    """Worker processes that read, started for each run and ended with it.

    Args:
        previews: Folder of the preview cache.
        workers: How many processes; one for each processor by default.
        limits: What reading one file may cost.
        read: Reads one file in the worker, given its path and the folder of previews.
    """

    def __init__(
        self,
        previews: Path,
        *,
        workers: int | None = None,
        limits: WorkerLimits | None = None,
        read: Read | None = None,
    ) -> None:
        reader = _Reader(read or read_and_preview, previews)
        work: Work[Path, Intake] = Work(reader, _itself, "read", "read")
        self._pool = WorkerPool(work, workers=workers, limits=limits)

    @override
    def take_in(
        self, paths: Sequence[Path], stop: Event | None = None
    ) -> Iterator[Intake | Failure]:
        return self._pool.run(paths, len(paths), stop)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads one file in the worker, its preview kept in a folder."""

    read: Read
    previews: Path

    def __call__(self, path: Path) -> Intake | Failure:
        """Read one file."""
        return self.read(path, self.previews)


def read_and_preview(path: Path, previews: Path) -> Intake | Failure:
    """Read one file and keep its preview, in the worker."""
    from mediadesk.media import confined  # noqa: PLC0415 - loads OpenCV, in workers only

    return confined.read_and_preview(path, previews)


def _itself(path: Path) -> Path:
    return path
