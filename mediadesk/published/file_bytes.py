"""Read a whole document file within bounds; find files below a folder and nowhere else."""

import stat
from pathlib import Path

from mediadesk.model.errors import OutsideError


def read_bounded(path: Path, most_bytes: int) -> bytes:
    """Return a file's bytes.

    Args:
        path: The file.
        most_bytes: A larger one is refused.

    Raises:
        OutsideError: It is no file, cannot be read, or is too large.
    """
    require_file(path, most_bytes)
    try:
        return path.read_bytes()
    except OSError as error:
        raise _unreadable(path, error) from error


def require_file(path: Path, most_bytes: int | None = None) -> None:
    """Refuse what is no document file.

    Args:
        path: The file.
        most_bytes: A larger one is refused; None where its reader takes only parts of it.

    Raises:
        OutsideError: As for `read_bounded`.
    """
    try:
        status = path.stat()
    except OSError as error:
        raise _unreadable(path, error) from error
    if not stat.S_ISREG(status.st_mode):  # a pipe would be waited for, a device never ends
        msg = f"{path.name} is not a file; name a document that was saved."
        raise OutsideError(msg)
    if most_bytes is not None and status.st_size > most_bytes:
        size, most = status.st_size // 2**20, most_bytes // 2**20
        msg = f"{path.name} has {size} MB; documents up to {most} MB are read. Check it."
        raise OutsideError(msg)


def _unreadable(path: Path, error: OSError) -> OutsideError:
    reason = error.strerror or error
    return OutsideError(f"{path.name} cannot be read: {reason}. Check the file and try again.")


def file_below(folder: Path, candidate: Path) -> Path | None:
    """Return the real file where it exists and lies below a folder, links followed; else None.

    Args:
        folder: A real folder, resolved.
        candidate: What may lie anywhere.
    """
    try:
        if not candidate.is_file():
            return None
        real = candidate.resolve()
        return real if real.is_relative_to(folder) else None
    except (OSError, ValueError, RuntimeError):
        return None
