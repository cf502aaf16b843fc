"""The photo index beside the catalogue (the PhotoIndex port)."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray
from typing_extensions import override

from mediadesk.media.index.confirming import confirmed
from mediadesk.media.index.features import EveryFeature, PictureFeatures, unpack
from mediadesk.media.index.fingerprint import perceptual_hash
from mediadesk.media.index.folder import SegmentFolder
from mediadesk.media.index.poses import TURNED, UPRIGHT, Pose
from mediadesk.media.index.search import alike_whole, found_in
from mediadesk.media.index.segment import Segment, segment_of
from mediadesk.media.intake import WORKING_EDGE_PX, decode_file
from mediadesk.model.edit import KeptPrint
from mediadesk.services.ports.pictures import Candidate, PhotoIndex, PrintsOf, TakenPrint

#: So many of the newest fingerprints are remembered, to know the catalogue by; all are made anew
#: where none of them is there, so there are more than one is likely to undo in a row.
_REMEMBERED: Final = 64
#: Below so many photos chance counts as among so many: a small catalogue proves no more.
_LEAST_PHOTOS: Final = 1_000_000
#: Of strangers among a million photos the best has about this much more evidence than its odds
#: ask for, since hits are not independent; and how gradually more makes it likely.
_BY_CHANCE: Final = 23.0
_TEMPERATURE: Final = 3.0
#: Evidence that strangers never had, twice over.
_BEYOND_DOUBT: Final = 80.0
#: So many hits are looked at together, and where that leaves a doubt, all features of so many of
#: the likeliest photos: the photo shown is then among them, though often not the first.
_CLOSELY: Final = 4000
_LIKELIEST: Final = 100
#: What the hits of a photo and all its features say together, in the measure of what hits alone
#: say: strangers have as much as they have by hits, and most photos shown twice as much.
_OF_BOTH: Final = 9.0
_OF_HITS: Final = 0.57
_OF_FEATURES: Final = 0.36
#: Evidence of both kinds that one stranger in a hundred has.
_BOTH_BEYOND_DOUBT: Final = 52.0
#: Candidates of a lower score are not worth a comparison.
_LEAST_SCORE: Final = 0.002

#: Photos as places in all segments together, and the evidence for each.
_Odds: TypeAlias = tuple[NDArray[np.int64], NDArray[np.float64]]


class SegmentedIndex(PhotoIndex):
    """Finds photos by the features of their pictures.

    Args:
        folder: Where the segments lie; it may be deleted at any time.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = SegmentFolder(folder)

    @property
    @override
    def newest(self) -> int:
        return max((segment.newest for segment in self.segments()), default=0)

    @property
    @override
    def taken(self) -> tuple[TakenPrint, ...]:
        return self._folder.current().taken

    @override
    def take_in(self, prints: Sequence[KeptPrint]) -> None:
        if prints:
            photos = [one.photo_id for one in prints]
            newest = max(one.sequence for one in prints)
            fresh = segment_of(photos, [one.fingerprint for one in prints], newest)
            taken = (*self.taken, *(TakenPrint.of(one) for one in prints[-_REMEMBERED:]))
            self._folder.add(fresh, taken[-_REMEMBERED:])

    @override
    def tidy(self) -> None:
        self._folder.tidy()

    @override
    def clear(self) -> None:
        self._folder.clear()

    @override
    def candidates(
        self,
        image: Path,
        at_most: int,
        kept: PrintsOf,
        *,
        thorough: bool = False,
        turned: bool = False,
    ) -> tuple[Candidate, ...]:
        rgb = np.asarray(decode_file(image, WORKING_EDGE_PX).image)
        grey = np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), dtype=np.uint8)
        return self.look_up(grey, at_most, kept, thorough=thorough, turned=turned)

    def look_up(
        self,
        grey: NDArray[np.uint8],
        at_most: int,
        kept: PrintsOf,
        *,
        thorough: bool = False,
        turned: bool = False,
    ) -> tuple[Candidate, ...]:
        """Return the photos that a picture in grey may show, the likeliest first."""
        segments, features = self.segments(), PictureFeatures(grey)
        slots, odds = np.zeros(0, np.int64), np.zeros(0)
        for pose in TURNED if turned else UPRIGHT:
            here, is_settled = _odds(segments, features, grey, kept, pose)
            slots, odds = _joined(np.maximum, (slots, odds), here)
            if is_settled and not thorough:
                break  # nearly all pictures are not mirrored, and half the time is saved
        photo = _photos(segments, slots)
        likely = np.flatnonzero((odds > 0) & (photo != 0))
        likely = likely[np.argsort(-odds[likely], kind="stable")]
        # A photo whose fingerprint was made anew may lie in two segments until they are merged.
        _, first = np.unique(photo[likely], return_index=True)
        best = likely[np.sort(first)[:at_most]]
        scores = _scores(odds[best], sum(len(segment) for segment in segments))
        return tuple(
            Candidate(int(photo[at]), float(score))
            for at, score in zip(best, scores, strict=True)
            if score > _LEAST_SCORE
        )

    def segments(self) -> tuple[Segment, ...]:
        """Return the segments as they are now."""
        return tuple(segment for _, segment in self._folder.current().segments)


def _odds(
    segments: Sequence[Segment],
    features: PictureFeatures,
    grey: NDArray[np.uint8],
    kept: PrintsOf,
    pose: Pose,
) -> tuple[_Odds, bool]:
    """Return the photos that a picture may show, and whether one of them is beyond doubt."""
    whole = alike_whole(segments, perceptual_hash(pose.of_picture(grey)))
    found = found_in(segments, features.wanted(pose)).evidence(_CLOSELY)
    odds = _joined(np.add, found, whole)
    if odds[1].max(initial=0) > _BEYOND_DOUBT:
        return odds, True
    both = _confirmed(segments, found, features.every(pose), kept)
    odds = _joined(np.add, both, whole)
    return odds, bool(odds[1].max(initial=0) > _BOTH_BEYOND_DOUBT)


def _confirmed(
    segments: Sequence[Segment], found: _Odds, every: EveryFeature, kept: PrintsOf
) -> _Odds:
    """Return the likeliest photos with the evidence of their hits and of all their features."""
    slots, odds = found
    likeliest = np.argsort(-odds, kind="stable")[:_LIKELIEST]
    numbers = _photos(segments, slots[likeliest]).tolist()
    prints = kept(sorted(set(numbers)))
    there = [at for at, number in enumerate(numbers) if number in prints]
    evidence = confirmed(every, [unpack(prints[numbers[at]].local) for at in there])
    some = likeliest[there]
    both = _OF_BOTH + _OF_HITS * np.maximum(0, odds[some]) + _OF_FEATURES * evidence
    return slots[some], both


def _joined(together: np.ufunc, one: _Odds, other: _Odds) -> _Odds:
    """Return the odds of the photos of either, those of photos in both put together."""
    slots, at = np.unique(np.concatenate((one[0], other[0])), return_inverse=True)
    odds = np.zeros(len(slots))
    together.at(odds, at, np.concatenate((one[1], other[1])))
    return slots, odds


def _photos(segments: Sequence[Segment], slots: NDArray[np.int64]) -> NDArray[np.uint32]:
    """Return the numbers of the photos at some places in all segments together."""
    photo = np.zeros(len(slots), np.uint32)
    first = 0
    for segment in segments:
        here = np.flatnonzero((slots >= first) & (slots < first + len(segment)))
        photo[here] = segment.photo[slots[here] - first]
        first += len(segment)
    return photo


def _scores(odds: NDArray[np.float64], many: int) -> NDArray[np.float64]:
    """Return evidence as 0..1, where the photo is one of so many."""
    beyond = odds - np.log(max(_LEAST_PHOTOS, many)) - _BY_CHANCE
    return np.asarray(1 / (1 + np.exp(-beyond / _TEMPERATURE)), dtype=np.float64)
