"""Decode pictures for the viewer off the main thread, the neighbours ahead of time."""

from collections import OrderedDict
from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from mediadesk.desktop.jobs import JobRunner
from mediadesk.model.intake import Raster
from mediadesk.services.browsing import Browsing
from mediadesk.services.jobs import JobContext

#: Decoded pictures kept: the one shown, two before, two after.
_KEPT = 5

#: Longest edge decoded for the screen; a 4K display shows no more.
_EDGE_PX = 2560


class PictureLoader(QObject):
    """Keeps the last few decoded pictures.

    Signals:
        loaded: A picture is ready: photo id, image.
        failed: A picture cannot be shown: photo id, the error.
    """

    loaded = Signal(int, QImage)
    failed = Signal(int, object)

    def __init__(
        self, browsing: Browsing, runner: JobRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._browsing = browsing
        self._runner = runner
        self._kept: OrderedDict[int, QImage] = OrderedDict()
        self._under_way: set[int] = set()

    def ready(self, photo_id: int) -> QImage | None:
        """Return a picture that is decoded already."""
        image = self._kept.get(photo_id)
        if image is not None:
            self._kept.move_to_end(photo_id)
        return image

    def ask(self, photo_ids: Iterable[int]) -> None:
        """Decode pictures, the first first; each is told once it is there."""
        for photo_id in photo_ids:
            if photo_id in self._under_way or photo_id in self._kept:
                continue
            self._under_way.add(photo_id)
            self._runner.run(
                partial(_decode, self._browsing, photo_id),
                done=partial(self._keep, photo_id),
                failed=partial(self._fail, photo_id),
            )

    def forget(self, photo_ids: Iterable[int]) -> None:
        """Decode pictures anew next time."""
        for photo_id in photo_ids:
            self._kept.pop(photo_id, None)

    def _keep(self, photo_id: int, image: QImage) -> None:
        self._under_way.discard(photo_id)
        self._kept[photo_id] = image
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        self.loaded.emit(photo_id, image)

    def _fail(self, photo_id: int, error: BaseException) -> None:
        self._under_way.discard(photo_id)
        self.failed.emit(photo_id, error)


def _decode(browsing: Browsing, photo_id: int, _context: JobContext) -> QImage:
    return as_image(browsing.picture(photo_id, _EDGE_PX))


def as_image(raster: Raster) -> QImage:
    """Return a raster as an image that owns its pixels."""
    width, height = raster.width_px, raster.height_px
    return QImage(raster.rgb, width, height, 3 * width, QImage.Format.Format_RGB888).copy()
