"""Take published pictures into the catalogue, with what is printed under them on record."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Protocol

from mediadesk.model.changes import Step
from mediadesk.model.errors import OutsideError, UserError
from mediadesk.model.intake import Failure, Intake
from mediadesk.model.placement import Placement
from mediadesk.paths import is_file
from mediadesk.services.jobs import Job, JobContext
from mediadesk.services.ports.catalogue import Clock, PhotoIntake, PhotoShelf
from mediadesk.services.ports.documents import ReadDocument
from mediadesk.services.ports.pictures import IntakeWorkers
from mediadesk.services.ports.unpacked import UnpackedFiles
from mediadesk.services.records.first_print import with_print
from mediadesk.services.records.first_records import first_records, new_photo
from mediadesk.services.records.printed import ParsesPrinted
from mediadesk.services.settings import Settings

_STEPS: Final = 3


class AdmittingCatalogue(PhotoShelf, PhotoIntake, Protocol):
    """What taking published pictures in needs of the catalogue."""


@dataclass(frozen=True, slots=True)
class PictureSources:
    """Where published pictures come from, and what reads them.

    Attributes:
        extract: Reads the pictures of a document.
        unpacked: Those that lay inside documents.
        workers: Read picture files in processes of their own.
        parse: Takes a printed text apart.
    """

    extract: Callable[[Path], ReadDocument]
    unpacked: UnpackedFiles
    workers: IntakeWorkers
    parse: ParsesPrinted


@dataclass(frozen=True, slots=True)
class Admitted:
    """A published picture that is in the catalogue.

    Attributes:
        photo_id: Its number there.
        path: Its file.
        is_new: Whether it came in now; False where the catalogue knew the file already.
    """

    photo_id: int
    path: Path
    is_new: bool = True


class Admitting:
    """Takes single published pictures in: a step that can be undone."""

    def __init__(
        self,
        *,
        catalogue: AdmittingCatalogue,
        sources: PictureSources,
        clock: Clock,
        settings: Settings,
    ) -> None:
        self._catalogue = catalogue
        self._sources = sources
        self._clock = clock
        self._settings = settings

    def lies_inside(self, placement: Placement) -> bool:
        """Return whether a picture has no file but the one unpacked out of its document."""
        return placement.file is not None and self._sources.unpacked.holds(placement.file)

    def job(
        self, document: Path, placement: Placement, folder: Path | None = None
    ) -> Job[Admitted]:
        """Return the job that takes a picture in; it writes.

        Caption, alternative text and credit as printed are put on record where the file itself
        says nothing, and edits that are stated in print are logged as declared there. The journal
        names the document. A picture that lay inside the document is written into a folder, named
        after the document and its place in it.

        Args:
            document: What it is published in.
            placement: The picture there.
            folder: Where a picture goes that lies inside the document.

        Raises:
            UserError: The picture has no file, or lies inside the document and no folder is named.
            OutsideError: Its file cannot be read, or the folder cannot be written.
        """

        def admit(context: JobContext) -> Admitted:
            context.step(0, _STEPS, document.name)
            file = self._file(document, placement, folder)
            context.step(1, _STEPS, file.name)
            intake = self._read(file, context)
            context.step(2, _STEPS, file.name)
            known = self._catalogue.photo_with_hash(intake.sha256)
            if known is not None:
                return Admitted(known.id, known.path, is_new=False)
            if folder is not None and self._sources.unpacked.holds(file):
                intake = self._given_out(intake, folder, _name_outside(document, placement))
            return self._record(intake, document, placement)

        return admit

    def lasting_file(
        self, document: Path, placement: Placement, folder: Path | None = None
    ) -> Path:
        """Return the file of a picture; one that lay inside the document is put into a folder.

        Raises:
            UserError: The picture has no file, or lies inside the document and no folder is named.
            OutsideError: The folder cannot be written.
        """
        file = self._file(document, placement, folder)
        if folder is None or not self._sources.unpacked.holds(file):
            return file
        name = _name_outside(document, placement)
        return self._sources.unpacked.give_out(file, folder.expanduser(), name)

    def _file(self, document: Path, placement: Placement, folder: Path | None) -> Path:
        file = placement.file
        if file is None:
            msg = f"No file of {placement.image} is at hand. Import the original instead."
            raise UserError(msg)
        if not self._sources.unpacked.holds(file):
            return file
        if folder is None:
            msg = f"{placement.image} lies inside {document.name}: say where it is to be put."
            raise UserError(msg)
        # The cache may have been emptied since the check.
        return file if is_file(file) else self._unpacked_again(document, placement)

    def _given_out(self, intake: Intake, folder: Path, name: str) -> Intake:
        """Copy a picture that was read out of the cache; what was read is true of the copy."""
        place = self._sources.unpacked.give_out(intake.path, folder.expanduser(), name)
        return replace(intake, path=place, modified_ns=place.stat().st_mtime_ns)

    def _unpacked_again(self, document: Path, placement: Placement) -> Path:
        place = (placement.image, placement.locator)
        for one in self._sources.extract(document).placements:
            if (one.image, one.locator) == place and one.file is not None:
                return one.file
        msg = f"{document.name} has no such picture any more. Check it again."
        raise UserError(msg)

    def _read(self, file: Path, context: JobContext) -> Intake:
        for outcome in self._sources.workers.take_in((file,), context.stop):
            if isinstance(outcome, Failure):
                raise OutsideError(outcome.error)
            return outcome
        msg = f"{file.name} could not be read. Try again."
        raise OutsideError(msg)

    def _record(self, intake: Intake, document: Path, placement: Placement) -> Admitted:
        source = f"{document.name}, {placement.locator}"
        parse = self._sources.parse
        records = with_print(first_records(intake, parse), placement, parse, source)
        new = new_photo(intake, records, self._clock.now())
        what = f"{intake.path.name} taken in as printed in {source}"
        photo_id = self._catalogue.bring_photo(new, Step(what, self._settings.person))
        return Admitted(photo_id, intake.path)


def _name_outside(document: Path, placement: Placement) -> str:
    """Return what a picture out of a document is called: "story - picture 1"."""
    return f"{document.stem} - {placement.locator}"
