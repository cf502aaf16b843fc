"""Read what one file tells of its editing, in a worker process that may hang or die."""

from pathlib import Path
from tempfile import gettempdir

from typing_extensions import override

from mediadesk.media.credentials import has_credentials
from mediadesk.media.damage import damage_told
from mediadesk.media.workers import IntakePool
from mediadesk.model.edit_traces import ContentCredentials, EditTraces
from mediadesk.model.errors import OutsideError
from mediadesk.model.intake import Failure, Intake
from mediadesk.services.ports.traces import TraceReader


class ConfinedTraces(TraceReader):
    """Starts a worker for each file that is looked at; nothing is kept between two."""

    @override
    def traces(self, path: Path) -> EditTraces:
        pool = IntakePool(Path(gettempdir()), workers=1, read=read_alone)
        for outcome in pool.take_in((path,)):
            if isinstance(outcome, Failure):
                raise OutsideError(outcome.error)
            return outcome.traces
        msg = f"{path.name} was not read."
        raise OutsideError(msg)

    @override
    def credentials(self, path: Path) -> ContentCredentials | None:
        with damage_told(path, "cannot be read"):
            data = path.read_bytes()
        # Most files have none, and a worker takes half a second to start.
        return self.traces(path).credentials if has_credentials(data) else None


def read_alone(path: Path, previews: Path) -> Intake | Failure:
    """Read one file in the worker, without keeping a preview."""
    from mediadesk.media.intake import read_intake  # noqa: PLC0415 - loads OpenCV, in workers only

    del previews
    try:
        return read_intake(path)[0]
    except OutsideError as error:
        return Failure(path, str(error))
