"""Any field of the field table, read from the records and set on one photo or many."""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from typing import Any, Final

from mediadesk.i18n.counting import count
from mediadesk.metadata.choices import chosen
from mediadesk.metadata.fields import FIELD_RECORD, FIELDS, FieldSpec, field
from mediadesk.metadata.reconcile import Conflict, reconcile
from mediadesk.metadata.structures import items_typed, party, party_text
from mediadesk.metadata.values import Entity, cleaned, cleaned_all
from mediadesk.model.caption import DEFAULT_LANGUAGE, Caption
from mediadesk.model.changes import JournalEntry, Record, Step
from mediadesk.model.credit import Contribution, Credit
from mediadesk.model.curated import Curated, Extract, Spread, Spreads
from mediadesk.model.dossier import Dossier
from mediadesk.model.errors import UserError
from mediadesk.model.field_edit import EditMode, FieldEdit
from mediadesk.model.photo import FieldContent, FieldValue
from mediadesk.services.jobs import Job, JobContext
from mediadesk.services.known_photos import known_dossier, unknown_photo
from mediadesk.services.ports.catalogue import CuratedShelf, Records
from mediadesk.services.settings import Settings

#: Stands between the items of a list that a person types in one text.
ITEM_SEPARATOR: Final = ";"

#: The records that are no fields of their own, as the field table names them.
_CAPTION: Final = "caption"
_CONTRIBUTIONS: Final = "contributions"

#: Stands between a contributor and the house they worked for.
HOUSE_SEPARATOR: Final = " / "


_ONLY_CONTRIBUTIONS: Final = Extract(captions=False, credit=False, fields=frozenset())

#: So many photos are changed between two looks whether somebody asked to stop.
_AT_ONCE: Final = 500


@dataclass(frozen=True, slots=True)
class SharedValue:
    """What photos say in one field.

    Attributes:
        content: The value, where all of them that have one have the same; else one of theirs.
        having: How many have a value.
        of: How many photos there are.
        is_same: Whether those that have a value all have the same.
    """

    content: FieldContent
    having: int
    of: int
    is_same: bool = True

    @property
    def is_mixed(self) -> bool:
        """Whether the photos say different things, or only some of them say something."""
        return not self.is_same or self.having < self.of


@dataclass(frozen=True, slots=True)
class _Records:
    """The records of a photo that fields live in, on their way from one state to the next."""

    captions: Mapping[str, Caption]
    credit: Credit
    contributions: tuple[Contribution, ...]
    fields: Mapping[str, FieldContent]

    def caption(self, language: str) -> Caption:
        """Return the caption in a language, an empty one where there is none."""
        tag = language or DEFAULT_LANGUAGE
        return self.captions.get(tag) or Caption(self.credit.photo_id, tag)


class Recording:
    """Reads and sets fields by name, wherever the catalogue keeps them."""

    def __init__(self, *, records: Records, shelf: CuratedShelf, settings: Settings) -> None:
        self._records = records
        self._shelf = shelf
        self._settings = settings

    def fields(self, photo_id: int) -> Mapping[str, FieldContent]:
        """Return every field of a photo that has a value, in the table's order.

        Raises:
            UserError: There is no such photo.
        """
        return fields_of(known_dossier(self._shelf, photo_id))

    def shared(self, photo_ids: Sequence[int], language: str = "") -> Mapping[str, SharedValue]:
        """Return what photos say in each field that any of them has, in the table's order.

        Args:
            photo_ids: The photos; those that are not in the catalogue have no fields.
            language: BCP 47 tag of the captions that are meant; "" for the photos' own.
        """
        spreads = self._shelf.spreads(photo_ids, language or DEFAULT_LANGUAGE)
        made = self._shelf.curated(photo_ids, _ONLY_CONTRIBUTIONS)
        shared: dict[str, SharedValue] = {}
        for spec in FIELDS:
            spread = (
                _spread_of_contributors(made.values())
                if spec.record == _CONTRIBUTIONS
                else _spread(spreads, spec)
            )
            if spread is not None:
                shared[spec.name] = SharedValue(
                    spread.content, spread.having, len(photo_ids), spread.is_same
                )
        return shared

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
        return len(self._edit(edits, what, JobContext()).photo_ids)

    def edit_job(
        self, photo_ids: Sequence[int], edits: Sequence[FieldEdit], what: str = ""
    ) -> Job[JournalEntry]:
        """Return the job that changes many photos in the same way, as one undo step.

        A job that is stopped changes nothing at all. It returns the journal's entry, which has
        the number 0 where nothing was to be changed.
        """
        return partial(self._edit, dict.fromkeys(photo_ids, tuple(edits)), what)

    def take(
        self, contents: Mapping[int, Mapping[tuple[str, str], FieldContent]], what: str
    ) -> int:
        """Put whole values on record, by photo and by field and language, as one undo step.

        Returns:
            How many photos changed.

        Raises:
            UserError: No such photo, or a field that nobody sets.
        """
        puts: list[Record] = []
        removals: list[Record] = []
        held = self._shelf.curated(list(contents))
        for photo_id, wanted in contents.items():
            if photo_id not in held:
                raise unknown_photo(photo_id)
            before = after = _records_of(held[photo_id])
            for (name, language), content in wanted.items():
                after = _with_content(after, _editable(name), content, language)
            _collect(before, after, puts, removals)
        step = Step(what, self._settings.person, tuple(puts), tuple(removals))
        return len(self._records.apply(step).photo_ids)

    def _edit(
        self, edits: Mapping[int, Sequence[FieldEdit]], what: str, context: JobContext
    ) -> JournalEntry:
        puts: list[Record] = []
        removals: list[Record] = []
        extract = _extract(chain.from_iterable(dict.fromkeys(map(tuple, edits.values()))))
        numbers = list(edits)
        for start in range(0, len(numbers), _AT_ONCE):
            context.step(start, len(numbers))
            part = numbers[start : start + _AT_ONCE]
            held = self._shelf.curated(part, extract)
            for photo_id in part:
                if photo_id not in held:
                    raise unknown_photo(photo_id)
                before = _records_of(held[photo_id])
                _collect(before, _changed(before, edits[photo_id]), puts, removals)
        names = dict.fromkeys(one.field for wanted in edits.values() for one in wanted)
        said = what or f"{', '.join(names)} of {count(len(edits), 'photo')}"
        step = Step(said, self._settings.person, tuple(puts), tuple(removals))
        context.step(len(numbers), len(numbers))
        return self._records.apply(step, context.check)


def fields_of(dossier: Dossier) -> Mapping[str, FieldContent]:
    """Return every field that has a value in what is known of a photo, in the table's order."""
    records = _records_of(
        Curated(
            dossier.photo.id,
            dossier.captions,
            dossier.credit,
            dossier.contributions,
            dossier.fields,
        )
    )
    told = reconcile(dossier.readings).values
    said = {
        spec.name: _content(records, spec) if spec.is_editable else told.get(spec.name, "")
        for spec in FIELDS
    }
    return {name: content for name, content in said.items() if content}


def fields_held(held: Curated, language: str = "") -> Mapping[str, FieldContent]:
    """Return every field that records keep and that has a value, in the table's order.

    Args:
        held: The records.
        language: BCP 47 tag of the captions that are meant; "" for the photo's own. Of another
            language there are only the fields of its caption.
    """
    records = _records_of(held)
    said = {
        spec.name: _content(records, spec, language)
        for spec in FIELDS
        if spec.is_editable and (not language or spec.record.startswith(_CAPTION))
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


def _extract(edits: Iterable[FieldEdit]) -> Extract:
    """Return which records changes are about.

    Raises:
        UserError: There is no such field, or nobody can set it.
    """
    places = [_editable(one.field) for one in edits]
    homes = {spec.record.partition(".")[0] for spec in places}
    kept = frozenset(spec.name for spec in places if spec.record == FIELD_RECORD)
    return Extract(
        captions=_CAPTION in homes,
        credit="credit" in homes,
        contributions=_CONTRIBUTIONS in homes,
        fields=kept,
    )


def _spread(spreads: Spreads, spec: FieldSpec) -> Spread | None:
    record, _, attribute = spec.record.partition(".")
    if record == FIELD_RECORD:
        return spreads.fields.get(spec.name)
    held = spreads.caption if record == _CAPTION else spreads.credit
    return held.get(attribute)


def _spread_of_contributors(held: Iterable[Curated]) -> Spread | None:
    said = [tuple(map(_contributor_text, one.contributions)) for one in held if one.contributions]
    return Spread(said[0], len(said), len(set(said)) == 1) if said else None


def _records_of(held: Curated) -> _Records:
    return _Records(
        {caption.language: caption for caption in held.captions},
        held.credit_or_empty,
        held.contributions,
        {value.field: value.content for value in held.fields},
    )


def _changed(records: _Records, edits: Iterable[FieldEdit]) -> _Records:
    for one in edits:
        spec = field(one.field)
        content = content_after(spec, _content(records, spec, one.language), one)
        records = _with_content(records, spec, content, one.language)
    return records


def _content(records: _Records, spec: FieldSpec, language: str = "") -> FieldContent:
    if spec.record == FIELD_RECORD:
        return records.fields.get(spec.name, "")
    if spec.record == _CONTRIBUTIONS:
        return tuple(_contributor_text(one) for one in records.contributions)
    holder, attribute = _place(records, spec, language)
    content: FieldContent = getattr(holder, attribute)
    return content


def _with_content(
    records: _Records, spec: FieldSpec, content: FieldContent, language: str
) -> _Records:
    if spec.record == FIELD_RECORD:
        return replace(records, fields={**records.fields, spec.name: content})
    if spec.record == _CONTRIBUTIONS:
        wanted = tuple(_contribution(records, text) for text in _as_items(content))
        return replace(records, contributions=wanted)
    holder, attribute = _place(records, spec, language)
    named: dict[str, Any] = {attribute: content}  # which attribute, only the field table knows
    changed = replace(holder, **named)
    if isinstance(changed, Credit):
        return replace(records, credit=changed)
    return replace(records, captions={**records.captions, changed.language: changed})


def _place(records: _Records, spec: FieldSpec, language: str) -> tuple[Caption | Credit, str]:
    record, _, attribute = spec.record.partition(".")
    return (records.caption(language) if record == _CAPTION else records.credit), attribute


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
    held: Mapping[str, Caption] = before.captions
    for language, caption in after.captions.items():
        if caption != held.get(language, Caption(caption.photo_id, language)):
            puts.append(caption)
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
