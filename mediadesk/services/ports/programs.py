"""What the services need of outside programs, and of the folder their work goes through."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class OutsideProgram:
    """A program that pictures can be edited in.

    Attributes:
        name: What people call it: "GIMP".
        command: How it is started; the picture's path comes behind it.
    """

    name: str
    command: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FileStamp:
    """What tells that a file was written anew.

    Attributes:
        size_bytes: Its size.
        modified_ns: When it was written, nanoseconds since the epoch.
    """

    size_bytes: int
    modified_ns: int


class ProgramLauncher(Protocol):
    """Finds programs on this machine and starts them."""

    def found(self) -> tuple[OutsideProgram, ...]:
        """Return the known programs that this machine has."""
        ...

    def open(self, program: OutsideProgram, path: Path) -> None:
        """Start a program on a file; it goes on by itself.

        Raises:
            OutsideError: It cannot be started, or ends badly at once.
        """
        ...


class EditFolder(Protocol):
    """Where copies of originals lie while they are worked on."""

    def lend(self, original: Path) -> Path:
        """Return a copy of an original, alone in a folder of its own.

        Raises:
            OutsideError: It cannot be copied.
        """
        ...

    def stamp(self, path: Path) -> FileStamp | None:
        """Return a file's stamp; None where it is gone, or being replaced just now."""
        ...

    def bring_home(self, result: Path, original: Path) -> Path:
        """Return where a result lies beside its original: name-edited.jpg, name-edited-2.jpg, ...

        It is copied there whole or not at all. Where the original's folder takes nothing, the
        result stays where it is.
        """
        ...
