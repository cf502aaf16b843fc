"""What the grid shows of photos: their cards, looked up beside the main thread, remembered."""

from collections import OrderedDict
from collections.abc import Iterable
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from mediadesk.desktop.jobs import JobRunner
from mediadesk.desktop.widgets.grid.cell_painter import Badge, CellContent
from mediadesk.desktop.widgets.look import Tone
from mediadesk.i18n.translated import translated
from mediadesk.model.dossier import PhotoCard
from mediadesk.services.browsing import Browsing
from mediadesk.services.jobs import JobContext

#: Some screens full of the smallest cells on a 4K display.
_KEPT: Final = 20_000

_STAR: Final = "★"
_REJECTED: Final = "✗"


class Cards(QObject):
    """Looks cards up in one question for all cells that were painted without one.

    Signals:
        arrived: Cards that were asked for are here.
        failed: Cards could not be looked up (the error).
    """

    arrived = Signal()
    failed = Signal(object)

    def __init__(
        self, browsing: Browsing, runner: JobRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._browsing = browsing
        self._runner = runner
        self._kept: OrderedDict[int, CellContent] = OrderedDict()
        self._hashes: dict[int, str] = {}
        self._wanted: dict[int, None] = {}
        self._under_way: set[int] = set()
        self._overtaken: set[int] = set()  # changed while they were looked up
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(0)
        self._gather.timeout.connect(self._look_up)

    def cell(self, _position: int, id: int) -> CellContent | None:
        """Return what stands in a photo's cell; None where it is still looked up."""
        content = self._kept.get(id)
        if content is None and id not in self._under_way:
            self._wanted[id] = None
            if not self._gather.isActive():
                self._gather.start()
        return content

    def thumbnail(self, photo_id: int) -> bytes | None:
        """Return a photo's small JPEG; called on worker threads."""
        sha256 = self._hashes.get(photo_id)
        if sha256 is None:
            found = self._browsing.cards((photo_id,))
            if not found:
                return None
            sha256 = found[0].sha256
        return self._browsing.thumbnail(photo_id, sha256)

    def forget(self, photo_ids: Iterable[int]) -> None:
        """Look cards up anew next time; what is on its way may be what stood there before."""
        for photo_id in photo_ids:
            self._kept.pop(photo_id, None)
            if photo_id in self._under_way:
                self._overtaken.add(photo_id)

    @Slot()
    def _look_up(self) -> None:
        wanted = tuple(self._wanted)
        self._wanted.clear()
        self._under_way.update(wanted)
        self._runner.run(
            partial(_cards, self._browsing, wanted),
            done=partial(self._keep, wanted),
            failed=partial(self._fail, wanted),
        )

    def _keep(self, wanted: tuple[int, ...], cards: tuple[PhotoCard, ...]) -> None:
        self._under_way.difference_update(wanted)
        for card in cards:
            self._hashes[card.id] = card.sha256
            if card.id not in self._overtaken:
                self._kept[card.id] = _content(card)
        self._overtaken.difference_update(wanted)
        while len(self._kept) > _KEPT:
            self._hashes.pop(self._kept.popitem(last=False)[0], None)
        self.arrived.emit()

    def _fail(self, wanted: tuple[int, ...], error: BaseException) -> None:
        self._under_way.difference_update(wanted)
        self._overtaken.difference_update(wanted)
        self.failed.emit(error)


def _cards(
    browsing: Browsing, photo_ids: tuple[int, ...], _context: JobContext
) -> tuple[PhotoCard, ...]:
    return browsing.cards(photo_ids)


def _content(card: PhotoCard) -> CellContent:
    badges = []
    if card.is_derivative:
        badges.append(Badge("derivative", translated("Made from another photo")))
    if card.restrictions:
        asked = translated("The supplier asks: {restrictions}")
        badges.append(
            Badge("lock", asked.format(restrictions="; ".join(card.restrictions)), Tone.WARNING)
        )
    if card.is_unwritten:
        badges.append(Badge("unwritten", translated("Changed, not written into the file yet")))
    if not card.has_caption:
        badges.append(Badge("no-caption", translated("No caption yet"), Tone.WARNING))
    if not card.has_credit:
        badges.append(Badge("no-credit", translated("Nobody is credited yet"), Tone.ERROR))
    return CellContent(card.name, f"{_stars(card.rating)} {card.headline}".strip(), tuple(badges))


def _stars(rating: int) -> str:
    return _REJECTED if rating < 0 else _STAR * rating
