"""Develop a photo: enter and leave, show the work live, keep versions, make the derivative."""

from dataclasses import replace

from PySide6.QtCore import QObject, QSize, Signal, Slot

from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.handlers.versions import VersionsHandler
from mediadesk.desktop.handlers.work import Work
from mediadesk.desktop.live_picture import LivePicture, Wanted
from mediadesk.desktop.panels.developing.bench import View
from mediadesk.desktop.widgets.pyramid import Pyramid
from mediadesk.desktop.workplace import Workplace
from mediadesk.edits.amounts import faults
from mediadesk.edits.turned_frame import TurnedFrame
from mediadesk.i18n.translated import translated
from mediadesk.model.edit import RenderPlan
from mediadesk.services.editing import EditResult


class DevelopingHandler(QObject):
    """Goes into developing and out of it; the derivative is shown when it is there.

    Signals:
        shown: The picture shows what was wanted last.
    """

    shown = Signal()

    def __init__(self, place: Workplace, parts: Parts, work: Work) -> None:
        super().__init__(parts.window)
        self._place = place
        self._parts = parts
        self._work = work
        self._panel = parts.develop
        self._viewer = parts.pictures.viewer
        self._inspector_was_shown = False
        self._live = LivePicture(place.desk.developing, place.runner, self)
        self._versions = VersionsHandler(place, parts.develop, self)
        self._connect()

    @Slot()
    def develop(self) -> None:
        """Begin to develop the current photo; leave it where that has begun."""
        if self._is_on:
            self.leave()
        else:
            self._begin(View.RESULT)

    @Slot()
    def crop(self) -> None:
        """Draw a crop on the current photo, or see what it comes to."""
        self._take_up(View.CROP)

    @Slot()
    def set_spots(self) -> None:
        """Cover dust on the current photo, or see what it comes to."""
        self._take_up(View.SPOTS)

    @Slot()
    def before(self) -> None:
        """Show the photo as it was taken, or the work again."""
        if self._is_on:
            self._panel.show_before(shown=not self._panel.shows_before)

    @Slot()
    def turn_left(self) -> None:
        """Turn the picture a quarter counter-clockwise."""
        self._panel.frame.turn_left()

    @Slot()
    def turn_right(self) -> None:
        """Turn the picture a quarter clockwise."""
        self._panel.frame.turn_right()

    @Slot()
    def flip(self) -> None:
        """Mirror the picture left to right."""
        self._panel.frame.mirror()

    @Slot()
    def drop_colours(self) -> None:
        """Make the picture black and white, or bring its colours back."""
        self._panel.colour.grayscale.toggle()

    @Slot()
    def make(self) -> None:
        """Render the derivative as one step of the journal; the version is kept as well."""
        request = self._panel.request()
        if request is None or not self._is_on:
            return
        if request.plan.is_empty:
            self._place.reporter.warn(translated("Change something first: draw a crop, or tone."))
            return
        self._versions.keep()
        job = self._place.desk.editing.job(request)
        self._work.start(translated("Making the derivative"), job, self._show_made, writes=True)

    @Slot()
    def leave(self) -> None:
        """Go back to the photo; what was done is kept as a version."""
        self._parts.pictures.stage.end_developing()

    @Slot()
    def copy_settings(self) -> None:
        """Note tone, colour and detail of the photo that is developed."""
        self._versions.copy_settings()

    @Slot()
    def paste_settings(self) -> None:
        """Give what was noted to this photo, or as a version to every photo selected."""
        if self._is_on:
            self._versions.paste_here()
        else:
            self._versions.paste_to(self._parts.pictures.selected_ids())

    def may_close(self) -> bool:
        """Keep what was done; nothing stands in the way of closing then."""
        self.leave()
        return True

    @property
    def _is_on(self) -> bool:
        return self._parts.pictures.stage.is_developing

    def _connect(self) -> None:
        panel, stage = self._panel, self._parts.pictures.stage
        panel.make_asked.connect(self.make)
        panel.leave_asked.connect(self.leave)
        panel.plan_changed.connect(self._ask)
        panel.view_changed.connect(self._change_view)
        stage.developing_ending.connect(self._put_away)
        self._live.shown.connect(self._show)
        self._live.failed.connect(self._fail)
        self._viewer.resized.connect(self._look_closer)
        self._viewer.canvas.zoom_changed.connect(self._look_closer)
        self._parts.inspector.edits.crop_asked.connect(self.crop)

    def _take_up(self, view: View) -> None:
        if not self._is_on:
            self._begin(view)
        else:
            self._panel.choose_view(View.RESULT if self._panel.view is view else view)

    def _begin(self, view: View) -> None:
        photo_id = self._parts.pictures.current_id
        if not photo_id:
            return
        self._parts.inspector.commit()
        desk, panel = self._place.desk, self._panel
        photo = desk.browsing.dossier(photo_id).photo
        panel.begin(photo, desk.editing.suggested_path(photo_id))
        panel.file.name_person(desk.settings.person, desk.settings.organisation)
        self._versions.open(photo_id)
        self._parts.pictures.stage.begin_developing()
        self._live.open(photo_id, self._screen_edge_px())
        self._show_dock()
        panel.choose_view(view)
        self._viewer.setFocus()

    def _show_dock(self) -> None:
        inspector, develop = self._parts.inspector_dock, self._parts.develop_dock
        self._inspector_was_shown = not inspector.isHidden()
        inspector.hide()
        develop.show()

    @Slot()
    def _put_away(self) -> None:
        self._versions.keep()
        self._live.close()
        self._panel.end()
        self._parts.develop_dock.hide()
        self._parts.inspector_dock.setVisible(self._inspector_was_shown)

    @Slot()
    def _change_view(self) -> None:
        if self._is_on:
            tool = None if self._panel.shows_before else self._panel.bench.tool
            self._viewer.canvas.use(tool)
            self._ask()

    @Slot()
    def _ask(self) -> None:
        if self._is_on and self._panel.photo is not None:
            self._warn()
            if self._panel.is_doable or self._panel.shows_before:
                self._live.ask(self._wanted())

    def _warn(self) -> None:
        """Say what of the plan cannot be done."""
        self._panel.warn(" ".join(faults(self._panel.plan)))

    def _wanted(self) -> Wanted:
        plan = replace(self._panel.plan, scale=1.0)
        if self._panel.shows_before:
            return Wanted(RenderPlan())
        if self._panel.view is View.CROP:
            return Wanted(replace(plan, crop=None), is_uncropped=True)
        if self._panel.view is View.SPOTS:
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

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        self._place.reporter.report(error)

    @Slot()
    def _look_closer(self) -> None:
        photo = self._panel.photo
        if self._is_on and photo is not None:
            edge_px = max(photo.width_px, photo.height_px)
            self._live.look_closer(edge_px * min(1.0, self._viewer.canvas.zoom))

    def _screen_edge_px(self) -> int:
        size, ratio = self._viewer.size(), self._viewer.devicePixelRatioF()
        return round(max(size.width(), size.height()) * ratio)

    def _show_made(self, result: EditResult) -> None:
        self._parts.pictures.stage.end_developing()
        self._place.hub.photos_added.emit((result.photo_id,))
        self._parts.pictures.go_to(result.photo_id)
        self._place.reporter.inform(
            translated("{name} is made, logged and in the catalogue.").format(name=result.path.name)
        )
