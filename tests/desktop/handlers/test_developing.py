"""Developing in the whole window: in and out, live, kept as versions, made."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from mediadesk.desktop.panels.developing.view_bar import View
from mediadesk.desktop.studio import Studio
from mediadesk.desktop.widgets.look import Tone
from mediadesk.desktop.widgets.picture.crop_tool import CropTool
from mediadesk.edits.levels import Levels
from mediadesk.model.caption import Caption
from mediadesk.model.edit import RenderPlan
from mediadesk.model.geometry import Box
from mediadesk.model.region import PersonRegion

#: The offscreen platform says so of every window that has a smallest size, and of menus.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

BLACK = RenderPlan(amounts=(("exposure", -10.0), ("black_point", 0.5)))
BRIGHT = RenderPlan(amounts=(("exposure", 1.0),))


@pytest.fixture
def photo_id(studio: Studio, qtbot: QtBot) -> int:
    """Begin to develop the current photo and wait until it shows."""
    with qtbot.waitSignal(studio.developing.shown):
        studio.board.action("photo.develop").trigger()
    return studio.parts.pictures.current_id


def versions(studio: Studio, photo_id: int) -> list[tuple[str, RenderPlan]]:
    return [(v.name, v.plan) for v in studio.place.desk.versioning.of(photo_id)]


def brightness(studio: Studio) -> int:
    canvas = studio.parts.pictures.viewer.canvas
    return canvas.grab().toImage().pixelColor(canvas.frame.center().toPoint()).lightness()


def test_what_a_slider_does_is_seen(studio: Studio, photo_id: int, qtbot: QtBot) -> None:
    before = brightness(studio)
    with qtbot.waitSignal(studio.developing.shown):
        studio.parts.develop.light.rows["exposure"].number.setValue(-2)
    assert brightness(studio) < before


def test_leaving_keeps_the_draft_as_a_version_and_coming_back_goes_on_with_it(
    studio: Studio, photo_id: int
) -> None:
    studio.parts.develop.change(BRIGHT, "exposure")
    studio.board.action("view.back").trigger()
    assert versions(studio, photo_id) == [("Version 1", BRIGHT)]
    studio.board.action("photo.develop").trigger()
    assert studio.parts.develop.draft.plan == BRIGHT
    assert studio.parts.develop.version_bar.versions.currentText() == "Version 1"
    studio.board.action("photo.develop").trigger()
    studio.board.action("edit.undo").trigger()
    assert versions(studio, photo_id) == []


def test_the_panel_takes_the_inspectors_place_and_keeps_nothing_where_nothing_changed(
    studio: Studio, photo_id: int
) -> None:
    before, parts = studio.place.desk.history.entries(), studio.parts
    assert (parts.develop_dock.isHidden(), parts.inspector_dock.isHidden()) == (False, True)
    studio.board.action("view.back").trigger()
    assert versions(studio, photo_id) == []
    assert studio.place.desk.history.entries() == before
    assert (parts.develop_dock.isHidden(), parts.inspector_dock.isHidden()) == (True, False)


@pytest.mark.parametrize(
    ("keys", "shape"),
    [
        ("0", "Free"),
        ("1", "1 : 1"),
        ("2", "3 : 2"),
        ("3", "4 : 3"),
        ("4", "5 : 4"),
        ("5", "16 : 9"),
        ("6", "As the photo"),
        ("5x", "9 : 16"),
    ],
)
def test_a_key_holds_the_crop_to_a_ratio(
    studio: Studio, photo_id: int, qtbot: QtBot, keys: str, shape: str
) -> None:
    qtbot.keyClicks(studio.parts.pictures.viewer, keys)
    assert studio.parts.develop.frame.shape.currentText() == shape
    assert studio.parts.develop.views.view is View.CROP


def test_a_key_goes_through_the_slots_of_the_outlet(
    studio: Studio, photo_id: int, qtbot: QtBot
) -> None:
    shape = studio.parts.develop.frame.shape
    qtbot.keyClicks(studio.parts.pictures.viewer, "s")
    first = shape.currentText()
    qtbot.keyClicks(studio.parts.pictures.viewer, "s")
    assert shape.is_slot
    assert shape.currentText() != first
    qtbot.keyClick(studio.parts.pictures.viewer, Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier)
    assert shape.currentText() == first


def test_a_key_goes_to_the_size_and_esc_comes_back(
    studio: Studio, photo_id: int, qtbot: QtBot
) -> None:
    canvas, percent = studio.parts.pictures.viewer.canvas, studio.parts.develop.sizing.percent
    section = next(s for s in studio.parts.develop.sections if s.content.isAncestorOf(percent))
    section.heading.setChecked(False)
    qtbot.keyClicks(canvas, "e")
    assert studio.parts.window.focusWidget() is percent
    qtbot.keyClicks(percent, "150")
    qtbot.keyClick(percent, Qt.Key.Key_Escape)
    assert studio.parts.develop.draft.plan.scale == pytest.approx(1.5)
    assert studio.parts.window.focusWidget() is canvas


@pytest.mark.parametrize("action", ["photo.crop", "photo.spots", "photo.grey-point"])
def test_a_tool_that_is_taken_up_has_the_keys(shown: Studio, qtbot: QtBot, action: str) -> None:
    with qtbot.waitSignal(shown.developing.shown):
        shown.board.action("photo.develop").trigger()
    shown.parts.develop.light.rows["exposure"].slider.setFocus()
    shown.board.action(action).trigger()
    assert shown.window.focusWidget() is shown.parts.pictures.viewer.canvas


def test_a_number_begun_on_a_slider_leaves_the_crop_alone(shown: Studio, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shown.developing.shown):
        shown.board.action("photo.develop").trigger()
    row = shown.parts.develop.light.rows["exposure"]
    row.slider.setFocus()
    qtbot.keyClick(row.slider, Qt.Key.Key_3)
    assert row.number.hasFocus()
    assert shown.parts.develop.frame.shape.currentText() == "Free"


def test_closing_the_window_keeps_the_draft(studio: Studio, photo_id: int) -> None:
    studio.parts.develop.change(BRIGHT, "exposure")
    studio.window.close()
    assert versions(studio, photo_id) == [("Version 1", BRIGHT)]


def test_going_to_another_photo_keeps_the_draft(studio: Studio, photo_id: int) -> None:
    studio.parts.develop.change(BRIGHT, "exposure")
    other = next(int(i) for i in studio.parts.pictures.gallery.grid.ids if i != photo_id)
    studio.parts.pictures.go_to(other)
    assert not studio.parts.pictures.stage.is_developing
    assert versions(studio, photo_id) == [("Version 1", BRIGHT)]


def test_undo_takes_back_the_plan_while_developing(studio: Studio, photo_id: int) -> None:
    undo = studio.board.action("edit.undo")
    assert not undo.isEnabled()
    studio.parts.develop.change(BRIGHT, "exposure")
    assert undo.text() == "Undo: exposure"
    undo.trigger()
    assert studio.parts.develop.draft.plan.is_empty
    studio.board.action("edit.redo").trigger()
    assert studio.parts.develop.draft.plan == BRIGHT


def test_a_second_version_is_made_named_and_removed(
    studio: Studio, photo_id: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = studio.parts.develop
    panel.change(BRIGHT, "exposure")
    panel.version_bar.add.click()
    panel.version_bar.add.click()
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("Front page", True))
    panel.version_bar.rename.click()
    panel.change(RenderPlan(flipped=True), "flip")
    panel.version_bar.versions.setCurrentIndex(0)
    panel.version_bar.versions.activated.emit(0)
    assert panel.draft.plan == BRIGHT
    assert versions(studio, photo_id) == [
        ("Version 1", BRIGHT),
        ("Front page", RenderPlan(flipped=True)),
    ]
    panel.version_bar.remove.click()
    assert panel.draft.plan == RenderPlan(flipped=True)
    assert [name for name, _plan in versions(studio, photo_id)] == ["Front page"]


def test_c_draws_a_crop_and_again_shows_what_it_comes_to(
    studio: Studio, photo_id: int, qtbot: QtBot
) -> None:
    panel, canvas = studio.parts.develop, studio.parts.pictures.viewer.canvas
    studio.board.action("photo.crop").trigger()
    assert isinstance(canvas.tool, CropTool)
    canvas.tool.set_box(Box(0.25, 0.25, 0.75, 0.75))
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert (panel.views.view, canvas.tool) == (View.RESULT, None)
    qtbot.waitUntil(lambda: canvas.picture_size.toTuple() == (60, 40))


def test_before_shows_the_photo_as_it_was_taken(
    studio: Studio, photo_id: int, qtbot: QtBot
) -> None:
    as_taken = brightness(studio)
    with qtbot.waitSignal(studio.developing.shown):
        studio.parts.develop.light.rows["exposure"].number.setValue(-2)
    with qtbot.waitSignal(studio.developing.shown):
        studio.board.action("photo.before").trigger()
    assert brightness(studio) == as_taken
    with qtbot.waitSignal(studio.developing.shown):
        studio.board.action("photo.before").trigger()
    assert brightness(studio) < as_taken


def test_settings_are_pasted_onto_other_photos_as_versions(
    studio: Studio, photo_id: int, qtbot: QtBot
) -> None:
    studio.board.action("photo.paste-settings").trigger()
    assert studio.parts.messages.message is not None
    assert "copy them first" in studio.parts.messages.message.sentence
    studio.parts.develop.change(RenderPlan(flipped=True, amounts=BRIGHT.amounts), "tone")
    studio.board.action("photo.copy-settings").trigger()
    studio.board.action("view.back").trigger()
    other = next(int(i) for i in studio.parts.pictures.gallery.grid.ids if i != photo_id)
    studio.parts.pictures.go_to(other)
    studio.board.action("photo.paste-settings").trigger()
    assert versions(studio, other) == [("Version 1", BRIGHT)]


def test_whom_the_caption_names_is_not_cut_off_unnoticed(
    studio: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    persons = (
        PersonRegion("Kim Yo-Jong", Box(0.1, 0.1, 0.2, 0.3)),
        PersonRegion("Bo Ek", Box(0.7, 0.1, 0.8, 0.3)),
    )
    monkeypatch.setattr(type(studio.place.desk.developing), "persons", lambda *_: persons)
    captions = studio.place.desk.captioning
    captions.save(Caption(studio.parts.pictures.current_id, text="Kim Yo-Jong arrives."))
    with qtbot.waitSignal(studio.developing.shown):
        studio.board.action("photo.crop").trigger()
    panel, canvas = studio.parts.develop, studio.parts.pictures.viewer.canvas
    qtbot.waitUntil(lambda: [b.label for b in canvas.overlays] == ["Kim Yo-Jong", "Bo Ek"])
    panel.change(RenderPlan(crop=Box(0.0, 0.0, 0.6, 1.0)), "crop")
    assert panel.warning.isHidden()
    assert [box.tone for box in canvas.overlays] == [Tone.NEUTRAL, Tone.WARNING]
    panel.change(RenderPlan(crop=Box(0.3, 0.0, 1.0, 1.0)), "crop")
    assert panel.warning.text() == "Cut off, though the caption names them: Kim Yo-Jong."
    assert [box.tone for box in canvas.overlays] == [Tone.ERROR, Tone.NEUTRAL]


def test_the_profile_says_what_it_holds_of_a_flip(studio: Studio, photo_id: int) -> None:
    studio.place.desk.settings.put("check.profile", "wire-news")
    studio.board.action("photo.flip").trigger()
    warning = studio.parts.develop.frame.turns.warning
    assert not warning.isHidden()
    assert "Your profile does not print this." in warning.text()


def test_a_recipe_names_the_file_and_makes_it(
    studio: Studio, photo_id: int, qtbot: QtBot, photos: Path
) -> None:
    file = studio.parts.develop.file
    file.recipe.setCurrentIndex(file.recipe.findData("web"))
    file.recipe.activated.emit(file.recipe.currentIndex())
    target = file.target_path
    assert target.parent == photos
    assert "web" in target.name
    studio.board.action("photo.make-derivative").trigger()
    qtbot.waitUntil(lambda: studio.parts.inspector.photo_id not in (0, photo_id), timeout=20_000)
    made = studio.place.desk.browsing.dossier(studio.parts.inspector.photo_id).photo
    assert (made.path, made.original_id) == (target, photo_id)


def test_a_file_that_is_gone_is_told_and_loses_nothing(
    studio: Studio, qtbot: QtBot, photos: Path
) -> None:
    current = studio.parts.pictures.current_id
    studio.place.desk.browsing.dossier(current).photo.path.unlink()
    studio.board.action("photo.develop").trigger()
    qtbot.waitUntil(lambda: studio.parts.messages.message is not None)
    assert studio.parts.messages.message is not None
    assert "is not there any more" in studio.parts.messages.message.sentence


def test_a_version_picked_elsewhere_is_gone_on_with(studio: Studio, photo_id: int) -> None:
    studio.parts.develop.change(BRIGHT, "exposure")
    studio.parts.develop.version_bar.add.click()
    studio.parts.develop.version_bar.add.click()
    studio.parts.develop.change(RenderPlan(flipped=True), "flip")
    first = studio.place.desk.versioning.of(photo_id)[0]
    studio.ways.forms.version_picked.emit(first)
    assert studio.parts.develop.draft.plan == BRIGHT
    studio.board.action("view.back").trigger()
    assert versions(studio, photo_id)[1][1] == RenderPlan(flipped=True)
    studio.ways.forms.version_picked.emit(first)
    assert studio.parts.pictures.stage.is_developing
    assert studio.parts.develop.draft.version == first


def test_what_was_made_is_shown_with_the_keys_on_it(
    studio: Studio, photo_id: int, qtbot: QtBot, tmp_path: Path
) -> None:
    pictures, panel = studio.parts.pictures, studio.parts.develop
    panel.change(BRIGHT, "exposure")
    panel.file.target.setText(str(tmp_path / "photos" / "made.jpg"))
    panel.file.by.setText("Rosa Yamamoto")
    panel.file.by.setFocus()
    studio.board.action("photo.make-derivative").trigger()
    qtbot.waitUntil(lambda: pictures.current_id > 3)
    assert pictures.stage.holds_focus


def test_a_new_photo_that_a_search_leaves_out_is_shown_among_all(
    studio: Studio, qtbot: QtBot
) -> None:
    pictures = studio.parts.pictures
    pictures.search.field.setText("kim")
    qtbot.waitUntil(lambda: pictures.listing.total == 1)
    pictures.go_to_added(1)
    qtbot.waitUntil(lambda: pictures.current_id == 1)
    assert pictures.listing.total == 3
    assert pictures.search.query == ""
    pictures.search.field.setText("kim")
    qtbot.waitUntil(lambda: pictures.listing.total == 1)
    pictures.go_to_added(pictures.current_id)
    qtbot.waitUntil(lambda: pictures.listing.total == 1)
    assert pictures.search.query == "kim"


def test_the_histogram_follows_what_is_made(studio: Studio, photo_id: int, qtbot: QtBot) -> None:
    tones = studio.parts.develop.tones
    studio.parts.develop.change(BLACK, "exposure")
    qtbot.waitUntil(lambda: tones.black.text() == "Black 100.0 %")
    studio.board.action("photo.before").trigger()
    qtbot.waitUntil(lambda: tones.black.text() == "Black 0.0 %")


def test_levels_are_fitted_by_a_key(studio: Studio, photo_id: int, qtbot: QtBot) -> None:
    panel = studio.parts.develop
    panel.light.rows["exposure"].number.setValue(-2)
    qtbot.keyClick(studio.parts.pictures.viewer.canvas, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: panel.draft.next_undo == "levels")
    assert dict(panel.draft.plan.amounts)["white_point"] < 1


def test_a_grey_that_is_picked_balances_the_colours(
    studio: Studio, photo_id: int, qtbot: QtBot
) -> None:
    panel, canvas = studio.parts.develop, studio.parts.pictures.viewer.canvas
    qtbot.keyClick(canvas, Qt.Key.Key_W)
    assert panel.views.view is View.GREY
    panel.colour.take_balance(100, 0)
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=canvas.frame.center().toPoint())
    qtbot.waitUntil(lambda: dict(panel.draft.plan.amounts).get("temperature") != 100)
    qtbot.keyClick(canvas, Qt.Key.Key_W)
    assert panel.views.view is View.RESULT


def test_lost_tones_are_marked_on_the_picture_and_no_longer(
    studio: Studio, photo_id: int, qtbot: QtBot
) -> None:
    canvas = studio.parts.pictures.viewer.canvas

    def blueness() -> int:
        colour = canvas.grab().toImage().pixelColor(canvas.frame.center().toPoint())
        return colour.blue() - colour.red()

    with qtbot.waitSignal(studio.developing.shown):
        studio.parts.develop.change(BLACK, "exposure")
    before = blueness()
    with qtbot.waitSignal(studio.developing.shown):
        studio.board.action("photo.lost-tones").trigger()
    assert blueness() > before + 100
    with qtbot.waitSignal(studio.developing.shown):
        studio.board.action("photo.lost-tones").trigger()
    assert blueness() == before


def test_a_photo_that_has_all_tones_is_told_so(
    studio: Studio, photo_id: int, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(studio.place.desk.toning, "levels", lambda *_: Levels())
    studio.parts.develop.light.levels.click()
    qtbot.waitUntil(lambda: studio.parts.messages.message is not None)
    assert "all tones" in studio.parts.messages.message.sentence
    assert studio.parts.develop.draft.plan.is_empty
