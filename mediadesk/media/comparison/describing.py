"""Tell what was done to a picture that was found on its original."""

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from mediadesk.media.comparison.agreement import ROUGHLY_LIKE, Agreement, bare
from mediadesk.media.comparison.alterations import altered_boxes
from mediadesk.media.comparison.confidence import with_rival
from mediadesk.media.comparison.registration import Overlay, crop_of, part_shown, shrunk_to_match
from mediadesk.media.comparison.rivals import rival_likeness
from mediadesk.media.comparison.tone.tone_cells import shrunk_in_light, tone_cells
from mediadesk.media.comparison.tone.toning import estimated_tone, in_common
from mediadesk.media.comparison.working_picture import Picture, Shrink, before_and_after
from mediadesk.model.edit import Comparison, Verdict

_WHOLE_SLACK: Final = 0.004
_COLOURLESS: Final = 4.0


def described(
    original: Picture,
    derived: Picture,
    overlay: Overlay,
    agreement: Agreement,
    confidence: float,
    *,
    is_posterised: bool,
) -> Comparison:
    """Return what was done, where a derived picture lies on its original as the overlay shows.

    Args:
        original: The original.
        derived: The derived picture.
        overlay: The one laid over the other.
        agreement: How far they agree.
        confidence: That the one was made from the other.
        is_posterised: Whether it was posterised: its tones and its detail are others.
    """
    laying = overlay.laying
    across = float(np.hypot(*laying.matrix[:, 0])) * derived.grey.shape[1] / original.grey.shape[1]
    turned = round(laying.turned_degrees, 3) + 0.0
    part, _ = part_shown(original.rgb, laying, derived.grey.shape)
    # A part that had no colours has lost none, however colourful the rest of its original is.
    is_grey = _is_colourless(derived.rgb) and not _is_colourless(part)
    crop = crop_of(laying, original.grey, derived.grey)
    found = Comparison(
        verdict=Verdict.DERIVED,
        confidence=with_rival(confidence, rival_likeness(original.grey, crop)),
        crop=crop,
        scale=round(derived.width_px / (across * original.width_px), 5),
        rotation_degrees=turned,
        flipped=laying.flipped,
        grayscale=is_grey,
        tone=_tone(original, derived, overlay, agreement, in_colour=not is_grey),
        altered=altered_boxes(overlay, agreement, is_posterised=is_posterised),
    )
    return _identical(found) if _is_untouched(found, original, derived) else found


def _tone(
    original: Picture,
    derived: Picture,
    overlay: Overlay,
    agreement: Agreement,
    *,
    in_colour: bool,
) -> tuple[tuple[str, float], ...]:
    """Return what was done to the tone, whichever way the derived picture was made smaller.

    Some programs average light, most of them coded values; told is what no such way explains.
    """
    clear = bare(overlay)
    unlike = agreement.textured & (agreement.likeness < ROUGHLY_LIKE)

    def told(shrink: Shrink) -> tuple[tuple[str, float], ...]:
        before, after = before_and_after(original, derived, overlay.laying, shrink)
        return estimated_tone(tone_cells(before, after, clear, unlike), in_colour=in_colour)

    found = told(shrunk_to_match)
    return in_common(found, told(shrunk_in_light)) if found else ()


def _identical(found: Comparison) -> Comparison:
    return Comparison(Verdict.IDENTICAL, found.confidence, altered=found.altered)


def _is_untouched(found: Comparison, original: Picture, derived: Picture) -> bool:
    same_size = (original.width_px, original.height_px) == (derived.width_px, derived.height_px)
    is_whole = max(abs(a - b) for a, b in zip(found.crop.as_tuple(), (0, 0, 1, 1), strict=True))
    is_plain = not (found.flipped or found.grayscale or found.tone or found.altered)
    return same_size and is_whole < _WHOLE_SLACK and is_plain and abs(found.rotation_degrees) < 0.1


def _is_colourless(rgb: NDArray[np.uint8]) -> bool:
    small = cv2.resize(rgb, (96, 96), interpolation=cv2.INTER_AREA).astype(np.float32)
    return float(np.quantile(np.ptp(small, axis=2), 0.98)) < _COLOURLESS
