"""What every handler of the window needs: the desk, the jobs, the changes, the reporter."""

from dataclasses import dataclass

from mediadesk.desktop.changes import ChangeHub
from mediadesk.desktop.errors import Reporter
from mediadesk.desktop.jobs import JobRunner
from mediadesk.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Workplace:
    """One desk in one window.

    Attributes:
        desk: Every use case.
        runner: Runs what takes long.
        hub: Tells what changed.
        reporter: Tells people what went well or wrong.
    """

    desk: Desk
    runner: JobRunner
    hub: ChangeHub
    reporter: Reporter
