"""What came of writing, told file by file; asked before a signature breaks."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from mediadesk.desktop.handlers.writing import consent_words
from mediadesk.desktop.panels.writing.details_dialog import WriteDetailsDialog
from mediadesk.desktop.panels.writing.table_model import WriteLinesModel
from mediadesk.desktop.panels.writing.wording import in_words, lines
from mediadesk.desktop.studio import Studio
from mediadesk.model.intake import Failure
from mediadesk.services.ports.pictures import CutField
from mediadesk.services.ports.writing import FieldDispute, WriteOutcome, WriteState
from mediadesk.services.records.write_orders import WriteWish
from mediadesk.services.records.writing import WriteSummary
from tests.fakes.patient_bot import PATIENCE_MS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

KIM, PUTIN, SIGNED = Path("/p/kim.jpg"), Path("/p/putin.jpg"), Path("/p/signed.jpg")
DISPUTE = FieldDispute("city", "Seoul", "Busan", "")

SUMMARY = WriteSummary(
    (
        WriteOutcome(1, KIM, WriteState.WRITTEN, cut=(CutField("credit_line", 32),)),
        WriteOutcome(2, PUTIN, WriteState.CONFLICT, conflicts=(DISPUTE,)),
        WriteOutcome(3, SIGNED, WriteState.CONSENT, signer="Acme"),
    ),
    (Failure(Path("/p/full.jpg"), "The disk is full."),),
)


def test_what_writing_came_to_is_one_sentence() -> None:
    said = in_words(SUMMARY)
    assert said == (
        "1 photo written, 1 photo not written, 1 photo in conflict, "
        "1 photo waiting for your consent."
    )
    assert in_words(WriteSummary()) == "Nothing was to be written."


def test_the_worst_stands_first() -> None:
    assert [line.path.name for line in lines(SUMMARY)] == [
        "full.jpg",
        "putin.jpg",
        "signed.jpg",
        "kim.jpg",
    ]


def test_a_conflict_says_both_values() -> None:
    words = lines(SUMMARY)[1].why
    assert "Seoul" in words
    assert "Busan" in words


def test_the_lines_are_a_sound_model(qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(WriteLinesModel(lines(SUMMARY)))


def test_the_list_can_be_copied_and_conflicts_can_be_settled(
    qtbot: QtBot,
) -> None:
    dialog = WriteDetailsDialog(SUMMARY)
    qtbot.addWidget(dialog)
    named = {button.text(): button for button in dialog.findChildren(QPushButton)}
    named["Copy list"].click()
    assert "The disk is full." in QGuiApplication.clipboard().text()
    with qtbot.waitSignal(dialog.file_wins):
        named["Take over from the files"].click()


def test_the_reason_stands_beside_the_file_without_scrolling(qtbot: QtBot) -> None:
    dialog = WriteDetailsDialog(SUMMARY)
    qtbot.addWidget(dialog)
    dialog.show()
    bar, reason_px = dialog.table.horizontalScrollBar(), dialog.table.columnWidth(2)
    assert bar.maximum() == 0
    assert reason_px > dialog.table.viewport().width() // 3


def test_where_nothing_is_disputed_nothing_is_to_be_settled(qtbot: QtBot) -> None:
    dialog = WriteDetailsDialog(WriteSummary(failed=SUMMARY.failed))
    qtbot.addWidget(dialog)
    assert "Write the records" not in {b.text() for b in dialog.findChildren(QPushButton)}


def test_whose_signature_would_break_is_said() -> None:
    said = consent_words(SUMMARY.need_consent)
    assert said == "signed.jpg carries Content Credentials, signed by Acme."


def test_one_key_writes_the_record_into_the_file(
    studio: Studio, qtbot: QtBot, photos: Path
) -> None:
    desk = studio.place.desk
    photo_id = studio.parts.pictures.current_id
    studio.parts.inspector.caption.text.setPlainText("Kim arrives.")
    studio.board.action("metadata.write").trigger()
    qtbot.waitUntil(lambda: not studio.work.is_busy, timeout=PATIENCE_MS)
    path = desk.browsing.dossier(photo_id).photo.path
    assert b"Kim arrives." in path.read_bytes()
    assert photo_id not in desk.writing.unwritten()


def test_a_changed_photo_is_marked_and_found_until_it_is_written(
    studio: Studio, qtbot: QtBot
) -> None:
    desk = studio.place.desk
    desk.recording.set((2,), {"city": "Seoul"})
    (card,) = desk.browsing.cards((2,))
    assert card.is_unwritten
    studio.board.action("metadata.unwritten").trigger()
    qtbot.waitUntil(
        lambda: studio.parts.pictures.gallery.grid.ids.tolist() == [2], timeout=PATIENCE_MS
    )


@pytest.mark.parametrize(
    ("button", "wish"),
    [
        ("Write, and break the signature", "consents"),
        ("Write sidecars instead", "sidecar"),
        ("Leave them", "nothing"),
    ],
)
def test_a_signed_file_asks_first(
    studio: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, button: str, wish: str
) -> None:
    asked: list[WriteWish] = []
    writing = studio.handlers["writing"]
    monkeypatch.setattr(writing, "_write", lambda _ids, wished: asked.append(wished))

    def answer() -> None:
        box = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox))
        next(b for b in box.buttons() if b.text() == button).click()

    QTimer.singleShot(50, answer)
    writing._ask_consent(WriteWish(), SUMMARY.need_consent)
    told = {
        "consents": [one.consents for one in asked] == [True],
        "sidecar": [one.target for one in asked] == ["sidecar"],
        "nothing": not asked,
    }
    assert told[wish]
