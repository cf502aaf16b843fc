"""Another theme is taken over by the pictures at once, and by the other parts right after."""

import pytest
from pytestqt.qtbot import QtBot

from mediadesk.desktop.looks import Looks
from mediadesk.desktop.studio import Studio
from mediadesk.desktop.widgets.look import Look

#: The offscreen platform says so of every window that has a smallest size, and of menus.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Other:
    """Takes looks over, as a window would."""

    def __init__(self) -> None:
        self.looks: list[Look] = []

    def show_look(self, look: Look) -> None:
        self.looks.append(look)


def test_other_windows_follow_in_turns(studio: Studio, look: Look, qtbot: QtBot) -> None:
    other = Other()
    looks = Looks(studio.parts, (other,), studio)
    looks.show_soon(look)
    assert other.looks == []
    qtbot.waitUntil(lambda: other.looks == [look])


def test_before_anything_is_seen_all_take_it_over(studio: Studio, look: Look) -> None:
    other = Other()
    Looks(studio.parts, (other,), studio).show_at_once(look)
    assert other.looks == [look]
