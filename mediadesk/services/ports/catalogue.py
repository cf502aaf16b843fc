"""What the services need of the catalogue; OutsideError says why the disk failed."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol, TypeAlias

from mediadesk.model.changes import JournalEntry, Step
from mediadesk.model.collection import Collection, FolderCount
from mediadesk.model.curated import EVERYTHING, Curated, Extract, Spreads
from mediadesk.model.desk_news import DeskMark, DeskNews
from mediadesk.model.dossier import Dossier, PhotoCard
from mediadesk.model.edit import Fingerprint, KeptPrint
from mediadesk.model.finding import DocumentReport, Waiver
from mediadesk.model.intake import Intake, NewPhoto
from mediadesk.model.photo import Photo, Sighting
from mediadesk.model.placement import Publication, Usage
from mediadesk.model.publication_change import PastCheck
from mediadesk.model.scope import FirstPhotos, Scope
from mediadesk.search.tree import Query
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.photo_numbers import PhotoNumbers
from mediadesk.services.ports.values_in_use import ValuesInUse
from mediadesk.services.ports.writing import WrittenFiles

#: Called now and then while much is written; raises StoppedError where somebody asked to stop.
Check: TypeAlias = Callable[[], None]


def never() -> None:
    """Go on: nobody asks to stop."""


class PhotoShelf(Protocol):
    """Photos looked up, listed and taken in."""

    def photo(self, photo_id: int) -> Photo | None:
        """Return a photo by its number."""
        ...

    def photo_with_hash(self, sha256: str) -> Photo | None:
        """Return the photo whose bytes have this hash, or had it before they were written."""
        ...

    def photo_at(self, path: Path) -> Photo | None:
        """Return the photo last seen at this path."""
        ...

    def photos_named(self, stem: str) -> tuple[Photo, ...]:
        """Return photos whose file name without suffix is this, whatever the case."""
        ...

    def photos_with_id(self, document_id: str, at_most: int) -> tuple[Photo, ...]:
        """Return photos whose files carry an id, in its comparable form, the oldest first."""
        ...

    def derivatives(self, photo_id: int) -> tuple[Photo, ...]:
        """Return all that was made from a photo, derivatives of derivatives too, oldest first."""
        ...

    def photo_ids(self, scope: Scope, query: Query | None) -> PhotoNumbers:
        """Return the numbers of the photos in a scope, in its order."""
        ...

    def first_photos(self, scope: Scope, query: Query | None, at_most: int) -> FirstPhotos:
        """Return the first photos of a scope, and how many there are."""
        ...

    def cards(self, photo_ids: Sequence[int]) -> tuple[PhotoCard, ...]:
        """Return cards in the order asked for, without those that are gone."""
        ...

    def dossier(self, photo_id: int) -> Dossier | None:
        """Return everything known of a photo."""
        ...

    def folders(self) -> tuple[FolderCount, ...]:
        """Return every folder photos were seen in, by path."""
        ...

    def sightings(self, folder: Path) -> Mapping[str, Sighting]:
        """Return what was seen in a folder and below, by path: one query, for a re-scan."""
        ...

    def fingerprint(self, photo_id: int) -> Fingerprint | None:
        """Return the fingerprint of one photo."""
        ...


class Curation(Protocol):
    """The records that fields live in, of many photos at once."""

    def curated(
        self, photo_ids: Sequence[int], extract: Extract = EVERYTHING
    ) -> Mapping[int, Curated]:
        """Return records of photos by number, without those that are not in the catalogue."""
        ...

    def spreads(self, photo_ids: Sequence[int], language: str) -> Spreads:
        """Return how values are spread over photos, captions in one language only."""
        ...


class CuratedShelf(PhotoShelf, Curation, Protocol):
    """Photos looked up one by one, and the records of many."""


class PrintShelf(Protocol):
    """The fingerprints that an index is made of, in the order they were kept."""

    def newest_fingerprint(self) -> int:
        """Return the number of the fingerprint kept last; 0 where there is none."""
        ...

    def fingerprints_after(self, sequence: int, at_most: int) -> tuple[KeptPrint, ...]:
        """Return fingerprints kept after a number, the oldest first."""
        ...

    def fingerprints(self, photo_ids: Sequence[int]) -> Mapping[int, Fingerprint]:
        """Return the fingerprints of photos, by number; none of photos that are not there."""
        ...

    def count_stale_fingerprints(self) -> int:
        """Return how many fingerprints are of an earlier kind."""
        ...

    def photos_with_stale_fingerprints(self, after: int, at_most: int) -> tuple[Photo, ...]:
        """Return photos above a number whose fingerprints are of an earlier kind, by number."""
        ...

    def renew_fingerprints(self, renewed: Mapping[int, Fingerprint]) -> None:
        """Keep new fingerprints of photos, without those that are gone meanwhile."""
        ...


class RelationShelf(Protocol):
    """The photos taken in whose originals and derivatives nobody has looked for yet."""

    def photos_to_relate(self) -> tuple[int, ...]:
        """Return the numbers of the photos that wait, the oldest first."""
        ...

    def note_related(self, photo_ids: Sequence[int]) -> None:
        """Note that photos wait no more."""
        ...


class PhotoIntake(Protocol):
    """The one writer of imports."""

    def add_photos(self, photos: Sequence[NewPhoto], who: str, what: str) -> tuple[int, ...]:
        """Add new photos with their first records in one transaction; return the numbers added.

        Bytes that somebody else added meanwhile are noted as seen here too, and are no new photo.
        Their edits and contributions carry the new numbers afterwards. The journal gets one
        entry. It is not undone by undo: the files are still there and would be imported again.
        The new photos wait until their originals are looked for (`RelationShelf`).
        """
        ...

    def see_again(self, photo_id: int, intake: Intake, who: str) -> int:
        """Note that a photo was seen at a path, with new bytes or old ones; return its number.

        Hash, size and readings follow the file; curated records stay as they are. Bytes of
        another photo are that photo. The journal gets an entry where the file says something new.
        """
        ...

    def see_copy(self, photo_id: int, intake: Intake) -> None:
        """Note that former bytes of a photo were seen at a path; the photo stays as it is."""
        ...

    def bring_photo(self, photo: NewPhoto, step: Step) -> int:
        """Add a photo together with the step that brought it; return its number.

        It is a derivative made here, or a picture taken out of what was published. Records of the
        step whose photo number is 0 are the photo's. Undoing the step takes the photo out of the
        catalogue, not off the disk; redo puts it back.
        """
        ...


class Records(Protocol):
    """Curated records, their journal, and the way back."""

    def apply(self, step: Step, check: Check = never) -> JournalEntry:
        """Write a step and its journal entry in one transaction.

        A put that changes nothing is left out of the journal; a step that changes nothing at
        all writes none and returns an entry with id 0.

        Args:
            step: What is to change.
            check: Called now and then; what it raises ends the transaction, and nothing changed.

        Raises:
            OvertakenError: The step is made from records that were changed since.
        """
        ...

    def newest_entry(self) -> int:
        """Return the number of the journal's newest entry; 0 where there is none."""
        ...

    def undo(self, who: str, check: Check = never) -> JournalEntry | None:
        """Take back the last step that is not taken back yet; None where there is none.

        Of a shared catalogue it is the last one of this person.
        """
        ...

    def redo(self, who: str, check: Check = never) -> JournalEntry | None:
        """Do again the last step that was taken back, unless something was changed since."""
        ...

    def undo_size(self, who: str) -> int:
        """Return how many records the next undo would change."""
        ...

    def redo_size(self, who: str) -> int:
        """Return how many records the next redo would change."""
        ...

    def next_undo(self, who: str) -> str:
        """Return what undo would take back, "" where nothing."""
        ...

    def next_redo(self, who: str) -> str:
        """Return what redo would do again, "" where nothing."""
        ...

    def journal(self, photo_id: int | None, limit: int) -> tuple[JournalEntry, ...]:
        """Return the newest entries, of one photo or of all, newest first.

        Of one photo, they come without the changes of other photos; of all, imports come
        without the first records that they brought.
        """
        ...

    def collections(self) -> tuple[tuple[Collection, int], ...]:
        """Return collections by name, each with how many photos it holds."""
        ...


class FollowedDesk(Protocol):
    """What others do in the catalogue, in another window, program or place."""

    def mark(self) -> DeskMark:
        """Return how far the catalogue has come."""
        ...

    def news_since(self, mark: DeskMark) -> DeskNews:
        """Return what became of the catalogue behind a mark."""
        ...


class WhereUsed(Protocol):
    """Where photos were published, by the last checks of the documents."""

    def usages(self, photo_id: int) -> tuple[Usage, ...]:
        """Return where a photo was published."""
        ...


class Publications(WhereUsed, Protocol):
    """What was checked, and what came of it."""

    def record_check(self, publication: Publication, report: DocumentReport) -> None:
        """Keep the outcome of a check: it becomes the document's last, the earlier ones stay."""
        ...

    def checks(self, path: Path, at_most: int) -> tuple[PastCheck, ...]:
        """Return the checks of a document, newest first."""
        ...

    def last_check(self, path: Path) -> DocumentReport | None:
        """Return what the last check of a document came to."""
        ...

    def publications(self) -> tuple[Publication, ...]:
        """Return every document that was checked, newest first."""
        ...

    def waivers(self, path: Path) -> tuple[Waiver, ...]:
        """Return the waivers of a document."""
        ...

    def every_waiver(self) -> tuple[Waiver, ...]:
        """Return the waivers of all documents, the oldest first."""
        ...


class CatalogueCare(Protocol):
    """Looking after the catalogue file itself."""

    def information(self) -> Mapping[str, str | int]:
        """Return path, revision, size_bytes, photos, captions, credits, edits, publications."""
        ...

    def back_up(self, target: Path) -> None:
        """Copy the catalogue while it is in use; raise UserError where the target exists."""
        ...

    def copy_to(self, address: str, context: JobContext) -> str:
        """Copy the catalogue into a new one, a file or on a server; all of it or nothing.

        Returns:
            What the new one's place is called; no password is in it.
        """
        ...

    def faults(self) -> tuple[str, ...]:
        """Return what is damaged, a sentence each; empty where all is well."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...


class Catalogue(
    CuratedShelf,
    PrintShelf,
    RelationShelf,
    PhotoIntake,
    Records,
    FollowedDesk,
    Publications,
    ValuesInUse,
    WrittenFiles,
    CatalogueCare,
    Protocol,
):
    """The whole catalogue, as the composition root hands it out."""


class Clock(Protocol):
    """Tells the time, so that tests can."""

    def now(self) -> datetime:
        """Return the present moment, UTC."""
        ...
