"""What stands where nothing is yet: a sentence that is seen whole, and what can be done."""

import pytest
from PySide6.QtGui import QIcon
from pytestqt.qtbot import QtBot

from mediadesk.desktop.widgets.empty_state import EmptyState


@pytest.mark.parametrize("width_px", [400, 1200])
def test_the_sentence_is_seen_whole_however_wide_the_window(qtbot: QtBot, width_px: int) -> None:
    state = EmptyState(QIcon())
    qtbot.addWidget(state)
    state.say("Nothing yet", "A sentence that goes on and on. " * 6, "Begin…")
    state.offer("Something else")
    state.resize(width_px, 400)
    with qtbot.waitExposed(state):
        state.show()
    assert state.sentence.height() >= state.sentence.heightForWidth(state.sentence.width())
    assert state.sentence.geometry().bottom() < state.button.geometry().top()
