"""Edit a photo in another program: a copy is opened there, and what is saved comes back.

The command waits until the picture is saved in the program, over the copy or beside it, and is
quiet for a moment; then it says what was done, as pixels and metadata tell it, and logs it under
--by. The original is never touched; the result lies beside it. Without PROGRAM, the programs that
are known are listed.
"""

import time
from argparse import ArgumentParser, Namespace
from typing import Final

from mediadesk.cli import json_shapes
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_desk
from mediadesk.model.errors import UserError
from mediadesk.services.desk import Desk
from mediadesk.services.edits.outings import Outing

EXAMPLE: Final = "mediadesk edit-in kim.jpg GIMP --by 'Rosa Yamamoto'"

_POLL_S: Final = 0.5


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("photo", metavar="PHOTO", nargs="?", help="catalogue number or path")
    parser.add_argument("program", metavar="PROGRAM", nargs="?", help="its name, or how it begins")
    parser.add_argument("--by", metavar="NAME", default="", help="who edits; else you")
    parser.add_argument("--organisation", metavar="ORG", default="", help="for which house")
    parser.add_argument(
        "--timeout", metavar="S", type=float, default=0.0, help="give up after so many seconds"
    )
    parser.add_argument("--json", action="store_true", help="write JSON")


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
