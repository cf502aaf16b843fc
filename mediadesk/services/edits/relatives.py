"""The relatives of a photo: those that share an id with it, those that look like it, compared."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Protocol

from mediadesk.metadata.identity import embedded_ids
from mediadesk.model.dossier import Dossier
from mediadesk.model.edit import Comparison
from mediadesk.model.photo import Photo
from mediadesk.paths import is_file
from mediadesk.services.identity.id_evidence import are_kin
from mediadesk.services.identity.kinship import WHOLE_AREA, Kinship, Relation, size_of
from mediadesk.services.ports.catalogue import PhotoShelf
from mediadesk.services.ports.pictures import Candidate

#: So good a score of the shortlist is worth a comparison; strangers rarely reach it.
_WORTH_COMPARING: Final = 0.5
#: So good a one is worth a slow comparison where the fast one finds nothing: a small, flat crop.
_WORTH_TIME: Final = 0.9
_MOST_COMPARED: Final = 4
_MOST_SHARING: Final = 8
#: From an original of fewer pixels than this it was enlarged, and another may have more to give.
ENLARGED: Final = 1.1


class ShortlistsLikely(Protocol):
    """Tells which photos another may be made from: `Identifying.likely`."""

    def __call__(self, photo: Photo, at_most: int) -> tuple[Candidate, ...]:
        """Return photos with a score of 0..1, best first, the photo itself among them."""
        ...


@dataclass(frozen=True, slots=True)
class Relatives:
    """Finds whom a photo may be made from, or who of it.

    Attributes:
        catalogue: The photos.
        likely: Tells which of them look like one.
        kinship: Compares two of them.
    """

    catalogue: PhotoShelf
    likely: ShortlistsLikely
    kinship: Kinship

    def of(self, photo_id: int, looked_at: set[frozenset[int]]) -> Iterator[Relation]:
        """Yield relations of a photo; pairs that were looked at before are passed over."""
        dossier = self.catalogue.dossier(photo_id)
        if dossier is None or not is_file(dossier.photo.path):
            return
        origin: Photo | None = None
        for other, score in self._candidates(dossier):
            pair = frozenset((photo_id, other.id))
            if pair in looked_at or (origin is not None and not _may_be_before(other, origin)):
                continue
            looked_at.add(pair)
            relation = self.kinship.relation(
                dossier.photo, other, is_by_id=score is None, thorough=(score or 0) >= _WORTH_TIME
            )
            if relation is not None:
                yield relation
                if relation.derived.id == photo_id and _is_origin(relation.comparison):
                    origin = relation.original

    def _candidates(self, dossier: Dossier) -> Iterator[tuple[Photo, float | None]]:
        """Yield photos that may be kin with their scores, each once.

        Those that share an id come first, without a score.
        """
        photo, seen = dossier.photo, {dossier.photo.id}
        for one in embedded_ids(dossier.readings):
            sharing = self.catalogue.photos_with_id(one, _MOST_SHARING + 1)
            for other in sharing if len(sharing) <= _MOST_SHARING else ():
                if other.id not in seen and not are_kin(photo, other):
                    seen.add(other.id)
                    yield other, None
        for one_alike in self._alike(photo):
            number = one_alike.photo_id
            other_photo = self.catalogue.photo(number) if number not in seen else None
            if other_photo is not None and not are_kin(photo, other_photo):
                yield other_photo, one_alike.score

    def _alike(self, photo: Photo) -> tuple[Candidate, ...]:
        found = self.likely(photo, _MOST_COMPARED + 1)
        others = (one for one in found if one.photo_id != photo.id)
        return tuple(one for one in others if one.score >= _WORTH_COMPARING)[:_MOST_COMPARED]


def _may_be_before(other: Photo, origin: Photo) -> bool:
    """Return whether an origin that was found may itself have been exported from another photo.

    All else that is alike is the origin's kin, and worth no comparison.
    """
    return other.id == origin.original_id or size_of(other) >= size_of(origin)


def _is_origin(seen: Comparison) -> bool:
    """Return whether a derivative shows a part only, and no finer than its original has it."""
    return seen.crop.area < WHOLE_AREA and seen.scale <= ENLARGED
