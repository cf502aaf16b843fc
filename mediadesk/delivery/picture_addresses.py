"""Where a document says that its pictures stand."""

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from urllib.parse import quote

from mediadesk.model.photo import Photo
from mediadesk.services.ports.delivery import Delivery

#: IANA media types by the name of the file format.
_MEDIA_TYPES: Final = {
    "JPEG": "image/jpeg",
    "PNG": "image/png",
    "TIFF": "image/tiff",
    "WEBP": "image/webp",
    "WebP": "image/webp",
    "AVIF": "image/avif",
    "HEIC": "image/heic",
    "HEIF": "image/heif",
    "GIF": "image/gif",
    "SVG": "image/svg+xml",
}


def picture_address(photo: Photo, delivery: Delivery, document: Path) -> str:
    """Return the address of a picture: on the web, else as seen from the document's folder."""
    if delivery.base_url:
        return delivery.base_url + _quoted(photo.path.name)
    try:
        seen = Path(os.path.relpath(photo.path, document.parent)).as_posix()
    except ValueError:  # Windows: on another drive
        return photo.path.as_uri()
    # A first part with a colon would be taken for a scheme (RFC 3986, 4.2).
    return _quoted(seen)


def media_type(photo: Photo) -> str:
    """Return the media type of a picture file, "" where it is not known."""
    return _MEDIA_TYPES.get(photo.format, "")


def address_remarks(delivery: Delivery) -> Iterator[str]:
    """Yield what is wrong with the addresses of a delivery on the web."""
    if not delivery.base_url:
        return
    names = Counter(item.photo.path.name for item in delivery.items)
    for name, uses in names.items():
        if uses > 1:
            yield (
                f"{uses} photos are called {name}, so that on the web one would stand for the "
                "other: rename them first."
            )


def _quoted(path: str) -> str:
    return quote(os.fsencode(path), safe="/")
