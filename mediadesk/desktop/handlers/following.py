"""Show in the window what others do in the catalogue, a few seconds after they did it."""

from typing import Final

from PySide6.QtCore import QTimer, Slot

from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.newest_job import NewestJob
from mediadesk.desktop.workplace import Workplace
from mediadesk.model.desk_news import DeskNews

#: Soon enough for two who talk about the same picture, and seldom enough for a busy server.
_BETWEEN_LOOKS_MS: Final = 3_000


class FollowingHandler(QTimer):
    """Looks now and then, beside the window, and hands on what it finds as any other change.

    What is being typed stays: fields take over what others changed only where nobody types. A
    catalogue that cannot be reached is told of once, until it answers again.
    """

    def __init__(self, place: Workplace, parts: Parts) -> None:
        super().__init__(parts.window)
        self._place = place
        self._job = NewestJob(place.runner)
        self._is_out_of_reach = False
        self.setInterval(_BETWEEN_LOOKS_MS)
        self.timeout.connect(self.look)

    def begin(self) -> None:
        """Look from now on."""
        self.look()
        self.start()

    def end(self) -> None:
        """Look no more."""
        self.stop()
        self._job.stop()

    @Slot()
    def look(self) -> None:
        """Look once, unless the look before is not answered yet."""
        if not self._job.is_running:
            news = self._place.desk.following.news
            self._job.run(news, done=self._tell, failed=self._miss)

    def _tell(self, news: DeskNews) -> None:
        self._is_out_of_reach = False
        hub = self._place.hub
        if news.gone_ids:
            hub.photos_left.emit(tuple(news.gone_ids))
        hub.tell_changed(news.photo_ids)
        if news.is_shelf_new and not news.gone_ids:
            hub.photos_added.emit(())
        if news.are_collections_new:
            hub.collections_changed.emit()
        if news.are_waivers_new:
            hub.waivers_changed.emit()
        if news.are_checks_new:
            hub.publications_changed.emit()

    def _miss(self, error: BaseException) -> None:
        if not self._is_out_of_reach:
            self._is_out_of_reach = True
            self._place.reporter.report(error)
