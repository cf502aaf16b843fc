"""A catalogue in memory that photos are taken into."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from mediadesk.model.edit import Fingerprint
from mediadesk.model.intake import Intake, NewPhoto
from mediadesk.model.photo import Sighting
from tests.fakes.catalogue import FakeCatalogue


class FakePhotoIntake(FakeCatalogue):
    """Takes photos in and sees them again as the real one does; notes each batch it wrote."""

    def __init__(self) -> None:
        super().__init__()
        self.taken: dict[int, NewPhoto] = {}
        self.seen: dict[str, Sighting] = {}
        self.batches: list[tuple[str, str]] = []
        self.prints: dict[int, Fingerprint] = {}

    def sightings(self, folder: Path) -> Mapping[str, Sighting]:
        return {p: s for p, s in self.seen.items() if s.path.is_relative_to(folder)}

    def fingerprint(self, photo_id: int) -> Fingerprint | None:
        return self.prints.get(photo_id)

    def add_photos(self, photos: Sequence[NewPhoto], who: str, what: str) -> tuple[int, ...]:
        self.batches.append((who, what))
        return tuple(self._add(new) for new in photos)

    def see_copy(self, photo_id: int, intake: Intake) -> None:
        self._sight(photo_id, intake.path, intake.size_bytes, intake.modified_ns)

    def see_again(self, photo_id: int, intake: Intake, who: str) -> int:
        photo = self.shelf[photo_id]
        self.shelf[photo_id] = replace(photo, sha256=intake.sha256, path=intake.path)
        self.prints[photo_id] = intake.fingerprint
        self._sight(photo_id, intake.path, intake)
        return photo_id

    def _add(self, new: NewPhoto) -> int:
        number = len(self.shelf) + 1
        self.shelf[number] = replace(new.photo, id=number)
        self.taken[number] = new
        self.prints[number] = new.fingerprint
        self._sight(number, new.photo.path, new)
        return number

    def _sight(self, number: int, path: Path, file: Intake | NewPhoto) -> None:
        self.seen[str(path)] = Sighting(
            path, number, file.size_bytes, file.modified_ns, file.sidecar_ns
        )
