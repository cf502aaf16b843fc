"""Which catalogue photo a picture shows: by its bytes, ids, pixels, by name as a last resort."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import Final
from urllib.parse import unquote, urlsplit

from mediadesk.model.edit import Comparison, Match, Verdict
from mediadesk.model.photo import Photo
from mediadesk.paths import is_file
from mediadesk.services.identity.id_evidence import IdEvidence, are_kin, told_by_ids
from mediadesk.services.identity.indexing import Indexing
from mediadesk.services.identity.nearness import NearKin, nearness
from mediadesk.services.identity.pixel_evidence import PixelEvidence
from mediadesk.services.ports.catalogue import PhotoShelf
from mediadesk.services.ports.pictures import Candidate, Comparer, PictureFiles, Previews
from mediadesk.services.ports.traces import TraceReader

#: So many candidates are compared, so long as none of them is sure; it bounds the time.
_MOST_COMPARED: Final = 8
#: Below this score so few are, and only in the fast way: nearly always they are others.
_LIKELY_SCORE: Final = 0.5
_MOST_UNLIKELY: Final = 4
#: From this score on a candidate is compared even where a better one was proven: relatives.
_SURE_SCORE: Final = 0.9
#: A name alone proves little; several photos of one name prove less.
_NAME_CONFIDENCE: Final = 0.5
_PROOF: Final = frozenset({Verdict.DERIVED, Verdict.IDENTICAL})


class Identifying:
    """Finds the photo behind a picture."""

    def __init__(
        self,
        *,
        catalogue: PhotoShelf,
        files: PictureFiles,
        traces: TraceReader,
        previews: Previews,
        comparer: Comparer,
        indexing: Indexing,
    ) -> None:
        self._catalogue = catalogue
        self._files = files
        self._indexing = indexing
        self._kin = NearKin(catalogue)
        self._ids = IdEvidence(catalogue, files, traces)
        self._pixels = PixelEvidence(comparer, previews)

    def find(
        self, image: Path | None, name_hint: str = "", document_ids: Sequence[str] = ()
    ) -> Match | None:
        """Return the photo a picture shows; None where the catalogue has none.

        Args:
            image: The picture's file; None where it is not at hand. Then only its ids and its
                name are left.
            name_hint: What a document calls it: a name, a path, a URL.
            document_ids: Ids that the document keeps of the file, as they stand in its XMP.

        Raises:
            OutsideError: The picture cannot be read.
        """
        if image is None or not is_file(image):
            carrying = self._ids.carrying(None, document_ids)
            return told_by_ids(carrying) or self._by_name(name_hint)
        return next(iter(self.matches(image, at_most=1, document_ids=document_ids)), None)

    def matches(
        self, image: Path, at_most: int = 5, document_ids: Sequence[str] = ()
    ) -> tuple[Match, ...]:
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
            others = (
                m for m in self._related(image, at_most, document_ids) if m.photo_id != same.id
            )
            return (known, *others)[:at_most]
        return self._related(image, at_most, document_ids)[:at_most]

    def likely(self, photo: Photo, at_most: int) -> tuple[Candidate, ...]:
        """Return photos that a photo of the catalogue may be made from, the likeliest first.

        Nothing is compared: it costs one look at the index, and proves nothing. The photo itself
        is among them; there are none where neither its preview nor its file can be read.
        """
        return self._indexing.likely(photo, at_most)

    def _related(self, image: Path, at_most: int, document_ids: Sequence[str]) -> tuple[Match, ...]:
        """Return the photos proven by ids, and where more are wanted, those proven by content."""
        by_ids = self._by_ids(image, document_ids)
        if by_ids and at_most == 1:
            return self._kin.logged_first(by_ids)
        told = {match.photo_id for match in by_ids}
        by_content = (
            m for m in self._compared(image, all_wanted=at_most > 1) if m.photo_id not in told
        )
        return self._kin.logged_first(sorted((*by_ids, *by_content), key=nearness, reverse=True))

    def _by_ids(self, image: Path, document_ids: Sequence[str]) -> tuple[Match, ...]:
        """Return the photos that carry an id of a picture, and that its pixels confirm.

        Ids alone are believed only where no photo that carries them is left to be looked at.
        """
        carrying = self._ids.carrying(image, document_ids)
        sharing = Counter(photo for photos in carrying for photo in photos)
        unseen: set[Photo] = set()
        proven: list[Match] = []
        for photo, _ in sharing.most_common(_MOST_COMPARED):
            seen = self._pixels.of(photo, image, thorough=True)
            if seen is None:
                unseen.add(photo)
            elif seen.verdict in _PROOF:
                proven.append(Match(photo.id, "id", seen.confidence, seen))
        if proven:
            return tuple(sorted(proven, key=nearness, reverse=True))
        told = told_by_ids(carrying) if unseen == set(sharing) else None
        return (told,) if told is not None else ()

    def _compared(self, image: Path, *, all_wanted: bool) -> Iterator[Match]:
        proven: dict[Photo, Comparison] = {}
        unlikely = 0
        for candidate in self._indexing.candidates(image, _MOST_COMPARED):
            score = candidate.score
            photo = self._catalogue.photo(candidate.photo_id)
            if photo is None:
                continue
            if proven and score < _SURE_SCORE and not any(are_kin(photo, p) for p in proven):
                continue
            if not all_wanted and self._kin.is_settled(photo, proven):
                continue
            if score < _LIKELY_SCORE:
                unlikely += 1
                if unlikely > _MOST_UNLIKELY:
                    return
            comparison = self._pixels.of(photo, image, thorough=score >= _LIKELY_SCORE)
            if comparison is not None and comparison.verdict in _PROOF:
                proven[photo] = comparison
                yield Match(photo.id, "content", comparison.confidence, comparison)

    def _by_name(self, name_hint: str) -> Match | None:
        stem = _stem_of(name_hint)
        named = self._catalogue.photos_named(stem) if stem else ()
        if not named:
            return None
        return Match(named[0].id, "name", _NAME_CONFIDENCE / len(named))


def _stem_of(address: str) -> str:
    """Return the name of the file that an address leads to, without its suffix."""
    try:
        path = unquote(urlsplit(address).path)
    except ValueError:  # "http://[::1": a page may say anything
        return ""
    return PurePosixPath(path.replace("\\", "/")).stem
