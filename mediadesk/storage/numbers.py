"""Numbers of photos out of the database as arrays."""

from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, Select

from mediadesk.storage.dialects.dialect import dialect_of

Numbers: TypeAlias = NDArray[np.int64]
Mask: TypeAlias = NDArray[np.bool_]


def numbers_of(connection: Connection, query: Select[Any]) -> Numbers:
    """Return the one column of a query, in its order."""
    joined = connection.execute(dialect_of(connection).joined(query)).scalar_one()
    if not joined:
        return np.empty(0, np.int64)
    return np.fromstring(str(joined), dtype=np.int64, sep=",")


def mask_of(numbers: Numbers, size: int) -> Mask:
    """Return which of the numbers below `size` are among these."""
    mask = np.zeros(size, np.bool_)
    mask[numbers[numbers < size]] = True
    return mask
