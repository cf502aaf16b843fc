"""Numbers of photos in an order, as whoever asks for them sees them.

They are an array of numpy, which has a million of them at hand without an object for each. Here it
is described by what it does, so that a command that lists no photos need not load numpy.
"""

from collections.abc import Iterator
from typing import Any, Protocol


class PhotoNumbers(Protocol):
    """A read-only array of 64-bit integers; `numpy.asarray` takes it as it is."""

    @property
    def size(self) -> int:
        """How many there are."""
        ...

    def __len__(self) -> int:
        """Return how many there are."""
        ...

    def __iter__(self) -> Iterator[Any]:
        """Yield them one by one."""
        ...

    def __getitem__(self, at: Any, /) -> Any:  # noqa: ANN401 - numpy says no more of its own
        """Return one, or an array of some."""
        ...

    def __array__(self) -> Any:  # noqa: ANN401 - as above
        """Return the array."""
        ...
