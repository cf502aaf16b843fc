"""Decode pictures for the viewer off the main thread, the neighbours ahead of time."""

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QSize, Signal

from mediadesk.desktop.jobs import JobRunner
from mediadesk.desktop.widgets.picture.pyramid import Pyramid
from mediadesk.services.browsing import Browsing
from mediadesk.services.jobs import JobContext

#: Decoded pictures kept: the one shown, two before, two after.
_KEPT: Final = 5

#: Longest edge decoded at first; fills a 4K display but for its outermost sixth.
_EDGE_PX: Final = 2560


@dataclass(frozen=True, slots=True)
class Picture:
    """A decoded picture.

    Attributes:
        pyramid: Its pixels, ready to be painted.
        size: The original's size, of which the pixels may be a smaller stand-in.
    """

    pyramid: Pyramid
    size: QSize

    @property
    def is_whole(self) -> bool:
        """Whether every pixel of the original is there."""
        return self.pyramid.size.width() >= self.size.width()


class PictureLoader(QObject):
    """Keeps the last few decoded pictures.

    Signals:
        loaded: A picture is ready: photo id, Picture.
        failed: A picture cannot be shown: photo id, the error.
    """

    loaded = Signal(int, object)
    failed = Signal(int, object)

    def __init__(
        self, browsing: Browsing, runner: JobRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._browsing = browsing
        self._runner = runner
        self._kept: OrderedDict[int, Picture] = OrderedDict()
        self._under_way: set[int] = set()

    def ready(self, photo_id: int) -> Picture | None:
        """Return a picture that is decoded already."""
        picture = self._kept.get(photo_id)
        if picture is not None:
            self._kept.move_to_end(photo_id)
        return picture

    def ask(self, photo_ids: Iterable[int]) -> None:
        """Decode pictures for the screen, the first first; each is told once it is there."""
        for photo_id in photo_ids:
            if photo_id not in self._kept:
                self._decode(photo_id, _EDGE_PX)

    def ask_whole(self, photo_id: int) -> None:
        """Decode every pixel of a picture, for looking at it closely."""
        picture = self._kept.get(photo_id)
        if picture is not None and not picture.is_whole:
            self._decode(photo_id, None)

    def _decode(self, photo_id: int, edge_px: int | None) -> None:
        if photo_id in self._under_way:
            return
        self._under_way.add(photo_id)
        self._runner.run(
            partial(_decoded, self._browsing, photo_id, edge_px),
            done=partial(self._keep, photo_id),
            failed=partial(self._fail, photo_id),
        )

    def _keep(self, photo_id: int, picture: Picture) -> None:
        self._under_way.discard(photo_id)
        self._kept[photo_id] = picture
        self._kept.move_to_end(photo_id)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        self.loaded.emit(photo_id, picture)

    def _fail(self, photo_id: int, error: BaseException) -> None:
        self._under_way.discard(photo_id)
        self.failed.emit(photo_id, error)


def _decoded(
    browsing: Browsing, photo_id: int, edge_px: int | None, _context: JobContext
) -> Picture:
    photo = browsing.dossier(photo_id).photo
    pyramid = Pyramid.of_raster(browsing.picture(photo_id, edge_px))
    return Picture(pyramid, QSize(photo.width_px, photo.height_px))
