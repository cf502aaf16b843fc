"""A catalogue in memory: photos by number, records by key, a journal as a list."""

from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from mediadesk.model.caption import Caption
from mediadesk.model.changes import JournalEntry, Record, RecordChange, Step, photos_of
from mediadesk.model.collection import Collection, CollectionMember, FolderCount
from mediadesk.model.credit import Contribution, Credit
from mediadesk.model.curated import EVERYTHING, Curated, Extract, Spread, Spreads
from mediadesk.model.dossier import Dossier, PhotoCard
from mediadesk.model.edit import Edit
from mediadesk.model.errors import OvertakenError
from mediadesk.model.photo import Descent, FieldContent, FieldValue, Photo, Reading
from mediadesk.model.scope import FirstPhotos, Scope
from mediadesk.model.version import Version
from mediadesk.search.tree import Query
from mediadesk.services.ports.catalogue import Check, never

NOON = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)


def a_photo(number: int = 1, name: str = "kim.jpg", **changes: object) -> Photo:
    photo = Photo(number, f"{number:064x}", Path("/photos") / name, "JPEG", 1200, 800, None, NOON)
    return replace(photo, **changes)


class FakeCatalogue:
    """Holds what the services put in; undo and redo as the real one does them."""

    def __init__(
        self, *photos: Photo, readings: dict[int, tuple[Reading, ...]] | None = None
    ) -> None:
        self.shelf = {photo.id: photo for photo in photos}
        self.records: dict[object, Record] = {}
        self.entries: list[JournalEntry] = []
        self.undone: list[JournalEntry] = []
        self._readings = readings or {}
        self.ids: dict[int, tuple[str, ...]] = {}
        self.waiting: set[int] = set()

    def photo(self, photo_id: int) -> Photo | None:
        return self.shelf.get(photo_id)

    def photo_with_hash(self, sha256: str) -> Photo | None:
        return next((p for p in self.shelf.values() if p.sha256 == sha256), None)

    def photo_at(self, path: Path) -> Photo | None:
        return next((p for p in self.shelf.values() if p.path == path), None)

    def photos_with_id(self, document_id: str, at_most: int) -> tuple[Photo, ...]:
        found = (p for p in self.shelf.values() if document_id in self.ids.get(p.id, ()))
        return tuple(sorted(found, key=lambda p: p.id))[:at_most]

    def photos_to_relate(self) -> tuple[int, ...]:
        return tuple(sorted(self.waiting))

    def note_related(self, photo_ids: Sequence[int]) -> None:
        self.waiting -= set(photo_ids)

    def derivatives(self, photo_id: int) -> tuple[Photo, ...]:
        made = {photo_id}
        for photo in sorted(self.shelf.values(), key=lambda p: p.id):
            if photo.original_id in made:
                made.add(photo.id)
        return tuple(self.shelf[i] for i in sorted(made - {photo_id}))

    def photo_ids(self, scope: Scope, query: Query | None) -> NDArray[np.int64]:
        members = self._of(CollectionMember)
        chosen = {m.photo_id for m in members if m.collection_id == scope.collection_id}
        wanted = chosen if scope.collection_id else set(self.shelf)
        return np.array(sorted(wanted), dtype=np.int64)

    def first_photos(self, scope: Scope, query: Query | None, at_most: int) -> FirstPhotos:
        found = self.photo_ids(scope, query).tolist()
        return FirstPhotos(len(found), tuple(found[:at_most]))

    def cards(self, photo_ids: Sequence[int]) -> tuple[PhotoCard, ...]:
        return tuple(
            PhotoCard(p.id, p.sha256, p.path.name, str(p.path), "", False, False, False)
            for p in (self.shelf[i] for i in photo_ids if i in self.shelf)
        )

    def dossier(self, photo_id: int) -> Dossier | None:
        photo = self.shelf.get(photo_id)
        if photo is None:
            return None
        recorded = [c for c in self._of(Credit) if c.photo_id == photo_id]
        return Dossier(
            photo,
            tuple(c for c in self._of(Caption) if c.photo_id == photo_id),
            recorded[0] if recorded else None,
            tuple(c for c in self._of(Contribution) if c.photo_id == photo_id),
            tuple(e for e in self._of(Edit) if e.photo_id == photo_id),
            tuple(f for f in self._of(FieldValue) if f.photo_id == photo_id),
            self._readings.get(photo_id, ()),
            versions=tuple(v for v in self._of(Version) if v.photo_id == photo_id),
        )

    def folders(self) -> tuple[FolderCount, ...]:
        return (FolderCount(("/photos",), len(self.shelf)),)

    def collections(self) -> tuple[tuple[Collection, int], ...]:
        members = self._of(CollectionMember)
        counted = ((c, sum(m.collection_id == c.id for m in members)) for c in self._of(Collection))
        return tuple(sorted(counted, key=lambda pair: pair[0].name))

    def newest_entry(self) -> int:
        return max((entry.id for entry in self.entries), default=0)

    def apply(self, step: Step, check: Check = never) -> JournalEntry:
        if step.as_of is not None:
            about = photos_of(*step.puts, *step.removals)
            if any(e.id > step.as_of and e.photo_ids & about for e in self.entries):
                raise OvertakenError
        changes = [self._put(record) for record in step.puts]
        changes += [RecordChange(self.records.pop(_key(r), None), None) for r in step.removals]
        real = tuple(c for c in changes if c.before != c.after)
        entry = JournalEntry(len(self.entries) + 1 if real else 0, NOON, step.who, step.what, real)
        if real:
            self.entries.append(entry)
            self.undone.clear()
        return entry

    def undo(self, who: str, check: Check = never) -> JournalEntry | None:
        if not self.entries:
            return None
        entry = self.entries.pop()
        self.undone.append(entry)
        for change in entry.changes:
            self._restore(change.after, change.before)
        return replace(entry, who=who, reverses=entry.id)

    def redo(self, who: str, check: Check = never) -> JournalEntry | None:
        if not self.undone:
            return None
        entry = self.undone.pop()
        self.entries.append(entry)
        for change in entry.changes:
            self._restore(change.before, change.after)
        return replace(entry, who=who)

    def next_undo(self, who: str) -> str:
        return self.entries[-1].what if self.entries else ""

    def next_redo(self, who: str) -> str:
        return self.undone[-1].what if self.undone else ""

    def undo_size(self, who: str) -> int:
        return len(self.entries[-1].changes) if self.entries else 0

    def redo_size(self, who: str) -> int:
        return len(self.undone[-1].changes) if self.undone else 0

    def curated(
        self, photo_ids: Sequence[int], extract: Extract = EVERYTHING
    ) -> dict[int, Curated]:
        held = {i: self.dossier(i) for i in photo_ids if i in self.shelf}
        return {
            i: Curated(
                i,
                d.captions if extract.captions else (),
                d.credit if extract.credit else None,
                d.contributions if extract.contributions else (),
                tuple(f for f in d.fields if extract.fields is None or f.field in extract.fields),
            )
            for i, d in held.items()
            if d is not None
        }

    def spreads(self, photo_ids: Sequence[int], language: str) -> Spreads:
        held = self.curated(photo_ids).values()
        return Spreads(
            _spread(
                {f.name: getattr(c, f.name) for f in fields(c)}
                for c in (one.caption_in(language) for one in held)
            ),
            _spread(
                {f.name: getattr(one.credit, f.name) for f in fields(one.credit)}
                for one in held
                if one.credit is not None
            ),
            _spread({value.field: value.content for value in one.fields} for one in held),
        )

    def journal(self, photo_id: int | None, limit: int) -> tuple[JournalEntry, ...]:
        wanted = (e for e in reversed(self.entries) if photo_id is None or photo_id in e.photo_ids)
        return tuple(wanted)[:limit]

    def _put(self, record: Record) -> RecordChange:
        before = self.records.get(_key(record))
        self.records[_key(record)] = record
        self._link(record, record)
        return RecordChange(before, record)

    def _restore(self, now: Record | None, then: Record | None) -> None:
        if then is not None:
            self.records[_key(then)] = then
        elif now is not None:
            self.records.pop(_key(now), None)
        self._link(now or then, then)

    def _link(self, record: Record | None, then: Record | None) -> None:
        if isinstance(record, Descent):
            original = then.original_id if isinstance(then, Descent) else None
            photo = self.shelf[record.photo_id]
            self.shelf[record.photo_id] = replace(photo, original_id=original)

    def _of(self, kind: type) -> list:
        return [record for record in self.records.values() if isinstance(record, kind)]


def _spread(records: Iterable[dict[str, FieldContent]]) -> dict[str, Spread]:
    said: dict[str, list[FieldContent]] = {}
    for record in records:
        for name, content in record.items():
            if content and name not in {"photo_id", "language"}:
                said.setdefault(name, []).append(content)
    return {name: Spread(c[0], len(c), len(set(c)) == 1) for name, c in said.items()}


def _key(record: Record) -> object:
    match record:
        case Caption():
            return (Caption, record.photo_id, record.language)
        case Credit():
            return (Credit, record.photo_id)
        case FieldValue():
            return (FieldValue, record.photo_id, record.field)
        case CollectionMember():
            return record
        case Descent():
            return (Descent, record.photo_id)
        case _:
            return (type(record), record.id)
