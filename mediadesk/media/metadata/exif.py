"""Read Exif tags in pure Python, so that hostile files meet no C library first."""

import logging
from collections.abc import Mapping
from io import BytesIO
from typing import Final

import exifread
from exifread.core.ifd_tag import IfdTag
from typing_extensions import override

from mediadesk.media.damage import DECODER_ERRORS
from mediadesk.media.metadata.charsets import likely_charset
from mediadesk.media.metadata.exif_exact import (
    cr3_texts,
    exact_texts,
    is_cr3,
    raf_jpeg,
    sound_texts,
)
from mediadesk.media.metadata.packets import jpeg_packets

#: exiv2's group in a key, and what exifread calls it.
_GROUPS: Final = {"Image": "Image", "Photo": "EXIF"}

#: Tags of Exif 3.0 that exifread has no name for.
_UNNAMED: Final = {
    "ImageTitle": "Tag 0xA436",
    "Photographer": "Tag 0xA437",
    "ImageEditor": "Tag 0xA438",
    "RAWDevelopingSoftware": "Tag 0xA43A",
    "ImageEditingSoftware": "Tag 0xA43B",
    "MetadataEditingSoftware": "Tag 0xA43C",
}

# exifread tells of every oddity through logging; a desk's log is for the desk's own faults.
logging.getLogger("exifread").setLevel(logging.CRITICAL)


class _BoundedReads(BytesIO):
    """Bytes that end a reader's patience: a directory may claim 65,535 entries, and a chain more.

    Raises:
        EOFError: Too many reads, or too many behind the end.
    """

    _MOST_READS: Final = 400_000
    _MOST_MISSES: Final = 400

    def __init__(self, data: bytes) -> None:
        super().__init__(data)
        self._reads = 0
        self._misses = 0

    @override
    def read(self, size: int | None = -1, /) -> bytes:
        data = super().read(size)
        self._reads += 1
        self._misses += not data and size != 0
        if self._reads > self._MOST_READS or self._misses > self._MOST_MISSES:
            msg = "the Exif directories lead nowhere"
            raise EOFError(msg)
        return data


def exif_texts(source: bytes) -> Mapping[str, str]:
    """Return the texts of a TIFF structure, or of a whole file, by exiv2 key.

    Empty where there is no Exif or nothing of it can be read.
    """
    if is_cr3(source):
        return cr3_texts(source)
    source = jpeg_packets(raf_jpeg(source)).exif or source
    return {**_usual_texts(source), **exact_texts(source)}


def field_texts(source: bytes) -> Mapping[str, str]:
    """Return the texts of the tags that fields are read from, by exiv2 key, and maybe others.

    They are the same as among all texts; only a structure that leaves something to interpret is
    read by the general reader as well, which takes several times as long.
    """
    sound = sound_texts(source)
    return exif_texts(source) if sound is None else sound


def _usual_texts(source: bytes) -> Mapping[str, str]:
    stream = _BoundedReads(source)
    try:
        tags = exifread.process_file(stream, details=False, extract_thumbnail=False)
    except DECODER_ERRORS:
        return {}
    found: dict[str, str] = {}
    for group, known_as in _GROUPS.items():
        for name, tag in tags.items():
            if name.startswith(known_as + " ") and isinstance(tag, IfdTag):
                found[f"Exif.{group}.{_tag_name(name)}"] = _text(tag)
    return {key: text for key, text in found.items() if text}


def _tag_name(name: str) -> str:
    tag = name.partition(" ")[2]
    return next((known for known, unnamed in _UNNAMED.items() if unnamed == tag), tag)


def _text(tag: IfdTag) -> str:
    """Return a tag's text: UTF-8 (Exif 3.0 allows it), else in the charset that makes words."""
    if isinstance(tag.values, bytes):
        return tag.values.decode(likely_charset(tag.values), "replace")
    return tag.values if isinstance(tag.values, str) else ""
