"""Run `mediadesk edit-in`: edit a photo in another program and log what was done."""

import time
from argparse import Namespace
from typing import Final

from mediadesk.cli import json_shapes
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_desk
from mediadesk.model.errors import UserError
from mediadesk.services.desk import Desk
from mediadesk.services.edits.outside_editing import Outing

_POLL_S: Final = 0.5


def run(options: Namespace, session: Session) -> Exit:
    """Lend, wait, take in; or list the programs."""
    with opened_desk(session) as desk:
        if options.program is None:
            return _list(desk, session, as_json=options.json)
        program = desk.outside.program(options.program)
        outing = desk.outside.begin(desk.browsing.resolve(options.photo), program)
        session.terminal.note(f"{outing.path} is open in {program.name}; save it there.")
        _wait(desk, outing, options.timeout)
        found = desk.outside.job(outing)(session.terminal.job_context())
        organisation = options.organisation or desk.settings.organisation
        photo_id = desk.outside.accept(found, found.edits, options.by, organisation)
        path = desk.browsing.dossier(photo_id).photo.path
    if options.json:
        edits = [json_shapes.edit(edit) for edit in found.edits]
        session.terminal.emit({"path": str(path), "id": photo_id, "edits": edits})
    else:
        done = ", ".join(dict.fromkeys(edit.kind.value for edit in found.edits))
        session.terminal.say(f"{path}: {done or 'nothing was changed'}")
    return Exit.DONE


def _list(desk: Desk, session: Session, *, as_json: bool) -> Exit:
    programs = desk.outside.programs()
    if as_json:
        named = [{"name": p.name, "command": list(p.command)} for p in programs]
        session.terminal.emit({"programs": named})
        return Exit.DONE
    for program in programs:
        session.terminal.say(f"{program.name}: {' '.join(program.command)}")
    if not programs:
        session.terminal.note("No program was found; name one in the setting edit.programs.")
    return Exit.DONE


def _wait(desk: Desk, outing: Outing, timeout_s: float) -> None:
    began = time.monotonic()
    while not desk.outside.returned(outing):
        if timeout_s and time.monotonic() - began > timeout_s:
            msg = (
                f"Nothing was saved from {outing.program.name} within {timeout_s:g} s. The copy "
                f"is still at {outing.path}; `mediadesk adopt` takes in what is saved later."
            )
            raise UserError(msg)
        time.sleep(_POLL_S)
