"""Of several photos that a picture shows: which is nearest to it, and which is meant."""

from collections.abc import Mapping, Sequence
from typing import Final

from mediadesk.model.edit import Comparison, Evidence, Match, Verdict
from mediadesk.model.photo import Photo
from mediadesk.services.identity.id_evidence import are_kin
from mediadesk.services.ports.catalogue import PhotoShelf

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


def nearness(match: Match) -> tuple[bool, bool, float, int, float]:
    """Return how near a relative is: identical, shown whole, how sure, how like, how much of it.

    A grey derivative and its original in colour both show what a grey page shows; the one from
    which less was done is the nearer.
    """
    found = match.comparison or Comparison(Verdict.CANNOT_TELL, 0.0)
    return (
        found.verdict is Verdict.IDENTICAL,
        found.crop.area >= _WHOLE_AREA,
        round(match.confidence, 1),
        -changes(found),
        found.crop.area,
    )


def changes(found: Comparison) -> int:
    """Return how many things were done to a picture beside cropping and sizing."""
    is_turned = abs(found.rotation_degrees) > _TURNED_DEGREES
    return sum((found.grayscale, found.flipped, is_turned, bool(found.tone), bool(found.altered)))


class NearKin:
    """Chooses among photos of one frame: which need not be looked at, which is meant."""

    def __init__(self, shelf: PhotoShelf) -> None:
        self._shelf = shelf

    def logged_first(self, found: Sequence[Match]) -> tuple[Match, ...]:
        """Return matches, sorted by nearness, with that one first which the log tells most of.

        A picture that was cleaned of dust, or made grey where it was grey before, shows its
        original as well as the file made of it; the desk publishes the file that it made.
        """
        if len(found) < 2 or nearness(found[0]) != nearness(found[1]):
            return tuple(found)
        best = self._shelf.photo(found[0].photo_id)
        equals = [match for match in found if nearness(match) == nearness(found[0])]
        kin = [match for match in equals if self._is_kin(best, match)]
        first = max(kin, key=self._logged_edits, default=found[0])
        return (first, *(match for match in found if match is not first))

    def is_settled(self, other: Photo, proven: Mapping[Photo, Comparison]) -> bool:
        """Return whether a photo cannot be nearer than one that is proven already, of one frame.

        Agencies send one photo in several sizes: to compare them all would find the same. Not so
        a derivative made here, for it has a log of its own.
        """
        return any(self._is_as_near(photo, other, seen) for photo, seen in proven.items())

    def _is_as_near(self, proven: Photo, other: Photo, seen: Comparison) -> bool:
        may_be_identical = seen.verdict is not Verdict.IDENTICAL and (
            abs(proven.width_px * seen.crop.width * seen.scale - other.width_px) < _SIZE_SLACK_PX
        )
        is_sure = round(seen.confidence, 1) >= 1 and not changes(seen)
        if not is_sure or may_be_identical or are_kin(proven, other):
            return False
        one, two = (self._shelf.fingerprint(photo.id) for photo in (proven, other))
        aspect = proven.width_px * other.height_px / max(1, proven.height_px * other.width_px)
        return (
            one is not None
            and two is not None
            and ((one.whole ^ two.whole) & _HASH_BITS).bit_count() <= _SAME_FRAME_BITS
            and abs(aspect - 1) < _SAME_ASPECT
        )

    def _is_kin(self, best: Photo | None, match: Match) -> bool:
        photo = self._shelf.photo(match.photo_id)
        return best is not None and photo is not None and are_kin(best, photo)

    def _logged_edits(self, match: Match) -> int:
        dossier = self._shelf.dossier(match.photo_id)
        edits = dossier.edits if dossier is not None else ()
        return sum(edit.evidence in _LOGGED for edit in edits)
