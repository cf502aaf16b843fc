"""Hold derivatives against their originals in a window that follows the current photo."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.newest_job import NewestJob
from mediadesk.desktop.panels.comparing.shown_pair import ShownPair, shown
from mediadesk.desktop.panels.comparing.window import CompareWindow
from mediadesk.desktop.widgets.front import bring_to_front
from mediadesk.desktop.widgets.look import Look
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.translated import translated
from mediadesk.model.errors import MediaDeskError
from mediadesk.services.edits.comparing import ComparedPair, Subject
from mediadesk.services.jobs import Job

#: Longest edge at which single pixels are looked at: beyond it four pictures fill the memory.
_CLOSEST_EDGE_PX = 4096


class ComparingHandler(QObject):
    """Holds the one window that compares, made when it is first asked for."""

    def __init__(self, place: Workplace, parts: Parts, look: Look) -> None:
        super().__init__(parts.window)
        self._place = place
        self._parts = parts
        self._look = look
        self._job = NewestJob(place.runner)
        self._compared: tuple[Subject, Subject] | None = None
        self.window: CompareWindow | None = None
        parts.pictures.current_changed.connect(self._follow)
        place.hub.changed.connect(self._show_changed)

    @Slot()
    def open(self) -> None:
        """Compare two selected photos, or the current one with its original."""
        self._parts.inspector.commit()
        chosen = self._parts.pictures.selected_ids()
        if len(chosen) == 2:
            self._place.saves.then(partial(self._compare_chosen, *chosen))
        else:
            self._place.saves.then(self.open_current)

    def _compare_chosen(self, one: int, other: int) -> None:
        self._compare(*self._place.desk.comparing.in_order(one, other))

    @Slot()
    def open_current(self) -> None:
        """Compare the current photo with its original, whatever else is selected."""
        current = self._parts.pictures.current_id
        original = self._place.desk.comparing.original_of(current)
        if original is not None:
            self._compare(original, current)

    @Slot()
    def open_published(self) -> None:
        """Compare the published picture of the check panel with the photo it shows or may be."""
        judgement = self._parts.check.judgement
        published = judgement.placement.file if judgement is not None else None
        photo_id = judgement.nearest_photo_id if judgement is not None else None
        if photo_id is None or published is None:
            self._place.reporter.warn(
                translated(
                    "There is nothing to compare: the picture is not at hand, or it is not in "
                    "the catalogue."
                )
            )
            return
        self._compare(photo_id, published)

    def show_look(self, look: Look) -> None:
        """Colour in a theme's colours."""
        self._look = look
        if self.window is not None:
            self.window.show_look(look)

    def end(self) -> None:
        """Let go of the window."""
        self._stop()
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
            self.window = None

    def _compare(self, original: Subject, derived: Subject) -> None:
        window = self._opened()
        window.wait(self._name(derived))
        self._compared = (original, derived)
        self._run(self._place.desk.comparing.job(original, derived))
        bring_to_front(window)

    def _opened(self) -> CompareWindow:
        if self.window is None:
            self.window = CompareWindow(self._look)
            self.window.log_asked.connect(self._show_log)
            self.window.closer_asked.connect(self._look_closer)
            self.window.closed.connect(self._stop)
        return self.window

    def _run(self, job: Job[ComparedPair]) -> None:
        self._job.run(shown(job), done=self._show, failed=self._fail)

    @Slot()
    def _stop(self) -> None:
        self._job.stop()

    def _show(self, pair: ShownPair) -> None:
        if self.window is not None:
            self.window.show_pair(pair)

    def _fail(self, error: BaseException) -> None:
        if isinstance(error, MediaDeskError) and self.window is not None:
            self.window.warn(str(error))
        else:
            self._place.reporter.report(error)

    @Slot(int)
    def _follow(self, photo_id: int) -> None:
        """Compare the current photo while the window is open; it waits at originals."""
        if self.window is None or not self.window.isVisible() or not photo_id:
            return
        original = self._place.desk.comparing.original_of(photo_id)
        if original is not None and self._compared != (original, photo_id):
            self._compare_quietly(original, photo_id)

    def _compare_quietly(self, original: int, derived: int) -> None:
        if self.window is not None:
            self.window.wait(self._name(derived))
            self._compared = (original, derived)
            self._run(self._place.desk.comparing.job(original, derived))

    @Slot(object)
    def _show_changed(self, photo_ids: frozenset[int]) -> None:
        """Hold the log as it is now against the pixels."""
        is_open = self.window is not None and self.window.isVisible()
        if is_open and self._compared is not None and photo_ids & set(self._compared):
            self._run(self._place.desk.comparing.job(*self._compared))

    @Slot()
    def _look_closer(self) -> None:
        pair = self.window.shown if self.window is not None else None
        if pair is not None and not self._job.is_running:
            job = self._place.desk.comparing.closer_job(pair.pair, _CLOSEST_EDGE_PX)
            self._run(job)

    @Slot(int)
    def _show_log(self, photo_id: int) -> None:
        self._parts.pictures.go_to(photo_id)
        self._parts.inspector_dock.show()
        self._parts.inspector.show_edits()
        self._parts.window.activateWindow()

    def _name(self, subject: Subject) -> str:
        if isinstance(subject, Path):
            return subject.name
        return self._place.desk.browsing.dossier(subject).photo.path.name
