"""Which catalogue photos a picture shows by its content: the index's candidates, compared."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mediadesk.model.edit import Comparison, Match
from mediadesk.model.photo import Photo
from mediadesk.services.identity.id_evidence import are_kin
from mediadesk.services.identity.indexing import Indexing
from mediadesk.services.identity.nearness import NearKin
from mediadesk.services.identity.pixel_evidence import PixelEvidence
from mediadesk.services.ports.catalogue import PhotoShelf
from mediadesk.services.ports.pictures import Candidate

#: So many candidates are compared, so long as none of them is sure; it bounds the time.
_MOST_COMPARED: Final = 8
#: So many are compared in every way while none is proven; the others only in the fast way.
_MOST_THOROUGHLY: Final = 3
#: Below this score so few are compared, and never thoroughly: nearly always they are others.
_LIKELY_SCORE: Final = 0.5
_MOST_UNLIKELY: Final = 2
#: From this score on a candidate is compared even where a better one was proven: relatives.
_SURE_SCORE: Final = 0.9
#: So many of them are, beside those that are known to be kin: to look at more finds one as near.
_MOST_RELATIVES: Final = 3


@dataclass(frozen=True, slots=True)
class ContentEvidence:
    """Compares what the index proposes, as few and as fast as the answer allows.

    Attributes:
        catalogue: Knows the photos.
        indexing: Proposes candidates.
        pixels: Compares them.
        kin: Tells which photos need not be looked at.
    """

    catalogue: PhotoShelf
    indexing: Indexing
    pixels: PixelEvidence
    kin: NearKin

    def of(self, image: Path, *, all_wanted: bool) -> Iterator[Match]:
        """Yield the photos that a picture shows, and those that it looks like.

        Args:
            image: The picture.
            all_wanted: Whether all are asked for that it shows; else the nearest of them.
        """
        found = False
        for match in self._compared(
            image, self.indexing.candidates(image, _MOST_COMPARED), all_wanted=all_wanted
        ):
            found = True
            yield match
        if not found:
            yield from self._compared(image, self._turned(image), all_wanted=all_wanted)

    def _turned(self, image: Path) -> Iterator[Candidate]:
        """Yield the likely candidates alone: a second look may not take longer than the first."""
        turned = self.indexing.candidates(image, _MOST_COMPARED, turned=True)
        return (one for one in turned if one.score >= _LIKELY_SCORE)

    def _compared(
        self, image: Path, candidates: Iterable[Candidate], *, all_wanted: bool
    ) -> Iterator[Match]:
        proven: dict[Photo, Comparison] = {}
        thorough = 0
        for photo, score in self._worth_comparing(candidates, proven, all_wanted=all_wanted):
            is_first = not proven and thorough < _MOST_THOROUGHLY
            in_every_way = score >= _LIKELY_SCORE and (is_first or _is_kin_of(photo, proven))
            thorough += in_every_way
            comparison = self.pixels.of(photo, image, thorough=in_every_way)
            if comparison is None or not (comparison.is_proof or comparison.is_open):
                continue
            if comparison.is_proof:
                proven[photo] = comparison
            yield Match(photo.id, "content", comparison.confidence, comparison)

    def _worth_comparing(
        self,
        candidates: Iterable[Candidate],
        proven: Mapping[Photo, Comparison],
        *,
        all_wanted: bool,
    ) -> Iterator[tuple[Photo, float]]:
        """Yield candidates and their scores; what is proven meanwhile says which are left out."""
        unlikely = relatives = 0
        for candidate in candidates:
            photo, score = self.catalogue.photo(candidate.photo_id), candidate.score
            if photo is None or self._adds_nothing(photo, score, proven, all_wanted=all_wanted):
                continue
            unlikely += score < _LIKELY_SCORE
            relatives += bool(proven) and not _is_kin_of(photo, proven)
            if unlikely > _MOST_UNLIKELY:
                return
            if all_wanted or relatives <= _MOST_RELATIVES or _is_kin_of(photo, proven):
                yield photo, score

    def _adds_nothing(
        self, photo: Photo, score: float, proven: Mapping[Photo, Comparison], *, all_wanted: bool
    ) -> bool:
        if proven and score < _SURE_SCORE and not _is_kin_of(photo, proven):
            return True
        return not all_wanted and self.kin.is_settled(photo, proven)


def _is_kin_of(photo: Photo, proven: Iterable[Photo]) -> bool:
    return any(are_kin(photo, other) for other in proven)
