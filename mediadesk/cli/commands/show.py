"""Run `mediadesk show`: tell everything known of a photo."""

from argparse import Namespace
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
from mediadesk.cli.photo_told import told
from mediadesk.model.dossier import Dossier
from mediadesk.model.errors import UserError
from mediadesk.paths import is_file


def run(options: Namespace, session: Session) -> Exit:
    """Look the photo up, or read the file, and tell."""
    with opened_bench(session) as bench:
        dossier = _dossier(bench, options.photo)
        credentials = bench.get(inspecting).credentials(dossier.photo.path)
        shape = photo(dossier, languages=options.languages)
        signed = json_shapes.credentials(credentials)
        shape["content_credentials"] = signed
        shape["credentials"] = signed and {**signed, "when": signed["signed"]}
    session.terminal.answer(shape, *told(dossier, credentials), as_json=options.json)
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
