"""Where baselines are kept: files that a house puts beside its site."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from mediadesk.attribution.baseline import Baseline
from mediadesk.services.ports.text_files import FileStamp


class BaselineFiles(Protocol):
    """Reads baselines and changes them."""

    def stamp(self, path: Path) -> FileStamp:
        """Return what tells whether a file has changed; None where it cannot be looked at."""
        ...

    def read(self, path: Path) -> Baseline:
        """Return the baseline of a file.

        Raises:
            UserError: It cannot be read, or is no baseline.
        """
        ...

    def read_or_new(self, path: Path) -> Baseline:
        """Return the baseline of a file, an empty one where there is no such file yet.

        Raises:
            UserError: There is a file that cannot be read, or is no baseline.
        """
        ...

    def change(self, path: Path, change: Callable[[Baseline], Baseline]) -> Baseline:
        """Put what becomes of a baseline into its file, while no other program changes it.

        Args:
            path: The file; an empty baseline where there is none yet.
            change: Returns the baseline as it is to be, of the one that is there.

        Returns:
            What the file holds from now on.

        Raises:
            UserError: There is a file that cannot be read, or is no baseline; it stays as it is.
            OutsideError: It cannot be written, or another program changes it for too long.
        """
        ...

    def remove(self, path: Path, check: Callable[[Baseline], None]) -> None:
        """Take a baseline's file away, while no other program changes it.

        Args:
            path: The file; nothing is done where it is not there.
            check: Raises what it likes of the baseline that is there, to have the file stay.

        Raises:
            UserError: The file cannot be read, or is no baseline; it stays as it is.
            OutsideError: It cannot be taken away, or another program changes it for too long.
        """
        ...
