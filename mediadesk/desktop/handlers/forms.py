"""Show the forms of a photo side by side; what is picked there becomes current."""

from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from mediadesk.desktop.file_names import file_name
from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.newest_job import NewestJob
from mediadesk.desktop.panels.comparing.forms_window import FormsWindow
from mediadesk.desktop.panels.comparing.shown_forms import ShownForms, shown_forms
from mediadesk.desktop.questions import Question
from mediadesk.desktop.widgets.front import bring_to_front
from mediadesk.desktop.widgets.look import Look
from mediadesk.desktop.workplace import Workplace
from mediadesk.model.errors import MediaDeskError
from mediadesk.services.edits.side_by_side import PhotoForm

#: Longest edge of each: nine of them, and each as wide as a third of a 4K display.
_EDGE_PX: Final = 1600


class FormsHandler(QObject):
    """Holds the one window of versions, made when it is first asked for.

    Signals:
        version_picked: A version that is no file yet was picked (Version).
    """

    version_picked = Signal(object)

    def __init__(self, place: Workplace, parts: Parts, look: Look) -> None:
        super().__init__(parts.window)
        self._place = place
        self._parts = parts
        self._look = look
        self._job = NewestJob(place.runner)
        self._question = Question(place.runner, place.reporter.report)
        self._photo_id = 0
        self.window: FormsWindow | None = None
        place.hub.changed.connect(self._show_changed)

    @Slot()
    def open(self) -> None:
        """Show the forms of the current photo."""
        photo_id = self._parts.pictures.current_id
        if not photo_id:
            return
        self._parts.inspector.commit()
        self._parts.develop.draft.keep()
        self._place.saves.then(partial(self._ask, photo_id))

    def _ask(self, photo_id: int) -> None:
        name = partial(file_name, self._place.desk.browsing, photo_id)
        self._question.ask(name, partial(self._open, photo_id))

    def _open(self, photo_id: int, name: str) -> None:
        if self.window is None:
            self.window = FormsWindow(self._look)
            self.window.picked.connect(self._go_to)
        self.window.wait(name)
        self._load(photo_id)
        bring_to_front(self.window)

    def show_look(self, look: Look) -> None:
        """Colour in a theme's colours."""
        self._look = look
        if self.window is not None:
            self.window.show_look(look)

    def end(self) -> None:
        """Let go of the window."""
        self._question.forget()
        self._job.stop()
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
            self.window = None

    def _load(self, photo_id: int) -> None:
        self._photo_id = photo_id
        self._job.run(
            shown_forms(self._place.desk.side_by_side.job(photo_id, _EDGE_PX)),
            done=self._show,
            failed=self._fail,
        )

    def _show(self, shown: ShownForms) -> None:
        if self.window is not None:
            self.window.show_forms(shown, self._photo_id)

    def _fail(self, error: BaseException) -> None:
        if isinstance(error, MediaDeskError) and self.window is not None:
            self.window.warn(str(error))
        else:
            self._place.reporter.report(error)

    @Slot(object)
    def _go_to(self, form: PhotoForm) -> None:
        self._parts.pictures.go_to(form.photo.id)
        if form.version is not None:
            self.version_picked.emit(form.version)

    @Slot(object)
    def _show_changed(self, photo_ids: frozenset[int]) -> None:
        """Show what became of a version that was saved meanwhile."""
        shown = self.window.shown if self.window is not None and self.window.isVisible() else None
        if shown is not None and photo_ids & {form.photo.id for form in shown.forms.forms}:
            self._load(self._photo_id)
