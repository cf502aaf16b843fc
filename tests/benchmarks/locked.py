"""How long the window stands still while another program writes to the catalogue.

    python -m tests.benchmarks.locked [--photos 1000] [--held-s 3]

A second connection holds the catalogue's one lock for writing. Meanwhile a caption is saved, a
credit, a field of the form of every field, a step is taken back and done again, a collection is
made, filled and renamed, a finding is waived and opened again, and versions are switched. For each
the longest time is printed for which the main thread answered nobody, and how long it took until
everything was on record. Target: never over 50 ms; without the lock beside it.
Offscreen unless QT_QPA_PLATFORM says else.
"""

import argparse
import os
import sqlite3
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QWidget

from mediadesk.bootstrap.desk import open_desk
from mediadesk.desktop.app import Desktop, application
from mediadesk.desktop.panels.checking.waive_dialog import WaiveDialog
from mediadesk.desktop.studio import Studio
from mediadesk.model.collection import Collection
from mediadesk.model.scope import Scope
from mediadesk.services.desk import Desk
from mediadesk.services.jobs import JobContext
from tests.benchmarks import catalogue as made_up
from tests.benchmarks.day import make_pictures, rest, wait
from tests.benchmarks.own_home import live_in
from tests.benchmarks.stalls import StallWatch

_ARTICLE: Final = (
    '<article><h1>Story</h1><figure><img src="{picture}"><figcaption>What is to be seen.'
    "</figcaption></figure></article>"
)


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


def _nothing() -> None:
    """Prepare nothing."""


@dataclass(frozen=True, slots=True)
class Deed:
    """What comes to one write of the catalogue.

    Attributes:
        what: What it is called.
        do: Does it.
        prepare: Is done before, while the catalogue is free.
    """

    what: str
    do: Callable[[], None]
    prepare: Callable[[], None] = _nothing


class Editor:
    """Does what comes to a write of the catalogue, each once."""

    def __init__(self, studio: Studio, photo_id: int, article: Path) -> None:
        self._studio = studio
        self._parts = studio.parts
        self._photo_id = photo_id
        self._article = article

    def deeds(self) -> tuple[Deed, ...]:
        """Return what is done, in its order."""
        inspector = self._parts.inspector
        return (
            Deed("save a caption", lambda: self._write(inspector.caption.text), self._open_form),
            Deed("save a credit", lambda: self._write(inspector.credit.copyright)),
            Deed("save a field", lambda: self._write(inspector.metadata.form.rows["city"].editor)),
            Deed("undo", lambda: self._do("edit.undo")),
            Deed("redo", lambda: self._do("edit.redo")),
            Deed("make a collection", lambda: self._name("collection.new", "Front page")),
            Deed("fill a collection", self._fill),
            Deed("rename a collection", lambda: self._name("collection.rename", "Back"), self._go),
            Deed("waive a finding", self._waive, self._check),
            Deed("open it again", lambda: self._do("check.reopen"), self._go_to_waived),
            Deed("keep a version", self._keep, self._develop),
            Deed("switch the version", lambda: self._switch(0)),
        )

    def _open_form(self) -> None:
        """Have every field stand there once."""
        self._parts.inspector.show_metadata()
        wait(lambda: self._parts.inspector.metadata.form.is_built)
        rest(500)

    def _develop(self) -> None:
        """Develop the photo, one version kept and another begun."""
        self._studio.board.action("photo.crop").trigger()
        wait(lambda: self._parts.pictures.stage.is_developing)
        self._turn(1.0)
        self._parts.develop.draft.keep()
        self._parts.develop.version_bar.copy_asked.emit()
        rest(500)
        self._turn(2.0)

    def _do(self, action: str) -> None:
        self._studio.board.action(action).trigger()

    def _name(self, action: str, name: str) -> None:
        """Do what asks for a name, and give it."""
        QTimer.singleShot(100, lambda: self._answer(name))
        self._do(action)

    def _answer(self, name: str) -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QInputDialog):
            raise SystemExit("no name was asked for")
        dialog.setTextValue(name)
        dialog.accept()

    def _collection(self) -> Collection:
        return self._studio.place.desk.collecting.collections()[0][0]

    def _fill(self) -> None:
        photo_ids = tuple(int(one) for one in self._parts.pictures.listing.ids[:20])
        self._parts.sidebar.photos_dropped.emit(self._collection(), photo_ids)

    def _go(self) -> None:
        """Show the collection."""
        self._list(Scope(collection_id=self._collection().id))
        wait(self._studio.board.action("collection.rename").isEnabled)

    def _list(self, scope: Scope, photo_id: int = 0) -> None:
        self._parts.sidebar.show_scope(scope)
        self._parts.pictures.show_scope(scope, photo_id)

    def _check(self) -> None:
        """Go back to the photo, and check an article that shows it."""
        self._list(Scope(), self._photo_id)
        self._studio.checking.check_paths((self._article,))
        wait(lambda: self._parts.check.document == self._article)
        wait(self._studio.board.action("check.waive").isEnabled)

    def _waive(self) -> None:
        self._do("check.waive")
        dialog = self._studio.window.findChild(WaiveDialog)
        assert dialog is not None, "the question was asked"
        dialog.by.setText("Rosa")
        dialog.reason.setText("agreed with the agency")
        dialog.accept()

    def _go_to_waived(self) -> None:
        """Make the finding current that was waived, once the article is judged anew."""
        check = self._parts.check
        wait(lambda: not self._studio.place.runner.running_count)
        assert check.judgement is not None, "a picture is current"
        row = [bool(one.waived_by) for one in check.judgement.findings].index(True)
        check.findings.setCurrentIndex(check.finding_model.index(row))

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


def measured(deed: Deed, desk: Desk, holder: Holder, watch: StallWatch) -> str:
    """Do something while the catalogue is locked; return how it went."""
    before = newest(desk)
    watch.stalls.clear()
    holder.hold()
    begun = time.perf_counter()
    deed.do()
    rest(50)
    wait(lambda: not holder.is_holding)
    wait(lambda: newest(desk) != before)
    took_ms = (time.perf_counter() - begun) * 1000
    rest(300)
    late_ms = max(stall.late_ms for stall in watch.stalls)
    own_ms = max(stall.own_ms for stall in watch.stalls)
    stood = f"stood still {late_ms:6.0f} ms, {own_ms:4.0f} ms of it its own work"
    return f"{deed.what:<20} {stood}; on record after {took_ms:6.0f} ms"


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
        made_up.build(str(file), options.photos)
        desktop = Desktop(application())
        desk = open_desk(str(file))
        imported = desk.importing.job(make_pictures(folder / "pictures", 1))(JobContext())
        studio = desktop.open(desk)
        wait(lambda: studio.parts.pictures.listing.total > options.photos)
        photo_id = imported.added[0]
        studio.parts.pictures.go_to(photo_id)
        rest(1500)
        article = folder / "story.html"
        article.write_text(_ARTICLE.format(picture=desk.browsing.dossier(photo_id).photo.path))
        editor = Editor(studio, photo_id, article)
        holder, watch = Holder(file, options.held_s), StallWatch()
        watch.start()
        for deed in editor.deeds():
            deed.prepare()
            rest(300)
            print(measured(deed, desk, holder, watch), flush=True)
        watch.end()
        desktop.close()


if __name__ == "__main__":
    main()
