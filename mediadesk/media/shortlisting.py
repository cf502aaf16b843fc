"""Which of many known pictures are worth comparing: hashes of the whole and votes of features."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mediadesk.media.features import FEATURE, LocalFeatures, unpack
from mediadesk.model.edit import Fingerprint

#: Two features are taken for the same where at most this many of their 128 bits differ.
_FEATURE_BITS: Final = 26
#: Whole frames are taken for the same where at most this many of their 64 bits differ.
_WHOLE_BITS: Final = 14
_TABLES: Final = 8
_CHUNK: Final = 1 << 20
#: How much two directions of the same feature may differ, of 256 for the whole circle.
_ANGLE_STEPS: Final = 14
#: Bins of the vote: a feature pair says how much larger, and where the centre lies.
_SIZE_BIN: Final = 6.0
_PLACE_BINS: Final = 6.0


@dataclass(frozen=True, slots=True)
class _Side:
    """The picture looked for, plain or mirrored."""

    whole: int
    features: NDArray[np.void]
    aspect: float


class PreparedShortlist:
    """Known fingerprints laid out so that many lookups are quick.

    Features are found through eight tables, each keyed by 16 of their 128 bits: two features
    that differ in a few bits agree in at least one of the eight with high probability.
    """

    def __init__(self, known: Sequence[Fingerprint]) -> None:
        mask = (1 << 64) - 1
        self._wholes = np.array([f.whole & mask for f in known], dtype=np.uint64)
        unpacked = [unpack(f.local) for f in known]
        counts = [len(u.plain) for u in unpacked]
        self._owner = np.repeat(np.arange(len(known), dtype=np.int32), counts)
        plain = [u.plain for u in unpacked if len(u.plain)]
        features = np.concatenate(plain) if plain else np.zeros(0, FEATURE)
        self._features = features
        self._bits = np.ascontiguousarray(features["bits"]).view(np.uint64)
        self._aspects = np.array([u.aspect for u in unpacked], dtype=np.float32)
        keys = np.ascontiguousarray(features["bits"]).view(np.uint16)
        self._order = tuple(
            np.argsort(keys[:, t], kind="stable").astype(np.int32) for t in range(_TABLES)
        )
        self._starts = tuple(
            np.searchsorted(keys[self._order[t], t], np.arange(65537)) for t in range(_TABLES)
        )

    def shortlist(self, wanted: Fingerprint, at_most: int) -> tuple[tuple[int, float], ...]:
        """Return positions worth a comparison, with a score of 0..1, best first."""
        if not len(self._wholes):
            return ()
        score = np.zeros(len(self._wholes))
        for side in _sides(wanted):
            score = np.maximum(score, self._by_whole(side.whole))
            score = 1 - (1 - score) * (1 - self._by_features(side))
        best = np.argsort(-score, kind="stable")[:at_most]
        return tuple((int(i), float(score[i])) for i in best if score[i] > 0)

    def _by_whole(self, whole: int) -> NDArray[np.float64]:
        other = np.uint64(whole & ((1 << 64) - 1))
        distance = np.bitwise_count(self._wholes ^ other).astype(np.float64)
        return np.asarray(np.clip(1 - distance / (_WHOLE_BITS + 2), 0, 0.95))

    def _by_features(self, side: _Side) -> NDArray[np.float64]:
        votes = np.zeros(len(self._wholes))
        if len(side.features) and len(self._features):
            asked, found = self._pairs(side.features)
            self._vote(side, asked, found, votes)
        return np.asarray(1 - np.exp(-np.maximum(0, votes - 1) / 3))

    def _pairs(self, features: NDArray[np.void]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Return pairs of like features, as positions in the wanted and in all the known."""
        bits = np.ascontiguousarray(features["bits"]).view(np.uint64)
        pairs = [np.zeros((0, 2), dtype=np.intp)]
        for asked, found in self._candidates(features):
            differing = np.bitwise_count(bits[asked] ^ self._bits[found]).sum(axis=1)
            turned = features["angle"][asked] - self._features["angle"][found]
            turned = np.minimum(turned, -turned)  # wraps round like the circle
            near = (differing <= _FEATURE_BITS) & (turned <= _ANGLE_STEPS)
            pairs.append(np.stack((asked[near], found[near]), axis=1))
        every = np.concatenate(pairs)
        codes = np.unique(every[:, 0] * len(self._features) + every[:, 1])
        return codes // len(self._features), codes % len(self._features)

    def _candidates(
        self, features: NDArray[np.void]
    ) -> Iterator[tuple[NDArray[np.intp], NDArray[np.intp]]]:
        keys = np.ascontiguousarray(features["bits"]).view(np.uint16).astype(np.intp)
        for table in range(_TABLES):
            starts, order = self._starts[table], self._order[table]
            first = starts[keys[:, table]]
            counts = starts[keys[:, table] + 1] - first
            # A key that very many share says little and costs much (flat, repeated texture).
            counts = np.minimum(counts, max(64, len(order) // 2048))
            asked = np.repeat(np.arange(len(features)), counts)
            within = np.arange(len(asked)) - np.repeat(np.cumsum(counts) - counts, counts)
            places = np.repeat(first, counts) + within
            for begin in range(0, len(asked), _CHUNK):
                part = slice(begin, begin + _CHUNK)
                yield asked[part], order[places[part]].astype(np.intp)

    def _vote(
        self,
        side: _Side,
        asked: NDArray[np.intp],
        found: NDArray[np.intp],
        votes: NDArray[np.float64],
    ) -> None:
        """Count, for each known picture, the features that tell the same size and place."""
        owner = self._owner[found].astype(np.int64)
        a, b = side.features[asked], self._features[found]
        grown = a["size"].astype(np.float64) - b["size"]
        factor = np.exp2(-grown / 8)
        aspect = self._aspects[owner]
        # Centre of the wanted picture as each pair places it, in longest edges of the known one.
        across = _across(b["x"], aspect) - factor * (_across(a["x"], side.aspect) - _half(side))
        down = _down(b["y"], aspect) - factor * (_down(a["y"], side.aspect) - _half_down(side))
        best: NDArray[np.int64] = np.zeros(0, np.int64)
        for shift in range(8):
            bins = [
                np.floor(v + (0.5 if shift >> i & 1 else 0)).astype(np.int64) + 64
                for i, v in enumerate((grown / _SIZE_BIN, across * _PLACE_BINS, down * _PLACE_BINS))
            ]
            code = ((owner * 128 + bins[0]) * 128 + bins[1]) * 128 + bins[2]
            inside = np.logical_and.reduce([(b >= 0) & (b < 128) for b in bins])
            # A known feature votes once a bin, however many wanted ones are like it.
            told = np.unique(np.stack((code[inside], found[inside])), axis=1)[0]
            best, counts = np.unique(told, return_counts=True)
            np.maximum.at(votes, best >> 21, counts)


def _sides(wanted: Fingerprint) -> Iterator[_Side]:
    local: LocalFeatures = unpack(wanted.local)
    yield _Side(wanted.whole, local.plain, local.aspect)
    if len(local.mirrored):
        yield _Side(local.mirrored_whole, local.mirrored, local.aspect)


def _across(x: NDArray[np.uint8], aspect: float | NDArray[np.float32]) -> NDArray[np.float64]:
    return (x.astype(np.float64) + 0.5) / 256 * np.minimum(1, aspect)


def _down(y: NDArray[np.uint8], aspect: float | NDArray[np.float32]) -> NDArray[np.float64]:
    return (y.astype(np.float64) + 0.5) / 256 * np.minimum(1, 1 / np.asarray(aspect))


def _half(side: _Side) -> float:
    return min(1.0, side.aspect) / 2


def _half_down(side: _Side) -> float:
    return min(1.0, 1 / side.aspect) / 2
