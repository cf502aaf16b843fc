"""Look wanted features up in the segments of the photo index, and weigh what is found.

Features alike by word and code are hits. What a hit says depends on how rare it is: of a wanted
feature that ten thousand photos share, next to nothing. What those of one photo say together is
another matter (`agreeing`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from mediadesk.media.index.agreeing import Floats, Hits, together, worth_a_closer_look
from mediadesk.media.index.features import WantedFeatures
from mediadesk.media.index.segment import Segment, lists_of, told_by_entries
from mediadesk.media.index.vocabulary import LIST_BITS, Words

#: Features are alike where at most so many of the bits compared differ.
_MOST_BITS: Final = 4
#: So many entries are looked through at once: what a processor keeps at hand. More take longer,
#: and fewer do, for every step taken costs as much as a thousand entries.
_AT_ONCE: Final = 1 << 16
#: So many entries are looked through of all segments together: those of the lists that are the
#: likeliest to hold a feature, by how long they are; of a picture with few features all lists.
_LOOKED_THROUGH: Final = 2_000_000
#: How much seldomer a photo's feature has the second nearest word than the nearest, the third
#: than ...: a power of the place; and how much seldomer each bit of a list is another than its own.
_SELDOMER: Final = -1.7
_OTHER_BIT: Final = 0.15
#: A segment's share of them is no less than this: of a few photos just imported all entries are
#: looked through, or they would be found by chance until they are merged with the others.
_LOOKED_THROUGH_OF_ONE: Final = 50_000
#: How often a feature is met by chance, before anything is known, and how sure that is, in photos.
_CHANCE: Final = 1e-5
_SURENESS: Final = 20_000
#: How likely a photo's own feature is found; natural logarithm.
_OWN_FOUND: Final = -1.5
#: Whole frames are alike where at most so many of the 64 bits differ.
_WHOLE_BITS: Final = 8
#: Whole frames alike say as much more than a hit as several hits that agree.
_WHOLE_FRAME: Final = 13.5

#: Entries of a segment, the wanted features they are like, and how many bits differ.
_Found: TypeAlias = tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]
#: Lists, the wanted feature each may hold, and how likely it does beside others.
_WantedLists: TypeAlias = tuple[Words, NDArray[np.int64], Floats]


@dataclass(frozen=True, slots=True)
class Found:
    """What looking wanted features up came to.

    Attributes:
        segments: Where they were looked up.
        wanted: The features.
        hits: Those of photos that are alike.
        weight: How much each hit says.
    """

    segments: Sequence[Segment]
    wanted: WantedFeatures
    hits: Hits
    weight: Floats

    def evidence(self, closely: int) -> tuple[NDArray[np.int64], Floats]:
        """Return photos that may show the wanted picture, and the evidence that they do.

        Args:
            closely: So many hits are looked at together, those of the photos with the most.

        Returns:
            Places of photos in all segments together, and of each the logarithm of the odds that
            hits like these are no chance, before it is asked how many photos there are.
        """
        many = sum(len(segment) for segment in self.segments)
        words = self.wanted.words[:, 0]
        some = worth_a_closer_look(self.hits, self.weight, words, many, closely)
        aspects = np.concatenate([np.ones(0, np.float32), *(one.aspect for one in self.segments)])
        return together(self.hits.only(some), self.weight[some], self.wanted, aspects)


def found_in(segments: Sequence[Segment], wanted: WantedFeatures) -> Found:
    """Look wanted features up in all segments."""
    hits = _hits(segments, wanted)
    weight = _weights(hits, sum(len(segment) for segment in segments), len(wanted.code))
    return Found(segments, wanted, hits, weight)


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


def _weights(hits: Hits, many: int, wanted: int) -> Floats:
    met = np.zeros((wanted, _MOST_BITS + 1), np.int64)
    np.add.at(met, (hits.wanted, hits.bits), 1)
    within = np.cumsum(met, axis=1)[hits.wanted, hits.bits]
    return np.asarray(np.maximum(0, _OWN_FOUND - np.log(_rate(within, many))))


def _hits(segments: Sequence[Segment], wanted: WantedFeatures) -> Hits:
    parts: list[Hits] = []
    first_slot = 0
    lists = _wanted_lists(wanted)
    in_all = sum(len(segment.code) for segment in segments)
    for segment in segments:
        share = _LOOKED_THROUGH * len(segment.code) // max(1, in_all)
        most = max(_LOOKED_THROUGH_OF_ONE, share)
        entries, feature, bits = _entries(segment, wanted, lists, most)
        slot, place = segment.told(entries)
        parts.append(Hits(slot.astype(np.int64) + first_slot, feature, bits, place))
        first_slot += len(segment)
    empty = np.zeros(0, np.int64)
    parts.append(Hits(empty, empty, empty, np.zeros(0, np.uint16)))
    joined = (
        np.concatenate([getattr(part, name) for part in parts])
        for name in ("slot", "wanted", "bits", "place")
    )
    return Hits(*joined)


def _wanted_lists(wanted: WantedFeatures) -> _WantedLists:
    """Return the lists in which wanted features may lie, rising."""
    first = np.arange(1 << LIST_BITS, dtype=np.uint32)
    differing = (wanted.code[:, None] ^ first) & first[-1]
    feature, bits = np.nonzero(differing & wanted.sure[:, None] == 0)
    lists = lists_of(wanted.words[feature], bits.astype(np.uint32)[:, None])
    other = np.bitwise_count(differing[feature, bits])
    place = np.arange(1, wanted.words.shape[1] + 1)
    likely = np.float64(_OTHER_BIT) ** other[:, None] * place**_SELDOMER
    every = np.repeat(feature, wanted.words.shape[1])
    order = np.argsort(lists, axis=None, kind="stable")  # near lists lie on one page of the file
    return lists.ravel()[order], every[order].astype(np.int64), likely.ravel()[order]


def _entries(
    segment: Segment,
    wanted: WantedFeatures,
    wanted_lists: _WantedLists,
    most: int,
) -> _Found:
    """Return the entries that are like wanted features, of so many that are looked through."""
    empty = np.zeros(0, np.int64)
    if not len(segment.lists):
        return empty, empty, empty
    lists, feature, likely = wanted_lists
    at = np.minimum(np.searchsorted(segment.lists, lists), len(segment.lists) - 1)
    begin = segment.starts[at].astype(np.int64)
    count = segment.starts[at + 1] - begin
    there = np.flatnonzero(segment.lists[at] == lists)
    best = there[np.argsort(-likely[there] / count[there], kind="stable")]
    useful = np.sort(best[np.cumsum(count[best]) <= most])
    parted = np.stack((feature[useful], begin[useful], count[useful]))
    parts = [(empty, empty, empty)]
    parts.extend(_alike(segment, wanted, parted[:, some]) for some in _in_portions(parted[2]))
    entries, features, bits = (np.concatenate(column) for column in zip(*parts, strict=True))
    return entries, features, bits


def _in_portions(counts: NDArray[np.int64]) -> Iterator[slice]:
    """Yield lists of these lengths, about _AT_ONCE entries at a time, and one list at least."""
    ends = np.cumsum(counts)
    begin = 0
    while begin < len(counts):
        reach = _AT_ONCE + (int(ends[begin - 1]) if begin else 0)
        end = max(begin + 1, int(np.searchsorted(ends, reach, side="right")))
        yield slice(begin, end)
        begin = end


def _alike(segment: Segment, wanted: WantedFeatures, lists: NDArray[np.int64]) -> _Found:
    """Look through some lists at once: features, where their entries begin, how many there are."""
    feature, begin, count = lists
    parts = zip(begin.tolist(), (begin + count).tolist(), strict=True)
    differing = np.concatenate([segment.code[start:end] for start, end in parts])
    differing ^= np.repeat(told_by_entries(wanted.code[feature]), count)
    differing &= np.repeat(told_by_entries(wanted.sure[feature]), count)
    bits = np.bitwise_count(differing)
    near = np.flatnonzero(bits <= _MOST_BITS)
    before = np.cumsum(count) - count
    at = np.searchsorted(before, near, side="right") - 1
    return near + (begin - before)[at], feature[at], bits[near].astype(np.int64)
