"""Products of matrices on one thread."""

from collections.abc import Iterator
from typing import Final

import numpy as np

from mediadesk.media.index.blobs import Floats

#: OpenBLAS shares products of more multiplications out between threads.
_SUMS_OF_ONE_THREAD: Final = 1 << 18


def product(rows: Floats, columns: Floats) -> Floats:
    """Return a matrix product, a few rows at a time.

    Larger ones the numeric library shares out between threads, which on a machine at work wait
    for each other many times as long as the sums take.
    """
    empty = np.zeros((0, columns.shape[1]), np.float32)
    return np.concatenate([empty, *products(rows, columns)])


def products(rows: Floats, columns: Floats) -> Iterator[Floats]:
    """Yield the same, some rows at a time."""
    portion = max(1, _SUMS_OF_ONE_THREAD // columns.size)
    return (rows[at : at + portion] @ columns for at in range(0, len(rows), portion))
