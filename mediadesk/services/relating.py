"""Derivatives find their originals by themselves: by ids, by content, after an import."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Protocol

from mediadesk.edits.supplied import FROM_FILE
from mediadesk.i18n.counting import count
from mediadesk.metadata.identity import embedded_ids
from mediadesk.model.changes import Record, Step
from mediadesk.model.dossier import Dossier
from mediadesk.model.edit import Comparison, EditKind, Fingerprint, Verdict
from mediadesk.model.errors import StoppedError
from mediadesk.model.photo import Descent, Photo
from mediadesk.paths import is_file
from mediadesk.services.homecoming import missing_edits, recovered
from mediadesk.services.id_evidence import are_kin
from mediadesk.services.jobs import Job, JobContext
from mediadesk.services.pixel_evidence import PixelEvidence
from mediadesk.services.ports.catalogue import PhotoShelf, Records
from mediadesk.services.settings import Settings

#: So sure must the pixels be where no id speaks for them, and where one does.
_SURE: Final = 0.9
_SURE_WITH_ID: Final = 0.8
#: So good a score of the shortlist is worth a comparison; strangers rarely reach it.
_WORTH_COMPARING: Final = 0.5
_MOST_COMPARED: Final = 4
_MOST_SHARING: Final = 8
#: A crop at least so large shows the whole: then the pixels do not tell which picture came first.
_WHOLE_AREA: Final = 0.97
_SAME_SIZE: Final = 0.01
_MOST_STEPS: Final = 64


class RelatingCatalogue(PhotoShelf, Records, Protocol):
    """What relating needs of the catalogue."""


class ShortlistsLikely(Protocol):
    """Tells which photos a fingerprint may belong to: `Identifying.likely`."""

    def __call__(self, wanted: Fingerprint, at_most: int) -> tuple[tuple[int, float], ...]:
        """Return numbers of photos with a score of 0..1, best first."""
        ...


@dataclass(frozen=True, slots=True)
class Relation:
    """A derivative and its original, as found.

    Attributes:
        derived: The derivative.
        original: What it was made from.
        comparison: What the pixels say was done.
    """

    derived: Photo
    original: Photo
    comparison: Comparison


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
        self._pixels = pixels
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
        if derived is None or original is None or not self._may_link(derived, original):
            return None
        return replace(relation, derived=derived, original=original)

    def _relations(self, photo_id: int, looked_at: set[frozenset[int]]) -> Iterator[Relation]:
        """Yield relations of a photo; pairs that were looked at before are passed over."""
        dossier = self._catalogue.dossier(photo_id)
        if dossier is None or not is_file(dossier.photo.path):
            return
        for other, is_by_id in self._candidates(dossier):
            pair = frozenset((photo_id, other.id))
            if pair in looked_at:
                continue
            looked_at.add(pair)
            relation = self._relation(dossier.photo, other, is_by_id=is_by_id)
            if relation is not None:
                yield relation
                if relation.derived.id == photo_id and relation.comparison.crop.area < _WHOLE_AREA:
                    return  # its origin is found; what else is alike is that one's kin

    def _candidates(self, dossier: Dossier) -> Iterator[tuple[Photo, bool]]:
        """Yield photos that may be kin, those that share an id first, each once."""
        photo, seen = dossier.photo, {dossier.photo.id}
        for one in embedded_ids(dossier.readings):
            sharing = self._catalogue.photos_with_id(one, _MOST_SHARING + 1)
            for other in sharing if len(sharing) <= _MOST_SHARING else ():
                if other.id not in seen and not are_kin(photo, other):
                    seen.add(other.id)
                    yield other, True
        for number in self._alike(photo.id):
            other_photo = self._catalogue.photo(number) if number not in seen else None
            if other_photo is not None and not are_kin(photo, other_photo):
                yield other_photo, False

    def _alike(self, photo_id: int) -> tuple[int, ...]:
        fingerprint = self._catalogue.fingerprint(photo_id)
        if fingerprint is None:
            return ()
        scored = self._likely(fingerprint, _MOST_COMPARED + 1)
        worth = (n for n, score in scored if score >= _WORTH_COMPARING and n != photo_id)
        return tuple(worth)[:_MOST_COMPARED]

    def _relation(self, one: Photo, other: Photo, *, is_by_id: bool) -> Relation | None:
        """Return how two photos are related; None where neither surely comes from the other."""
        if _is_camera_pair(one, other):
            return None
        enough = _SURE_WITH_ID if is_by_id else _SURE
        larger, smaller = sorted((one, other), key=_size, reverse=True)
        for original, derived in ((larger, smaller), (smaller, larger)):
            seen = self._seen(original, derived.path)
            if seen is None or seen.verdict is not Verdict.DERIVED or seen.confidence < enough:
                continue
            if seen.crop.area >= _WHOLE_AREA:
                return self._of_whole_frames(original, derived, seen)
            return Relation(derived, original, seen) if self._may_link(derived, original) else None
        return None

    def _of_whole_frames(self, one: Photo, other: Photo, seen: Comparison) -> Relation | None:
        """Return the relation of pictures that show the same frame, the less edited first."""
        original, derived = one, other
        back = None if seen.grayscale else self._seen(other, one.path)
        is_proven = back is not None and back.verdict is Verdict.DERIVED
        if back is not None and is_proven and (back.grayscale or self._is_later(one, other)):
            original, derived, seen = other, one, back
        return Relation(derived, original, seen) if self._may_link(derived, original) else None

    def _seen(self, original: Photo, derived: Path) -> Comparison | None:
        if not is_file(derived):
            return None
        return self._pixels.of(original, derived, thorough=False)

    def _is_later(self, one: Photo, other: Photo) -> bool:
        """Return whether the first of two pictures looks as if it was made from the second.

        The larger one is the earlier, unless its own metadata say that it was enlarged; of equal
        ones the one whose metadata tell of less, or that was there first.
        """
        if abs(_size(one) / max(1, _size(other)) - 1) > _SAME_SIZE:
            return self._is_enlarged(one.id)
        return (self._edits(one.id), one.id) > (self._edits(other.id), other.id)

    def _is_enlarged(self, photo_id: int) -> bool:
        dossier = self._catalogue.dossier(photo_id)
        edits = dossier.edits if dossier is not None else ()
        return any(edit.kind in {EditKind.ENLARGE, EditKind.AI_ENLARGE} for edit in edits)

    def _edits(self, photo_id: int) -> int:
        dossier = self._catalogue.dossier(photo_id)
        edits = dossier.edits if dossier is not None else ()
        return sum(edit.evidence in FROM_FILE for edit in edits)

    def _may_link(self, derived: Photo, original: Photo) -> bool:
        """Return whether a link says something new and closes no circle."""
        if derived.original_id is not None:
            return False
        at: Photo | None = original
        for _ in range(_MOST_STEPS):
            if at is None:
                return True
            if at.id == derived.id:
                return False
            at = self._catalogue.photo(at.original_id) if at.original_id is not None else None
        return False


def sentence(relations: Sequence[Relation]) -> str:
    """Return what was found, for people; "" where nothing was."""
    match relations:
        case []:
            return ""
        case [one]:
            return f"{one.derived.path.name} was made from {one.original.path.name}; it is linked."
        case _:
            return f"{count(len(relations), 'derivative')} found their originals and are linked."


def _size(photo: Photo) -> int:
    return photo.width_px * photo.height_px


def _is_camera_pair(one: Photo, other: Photo) -> bool:
    """Return whether a camera wrote both at once, raw and JPEG: neither was made by anybody."""
    is_same_shot = one.taken_at is not None and one.taken_at == other.taken_at
    is_same_name = one.path.stem.casefold() == other.path.stem.casefold()
    return is_same_shot and is_same_name and one.format != other.format


def _keep_nearer(found: dict[int, Relation], relation: Relation) -> None:
    """Keep of a derivative's possible originals the one that it shows most of."""
    known = found.get(relation.derived.id)
    if known is None or _nearness(relation) > _nearness(known):
        found[relation.derived.id] = relation


def _nearness(relation: Relation) -> tuple[float, int]:
    return round(relation.comparison.crop.area, 2), _size(relation.original)


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
