"""With the largest letters every window still fits a small screen."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mediadesk.desktop.fitting import USUAL_FRAME
from mediadesk.desktop.panels.settings.page import SettingsSheet
from mediadesk.desktop.studio import Studio
from mediadesk.model.finding import DocumentReport, Finding, Judgement, Severity, Status
from mediadesk.model.placement import Placement
from tests.desktop.cut_off import cut_off

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

#: What is left of a projector's screen beside a panel of the system.
ROOM = QSize(1024, 700)
#: The whole of it.
SCREEN = QSize(1024, 768)

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


#: The larger of the sizes that can be chosen.
SIZES_PX = ("20", "24")


@pytest.fixture
def large(shown: Studio) -> Studio:
    enlarge(shown, "24")
    return shown


@pytest.fixture(params=SIZES_PX)
def narrow(shown: Studio, request: pytest.FixtureRequest) -> Studio:
    """Return a window of a small screen with larger letters."""
    enlarge(shown, request.param)
    shown.window.resize(SCREEN.shrunkBy(USUAL_FRAME))
    settle()
    return shown


def enlarge(studio: Studio, text_px: str) -> None:
    studio.place.desk.settings.put("appearance.text_size", text_px)
    studio.settings._take("appearance.text_size")


def settle() -> None:
    """Let layouts come to rest: one that is wider makes others narrower."""
    for _ in range(5):
        QApplication.processEvents()


def fits(window: QWidget, room: QSize = ROOM) -> bool:
    needed = window.minimumSizeHint().expandedTo(window.minimumSize()).grownBy(USUAL_FRAME)
    return needed.width() <= room.width() and needed.height() <= room.height()


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


def test_no_page_of_the_inspector_is_cut_off(narrow: Studio) -> None:
    tabs = narrow.parts.inspector.tabs
    for at in range(tabs.count()):
        tabs.setCurrentIndex(at)
        settle()
        assert cut_off(narrow.window) == [], tabs.tabText(at)


def test_the_fields_of_many_photos_fit_the_screen_and_are_not_cut_off(
    narrow: Studio, qtbot: QtBot
) -> None:
    narrow.board.action("edit.select-all").trigger()
    qtbot.waitUntil(lambda: bool(narrow.parts.inspector.metadata.form.rows))
    qtbot.waitUntil(lambda: cut_off(narrow.window) == [])  # the form is made a few rows at a time
    assert fits(narrow.window, SCREEN)


def test_nothing_of_developing_is_cut_off(narrow: Studio, qtbot: QtBot) -> None:
    narrow.board.action("photo.develop").trigger()
    qtbot.waitUntil(lambda: narrow.parts.develop.photo is not None)
    settle()
    assert cut_off(narrow.window) == []
    assert fits(narrow.window, SCREEN)


def test_nothing_of_the_check_is_cut_off(narrow: Studio) -> None:
    panel = narrow.parts.check
    narrow.parts.check_dock.show()
    long = Finding(
        "C201", "edit-undisclosed", Severity.ERROR, "It is cropped. " * 9, "Say so. " * 9
    )
    waived = replace(long, waived_by="Rosa", waiver_reason="agreed with the agency on 3 May")
    placed = Placement("kim.jpg", "picture 1", "Kim arrives.", "Photo: Kremlin")
    statuses = (Status.INCOMPLETE, Status.UNKNOWN)
    judged = tuple(Judgement(placed, status, (long, waived), photo_id=1) for status in statuses)
    panel.show_report(DocumentReport(Path("/site/story.html"), judged))
    for row in range(len(judged)):
        panel.pictures.selectRow(row)
        settle()
        assert cut_off(narrow.window) == []
        assert panel.seen_whole.horizontalScrollBar().maximum() == 0


def test_the_search_keeps_room_for_what_is_searched(narrow: Studio) -> None:
    bar = narrow.parts.pictures.search
    assert bar.field.width() >= bar.order_choice.width()
