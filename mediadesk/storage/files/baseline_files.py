"""Baselines in files, wherever a house keeps them: the port BaselineFiles."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from mediadesk.attribution.baseline import Baseline
from mediadesk.model.errors import OutsideError, UserError
from mediadesk.services.ports.text_files import FileStamp
from mediadesk.storage.files.atomic_text import write_whole
from mediadesk.storage.files.file_lock import WAIT_S, sole_change
from mediadesk.storage.files.file_stamp import file_stamp

#: A finding takes some 400; this is a million of them.
_MOST_CHARACTERS: Final = 400_000_000


class DiskBaselines:
    """The port BaselineFiles on the disk.

    Args:
        wait_s: Seconds to wait for another program that changes a baseline.
    """

    def __init__(self, *, wait_s: float = WAIT_S) -> None:
        self._wait_s = wait_s

    def stamp(self, path: Path) -> FileStamp:
        """Return modification time and size; None where the file cannot be looked at."""
        return file_stamp(path)

    def read(self, path: Path) -> Baseline:
        """Return the baseline of a file.

        Raises:
            UserError: It cannot be read, or is no baseline.
        """
        try:
            with path.open(encoding="utf-8") as file:
                text = file.read(_MOST_CHARACTERS + 1)
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or "it is no text in UTF-8"
            msg = f"The baseline {path} cannot be read: {reason}."
            raise UserError(msg) from error
        if len(text) > _MOST_CHARACTERS:
            msg = f"The baseline {path} cannot be read: it is far larger than a baseline is."
            raise UserError(msg)
        return Baseline.from_text(text, path)

    def read_or_new(self, path: Path) -> Baseline:
        """Return the baseline of a file, an empty one where there is no such file yet.

        Raises:
            UserError: There is a file that cannot be read, or is no baseline.
        """
        return self.read(path) if path.exists() else Baseline(path.absolute().parent)

    def change(self, path: Path, change: Callable[[Baseline], Baseline]) -> Baseline:
        """Put what becomes of a baseline into its file, while no other program changes it.

        A file that would hold what it holds already is not written.

        Raises:
            UserError: There is a file that cannot be read, or is no baseline; it stays as it is.
            OutsideError: It cannot be written, or another program changes it for too long.
        """
        with self._alone_with(path, "written", "Choose another place."):
            before = self.read_or_new(path)
            after = change(before)
            if after != before or not path.exists():
                write_whole(path, after.to_text() + "\n")
        return after

    def remove(self, path: Path, check: Callable[[Baseline], None]) -> None:
        """Take a baseline's file away, while no other program changes it.

        Raises:
            UserError: The file cannot be read, or is no baseline; it stays as it is.
            OutsideError: It cannot be taken away, or another program changes it for too long.
        """
        with self._alone_with(path, "taken away", "Delete it yourself."):
            if path.exists():
                check(self.read(path))
                path.resolve().unlink()

    @contextmanager
    def _alone_with(self, path: Path, deed: str, way_out: str) -> Iterator[None]:
        """Have no other program change a file meanwhile; say in a sentence what goes wrong."""
        try:
            with sole_change(path, self._wait_s):
                yield
        except TimeoutError as error:
            msg = f"{path} is being changed by another program; try again when that is done."
            raise OutsideError(msg) from error
        except OSError as error:
            msg = f"{path} cannot be {deed}: {error.strerror}. {way_out}"
            raise OutsideError(msg) from error
