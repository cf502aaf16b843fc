"""Run a command: every outcome becomes an exit status, every error one line."""

import errno
import logging
import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from mediadesk import __version__, paths
from mediadesk.cli.arguments import command_named, read_command, read_globals
from mediadesk.cli.command import Exit, OpenWindow, Session, WindowOrder
from mediadesk.cli.ending import cut_off_again, orderly_ending
from mediadesk.cli.terminal import PipeClosedError, Terminal
from mediadesk.model.errors import MediaDeskError, StoppedError


def main(arguments: Sequence[str], open_window: OpenWindow) -> int:
    """Run what a command line asks for.

    Args:
        arguments: The command line without the program's name.
        open_window: Opens the desktop; returns its exit status.

    Returns:
        The exit status: 0 done, 1 done with findings or failed items, 2 not done.
    """
    terminal = Terminal.of_process()
    try:
        status = _dispatch(arguments, terminal, open_window)
        terminal.flush()
    except PipeClosedError:
        terminal.abandon_output()
        return Exit.PIPE_CLOSED
    except (KeyboardInterrupt, StoppedError):
        return Exit.INTERRUPTED
    except MediaDeskError as error:
        terminal.note(f"mediadesk: {error}")
        return Exit.NOT_DONE
    except OSError as error:  # what the system refused, wherever it was asked
        _keep_for_report()
        terminal.abandon_output()  # what it could not take, it cannot take at the end either
        terminal.note(f"mediadesk: {_refusal(error)}")
        return Exit.NOT_DONE
    except Exception:  # noqa: BLE001  the top handler: whatever reaches it is a bug, and is kept
        terminal.note(f"mediadesk: {_told(_keep_for_report())}")
        return Exit.NOT_DONE
    return status


def _dispatch(arguments: Sequence[str], terminal: Terminal, open_window: OpenWindow) -> int:
    try:
        given = read_globals(arguments)
        if given.version:
            return _tell_version(terminal)
        if given.command is None:
            return open_window(WindowOrder(given.catalogue, given.profile))
        command = command_named(given.command)
        options = read_command(command, command.usage(), given)
    except SystemExit as leaving:  # argparse has printed the help or the version
        return leaving.code if isinstance(leaving.code, int) else Exit.DONE
    session = Session(
        terminal, options.catalogue, options.profile, partial(_open_within, open_window)
    )
    with orderly_ending():
        return command.load().run(options, session)


def _open_within(open_window: OpenWindow, order: WindowOrder) -> int:
    """Open the desktop from a command, ended as it is when it was opened by itself."""
    cut_off_again()
    return open_window(order)


def _tell_version(terminal: Terminal) -> Exit:
    terminal.say(f"MediaDesk {__version__}")
    return Exit.DONE


def _keep_for_report() -> Path | None:
    """Write the exception under way into the log; return the log, None where it cannot be."""
    log = paths.log_file()
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        handler = logging.FileHandler(log, encoding="utf-8")
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    # Without the arguments: a catalogue's URL may hold a password.
    record = logging.LogRecord(
        "mediadesk", logging.ERROR, __file__, 0, "a command failed", None, sys.exc_info()
    )
    handler.handle(record)
    handler.close()
    return log


def _refusal(error: OSError) -> str:
    reason = error.strerror or type(error).__name__
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return f"{error.filename or 'The result'} was not written: the disk is full. Make room."
    if error.filename is None:
        return f"The system refused: {reason}. Check where the result goes."
    return f"{os.fsdecode(error.filename)} cannot be used: {reason}. Check the path and its rights."


def _told(log: Path | None) -> str:
    name = type(sys.exception()).__name__
    where = f"the details are in {log}" if log else "the details could not be written down"
    return f"This is a fault of the program ({name}); {where}. Please report it."
