"""Small pictures for sheets, and the reason where there is none."""

from dataclasses import dataclass

from mediadesk.metadata.values import cleaned
from mediadesk.model.errors import OutsideError
from mediadesk.services.ports.delivery import DeliveryItem
from mediadesk.services.ports.pictures import Previews


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A small picture of a photo, or why there is none.

    Attributes:
        jpeg: Its bytes; empty where there is none.
        reason: Why there is none, a sentence; "" where there is one.
    """

    jpeg: bytes = b""
    reason: str = ""


def thumbnail(item: DeliveryItem, previews: Previews) -> Thumbnail:
    """Return the photo's preview, made from its file where the cache has none."""
    photo = item.photo
    kept = previews.thumbnail(photo.sha256)
    if kept:
        return Thumbnail(kept)
    try:
        return Thumbnail(previews.make(photo.path, photo.sha256))
    except OutsideError as error:
        return Thumbnail(reason=cleaned(str(error)))
