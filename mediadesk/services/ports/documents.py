"""What the services need of published documents."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from mediadesk.model.page_region import PageRegion
from mediadesk.model.placement import Placement


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """A published document, read.

    Attributes:
        title: Its title.
        placements: Its pictures in order.
        published_on: The day it says it was published; None where it does not say.
    """

    title: str
    placements: tuple[Placement, ...]
    published_on: date | None = None


class DocumentReader(Protocol):
    """Reads one format. Never fetches anything from the network."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Lower-case file suffixes it reads, such as ".html"."""
        ...

    def claims(self, path: Path) -> bool:
        """Return whether a file that nobody named, found in a folder, is such a document.

        A folder holds JSON and XML of every kind; a short look at the beginning tells. Where the
        suffix alone tells, there is nothing to look at.
        """
        del path
        return True

    def claims_folder(self, folder: Path) -> bool:
        """Return whether a folder that holds no document is one itself: an album of pictures."""
        del folder
        return False

    def read(self, path: Path) -> ReadDocument:
        """Return the pictures placed in a document.

        Raises:
            OutsideError: The document cannot be read, with the reason.
        """
        ...

    def region(self, path: Path, placement: Placement) -> PageRegion | None:
        """Return what stands around a picture of a document; None where that cannot be shown.

        Raises:
            OutsideError: The document cannot be read, with the reason.
        """
        del path, placement
        return None
