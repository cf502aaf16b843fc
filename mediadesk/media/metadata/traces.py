"""Gather what a file's metadata tell of its editing, without yet understanding any of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from mediadesk.media.metadata.photo_mechanic import soft_crop
from mediadesk.media.metadata.xmp import XmpArray, XmpStruct, XmpText, XmpValue, structs, texts
from mediadesk.metadata.values import cleaned, date_from_exif, moment
from mediadesk.model.edit_traces import (
    ContentCredentials,
    EditTraces,
    HistoryEvent,
    NamedText,
)

#: Namespaces of Adobe's XMP that no field of the field table stands in.
_CRS: Final = "{http://ns.adobe.com/camera-raw-settings/1.0/}"
_AUX: Final = "{http://ns.adobe.com/exif/1.0/aux/}"
_MM: Final = "{http://ns.adobe.com/xap/1.0/mm/}"
_XMP: Final = "{http://ns.adobe.com/xap/1.0/}"
_PHOTOSHOP: Final = "{http://ns.adobe.com/photoshop/1.0/}"
_EVENT: Final = "{http://ns.adobe.com/xap/1.0/sType/ResourceEvent#}"
_TIFF: Final = "{http://ns.adobe.com/tiff/1.0/}"

#: Where programs put their names, the best known first. Exif 3.0 has a tag for each purpose.
_SOFTWARE_TAGS: Final = (
    ("Exif:ImageEditingSoftware", "Exif.Photo.ImageEditingSoftware"),
    ("Exif:RAWDevelopingSoftware", "Exif.Photo.RAWDevelopingSoftware"),
    ("Exif:ProcessingSoftware", "Exif.Image.ProcessingSoftware"),
    ("Exif:Software", "Exif.Image.Software"),
)
_IMAGE_EDITOR: Final = "Exif.Photo.ImageEditor"

#: Members that tell what a structure of settings is, or whether it is in use.
_TELLING: Final = (f"{_CRS}Active", f"{_CRS}Name")

_MOST_EVENTS: Final = 500
_MOST_SETTINGS: Final = 1_000
_MOST_POINTS: Final = 200
_MOST_CHARACTERS: Final = 2_000
_LONGEST_HISTORY: Final = 200_000


@dataclass(frozen=True, slots=True)
class FileSaid:
    """What has been read of a file, for its traces.

    Attributes:
        data: The file's bytes.
        properties: Its XMP, by Clark name.
        exif: Its Exif texts, by exiv2 key.
        stored_size_px: Width and height as stored.
        orientation: Exif orientation.
        is_raw: Whether it is a camera's own format.
        credentials: Its Content Credentials.
    """

    data: bytes
    properties: Mapping[str, XmpValue]
    exif: Mapping[str, str]
    stored_size_px: tuple[int, int]
    orientation: int
    is_raw: bool
    credentials: ContentCredentials | None


def traces_of(said: FileSaid) -> EditTraces:
    """Return the traces of editing that a file carries."""
    properties = said.properties
    width, height = said.stored_size_px
    return EditTraces(
        history=tuple(_events(properties.get(f"{_MM}History"))),
        photoshop_history=_first(properties.get(f"{_PHOTOSHOP}History"), _LONGEST_HISTORY),
        ancestors=len(texts(properties.get(f"{_PHOTOSHOP}DocumentAncestors"))),
        develop=tuple(_settings(properties, _CRS)),
        enhanced=tuple(_settings(properties, _AUX)),
        soft_crop=soft_crop(said.data, width, height),
        software=tuple(_software(said)),
        image_editor=cleaned(said.exif.get(_IMAGE_EDITOR, "")[:_MOST_CHARACTERS]),
        modified_at=_modified_at(said),
        width_px=width,
        height_px=height,
        orientation=said.orientation,
        is_raw=said.is_raw,
        credentials=said.credentials,
    )


def _events(value: XmpValue | None) -> Iterator[HistoryEvent]:
    for event in structs(value)[:_MOST_EVENTS]:
        changed = event.members.get(f"{_EVENT}changed")
        yield HistoryEvent(
            action=_member(event, "action"),
            at=moment(_member(event, "when")),
            software=_member(event, "softwareAgent"),
            changed=None if changed is None else _first(changed),
            parameters=_member(event, "parameters"),
        )


def _member(event: XmpStruct, name: str) -> str:
    return _first(event.members.get(f"{_EVENT}{name}"))


def _first(value: XmpValue | None, most: int = _MOST_CHARACTERS) -> str:
    return next((cleaned(text.text[:most]) for text in texts(value)), "")


def _settings(properties: Mapping[str, XmpValue], namespace: str) -> Iterator[NamedText]:
    named = ((name, value) for name, value in properties.items() if name.startswith(namespace))
    for number, (name, value) in enumerate(named):
        if number >= _MOST_SETTINGS:
            return
        yield name.removeprefix(namespace), _plain(value)


def _plain(value: XmpValue) -> str:
    """Return a setting as text: a curve's points a line each, of structures what is telling."""
    match value:
        case XmpText(text):
            return cleaned(text[:_MOST_CHARACTERS])
        case XmpStruct(members):
            said = (_first(members[name]) for name in _TELLING if name in members)
            return next(said, "1" if members else "")
        case XmpArray(items=items):
            lines = [_plain(item) for item in items[:_MOST_POINTS]]
            return "\n".join(line for line in lines if line)


def _software(said: FileSaid) -> Iterator[NamedText]:
    for place, key in _SOFTWARE_TAGS:
        if name := cleaned(said.exif.get(key, "")[:_MOST_CHARACTERS]):
            yield place, name
    for place, key in (
        ("xmp:CreatorTool", f"{_XMP}CreatorTool"),
        ("tiff:Software", f"{_TIFF}Software"),
    ):
        if name := _first(said.properties.get(key)):
            yield place, name


def _modified_at(said: FileSaid) -> datetime | None:
    stated = moment(_first(said.properties.get(f"{_XMP}ModifyDate")))
    return stated or moment(date_from_exif(said.exif.get("Exif.Image.DateTime", "")))
