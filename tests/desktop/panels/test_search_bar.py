"""The search field is emptied with all that belongs to it, and nothing is looked up for that."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from mediadesk.desktop.panels.pictures.search_bar import SearchBar


def test_an_emptied_field_offers_no_button_to_empty_it(qtbot: QtBot) -> None:
    bar = SearchBar()
    qtbot.addWidget(bar)
    bar.show()
    button = bar.field.findChild(QToolButton)
    bar.field.setText("kim")
    qtbot.waitUntil(button.isEnabled)
    bar.clear()
    qtbot.waitUntil(lambda: not button.isVisible() or not button.isEnabled())
    assert not bar.findChild(QTimer).isActive()


def test_where_it_is_narrow_the_search_has_more_room_than_the_order(qtbot: QtBot) -> None:
    bar = SearchBar()
    qtbot.addWidget(bar)
    bar.resize(420, 40)
    bar.show()
    assert bar.field.width() > bar.order_choice.width()
