"""The earlier checks of a document, as a person wants to see them."""

from pathlib import Path
from typing import Final

from mediadesk.services.checks.check_history import CheckedAgain, with_changes
from mediadesk.services.desk import Desk

#: Checks that are shown of a document over time.
_MOST_CHECKS: Final = 50


def checks_of(desk: Desk, path: Path) -> tuple[CheckedAgain, ...]:
    """Return the checks of a document in which something was new, with the first and the last."""
    told = tuple(with_changes(desk.checking.checks(path, _MOST_CHECKS)))
    ends = (0, len(told) - 1)
    return tuple(one for at, one in enumerate(told) if one.changes or at in ends)
