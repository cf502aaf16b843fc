"""What cameras wrote about the moment a picture was taken, and whether two pictures share it.

An edit keeps the exposure that its original was taken with, or says nothing of it. Two files that
name two exposures are two frames, however alike they look.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import Final
from warnings import catch_warnings, simplefilter

from PIL import ExifTags, Image

from mediadesk.media.damage import DECODER_ERRORS
from mediadesk.media.metadata.packets import Packets

#: Settings of an exposure: by what they may differ for having been written in another way.
_SETTINGS: Final[Mapping[ExifTags.Base, float]] = {
    ExifTags.Base.ExposureTime: 0.02,
    ExifTags.Base.FNumber: 0.02,
    ExifTags.Base.ISOSpeedRatings: 0.0,
    ExifTags.Base.FocalLength: 0.02,
}
_FORM: Final = "%Y:%m:%d %H:%M:%S"
#: As attribute or as element (XMP specification part 2, 2.2); more is not looked through.
_DOCUMENT: Final = re.compile(r"""xmpMM:OriginalDocumentID\s*(?:=\s*["']|>)\s*([^"'<]{8,200})""")
_MOST_XMP: Final = 1_000_000
#: Clocks are set right by whole zones, and those differ by quarters of an hour (ISO 8601, 4.2.5).
_ZONE: Final = timedelta(minutes=15)


class SameMoment(Enum):
    """Whether two pictures were taken by one exposure, as far as they say.

    Attributes:
        TOLD: The same original document, or fraction of a second, and no other setting.
        UNTOLD: They do not say enough.
        DOUBTED: Another time, which may be a clock set right.
        DENIED: Another setting, or another fraction of a second.
    """

    TOLD = "told"
    UNTOLD = "untold"
    DOUBTED = "doubted"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class CaptureFacts:
    """What is said of the moment a picture was taken.

    Attributes:
        settings: Settings of the exposure that are told, by tag.
        time: When it was taken, by the camera's clock.
        fraction: Digits of a second after its point; empty where they are not told.
        document: Id of the first document of which it was made; empty where it is not told.
    """

    settings: Mapping[ExifTags.Base, float]
    time: datetime | None
    fraction: str
    document: str


NO_FACTS: Final = CaptureFacts({}, None, "", "")


def capture_facts(packets: Packets) -> CaptureFacts:
    """Return what a file says in Exif (Exif 2.32, 4.6.5) and XMP; nothing where it is damaged."""
    exif = Image.Exif()
    try:
        with catch_warnings():  # Pillow warns of what is damaged, and that tells nothing here
            simplefilter("ignore")
            exif.load(packets.exif)
            told = exif.get_ifd(ExifTags.IFD.Exif)
        settings = {tag: _number(told.get(tag)) for tag in _SETTINGS}
        time = _time(told.get(ExifTags.Base.DateTimeOriginal))
        fraction = _fraction(told.get(ExifTags.Base.SubsecTimeOriginal))
    except DECODER_ERRORS:
        return NO_FACTS
    told_settings = {tag: number for tag, number in settings.items() if number > 0}
    return CaptureFacts(told_settings, time, fraction, _document(packets.xmp))


def same_moment(one: CaptureFacts, other: CaptureFacts) -> SameMoment:
    """Return whether two pictures say that they were taken by one exposure."""
    if any(
        abs(value / other.settings[tag] - 1) > _SETTINGS[tag]
        for tag, value in one.settings.items()
        if tag in other.settings
    ):
        return SameMoment.DENIED
    if one.fraction and other.fraction and not _begin_alike(one.fraction, other.fraction):
        return SameMoment.DENIED
    if one.document and one.document == other.document:
        return SameMoment.TOLD
    if one.time is None or other.time is None:
        return SameMoment.UNTOLD
    has_fractions = bool(one.fraction and other.fraction)
    if one.time != other.time:
        is_zone = (one.time - other.time) % _ZONE == timedelta(0)
        return SameMoment.UNTOLD if is_zone or has_fractions else SameMoment.DOUBTED
    return SameMoment.TOLD if has_fractions and one.settings else SameMoment.UNTOLD


def _begin_alike(one: str, other: str) -> bool:
    """Whether the one goes on where the other ends: some programs shorten a fraction."""
    return one.startswith(other) or other.startswith(one)


def _number(value: object) -> float:
    """Return a setting, the first of several; 0 where it is not told, as some cameras write it."""
    first = value[0] if isinstance(value, tuple) and value else value
    try:
        return float(str(first))
    except ValueError:
        return 0.0


def _time(value: object) -> datetime | None:
    try:
        return datetime.strptime(str(value).strip("\0 "), _FORM)  # noqa: DTZ007  no zone is told
    except ValueError:
        return None


def _fraction(value: object) -> str:
    """Return the digits; none where all are nought, as cameras without such a clock write."""
    digits = re.sub(r"\D", "", str(value))[:9]
    return digits if digits.strip("0") else ""


def _document(packets: tuple[bytes, ...]) -> str:
    text = packets[0][:_MOST_XMP].decode("utf-8", "replace") if packets else ""
    found = _DOCUMENT.search(text)
    return found[1].strip() if found else ""
