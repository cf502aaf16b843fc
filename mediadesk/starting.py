"""Choose the face: a command where one is given, else the desktop."""

import atexit
import gc
import os
import sys
from typing import Final

from mediadesk.cli.command import WindowOrder
from mediadesk.cli.main import main as run_command_line

#: numpy's matrices are small here; threads that share one wait for each other by spinning, which
#: cost a check of a page a tenth of its time.
_MATRIX_THREADS: Final = "OPENBLAS_NUM_THREADS"


def start() -> int:
    """Run what the command line asks for; return the exit status."""
    # Python collects once more as it leaves: a tenth of a second over all that was loaded, for
    # memory that goes with the process anyway.
    atexit.register(gc.freeze)
    os.environ.setdefault(_MATRIX_THREADS, "1")  # read when numpy is loaded, much later
    return run_command_line(sys.argv[1:], _open_window)


def _open_window(order: WindowOrder) -> int:
    atexit.unregister(gc.freeze)  # what is left of the window is taken down as Qt expects it
    # Nothing is collected until the window's own collector does: of what a start makes, all stays.
    gc.disable()
    # Only here: no command may pay for loading Qt, or need it at all.
    from mediadesk.desktop.binding import load_binding  # noqa: PLC0415

    load_binding()
    from mediadesk.desktop.app import run_desktop, run_sample_desktop  # noqa: PLC0415

    if order.is_sample:
        return run_sample_desktop(order.profile)
    return run_desktop(order.catalogue, order.profile)
