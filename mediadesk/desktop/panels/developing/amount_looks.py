"""How each amount of a plan is shown to people: its group, its words, its unit, its steps."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from mediadesk.desktop.widgets.field.amount_row import AmountScale
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
        step: What an arrow key goes.
        fine_step: What it goes with Shift.
        decimals: Places behind the point.
        suffix: The unit, with its space.
        is_absolute: Whether people see the amount itself, not how far it is from neutral.
    """

    name: str
    group: Group
    label: str
    per_unit: float = 100
    step: float = 5
    fine_step: float = 1
    decimals: int = 0
    suffix: str = ""
    is_absolute: bool = False


#: In the order of the form.
_LOOKS: Final[tuple[AmountLook, ...]] = (
    AmountLook("exposure", Group.LIGHT, "Exposure", 1, 0.1, 0.01, 2, " EV"),
    AmountLook("contrast", Group.LIGHT, "Contrast"),
    AmountLook("black_point", Group.LIGHT, "Black point", 100, 1, 0.1, 1, " %", is_absolute=True),
    AmountLook("white_point", Group.LIGHT, "White point", 100, 1, 0.1, 1, " %", is_absolute=True),
    AmountLook("gamma", Group.LIGHT, "Midtones", 1, 0.05, 0.01, 2, is_absolute=True),
    AmountLook("temperature", Group.COLOUR, "Temperature", 1),
    AmountLook("tint", Group.COLOUR, "Tint", 1),
    AmountLook("saturation", Group.COLOUR, "Saturation"),
    AmountLook("sharpen", Group.DETAIL, "Sharpen", is_absolute=True),
    AmountLook("denoise", Group.DETAIL, "Denoise", is_absolute=True),
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
    return AmountScale(
        neutral=shown(info.neutral, info, look),
        least=shown(info.least, info, look),
        most=shown(info.most, info, look),
        slider_least=shown(info.usual[0], info, look),
        slider_most=shown(info.usual[1], info, look),
        step=look.step,
        fine_step=look.fine_step,
        decimals=look.decimals,
        suffix=look.suffix,
        is_signed=not look.is_absolute,
    )


def shown(amount: float, info: AmountInfo, look: AmountLook) -> float:
    """Return an amount as people see it."""
    return round((amount - _origin(info, look)) * look.per_unit, 6)


def meant(value: float, info: AmountInfo, look: AmountLook) -> float:
    """Return the amount that a number people see stands for."""
    return round(_origin(info, look) + value / look.per_unit, 6)


def _origin(info: AmountInfo, look: AmountLook) -> float:
    """Return the amount that people see as 0."""
    return 0.0 if look.is_absolute else info.neutral


def _plain(info: AmountInfo) -> AmountLook:
    """Return a look for an amount that nobody has given words to yet."""
    label = info.name.replace("_", " ").capitalize()
    return AmountLook(info.name, Group.DETAIL, label, is_absolute=True)
