"""Collections: photos put together by hand."""

import uuid
from collections.abc import Sequence
from dataclasses import replace

from mediadesk.i18n.counting import count
from mediadesk.model.changes import JournalEntry, Step
from mediadesk.model.collection import Collection, CollectionMember
from mediadesk.model.errors import UserError
from mediadesk.model.scope import Scope
from mediadesk.services.ports.catalogue import PhotoShelf, Records
from mediadesk.services.settings import Settings


class Collecting:
    """Makes collections and changes what is in them; every change can be undone."""

    def __init__(self, *, records: Records, shelf: PhotoShelf, settings: Settings) -> None:
        self._records = records
        self._shelf = shelf
        self._settings = settings

    def collections(self) -> tuple[tuple[Collection, int], ...]:
        """Return collections by name, each with how many photos it holds."""
        return self._records.collections()

    def create(self, name: str, photo_ids: Sequence[int] = ()) -> Collection:
        """Make a collection, with photos in it if wanted.

        Raises:
            UserError: The name is empty or taken.
        """
        collection = Collection(uuid.uuid4().hex, self._free_name(name))
        members = tuple(CollectionMember(collection.id, photo_id) for photo_id in photo_ids)
        self._apply(f"new collection {collection.name}", (collection, *members))
        return collection

    def add(self, collection: Collection, photo_ids: Sequence[int]) -> JournalEntry:
        """Put photos into a collection; those that are in it stay."""
        members = tuple(CollectionMember(collection.id, photo_id) for photo_id in photo_ids)
        return self._apply(f"{count(len(members), 'photo')} into {collection.name}", members)

    def remove(self, collection: Collection, photo_ids: Sequence[int]) -> JournalEntry:
        """Take photos out of a collection; the photos themselves stay."""
        members = tuple(CollectionMember(collection.id, photo_id) for photo_id in photo_ids)
        what = f"{count(len(members), 'photo')} out of {collection.name}"
        return self._apply(what, (), members)

    def rename(self, collection: Collection, name: str) -> JournalEntry:
        """Give a collection another name.

        Raises:
            UserError: The name is empty or taken, or the collection was deleted meanwhile.
        """
        if all(one.id != collection.id for one, _ in self._records.collections()):
            msg = f"The collection {collection.name!r} was deleted meanwhile: it has no new name."
            raise UserError(msg)
        renamed = replace(collection, name=self._free_name(name, besides=collection.id))
        return self._apply(f"new name for {collection.name}", (renamed,))

    def delete(self, collection: Collection) -> JournalEntry:
        """Remove a collection; its photos stay in the catalogue."""
        held = self._shelf.photo_ids(Scope(collection_id=collection.id), None)
        members = tuple(CollectionMember(collection.id, int(i)) for i in held)
        return self._apply(f"collection {collection.name} deleted", (), (*members, collection))

    def _apply(
        self,
        what: str,
        puts: tuple[Collection | CollectionMember, ...],
        removals: tuple[Collection | CollectionMember, ...] = (),
    ) -> JournalEntry:
        return self._records.apply(Step(what, self._settings.person, puts, removals))

    def _free_name(self, name: str, besides: str = "") -> str:
        wanted = " ".join(name.split())
        if not wanted:
            msg = "A collection needs a name."
            raise UserError(msg)
        for collection, _ in self._records.collections():
            if collection.name.casefold() == wanted.casefold() and collection.id != besides:
                msg = f"There is already a collection called {collection.name!r}."
                raise UserError(msg)
        return wanted
