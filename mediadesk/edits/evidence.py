"""Where the sources of an edit log say different things of the same edit."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from mediadesk.edits.kinds import in_order
from mediadesk.model.edit import Edit, EditKind

#: A crop box that another source places within this share of the picture is the same box.
_BOX_TOLERANCE: Final = 0.02

#: Scales within this ratio are the same scale; files round to whole pixels.
_SCALE_TOLERANCE: Final = 0.02

_TURN_TOLERANCE_DEGREES: Final = 0.5


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Entries of one kind, resting on different evidence, that cannot all be right.

    Attributes:
        kind: What was done.
        edits: The entries, in the log's order.
        sentence: What disagrees, for people; "" where only the entries were compared.
        advice: What to do about it.
    """

    kind: EditKind
    edits: tuple[Edit, ...]
    sentence: str = ""
    advice: str = ""


def disagreements(edits: Iterable[Edit]) -> tuple[Disagreement, ...]:
    """Return the kinds of edit about which sources disagree; nothing is merged or left out.

    Entries that rest on the same evidence are steps after one another and never disagree.
    """
    log = tuple(edits)
    found = []
    for kind in in_order(edit.kind for edit in log):
        same_kind = tuple(edit for edit in log if edit.kind is kind)
        if any(disagree(one, other) for one, other in combinations(same_kind, 2)):
            found.append(Disagreement(kind, same_kind))
    return tuple(found)


def disagree(one: Edit, other: Edit) -> bool:
    """Return whether two entries of a kind, of different evidence, cannot both be right."""
    if one.evidence is other.evidence:
        return False
    return _boxes_differ(one, other) or _scales_differ(one, other) or _turns_differ(one, other)


def _boxes_differ(one: Edit, other: Edit) -> bool:
    if one.crop is None or other.crop is None:
        return False
    edges = zip(one.crop.as_tuple(), other.crop.as_tuple(), strict=True)
    return any(abs(a - b) > _BOX_TOLERANCE for a, b in edges)


def _scales_differ(one: Edit, other: Edit) -> bool:
    if not one.scale or not other.scale:
        return False
    return abs(one.scale / other.scale - 1) > _SCALE_TOLERANCE


def _turns_differ(one: Edit, other: Edit) -> bool:
    if one.rotation_degrees is None or other.rotation_degrees is None:
        return False
    return abs(one.rotation_degrees - other.rotation_degrees) > _TURN_TOLERANCE_DEGREES
