"""Changes that were asked for and not made, as texts by field, and typed into the form again."""

from collections.abc import Iterable, Mapping
from typing import Final

from mediadesk.desktop.panels.metadata.asked_edits import AskedEdits
from mediadesk.desktop.panels.metadata.row import MetadataRow
from mediadesk.model.draft import Draft
from mediadesk.model.field_edit import EditMode, FieldEdit

#: Between a field's name, how it is changed, and what is looked for.
_JOINT: Final = "\t"


class UnsavedTexts:
    """Remembers what could not be saved, or was not before a crash, by photos and language."""

    def __init__(self, form_name: str) -> None:
        self._form_name = form_name
        self._texts: dict[tuple[tuple[int, ...], str], Mapping[str, str]] = {}

    def __bool__(self) -> bool:
        """Whether there is anything."""
        return bool(self._texts)

    def keep(self, photo_ids: tuple[int, ...], language: str, texts: Mapping[str, str]) -> None:
        """Remember texts in place of those before."""
        self._texts[(photo_ids, language)] = texts

    def forget(self, photo_ids: tuple[int, ...], language: str) -> None:
        """Forget texts that are saved by now."""
        self._texts.pop((photo_ids, language), None)

    def texts(self, photo_ids: tuple[int, ...], language: str) -> Mapping[str, str]:
        """Return the texts of photos."""
        return self._texts.get((photo_ids, language), {})

    def add(self, photo_ids: tuple[int, ...], language: str, texts: Mapping[str, str]) -> None:
        """Remember texts beside those before."""
        self.keep(photo_ids, language, {**self.texts(photo_ids, language), **texts})

    def drafts(self, asked: Iterable[AskedEdits], typed: AskedEdits) -> tuple[Draft, ...]:
        """Return everything as drafts, with what is being saved and what is being typed."""
        unsaved = dict(self._texts)
        if typed.edits:  # what could not be saved stands in the form again, and is typed
            unsaved.pop((typed.photo_ids, typed.language), None)
        for one in (*asked, typed):
            if one.edits:
                key = (one.photo_ids, one.language)
                unsaved[key] = {**unsaved.get(key, {}), **as_texts(one.edits)}
        return tuple(Draft(self._form_name, *key, texts) for key, texts in unsaved.items())


def as_texts(edits: Iterable[FieldEdit]) -> Mapping[str, str]:
    """Return changes as texts; the field alone where its value is replaced."""
    return {_key(edit): edit.text for edit in edits}


def type_into(rows: Mapping[str, MetadataRow], texts: Mapping[str, str]) -> None:
    """Type texts into the rows that are there and not touched yet; unknown ones are passed over."""
    for key, text in texts.items():
        name, mode, find = (*key.split(_JOINT, 2), "", "")[:3]
        row = rows.get(name)
        if row is not None and not row.is_touched:
            row.type_text(text, mode, find)


def _key(edit: FieldEdit) -> str:
    if edit.mode is EditMode.REPLACE:
        return edit.field
    return _JOINT.join((edit.field, edit.mode.value, edit.find))
