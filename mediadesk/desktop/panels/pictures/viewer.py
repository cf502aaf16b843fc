"""The viewer: one photo as large as the window allows, as it is or as it is developed."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from mediadesk.desktop.jobs import JobRunner
from mediadesk.desktop.panels.pictures.loader import Picture, PictureLoader
from mediadesk.desktop.widgets.look import Look, Tone
from mediadesk.desktop.widgets.picture.overlay_box import OverlayBox
from mediadesk.desktop.widgets.picture.picture_canvas import PictureCanvas
from mediadesk.desktop.widgets.picture.pyramid import Pyramid
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.i18n.translated import translated
from mediadesk.model.errors import MediaDeskError
from mediadesk.model.geometry import Box
from mediadesk.services.browsing import Browsing

_STEPS: Final = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class ThemedCanvas(PictureCanvas):
    """Shows pictures in the colours of whatever theme is on."""

    def dress(self, look: Look) -> None:
        """Paint in another look from now on."""
        self._look = look
        self.update()


class Viewer(QWidget):
    """Shows a photo; its neighbours are decoded ahead.

    Attributes:
        shown_id: The photo whose picture was shown last; 0 before the first.

    Signals:
        step_asked: The next (1) or previous (-1) photo is wanted.
        grid_asked: The grid is wanted.
        resized: There is more or less room for the picture.
        failed: A photo could not be shown for a reason nobody foresaw (the error).
    """

    step_asked = Signal(int)
    grid_asked = Signal()
    resized = Signal()
    failed = Signal(object)

    def __init__(
        self,
        browsing: Browsing,
        runner: JobRunner,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._loader = PictureLoader(browsing, runner, self)
        self._loader.loaded.connect(self._show)
        self._loader.failed.connect(self._show_fault)
        self._photo_id = 0
        self._is_developing = False
        self._shows_developed = False
        self.shown_id = 0
        self._published: tuple[int, Box | None] = (0, None)
        self._build(look)

    @property
    def is_developing(self) -> bool:
        """Whether what is shown is being developed, not the photo as it is."""
        return self._is_developing

    def show_photo(self, photo_id: int, near: Sequence[int]) -> None:
        """Show a photo; those near to it are decoded next."""
        self._photo_id = photo_id
        picture = self._loader.ready(photo_id)
        if picture is not None:
            self._show(photo_id, picture)
        self._loader.ask((photo_id, *near))

    def mark_published(self, photo_id: int, box: Box | None) -> None:
        """Mark on a photo the part of it that was published; None marks nothing."""
        self._published = (photo_id, box)
        self._show_marks()

    def begin_developing(self) -> None:
        """Leave what is shown to somebody who develops it, until the end of that."""
        self._is_developing = True
        self._shows_developed = False
        self.canvas.set_overlays([])

    def show_developed(self, picture: Pyramid, size: QSize, *, stands_in: bool = False) -> None:
        """Show what a plan makes of the photo.

        Args:
            picture: Its pixels.
            size: What it would measure in pixels of the photo.
            stands_in: Whether it is but a small one of the photo, until something is developed.
        """
        if self._is_developing and not (stands_in and self._shows_developed):
            self._shows_developed = not stands_in
            self.fault.hide()
            self.canvas.show_picture(picture, size)

    def end_developing(self) -> None:
        """Show the photo as it is again."""
        self._is_developing = False
        self.canvas.use(None)
        self.show_photo(self._photo_id, ())

    def show_look(self, look: Look) -> None:
        """Take over the colours and icons of a theme."""
        self.canvas.dress(look)

    def _build(self, look: Look) -> None:
        self.canvas = ThemedCanvas(look, self)
        self.canvas.setAccessibleName(translated("The photo, enlarged"))
        self.canvas.zoom_changed.connect(self._look_closer)
        self.fault = PlainLabel(self)
        self.fault.setObjectName("emptySentence")
        self.fault.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.fault.setWordWrap(True)
        self.fault.setMargin(24)
        self.fault.hide()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self.canvas)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.fault)
        layout.addWidget(self.canvas, stretch=1)

    @Slot(int, object)
    def _show(self, photo_id: int, picture: Picture) -> None:
        if photo_id != self._photo_id or (self._is_developing and self._shows_developed):
            return  # until something is developed, the photo as it is stands in for it
        self.fault.hide()
        self.shown_id = photo_id
        self.canvas.show_picture(picture.pyramid, picture.size)
        self._show_marks()

    def _show_marks(self) -> None:
        if self._is_developing:
            return
        photo_id, box = self._published
        if photo_id == self._photo_id and box is not None and box != Box.whole():
            self.canvas.set_overlays([OverlayBox(box, translated("as published"), Tone.OK)])
        else:
            self.canvas.set_overlays([])

    @Slot(float)
    def _look_closer(self, zoom: float) -> None:
        picture = None if self._is_developing else self._loader.ready(self._photo_id)
        if picture is not None and zoom * picture.size.width() > picture.pyramid.size.width():
            self._loader.ask_whole(self._photo_id)

    @Slot(int, object)
    def _show_fault(self, photo_id: int, error: BaseException) -> None:
        if not isinstance(error, MediaDeskError):
            self.failed.emit(error)
        elif photo_id == self._photo_id:
            self.canvas.clear()
            self.fault.setText(str(error))
            self.fault.show()

    # Qt overrides

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = 0 if self._is_developing else _STEPS.get(Qt.Key(event.key()), 0)
        if step:
            self.step_asked.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._is_developing:
            self.grid_asked.emit()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()
