"""One amount on one line: slider, number, and the way back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mediadesk.desktop.widgets.field.amount_row import AmountRow, AmountScale

Key = Qt.Key
Left = Qt.MouseButton.LeftButton
Plain = Qt.KeyboardModifier.NoModifier
Shift = Qt.KeyboardModifier.ShiftModifier
SCALE = AmountScale(0, -10, 10, -3, 3, step=0.1, fine_step=0.01, decimals=2, suffix=" EV")


@pytest.fixture
def row(qtbot: QtBot) -> AmountRow:
    shown = AmountRow("Exposure", SCALE)
    qtbot.addWidget(shown)
    shown.resize(360, 28)
    shown.show()
    return shown


def test_an_amount_shown_is_not_told(row: AmountRow) -> None:
    told = QSignalSpy(row.changed)
    row.show_value(1.5)
    assert (row.slider.value(), row.number.value(), told.count()) == (150, 1.5, 0)


def test_an_arrow_key_goes_a_step_and_with_shift_a_fine_one(qtbot: QtBot, row: AmountRow) -> None:
    qtbot.keyClick(row.slider, Key.Key_Right)
    assert row.value == pytest.approx(0.1)
    qtbot.keyClick(row.slider, Key.Key_Left, Shift)
    assert row.value == pytest.approx(0.09)


def test_the_mouse_takes_the_knob_where_it_presses(qtbot: QtBot, row: AmountRow) -> None:
    told, settled = QSignalSpy(row.changed), QSignalSpy(row.settled)
    qtbot.mousePress(row.slider, Left, Plain, QPoint(row.slider.width() - 2, 10))
    assert row.value == 3
    qtbot.mouseMove(row.slider, row.slider.rect().center())
    assert settled.count() == 0
    qtbot.mouseRelease(row.slider, Left)
    assert (told.count(), settled.count()) == (2, 1)


def test_what_the_slider_does_not_reach_can_be_typed(qtbot: QtBot, row: AmountRow) -> None:
    row.number.setValue(-7.25)
    assert (row.value, row.slider.value()) == (-7.25, -300)


def test_a_double_click_on_the_name_resets(qtbot: QtBot, row: AmountRow) -> None:
    row.show_value(2.0)
    settled = QSignalSpy(row.settled)
    qtbot.mouseDClick(row.label, Left)
    assert (row.value, settled.count()) == (0, 1)


def test_delete_resets(qtbot: QtBot, row: AmountRow) -> None:
    row.show_value(2.0)
    qtbot.keyClick(row.slider, Key.Key_Delete)
    assert row.value == 0


def test_an_amount_that_changes_something_is_named_in_bold(row: AmountRow) -> None:
    row.show_value(0.5)
    assert row.label.font().bold()
    row.show_value(0)
    assert not row.label.font().bold()


def test_keys_that_rest_settle_the_change(qtbot: QtBot, row: AmountRow) -> None:
    with qtbot.waitSignal(row.settled):
        qtbot.keyClick(row.slider, Key.Key_Right)


def test_above_neutral_a_plus_is_shown(row: AmountRow) -> None:
    row.show_value(0.5)
    assert row.number.text() == "+0.50 EV"
    row.show_value(-0.5)
    assert row.number.text() == "-0.50 EV"


def test_undo_is_left_to_the_window(qtbot: QtBot, row: AmountRow) -> None:
    undo = QAction(row)
    undo.setShortcut(QKeySequence("Ctrl+Z"))
    row.addAction(undo)
    asked = QSignalSpy(undo.triggered)
    row.activateWindow()
    qtbot.waitUntil(row.isActiveWindow)
    row.number.setFocus()
    row.number.setValue(1.0)
    qtbot.keyClick(row.number.lineEdit(), Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (row.value, asked.count()) == (1.0, 1)


def test_every_part_says_its_name_to_a_screen_reader(row: AmountRow) -> None:
    assert row.slider.accessibleName() == row.number.accessibleName() == "Exposure"


def test_it_paints_itself_on_and_off(row: AmountRow) -> None:
    on = row.slider.grab().toImage()
    row.setEnabled(False)
    assert row.slider.grab().toImage() != on


def test_a_form_of_rows_keeps_their_columns_in_line(qtbot: QtBot) -> None:
    form = QWidget()
    qtbot.addWidget(form)
    column = QVBoxLayout(form)
    rows = [AmountRow(name, SCALE, form) for name in ("Exposure", "A rather long name")]
    for row in rows:
        column.addWidget(row)
    form.show()
    assert rows[0].slider.geometry() == rows[1].slider.geometry()


def test_neutral_stands_in_the_middle_whatever_lies_beside_it(qtbot: QtBot) -> None:
    uneven = AmountRow("Contrast", AmountScale(0, -100, 900, -50, 100, fine_step=1))
    qtbot.addWidget(uneven)
    uneven.resize(360, 28)
    uneven.show()
    slider = uneven.slider
    assert slider.knob_centre.x() == pytest.approx(slider.width() / 2)
    qtbot.mouseClick(slider, Left, Plain, slider.rect().center())
    assert uneven.value == pytest.approx(0, abs=2)
    qtbot.mouseClick(slider, Left, Plain, QPoint(slider.width() - 8, 10))
    assert uneven.value == 100


def test_a_double_click_on_the_number_has_the_whole_of_it_typed_over(
    qtbot: QtBot, row: AmountRow
) -> None:
    digits = row.number.lineEdit()
    qtbot.mouseDClick(digits, Left, pos=digits.cursorRect().center())
    qtbot.keyClicks(digits, "2.5")
    qtbot.keyClick(digits, Key.Key_Return)
    assert row.value == pytest.approx(2.5)


def test_a_number_begun_on_the_slider_is_typed_into_the_number(
    qtbot: QtBot, row: AmountRow
) -> None:
    row.slider.setFocus()
    qtbot.keyClicks(row.slider, "-")
    assert row.number.hasFocus()
    qtbot.keyClicks(row.number, "1.5")
    qtbot.keyClick(row.number, Key.Key_Return)
    assert row.value == -1.5
