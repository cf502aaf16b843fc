"""Small pictures for sheets, and the reason where there is none."""

from dataclasses import dataclass
from typing import Final

from mediadesk.metadata.values import cleaned
from mediadesk.model.errors import OutsideError
from mediadesk.services.ports.delivery import DeliveryItem
from mediadesk.services.ports.pictures import PictureFiles, Previews

#: The longest edge of a preview: of no use to ask the file for less.
PREVIEW_EDGE_PX: Final = 512


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A small picture of a photo, or why there is none.

    Attributes:
        image: Its bytes, a JPEG or a PPM file; empty where there is none.
        reason: Why there is none, a sentence; "" where there is one.
    """

    image: bytes = b""
    reason: str = ""


def thumbnail(item: DeliveryItem, previews: Previews) -> Thumbnail:
    """Return the photo's preview, a JPEG, made from its file where the cache has none."""
    photo = item.photo
    kept = previews.thumbnail(photo.sha256)
    if kept:
        return Thumbnail(kept)
    try:
        return Thumbnail(previews.make(photo.path, photo.sha256))
    except OutsideError as error:
        return Thumbnail(reason=cleaned(str(error)))


def sharp_picture(
    item: DeliveryItem, previews: Previews, files: PictureFiles, edge_px: int
) -> Thumbnail:
    """Return a picture of about so many pixels: from the file where the preview has too few.

    Where the file cannot be read any more, the preview is better than nothing.
    """
    photo = item.photo
    if min(edge_px, max(photo.width_px, photo.height_px)) > PREVIEW_EDGE_PX:
        try:
            raster = files.load(photo.path, edge_px)
        except OutsideError:
            return thumbnail(item, previews)
        head = f"P6 {raster.width_px} {raster.height_px} 255\n"
        return Thumbnail(head.encode() + raster.rgb)
    return thumbnail(item, previews)
