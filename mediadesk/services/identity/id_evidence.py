"""Which catalogue photos the ids in a file tell; an id that strangers share tells nothing."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

from mediadesk.metadata.identity import comparable_ids, credential_ids, embedded_ids
from mediadesk.model.edit import Match
from mediadesk.model.errors import OutsideError
from mediadesk.model.photo import Photo
from mediadesk.services.ports.catalogue import PhotoShelf
from mediadesk.services.ports.pictures import PictureFiles
from mediadesk.services.ports.traces import TraceReader

#: An id that one photo alone carries is nearly always right, though nobody saw the pixels.
_ID_CONFIDENCE: Final = 0.9
#: An id that more photos share is a template's, or came with a copied packet.
_MOST_SHARING: Final = 8

#: For each id that leads to photos, the photos that carry it.
Carrying: TypeAlias = tuple[tuple[Photo, ...], ...]


@dataclass(frozen=True, slots=True)
class IdEvidence:
    """Looks photos up by the ids of a picture.

    Attributes:
        catalogue: The photos.
        files: Reads the ids that a picture carries in its metadata.
        traces: Reads those that its Content Credentials name.
    """

    catalogue: PhotoShelf
    files: PictureFiles
    traces: TraceReader

    def carrying(self, image: Path | None, document_ids: Sequence[str]) -> Carrying:
        """Return the photos that share an id with a picture; ids that many share are left out.

        Args:
            image: Its file; None where it is not at hand.
            document_ids: Ids that the document keeps of it, as they stand in its XMP.
        """
        carried = self._ids_in(image) if image is not None else ()
        ids = dict.fromkeys((*comparable_ids(document_ids), *carried))
        found = (self.catalogue.photos_with_id(one, _MOST_SHARING + 1) for one in ids)
        return tuple(photos for photos in found if 0 < len(photos) <= _MOST_SHARING)

    def _ids_in(self, image: Path) -> tuple[str, ...]:
        return (*self._embedded(image), *self._signed(image))

    def _embedded(self, image: Path) -> tuple[str, ...]:
        try:
            return embedded_ids(self.files.fields(image))
        except OutsideError:
            return ()  # its pixels may still be readable

    def _signed(self, image: Path) -> tuple[str, ...]:
        try:
            credentials = self.traces.credentials(image)
        except OutsideError:
            return ()  # what its metadata say counts all the same
        return credential_ids(credentials) if credentials is not None else ()


def told_by_ids(carrying: Carrying) -> Match | None:
    """Return the one photo that ids alone tell; None where they tell several, or none.

    An id that an original shares with its derivatives tells them apart from all others; which of
    them is meant, the ids that only one of them carries tell.
    """
    sharing = Counter(photo for photos in carrying if are_all_kin(photos) for photo in photos)
    if not sharing or not are_all_kin(tuple(sharing)):
        return None
    best = max(sharing, key=lambda photo: (sharing[photo], photo.original_id is None, -photo.id))
    return Match(best.id, "id", _ID_CONFIDENCE)


def are_all_kin(photos: Sequence[Photo]) -> bool:
    """Return whether each of some photos is kin to each other."""
    return all(are_kin(one, other) for one in photos for other in photos)


def are_kin(one: Photo, other: Photo) -> bool:
    """Return whether one was made from the other, or both from a third."""
    roots = {other.id, other.original_id} - {None}
    return one.id in roots or one.original_id in roots
