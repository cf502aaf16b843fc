"""Evidence in the whole window: the timeline corrected, pictures compared, edits made elsewhere."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mediadesk.desktop.panels.edits.return_dialog import ReturnDialog
from mediadesk.desktop.studio import Studio
from mediadesk.desktop.surroundings import Surroundings
from mediadesk.model.edit import (
    Comparison,
    Edit,
    EditKind,
    Evidence,
    Fingerprint,
    RenderPlan,
    Verdict,
)
from mediadesk.model.geometry import Box
from mediadesk.model.intake import Intake
from mediadesk.services.desk import Desk
from mediadesk.services.edits.editing import EditRequest
from mediadesk.services.edits.homecoming import Homecoming
from mediadesk.services.jobs import JobContext
from tests.fakes.outside import KRITA, FakeOutside

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

HALF = Box(0.25, 0.25, 0.75, 0.75)
INTAKE = Intake(Path("/edit/1/kim.jpg"), "ab", 9, 7, "JPEG", 60, 40, None, (), Fingerprint(0), ())
CROP = Edit("e", 0, EditKind.CROP, Evidence.RECOVERED, crop=HALF)


@pytest.fixture
def outside() -> FakeOutside:
    seen = Comparison(Verdict.DERIVED, 0.97, HALF)
    return FakeOutside(Homecoming(1, INTAKE, seen, (CROP,)), photo_id=2)


@pytest.fixture
def studio(
    desk: Desk, outside: FakeOutside, qapp: QApplication, qtbot: QtBot, own_looks: None
) -> Iterator[Studio]:
    """Open the window on a desk whose programs never start."""
    opened = Studio(replace(desk, outside=outside), Surroundings(qapp), _nothing)  # type: ignore[arg-type]
    opened.open()
    qtbot.waitUntil(lambda: opened.parts.pictures.current_id > 0)
    yield opened
    opened.window.hide()
    opened.close()
    opened.window.deleteLater()
    opened.deleteLater()


@pytest.fixture
def derived(studio: Studio, photos: Path) -> int:
    """Make a derivative of the first photo and make it current."""
    plan = RenderPlan(crop=HALF)
    request = EditRequest(1, plan, photos / "half.jpg", "Rosa Yamamoto")
    made = studio.place.desk.editing.job(request)(JobContext())
    studio.place.hub.photos_added.emit((made.photo_id,))
    studio.parts.pictures.go_to(made.photo_id)
    return made.photo_id


def _nothing() -> None:
    pass


def test_an_entry_is_corrected_and_the_correction_undone(
    studio: Studio, derived: int, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: studio.parts.inspector.photo_id == derived)
    timeline = studio.parts.inspector.edits.timeline
    (entry,) = studio.place.desk.evidence.timeline(derived).edits
    timeline.log.choose(entry.id)
    timeline.form.organisation.setText("Feminine-Perspective-Magazine")
    timeline.commit()
    (corrected,) = studio.place.desk.evidence.timeline(derived).edits
    assert corrected.organisation == "Feminine-Perspective-Magazine"
    assert corrected.evidence is Evidence.MADE_HERE
    studio.board.action("edit.undo").trigger()
    assert studio.place.desk.evidence.timeline(derived).edits == (entry,)


def test_a_wrong_entry_is_taken_out(studio: Studio, derived: int, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: studio.parts.inspector.photo_id == derived)
    timeline = studio.parts.inspector.edits.timeline
    timeline.log.choose(studio.place.desk.evidence.timeline(derived).edits[0].id)
    timeline.form.remove.click()
    assert studio.place.desk.evidence.timeline(derived).edits == ()


def test_what_looking_found_is_accepted(studio: Studio, derived: int, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: studio.parts.inspector.photo_id == derived)
    desk, panel = studio.place.desk, studio.parts.inspector.edits
    looked = desk.evidence.look(derived)(JobContext())
    found = Edit("found", derived, EditKind.TONE, Evidence.RECOVERED, source="pixels")
    known = replace(looked.timeline, edits=(*looked.timeline.edits, found))
    panel.show_looked(derived, replace(looked, timeline=known, proposals=(found,)))
    panel.timeline.accept.click()
    kept = desk.evidence.timeline(derived).edits
    assert {edit.kind for edit in kept} >= {EditKind.CROP, EditKind.TONE}
    assert panel.timeline.accept.isHidden()


def test_looking_where_nothing_new_is_found_says_so(studio: Studio, qtbot: QtBot) -> None:
    studio.board.action("photo.look").trigger()
    qtbot.waitUntil(lambda: studio.parts.messages.message is not None, timeout=20_000)
    message = studio.parts.messages.message
    assert message is not None
    assert "tell nothing that the log does not have" in message.sentence


def test_a_derivative_is_compared_in_a_window_that_follows(
    studio: Studio, derived: int, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: studio.board.action("photo.compare").isEnabled())
    studio.board.action("photo.compare").trigger()
    window = studio.ways.comparing.window
    assert window is not None
    qtbot.waitUntil(lambda: window.shown is not None, timeout=20_000)
    shown = window.shown
    assert shown is not None
    assert (shown.pair.original.photo_id, shown.pair.derived.photo_id) == (1, derived)
    studio.parts.pictures.go_to(2)  # an original: the window waits
    assert window.shown is shown


def test_an_original_alone_is_not_compared(studio: Studio) -> None:
    assert not studio.board.action("photo.compare").isEnabled()


def test_the_forms_of_a_photo_are_shown_and_picked(
    studio: Studio, derived: int, qtbot: QtBot
) -> None:
    studio.place.desk.versioning.new(1, RenderPlan(grayscale=True), "Grey")
    qtbot.waitUntil(lambda: studio.parts.pictures.current_id == derived)
    studio.board.action("photo.versions").trigger()
    window = studio.ways.forms.window
    assert window is not None
    qtbot.waitUntil(lambda: window.shown is not None, timeout=20_000)
    assert len(window.panes.panes) == 3
    with qtbot.waitSignal(studio.ways.forms.version_picked) as picked:
        window.pick(1)
    assert picked.args[0].name == "Grey"
    assert studio.parts.pictures.current_id == 1


def offered(studio: Studio) -> list[str]:
    studio.ways.outside.menu.aboutToShow.emit()
    return [action.text() for action in studio.ways.outside.menu.actions() if action.text()]


def test_programs_are_offered_by_number(studio: Studio) -> None:
    assert offered(studio) == ["&1 Krita", "&2 GIMP", "Name &programs…"]


def test_a_program_that_cannot_be_started_is_told(
    studio: Studio, outside: FakeOutside, qtbot: QtBot
) -> None:
    outside.is_broken = True
    studio.ways.outside.send(1, KRITA)
    qtbot.waitUntil(lambda: studio.parts.messages.message is not None)
    message = studio.parts.messages.message
    assert message is not None
    assert message.sentence == "Krita cannot be started."


def test_a_result_is_noticed_confirmed_with_one_key_and_shown(
    studio: Studio, outside: FakeOutside, qtbot: QtBot
) -> None:
    studio.place.desk.settings.put("person.name", "Rosa Yamamoto")
    studio.ways.outside.send(1, KRITA)
    qtbot.waitUntil(lambda: studio.parts.messages.message is not None)
    studio.parts.messages.close_message()
    outside.is_back = True
    qtbot.waitUntil(lambda: studio.parts.messages.message is not None, timeout=10_000)
    assert studio.parts.messages.action.text() == "Take it in"
    studio.parts.messages.action.click()
    qtbot.waitUntil(lambda: bool(studio.window.findChildren(ReturnDialog)))
    (dialog,) = studio.window.findChildren(ReturnDialog)
    assert "confidence 0.97" in dialog.found.text()
    dialog.person.setText("Jae Kim")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: studio.parts.pictures.current_id == 2)
    assert outside.accepted == [((CROP,), "Jae Kim", studio.place.desk.settings.organisation)]


def test_a_result_that_was_put_off_is_taken_in_from_the_menu(
    studio: Studio, outside: FakeOutside, qtbot: QtBot
) -> None:
    outside.is_back = True
    studio.ways.outside.send(1, KRITA)
    take_in = "Take in what Krita saved of harbour.jpg"
    qtbot.waitUntil(lambda: take_in in offered(studio))
    action = next(a for a in studio.ways.outside.menu.actions() if a.text() == take_in)
    action.trigger()
    qtbot.waitUntil(lambda: bool(studio.window.findChildren(ReturnDialog)))
    (dialog,) = studio.window.findChildren(ReturnDialog)
    dialog.accept()
    qtbot.waitUntil(lambda: len(outside.accepted) == 1)
    qtbot.waitUntil(lambda: take_in not in offered(studio))


def test_what_is_out_is_waited_for_after_a_restart(
    studio: Studio, outside: FakeOutside, qtbot: QtBot
) -> None:
    studio.ways.outside.send(1, KRITA)
    qtbot.waitUntil(lambda: len(outside.out) == 1)
    studio.ways.outside.end()
    outside.is_back = True
    studio.ways.outside.begin()
    qtbot.waitUntil(lambda: "Take in what Krita saved of harbour.jpg" in offered(studio))


def test_the_message_does_what_it_offers_by_key(
    studio: Studio, outside: FakeOutside, qtbot: QtBot
) -> None:
    outside.is_back = True
    studio.ways.outside.send(1, KRITA)
    qtbot.waitUntil(lambda: "Take in what Krita saved of harbour.jpg" in offered(studio))
    messages = studio.parts.messages
    while messages.message is not None and messages.message.action is None:
        studio.board.action("view.close-message").trigger()
    studio.board.action("view.message").trigger()
    qtbot.waitUntil(lambda: bool(studio.window.findChildren(ReturnDialog)))
    assert "F3" in messages.action.toolTip()


def test_a_result_that_is_not_wanted_is_left_alone(
    studio: Studio, outside: FakeOutside, qtbot: QtBot
) -> None:
    studio.ways.outside.take_in(outside.begin(1, KRITA))
    qtbot.waitUntil(lambda: bool(studio.window.findChildren(ReturnDialog)))
    (dialog,) = studio.window.findChildren(ReturnDialog)
    dialog.reject()
    assert outside.accepted == []


def test_a_derivative_names_what_it_was_made_from(
    studio: Studio, derived: int, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: studio.parts.inspector.photo_id == derived)
    assert "made from harbour.jpg" in studio.parts.inspector.head.facts.text()
