"""What is to be loaded next, shared between the main thread and the workers that load it."""

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wish:
    """A thumbnail to be loaded: whose, and at what edge (device pixels)."""

    id: int
    edge_px: int


class WishList:
    """Wishes, the most urgent first, and those under way; every method may be called anywhere."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._wishes: list[Wish] = []  # the next one last
        self._under_way: set[Wish] = set()
        self._outdated: set[Wish] = set()

    def __len__(self) -> int:
        with self._lock:
            return len(self._wishes)

    def replace(self, wishes: Iterable[Wish]) -> None:
        """Wish for these and nothing else, the most urgent first; what is under way goes on."""
        with self._lock:
            fresh = [wish for wish in wishes if wish not in self._under_way]
            self._wishes = fresh[::-1]

    def take(self) -> Wish | None:
        """Return the most urgent wish, which is under way from now on; None where none is left."""
        with self._lock:
            if not self._wishes:
                return None
            wish = self._wishes.pop()
            self._under_way.add(wish)
            return wish

    def finish(self, wish: Wish) -> bool:
        """Take note that a wish was fulfilled; return False where it has to be loaded once more."""
        with self._lock:
            self._under_way.discard(wish)
            if wish not in self._outdated:
                return True
            self._outdated.discard(wish)
            self._wishes.append(wish)
            return False

    def outdate(self, is_changed: Callable[[int], bool]) -> None:
        """Have those under way whose picture changed loaded once more when they are done."""
        with self._lock:
            self._outdated |= {wish for wish in self._under_way if is_changed(wish.id)}
