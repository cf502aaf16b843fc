"""Captions, saved as one step that can be undone."""

from mediadesk.model.caption import Caption
from mediadesk.model.changes import JournalEntry, Step
from mediadesk.model.errors import UserError
from mediadesk.services.ports.catalogue import PhotoShelf, Records
from mediadesk.services.settings import Settings


class Captioning:
    """Saves captions with their journal entry."""

    def __init__(self, *, records: Records, shelf: PhotoShelf, settings: Settings) -> None:
        self._records = records
        self._shelf = shelf
        self._settings = settings

    def save(self, caption: Caption) -> JournalEntry:
        """Save a caption; saving what is there already journals nothing.

        Raises:
            UserError: The photo is not in the catalogue.
        """
        photo = self._shelf.photo(caption.photo_id)
        if photo is None:
            msg = (
                f"There is no photo {caption.photo_id} in the catalogue; its caption was not saved."
            )
            raise UserError(msg)
        what = f"caption of {photo.path.name}"
        return self._records.apply(Step(what, self._settings.person, (caption,)))
