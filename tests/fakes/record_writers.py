"""Writers in this process, which take what they are told for written."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from threading import Event

from mediadesk.model.intake import Failure
from mediadesk.services.ports.writing import (
    FileNow,
    RecordWriters,
    WriteOrder,
    WriteOutcome,
    WriteState,
)


class FakeWriters(RecordWriters):
    """Notes orders; writes all whose record changed, fails for files named "broken"."""

    def __init__(self) -> None:
        self.orders: list[WriteOrder] = []
        self.settled: list[Path] = []

    def settle(self, paths: Iterable[Path]) -> None:
        self.settled.extend(paths)

    def write(
        self, orders: Iterable[WriteOrder], total: int, stop: Event | None = None
    ) -> Iterator[WriteOutcome | Failure]:
        for order in orders:
            self.orders.append(order)
            if order.path.stem == "broken":
                yield Failure(order.path, "broken.jpg is damaged.")
                continue
            state = WriteState.WRITTEN if order.changed else WriteState.UNCHANGED
            targets = (order.path,) if order.changed else ()
            now = FileNow(f"new{order.photo_id}", 1, 2, None, order.base, order.base)
            yield WriteOutcome(
                order.photo_id,
                order.path,
                state,
                tuple(name for name, _ in order.changed),
                targets,
                now=None if order.is_trial else now,
            )
            if stop is not None and stop.is_set():
                return
