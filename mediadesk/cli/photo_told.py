"""A photo told in lines for people: its fields by their groups, its edits, its publications."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Final

from mediadesk.cli.edit_told import edit_line
from mediadesk.edits.credential_traces import ai_source_type
from mediadesk.i18n.moments import sortable
from mediadesk.metadata.choices import chosen, label_of
from mediadesk.metadata.credit_parts import CREDIT_PARTS
from mediadesk.metadata.field_spec import FieldGroup, FieldSpec
from mediadesk.metadata.fields import FIELDS, field
from mediadesk.metadata.reconcile import reconcile
from mediadesk.model.dossier import Dossier
from mediadesk.model.edit_traces import ContentCredentials
from mediadesk.model.field_content import as_one_text, as_values
from mediadesk.model.photo import FieldContent, Origin
from mediadesk.model.placement import Usage
from mediadesk.services.records.field_records import credit_parts_held
from mediadesk.services.records.reconciling import open_conflicts
from mediadesk.services.records.recording import fields_of

_FAMILIES: Final[Mapping[Origin, str]] = {
    Origin.SIDECAR: "the sidecar",
    Origin.XMP: "XMP",
    Origin.IIM: "IIM",
    Origin.EXIF: "Exif",
}


def told(dossier: Dossier, credentials: ContentCredentials | None) -> Iterator[str]:
    """Yield everything known of a photo, a line each, under the headings of the form of fields."""
    photo = dossier.photo
    yield str(photo.path)
    number = f"photo {photo.id}" if photo.id else "not in the catalogue"
    yield f"{number}, {photo.format}, {photo.width_px} x {photo.height_px} pixels"
    yield from _fields_told(dossier)
    yield from _section("Disagreements of the file with itself", _conflicts_told(dossier))
    yield from _section("Edits", map(edit_line, dossier.edits))
    if credentials is not None:
        yield from _section("Content Credentials", _credentials_told(credentials))
    yield from _section("Published", map(_usage_told, dossier.usages))


def _section(title: str, lines: Iterator[str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        if number == 0:
            yield ""
            yield title
        yield f"  {line}"


def _fields_told(dossier: Dossier) -> Iterator[str]:
    said = {**fields_of(dossier), **credit_parts_held(dossier.credit_or_empty)}
    credit = {FieldGroup.CREDIT: CREDIT_PARTS}
    for group, specs in groupby(FIELDS, key=lambda spec: spec.group):
        lines = (
            line
            for spec in (*specs, *credit.get(group, ()))
            if spec.name in said
            for line in _field_told(spec, said[spec.name])
        )
        yield from _section(group.label, lines)


def _field_told(spec: FieldSpec, content: FieldContent) -> Iterator[str]:
    items = as_values(content)
    shown = [_value_told(spec, item) for item in items]
    if spec.is_structured and len(shown) > 1:
        yield f"{spec.name}:"
        yield from (f"  {item}" for item in shown)
    else:
        first, *more = "; ".join(shown).split("\n")
        yield f"{spec.name}: {first}"
        yield from (f"  {line}" for line in more)


def _value_told(spec: FieldSpec, value: str) -> str:
    label = label_of(spec.choices, value) if spec.choices else value
    return value if label == value else f"{label} ({chosen(spec.choices, value)})"


def _conflicts_told(dossier: Dossier) -> Iterator[str]:
    undecided = {conflict.field for conflict in open_conflicts(dossier)}
    for conflict in reconcile(dossier.readings).conflicts:
        said = "; ".join(
            f"{_FAMILIES.get(origin, origin.value)} says {_quoted(content)}"
            for origin, content in conflict.values.items()
        )
        settled = "" if conflict.field in undecided else " (settled)"
        yield f"{conflict.field}: {said}{settled}"


def _quoted(content: FieldContent) -> str:
    return repr(as_one_text(content))


def _usage_told(usage: Usage) -> str:
    place = usage.placement.locator
    where = f"{usage.publication.path}, {place}" if place else str(usage.publication.path)
    return f"{where}: {usage.status}, checked {sortable(usage.publication.checked_at)}"


def _credentials_told(said: ContentCredentials) -> Iterator[str]:
    """Yield what Content Credentials say, the state first, as far as it says anything."""
    yield f"{said.state.value} ({said.problem})" if said.problem else said.state.value
    parts = {"signer": said.signer, "issuer": said.issuer, "generator": said.generator}
    if said.signed_at is not None:
        parts["signed"] = sortable(said.signed_at)
    yield from (f"{name}: {part}" for name, part in parts.items() if part)
    ai = ai_source_type(said)
    if ai:
        yield f"AI: {_value_told(field('digital_source_type'), ai)}"
    for action in said.actions:
        yield _joined("action: ", action.action, action.software, action.description)
    for one in said.ingredients:
        yield _joined("made from: ", one.title, one.relationship)


def _joined(before: str, *parts: str) -> str:
    return before + ", ".join(part for part in parts if part)
