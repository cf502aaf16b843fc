"""What the services need to learn how a file says it was edited."""

from pathlib import Path
from typing import Protocol

from mediadesk.model.edit_traces import ContentCredentials, EditTraces


class TraceReader(Protocol):
    """Reads what files tell of their editing, bounded in time and memory."""

    def traces(self, path: Path) -> EditTraces:
        """Return everything a file's metadata tell of its editing.

        Raises:
            OutsideError: The file cannot be read as a picture, or takes too long.
        """
        ...

    def credentials(self, path: Path) -> ContentCredentials | None:
        """Return a file's Content Credentials, checked now; None where it has none.

        Raises:
            OutsideError: The file cannot be read.
        """
        ...
