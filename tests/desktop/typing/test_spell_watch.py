"""Misspelt words are marked beside the typing, and the menu offers what may be meant."""

import threading
from collections.abc import Iterable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from mediadesk.captions.spelled_words import SpelledWord
from mediadesk.desktop.studio import Studio
from mediadesk.desktop.typing.spell_watch import SpellWatch
from mediadesk.services.captions.spelling import Spelling

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TEXT = "𝔎im arives at the palace"
WRONG = SpelledWord(4, 10, "arives")


@pytest.fixture
def watch(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> SpellWatch:
    """A dictionary that knows every word but one, whatever is installed on the machine."""

    def misspelt(_self: Spelling, text: str, *_rest: object) -> tuple[SpelledWord, ...]:
        return (WRONG,) if "arives" in text and "arives" not in learnt else ()

    learnt: list[str] = []
    monkeypatch.setattr(Spelling, "misspelt", misspelt)
    monkeypatch.setattr(Spelling, "suggestions", lambda *_: ("arrives", "archives"))
    monkeypatch.setattr(Spelling, "learn", lambda _self, word: learnt.append(word))
    return studio.captioning.assistance.spelling[0]


def write(studio: Studio, watch: SpellWatch, qtbot: QtBot) -> None:
    """Write the text once the photo's own is there, and have its word marked."""
    qtbot.waitUntil(lambda: studio.parts.inspector.dossier is not None)
    studio.parts.inspector.caption.text.setPlainText(TEXT)
    qtbot.waitUntil(lambda: watch.wrong == (WRONG,))


def menu_of(watch: SpellWatch, position: int, qtbot: QtBot) -> QMenu:
    """Open the menu at a position in the text; return it once it is there."""
    with qtbot.waitSignal(watch.menu.opened) as opened:
        watch.open_menu(position, QPoint(10, 10))
    menu = opened.args[0]
    assert isinstance(menu, QMenu)
    return menu


def marked(studio: Studio) -> list[str]:
    text = studio.parts.inspector.caption.text
    return [one.cursor.selectedText() for one in text.extraSelections()]


def test_a_misspelt_word_is_marked_and_nothing_is_taken_for_typed(
    studio: Studio, watch: SpellWatch, qtbot: QtBot
) -> None:
    text = studio.parts.inspector.caption.text
    text.setPlainText(TEXT)
    qtbot.waitUntil(lambda: marked(studio) == ["arives"])
    assert text.toPlainText() == TEXT
    text.setPlainText("Kim arrives")
    qtbot.waitUntil(lambda: marked(studio) == [])


def test_the_menu_puts_what_is_meant_in_its_place_and_undo_brings_it_back(
    studio: Studio, watch: SpellWatch, qtbot: QtBot
) -> None:
    text = studio.parts.inspector.caption.text
    text.setPlainText(TEXT)
    qtbot.waitUntil(lambda: watch.wrong == (WRONG,))
    menu = menu_of(watch, 8, qtbot)
    assert [action.text() for action in menu.actions()[:2]] == ["arrives", "archives"]
    menu.actions()[0].trigger()
    assert text.toPlainText() == "𝔎im arrives at the palace"
    text.undo()
    assert text.toPlainText() == TEXT
    menu.close()


def test_a_word_taken_as_right_is_marked_no_more(
    studio: Studio, watch: SpellWatch, qtbot: QtBot
) -> None:
    studio.parts.inspector.caption.text.setPlainText(TEXT)
    qtbot.waitUntil(lambda: marked(studio) == ["arives"])
    menu = menu_of(watch, 8, qtbot)
    next(action for action in menu.actions() if "as right" in action.text()).trigger()
    qtbot.waitUntil(lambda: marked(studio) == [])
    menu.close()


def test_one_key_goes_to_a_misspelt_word_and_another_mends_it(
    studio: Studio, watch: SpellWatch, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Spelling, "suggestions", lambda *_, limit=8: ("arrives",)[:limit])
    text = studio.parts.inspector.caption.text
    text.setPlainText(TEXT)
    lint = studio.captioning.assistance.lint
    qtbot.waitUntil(lambda: any(fault.name == "misspelt" for fault in lint.faults))
    assert "“arives” is in no dictionary." in studio.parts.inspector.caption.faults.sentences()
    lint.go_to(next(n for n, one in enumerate(lint.faults) if one.name == "misspelt"))
    assert text.textCursor().selectedText() == "arives"
    studio.board.action("metadata.mend-fault").trigger()
    assert text.toPlainText() == "𝔎im arrives at the palace"


def test_a_word_that_is_learnt_is_no_fault_any_more(
    studio: Studio, watch: SpellWatch, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Spelling, "suggestions", lambda *_, limit=8: ("arrives",)[:limit])
    studio.parts.inspector.caption.text.setPlainText(TEXT)
    lint = studio.captioning.assistance.lint
    qtbot.waitUntil(lambda: any(fault.name == "misspelt" for fault in lint.faults))
    qtbot.waitUntil(lambda: watch.wrong == (WRONG,))
    menu = menu_of(watch, 8, qtbot)
    next(action for action in menu.actions() if "as right" in action.text()).trigger()
    menu.close()
    qtbot.waitUntil(lambda: not any(fault.name == "misspelt" for fault in lint.faults))


def test_names_on_the_photos_record_are_right_in_its_caption(
    studio: Studio, watch: SpellWatch, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def misspelt(
        _self: Spelling, _text: str, _language: str, known: Iterable[str]
    ) -> tuple[SpelledWord, ...]:
        told.extend(known)
        return ()

    monkeypatch.setattr(Spelling, "misspelt", misspelt)
    photo_id = studio.parts.inspector.photo_id
    studio.place.desk.recording.set([photo_id], {"persons_shown": "Kim Yo-Jong"})
    studio.place.hub.tell_changed((photo_id,))
    studio.parts.inspector.caption.text.setPlainText("Kim Yo-Jong arrives")
    qtbot.waitUntil(lambda: told.count("Kim Yo-Jong") > 1)  # for the marks and for the faults


@pytest.mark.beside
def test_a_menu_waits_beside_the_window_for_what_may_be_meant(
    studio: Studio, watch: SpellWatch, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked_on: list[threading.Thread] = []

    def suggestions(*_asked: object, **_limit: int) -> tuple[str, ...]:
        asked_on.append(threading.current_thread())
        return ("arrives",)

    monkeypatch.setattr(Spelling, "suggestions", suggestions)
    write(studio, watch, qtbot)
    menu = menu_of(watch, 8, qtbot)
    assert menu.isVisible()
    assert menu.actions()[0].text() == "arrives"
    assert asked_on
    assert threading.main_thread() not in asked_on
    menu.close()


@pytest.fixture
def hanging(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """A dictionary that suggests nothing until it is let go."""
    let_go = threading.Event()

    def suggestions(*_asked: object, **_limit: int) -> tuple[str, ...]:
        let_go.wait(30)
        return ("arrives",)

    monkeypatch.setattr(Spelling, "suggestions", suggestions)
    yield let_go
    let_go.set()


@pytest.mark.beside
def test_a_menu_opens_without_what_may_be_meant_where_a_dictionary_is_slow(
    studio: Studio, watch: SpellWatch, hanging: threading.Event, qtbot: QtBot
) -> None:
    write(studio, watch, qtbot)
    menu = menu_of(watch, 8, qtbot)
    assert "as right" in menu.actions()[0].text()
    menu.close()
    hanging.set()


@pytest.mark.beside
def test_no_menu_opens_any_more_for_whoever_types_on(
    studio: Studio, watch: SpellWatch, hanging: threading.Event, qtbot: QtBot
) -> None:
    write(studio, watch, qtbot)
    with qtbot.assertNotEmitted(watch.menu.opened, wait=600):
        watch.open_menu(8, QPoint(10, 10))
        QTest.keyClick(studio.parts.inspector.caption.text, Qt.Key.Key_X)
        hanging.set()


def test_a_menu_away_from_misspelt_words_opens_at_once(
    studio: Studio, watch: SpellWatch, qtbot: QtBot
) -> None:
    write(studio, watch, qtbot)
    menu = menu_of(watch, 1, qtbot)
    assert not any("as right" in action.text() for action in menu.actions())
    menu.close()
