"""Say from the pixels what one picture has to do with another (the Comparer port)."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray
from typing_extensions import override

from mediadesk.media.agreement import LIKE, Agreement, agreement_of, looks_alike
from mediadesk.media.alterations import altered_boxes
from mediadesk.media.features import Grey
from mediadesk.media.intake import decode_file
from mediadesk.media.proposing import by_fast_features, by_fine_features, by_template
from mediadesk.media.registration import (
    FRAME_EDGE_PX,
    Laying,
    Overlay,
    lay_over,
    mirrored,
    refined,
    shrunk_to_match,
    warp,
)
from mediadesk.media.toning import estimated_tone
from mediadesk.model.edit import Comparison, Verdict
from mediadesk.model.geometry import Box
from mediadesk.services.ports.pictures import Comparer

#: Guesses where a derived picture lies on an original.
_Propose: TypeAlias = Callable[[Grey, Grey], Iterator[Laying]]

_ORIGINAL_EDGE_PX: Final = 1280
#: The fast way first.
_PROPOSERS: Final[tuple[_Propose, ...]] = (
    by_fast_features,
    by_template,
    by_fine_features,
)
#: Edges this near to the original's are its edges: half a pixel of a small web picture.
_EDGE_SLACK: Final = 0.0012
_WHOLE_SLACK: Final = 0.004
_LEAST_WEIGHT: Final = 0.15
_COLOURLESS: Final = 4.0
_TONE_PIXELS: Final = 4000


@dataclass(frozen=True, slots=True)
class _Picture:
    """A picture at working size, with the size its file has."""

    rgb: NDArray[np.uint8]
    grey: Grey
    width_px: int
    height_px: int


class PixelComparer(Comparer):
    """Compares pictures by registering one on the other and looking at every part of it."""

    @override
    def compare(self, original: Path, derived: Path, *, thorough: bool = True) -> Comparison:
        ways = _PROPOSERS if thorough else _PROPOSERS[:1]
        pictures = (_load(original, _ORIGINAL_EDGE_PX), _load(derived, FRAME_EDGE_PX))
        return _compared(*pictures, ways)


def _load(path: Path, longest_edge_px: int) -> _Picture:
    decoded = decode_file(path, longest_edge_px)
    rgb = np.asarray(decoded.image)
    grey = np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), dtype=np.uint8)
    return _Picture(rgb, grey, decoded.width_px, decoded.height_px)


def _compared(original: _Picture, derived: _Picture, ways: Sequence[_Propose]) -> Comparison:
    if min(*original.grey.shape, *derived.grey.shape) < 24 or derived.grey.std() < 2:
        return Comparison(Verdict.CANNOT_TELL, 0.0)
    best: tuple[Overlay, Agreement] | None = None
    for propose in ways:
        for laying in propose(derived.grey, original.grey):
            seen = _looked_at(laying, original.grey, derived.grey)
            if seen is not None and (best is None or seen[1].weight > best[1].weight):
                best = seen
            if best is not None and best[1].is_proof:
                return _described(original, derived, *best)
            if best is not None and best[1].agrees:
                return _not_proven(best)  # another way would find the same laying
    return _not_proven(best)


def _looked_at(laying: Laying, original: Grey, derived: Grey) -> tuple[Overlay, Agreement] | None:
    if not laying.is_plausible(derived, original):
        return None
    side = mirrored(derived) if laying.flipped else derived
    ground, on_ground = shrunk_to_match(original, laying)
    rough = lay_over(side, ground, on_ground)
    if not looks_alike(rough):
        return None
    overlay, at, shift = refined(rough, ground)
    agreement = agreement_of(overlay, at, shift)
    laying = overlay.laying.on_resized(ground, original)
    if not laying.is_plausible(derived, original):
        return None
    return replace(overlay, laying=laying), agreement


def _not_proven(best: tuple[Overlay, Agreement] | None) -> Comparison:
    if best is None:
        return Comparison(Verdict.UNRELATED, 0.95)
    agreement = best[1]
    if agreement.agrees or agreement.weight < _LEAST_WEIGHT:
        # Two frames of one scene agree in much, but neither was made from the other.
        confidence = 0.8 if agreement.agrees else 0.95 - agreement.weight
        return Comparison(Verdict.UNRELATED, round(confidence, 3))
    return Comparison(Verdict.CANNOT_TELL, round(min(0.5, agreement.weight), 3))


def _described(
    original: _Picture, derived: _Picture, overlay: Overlay, agreement: Agreement
) -> Comparison:
    laying = overlay.laying
    across = float(np.hypot(*laying.matrix[:, 0])) * derived.grey.shape[1] / original.grey.shape[1]
    turned = round(laying.turned_degrees, 3) + 0.0
    before = warp(original.rgb, laying, derived.grey.shape)
    after = mirrored(derived.rgb) if laying.flipped else derived.rgb
    sound = agreement.textured & (agreement.likeness > LIKE)
    is_grey = _is_colourless(derived.rgb) and not _is_colourless(original.rgb)
    tone = estimated_tone(*(_sample(colours, sound) for colours in (before, after)))
    found = Comparison(
        verdict=Verdict.DERIVED,
        confidence=agreement.confidence,
        crop=_crop(laying, original.grey, derived.grey),
        scale=round(derived.width_px / (across * original.width_px), 5),
        rotation_degrees=turned,
        flipped=laying.flipped,
        grayscale=is_grey,
        tone=tuple(t for t in tone if not (is_grey and t[0] == "saturation")),
        altered=altered_boxes(overlay, agreement),
    )
    return _identical(found, agreement) if _is_untouched(found, original, derived) else found


def _sample(rgb: NDArray[np.uint8], mask: NDArray[np.bool_]) -> NDArray[np.float32]:
    """Return some thousand of the masked pixels, 0..1, the same ones of every picture."""
    places = np.flatnonzero(mask)
    chosen = rgb.reshape(-1, 3)[places[:: max(1, len(places) // _TONE_PIXELS)]]
    return chosen.astype(np.float32) / np.float32(255)


def _identical(found: Comparison, agreement: Agreement) -> Comparison:
    return Comparison(Verdict.IDENTICAL, agreement.confidence, altered=found.altered)


def _is_untouched(found: Comparison, original: _Picture, derived: _Picture) -> bool:
    same_size = (original.width_px, original.height_px) == (derived.width_px, derived.height_px)
    is_whole = max(abs(a - b) for a, b in zip(found.crop.as_tuple(), (0, 0, 1, 1), strict=True))
    is_plain = not (found.flipped or found.grayscale or found.tone or found.altered)
    return same_size and is_whole < _WHOLE_SLACK and is_plain and abs(found.rotation_degrees) < 0.1


def _crop(laying: Laying, original: Grey, derived: Grey) -> Box:
    """Return the part shown; of a turned picture, its frame turned back about its centre."""
    height, width = derived.shape
    full_height, full_width = original.shape
    centre = laying.matrix @ np.array([width / 2, height / 2, 1])
    half_wide = float(np.hypot(*laying.matrix[:, 0])) * width / 2
    half_high = float(np.hypot(*laying.matrix[:, 1])) * height / 2
    left, right = (_edge((centre[0] + s * half_wide) / full_width) for s in (-1, 1))
    top, bottom = (_edge((centre[1] + s * half_high) / full_height) for s in (-1, 1))
    return Box(left, top, right, bottom)


def _edge(value: float) -> float:
    if abs(value) < _EDGE_SLACK or value < 0:
        return 0.0
    if abs(value - 1) < _EDGE_SLACK or value > 1:
        return 1.0
    return round(float(value), 6)


def _is_colourless(rgb: NDArray[np.uint8]) -> bool:
    small = cv2.resize(rgb, (96, 96), interpolation=cv2.INTER_AREA).astype(np.float32)
    return float(np.quantile(np.ptp(small, axis=2), 0.98)) < _COLOURLESS
