"""How each amount of a plan is shown to people: its group, its words, its unit, its steps."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from mediadesk.desktop.widgets.amount_row import AmountScale
from mediadesk.edits.amounts import AMOUNTS, AmountInfo


class Group(StrEnum):
    """A heading of the form."""

    LIGHT = "Light"
    COLOUR = "Colour"
    DETAIL = "Detail"


@dataclass(frozen=True, slots=True)
class AmountLook:
    """What people see of an amount: how far it is from neutral, in a unit of theirs.

    Attributes:
        name: The amount's name in the table of amounts.
        group: Where it stands.
        label: What it is called.
        per_unit: What people see for 1.0 of the amount.
        slider_least: Where the slider begins, as people see it.
        slider_most: Where it ends.
        step: What an arrow key goes.
        fine_step: What it goes with Shift.
        decimals: Places behind the point.
        suffix: The unit, with its space.
    """

    name: str
    group: Group
    label: str
    per_unit: float
    slider_least: float
    slider_most: float
    step: float
    fine_step: float
    decimals: int = 0
    suffix: str = ""


#: In the order of the form.
_LOOKS: Final[tuple[AmountLook, ...]] = (
    AmountLook("exposure", Group.LIGHT, "Exposure", 1, -3, 3, 0.1, 0.01, 2, " EV"),
    AmountLook("contrast", Group.LIGHT, "Contrast", 100, -100, 100, 5, 1),
    AmountLook("black", Group.LIGHT, "Black point", 100, -25, 25, 1, 0.2, 1),
    AmountLook("white", Group.LIGHT, "White point", 100, -25, 25, 1, 0.2, 1),
    AmountLook("gamma", Group.LIGHT, "Midtones", 100, -100, 100, 5, 1),
    AmountLook("temperature", Group.COLOUR, "Temperature", 100, -100, 100, 5, 1),
    AmountLook("tint", Group.COLOUR, "Tint", 100, -100, 100, 5, 1),
    AmountLook("saturation", Group.COLOUR, "Saturation", 100, -100, 100, 5, 1),
    AmountLook("sharpen", Group.DETAIL, "Sharpen", 100, 0, 100, 5, 1),
    AmountLook("denoise", Group.DETAIL, "Denoise", 100, 0, 100, 5, 1),
)


def looks_of(group: Group) -> tuple[tuple[AmountInfo, AmountLook], ...]:
    """Return the amounts of a group with their looks, in the order of the form."""
    infos = {info.name: info for info in AMOUNTS}
    known = [(infos[look.name], look) for look in _LOOKS if look.name in infos]
    named = {look.name for look in _LOOKS}
    unnamed = [(info, _plain(info)) for info in AMOUNTS if info.name not in named]
    return tuple(pair for pair in (*known, *unnamed) if pair[1].group is group)


def scale_of(info: AmountInfo, look: AmountLook) -> AmountScale:
    """Return how an amount is shown and stepped."""
    least, most = shown(info.least, info, look), shown(info.most, info, look)
    return AmountScale(
        neutral=0.0,
        least=least,
        most=most,
        slider_least=max(least, look.slider_least),
        slider_most=min(most, look.slider_most),
        step=look.step,
        fine_step=look.fine_step,
        decimals=look.decimals,
        suffix=look.suffix,
    )


def order_of(named_amount: tuple[str, float]) -> int:
    """Return when an amount is carried out, for sorting the amounts of a plan."""
    return [info.name for info in AMOUNTS].index(named_amount[0])


def shown(amount: float, info: AmountInfo, look: AmountLook) -> float:
    """Return an amount as people see it."""
    return round((amount - info.neutral) * look.per_unit, 6)


def meant(value: float, info: AmountInfo, look: AmountLook) -> float:
    """Return the amount that a number people see stands for."""
    return round(info.neutral + value / look.per_unit, 6)


def _plain(info: AmountInfo) -> AmountLook:
    """Return a look for an amount that nobody has given words to yet."""
    label = info.name.replace("_", " ").capitalize()
    return AmountLook(
        info.name, Group.DETAIL, label, 100, -100, 100, step=5, fine_step=1, suffix=" %"
    )
