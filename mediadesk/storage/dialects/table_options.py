"""What tables say of themselves to one database and not to another."""

from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import text

#: The rows of a table lie in the order of its key.
IN_KEY_ORDER: Final[Mapping[str, Any]] = {"sqlite_with_rowid": False}

#: A number that a row once had is never given again.
NEVER_AGAIN: Final[Mapping[str, Any]] = {"sqlite_autoincrement": True}


def only_where(condition: str) -> Mapping[str, Any]:
    """Return how an index says that it holds only the rows of which a condition is true."""
    return {"sqlite_where": text(condition)}
