"""Messages are said one after another, and what a person has to act on stays."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mediadesk.desktop.widgets.look import Look, Tone
from mediadesk.desktop.widgets.message_bar import Message, MessageBar

FAILED = Message("Two files could not be read.", Tone.ERROR, details="a.jpg\nb.jpg")
SAVED = Message("Saved.", Tone.OK)


@pytest.fixture
def bar(qtbot: QtBot, look: Look) -> Iterator[MessageBar]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    yield MessageBar(look, window, good_news_ms=30)
    window.close()


def test_nothing_is_there_while_there_is_nothing_to_say(bar: MessageBar) -> None:
    assert bar.isHidden()
    assert bar.message is None


def test_a_message_is_shown_and_named_for_the_screen_reader(bar: MessageBar) -> None:
    bar.say(FAILED)
    assert bar.isVisible()
    assert bar.sentence.text() == FAILED.sentence
    assert bar.accessibleName() == FAILED.sentence
    assert bar.property("tone") == "error"


def test_several_wait_for_their_turn(bar: MessageBar) -> None:
    emptied = QSignalSpy(bar.emptied)
    bar.say(FAILED)
    bar.say(SAVED)
    bar.say(FAILED)  # there already
    assert bar.waiting_count == 1
    assert bar.waiting.text() == "1 more message"
    bar.close_message()
    assert bar.message == SAVED
    bar.close_message()
    assert bar.isHidden()
    assert emptied.count() == 1


def test_good_news_leaves_by_itself(qtbot: QtBot, bar: MessageBar) -> None:
    bar.say(SAVED)
    qtbot.waitUntil(bar.isHidden)


def test_bad_news_stays(qtbot: QtBot, bar: MessageBar) -> None:
    bar.say(SAVED)
    bar.say(FAILED)
    qtbot.waitUntil(lambda: bar.message == FAILED)
    qtbot.wait(80)
    assert bar.isVisible()


def test_details_show_on_demand(qtbot: QtBot, bar: MessageBar) -> None:
    bar.say(FAILED)
    assert bar.details.isHidden()
    qtbot.mouseClick(bar.details_toggle, Qt.MouseButton.LeftButton)
    assert bar.details.isVisible()
    assert bar.details.toPlainText() == "a.jpg\nb.jpg"


def test_without_details_there_is_no_button_for_them(bar: MessageBar) -> None:
    bar.say(SAVED)
    assert bar.details_toggle.isHidden()
    assert bar.action.isHidden()


def test_the_button_acts_once_and_closes_the_message(qtbot: QtBot, bar: MessageBar) -> None:
    acted: list[str] = []

    def act() -> None:
        acted.append("again")

    bar.say(Message("Not saved.", Tone.ERROR, action_name="Try again", action=act))
    assert bar.action.text() == "Try again"
    qtbot.mouseClick(bar.action, Qt.MouseButton.LeftButton)
    assert acted == ["again"]
    assert bar.isHidden()


def test_esc_closes_it(qtbot: QtBot, bar: MessageBar) -> None:
    bar.say(FAILED)
    qtbot.keyClick(bar, Qt.Key.Key_Escape)
    assert bar.isHidden()


def test_it_changes_its_look_while_it_speaks(bar: MessageBar, look: Look) -> None:
    bar.say(FAILED)
    bar.show_look(look)
    assert bar.message == FAILED


OFFER = Message("kim.jpg was saved in GIMP.", Tone.NEUTRAL, action_name="Take it in")
EXPORTED = Message("One file was exported.", Tone.OK, action_name="Open folder")


def test_good_news_is_shown_before_an_offer_which_stands_there_again_afterwards(
    qtbot: QtBot, bar: MessageBar
) -> None:
    bar.say(OFFER)
    bar.say(SAVED)
    assert bar.message == SAVED
    qtbot.waitUntil(lambda: bar.message == OFFER)
    assert bar.sentence.text() == OFFER.sentence
    assert bar.isVisible()


def test_what_offers_only_a_look_gives_way_to_what_is_to_be_acted_on(bar: MessageBar) -> None:
    bar.say(EXPORTED)
    bar.say(OFFER)
    assert (bar.message, bar.waiting_count) == (OFFER, 0)
    assert bar.action.text() == "Take it in"


def test_what_a_message_offers_is_done_while_good_news_stands_before_it(
    qtbot: QtBot, bar: MessageBar
) -> None:
    acted: list[str] = []
    bar.say(replace(OFFER, action=partial(acted.append, "taken in")))
    bar.say(SAVED)
    bar.act()
    assert acted == ["taken in"]
    assert bar.message == SAVED
    qtbot.waitUntil(bar.isHidden)


def test_what_holds_no_more_is_taken_back_wherever_it_waits(bar: MessageBar) -> None:
    bar.say(FAILED)
    bar.say(OFFER)
    assert bar.withdraw(OFFER)
    assert (bar.message, bar.waiting_count) == (FAILED, 0)
    assert bar.waiting.isHidden()
    assert not bar.withdraw(OFFER)


def test_of_good_news_the_newest_is_shown_at_once(bar: MessageBar) -> None:
    bar.say(SAVED)
    bar.say(Message("Copied.", Tone.OK))
    assert bar.sentence.text() == "Copied."
    assert bar.waiting_count == 0
