"""Tell everything known of a photo: file, fields, credit, who worked on it, edits, publications.

A picture file that is not in the catalogue is read directly. With --languages, texts that exist in
several languages are told in each.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from mediadesk.cli import json_shapes
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_desk
from mediadesk.cli.photo_shape import photo
from mediadesk.metadata.choices import label_of
from mediadesk.metadata.fields import field
from mediadesk.model.dossier import Dossier
from mediadesk.model.errors import UserError
from mediadesk.model.photo import FieldContent
from mediadesk.paths import is_file
from mediadesk.services.desk import Desk
from mediadesk.services.records.field_records import credit_parts_held

EXAMPLE: Final = "mediadesk show kim.jpg --json"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("photo", metavar="PHOTO", help="catalogue number or path")
    parser.add_argument(
        "--languages", action="store_true", help="tell texts in every language they exist in"
    )
    parser.add_argument("--json", action="store_true", help="write JSON")


def run(options: Namespace, session: Session) -> Exit:
    """Look the photo up, or read the file, and tell."""
    with opened_desk(session) as desk:
        dossier = _dossier(desk, options.photo)
        credentials = desk.inspecting.credentials(dossier.photo.path)
        parts = credit_parts_held(dossier.credit_or_empty)
        shape = photo(dossier, languages=options.languages)
        told = json_shapes.credentials(credentials)
        shape["content_credentials"] = told
        shape["credentials"] = told and {**told, "when": told["signed"]}
    if options.json:
        session.terminal.emit(shape)
    else:
        for line in _told(shape, parts):
            session.terminal.say(line)
    return Exit.DONE


def _dossier(desk: Desk, reference: str) -> Dossier:
    path = Path(reference).expanduser()
    try:
        photo_id = desk.browsing.resolve(reference)
    except UserError:
        if not is_file(path):
            raise
        return desk.inspecting.dossier(path)
    known = desk.browsing.dossier(photo_id)
    return replace(known, edits=desk.evidence.timeline(photo_id).edits)


def _told(shape: json_shapes.Shape, credit_parts: Mapping[str, FieldContent]) -> Iterator[str]:
    yield f"{shape['path']}"
    number = f"photo {shape['id']}" if shape["id"] is not None else "not in the catalogue"
    yield f"{number}, {shape['format']}, {shape['width']} x {shape['height']} pixels"
    metadata = shape["metadata"]
    said = metadata if isinstance(metadata, dict) else {}
    for name, value in (*said.items(), *credit_parts.items()):
        yield f"{name}: {value if isinstance(value, str) else '; '.join(value)}"
    yield from _list_told("conflict", shape["conflicts"], ("field", "values"))
    yield from _list_told("edit", shape["edits"], ("kind", "by", "organisation", "evidence"))
    credentials = shape["credentials"]
    if isinstance(credentials, dict):
        yield from _credentials_told(credentials)
    yield from _list_told("published", shape["placements"], ("document", "locator", "status"))


def _credentials_told(said: json_shapes.Shape) -> Iterator[str]:
    """Yield what Content Credentials say, the state first, as far as it says anything."""
    problem = f" ({said['problem']})" if said["problem"] else ""
    yield f"Content Credentials: {said['state']}{problem}"
    for name in ("signer", "issuer", "when", "generator"):
        if said[name]:
            yield f"  {name}: {said[name]}"
    if said["ai"]:
        label = label_of(field("digital_source_type").choices, str(said["ai"]))
        yield f"  AI: {label} ({said['ai']})"
    yield from _list_told("  action", said["actions"], ("action", "software", "description"))
    yield from _list_told("  made from", said["ingredients"], ("title", "relationship"))


def _list_told(title: str, entries: object, keys: tuple[str, ...]) -> Iterator[str]:
    for entry in entries if isinstance(entries, list) else ():
        yield f"{title}: {', '.join(str(entry[key]) for key in keys if entry[key])}"
