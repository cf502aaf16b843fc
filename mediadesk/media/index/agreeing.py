"""What hits of one photo say together: how many agree where they lie, and how rare that is.

Hits of one photo count together where they agree in how large the wanted picture is on it, and
where its centre lies. Of a photo that has hits all over, some agree by chance; that is reckoned.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mediadesk.media.index.blobs import RUNGS_AN_OCTAVE
from mediadesk.media.index.features import PlacedFeatures, places
from mediadesk.media.index.vocabulary import Words

#: By how much it is rarer that another hit agrees in size and, in bins of one longest edge, in
#: place; natural logarithm.
_AGREES: Final = -1.0
#: Bins in which hits agree: of size in rungs, of the centre's place in longest edges of the photo,
#: which are wider by so much of the share that the wanted picture takes of it.
_SIZE_BIN: Final = 1.5
_PLACE_BIN: Final = 0.02
_PLACE_BIN_OF_SHARE: Final = 0.05
_BIN_BITS: Final = 8
#: Wanted features that lie so far off a line, in longest edges of their picture, are on none.
_OFF_A_LINE: Final = 0.04
#: Where weights are packed into whole numbers they are told in so many steps, up to a limit.
_WEIGHT_STEPS: Final = 1024.0
_WEIGHT_LIMIT: Final = 1 << 15

Floats = NDArray[np.float64]
Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Hits:
    """Pairs of like features, one an element of each array.

    Attributes:
        slot: The photo, as a place in all segments together.
        wanted: The wanted feature.
        bits: How many bits of the code differ.
        place: Place and size of the photo's feature.
    """

    slot: Numbers
    wanted: Numbers
    bits: Numbers
    place: NDArray[np.uint16]

    def __len__(self) -> int:
        return len(self.slot)

    def only(self, which: NDArray[np.intp]) -> "Hits":
        """Return some of the hits."""
        return Hits(self.slot[which], self.wanted[which], self.bits[which], self.place[which])


def worth_a_closer_look(
    hits: Hits, weight: Floats, words: Words, many: int, closely: int
) -> NDArray[np.intp]:
    """Return the hits of those photos that have the most.

    Every word counts once, where it is rarest: along a line, and over a grid, one feature stands
    many times, so that some pages of text and tables would have more than any photo.

    Args:
        hits: All there are.
        weight: How much each says.
        words: The nearest word of each wanted feature.
        many: How many photos there are.
        closely: How many hits to return, about.
    """
    if len(hits) <= closely:
        return np.arange(len(hits))
    word = _numbered(words)
    less = np.maximum(_WEIGHT_LIMIT - weight * _WEIGHT_STEPS, 0).astype(np.int64)
    # To sort one array of whole numbers costs a tenth of sorting several by each other.
    packed = (hits.slot * len(word) + word[hits.wanted]) * 2 * _WEIGHT_LIMIT + less
    packed.sort()
    packed = packed[_firsts(packed // (2 * _WEIGHT_LIMIT))]
    slot = packed // (len(word) * 2 * _WEIGHT_LIMIT)
    told = _WEIGHT_LIMIT - packed % (2 * _WEIGHT_LIMIT)
    in_all = np.bincount(slot, told, minlength=many)[hits.slot]
    least = np.partition(in_all, len(in_all) - closely)[len(in_all) - closely]
    return np.flatnonzero(in_all >= least)


def together(
    hits: Hits, weight: Floats, wanted: PlacedFeatures, aspects: NDArray[np.float32]
) -> tuple[Numbers, Floats]:
    """Return the photos of the hits, and the evidence of those hits of each that agree best.

    Args:
        hits: Those worth a closer look.
        weight: How much each says.
        wanted: What is looked for.
        aspects: Width by height of every photo.
    """
    order = np.argsort(-weight, kind="stable")
    hits, weight = hits.only(order), weight[order]
    slots, photo = np.unique(hits.slot, return_inverse=True)
    word = _numbered(wanted.words[:, 0])[hits.wanted]
    of_photo = np.bincount(np.unique(photo * len(wanted.words) + word) // len(wanted.words))
    across, down, grown = _centres(wanted, hits, aspects[hits.slot].astype(np.float64))
    best = np.zeros(len(slots))
    for shift in range(8):
        size = np.floor(grown / _SIZE_BIN + (shift & 1) / 2)
        # The smaller the wanted picture is on the photo, the better hits know where it lies.
        share = np.exp2((size + (1 - (shift & 1)) / 2) * _SIZE_BIN / RUNGS_AN_OCTAVE)
        width = _PLACE_BIN + _PLACE_BIN_OF_SHARE * np.minimum(share, 1.5)
        parted = _binned(photo.astype(np.int64), size)
        parted = _binned(parted, np.floor(across / width + (shift >> 1 & 1) / 2))
        parted = _binned(parted, np.floor(down / width + (shift >> 2 & 1) / 2))
        first, at = _parts(parted)
        told = _once_each(at, word, hits.place)
        many, there = np.bincount(at[told]), parted[first] >> (3 * _BIN_BITS)
        summed = np.bincount(at[told], weight[told]) - _ways(of_photo[there], many)
        ways_to_agree = 1 + _off_one_line(at[told], hits.wanted[told], wanted)
        summed += (many - 1) * (_AGREES - ways_to_agree * np.log(width[first]))
        np.maximum.at(best, there, summed)
    return slots, best


def _ways(of_photo: Numbers, agreeing: Numbers) -> Floats:
    """Return in how many ways so many hits may be drawn from all of a photo; logarithms.

    Of a photo with a hundred hits all over, any seven may happen to agree; of one with seven hits
    only those. The first says where, so it is not among those drawn.
    """
    others, drawn = of_photo - 1, agreeing - 1
    told = np.log(np.arange(1, others.max(initial=0) + 1))
    factorial = np.concatenate(([0.0], np.cumsum(told)))
    return np.asarray(factorial[others] - factorial[drawn] - factorial[others - drawn])


def _off_one_line(bins: Numbers, which: Numbers, wanted: PlacedFeatures) -> Floats:
    """Return how far from one line the wanted features in each bin lie: 0 on it, 1 all over.

    Along an edge features are alike wherever they stand. Where one agrees with an edge of another
    photo in place and size, all do that lie on the edge: of their two coordinates one says nothing.
    """
    x, y = (one[which].astype(np.float64) for one in (wanted.across, wanted.down))
    many = np.bincount(bins)
    middle_x, middle_y = (np.bincount(bins, one) / many for one in (x, y))
    x, y = x - middle_x[bins], y - middle_y[bins]
    wide, high, both = (np.bincount(bins, one) / many for one in (x * x, y * y, x * y))
    spread = (wide + high) / 2 - np.hypot((wide - high) / 2, both)
    return np.minimum(1, np.sqrt(np.maximum(0, spread)) / _OFF_A_LINE)


def _binned(bins: Numbers, value: Floats) -> Numbers:
    """Return numbers of bins, each parted once more."""
    reach = 1 << _BIN_BITS
    return bins * reach + np.clip(value.astype(np.int64) + reach // 2, 0, reach - 1)


def _centres(wanted: PlacedFeatures, hits: Hits, aspect: Floats) -> tuple[Floats, Floats, Floats]:
    """Return where each hit puts the wanted picture's centre on its photo, and how large it is."""
    x, y, rung = places(hits.place)
    grown = rung - wanted.rung[hits.wanted].astype(np.float64)
    scale = np.exp2(grown / RUNGS_AN_OCTAVE)
    across = x * np.minimum(1, aspect) - scale * wanted.across[hits.wanted]
    down = y * np.minimum(1, 1 / aspect) - scale * wanted.down[hits.wanted]
    return across, down, np.asarray(grown, dtype=np.float64)


def _once_each(bins: Numbers, word: Numbers, place: NDArray[np.uint16]) -> Numbers:
    """Return hits such that in a bin every place and every word counts once, the first of them.

    What one of several says the others do not say again.
    """
    kept = np.arange(len(bins))
    reach = len(bins) + 1
    for told in (place.astype(np.int64), word):
        many = int(told.max(initial=0)) + 1
        packed = (bins[kept] * many + told[kept]) * reach + kept
        packed.sort()
        kept = packed[_firsts(packed // reach)] % reach
    return kept


def _parts(values: Numbers) -> tuple[Numbers, Numbers]:
    """Return the first place of each value, the values rising, and which value each one is.

    To sort one array of whole numbers costs a fifth of what it costs to sort places by them.
    """
    reach = len(values) + 1
    packed = values * reach + np.arange(len(values))
    packed.sort()
    at = packed % reach
    first = _firsts(packed // reach)
    which = np.empty(len(values), np.int64)
    which[at] = np.cumsum(first) - 1
    return at[first], which


def _firsts(values: Numbers) -> NDArray[np.bool_]:
    """Return which are the first of their value; those of one value lie together."""
    first = np.ones(len(values), np.bool_)
    first[1:] = values[1:] != values[:-1]
    return first


def _numbered(values: NDArray[np.integer]) -> Numbers:
    """Return values as small numbers, the same for the same."""
    return np.asarray(np.unique(values, return_inverse=True)[1], dtype=np.int64)
