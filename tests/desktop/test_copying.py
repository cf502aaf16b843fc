"""Credits and captions go to the layout by key and by drag."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mediadesk.credits.composing.arrangement import ORDERS
from mediadesk.desktop.dragging import DraggedPhotos, accept_copy, local_paths, read_photos
from mediadesk.desktop.panels.credits.series_dialog import SeriesDialog
from mediadesk.desktop.studio import Studio
from mediadesk.model.caption import Caption
from mediadesk.model.credit import Credit
from mediadesk.model.errors import MediaDeskError
from mediadesk.services.deliveries.layout_texts import CopiedText

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def credited(studio: Studio) -> tuple[int, ...]:
    """Give the listed photos captions and credits, select them all, return their numbers."""
    desk = studio.place.desk
    ids = tuple(int(i) for i in studio.parts.pictures.gallery.grid.ids)
    for number, photo_id in enumerate(ids, start=1):
        desk.captioning.save(Caption(photo_id, text=f"Picture {number}."))
        desk.crediting.save(Credit(photo_id, creators=(f"Ann Lee {number}",)))
    studio.board.action("edit.select-all").trigger()
    return ids


def test_one_key_copies_the_credits_of_all_selected_photos(
    studio: Studio, credited: tuple[int, ...]
) -> None:
    studio.board.action("photo.copy-credit").trigger()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == len(credited)
    assert all(f"Ann Lee {number}" in line for number, line in enumerate(lines, start=1))


def test_a_list_is_numbered_in_the_order_of_the_grid(
    studio: Studio, credited: tuple[int, ...]
) -> None:
    studio.board.action("photo.copy-list").trigger()
    copied = QGuiApplication.clipboard().mimeData()
    first = copied.text().splitlines()[0]
    assert first.startswith("1. Picture 1.")
    assert copied.html().count("<li>") == len(credited)


def test_a_drag_carries_numbers_for_collections_and_texts_for_a_layout(
    studio: Studio, credited: tuple[int, ...]
) -> None:
    dragged = studio.parts.pictures.gallery.grid.mime_data()
    assert dragged is not None
    assert read_photos(dragged) == credited
    assert dragged.hasText()
    assert "Picture 1. " in dragged.text()
    assert "Ann Lee 1" in dragged.html()
    assert not dragged.hasUrls()


def test_a_program_that_has_copied_ends_well_without_a_screen(tmp_path: Path) -> None:
    script = (
        "from PySide6.QtWidgets import QApplication\n"
        "from mediadesk.desktop.copying import copy_texts, forget_copied\n"
        "app = QApplication([])\n"
        "copy_texts('plain', '<p>rich</p>')\n"
        "assert app.clipboard().mimeData().html() == '<p>rich</p>'\n"
        "forget_copied()\n"
    )
    ended = subprocess.run([sys.executable, "-c", script], check=False, capture_output=True)
    assert ended.returncode == 0, ended.stderr


def test_texts_are_composed_only_where_something_takes_them() -> None:
    asked: list[tuple[int, ...]] = []

    def tell(photo_ids: tuple[int, ...]) -> CopiedText:
        asked.append(photo_ids)
        return CopiedText("plain", "<p>rich</p>")

    dragged = DraggedPhotos((4, 7), tell)
    assert read_photos(dragged) == (4, 7)
    assert asked == []
    assert dragged.text() == "plain"
    assert asked == [(4, 7)]


def test_photos_dragged_onto_their_own_window_are_not_imported(studio: Studio) -> None:
    paths = [studio.place.desk.browsing.dossier(1).photo.path]
    assert local_paths(DraggedPhotos((1,), files=paths)) == ()


def test_photos_without_anything_on_record_drop_nothing(studio: Studio) -> None:
    browsing = studio.place.desk.browsing
    dossiers = (browsing.dossier(int(i)) for i in studio.parts.pictures.gallery.grid.ids)
    bare = next(d.photo.id for d in dossiers if not d.credit and not d.caption_in().text)
    assert studio.credit.pack([bare]).text() == ""


def test_several_photos_get_one_line_by_where_they_stand(
    studio: Studio, credited: tuple[int, ...], qtbot: QtBot
) -> None:
    crediting = studio.place.desk.crediting

    def compose(said: str) -> None:
        try:
            line = crediting.series_line(credited, arrangement=said, form="print")
        except MediaDeskError as error:
            dialog.show_line(("", str(error)))
        else:
            dialog.show_line((line.text, ""))

    dialog = SeriesDialog(len(credited), ORDERS)
    dialog.line_asked.connect(compose)
    qtbot.addWidget(dialog)
    dialog.arrangement.setCurrentText("left to right")
    assert dialog.text.startswith("From left to right: ")
    assert dialog.text.count("Ann Lee") == len(credited)
    dialog.arrangement.setCurrentText("left, right")
    assert dialog.text == ""
    assert dialog.fault.text()
    assert not dialog.copy.isEnabled()


def test_the_line_is_worded_in_the_language_that_is_chosen(studio: Studio) -> None:
    line = studio.parts.inspector.line
    studio.parts.pictures.go_to(2)
    line.language_choice.setCurrentIndex(line.language_choice.findData("de"))
    line.language_choice.activated.emit(0)
    assert line.text == "Foto: Kremlin"


def test_files_that_are_dropped_stay_where_they_lie(qapp: QApplication, tmp_path: Path) -> None:
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(tmp_path / "kim.jpg"))])
    move, copy = Qt.DropAction.MoveAction, Qt.DropAction.CopyAction
    left, shift = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
    event = QDropEvent(QPointF(5, 5), move | copy, files, left, shift)
    assert event.proposedAction() is move
    accept_copy(event)
    assert event.isAccepted()
    assert event.dropAction() is copy
