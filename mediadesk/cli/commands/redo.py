"""Run `mediadesk redo`: do the last change that was taken back again."""

from argparse import Namespace

from mediadesk.bootstrap.wiring.history import history
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_bench


def run(options: Namespace, session: Session) -> Exit:
    """Do again and say what."""
    with opened_bench(session) as bench:
        what = bench.get(history).next_redo()
        entry = bench.get(history).redo()
    done = (what or entry.what) if entry is not None else None
    if options.json:
        # The contract names one key for both commands; the other says which of the two it was.
        session.terminal.emit({"undone": done, "redone": done})
    elif done is None:
        session.terminal.note("There is nothing to do again.")
    else:
        session.terminal.say(f"Done again: {done}")
    return Exit.DONE
