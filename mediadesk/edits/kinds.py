"""The one table of edit kinds: what each is called in C2PA, XMP and IPTC."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from mediadesk.model.edit import EditKind

#: Scheme of the IPTC Digital Source Type vocabulary; the terms below are appended to it.
SOURCE_TYPE_SCHEME: Final = "http://cv.iptc.org/newscodes/digitalsourcetype/"

#: IPTC Contributor role of everybody who worked on a picture after it was taken.
CONTRIBUTOR_ROLE: Final = "contentEditor"

#: Digital Source Types of edits, the one that says most of a picture first: whatever else was done,
#: a picture with generated parts is that (IPTC Photo Metadata User Guide, Digital Source Type).
_WEIGHTIEST_FIRST: Final = (
    "compositeWithTrainedAlgorithmicMedia",
    "compositeCapture",
    "humanEdits",
    "algorithmicallyEnhanced",
)


@dataclass(frozen=True, slots=True)
class KindInfo:
    """What the standards call one kind of edit.

    Attributes:
        kind: The kind.
        c2pa_action: Action in a C2PA actions assertion (C2PA 2.2, actions vocabulary).
        history_action: stEvt:action in xmpMM:History (XMP part 2, ResourceEvent).
        source_type: Digital Source Type when this is the only edit, without the scheme.
        role: What doing it is called among the contributors: "cropping".
    """

    kind: EditKind
    c2pa_action: str
    history_action: str
    source_type: str
    role: str


#: In the order in which a house tells of them.
EDIT_KINDS: Final[tuple[KindInfo, ...]] = (
    KindInfo(EditKind.COMPOSITE, "c2pa.placed", "edited", "compositeCapture", "montage"),
    KindInfo(
        EditKind.AI_EDIT, "c2pa.edited", "edited", "compositeWithTrainedAlgorithmicMedia",
        "AI editing",
    ),
    # Models that enlarge draw detail that was never photographed.
    KindInfo(
        EditKind.AI_ENLARGE, "c2pa.edited", "edited", "compositeWithTrainedAlgorithmicMedia",
        "AI enlargement",
    ),
    KindInfo(EditKind.REMOVE, "c2pa.deleted", "edited", "humanEdits", "content removal"),
    KindInfo(EditKind.CROP, "c2pa.cropped", "cropped", "humanEdits", "cropping"),
    # C2PA 2.2 knows only c2pa.resized; 2.3 added .proportional, which counts as non-editorial.
    KindInfo(
        EditKind.ENLARGE, "c2pa.resized.proportional", "resized", "humanEdits", "enlargement"
    ),
    KindInfo(EditKind.RESIZE, "c2pa.resized.proportional", "resized", "humanEdits", "resizing"),
    KindInfo(EditKind.ROTATE, "c2pa.orientation", "edited", "humanEdits", "rotation"),
    KindInfo(EditKind.FLIP, "c2pa.orientation", "edited", "humanEdits", "mirroring"),
    KindInfo(
        EditKind.GRAYSCALE, "c2pa.adjustedColor", "edited", "humanEdits",
        "conversion to black and white",
    ),
    KindInfo(EditKind.COLORIZE, "c2pa.edited", "edited", "humanEdits", "colourisation"),
    KindInfo(EditKind.TONE, "c2pa.adjustedColor", "edited", "humanEdits", "enhancement"),
    KindInfo(EditKind.RETOUCH, "c2pa.edited", "edited", "humanEdits", "retouching"),
    KindInfo(EditKind.BLUR, "c2pa.filtered", "filtered", "humanEdits", "blurring"),
    KindInfo(EditKind.TEXT, "c2pa.addedText", "edited", "humanEdits", "text overlay"),
    KindInfo(EditKind.DUST, "c2pa.edited", "edited", "humanEdits", "dust removal"),
    # C2PA counts c2pa.enhanced among what is not editorial.
    KindInfo(
        EditKind.DENOISE, "c2pa.enhanced", "filtered", "algorithmicallyEnhanced",
        "noise reduction",
    ),
    KindInfo(
        EditKind.SHARPEN, "c2pa.enhanced", "filtered", "algorithmicallyEnhanced", "sharpening"
    ),
    KindInfo(EditKind.OTHER, "c2pa.edited", "edited", "humanEdits", "editing"),
)  # fmt: skip

_BY_KIND: Final = {info.kind: info for info in EDIT_KINDS}


def info(kind: EditKind) -> KindInfo:
    """Return what is known of a kind of edit."""
    return _BY_KIND[kind]


def source_type(kinds: Iterable[EditKind]) -> str:
    """Return the Digital Source Type of a picture to which these were done, without the scheme."""
    types = frozenset(info(kind).source_type for kind in kinds)
    return next((known for known in _WEIGHTIEST_FIRST if known in types), "humanEdits")


def in_order(kinds: Iterable[EditKind]) -> tuple[EditKind, ...]:
    """Return kinds, each once, in the order in which a credit line names them."""
    wanted = frozenset(kinds)
    return tuple(entry.kind for entry in EDIT_KINDS if entry.kind in wanted)
