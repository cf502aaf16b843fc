"""Where pictures lie that documents hold inside themselves."""

from mediadesk.published.reader_kit import ReaderKit
from mediadesk.published.unpacked import UnpackedPictures


def unpacked_pictures(kit: ReaderKit) -> UnpackedPictures:
    """Return the folder of pictures taken out of documents."""
    return UnpackedPictures(kit.unpacked)
