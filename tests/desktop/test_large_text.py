"""With the largest letters every window still fits a small screen."""

import pytest
from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mediadesk.desktop.fitting import USUAL_FRAME
from mediadesk.desktop.panels.settings.page import SettingsSheet
from mediadesk.desktop.studio import Studio

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

#: What is left of a projector's screen beside a panel of the system.
ROOM = QSize(1024, 700)

WINDOWS = (
    "check.waivers",
    "check.watched",
    "metadata.templates",
    "edit.styles",
    "edit.vocabularies",
    "edit.settings",
    "photo.versions",
)
DIALOGS = ("edit.shortcuts", "photo.export", "file.deliver", "photo.copy-series", "collection.new")


@pytest.fixture
def large(shown: Studio) -> Studio:
    shown.place.desk.settings.put("appearance.text_size", "24")
    shown.settings._take("appearance.text_size")
    return shown


def fits(window: QWidget) -> bool:
    needed = window.minimumSizeHint().expandedTo(window.minimumSize()).grownBy(USUAL_FRAME)
    return needed.width() <= ROOM.width() and needed.height() <= ROOM.height()


def test_letters_are_larger_as_soon_as_that_is_chosen(large: Studio) -> None:
    assert large.parts.check.deeds.copy.font().pixelSize() == 24


def test_the_main_window_fits_with_everything_shown(large: Studio) -> None:
    for dock in (large.parts.check_dock, large.parts.sidebar_dock, large.parts.inspector_dock):
        dock.show()
    QApplication.processEvents()
    assert fits(large.window)
    inspector = large.parts.inspector
    assert inspector.width() >= inspector.layout().minimumSize().width()


@pytest.mark.parametrize("action", WINDOWS)
def test_a_window_fits(large: Studio, action: str) -> None:
    before = set(QApplication.topLevelWidgets())
    large.board.action(action).trigger()
    opened = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    (window,) = (one for one in opened if one not in before or one is not large.window)
    assert fits(window)
    window.close()


@pytest.mark.parametrize("action", DIALOGS)
def test_a_dialog_fits(large: Studio, qtbot: QtBot, action: str) -> None:
    found: list[bool] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            found.append(fits(dialog))
            dialog.close()
            timer.stop()

    timer = QTimer(large)
    timer.timeout.connect(look)
    timer.start(20)
    large.board.action(action).trigger()
    qtbot.waitUntil(lambda: bool(found))
    assert found == [True]


def test_nothing_of_the_settings_is_cut_off(large: Studio) -> None:
    large.board.action("edit.settings").trigger()
    window = large.settings.window
    assert window is not None
    window.resize(ROOM.shrunkBy(USUAL_FRAME))
    QApplication.processEvents()
    sheet = window.findChild(SettingsSheet)
    assert sheet.widget().width() <= sheet.viewport().width()
    window.close()
