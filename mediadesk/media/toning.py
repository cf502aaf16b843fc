"""Tone as numbers: applied when a derivative is rendered, estimated when one is compared."""

from collections.abc import Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray

Colours = NDArray[np.float32]

#: ITU-R BT.709, 3.2: how bright red, green and blue look.
_LUMA: Final = np.array([0.2126, 0.7152, 0.0722], dtype=np.float32)
_MOST_STOPS: Final = 2.5
_LEAST_TOLD: Final = {"exposure": 0.06, "contrast": 0.05, "saturation": 0.08}
_NEUTRAL: Final = {"exposure": 0.0, "contrast": 1.0, "saturation": 1.0}


def toned(colours: Colours, amounts: Mapping[str, float]) -> Colours:
    """Return colours with exposure (stops), then contrast, then saturation (factors) changed.

    Args:
        colours: ... x 3 or ... x 1, sRGB-coded values, 0..1.
        amounts: Names of `RenderPlan.amounts`; what is missing stays as it is.
    """
    lit = _exposed(colours, amounts.get("exposure", 0.0))
    contrast = amounts.get("contrast", 1.0)
    if contrast != 1.0:
        lit = np.clip(0.5 + (lit - 0.5) * np.float32(contrast), 0, 1)
    saturation = amounts.get("saturation", 1.0)
    if saturation == 1.0 or lit.shape[-1] != 3:
        return lit
    grey = luma(lit)[..., None]
    return np.clip(grey + (lit - grey) * np.float32(saturation), 0, 1)


def luma(colours: Colours) -> Colours:
    """Return how bright colours look, without their last axis."""
    return np.asarray(colours @ _LUMA, dtype=np.float32)


def estimated_tone(before: Colours, after: Colours) -> tuple[tuple[str, float], ...]:
    """Return the amounts that best explain colours after by colours before.

    Args:
        before: N x 3, sRGB-coded, 0..1.
        after: The same pixels afterwards.
    """
    grey_before, grey_after = luma(before), luma(after)
    sound = (grey_before > 0.04) & (grey_before < 0.94) & (grey_after > 0.04) & (grey_after < 0.94)
    if sound.sum() < 200 or grey_before[sound].std() < 0.02:
        return ()
    stops, contrast = _exposure_and_contrast(grey_before[sound], grey_after[sound])
    lit = toned(before[sound], {"exposure": stops, "contrast": contrast})
    colour, colour_after = lit - luma(lit)[:, None], after[sound] - grey_after[sound][:, None]
    power = float((colour * colour).sum())
    saturation = float((colour * colour_after).sum()) / power if power > 1e-3 * len(lit) else 1.0
    found = {"exposure": stops, "contrast": contrast, "saturation": saturation}
    return tuple(
        (name, round(amount, 2))
        for name, amount in found.items()
        if abs(amount - _NEUTRAL[name]) >= _LEAST_TOLD[name]
    )


def _exposure_and_contrast(before: Colours, after: Colours) -> tuple[float, float]:
    low, high = -_MOST_STOPS, _MOST_STOPS
    best = (0.0, 1.0)
    for _ in range(3):  # ever finer steps around the best so far
        steps = np.linspace(low, high, 11)
        fits = [_contrast(_exposed(before, float(s)) - 0.5, after - 0.5) for s in steps]
        at = int(np.argmin([error for error, _ in fits]))
        best = (float(steps[at]), fits[at][1])
        width = (high - low) / 10
        low, high = best[0] - width, best[0] + width
    return best


def _contrast(before: Colours, after: Colours) -> tuple[float, float]:
    factor = float((before * after).sum() / max(1e-6, float((before * before).sum())))
    factor = float(np.clip(factor, 0.2, 5))
    return float(np.abs(after - factor * before).mean()), factor


def _exposed(colours: Colours, stops: float) -> Colours:
    if stops == 0.0:
        return colours
    # IEC 61966-2-1, 5.2: exposure is a factor on light, not on coded values.
    light = np.where(colours <= 0.04045, colours / 12.92, ((colours + 0.055) / 1.055) ** 2.4)
    light = np.clip(light * 2.0**stops, 0, 1)
    coded = np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)
    return np.asarray(coded, dtype=np.float32)
