"""Records are read beside the window; what is typed meanwhile goes to the photo that comes."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mediadesk.desktop import inspector as inspecting
from mediadesk.desktop.record_page import RecordPage, read_page
from mediadesk.desktop.studio import Studio
from mediadesk.model.caption import Caption
from tests.fakes.typing_hand import type_into

pytestmark = [
    pytest.mark.beside,
    pytest.mark.qt_log_ignore("This plugin does not support"),
]


@pytest.fixture
def shown(studio: Studio, qtbot: QtBot) -> Studio:
    """Wait until the first photo's record stands there."""
    inspector = studio.parts.inspector
    qtbot.waitUntil(lambda: inspector.dossier is not None)
    return studio


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Have records wait until the gate is opened."""
    opened = threading.Event()

    def read_late(*asked: object) -> RecordPage:
        opened.wait(20)
        return read_page(*asked)

    monkeypatch.setattr(inspecting, "read_page", read_late)
    return opened


def wait_until_saved(studio: Studio, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not studio.place.saves.is_busy)


def arrived(studio: Studio, photo_id: int) -> Callable[[], bool]:
    inspector = studio.parts.inspector
    return lambda: inspector.dossier is not None and inspector.dossier.photo.id == photo_id


def test_what_is_typed_before_a_record_is_there_goes_into_that_record(
    shown: Studio, qtbot: QtBot, gate: threading.Event
) -> None:
    desk, pictures = shown.place.desk, shown.parts.pictures
    text = shown.parts.inspector.caption.text
    first = pictures.current_id
    other = next(i for i in (1, 2, 3) if i != first)
    desk.captioning.save(Caption(other, text="stands there."))
    type_into(qtbot, text, "")
    pictures.go_to(other)
    qtbot.keyClicks(text, "This ")
    gate.set()
    qtbot.waitUntil(arrived(shown, other))
    assert text.toPlainText() == "This stands there."
    shown.parts.inspector.commit()
    wait_until_saved(shown, qtbot)
    assert desk.browsing.dossier(other).caption_in().text == "This stands there."
    assert desk.browsing.dossier(first).caption_in().text == ("What happens at harbour.") * (
        first == 1
    )


def test_the_last_of_many_photos_passed_by_is_the_one_that_is_shown(
    shown: Studio, qtbot: QtBot, gate: threading.Event
) -> None:
    pictures, told = shown.parts.pictures, []
    shown.parts.inspector.photo_shown.connect(
        lambda: told.append(shown.parts.inspector.dossier.photo.id)
    )
    for photo_id in (1, 2, 3, 1, 2):
        pictures.go_to(photo_id)
    gate.set()
    qtbot.waitUntil(arrived(shown, 2))
    assert told == [2]


def test_what_is_held_is_saved_where_the_next_photo_is_asked_for_before_it_is_there(
    shown: Studio, qtbot: QtBot, gate: threading.Event
) -> None:
    desk, pictures = shown.place.desk, shown.parts.pictures
    text = shown.parts.inspector.caption.text
    type_into(qtbot, text, "")
    pictures.go_to(2)
    qtbot.keyClicks(text, "Kim arrives.")
    gate.set()  # the reading beside may still be under way: nobody waits for it here
    pictures.go_to(3)
    wait_until_saved(shown, qtbot)
    assert desk.browsing.dossier(2).caption_in().text == "Kim arrives."


def test_a_line_that_is_copied_is_that_of_the_photo_just_chosen(
    shown: Studio, gate: threading.Event
) -> None:
    kim = 2
    shown.parts.pictures.go_to(kim)
    gate.set()
    shown.board.action("photo.copy-credit").trigger()
    assert "Kremlin" in shown.parts.inspector.line.text


def test_what_is_typed_while_the_same_record_is_read_anew_stays(
    shown: Studio, qtbot: QtBot, gate: threading.Event
) -> None:
    photo_id, caption = shown.parts.pictures.current_id, shown.parts.inspector.caption
    shown.place.desk.captioning.save(Caption(photo_id, headline="By somebody else"))
    shown.place.hub.tell_changed((photo_id,))
    type_into(qtbot, caption.text, "By me")
    gate.set()
    qtbot.waitUntil(lambda: caption.headline.text() == "By somebody else")
    assert caption.text.toPlainText().startswith("By me")
    qtbot.keyClick(caption.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    wait_until_saved(shown, qtbot)
    saved = shown.place.desk.browsing.dossier(photo_id).caption_in()
    assert saved.headline == "By somebody else"
    assert saved.text.startswith("By me")


def test_the_head_names_the_photo_before_no_longer_where_the_record_is_late(
    shown: Studio, qtbot: QtBot, gate: threading.Event
) -> None:
    head = shown.parts.inspector.head
    other = next(i for i in (1, 2, 3) if i != shown.parts.pictures.current_id)
    shown.parts.pictures.go_to(other)
    qtbot.waitUntil(lambda: "Reading" in head.name.text())
    gate.set()
    qtbot.waitUntil(arrived(shown, other))
    assert "Reading" not in head.name.text()


def click(studio: Studio, widget: QWidget) -> None:
    """Click on what lies where a widget is, as a hand does: the window decides who gets it."""
    at = widget.mapTo(studio.window, widget.rect().center())
    QTest.mouseClick(studio.window.windowHandle(), Qt.MouseButton.LeftButton, pos=at)


def test_a_click_into_another_field_before_the_record_is_there_takes_the_keyboard_there(
    shown: Studio, qtbot: QtBot, gate: threading.Event
) -> None:
    caption, pictures = shown.parts.inspector.caption, shown.parts.pictures
    other = next(i for i in (1, 2, 3) if i != pictures.current_id)
    pictures.go_to(other)
    click(shown, caption.headline)
    assert caption.headline.hasFocus()
    qtbot.keyClicks(caption.headline, "Fog")
    gate.set()
    qtbot.waitUntil(arrived(shown, other))
    assert caption.headline.text() == "Fog"
    shown.parts.inspector.commit()
    wait_until_saved(shown, qtbot)
    assert shown.place.desk.browsing.dossier(other).caption_in().headline == "Fog"


def test_a_tab_can_be_turned_to_before_the_record_is_there(
    shown: Studio, gate: threading.Event
) -> None:
    tabs = shown.parts.inspector.tabs
    shown.parts.pictures.go_to(next(i for i in (1, 2, 3) if i != shown.parts.pictures.current_id))
    bar = tabs.tabBar()
    at = bar.mapTo(shown.window, bar.tabRect(1).center())
    QTest.mouseClick(shown.window.windowHandle(), Qt.MouseButton.LeftButton, pos=at)
    assert tabs.currentIndex() == 1
    gate.set()
