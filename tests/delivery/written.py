"""Deliveries written by a writer into a folder of a test."""

from pathlib import Path

from mediadesk.model.errors import StoppedError
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.delivery import Delivery, DeliveryItem, DeliveryWriter


def written(
    writer: DeliveryWriter, folder: Path, *items: DeliveryItem, suffix: str = "", **changes: str
) -> tuple[Path, tuple[str, ...]]:
    """Write photos; return the file and the remarks."""
    out = folder / f"out{suffix or writer.form.suffixes[0]}"
    return out, writer.write(Delivery(tuple(items), **changes), out, JobContext())


def stops(writer: DeliveryWriter, folder: Path, item: DeliveryItem) -> bool:
    """Return whether a writer heeds a stop."""
    context = JobContext()
    context.stop.set()
    try:
        writer.write(Delivery((item,)), folder / "stopped", context)
    except StoppedError:
        return True
    return False
