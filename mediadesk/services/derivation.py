"""What the records of a derivative say: its edits, who made them, what its file tells."""

import math
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Final

from mediadesk.edits.kinds import SOURCE_TYPE_SCHEME, in_order, info, source_type
from mediadesk.metadata.fields import FIELD_RECORD, FIELDS
from mediadesk.model.caption import Caption
from mediadesk.model.credit import Contribution, Credit
from mediadesk.model.dossier import Dossier
from mediadesk.model.edit import Edit, EditKind, Evidence, RenderPlan
from mediadesk.model.geometry import Box
from mediadesk.model.photo import FieldContent, FieldValue, Origin, Reading

#: Nobody's number: a record of the derivative before the catalogue gave it one.
NEW: Final = 0

#: The field that holds the composed line.
CREDIT_LINE: Final = "credit_line"
_SOURCE_TYPE: Final = "digital_source_type"
#: What a camera made of a scene; once a person edited it, that is what it is (IPTC NewsCodes).
_CAPTURES: Final = frozenset({"", "digitalCapture", "computationalCapture", "minorHumanEdits"})


def completed(plan: RenderPlan, width_px: int, height_px: int) -> RenderPlan:
    """Return a plan whose slanting turn, where it names no crop, keeps only what it can fill."""
    quarter = abs(plan.rotation_degrees / 90 - round(plan.rotation_degrees / 90)) < 1e-6
    if quarter or plan.crop is not None:
        return plan
    return replace(plan, crop=_largest_filled(width_px, height_px, plan.rotation_degrees))


def edits_of(plan: RenderPlan) -> Iterator[Edit]:
    """Yield the log entries of a plan, in the order it is carried out."""

    def edit(kind: EditKind) -> Edit:
        return Edit(uuid.uuid4().hex, NEW, kind, Evidence.MADE_HERE)

    if plan.flipped:
        yield edit(EditKind.FLIP)
    if plan.rotation_degrees % 360:
        yield replace(edit(EditKind.ROTATE), rotation_degrees=plan.rotation_degrees)
    if plan.crop is not None and plan.crop != Box.whole():
        yield replace(edit(EditKind.CROP), crop=plan.crop)
    if plan.scale != 1:
        kind = EditKind.ENLARGE if plan.scale > 1 else EditKind.RESIZE
        yield replace(edit(kind), scale=plan.scale)
    if plan.grayscale:
        yield edit(EditKind.GRAYSCALE)
    if plan.amounts:
        yield replace(edit(EditKind.TONE), amounts=plan.amounts)


def default_roles(edits: Iterable[Edit]) -> tuple[str, ...]:
    """Return what doing these edits is called among the contributors."""
    return tuple(info(kind).role for kind in in_order(edit.kind for edit in edits))


def inherited_edits(parent: Dossier) -> tuple[Edit, ...]:
    """Return the parent's log as the derivative's own: its history goes on from there."""
    return tuple(replace(e, id=uuid.uuid4().hex, photo_id=NEW) for e in oldest_first(parent.edits))


def inherited_contributions(parent: Dossier) -> tuple[Contribution, ...]:
    """Return who worked on the parent: they worked on the derivative too."""
    return tuple(replace(c, id=uuid.uuid4().hex, photo_id=NEW) for c in parent.contributions)


def inherited_fields(parent: Dossier, edits: Iterable[Edit]) -> tuple[FieldValue, ...]:
    """Return the parent's curated fields, with the source type that the edits make of it."""
    kept = tuple(replace(f, photo_id=NEW) for f in parent.fields if f.field != _SOURCE_TYPE)
    return (*kept, FieldValue(NEW, _SOURCE_TYPE, _source_type(parent, edits)))


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
    return SOURCE_TYPE_SCHEME + source_type(edit.kind for edit in edits)


def _when(edit: Edit) -> float:
    when: datetime | None = edit.done_at
    return -math.inf if when is None else when.timestamp()


def _largest_filled(width: int, height: int, degrees: float) -> Box:
    """Return the largest box of the picture's own shape that a turned picture fills.

    Turned back about its centre, the frame's corners must stay inside the picture.
    """
    sine, cosine = (abs(f(math.radians(degrees))) for f in (math.sin, math.cos))
    wide = width * cosine + height * sine
    high = width * sine + height * cosine
    share = min(width / wide, height / high)
    return Box((1 - share) / 2, (1 - share) / 2, (1 + share) / 2, (1 + share) / 2)
