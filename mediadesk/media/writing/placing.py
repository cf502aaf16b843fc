"""Put a finished file into its place: written beside, all of it on the disk, then moved."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from mediadesk.model.errors import OutsideError, UserError
from mediadesk.whole_files import whole_file

#: What the person can mend about a place: no such folder, no right to write, a medium read-only.
_THEIR_ERRORS: Final = frozenset(
    {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG}
)


def require_free(out: Path) -> None:
    """Refuse to write over a file, or into a folder that is not there.

    Raises:
        UserError: With what stands in the way.
    """
    if out.exists() or out.is_symlink():
        msg = f"{out} is there already; choose another name, nothing is overwritten."
        raise UserError(msg)
    if not out.parent.is_dir():
        msg = f"The folder {out.parent} is not there; make it or choose another."
        raise UserError(msg)


@contextmanager
def placed(out: Path) -> Iterator[Path]:
    """Give a file to write beside another, and move it into place once all of it is on the disk.

    Whatever fails, nothing is left behind.

    Raises:
        UserError: The place cannot be written to, or the file is there by now.
        OutsideError: The disk is full or broken.
    """
    with writing_told(out), whole_file(out) as beside:
        yield beside
        require_free(out)


@contextmanager
def writing_told(out: Path) -> Iterator[None]:
    """Turn what the system says while a file is written into a sentence."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        if error.errno in _THEIR_ERRORS:
            msg = f"{out} cannot be written: {reason}. Choose another folder or allow writing."
            raise UserError(msg) from error
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            msg = f"{out} was not written: the disk is full. Make room and try again."
            raise OutsideError(msg) from error
        msg = f"{out} was not written: {reason}."
        raise OutsideError(msg) from error
