"""The photos that wait until their originals are looked for: handed out, and settled."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from threading import Lock

from mediadesk.services.ports.catalogue import RelationShelf


class WaitingPhotos:
    """Has each photo that waits looked at once, though two imports ended in the meantime.

    A look that is stopped, or dies with its program, leaves whom it did not come to waiting.
    """

    def __init__(self, shelf: RelationShelf) -> None:
        self._shelf = shelf
        self._turn = Lock()
        self._taken: set[int] = set()

    @property
    def are_there(self) -> bool:
        """Whether any wait that nobody looks at."""
        return bool(self._free())

    @contextmanager
    def taken(self) -> Iterator[Sequence[int]]:
        """Give out those that wait and that nobody here looks at; they are taken till the end."""
        with self._turn:
            numbers = self._free()
            self._taken.update(numbers)
        try:
            yield numbers
        finally:
            with self._turn:
                self._taken.difference_update(numbers)

    def settle(self, photo_ids: Collection[int]) -> None:
        """Note that photos were looked at."""
        self._shelf.note_related(sorted(photo_ids))

    def _free(self) -> Sequence[int]:
        return [n for n in self._shelf.photos_to_relate() if n not in self._taken]
