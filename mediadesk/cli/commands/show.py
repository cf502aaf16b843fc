"""Run `mediadesk show`: tell everything known of a photo."""

from argparse import Namespace
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from mediadesk.bootstrap.wiring.browsing import browsing
from mediadesk.bootstrap.wiring.evidence import evidence
from mediadesk.bootstrap.wiring.inspecting import inspecting
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.cli import json_shapes
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_bench
from mediadesk.cli.photo_shape import photo
from mediadesk.metadata.choices import label_of
from mediadesk.metadata.fields import field
from mediadesk.model.dossier import Dossier
from mediadesk.model.errors import UserError
from mediadesk.model.photo import FieldContent
from mediadesk.paths import is_file
from mediadesk.services.records.field_records import credit_parts_held


def run(options: Namespace, session: Session) -> Exit:
    """Look the photo up, or read the file, and tell."""
    with opened_bench(session) as bench:
        dossier = _dossier(bench, options.photo)
        credentials = bench.get(inspecting).credentials(dossier.photo.path)
        parts = credit_parts_held(dossier.credit_or_empty)
        shape = photo(dossier, languages=options.languages)
        told = json_shapes.credentials(credentials)
        shape["content_credentials"] = told
        shape["credentials"] = told and {**told, "when": told["signed"]}
    session.terminal.answer(shape, *_told(shape, parts), as_json=options.json)
    return Exit.DONE


def _dossier(bench: Workbench, reference: str) -> Dossier:
    path = Path(reference).expanduser()
    try:
        photo_id = bench.get(browsing).resolve(reference)
    except UserError:
        if not is_file(path):
            raise
        return bench.get(inspecting).dossier(path)
    known = bench.get(browsing).dossier(photo_id)
    return replace(known, edits=bench.get(evidence).timeline(photo_id).edits)


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
