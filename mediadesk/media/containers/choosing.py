"""Which container a file is, by its first bytes and its suffix; None for what is not written."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from mediadesk.media.containers.blocks import Container
from mediadesk.media.containers.gif import GifContainer
from mediadesk.media.containers.jpeg import JpegContainer
from mediadesk.media.containers.png import PngContainer
from mediadesk.media.containers.psd import PsdContainer
from mediadesk.media.containers.tiff import TiffContainer
from mediadesk.media.containers.webp import WebpContainer
from mediadesk.media.formats import RAW_SUFFIXES

_RIFF_BYTES: Final = slice(8, 12)

#: Beginnings of files. Camera RAW that is a TIFF inside is told by its suffix, and never written.
_BEGINNINGS: Final[Mapping[bytes, Container]] = {
    b"\xff\xd8\xff": JpegContainer(),
    b"\x89PNG\r\n\x1a\n": PngContainer(),
    b"II*\x00": TiffContainer(),
    b"MM\x00*": TiffContainer(),
    b"8BPS": PsdContainer(),
    b"GIF8": GifContainer(),
}
_WEBP: Final = WebpContainer()


def container_of(path: Path, start: bytes) -> Container | None:
    """Return the container of a file.

    Args:
        path: Its path.
        start: Its first bytes, a dozen or more.
    """
    if is_raw(path):
        return None
    if start.startswith(b"RIFF") and start[_RIFF_BYTES] == b"WEBP":
        return _WEBP
    return next((kind for mark, kind in _BEGINNINGS.items() if start.startswith(mark)), None)


def is_raw(path: Path) -> bool:
    """Whether a file is camera RAW by its suffix."""
    return path.suffix.lower() in RAW_SUFFIXES
