"""Read a picture file whole, within bounds; what is no file, empty or endless is told."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mediadesk.media.damage import damage_told
from mediadesk.model.errors import OutsideError

#: Files are read whole; one larger than this is no picture that a page is made with.
MOST_BYTES: Final = 1 << 30


@dataclass(frozen=True, slots=True)
class FileBytes:
    """A file as it was when it was read.

    Attributes:
        data: All of its bytes.
        status: What the system said of it then.
    """

    data: bytes
    status: os.stat_result


def read_file(path: Path) -> FileBytes:
    """Return a file's bytes with the status they were read under.

    Raises:
        OutsideError: It is no file, cannot be read, is empty, or larger than a picture may be.
    """
    with damage_told(path, "cannot be read"):
        if not stat.S_ISREG(path.stat().st_mode):  # a pipe would be waited for, a device never ends
            msg = f"{path.name} is not a file; pictures are read from files alone."
            raise OutsideError(msg)
    with damage_told(path, "cannot be read"), path.open("rb") as file:
        status = os.fstat(file.fileno())
        if status.st_size > MOST_BYTES:
            msg = f"{path.name} is larger than {MOST_BYTES >> 30} GB; such files are not read."
            raise OutsideError(msg)
        data = file.read()
    if not data:
        msg = f"{path.name} is empty."
        raise OutsideError(msg)
    return FileBytes(data, status)


def read_bytes(path: Path) -> bytes:
    """Return a file's bytes.

    Raises:
        OutsideError: As for `read_file`.
    """
    return read_file(path).data
