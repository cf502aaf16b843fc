"""Baselines read from files and written to them."""

from pathlib import Path

from mediadesk.attribution.baseline import Baseline
from mediadesk.model.errors import UserError


def read_baseline(path: Path) -> Baseline:
    """Return the baseline of a file.

    Raises:
        UserError: It cannot be read, or is no baseline.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is no text in UTF-8"
        msg = f"The baseline {path} cannot be read: {reason}."
        raise UserError(msg) from error
    return Baseline.from_text(text, path)


def baseline_or_new(path: Path) -> Baseline:
    """Return the baseline of a file, an empty one where there is no such file yet.

    Raises:
        UserError: There is a file that cannot be read, or is no baseline.
    """
    return read_baseline(path) if path.exists() else Baseline(path.absolute().parent)
