"""Watched folders, and what is remembered of each, so that only what is new in it is checked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class WatchedFolder:
    """A folder that is under watch.

    Attributes:
        path: The folder, absolute.
        is_paused: Whether nobody looks into it for now.
        profile: Name or file of the profile its documents are judged by; "" for the desk's own.
    """

    path: Path
    is_paused: bool = False
    profile: str = ""


@dataclass(frozen=True, slots=True)
class Stamp:
    """By which a change of a file is noticed: its size, and the time the disk notes."""

    size_bytes: int
    modified_ns: int


@dataclass(frozen=True, slots=True)
class KnownDocument:
    """A document of a watched folder as it was when it was checked last.

    Attributes:
        mark: Equal as long as the document and the pictures it shows are the same.
        shows: The pictures it showed, relative to the folder; whole paths of those outside it.
        lacks: Names of the pictures it showed that were not at hand.
    """

    mark: str
    shows: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WatchMemory:
    """What is known of a folder.

    Attributes:
        folder: The folder.
        documents: Its documents by their paths relative to it.
    """

    folder: Path
    documents: Mapping[str, KnownDocument] = field(default_factory=dict)
