"""Compare a derivative with its original: the pictures, what the pixels and the log say."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, TypeAlias

from mediadesk.edits.against_pixels import Remark, remarks
from mediadesk.model.dossier import Dossier
from mediadesk.model.edit import Comparison, Edit
from mediadesk.model.errors import OutsideError, UserError
from mediadesk.model.intake import Raster
from mediadesk.model.photo import Photo
from mediadesk.paths import absence, is_file
from mediadesk.services.edits.derivation import oldest_first
from mediadesk.services.jobs import Job, JobContext
from mediadesk.services.known_photos import known_photo
from mediadesk.services.ports.catalogue import PhotoShelf
from mediadesk.services.ports.pictures import Comparer, PictureFiles
from mediadesk.services.ports.superposing import Superposing

#: A photo of the catalogue, or a file that it need not know.
Subject: TypeAlias = int | Path

#: Longest edge of the pictures for the screen, at first.
SCREEN_EDGE_PX: Final = 2048

_STEPS: Final = 3
#: So many steps from a derivative to its first original; a longer chain is a circle.
_MOST_STEPS: Final = 64


@dataclass(frozen=True, slots=True)
class ComparedPicture:
    """One of two pictures that were compared.

    Attributes:
        photo_id: Its number in the catalogue; 0 for a file outside of it.
        path: Its file.
        width_px: Its true width as displayed.
        height_px: Its true height.
        raster: Its pixels, reduced.
    """

    photo_id: int
    path: Path
    width_px: int
    height_px: int
    raster: Raster


@dataclass(frozen=True, slots=True)
class ComparedPair:
    """An original and a derivative, compared.

    Attributes:
        original: The one that the other may come from.
        derived: The other.
        comparison: What the pixels say.
        laid: What the original has where the derivative is, in its tone; None where the pixels do
            not say that the one comes from the other.
        difference: Where the two differ, glowing; None as above.
        differing: Share of the derivative that differs to the eye, 0..1.
        remarks: What log and pixels say of each kind of edit; none for files outside of the
            catalogue.
    """

    original: ComparedPicture
    derived: ComparedPicture
    comparison: Comparison
    laid: Raster | None = None
    difference: Raster | None = None
    differing: float = 0.0
    remarks: tuple[Remark, ...] = ()

    @property
    def is_related(self) -> bool:
        """Whether the pixels say that the one comes from the other."""
        return self.comparison.is_proof


class Comparing:
    """Lays a derivative beside and over its original."""

    def __init__(
        self,
        *,
        shelf: PhotoShelf,
        files: PictureFiles,
        comparer: Comparer,
        superposing: Superposing,
    ) -> None:
        self._shelf = shelf
        self._files = files
        self._comparer = comparer
        self._superposing = superposing

    def job(
        self, original: Subject, derived: Subject, longest_edge_px: int = SCREEN_EDGE_PX
    ) -> Job[ComparedPair]:
        """Return the job that compares two pictures; it changes nothing.

        Raises (when run):
            UserError: There is no such photo or file.
            OutsideError: A file is gone or cannot be decoded.
        """

        def compare(context: JobContext) -> ComparedPair:
            context.step(0, _STEPS)
            before, after = self._subject(original), self._subject(derived)
            seen = self._comparer.compare(before.path, after.path)
            context.step(1, _STEPS)
            pair = self._pair(before, after, seen, longest_edge_px)
            context.step(2, _STEPS)
            return replace(pair, remarks=self._remarks(pair))

        return compare

    def closer_job(self, pair: ComparedPair, longest_edge_px: int) -> Job[ComparedPair]:
        """Return the job that gives a compared pair larger pictures.

        Raises (when run):
            OutsideError: A file is gone or cannot be decoded.
        """

        def enlarge(context: JobContext) -> ComparedPair:
            context.step(0, 1)
            closer = self._pair(pair.original, pair.derived, pair.comparison, longest_edge_px)
            return replace(closer, remarks=pair.remarks)

        return enlarge

    def original_of(self, photo_id: int) -> int | None:
        """Return the photo that a photo was made from; None for an original."""
        photo = self._shelf.photo(photo_id)
        return photo.original_id if photo is not None else None

    def in_order(self, one: int, other: int) -> tuple[int, int]:
        """Return two photos, the one first that the other more likely comes from.

        That is its recorded original; where none is on record, the larger picture, of equal ones
        the one that was there first.

        Raises:
            UserError: There is no such photo.
        """
        if other in self._ancestors(one):
            return other, one
        if one in self._ancestors(other):
            return one, other
        first, second = known_photo(self._shelf, one), known_photo(self._shelf, other)
        return (one, other) if _eldest(first) <= _eldest(second) else (other, one)

    def family(self, photo_id: int) -> tuple[Photo, ...]:
        """Return the first original of a photo and all that was made from it, in their order.

        Raises:
            UserError: There is no such photo.
        """
        root = (photo_id, *self._ancestors(photo_id))[-1]
        return (known_photo(self._shelf, root), *self._shelf.derivatives(root))

    def _ancestors(self, photo_id: int) -> tuple[int, ...]:
        found: list[int] = []
        parent = known_photo(self._shelf, photo_id).original_id
        while parent is not None and parent not in found and len(found) < _MOST_STEPS:
            found.append(parent)
            parent = self.original_of(parent)
        return tuple(found)

    def _subject(self, subject: Subject) -> ComparedPicture:
        nothing = Raster(0, 0, b"")
        if isinstance(subject, Path):
            path = subject.expanduser().absolute()
            if not is_file(path):
                msg = f"{subject} {absence(path)}; check the path."
                raise UserError(msg)
            intake = self._files.read(path)
            return ComparedPicture(0, path, intake.width_px, intake.height_px, nothing)
        photo = known_photo(self._shelf, subject)
        if not is_file(photo.path):
            msg = f"{photo.path} is not there any more; reconnect its disk or import it again."
            raise OutsideError(msg)
        return ComparedPicture(photo.id, photo.path, photo.width_px, photo.height_px, nothing)

    def _pair(
        self, before: ComparedPicture, after: ComparedPicture, seen: Comparison, edge_px: int
    ) -> ComparedPair:
        if not seen.is_proof:
            one, other = (
                replace(p, raster=self._files.load(p.path, edge_px)) for p in (before, after)
            )
            return ComparedPair(one, other, seen)
        over = self._superposing.superpose(before.path, after.path, seen, edge_px)
        return ComparedPair(
            original=replace(before, raster=over.original),
            derived=replace(after, raster=over.derived),
            comparison=seen,
            laid=over.laid,
            difference=over.difference,
            differing=over.differing,
        )

    def _remarks(self, pair: ComparedPair) -> tuple[Remark, ...]:
        """Return what the log says of the way from the one to the other, against the pixels."""
        before, after = (self._shelf.dossier(p.photo_id) for p in (pair.original, pair.derived))
        if not pair.is_related or before is None or after is None:
            return ()
        return remarks(since(before, after), pair.comparison)


def since(before: Dossier, after: Dossier) -> tuple[Edit, ...]:
    """Return the entries of a derivative's log that its original's has not."""
    known = {_content(edit) for edit in before.edits}
    return oldest_first(edit for edit in after.edits if _content(edit) not in known)


def _content(edit: Edit) -> Edit:
    """Return an entry as it is inherited, whoever's it is."""
    return replace(edit, id="", photo_id=0)


def _eldest(photo: Photo) -> tuple[int, float, int]:
    return -photo.width_px * photo.height_px, photo.added_at.timestamp(), photo.id
