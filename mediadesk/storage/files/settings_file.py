"""Settings in a JSON file: the port SettingsStore."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from mediadesk.model.errors import OutsideError
from mediadesk.storage.files.atomic_text import write_whole

_DAMAGED: Final = ".damaged"


class SettingsFile:
    """Keeps settings in one JSON object of texts; a damaged file is set aside and reads empty."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> Mapping[str, str]:
        """Return what was kept, nothing where there is no file or it is damaged.

        Raises:
            OutsideError: The file is there but cannot be read.
        """
        try:
            raw = self._path.read_bytes()
        except FileNotFoundError:
            return {}
        except OSError as error:
            msg = f"The settings {self._path} cannot be read: {error.strerror}."
            raise OutsideError(msg) from error
        values = _parsed(raw)
        if values is None:
            self._set_aside()
            return {}
        return values

    def save(self, values: Mapping[str, str]) -> None:
        """Keep all values: written beside, flushed to the disk, then put in place.

        Raises:
            OutsideError: The file cannot be written.
        """
        text = json.dumps(dict(sorted(values.items())), ensure_ascii=True, indent=2) + "\n"
        try:
            write_whole(self._path, text)
        except OSError as error:
            msg = f"The settings {self._path} cannot be written: {error.strerror}."
            raise OutsideError(msg) from error

    def _set_aside(self) -> None:
        try:
            self._path.replace(self._path.with_name(self._path.name + _DAMAGED))
        except OSError as error:
            msg = f"The damaged settings {self._path} cannot be set aside: {error.strerror}."
            raise OutsideError(msg) from error


def _parsed(raw: bytes) -> dict[str, str] | None:
    try:
        values = json.loads(raw)
    except (ValueError, RecursionError):  # not JSON, not UTF-8, or nested beyond sense
        return None
    if not isinstance(values, dict):
        return None
    return {name: value for name, value in values.items() if isinstance(value, str)}
