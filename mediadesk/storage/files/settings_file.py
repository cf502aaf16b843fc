"""Settings in a JSON file: the port SettingsStore."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from mediadesk.model.errors import OutsideError
from mediadesk.storage.files.atomic_text import write_whole
from mediadesk.storage.files.file_lock import WAIT_S, sole_change

_DAMAGED: Final = ".damaged"


class SettingsFile:
    """Keeps settings in one JSON object of texts; a damaged file is set aside and reads empty.

    Args:
        path: The file.
        wait_s: Seconds to wait for another program that changes it.
    """

    def __init__(self, path: Path, *, wait_s: float = WAIT_S) -> None:
        self._path = path
        self._wait_s = wait_s

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

    def update(self, values: Mapping[str, str], otherwise: Mapping[str, str]) -> Mapping[str, str]:
        """Lay values over what the file holds by now, while no other program changes it.

        The file is written beside, flushed to the disk, then put in place.

        Args:
            values: What was chosen.
            otherwise: What is kept as well where there is no file any more, or a damaged one.

        Raises:
            OutsideError: The file cannot be written, or another program changes it for too long.
        """
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with sole_change(self._path, self._wait_s):
                kept = {**(self.load() or otherwise), **values}
                text = json.dumps(dict(sorted(kept.items())), ensure_ascii=True, indent=2) + "\n"
                write_whole(self._path, text)
        except TimeoutError as error:
            msg = (
                f"The settings {self._path} are being changed by another program that does not "
                "come to an end; nothing was kept. Close it, and choose again."
            )
            raise OutsideError(msg) from error
        except OSError as error:
            msg = f"The settings {self._path} cannot be written: {error.strerror}."
            raise OutsideError(msg) from error
        return kept

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
