"""Run `mediadesk edit-in`: edit a photo in another program and log what was done."""

import time
from argparse import Namespace
from typing import Final

from mediadesk.bootstrap.wiring.browsing import browsing
from mediadesk.bootstrap.wiring.outside import outside
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.cli import json_shapes
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_bench
from mediadesk.model.errors import UserError
from mediadesk.services.edits.outings import Outing

_POLL_S: Final = 0.5


def run(options: Namespace, session: Session) -> Exit:
    """Lend, wait, take in; or list the programs."""
    with opened_bench(session) as bench:
        if options.program is None:
            return _list(bench, session, as_json=options.json)
        program = bench.get(outside).program(options.program)
        outing = bench.get(outside).begin(bench.get(browsing).resolve(options.photo), program)
        session.terminal.note(f"{outing.path} is open in {program.name}; save it there.")
        _wait(bench, outing, options.timeout)
        found = bench.get(outside).job(outing)(session.terminal.job_context())
        organisation = options.organisation or bench.settings.organisation
        photo_id = bench.get(outside).accept(found, found.edits, options.by, organisation)
        path = bench.get(browsing).dossier(photo_id).photo.path
    edits = [json_shapes.edit(edit) for edit in found.edits]
    done = ", ".join(dict.fromkeys(edit.kind.value for edit in found.edits))
    shape = {"path": str(path), "id": photo_id, "edits": edits}
    told = f"{path}: {done or 'nothing was changed'}"
    session.terminal.answer(shape, told, as_json=options.json)
    return Exit.DONE


def _list(bench: Workbench, session: Session, *, as_json: bool) -> Exit:
    programs = bench.get(outside).programs()
    if as_json:
        named = [{"name": p.name, "command": list(p.command)} for p in programs]
        session.terminal.emit({"programs": named})
        return Exit.DONE
    for program in programs:
        session.terminal.say(f"{program.name}: {' '.join(program.command)}")
    if not programs:
        session.terminal.note("No program was found; name one in the setting edit.programs.")
    return Exit.DONE


def _wait(bench: Workbench, outing: Outing, timeout_s: float) -> None:
    began = time.monotonic()
    while not bench.get(outside).returned(outing):
        if timeout_s and time.monotonic() - began > timeout_s:
            msg = (
                f"Nothing was saved from {outing.program.name} within {timeout_s:g} s. The copy "
                f"is still at {outing.path}; `mediadesk adopt` takes in what is saved later."
            )
            raise UserError(msg)
        time.sleep(_POLL_S)
