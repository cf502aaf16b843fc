"""What pixels and layout say was done to a published picture, as edits a house may disclose."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from mediadesk.attribution.profile import Profile
from mediadesk.model.edit import Comparison, Edit, EditKind, Evidence, Verdict
from mediadesk.model.geometry import Box
from mediadesk.model.placement import Placement

#: A frame that shows the whole original comes out of registration within this share of its area.
_REGISTRATION_ERROR: Final = 0.005

#: Below this many degrees a picture was not turned; registration is good to a tenth of it.
_SMALLEST_TURN_DEGREES: Final = 0.2

_HALF_TURN: Final = 180.0

#: Amounts of tone that leave a picture as it is, and how much of each is one: exposure in stops,
#: contrast and saturation as factors, a hundred steps of temperature to a stop.
_TONE: Final = {
    "exposure": (0.0, 1.0),
    "contrast": (1.0, 1.0),
    "saturation": (1.0, 1.0),
    "temperature": (0.0, 100.0),
}

#: What a part that is not the original's may come from: the pixels do not tell which.
_CHANGED_PARTS: Final = frozenset(
    {
        EditKind.RETOUCH,
        EditKind.COMPOSITE,
        EditKind.DUST,
        EditKind.TEXT,
        EditKind.BLUR,
        EditKind.REMOVE,
        EditKind.AI_EDIT,
        EditKind.OTHER,
    }
)


@dataclass(frozen=True, slots=True)
class _Limits:
    """From where on a change counts as an edit; the fields are those of a profile."""

    crop_below: float
    enlarged_above: float
    turned_above: float
    toned_above: float


#: What registration can tell from nothing.
_ANY: Final = _Limits(
    crop_below=1 - _REGISTRATION_ERROR,
    enlarged_above=1 + _REGISTRATION_ERROR,
    turned_above=_SMALLEST_TURN_DEGREES,
    toned_above=0.0,
)


def recovered_edits(
    photo_id: int, comparison: Comparison | None, placed: Placement, profile: Profile
) -> tuple[Edit, ...]:
    """Return the edits that count as such in a house.

    Args:
        photo_id: The photo shown.
        comparison: What the pixels of the placed picture say; None where they were not seen.
        placed: How the layout shows the placed picture: what part of it, whether mirrored, turned.
        profile: The house, with its thresholds.
    """
    limits = _Limits(
        profile.crop_below, profile.enlarged_above, profile.turned_above, profile.toned_above
    )
    return tuple(_edits(photo_id, comparison, placed, limits))


def visible_kinds(comparison: Comparison | None, placed: Placement) -> frozenset[EditKind]:
    """Return every kind of edit that pixels and layout bear out, however slight.

    A statement that is printed needs no more support than that.
    """
    kinds = {edit.kind for edit in _edits(0, comparison, placed, _ANY)}
    if comparison is not None and comparison.verdict is Verdict.DERIVED:
        if comparison.scale < 1 - _REGISTRATION_ERROR:
            kinds.add(EditKind.RESIZE)
        if comparison.altered:
            kinds |= _CHANGED_PARTS
    return frozenset(kinds)


def shown_part(comparison: Comparison | None, layout_crop: Box | None) -> Box:
    """Return the part of the original that readers see: the file's frame, cut by the layout's."""
    outer = comparison.crop if comparison is not None else Box.whole()
    inner = layout_crop or Box.whole()
    return Box(
        outer.left + inner.left * outer.width,
        outer.top + inner.top * outer.height,
        min(1.0, outer.left + inner.right * outer.width),
        min(1.0, outer.top + inner.bottom * outer.height),
    )


def shown_turn(comparison: Comparison, placed: Placement) -> float:
    """Return by how much readers see the original turned: by the file, then by the layout.

    Degrees counter-clockwise, over -180 up to 180. A mirrored picture has left and right exchanged
    or top and bottom, which is half a turn more; nobody tells which, and the smaller turn counts.
    """
    turn = comparison.rotation_degrees - placed.turned_degrees
    if placed.mirrored:
        turn = -comparison.rotation_degrees - placed.turned_degrees
    circle = _HALF_TURN if placed.mirrored else 2 * _HALF_TURN
    return circle / 2 - (circle / 2 - turn) % circle


def _edits(
    photo_id: int,
    comparison: Comparison | None,
    placed: Placement,
    limits: _Limits,
) -> Iterator[Edit]:
    seen = comparison if comparison is not None and comparison.is_proof else None
    part = shown_part(seen, placed.crop)
    if part.area < limits.crop_below:
        yield _edit(photo_id, EditKind.CROP, crop=part)
    if placed.mirrored != (seen is not None and seen.flipped):  # mirrored twice is as it was
        yield _edit(photo_id, EditKind.FLIP)
    if seen is None:
        return
    if seen.scale > limits.enlarged_above:
        yield _edit(photo_id, EditKind.ENLARGE, scale=seen.scale)
    turn = shown_turn(seen, placed)
    if abs(turn) > limits.turned_above:
        yield _edit(photo_id, EditKind.ROTATE, rotation=turn)
    if seen.grayscale:
        yield _edit(photo_id, EditKind.GRAYSCALE)
    amounts = tuple(
        (name, amount)
        for name, amount in seen.tone
        if _departure(name, amount) > limits.toned_above
    )
    if amounts:
        yield _edit(photo_id, EditKind.TONE, amounts=amounts)


def _departure(name: str, amount: float) -> float:
    """Return how far an amount is from changing nothing, in its own measure."""
    neutral, one = _TONE.get(name, (amount, 1.0))
    return abs(amount - neutral) / one


def _edit(
    photo_id: int,
    kind: EditKind,
    *,
    crop: Box | None = None,
    scale: float | None = None,
    rotation: float | None = None,
    amounts: tuple[tuple[str, float], ...] = (),
) -> Edit:
    return Edit(
        id=f"pixels-{kind.value}",
        photo_id=photo_id,
        kind=kind,
        evidence=Evidence.RECOVERED,
        crop=crop,
        scale=scale,
        rotation_degrees=rotation,
        amounts=amounts,
    )
