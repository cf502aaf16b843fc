"""Put a file in its place whole or not at all: written beside it, flushed, moved in one step.

What was there before is there until the move, so neither a full disk nor a power cut leaves half a
file, and nobody who reads meanwhile meets one. The errors are the system's own; who writes what
says in a sentence what became of it.
"""

import os
import stat
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def whole_file(
    target: Path, *, is_durable: bool = True, suffix: str | None = None
) -> Iterator[Path]:
    """Lend the path of a new file; once the block ends it takes the target's place.

    Whatever ends the block otherwise, nothing is left behind. Links are followed, so that a link
    stays one; whoever might read and write the file before may do so after, and a new file is
    everybody's whom the folder's habit (umask) allows. What is no file (a pipe, the null device)
    is never replaced: its own path is lent.

    Args:
        target: The file to write; its folder has to be there.
        is_durable: Whether it must outlast a power cut: file and folder are flushed to the disk.
        suffix: The ending of the name beside; the target's own where it is None.

    Raises:
        OSError: The disk refuses; whatever was there before is there still.
    """
    real = Path(os.path.realpath(target))
    mode = _mode(real)
    if mode is not None and not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        yield real
        return
    beside = name_beside(real, suffix)
    try:
        yield beside
        if mode is not None:
            beside.chmod(stat.S_IMODE(mode))
        if is_durable:
            flush(beside)
        beside.replace(real)
        if is_durable:
            flush_folder(real.parent)
    finally:
        with suppress(OSError):  # a read-only medium refuses even what is not there
            beside.unlink(missing_ok=True)


def name_beside(path: Path, suffix: str | None = None) -> Path:
    """Return a hidden name in the same folder that no other file has."""
    return path.with_name(f".{uuid.uuid4().hex}{path.suffix if suffix is None else suffix}")


def flush(path: Path) -> None:
    """Have a file's bytes on the disk."""
    with path.open("rb+") as file:  # Windows flushes only what may be written
        os.fsync(file.fileno())


def flush_folder(folder: Path) -> None:
    """Have the folder's entry on the disk as well; Windows cannot open folders for that."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _mode(path: Path) -> int | None:
    """Return what kind of file there is and who may use it; None where there is none."""
    try:
        return path.stat().st_mode
    except OSError:
        return None
