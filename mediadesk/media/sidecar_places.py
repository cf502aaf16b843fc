"""Where the XMP sidecar of a photo lies."""

from pathlib import Path
from typing import Final

_SUFFIX: Final = ".xmp"


def sidecar_of(photo: Path) -> Path:
    """Return the sidecar of a photo, where it is or would be.

    Adobe's programs and Photo Mechanic name it after the photo without its suffix, darktable and
    digiKam with it; one that is there counts, in either spelling.
    """
    plain = photo.with_suffix(_SUFFIX)
    places = (plain, photo.with_suffix(".XMP"), photo.with_name(f"{photo.name}{_SUFFIX}"))
    return next((place for place in places if place.is_file()), plain)
