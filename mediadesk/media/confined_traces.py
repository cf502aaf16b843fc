"""Read what one file tells of its editing, in a worker process that may hang or die."""

import time
from functools import lru_cache
from pathlib import Path
from tempfile import gettempdir
from typing import Final

from typing_extensions import override

from mediadesk.media.metadata.credentials import has_credentials
from mediadesk.media.picture_bytes import read_file
from mediadesk.media.workers import IntakePool
from mediadesk.model.edit_traces import ContentCredentials, EditTraces
from mediadesk.model.errors import OutsideError
from mediadesk.model.intake import Failure, Intake
from mediadesk.services.ports.traces import TraceReader

#: A check asks for the credentials of one file some three times within seconds; what they are
#: signed with is looked over anew after so long.
_MOST_REMEMBERED: Final = 64
_REMEMBERED_S: Final = 60.0


class ConfinedTraces(TraceReader):
    """Starts a worker for each file that is looked at; credentials are remembered for a minute."""

    def __init__(self) -> None:
        self._lately = lru_cache(_MOST_REMEMBERED)(self._credentials)

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
        file = read_file(path)
        # Most have none, and a worker takes half a second to start.
        if not has_credentials(file.data):
            return None
        minute = int(time.monotonic() // _REMEMBERED_S)
        return self._lately(path, (file.status.st_mtime_ns, file.status.st_size, minute))

    def _credentials(self, path: Path, _as_of: tuple[int, int, int]) -> ContentCredentials | None:
        return self.traces(path).credentials


def read_alone(path: Path, previews: Path) -> Intake | Failure:
    """Read one file in the worker, without keeping a preview."""
    from mediadesk.media.intake import read_intake  # noqa: PLC0415 - loads OpenCV, in workers only

    del previews
    try:
        return read_intake(path)[0]
    except OutsideError as error:
        return Failure(path, str(error))
