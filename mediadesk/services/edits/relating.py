"""Derivatives find their originals by themselves: by ids, by content, after an import."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final, Protocol

from mediadesk.i18n.counting import count
from mediadesk.model.changes import Record, Step
from mediadesk.model.errors import StoppedError
from mediadesk.model.photo import Descent, Photo
from mediadesk.services.edits.homecoming import missing_edits, recovered
from mediadesk.services.edits.relatives import ENLARGED, Relatives, ShortlistsLikely
from mediadesk.services.edits.waiting_photos import WaitingPhotos
from mediadesk.services.identity.kinship import Kinship, Relation, size_of
from mediadesk.services.identity.pixel_evidence import PixelEvidence
from mediadesk.services.jobs import Job, JobContext
from mediadesk.services.ports.catalogue import PhotoShelf, Records, RelationShelf
from mediadesk.services.settings import Settings

#: What is said where a look that somebody asked for found nothing.
NOTHING_NEW: Final = "No original was found that is not linked already."
#: So many are looked at between two notes of how far it has come.
_NOTED_AT_ONCE: Final = 64
#: Crops of an original and of its whole export differ in area by less than this: both are measured.
_SAME_AREA: Final = 0.02


class RelatingCatalogue(PhotoShelf, Records, RelationShelf, Protocol):
    """What relating needs of the catalogue."""


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
        self._kinship = Kinship(catalogue, pixels)
        self._relatives = Relatives(catalogue, likely, self._kinship)
        self._settings = settings
        self._waiting = WaitingPhotos(catalogue)

    def job(self, photo_ids: Sequence[int] | None = None) -> Job[tuple[Relation, ...]]:
        """Return the job that looks for relatives of photos, and links them.

        A photo may be a derivative of one that is there, or the original of some that are. All
        links and recovered edits are one step that can be undone; a job that is stopped keeps
        what it found. It writes.

        Args:
            photo_ids: The photos; None for those that were taken in and wait for it.
        """

        def relate(context: JobContext) -> tuple[Relation, ...]:
            found: dict[int, Relation] = {}
            try:
                self._look(photo_ids, found, context)
            except StoppedError:
                self.link(tuple(found.values()))
                raise
            return self.link(tuple(found.values()))

        return relate

    def find_job(self, photo_ids: Sequence[int] | None = None) -> Job[tuple[Relation, ...]]:
        """Return the job that only looks; what it finds is for `link`.

        All it writes is who waits no more; those of whom it found something wait for the link.
        """

        def look(context: JobContext) -> tuple[Relation, ...]:
            found: dict[int, Relation] = {}
            self._look(photo_ids, found, context)
            return tuple(found.values())

        return look

    def is_behind(self) -> bool:
        """Return whether photos wait: a look was cut short, or the program while it imported."""
        return self._waiting.are_there

    def pass_over(self, photo_ids: Sequence[int]) -> None:
        """Have photos just taken in wait no more: nobody wants them to be looked at."""
        self._waiting.settle(photo_ids)

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
        self._waiting.settle(_concerned(relations))
        return tuple(
            replace(r, derived=replace(r.derived, original_id=r.original.id)) for r in kept
        )

    def _look(
        self, photo_ids: Sequence[int] | None, found: dict[int, Relation], context: JobContext
    ) -> None:
        if photo_ids is not None:
            self._find(photo_ids, found, context)
            return
        with self._waiting.taken() as waiting:
            self._find(waiting, found, context)

    def _find(
        self, photo_ids: Sequence[int], found: dict[int, Relation], context: JobContext
    ) -> None:
        looked_at: set[frozenset[int]] = set()
        unsettled: set[int] = set()
        for done, photo_id in enumerate(photo_ids):
            context.step(done, len(photo_ids))
            for relation in self._relatives.of(photo_id, looked_at):
                self._keep_nearer(found, relation)
            unsettled.add(photo_id)
            if done % _NOTED_AT_ONCE == _NOTED_AT_ONCE - 1 or done == len(photo_ids) - 1:
                alone = unsettled - _concerned(found.values())
                self._waiting.settle(alone)
                unsettled -= alone

    def _keep_nearer(self, found: dict[int, Relation], relation: Relation) -> None:
        """Keep of a derivative's possible originals the one it names, or shows most of."""
        known = found.get(relation.derived.id)
        if known is not None:
            names, named = (self._kinship.is_named(one) for one in (relation, known))
            if named > names or (named == names and not _is_nearer(relation, known)):
                return
        found[relation.derived.id] = relation

    def _current(self, relation: Relation) -> Relation | None:
        """Return a relation with its photos as they are now; None where it holds no more."""
        derived = self._catalogue.photo(relation.derived.id)
        original = self._catalogue.photo(relation.original.id)
        if derived is None or original is None or not self._kinship.may_link(derived, original):
            return None
        return replace(relation, derived=derived, original=original)


def sentence(relations: Sequence[Relation]) -> str:
    """Return what was found, for people; "" where nothing was."""
    match relations:
        case []:
            return ""
        case [one]:
            return f"{one.derived.path.name} was made from {one.original.path.name}; it is linked."
        case _:
            return f"{count(len(relations), 'derivative')} found their originals and are linked."


def _concerned(relations: Iterable[Relation]) -> set[int]:
    """Return the numbers of the photos that relations are about."""
    return {photo.id for one in relations for photo in (one.derived, one.original)}


def _is_nearer(one: Relation, other: Relation) -> bool:
    """Return whether an original has more of a derivative to give than another, or as much.

    Of those that give as much, one is often the other's export: the nearer to the camera counts.
    """
    given = _given(one), _given(other)
    if given[0] != given[1]:
        return given[0] > given[1]
    shown = one.comparison.crop.area - other.comparison.crop.area
    if abs(shown) > _SAME_AREA:
        return shown > 0
    return _nearness_to_camera(one.original) > _nearness_to_camera(other.original)


def _given(relation: Relation) -> float:
    """Return of how much of a derivative's pixels its original has as many."""
    return round(min(1.0, ENLARGED / max(relation.comparison.scale, 0.01)), 1)


def _nearness_to_camera(photo: Photo) -> tuple[bool, int, bool, int]:
    """Return how near a photo is: made of none, larger, with its moment, there first."""
    return photo.original_id is None, size_of(photo), photo.taken_at is not None, -photo.id


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
