"""Codes typed into a form become words, undo gives them back, and everything else is left alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from mediadesk.desktop.studio import Studio
from tests.fakes.patient_bot import PATIENCE_MS
from tests.fakes.typing_hand import type_into

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def coded(studio: Studio, tmp_path: Path) -> Studio:
    codes = tmp_path / "team.txt"
    codes.write_text("rm10\tMarcus Rashford\tRashford\nwho\t{city}\n", encoding="utf-8")
    studio.place.desk.codes.files.use(codes)
    return studio


def test_a_code_becomes_words_at_its_closing_sign(coded: Studio, qtbot: QtBot) -> None:
    text = coded.parts.inspector.caption.text
    text.setPlainText("𝔎 ")
    qtbot.keyClick(text, Qt.Key.Key_End)
    type_into(qtbot, text, "=rm10= scores, =rm10#2= again")
    assert text.toPlainText() == "𝔎 Marcus Rashford scores, Rashford again"


def test_undo_gives_the_code_back_and_it_stays(coded: Studio, qtbot: QtBot) -> None:
    text = coded.parts.inspector.caption.text
    text.setPlainText("")
    type_into(qtbot, text, "=rm10=")
    text.undo()
    assert text.toPlainText() == "=rm10="


def test_codes_work_in_a_line_in_the_middle_of_a_text(coded: Studio, qtbot: QtBot) -> None:
    line = coded.parts.inspector.caption.headline
    line.setText("Goal by  today")
    line.setCursorPosition(8)
    type_into(qtbot, line, "=rm10=")
    assert line.text() == "Goal by Marcus Rashford today"
    assert line.cursorPosition() == len("Goal by Marcus Rashford")


def test_variables_in_the_words_of_a_code_are_those_of_the_photo(
    coded: Studio, qtbot: QtBot
) -> None:
    photo_id = coded.parts.inspector.photo_id
    coded.place.desk.recording.set((photo_id,), {"city": "Manchester"})
    text = coded.parts.inspector.caption.text
    text.setPlainText("")
    type_into(qtbot, text, "in =who=.")
    assert text.toPlainText() == "in Manchester."


def test_codes_work_in_the_form_of_every_field(coded: Studio, qtbot: QtBot) -> None:
    inspector = coded.parts.inspector
    inspector.show_metadata()
    qtbot.waitUntil(lambda: inspector.metadata.form.is_built, timeout=PATIENCE_MS)
    editor = inspector.metadata.form.rows["persons_shown"].editor
    type_into(qtbot, editor, "=rm10=")
    assert inspector.metadata.form.rows["persons_shown"].typed() == "Marcus Rashford"


def test_a_code_nobody_knows_is_left_and_told(coded: Studio, qtbot: QtBot) -> None:
    text = coded.parts.inspector.caption.text
    told = QSignalSpy(coded.captioning.assistance.codes.unknown)
    text.setPlainText("")
    type_into(qtbot, text, "=zz9=")
    assert text.toPlainText() == "=zz9="
    assert told.count() == 1


def test_control_keys_expand_nothing(coded: Studio, qtbot: QtBot) -> None:
    text = coded.parts.inspector.caption.text
    text.setPlainText("=rm10=")
    qtbot.keyClick(text, Qt.Key.Key_End)
    qtbot.keyClick(text, Qt.Key.Key_Backspace)
    qtbot.keyClick(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert text.toPlainText() == "=rm10="
