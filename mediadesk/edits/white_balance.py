"""White balance: what temperature and tint do to light, and which of them make a colour grey."""

import math
from typing import Final, TypeAlias

#: Red, green and blue.
Channels: TypeAlias = tuple[float, float, float]

#: By how many stops a hundred steps of temperature part red from blue, of tint both from green.
_TEMPERATURE_STOPS: Final = 0.5
_TINT_STOPS: Final = 0.4
_STEPS: Final = 100.0
#: ITU-R BT.709, 3.2: how bright red, green and blue look.
_LUMA: Final[Channels] = (0.2126, 0.7152, 0.0722)


def balance_stops(temperature: float, tint: float) -> Channels:
    """Return by how many stops red, green and blue change, so that grey keeps its brightness.

    Args:
        temperature: -100 to 100 steps; more is warmer.
        tint: -100 to 100 steps; more is pinker.
    """
    if not temperature and not tint:
        return (0.0, 0.0, 0.0)
    warmer = temperature / _STEPS * _TEMPERATURE_STOPS
    pinker = tint / _STEPS * _TINT_STOPS
    stops = (warmer + pinker / 2, -pinker / 2, -warmer + pinker / 2)
    brighter = math.log2(sum(part * 2**stop for part, stop in zip(_LUMA, stops, strict=True)))
    red, green, blue = (stop - brighter for stop in stops)
    return (red, green, blue)


def greying(light: Channels) -> tuple[float, float]:
    """Return the temperature and the tint that make a colour grey, as far as they reach.

    Args:
        light: The colour's red, green and blue as light (not coded values), each above 0.
    """
    red, green, blue = (math.log2(channel) for channel in light)
    warmer = (blue - red) / 2
    pinker = green - (red + blue) / 2
    return (
        _within_reach(warmer / _TEMPERATURE_STOPS * _STEPS),
        _within_reach(pinker / _TINT_STOPS * _STEPS),
    )


def _within_reach(steps: float) -> float:
    """Return whole steps that an amount can take."""
    return float(round(max(-_STEPS, min(_STEPS, steps))))
