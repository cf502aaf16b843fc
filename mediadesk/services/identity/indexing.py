"""The photo index kept in step with the catalogue, and fingerprints of earlier kinds made anew."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from threading import Lock
from typing import Final, Protocol

from mediadesk.model.edit import Fingerprint
from mediadesk.model.errors import OutsideError
from mediadesk.model.photo import Photo
from mediadesk.paths import is_file
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.catalogue import PhotoShelf, PrintShelf
from mediadesk.services.ports.pictures import (
    Candidate,
    Fingerprinter,
    PhotoIndex,
    Previews,
    TakenPrint,
)

#: So many fingerprints are read at once, about 20 MB of them.
_BATCH: Final = 20_000
#: Of an import that adds fewer photos the index takes no notice until it is used.
_WORTH_ORDER: Final = 500
#: So many are made anew between two writes.
_RENEWED_AT_ONCE: Final = 64
#: So many more candidates are asked for: a derivative that was made and undone again and again
#: leaves as many entries that are like what is looked for, of photos that are there no more.
_GONE_AT_MOST: Final = 56


class IndexedCatalogue(PhotoShelf, PrintShelf, Protocol):
    """What indexing needs of the catalogue."""


class Indexing:
    """Keeps the index; whoever asks it for candidates gets them of the catalogue as it is."""

    def __init__(
        self,
        *,
        catalogue: IndexedCatalogue,
        index: PhotoIndex,
        previews: Previews,
        fingerprinter: Fingerprinter,
    ) -> None:
        self._catalogue = catalogue
        self._index = index
        self._previews = previews
        self._fingerprinter = fingerprinter
        self._seen = -1
        self._turn = Lock()

    def candidates(
        self, image: Path, at_most: int, *, thorough: bool = False, turned: bool = False
    ) -> tuple[Candidate, ...]:
        """Return photos worth a comparison with a picture, the likeliest first.

        Args:
            image: The picture.
            at_most: How many photos are wanted.
            thorough: Whether to look for mirrored ones too where another is beyond doubt.
            turned: Whether to look for it on its sides and on its head, and not as it stands.

        Raises:
            OutsideError: The picture cannot be decoded.
        """
        self.catch_up(JobContext())
        most, kept = at_most + _GONE_AT_MOST, self._catalogue.fingerprints
        found = self._index.candidates(image, most, kept, thorough=thorough, turned=turned)
        there = (one for one in found if self._catalogue.photo(one.photo_id) is not None)
        return tuple(islice(there, at_most))

    def likely(self, photo: Photo, at_most: int) -> tuple[Candidate, ...]:
        """Return photos worth a comparison with one of the catalogue, itself among them.

        That it is the likeliest of all says nothing of those it was mirrored from.
        """
        for file in self._pictures_of(photo):
            try:
                return self.candidates(file, at_most, thorough=True)
            except OutsideError:
                continue  # a damaged preview says nothing of the file
        return ()

    def catch_up(self, context: JobContext) -> None:
        """Take in what the catalogue has and the index has not.

        An index of another catalogue, or of one that was put back from a backup, is made anew.
        """
        with self._turn:
            newest = self._catalogue.newest_fingerprint()
            if newest == self._seen and newest <= self._index.newest:
                return
            if not self._fits():
                self._index.clear()
            while prints := self._catalogue.fingerprints_after(self._index.newest, _BATCH):
                context.step(self._index.newest, newest, "")
                self._index.take_in(prints)
            self._seen = newest

    def job(self, context: JobContext) -> int:
        """Make fingerprints of earlier kinds anew, bring the index up to date and into order.

        Fingerprints are made from previews, or from the file where there is none; a photo that
        has neither keeps the fingerprint it has.

        Returns:
            How many fingerprints were made.

        Raises:
            StoppedError: With what was made so far kept.
            OutsideError: The disk is full.
        """
        renewed = self._renew(context)
        self.catch_up(context)
        self._index.tidy()
        return renewed

    def is_behind(self) -> bool:
        """Return whether fingerprints of an earlier kind are left; asks the catalogue alone."""
        return self._catalogue.count_stale_fingerprints() > 0

    def prepare(self, context: JobContext) -> None:
        """Do the job where fingerprints of an earlier kind are left; else nothing.

        Raises:
            StoppedError: With what was made so far kept.
            OutsideError: The disk is full.
        """
        if self.is_behind():
            self.job(context)

    def follow_import(self, added: int, context: JobContext) -> None:
        """Bring the index up to date after so many photos were added.

        A few are left to the next lookup, which does not notice them.

        Raises:
            StoppedError: The index stays behind until the next lookup.
            OutsideError: The disk is full.
        """
        if added >= _WORTH_ORDER:
            self.job(context)

    def _fits(self) -> bool:
        """Return whether the fingerprints taken in last are still those of the catalogue."""
        taken = self._index.taken
        if not taken:
            return self._index.newest == 0
        known = set(taken)
        numbers = {one.sequence for one in taken}
        held = self._catalogue.fingerprints_after(min(numbers) - 1, len(taken))
        there = [TakenPrint.of(one) for one in held if one.sequence in numbers]
        return bool(there) and known.issuperset(there)

    def _renew(self, context: JobContext) -> int:
        total = self._catalogue.count_stale_fingerprints()
        done, renewed, last = 0, 0, 0
        while total:
            photos = self._catalogue.photos_with_stale_fingerprints(last, _RENEWED_AT_ONCE)
            if not photos:
                break
            made = {photo.id: made for photo in photos if (made := self._made(photo)) is not None}
            self._catalogue.renew_fingerprints(made)
            renewed, done, last = renewed + len(made), done + len(photos), photos[-1].id
            context.step(done, total, photos[-1].path.name)
        return renewed

    def _made(self, photo: Photo) -> Fingerprint | None:
        for file in self._pictures_of(photo):
            try:
                return self._fingerprinter.fingerprint(file)
            except OutsideError:
                continue
        return None

    def _pictures_of(self, photo: Photo) -> Iterator[Path]:
        """Yield the files that show a photo, the one that is read faster first."""
        for file in (self._previews.thumbnail_file(photo.sha256), photo.path):
            if file is not None and is_file(file):
                yield file
