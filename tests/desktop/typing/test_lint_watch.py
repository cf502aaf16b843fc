"""The caption is judged while it is typed: faults below it, one key goes to them and mends them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from mediadesk.desktop.studio import Studio
from mediadesk.desktop.widgets.field.growing_text import GrowingText
from tests.fakes.patient_bot import PATIENCE_MS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def typed(studio: Studio, qtbot: QtBot, text: str, wanted: str) -> None:
    """Type a caption and wait until a fault of this rule is found in it."""
    studio.parts.inspector.caption.text.setPlainText(text)
    lint = studio.captioning.assistance.lint
    qtbot.waitUntil(lambda: wanted in {fault.name for fault in lint.faults}, timeout=PATIENCE_MS)


def test_a_fault_stands_below_the_caption_with_its_mend(studio: Studio, qtbot: QtBot) -> None:
    typed(studio, qtbot, "𝔎im arrives at the the palace.", "doubled-word")
    assert any("the" in one for one in studio.parts.inspector.caption.faults.sentences())


def test_one_key_goes_to_the_fault_and_another_mends_it(studio: Studio, qtbot: QtBot) -> None:
    typed(studio, qtbot, "𝔎im arrives at the the palace.", "doubled-word")
    lint = studio.captioning.assistance.lint
    at = next(n for n, fault in enumerate(lint.faults) if fault.name == "doubled-word")
    for _ in range(at + 1):
        studio.board.action("metadata.next-fault").trigger()
    text = studio.parts.inspector.caption.text
    assert "the" in text.textCursor().selectedText()
    studio.board.action("metadata.mend-fault").trigger()
    assert text.toPlainText() == "𝔎im arrives at the palace."
    text.undo()
    assert text.toPlainText() == "𝔎im arrives at the the palace."


def test_where_nothing_is_wrong_the_key_says_so(
    studio: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(studio.captioning.assistance.lint, "_faults", ())
    studio.board.action("metadata.next-fault").trigger()
    assert studio.parts.messages.message is not None


def test_typing_goes_on_while_a_caption_is_judged(studio: Studio, qtbot: QtBot) -> None:
    text = studio.parts.inspector.caption.text
    text.setPlainText("")
    QTest.keyClicks(text, "TK is at the the pier")
    assert text.toPlainText() == "TK is at the the pier"
    assert Qt.FocusPolicy.NoFocus == studio.parts.inspector.caption.faults.focusPolicy()


def test_faults_and_misspelt_words_stand_at_the_field_in_the_form_of_every_field(
    studio: Studio, qtbot: QtBot
) -> None:
    panel, lint = studio.parts.inspector.metadata, studio.captioning.assistance.lint
    studio.parts.inspector.show_metadata()
    qtbot.waitUntil(lambda: panel.form.is_built, timeout=PATIENCE_MS)
    editor = panel.form.rows["description"].editor
    assert isinstance(editor, GrowingText)
    editor.put("Kim arives at the the palace.")
    qtbot.waitUntil(
        lambda: any("the" in one for one in lint.rows.sentences("description")),
        timeout=PATIENCE_MS,
    )
    spelling = studio.captioning.assistance.spelling_of_rows["description"]
    # What was there before may hold words that a dictionary does not know either.
    qtbot.waitUntil(
        lambda: [wrong.word for wrong in spelling.wrong] == ["arives"], timeout=PATIENCE_MS
    )
    strip = lint.rows._strips["description"]
    assert strip is not None
    at = next(n for n, said in enumerate(strip.sentences()) if "the" in said)
    strip.chosen.emit(at)
    assert "the" in editor.textCursor().selectedText()
    strip.mend_asked.emit(at)
    assert editor.toPlainText() == "Kim arives at the palace."
    editor.undo()
    assert editor.toPlainText() == "Kim arives at the the palace."


def test_a_fault_of_another_field_stands_there_too_and_goes_with_it(
    studio: Studio, qtbot: QtBot
) -> None:
    panel, lint = studio.parts.inspector.metadata, studio.captioning.assistance.lint
    studio.parts.inspector.show_metadata()
    qtbot.waitUntil(lambda: panel.form.is_built, timeout=PATIENCE_MS)
    headline = panel.form.rows["headline"].editor
    assert isinstance(headline, GrowingText)
    headline.put("The the palace TK")
    qtbot.waitUntil(lambda: bool(lint.rows.sentences("headline")), timeout=PATIENCE_MS)
    headline.put("")
    qtbot.waitUntil(lambda: not lint.rows.sentences("headline"), timeout=PATIENCE_MS)


def test_what_is_mended_by_a_space_says_so_in_a_word(studio: Studio, qtbot: QtBot) -> None:
    typed(studio, qtbot, "Kim arrives  at the palace.", "spacing-odd")
    strip = studio.parts.inspector.caption.faults
    assert "Mend" in [button.text() for button in strip.findChildren(QPushButton)]


def test_a_fault_of_an_earlier_text_is_gone_to_only_as_far_as_the_text_goes(
    studio: Studio, qtbot: QtBot
) -> None:
    typed(studio, qtbot, "Kim arrives at the the palace.", "doubled-word")
    lint, text = studio.captioning.assistance.lint, studio.parts.inspector.caption.text
    at = next(n for n, fault in enumerate(lint.faults) if fault.name == "doubled-word")
    text.setPlainText("Kim")
    lint.go_to(at)  # Qt would say that the position is out of range
    assert text.textCursor().position() == 3


def test_what_is_typed_since_is_not_mended_in_the_wrong_place(studio: Studio, qtbot: QtBot) -> None:
    typed(studio, qtbot, "Kim arrives at the the palace.", "doubled-word")
    lint, text = studio.captioning.assistance.lint, studio.parts.inspector.caption.text
    at = next(n for n, fault in enumerate(lint.faults) if fault.name == "doubled-word")
    text.setPlainText("On Monday Kim arrives at the the palace.")
    lint.mend(at)
    assert text.toPlainText() == "On Monday Kim arrives at the the palace."
    qtbot.waitUntil(
        lambda: any(fault.start > at for fault in lint.faults) and bool(lint.faults),
        timeout=PATIENCE_MS,
    )


def names(studio: Studio) -> list[str]:
    return [fault.name for fault in studio.captioning.assistance.lint.faults]


def go_to(studio: Studio, name: str) -> None:
    for _ in range(names(studio).index(name) + 1):
        studio.board.action("metadata.next-fault").trigger()


def ignored(studio: Studio, qtbot: QtBot, text: str, name: str) -> None:
    """Type a caption, go to its fault of a name, and let it stand."""
    typed(studio, qtbot, text, name)
    go_to(studio, name)
    studio.board.action("metadata.ignore-fault").trigger()
    qtbot.waitUntil(lambda: name not in names(studio), timeout=PATIENCE_MS)


def test_a_fault_that_is_ignored_by_key_comes_back_when_its_words_change(
    studio: Studio, qtbot: QtBot
) -> None:
    ignored(studio, qtbot, "Kim arrives at the the palace.", "doubled-word")
    assert not any("the" in one for one in studio.parts.inspector.caption.faults.sentences())
    text = studio.parts.inspector.caption.text
    longer = "Kim arrives at the the palace at noon."
    text.setPlainText(longer)
    lint = studio.captioning.assistance.lint
    qtbot.waitUntil(lambda: lint._looked_at.get("description") == longer, timeout=PATIENCE_MS)
    assert "doubled-word" not in names(studio)
    typed(studio, qtbot, "Kim arrives at at the palace.", "doubled-word")


def test_what_was_ignored_is_taken_back_by_the_message(studio: Studio, qtbot: QtBot) -> None:
    ignored(studio, qtbot, "Kim arrives at the the palace.", "doubled-word")
    studio.board.action("view.message").trigger()
    qtbot.waitUntil(lambda: "doubled-word" in names(studio), timeout=PATIENCE_MS)


def test_a_misspelt_word_that_is_ignored_is_right_from_then_on(
    studio: Studio, qtbot: QtBot
) -> None:
    ignored(studio, qtbot, "Kim arives at the palace.", "misspelt")
    qtbot.waitUntil(lambda: not studio.captioning.assistance.spelling[0].wrong)
    assert studio.place.desk.spelling.misspelt("It arives.") == ()


def test_a_word_that_was_ignored_is_wrong_again_once_that_is_taken_back(
    studio: Studio, qtbot: QtBot
) -> None:
    ignored(studio, qtbot, "Kim arives at the palace.", "misspelt")
    studio.board.action("view.message").trigger()
    qtbot.waitUntil(lambda: "misspelt" in names(studio), timeout=PATIENCE_MS)


def test_where_nothing_is_wrong_there_is_nothing_to_ignore(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(studio.captioning.assistance.lint, "_faults", ())
    studio.board.action("metadata.ignore-fault").trigger()
    assert "no fault" in studio.parts.messages.message.sentence
