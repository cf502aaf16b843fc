"""Say from the pixels what one picture has to do with another (the Comparer port)."""

import filecmp
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray
from typing_extensions import override

from mediadesk.media.comparison.agreement import (
    Agreement,
    agreement_of,
    bare,
    has_detail,
    looks_alike,
)
from mediadesk.media.comparison.borders import border_boxes, continues, inner_box
from mediadesk.media.comparison.capture_facts import SameMoment, same_moment
from mediadesk.media.comparison.carried_parts import has_carried_parts
from mediadesk.media.comparison.confidence import (
    RIVAL_DOUBTED,
    confidence_of,
    doubt_of,
)
from mediadesk.media.comparison.containing import LEAST_SHOWN, is_another_crop, shown_in
from mediadesk.media.comparison.describing import described
from mediadesk.media.comparison.exposures.exact_laying import laid_exactly, turned_by_a_hair_px
from mediadesk.media.comparison.exposures.exposures import ExposureSigns, exposure_signs
from mediadesk.media.comparison.exposures.overhang import beyond_px
from mediadesk.media.comparison.exposures.wandered_light import wandered_light
from mediadesk.media.comparison.proposing import by_fast_features, by_fine_features, by_template
from mediadesk.media.comparison.registration import (
    Laying,
    Overlay,
    crop_of,
    lay_over,
    laying_of,
    mirrored,
    refined,
    shrunk_to_match,
)
from mediadesk.media.comparison.rivals import rival_likeness
from mediadesk.media.comparison.tone.few_tones import has_few_tones
from mediadesk.media.comparison.tone.stepped_tones import has_stepped_tones
from mediadesk.media.comparison.tone.tone_scatter import rounding_of, tone_scatter
from mediadesk.media.comparison.working_picture import Picture, before_and_after, loaded_pair
from mediadesk.media.damage import damage_told
from mediadesk.media.features import Grey
from mediadesk.model.edit import Comparison, Verdict
from mediadesk.model.geometry import Box
from mediadesk.services.ports.pictures import Comparer

#: Guesses where a derived picture lies on an original.
_Propose: TypeAlias = Callable[[Grey, Grey], Iterator[Laying]]

#: The fast way first.
_PROPOSERS: Final[tuple[_Propose, ...]] = (
    by_fast_features,
    by_template,
    by_fine_features,
)
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
#: Edges that lie no further apart, of a frame's edges, are the same.
_SAME_EDGES: Final = 0.004
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
    return _settled(_likeliest(original, derived, ways)[0], original, derived)


def _settled(
    best: tuple[Overlay, Agreement] | None, original: Picture, derived: Picture
) -> tuple[Overlay, Agreement] | None:
    if best is None or not best[1].agrees:
        return best
    return without_contours(_least_turned(best, original, derived), original, derived)


def _likeliest(
    original: Picture, derived: Picture, ways: Sequence[_Propose]
) -> tuple[tuple[Overlay, Agreement] | None, tuple[Laying, ...]]:
    """Return the laying that agrees best, and all that were tried.

    No more ways are tried once one is beyond doubt.
    """
    best: tuple[Overlay, Agreement] | None = None
    tried: list[Laying] = []
    for propose in ways:
        for laying in propose(derived.grey, original.grey):
            tried.append(laying)
            seen = _looked_at(laying, original.grey, derived.grey)
            if seen is not None and (best is None or _speaks(seen[1]) > _speaks(best[1])):
                best = seen
            if best is not None and best[1].agrees and best[1].weight >= _BEYOND_DOUBT:
                return best, tuple(tried)
    return best, tuple(tried)


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
    before, after = before_and_after(original, derived, overlay.laying)
    if not _is_posterised(derived, overlay, before, after):
        return seen
    return overlay, replace(agreement, motion=replace(agreement.motion, drifted=0.0, tilted_px=0.0))


def _is_posterised(
    derived: Picture, overlay: Overlay, before: NDArray[np.uint8], after: NDArray[np.uint8]
) -> bool:
    """Whether there are few tones in all, or in each channel."""
    if has_few_tones(derived.fine.grey, overlay):
        return True
    return has_stepped_tones(before, after, bare(overlay))


def _compared(original: Picture, derived: Picture, ways: Sequence[_Propose]) -> Comparison:
    if min(*original.grey.shape, *derived.grey.shape) < 24 or derived.grey.std() < 2:
        return Comparison(Verdict.CANNOT_TELL, 0.0)
    likeliest, tried = _likeliest(original, derived, ways)
    best = _settled(likeliest, original, derived)
    if not derived.is_part and (best is None or not best[1].agrees):
        found = _within_larger(original, derived, tried, ways)
        if found is not None:
            return found
    if best is None or not best[1].is_proof or confidence_of(best[1]) < LEAST_AGREEMENT:
        return _not_proven(best, derived)
    return _judged(original, derived, *best)


def _judged(
    original: Picture, derived: Picture, overlay: Overlay, agreement: Agreement
) -> Comparison:
    """Say of pictures that agree whether they are original and derivative or two exposures."""
    moment = same_moment(original.facts, derived.facts)
    signs = signs_of(original, derived, overlay)
    if not signs.has_few_tones and has_moved_on(overlay, agreement):
        return _not_told(confidence_of(agreement))

    def stated(moment: SameMoment) -> float:
        return confidence_of(agreement) * (1 - doubt_of(agreement, signs, moment))

    confidence = stated(moment)
    if confidence >= LEAST_CONFIDENCE:
        posterised = signs.has_few_tones
        return described(
            original, derived, overlay, agreement, confidence, is_posterised=posterised
        )
    if moment is SameMoment.DENIED and stated(SameMoment.UNTOLD) < LEAST_CONFIDENCE:
        return Comparison(Verdict.UNRELATED, round(1 - confidence, 3))
    return _not_told(confidence)


def has_moved_on(overlay: Overlay, agreement: Agreement) -> bool:
    """Whether something moved on in the scene; of a tilted print all lies beside itself."""
    is_flat_on = agreement.motion.tilted_px == 0
    return is_flat_on and has_carried_parts(overlay, agreement.likeness, agreement.textured)


def signs_of(original: Picture, derived: Picture, overlay: Overlay) -> ExposureSigns:
    """Return what speaks for pictures that agree being two exposures of one scene."""
    beyond = beyond_px(overlay, original.grey.shape)
    before, after = before_and_after(original, derived, overlay.laying)
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
    around = _seen_from(inner, found)
    if not found.is_proof or continues(original.rgb, found.crop, around):
        return None
    whole = laying_of(found.crop, around, (original.grey, derived.grey), flipped=found.flipped)
    edged = shown_in(original, derived, whole)
    closer = inner if edged is None else _in_both(edged, inner)
    if not _is_about(closer, inner):  # words on the border, or a shadow
        again = _compared(original, derived.part(closer), ways)
        found, inner = (again, closer) if again.is_proof else (found, inner)
    return _framed(found, inner)


def _within_larger(
    original: Picture, derived: Picture, tried: Sequence[Laying], ways: Sequence[_Propose]
) -> Comparison | None:
    """Compare with what a larger frame shows of the original; None where that says nothing.

    What a frame has in common with an original that is as large, at the same place, is the page
    or the banner into which a house sets all its pictures.
    """
    larger = (x for x in tried if not x.is_plausible(derived.grey, original.grey))
    for laying in larger:
        inner = shown_in(original, derived, laying)
        if inner is None:
            continue
        found = _compared(original, derived.part(inner), ways)
        if found.is_proof and found.crop.width * found.crop.height >= LEAST_SHOWN:
            frame = mirrored(derived.grey) if found.flipped else derived.grey
            if is_another_crop(found.crop, _seen_from(inner, found), frame):
                return _not_told(found.confidence)
            return _framed(found, inner)
        if found.verdict is Verdict.CANNOT_TELL:
            return found
    return None


def _seen_from(inner: Box, found: Comparison) -> Box:
    """Return a part of a frame as its original has it: mirrored back where that was mirrored."""
    on_sides = Box(1 - inner.right, inner.top, 1 - inner.left, inner.bottom)
    return on_sides if found.flipped else inner


def _in_both(one: Box, other: Box) -> Box:
    left, top = max(one.left, other.left), max(one.top, other.top)
    return Box(left, top, min(one.right, other.right), min(one.bottom, other.bottom))


def _is_about(one: Box, other: Box) -> bool:
    sides = zip(one.as_tuple(), other.as_tuple(), strict=True)
    return max(abs(a - b) for a, b in sides) < _SAME_EDGES


def _framed(found: Comparison, inner: Box) -> Comparison:
    """Return what was found of a part, as what was found of the whole that it is a part of."""
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
        return _not_told(confidence_of(best[1]))
    weight = 0.0 if best is None else best[1].weight
    if weight >= _LEAST_WEIGHT:
        return Comparison(Verdict.CANNOT_TELL, round(min(0.5, weight), 3))
    if not has_detail(derived.grey):
        return Comparison(Verdict.CANNOT_TELL, 0.0)
    return Comparison(Verdict.UNRELATED, round(0.95 - weight, 3))


def _not_told(confidence: float) -> Comparison:
    """Say of pictures that agree in most that it cannot be told whether the one is the other's.

    They may be two frames of a scene, or one frame bent, squeezed or developed otherwise: too much
    alike to be called unrelated by pixels alone, or by words alone, which anybody can type.
    """
    return Comparison(Verdict.CANNOT_TELL, max(_LEAST_TOLD, round(min(0.5, confidence), 3)))
