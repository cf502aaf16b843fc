"""What a command is, and what it is given."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Protocol, TypeAlias

from mediadesk.cli.terminal import Terminal


@dataclass(frozen=True, slots=True)
class WindowOrder:
    """What the desktop is to be opened on.

    Attributes:
        catalogue: A catalogue's path or URL; None for the one in the user's data folder.
        profile: Name or file of the profile; "" for the desk's own.
        is_sample: The sample desk instead, laid out where it is not there yet.
    """

    catalogue: str | None = None
    profile: str = ""
    is_sample: bool = False


#: Opens the desktop; returns its exit status.
OpenWindow: TypeAlias = Callable[[WindowOrder], int]


class Exit(IntEnum):
    """Exit status, as scripts rely on it."""

    DONE = 0
    FINDINGS = 1
    NOT_DONE = 2
    INTERRUPTED = 130
    PIPE_CLOSED = 141


@dataclass(frozen=True, slots=True)
class Session:
    """What every command is given.

    Attributes:
        terminal: Where it writes.
        catalogue: The catalogue's path or URL; None for the one in the user's data folder.
        profile: Name or file of the profile; "" for the desk's own.
        open_window: Opens the desktop.
    """

    terminal: Terminal
    catalogue: str | None
    profile: str
    open_window: OpenWindow


class UsageModule(Protocol):
    """A module of `mediadesk.cli.usage`: its docstring is the command's help."""

    EXAMPLE: str

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare what the command takes."""
        ...


class CommandModule(Protocol):
    """A module of `mediadesk.cli.commands`."""

    def run(self, options: Namespace, session: Session) -> Exit:
        """Do it; return the exit status."""
        ...
