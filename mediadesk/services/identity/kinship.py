"""Whether of two photos one was made from the other, and which."""

from dataclasses import dataclass
from datetime import time, timedelta
from pathlib import Path
from typing import Final

from mediadesk.edits.supplied import FROM_FILE
from mediadesk.metadata.identity import names_as_its_source
from mediadesk.model.edit import Comparison, EditKind, Verdict
from mediadesk.model.photo import Photo, Reading
from mediadesk.paths import is_file
from mediadesk.services.identity.pixel_evidence import PixelEvidence
from mediadesk.services.ports.catalogue import PhotoShelf

#: So sure must the pixels be where no id speaks for them, and where one does. Of frames of one
#: scene that agree, every twelfth is taken for a derivative so surely, of derivatives nine of ten.
_SURE: Final = 0.9
_SURE_WITH_ID: Final = 0.8
#: A crop at least so large shows the whole: then the pixels do not tell which picture came first.
WHOLE_AREA: Final = 0.97
_SAME_SIZE: Final = 0.01
_MOST_STEPS: Final = 64
#: Zones of time are apart by multiples of this.
_ZONE_STEP_SECONDS: Final = 15 * 60
#: What stands for the time of day where a file tells the date alone.
_MIDNIGHT: Final = time()


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


@dataclass(frozen=True, slots=True)
class Kinship:
    """Compares two photos both ways round.

    Attributes:
        catalogue: What is known of them.
        pixels: Compares them.
    """

    catalogue: PhotoShelf
    pixels: PixelEvidence

    def relation(
        self, one: Photo, other: Photo, *, is_by_id: bool, thorough: bool = False
    ) -> Relation | None:
        """Return how two photos are related; None where neither surely comes from the other.

        Args:
            one: A photo.
            other: Another one.
            is_by_id: Whether their files share an id.
            thorough: Whether to try slower ways of finding one on the other.
        """
        if _is_camera_pair(one, other) or (not is_by_id and are_two_moments(one, other)):
            return None
        enough = _SURE_WITH_ID if is_by_id else _SURE
        larger, smaller = sorted((one, other), key=size_of, reverse=True)
        for original, derived in ((larger, smaller), (smaller, larger)):
            if self._is_named_by(derived, original):
                continue  # the file itself says that it is the other way round
            seen = self._seen(original, derived.path, thorough=thorough)
            if seen is None or seen.verdict is not Verdict.DERIVED or seen.confidence < enough:
                continue
            if seen.crop.area >= WHOLE_AREA:
                return self._of_whole_frames(original, derived, seen)
            return Relation(derived, original, seen) if self.may_link(derived, original) else None
        return None

    def may_link(self, derived: Photo, original: Photo) -> bool:
        """Return whether a link says something new and closes no circle."""
        if derived.original_id is not None:
            return False
        at: Photo | None = original
        for _ in range(_MOST_STEPS):
            if at is None:
                return True
            if at.id == derived.id:
                return False
            at = self.catalogue.photo(at.original_id) if at.original_id is not None else None
        return False

    def is_named(self, relation: Relation) -> bool:
        """Return whether the derivative's file itself names the original as its source."""
        return self._is_named_by(relation.original, relation.derived)

    def _of_whole_frames(self, one: Photo, other: Photo, seen: Comparison) -> Relation | None:
        """Return the relation of pictures that show the same frame, the less edited first."""
        original, derived = one, other
        is_told = seen.grayscale or self._is_named_by(one, other)
        back = None if is_told else self._seen(other, one.path)
        if back is not None and back.verdict is Verdict.DERIVED:
            shows_less = back.crop.area < WHOLE_AREA  # what is beyond the frame is cut off unseen
            if back.grayscale or shows_less or self._is_later(one, other):
                original, derived, seen = other, one, back
        return Relation(derived, original, seen) if self.may_link(derived, original) else None

    def _seen(self, original: Photo, derived: Path, *, thorough: bool = False) -> Comparison | None:
        if not is_file(derived):
            return None
        return self.pixels.of(original, derived, thorough=thorough)

    def _is_later(self, one: Photo, other: Photo) -> bool:
        """Return whether the first of two pictures looks as if it was made from the second.

        The larger one is the earlier, unless its own metadata say that it was enlarged; of equal
        ones the one whose metadata tell of less, or that was there first.
        """
        if abs(size_of(one) / max(1, size_of(other)) - 1) > _SAME_SIZE:
            return self._is_enlarged(one.id)
        return (self._edits(one.id), one.id) > (self._edits(other.id), other.id)

    def _is_enlarged(self, photo_id: int) -> bool:
        dossier = self.catalogue.dossier(photo_id)
        edits = dossier.edits if dossier is not None else ()
        return any(edit.kind in {EditKind.ENLARGE, EditKind.AI_ENLARGE} for edit in edits)

    def _is_named_by(self, source: Photo, made: Photo) -> bool:
        """Return whether a file names another as what it was made from, and not vice versa."""
        its, others = self._readings(made.id), self._readings(source.id)
        return names_as_its_source(its, others) and not names_as_its_source(others, its)

    def _readings(self, photo_id: int) -> tuple[Reading, ...]:
        dossier = self.catalogue.dossier(photo_id)
        return dossier.readings if dossier is not None else ()

    def _edits(self, photo_id: int) -> int:
        dossier = self.catalogue.dossier(photo_id)
        edits = dossier.edits if dossier is not None else ()
        return sum(edit.evidence in FROM_FILE for edit in edits)


def size_of(photo: Photo) -> int:
    """Return how many pixels a photo has."""
    return photo.width_px * photo.height_px


def are_two_moments(one: Photo, other: Photo) -> bool:
    """Return whether the camera's clock says that two photos are two frames of one scene.

    What is made from a photo keeps the moment it was taken, or loses it. A date without a time of
    day is no moment, and clocks set to another zone, apart by whole quarters of an hour, show the
    same one. Frames of one second differ where both tell its fractions.
    """
    if one.taken_at is None or other.taken_at is None:
        return False
    first, second = one.taken_at.replace(tzinfo=None), other.taken_at.replace(tzinfo=None)
    if _MIDNIGHT in {first.time(), second.time()}:
        return False
    apart = abs(first - second)
    if apart < timedelta(seconds=1):
        return bool(first.microsecond and second.microsecond and apart)
    return bool(apart.seconds % _ZONE_STEP_SECONDS)


def _is_camera_pair(one: Photo, other: Photo) -> bool:
    """Return whether a camera wrote both at once, raw and JPEG: neither was made by anybody."""
    is_same_shot = one.taken_at is not None and one.taken_at == other.taken_at
    is_same_name = one.path.stem.casefold() == other.path.stem.casefold()
    return is_same_shot and is_same_name and one.format != other.format
