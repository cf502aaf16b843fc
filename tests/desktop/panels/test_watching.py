"""Watched folders are listed with how each stands, what asks for attention first."""

from pathlib import Path

import pytest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from mediadesk.desktop.panels.watching.table_model import WatchedModel
from mediadesk.desktop.panels.watching.window import WatchedWindow
from mediadesk.desktop.panels.watching.wording import WatchedState, said, summary
from mediadesk.desktop.widgets.look import Look
from mediadesk.services.checks.watching import Round

SITE, WIRE, DESK = Path("/site/out"), Path("/wire/in"), Path("/desk")
QUIET = WatchedState(SITE, found=Round(documents=3))
ABSENT = WatchedState(WIRE, found=Round(absence="/wire/in is not there."))
BUSY = WatchedState(DESK, found=Round(left=12))
PAUSED = WatchedState(WIRE, is_paused=True)
FAILED = WatchedState(DESK, failure="It holds too much.")


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (QUIET, "3 documents, all checked"),
        (WatchedState(SITE, found=Round(documents=1)), "1 document, all checked"),
        (WatchedState(SITE, found=Round(arriving=2)), "2 arriving"),
        (WatchedState(SITE), "is looked into…"),
        (WatchedState(SITE, found=Round()), "no document in it yet"),
        (BUSY, "12 to check"),
        (ABSENT, "not there; it is looked for again by itself"),
        (PAUSED, "paused"),
        (FAILED, "could not be looked into"),
    ],
)
def test_a_folder_says_how_it_stands(state: WatchedState, words: str) -> None:
    assert said(state) == words


@pytest.mark.parametrize(
    ("states", "words"),
    [
        ((), ""),
        ((BUSY,), "Watching desk: 12 to check"),
        ((QUIET, WatchedState(DESK, found=Round())), "Watching 2 folders: all checked"),
        ((QUIET, ABSENT, BUSY), "Watching 3 folders: in not there, 12 to check"),
        ((QUIET, PAUSED), "Watching 2 folders: all checked, in paused"),
        ((ABSENT, FAILED), "Watching 2 folders: 2 not there"),
        ((PAUSED, WatchedState(SITE, is_paused=True)), "Watching 2 folders: 2 paused"),
    ],
)
def test_several_folders_are_told_in_a_line(states: tuple[WatchedState, ...], words: str) -> None:
    assert summary(states) == words


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = WatchedModel()
    qtmodeltester.check(model)
    model.show_states((QUIET, ABSENT))
    qtmodeltester.check(model)
    model.show_states((QUIET, PAUSED))
    model.show_states((PAUSED,))
    qtmodeltester.check(model)


def test_a_line_tells_name_state_and_place() -> None:
    model = WatchedModel()
    model.show_states((ABSENT,))
    cells = [model.index(0, column).data() for column in range(model.columnCount())]
    assert cells == ["in", "not there; it is looked for again by itself", "", str(WIRE)]


@pytest.fixture
def window(qtbot: QtBot, look: Look) -> WatchedWindow:
    made = WatchedWindow(look)
    qtbot.addWidget(made)
    return made


def test_the_current_line_stays_while_folders_come_to_stand_otherwise(
    window: WatchedWindow,
) -> None:
    window.show_states((QUIET, BUSY))
    window.table.selectRow(1)
    window.show_states((QUIET, FAILED))
    assert window.current == FAILED
    assert window.note.text() == "It holds too much."


def test_without_a_folder_it_says_what_to_do(window: WatchedWindow) -> None:
    assert "Add one" in window.note.text()
    assert window.add.isEnabled()
    assert not window.remove.isEnabled()


def test_a_paused_folder_is_offered_to_be_looked_into_again(
    window: WatchedWindow, qtbot: QtBot
) -> None:
    window.show_states((PAUSED,))
    with qtbot.waitSignal(window.pause_asked) as told:
        window.pause.click()
    assert told.args == [WIRE, False]


def test_a_folder_is_judged_by_a_profile_that_is_chosen_for_it(
    window: WatchedWindow, qtbot: QtBot
) -> None:
    window.offer_profiles({"wire-news": "Wire news"}, "Founding magazine")
    window.show_states((QUIET,))
    assert window.profile.currentText() == "Founding magazine (the desk’s)"
    with qtbot.waitSignal(window.profile_asked) as told:
        window.profile.setCurrentIndex(window.profile.findData("wire-news"))
        window.profile.activated.emit(window.profile.currentIndex())
    assert told.args == [SITE, "wire-news"]


def test_a_profile_that_is_gone_is_still_told(window: WatchedWindow) -> None:
    window.offer_profiles({"wire-news": "Wire news"}, "Founding magazine")
    window.show_states((WatchedState(SITE, found=Round(), profile="/old/house.toml"),))
    assert window.profile.currentText() == "/old/house.toml"
