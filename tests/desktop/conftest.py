"""A window on a real catalogue of three small photos."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mediadesk import paths
from mediadesk.bootstrap.desk import open_desk
from mediadesk.desktop.awaited_job import AwaitedJob
from mediadesk.desktop.copying import forget_copied
from mediadesk.desktop.garbage import MainThreadCollector
from mediadesk.desktop.icons import Icons
from mediadesk.desktop.save_queue import SaveQueue
from mediadesk.desktop.studio import Studio
from mediadesk.desktop.theme import load_theme
from mediadesk.desktop.widgets.look import Look
from mediadesk.model.caption import Caption
from mediadesk.model.credit import Credit
from mediadesk.model.edit import Fingerprint
from mediadesk.model.errors import MediaDeskError
from mediadesk.model.intake import NewPhoto
from mediadesk.model.photo import Photo
from mediadesk.services.desk import Desk
from mediadesk.services.jobs import Job, JobContext
from mediadesk.storage.catalogue import open_catalogue
from tests.desktop.open_window import window_on
from tests.fakes.clock import FakeClock
from tests.fakes.other_program import OtherProgram
from tests.fakes.patient_bot import PatientBot

NAMES = ("harbour.jpg", "kim.jpg", "market.jpg")


def _new_photo(folder: Path, number: int, name: str) -> NewPhoto:
    path = folder / name
    image = QImage(120, 80, QImage.Format.Format_RGB32)
    image.fill(QColor.fromHsv(number * 90, 160, 200))
    assert image.save(str(path))
    seen = path.stat()
    added = FakeClock().now()
    photo = Photo(0, f"{number:064x}", path, "JPEG", 120, 80, None, added)
    caption = Caption(0, text=f"What happens at {path.stem}.") if number == 1 else None
    credit = Credit(0, sources=("Kremlin",)) if name == "kim.jpg" else None
    stamp = (seen.st_size, seen.st_mtime_ns)
    return NewPhoto(photo, *stamp, Fingerprint(0), caption=caption, credit=credit)


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> Iterator[QApplication]:
    """Return pytest-qt's application; let go of what was copied before Python ends."""
    yield qapp
    forget_copied()


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    folder.mkdir()
    return folder


@pytest.fixture
def desk(tmp_path: Path, photos: Path) -> Desk:
    address = str(tmp_path / "desk.mediadesk")
    held = open_catalogue(address, FakeClock())
    news = [_new_photo(photos, number, name) for number, name in enumerate(NAMES, start=1)]
    held.note_related(held.add_photos(news, "test", "three photos"))
    held.close()
    return open_desk(address, settings_file=tmp_path / "settings.json")


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """Return pytest-qt's robot with more patience."""
    return PatientBot(request)


@pytest.fixture
def look(qapp: QApplication) -> Look:
    colours = load_theme(paths.resources() / "themes", "dark").colours
    return Look(colours, Icons(paths.resources() / "icons", colours))


@pytest.fixture
def own_looks(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let windows end on the main thread, and take the theme off again afterwards.

    What is there before, every collected test among it, is put aside and stays so: to look through
    it would take each test a second. The window of the test before ends first: pytest held it until
    now, and whatever is put aside stays in memory to the end.
    """
    gc.collect()
    gc.freeze()
    monkeypatch.setattr(gc, "freeze", _nothing)
    monkeypatch.setattr(gc, "unfreeze", _nothing)
    before = (qapp.style().objectName(), qapp.palette(), qapp.font(), qapp.styleSheet())
    collector = MainThreadCollector(qapp)
    yield
    # What a test leaves to be deleted later ends here, not somewhere in the tests that follow.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    collector.setParent(None)
    gc.enable()
    qapp.setStyleSheet(before[3])
    qapp.setFont(before[2])
    qapp.setPalette(before[1])
    qapp.setStyle(before[0])


@pytest.fixture(autouse=True)
def read_at_once(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have records read and saved at once, so that a test may look right away.

    Not where it says "beside".
    """
    if request.node.get_closest_marker("beside") is not None:
        return

    def run(self: AwaitedJob[object], job: Job[object]) -> None:
        self._job = job
        self.run_here()

    def save(
        _self: SaveQueue,
        job: Job[object],
        done: Callable[[object], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        try:
            outcome = job(JobContext())
        except MediaDeskError as error:
            failed(error)
        else:
            done(outcome)

    monkeypatch.setattr(AwaitedJob, "run", run)
    monkeypatch.setattr(SaveQueue, "_run", save)


@pytest.fixture
def studio(desk: Desk, qapp: QApplication, qtbot: QtBot, own_looks: None) -> Iterator[Studio]:
    """Open the window; it lists the three photos and the first one is current."""
    with window_on(desk, qapp) as opened:
        qtbot.waitUntil(lambda: opened.parts.pictures.current_id > 0)
        yield opened


@pytest.fixture
def shown(studio: Studio, qtbot: QtBot) -> Studio:
    """Wait until the first photo's record stands there."""
    qtbot.waitUntil(lambda: studio.parts.inspector.dossier is not None)
    return studio


@pytest.fixture
def other(shown: Studio, tmp_path: Path) -> Iterator[OtherProgram]:
    program = OtherProgram(tmp_path / "desk.mediadesk")
    yield program
    program.end()


def _nothing() -> None:
    pass
