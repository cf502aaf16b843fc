"""What files say is put on record beside the window, as a step that can be undone."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mediadesk.desktop.panels.writing.details_dialog import WriteDetailsDialog
from mediadesk.desktop.studio import Studio
from mediadesk.services.ports.writing import FieldDispute, WriteOutcome, WriteState
from mediadesk.services.records.writing import WriteSummary
from tests.fakes.other_program import OtherProgram

pytestmark = [
    pytest.mark.beside,
    pytest.mark.qt_log_ignore("This plugin does not support"),
]


def test_what_files_say_is_taken_once_the_catalogue_is_free_and_back_by_undo(
    shown: Studio, qtbot: QtBot, other: OtherProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    handler, saves = shown.handlers["writing"], shown.place.saves
    fields = shown.place.desk.recording.fields
    dispute = FieldDispute("headline", "", "Theirs", "Old")
    outcome = WriteOutcome(1, Path("harbour.jpg"), WriteState.CONFLICT, conflicts=(dispute,))
    handler._summary = WriteSummary((outcome,))
    monkeypatch.setattr(WriteDetailsDialog, "exec", lambda dialog: dialog.file_wins.emit())
    other.lock()
    handler.show_details()
    assert saves.is_busy
    assert fields(1).get("headline", "") == ""
    other.let_go()
    qtbot.waitUntil(lambda: not saves.is_busy)
    assert fields(1)["headline"] == "Theirs"
    message = shown.parts.messages.message
    assert message is not None
    assert message.sentence == "1 photo took over what their files say."
    qtbot.waitUntil(shown.board.action("edit.undo").isEnabled)
    shown.board.action("edit.undo").trigger()
    qtbot.waitUntil(lambda: fields(1).get("headline", "") == "")
