"""Draw a crop, enlarge, and make the derivative."""

from PySide6.QtCore import QObject, Slot

from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.handlers.work import Work
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.translated import translated
from mediadesk.services.editing import EditResult


class CroppingHandler(QObject):
    """Goes into the crop and out of it; the derivative is shown when it is there."""

    def __init__(self, place: Workplace, parts: Parts, work: Work) -> None:
        super().__init__(parts.window)
        self._place = place
        self._parts = parts
        self._work = work
        crop, pictures = parts.crop, parts.pictures
        crop.make_asked.connect(self.make)
        crop.cancel_asked.connect(self.cancel)
        crop.ratio_chosen.connect(pictures.viewer.keep_ratio)
        pictures.viewer.box_changed.connect(crop.show_box)
        pictures.viewer.crop_accepted.connect(self.make)
        pictures.stage.crop_ended.connect(self._put_away)
        parts.inspector.edits.crop_asked.connect(self.begin)

    @Slot()
    def begin(self) -> None:
        """Enlarge the current photo and let a crop be drawn on it."""
        pictures = self._parts.pictures
        if pictures.stage.is_cropping or not pictures.current_id:
            return
        self._parts.inspector.commit()
        desk = self._place.desk
        photo = desk.browsing.dossier(pictures.current_id).photo
        self._parts.crop.show_photo(photo, desk.editing.suggested_path(photo.id))
        self._parts.crop.name_person(desk.settings.person, desk.settings.organisation)
        pictures.stage.begin_crop()
        self._parts.crop.show()

    @Slot()
    def cancel(self) -> None:
        """Give the crop up."""
        self._parts.pictures.stage.end_crop()

    @Slot()
    def make(self) -> None:
        """Render the derivative as one step of the journal."""
        request = self._parts.crop.request()
        if request is None or not self._parts.pictures.stage.is_cropping:
            return
        if request.plan.is_empty:
            self._place.reporter.warn(translated("Draw a crop or enlarge first."))
            return
        job = self._place.desk.editing.job(request)
        self._work.start(translated("Making the derivative"), job, self._show, writes=True)

    def _show(self, result: EditResult) -> None:
        self._parts.pictures.stage.end_crop()
        self._place.hub.photos_added.emit((result.photo_id,))
        self._parts.pictures.go_to(result.photo_id)
        self._place.reporter.inform(
            translated("{name} is made, logged and in the catalogue.").format(name=result.path.name)
        )

    @Slot()
    def _put_away(self) -> None:
        self._parts.crop.hide()
