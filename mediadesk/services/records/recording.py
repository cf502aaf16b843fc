"""Any field of the field table, read from the records and set on one photo or many."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import chain
from typing import Final

from mediadesk.i18n.counting import count
from mediadesk.metadata.choices import chosen
from mediadesk.metadata.fields import FIELD_RECORD, FIELDS, FieldSpec
from mediadesk.metadata.reconcile import Conflict, reconcile
from mediadesk.metadata.structures import items_typed
from mediadesk.metadata.values import cleaned, cleaned_all
from mediadesk.model.caption import DEFAULT_LANGUAGE
from mediadesk.model.changes import JournalEntry, Record, Step
from mediadesk.model.curated import Curated, Extract, Spread, Spreads
from mediadesk.model.dossier import Dossier
from mediadesk.model.errors import UserError
from mediadesk.model.field_edit import EditMode, FieldEdit
from mediadesk.model.photo import FieldContent
from mediadesk.services.jobs import Job, JobContext
from mediadesk.services.known_photos import known_dossier, unknown_photo
from mediadesk.services.overtaking import once_not_overtaken
from mediadesk.services.ports.catalogue import CuratedShelf, Records
from mediadesk.services.records.field_records import (
    CAPTION,
    CONTRIBUTIONS,
    ITEM_SEPARATOR,
    FieldRecords,
    as_items,
    collect,
    content_in,
    contributor_text,
    editable,
    items_in,
    records_of,
    with_content,
)
from mediadesk.services.records.licence_credit import USAGE_TERMS, with_licence_told
from mediadesk.services.records.line_credit import with_line_credited
from mediadesk.services.records.printed import ParsesPrinted
from mediadesk.services.records.supply_credit import SOURCE, with_supply_credited
from mediadesk.services.settings import Settings

_ONLY_CONTRIBUTIONS: Final = Extract(captions=False, credit=False, fields=frozenset())

#: So many photos are changed between two looks whether somebody asked to stop.
_AT_ONCE: Final = 500

#: So many credit lines are remembered as they were read: photos of one supply share theirs.
_MOST_LINES: Final = 256

_CREDIT_LINE: Final = "credit.line"

#: Fields that tell of parties or licence what the credit does not say yet.
_TELLING: Final = frozenset({SOURCE, USAGE_TERMS})


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


class Recording:
    """Reads and sets fields by name, wherever the catalogue keeps them."""

    def __init__(
        self, *, records: Records, shelf: CuratedShelf, settings: Settings, parse: ParsesPrinted
    ) -> None:
        self._records = records
        self._shelf = shelf
        self._settings = settings
        self._parse: ParsesPrinted = lru_cache(_MOST_LINES)(parse)

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
                if spec.record == CONTRIBUTIONS
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
        return len(self._edited(edits, what, JobContext()).photo_ids)

    def edit_job(
        self, photo_ids: Sequence[int], edits: Sequence[FieldEdit], what: str = ""
    ) -> Job[JournalEntry]:
        """Return the job that changes many photos in the same way, as one undo step.

        A job that is stopped changes nothing at all. It returns the journal's entry, which has
        the number 0 where nothing was to be changed.
        """
        return partial(self._edited, dict.fromkeys(photo_ids, tuple(edits)), what)

    def take(
        self, contents: Mapping[int, Mapping[tuple[str, str], FieldContent]], what: str
    ) -> int:
        """Put whole values on record, by photo and by field and language, as one undo step.

        Returns:
            How many photos changed.

        Raises:
            UserError: No such photo, or a field that nobody sets.
        """
        return once_not_overtaken(partial(self._take, contents, what))

    def _take(
        self, contents: Mapping[int, Mapping[tuple[str, str], FieldContent]], what: str
    ) -> int:
        puts: list[Record] = []
        removals: list[Record] = []
        as_of = self._records.newest_entry()
        held = self._shelf.curated(list(contents))
        for photo_id, wanted in contents.items():
            if photo_id not in held:
                raise unknown_photo(photo_id)
            before = after = records_of(held[photo_id])
            for (name, language), content in wanted.items():
                after = with_content(after, editable(name), content, language)
            collect(before, self._credited(before, after), puts, removals)
        step = Step(what, self._settings.person, tuple(puts), tuple(removals), as_of)
        return len(self._records.apply(step).photo_ids)

    def _edited(
        self, edits: Mapping[int, Sequence[FieldEdit]], what: str, context: JobContext
    ) -> JournalEntry:
        return once_not_overtaken(partial(self._edit, edits, what, context))

    def _edit(
        self, edits: Mapping[int, Sequence[FieldEdit]], what: str, context: JobContext
    ) -> JournalEntry:
        puts: list[Record] = []
        removals: list[Record] = []
        as_of = self._records.newest_entry()
        extract = _extract(chain.from_iterable(dict.fromkeys(map(tuple, edits.values()))))
        numbers = list(edits)
        for start in range(0, len(numbers), _AT_ONCE):
            context.step(start, len(numbers))
            part = numbers[start : start + _AT_ONCE]
            held = self._shelf.curated(part, extract)
            for photo_id in part:
                if photo_id not in held:
                    raise unknown_photo(photo_id)
                before = records_of(held[photo_id])
                after = self._credited(before, _changed(before, edits[photo_id]))
                collect(before, after, puts, removals)
        names = dict.fromkeys(one.field for wanted in edits.values() for one in wanted)
        said = what or f"{', '.join(names)} of {count(len(edits), 'photo')}"
        step = Step(said, self._settings.person, tuple(puts), tuple(removals), as_of)
        context.step(len(numbers), len(numbers))
        return self._records.apply(step, context.check)

    def _credited(self, before: FieldRecords, after: FieldRecords) -> FieldRecords:
        """Return records with parties and licence on record that a field just set names."""
        licensed = with_licence_told(before, after)
        return with_supply_credited(before, with_line_credited(before, licensed, self._parse))


def fields_of(dossier: Dossier) -> Mapping[str, FieldContent]:
    """Return every field that has a value in what is known of a photo, in the table's order."""
    records = records_of(dossier.curated)
    told = reconcile(dossier.readings).values
    said = {
        spec.name: content_in(records, spec) if spec.is_editable else told.get(spec.name, "")
        for spec in FIELDS
    }
    return {name: content for name, content in said.items() if content}


def content_after(spec: FieldSpec, old: FieldContent, edit: FieldEdit) -> FieldContent:
    """Return what becomes of a value.

    Raises:
        UserError: Nothing is said to be found, or a structure cannot be read.
    """
    text = cleaned(edit.text)
    if edit.mode is EditMode.FIND:
        return _with_words_changed(old, edit)
    if spec.is_list:
        return _items_joined(as_items(old), _items_of(spec, text), edit.mode)
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


def _extract(edits: Iterable[FieldEdit]) -> Extract:
    """Return which records changes are about.

    Raises:
        UserError: There is no such field, or nobody can set it.
    """
    places = [editable(one.field) for one in edits]
    homes = {spec.record.partition(".")[0] for spec in places}
    kept = {spec.name for spec in places if spec.record == FIELD_RECORD}
    if any(spec.record == _CREDIT_LINE for spec in places):
        kept.add(SOURCE)  # a credit that came from it follows the line
    return Extract(
        captions=CAPTION in homes,
        credit="credit" in homes or not kept.isdisjoint(_TELLING),
        contributions=CONTRIBUTIONS in homes,
        fields=frozenset(kept),
    )


def _spread(spreads: Spreads, spec: FieldSpec) -> Spread | None:
    record, _, attribute = spec.record.partition(".")
    if record == FIELD_RECORD:
        return spreads.fields.get(spec.name)
    held = spreads.caption if record == CAPTION else spreads.credit
    return held.get(attribute)


def _spread_of_contributors(held: Iterable[Curated]) -> Spread | None:
    said = [tuple(map(contributor_text, one.contributions)) for one in held if one.contributions]
    return Spread(said[0], len(said), len(set(said)) == 1) if said else None


def _changed(records: FieldRecords, edits: Iterable[FieldEdit]) -> FieldRecords:
    for one in edits:
        spec = editable(one.field)
        content = content_after(spec, content_in(records, spec, one.language), one)
        records = with_content(records, spec, content, one.language)
    return records
