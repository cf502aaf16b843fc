"""The curves that tone puts every channel through, as formulas and as tables."""

from collections.abc import Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mediadesk.edits.white_balance import balance_stops

Colours = NDArray[np.float32]

#: ITU-R BT.709, 3.2: how bright red, green and blue look.
LUMA: Final = np.array([0.2126, 0.7152, 0.0722], dtype=np.float32)

#: Black and white may not meet: a picture would have two tones.
_LEAST_RANGE: Final = 1 / 255


def toned(colours: Colours, amounts: Mapping[str, float]) -> Colours:
    """Return colours with their tone changed, in the order of `edits/amounts.py`.

    Args:
        colours: ... x 3 or ... x 1, sRGB-coded values, 0..1.
        amounts: Names of `RenderPlan.amounts`; what is missing stays as it is.
    """
    lit = np.empty_like(colours)
    for channel in range(colours.shape[-1]):
        lit[..., channel] = curved(
            colours[..., channel], amounts, channel if colours.shape[-1] == 3 else None
        )
    return saturated(lit, amounts.get("saturation", 1.0))


def curved(values: Colours, amounts: Mapping[str, float], channel: int | None) -> Colours:
    """Return the values of one channel after all that is done to each channel by itself.

    Args:
        values: Of any shape, sRGB-coded, 0..1.
        amounts: As for `toned`.
        channel: 0, 1, 2 for red, green, blue; None for grey, which has no white balance.
    """
    stops = amounts.get("exposure", 0.0)
    if channel is not None:
        balance = balance_stops(amounts.get("temperature", 0.0), amounts.get("tint", 0.0))
        stops += balance[channel]
    lit = _levelled(exposed(values, stops), amounts)
    contrast = amounts.get("contrast", 1.0)
    if contrast != 1.0:
        lit = np.clip(0.5 + (lit - 0.5) * np.float32(contrast), 0, 1)
    return lit


def table_of(amounts: Mapping[str, float], channel: int | None, size: int) -> Colours:
    """Return what a channel's values become, by value: 256 or 65,536 of them."""
    return curved(np.linspace(0, 1, size, dtype=np.float32), amounts, channel)


def saturated(colours: Colours, factor: float) -> Colours:
    """Return colours moved away from their grey, or towards it."""
    if factor == 1.0 or colours.shape[-1] != 3:
        return colours
    grey = luma(colours)[..., None]
    return np.clip(grey + (colours - grey) * np.float32(factor), 0, 1)


def luma(colours: Colours) -> Colours:
    """Return how bright coded colours look, without their last axis."""
    return np.asarray(colours @ LUMA, dtype=np.float32)


def linear(coded: Colours) -> Colours:
    """Return the light of coded values (IEC 61966-2-1, 5.2)."""
    light = np.where(coded <= 0.04045, coded / 12.92, ((coded + 0.055) / 1.055) ** 2.4)
    return np.asarray(light, dtype=np.float32)


def coded(light: Colours) -> Colours:
    """Return the coded values of light (IEC 61966-2-1, 5.2)."""
    values = np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)
    return np.asarray(values, dtype=np.float32)


def exposed(colours: Colours, stops: float) -> Colours:
    """Return coded values under so many stops more light: a factor on light, not on values."""
    return colours if stops == 0.0 else coded_under(linear(colours), stops)


def coded_under(light: Colours, stops: float) -> Colours:
    """Return the coded values of so many stops more than some light."""
    return coded(np.clip(light * 2.0**stops, 0, 1))


def _levelled(values: Colours, amounts: Mapping[str, float]) -> Colours:
    black, white = amounts.get("black_point", 0.0), amounts.get("white_point", 1.0)
    gamma = amounts.get("gamma", 1.0)
    if black != 0.0 or white != 1.0:
        span = max(white - black, _LEAST_RANGE)
        values = np.clip((values - np.float32(black)) / np.float32(span), 0, 1)
    return values if gamma == 1.0 else np.asarray(values ** np.float32(1 / gamma), np.float32)
