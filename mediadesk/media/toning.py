"""Tone as numbers, estimated where a derivative is compared with its original."""

from typing import Final

import numpy as np

from mediadesk.media.curves import Colours, exposed, luma, toned

_MOST_STOPS: Final = 2.5
_LEAST_TOLD: Final = {"exposure": 0.06, "contrast": 0.05, "saturation": 0.08}
_NEUTRAL: Final = {"exposure": 0.0, "contrast": 1.0, "saturation": 1.0}


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
        fits = [_contrast(exposed(before, float(s)) - 0.5, after - 0.5) for s in steps]
        at = int(np.argmin([error for error, _ in fits]))
        best = (float(steps[at]), fits[at][1])
        width = (high - low) / 10
        low, high = best[0] - width, best[0] + width
    return best


def _contrast(before: Colours, after: Colours) -> tuple[float, float]:
    factor = float((before * after).sum() / max(1e-6, float((before * before).sum())))
    factor = float(np.clip(factor, 0.2, 5))
    return float(np.abs(after - factor * before).mean()), factor
