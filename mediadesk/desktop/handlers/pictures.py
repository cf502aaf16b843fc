"""Move among the pictures: grid, viewer, next and previous, the caption loop."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.inspector_pages import RecordField
from mediadesk.desktop.questions import Question
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.translated import translated
from mediadesk.model.photo import Photo
from mediadesk.paths import is_folder
from mediadesk.services.browsing import Browsing
from mediadesk.services.jobs import JobContext


class PicturesHandler(QObject):
    """Moves from photo to photo; what was typed is saved before every move."""

    def __init__(self, place: Workplace, parts: Parts) -> None:
        super().__init__(parts.window)
        self._place = place
        self._parts = parts
        self._pictures = parts.pictures
        self._question = Question(place.runner, place.reporter.report)

    @Slot()
    def search(self) -> None:
        """Go to the search field."""
        self._pictures.focus_search()

    @Slot()
    def select_all(self) -> None:
        """Select every photo that is listed."""
        self._pictures.gallery.grid.select_all()

    @Slot()
    def enlarge(self) -> None:
        """Show the photo large, or go back to the grid."""
        if self._pictures.stage.is_enlarged:
            self._pictures.stage.show_grid()
        else:
            self._pictures.stage.enlarge()

    @Slot()
    def back(self) -> None:
        """Leave the text field, else developing, else the viewer; nothing done is lost."""
        inside: QWidget | None = self._parts.window.focusWidget()
        if inside is not None and not self._pictures.stage.holds_focus:
            self._parts.inspector.commit()
            self._pictures.stage.take_focus()
        elif self._pictures.stage.is_developing:
            self._pictures.stage.end_developing()
        elif self._pictures.stage.is_enlarged:
            self._pictures.stage.show_grid()

    @Slot()
    def larger(self) -> None:
        """Show larger thumbnails, or more of the picture's detail."""
        self._pictures.stage.zoom(1)

    @Slot()
    def smaller(self) -> None:
        """Show smaller thumbnails, or more of the whole picture."""
        self._pictures.stage.zoom(-1)

    @Slot()
    def toggle_actual_size(self) -> None:
        """Show the picture's own pixels, or the whole picture again."""
        self._pictures.viewer.canvas.toggle_actual_size()

    @Slot()
    def next(self) -> None:
        """Go to the next photo."""
        self._pictures.step(1)

    @Slot()
    def previous(self) -> None:
        """Go to the previous photo."""
        self._pictures.step(-1)

    @Slot()
    def save_and_next(self) -> None:
        """Save and go on in the same field of the next photo."""
        self._save_and_step(1)

    @Slot()
    def save_and_previous(self) -> None:
        """Save and go on in the same field of the previous photo."""
        self._save_and_step(-1)

    @Slot()
    def write_caption(self) -> None:
        """Put the cursor at the start of the caption."""
        self._parts.inspector_dock.show()
        self._parts.inspector.write_caption()

    @Slot()
    def write_credit(self) -> None:
        """Put the cursor where it is named who made the picture, or all that are selected."""
        self._parts.inspector_dock.show()
        inspector = self._parts.inspector
        if inspector.is_several:
            inspector.metadata.focus_field(RecordField.CREATORS)
        else:
            inspector.write_in(RecordField.CREATORS)

    @Slot()
    def go_to_original(self) -> None:
        """Show the photo that the current one was made from."""
        self._ask_current(self._go_to_original)

    @Slot()
    def reveal(self) -> None:
        """Open the folder the file lies in."""
        self._ask_current(self._reveal)

    def _ask_current(self, done: Callable[[Photo], None]) -> None:
        browsing, photo_id = self._place.desk.browsing, self._pictures.current_id
        self._question.ask(partial(_photo, browsing, photo_id), done)

    def _go_to_original(self, photo: Photo) -> None:
        if photo.original_id is not None and photo.id == self._pictures.current_id:
            self._pictures.go_to(photo.original_id)

    def _reveal(self, photo: Photo) -> None:
        if not is_folder(photo.path.parent):
            told = translated("{folder} is not there any more; reconnect its disk.")
            self._place.reporter.warn(told.format(folder=photo.path.parent))
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(photo.path.parent)))

    def _save_and_step(self, by: int) -> None:
        self._parts.inspector.commit()
        if self._parts.inspector.is_several:
            return  # many photos were changed together; they stay selected
        if not self._pictures.step(by):
            self._place.saves.then(partial(self._tell_end, by))

    def _tell_end(self, by: int) -> None:
        if not self._parts.inspector.has_drafts:  # else it was told what could not be saved
            self._place.reporter.inform(
                translated("Saved. This is the last photo of the list.")
                if by > 0
                else translated("Saved. This is the first photo of the list.")
            )


def _photo(browsing: Browsing, photo_id: int, _context: JobContext) -> Photo:
    return browsing.dossier(photo_id).photo
