"""The middle of the window gives its room away and takes it back; what is said is seen."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDockWidget, QLabel, QMainWindow, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from mediadesk.desktop.middle import Middle
from mediadesk.desktop.widgets.look import Look
from mediadesk.desktop.widgets.message_bar import Message, MessageBar


def test_without_the_pictures_it_is_no_higher_than_what_is_said(qtbot: QtBot, look: Look) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    messages, pictures = MessageBar(look), QLabel("pictures")
    middle = Middle(messages, pictures, window)
    middle.give_away(given=True)
    assert middle.is_given_away
    assert middle.maximumHeight() == 0
    window.show()
    messages.say(Message("Something happened."))
    qtbot.waitUntil(lambda: middle.maximumHeight() > 0)
    assert middle.maximumHeight() < 200
    middle.give_away(given=False)
    assert middle.maximumHeight() > 10_000


def test_a_long_sentence_is_seen_whole_however_narrow_the_window(qtbot: QtBot, look: Look) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    messages = MessageBar(look)
    middle = Middle(messages, QLabel("pictures"), window)
    middle.give_away(given=True)
    middle.resize(900, 40)
    window.show()
    messages.say(Message("What was copied is told word by word. " * 6))
    qtbot.waitUntil(lambda: middle.maximumHeight() >= messages.heightForWidth(900) > 0)
    middle.resize(300, 40)
    assert middle.maximumHeight() >= messages.heightForWidth(300)


def test_a_panel_that_takes_the_room_leaves_a_long_sentence_its_lines_and_no_more(
    qtbot: QtBot, look: Look
) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    messages = MessageBar(look)
    middle = Middle(messages, QLabel("pictures"), window)
    window.setCentralWidget(middle)
    panel = QDockWidget(window)
    panel.setWidget(_Greedy())
    window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, panel)
    middle.give_away(given=True)
    window.resize(700, 400)
    window.show()
    messages.say(Message("What was copied is told word by word. " * 6))
    sentence = messages.sentence
    qtbot.waitUntil(lambda: sentence.width() > 300)  # the window has its size
    qtbot.waitUntil(lambda: middle.height() == messages.heightForWidth(middle.width()))
    assert sentence.height() >= sentence.heightForWidth(sentence.width())
    messages.close_message()
    qtbot.waitUntil(lambda: middle.height() == 0)


class _Greedy(QWidget):
    """Wants all the room there is."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(2000, 2000)
