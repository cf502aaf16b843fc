"""How smooth developing is: a slider pulled on a 24-megapixel photo, frame by frame.

    python -m tests.benchmarks.live [PHOTO]

Prints how long after a pull its picture is shown, how many pulls came to a picture of their own,
and the longest time for which the window answered nobody.
"""

import statistics
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from mediadesk.bootstrap.desk import open_desk
from mediadesk.desktop.jobs import JobRunner
from mediadesk.desktop.live_picture import LivePicture, Wanted
from mediadesk.model.edit import RenderPlan
from mediadesk.model.geometry import Box
from mediadesk.services.jobs import JobContext

_EDGES_PX = (1024, 1600, 2560)
_PULLS = 120
#: A slider tells of its place about so often while it is pulled.
_PULL_MS = 16
_TICK_MS = 2


class _Pull:
    """Pulls a slider at an even pace, and notes when what was wanted is shown."""

    def __init__(self, live: LivePicture) -> None:
        self.delays_ms: list[float] = []
        self.stalls_ms: list[float] = []
        self._live = live
        self._wanted_at: dict[Wanted, float] = {}
        self._done = 0
        self._ticked = time.perf_counter()
        self._loop = QEventLoop()
        live.shown.connect(self._note)

    def run(self) -> None:
        """Pull, and wait for the last picture."""
        ticks, pulls = QTimer(), QTimer()
        ticks.timeout.connect(self._tick)
        pulls.timeout.connect(self._pull)
        self._pulls = pulls
        self._ticked = time.perf_counter()
        ticks.start(_TICK_MS)
        pulls.start(_PULL_MS)
        self._loop.exec()
        ticks.stop()

    def _pull(self) -> None:
        self._done += 1
        exposure = 2 * self._done / _PULLS - 1
        plan = RenderPlan(crop=Box(0.05, 0.05, 0.95, 0.95), amounts=(("exposure", exposure),))
        wanted = Wanted(plan)
        self._wanted_at[wanted] = time.perf_counter()
        self._last = wanted
        self._live.ask(wanted)
        if self._done == _PULLS:
            self._pulls.stop()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.stalls_ms.append((now - self._ticked) * 1000 - _TICK_MS)
        self._ticked = now

    def _note(self, wanted: Wanted, _picture: object) -> None:
        asked = self._wanted_at.get(wanted)
        if asked is not None:
            self.delays_ms.append((time.perf_counter() - asked) * 1000)
        if self._done == _PULLS and wanted == self._last:
            self._loop.quit()


def _photo(folder: Path) -> Path:
    rng = np.random.default_rng(4)
    coarse = Image.fromarray(rng.integers(0, 256, (100, 150, 3), dtype=np.uint8))
    path = folder / "photo.jpg"
    coarse.resize((6000, 4000), Image.Resampling.BICUBIC).save(path, quality=92)
    return path


def main() -> None:
    """Measure and print."""
    app = QCoreApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = Path(sys.argv[1]) if len(sys.argv) > 1 else _photo(folder)
        desk = open_desk(str(folder / "live.mediadesk"), settings_file=folder / "settings.json")
        desk.importing.job([path])(JobContext())
        runner = JobRunner()
        for edge_px in _EDGES_PX:
            live = LivePicture(desk.developing, desk.toning, runner)
            opened = QEventLoop()
            live.opened.connect(opened.quit)
            begun = time.perf_counter()
            live.open(1, edge_px)
            opened.exec()
            read_ms = (time.perf_counter() - begun) * 1000
            pull = _Pull(live)
            pull.run()
            delays = sorted(pull.delays_ms)
            print(
                f"{edge_px:,} px: read in {read_ms:.0f} ms; of {_PULLS} pulls {len(delays)} shown,"
                f" after {statistics.median(delays):.0f} ms (median),"
                f" {delays[int(len(delays) * 0.95)]:.0f} ms (p95);"
                f" the window stood still for {max(pull.stalls_ms):.0f} ms at most"
            )
            live.close()
        runner.close()
        desk.close()
    app.processEvents()


if __name__ == "__main__":
    main()
