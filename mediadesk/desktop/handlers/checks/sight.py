"""Show the current published picture on its page, beside its photo; the newest wish wins."""

from collections import OrderedDict
from functools import partial
from pathlib import Path
from typing import Final, TypeAlias

from PySide6.QtCore import QObject, QTimer, Slot

from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.newest_job import NewestJob
from mediadesk.desktop.panels.checking.shown_sight import ShownSight, shown
from mediadesk.desktop.panels.checking.views import Seen
from mediadesk.desktop.workplace import Workplace
from mediadesk.model.errors import MediaDeskError

#: A document, a picture as it refers to it, and where it stands.
_Key: TypeAlias = tuple[Path, str, str]

#: Walking through findings goes back and forth between few pictures.
_KEPT: Final = 12
#: Whoever holds the key down does not look at each page.
_SETTLED_MS: Final = 120


class SightHandler(QObject):
    """Looks at a picture once the panel has come to rest at it, and only while its page is seen."""

    def __init__(self, place: Workplace, parts: Parts) -> None:
        super().__init__(parts.window)
        self._place = place
        self._check = parts.check
        self._dock = parts.check_dock
        self._kept: OrderedDict[_Key, ShownSight] = OrderedDict()
        self._shown: _Key | None = None
        self._job = NewestJob(place.runner)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLED_MS)
        self._settling.timeout.connect(self._look)
        parts.check.moved.connect(self._follow)
        parts.check.views.sight_wanted.connect(self._follow)
        self._dock.visibilityChanged.connect(self._follow)

    @Slot()
    def show_line(self) -> None:
        """Bring the printed and the expected line into view."""
        self._turn_to(Seen.LINE)

    @Slot()
    def show_page(self) -> None:
        """Bring the picture on its page into view."""
        self._turn_to(Seen.PAGE)

    @Slot()
    def show_time(self) -> None:
        """Bring the document over time into view."""
        self._turn_to(Seen.TIME)

    def forget(self) -> None:
        """Look again at whatever is shown next: documents were checked anew."""
        self._kept.clear()
        self._shown = None

    def end(self) -> None:
        """Stop looking."""
        self._settling.stop()
        self._stop()

    def _turn_to(self, seen: Seen) -> None:
        self._dock.show()
        self._check.views.show_seen(seen)

    @Slot()
    def _follow(self) -> None:
        key = self._key()
        if key == self._shown or not self._check.views.is_sight_shown:
            return
        self._stop()
        self._shown = key
        kept = self._kept.get(key) if key is not None else None
        if kept is not None:
            self._check.views.sight.wait(self._check.judgement)
            self._check.views.sight.show_sight(kept)
            return
        self._check.views.sight.wait(self._check.judgement)
        if key is not None:
            self._settling.start()

    @Slot()
    def _look(self) -> None:
        key, judgement = self._shown, self._check.judgement
        if key is None or judgement is None or key != self._key():
            return
        document = key[0]
        job = shown(
            self._place.desk.page_viewing.job(document, judgement), judgement.placement.file
        )
        self._job.run(job, done=partial(self._show, key), failed=self._fail)

    def _show(self, key: _Key, sight: ShownSight) -> None:
        self._kept[key] = sight
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        if key == self._shown:
            self._check.views.sight.show_sight(sight)

    def _fail(self, error: BaseException) -> None:
        if isinstance(error, MediaDeskError):
            self._check.views.sight.fail(str(error))
        else:
            self._place.reporter.report(error)

    def _stop(self) -> None:
        self._settling.stop()
        self._job.stop()

    def _key(self) -> _Key | None:
        document, judgement = self._check.document, self._check.judgement
        if document is None or judgement is None:
            return None
        return document, judgement.placement.image, judgement.placement.locator
