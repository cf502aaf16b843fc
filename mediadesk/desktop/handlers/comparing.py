"""Hold derivatives against their originals in a window that follows the current photo."""

from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Slot

from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.newest_job import NewestJob
from mediadesk.desktop.panels.comparing.shown_pair import ShownPair, shown
from mediadesk.desktop.panels.comparing.window import CompareWindow
from mediadesk.desktop.questions import Question
from mediadesk.desktop.widgets.front import bring_to_front
from mediadesk.desktop.widgets.look import Look
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.translated import translated
from mediadesk.model.errors import MediaDeskError
from mediadesk.services.desk import Desk
from mediadesk.services.edits.comparing import ComparedPair, Subject
from mediadesk.services.jobs import Job, JobContext

#: Longest edge at which single pixels are looked at: beyond it four pictures fill the memory.
_CLOSEST_EDGE_PX: Final = 4096


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two pictures to be compared, and what the file of the derived one is called."""

    original: Subject
    derived: Subject
    name: str


class ComparingHandler(QObject):
    """Holds the one window that compares, made when it is first asked for."""

    def __init__(self, place: Workplace, parts: Parts, look: Look) -> None:
        super().__init__(parts.window)
        self._place = place
        self._parts = parts
        self._look = look
        self._job = NewestJob(place.runner)
        self._question = Question(place.runner, self._fail)
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
        self._question.ask(partial(_in_order, self._place.desk, one, other), self._compare)

    @Slot()
    def open_current(self) -> None:
        """Compare the current photo with its original, whatever else is selected."""
        current = self._parts.pictures.current_id
        self._question.ask(partial(_with_original, self._place.desk, current), self._compare)

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
        self._question.forget()
        self._compare(_Pair(photo_id, published, published.name))

    def show_look(self, look: Look) -> None:
        """Colour in a theme's colours."""
        self._look = look
        if self.window is not None:
            self.window.show_look(look)

    def end(self) -> None:
        """Let go of the window."""
        self._question.forget()
        self._stop()
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
            self.window = None

    def _compare(self, pair: _Pair | None) -> None:
        """Compare two pictures; nothing where a photo has no original."""
        if pair is not None:
            window = self._opened()
            self._begin(window, pair)
            bring_to_front(window)

    def _begin(self, window: CompareWindow, pair: _Pair) -> None:
        window.wait(pair.name)
        self._compared = (pair.original, pair.derived)
        self._run(self._place.desk.comparing.job(*self._compared))

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
        pair = partial(_with_original, self._place.desk, photo_id)
        self._question.ask(pair, self._compare_quietly)

    def _compare_quietly(self, pair: _Pair | None) -> None:
        """Compare two pictures, unless they are, and leave the window where it is."""
        if self.window is None or pair is None:
            return
        if self._compared != (pair.original, pair.derived):
            self._begin(self.window, pair)

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


def _in_order(desk: Desk, one: int, other: int, _context: JobContext) -> _Pair:
    original, derived = desk.comparing.in_order(one, other)
    return _Pair(original, derived, desk.browsing.dossier(derived).photo.path.name)


def _with_original(desk: Desk, photo_id: int, _context: JobContext) -> _Pair | None:
    """Return a photo with its original; None where it has none."""
    original = desk.comparing.original_of(photo_id)
    if original is None:
        return None
    return _Pair(original, photo_id, desk.browsing.dossier(photo_id).photo.path.name)
