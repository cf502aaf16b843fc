"""Look wanted features up in the segments of the photo index, and weigh what is found.

Features alike by word and code are hits. What a hit says depends on how rare it is: of a wanted
feature that ten thousand photos share, next to nothing. Hits of one photo count together where they
agree in how large the wanted picture is on it, and where its centre lies.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from mediadesk.media.index.blobs import RUNGS_AN_OCTAVE
from mediadesk.media.index.features import WantedFeatures, places
from mediadesk.media.index.segment import Segment
from mediadesk.media.index.vocabulary import Words

#: Features are alike where at most so many of the bits compared differ.
_MOST_BITS: Final = 4
#: Lists longer than this are looked through one by one, shorter ones together.
_LONG: Final = 400
#: A word of more entries than this, and than this share of all, is passed over: it says little.
_COMMON: Final = 5_000
_COMMON_SHARE: Final = 6e-5
#: How often a feature is met by chance, before anything is known, and how sure that is, in photos.
_CHANCE: Final = 5e-6
_SURENESS: Final = 20_000
#: How likely a photo's own feature is found, and by how much it is rarer that another agrees in
#: size and, in bins of one longest edge, in place; natural logarithms.
_OWN_FOUND: Final = -1.5
_AGREES: Final = -1.0
#: So many hits, those of the photos with the most, are looked at closely.
_CLOSELY: Final = 2500
#: Bins in which hits agree: of size in rungs, of the centre's place in longest edges of the photo,
#: which are wider by so much of the share that the wanted picture takes of it.
_SIZE_BIN: Final = 1.5
_PLACE_BIN: Final = 0.02
_PLACE_BIN_OF_SHARE: Final = 0.05
_BIN_BITS: Final = 8
#: Whole frames are alike where at most so many of the 64 bits differ.
_WHOLE_BITS: Final = 8
#: Whole frames alike say as much more than a hit as several hits that agree.
_WHOLE_FRAME: Final = 13.5

Floats = NDArray[np.float64]

#: Entries of a segment, the wanted features they are like, and how many bits differ.
_Found: TypeAlias = tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]


@dataclass(frozen=True, slots=True)
class _Hits:
    """Pairs of like features, one an element of each array.

    Attributes:
        slot: The photo, as a place in all segments together.
        wanted: The wanted feature.
        bits: How many bits of the code differ.
        place: Place and size of the photo's feature.
    """

    slot: NDArray[np.int64]
    wanted: NDArray[np.int64]
    bits: NDArray[np.int64]
    place: NDArray[np.uint16]

    def __len__(self) -> int:
        return len(self.slot)

    def only(self, which: NDArray[np.intp]) -> "_Hits":
        """Return some of the hits."""
        return _Hits(self.slot[which], self.wanted[which], self.bits[which], self.place[which])


def evidence(
    segments: Sequence[Segment], wanted: WantedFeatures
) -> tuple[NDArray[np.int64], Floats]:
    """Return photos that may show the wanted picture, and the evidence that they do.

    Returns:
        Places of photos in all segments together, and of each the logarithm of the odds that hits
        like these are no chance, before it is asked how many photos there are.
    """
    hits = _hits(segments, wanted)
    many = sum(len(segment) for segment in segments)
    weight = _weights(hits, many, len(wanted.code))
    rough = np.bincount(hits.slot, weight, minlength=many)[hits.slot]
    if len(rough) > _CLOSELY:
        least = np.partition(rough, len(rough) - _CLOSELY)[len(rough) - _CLOSELY]
        some = np.flatnonzero(rough >= least)
        hits, weight = hits.only(some), weight[some]
    return _agreeing(segments, wanted, hits, weight)


def alike_whole(segments: Sequence[Segment], whole: int) -> tuple[NDArray[np.int64], Floats]:
    """Return photos whose whole frame is like one with this hash, with the evidence for each."""
    other = np.uint64(whole & ((1 << 64) - 1))
    hashes = [segment.whole for segment in segments]
    differing = [np.bitwise_count(one ^ other) for one in hashes]
    bits = np.concatenate([np.zeros(0, np.uint8), *differing])
    slot = np.flatnonzero(bits <= _WHOLE_BITS)
    near = bits[slot].astype(np.intp)
    within = np.cumsum(np.bincount(near, minlength=_WHOLE_BITS + 1))[near]
    return slot, _WHOLE_FRAME - np.log(_rate(within, len(bits)))


def _rate(met: NDArray[np.int64], many: int) -> Floats:
    """Return how often a like feature is met by chance, where so many were met in all."""
    return np.asarray((met - 1 + _CHANCE * _SURENESS) / (many + _SURENESS), dtype=np.float64)


def _weights(hits: _Hits, many: int, wanted: int) -> Floats:
    met = np.zeros((wanted, _MOST_BITS + 1), np.int64)
    np.add.at(met, (hits.wanted, hits.bits), 1)
    within = np.cumsum(met, axis=1)[hits.wanted, hits.bits]
    return np.asarray(np.maximum(0, _OWN_FOUND - np.log(_rate(within, many))))


def _hits(segments: Sequence[Segment], wanted: WantedFeatures) -> _Hits:
    parts: list[_Hits] = []
    first_slot = 0
    for segment in segments:
        entries, feature, bits = _entries(segment, wanted)
        slot = segment.slot[entries].astype(np.int64) + first_slot
        parts.append(_Hits(slot, feature, bits, segment.place[entries]))
        first_slot += len(segment)
    empty = np.zeros(0, np.int64)
    parts.append(_Hits(empty, empty, empty, np.zeros(0, np.uint16)))
    joined = (
        np.concatenate([getattr(part, name) for part in parts])
        for name in ("slot", "wanted", "bits", "place")
    )
    return _Hits(*joined)


def _entries(segment: Segment, wanted: WantedFeatures) -> _Found:
    """Return the entries that are like wanted features."""
    if not len(segment.words):
        empty = np.zeros(0, np.int64)
        return empty, empty, empty
    words = wanted.words.ravel()
    at = np.minimum(np.searchsorted(segment.words, words), len(segment.words) - 1)
    begin = segment.starts[at].astype(np.int64)
    count = segment.starts[at + 1] - begin
    common = max(_COMMON, _COMMON_SHARE * len(segment.slot))
    useful = np.flatnonzero((segment.words[at] == words) & (count <= common))
    feature = useful // wanted.words.shape[1]
    lists = np.stack((feature, begin[useful], count[useful]))
    is_long = lists[2] > _LONG
    parts = [_in_short(segment, wanted, lists[:, ~is_long])]
    parts.extend(_in_long(segment, wanted, lists[:, is_long]))
    entries, features, bits = (np.concatenate(column) for column in zip(*parts, strict=True))
    return entries, features, bits


def _in_short(segment: Segment, wanted: WantedFeatures, lists: NDArray[np.int64]) -> _Found:
    """Look through many short lists at once."""
    feature, begin, count = lists
    before = np.cumsum(count) - count
    entries = np.arange(int(count.sum())) + np.repeat(begin - before, count)
    features = np.repeat(feature, count)
    differing = segment.code[entries] ^ wanted.code[features]
    bits = np.bitwise_count(differing & wanted.sure[features])
    near = np.flatnonzero(bits <= _MOST_BITS)
    return entries[near], features[near], bits[near].astype(np.int64)


def _in_long(
    segment: Segment, wanted: WantedFeatures, lists: NDArray[np.int64]
) -> Iterator[_Found]:
    """Look through long lists one by one, which copies nothing.

    Methods are called here where functions would do: these cost as much again as the work.
    """
    code, of_wanted, sure = segment.code, wanted.code, wanted.sure
    for feature, begin, count in lists.T.tolist():
        differing = code[begin : begin + count] ^ of_wanted[feature]
        differing &= sure[feature]
        bits = np.bitwise_count(differing)
        near = (bits <= _MOST_BITS).nonzero()[0]
        if near.size:
            features = np.empty(near.size, np.int64)
            features.fill(feature)
            yield near + begin, features, bits[near].astype(np.int64)


def _agreeing(
    segments: Sequence[Segment], wanted: WantedFeatures, hits: _Hits, weight: Floats
) -> tuple[NDArray[np.int64], Floats]:
    """Return the photos of the hits, and the evidence of those hits of each that agree best."""
    slots, photo = np.unique(hits.slot, return_inverse=True)
    best = np.zeros(len(slots))
    aspects = np.concatenate([np.ones(0, np.float32), *(one.aspect for one in segments)])
    across, down, grown = _centres(wanted, hits, aspects[hits.slot].astype(np.float64))
    for shift in range(8):
        size = np.floor(grown / _SIZE_BIN + (shift & 1) / 2)
        # The smaller the wanted picture is on the photo, the better hits know where it lies.
        share = np.exp2((size + (1 - (shift & 1)) / 2) * _SIZE_BIN / RUNGS_AN_OCTAVE)
        width = _PLACE_BIN + _PLACE_BIN_OF_SHARE * np.minimum(share, 1.5)
        bins = _binned(photo.astype(np.int64), size)
        bins = _binned(bins, np.floor(across / width + (shift >> 1 & 1) / 2))
        bins = _binned(bins, np.floor(down / width + (shift >> 2 & 1) / 2))
        agrees = _AGREES - 2 * np.log(width)
        told = _once_each(bins, hits, weight, wanted.words[:, 0])
        places, first, at = np.unique(bins[told], return_index=True, return_inverse=True)
        summed = np.bincount(at, weight[told] + agrees[told]) - agrees[told][first]
        np.maximum.at(best, places >> (3 * _BIN_BITS), summed)
    return slots, best


def _binned(bins: NDArray[np.int64], value: Floats) -> NDArray[np.int64]:
    """Return numbers of bins, each parted once more."""
    reach = 1 << _BIN_BITS
    return bins * reach + np.clip(value.astype(np.int64) + reach // 2, 0, reach - 1)


def _centres(wanted: WantedFeatures, hits: _Hits, aspect: Floats) -> tuple[Floats, Floats, Floats]:
    """Return where each hit puts the wanted picture's centre on its photo, and how large it is."""
    x, y, rung = places(hits.place)
    grown = rung - wanted.rung[hits.wanted].astype(np.float64)
    scale = np.exp2(grown / RUNGS_AN_OCTAVE)
    across = x * np.minimum(1, aspect) - scale * wanted.across[hits.wanted]
    down = y * np.minimum(1, 1 / aspect) - scale * wanted.down[hits.wanted]
    return across, down, np.asarray(grown, dtype=np.float64)


def _once_each(
    bins: NDArray[np.int64], hits: _Hits, weight: Floats, word: Words
) -> NDArray[np.intp]:
    """Return hits such that in a bin every wanted feature, its word and every place counts once.

    Along a line, and over a grid, one feature stands many times: what says so of one of them says
    nothing more of the others.
    """
    kept = np.arange(len(bins))
    for told in (hits.wanted, hits.place, word[hits.wanted]):
        kept = kept[np.lexsort((-weight[kept], told[kept], bins[kept]))]
        kept = kept[_first_of(bins[kept], told[kept])]
    return kept


def _first_of(one: NDArray[Any], other: NDArray[Any]) -> NDArray[np.bool_]:
    """Return which elements are the first of their pair; pairs lie together."""
    first = np.ones(len(one), np.bool_)
    first[1:] = (one[1:] != one[:-1]) | (other[1:] != other[:-1])
    return first
