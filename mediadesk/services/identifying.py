"""Which catalogue photo a picture shows: by its bytes, by its pixels, by name as a last resort."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final
from urllib.parse import unquote, urlsplit

import numpy as np
from numpy.typing import NDArray

from mediadesk.model.edit import Comparison, Match, Verdict
from mediadesk.model.errors import OutsideError
from mediadesk.model.photo import Photo
from mediadesk.model.scope import Scope
from mediadesk.paths import is_file
from mediadesk.services.ports.catalogue import PhotoShelf
from mediadesk.services.ports.pictures import Comparer, PictureFiles, Shortlist

#: So many candidates are compared, so long as none of them is sure; it bounds the time.
_MOST_COMPARED: Final = 8
#: Below this score so few are, and only in the fast way: nearly always they are others.
_LIKELY_SCORE: Final = 0.5
_MOST_UNLIKELY: Final = 4
#: From this score on a candidate is compared even where a better one was proven: relatives.
_SURE_SCORE: Final = 0.9
#: A name alone proves little; several photos of one name prove less.
_NAME_CONFIDENCE: Final = 0.5
#: A published crop at least so large shows "the whole" of a derivative.
_WHOLE_AREA: Final = 0.97

_PROOF: Final = frozenset({Verdict.DERIVED, Verdict.IDENTICAL})


@dataclass(frozen=True, slots=True)
class _Prepared:
    """The catalogue's fingerprints, laid out, and the state they were read in."""

    state: tuple[int, int]
    photo_ids: NDArray[np.int64]
    shortlist: Shortlist


class Identifying:
    """Finds the photo behind a picture."""

    def __init__(self, *, catalogue: PhotoShelf, files: PictureFiles, comparer: Comparer) -> None:
        self._catalogue = catalogue
        self._files = files
        self._comparer = comparer
        self._prepared: _Prepared | None = None

    def find(self, image: Path | None, name_hint: str = "") -> Match | None:
        """Return the photo a picture shows; None where the catalogue has none.

        Args:
            image: The picture's file; None where it is not at hand. Then only its name is left.
            name_hint: What a document calls it: a name, a path, a URL.

        Raises:
            OutsideError: The picture cannot be read.
        """
        if image is None or not is_file(image):
            return self._by_name(name_hint)
        return next(iter(self.matches(image, at_most=1)), None)

    def matches(self, image: Path, at_most: int = 5) -> tuple[Match, ...]:
        """Return the photos a picture shows, the nearest relative first.

        A derivative and its original may both be there: then the one that the picture shows whole
        comes first.

        Raises:
            OutsideError: The picture cannot be read.
        """
        same = self._catalogue.photo_with_hash(self._files.content_hash(image))
        if same is not None:
            known = Match(same.id, "hash", 1.0, Comparison(Verdict.IDENTICAL, 1.0))
            if at_most == 1:
                return (known,)
            others = (m for m in self._by_content(image) if m.photo_id != same.id)
            return (known, *others)[:at_most]
        return tuple(self._by_content(image))[:at_most]

    def _by_content(self, image: Path) -> Sequence[Match]:
        found = tuple(self._compared(image))
        return sorted(found, key=_nearness, reverse=True)

    def _compared(self, image: Path) -> Iterator[Match]:
        prepared = self._current()
        wanted = self._comparer.fingerprint(image)
        proven: list[Photo] = []
        unlikely = 0
        for place, score in prepared.shortlist.shortlist(wanted, _MOST_COMPARED):
            photo = self._catalogue.photo(int(prepared.photo_ids[place]))
            if photo is None:
                continue
            if proven and score < _SURE_SCORE and not any(_are_kin(photo, p) for p in proven):
                continue
            if score < _LIKELY_SCORE:
                unlikely += 1
                if unlikely > _MOST_UNLIKELY:
                    return
            comparison = self._comparison(photo, image, thorough=score >= _LIKELY_SCORE)
            if comparison is not None and comparison.verdict in _PROOF:
                proven.append(photo)
                yield Match(photo.id, "content", comparison.confidence, comparison)

    def _comparison(self, photo: Photo, image: Path, *, thorough: bool) -> Comparison | None:
        """Return what the pixels say; None where the photo's file is gone or damaged."""
        if not is_file(photo.path):
            return None
        try:
            return self._comparer.compare(photo.path, image, thorough=thorough)
        except OutsideError:
            return None  # another candidate may still be readable

    def _by_name(self, name_hint: str) -> Match | None:
        stem = PurePosixPath(unquote(urlsplit(name_hint).path).replace("\\", "/")).stem
        named = self._catalogue.photos_named(stem) if stem else ()
        if not named:
            return None
        return Match(named[0].id, "name", _NAME_CONFIDENCE / len(named))

    def _current(self) -> _Prepared:
        """Return the catalogue's fingerprints, read anew where photos came or went."""
        photo_ids = self._catalogue.photo_ids(Scope(), None)
        state = (len(photo_ids), int(photo_ids.max(initial=0)))
        if self._prepared is None or self._prepared.state != state:
            numbers, known = self._catalogue.fingerprints()
            self._prepared = _Prepared(state, numbers, self._comparer.prepare(known))
        return self._prepared


def _are_kin(one: Photo, other: Photo) -> bool:
    """Return whether one was made from the other, or both from a third."""
    roots = {other.id, other.original_id} - {None}
    return one.id in roots or one.original_id in roots


def _nearness(match: Match) -> tuple[bool, bool, float, float]:
    """Return how near a relative is: identical, shown whole, then how sure and how much of it."""
    found = match.comparison or Comparison(Verdict.CANNOT_TELL, 0.0)
    return (
        found.verdict is Verdict.IDENTICAL,
        found.crop.area >= _WHOLE_AREA,
        round(match.confidence, 1),
        found.crop.area,
    )
