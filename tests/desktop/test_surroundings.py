"""A theme is put on in two steps, and a window is made between them."""

import pytest
from PySide6.QtWidgets import QApplication

from mediadesk.desktop.main_window import MainWindow
from mediadesk.desktop.surroundings import Surroundings
from mediadesk.desktop.widgets.look import Look
from mediadesk.desktop.workplace import Workplace
from mediadesk.services.desk import Desk
from tests.desktop.open_window import window_on

pytestmark = [
    pytest.mark.usefixtures("own_looks"),
    #: The offscreen platform says so of every window that has a smallest size, and of menus.
    pytest.mark.qt_log_ignore("This plugin does not support"),
]


def test_what_is_prepared_has_colours_and_no_sheet_yet(qapp: QApplication) -> None:
    prepared = Surroundings(qapp).prepare("light", 20)
    assert qapp.palette().window().color() == prepared.look.colours.window
    assert qapp.font().pixelSize() == 20
    assert qapp.styleSheet() == ""


def test_what_is_dressed_has_the_sheet_for_its_letters(qapp: QApplication) -> None:
    Surroundings(qapp).apply("light", 24)
    assert "font-size: 30px" in qapp.styleSheet()


def test_windows_take_a_look_over_when_all_is_dressed(qapp: QApplication) -> None:
    surroundings = Surroundings(qapp)
    told: list[Look] = []
    surroundings.changed.connect(told.append)
    prepared = surroundings.prepare("light")
    assert told == []
    surroundings.dress(prepared)
    assert told == [prepared.look]


def test_a_window_is_made_before_the_sheet_is_laid(
    qapp: QApplication, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheets: list[str] = []

    def made(place: Workplace, look: Look) -> MainWindow:
        window = MainWindow(place, look)
        sheets.append(qapp.styleSheet())
        return window

    monkeypatch.setattr("mediadesk.desktop.studio.MainWindow", made)
    with window_on(desk, qapp):
        assert sheets == [""]
        assert qapp.styleSheet() != ""
