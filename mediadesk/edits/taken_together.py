"""What several steps of a log come to: crops in crops, scales multiplied, turns added."""

import math
from collections.abc import Iterable
from dataclasses import replace
from functools import reduce
from typing import Final

from mediadesk.edits.frame_map import Framing
from mediadesk.model.edit import Edit, EditKind, Evidence, RenderPlan
from mediadesk.model.geometry import Box

#: Kinds that are steps of one and the same: larger or smaller.
SCALING: Final = frozenset({EditKind.ENLARGE, EditKind.RESIZE})

#: The source that is believed where several tell the same kind of edit.
_TRUSTED_FIRST: Final = (
    Evidence.MADE_HERE,
    Evidence.RECOVERED,
    Evidence.CREDENTIALS,
    Evidence.METADATA,
    Evidence.DECLARED,
)


def framing_logged(log: Iterable[Edit]) -> Framing:
    """Return how a picture was framed, as its log tells it, oldest entry first."""
    told = tuple(log)
    crop, turned, scaled, flipped = (
        together(tuple(edit for edit in told if edit.kind in kinds))
        for kinds in ({EditKind.CROP}, {EditKind.ROTATE}, SCALING, {EditKind.FLIP})
    )
    return Framing(
        crop=(crop.crop if crop else None) or Box.whole(),
        scale=(scaled.scale if scaled else None) or 1.0,
        rotation_degrees=(turned.rotation_degrees if turned else None) or 0.0,
        flipped=flipped is not None,
    )


def framing_planned(plan: RenderPlan) -> Framing:
    """Return how a plan frames a picture."""
    return Framing(plan.crop or Box.whole(), plan.scale, plan.rotation_degrees, plan.flipped)


def together(told: tuple[Edit, ...]) -> Edit | None:
    """Return entries of one kind as one, those of the most trusted source; None for nothing.

    Scales up and down count as one kind. Two flips are none.
    """
    source = next((e for e in _TRUSTED_FIRST if any(edit.evidence is e for edit in told)), None)
    steps = [edit for edit in told if edit.evidence is source]
    if not steps or (steps[-1].kind is EditKind.FLIP and len(steps) % 2 == 0):
        return None
    return reduce(_joined, steps)


def _joined(first: Edit, then: Edit) -> Edit:
    degrees = (first.rotation_degrees or 0) + (then.rotation_degrees or 0)
    scales = [edit.scale for edit in (first, then) if edit.scale]
    scale = math.prod(scales) if scales else None
    is_scaling = then.kind in SCALING and scale is not None
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
