"""Changes of fields that are being saved: drafts until they are, shown as if they were."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass

from mediadesk.metadata.fields import field
from mediadesk.model.errors import UserError
from mediadesk.model.field_edit import EditMode, FieldEdit
from mediadesk.services.records.recording import SharedValue, content_after


@dataclass(frozen=True, slots=True)
class AskedEdits:
    """Changes that were asked for and are not on record yet.

    Attributes:
        photo_ids: The photos that they were asked for.
        language: BCP 47 tag of the captions that are meant; "" for the photos' own.
        edits: The changes.
    """

    photo_ids: tuple[int, ...]
    language: str
    edits: tuple[FieldEdit, ...]

    def concern(self, photo_ids: Iterable[int], language: str) -> bool:
        """Whether all of these photos are changed."""
        return language == self.language and set(photo_ids) <= set(self.photo_ids)


def with_edits(
    values: Mapping[str, SharedValue], edits: Iterable[FieldEdit], of: int
) -> Mapping[str, SharedValue]:
    """Return what photos will say once changes are on record.

    Args:
        values: What they say now, by field.
        edits: The changes.
        of: How many photos there are.

    Returns:
        The values; those of which nobody can say it before, as they are now.
    """
    changed = dict(values)
    for edit in edits:
        held = values.get(edit.field)
        if edit.mode is not EditMode.REPLACE and held is not None and held.is_mixed:
            continue
        with suppress(UserError):  # told when the change is made
            content = content_after(field(edit.field), held.content if held else "", edit)
            changed[edit.field] = SharedValue(content, of, of)
            if not content:
                del changed[edit.field]
    return changed
