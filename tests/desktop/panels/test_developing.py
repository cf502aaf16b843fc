"""The developing panel: every part of the form changes one plan, and all show it."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from mediadesk.desktop.handlers.development.shaping import ShapingHandler
from mediadesk.desktop.panels.developing.panel import DevelopPanel
from mediadesk.desktop.panels.developing.view_bar import View
from mediadesk.desktop.widgets.look import Look
from mediadesk.desktop.widgets.picture.crop_tool import CropTool
from mediadesk.desktop.widgets.picture.pick_tool import PickTool
from mediadesk.desktop.widgets.picture.spot_tool import SpotTool
from mediadesk.edits.amounts import AMOUNTS
from mediadesk.model.edit import RenderPlan, Spot
from mediadesk.model.geometry import Box
from mediadesk.model.photo import Photo
from mediadesk.model.recipe import Recipe
from mediadesk.model.region import Slot
from mediadesk.model.tones import Tones
from mediadesk.model.version import Version

PHOTO = Photo(
    1, "0" * 64, Path("/photos/kim.jpg"), "JPEG", 1200, 800, None, datetime(2024, 5, 1, tzinfo=UTC)
)


@pytest.fixture
def panel(qtbot: QtBot, look: Look) -> DevelopPanel:
    shown = DevelopPanel(look)
    qtbot.addWidget(shown)
    shown.begin(PHOTO, Path("/photos/kim-edited.jpg"))
    shown.draft.start_from(RenderPlan())
    shown.resize(384, 800)
    shown.show()
    return shown


def crop_tool(panel: DevelopPanel) -> CropTool:
    tool = panel.bench.tool
    assert isinstance(tool, CropTool)
    return tool


def test_every_amount_of_the_table_has_a_row(panel: DevelopPanel) -> None:
    rows = {**panel.light.rows, **panel.colour.rows, **panel.detail.rows}
    assert sorted(rows) == sorted(amount.name for amount in AMOUNTS)


@pytest.mark.parametrize("amount", AMOUNTS, ids=lambda amount: amount.name)
def test_an_amount_goes_there_and_back_through_its_row(panel: DevelopPanel, amount: object) -> None:
    rows = {**panel.light.rows, **panel.colour.rows, **panel.detail.rows}
    row = rows[amount.name]
    for value in (amount.least, amount.most):
        row.show_amount(value)
        assert row.amount == pytest.approx(value)
    row.show_amount(amount.neutral)
    assert not row.label.font().bold()


def test_a_slider_changes_the_plan(panel: DevelopPanel) -> None:
    told = QSignalSpy(panel.plan_changed)
    panel.light.rows["exposure"].number.setValue(0.5)
    assert panel.draft.plan == RenderPlan(amounts=(("exposure", 0.5),))
    assert told.count() == 1
    panel.light.rows["exposure"].reset()
    assert panel.draft.plan.is_empty


def test_undo_takes_the_last_change_back_and_redo_brings_it_again(panel: DevelopPanel) -> None:
    panel.light.rows["exposure"].number.setValue(0.5)
    panel.colour.grayscale.click()
    panel.draft.undo()
    assert not panel.colour.grayscale.isChecked()
    assert panel.draft.next_undo == "exposure"
    panel.draft.undo()
    assert panel.light.rows["exposure"].value == 0
    panel.draft.redo()
    panel.draft.redo()
    assert panel.draft.plan == RenderPlan(grayscale=True, amounts=(("exposure", 0.5),))


def test_the_crop_is_drawn_on_the_picture(panel: DevelopPanel) -> None:
    panel.choose_view(View.CROP)
    crop_tool(panel).set_box(Box(0.1, 0.2, 0.5, 0.6))
    assert panel.draft.plan.crop is not None
    assert panel.draft.plan.crop.as_tuple() == pytest.approx((0.1, 0.2, 0.5, 0.6))
    assert panel.measure.text() == "480 × 320 px"
    panel.frame.whole.click()
    assert panel.draft.plan.crop is None
    assert crop_tool(panel).box == Box.whole()


def test_a_ratio_is_turned_with_the_picture(panel: DevelopPanel) -> None:
    panel.frame.shape.setCurrentText("5 : 4")
    panel.frame.shape.activated.emit(panel.frame.shape.currentIndex())
    assert panel.views.view is View.CROP
    assert panel.measure.text() == "1000 × 800 px"
    panel.frame.turns.right.click()
    assert panel.measure.text() == "800 × 1000 px"
    assert panel.frame.shape.currentText() == "4 : 5"
    panel.frame.turns.left.click()
    assert panel.frame.shape.currentText() == "5 : 4"


def test_a_slot_that_is_turned_on_its_side_holds_the_crop_no_longer(panel: DevelopPanel) -> None:
    panel.frame.shape.offer_slots((Slot("Banner", 600, 220),))
    panel.frame.shape.setCurrentIndex(panel.frame.shape.count() - 1)
    panel.frame.shape.activated.emit(panel.frame.shape.currentIndex())
    panel.frame.turns.right.click()
    assert panel.frame.shape.currentText() == "Free"


def test_the_ratio_of_the_photo_is_offered(panel: DevelopPanel) -> None:
    panel.choose_view(View.CROP)
    crop_tool(panel).set_box(Box(0, 0, 0.5, 1))
    panel.frame.shape.setCurrentText("As the photo")
    panel.frame.shape.activated.emit(panel.frame.shape.currentIndex())
    assert panel.measure.text() == "600 × 400 px"


def test_ratios_that_are_tried_are_each_fitted_into_the_crop_as_it_was_drawn(
    panel: DevelopPanel,
) -> None:
    shape, measured = panel.frame.shape, []
    for ratio in (1.0, 16 / 9, 0.0, 3 / 2):
        shape.choose(ratio)
        measured.append(panel.measure.text())
    assert measured == ["800 × 800 px", "1200 × 675 px", "1200 × 675 px", "1200 × 800 px"]
    crop_tool(panel).set_box(Box(0.0, 0.0, 0.5, 0.5))
    shape.choose(1.0)
    assert panel.measure.text() == "400 × 400 px"
    shape.choose(3 / 2)
    assert panel.measure.text() == "600 × 400 px"


def test_a_crop_is_put_on_its_side_as_large_as_it_was(panel: DevelopPanel) -> None:
    panel.frame.shape.choose(3 / 2)
    crop_tool(panel).set_box(Box(0.25, 0.25, 0.75, 0.75))
    assert panel.measure.text() == "600 × 400 px"
    ShapingHandler(panel, panel).on_its_side()
    assert (panel.measure.text(), panel.frame.shape.currentText()) == ("400 × 600 px", "2 : 3")
    ShapingHandler(panel, panel).on_its_side()
    assert (panel.measure.text(), panel.frame.shape.currentText()) == ("600 × 400 px", "3 : 2")
    panel.draft.undo()
    assert panel.measure.text() == "400 × 600 px"


def test_a_crop_that_has_no_room_on_its_side_is_shrunk(panel: DevelopPanel) -> None:
    panel.frame.shape.choose(-1.0)
    ShapingHandler(panel, panel).on_its_side()
    assert panel.measure.text() == "533 × 800 px"
    assert panel.frame.shape.currentText() == "2 : 3"


def test_a_free_crop_is_put_on_its_side_and_stays_free(panel: DevelopPanel) -> None:
    panel.choose_view(View.CROP)
    crop_tool(panel).set_box(Box(0.0, 0.0, 0.5, 0.25))
    ShapingHandler(panel, panel).on_its_side()
    assert (panel.measure.text(), panel.frame.shape.currentText()) == ("200 × 600 px", "Free")


def test_slots_are_gone_through_one_after_another_and_a_turned_one_is_left(
    panel: DevelopPanel,
) -> None:
    shape = panel.frame.shape
    shape.offer_slots(())
    shape.choose_slot(1)
    assert shape.currentText() == "Free"
    shape.offer_slots((Slot("Lead", 600, 300), Slot("Banner", 600, 220)))
    names = []
    for step in (1, 1, 1, -1, -1):
        shape.choose_slot(step)
        names.append(shape.currentText().partition(",")[0])
    assert names == ["Lead", "Banner", "Lead", "Banner", "Lead"]
    assert panel.measure.text() == "600 × 300 px"
    ShapingHandler(panel, panel).on_its_side()
    assert (panel.measure.text(), shape.currentText()) == ("200 × 400 px", "Free")


def test_straightening_shows_the_whole_and_keeps_within_it(panel: DevelopPanel) -> None:
    panel.frame.straighten.number.setValue(3.0)
    assert panel.draft.plan.rotation_degrees == -3.0
    assert panel.draft.plan.crop is None
    assert panel.views.view is View.CROP
    assert crop_tool(panel).box != Box.whole()


def test_a_crop_shrunk_by_a_turn_grows_again_within_the_same_pull(panel: DevelopPanel) -> None:
    box = Box(0.0, 0.0, 1.0, 0.9)
    panel.change(RenderPlan(crop=box), "crop")
    slider = panel.frame.straighten.slider
    slider.setSliderDown(True)
    slider.setValue(200)
    assert panel.draft.plan.crop is not None
    assert panel.draft.plan.crop.area < box.area * 0.8
    slider.setValue(0)
    slider.setSliderDown(False)
    assert panel.draft.plan.crop is not None
    assert panel.draft.plan.crop.as_tuple() == pytest.approx(box.as_tuple())


def test_turning_and_straightening_add_up(panel: DevelopPanel) -> None:
    panel.frame.turns.left.click()
    panel.frame.straighten.number.setValue(2.0)
    assert panel.draft.plan.rotation_degrees == 88.0
    assert panel.frame.straighten.value == 2.0
    panel.frame.turns.right.click()
    assert panel.draft.plan.rotation_degrees == -2.0


def test_a_flip_warns_and_keeps_the_horizon(panel: DevelopPanel) -> None:
    panel.frame.straighten.number.setValue(2.0)
    assert panel.frame.turns.warning.isHidden()
    panel.frame.turns.flip.click()
    assert (panel.draft.plan.flipped, panel.draft.plan.rotation_degrees) == (True, 2.0)
    assert not panel.frame.turns.warning.isHidden()
    panel.frame.turns.flip.click()
    assert panel.frame.turns.warning.isHidden()


def test_percent_width_and_height_follow_each_other(panel: DevelopPanel) -> None:
    panel.sizing.width_px.setValue(600)
    assert (panel.sizing.percent.value(), panel.sizing.height_px.value()) == (50, 400)
    panel.sizing.percent.setValue(200)
    assert panel.draft.plan.scale == 2
    assert panel.measure.text() == "2400 × 1600 px · enlarged to 200 %"


def test_a_width_wished_for_is_kept_while_the_crop_changes(panel: DevelopPanel) -> None:
    panel.sizing.width_px.setValue(600)
    panel.choose_view(View.CROP)
    crop_tool(panel).set_box(Box(0, 0, 0.25, 0.25))
    assert panel.draft.plan.scale == pytest.approx(2)
    assert panel.sizing.width_px.value() == 600


def test_enlarging_beyond_its_pixels_is_told(panel: DevelopPanel) -> None:
    assert panel.sizing.note.isHidden()
    panel.sizing.percent.setValue(150)
    assert not panel.sizing.note.isHidden()
    assert "1200 × 800" in panel.sizing.note.text()


def test_dust_is_set_on_the_picture_and_removed_in_the_form(panel: DevelopPanel) -> None:
    panel.spots.set_spots.click()
    tool = panel.bench.tool
    assert isinstance(tool, SpotTool)
    tool.changed.emit((Spot(0.5, 0.5, 0.01),))
    assert panel.draft.plan.spots == (Spot(0.5, 0.5, 0.01),)
    assert "1 spot" in panel.spots.number.text()
    panel.spots.clear.click()
    assert panel.draft.plan.spots == ()
    panel.draft.undo()
    assert tool.spots == (Spot(0.5, 0.5, 0.01),)


def test_a_spot_is_measured_across_in_pixels_of_the_photo(panel: DevelopPanel) -> None:
    row = panel.spots.size_row
    assert row.number.text() == "19.2 px"
    asked: list[float] = []
    panel.spots.radius_chosen.connect(asked.append)
    row.number.setValue(24)
    assert asked == [pytest.approx(0.01)]
    panel.spots.show_photo(replace(PHOTO, width_px=6000, height_px=4000))
    assert row.number.text() == "120 px"
    row.slider.setValue(row.slider.minimum())
    assert asked[-1] == pytest.approx(0.001)


def test_the_work_is_named_as_the_plan_says_until_a_person_does(panel: DevelopPanel) -> None:
    panel.light.rows["exposure"].number.setValue(0.5)
    assert panel.file.roles.placeholderText() == "enhancement"
    assert panel.file.said_roles == ()
    panel.file.roles.setText("art, cropping")
    assert panel.file.said_roles == ("art", "cropping")


def test_with_a_recipe_a_photo_is_made_as_it_is(panel: DevelopPanel) -> None:
    panel.file.offer_recipes((Recipe("web", "Web: JPEG"),))
    assert (panel.file.recipe_name, panel.makes) == ("", False)
    panel.file.recipe.setCurrentIndex(1)
    panel.file.recipe.activated.emit(1)
    assert (panel.file.recipe_name, panel.makes) == ("web", True)
    assert panel.make.isEnabled()


def test_slots_are_offered_below_the_shapes_and_set_shape_and_width(panel: DevelopPanel) -> None:
    panel.frame.shape.offer_slots((Slot("Web lead", 600, 300),))
    panel.frame.shape.setCurrentText("Web lead, 600 × 300")
    panel.frame.shape.activated.emit(panel.frame.shape.currentIndex())
    assert panel.measure.text() == "600 × 300 px"
    assert panel.draft.plan.scale == pytest.approx(0.5)


@pytest.mark.parametrize("size", [(1920, 1080), (1181, 1575), (333, 777), (77, 33)])
def test_a_slot_is_filled_to_the_pixel(panel: DevelopPanel, size: tuple[int, int]) -> None:
    panel.frame.shape.offer_slots((Slot("Slot", *size),))
    panel.frame.shape.setCurrentIndex(panel.frame.shape.count() - 1)
    panel.frame.shape.activated.emit(panel.frame.shape.currentIndex())
    assert (panel.sizing.width_px.value(), panel.sizing.height_px.value()) == size


def test_nothing_can_be_made_of_nothing(panel: DevelopPanel) -> None:
    assert not panel.make.isEnabled()
    panel.frame.turns.flip.click()
    assert panel.make.isEnabled()
    panel.reset.click()
    assert not panel.make.isEnabled()
    panel.draft.undo()
    assert panel.draft.plan.flipped


def test_a_plan_that_differs_from_its_version_is_a_draft(panel: DevelopPanel) -> None:
    version = Version("v1", 1, "Front page", RenderPlan(flipped=True))
    panel.show_versions((version,), version)
    panel.draft.start_from(version.plan)
    assert panel.draft.is_kept
    panel.frame.turns.flip.click()
    assert not panel.draft.is_kept
    assert panel.version_bar.versions.currentText() == "Front page"


def test_holding_before_shows_the_photo_as_it_was(panel: DevelopPanel) -> None:
    told = QSignalSpy(panel.view_changed)
    panel.views.before.pressed.emit()
    assert panel.views.is_before
    panel.views.before.released.emit()
    assert not panel.views.is_before
    assert told.count() == 2


def test_the_form_fits_a_narrow_panel(panel: DevelopPanel) -> None:
    panel.resize(340, 700)
    for section in panel.sections:
        assert section.mapTo(panel, section.rect().topRight()).x() < 340


def test_a_heading_folds_its_part_away(panel: DevelopPanel) -> None:
    section = panel.sections[0]
    section.heading.click()
    assert section.content.isHidden()
    section.heading.click()
    assert not section.content.isHidden()


def test_what_cannot_be_done_cannot_be_made(panel: DevelopPanel) -> None:
    panel.light.rows["black_point"].number.setValue(50)
    assert panel.draft.is_doable
    panel.light.rows["white_point"].number.setValue(40)
    assert not panel.draft.is_doable
    assert not panel.make.isEnabled()


def _turn_wheel(over: QWidget) -> None:
    place = QPointF(over.rect().center())
    turned = QPoint(0, -120)
    no_button, no_key = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(place, place, QPoint(), turned, no_button, no_key, phase, False)
    QApplication.sendEvent(over, event)


def test_whoever_scrolls_the_form_changes_nothing_that_is_passed_over(panel: DevelopPanel) -> None:
    sizing, row = panel.sizing, panel.light.rows["exposure"]
    passed = (sizing.percent, sizing.width_px, sizing.height_px, panel.frame.shape)
    for widget in (*passed, panel.file.recipe, row.slider, row.number):
        _turn_wheel(widget)
    assert panel.draft.plan.is_empty
    assert panel.frame.shape.currentIndex() == 0


@pytest.mark.parametrize(
    ("keys", "moved_px"),
    [
        (Qt.KeyboardModifier.NoModifier, 1),
        (Qt.KeyboardModifier.ShiftModifier, 10),
        (Qt.KeyboardModifier.ControlModifier, 60),
    ],
)
def test_an_arrow_moves_an_edge_of_the_crop_by_little_or_much(
    panel: DevelopPanel, keys: Qt.KeyboardModifier, moved_px: int
) -> None:
    panel.choose_view(View.CROP)
    tool = crop_tool(panel)
    tool.activate_next(forwards=True)
    tool.press_key(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Right, keys))
    assert panel.draft.plan.crop == Box(moved_px / 1200, 0, 1, 1)


def test_levels_that_fit_are_one_change_and_leave_the_rest(panel: DevelopPanel) -> None:
    panel.light.rows["exposure"].number.setValue(0.5)
    panel.light.take_levels(0.1, 0.9)
    amounts = (("exposure", 0.5), ("black_point", 0.1), ("white_point", 0.9))
    assert panel.draft.plan.amounts == amounts
    assert panel.draft.next_undo == "levels"
    panel.draft.undo()
    assert panel.draft.plan.amounts == (("exposure", 0.5),)


def test_a_white_balance_is_one_change(panel: DevelopPanel) -> None:
    panel.colour.take_balance(12, -8)
    assert (panel.colour.rows["temperature"].value, panel.colour.rows["tint"].value) == (12, -8)
    panel.draft.undo()
    assert panel.draft.plan.is_empty


def test_picking_a_grey_is_marked_at_its_button_and_at_no_other(panel: DevelopPanel) -> None:
    panel.choose_view(View.GREY)
    assert isinstance(panel.bench.tool, PickTool)
    assert panel.colour.pick.isChecked()
    assert not any(button.isChecked() for button in panel.views.findChildren(QToolButton))
    panel.choose_view(View.RESULT)
    assert not panel.colour.pick.isChecked()


def test_a_black_and_white_picture_offers_no_grey_to_pick(panel: DevelopPanel) -> None:
    panel.colour.grayscale.click()
    assert not panel.colour.pick.isEnabled()


def test_what_is_lost_is_said_in_words(panel: DevelopPanel) -> None:
    panel.tones.show_tones(Tones(black_share=0.0123, white_share=0.0001))
    assert panel.tones.black.text() == "Black 1.2 %"
    assert panel.tones.white.text() == "White < 0.1 %"
    assert "Black 1.2 %" in panel.tones.histogram.accessibleDescription()
