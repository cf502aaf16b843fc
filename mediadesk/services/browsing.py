"""Look photos up, list and search them, and load their pictures."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, Protocol

from mediadesk.metadata.fields import FIELD_RECORD, FIELDS
from mediadesk.model.collection import FolderCount
from mediadesk.model.dossier import Dossier, PhotoCard
from mediadesk.model.errors import OutsideError, UserError
from mediadesk.model.intake import Raster
from mediadesk.model.placement import Usage
from mediadesk.model.scope import FirstPhotos, Scope
from mediadesk.paths import absence, is_file, is_there
from mediadesk.search.parse import parse_query
from mediadesk.search.tree import Query
from mediadesk.services.known_photos import known_dossier, known_photo
from mediadesk.services.ports.catalogue import PhotoShelf, WhereUsed
from mediadesk.services.ports.photo_numbers import PhotoNumbers
from mediadesk.services.ports.pictures import PictureFiles, Previews

#: Fields that a search compares with their curated value; the others are in the full-text index.
_OTHER_FIELDS: Final = frozenset(
    spec.name
    for spec in FIELDS
    if spec.record in {FIELD_RECORD, "credit.licence_url", "credit.work_url"}
)

#: No catalogue has so many photos, and its numbers go no further.
_MOST_DIGITS: Final = 18


class BrowsedShelf(PhotoShelf, WhereUsed, Protocol):
    """What browsing needs of the catalogue."""


class Browsing:
    """Everything that looks at photos without changing them.

    Args:
        shelf: The photos on record.
        files: Their files.
        previews: Their previews.
        restrictions: Tells what a supplier's words ask, each thing in a few words of the desk's.
    """

    def __init__(
        self,
        *,
        shelf: BrowsedShelf,
        files: PictureFiles,
        previews: Previews,
        restrictions: Callable[[str], tuple[str, ...]],
    ) -> None:
        self._restrictions = restrictions
        self._shelf = shelf
        self._files = files
        self._previews = previews

    def photo_ids(self, scope: Scope) -> PhotoNumbers:
        """Return the numbers of the photos in a scope, in its order.

        Raises:
            UserError: The scope's query cannot be understood.
        """
        return self._shelf.photo_ids(scope, _query(scope))

    def first_photos(self, scope: Scope, at_most: int) -> FirstPhotos:
        """Return the first photos of a scope and how many there are, for whoever asks once.

        Raises:
            UserError: The scope's query cannot be understood.
        """
        return self._shelf.first_photos(scope, _query(scope), at_most)

    def cards(self, photo_ids: Sequence[int]) -> tuple[PhotoCard, ...]:
        """Return what a grid shows of photos, in the order asked for."""
        return tuple(
            replace(card, restrictions=self._restrictions(card.asked)) if card.asked else card
            for card in self._shelf.cards(photo_ids)
        )

    def dossier(self, photo_id: int) -> Dossier:
        """Return everything known of a photo.

        Raises:
            UserError: There is no such photo.
        """
        return known_dossier(self._shelf, photo_id)

    def usages(self, photo_id: int) -> tuple[Usage, ...]:
        """Return where a photo was published, by the last checks of the documents."""
        return self._shelf.usages(photo_id)

    def resolve(self, reference: str) -> int:
        """Return the number of the photo that a catalogue number or a path names.

        A file that was moved or copied is recognised by its bytes.

        Raises:
            UserError: Neither a number nor a path in the catalogue.
        """
        if not reference:
            msg = "No photo is named: give a catalogue number or a path."
            raise UserError(msg)
        if reference.isascii() and reference.isdigit():
            if len(reference) > _MOST_DIGITS:
                msg = f"There is no photo {reference[:_MOST_DIGITS]}… in the catalogue."
                raise UserError(msg)
            return known_photo(self._shelf, int(reference)).id
        path = Path(reference).expanduser().absolute()
        photo = self._shelf.photo_at(path)
        if photo is None and is_file(path):
            photo = self._shelf.photo_with_hash(self._files.content_hash(path))
        if photo is None:
            unknown = "is not in the catalogue; import it first"
            state = unknown if is_there(path) else absence(path)
            msg = f"{reference} {state}."
            raise UserError(msg)
        return photo.id

    def folders(self) -> tuple[FolderCount, ...]:
        """Return every folder photos were seen in, by path."""
        return self._shelf.folders()

    def thumbnail(self, photo_id: int, sha256: str) -> bytes | None:
        """Return a photo's small JPEG, made anew where the cache lost it; None where it cannot."""
        kept = self._previews.thumbnail(sha256)
        if kept is not None:
            return kept
        photo = self._shelf.photo(photo_id)
        if photo is None or not is_file(photo.path):
            return None
        try:
            return self._previews.make(photo.path, photo.sha256)
        except OutsideError:
            return None  # the grid shows its placeholder; the viewer tells the reason

    def picture(self, photo_id: int, longest_edge_px: int | None) -> Raster:
        """Return a photo decoded for the screen.

        Raises:
            OutsideError: The file is gone or cannot be decoded.
        """
        photo = known_photo(self._shelf, photo_id)
        if not is_file(photo.path):
            msg = f"{photo.path} is not there any more; reconnect its disk or import it again."
            raise OutsideError(msg)
        return self._files.load(photo.path, longest_edge_px)


def _query(scope: Scope) -> Query | None:
    return parse_query(scope.query, _OTHER_FIELDS) if scope.query.strip() else None
