"""Run `mediadesk fields`: list the fields of photos, or explain one."""

from argparse import Namespace
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from mediadesk.cli.command import Exit, Session
from mediadesk.metadata.credit_parts import CREDIT_PARTS, credit_part
from mediadesk.metadata.fields import FIELDS, FieldSpec, Member, field
from mediadesk.services.checks.check_shapes import Shape

#: Record of IIM in which all editorial datasets stand (IIM 4.2, chapter 6).
_RECORD: Final = 2


def run(options: Namespace, session: Session) -> Exit:
    """Print the list, or one field's explanation."""
    if options.json:
        shapes = [_shape(spec) for spec in (*FIELDS, *CREDIT_PARTS)]
        session.terminal.emit(_shape(_named(options.field)) if options.field else shapes)
        return Exit.DONE
    for line in _explained(_named(options.field)) if options.field else _listed():
        session.terminal.say(line)
    return Exit.DONE


def _named(name: str) -> FieldSpec:
    return credit_part(name) or field(name)


def _listed() -> Iterator[str]:
    widest = max(len(spec.name) for spec in (*FIELDS, *CREDIT_PARTS))
    for group, specs in groupby(FIELDS, key=lambda spec: spec.group):
        yield f"{group.label}:"
        yield from (f"  {spec.name:<{widest}}  {spec.label}" for spec in specs)
    yield "Credit on record:"
    yield from (f"  {spec.name:<{widest}}  {spec.label}" for spec in CREDIT_PARTS)


def _explained(spec: FieldSpec) -> Iterator[str]:
    yield f"{spec.name}: {spec.label} ({spec.group.label})"
    yield spec.help
    yield f"Holds: {spec.kind.value}{'' if spec.is_editable else ', told by the file alone'}"
    if spec.xmp:
        yield f"XMP: {spec.xmp}{f', {spec.array.value}' if spec.array else ''}"
    if spec.iim is not None:
        yield f"IIM: {_RECORD}:{spec.iim:03}, {spec.iim_bytes} bytes{' each' * spec.is_list}"
    if spec.exif:
        yield f"Exif: {', '.join(spec.exif)}"
    if spec.weak_exif:
        yield f"Exif, where nothing else says it: {', '.join(spec.weak_exif)}"
    yield from (f"Value: {value} ({label})" for value, label in spec.choices)
    yield from _members_told(spec.structure, "")


def _members_told(members: Sequence[Member], before: str) -> Iterator[str]:
    for member in members:
        name = before + member.name.replace("_", " ")
        yield f"Member: {name} ({member.label}; {member.xmp})"
        yield from _members_told(member.structure, f"{name} > ")


def _shape(spec: FieldSpec) -> Shape:
    return {
        "name": spec.name,
        "label": spec.label,
        "group": spec.group.value,
        "help": spec.help,
        "kind": spec.kind.value,
        "editable": spec.is_editable,
        "xmp": spec.xmp or None,
        "array": spec.array.value or None,
        "iim": None if spec.iim is None else f"{_RECORD}:{spec.iim:03}",
        "iim_bytes": spec.iim_bytes or None,
        "exif": list(spec.exif),
        "weak_exif": list(spec.weak_exif),
        "choices": [{"value": value, "label": label} for value, label in spec.choices],
        "members": [_member_shape(member) for member in spec.structure],
    }


def _member_shape(member: Member) -> Shape:
    return {
        "name": member.name,
        "label": member.label,
        "kind": member.kind.value,
        "xmp": member.xmp,
        "array": member.array.value or None,
        "members": [_member_shape(inner) for inner in member.structure],
    }
