"""Changes of records, the journal that keeps them, and what is told about them."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from mediadesk.model.caption import Caption
from mediadesk.model.collection import Collection, CollectionMember
from mediadesk.model.credit import Contribution, Credit
from mediadesk.model.edit import Edit
from mediadesk.model.finding import Waiver
from mediadesk.model.photo import Descent, FieldValue
from mediadesk.model.version import Version

#: Records that people change: every change of one is journaled and can be undone.
Record: TypeAlias = (
    Caption
    | Credit
    | Contribution
    | Edit
    | FieldValue
    | Collection
    | CollectionMember
    | Waiver
    | Descent
    | Version
)


@dataclass(frozen=True, slots=True)
class Step:
    """A change as one person made it: done, undone and journaled as a whole.

    Attributes:
        what: A few words for the undo menu, such as "caption of kim.jpg".
        who: The person at the desk.
        puts: Records to write, new or replacing the one with the same key.
        removals: Records to remove.
        as_of: The journal's newest entry when the records were read that the step was made from:
            an entry that came since and is about the same photos fails it. None where the step
            holds whatever stood before.
    """

    what: str
    who: str
    puts: tuple[Record, ...] = ()
    removals: tuple[Record, ...] = ()
    as_of: int | None = None


@dataclass(frozen=True, slots=True)
class RecordChange:
    """One record before and after; None where it was not there."""

    before: Record | None
    after: Record | None

    @property
    def photo_ids(self) -> frozenset[int]:
        """The photo whose record it is; none for a collection's name or a waiver."""
        return photos_of(self.before, self.after)


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """A step as the journal keeps it.

    Attributes:
        id: Number in the journal, rising.
        at: When, UTC.
        who: The person.
        what: A few words.
        changes: Every record it changed.
        reverses: The entry that this one takes back, where it is an undo or a redo.
        brought_id: The photo that the step brought, which an undo takes off the shelf and a redo
            puts back; told by these two.
    """

    id: int
    at: datetime
    who: str
    what: str
    changes: tuple[RecordChange, ...]
    reverses: int | None = None
    brought_id: int | None = None

    @property
    def photo_ids(self) -> frozenset[int]:
        """The photos whose records it touched."""
        return frozenset(
            photo_id
            for change in self.changes
            for photo_id in photos_of(change.before, change.after)
        )


def photos_of(*records: Record | None) -> frozenset[int]:
    """Return the photos whose records these are; none for a collection's name or a waiver."""
    return frozenset(
        record.photo_id
        for record in records
        if record is not None and not isinstance(record, (Collection, Waiver))
    )
