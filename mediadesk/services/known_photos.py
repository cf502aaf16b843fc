"""Photos looked up by number, or a sentence where the catalogue has none of that number."""

from mediadesk.model.dossier import Dossier
from mediadesk.model.errors import UserError
from mediadesk.model.photo import Photo
from mediadesk.services.ports.catalogue import PhotoShelf


def known_dossier(shelf: PhotoShelf, photo_id: int) -> Dossier:
    """Return everything on record of a photo.

    Raises:
        UserError: There is no such photo.
    """
    dossier = shelf.dossier(photo_id)
    if dossier is None:
        raise unknown_photo(photo_id)
    return dossier


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
