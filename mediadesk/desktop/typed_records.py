"""What is typed into a form of one record at a time, until it is on record."""

from collections import Counter
from collections.abc import Callable, Hashable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Generic, TypeVar

from mediadesk.desktop.save_queue import SaveQueue
from mediadesk.services.jobs import JobContext

K = TypeVar("K", bound=Hashable)
R = TypeVar("R")
D = TypeVar("D")


class TypedRecords(Generic[K, R, D]):
    """Saves records beside the window; what is not on record yet, or could not be, is a draft.

    Every save is held against what stood on record when the one before it had come to its end:
    where that one failed, the next says what both say.

    Args:
        saves: Has them saved, one after another.
        save: Saves a record as it was typed; also told the record as it was before somebody typed.
        differences: Says what of a record is typed otherwise than it was before.
        saved: Told a record's key, the record as it was, and as it was saved.
        failed: Told a record's key and the error.
    """

    def __init__(
        self,
        saves: SaveQueue,
        save: Callable[[R, R], object],
        differences: Callable[[R, R], D],
        *,
        saved: Callable[[K, R, R], None],
        failed: Callable[[K, BaseException], None],
    ) -> None:
        self._saves = saves
        self._save = save
        self._differences = differences
        self._saved = saved
        self._failed = failed
        self._drafts: dict[K, D] = {}
        self._asked: dict[K, R] = {}
        self._known: dict[K, R] = {}
        self._under_way: Counter[K] = Counter()

    @property
    def drafts(self) -> Mapping[K, D]:
        """What was typed and is not on record, by the record's key."""
        return MappingProxyType(self._drafts)

    def is_under_way(self, key: K) -> bool:
        """Whether a record is being saved, so that its draft was typed where it is shown."""
        return self._under_way[key] > 0

    def restore(self, key: K, draft: D) -> None:
        """Remember what was typed before the program ended."""
        self._drafts[key] = draft

    def ask(self, key: K, typed: R, shown: R) -> None:
        """Have a record saved as it was typed; what is nothing new is not saved again.

        Args:
            key: What tells it from others.
            typed: As it is to be.
            shown: As it was when it was read.
        """
        if typed == self._asked.get(key, shown):
            if not self._under_way[key]:
                self._drafts.pop(key, None)
            return
        self._asked[key] = typed
        self._known.setdefault(key, shown)
        self._drafts[key] = self._differences(shown, typed)
        self._under_way[key] += 1
        self._saves.save(
            partial(self._save_over_known, key, typed),
            done=partial(self._take, key, typed),
            failed=partial(self._fail, key),
        )

    def _save_over_known(self, key: K, typed: R, _context: JobContext) -> None:
        self._save(typed, self._known[key])

    def _take(self, key: K, typed: R, _outcome: None) -> None:
        before, self._known[key] = self._known[key], typed
        last = self._asked[key]
        if typed == last:
            self._drafts.pop(key, None)
        else:
            self._drafts[key] = self._differences(typed, last)
        self._come_home(key)
        self._saved(key, before, typed)

    def _fail(self, key: K, error: BaseException) -> None:
        self._come_home(key)
        self._failed(key, error)

    def _come_home(self, key: K) -> None:
        self._under_way[key] -= 1
        if self._under_way[key] <= 0:
            for kept in (self._under_way, self._asked, self._known):
                kept.pop(key, None)
