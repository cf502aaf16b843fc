"""Open picture files with exiv2, so that no file leaves its words behind for the next."""

import exiv2

from mediadesk.media.metadata.foreign_prefixes import restore_standard


def opened_image(source: str | bytes) -> exiv2.Image | None:
    """Return a file with its metadata read; None where exiv2 cannot.

    Args:
        source: The file's bytes, or its path where it is to be written to.
    """
    exiv2.LogMsg.setLevel(exiv2.LogMsg.Level.mute)
    try:
        image = exiv2.ImageFactory.open(source)
        image.readMetadata()
    except exiv2.Exiv2Error:
        return None
    finally:
        restore_standard()
    return image
