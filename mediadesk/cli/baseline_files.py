"""Baselines read from files and written to them."""

from pathlib import Path
from typing import Final

from mediadesk.attribution.baseline import Baseline
from mediadesk.model.errors import UserError

#: A finding takes some 400; this is a million of them.
_MOST_CHARACTERS: Final = 400_000_000


def read_baseline(path: Path) -> Baseline:
    """Return the baseline of a file.

    Raises:
        UserError: It cannot be read, or is no baseline.
    """
    try:
        with path.open(encoding="utf-8") as file:
            text = file.read(_MOST_CHARACTERS + 1)
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is no text in UTF-8"
        msg = f"The baseline {path} cannot be read: {reason}."
        raise UserError(msg) from error
    if len(text) > _MOST_CHARACTERS:
        msg = f"The baseline {path} cannot be read: it is far larger than a baseline is."
        raise UserError(msg)
    return Baseline.from_text(text, path)


def baseline_or_new(path: Path) -> Baseline:
    """Return the baseline of a file, an empty one where there is no such file yet.

    Raises:
        UserError: There is a file that cannot be read, or is no baseline.
    """
    return read_baseline(path) if path.exists() else Baseline(path.absolute().parent)
