"""A robot goes through a picture editor's day in the window; told is where it stood still.

    python -m tests.benchmarks.day [--photos 10000] [--fresh 60]

The window is opened on a catalogue of made-up photos, and pictures are imported into it. Then the
robot scrolls, chooses, searches, writes captions and takes them back, looks at photos large,
develops one, checks an article and walks through its findings, and opens the settings. A timer that
is due every two milliseconds tells how long the main thread answered nobody; for each step the
longest time is printed, and for how much of it the main thread itself worked, which is what counts
on a busy machine. Target: never over 50 ms.
Offscreen unless QT_QPA_PLATFORM says else.
"""

import argparse
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import numpy as np
from PIL import Image
from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest

from mediadesk.bootstrap.desk import open_desk
from mediadesk.desktop.app import Desktop, application
from mediadesk.desktop.studio import Studio
from mediadesk.services.jobs import JobContext
from tests.benchmarks import catalogue as made_up
from tests.benchmarks.own_home import live_in
from tests.benchmarks.stalls import STALL_MS, Stall, StallWatch

_EDGE_PX: Final = (1800, 1200)
_LONGEST_MS: Final = 60_000
_FIGURE: Final = (
    '<figure><img src="{picture}"><figcaption>What is to be seen. Photo: Ann Maker {number}/Some '
    "Agency</figcaption></figure>"
)


def rest(time_ms: int) -> None:
    """Let the window go on for a while."""
    loop = QEventLoop()
    QTimer.singleShot(time_ms, loop.quit)
    loop.exec()


def wait(is_so: Callable[[], bool]) -> None:
    """Let the window go on until something is so."""
    for _ in range(_LONGEST_MS // 10):
        if is_so():
            return
        rest(10)
    raise SystemExit("the window did not get there")


def make_pictures(folder: Path, many: int) -> list[Path]:
    """Write pictures of a few megapixels, no two alike."""
    chance = np.random.default_rng(8)
    folder.mkdir()
    files = []
    for number in range(many):
        coarse = Image.fromarray(chance.integers(0, 256, (40, 60, 3), dtype=np.uint8))
        files.append(folder / f"{number:03}.jpg")
        coarse.resize(_EDGE_PX, Image.Resampling.BICUBIC).save(files[-1], quality=88)
    return files


class Robot:
    """Does a day's work, step by step."""

    def __init__(self, studio: Studio, pictures: list[Path], article: Path) -> None:
        self._studio = studio
        self._parts = studio.parts
        self._pictures = pictures
        self._article = article

    def steps(self) -> Iterator[tuple[str, Callable[[], None]]]:
        """Yield what is done, and how."""
        yield "the list is there", self._listed
        yield "import", self._import
        yield "scroll", self._scroll
        yield "select all", lambda: self._do("edit.select-all")
        yield "step through photos", self._step
        yield "search as one types", self._search
        yield "write captions", self._caption
        yield "undo and redo", self._undo
        yield "look at photos large", self._enlarge
        yield "develop", self._develop
        yield "check an article", self._check
        yield "walk through findings", self._walk
        yield "settings", self._settings
        yield "light and dark", self._themes

    def _do(self, action: str, then_ms: int = 300) -> None:
        self._studio.board.action(action).trigger()
        rest(then_ms)

    def _listed(self) -> None:
        wait(lambda: self._parts.pictures.listing.total > 0)
        rest(1500)

    def _import(self) -> None:
        self._studio.intake.import_paths((self._pictures[0].parent,))
        rest(100)
        wait(lambda: not self._studio.work.is_busy)
        rest(500)

    def _scroll(self) -> None:
        bar = self._parts.pictures.gallery.grid.verticalScrollBar()
        for step in range(60):
            bar.setValue(bar.value() + 240 if step != 30 else bar.maximum() // 2)
            rest(16)
        bar.setValue(0)
        rest(500)

    def _step(self) -> None:
        grid = self._parts.pictures.gallery.grid
        grid.set_current(int(grid.ids[0]))
        for _ in range(40):
            self._do("photo.next", 40)

    def _search(self) -> None:
        field = self._parts.pictures.search.field
        for query in ("har", "credit", "zi"):
            for letter in query:
                QTest.keyClicks(field, letter)
                rest(60)
            rest(400)
            field.clear()
            rest(400)

    def _caption(self) -> None:
        for number in range(6):
            self._do("photo.caption", 50)
            written = application().focusWidget()
            assert written is not None, "the caption has the focus"
            QTest.keyClicks(written, f"Fog hangs over the harbour, picture {number}.", delay=8)
            self._do("photo.save-next", 150)

    def _undo(self) -> None:
        for action in ("edit.undo", "edit.undo", "edit.redo", "edit.redo"):
            self._do(action)

    def _enlarge(self) -> None:
        self._do("view.viewer", 600)
        for _ in range(15):
            self._do("photo.next", 150)

    def _develop(self) -> None:
        self._do("photo.crop", 1500)
        for degrees in range(10):
            self._parts.develop.frame.straighten.changed.emit(degrees / 4)
            rest(30)
        rest(500)
        self._do("view.back", 500)
        self._do("view.back", 500)
        self._do("view.back", 500)

    def _check(self) -> None:
        self._studio.checking.check_paths((self._article,))
        wait(lambda: self._parts.check.document == self._article)
        rest(500)

    def _walk(self) -> None:
        for _ in range(20):
            self._do("check.next", 120)

    def _settings(self) -> None:
        self._do("edit.settings", 1000)
        for window in QCoreApplication.instance().topLevelWidgets():  # type: ignore[union-attr]
            if window is not self._studio.window and window.isVisible():
                window.close()
        rest(200)

    def _themes(self) -> None:
        self._do("view.light", 600)
        self._do("view.dark", 600)


def told(stalls: list[Stall]) -> str:
    """Return the longest stall of a step, and what the main thread did itself, as a line."""
    late = max(stalls, key=lambda stall: stall.late_ms)
    own = max(stall.own_ms for stall in stalls)
    many = sum(stall.own_ms > STALL_MS for stall in stalls)
    return (
        f"{late.late_ms:6.0f} ms late   {own:6.0f} ms of its own   {many:3d} over {STALL_MS:.0f} ms"
    )


def main() -> None:
    """Go through the day, and print a line a step."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--photos", type=int, default=10_000)
    parser.add_argument("--fresh", type=int, default=60)
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        live_in(folder)
        made_up.build(str(folder / "desk.mediadesk"), options.photos)
        pictures = make_pictures(folder / "pictures", options.fresh)
        article = folder / "article.html"
        figures = "".join(
            f"<p>{'Words of the story. ' * 20}</p>"
            + _FIGURE.format(picture=f"pictures/{picture.name}", number=number)
            for number, picture in enumerate(pictures[:20])
        )
        article.write_text(f"<html><body><article>{figures}</article></body></html>", "utf-8")
        app = application()
        app.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
        desktop = Desktop(app)
        desk = open_desk(str(folder / "desk.mediadesk"))
        desk.importing.job(pictures[:1])(JobContext())
        studio = desktop.open(desk)
        watch = StallWatch()
        watch.start()
        for what, do in Robot(studio, pictures, article).steps():
            watch.stalls.clear()
            do()
            print(f"{what:<24} {told(watch.stalls)}", flush=True)
        watch.end()
        desktop.close()
    for what, times in watch.doing.most_common(16):
        print(f"{times:4d}  {what}")


if __name__ == "__main__":
    main()
