"""What the records of a derivative say: its edits, who made them, what its file tells."""

import math
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Final

from mediadesk.edits.amounts import by_kind
from mediadesk.edits.frames import Size, largest_filled, quarters_and_slant, spot_shown
from mediadesk.edits.kinds import SOURCE_TYPE_SCHEME, in_order, info, source_type
from mediadesk.metadata.fields import FIELD_RECORD, FIELDS
from mediadesk.model.caption import Caption
from mediadesk.model.credit import Contribution, Credit
from mediadesk.model.dossier import Dossier
from mediadesk.model.edit import Edit, EditKind, Evidence, RenderPlan
from mediadesk.model.geometry import Box
from mediadesk.model.intake import Intake
from mediadesk.model.photo import FieldContent, FieldValue, Origin, Photo, Reading

#: Nobody's number: a record of the derivative before the catalogue gave it one.
NEW: Final = 0

#: The field that holds the composed line.
CREDIT_LINE: Final = "credit_line"
_SOURCE_TYPE: Final = "digital_source_type"
#: What a camera made of a scene; once a person edited it, that is what it is (IPTC NewsCodes).
_CAPTURES: Final = frozenset({"", "digitalCapture", "computationalCapture", "minorHumanEdits"})


def completed(plan: RenderPlan, width_px: int, height_px: int) -> RenderPlan:
    """Return a plan whose slanting turn, where it names no crop, keeps only what it can fill."""
    _, slant = quarters_and_slant(plan.rotation_degrees)
    if not slant or plan.crop is not None:
        return plan
    return replace(plan, crop=largest_filled(Size(width_px, height_px), plan.rotation_degrees))


def edits_of(plan: RenderPlan, size_px: tuple[int, int] | None = None) -> Iterator[Edit]:
    """Yield the log entries of a plan, in the order it is carried out.

    Args:
        plan: What is done.
        size_px: Width and height of the original as displayed, by which dust is located.
    """
    if plan.spots:
        yield replace(_edit(EditKind.DUST), regions=_places(plan, size_px))
    yield from _shape_edits(plan)
    if plan.grayscale:
        yield _edit(EditKind.GRAYSCALE)
    for kind, amounts in by_kind(plan.amounts):
        yield replace(_edit(kind), amounts=amounts)


def _shape_edits(plan: RenderPlan) -> Iterator[Edit]:
    """Yield the log entries of what a plan does to a picture's shape."""
    if plan.flipped:
        yield _edit(EditKind.FLIP)
    if plan.rotation_degrees % 360:
        yield replace(_edit(EditKind.ROTATE), rotation_degrees=plan.rotation_degrees)
    if plan.crop is not None and plan.crop != Box.whole():
        yield replace(_edit(EditKind.CROP), crop=plan.crop)
    if plan.scale != 1:
        kind = EditKind.ENLARGE if plan.scale > 1 else EditKind.RESIZE
        yield replace(_edit(kind), scale=plan.scale)


def _edit(kind: EditKind) -> Edit:
    return Edit(uuid.uuid4().hex, NEW, kind, Evidence.MADE_HERE)


def _places(plan: RenderPlan, size_px: tuple[int, int] | None) -> tuple[Box, ...]:
    """Return where the spots of a plan lie in its result; those that are cropped away are left."""
    if size_px is None:
        return ()
    size = Size(*size_px)
    found = (spot_shown(spot, plan, size) for spot in plan.spots)
    return tuple(box for box in found if box is not None)


def child_photo(intake: Intake, original: Photo, added_at: datetime) -> Photo:
    """Return the record of a file made from a photo, before the catalogue gave it a number."""
    return replace(
        intake.as_photo(added_at),
        taken_at=intake.taken_at or original.taken_at,
        original_id=original.id,
    )


def default_roles(edits: Iterable[Edit]) -> tuple[str, ...]:
    """Return what doing these edits is called among the contributors."""
    return tuple(info(kind).role for kind in in_order(edit.kind for edit in edits))


def credited_roles(edits: Iterable[Edit]) -> tuple[str, ...]:
    """Return what of these edits is credited; a picture that is only made smaller names nobody."""
    return default_roles(edit for edit in edits if edit.kind is not EditKind.RESIZE)


def inherited_edits(parent: Dossier) -> tuple[Edit, ...]:
    """Return the parent's log as the derivative's own: its history goes on from there."""
    return tuple(replace(e, id=uuid.uuid4().hex, photo_id=NEW) for e in oldest_first(parent.edits))


def inherited_contributions(parent: Dossier) -> tuple[Contribution, ...]:
    """Return who worked on the parent: they worked on the derivative too."""
    return tuple(replace(c, id=uuid.uuid4().hex, photo_id=NEW) for c in parent.contributions)


def inherited_fields(parent: Dossier, edits: Iterable[Edit]) -> tuple[FieldValue, ...]:
    """Return the parent's curated fields, with the source type that the edits make of it."""
    kept = tuple(replace(f, photo_id=NEW) for f in parent.fields if f.field != _SOURCE_TYPE)
    source_type = _source_type(parent, edits)
    return (*kept, FieldValue(NEW, _SOURCE_TYPE, source_type)) if source_type else kept


def oldest_first(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Return edits by when they were made; those without a time first, in their order."""
    return tuple(sorted(edits, key=_when))


def told_readings(
    caption: Caption, credit: Credit, fields: Iterable[FieldValue], line: str
) -> tuple[Reading, ...]:
    """Return what the derivative's file tells of itself, field by field.

    Args:
        caption: The caption in the default language.
        credit: The credit.
        fields: Fields without a record of their own.
        line: The composed credit line.
    """
    loose = {value.field: value.content for value in fields}
    contents: dict[str, FieldContent] = {}
    for spec in FIELDS:
        record, _, attribute = spec.record.partition(".")
        if spec.record == FIELD_RECORD:
            contents[spec.name] = loose.get(spec.name, "")
        elif record == "caption":
            contents[spec.name] = getattr(caption, attribute)
        elif record == "credit":
            contents[spec.name] = getattr(credit, attribute)
    contents[CREDIT_LINE] = line
    return tuple(Reading(Origin.XMP, name, told) for name, told in contents.items() if told)


def _source_type(parent: Dossier, edits: Iterable[Edit]) -> str:
    recorded = [f.content for f in parent.fields if f.field == _SOURCE_TYPE]
    read = [r.content for r in parent.readings if r.field == _SOURCE_TYPE]
    said = next((c for c in (*recorded, *read) if isinstance(c, str) and c), "")
    if said.rpartition("/")[2] not in _CAPTURES:
        return said
    kinds = [edit.kind for edit in edits if edit.kind is not EditKind.RESIZE]
    # What is only made smaller or saved in another format shows the same picture.
    return SOURCE_TYPE_SCHEME + source_type(kinds) if kinds else said


def _when(edit: Edit) -> float:
    when: datetime | None = edit.done_at
    return -math.inf if when is None else when.timestamp()
