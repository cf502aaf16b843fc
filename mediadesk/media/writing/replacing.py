"""Put new bytes in a file's place: beside it first, all of it on the disk, then in one move.

After a power cut either file is there, whole. That it is the new one is sure once the folder is on
the disk as well; whoever keeps account of many files sees to that for all of them together.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mediadesk.media.writing.placing import writing_told
from mediadesk.model.errors import OutsideError, UserError
from mediadesk.whole_files import flush, name_beside

#: Whoever may write, owner, group or others.
_WRITABLE: Final = 0o222


@dataclass(frozen=True, slots=True)
class Held:
    """A file as it was read, to be told from what it may have become.

    Attributes:
        path: The file itself, links followed.
        data: Its bytes.
        status: What the system said of it when it was read.
    """

    path: Path
    data: bytes
    status: os.stat_result


@contextmanager
def held(path: Path) -> Iterator[Held]:
    """Read a file that is to be replaced, and keep other programs of this kind from it meanwhile.

    Raises:
        UserError: It may not be read, or another program is writing it.
        OutsideError: It is gone, or cannot be read.
    """
    real = _target(path)
    try:
        with real.open("rb") as file:
            _lock(file.fileno(), path)
            status = os.fstat(file.fileno())
            yield Held(real, file.read(), status)
    except FileNotFoundError as error:
        raise _gone(path) from error
    except PermissionError as error:
        msg = f"{path} cannot be read: {error.strerror}. Allow reading and try again."
        raise UserError(msg) from error


def replace(old: Held, new: bytes, *, keeps_dates: bool) -> os.stat_result:
    """Put new bytes in a file's place and return what the system says of it then.

    Rights, owner (where the system allows) and extended attributes stay; the modification time
    where it is asked for. Whatever fails, the old file is as it was.

    Raises:
        UserError: The folder cannot be written to.
        OutsideError: The disk is full, or the file was changed or taken away meanwhile.
    """
    beside = name_beside(old.path)
    try:
        with writing_told(old.path):
            _require_unchanged(old)
            beside.write_bytes(new)
            _take_over(old, beside, keeps_dates=keeps_dates)
            flush(beside)
            if beside.read_bytes() != new:
                msg = f"{old.path} was not written: the disk gave back other bytes than it took."
                raise OutsideError(msg)
            _require_unchanged(old)
            status = beside.stat()
            beside.replace(old.path)
            return status
    finally:
        beside.unlink(missing_ok=True)


def require_writable(old: Held) -> None:
    """Refuse a file that is write-protected: who protected it did so on purpose.

    Raises:
        UserError: It is.
    """
    if not os.access(old.path, os.W_OK) or not old.status.st_mode & _WRITABLE:
        msg = (
            f"{old.path} is write-protected and was left as it is; allow writing, or use a sidecar."
        )
        raise UserError(msg)


def create(path: Path, new: bytes) -> None:
    """Put a new file in its place, which has to be free.

    Raises:
        UserError: The folder cannot be written to.
        OutsideError: The disk is full, or the file is there by now.
    """
    beside = name_beside(path)
    try:
        with writing_told(path):
            beside.write_bytes(new)
            flush(beside)
            if path.exists():
                msg = f"{path} was made by another program meanwhile; try again."
                raise OutsideError(msg)
            beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _target(path: Path) -> Path:
    """Return the file that a path leads to, and refuse what cannot be replaced."""
    try:
        real = path.resolve(strict=True)
    except FileNotFoundError as error:
        raise _gone(path) from error
    except (OSError, RuntimeError) as error:  # a link in a circle
        msg = f"{path} cannot be reached: {error}."
        raise OutsideError(msg) from error
    return real


def _gone(path: Path) -> OutsideError:
    return OutsideError(f"{path} is not there any more; find it and import it again.")


def _lock(handle: int, path: Path) -> None:
    """Let no other program of this kind write the file; the system lets go when it is closed."""
    if os.name == "nt":
        return  # open files cannot be replaced there anyway
    import fcntl  # noqa: PLC0415 - absent on Windows

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        msg = f"{path} is being written by another program; try again when that is done."
        raise UserError(msg) from error
    except OSError:
        return  # some network drives know no locks; the check before the move remains


def _take_over(old: Held, beside: Path, *, keeps_dates: bool) -> None:
    shutil.copystat(old.path, beside)  # rights and, on Linux, extended attributes with the ACL
    if hasattr(os, "chown"):
        here = beside.stat()
        if (here.st_uid, here.st_gid) != (old.status.st_uid, old.status.st_gid):
            with suppress(PermissionError):  # only the system's keeper gives files away
                os.chown(beside, old.status.st_uid, old.status.st_gid)
    if not keeps_dates:
        os.utime(beside)


def _require_unchanged(old: Held) -> None:
    """Refuse to put anything in the place of a file that is not as it was read.

    Raises:
        OutsideError: It was changed, or is gone.
    """
    try:
        now = old.path.stat()
        is_same = (now.st_size, now.st_mtime_ns, now.st_ino) == (
            old.status.st_size,
            old.status.st_mtime_ns,
            old.status.st_ino,
        ) or old.path.read_bytes() == old.data
    except FileNotFoundError as error:
        raise _gone(old.path) from error
    if not is_same:
        msg = (
            f"{old.path} was changed by another program meanwhile and was left as it is; try again."
        )
        raise OutsideError(msg)
