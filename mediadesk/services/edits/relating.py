"""Derivatives find their originals by themselves: by ids, by content, after an import."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, Protocol

from mediadesk.i18n.counting import count
from mediadesk.metadata.identity import embedded_ids
from mediadesk.model.changes import Record, Step
from mediadesk.model.dossier import Dossier
from mediadesk.model.edit import Comparison
from mediadesk.model.errors import StoppedError
from mediadesk.model.photo import Descent, Photo
from mediadesk.paths import is_file
from mediadesk.services.edits.homecoming import missing_edits, recovered
from mediadesk.services.identity.id_evidence import are_kin
from mediadesk.services.identity.kinship import WHOLE_AREA, Kinship, Relation, size_of
from mediadesk.services.identity.pixel_evidence import PixelEvidence
from mediadesk.services.jobs import Job, JobContext
from mediadesk.services.ports.catalogue import PhotoShelf, Records
from mediadesk.services.ports.pictures import Candidate
from mediadesk.services.settings import Settings

#: So good a score of the shortlist is worth a comparison; strangers rarely reach it.
_WORTH_COMPARING: Final = 0.5
#: So good a one is worth a slow comparison where the fast one finds nothing: a small, flat crop.
_WORTH_TIME: Final = 0.9
_MOST_COMPARED: Final = 4
_MOST_SHARING: Final = 8
#: From an original of fewer pixels than this it was enlarged, and another may have more to give.
_ENLARGED: Final = 1.1


class RelatingCatalogue(PhotoShelf, Records, Protocol):
    """What relating needs of the catalogue."""


class ShortlistsLikely(Protocol):
    """Tells which photos another may be made from: `Identifying.likely`."""

    def __call__(self, photo: Photo, at_most: int) -> tuple[Candidate, ...]:
        """Return photos with a score of 0..1, best first, the photo itself among them."""
        ...


class Relating:
    """Links photos to the originals that the catalogue has of them."""

    def __init__(
        self,
        *,
        catalogue: RelatingCatalogue,
        likely: ShortlistsLikely,
        pixels: PixelEvidence,
        settings: Settings,
    ) -> None:
        self._catalogue = catalogue
        self._likely = likely
        self._kinship = Kinship(catalogue, pixels)
        self._settings = settings

    def job(self, photo_ids: Sequence[int]) -> Job[tuple[Relation, ...]]:
        """Return the job that looks for relatives of photos just taken in, and links them.

        A new photo may be a derivative of one that is there, or the original of some that are.
        All links and recovered edits are one step that can be undone; a job that is stopped keeps
        what it found. It writes.
        """

        def relate(context: JobContext) -> tuple[Relation, ...]:
            found: dict[int, Relation] = {}
            try:
                self._find(photo_ids, found, context)
            except StoppedError:
                self.link(tuple(found.values()))
                raise
            return self.link(tuple(found.values()))

        return relate

    def find_job(self, photo_ids: Sequence[int]) -> Job[tuple[Relation, ...]]:
        """Return the job that only looks; what it finds is for `link`. It does not write."""

        def look(context: JobContext) -> tuple[Relation, ...]:
            found: dict[int, Relation] = {}
            self._find(photo_ids, found, context)
            return tuple(found.values())

        return look

    def link(self, relations: Sequence[Relation]) -> tuple[Relation, ...]:
        """Record what was found as one step; return what of it was linked.

        What was linked, or taken out of the catalogue, since it was found is left as it is.
        """
        current = (self._current(relation) for relation in relations)
        kept = tuple(_without_circles(tuple(r for r in current if r is not None)))
        puts: list[Record] = []
        for relation in kept:
            number = relation.derived.id
            dossier = self._catalogue.dossier(number)
            log = dossier.edits if dossier is not None else ()
            puts.append(Descent(number, relation.original.id))
            puts.extend(missing_edits(recovered(relation.comparison, number), log))
        if puts:
            what = f"{count(len(kept), 'derivative')} linked to what they were made from"
            self._catalogue.apply(Step(what, self._settings.person, tuple(puts)))
        return tuple(
            replace(r, derived=replace(r.derived, original_id=r.original.id)) for r in kept
        )

    def _find(
        self, photo_ids: Sequence[int], found: dict[int, Relation], context: JobContext
    ) -> None:
        looked_at: set[frozenset[int]] = set()
        for done, photo_id in enumerate(photo_ids):
            context.step(done, len(photo_ids))
            for relation in self._relations(photo_id, looked_at):
                _keep_nearer(found, relation)

    def _current(self, relation: Relation) -> Relation | None:
        """Return a relation with its photos as they are now; None where it holds no more."""
        derived = self._catalogue.photo(relation.derived.id)
        original = self._catalogue.photo(relation.original.id)
        if derived is None or original is None or not self._kinship.may_link(derived, original):
            return None
        return replace(relation, derived=derived, original=original)

    def _relations(self, photo_id: int, looked_at: set[frozenset[int]]) -> Iterator[Relation]:
        """Yield relations of a photo; pairs that were looked at before are passed over."""
        dossier = self._catalogue.dossier(photo_id)
        if dossier is None or not is_file(dossier.photo.path):
            return
        for other, score in self._candidates(dossier):
            pair = frozenset((photo_id, other.id))
            if pair in looked_at:
                continue
            looked_at.add(pair)
            relation = self._kinship.relation(
                dossier.photo, other, is_by_id=score is None, thorough=(score or 0) >= _WORTH_TIME
            )
            if relation is not None:
                yield relation
                if relation.derived.id == photo_id and _is_origin(relation.comparison):
                    return  # its origin is found; what else is alike is that one's kin

    def _candidates(self, dossier: Dossier) -> Iterator[tuple[Photo, float | None]]:
        """Yield photos that may be kin with their scores, each once.

        Those that share an id come first, without a score.
        """
        photo, seen = dossier.photo, {dossier.photo.id}
        for one in embedded_ids(dossier.readings):
            sharing = self._catalogue.photos_with_id(one, _MOST_SHARING + 1)
            for other in sharing if len(sharing) <= _MOST_SHARING else ():
                if other.id not in seen and not are_kin(photo, other):
                    seen.add(other.id)
                    yield other, None
        for one_alike in self._alike(photo):
            number = one_alike.photo_id
            other_photo = self._catalogue.photo(number) if number not in seen else None
            if other_photo is not None and not are_kin(photo, other_photo):
                yield other_photo, one_alike.score

    def _alike(self, photo: Photo) -> tuple[Candidate, ...]:
        found = self._likely(photo, _MOST_COMPARED + 1)
        others = (one for one in found if one.photo_id != photo.id)
        return tuple(one for one in others if one.score >= _WORTH_COMPARING)[:_MOST_COMPARED]


def sentence(relations: Sequence[Relation]) -> str:
    """Return what was found, for people; "" where nothing was."""
    match relations:
        case []:
            return ""
        case [one]:
            return f"{one.derived.path.name} was made from {one.original.path.name}; it is linked."
        case _:
            return f"{count(len(relations), 'derivative')} found their originals and are linked."


def _keep_nearer(found: dict[int, Relation], relation: Relation) -> None:
    """Keep of a derivative's possible originals the one that it shows most of."""
    known = found.get(relation.derived.id)
    if known is None or _nearness(relation) > _nearness(known):
        found[relation.derived.id] = relation


def _nearness(relation: Relation) -> tuple[float, float, int]:
    """Return how near an original is: of how much of the pixels, how much is shown, its size."""
    seen = relation.comparison
    given = round(min(1.0, _ENLARGED / max(seen.scale, 0.01)), 1)
    return given, round(seen.crop.area, 2), size_of(relation.original)


def _is_origin(seen: Comparison) -> bool:
    """Return whether a derivative shows a part only, and no finer than its original has it."""
    return seen.crop.area < WHOLE_AREA and seen.scale <= _ENLARGED


def _without_circles(relations: Sequence[Relation]) -> Iterator[Relation]:
    """Yield relations, but for such as would make a picture its own ancestor."""
    parents: dict[int, int] = {}
    for relation in relations:
        at: int | None = relation.original.id
        while at is not None and at != relation.derived.id:
            at = parents.get(at)
        if at is None:
            parents[relation.derived.id] = relation.original.id
            yield relation
