"""Which photos are listed, in which order: the scope, its query, and the numbers it comes to."""

from dataclasses import replace
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from mediadesk.desktop.jobs import JobRunner
from mediadesk.model.errors import MediaDeskError
from mediadesk.model.scope import Order, Scope
from mediadesk.services.browsing import Browsing
from mediadesk.services.jobs import JobContext


class Listing(QObject):
    """Looks up the photos of a scope; only the answer to the last question counts.

    Signals:
        listed: The photos of the scope are known (photo that is to be current, 0 for any).
        refused: The query cannot be read (a sentence).
        failed: The photos could not be looked up (the error).
    """

    listed = Signal(int)
    refused = Signal(str)
    failed = Signal(object)

    def __init__(
        self, browsing: Browsing, runner: JobRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._browsing = browsing
        self._runner = runner
        self._asked = 0
        self._wanted = 0
        self.scope = Scope()
        self.ids: NDArray[np.int64] = np.empty(0, np.int64)

    @property
    def total(self) -> int:
        """How many photos are listed."""
        return int(self.ids.size)

    def holds(self, photo_id: int) -> bool:
        """Whether a photo is listed."""
        return bool(np.any(self.ids == photo_id))

    def position(self, photo_id: int) -> int:
        """Return where a photo stands in the list; -1 where it does not."""
        found = np.flatnonzero(self.ids == photo_id)
        return int(found[0]) if found.size else -1

    def beside(self, photo_id: int, by: int) -> int:
        """Return the photo so many places further on, or back where negative; 0 for none."""
        at = self.position(photo_id) + by
        return int(self.ids[at]) if 0 <= at < self.ids.size else 0

    def show(self, scope: Scope, photo_id: int = 0) -> None:
        """List the photos of a scope; one of them is to be current."""
        self.scope = scope
        self._wanted = photo_id
        self.reload()

    def search(self, query: str, order: Order) -> None:
        """List those photos of the scope that answer a query."""
        wanted = replace(self.scope, query=query, order=order)
        if wanted != self.scope:
            self.scope = wanted
            self.reload()

    def reload(self) -> None:
        """Look the photos of the scope up as they are now."""
        self._asked += 1
        self._runner.run(
            partial(_look_up, self._browsing, self.scope),
            done=partial(self._take, self._asked),
            failed=partial(self._tell_fault, self._asked),
        )

    def _take(self, asked: int, ids: NDArray[np.int64]) -> None:
        if asked != self._asked:
            return  # the answer to an older question
        self.ids = ids
        wanted, self._wanted = self._wanted, 0
        self.listed.emit(wanted if self.holds(wanted) else 0)

    def _tell_fault(self, asked: int, error: BaseException) -> None:
        if asked != self._asked:
            return
        if isinstance(error, MediaDeskError) and self.scope.query:
            self.refused.emit(str(error))
        else:
            self.failed.emit(error)


def _look_up(browsing: Browsing, scope: Scope, _context: JobContext) -> NDArray[np.int64]:
    return np.asarray(browsing.photo_ids(scope), dtype=np.int64)
