"""What a trace tells, on its way into a log."""

from dataclasses import dataclass
from datetime import datetime

from mediadesk.model.edit import EditKind
from mediadesk.model.geometry import Box


@dataclass(frozen=True, slots=True)
class Told:
    """An edit that a trace tells of, not yet an entry of a log.

    Attributes:
        kind: What was done.
        source: Where it stands: "crs:HasCrop".
        note: What the entry says that no other field holds.
        crop: As in `Edit`.
        scale: As in `Edit`.
        rotation_degrees: As in `Edit`.
        amounts: As in `Edit`.
        regions: As in `Edit`.
        done_at: As in `Edit`.
        software: As in `Edit`.
        by: As in `Edit`.
        is_signed: A sound signature of Content Credentials stands behind it.
    """

    kind: EditKind
    source: str
    note: str = ""
    crop: Box | None = None
    scale: float | None = None
    rotation_degrees: float | None = None
    amounts: tuple[tuple[str, float], ...] = ()
    regions: tuple[Box, ...] = ()
    done_at: datetime | None = None
    software: str = ""
    by: str = ""
    is_signed: bool = False
