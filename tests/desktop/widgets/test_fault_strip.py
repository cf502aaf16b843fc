"""A strip says what may be wrong with a field, and has no more parts than it needs."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from mediadesk.desktop.widgets.field.fault_strip import FaultStrip, StripLine


@pytest.fixture
def strip(qtbot: QtBot) -> FaultStrip:
    strip = FaultStrip()
    qtbot.addWidget(strip)
    return strip


def test_where_nothing_is_wrong_there_is_nothing(strip: FaultStrip) -> None:
    strip.show_lines(())
    assert strip.isHidden()
    assert strip.findChildren(QPushButton) == []


def test_a_line_stands_there_for_each_fault_and_goes_with_it(strip: FaultStrip) -> None:
    strip.show_lines((StripLine("One."), StripLine("Two.")))
    assert strip.sentences() == ("One.", "Two.")
    strip.show_lines((StripLine("Three."),))
    assert strip.sentences() == ("Three.",)
    strip.show_lines(())
    assert strip.isHidden()


def test_of_many_faults_the_first_are_shown_and_the_rest_counted(strip: FaultStrip) -> None:
    strip.show_lines([StripLine(f"Fault {number}.") for number in range(6)])
    assert strip.sentences() == tuple(f"Fault {number}." for number in range(4))
    assert not strip._more.isHidden()
    assert "2" in strip._more.text()


def test_the_line_that_is_to_be_mended_is_named(strip: FaultStrip, qtbot: QtBot) -> None:
    strip.show_lines((StripLine("One."), StripLine("Two.", mend="Mend")))
    with qtbot.waitSignal(strip.mend_asked) as asked:
        strip.findChildren(QPushButton)[1].click()
    assert asked.args == [1]
