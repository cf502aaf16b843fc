"""What is seen while developing: the picture live, its tool, the persons on it, the warnings."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QSize, Signal, Slot
from PySide6.QtGui import QImage

from mediadesk.desktop.handlers.development.cautions import CautionsHandler
from mediadesk.desktop.handlers.development.persons import PersonsHandler
from mediadesk.desktop.handlers.development.toning import ToningHandler
from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.live_picture import LivePicture, Wanted
from mediadesk.desktop.panels.developing.view_bar import View
from mediadesk.desktop.widgets.picture.overlay_box import OverlayBox
from mediadesk.desktop.widgets.picture.pyramid import Pyramid
from mediadesk.desktop.workplace import Workplace
from mediadesk.edits.amounts import faults
from mediadesk.edits.turned_frame import TurnedFrame
from mediadesk.model.dossier import Dossier
from mediadesk.model.edit import RenderPlan
from mediadesk.model.photo import Photo
from mediadesk.services.browsing import Browsing
from mediadesk.services.jobs import JobContext


class DevelopingView(QObject):
    """Shows in the viewer what the panel's plan comes to.

    Attributes:
        toning: The histogram, and what is set by the photo's own tones.

    Signals:
        shown: The picture shows what was wanted last.
    """

    shown = Signal()

    def __init__(self, place: Workplace, parts: Parts, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._panel = parts.develop
        self._viewer = parts.pictures.viewer
        self._live = LivePicture(place.desk.developing, place.desk.toning, place.runner, self)
        self.toning = ToningHandler(place, parts.develop, self._live, self)
        self._persons = PersonsHandler(place, self)
        self._cautions = CautionsHandler(place, self)
        self._panel.plan_changed.connect(self._show_plan)
        self._panel.view_changed.connect(self._change_view)
        self._panel.tones.marking_changed.connect(self._ask)
        self._live.shown.connect(self._show)
        self._live.failed.connect(place.reporter.report)
        self._persons.known.connect(self._mark)
        self._live.opened.connect(self._mark)
        self._viewer.resized.connect(self._look_closer)
        self._viewer.canvas.zoom_changed.connect(self._look_closer)

    def open(self, dossier: Dossier) -> None:
        """Begin with a photo; it is read at the resolution of the screen."""
        size, ratio = self._viewer.size(), self._viewer.devicePixelRatioF()
        self._live.open(dossier.photo.id, round(max(size.width(), size.height()) * ratio))
        if self._viewer.shown_id != dossier.photo.id:
            self._place.runner.run(
                partial(_thumbnail, self._place.desk.browsing, dossier.photo),
                done=partial(self._stand_in, dossier.photo),
                failed=self._place.reporter.report,
            )
        self._persons.open(dossier)
        self._cautions.forget()

    def close(self) -> None:
        """Let go of the photo."""
        self._live.close()
        self.toning.stop()

    def _stand_in(self, photo: Photo, picture: Pyramid | None) -> None:
        if picture is not None and self._panel.photo == photo:
            size = QSize(photo.width_px, photo.height_px)
            self._viewer.show_developed(picture, size, stands_in=True)

    @property
    def _is_on(self) -> bool:
        return self._viewer.is_developing and self._panel.photo is not None

    @Slot()
    def _change_view(self) -> None:
        if self._is_on:
            tool = None if self._panel.views.is_before else self._panel.bench.tool
            self._viewer.canvas.use(tool)
            self._show_plan()

    @Slot()
    def _show_plan(self) -> None:
        if self._is_on:
            self._mark()
            self._ask()
            if self._may_be_shown:
                self.toning.count()

    @property
    def _may_be_shown(self) -> bool:
        return self._is_on and (self._panel.draft.is_doable or self._panel.views.is_before)

    @Slot()
    def _ask(self) -> None:
        """Have the picture made as it is wanted now, lost tones marked or not."""
        if self._may_be_shown:
            marks = self._panel.tones.lost.isChecked()
            self._live.ask(replace(self._wanted(), marks_lost=marks))

    @Slot()
    def _mark(self) -> None:
        """Draw the persons where a crop is drawn, and say what is to be known of the plan."""
        if not self._is_on:
            return
        plan, panel, negative = self._panel.draft.plan, self._panel, self._live.negative
        boxes: tuple[OverlayBox, ...] = ()
        cut_off = ""
        if negative is not None:
            cut_off = self._persons.warning(plan, negative)
            if panel.views.view is View.CROP and not panel.views.is_before:
                boxes = self._persons.boxes(plan, negative)
        self._viewer.canvas.set_overlays(boxes)
        said = (*faults(plan), cut_off, self._cautions.of_the_rest(plan))
        panel.warn(" ".join(filter(None, said)))
        panel.frame.turns.warn(self._cautions.of_flip(plan))

    def _wanted(self) -> Wanted:
        plan = replace(self._panel.draft.plan, scale=1.0)
        if self._panel.views.is_before:
            return Wanted(RenderPlan())
        if self._panel.views.view is View.CROP:
            return Wanted(replace(plan, crop=None), is_uncropped=True)
        if self._panel.views.view is View.SPOTS:
            upright = replace(plan, crop=None, rotation_degrees=0.0, flipped=False)
            return Wanted(upright, is_uncropped=True)
        return Wanted(plan)

    @Slot(object, object)
    def _show(self, wanted: Wanted, picture: Pyramid) -> None:
        photo = self._panel.photo
        if photo is None:
            return
        frame = TurnedFrame.of(wanted.plan, photo.width_px, photo.height_px)
        drawn = frame.on_frame(wanted.plan.crop)
        share = (1.0, 1.0) if wanted.is_uncropped else (drawn.width, drawn.height)
        width, height = frame.size[0] * share[0], frame.size[1] * share[1]
        self._viewer.show_developed(picture, QSize(max(1, round(width)), max(1, round(height))))
        self.shown.emit()

    @Slot()
    def _look_closer(self) -> None:
        photo = self._panel.photo
        if self._is_on and photo is not None:
            edge_px = max(photo.width_px, photo.height_px)
            self._live.look_closer(edge_px * min(1.0, self._viewer.canvas.zoom))


def _thumbnail(browsing: Browsing, photo: Photo, _context: JobContext) -> Pyramid | None:
    data = browsing.thumbnail(photo.id, photo.sha256)
    image = QImage.fromData(data) if data else QImage()
    return None if image.isNull() else Pyramid.of(image)
