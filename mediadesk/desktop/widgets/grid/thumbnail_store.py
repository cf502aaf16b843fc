"""Thumbnails at hand: loaded and decoded beside the main thread, the least used forgotten."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QImageReader, QPixmap

from mediadesk.desktop.widgets.grid.wish_list import Wish, WishList
from mediadesk.model.errors import MediaDeskError

_BYTES_PER_PIXEL: Final = 4


@dataclass(frozen=True, slots=True)
class _Kept:
    """A thumbnail at hand, the edge it was asked at and what it weighs."""

    pixmap: QPixmap
    edge_px: int
    bytes: int


class ThumbnailStore(QObject):
    """Keeps thumbnails up to a budget of memory and loads those that are wished for.

    A wish list replaces the one before: what scrolled away before its turn is never loaded.

    Args:
        fetch: Returns the bytes of a picture file (JPEG, PNG, WebP) for an id, None where there
            is none; called on worker threads.
        budget_bytes: How much the kept thumbnails may weigh.
        workers: How many are loaded at a time.

    Signals:
        arrived: A thumbnail is there, or is known to be missing (id).
    """

    arrived = Signal(int)
    _loaded = Signal(object, object)
    _broke = Signal(object)

    def __init__(
        self,
        fetch: Callable[[int], bytes | None],
        *,
        budget_bytes: int = 256 * 2**20,
        workers: int = 2,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._budget_bytes = budget_bytes
        self._kept: OrderedDict[int, _Kept] = OrderedDict()
        self._kept_bytes = 0
        self._missing: set[int] = set()
        self._edge_px = 0  # the one last asked for
        self._wishes = WishList()
        self._lock = threading.Lock()  # for the count of workers, which they change themselves
        self._at_work = 0
        self._workers = workers
        self._is_closed = False
        self._pool = ThreadPoolExecutor(max_workers=workers, thread_name_prefix="thumbnail")
        self._loaded.connect(self._keep, Qt.ConnectionType.QueuedConnection)
        self._broke.connect(self._raise, Qt.ConnectionType.QueuedConnection)

    def pixmap(self, id: int) -> QPixmap | None:
        """Return a thumbnail, of whatever size it is at hand; None until it has arrived."""
        kept = self._kept.get(id)
        if kept is None:
            return None
        self._kept.move_to_end(id)
        return kept.pixmap

    def is_missing(self, id: int) -> bool:
        """Return whether it is known that there is no thumbnail."""
        return id in self._missing

    def want(self, ids: Iterable[int], edge_px: int) -> None:
        """Ask for thumbnails that fit a square (device pixels), the most urgent first."""
        self._edge_px = edge_px
        self._wishes.replace(Wish(key, edge_px) for key in ids if not self._has(key, edge_px))
        self._put_to_work()

    def forget(self, ids: Iterable[int] | None = None) -> None:
        """Let go of thumbnails whose pictures changed, of all where none are named."""
        dropped = {*self._kept, *self._missing} if ids is None else set(ids)
        for key in dropped:
            kept = self._kept.pop(key, None)
            self._kept_bytes -= kept.bytes if kept else 0
        self._missing -= dropped
        self._wishes.outdate(lambda key: ids is None or key in dropped)

    @property
    def kept_bytes(self) -> int:
        """What the thumbnails at hand weigh."""
        return self._kept_bytes

    def close(self) -> None:
        """Drop all wishes and wait for what is under way; nothing arrives any more."""
        self._is_closed = True
        self._wishes.replace(())
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _has(self, id: int, edge_px: int) -> bool:
        kept = self._kept.get(id)
        return id in self._missing or (kept is not None and kept.edge_px == edge_px)

    def _put_to_work(self) -> None:
        if self._is_closed:
            return
        with self._lock:
            starting = max(0, min(self._workers - self._at_work, len(self._wishes)))
            self._at_work += starting
        for _ in range(starting):
            self._pool.submit(self._load_wishes).add_done_callback(self._leave_work)

    def _load_wishes(self) -> None:
        """Work off the wish list; runs on a worker thread."""
        while (wish := self._wishes.take()) is not None:
            try:
                content = self._fetch(wish.id)
            except MediaDeskError:  # the file is gone or damaged: shown as missing
                content = None
            self._loaded.emit(wish, decoded(content, wish.edge_px) if content else None)

    def _leave_work(self, future: Future[None]) -> None:
        with self._lock:
            self._at_work -= 1
        if future.cancelled() or self._is_closed:
            return
        error = future.exception()
        if error is not None:
            self._broke.emit(error)
        elif self._wishes:  # wished for between the last look at the list and now
            self._put_to_work()

    @Slot(object, object)
    def _keep(self, wish: Wish, image: QImage | None) -> None:
        if not self._wishes.finish(wish):
            self._put_to_work()
        elif not self._is_closed:
            self._take_in(wish, image)
            self.arrived.emit(wish.id)

    def _take_in(self, wish: Wish, image: QImage | None) -> None:
        if image is None:
            self._missing.add(wish.id)
            return
        before = self._kept.get(wish.id)
        if before is not None and before.edge_px == self._edge_px != wish.edge_px:
            return  # a size nobody wants any more, overtaken by the right one
        weight = image.width() * image.height() * _BYTES_PER_PIXEL
        self._kept[wish.id] = _Kept(QPixmap.fromImage(image), wish.edge_px, weight)
        self._kept.move_to_end(wish.id)
        self._kept_bytes += weight - (before.bytes if before else 0)
        while self._kept_bytes > self._budget_bytes and len(self._kept) > 1:
            _, dropped = self._kept.popitem(last=False)
            self._kept_bytes -= dropped.bytes

    @Slot(object)
    def _raise(self, error: BaseException) -> None:
        """Hand a worker's bug to the main thread's exception hook."""
        raise error


def decoded(content: bytes, edge_px: int) -> QImage | None:
    """Return a picture scaled to fit a square, never enlarged; None where it is no picture."""
    buffer = QBuffer()
    buffer.setData(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > edge_px:
        fitted = size.scaled(QSize(edge_px, edge_px), Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(fitted.expandedTo(QSize(1, 1)))
    image = reader.read()
    if image.isNull():
        return None
    # The format the window's back store has: no conversion is left for the main thread.
    has_alpha = image.hasAlphaChannel()
    return image.convertToFormat(
        QImage.Format.Format_ARGB32_Premultiplied if has_alpha else QImage.Format.Format_RGB32
    )
