"""A step in a picture's history, what says so, and what the pixels say."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final

from mediadesk.model.geometry import Box


class EditKind(StrEnum):
    """What was done to a picture (reference: the C2PA action vocabulary)."""

    CROP = "crop"
    ENLARGE = "enlarge"
    RESIZE = "resize"
    ROTATE = "rotate"
    FLIP = "flip"
    GRAYSCALE = "grayscale"
    TONE = "tone"
    RETOUCH = "retouch"
    COMPOSITE = "composite"
    AI_ENLARGE = "ai-enlarge"
    SHARPEN = "sharpen"
    DENOISE = "denoise"
    DUST = "dust"
    COLORIZE = "colorize"
    TEXT = "text"
    BLUR = "blur"
    REMOVE = "remove"
    AI_EDIT = "ai-edit"
    OTHER = "other"


class Evidence(StrEnum):
    """What an entry of the edit log rests on; evidence that disagrees is shown, never merged."""

    MADE_HERE = "made-here"
    DECLARED = "declared"
    METADATA = "metadata"
    CREDENTIALS = "content-credentials"
    RECOVERED = "recovered"


@dataclass(frozen=True, slots=True)
class Edit:
    """One step: what, by whom, for whom, when, with what, and on what evidence.

    Attributes:
        id: Unique hex string.
        photo_id: The picture that resulted (the derivative).
        kind: What was done.
        evidence: What says so.
        by: Who did it.
        organisation: For whom.
        done_at: When, UTC; None where unknown.
        software: With what.
        crop: For a crop, the box kept, in fractions of the original.
        scale: For enlarging or resizing, result pixels per original pixel.
        rotation_degrees: For a rotation, counter-clockwise positive.
        amounts: For tone, (name, amount) pairs.
        note: Anything a person added.
        source: Where the evidence stands: "xmpMM:History", "crs:HasCrop", "c2pa.cropped"; "" for
            what was made here or declared.
        regions: For an edit of parts of the picture, their boxes in fractions of the result.
    """

    id: str
    photo_id: int
    kind: EditKind
    evidence: Evidence
    by: str = ""
    organisation: str = ""
    done_at: datetime | None = None
    software: str = ""
    crop: Box | None = None
    scale: float | None = None
    rotation_degrees: float | None = None
    amounts: tuple[tuple[str, float], ...] = ()
    note: str = ""
    source: str = ""
    regions: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class Spot:
    """A speck of dust or a scratch's end that is covered with what lies around it.

    Attributes:
        across: Its centre, in fractions of the original's width as displayed.
        down: Its centre, in fractions of the original's height.
        radius: In fractions of the original's longer edge.
    """

    across: float
    down: float
    radius: float


@dataclass(frozen=True, slots=True)
class RenderPlan:
    """What to do to an original's pixels.

    The order: spots and noise, flip, slant, crop, quarter turn, scale, grey, tone, sharpening.

    Attributes:
        crop: Box kept, in fractions of the original as displayed, before it is turned about its own
            centre.
        scale: Result pixels per original pixel.
        rotation_degrees: Counter-clockwise positive: the nearest quarter turn and a slant.
        flipped: Mirrored left to right.
        grayscale: Colours dropped.
        amounts: Tone: (name, amount) pairs of the names in `edits/amounts.py`.
        spots: Dust that is covered.
    """

    crop: Box | None = None
    scale: float = 1.0
    rotation_degrees: float = 0.0
    flipped: bool = False
    grayscale: bool = False
    amounts: tuple[tuple[str, float], ...] = ()
    spots: tuple[Spot, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing would be done."""
        return self == RenderPlan()


class Verdict(StrEnum):
    """What comparing two pictures came to."""

    DERIVED = "derived"
    IDENTICAL = "identical"
    UNRELATED = "unrelated"
    CANNOT_TELL = "cannot-tell"


_PROOF: Final = frozenset({Verdict.DERIVED, Verdict.IDENTICAL})


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the pixels of a derivative say was done to its original.

    Attributes:
        verdict: Whether one comes from the other.
        confidence: 0..1, how often such a verdict is right.
        crop: The part of the original that is shown, as displayed.
        scale: Derived pixels per original pixel.
        rotation_degrees: By how much the content was turned, counter-clockwise positive.
        flipped: Mirrored left to right, taken to happen first.
        grayscale: Colours dropped.
        tone: (name, amount) pairs.
        altered: Boxes of the derived picture whose content is not the original's.
    """

    verdict: Verdict
    confidence: float
    crop: Box = field(default_factory=Box.whole)
    scale: float = 1.0
    rotation_degrees: float = 0.0
    flipped: bool = False
    grayscale: bool = False
    tone: tuple[tuple[str, float], ...] = ()
    altered: tuple[Box, ...] = ()

    @property
    def is_proof(self) -> bool:
        """Whether it says that the one comes from the other."""
        return self.verdict in _PROOF

    @property
    def is_open(self) -> bool:
        """Whether the pictures look alike, and the pixels cannot tell: a person has to."""
        return self.verdict is Verdict.CANNOT_TELL and self.confidence > 0


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What is kept of a picture's content so that it can be found again.

    Attributes:
        whole: 64-bit perceptual hash of the whole frame.
        local: Packed local features, for finding crops; b"" where the picture has none.
    """

    whole: int
    local: bytes = b""


@dataclass(frozen=True, slots=True)
class KeptPrint:
    """A fingerprint as the catalogue keeps it.

    Attributes:
        sequence: A number that rises with every fingerprint kept and is never given twice.
        photo_id: The photo.
        fingerprint: Its fingerprint.
    """

    sequence: int
    photo_id: int
    fingerprint: Fingerprint


@dataclass(frozen=True, slots=True)
class Match:
    """A catalogue photo that a picture shows.

    Attributes:
        photo_id: The photo.
        matched_by: "hash", "id", "name" or "content".
        confidence: 0..1.
        comparison: What the pixels say was done, where both pictures were seen.
    """

    photo_id: int
    matched_by: str
    confidence: float
    comparison: Comparison | None = None


@dataclass(frozen=True, slots=True)
class Lookup:
    """What came of looking for the photos that a picture shows.

    Attributes:
        matches: Those that are proven, the nearest relative first.
        possible: Where none is, the likeliest of those that look alike, of which the pixels cannot
            tell whether the picture was made from it; None where none looks alike.
    """

    matches: tuple[Match, ...] = ()
    possible: Match | None = None

    @property
    def match(self) -> Match | None:
        """The photo that it shows; None where none is proven."""
        return next(iter(self.matches), None)
