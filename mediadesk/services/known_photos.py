"""Photos looked up by number, or a sentence where the catalogue has none of that number."""

from collections.abc import Iterator, Sequence
from typing import Final

from mediadesk.model.dossier import Dossier
from mediadesk.model.errors import UserError
from mediadesk.model.photo import Photo
from mediadesk.services.ports.catalogue import CuratedShelf, PhotoShelf

#: Photos whose records are read together.
_AT_ONCE: Final = 500


def known_dossier(shelf: PhotoShelf, photo_id: int) -> Dossier:
    """Return everything on record of a photo.

    Raises:
        UserError: There is no such photo.
    """
    dossier = shelf.dossier(photo_id)
    if dossier is None:
        raise unknown_photo(photo_id)
    return dossier


def many_dossiers(
    shelf: CuratedShelf, photo_ids: Sequence[int], *, with_readings: bool
) -> Iterator[Dossier]:
    """Yield what is on record of photos, in the order given.

    Args:
        shelf: The photos.
        photo_ids: Their numbers, each once.
        with_readings: Whether all is wanted; if not, the records that fields live in are read for
            many at once, which is several times as fast.

    Raises:
        UserError: There is no such photo.
    """
    if with_readings:
        yield from (known_dossier(shelf, photo_id) for photo_id in photo_ids)
        return
    for begin in range(0, len(photo_ids), _AT_ONCE):
        part = photo_ids[begin : begin + _AT_ONCE]
        held = shelf.curated(part)
        for photo_id in part:
            photo = known_photo(shelf, photo_id)
            records = held[photo_id]
            yield Dossier(
                photo,
                captions=records.captions,
                credit=records.credit,
                contributions=records.contributions,
                fields=records.fields,
            )


def known_photo(shelf: PhotoShelf, photo_id: int) -> Photo:
    """Return a photo.

    Raises:
        UserError: There is no such photo.
    """
    photo = shelf.photo(photo_id)
    if photo is None:
        raise unknown_photo(photo_id)
    return photo


def unknown_photo(photo_id: int) -> UserError:
    """Return the error that says there is no photo of that number."""
    return UserError(f"There is no photo {photo_id} in the catalogue.")
