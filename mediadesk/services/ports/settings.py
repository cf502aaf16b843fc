"""Where settings are kept between two starts."""

from collections.abc import Mapping
from typing import Protocol


class SettingsStore(Protocol):
    """Keeps settings by dotted name; a damaged store reads as empty and is set aside."""

    def load(self) -> Mapping[str, str]:
        """Return what was kept."""
        ...

    def save(self, values: Mapping[str, str]) -> None:
        """Keep all values, atomically."""
        ...
