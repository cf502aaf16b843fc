"""Develop a photo: enter and leave, show the work live, keep versions, make the derivative."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from mediadesk.desktop.awaited_job import AwaitedJob
from mediadesk.desktop.handlers.development.adjusting import AdjustingHandler
from mediadesk.desktop.handlers.development.developing_dock import DevelopingDock
from mediadesk.desktop.handlers.development.developing_start import DevelopingStart, read_start
from mediadesk.desktop.handlers.development.developing_view import DevelopingView
from mediadesk.desktop.handlers.development.making import MakingHandler
from mediadesk.desktop.handlers.development.plan_drafts import PlanDrafts
from mediadesk.desktop.handlers.development.plan_pasting import PlanPasting
from mediadesk.desktop.handlers.development.shaping import ShapingHandler
from mediadesk.desktop.handlers.development.versions import VersionsHandler
from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.handlers.work import Work
from mediadesk.desktop.panels.developing.view_bar import View
from mediadesk.desktop.workplace import Workplace
from mediadesk.model.version import Version


class DevelopingHandler(QObject):
    """Goes into developing and out of it; the derivative is shown when it is there.

    Attributes:
        adjusting: What keys do to the photo that is developed.
        drafts: What is changed and not yet kept.

    Signals:
        shown: The picture shows what was wanted last.
    """

    shown = Signal()

    def __init__(self, place: Workplace, parts: Parts, work: Work) -> None:
        super().__init__(parts.window)
        self._place = place
        self._parts = parts
        self._panel = parts.develop
        self._dock = DevelopingDock(parts, self)
        self._view = DevelopingView(place, parts, self)
        self._view.shown.connect(self.shown)
        self.drafts = PlanDrafts(parts.develop)
        self._versions = VersionsHandler(place, parts.develop, self.drafts, self)
        self.adjusting = AdjustingHandler(parts, PlanPasting(place, parts.develop, self))
        self._shaping = ShapingHandler(parts.develop, self)
        self._making = MakingHandler(place, parts.develop, work, self)
        self._opening = AwaitedJob(place.runner, done=self._open, failed=place.reporter.report)
        self._connect()

    @Slot()
    def develop(self) -> None:
        """Begin to develop the current photo; leave it where that has begun."""
        if self._is_on:
            self.leave()
        elif self._opening.is_running:
            self._opening.stop()
        else:
            self._begin(View.RESULT)

    @Slot(object)
    def develop_version(self, version: Version) -> None:
        """Go on with a version of a photo."""
        if self._panel.photo is None or self._panel.photo.id != version.photo_id:
            self._parts.pictures.go_to(version.photo_id)
            self._begin(View.RESULT, version)
        else:
            self._versions.go_to(version)

    @Slot()
    def crop(self) -> None:
        """Draw a crop on the current photo, or see what it comes to."""
        self._take_up(View.CROP)

    @Slot()
    def set_spots(self) -> None:
        """Cover dust on the current photo, or see what it comes to."""
        self._take_up(View.SPOTS)

    @Slot()
    def pick_grey(self) -> None:
        """Pick what is to be grey on the current photo, or see what it comes to."""
        self._take_up(View.GREY)

    @Slot()
    def make(self) -> None:
        """Render the derivative as one step of the journal; the version is kept as well."""
        if self._is_on:
            self._versions.keep()
            self._making.make()

    @Slot()
    def leave(self) -> None:
        """Go back to the photo; what was done is kept as a version."""
        self._parts.pictures.stage.end_developing()

    @property
    def handlers(self) -> Mapping[str, QObject]:
        """What does the actions of developing, by the noun they are named for."""
        return {
            "developing": self,
            "adjusting": self.adjusting,
            "shaping": self._shaping,
            "toning": self._view.toning,
        }

    @property
    def _is_on(self) -> bool:
        return self._parts.pictures.stage.is_developing

    def _connect(self) -> None:
        panel, stage = self._panel, self._parts.pictures.stage
        panel.make_asked.connect(self.make)
        self._making.made.connect(self._show_made)
        panel.leave_asked.connect(self.leave)
        stage.developing_ending.connect(self._put_away)
        panel.colour.tool_asked.connect(self.pick_grey)
        self._parts.inspector.edits.crop_asked.connect(self.crop)

    def _take_up(self, view: View) -> None:
        if not self._is_on:
            self._begin(view)
        else:
            self._panel.choose_view(View.RESULT if self._panel.views.view is view else view)
            self._parts.pictures.viewer.setFocus()  # the arrow keys are the tool's

    def _begin(self, view: View, version: Version | None = None) -> None:
        """Begin with the current photo as soon as its record is read."""
        photo_id = self._parts.pictures.current_id
        if photo_id:
            self._parts.inspector.commit()
            opening = partial(read_start, self._place.desk, photo_id, view, version)
            self._place.saves.then(partial(self._opening.run, opening))

    def _open(self, opening: DevelopingStart) -> None:
        dossier, panel = opening.dossier, self._panel
        if dossier.photo.id != self._parts.pictures.current_id:
            return  # another photo was gone on to meanwhile
        panel.begin(dossier.photo, opening.suggestion)
        self._making.offer()
        self._versions.open(dossier)
        self._view.open(dossier)
        self._parts.pictures.stage.begin_developing()
        self._dock.show()
        panel.choose_view(opening.view)
        self._parts.pictures.viewer.setFocus()
        if opening.version is not None and opening.version.photo_id == dossier.photo.id:
            self._versions.go_to(opening.version)

    @Slot()
    def _put_away(self) -> None:
        self._versions.keep()
        self._view.close()
        self._panel.end()
        self._dock.put_away()

    @Slot(int)
    def _show_made(self, photo_id: int) -> None:
        self._parts.pictures.stage.end_developing()
        self._place.hub.photos_added.emit((photo_id,))
        self._parts.pictures.go_to_added(photo_id)
