"""Pictures of the window in a named state, for the manual and the project's page."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from mediadesk.desktop.app import application
from mediadesk.desktop.studio import Studio
from mediadesk.desktop.surroundings import Surroundings
from mediadesk.model.edit import RenderPlan
from mediadesk.model.errors import OutsideError, UserError
from mediadesk.model.geometry import Box
from mediadesk.services.desk import Desk

_LONGEST_WAIT_MS: Final = 60_000
_LOOK_AGAIN_MS: Final = 20
#: Thumbnails and overlays that were asked for last are painted by then.
_SETTLE_MS: Final = 400

#: Which finding is shown of a checked document: a picture with something to mend.
_FINDING: Final = 2

#: The crop that is drawn where one is to be shown.
_CROP: Final = Box(0.18, 0.12, 0.82, 0.84)
_TONE: Final = (("exposure", 0.2), ("contrast", 1.1))


class WindowView(StrEnum):
    """What the window shows in a picture."""

    GRID = "grid"
    VIEWER = "viewer"
    CROP = "crop"
    CHECK = "check"
    EDITS = "edits"
    COMPARE = "compare"
    VERSIONS = "versions"


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture to be taken.

    Attributes:
        view: What the window shows.
        photo: Number or path of the photo that is current; "" for the first.
        article: The document that is checked, where the check is shown.
        theme: "dark" or "light".
        width_px: Width of the window.
        height_px: Height of the window.
    """

    view: WindowView = WindowView.GRID
    photo: str = ""
    article: Path | None = None
    theme: str = "dark"
    width_px: int = 1480
    height_px: int = 920


def save_window_picture(desk: Desk, out: Path, shot: Shot | None = None) -> None:
    """Open the window on a desk, put it into a state, and save its picture as PNG.

    The desk stays open; nothing in it is changed but the outcome of a check.

    Raises:
        UserError: There is no such photo, or no document to check was named.
        OutsideError: The window did not get into that state in time, or the file cannot be
            written.
    """
    wanted = shot or Shot()
    app = application()
    surroundings = Surroundings(app)
    studio = Studio(desk, surroundings, _nothing)
    try:
        studio.open()
        surroundings.apply(wanted.theme)
        studio.window.resize(wanted.width_px, wanted.height_px)
        studio.window.share_room()  # a screen that is not there may have been smaller
        window = _arrange(studio, wanted)
        window.resize(wanted.width_px, wanted.height_px)
        _rest(_SETTLE_MS)
        if not window.grab().save(str(out), "PNG"):
            raise OutsideError(f"{out} cannot be written; choose another place.")
    finally:
        studio.window.hide()
        studio.parts.develop.end()  # what was changed for the picture is nobody's lost work
        studio.stop_jobs()


def _arrange(studio: Studio, wanted: Shot) -> QWidget:
    """Put the window into the wanted state; return the one to take a picture of."""
    pictures = studio.parts.pictures
    listed = _Flag()
    pictures.listed.connect(listed.set)
    _wait(listed.is_set)
    if wanted.photo:
        pictures.go_to(studio.place.desk.browsing.resolve(wanted.photo))
    return _VIEWS[wanted.view](studio, wanted)


def _show_grid(studio: Studio, _wanted: Shot) -> QWidget:
    """Leave the window as it opens."""
    return studio.window


def _show_viewer(studio: Studio, _wanted: Shot) -> QWidget:
    pictures = studio.parts.pictures
    pictures.stage.enlarge()
    _wait(lambda: pictures.viewer.canvas.zoom > 0 or pictures.viewer.fault.isVisible())
    return studio.window


def _show_crop(studio: Studio, wanted: Shot) -> QWidget:
    _show_viewer(studio, wanted)
    develop = studio.parts.develop
    developed = _Flag()
    studio.developing.shown.connect(developed.set)
    studio.board.action("photo.crop").trigger()
    _wait(lambda: studio.parts.pictures.stage.is_developing)
    develop.change(RenderPlan(crop=_CROP, amounts=_TONE), "crop")
    _wait(developed.is_set)
    return studio.window


def _show_check(studio: Studio, wanted: Shot) -> QWidget:
    if wanted.article is None:
        raise UserError("Name the document whose check is to be shown.")
    article = wanted.article
    studio.checking.check_paths((article,))
    _wait(lambda: studio.parts.check.document == article)
    for _ in range(_FINDING):
        studio.board.action("check.next").trigger()
    studio.board.action("view.check-alone").trigger()
    _wait(lambda: studio.parts.check.views.sight.is_shown)
    return studio.window


def _show_edits(studio: Studio, wanted: Shot) -> QWidget:
    studio.parts.inspector.show_edits()
    return _show_viewer(studio, wanted)


def _show_compare(studio: Studio, _wanted: Shot) -> QWidget:
    original = studio.place.desk.comparing.original_of(studio.parts.pictures.current_id)
    if original is None:
        raise UserError("Name a derivative, which can be compared with its original.")
    compare = studio.board.action("photo.compare")
    _wait(compare.isEnabled)  # once the record is read
    compare.trigger()
    comparing = studio.ways.comparing  # its window is made once it is known what to compare
    _wait(lambda: comparing.window is not None and comparing.window.shown is not None)
    return comparing.window or studio.window


def _show_versions(studio: Studio, _wanted: Shot) -> QWidget:
    studio.board.action("photo.versions").trigger()
    forms = studio.ways.forms
    _wait(lambda: forms.window is not None and forms.window.shown is not None)
    return forms.window or studio.window


_VIEWS: Final[dict[WindowView, Callable[[Studio, Shot], QWidget]]] = {
    WindowView.GRID: _show_grid,
    WindowView.VIEWER: _show_viewer,
    WindowView.CROP: _show_crop,
    WindowView.CHECK: _show_check,
    WindowView.EDITS: _show_edits,
    WindowView.COMPARE: _show_compare,
    WindowView.VERSIONS: _show_versions,
}


class _Flag(QObject):
    """Remembers that a signal came."""

    def __init__(self) -> None:
        super().__init__()
        self._is_set = False

    def is_set(self) -> bool:
        """Return whether it came."""
        return self._is_set

    @Slot()
    def set(self) -> None:
        """Note that it came."""
        self._is_set = True


class _Watch(QObject):
    """Ends a loop as soon as something holds."""

    def __init__(self, holds: Callable[[], bool], loop: QEventLoop) -> None:
        super().__init__()
        self._holds = holds
        self._loop = loop

    @Slot()
    def look(self) -> None:
        """Look whether it holds by now."""
        if self._holds():
            self._loop.exit(0)


def _wait(holds: Callable[[], bool]) -> None:
    loop = QEventLoop()
    watch = _Watch(holds, loop)
    timer = QTimer(watch)
    timer.timeout.connect(watch.look)
    timer.start(_LOOK_AGAIN_MS)
    last = QTimer(watch)
    last.setSingleShot(True)
    last.timeout.connect(loop.quit)
    last.start(_LONGEST_WAIT_MS)
    loop.exec()
    timer.stop()
    if not holds():
        raise OutsideError("The window did not show what was asked for in time; try again.")


def _rest(duration_ms: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(duration_ms, loop.quit)
    loop.exec()


def _nothing() -> None:
    """Open no other desk."""
