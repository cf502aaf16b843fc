"""Texts of Exif tags changed where the record says something else; everything else stays put."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from mediadesk.media.containers.tiff_directory import TagValue, TiffStructure
from mediadesk.media.writing.exif_directories import ExifDirectories
from mediadesk.model.photo import FieldContent

_TEXT: Final = 2
_BYTE: Final = 1

#: exiv2's keys of the tags that are written: the tag, whether it stands in Exif's own directory,
#: and whether it is written where it is not there yet. Those of Exif 3.0 are too young for that.
_TAGS: Final[Mapping[str, tuple[int, bool, bool]]] = {
    "Exif.Image.ImageDescription": (0x010E, False, True),
    "Exif.Image.Artist": (0x013B, False, True),
    "Exif.Image.Copyright": (0x8298, False, True),
    "Exif.Photo.DateTimeOriginal": (0x9003, True, True),
    "Exif.Photo.SubSecTimeOriginal": (0x9291, True, True),
    "Exif.Photo.OffsetTimeOriginal": (0x9011, True, True),
    "Exif.Photo.ImageTitle": (0xA436, True, False),
    "Exif.Photo.Photographer": (0xA437, True, False),
    "Exif.Photo.ImageEditor": (0xA438, True, False),
    "Exif.Photo.ImageEditingSoftware": (0xA43B, True, False),
    "Exif.Photo.MetadataEditingSoftware": (0xA43C, True, True),
}
_COPYRIGHT: Final = "Exif.Image.Copyright"
_DATE: Final = "Exif.Photo.DateTimeOriginal"
_FRACTION: Final = "Exif.Photo.SubSecTimeOriginal"
_ZONE: Final = "Exif.Photo.OffsetTimeOriginal"
_ISO: Final = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(Z|[+-]\d\d:\d\d)?)?"
)
#: Exif 3.0, 4.6.6.3: unknown parts of a date are blanks, the colons kept.
_NO_TIME: Final = "  :  :  "


def with_texts(exif: bytes, texts: Mapping[str, str]) -> bytes:
    """Return an Exif block, or a TIFF file, with tags set by exiv2 key; "" takes a tag out.

    Raises:
        ContainerFaultError: The block is damaged.
    """
    structure = TiffStructure(exif)
    main: dict[int, TagValue | None] = {}
    own: dict[int, TagValue | None] = {}
    for key, text in texts.items():
        if key not in _TAGS:
            continue
        tag, in_exif, is_made = _TAGS[key]
        old = structure.tag(tag, in_exif=in_exif)
        if (old is None and (not text or not is_made)) or (in_exif and not structure.has_exif):
            continue
        (own if in_exif else main)[tag] = _value(key, text, old)
    structure.change(main)
    if own:
        structure.change(own, in_exif=True)
    return structure.data


def renewed(held: ExifDirectories, texts: Mapping[str, str]) -> ExifDirectories:
    """Return directories in which tags that are there say what they are to; "" takes one out."""
    main, exif = dict(held.main), dict(held.exif)
    for key, text in texts.items():
        if key not in _TAGS:
            continue
        tag, in_exif, _ = _TAGS[key]
        there = exif if in_exif else main
        old = there.pop(tag, None)
        new = None if old is None else _value(key, text, old)
        if new is not None:
            there[tag] = new
    return replace(held, main=main, exif=exif)


def written_keys(keys: Sequence[str]) -> tuple[str, ...]:
    """Return those of a field's tags that can be written."""
    return tuple(key for key in keys if key in _TAGS)


def joined(content: FieldContent) -> str:
    """Return names as one text: "; " between them, those quoted that hold it (MWG 2.0, 5.3)."""
    if isinstance(content, str):
        return content
    return "; ".join(_quoted(name) for name in content)


def date_texts(iso: str) -> Mapping[str, str]:
    """Return a date of ISO 8601 as Exif's three tags; a zone that is not known is not invented."""
    found = _ISO.fullmatch(iso)
    if found is None:
        return {} if iso else {_DATE: "", _FRACTION: "", _ZONE: ""}
    year, month, day, hour, minute, second, fraction, zone = found.groups()
    clock = f"{hour}:{minute}:{second or '00'}" if hour else _NO_TIME
    offset = "+00:00" if zone == "Z" else zone or ""
    return {_DATE: f"{year}:{month}:{day} {clock}", _FRACTION: fraction or "", _ZONE: offset}


def _quoted(name: str) -> str:
    if "; " not in name and not name.startswith('"'):
        return name
    doubled = name.replace('"', '""')
    return f'"{doubled}"'


def _value(key: str, text: str, old: TagValue | None) -> TagValue | None:
    """Return a tag's value, zero-terminated; of Copyright the editor's part stays (trap T7)."""
    editor = b""
    if key == _COPYRIGHT and old is not None:
        editor = old.data.partition(b"\0")[2].rstrip(b"\0")
    if not text and not editor:
        return None
    data = (text or " ").encode() + b"\0"  # Exif: a blank stands for a photographer not named
    if editor:
        data += editor + b"\0"
    return TagValue(_BYTE if old is not None and old.kind == _BYTE else _TEXT, data)
