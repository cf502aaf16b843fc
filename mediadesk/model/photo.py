"""A photo the desk knows, where it was seen, and what its file says of itself."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TypeAlias

#: What a metadata field holds: one text, or several in order.
FieldContent: TypeAlias = str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Photo:
    """An original or a derivative file; the content hash is its identity.

    Attributes:
        id: Catalogue number; 0 until the catalogue gave one.
        sha256: Hash of the file's bytes, lower-case hex.
        path: Where it was last seen.
        format: Name of the file format, "JPEG", "TIFF", "HEIC", "NEF", ...
        width_px: Width as displayed (orientation applied).
        height_px: Height as displayed.
        taken_at: When it was taken, by the camera's clock; naive where no zone is known.
        added_at: When the import began that took it in, UTC.
        original_id: The photo it was made from, where it is a derivative.
    """

    id: int
    sha256: str
    path: Path
    format: str
    width_px: int
    height_px: int
    taken_at: datetime | None
    added_at: datetime
    original_id: int | None = None


@dataclass(frozen=True, slots=True)
class Sighting:
    """A path at which a photo's bytes were found.

    Attributes:
        path: Absolute path of the file.
        photo_id: The photo its bytes are.
        size_bytes: Size when it was read.
        modified_ns: Modification time when it was read, nanoseconds since the epoch.
        sidecar_ns: That of the sidecar that was read with it; 0 where it had none.
    """

    path: Path
    photo_id: int
    size_bytes: int
    modified_ns: int
    sidecar_ns: int = 0


class Origin(StrEnum):
    """The family of metadata a value was read from: embedded, or an XMP sidecar beside the file.

    Content Credentials give ids alone: what else they say is no value of a field.
    """

    SIDECAR = "sidecar"
    XMP = "xmp"
    IIM = "iim"
    EXIF = "exif"
    CREDENTIALS = "c2pa"


@dataclass(frozen=True, slots=True)
class Reading:
    """One value as a file carries it; kept as read, never merged away.

    Attributes:
        origin: The family it stands in.
        field: Lower-case name in the field table, such as "credit_line".
        content: The value.
        language: BCP 47 tag of a language alternative; "" where there is none or x-default.
    """

    origin: Origin
    field: str
    content: FieldContent
    language: str = ""


@dataclass(frozen=True, slots=True)
class FieldValue:
    """A curated value of a field that has no record of its own (city, keywords, ...)."""

    photo_id: int
    field: str
    content: FieldContent


@dataclass(frozen=True, slots=True)
class Descent:
    """That a photo was made from another: what links a derivative to its original.

    Attributes:
        photo_id: The derivative.
        original_id: The photo it was made from.
    """

    photo_id: int
    original_id: int
