"""What reading a picture file brings home, and what a new photo brings into the catalogue."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from mediadesk.model.caption import Caption
from mediadesk.model.credit import Contribution, Credit
from mediadesk.model.edit import Edit, Fingerprint
from mediadesk.model.edit_traces import EditTraces
from mediadesk.model.photo import FieldValue, Photo, Reading


@dataclass(frozen=True, slots=True)
class Intake:
    """One picture file, read.

    Attributes:
        path: The file.
        sha256: Hash of its bytes.
        size_bytes: Its size.
        modified_ns: Its modification time.
        format: Name of the format.
        width_px: Width as displayed.
        height_px: Height as displayed.
        taken_at: When it was taken, where the file says so.
        readings: What its metadata say, family by family.
        fingerprint: For finding it again by content.
        warnings: What was odd about the file without making it unreadable.
        traces: What its metadata tell of its editing.
        sidecar_ns: Modification time of the sidecar that was read with it; 0 where it has none.
    """

    path: Path
    sha256: str
    size_bytes: int
    modified_ns: int
    format: str
    width_px: int
    height_px: int
    taken_at: datetime | None
    readings: tuple[Reading, ...]
    fingerprint: Fingerprint
    warnings: tuple[str, ...] = ()
    traces: EditTraces = field(default_factory=EditTraces)
    sidecar_ns: int = 0

    def as_photo(self, added_at: datetime) -> Photo:
        """Return the file as the photo it would be, before the catalogue gave it a number."""
        return Photo(
            id=0,
            sha256=self.sha256,
            path=self.path,
            format=self.format,
            width_px=self.width_px,
            height_px=self.height_px,
            taken_at=self.taken_at,
            added_at=added_at,
        )


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read, and why, in a sentence."""

    path: Path
    error: str


@dataclass(frozen=True, slots=True)
class NewPhoto:
    """A photo on its way into the catalogue, with its first records (their photo_id still 0)."""

    photo: Photo
    size_bytes: int
    modified_ns: int
    fingerprint: Fingerprint
    readings: tuple[Reading, ...] = ()
    caption: Caption | None = None
    credit: Credit | None = None
    fields: tuple[FieldValue, ...] = ()
    contributions: tuple[Contribution, ...] = ()
    edits: tuple[Edit, ...] = ()
    sidecar_ns: int = 0


@dataclass(frozen=True, slots=True)
class ImportSummary:
    """What an import came to.

    Attributes:
        added: Numbers of the photos that are new.
        updated: How many known photos were seen with new bytes or at a new place.
        unchanged: How many files were known already.
        failed: The files that could not be read, each with its reason.
        seconds: How long it took.
        warnings: Files taken in though something is odd about them, each with what.
        renewed: Numbers of the known photos whose files say something new or lie elsewhere.
        copies: How many of those updated are known photos that lie at a second place as well.
    """

    added: tuple[int, ...]
    updated: int
    unchanged: int
    failed: tuple[Failure, ...]
    seconds: float
    warnings: tuple[Failure, ...] = ()
    renewed: tuple[int, ...] = ()
    copies: int = 0

    @property
    def is_anything(self) -> bool:
        """Whether there was any picture."""
        return bool(self.added or self.updated or self.unchanged or self.failed)


@dataclass(frozen=True, slots=True)
class Raster:
    """A decoded picture, oriented and converted to sRGB.

    Attributes:
        width_px: Width.
        height_px: Height.
        rgb: Rows of 8-bit R, G, B triples, top to bottom, without padding.
    """

    width_px: int
    height_px: int
    rgb: bytes
