"""What is typed survives: a process killed while somebody types gives it back at the next start."""

import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mediadesk.bootstrap.desk import open_desk
from mediadesk.desktop.drafts import restored_message
from mediadesk.desktop.studio import Studio
from mediadesk.desktop.surroundings import Surroundings
from mediadesk.model.draft import Draft
from mediadesk.model.edit import RenderPlan
from mediadesk.services.desk import Desk
from tests.fakes.patient_bot import PATIENCE_MS

TYPED = "שלום 𝔎im arrives at the palace"

#: Opens the window on a catalogue, types into the caption, and goes on until it is killed.
TYPING = """
import sys
from PySide6.QtCore import QTimer
from mediadesk.bootstrap.desk import open_desk
from mediadesk.desktop.app import Desktop, application
from pathlib import Path

app = application()
desktop = Desktop(app)
desk = open_desk(sys.argv[1], settings_file=Path(sys.argv[2]))
studio = desktop.open(desk)

def type_once_listed():
    shown = studio.parts.inspector.dossier
    if shown is not None and shown.photo.id == int(sys.argv[3]):
        studio.parts.inspector.caption.text.setPlainText(sys.argv[4])
    else:
        if studio.parts.pictures.current_id:
            studio.parts.pictures.go_to(int(sys.argv[3]))
        QTimer.singleShot(50, type_once_listed)

type_once_listed()
app.exec()
"""


def kept(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.mediadesk-drafts/*.json"))


def test_what_was_typed_in_a_process_that_is_killed_stands_in_its_field_again(
    desk: Desk, qapp: QApplication, qtbot: QtBot, tmp_path: Path, own_looks: None
) -> None:
    address, settings = str(tmp_path / "desk.mediadesk"), tmp_path / "settings.json"
    desk.close()
    command = [sys.executable, "-c", TYPING, address, str(settings), "2", TYPED]
    process = subprocess.Popen(command)
    try:
        deadline = time.monotonic() + PATIENCE_MS / 1000
        while not kept(tmp_path) and time.monotonic() < deadline and process.poll() is None:
            time.sleep(0.05)
    finally:
        process.kill()
        process.wait()
    assert len(kept(tmp_path)) == 1
    again = Studio(open_desk(address, settings_file=settings), Surroundings(qapp), lambda: None)
    again.open()
    try:
        caption = again.parts.inspector.caption
        qtbot.waitUntil(lambda: caption.text.toPlainText() == TYPED, timeout=PATIENCE_MS)
        assert again.parts.inspector.photo_id == 2
        assert again.parts.messages.message is not None
        assert TYPED in again.parts.messages.message.details
        again.parts.inspector.commit()
        saved = again.place.desk.browsing.dossier(2).caption_in().text
        assert saved == TYPED
    finally:
        again.window.hide()
        again.close()
        again.window.deleteLater()
        again.deleteLater()
    assert kept(tmp_path) == []


def test_what_is_saved_is_no_draft_any_more(studio: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    studio.parts.inspector.caption.text.setPlainText("Half a sent")
    studio.drafts.keep()
    qtbot.waitUntil(lambda: len(kept(tmp_path)) == 1)
    studio.parts.inspector.commit()
    qtbot.waitUntil(lambda: _look(studio) or kept(tmp_path) == [])


def test_what_is_saved_while_it_is_being_kept_is_no_draft_at_the_next_start(
    studio: Studio, tmp_path: Path
) -> None:
    studio.parts.inspector.caption.text.setPlainText("Half a sent")
    studio.drafts.keep()  # the window closes before anybody tells that this is done
    studio.parts.inspector.commit()
    studio.stop_jobs()
    assert kept(tmp_path) == []


def test_looking_at_photos_makes_no_draft(studio: Studio, tmp_path: Path) -> None:
    studio.drafts.keep()
    assert kept(tmp_path) == []


def test_a_credit_being_typed_is_kept_and_comes_back(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    panel = studio.parts.inspector.credit
    panel.creators.setText("Rosa Yamamoto; Ann Lee")
    (draft,) = panel.drafts()
    panel.creators.setText("")
    panel.restore(draft)
    panel.show_dossier(studio.place.desk.browsing.dossier(studio.parts.inspector.photo_id))
    assert panel.creators.tokens() == ("Rosa Yamamoto", "Ann Lee")


def test_a_draft_for_a_photo_that_is_gone_is_kept_where_it_is(
    studio: Studio, tmp_path: Path
) -> None:
    gone = Draft("caption", (77,), "x-default", {"text": "Precious."})
    studio.parts.inspector.caption.restore(gone)
    assert gone in studio.parts.inspector.caption.drafts()
    assert studio.parts.inspector.has_drafts


def _look(studio: Studio) -> bool:
    studio.drafts.keep()
    return False


@pytest.fixture(autouse=True)
def _quiet(request: pytest.FixtureRequest) -> None:
    request.applymarker(pytest.mark.qt_log_ignore("This plugin does not support"))


def test_a_plan_that_was_not_kept_comes_back_when_its_photo_is_developed(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    bright = RenderPlan(amounts=(("exposure", 1.0),))
    studio.board.action("photo.develop").trigger()
    studio.parts.develop.change(bright, "exposure")
    studio.drafts.keep()
    qtbot.waitUntil(lambda: len(kept(tmp_path)) == 1)
    (draft,) = studio.developing.drafts.drafts()
    studio.parts.develop.draft.undo()  # as the next start finds it
    studio.board.action("photo.develop").trigger()
    studio.developing.drafts.restore(draft)
    assert studio.developing.drafts.drafts() == (draft,)
    studio.board.action("photo.develop").trigger()
    assert studio.parts.develop.draft.plan == bright
    studio.board.action("edit.undo").trigger()
    assert studio.parts.develop.draft.plan.is_empty


def test_the_notice_says_how_to_go_on_with_what_was_developed() -> None:
    plan = Draft("developing", (1,), "", {"flipped": "yes"})
    both = restored_message((plan, Draft("caption", (1,), "en", {"text": "Kim"})))
    assert "Develop it (D)" in restored_message((plan,)).sentence
    assert "leave the field to save it" in both.sentence
    assert "Kim" in both.details
