"""The features by which a photo is found again among many: kept ones few, wanted ones fuller.

Kept are the strongest blobs, spread over the frame, each as a word of the vocabulary, a code that
tells apart what shares a word, and its place and size: eight bytes.
"""

from dataclasses import dataclass
from typing import Final, Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

from mediadesk.media.features import at_size
from mediadesk.media.index.blobs import RUNGS_AN_OCTAVE, Blobs, Floats, Grey, find_blobs
from mediadesk.media.index.descriptions import LENGTH, describe
from mediadesk.media.index.poses import Pose
from mediadesk.media.index.vocabulary import CODE_BITS, VALUES, Words, vocabulary

#: Longest edge at which blobs are looked for.
EDGE_PX: Final = 512
#: They take 1.9 KB a photo in the catalogue, and as many in the index.
KEPT: Final = 236
#: How many words near its own each wanted feature is looked for under.
PROBES: Final = 12
#: Shares of a photo's edge that a crop may show; of each scale the blobs that the catalogue would
#: have kept are wanted, and some more.
_SHARES: Final = (1.0, 0.8, 0.63, 0.5, 0.4, 0.32, 0.25)
_SPARE: Final = 1.3
_LEAST_WANTED: Final = 24
#: Where all blobs of a picture are looked at, so many are enough.
_MOST_OF_A_PICTURE: Final = 1200
#: Strength is weighed by size: small blobs say more of a crop.
_SIZE_WEIGHT: Final = 1.3
#: Blobs are spread over so many cells along the longest edge.
_CELLS: Final = 8
_PLACE_BITS: Final = 6
_AS_IT_IS: Final = Pose()
#: Steps of size an octave as kept, and the smallest size, in rungs.
_SIZE_STEPS: Final = 1.5
_SMALLEST: Final = 0.5

_HEADER: Final = np.dtype([("kind", "<u2"), ("many", "<u2"), ("aspect", "<f4")])
_KIND: Final = 0x4C33


@dataclass(frozen=True, slots=True)
class KeptFeatures:
    """The features of a photo of the catalogue, one an element of each array.

    Attributes:
        word: Word of the vocabulary.
        code: What tells apart features of one word; CODE_BITS bits.
        place: Place and size, see `places`.
        aspect: Width by height of the photo.
    """

    word: Words
    code: Words
    place: NDArray[np.uint16]
    aspect: float


class PlacedFeatures(Protocol):
    """Features of a picture of which it is asked whether those of a photo agree with them."""

    @property
    def words(self) -> Words:
        """Words, the nearest first, a row a feature."""
        ...

    @property
    def across(self) -> Floats:
        """From the picture's centre, in longest edges of it."""
        ...

    @property
    def down(self) -> Floats:
        """From the centre, in the same unit."""
        ...

    @property
    def rung(self) -> Floats:
        """Size in thirds of an octave."""
        ...


@dataclass(frozen=True, slots=True)
class WantedFeatures:
    """The features of a picture that is looked for, one a row of each array.

    Attributes:
        words: PROBES words, the nearest first.
        code: As in KeptFeatures.
        sure: The bits of the code that are compared.
        across: From the centre, in longest edges of the picture.
        down: From the centre, in the same unit.
        rung: Size in thirds of an octave.
    """

    words: Words
    code: Words
    sure: Words
    across: Floats
    down: Floats
    rung: Floats


@dataclass(frozen=True, slots=True)
class EveryFeature:
    """All features of a picture that is looked for, one a row of each array.

    Attributes:
        words: The nearest word, a column.
        code: As in KeptFeatures.
        sure: The bits of the code that are compared.
        far: How far each is from every value of either half of a word; squares.
        across: From the centre, in longest edges of the picture.
        down: From the centre, in the same unit.
        rung: Size in thirds of an octave.
    """

    words: Words
    code: Words
    sure: Words
    far: tuple[Floats, Floats]
    across: Floats
    down: Floats
    rung: Floats


def kept_features(grey: Grey) -> KeptFeatures:
    """Return what the catalogue keeps of a picture."""
    picture = _at_edge(grey)
    blobs = find_blobs(picture)
    chosen = strongest(blobs, KEPT)
    word, code = vocabulary().words(describe(blobs, chosen))
    return KeptFeatures(word, code, _packed_places(blobs, chosen), grey.shape[1] / grey.shape[0])


class PictureFeatures:
    """The features of a picture looked for, as it is or in another pose.

    Args:
        grey: The picture.
    """

    def __init__(self, grey: Grey) -> None:
        self._blobs = find_blobs(_at_edge(grey))
        self._rows = np.zeros((len(self._blobs), LENGTH), np.float32)
        self._is_told = np.zeros(len(self._blobs), np.bool_)

    def wanted(self, pose: Pose = _AS_IT_IS) -> WantedFeatures:
        """Return those to be looked up: what the catalogue may have kept."""
        rows, across, down, rung = self._described(_wanted(self._blobs), pose)
        words = vocabulary().neighbouring_words(rows, PROBES)
        return WantedFeatures(*words, across, down, rung)

    def every(self, pose: Pose = _AS_IT_IS) -> EveryFeature:
        """Return all there are, but for the weakest of very many."""
        chosen = strongest(self._blobs, _MOST_OF_A_PICTURE)
        rows, across, down, rung = self._described(chosen, pose)
        far, code, sure = vocabulary().distances(rows)
        first, second = (half.argmin(axis=1) for half in far)
        words = (first * VALUES + second).astype(np.uint32)[:, None]
        return EveryFeature(words, code, sure, far, across, down, rung)

    def _described(
        self, chosen: NDArray[np.intp], pose: Pose
    ) -> tuple[Floats, Floats, Floats, Floats]:
        blobs, longest = self._blobs, max(self._blobs.shape)
        fresh = chosen[~self._is_told[chosen]]  # most are asked for again, in every pose
        self._rows[fresh] = describe(blobs, fresh)
        self._is_told[fresh] = True
        across = ((blobs.x[chosen] - blobs.shape[1] / 2) / longest).astype(np.float32)
        down = ((blobs.y[chosen] - blobs.shape[0] / 2) / longest).astype(np.float32)
        return *pose.of_features(self._rows[chosen], across, down), blobs.rung[chosen]


def strongest(
    blobs: Blobs, many: int, *, smallest: float = 0.0, cells: float = _CELLS
) -> NDArray[np.intp]:
    """Return positions of the strongest blobs: the best of every cell first, then the second best.

    Args:
        blobs: All that were found.
        many: How many to return at most.
        smallest: Least size, in rungs.
        cells: How many cells there are along the longest edge.
    """
    allowed = np.flatnonzero(blobs.rung >= smallest)
    if len(allowed) <= many:
        return allowed
    cell_px = max(blobs.shape) / cells
    across = (blobs.x[allowed] / cell_px).astype(np.intp)
    cell = (blobs.y[allowed] / cell_px).astype(np.intp) * 64 + across
    size = blobs.rung[allowed] / RUNGS_AN_OCTAVE
    strength = blobs.strength[allowed] * np.exp2(-_SIZE_WEIGHT * size)
    order = np.lexsort((-strength, cell))
    starts = np.r_[True, cell[order][1:] != cell[order][:-1]]
    every = np.arange(len(order))
    rank = every - np.maximum.accumulate(np.where(starts, every, 0))
    return allowed[order[np.lexsort((-strength[order], rank))][:many]]


def pack(features: KeptFeatures) -> bytes:
    """Return features as bytes, eight each, and eight more."""
    header = np.zeros(1, _HEADER)
    header["kind"], header["many"] = _KIND, len(features.word)
    header["aspect"] = features.aspect
    whole = features.word.astype("<u8") << np.uint64(CODE_BITS)
    whole = (whole | features.code) << np.uint64(16) | features.place
    return header.tobytes() + whole.tobytes()


def unpack(packed: bytes) -> KeptFeatures:
    """Return packed features; none where the bytes are of another kind or damaged."""
    whole, aspect = np.zeros(0, "<u8"), 1.0
    if len(packed) >= _HEADER.itemsize:
        header = np.frombuffer(packed, _HEADER, 1)[0]
        size = _HEADER.itemsize + 8 * int(header["many"])
        if header["kind"] == _KIND and len(packed) == size:
            whole, aspect = np.frombuffer(packed, "<u8", -1, _HEADER.itemsize), header["aspect"]
    code = (whole >> np.uint64(16)) & np.uint64((1 << CODE_BITS) - 1)
    return KeptFeatures(
        (whole >> np.uint64(16 + CODE_BITS)).astype(np.uint32),
        code.astype(np.uint32),
        (whole & np.uint64(0xFFFF)).astype(np.uint16),
        float(aspect),
    )


def places(place: NDArray[np.uint16]) -> tuple[Floats, Floats, Floats]:
    """Return x and y as fractions of the frame, and the size in rungs."""
    steps = np.float32(1 << _PLACE_BITS)
    mask = np.uint16((1 << _PLACE_BITS) - 1)
    x = ((place & mask) + np.float32(0.5)) / steps
    y = ((place >> np.uint16(_PLACE_BITS) & mask) + np.float32(0.5)) / steps
    rung = (place >> np.uint16(2 * _PLACE_BITS)) / np.float32(_SIZE_STEPS) + np.float32(_SMALLEST)
    return x.astype(np.float32), y.astype(np.float32), rung.astype(np.float32)


def _at_edge(grey: Grey) -> Grey:
    """Return a picture at the size blobs are looked for at; what was halved before stays sharp."""
    factor = EDGE_PX / max(grey.shape)
    if not 0.5 < factor < 1:
        return at_size(np.ascontiguousarray(grey), EDGE_PX)
    size = (max(1, round(grey.shape[1] * factor)), max(1, round(grey.shape[0] * factor)))
    # Four times as fast as averaging, and as good where so little is taken away.
    small = cv2.resize(grey, size, interpolation=cv2.INTER_LINEAR)
    return np.asarray(small, dtype=np.uint8)


def _wanted(blobs: Blobs) -> NDArray[np.intp]:
    """Return the blobs that the catalogue may have kept, whatever part of a photo this is."""
    chosen = [np.zeros(0, np.intp)]
    for share in _SHARES:
        many = max(_LEAST_WANTED, round(KEPT * share * share * _SPARE))
        smallest = _SMALLEST - RUNGS_AN_OCTAVE * float(np.log2(share))
        chosen.append(strongest(blobs, many, smallest=smallest, cells=_CELLS * share))
    return np.unique(np.concatenate(chosen))


def _packed_places(blobs: Blobs, chosen: NDArray[np.intp]) -> NDArray[np.uint16]:
    steps = 1 << _PLACE_BITS
    x = np.clip(blobs.x[chosen] / blobs.shape[1] * steps, 0, steps - 1).astype(np.uint16)
    y = np.clip(blobs.y[chosen] / blobs.shape[0] * steps, 0, steps - 1).astype(np.uint16)
    size = np.clip(np.rint((blobs.rung[chosen] - _SMALLEST) * _SIZE_STEPS), 0, 15)
    rung = size.astype(np.uint16)
    return np.asarray(x | y << np.uint16(_PLACE_BITS) | rung << np.uint16(2 * _PLACE_BITS))
