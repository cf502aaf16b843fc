"""Traces that tests put down for files by name."""

from pathlib import Path

from mediadesk.model.edit_traces import ContentCredentials, EditTraces


class FakeTraces:
    """Tells what it was told beforehand; nothing of any other file."""

    def __init__(self, traces: dict[str, EditTraces] | None = None) -> None:
        self.known = traces or {}

    def traces(self, path: Path) -> EditTraces:
        return self.known.get(path.name, EditTraces())

    def credentials(self, path: Path) -> ContentCredentials | None:
        return self.traces(path).credentials
