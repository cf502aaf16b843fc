"""The texts of Exif tags byte by byte, where a general reader shortens or leaves them out.

Copyright holds two texts with a NUL between them (Exif 2.32, 4.6.4: photographer and editor);
Exif 3.0 has texts of a type of their own, UTF-8; Windows' own tags are UTF-16 kept as bytes.
"""

from collections.abc import Mapping
from typing import Final, Literal

from mediadesk.media.metadata.charsets import likely_charset, utf8_text
from mediadesk.media.metadata.tiff import directory_tags, is_whole, tiff_tags

_EXIF_POINTER: Final = 0x8769

#: Tags of the first directory and of the Exif directory whose texts are read, by exiv2 key.
_IMAGE_TAGS: Final = {
    0x010E: "Exif.Image.ImageDescription",
    0x0131: "Exif.Image.Software",
    0x0132: "Exif.Image.DateTime",
    0x013B: "Exif.Image.Artist",
    0x8298: "Exif.Image.Copyright",
}
_PHOTO_TAGS: Final = {
    0x9003: "Exif.Photo.DateTimeOriginal",
    0x9011: "Exif.Photo.OffsetTimeOriginal",
    0x9291: "Exif.Photo.SubSecTimeOriginal",
    0xA436: "Exif.Photo.ImageTitle",
    0xA437: "Exif.Photo.Photographer",
    0xA438: "Exif.Photo.ImageEditor",
    0xA43A: "Exif.Photo.RAWDevelopingSoftware",
    0xA43B: "Exif.Photo.ImageEditingSoftware",
    0xA43C: "Exif.Photo.MetadataEditingSoftware",
}
#: Windows' own texts in the first directory, by exiv2 key.
WINDOWS_TAGS: Final = {
    0x9C9B: "Exif.Image.XPTitle",
    0x9C9C: "Exif.Image.XPComment",
    0x9C9D: "Exif.Image.XPAuthor",
    0x9C9E: "Exif.Image.XPKeywords",
}
_ORDERS: Final[Mapping[bytes, Literal["little", "big"]]] = {b"II": "little", b"MM": "big"}
_CLASSIC: Final = 42
_POINTER_BYTES: Final = 4
_BLANK: Final = b"\0 \t\r\n"
_COPYRIGHT: Final = "Exif.Image.Copyright"
_CR3_DIRECTORIES: Final = (b"CMT1", b"CMT2", b"CMT4")
_CR3_HEAD_BYTES: Final = 1 << 17
_RAF_START: Final = b"FUJIFILMCCD-RAW"
_RAF_JPEG_AT: Final = 84
_RW2_START: Final = b"IIU\0"
_RW2_JPEG: Final = 0x2E


def exact_texts(data: bytes) -> Mapping[str, str]:
    """Return the texts of a TIFF structure's tags by exiv2 key; those that are blank left out."""
    return _told(*_tags_in(data))


def sound_texts(data: bytes) -> Mapping[str, str] | None:
    """Return the same of a structure that leaves nothing to interpret; None for any other.

    Both directories lie in the data with all their values, each tag once and of a known type, and
    no text is hidden behind a NUL. Of such a structure a general reader finds no other texts of
    these tags.
    """
    order = _ORDERS.get(data[:2])
    if order is None or int.from_bytes(data[2:4], order) != _CLASSIC:
        return None
    if not is_whole(data, int.from_bytes(data[4:8], order), order):
        return None
    first, inner = _tags_in(data)
    if pointer := first.get(_EXIF_POINTER):
        at = int.from_bytes(pointer, order)
        if len(pointer) != _POINTER_BYTES or not is_whole(data, at, order):
            return None
    values = [value for tag, value in first.items() if tag != _EXIF_POINTER]
    is_hiding = any(map(_hides_text, (*values, *inner.values())))
    return None if is_hiding else _told(first, inner)


def _tags_in(data: bytes) -> tuple[Mapping[int, bytes], Mapping[int, bytes]]:
    """Return the bytes of the tags that are read: the first directory's, the Exif directory's."""
    wanted = {*_IMAGE_TAGS, *WINDOWS_TAGS, _EXIF_POINTER}
    first = tiff_tags(data, wanted)
    order = _ORDERS.get(data[:2], "big")
    at = int.from_bytes(first.get(_EXIF_POINTER, b"")[:4], order)
    return first, directory_tags(data, at, order, _PHOTO_TAGS) if at else {}


def _hides_text(value: bytes) -> bool:
    """Whether a value is blank up to its first NUL, and not behind it."""
    return not value.partition(b"\0")[0].strip() and bool(value.strip(_BLANK))


def cr3_texts(data: bytes) -> Mapping[str, str]:
    """Return the texts of Canon's CR3, which keeps each directory as a TIFF of its own."""
    blocks = dict(zip(_CR3_DIRECTORIES, cr3_directories(data), strict=False))
    first = tiff_tags(blocks.get(b"CMT1", b""), {*_IMAGE_TAGS, *WINDOWS_TAGS})
    return _told(first, tiff_tags(blocks.get(b"CMT2", b""), _PHOTO_TAGS))


def cr3_directories(data: bytes) -> tuple[bytes, ...]:
    """Return the directories of Canon's CR3, the first, Exif's and GPS's; () of other files."""
    return tuple(_cr3_box(data, mark) for mark in _CR3_DIRECTORIES) if is_cr3(data) else ()


def is_cr3(data: bytes) -> bool:
    """Whether a file is Canon's CR3."""
    return data[4:11] == b"ftypcrx"


def _cr3_box(data: bytes, mark: bytes) -> bytes:
    at = data.find(mark, 0, _CR3_HEAD_BYTES)
    size = int.from_bytes(data[at - 4 : at], "big") if at >= 4 else 0
    return data[at + 4 : at - 4 + size] if size else b""


def raf_jpeg(data: bytes) -> bytes:
    """Return the JPEG in a RAF of Fujifilm, which has the file's Exif; b"" for other files."""
    if not data.startswith(_RAF_START):
        return b""
    at, size = (
        int.from_bytes(data[place : place + 4], "big") for place in (_RAF_JPEG_AT, _RAF_JPEG_AT + 4)
    )
    return data[at : at + size]


def rw2_jpeg(data: bytes) -> bytes:
    """Return the JPEG in Panasonic's RW2, which has the file's Exif; b"" for other files.

    The tags of RW2's own directory have other meanings.
    """
    if not data.startswith(_RW2_START):
        return b""
    first = int.from_bytes(data[4:8], "little")
    return directory_tags(data, first, "little", {_RW2_JPEG}).get(_RW2_JPEG, b"")


def _told(first: Mapping[int, bytes], inner: Mapping[int, bytes]) -> Mapping[str, str]:
    found = {_IMAGE_TAGS[tag]: _text(data) for tag, data in first.items() if tag in _IMAGE_TAGS}
    if copyrights := first.get(0x8298, b""):
        found[_COPYRIGHT] = _both(copyrights)
    found |= {_PHOTO_TAGS[tag]: _text(data) for tag, data in inner.items()}
    found |= {
        key: first[tag].decode("utf-16-le", "replace").split("\x00")[0]
        for tag, key in WINDOWS_TAGS.items()
        if tag in first
    }
    return {key: text for key, text in found.items() if text.strip()}


def _both(data: bytes) -> str:
    """Return the photographer's notice and the editor's, a line each."""
    said = (_text(part).strip() for part in data.split(b"\x00")[:2])
    return "\n".join(filter(None, said))


def _text(data: bytes) -> str:
    """Return a tag's text: UTF-8 (Exif 3.0 allows it), else in the charset that makes words."""
    plain = data.split(b"\x00")[0]
    text = utf8_text(plain)
    return plain.decode(likely_charset(plain), "replace") if text is None else text
