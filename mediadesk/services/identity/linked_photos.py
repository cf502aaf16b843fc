"""The files of photos that documents link by their paths, as layouts do outside their folder."""

from pathlib import Path
from typing import Protocol

from mediadesk.model.photo import Photo
from mediadesk.paths import is_file
from mediadesk.services.identity.linked_paths import linked_paths


class KnowsPaths(Protocol):
    """Says which photo was last seen at a path."""

    def photo_at(self, path: Path) -> Photo | None:
        """Return the photo last seen at a path."""
        ...


class LinkedPhotos:
    """Finds the files that documents link among those that the catalogue knows.

    A document may link anything. No file that the catalogue does not know is opened for a link.
    """

    def __init__(self, catalogue: KnowsPaths) -> None:
        self._catalogue = catalogue

    def file(self, link: str) -> Path | None:
        """Return the file of the photo that a document links by its path; None where it is none.

        Args:
            link: The picture as the document refers to it: a path, a URI, anything.
        """
        known = (path for path in linked_paths(link) if self._catalogue.photo_at(path) is not None)
        return next(filter(is_file, known), None)
