"""Caption and credit are reached by one key each, and so are the first pictures that come in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mediadesk.bootstrap.desk import open_desk
from mediadesk.desktop.studio import Studio
from mediadesk.desktop.surroundings import Surroundings

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_a_key_leads_to_the_makers_of_the_photo(studio: Studio) -> None:
    studio.parts.pictures.stage.take_focus()
    studio.board.action("photo.credit").trigger()
    assert studio.window.focusWidget() is studio.parts.inspector.credit.creators


def test_of_several_photos_it_leads_to_what_they_share(studio: Studio, qtbot: QtBot) -> None:
    studio.board.action("edit.select-all").trigger()
    metadata = studio.parts.inspector.metadata
    qtbot.waitUntil(lambda: "creators" in metadata.form.rows)
    studio.board.action("photo.credit").trigger()
    editor = metadata.form.rows["creators"].editor
    qtbot.waitUntil(lambda: editor.isAncestorOf(studio.window.focusWidget()) or editor.hasFocus())


@pytest.fixture
def empty_studio(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot, own_looks: None
) -> Iterator[Studio]:
    desk = open_desk(str(tmp_path / "new.mediadesk"), settings_file=tmp_path / "settings.json")
    opened = Studio(desk, Surroundings(qapp), lambda: None)
    opened.open()
    yield opened
    opened.window.hide()
    opened.close()
    opened.window.deleteLater()
    opened.deleteLater()


def test_the_first_pictures_hear_the_keys_at_once(
    empty_studio: Studio, photos: Path, qtbot: QtBot
) -> None:
    empty_studio.parts.sidebar.setFocus()
    picture = QImage(60, 40, QImage.Format.Format_RGB32)
    picture.fill(QColor("orange"))
    assert picture.save(str(photos / "first.jpg"))
    empty_studio.intake.import_paths((photos,))
    qtbot.waitUntil(lambda: empty_studio.parts.pictures.current_id > 0)
    assert empty_studio.parts.pictures.stage.holds_focus
    qtbot.waitUntil(lambda: not empty_studio.work.is_busy)
