"""Whether photos that may show a picture do: all that is kept of them is held against all of it.

The index finds a photo by the features that are surely alike, which of a small crop are few, and as
few of many strangers. Of the likeliest photos every feature kept is compared with every one of the
picture, if it be less alike: of the photo that is shown most agree in place and size, of a
stranger hardly one more than the index found.
"""

from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from mediadesk.media.index.agreeing import Floats, Hits, Numbers, together
from mediadesk.media.index.features import EveryFeature, KeptFeatures
from mediadesk.media.index.segment import told_by_entries
from mediadesk.media.index.vocabulary import LIST_BITS, VALUES, Words

#: How much it says that two features are alike, in natural logarithms: by the bits of the code that
#: differ, and by how far the one is from the other's word. Measured on pairs of features of one
#: place and of any two.
_MOST_BITS: Final = 4
_ALIKE: Final = 13.5
_OF_A_BIT: Final = 0.5
_OF_BITS_SQUARED: Final = 0.07
_OF_DISTANCE: Final = 1 / 85
_LEAST_ALIKE: Final = 6.0
#: As much less it says of a photo, any of whose features may be alike by chance.
_OF_A_PHOTO: Final = 5.5
#: A feature that is like more than most says less, where it is like so many more.
_NOT_FEW: Final = 3.0
#: So many pairs are looked through at once: what a processor keeps at hand.
_AT_ONCE: Final = 1 << 16

#: Of pairs alike the picture's feature, the photos' feature, and how many bits differ.
_Pairs: TypeAlias = tuple[Numbers, Numbers, Numbers]


def confirmed(every: EveryFeature, photos: Sequence[KeptFeatures]) -> Floats:
    """Return the evidence that each of some photos shows a picture.

    Args:
        every: All features of the picture.
        photos: The features of the photos that it may show.
    """
    code, word, place = (
        np.concatenate([getattr(one, name) for one in photos] or [np.zeros(0, kind)])
        for name, kind in (("code", np.uint32), ("word", np.uint32), ("place", np.uint16))
    )
    photo = np.repeat(np.arange(len(photos)), [len(one.word) for one in photos])
    feature, own, bits = _joined(_alike(every, code))
    first, second = np.divmod(word[own], VALUES)
    far = every.far[0][feature, first] + every.far[1][feature, second]
    told = _ALIKE - _OF_A_BIT * bits - _OF_BITS_SQUARED * bits**2 - _OF_DISTANCE * far
    some = np.flatnonzero(told > _LEAST_ALIKE)
    feature, own = feature[some], own[some]
    weight = np.maximum(0, told[some] - _OF_A_PHOTO - _commonness(feature, len(every.across)))
    hits = Hits(photo[own], feature, bits[some], place[own])
    aspects = np.array([one.aspect for one in photos], dtype=np.float32)
    evidence = np.zeros(len(photos))
    slots, odds = together(hits, weight, every, aspects)
    evidence[slots] = odds
    return evidence


def _commonness(feature: Numbers, many: int) -> Floats:
    """Return how much less each pair says because its feature is like more than most are."""
    alike = np.bincount(feature, minlength=many)
    usual = alike.mean() if many else 0.0
    return np.asarray(np.maximum(0, np.log((alike + _NOT_FEW) / (usual + _NOT_FEW)))[feature])


def _alike(every: EveryFeature, code: Words) -> Iterator[_Pairs]:
    """Yield the pairs of features whose codes are alike, those of one list after another."""
    in_list = np.uint32((1 << LIST_BITS) - 1)
    order = np.argsort(code & in_list, kind="stable")
    bounds = np.searchsorted((code & in_list)[order], np.arange((1 << LIST_BITS) + 1))
    kept, asked, sure = (told_by_entries(one) for one in (code[order], every.code, every.sure))
    for first in range(1 << LIST_BITS):
        entries = slice(int(bounds[first]), int(bounds[first + 1]))
        here = kept[entries]
        differing = (every.code ^ np.uint32(first)) & every.sure & in_list
        features = np.flatnonzero(differing == 0)
        portion = max(1, _AT_ONCE // max(1, len(here)))
        for some in (features[at : at + portion] for at in range(0, len(features), portion)):
            bits = np.bitwise_count((asked[some, None] ^ here) & sure[some, None])
            near = np.flatnonzero(bits <= _MOST_BITS)
            feature, own = np.divmod(near, max(1, len(here)))
            yield some[feature], order[entries][own], bits.ravel()[near].astype(np.int64)


def _joined(parts: Iterator[_Pairs]) -> _Pairs:
    empty: NDArray[np.int64] = np.zeros(0, np.int64)
    feature, own, bits = zip((empty, empty, empty), *parts, strict=True)
    return np.concatenate(feature), np.concatenate(own), np.concatenate(bits)
