"""Take picture files into the catalogue: find, skip what is known, read, write in batches."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final, Protocol, TypeAlias

from mediadesk.i18n.counting import count
from mediadesk.model.errors import StoppedError
from mediadesk.model.intake import Failure, ImportSummary, Intake, NewPhoto
from mediadesk.model.photo import Photo, Sighting
from mediadesk.paths import is_there
from mediadesk.services.jobs import Job, JobContext
from mediadesk.services.ports.catalogue import Clock, PhotoIntake, PhotoShelf
from mediadesk.services.ports.pictures import IntakeWorkers, PictureFiles
from mediadesk.services.records.first_records import first_records, new_photo
from mediadesk.services.records.import_survey import UNKNOWN, Surveying
from mediadesk.services.records.printed import ParsesPrinted
from mediadesk.services.settings import Settings

#: New photos are written together: so many, or what a second brought.
_BATCH: Final = 50
_BATCH_TIME: Final = timedelta(seconds=1)

#: A picture saved anew, retouched or toned differs in this many of 64 bits at most; another
#: picture differs in about 32. The aspect tells a crop.
_SAME_PICTURE_BITS: Final = 8
_SAME_ASPECT: Final = 0.02
_HASH_MASK: Final = (1 << 64) - 1


class ImportCatalogue(PhotoShelf, PhotoIntake, Protocol):
    """What an import needs of the catalogue."""


#: Gives new photos what all of them share, as one undo step; returns why that could not be, or "".
Stamp: TypeAlias = Callable[[Sequence[int]], str]


def _unstamped(_photo_ids: Sequence[int]) -> str:
    """Leave new photos as they are."""
    return ""


@dataclass(frozen=True, slots=True)
class FileReading:
    """How picture files are found and read.

    Attributes:
        files: Finds them.
        workers: Read them in processes of their own.
        parse: Takes a credit line apart.
    """

    files: PictureFiles
    workers: IntakeWorkers
    parse: ParsesPrinted


@dataclass(slots=True)
class _Run:
    """One import under way.

    Attributes:
        known: What was seen before at the paths in question.
        began: When it began.
        written: When a batch was written last.
        pending: New photos not yet written, by content hash.
    """

    known: Mapping[str, Sighting]
    began: datetime
    written: datetime
    pending: dict[str, NewPhoto] = field(default_factory=dict)
    added: list[int] = field(default_factory=list)
    renewed: list[int] = field(default_factory=list)
    updated: int = 0
    copies: int = 0
    unchanged: int = 0
    failed: list[Failure] = field(default_factory=list)
    warnings: list[Failure] = field(default_factory=list)


class Importing:
    """Takes files and folders in; importing the same again changes nothing."""

    def __init__(
        self,
        *,
        catalogue: ImportCatalogue,
        reading: FileReading,
        clock: Clock,
        settings: Settings,
        stamp: Stamp = _unstamped,
    ) -> None:
        self._catalogue = catalogue
        self._stamp = stamp
        self._surveying = Surveying(reading.files, catalogue)
        self._workers = reading.workers
        self._parse = reading.parse
        self._clock = clock
        self._settings = settings

    def job(self, roots: Sequence[Path]) -> Job[ImportSummary]:
        """Return the job that takes in files, and folders with all that is below them.

        It writes. A file that cannot be read is listed in the summary and stops nothing; a job
        that is stopped keeps what it has read so far.
        """

        def take_in(context: JobContext) -> ImportSummary:
            return self._take_in(tuple(roots), context)

        return take_in

    def _take_in(self, roots: tuple[Path, ...], context: JobContext) -> ImportSummary:
        began = self._clock.now()
        survey = self._surveying.survey(roots, context)
        run = _Run(survey.known, began, began, unchanged=survey.unchanged)
        run.failed.extend(survey.failed)
        outcomes: Iterator[Intake | Failure] = iter(())
        if survey.wanted:
            outcomes = iter(self._workers.take_in(survey.wanted, context.stop))
        try:
            self._receive(outcomes, len(survey.wanted), run, context)
        except StoppedError:
            self._finish(run)
            raise
        finally:
            _close(outcomes)
        self._finish(run)
        return ImportSummary(
            tuple(run.added),
            run.updated,
            run.unchanged,
            tuple(run.failed),
            (self._clock.now() - began).total_seconds(),
            tuple(run.warnings),
            tuple(run.renewed),
            run.copies,
        )

    def _receive(
        self, outcomes: Iterator[Intake | Failure], total: int, run: _Run, context: JobContext
    ) -> None:
        for done, outcome in enumerate(outcomes, start=1):
            if isinstance(outcome, Failure):
                run.failed.append(outcome)
            else:
                run.warnings.extend(Failure(outcome.path, text) for text in outcome.warnings)
                self._place(outcome, run)
            full = len(run.pending) >= _BATCH
            if full or self._clock.now() - run.written >= _BATCH_TIME:
                self._write(run)
            context.step(done, total, outcome.path.name)
        if context.stop.is_set():  # the workers ended early; tell it as every job does
            context.step(total, total)

    def _place(self, intake: Intake, run: _Run) -> None:
        """Decide what a file is: a photo seen again, one with new bytes, or a new one."""
        if intake.sha256 in run.pending:
            self._write(run)
        seen = run.known.get(str(intake.path))
        same = self._catalogue.photo_with_hash(intake.sha256)
        if same is not None and _is_copy(same, intake):
            self._catalogue.see_copy(same.id, intake)
            run.updated += 1
            run.copies += seen is None
        elif same is not None:
            number = self._catalogue.see_again(same.id, intake, self._settings.person)
            if seen is not None and seen.photo_id == same.id and _has_same_sidecar(seen, intake):
                run.unchanged += 1  # touched, not changed
            else:
                run.renewed.append(number)
                run.updated += 1
                run.copies += seen is None and _lies_elsewhere(same, intake)
        elif seen is not None and self._shows_the_same(seen.photo_id, intake):
            person = self._settings.person
            run.renewed.append(self._catalogue.see_again(seen.photo_id, intake, person))
            run.updated += 1
        else:
            records = first_records(intake, self._parse)
            # One time for all of an import: what sorts by it keeps them together.
            run.pending[intake.sha256] = new_photo(intake, records, run.began)

    def _shows_the_same(self, photo_id: int, intake: Intake) -> bool:
        """Return whether a file with new bytes still shows the photo it was."""
        photo = self._catalogue.photo(photo_id)
        before = self._catalogue.fingerprint(photo_id)
        if photo is None or before is None:
            return False
        aspect = photo.width_px * intake.height_px / (photo.height_px * intake.width_px)
        differing = ((before.whole ^ intake.fingerprint.whole) & _HASH_MASK).bit_count()
        return abs(aspect - 1) <= _SAME_ASPECT and differing <= _SAME_PICTURE_BITS

    def _finish(self, run: _Run) -> None:
        """Write what is left, and give the new photos what they share, numbered as they came."""
        self._write(run)
        refusal = self._stamp(run.added) if run.added else ""
        if refusal:
            run.warnings.append(Failure(Path(self._settings.get("import.template")), refusal))

    def _write(self, run: _Run) -> None:
        run.written = self._clock.now()
        if not run.pending:
            return
        photos = tuple(run.pending.values())
        what = f"import of {count(len(photos), 'photo')}"
        added = self._catalogue.add_photos(photos, self._settings.person, what)
        run.added.extend(added)
        run.updated += len(photos) - len(added)  # another program was first
        run.pending.clear()


def _has_same_sidecar(seen: Sighting, intake: Intake) -> bool:
    """Return whether a file's sidecar is as it was last seen, as far as that is known."""
    return seen.sidecar_ns in {UNKNOWN, intake.sidecar_ns}


def _is_copy(photo: Photo, intake: Intake) -> bool:
    """Return whether a file is a copy of a photo's bytes of before they were written.

    At the photo's own place, or where that is empty, it is the photo's file.
    """
    return photo.sha256 != intake.sha256 and _lies_elsewhere(photo, intake)


def _lies_elsewhere(photo: Photo, intake: Intake) -> bool:
    """Return whether a photo's own file is there, at another place."""
    return photo.path != intake.path and is_there(photo.path)


def _close(outcomes: Iterator[Intake | Failure]) -> None:
    """Close a generator, so that its workers stop; other iterators need none."""
    close = getattr(outcomes, "close", None)
    if close is not None:
        close()
