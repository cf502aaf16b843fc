"""Say from the pixels what one picture has to do with another (the Comparer port)."""

import filecmp
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray
from typing_extensions import override

from mediadesk.media.comparison.agreement import (
    ROUGHLY_LIKE,
    Agreement,
    agreement_of,
    barred_rows,
    has_detail,
    looks_alike,
)
from mediadesk.media.comparison.alterations import altered_boxes
from mediadesk.media.comparison.borders import border_boxes, continues, inner_box
from mediadesk.media.comparison.capture_facts import SameMoment, same_moment
from mediadesk.media.comparison.carried_parts import has_carried_parts
from mediadesk.media.comparison.confidence import (
    RIVAL_DOUBTED,
    confidence_of,
    doubt_of,
    with_rival,
)
from mediadesk.media.comparison.exposures.exact_laying import laid_exactly, turned_by_a_hair_px
from mediadesk.media.comparison.exposures.exposures import ExposureSigns, exposure_signs
from mediadesk.media.comparison.exposures.overhang import beyond_px
from mediadesk.media.comparison.exposures.wandered_light import wandered_light
from mediadesk.media.comparison.proposing import by_fast_features, by_fine_features, by_template
from mediadesk.media.comparison.registration import (
    Laying,
    Overlay,
    lay_over,
    mirrored,
    part_shown,
    refined,
    shrunk_to_match,
    warp,
)
from mediadesk.media.comparison.rivals import rival_likeness
from mediadesk.media.comparison.tone.few_tones import has_few_tones
from mediadesk.media.comparison.tone.stepped_tones import has_stepped_tones
from mediadesk.media.comparison.tone.tone_cells import shrunk_in_light, tone_cells
from mediadesk.media.comparison.tone.tone_scatter import rounding_of, tone_scatter
from mediadesk.media.comparison.tone.toning import estimated_tone, in_common
from mediadesk.media.comparison.working_picture import Picture, loaded_pair
from mediadesk.media.damage import damage_told
from mediadesk.media.features import Grey
from mediadesk.model.edit import Comparison, Verdict
from mediadesk.model.geometry import Box
from mediadesk.services.ports.pictures import Comparer

#: Guesses where a derived picture lies on an original.
_Propose: TypeAlias = Callable[[Grey, Grey], Iterator[Laying]]

#: Makes an original no larger than a derived picture shows it.
_Shrink: TypeAlias = Callable[[NDArray[np.uint8], Laying], tuple[NDArray[np.uint8], Laying]]

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
#: A laying that agrees so well is right. One that agrees worse may lie a bar of a chart or a
#: window of a facade beside the right one.
_BEYOND_DOUBT: Final = 0.75
#: With less, pictures do not agree well enough to be looked at for two exposures.
LEAST_AGREEMENT: Final = 0.6
#: Below this, it is not called derived.
LEAST_CONFIDENCE: Final = 0.5
#: Of pictures that look alike no less is told: nothing means that nothing could be seen.
_LEAST_TOLD: Final = 0.001
_COLOURLESS: Final = 4.0
#: Turned by more, a picture stands on its side or its head.
_UPRIGHT_DEGREES: Final = 45.0
#: A laying by so little weaker is as good.
_AS_WELL: Final = 0.02


class PixelComparer(Comparer):
    """Compares pictures by registering one on the other and looking at every part of it."""

    @override
    def compare(self, original: Path, derived: Path, *, thorough: bool = True) -> Comparison:
        ways = _PROPOSERS if thorough else _PROPOSERS[:1]
        whole, shown = loaded_pair(original, derived)
        with damage_told(derived, "cannot be read"):
            is_copy = filecmp.cmp(original, derived, shallow=False)
        if is_copy:
            return Comparison(Verdict.IDENTICAL, 1.0)  # however little there is in them to see
        inner = inner_box(shown.rgb)
        if inner is not None:
            found = _within_border(whole, shown, inner, ways)
            if found is not None:
                return found
        return _compared(whole, shown, ways)


def registered(
    original: Picture, derived: Picture, ways: Sequence[_Propose] = _PROPOSERS
) -> tuple[Overlay, Agreement] | None:
    """Return the laying that most speaks for, with what speaks for it; None where nothing does."""
    best = _likeliest(original, derived, ways)
    if best is None or not best[1].agrees:
        return best
    return without_contours(_least_turned(best, original, derived), original, derived)


def _likeliest(
    original: Picture, derived: Picture, ways: Sequence[_Propose]
) -> tuple[Overlay, Agreement] | None:
    """Return the laying that agrees best; no more ways are tried once one is beyond doubt."""
    best: tuple[Overlay, Agreement] | None = None
    for propose in ways:
        for laying in propose(derived.grey, original.grey):
            seen = _looked_at(laying, original.grey, derived.grey)
            if seen is not None and (best is None or _speaks(seen[1]) > _speaks(best[1])):
                best = seen
            if best is not None and best[1].agrees and best[1].weight >= _BEYOND_DOUBT:
                return best
    return best


def _speaks(agreement: Agreement) -> tuple[bool, float]:
    """Return by what layings are put in order."""
    return agreement.agrees, agreement.weight


def _least_turned(
    seen: tuple[Overlay, Agreement], original: Picture, derived: Picture
) -> tuple[Overlay, Agreement]:
    """Return another laying of what is mirrored or upside down, where it lies upright as well.

    A symmetric picture is found in more than one way; nobody turned it without being seen to.
    """
    laying = seen[0].laying
    if not laying.flipped and abs(laying.turned_degrees) < _UPRIGHT_DEGREES:
        return seen
    crop = crop_of(laying, original.grey, derived.grey)
    if rival_likeness(original.grey, crop) < RIVAL_DOUBTED:
        return seen
    for other in by_template(derived.grey, original.grey):
        found = None if other.flipped else _looked_at(other, original.grey, derived.grey)
        if found is not None and found[1].weight > seen[1].weight - _AS_WELL:
            return found
    return seen


def without_contours(
    seen: tuple[Overlay, Agreement], original: Picture, derived: Picture
) -> tuple[Overlay, Agreement]:
    """Take drift for nothing where a picture was posterised: its contours lie where tones end."""
    overlay, agreement = seen
    if agreement.motion.drifted == 0:
        return seen
    before, after = _before_and_after(original, derived, overlay.laying)
    if not _is_posterised(derived, overlay, before, after):
        return seen
    return overlay, replace(agreement, motion=replace(agreement.motion, drifted=0.0, tilted_px=0.0))


def _is_posterised(
    derived: Picture, overlay: Overlay, before: NDArray[np.uint8], after: NDArray[np.uint8]
) -> bool:
    """Whether there are few tones in all, or in each channel."""
    if has_few_tones(derived.fine.grey, overlay):
        return True
    return has_stepped_tones(before, after, _bare(overlay))


def _before_and_after(
    original: Picture, derived: Picture, laying: Laying, shrink: _Shrink = shrunk_to_match
) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Return the original laid over the derived picture, and that one mirrored back, in colour."""
    part, on_part = part_shown(original.rgb, laying, derived.grey.shape)
    before = warp(*shrink(part, on_part), derived.grey.shape)
    return before, mirrored(derived.rgb) if laying.flipped else derived.rgb


def _bare(overlay: Overlay) -> NDArray[np.bool_]:
    """Return where the original has pixels and no bar covers them."""
    return np.asarray(overlay.inside & ~barred_rows(overlay.derived)[:, None])


def _compared(original: Picture, derived: Picture, ways: Sequence[_Propose]) -> Comparison:
    if min(*original.grey.shape, *derived.grey.shape) < 24 or derived.grey.std() < 2:
        return Comparison(Verdict.CANNOT_TELL, 0.0)
    best = registered(original, derived, ways)
    if best is None or not best[1].is_proof or confidence_of(best[1]) < LEAST_AGREEMENT:
        return _not_proven(best, derived)
    moment = same_moment(original.facts, derived.facts)
    signs = signs_of(original, derived, best[0])
    if not signs.has_few_tones and has_moved_on(*best):
        return _of_one_scene(confidence_of(best[1]))

    def stated(moment: SameMoment) -> float:
        return confidence_of(best[1]) * (1 - doubt_of(best[1], signs, moment))

    confidence = stated(moment)
    if confidence >= LEAST_CONFIDENCE:
        posterised = signs.has_few_tones
        return _described(original, derived, *best, confidence, is_posterised=posterised)
    if moment is SameMoment.DENIED and stated(SameMoment.UNTOLD) < LEAST_CONFIDENCE:
        return _of_one_scene(confidence)
    # They agree too well to be called unrelated, and words alone, which anybody can type, deny it.
    return Comparison(Verdict.CANNOT_TELL, max(_LEAST_TOLD, round(min(0.5, confidence), 3)))


def has_moved_on(overlay: Overlay, agreement: Agreement) -> bool:
    """Whether something moved on in the scene; of a tilted print all lies beside itself."""
    is_flat_on = agreement.motion.tilted_px == 0
    return is_flat_on and has_carried_parts(overlay, agreement.likeness, agreement.textured)


def signs_of(original: Picture, derived: Picture, overlay: Overlay) -> ExposureSigns:
    """Return what speaks for pictures that agree being two exposures of one scene."""
    beyond = beyond_px(overlay, original.grey.shape)
    before, after = _before_and_after(original, derived, overlay.laying)
    if _is_posterised(derived, overlay, before, after):
        return ExposureSigns(has_few_tones=True, beyond_px=beyond)
    fine, laying = derived.fine.grey, overlay.laying
    larger = (derived.grey.shape[1] / fine.shape[1], derived.grey.shape[0] / fine.shape[0], 1)
    on_fine = Laying(laying.matrix * np.array(larger), laying.flipped)
    signs = exposure_signs(original.grey, derived.fine, on_fine, overlay)
    exactly = laid_exactly(original.rgb, fine, on_fine)
    rounding = rounding_of(derived.fine.jpeg_steps, derived.width_px / derived.grey.shape[1])
    return replace(
        signs,
        scatter=tone_scatter(before, after, overlay.inside, rounding),
        beyond_px=beyond,
        beside_px=0.0 if derived.is_part else signs.beside_px,
        turned_px=0.0 if exactly is None else turned_by_a_hair_px(exactly),
        wandered=0.0 if exactly is None else wandered_light(exactly),
    )


def _within_border(
    original: Picture, derived: Picture, inner: Box, ways: Sequence[_Propose]
) -> Comparison | None:
    """Compare without the border; None where that proves nothing or the border is no border."""
    found = _compared(original, derived.part(inner), ways)
    on_sides = Box(1 - inner.right, inner.top, 1 - inner.left, inner.bottom)
    around = on_sides if found.flipped else inner
    if not found.is_proof or continues(original.rgb, found.crop, around):
        return None
    moved = (_moved_into(box, inner) for box in found.altered)
    altered = (*moved, *border_boxes(inner))
    return replace(found, verdict=Verdict.DERIVED, altered=altered)


def _moved_into(box: Box, inner: Box) -> Box:
    """Return a box of a part as a box of the whole."""
    return Box(
        inner.left + box.left * inner.width,
        inner.top + box.top * inner.height,
        min(1.0, inner.left + box.right * inner.width),
        min(1.0, inner.top + box.bottom * inner.height),
    )


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


def _not_proven(best: tuple[Overlay, Agreement] | None, derived: Picture) -> Comparison:
    if best is not None and best[1].agrees:
        return _of_one_scene(confidence_of(best[1]))
    weight = 0.0 if best is None else best[1].weight
    if weight >= _LEAST_WEIGHT:
        return Comparison(Verdict.CANNOT_TELL, round(min(0.5, weight), 3))
    if not has_detail(derived.grey):
        return Comparison(Verdict.CANNOT_TELL, 0.0)
    return Comparison(Verdict.UNRELATED, round(0.95 - weight, 3))


def _of_one_scene(confidence: float) -> Comparison:
    """Say that two pictures agree in much, but that neither was made from the other."""
    if confidence < 1 - LEAST_AGREEMENT:
        return Comparison(Verdict.UNRELATED, round(1 - confidence, 3))
    return Comparison(Verdict.CANNOT_TELL, 0.5)


def _described(
    original: Picture,
    derived: Picture,
    overlay: Overlay,
    agreement: Agreement,
    confidence: float,
    *,
    is_posterised: bool,
) -> Comparison:
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
    bare = _bare(overlay)
    unlike = agreement.textured & (agreement.likeness < ROUGHLY_LIKE)

    def told(shrink: _Shrink) -> tuple[tuple[str, float], ...]:
        before, after = _before_and_after(original, derived, overlay.laying, shrink)
        return estimated_tone(tone_cells(before, after, bare, unlike), in_colour=in_colour)

    found = told(shrunk_to_match)
    return in_common(found, told(shrunk_in_light)) if found else ()


def _identical(found: Comparison) -> Comparison:
    return Comparison(Verdict.IDENTICAL, found.confidence, altered=found.altered)


def _is_untouched(found: Comparison, original: Picture, derived: Picture) -> bool:
    same_size = (original.width_px, original.height_px) == (derived.width_px, derived.height_px)
    is_whole = max(abs(a - b) for a, b in zip(found.crop.as_tuple(), (0, 0, 1, 1), strict=True))
    is_plain = not (found.flipped or found.grayscale or found.tone or found.altered)
    return same_size and is_whole < _WHOLE_SLACK and is_plain and abs(found.rotation_degrees) < 0.1


def crop_of(laying: Laying, original: Grey, derived: Grey) -> Box:
    """Return the part shown; of a turned picture, its frame turned back about its centre.

    Quarter turns are not turned back: upright, a picture on its side shows the same part.
    """
    height, width = derived.shape
    full_height, full_width = original.shape
    centre = laying.matrix @ np.array([width / 2, height / 2, 1])
    half = np.hypot(*laying.matrix[:, :2]) * (width / 2, height / 2)
    if round(laying.turned_degrees / 90) % 2:
        half = half[::-1]
    left, right = (_edge((centre[0] + s * half[0]) / full_width) for s in (-1, 1))
    top, bottom = (_edge((centre[1] + s * half[1]) / full_height) for s in (-1, 1))
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
