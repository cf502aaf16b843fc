"""A catalogue in memory that takes derivatives in, and tells fingerprints."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from mediadesk.model.changes import Step
from mediadesk.model.edit import Fingerprint
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
        self.is_full = False

    def derive_photo(self, photo: NewPhoto, step: Step) -> int:
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

    def fingerprints(self) -> tuple[NDArray[np.int64], tuple[Fingerprint, ...]]:
        numbers = np.array(sorted(self.shelf), dtype=np.int64)
        return numbers, tuple(self.prints.get(int(n), Fingerprint(0)) for n in numbers)
