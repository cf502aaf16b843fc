"""Run `mediadesk adopt`: link a picture edited elsewhere to its original and log it."""

from argparse import Namespace
from pathlib import Path

from mediadesk.bootstrap.wiring.browsing import browsing
from mediadesk.bootstrap.wiring.evidence import evidence
from mediadesk.bootstrap.wiring.identifying import identifying
from mediadesk.bootstrap.wiring.outside import receiving
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.cli import json_shapes
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_bench
from mediadesk.model.edit import Verdict
from mediadesk.model.errors import UserError
from mediadesk.paths import absence, is_file
from mediadesk.services.checks import check_shapes
from mediadesk.services.edits.homecoming import Credited, Homecoming


def run(options: Namespace, session: Session) -> Exit:
    """Compare, link and log."""
    with opened_bench(session) as bench:
        path = _file(bench, options.derived)
        original_id = _original(bench, path, options.of)
        found = bench.get(receiving).look(original_id, path)
        original = bench.get(browsing).dossier(original_id).photo.path
        if not options.anyway:
            _require_related(found, path, original)
        photo_id = bench.get(receiving).accept(found, found.edits, _credited(bench, options))
        told = bench.get(evidence).timeline(photo_id)
    if options.json:
        seen = found.comparison
        session.terminal.emit(
            {
                "id": photo_id,
                "path": str(path),
                "original": {"id": original_id, "path": str(original)},
                "edits": [json_shapes.edit(edit) for edit in told.edits],
                "conflicts": [json_shapes.conflict_of_edits(one) for one in told.conflicts],
                "comparison": check_shapes.comparison(seen) if seen is not None else None,
            }
        )
    else:
        done = ", ".join(dict.fromkeys(edit.kind.value for edit in found.edits))
        session.terminal.say(f"{path} comes from {original}: {done or 'nothing was changed'}")
        for one in told.conflicts:
            session.terminal.say(f"Conflict: {one.sentence} {one.advice}")
    return Exit.DONE


def _credited(bench: Workbench, options: Namespace) -> Credited | None:
    """Return who is named for the edits; None where the command line names nobody."""
    if not options.by:
        return None
    roles = tuple(role.strip() for role in options.roles.split(",") if role.strip())
    return Credited(options.by, options.organisation or bench.settings.organisation, roles)


def _file(bench: Workbench, reference: str) -> Path:
    """Return the file of a path, or of a photo by its number."""
    path = Path(reference).expanduser().absolute()
    if is_file(path):
        return path
    if not (reference.isascii() and reference.isdigit()):
        msg = f"{reference} {absence(path)}; check the path."
        raise UserError(msg)
    return bench.get(browsing).dossier(int(reference)).photo.path


def _original(bench: Workbench, path: Path, named: str) -> int:
    """Return the photo that a person names, else the nearest relative the catalogue has."""
    if named:
        return bench.get(browsing).resolve(named)
    for match in bench.get(identifying).matches(path):
        seen = match.comparison
        if match.matched_by != "hash" and seen is not None and seen.verdict is Verdict.DERIVED:
            return match.photo_id
    msg = f"No original of {path.name} was found in the catalogue; name it with --of."
    raise UserError(msg)


def _require_related(found: Homecoming, path: Path, original: Path) -> None:
    if found.is_related:
        return
    seen = found.comparison
    how = "cannot tell" if seen is None or seen.verdict is Verdict.CANNOT_TELL else "say no"
    msg = (
        f"Whether {path.name} comes from {original.name}, the pixels {how}; nothing was linked. "
        "Name another with --of, or give --anyway where you know it."
    )
    raise UserError(msg)
