"""Any field of the field table, read from the records and set on one photo or many."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from mediadesk.i18n.counting import count
from mediadesk.metadata.choices import chosen
from mediadesk.metadata.fields import FIELD_RECORD, FIELDS, FieldSpec, field
from mediadesk.metadata.reconcile import Conflict, reconcile
from mediadesk.metadata.structures import items_typed, party, party_text
from mediadesk.metadata.values import Entity, cleaned, cleaned_all
from mediadesk.model.caption import Caption
from mediadesk.model.changes import Record, Step
from mediadesk.model.credit import Contribution, Credit
from mediadesk.model.dossier import Dossier
from mediadesk.model.errors import UserError
from mediadesk.model.field_edit import EditMode, FieldEdit
from mediadesk.model.photo import FieldContent, FieldValue
from mediadesk.services.known_photos import known_dossier
from mediadesk.services.ports.catalogue import PhotoShelf, Records
from mediadesk.services.settings import Settings

#: Stands between the items of a list that a person types in one text.
ITEM_SEPARATOR: Final = ";"

#: Stands between a contributor and the house they worked for.
HOUSE_SEPARATOR: Final = " / "


@dataclass(frozen=True, slots=True)
class _Records:
    """The records of a photo that fields live in, on their way from one state to the next."""

    caption: Caption
    credit: Credit
    contributions: tuple[Contribution, ...]
    fields: Mapping[str, FieldContent]


class Recording:
    """Reads and sets fields by name, wherever the catalogue keeps them."""

    def __init__(self, *, records: Records, shelf: PhotoShelf, settings: Settings) -> None:
        self._records = records
        self._shelf = shelf
        self._settings = settings

    def fields(self, photo_id: int) -> Mapping[str, FieldContent]:
        """Return every field of a photo that has a value, in the table's order.

        Raises:
            UserError: There is no such photo.
        """
        return fields_of(known_dossier(self._shelf, photo_id))

    def conflicts(self, photo_id: int) -> tuple[Conflict, ...]:
        """Return the fields about which the families of the file's metadata disagree."""
        return reconcile(known_dossier(self._shelf, photo_id).readings).conflicts

    def set(
        self,
        photo_ids: Sequence[int],
        values: Mapping[str, str],
        mode: EditMode = EditMode.REPLACE,
    ) -> int:
        """Set fields of one photo or many as one undo step; return how many photos changed.

        The items of a list are separated by semicolons. An empty text clears a field.

        Raises:
            UserError: No such photo or field.
        """
        edits = tuple(FieldEdit(name, text, mode) for name, text in values.items())
        return self.edit(dict.fromkeys(photo_ids, edits))

    def edit(self, edits: Mapping[int, Sequence[FieldEdit]], what: str = "") -> int:
        """Change fields of photos, each in its own way, as one undo step.

        Args:
            edits: What becomes of each photo, by its number.
            what: A few words for the undo menu; else the fields and how many photos.

        Returns:
            How many photos changed.

        Raises:
            UserError: No such photo or field, or nothing to find.
        """
        puts: list[Record] = []
        removals: list[Record] = []
        for photo_id, wanted in edits.items():
            before = _records_of(known_dossier(self._shelf, photo_id))
            after = before
            for one in wanted:
                spec = _editable(one.field)
                after = _with_content(after, spec, content_after(spec, _content(after, spec), one))
            _collect(before, after, puts, removals)
        if not puts and not removals:
            return 0
        names = dict.fromkeys(one.field for wanted in edits.values() for one in wanted)
        said = what or f"{', '.join(names)} of {count(len(edits), 'photo')}"
        step = Step(said, self._settings.person, tuple(puts), tuple(removals))
        return len(self._records.apply(step).photo_ids)


def fields_of(dossier: Dossier) -> Mapping[str, FieldContent]:
    """Return every field that has a value in what is known of a photo, in the table's order."""
    records = _records_of(dossier)
    told = reconcile(dossier.readings).values
    said = {
        spec.name: _content(records, spec) if spec.is_editable else told.get(spec.name, "")
        for spec in FIELDS
    }
    return {name: content for name, content in said.items() if content}


def items_in(text: str) -> tuple[str, ...]:
    """Return the items of a list typed as one text: "Putin; Kim" -> ("Putin", "Kim")."""
    return tuple(item for part in text.split(ITEM_SEPARATOR) if (item := part.strip()))


def _editable(name: str) -> FieldSpec:
    spec = field(name)
    if not spec.is_editable:
        msg = f"{spec.label} is told by the file and cannot be set; programs write it."
        raise UserError(msg)
    return spec


def content_after(spec: FieldSpec, old: FieldContent, edit: FieldEdit) -> FieldContent:
    """Return what becomes of a value.

    Raises:
        UserError: Nothing is said to be found, or a structure cannot be read.
    """
    text = cleaned(edit.text)
    if edit.mode is EditMode.FIND:
        return _with_words_changed(old, edit)
    if spec.is_list:
        return _items_joined(_as_items(old), _items_of(spec, text), edit.mode)
    have_text = old if isinstance(old, str) else ITEM_SEPARATOR.join(old)
    if edit.mode is EditMode.APPEND:
        return f"{have_text} {text}".strip()
    if edit.mode is EditMode.PREPEND:
        return f"{text} {have_text}".strip()
    if spec.is_structured:
        return next(iter(_items_of(spec, text)), "")
    return chosen(spec.choices, text) if spec.choices else text


def _items_of(spec: FieldSpec, text: str) -> tuple[str, ...]:
    """Return the items that a person typed, each in the form in which it is kept."""
    if spec.is_structured:
        return items_typed(spec, text)
    items = items_in(text)
    return tuple(chosen(spec.choices, item) for item in items) if spec.choices else items


def _items_joined(have: tuple[str, ...], new: tuple[str, ...], mode: EditMode) -> tuple[str, ...]:
    if mode is EditMode.APPEND:
        return (*have, *(item for item in new if item not in have))
    if mode is EditMode.PREPEND:
        return (*new, *(item for item in have if item not in new))
    return new


def _with_words_changed(old: FieldContent, edit: FieldEdit) -> FieldContent:
    if not edit.find:
        msg = f"What is to be found in {edit.field}? Say the words that are to be changed."
        raise UserError(msg)
    if isinstance(old, str):
        return cleaned(old.replace(edit.find, edit.text))
    return cleaned_all(item.replace(edit.find, edit.text) for item in old)


def _as_items(content: FieldContent) -> tuple[str, ...]:
    return items_in(content) if isinstance(content, str) else content


def _records_of(dossier: Dossier) -> _Records:
    kept = {value.field: value.content for value in dossier.fields}
    return _Records(dossier.caption_in(), dossier.credit_or_empty, dossier.contributions, kept)


def _content(records: _Records, spec: FieldSpec) -> FieldContent:
    if spec.record == FIELD_RECORD:
        return records.fields.get(spec.name, "")
    if spec.record == "contributions":
        return tuple(_contributor_text(one) for one in records.contributions)
    holder, attribute = _place(records, spec)
    content: FieldContent = getattr(holder, attribute)
    return content


def _with_content(records: _Records, spec: FieldSpec, content: FieldContent) -> _Records:
    if spec.record == FIELD_RECORD:
        return replace(records, fields={**records.fields, spec.name: content})
    if spec.record == "contributions":
        wanted = tuple(_contribution(records, text) for text in _as_items(content))
        return replace(records, contributions=wanted)
    holder, attribute = _place(records, spec)
    named: dict[str, Any] = {attribute: content}  # which attribute, only the field table knows
    changed = replace(holder, **named)
    return (
        replace(records, caption=changed)
        if isinstance(changed, Caption)
        else replace(records, credit=changed)
    )


def _place(records: _Records, spec: FieldSpec) -> tuple[Caption | Credit, str]:
    record, _, attribute = spec.record.partition(".")
    return (records.caption if record == "caption" else records.credit), attribute


def _contributor_text(contribution: Contribution) -> str:
    parties = (contribution.person, contribution.organisation)
    one = Entity(HOUSE_SEPARATOR.join(filter(None, parties)), contribution.roles)
    return party_text(field("contributors"), one)


def _contribution(records: _Records, text: str) -> Contribution:
    """Return the contribution that a text names, the one on record where it is the same."""
    for one in records.contributions:
        if _contributor_text(one) == text:
            return one
    named = party(field("contributors"), text)
    person, _, house = named.name.partition(HOUSE_SEPARATOR)
    photo_id = records.credit.photo_id
    return Contribution(uuid.uuid4().hex, photo_id, named.roles, person.strip(), house.strip())


def _collect(before: _Records, after: _Records, puts: list[Record], removals: list[Record]) -> None:
    """Add to puts and removals what leads from one state to the other."""
    if after.caption != before.caption:
        puts.append(after.caption)
    if after.credit != before.credit:
        puts.append(after.credit)
    puts.extend(c for c in after.contributions if c not in before.contributions)
    removals.extend(c for c in before.contributions if c not in after.contributions)
    photo_id = before.credit.photo_id
    for name, content in after.fields.items():
        old = before.fields.get(name, "")
        if content and content != old:
            puts.append(FieldValue(photo_id, name, content))
        elif not content and old:
            removals.append(FieldValue(photo_id, name, old))
