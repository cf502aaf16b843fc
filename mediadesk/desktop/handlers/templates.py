"""Apply caption templates to the selected photos, and let them be written."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Slot

from mediadesk.captions.templates import CaptionTemplate
from mediadesk.desktop.handlers.held_window import let_go, may_close
from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.handlers.work import Work
from mediadesk.desktop.panels.templates.window import TemplateWindow
from mediadesk.desktop.questions import Question
from mediadesk.desktop.widgets.front import bring_to_front
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.services.captions.templating import Templating
from mediadesk.services.jobs import JobContext


class TemplatesHandler(QObject):
    """Holds the one window of templates, made when it is first asked for."""

    def __init__(self, place: Workplace, parts: Parts, work: Work) -> None:
        super().__init__(parts.window)
        self._place = place
        self._parts = parts
        self._work = work
        self._last: CaptionTemplate | None = None
        self.window: TemplateWindow | None = None
        parts.pictures.current_changed.connect(self._show_photos)
        parts.pictures.gallery.selection_changed.connect(self._show_photos)

    @Slot()
    def open(self) -> None:
        """Show the templates, tried on the current photo."""
        self._parts.inspector.commit()
        if self.window is None:
            desk, place = self._place.desk, self._place
            questions = partial(Question, place.runner, place.reporter.report)
            self.window = TemplateWindow(desk.templates, desk.templating, questions)
            self.window.apply_asked.connect(self.apply)
        bring_to_front(self.window)
        self._show_photos()
        self.window.list.setFocus()

    @Slot()
    def apply_again(self) -> None:
        """Apply the template applied last to the selected photos; without one, show them."""
        if self._last is None:
            self.open()
        else:
            self.apply(self._last)

    @Slot(object)
    def apply(self, template: CaptionTemplate) -> None:
        """Apply a template to the selected photos as one undo step."""
        photo_ids = self._parts.pictures.chosen_ids()
        if not photo_ids:
            return
        self._parts.inspector.commit()
        self._last = template
        what = translated("Applying {template}").format(template=template.title)
        job = partial(_applied, self._place.desk.templating, template, photo_ids)
        self._work.start(what, job, partial(self._tell, template, photo_ids), writes=True)

    def may_close(self) -> bool:
        """Whether the window of templates may close."""
        return may_close(self.window)

    def end(self) -> None:
        """Let go of the window."""
        let_go(self.window)
        self.window = None

    @Slot()
    def _show_photos(self) -> None:
        if self.window is not None and self.window.isVisible():
            self.window.show_photos(self._parts.pictures.chosen_ids())

    def _tell(self, template: CaptionTemplate, photo_ids: Sequence[int], changed: int) -> None:
        self._place.hub.tell_changed(photo_ids)
        photos = count(changed, translated("photo"), translated("photos"))
        said = translated("{template} applied; {photos} changed.")
        self._place.reporter.inform(said.format(template=template.title, photos=photos))
        self._show_photos()


def _applied(
    templating: Templating,
    template: CaptionTemplate,
    photo_ids: Sequence[int],
    _context: JobContext,
) -> int:
    return templating.apply(template, photo_ids)
