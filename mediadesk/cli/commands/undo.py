"""Take the last change of the catalogue back.

Every change is journaled, so this works after a restart too, and can itself be redone.
"""

from argparse import ArgumentParser, Namespace
from typing import Final

from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_desk

EXAMPLE: Final = "mediadesk undo"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("--json", action="store_true", help="write JSON")


def run(options: Namespace, session: Session) -> Exit:
    """Take back and say what."""
    with opened_desk(session) as desk:
        what = desk.history.next_undo()
        entry = desk.history.undo()
    done = (what or entry.what) if entry is not None else None
    if options.json:
        session.terminal.emit({"undone": done})
    elif done is None:
        session.terminal.note("There is nothing to take back.")
    else:
        session.terminal.say(f"Taken back: {done}")
    return Exit.DONE
