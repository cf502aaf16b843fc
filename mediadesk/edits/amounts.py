"""The one table of the amounts by which a picture is changed: meaning, range, kind of edit."""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from mediadesk.edits.kinds import in_order
from mediadesk.model.edit import EditKind, RenderPlan

#: Dust is small; what is larger is retouched, which agencies forbid.
MOST_SPOT_RADIUS: Final = 0.03
MOST_SPOTS: Final = 500


@dataclass(frozen=True, slots=True)
class AmountInfo:
    """What a number of `RenderPlan.amounts` means.

    Attributes:
        name: Its name.
        kind: The kind of edit it makes.
        neutral: The amount that leaves a picture as it is.
        least: The smallest that is carried out.
        most: The largest that is carried out.
        meaning: Its unit, for people.
        usual: From where to where a slider goes; beyond it little of a picture is left.
    """

    name: str
    kind: EditKind
    neutral: float
    least: float
    most: float
    meaning: str
    usual: tuple[float, float]


#: In the order in which they are carried out.
AMOUNTS: Final[tuple[AmountInfo, ...]] = (
    AmountInfo(
        "denoise", EditKind.DENOISE, 0.0, 0.0, 1.0, "0 for none to 1 for the most", (0.0, 1.0)
    ),
    AmountInfo(
        "temperature", EditKind.TONE, 0.0, -100.0, 100.0, "steps; more is warmer", (-100.0, 100.0)
    ),
    AmountInfo("tint", EditKind.TONE, 0.0, -100.0, 100.0, "steps; more is pinker", (-100.0, 100.0)),
    AmountInfo("exposure", EditKind.TONE, 0.0, -10.0, 10.0, "stops", (-3.0, 3.0)),
    AmountInfo(
        "black_point", EditKind.TONE, 0.0, 0.0, 0.9, "what becomes black, 0 to 0.9", (0.0, 0.5)
    ),
    AmountInfo(
        "white_point", EditKind.TONE, 1.0, 0.1, 1.0, "what becomes white, 0.1 to 1", (0.5, 1.0)
    ),
    AmountInfo(
        "gamma", EditKind.TONE, 1.0, 0.1, 10.0, "middle tones; more is brighter", (0.5, 2.0)
    ),
    AmountInfo(
        "contrast", EditKind.TONE, 1.0, 0.0, 10.0, "factor, 1 leaves as is", (0.5, 2.0)
    ),
    AmountInfo(
        "saturation", EditKind.TONE, 1.0, 0.0, 10.0, "factor, 1 leaves as is", (0.0, 2.0)
    ),
    AmountInfo(
        "sharpen", EditKind.SHARPEN, 0.0, 0.0, 1.0, "0 for none to 1 for the most", (0.0, 1.0)
    ),
)  # fmt: skip

_BY_NAME: Final = {amount.name: amount for amount in AMOUNTS}


def amount_info(name: str) -> AmountInfo | None:
    """Return what an amount of this name means; None where there is none."""
    return _BY_NAME.get(name)


def effective(amounts: Iterable[tuple[str, float]]) -> tuple[tuple[str, float], ...]:
    """Return amounts that change something, in the order in which they are carried out.

    Of one that is named twice, the last holds; what nobody knows is left out.
    """
    given = dict(amounts)
    return tuple(
        (known.name, given[known.name])
        for known in AMOUNTS
        if given.get(known.name, known.neutral) != known.neutral
    )


def adjusted(plan: RenderPlan, amounts: Mapping[str, float]) -> RenderPlan:
    """Return a plan with some amounts changed; those that change nothing are left out of it."""
    return replace(plan, amounts=effective({**dict(plan.amounts), **amounts}.items()))


def by_kind(
    amounts: Iterable[tuple[str, float]],
) -> Iterator[tuple[EditKind, tuple[tuple[str, float], ...]]]:
    """Yield the kinds of edit that amounts make, each with its own of those that change something.

    The kinds come in the order in which the first of their amounts is carried out.
    """
    changing = effective(amounts)
    kinds = dict.fromkeys(_BY_NAME[name].kind for name, _ in changing)
    for kind in kinds:
        yield kind, tuple(pair for pair in changing if _BY_NAME[pair[0]].kind is kind)


def faults(plan: RenderPlan) -> Iterator[str]:
    """Yield a sentence for every number of a plan that cannot be carried out."""
    for name, amount in plan.amounts:
        known = _BY_NAME.get(name)
        if known is None:
            yield f"There is no amount called {name!r}; there are {', '.join(_BY_NAME)}."
        elif not known.least <= amount <= known.most:
            yield (
                f"{name} {amount:g} cannot be rendered: it must lie between {known.least:g} and"
                f" {known.most:g}."
            )
    given = dict(plan.amounts)
    if given.get("black_point", 0.0) >= given.get("white_point", 1.0):
        yield "black_point must lie below white_point, or no picture is left."
    yield from _spot_faults(plan)


def kinds_of(plan: RenderPlan) -> tuple[EditKind, ...]:
    """Return the kinds of edit that a plan makes, each once, in a credit line's order."""
    kinds = [kind for kind, _ in by_kind(plan.amounts)]
    made = (
        (plan.flipped, EditKind.FLIP),
        (plan.rotation_degrees % 360 != 0, EditKind.ROTATE),
        (plan.crop is not None and plan.crop.area < 1, EditKind.CROP),
        (plan.scale > 1, EditKind.ENLARGE),
        (plan.scale < 1, EditKind.RESIZE),
        (plan.grayscale, EditKind.GRAYSCALE),
        (bool(plan.spots), EditKind.DUST),
    )
    return in_order([*kinds, *(kind for is_made, kind in made if is_made)])


def _spot_faults(plan: RenderPlan) -> Iterator[str]:
    if len(plan.spots) > MOST_SPOTS:
        yield f"{len(plan.spots)} spots are too many; no more than {MOST_SPOTS} are covered."
    for spot in plan.spots:
        numbers = (spot.across, spot.down, spot.radius)
        if not all(map(math.isfinite, numbers)):
            yield "A spot needs three numbers: across, down and radius, in fractions."
        elif not (0 <= spot.across <= 1 and 0 <= spot.down <= 1):
            yield f"A spot at {spot.across:g}, {spot.down:g} lies beside the picture."
        elif not 0 < spot.radius <= MOST_SPOT_RADIUS:
            yield (
                f"A spot of radius {spot.radius:g} is no dust: give a fraction of the longer edge"
                f" above 0 and up to {MOST_SPOT_RADIUS:g}."
            )
