"""Run `mediadesk undo`: take the last change back."""

from argparse import Namespace

from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_desk


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
