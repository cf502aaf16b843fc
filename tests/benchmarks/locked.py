"""How long the window stands still while another program writes to the catalogue.

    python -m tests.benchmarks.locked [--photos 1000] [--held-s 3]

A second connection holds the catalogue's one lock for writing. Meanwhile a caption is saved, a
credit, a field of the form of every field, a step is taken back and done again, and versions are
switched. For each the longest time is printed for which the main thread answered nobody, and how
long it took until everything was on record. Target: never over 50 ms; without the lock beside it.
Offscreen unless QT_QPA_PLATFORM says else.
"""

import argparse
import os
import sqlite3
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from mediadesk.bootstrap.desk import open_desk
from mediadesk.desktop.app import Desktop, application
from mediadesk.desktop.studio import Studio
from mediadesk.services.desk import Desk
from mediadesk.services.jobs import JobContext
from tests.benchmarks import catalogue as made_up
from tests.benchmarks.day import make_pictures, rest, wait
from tests.benchmarks.own_home import live_in
from tests.benchmarks.stalls import StallWatch


class Holder:
    """Holds the lock of a catalogue as another program would that writes for a while."""

    def __init__(self, file: Path, held_s: float) -> None:
        self._file = file
        self._held_s = held_s
        self._thread = threading.Thread()

    def hold(self) -> None:
        """Take the lock; it is let go by itself."""
        if self._held_s:
            taken = threading.Event()
            self._thread = threading.Thread(target=self._hold, args=(taken,))
            self._thread.start()
            taken.wait()

    @property
    def is_holding(self) -> bool:
        """Whether nobody else can write."""
        return self._thread.is_alive()

    def _hold(self, taken: threading.Event) -> None:
        with closing(sqlite3.connect(self._file, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            taken.set()
            time.sleep(self._held_s)
            other.execute("ROLLBACK")


class Editor:
    """Does what comes to a write of the catalogue, each once."""

    def __init__(self, studio: Studio) -> None:
        self._studio = studio
        self._parts = studio.parts

    def deeds(self) -> Iterator[tuple[str, Callable[[], None]]]:
        """Yield what is done, and how."""
        inspector = self._parts.inspector
        yield "save a caption", lambda: self._write(inspector.caption.text)
        yield "save a credit", lambda: self._write(inspector.credit.copyright)
        yield "save a field", lambda: self._write(inspector.metadata.form.rows["city"].editor)
        yield "undo", self._studio.board.action("edit.undo").trigger
        yield "redo", self._studio.board.action("edit.redo").trigger
        yield "keep a version", self._keep
        yield "switch the version", lambda: self._switch(0)

    def open_form(self) -> None:
        """Have every field stand there once."""
        self._parts.inspector.show_metadata()
        wait(lambda: self._parts.inspector.metadata.form.is_built)

    def develop(self) -> None:
        """Develop the photo, one version kept and another begun."""
        self._studio.board.action("photo.crop").trigger()
        wait(lambda: self._parts.pictures.stage.is_developing)
        self._turn(1.0)
        self._parts.develop.draft.keep()
        self._parts.develop.version_bar.copy_asked.emit()
        rest(500)
        self._turn(2.0)

    def _write(self, field: QWidget) -> None:
        QTest.keyClicks(field, "Fog ")
        self._parts.inspector.commit()

    def _turn(self, degrees: float) -> None:
        self._parts.develop.frame.straighten.changed.emit(degrees)
        rest(200)

    def _keep(self) -> None:
        self._parts.develop.draft.keep()

    def _switch(self, place: int) -> None:
        self._turn(3.0)
        bar = self._parts.develop.version_bar
        bar.chosen.emit(bar.versions.itemData(place))


def newest(desk: Desk) -> int:
    """Return the number of the journal's newest entry."""
    return desk.history.entries(limit=1)[0].id


def main() -> None:
    """Print a line a deed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--photos", type=int, default=1000)
    parser.add_argument("--held-s", type=float, default=3.0)
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        live_in(folder)
        file = folder / "desk.mediadesk"
        made_up.build(file, options.photos)
        desktop = Desktop(application())
        desk = open_desk(str(file))
        imported = desk.importing.job(make_pictures(folder / "pictures", 1))(JobContext())
        studio = desktop.open(desk)
        wait(lambda: studio.parts.pictures.listing.total > options.photos)
        studio.parts.pictures.go_to(imported.added[0])
        rest(1500)
        editor, holder, watch = Editor(studio), Holder(file, options.held_s), StallWatch()
        editor.open_form()
        rest(500)
        watch.start()
        for what, do in editor.deeds():
            if what == "keep a version":
                editor.develop()
            rest(300)
            before = newest(desk)
            watch.stalls.clear()
            holder.hold()
            begun = time.perf_counter()
            do()
            rest(50)
            wait(lambda: not holder.is_holding)
            wait(lambda before=before: newest(desk) != before)
            took_ms = (time.perf_counter() - begun) * 1000
            rest(300)
            late_ms = max(stall.late_ms for stall in watch.stalls)
            own_ms = max(stall.own_ms for stall in watch.stalls)
            print(
                f"{what:<20} stood still {late_ms:6.0f} ms, {own_ms:4.0f} ms of it its own work;"
                f" on record after {took_ms:6.0f} ms",
                flush=True,
            )
        watch.end()
        desktop.close()


if __name__ == "__main__":
    main()
