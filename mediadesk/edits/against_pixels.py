"""What the edit log says of a derivative, held against what its pixels say."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import reduce
from typing import Final

from mediadesk.edits.evidence import disagreements
from mediadesk.model.edit import Comparison, Edit, EditKind, Evidence
from mediadesk.model.geometry import Box

#: Below these the pixels say that nothing of the kind was done.
_LEAST_SCALED: Final = 0.01
_LEAST_TURNED_DEGREES: Final = 0.15
_WHOLE_AREA: Final = 0.995

#: The source that is held against the pixels where several tell the same kind of edit.
_TRUSTED_FIRST: Final = (
    Evidence.MADE_HERE,
    Evidence.CREDENTIALS,
    Evidence.METADATA,
    Evidence.DECLARED,
)
_SCALING: Final = frozenset({EditKind.ENLARGE, EditKind.RESIZE})
_STRANGE: Final = frozenset({EditKind.RETOUCH, EditKind.COMPOSITE, EditKind.OTHER})
#: Too little of these may be left in the pixels to be seen: a log that has them is believed.
_UNSEEN_AT_TIMES: Final = _STRANGE | {EditKind.TONE, EditKind.GRAYSCALE}


@dataclass(frozen=True, slots=True)
class Remark:
    """One kind of edit, as the log and the pixels have it.

    Attributes:
        kind: What was done.
        logged: What the log says of it, taken together; None where it does not say so.
        seen: What the pixels say of it; None where they show nothing of the kind.
        agrees: Whether both can be right.
    """

    kind: EditKind
    logged: Edit | None
    seen: Edit | None
    agrees: bool


def edits_seen(seen: Comparison) -> tuple[Edit, ...]:
    """Return what the pixels say was done, as entries without a number, in the order done."""
    return tuple(_seen(seen))


def remarks(log: Iterable[Edit], seen: Comparison) -> tuple[Remark, ...]:
    """Return a remark on every kind of edit that the log or the pixels tell of.

    Args:
        log: What was done between original and derivative, oldest first; entries that were
            recovered from pixels count for nothing.
        seen: What the pixels say of the two.
    """
    told = [edit for edit in log if edit.evidence is not Evidence.RECOVERED]
    shown = {_family(edit.kind): edit for edit in edits_seen(seen)}
    families = dict.fromkeys((*shown, *(_family(edit.kind) for edit in told)))
    return tuple(
        _remark(tuple(e for e in told if _family(e.kind) is kind), shown.get(kind), kind)
        for kind in families
    )


def _seen(seen: Comparison) -> Iterator[Edit]:
    plain = Edit("", 0, EditKind.OTHER, Evidence.RECOVERED)
    if seen.flipped:
        yield replace(plain, kind=EditKind.FLIP)
    if abs(seen.rotation_degrees) >= _LEAST_TURNED_DEGREES:
        yield replace(plain, kind=EditKind.ROTATE, rotation_degrees=seen.rotation_degrees)
    if seen.crop.area < _WHOLE_AREA:
        yield replace(plain, kind=EditKind.CROP, crop=seen.crop)
    if abs(seen.scale - 1) > _LEAST_SCALED:
        kind = EditKind.ENLARGE if seen.scale > 1 else EditKind.RESIZE
        yield replace(plain, kind=kind, scale=seen.scale)
    if seen.grayscale:
        yield replace(plain, kind=EditKind.GRAYSCALE)
    if seen.tone:
        yield replace(plain, kind=EditKind.TONE, amounts=seen.tone)
    if seen.altered:
        yield replace(plain, kind=EditKind.RETOUCH, regions=seen.altered)


def _family(kind: EditKind) -> EditKind:
    """Return the kind under which the pixels tell of an edit."""
    if kind in _SCALING:
        return EditKind.ENLARGE
    return EditKind.RETOUCH if kind in _STRANGE else kind


def _remark(told: tuple[Edit, ...], shown: Edit | None, family: EditKind) -> Remark:
    logged = _together(told)
    kind = shown.kind if shown is not None else logged.kind if logged is not None else family
    if logged is None:
        return Remark(kind, None, shown, agrees=False)
    if shown is None:
        return Remark(kind, logged, None, agrees=kind in _UNSEEN_AT_TIMES or _is_nothing(logged))
    alike = replace(logged, kind=shown.kind)
    return Remark(kind, logged, shown, agrees=not disagreements((alike, shown)))


def _together(told: tuple[Edit, ...]) -> Edit | None:
    """Return the entries of the most trusted source as one: crops in crops, scales multiplied."""
    source = next((e for e in _TRUSTED_FIRST if any(edit.evidence is e for edit in told)), None)
    steps = [edit for edit in told if edit.evidence is source]
    if not steps or (steps[-1].kind is EditKind.FLIP and len(steps) % 2 == 0):
        return None
    return reduce(_joined, steps)


def _joined(first: Edit, then: Edit) -> Edit:
    degrees = (first.rotation_degrees or 0) + (then.rotation_degrees or 0)
    scales = [edit.scale for edit in (first, then) if edit.scale]
    scale = math.prod(scales) if scales else None
    is_scaling = then.kind in _SCALING and scale is not None
    return replace(
        then,
        kind=_scaling(scale) if is_scaling and scale is not None else then.kind,
        crop=_within(first.crop, then.crop) if first.crop and then.crop else None,
        scale=scale,
        rotation_degrees=math.remainder(degrees, 360) if then.kind is EditKind.ROTATE else None,
        amounts=(*first.amounts, *then.amounts),
        regions=(*first.regions, *then.regions),
    )


def _scaling(scale: float) -> EditKind:
    return EditKind.ENLARGE if scale > 1 else EditKind.RESIZE


def _within(outer: Box, inner: Box) -> Box:
    """Return a crop of a crop, in fractions of the original."""
    return Box(
        outer.left + inner.left * outer.width,
        outer.top + inner.top * outer.height,
        min(1.0, outer.left + inner.right * outer.width),
        min(1.0, outer.top + inner.bottom * outer.height),
    )


def _is_nothing(logged: Edit) -> bool:
    """Whether the log's entries, taken together, come to nothing."""
    if logged.kind in _SCALING:
        return logged.scale is not None and abs(logged.scale - 1) <= _LEAST_SCALED
    if logged.kind is EditKind.ROTATE:
        turned = logged.rotation_degrees
        return turned is not None and abs(turned) < _LEAST_TURNED_DEGREES
    return logged.crop is not None and logged.crop.area >= _WHOLE_AREA
