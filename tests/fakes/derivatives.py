"""A catalogue in memory that takes derivatives in, and tells fingerprints."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from mediadesk.model.changes import Step
from mediadesk.model.edit import Fingerprint, KeptPrint
from mediadesk.model.errors import OutsideError
from mediadesk.model.intake import NewPhoto
from mediadesk.model.photo import Photo
from tests.fakes.catalogue import FakeCatalogue


class FakeDerivatives(FakeCatalogue):
    """Numbers derivatives and keeps their records; fails when it is told to."""

    def __init__(self, *photos: Photo) -> None:
        super().__init__(*photos)
        self.steps: list[Step] = []
        self.prints: dict[int, Fingerprint] = {}
        self.stale: set[int] = set()
        self.is_full = False

    def bring_photo(self, photo: NewPhoto, step: Step) -> int:
        if self.is_full:
            msg = "The disk is full."
            raise OutsideError(msg)
        self.steps.append(step)
        number = max(self.shelf) + 1
        self.shelf[number] = replace(photo.photo, id=number)
        records = (photo.caption, photo.credit, *photo.contributions, *photo.edits, *photo.fields)
        for record in (*records, *step.puts):
            if record is not None:
                self._put(replace(record, photo_id=number))
        return number

    def photos_named(self, stem: str) -> tuple[Photo, ...]:
        return tuple(p for p in self.shelf.values() if p.path.stem.lower() == stem.lower())

    def fingerprint(self, photo_id: int) -> Fingerprint | None:
        return self.prints.get(photo_id)

    def newest_fingerprint(self) -> int:
        return max(self.shelf, default=0)

    def fingerprints_after(self, sequence: int, at_most: int) -> tuple[KeptPrint, ...]:
        numbers = [number for number in sorted(self.shelf) if number > sequence]
        return tuple(
            KeptPrint(number, number, self.prints.get(number, Fingerprint(0)))
            for number in numbers[:at_most]
        )

    def fingerprints(self, photo_ids: Sequence[int]) -> Mapping[int, Fingerprint]:
        return {number: self.prints[number] for number in photo_ids if number in self.prints}

    def count_stale_fingerprints(self) -> int:
        return len(self.stale)

    def photos_with_stale_fingerprints(self, after: int, at_most: int) -> tuple[Photo, ...]:
        numbers = [number for number in sorted(self.stale) if number > after]
        return tuple(self.shelf[number] for number in numbers[:at_most])

    def renew_fingerprints(self, renewed: Mapping[int, Fingerprint]) -> None:
        self.prints.update(renewed)
        self.stale -= set(renewed)
