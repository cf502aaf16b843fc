"""Conflicts between what a file's families of metadata say, and their resolution by a person.

A conflict is open until somebody decided it: by taking one family's word (`resolve`), or by setting
the field to anything but what the rule of the house takes by default. It is open again once the
file says something new. What was decided is kept as a record beside the fields, so that undo opens
the conflict again.
"""

import hashlib
from collections.abc import Mapping
from typing import Final

from mediadesk.metadata.fields import FieldSpec, field
from mediadesk.metadata.reconcile import Conflict, reconcile
from mediadesk.model.caption import DEFAULT_LANGUAGE
from mediadesk.model.changes import JournalEntry, Record, Step
from mediadesk.model.dossier import Dossier
from mediadesk.model.errors import UserError
from mediadesk.model.field_content import as_values
from mediadesk.model.photo import FieldContent, FieldValue, Origin
from mediadesk.services.known_photos import known_dossier
from mediadesk.services.ports.catalogue import PhotoShelf, Records
from mediadesk.services.records.field_records import (
    CONTRIBUTIONS,
    collect,
    contributor_text,
    records_of,
    with_content,
)
from mediadesk.services.records.recording import fields_of
from mediadesk.services.records.said_records import contribution_said
from mediadesk.services.settings import Settings

#: The record of decided conflicts: a mark for each, of what the families said. No field's name.
SETTLED: Final = "settled_conflicts"

#: Fields of which an import puts on record what it understands, not the words of the file; only
#: taking a family's word decides a conflict about them.
_UNDERSTOOD: Final = frozenset({"creators", "copyright_notice", "contributors"})

#: What people call the families.
FAMILIES: Final = {
    Origin.SIDECAR: "the sidecar",
    Origin.XMP: "XMP",
    Origin.IIM: "IIM",
    Origin.EXIF: "Exif",
}


class Reconciling:
    """Tells which conflicts are open, and decides them."""

    def __init__(self, *, records: Records, shelf: PhotoShelf, settings: Settings) -> None:
        self._records = records
        self._shelf = shelf
        self._settings = settings

    def open_conflicts(self, photo_id: int) -> tuple[Conflict, ...]:
        """Return the conflicts of a photo that nobody has decided yet.

        Raises:
            UserError: There is no such photo.
        """
        return open_conflicts(known_dossier(self._shelf, photo_id))

    def resolve(self, photo_id: int, name: str, origin: Origin) -> JournalEntry:
        """Take the word of one family of metadata, as one undo step.

        Raises:
            UserError: No such photo or field, or that family says nothing of it.
        """
        dossier = known_dossier(self._shelf, photo_id)
        spec = field(name)
        conflict = next((c for c in reconcile(dossier.readings).conflicts if c.field == name), None)
        if conflict is None or origin not in conflict.values:
            family = FAMILIES[origin]
            msg = f"{spec.label} of photo {photo_id}: {family} has no part in a conflict about it."
            raise UserError(msg)
        puts, removals = _changes(dossier, spec, conflict.values[origin])
        step = Step(
            f"{spec.label} as {FAMILIES[origin]} has it",
            self._settings.person,
            (*puts, _settled_with(dossier, conflict)),
            removals,
        )
        return self._records.apply(step)


def open_conflicts(dossier: Dossier) -> tuple[Conflict, ...]:
    """Return the conflicts that nobody has decided yet, of what is known of a photo."""
    read = reconcile(dossier.readings)
    if not read.conflicts:
        return ()
    settled = _settled(dossier)
    record = fields_of(dossier)
    return tuple(
        conflict
        for conflict in read.conflicts
        if _mark(conflict) not in settled
        and not _was_set(conflict.field, record, read.values[conflict.field])
    )


def _was_set(name: str, record: Mapping[str, FieldContent], default: FieldContent) -> bool:
    """Return whether a record holds anything but what the rule of the house takes of the file."""
    return name not in _UNDERSTOOD and _said(record.get(name, "")) != _said(default)


def _said(content: FieldContent) -> tuple[str, ...]:
    items = as_values(content)
    return tuple(" ".join(item.split()) for item in items if item.strip())


def _settled(dossier: Dossier) -> tuple[str, ...]:
    kept = next((value.content for value in dossier.fields if value.field == SETTLED), ())
    return as_values(kept)


def _settled_with(dossier: Dossier, conflict: Conflict) -> FieldValue:
    """Return the record of decided conflicts with one more; those that are no more are left out."""
    now = {_mark(one) for one in reconcile(dossier.readings).conflicts}
    kept = (mark for mark in _settled(dossier) if mark in now)
    marks = dict.fromkeys((*kept, _mark(conflict)))
    return FieldValue(dossier.photo.id, SETTLED, tuple(marks))


def _mark(conflict: Conflict) -> str:
    """Return a mark of what the families said: it changes with every word of theirs.

    It is made of digits and letters alone, so that no search for words finds it.
    """
    told = repr((conflict.field, sorted((o.value, said) for o, said in conflict.values.items())))
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:24]


def _changes(
    dossier: Dossier, spec: FieldSpec, said: FieldContent
) -> tuple[tuple[Record, ...], tuple[Record, ...]]:
    """Return what is put and what is removed so that a field holds what a family says of it."""
    content = said
    if spec.record == CONTRIBUTIONS:  # files word roles in their own way
        items = as_values(said)
        content = tuple(contributor_text(contribution_said(item)) for item in items)
    puts: list[Record] = []
    removals: list[Record] = []
    before = records_of(dossier.curated)
    collect(before, with_content(before, spec, content, DEFAULT_LANGUAGE), puts, removals)
    return tuple(puts), tuple(removals)
