"""What a re-scan looks up: sightings by path, made only as they are asked for."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

from typing_extensions import override

from mediadesk.model.photo import Sighting

#: Number of the photo, size in bytes, modification times of file and sidecar in nanoseconds.
Facts: TypeAlias = tuple[int, int, int, int]


class SightingsByPath(Mapping[str, Sighting]):
    """Sightings by path; a hundred thousand of them as records would cost a second up front."""

    def __init__(self, facts: Mapping[str, Facts]) -> None:
        self._facts = facts

    @override
    def __getitem__(self, path: str) -> Sighting:
        number, size_bytes, modified_ns, sidecar_ns = self._facts[path]
        return Sighting(Path(path), number, size_bytes, modified_ns, sidecar_ns)

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(self._facts)

    @override
    def __len__(self) -> int:
        return len(self._facts)
