"""The window goes on while the catalogue is locked; what was typed stands there and is saved."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from mediadesk.desktop.studio import Studio
from mediadesk.desktop.widgets.look import Tone
from mediadesk.model.collection import Collection
from mediadesk.model.errors import OutsideError
from tests.fakes.other_program import OtherProgram

pytestmark = [
    pytest.mark.beside,
    pytest.mark.qt_log_ignore("This plugin does not support"),
]


def go_to(studio: Studio, qtbot: QtBot, photo_id: int) -> None:
    inspector = studio.parts.inspector
    studio.parts.pictures.go_to(photo_id)
    qtbot.waitUntil(
        lambda: inspector.dossier is not None and inspector.dossier.photo.id == photo_id
    )


def turns(qtbot: QtBot, is_so: Callable[[], bool]) -> None:
    """Have the event loop turn some times while something is so."""
    beats: list[bool] = []
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(is_so()))
    timer.start(5)
    qtbot.waitUntil(lambda: len(beats) >= 5)
    timer.stop()
    assert all(beats)


def save_something(studio: Studio, qtbot: QtBot) -> None:
    """Have one step on record that could be taken back."""
    studio.parts.inspector.credit.copyright.setText("2026 Rosa Yamamoto")
    studio.parts.inspector.commit()
    qtbot.waitUntil(studio.board.action("edit.undo").isEnabled)
    qtbot.waitUntil(lambda: not studio.place.saves.is_busy)


def caption_of(studio: Studio, photo_id: int) -> str:
    return studio.place.desk.browsing.dossier(photo_id).caption_in().text


def test_the_window_goes_on_while_a_caption_waits_for_the_catalogue(
    shown: Studio, qtbot: QtBot, other: OtherProgram
) -> None:
    photo_id, saves = shown.parts.inspector.photo_id, shown.place.saves
    other.lock()
    shown.parts.inspector.caption.text.setPlainText("Fog over the harbour.")
    shown.parts.inspector.commit()
    turns(qtbot, lambda: saves.is_busy)
    assert shown.parts.inspector.caption.text.toPlainText() == "Fog over the harbour."
    assert [draft.texts["text"] for draft in shown.parts.inspector.caption.drafts()] == [
        "Fog over the harbour."
    ]
    other.let_go()
    qtbot.waitUntil(lambda: not saves.is_busy)
    assert caption_of(shown, photo_id) == "Fog over the harbour."
    assert shown.parts.inspector.caption.drafts() == ()


def test_what_is_being_saved_is_shown_on_coming_back_to_its_photo(
    shown: Studio, qtbot: QtBot, other: OtherProgram
) -> None:
    go_to(shown, qtbot, 1)
    inspector, saves = shown.parts.inspector, shown.place.saves
    other.lock()
    inspector.caption.text.setPlainText("Fog over the harbour.")
    inspector.credit.copyright.setText("2026 Rosa Yamamoto")
    go_to(shown, qtbot, 2)
    assert inspector.caption.text.toPlainText() == ""
    go_to(shown, qtbot, 1)
    assert saves.is_busy
    assert inspector.caption.text.toPlainText() == "Fog over the harbour."
    assert inspector.credit.copyright.text() == "2026 Rosa Yamamoto"
    other.let_go()
    qtbot.waitUntil(lambda: not saves.is_busy)
    assert caption_of(shown, 1) == "Fog over the harbour."
    assert caption_of(shown, 2) == ""


def test_words_typed_while_others_are_being_saved_are_saved_after_them(
    shown: Studio, qtbot: QtBot, other: OtherProgram
) -> None:
    inspector, saves = shown.parts.inspector, shown.place.saves
    photo_id, text = inspector.photo_id, inspector.caption.text
    other.lock()
    for words in ("Fog.", "Fog over the harbour.", "Fog over the harbour at dawn."):
        text.setPlainText(words)
        inspector.commit()
    other.let_go()
    qtbot.waitUntil(lambda: not saves.is_busy)
    assert caption_of(shown, photo_id) == "Fog over the harbour at dawn."
    assert text.toPlainText() == "Fog over the harbour at dawn."
    assert not inspector.has_drafts


def test_undo_right_after_typing_takes_back_what_was_typed(
    shown: Studio, qtbot: QtBot, other: OtherProgram
) -> None:
    go_to(shown, qtbot, 1)
    inspector, saves = shown.parts.inspector, shown.place.saves
    save_something(shown, qtbot)
    other.lock()
    inspector.caption.text.setPlainText("Fog over the harbour.")
    shown.board.action("edit.undo").trigger()
    turns(qtbot, lambda: saves.is_busy)
    other.let_go()
    qtbot.waitUntil(lambda: not saves.is_busy)
    assert caption_of(shown, 1) == "What happens at harbour."
    qtbot.waitUntil(lambda: inspector.caption.text.toPlainText() == "What happens at harbour.")


def test_undo_takes_nothing_else_back_where_what_was_typed_could_not_be_saved(
    shown: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        msg = "The disk is full."
        raise OutsideError(msg)

    go_to(shown, qtbot, 1)
    inspector, saves = shown.parts.inspector, shown.place.saves
    save_something(shown, qtbot)
    monkeypatch.setattr(type(shown.place.desk.captioning), "save", full)
    inspector.caption.text.setPlainText("Precious.")
    shown.board.action("edit.undo").trigger()
    qtbot.waitUntil(lambda: not saves.is_busy)
    assert shown.place.desk.browsing.dossier(1).credit_or_empty.copyright == "2026 Rosa Yamamoto"
    assert inspector.caption.text.toPlainText() == "Precious."
    assert shown.parts.messages.message is not None
    assert shown.parts.messages.message.sentence == "The disk is full."
    monkeypatch.undo()
    inspector.commit()
    qtbot.waitUntil(lambda: not saves.is_busy)
    assert caption_of(shown, 1) == "Precious."


def test_why_something_was_not_saved_is_told_until_it_is(
    shown: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        msg = "The disk is full."
        raise OutsideError(msg)

    inspector, messages = shown.parts.inspector, shown.parts.messages
    monkeypatch.setattr(type(shown.place.desk.captioning), "save", full)
    inspector.caption.text.setPlainText("Precious.")
    inspector.commit()
    qtbot.waitUntil(lambda: messages.message is not None)
    monkeypatch.undo()
    inspector.commit()
    qtbot.waitUntil(lambda: messages.message is None)
    assert caption_of(shown, inspector.photo_id) == "Precious."


def test_the_window_closes_once_what_was_typed_is_saved(
    shown: Studio, qtbot: QtBot, other: OtherProgram
) -> None:
    photo_id, saves = shown.parts.inspector.photo_id, shown.place.saves
    other.lock()
    shown.parts.inspector.caption.text.setPlainText("Fog over the harbour.")
    assert not shown.window.close()
    turns(qtbot, lambda: saves.is_busy and shown.window.isVisible())
    assert shown.parts.messages.message is not None
    assert shown.parts.messages.message.sentence.startswith("Saving what you typed.")
    other.let_go()
    qtbot.waitUntil(lambda: not shown.window.isVisible())
    assert caption_of(shown, photo_id) == "Fog over the harbour."


def test_the_window_asks_once_where_what_was_typed_cannot_be_saved(
    shown: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        msg = "The disk is full."
        raise OutsideError(msg)

    asked: list[object] = []

    def answer(*question: object) -> QMessageBox.StandardButton:
        asked.append(question)
        return QMessageBox.StandardButton.Close

    monkeypatch.setattr(QMessageBox, "warning", answer)
    monkeypatch.setattr(type(shown.place.desk.captioning), "save", full)
    shown.parts.inspector.caption.text.setPlainText("Precious.")
    shown.window.close()
    qtbot.waitUntil(lambda: not shown.window.isVisible())
    assert len(asked) == 1


def test_the_window_stays_once_where_a_step_cannot_be_saved_that_it_waited_for(
    shown: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    release = threading.Event()

    def full(*_: object) -> None:
        release.wait(20)
        msg = "The disk is full."
        raise OutsideError(msg)

    monkeypatch.setattr(type(shown.place.desk.collecting), "add", full)
    shown.handlers["collections"].put_in(Collection("1", "Front page"), (1,))
    assert not shown.window.close()
    release.set()
    qtbot.waitUntil(lambda: not shown.place.saves.is_busy)
    assert shown.window.isVisible()
    assert shown.parts.messages.message is not None
    assert shown.parts.messages.message.sentence == "The disk is full."
    assert shown.window.close()


def test_the_window_closes_once_what_changes_something_is_done(shown: Studio, qtbot: QtBot) -> None:
    release = threading.Event()
    shown.work.start("Exporting", lambda _c: release.wait(20), lambda _: None, writes=True)
    qtbot.waitUntil(lambda: shown.work.unfinished == "Exporting")
    assert not shown.window.close()
    assert shown.parts.messages.message is not None
    assert shown.parts.messages.message.sentence.startswith("Exporting is under way")
    release.set()
    qtbot.waitUntil(lambda: not shown.window.isVisible())


def test_the_window_stays_where_what_it_waited_for_fails(shown: Studio, qtbot: QtBot) -> None:
    release = threading.Event()

    def full(_context: object) -> None:
        release.wait(20)
        msg = "The disk is full."
        raise OutsideError(msg)

    shown.work.start("Exporting", full, print, writes=True)
    qtbot.waitUntil(lambda: shown.work.unfinished == "Exporting")
    assert not shown.window.close()
    release.set()
    messages = shown.parts.messages
    qtbot.waitUntil(lambda: messages.message is not None and messages.message.tone is Tone.ERROR)
    qtbot.wait(50)
    assert shown.window.isVisible()


@pytest.mark.parametrize("way", ["button", "closed again"])
def test_whoever_does_not_want_to_wait_closes_at_once(
    shown: Studio, qtbot: QtBot, way: str
) -> None:
    release = threading.Event()
    shown.work.start("Exporting", lambda _c: release.wait(20), print, writes=True)
    qtbot.waitUntil(lambda: shown.work.unfinished == "Exporting")
    try:
        assert not shown.window.close()
        if way == "button":
            shown.parts.messages.act()
        else:
            shown.window.close()
        assert not shown.window.isVisible()
    finally:
        release.set()


def test_what_is_only_looked_for_holds_nobody_up(shown: Studio, qtbot: QtBot) -> None:
    release = threading.Event()
    shown.work.start("Looking for originals", lambda _c: release.wait(20), print)
    try:
        assert shown.window.close()
    finally:
        release.set()


def test_a_program_that_ends_at_once_has_saved_what_was_under_way(
    shown: Studio, other: OtherProgram, qtbot: QtBot
) -> None:
    photo_id = shown.parts.inspector.photo_id
    other.lock()
    shown.parts.inspector.caption.text.setPlainText("Fog over the harbour.")
    shown.parts.inspector.commit()
    turns(qtbot, lambda: shown.place.saves.is_busy)
    other.let_go()
    shown.stop_jobs()
    assert caption_of(shown, photo_id) == "Fog over the harbour."
    assert shown.place.desk.drafting.drafts() == ()


def test_a_field_of_the_form_is_shown_as_typed_while_it_is_saved(
    shown: Studio, qtbot: QtBot, other: OtherProgram
) -> None:
    inspector, saves = shown.parts.inspector, shown.place.saves
    photo_id = inspector.photo_id
    inspector.show_metadata()
    qtbot.waitUntil(lambda: inspector.metadata.form.is_built and not inspector.metadata.is_awaited)
    row = inspector.metadata.form.rows["city"]
    other.lock()
    row.type_text("Oslo")
    inspector.commit()
    inspector.refresh()
    qtbot.waitUntil(lambda: not inspector.metadata.is_awaited)
    assert saves.is_busy
    assert row.typed() == "Oslo"
    assert [draft.texts for draft in inspector.metadata.drafts()] == [{"city": "Oslo"}]
    other.let_go()
    qtbot.waitUntil(lambda: not saves.is_busy)
    assert shown.place.desk.recording.fields(photo_id)["city"] == "Oslo"
    assert inspector.metadata.drafts() == ()
