"""Which catalogue photo a picture shows: by its bytes, ids, pixels, by name as a last resort."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import Final
from urllib.parse import unquote, urlsplit

from mediadesk.model.edit import Comparison, Evidence, Match, Verdict
from mediadesk.model.photo import Photo
from mediadesk.paths import is_file
from mediadesk.services.identity.id_evidence import IdEvidence, are_kin, told_by_ids
from mediadesk.services.identity.indexing import Indexing
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
#: A published crop at least so large shows "the whole" of a derivative.
_WHOLE_AREA: Final = 0.97

#: By more than this a picture was turned; less is the error of registration.
_TURNED_DEGREES: Final = 0.5

#: Hashes of whole frames of 64 bits that differ by no more are of one frame in another file.
_HASH_BITS: Final = (1 << 64) - 1
_SAME_FRAME_BITS: Final = 2
_SAME_ASPECT: Final = 0.01
_SIZE_SLACK_PX: Final = 3

#: What somebody of the house stands for.
_LOGGED: Final = frozenset({Evidence.MADE_HERE, Evidence.DECLARED})
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
            return self._logged_first(by_ids)
        told = {match.photo_id for match in by_ids}
        by_content = (
            m for m in self._compared(image, all_wanted=at_most > 1) if m.photo_id not in told
        )
        return self._logged_first(sorted((*by_ids, *by_content), key=_nearness, reverse=True))

    def _logged_first(self, found: Sequence[Match]) -> tuple[Match, ...]:
        """Return matches with that one first which the log tells most of, among equally near kin.

        A picture that was cleaned of dust, or made grey where it was grey before, shows its
        original as well as the file made of it; the desk publishes the file that it made.
        """
        if len(found) < 2 or _nearness(found[0]) != _nearness(found[1]):
            return tuple(found)
        best = self._catalogue.photo(found[0].photo_id)
        equals = [match for match in found if _nearness(match) == _nearness(found[0])]
        kin = [match for match in equals if self._is_kin(best, match)]
        first = max(kin, key=self._logged_edits, default=found[0])
        return (first, *(match for match in found if match is not first))

    def _is_kin(self, best: Photo | None, match: Match) -> bool:
        photo = self._catalogue.photo(match.photo_id)
        return best is not None and photo is not None and are_kin(best, photo)

    def _logged_edits(self, match: Match) -> int:
        dossier = self._catalogue.dossier(match.photo_id)
        edits = dossier.edits if dossier is not None else ()
        return sum(edit.evidence in _LOGGED for edit in edits)

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
            return tuple(sorted(proven, key=_nearness, reverse=True))
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
            if not all_wanted and any(
                self._is_as_near(p, photo, seen) for p, seen in proven.items()
            ):
                continue
            if score < _LIKELY_SCORE:
                unlikely += 1
                if unlikely > _MOST_UNLIKELY:
                    return
            comparison = self._pixels.of(photo, image, thorough=score >= _LIKELY_SCORE)
            if comparison is not None and comparison.verdict in _PROOF:
                proven[photo] = comparison
                yield Match(photo.id, "content", comparison.confidence, comparison)

    def _is_as_near(self, proven: Photo, other: Photo, seen: Comparison) -> bool:
        """Return whether no photo of the same frame can be nearer than a proven one, nor this.

        Agencies send one photo in several sizes: to compare them all would find the same. Not so
        a derivative made here, for it has a log of its own.
        """
        if are_kin(proven, other):
            return False
        is_sure = round(seen.confidence, 1) >= 1 and not _changes(seen)
        may_be_identical = seen.verdict is not Verdict.IDENTICAL and (
            abs(proven.width_px * seen.crop.width * seen.scale - other.width_px) < _SIZE_SLACK_PX
        )
        if not is_sure or may_be_identical:
            return False
        one, two = (self._catalogue.fingerprint(photo.id) for photo in (proven, other))
        aspect = proven.width_px * other.height_px / max(1, proven.height_px * other.width_px)
        return (
            one is not None
            and two is not None
            and ((one.whole ^ two.whole) & _HASH_BITS).bit_count() <= _SAME_FRAME_BITS
            and abs(aspect - 1) < _SAME_ASPECT
        )

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


def _nearness(match: Match) -> tuple[bool, bool, float, int, float]:
    """Return how near a relative is: identical, shown whole, how sure, how like, how much of it.

    A grey derivative and its original in colour both show what a grey page shows; the one from
    which less was done is the nearer.
    """
    found = match.comparison or Comparison(Verdict.CANNOT_TELL, 0.0)
    return (
        found.verdict is Verdict.IDENTICAL,
        found.crop.area >= _WHOLE_AREA,
        round(match.confidence, 1),
        -_changes(found),
        found.crop.area,
    )


def _changes(found: Comparison) -> int:
    """Return how many things were done to a picture beside cropping and sizing."""
    is_turned = abs(found.rotation_degrees) > _TURNED_DEGREES
    return sum((found.grayscale, found.flipped, is_turned, bool(found.tone), bool(found.altered)))
