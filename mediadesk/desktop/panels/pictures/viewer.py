"""The viewer: one photo as large as the window allows, and the crop drawn on it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from mediadesk.desktop.jobs import JobRunner
from mediadesk.desktop.panels.pictures.loader import Picture, PictureLoader
from mediadesk.desktop.widgets.look import Look, Tone
from mediadesk.desktop.widgets.overlay_box import OverlayBox
from mediadesk.desktop.widgets.picture_canvas import PictureCanvas
from mediadesk.i18n.translated import translated
from mediadesk.model.errors import MediaDeskError
from mediadesk.model.geometry import Box
from mediadesk.services.browsing import Browsing

_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class ThemedCanvas(PictureCanvas):
    """Shows pictures in the colours of whatever theme is on."""

    def dress(self, look: Look) -> None:
        """Paint in another look from now on."""
        self._look = look
        self.update()


class Viewer(QWidget):
    """Shows a photo; its neighbours are decoded ahead.

    Signals:
        step_asked: The next (1) or previous (-1) photo is wanted.
        grid_asked: The grid is wanted.
        box_changed: The crop was drawn otherwise (Box).
        crop_accepted: The crop as it is drawn is to be made.
        failed: A photo could not be shown for a reason nobody foresaw (the error).
    """

    step_asked = Signal(int)
    grid_asked = Signal()
    box_changed = Signal(object)
    crop_accepted = Signal()
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
        self._is_cropping = False
        self._published: tuple[int, Box | None] = (0, None)
        self._ratio: float | None = None
        self._build(look)

    @property
    def is_cropping(self) -> bool:
        """Whether a crop is being drawn."""
        return self._is_cropping

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

    def begin_crop(self) -> None:
        """Let a crop be drawn."""
        self._is_cropping = True
        self.canvas.begin_crop()
        self.canvas.setFocus()

    def end_crop(self) -> None:
        """Stop drawing a crop."""
        self._is_cropping = False
        self._ratio = None
        self.canvas.cancel_crop()

    def keep_ratio(self, ratio: float) -> None:
        """Keep the crop at a ratio of width to height; 0 sets it free."""
        self._ratio = ratio or None
        self.canvas.set_crop_ratio(self._ratio)

    def show_look(self, look: Look) -> None:
        """Take over the colours and icons of a theme."""
        self.canvas.dress(look)

    def _build(self, look: Look) -> None:
        self.canvas = ThemedCanvas(look, self)
        self.canvas.setAccessibleName(translated("The photo, enlarged"))
        self.canvas.crop_changed.connect(self.box_changed)
        self.canvas.crop_accepted.connect(self._accept)
        self.canvas.zoom_changed.connect(self._look_closer)
        self.fault = QLabel(self)
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
        if photo_id != self._photo_id:
            return
        self.fault.hide()
        self.canvas.show_picture(picture.pyramid, picture.size)
        self._show_marks()
        if self._is_cropping and self.canvas.crop_box is None:
            self.canvas.begin_crop(ratio=self._ratio)  # asked for before the picture was there

    def _show_marks(self) -> None:
        photo_id, box = self._published
        if photo_id == self._photo_id and box is not None and box != Box.whole():
            self.canvas.set_overlays([OverlayBox(box, translated("as published"), Tone.OK)])
        else:
            self.canvas.set_overlays([])

    @Slot(object)
    def _accept(self, box: Box) -> None:
        self.canvas.begin_crop(box, self._ratio)  # until the derivative is there
        self.crop_accepted.emit()

    @Slot(float)
    def _look_closer(self, zoom: float) -> None:
        picture = self._loader.ready(self._photo_id)
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
        step = 0 if self._is_cropping else _STEPS.get(Qt.Key(event.key()), 0)
        if step:
            self.step_asked.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._is_cropping:
            self.grid_asked.emit()
        else:
            super().keyPressEvent(event)
