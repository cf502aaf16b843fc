"""Numbers of photos out of SQLite as arrays."""

from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, Select, func, select

Numbers: TypeAlias = NDArray[np.int64]
Mask: TypeAlias = NDArray[np.bool_]


def numbers_of(connection: Connection, query: Select[Any]) -> Numbers:
    """Return the one column of a query, in its order.

    One joined text: at a million rows three times as fast as fetching them. SQLite keeps the
    order of a subquery under group_concat.
    """
    column = query.subquery().c[0]
    joined = connection.execute(select(func.group_concat(column))).scalar_one()
    if joined is None:
        return np.empty(0, np.int64)
    return np.fromstring(str(joined), dtype=np.int64, sep=",")


def mask_of(numbers: Numbers, size: int) -> Mask:
    """Return which of the numbers below `size` are among these."""
    mask = np.zeros(size, np.bool_)
    mask[numbers[numbers < size]] = True
    return mask
