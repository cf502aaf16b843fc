"""How fast the grid is at 1,000,000 pictures: first paint, scrolling, jumps, resize, selecting.

Run: python -m tests.benchmarks.grid [count]. QT_QPA_PLATFORM=offscreen paints without a screen.
"""

import os
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QSize, QTimer
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter
from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from mediadesk.desktop.surroundings import Surroundings
from mediadesk.desktop.widgets.grid.cell_painter import Badge, CellContent, CellPainter
from mediadesk.desktop.widgets.grid.grid_view import GridView
from mediadesk.desktop.widgets.grid.thumbnail_store import ThumbnailStore
from mediadesk.desktop.widgets.look import Tone

VIEW = QSize(1600, 1000)
PREVIEW_PX = 512
SEED = 7


class Cells:
    """Every cell has a title, a line and a badge, as in the program."""

    def cell(self, position: int, id: int) -> CellContent | None:
        return CellContent(
            f"DSC_{id:07d}.jpg",
            "Vladimir Putin greeted by Kim Yo-Jong in Pyongyang",
            (Badge("no-credit", "No credit", Tone.ERROR),),
        )


def preview() -> bytes:
    """Return a JPEG of the size previews have, noisy enough to weigh what they weigh."""
    noise = np.random.default_rng(SEED).integers(0, 60, (340, PREVIEW_PX, 4), np.uint8)
    image = QImage(noise.tobytes(), PREVIEW_PX, 340, QImage.Format.Format_RGB32).copy()
    painter = QPainter(image)
    painter.setOpacity(0.8)
    gradient = QLinearGradient(0, 0, PREVIEW_PX, 340)
    gradient.setColorAt(0, QColor("steelblue"))
    gradient.setColorAt(1, QColor("orange"))
    painter.fillRect(image.rect(), gradient)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, b"JPG", 80)
    return bytes(buffer.data().data())


def painted(grid: GridView, change: Callable[[], object]) -> float:
    """Return how many milliseconds a change and the painting it asks for take."""
    start = time.perf_counter()
    change()
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    return (time.perf_counter() - start) * 1000


def filled(grid: GridView, store: ThumbnailStore) -> float:
    """Return how many milliseconds pass until every visible thumbnail is there."""
    loop = QEventLoop()
    poll = QTimer()
    poll.setInterval(2)

    def look() -> None:
        first, stop = grid.scrolled.visible
        if all(store.pixmap(int(key)) for key in grid.ids[first:stop]):
            loop.quit()

    poll.timeout.connect(look)
    start = time.perf_counter()
    poll.start()
    loop.exec()
    return (time.perf_counter() - start) * 1000


def spread(times: list[float]) -> str:
    """Return median and 95th percentile."""
    return f"p50 {statistics.median(times):6.1f} ms   p95 {np.percentile(times, 95):6.1f} ms"


def build(count: int) -> tuple[GridView, ThumbnailStore]:
    """Return a grid dressed as in the program; its pictures are shown by the first paint."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    surroundings = Surroundings(app)
    prepared = surroundings.prepare("dark")
    surroundings.dress(prepared)
    content = preview()
    store = ThumbnailStore(lambda _id: content)
    grid = GridView(Cells(), store, CellPainter(prepared.look, app.font()))
    grid.resize(VIEW)
    print(f"{count:,} pictures, {VIEW.width()} x {VIEW.height()}, preview {len(content):,} bytes")
    return grid, store


def measure_scrolling(grid: GridView, store: ThumbnailStore) -> None:
    """Print what scrolling by a third of a row costs, and jumps to anywhere."""
    step = grid.scrolled.geometry.row_height // 3
    cold = [painted(grid, lambda: grid.scrolled.scroll_by(step)) for _ in range(300)]
    print(f"scroll, loading  {spread(cold)}")
    grid.scrolled.scroll_to(0)
    filled(grid, store)
    there_and_back = [*[step] * 8, *[-step] * 8] * 20
    warm = [painted(grid, partial(grid.scrolled.scroll_by, pixels)) for pixels in there_and_back]
    print(f"scroll, cached   {spread(warm)}")
    jumps, fills = [], []
    random = np.random.default_rng(SEED)
    for target in random.integers(0, grid.scrolled.geometry.scroll_maximum, 20).tolist():
        jumps.append(painted(grid, partial(grid.scrolled.scroll_to, target)))
        fills.append(filled(grid, store))
    print(f"jump             {spread(jumps)}")
    print(f"filled after it  {spread(fills)}")


def measure_resizing(grid: GridView) -> None:
    """Print what another width costs."""
    widths = np.random.default_rng(SEED).integers(700, VIEW.width(), 20).tolist()
    times = [painted(grid, partial(grid.resize, width, VIEW.height())) for width in widths]
    print(f"resize           {spread(times)}")
    painted(grid, partial(grid.resize, VIEW))


def measure_lists(grid: GridView, store: ThumbnailStore, ids: NDArray[np.int64]) -> None:
    """Print what selecting, filtering and zooming cost."""
    half = ids[::2].copy()
    steps: tuple[tuple[str, Callable[[], object]], ...] = (
        ("select all", grid.select_all),
        ("select one", partial(grid.set_current, int(ids[ids.size // 2]))),
        ("filter to half", partial(grid.set_ids, half)),
        ("all back again", partial(grid.set_ids, ids)),
        ("select all", grid.select_all),
        ("filter selected", partial(grid.set_ids, half)),
        ("every 2nd marked", partial(grid.set_ids, ids)),  # the worst case: a range for each
        ("zoom step", partial(grid.zoom, -1)),
    )
    for name, step in steps:
        print(f"{name:16} {painted(grid, step):6.1f} ms")
        filled(grid, store)


def measure(count: int) -> None:
    """Print every figure."""
    grid, store = build(count)
    ids = np.arange(1, count + 1, dtype=np.int64)

    def first_paint() -> None:
        grid.set_ids(ids)
        grid.show()

    print(f"first paint      {painted(grid, first_paint):6.1f} ms")
    first, stop = grid.scrolled.visible
    print(f"visible filled   {filled(grid, store):6.1f} ms for {stop - first} cells")
    measure_scrolling(grid, store)
    measure_resizing(grid)
    measure_lists(grid, store, ids)
    store.close()


if __name__ == "__main__":
    measure(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
