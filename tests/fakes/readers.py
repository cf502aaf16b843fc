"""A document reader that knows its documents by name."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from mediadesk.model.errors import OutsideError
from mediadesk.model.placement import Placement
from mediadesk.services.ports.documents import ReadDocument


class FakeReader:
    """Reads what it was given; any other document is damaged."""

    def __init__(
        self,
        documents: Mapping[str, tuple[Placement, ...]],
        suffixes: tuple[str, ...] = (".html",),
        unclaimed: frozenset[str] = frozenset(),
    ) -> None:
        self._unclaimed = unclaimed
        self.documents = dict(documents)
        self._suffixes = suffixes
        self.read_names: list[str] = []
        self.published_on: date | None = None

    @property
    def suffixes(self) -> tuple[str, ...]:
        return self._suffixes

    def claims(self, path: Path) -> bool:
        return path.name not in self._unclaimed

    def claims_folder(self, folder: Path) -> bool:
        return False

    def read(self, path: Path) -> ReadDocument:
        self.read_names.append(path.name)
        if path.name not in self.documents:
            raise OutsideError(f"{path.name} is damaged.")
        return ReadDocument(path.stem.title(), self.documents[path.name], self.published_on)
