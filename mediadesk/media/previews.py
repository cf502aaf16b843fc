"""The cache of small pictures: JPEG files in a folder, named by content hash."""

import os
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import Final

from PIL import Image
from typing_extensions import override

from mediadesk.media.decoding import fitting
from mediadesk.media.intake import decode_file
from mediadesk.model.errors import OutsideError
from mediadesk.services.ports.pictures import PREVIEW_EDGE_PX, Miniatures, Previews
from mediadesk.whole_files import whole_file

_QUALITY: Final = 80
#: At this size nobody looks for detail, and a report is to be mailed.
_MINIATURE_QUALITY: Final = 70


class PreviewCache(Previews, Miniatures):
    """Keeps previews in a folder, sharded by the first two digits of the hash.

    The folder may be deleted at any time: what is missing is made anew.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @override
    def thumbnail(self, sha256: str) -> bytes | None:
        try:
            return self._file(sha256).read_bytes()
        except OSError:
            return None

    @override
    def thumbnail_file(self, sha256: str) -> Path | None:
        file = self._file(sha256)
        return file if file.is_file() else None

    @override
    def make(self, path: Path, sha256: str) -> bytes:
        return self.keep(decode_file(path, PREVIEW_EDGE_PX).image, sha256)

    @override
    def carry(self, sha256: str, new_sha256: str) -> None:
        source, target = self._file(sha256), self._file(new_sha256)
        with suppress(OSError):  # what is missing is made anew
            target.parent.mkdir(parents=True, exist_ok=True)
            try:
                os.link(source, target)
            except OSError:  # a drive that knows no links
                _write_whole(target, source.read_bytes())

    @override
    def miniature(self, path: Path, edge_px: int) -> bytes:
        image = decode_file(path, edge_px).image
        return _jpeg(image, edge_px, _MINIATURE_QUALITY)

    def keep(self, image: Image.Image, sha256: str) -> bytes:
        """Write a picture's preview and return it.

        Args:
            image: RGB, sRGB, oriented, at least as large as the preview where the picture is.
            sha256: Hash of the file's bytes.

        Raises:
            OutsideError: The cache folder cannot be written.
        """
        jpeg = _jpeg(image)
        target = self._file(sha256)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            _write_whole(target, jpeg)
        except OSError as error:
            msg = f"The preview cannot be kept in {target.parent}: {error.strerror}."
            raise OutsideError(msg) from error
        return jpeg

    def _file(self, sha256: str) -> Path:
        return self._folder / sha256[:2] / f"{sha256}.jpg"


def _jpeg(image: Image.Image, edge_px: int = PREVIEW_EDGE_PX, quality: int = _QUALITY) -> bytes:
    size = fitting(*image.size, edge_px)
    small = image if image.size == size else image.resize(size, Image.Resampling.BILINEAR)
    stream = BytesIO()
    small.save(stream, "JPEG", quality=quality)
    return stream.getvalue()


def _write_whole(target: Path, data: bytes) -> None:
    """Write a preview; one that a power cut loses is made anew."""
    with whole_file(target, is_durable=False) as beside:
        beside.write_bytes(data)
