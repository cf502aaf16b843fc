"""Signs that two pictures that agree everywhere are two exposures, not original and derivative.

What is made from a picture keeps its noise, as far as compression leaves any, stays where it was,
and is softened or sharpened everywhere alike. A second frame of the scene has noise of its own;
one focused elsewhere is softer here and sharper there; a hand, a lens or the wind carries parts by
fractions of a pixel; one lit otherwise shows what the original has lost in white or black. All are
looked for in tiles of the derived picture, as large as its file has it.
"""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from mediadesk.media.comparison.exposures.block_frequencies import (
    ComparedBlocks,
    compressed,
    frequencies_of,
    steps_seen,
)
from mediadesk.media.comparison.exposures.block_noise import NOTHING_TOLD, NoiseKept, noise_kept
from mediadesk.media.comparison.exposures.earlier_saving import earlier_saving
from mediadesk.media.comparison.exposures.faint_detail import other_faint_detail
from mediadesk.media.comparison.exposures.half_cells import Values
from mediadesk.media.comparison.exposures.light import brought_back, tone_moved
from mediadesk.media.comparison.exposures.lively_detail import unlike_detail
from mediadesk.media.comparison.exposures.parallax import parts_apart
from mediadesk.media.comparison.exposures.refocusing import sharpness_varies
from mediadesk.media.comparison.exposures.tiles import Levels, Tiles, evened, laid_tiles
from mediadesk.media.comparison.registration import Grey, Laying, Overlay, mirrored
from mediadesk.media.comparison.tone.tone_parts import medians_by_part

_LEAST_PIXELS: Final = 6000
#: Steps of compression that are not known of.
_USUAL_STEP: Final = 8.0
_TONES: Final = 24
_TONE_PIXELS: Final = 20_000
#: Of an enlarged picture, which is made smaller first, blocks are not those of its file.
_LESS_SURE: Final = 0.5
#: With less of the tiles comparable than this, little was seen.
_ENOUGH_SEEN: Final = 0.25


@dataclass(frozen=True, slots=True)
class Fine:
    """A derived picture as large as its file has it, within bounds.

    Attributes:
        grey: The picture.
        reduced_by: How many pixels of the file one of its pixels is wide.
        jpeg_steps: By what the file's coefficients were divided, 8 x 8, lowest frequency first;
            None where it is not known what compression took away.
    """

    grey: Grey
    reduced_by: float
    jpeg_steps: Values | None


@dataclass(frozen=True, slots=True)
class ExposureSigns:
    """What speaks for two exposures, and against; 0 where there is too little to be seen.

    Attributes:
        sharpness: By how much sharpness varies from place to place; a natural logarithm.
        apart_px: How far parts lie apart.
        noise: What became of the original's noise.
        unlike: How much of lively detail is another, 0..1.
        white: Contrast where the original is white, in grey levels.
        black: Contrast where it is black.
        tone: By how many grey levels the middle pixel is lighter or darker.
        unseen: How much of what would have to be compared is too dark, too light or unlike, 0..1.
        has_few_tones: Whether it was posterised: its tones and its detail are not the original's,
            and nothing of all this is told.
        faint: How much of faint detail is another, 0..1.
        scatter: How far tones differ from what the original's colours say, in what is usual.
        beyond_px: How far it goes on beyond an edge of the original, in pixels of the frame.
        beside_px: How far edges lie beside the original's, in pixels of the tiles.
        turned_px: How far it is turned against the original, at the ends of its longer edge.
        wandered: By how many levels light differs from place to place as no tone explains.
    """

    sharpness: float = 0.0
    apart_px: float = 0.0
    noise: NoiseKept = NOTHING_TOLD
    unlike: float = 0.0
    white: float = 0.0
    black: float = 0.0
    tone: float = 0.0
    unseen: float = 0.0
    has_few_tones: bool = False
    faint: float = 0.0
    scatter: float = 0.0
    beyond_px: float = 0.0
    beside_px: float = 0.0
    turned_px: float = 0.0
    wandered: float = 0.0


def exposure_signs(
    original: Grey, derived: Fine, laying: Laying, overlay: Overlay
) -> ExposureSigns:
    """Return what speaks for the pictures being two exposures.

    Args:
        original: The original, as large as it is at hand.
        derived: The derived picture.
        laying: From the derived picture to the original, both as given.
        overlay: The same at the size at which frames are compared.
    """
    white, black = brought_back(overlay)
    signs = ExposureSigns(white=white, black=black, tone=tone_moved(overlay))
    tiles = laid_tiles(original, derived.grey, laying)
    if tiles is None:
        return signs
    unseen = max(0.0, 1 - float(tiles.seen.mean()) / _ENOUGH_SEEN)
    signs = replace(signs, unseen=unseen, beside_px=tiles.beside_px)
    if np.count_nonzero(tiles.seen) < _LEAST_PIXELS:
        return signs
    side = mirrored(derived.grey) if laying.flipped else derived.grey
    return _with_detail(signs, tiles, replace(derived, grey=side))


def _with_detail(signs: ExposureSigns, tiles: Tiles, side: Fine) -> ExposureSigns:
    steps = np.full((8, 8), _USUAL_STEP) if side.jpeg_steps is None else side.jpeg_steps
    earlier = earlier_saving(side.grey, steps) if side.reduced_by == 1 else None
    after, expected, seen = tiles.after, _toned(tiles), tiles.seen
    apart_px = parts_apart(tiles.even, evened(expected), seen, tiles.corners)
    if earlier is not None:
        steps = np.maximum(steps, earlier.steps)
        if tiles.reduced_by == 1:
            after, expected = earlier.on_grid(after), earlier.on_grid(expected)
            seen = earlier.on_grid(seen)
    steps = steps_seen(steps, side.reduced_by * tiles.reduced_by)
    told = frequencies_of(expected)
    left = compressed(told, steps, expected.shape)
    blocks = ComparedBlocks(frequencies_of(after), told, seen, steps)
    noise = noise_kept(blocks)
    return replace(
        signs,
        sharpness=sharpness_varies(after, left, seen),
        apart_px=apart_px,
        unlike=unlike_detail(blocks),
        faint=other_faint_detail(blocks),
        noise=noise if tiles.reduced_by == 1 else replace(noise, other=noise.other * _LESS_SURE),
    )


def _toned(tiles: Tiles) -> Levels:
    """Return the original in the derived picture's tone, by the median of each part."""
    places = np.flatnonzero(tiles.seen)
    places = places[:: max(1, len(places) // _TONE_PIXELS)]
    before = tiles.before.astype(np.uint8)  # whole numbers, as they are warped
    known, shown = medians_by_part(before.ravel()[places], tiles.after.ravel()[places], _TONES)
    if shown[-1] >= shown[0]:
        shown = np.maximum.accumulate(shown)
    known += np.arange(_TONES) * 1e-4  # what is told of one tone twice is told in order
    return np.interp(np.arange(256), known, shown).astype(np.float32)[before]
