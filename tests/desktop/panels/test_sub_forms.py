"""Structured fields filled in by their parts: nothing is changed by looking, nothing is lost."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from mediadesk.desktop.panels.metadata.item_form import ItemForm
from mediadesk.desktop.panels.metadata.items_dialog import ItemsDialog
from mediadesk.desktop.panels.metadata.panel import MetadataPanel
from mediadesk.desktop.studio import Studio
from mediadesk.desktop.widgets.field.choice_box import ChoiceBox
from mediadesk.desktop.widgets.field.growing_text import GrowingText
from mediadesk.metadata.fields import field
from mediadesk.metadata.structures import Structure, text_of
from tests.fakes.patient_bot import PATIENCE_MS
from tests.metadata.structure_making import STRUCTURED, structures_of_field

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CASES = st.sampled_from(STRUCTURED).flatmap(
    lambda name: st.tuples(st.just(name), structures_of_field(name))
)
MOSCOW = "Red Square | name (fr): Place Rouge | city: Moscow | country: Russia"


@pytest.fixture
def panel(studio: Studio, qtbot: QtBot) -> MetadataPanel:
    """Open the tab and wait until every row is there."""
    studio.parts.inspector.show_metadata()
    shown = studio.parts.inspector.metadata
    qtbot.waitUntil(lambda: shown.form.is_built, timeout=PATIENCE_MS)
    return shown


def opened(qtbot: QtBot, name: str, *texts: str, at: int = 0) -> ItemsDialog:
    dialog = ItemsDialog(field(name), texts, at)
    qtbot.addWidget(dialog)
    return dialog


def put(dialog: ItemsDialog, member: str, text: str, at: int = 0) -> None:
    assert dialog.form is not None
    assert dialog.form.form is not None
    editor = dialog.form.form.texts[member].rows[at].editor
    editor.put(text)


@given(case=CASES)
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_opening_and_closing_an_item_changes_nothing(
    qtbot: QtBot, case: tuple[str, Structure]
) -> None:
    spec = field(case[0])
    form = ItemForm(spec, text_of(spec, case[1]))
    assert form.text() == text_of(spec, case[1])
    if form.form is not None:
        assert form.form.said() == case[1]
    form.deleteLater()


@pytest.mark.parametrize(
    "text",
    ["Agency|E-mail:x@example.org", "Agency | city: (fr) x", "not | readable", "A | region: "],
)
def test_an_item_in_no_usual_form_stays_as_it_was_typed(qtbot: QtBot, text: str) -> None:
    assert opened(qtbot, "licensors", text).texts() == (text,)


def test_a_member_is_filled_in_and_the_others_stay(qtbot: QtBot) -> None:
    foreign = "{http://example.org/}mood: blue"
    dialog = opened(qtbot, "locations_shown", f"{MOSCOW} | {foreign}")
    put(dialog, "city", "Kazan")
    put(dialog, "sublocation", "Kremlin")
    said = "Red Square | name (fr): Place Rouge | sublocation: Kremlin | city: Kazan"
    assert dialog.texts() == (f"{said} | country: Russia | {foreign}",)


def test_a_language_no_standard_has_there_stays_with_its_text(qtbot: QtBot) -> None:
    dialog = opened(qtbot, "locations_shown", "Red Square | city (fr): Moscou")
    put(dialog, "city", "Kazan")
    assert dialog.texts() == ("Red Square | city (fr): Kazan",)


def test_another_language_is_typed_into_the_empty_line(qtbot: QtBot) -> None:
    dialog = opened(qtbot, "locations_shown", "Red Square")
    put(dialog, "name", "Roter Platz", at=1)
    assert dialog.form is not None
    assert dialog.form.form is not None
    rows = dialog.form.form.texts["name"].rows
    assert rows[1].language is not None
    rows[1].language.put("de")
    assert len(rows) == 3
    assert dialog.texts() == ("Red Square | name (de): Roter Platz",)


def test_a_choice_is_kept_by_its_value(qtbot: QtBot) -> None:
    dialog = opened(qtbot, "licensors", "Agency")
    assert dialog.form is not None
    assert dialog.form.form is not None
    box = dialog.form.form.texts["telephone_type"].rows[0].editor
    assert isinstance(box, ChoiceBox)
    box.setCurrentText("Mobile")
    assert dialog.texts() == ("Agency | telephone type: http://ns.useplus.org/ldf/vocab/cell",)


def test_a_structure_within_one_is_a_group_of_its_own(qtbot: QtBot) -> None:
    dialog = opened(qtbot, "persons_details", "Kim | characteristic: [athlete]")
    assert dialog.form is not None
    assert dialog.form.form is not None
    groups = dialog.form.form.groups["characteristic"]
    groups.more.click()
    groups.groups[1].form.texts["name"].rows[0].editor.put("skater")  # type: ignore[attr-defined]
    assert dialog.texts() == ("Kim | characteristic: [athlete] | characteristic: [skater]",)
    groups.groups[0].removed.emit(groups.groups[0])
    assert dialog.texts() == ("Kim | characteristic: [skater]",)


def test_items_are_added_removed_and_put_into_order(qtbot: QtBot) -> None:
    dialog = opened(qtbot, "locations_shown", "A", "B", "C", at=1)
    dialog.move_up()
    assert dialog.texts() == ("B", "A", "C")
    dialog.move_down()
    dialog.move_down()
    dialog.move_down()
    assert dialog.texts() == ("A", "C", "B")
    dialog.add()
    put(dialog, "name", "D")
    dialog.add()
    assert dialog.texts() == ("A", "C", "B", "D")
    dialog.remove()
    dialog.items.setCurrentRow(0)
    dialog.remove()
    assert dialog.texts() == ("C", "B", "D")
    for _ in range(4):
        dialog.remove()
    assert dialog.texts() == ()


def test_a_new_item_is_opened_where_there_is_none(qtbot: QtBot) -> None:
    dialog = opened(qtbot, "locations_shown")
    put(dialog, "city", "Moscow")
    assert dialog.texts() == ("city: Moscow",)


def test_keys_lead_from_the_list_into_the_form_and_remove(qtbot: QtBot) -> None:
    dialog = opened(qtbot, "locations_shown", "A", "B")
    dialog.show()
    QTest.keyClick(dialog.items, Qt.Key.Key_Return)
    assert dialog.form is not None
    QTest.keyClick(dialog.items, Qt.Key.Key_Delete)
    assert dialog.texts() == ("B",)


def test_what_is_filled_in_is_saved_as_one_step(studio: Studio, panel: MetadataPanel) -> None:
    sub_form = panel.form.sub_forms["locations_shown"]
    sub_form.take(("Red Square | city: Moscow", "city: Kazan"))
    photo_id = studio.parts.inspector.photo_id
    held = studio.place.desk.recording.fields(photo_id)["locations_shown"]
    assert held == ("Red Square | city: Moscow", "city: Kazan")
    before = studio.place.desk.history.entries()
    dialog = sub_form.dialog(len("Red Square | city: Moscow") + 2)
    assert dialog.items.currentRow() == 1
    sub_form.take(dialog.texts())
    dialog.deleteLater()
    assert studio.place.desk.history.entries() == before


def test_a_field_of_one_structure_is_filled_in_as_well(
    studio: Studio, panel: MetadataPanel
) -> None:
    sub_form = panel.form.sub_forms["creator_contact"]
    dialog = sub_form.dialog()
    put(dialog, "city", "Berlin")
    sub_form.take(dialog.texts())
    dialog.deleteLater()
    photo_id = studio.parts.inspector.photo_id
    assert studio.place.desk.recording.fields(photo_id)["creator_contact"] == "city: Berlin"


def test_an_item_with_a_line_break_is_not_taken_for_two(
    studio: Studio, panel: MetadataPanel
) -> None:
    sub_form = panel.form.sub_forms["licensors"]
    sub_form.take(('Agency | street: "1 Main Street\nrear"', "Other"))
    editor = panel.form.rows["licensors"].editor
    assert isinstance(editor, GrowingText)
    editor.put(f"{editor.toPlainText()}\nThird")
    panel.commit()
    photo_id = studio.parts.inspector.photo_id
    held = studio.place.desk.recording.fields(photo_id)["licensors"]
    assert held == ('Agency | street: "1 Main Street\nrear"', "Other", "Third")


@pytest.mark.parametrize("answer", ["Yes", "No"])
def test_what_was_filled_in_is_not_forgotten_unasked(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    button = QMessageBox.StandardButton[answer]
    monkeypatch.setattr(QMessageBox, "question", lambda *_words: button)
    dialog = opened(qtbot, "locations_shown", "A")
    dialog.show()
    put(dialog, "city", "Moscow")
    dialog.reject()
    assert dialog.isVisible() is (answer == "No")


def test_items_that_were_only_looked_at_are_closed_at_once(qtbot: QtBot) -> None:
    dialog = opened(qtbot, "locations_shown", "A")
    dialog.show()
    dialog.reject()
    assert not dialog.isVisible()


def test_alt_return_and_a_double_click_open_the_item_with_the_cursor(
    panel: MetadataPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[int] = []

    def take_note(dialog: ItemsDialog) -> int:
        shown.append(dialog.items.currentRow())
        return 0

    monkeypatch.setattr(ItemsDialog, "exec", take_note)
    editor = panel.form.rows["locations_shown"].editor
    assert isinstance(editor, GrowingText)
    editor.show_text("A\nB")
    editor.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    panel.form.sub_forms["locations_shown"].button.click()
    QTest.mouseDClick(editor.viewport(), Qt.MouseButton.LeftButton)
    assert shown[:2] == [1, 0]
    assert len(shown) == 3
