"""Thumbnails come when wished for, the newest wishes first, within their budget of memory."""

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from mediadesk.desktop.widgets.grid.thumbnail_store import ThumbnailStore, decoded
from mediadesk.model.errors import OutsideError

Fetch = Callable[[int], bytes | None]
MakeStore = Callable[..., ThumbnailStore]


def picture(width: int = 40, height: int = 20, colour: str = "red", form: str = "PNG") -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, form)
    return bytes(buffer.data().data())


@pytest.fixture
def make_store(qapp: QCoreApplication) -> Iterator[MakeStore]:
    made: list[ThumbnailStore] = []

    def make(fetch: Fetch, **options: int) -> ThumbnailStore:
        made.append(ThumbnailStore(fetch, **options))
        return made[-1]

    yield make
    for store in made:
        store.close()


class Gate:
    """A fetch that waits until it is let go, and writes down who was asked for."""

    def __init__(self) -> None:
        self.asked: list[int] = []
        self.begun = threading.Semaphore(0)
        self.open = threading.Event()

    def __call__(self, id: int) -> bytes | None:
        self.asked.append(id)
        self.begun.release()
        self.open.wait(10)
        return picture()


def test_a_wished_for_thumbnail_arrives_scaled(qtbot: QtBot, make_store: MakeStore) -> None:
    store = make_store(lambda _id: picture(400, 200, form="JPG"))
    with qtbot.waitSignal(store.arrived) as arrived:
        store.want([7], 100)
    assert arrived.args == [7]
    pixmap = store.pixmap(7)
    assert pixmap is not None
    assert (pixmap.width(), pixmap.height()) == (100, 50)


@pytest.mark.parametrize("content", [None, b"", b"no picture"], ids=["gone", "empty", "damaged"])
def test_what_cannot_be_shown_is_missing_and_not_asked_for_again(
    qtbot: QtBot, make_store: MakeStore, content: bytes | None
) -> None:
    asked: list[int] = []

    def fetch(id: int) -> bytes | None:
        asked.append(id)
        return content

    store = make_store(fetch)
    with qtbot.waitSignal(store.arrived):
        store.want([7], 100)
    store.want([7], 100)
    assert store.is_missing(7)
    assert store.pixmap(7) is None
    assert asked == [7]


def test_a_file_that_fails_is_missing(qtbot: QtBot, make_store: MakeStore) -> None:
    def fetch(_id: int) -> bytes | None:
        raise OutsideError("The disk is gone.")

    store = make_store(fetch)
    with qtbot.waitSignal(store.arrived):
        store.want([7], 100)
    assert store.is_missing(7)


def test_wishes_that_scrolled_away_are_never_loaded(qtbot: QtBot, make_store: MakeStore) -> None:
    gate = Gate()
    store = make_store(gate, workers=1)
    store.want(range(100), 50)
    assert gate.begun.acquire(timeout=10)
    store.want([200, 201], 50)
    gate.open.set()
    qtbot.waitUntil(lambda: store.pixmap(201) is not None)
    assert gate.asked == [0, 200, 201]


def test_what_is_at_hand_or_under_way_is_not_loaded_twice(
    qtbot: QtBot, make_store: MakeStore
) -> None:
    gate = Gate()
    store = make_store(gate, workers=1)
    store.want([1], 50)
    assert gate.begun.acquire(timeout=10)
    store.want([1], 50)
    gate.open.set()
    qtbot.waitUntil(lambda: store.pixmap(1) is not None)
    store.want([1], 50)
    store.want([2], 50)
    qtbot.waitUntil(lambda: store.pixmap(2) is not None)
    assert gate.asked == [1, 2]


def test_another_size_is_loaded_while_the_old_one_still_shows(
    qtbot: QtBot, make_store: MakeStore
) -> None:
    store = make_store(lambda _id: picture(400, 400))
    with qtbot.waitSignal(store.arrived):
        store.want([1], 50)
    with qtbot.waitSignal(store.arrived):
        store.want([1], 100)
        old = store.pixmap(1)
        assert old is not None
        assert old.width() == 50
    new = store.pixmap(1)
    assert new is not None
    assert new.width() == 100
    assert store.kept_bytes == 100 * 100 * 4


def test_the_least_used_are_forgotten_beyond_the_budget(
    qtbot: QtBot, make_store: MakeStore
) -> None:
    store = make_store(lambda _id: picture(10, 10), budget_bytes=3 * 400, workers=1)
    for key in (1, 2, 3):
        with qtbot.waitSignal(store.arrived):
            store.want([key], 10)
    assert store.pixmap(1) is not None  # used, so that 2 is the least used
    with qtbot.waitSignal(store.arrived):
        store.want([4], 10)
    assert [key for key in (1, 2, 3, 4) if store.pixmap(key)] == [1, 3, 4]
    assert store.kept_bytes == 1200


def test_a_changed_picture_is_loaded_anew(qtbot: QtBot, make_store: MakeStore) -> None:
    colours = iter(("red", "blue"))
    store = make_store(lambda _id: picture(colour=next(colours)))
    with qtbot.waitSignal(store.arrived):
        store.want([1], 40)
    store.forget([1])
    assert store.pixmap(1) is None
    assert store.kept_bytes == 0
    with qtbot.waitSignal(store.arrived):
        store.want([1], 40)
    pixmap = store.pixmap(1)
    assert pixmap is not None
    assert pixmap.toImage().pixelColor(5, 5) == QColor("blue")


def test_what_changes_while_it_is_loaded_is_loaded_again(
    qtbot: QtBot, make_store: MakeStore
) -> None:
    gate = Gate()
    store = make_store(gate, workers=1)
    store.want([1], 40)
    assert gate.begun.acquire(timeout=10)
    store.forget()
    gate.open.set()
    qtbot.waitUntil(lambda: store.pixmap(1) is not None)
    assert gate.asked == [1, 1]


def test_nothing_arrives_after_close(
    qtbot: QtBot, qapp: QCoreApplication, make_store: MakeStore
) -> None:
    store = make_store(lambda _id: picture())
    arrived: list[int] = []
    store.arrived.connect(arrived.append)
    store.want(range(50), 40)
    store.close()
    store.want([99], 40)
    qapp.processEvents()
    assert not arrived


def test_a_slip_of_the_program_reaches_the_exception_hook(
    qtbot: QtBot, make_store: MakeStore
) -> None:
    def fetch(_id: int) -> bytes | None:
        raise ZeroDivisionError

    store = make_store(fetch)
    with qtbot.captureExceptions() as caught:
        store.want([1], 40)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError


def test_a_small_picture_is_not_enlarged() -> None:
    image = decoded(picture(30, 10), 100)
    assert image is not None
    assert (image.width(), image.height()) == (30, 10)


def test_a_sliver_keeps_at_least_one_pixel() -> None:
    image = decoded(picture(2000, 1), 50)
    assert image is not None
    assert image.height() >= 1
