"""Files held over the window are told of, and taken when they are dropped."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from pytestqt.qtbot import QtBot

from mediadesk.desktop.drops import promise, promise_of_pages
from mediadesk.desktop.studio import Studio

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

PAGE, OTHER, PHOTO = Path("/out/page.html"), Path("/out/other.html"), Path("/out/kim.jpg")
COPY, LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier


@pytest.mark.parametrize(
    ("documents", "others", "said"),
    [
        ((PAGE,), (), "Drop here to check page.html"),
        ((), (PHOTO,), "Drop here to import kim.jpg"),
        ((PAGE, OTHER), (PHOTO,), "Drop here to check 2 files and to import kim.jpg"),
        ((), (), ""),
    ],
    ids=["document", "photo", "both", "nothing"],
)
def test_what_a_drop_would_do_is_said_in_a_sentence(
    documents: tuple[Path, ...], others: tuple[Path, ...], said: str
) -> None:
    assert promise(documents, others) == said


@pytest.mark.parametrize(
    ("addresses", "said"),
    [
        (
            ("https://paper.example/story",),
            "Drop here to fetch and check the page of paper.example",
        ),
        (("https://a.example/", "https://b.example/"), "Drop here to fetch and check 2 pages"),
        ((), ""),
    ],
)
def test_what_dropping_links_would_do_is_said_too(addresses: tuple[str, ...], said: str) -> None:
    assert promise_of_pages(addresses) == said


def held(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def hold_over(studio: Studio, data: QMimeData) -> QDragEnterEvent:
    entering = QDragEnterEvent(QPoint(200, 200), COPY, data, LEFT, NO_KEY)
    studio.window.dragEnterEvent(entering)
    return entering


def test_the_hint_stands_there_while_files_are_held_over_the_window(studio: Studio) -> None:
    data = held(PHOTO)
    assert hold_over(studio, data).isAccepted()
    hint = studio.window.drop_hint
    assert hint.isVisible()
    assert hint.sentence.text() == "Drop here to import kim.jpg"
    studio.window.dragLeaveEvent(QDragLeaveEvent())
    assert not hint.isVisible()


def test_a_link_held_over_the_window_is_told_of(studio: Studio) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://paper.example/story")])
    assert hold_over(studio, data).isAccepted()
    assert "fetch and check" in studio.window.drop_hint.sentence.text()


def test_what_is_no_file_is_not_taken(studio: Studio) -> None:
    data = QMimeData()
    data.setText("words")
    entering = hold_over(studio, data)
    assert not entering.isAccepted()
    assert not studio.window.drop_hint.isVisible()


def test_dropped_photos_are_imported(studio: Studio, photos: Path, qtbot: QtBot) -> None:
    data = held(photos / "harbour.jpg")
    hold_over(studio, data)
    dropping = QDropEvent(QPointF(200, 200), COPY, data, LEFT, NO_KEY)
    with qtbot.waitSignal(studio.work.busy_changed):
        studio.window.dropEvent(dropping)
    assert not studio.window.drop_hint.isVisible()
    qtbot.waitUntil(lambda: not studio.work.is_busy)
