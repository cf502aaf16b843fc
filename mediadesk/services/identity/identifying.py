"""Which catalogue photo a picture shows: by its bytes, ids, pixels, by name as a last resort."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import Final
from urllib.parse import unquote, urlsplit

from mediadesk.model.edit import Comparison, Lookup, Match, Verdict
from mediadesk.model.photo import Photo
from mediadesk.paths import is_file
from mediadesk.services.identity.content_evidence import ContentEvidence
from mediadesk.services.identity.id_evidence import IdEvidence, told_by_ids
from mediadesk.services.identity.indexing import Indexing
from mediadesk.services.identity.nearness import NearKin, nearness
from mediadesk.services.identity.pixel_evidence import PixelEvidence
from mediadesk.services.ports.catalogue import PhotoShelf
from mediadesk.services.ports.pictures import Candidate, Comparer, PictureFiles, Previews
from mediadesk.services.ports.traces import TraceReader

#: So many photos that share an id are compared, those that share the most first.
_MOST_COMPARED: Final = 8
#: A name alone proves little; several photos of one name prove less.
_NAME_CONFIDENCE: Final = 0.5


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
        self._content = ContentEvidence(catalogue, indexing, self._pixels, self._kin)

    def look_up(
        self, image: Path | None, name_hint: str = "", document_ids: Sequence[str] = ()
    ) -> Lookup:
        """Return the photo that a picture shows, or where none is proven, the one it may be.

        Args:
            image: The picture's file; None where it is not at hand: its ids and its name are left.
            name_hint: What a document calls it: a name, a path, a URL.
            document_ids: Ids that the document keeps of the file, as they stand in its XMP.

        Raises:
            OutsideError: The picture cannot be read.
        """
        if image is None or not is_file(image):
            carrying = self._ids.carrying(None, document_ids)
            told = told_by_ids(carrying) or self._by_name(name_hint)
            return Lookup((told,) if told is not None else ())
        known = self._same_file(image)
        return Lookup(known) if known else self._related(image, 1, document_ids)

    def look_up_all(
        self, image: Path, at_most: int = 5, document_ids: Sequence[str] = ()
    ) -> Lookup:
        """Return the photos a picture shows, or where none is proven, the one it may be.

        A derivative and its original may both be there: then the one that the picture shows whole
        comes first.

        Raises:
            OutsideError: The picture cannot be read.
        """
        known = self._same_file(image)
        if known and at_most == 1:
            return Lookup(known)
        same = {match.photo_id for match in known}
        related = self._related(image, at_most, document_ids)
        others = (match for match in related.matches if match.photo_id not in same)
        matches = (*known, *others)[:at_most]
        return Lookup(matches, None if matches else related.possible)

    def matches(
        self, image: Path, at_most: int = 5, document_ids: Sequence[str] = ()
    ) -> tuple[Match, ...]:
        """Return the photos a picture shows, as `look_up_all` does.

        Raises:
            OutsideError: The picture cannot be read.
        """
        return self.look_up_all(image, at_most, document_ids).matches

    def likely(self, photo: Photo, at_most: int) -> tuple[Candidate, ...]:
        """Return photos that a photo of the catalogue may be made from, the likeliest first.

        Nothing is compared: it costs one look at the index, and proves nothing. The photo itself
        is among them; there are none where neither its preview nor its file can be read.
        """
        return self._indexing.likely(photo, at_most)

    def _same_file(self, image: Path) -> tuple[Match, ...]:
        same = self._catalogue.photo_with_hash(self._files.content_hash(image))
        whole = Comparison(Verdict.IDENTICAL, 1.0)
        return (Match(same.id, "hash", 1.0, whole),) if same is not None else ()

    def _related(self, image: Path, at_most: int, document_ids: Sequence[str]) -> Lookup:
        """Look for photos by ids, and where more are wanted, by content."""
        by_ids = tuple(self._by_ids(image, document_ids))
        proven = _proven(by_ids)
        if proven and at_most == 1:
            return Lookup(self._kin.logged_first(proven))
        told = {match.photo_id for match in by_ids}
        compared = self._content.of(image, all_wanted=at_most > 1)
        by_content = tuple(match for match in compared if match.photo_id not in told)
        proven = _proven((*by_ids, *by_content))
        if proven:
            return Lookup(self._kin.logged_first(proven))
        # An id speaks for a photo, however little its pixels do.
        return Lookup(possible=_likeliest(by_ids) or _likeliest(by_content))

    def _by_ids(self, image: Path, document_ids: Sequence[str]) -> Iterator[Match]:
        """Yield the photos that carry an id of a picture, and that its pixels do not deny.

        Ids alone are believed only where no photo that carries them is left to be looked at.
        """
        carrying = self._ids.carrying(image, document_ids)
        sharing = Counter(photo for photos in carrying for photo in photos)
        unseen: set[Photo] = set()
        for photo, _ in sharing.most_common(_MOST_COMPARED):
            seen = self._pixels.of(photo, image, thorough=True)
            if seen is None:
                unseen.add(photo)
            elif seen.is_proof or seen.is_open:
                yield Match(photo.id, "id", seen.confidence, seen)
        told = told_by_ids(carrying) if unseen == set(sharing) else None
        if told is not None:
            yield told

    def _by_name(self, name_hint: str) -> Match | None:
        stem = _stem_of(name_hint)
        named = self._catalogue.photos_named(stem) if stem else ()
        if not named:
            return None
        return Match(named[0].id, "name", _NAME_CONFIDENCE / len(named))


def _proven(found: Iterable[Match]) -> tuple[Match, ...]:
    """Return those that are proven, the nearest first: by pixels, or where none are, by ids."""
    proven = (match for match in found if match.comparison is None or match.comparison.is_proof)
    return tuple(sorted(proven, key=nearness, reverse=True))


def _likeliest(found: Iterable[Match]) -> Match | None:
    return max(found, key=lambda match: match.confidence, default=None)


def _stem_of(address: str) -> str:
    """Return the name of the file that an address leads to, without its suffix."""
    try:
        path = unquote(urlsplit(address).path)
    except ValueError:  # "http://[::1": a page may say anything
        return ""
    return PurePosixPath(path.replace("\\", "/")).stem
