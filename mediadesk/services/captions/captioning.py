"""Captions, saved as one step that can be undone."""

from functools import partial
from typing import Final

from mediadesk.model.caption import Caption
from mediadesk.model.changes import JournalEntry, Step
from mediadesk.model.curated import Extract
from mediadesk.model.errors import UserError
from mediadesk.services.overtaking import laid_over, once_not_overtaken
from mediadesk.services.ports.catalogue import CuratedShelf, Records
from mediadesk.services.settings import Settings

_CAPTIONS: Final = Extract(credit=False, contributions=False, fields=frozenset())


class Captioning:
    """Saves captions with their journal entry."""

    def __init__(self, *, records: Records, shelf: CuratedShelf, settings: Settings) -> None:
        self._records = records
        self._shelf = shelf
        self._settings = settings

    def save(self, caption: Caption, read: Caption | None = None) -> JournalEntry:
        """Save a caption; saving what is there already journals nothing.

        Args:
            caption: As it is to be.
            read: As it was when somebody began to write: only what is said otherwise since is
                saved, and what others changed meanwhile stays. None saves the whole caption.

        Raises:
            UserError: The photo is not in the catalogue.
            DisputedError: Somebody else changed meanwhile what was written.
        """
        photo = self._shelf.photo(caption.photo_id)
        if photo is None:
            msg = (
                f"There is no photo {caption.photo_id} in the catalogue; its caption was not saved."
            )
            raise UserError(msg)
        return once_not_overtaken(partial(self._save, caption, read, photo.path.name))

    def _save(self, caption: Caption, read: Caption | None, name: str) -> JournalEntry:
        what = f"caption of {name}"
        if read is None:
            return self._records.apply(Step(what, self._settings.person, (caption,)))
        as_of = self._records.newest_entry()
        held = self._shelf.curated([caption.photo_id], _CAPTIONS)[caption.photo_id]
        wanted = laid_over(held.caption_in(caption.language), read, caption, name)
        return self._records.apply(Step(what, self._settings.person, (wanted,), as_of=as_of))
