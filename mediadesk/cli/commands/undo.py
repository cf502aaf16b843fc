"""Run `mediadesk undo`: take the last change back."""

from argparse import Namespace

from mediadesk.bootstrap.wiring.history import history
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_bench


def run(options: Namespace, session: Session) -> Exit:
    """Take back and say what."""
    with opened_bench(session) as bench:
        what = bench.get(history).next_undo()
        entry = bench.get(history).undo()
    done = (what or entry.what) if entry is not None else None
    if options.json:
        session.terminal.emit({"undone": done})
    elif done is None:
        session.terminal.note("There is nothing to take back.")
    else:
        session.terminal.say(f"Taken back: {done}")
    return Exit.DONE
