"""A photo developed on a worker while somebody looks on: the newest plan wins, none waits."""

from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from mediadesk.desktop.jobs import JobRunner
from mediadesk.desktop.widgets.picture.pyramid import Pyramid, as_image
from mediadesk.model.edit import RenderPlan
from mediadesk.services.edits.developing import Developing
from mediadesk.services.edits.toning import Toning
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.darkroom import Negative

#: Edges that a negative is reduced to are multiples of this: a window pulled a little larger
#: needs no new one.
_EDGE_STEP_PX: Final = 512
#: Looking closer than this costs seconds a plan; all pixels are developed when a file is made.
_MOST_EDGE_PX: Final = 4096

#: A larger picture is painted from smaller levels of it, where the whole of it is looked at.
_LARGE_EDGE_PX: Final = 2560


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be seen.

    Attributes:
        plan: What is done to the photo.
        is_uncropped: Whether the whole turned photo is wanted, to draw a crop on it.
        marks_lost: Whether what is wholly black or white is to stand out.
    """

    plan: RenderPlan
    is_uncropped: bool = False
    marks_lost: bool = False


class LivePicture(QObject):
    """Develops one photo at a time for the screen.

    Signals:
        opened: The photo is read.
        shown: A wish is fulfilled: what was wanted, its picture (Pyramid).
        failed: A wish could not be fulfilled (the error).
    """

    opened = Signal()
    shown = Signal(object, object)
    failed = Signal(object)

    def __init__(
        self,
        developing: Developing,
        toning: Toning,
        runner: JobRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._developing = developing
        self._toning = toning
        self._runner = runner
        self._photo_id = 0
        self._edge_px = 0  # of the negative that is there or on its way
        self._negative: Negative | None = None
        self._wanted: Wanted | None = None
        self._under_way: Wanted | None = None
        self._shown: Wanted | None = None
        self._session = 0  # what comes home from an earlier one is too late

    @property
    def negative(self) -> Negative | None:
        """The photo as it was read; None until it is."""
        return self._negative

    def open(self, photo_id: int, edge_px: int) -> None:
        """Begin with a photo, reduced to a longest edge."""
        self.close()
        self._photo_id = photo_id
        self._read(edge_px)

    def close(self) -> None:
        """Let go of the photo; nothing more is told of it."""
        self._session += 1
        self._photo_id = self._edge_px = 0
        self._negative = self._wanted = self._under_way = self._shown = None

    def ask(self, wanted: Wanted) -> None:
        """Wish to see something; a wish that was not begun yet is forgotten for it."""
        self._wanted = wanted
        self._begin_next()

    def look_closer(self, edge_px: float) -> None:
        """Read the photo anew where it is seen larger than it was reduced to."""
        wanted = min(edge_px, _MOST_EDGE_PX)
        negative = self._negative
        if not self._photo_id or wanted <= self._edge_px or negative is None:
            return
        if self._edge_px < max(negative.width_px, negative.height_px):
            self._read(wanted)

    def _read(self, edge_px: float) -> None:
        steps = max(2, -(-int(edge_px) // _EDGE_STEP_PX))
        self._edge_px = min(_MOST_EDGE_PX, steps * _EDGE_STEP_PX)
        self._runner.run(
            partial(_opened, self._developing, self._photo_id, self._edge_px),
            done=partial(self._take_negative, self._session),
            failed=partial(self._fail, self._session),
        )

    def _take_negative(self, session: int, negative: Negative) -> None:
        if session == self._session:
            self._negative = negative
            self._shown = None
            self.opened.emit()
            self._begin_next()

    def _begin_next(self) -> None:
        wanted, negative = self._wanted, self._negative
        if negative is None or wanted is None or self._under_way is not None:
            return
        if wanted == self._shown:
            return
        self._under_way = wanted
        self._runner.run(
            partial(_developed, self._developing, self._toning, negative, wanted),
            done=partial(self._tell, self._session, wanted),
            failed=partial(self._fail, self._session),
        )

    def _tell(self, session: int, wanted: Wanted, picture: Pyramid) -> None:
        if session != self._session:
            return
        self._under_way = None
        self._shown = wanted
        self.shown.emit(wanted, picture)
        self._begin_next()

    def _fail(self, session: int, error: BaseException) -> None:
        if session != self._session:
            return
        failed, self._under_way = self._under_way, None
        self._shown = failed  # not tried again until something else is wanted
        self.failed.emit(error)
        self._begin_next()


def _opened(developing: Developing, photo_id: int, edge_px: int, _context: JobContext) -> Negative:
    return developing.open(photo_id, edge_px)


def _developed(
    developing: Developing,
    toning: Toning,
    negative: Negative,
    wanted: Wanted,
    _context: JobContext,
) -> Pyramid:
    show = developing.show_uncropped if wanted.is_uncropped else developing.show
    raster = show(negative, wanted.plan)
    image = as_image(toning.with_lost_marked(raster) if wanted.marks_lost else raster)
    if max(image.width(), image.height()) > _LARGE_EDGE_PX:
        return Pyramid.of(image)
    # About the screen's own size: smaller levels would be made for nothing, ten times a second.
    return Pyramid((image.convertToFormat(QImage.Format.Format_RGB32),))
