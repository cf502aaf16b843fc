"""A plan as a few plain texts, for keeping it between a crash and the next start."""

import math
from collections.abc import Mapping
from typing import Final

from mediadesk.model.edit import RenderPlan, Spot
from mediadesk.model.geometry import Box

_YES: Final = "yes"
_BETWEEN: Final = "; "


def plan_texts(plan: RenderPlan) -> Mapping[str, str]:
    """Return a plan as texts by name, those left out that say that nothing is done."""
    amounts = (f"{name} {amount!r}" for name, amount in plan.amounts)
    spots = (_numbers((spot.across, spot.down, spot.radius)) for spot in plan.spots)
    said = {
        "crop": "" if plan.crop is None else _numbers(plan.crop.as_tuple()),
        "scale": "" if plan.scale == 1 else repr(plan.scale),
        "rotation": repr(plan.rotation_degrees) if plan.rotation_degrees else "",
        "flipped": _YES if plan.flipped else "",
        "grayscale": _YES if plan.grayscale else "",
        "amounts": _BETWEEN.join(amounts),
        "spots": _BETWEEN.join(spots),
    }
    return {name: text for name, text in said.items() if text}


def plan_from(texts: Mapping[str, str]) -> RenderPlan | None:
    """Return the plan that texts say; None where they are damaged."""
    try:
        crop, spots = texts.get("crop", ""), texts.get("spots", "")
        pairs = (pair.rpartition(" ") for pair in texts.get("amounts", "").split(_BETWEEN) if pair)
        return RenderPlan(
            crop=Box(*_read(crop)) if crop else None,
            scale=_number(texts.get("scale", "1")),
            rotation_degrees=_number(texts.get("rotation", "0")),
            flipped=texts.get("flipped") == _YES,
            grayscale=texts.get("grayscale") == _YES,
            amounts=tuple((name, _number(amount)) for name, _, amount in pairs),
            spots=tuple(Spot(*_read(spot)) for spot in spots.split(_BETWEEN) if spot),
        )
    except (ValueError, TypeError):
        return None


def _numbers(numbers: tuple[float, ...]) -> str:
    return " ".join(map(repr, numbers))


def _read(text: str) -> tuple[float, ...]:
    return tuple(map(_number, text.split()))


def _number(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        msg = f"{text} is no number"
        raise ValueError(msg)
    return number
