"""How long the window stands still while a backlog of pages is checked in a watched folder.

    python -m tests.benchmarks.backlog [--pages 5000] [--seconds 120]

Pages of three pictures are made, of which the catalogue knows two, the window is opened and has
them watched. A timer that is due every two milliseconds tells how long the main thread answered
nobody; where that was longer than 50 ms, it is told what it was doing. Target: no such stall.
A busy machine stalls it as well: beside it stand the milliseconds for which this process worked
meanwhile, and for which the main thread itself did.
Offscreen unless QT_QPA_PLATFORM says else.
"""

import argparse
import os
import statistics
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtCore import QTimer

from mediadesk.bootstrap.desk import open_desk
from mediadesk.desktop.app import Desktop, application
from mediadesk.desktop.panels.sidebar.nodes import build_tree
from mediadesk.desktop.panels.sidebar.panel import SidebarPanel
from mediadesk.model.placement import Publication
from mediadesk.services.jobs import JobContext
from tests.benchmarks.own_home import live_in
from tests.benchmarks.stalls import STALL_MS, StallWatch

_PICTURES = 12
_ROUNDS = 7
_WORDS = "A paragraph of running text between the pictures. " * 12
_FIGURE = (
    '<figure><img src="../pictures/{picture}" alt="What the picture shows"><figcaption>A caption, '
    "with what it shows and where. Photo: Ann Maker {number}/Some Agency</figcaption></figure>"
)


def make_pages(folder: Path, many: int) -> list[Path]:
    """Write pages and their pictures; return the pictures."""
    chance = np.random.default_rng(5)
    pictures = folder / "pictures"
    pictures.mkdir()
    files = []
    for number in range(_PICTURES):
        coarse = Image.fromarray(chance.integers(0, 256, (40, 60, 3), dtype=np.uint8))
        files.append(pictures / f"{number:02}.jpg")
        coarse.resize((900, 600), Image.Resampling.BICUBIC).save(files[-1], quality=85)
    pages = folder / "pages"
    pages.mkdir()
    for number in range(many):
        shown = [files[(number + more) % _PICTURES].name for more in range(3)]
        figures = (_FIGURE.format(picture=name, number=number % 90) for name in shown)
        body = f"<p>{_WORDS}</p>".join(figures)
        text = f"<html><title>Page {number}</title><body><article>{body}</article></body></html>"
        (pages / f"{number:05}.html").write_text(text, encoding="utf-8")
    return files


def sidebar_ms(documents: int) -> float:
    """Return what the main thread takes to list so many checked documents in the sidebar."""
    panel, now = SidebarPanel(), datetime.now(UTC)
    panel.show()
    named = (Path(f"/out/{number:05}.html") for number in range(documents))
    checked = [Publication(path, path.stem, now, "magazine") for path in named]
    times_ms = []
    for _ in range(_ROUNDS):
        began = time.thread_time()
        panel.show_tree(build_tree(0, (), (), checked))
        application().processEvents()
        times_ms.append((time.thread_time() - began) * 1000)
    panel.deleteLater()
    return statistics.median(times_ms)


def main() -> None:
    """Make the pages, have them watched, and tell of stalls."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=int, default=5000)
    parser.add_argument("--seconds", type=float, default=120)
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        live_in(folder)
        files = make_pages(folder, options.pages)
        app = application()
        desktop = Desktop(app)
        desk = open_desk(str(folder / "desk.mediadesk"))
        desk.importing.job(files[: _PICTURES * 2 // 3])(JobContext())
        desk.watching.listed.add(folder / "pages")
        studio = desktop.open(desk)
        watch = StallWatch()
        QTimer.singleShot(2000, watch.start)  # the window is open by then
        QTimer.singleShot(round(options.seconds * 1000) + 2000, app.quit)
        app.exec()
        watch.end()
        checked = len(desk.checking.publications())
        listed = studio.parts.check.document_model.rowCount()
        desktop.close()
    stalls = watch.stalls
    print(f"{checked:,} pages checked, {listed} listed; {len(stalls):,} ticks")
    for what, times_ms in (
        ("late", sorted(stall.late_ms for stall in stalls)),
        ("late while this process worked", sorted(stall.process_ms for stall in stalls)),
        ("worked itself", sorted(stall.own_ms for stall in stalls)),
    ):
        many = sum(time_ms > STALL_MS for time_ms in times_ms)
        print(
            f"{what:<31} {statistics.median(times_ms):4.0f} ms (median)"
            f" {times_ms[int(len(times_ms) * 0.999)]:5.0f} ms (one in a thousand)"
            f" {times_ms[-1]:5.0f} ms (at most); {many} times over {STALL_MS:.0f} ms"
        )
    listed_ms = sidebar_ms(options.pages)
    print(f"{options.pages:,} documents are listed in the sidebar in {listed_ms:.0f} ms")
    for what, times in watch.doing.most_common(12):
        print(f"{times:4d}  {what}")


if __name__ == "__main__":
    main()
