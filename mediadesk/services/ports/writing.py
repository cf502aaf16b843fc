"""What services need for writing records into files: what is to stand there, what came of it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from threading import Event
from typing import Protocol

from mediadesk.model.intake import Failure
from mediadesk.model.photo import FieldContent, Photo, Reading
from mediadesk.services.ports.pictures import CutField


class WriteTarget(StrEnum):
    """Where a record is written."""

    EMBED = "embed"
    SIDECAR = "sidecar"
    BOTH = "both"
    NEVER = "never"


class WriteState(StrEnum):
    """What became of one photo.

    A photo whose file carries Content Credentials waits for consent; one of which nothing could be
    written because the file says something else meanwhile is in conflict.
    """

    WRITTEN = "written"
    UNCHANGED = "unchanged"
    CONSENT = "consent"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class FieldWord:
    """What a field is to say in the file.

    Attributes:
        field: Name in the field table.
        content: Its value; empty where nothing is to stand there.
        language: BCP 47 tag of a language alternative; "" for the default.
    """

    field: str
    content: FieldContent
    language: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """The field and the language."""
        return self.field, self.language


@dataclass(frozen=True, slots=True)
class FieldDispute:
    """A field that the file says otherwise since it was read.

    Attributes:
        field: Name in the field table.
        record: What is on record.
        file: What the file says now.
        before: What it said when it was read.
        language: Of a language alternative.
    """

    field: str
    record: FieldContent
    file: FieldContent
    before: FieldContent
    language: str = ""


@dataclass(frozen=True, slots=True)
class WriteOrder:
    """A photo whose record is to be written.

    Attributes:
        photo_id: Its number in the catalogue.
        path: Its file.
        base: What the file said when file and record were last of one mind.
        words: Every field on record, as the file has to say it, and those that were emptied.
        changed: Those of the words (field, language) that the record changed since.
        target: Where it is written.
        consents: Whether a file that carries Content Credentials may be changed.
        keeps_dates: Whether the file keeps its modification time.
        software: Who writes, with the version; told in Exif.
        wins: Fields of which the record holds, whatever the file says now.
        is_asked: Whether a sidecar is wanted even where nothing changed.
        is_trial: Whether only to tell what would become of it.
    """

    photo_id: int
    path: Path
    base: tuple[Reading, ...]
    words: tuple[FieldWord, ...]
    changed: frozenset[tuple[str, str]]
    target: WriteTarget = WriteTarget.EMBED
    consents: bool = False
    keeps_dates: bool = False
    software: str = ""
    wins: frozenset[str] = frozenset()
    is_asked: bool = False
    is_trial: bool = False


@dataclass(frozen=True, slots=True)
class FileNow:
    """A file as it is after it was written, or as it was found.

    Attributes:
        sha256: Hash of its bytes.
        size_bytes: Its size.
        modified_ns: Its modification time.
        taken_at: When the picture was taken, as it says.
        readings: What it says.
        base: What file and record agree on now; differs from the readings where they dispute.
        sidecar_ns: Modification time of its sidecar; 0 where it has none.
    """

    sha256: str
    size_bytes: int
    modified_ns: int
    taken_at: datetime | None
    readings: tuple[Reading, ...]
    base: tuple[Reading, ...]
    sidecar_ns: int = 0


@dataclass(frozen=True, slots=True)
class WriteOutcome:
    """What became of one order.

    Attributes:
        photo_id: The photo.
        path: Its file.
        state: What became of it.
        fields: The fields that were written, or would be.
        targets: The files that were written: the photo's own, its sidecar, or both.
        cut: What IIM or Exif could not hold whole; XMP has it.
        conflicts: Fields that both changed since; left as the file has them.
        news: Fields that only the file changed since; before and now.
        signer: Who signed the Content Credentials that writing breaks.
        now: The file as it is; None after a trial.
    """

    photo_id: int
    path: Path
    state: WriteState
    fields: tuple[str, ...] = ()
    targets: tuple[Path, ...] = ()
    cut: tuple[CutField, ...] = ()
    conflicts: tuple[FieldDispute, ...] = ()
    news: tuple[FieldDispute, ...] = ()
    signer: str = ""
    now: FileNow | None = None


class RecordWriters(Protocol):
    """Write records into files, in worker processes."""

    def write(
        self, orders: Iterable[WriteOrder], total: int, stop: Event | None = None
    ) -> Iterator[WriteOutcome | Failure]:
        """Yield one outcome an order, in any order; orders are taken as workers become free.

        Each file is written beside, read back and moved into place, or left as it was. Setting
        `stop` ends it between two files. That the new files outlast a power cut is sure once they
        are settled.

        Args:
            orders: What is to be written.
            total: How many orders there are at most.
            stop: Set where somebody asked to stop.
        """
        ...

    def settle(self, paths: Iterable[Path]) -> None:
        """Have the folders of files that were written on the disk."""
        ...


@dataclass(frozen=True, slots=True)
class HeldFile:
    """What the catalogue knows of a photo's file.

    Attributes:
        photo: The photo.
        base: What the file said when file and record were last of one mind.
        is_unwritten: Whether its record changed since it was written.
    """

    photo: Photo
    base: tuple[Reading, ...]
    is_unwritten: bool


class WrittenFiles(Protocol):
    """What the catalogue keeps of files that were written."""

    def held_files(self, photo_ids: Sequence[int]) -> tuple[HeldFile, ...]:
        """Return what is known of photos' files, in the order asked for, without those gone."""
        ...

    def unwritten(self) -> tuple[int, ...]:
        """Return the photos whose records changed since they were written, by number."""
        ...

    def follow_writing(
        self, written: Sequence[WriteOutcome], who: str, what: str, entry: int = 0
    ) -> int:
        """Let the catalogue follow files that were written or found changed.

        Hash, size and readings follow each file; the former hash stays known as the photo's. All
        of it is one transaction with its journal entry, which undo does not take back.

        Args:
            written: Outcomes that tell how the file is now.
            who: The person.
            what: Words for the journal.
            entry: The journal entry to go on with; 0 for a new one.

        Returns:
            The journal entry; 0 where no file was written.
        """
        ...
