"""What every handler of the window needs: the desk, the jobs, the changes, the reporter."""

from dataclasses import dataclass

from mediadesk.desktop.changes import ChangeHub
from mediadesk.desktop.errors import Reporter
from mediadesk.desktop.jobs import JobRunner
from mediadesk.desktop.save_queue import SaveQueue
from mediadesk.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Workplace:
    """One desk in one window.

    Attributes:
        desk: Every use case.
        runner: Runs what takes long.
        saves: Has written what was typed, in its order.
        hub: Tells what changed.
        reporter: Tells people what went well or wrong.
    """

    desk: Desk
    runner: JobRunner
    saves: SaveQueue
    hub: ChangeHub
    reporter: Reporter
