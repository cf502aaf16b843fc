"""Where settings are kept between two starts."""

from collections.abc import Mapping
from typing import Protocol


class SettingsStore(Protocol):
    """Keeps settings by dotted name; a damaged store reads as empty and is set aside."""

    def load(self) -> Mapping[str, str]:
        """Return what was kept."""
        ...

    def update(self, values: Mapping[str, str], otherwise: Mapping[str, str]) -> Mapping[str, str]:
        """Lay values over what is kept by now, while nobody else changes it, and keep that.

        Args:
            values: What was chosen.
            otherwise: What is kept as well where nothing is any more: gone, or damaged.

        Returns:
            All that is kept from now on.

        Raises:
            OutsideError: It cannot be written, or somebody else changes it for too long.
        """
        ...
