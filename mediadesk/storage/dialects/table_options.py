"""What tables say of themselves to one database and not to another."""

from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import BigInteger, Integer, Text, text
from sqlalchemy.types import TypeEngine

#: Texts are sorted and compared by their code points everywhere, whatever a server's locale is.
TEXT: Final[TypeEngine[str]] = Text().with_variant(Text(collation="C"), "postgresql")

#: Numbers that may be above two billion: SQLite's integers are long, PostgreSQL's are not.
LARGE: Final[TypeEngine[int]] = Integer().with_variant(BigInteger(), "postgresql")

#: The rows of a table lie in the order of its key.
IN_KEY_ORDER: Final[Mapping[str, Any]] = {"sqlite_with_rowid": False}

#: A number that a row once had is never given again; the numbers of a PostgreSQL table never are.
NEVER_AGAIN: Final[Mapping[str, Any]] = {"sqlite_autoincrement": True}


def only_where(condition: str) -> Mapping[str, Any]:
    """Return how an index says that it holds only the rows of which a condition is true.

    A server keeps such an index of every row: to say it there as well would have every command
    load SQLAlchemy's PostgreSQL, 35 ms of each.
    """
    return {"sqlite_where": text(condition)}
