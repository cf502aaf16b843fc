"""The form of every field: one photo or many, only what was touched is changed, nothing is lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from mediadesk.desktop.panels.metadata.panel import MetadataPanel
from mediadesk.desktop.panels.metadata.row import MetadataRow
from mediadesk.desktop.studio import Studio
from mediadesk.metadata.fields import FIELDS
from mediadesk.metadata.reconcile import Conflict
from mediadesk.model.draft import Draft
from mediadesk.model.edit_traces import (
    ContentCredentials,
    CredentialState,
    Ingredient,
    ManifestAction,
)
from mediadesk.model.errors import OutsideError
from mediadesk.model.field_edit import EditMode, FieldEdit
from mediadesk.model.photo import Origin
from tests.fakes.patient_bot import PATIENCE_MS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def panel(studio: Studio, qtbot: QtBot) -> MetadataPanel:
    """Open the tab and wait until every row is there."""
    studio.parts.inspector.show_metadata()
    shown = studio.parts.inspector.metadata
    qtbot.waitUntil(lambda: shown.form.is_built, timeout=PATIENCE_MS)
    return shown


def select_all(studio: Studio, qtbot: QtBot) -> None:
    studio.parts.pictures.gallery.grid.select_all()
    qtbot.waitUntil(lambda: studio.parts.inspector.is_several)


def said(studio: Studio, name: str) -> list[object]:
    recording = studio.place.desk.recording
    return [recording.fields(photo_id).get(name, "") for photo_id in (1, 2, 3)]


def row(panel: MetadataPanel, name: str) -> MetadataRow:
    return panel.form.rows[name]


def test_every_field_of_the_table_has_a_row(panel: MetadataPanel) -> None:
    assert list(panel.form.rows) == [spec.name for spec in FIELDS]


def test_a_field_of_one_photo_is_saved_when_it_is_committed(
    studio: Studio, panel: MetadataPanel
) -> None:
    row(panel, "city").editor.setPlainText("Seoul")
    panel.commit()
    assert said(studio, "city")[studio.parts.inspector.photo_id - 1] == "Seoul"
    assert studio.place.desk.history.next_undo() == "city of 1 photo"


def test_looking_at_every_field_changes_nothing(studio: Studio, panel: MetadataPanel) -> None:
    before = studio.place.desk.history.entries()
    for _ in range(3):
        studio.parts.pictures.step(1)
    panel.commit()
    assert studio.place.desk.history.entries() == before


def test_what_is_on_record_is_shown_and_not_taken_for_typed(
    studio: Studio, panel: MetadataPanel
) -> None:
    photo_id = studio.parts.inspector.photo_id
    names = [spec.name for spec in FIELDS if spec.is_editable]
    studio.place.desk.recording.set((photo_id,), dict.fromkeys(names, "Kremlin; Palace"))
    panel.refresh()
    assert [name for name in names if not row(panel, name).typed()] == []
    assert panel.form.touched() == ()


def test_many_photos_show_what_they_share_and_mixed_where_they_differ(
    studio: Studio, panel: MetadataPanel, qtbot: QtBot
) -> None:
    recording = studio.place.desk.recording
    recording.set((1, 2, 3), {"city": "Seoul"})
    recording.edit({1: [FieldEdit("state", "a")], 2: [FieldEdit("state", "b")]})
    select_all(studio, qtbot)
    assert row(panel, "city").typed() == "Seoul"
    assert row(panel, "state").typed() == ""
    assert "2 of 3" in row(panel, "state").editor.placeholderText()
    assert panel.form.touched() == ()


def test_only_touched_fields_of_many_photos_change_all_in_one_step(
    studio: Studio, panel: MetadataPanel, qtbot: QtBot
) -> None:
    recording = studio.place.desk.recording
    recording.edit({1: [FieldEdit("state", "a")], 2: [FieldEdit("state", "b")]})
    select_all(studio, qtbot)
    row(panel, "city").type_text("Seoul")
    row(panel, "event").type_text("Winter Games")
    studio.board.action("metadata.apply").trigger()
    assert said(studio, "city") == ["Seoul"] * 3
    assert said(studio, "event") == ["Winter Games"] * 3
    assert said(studio, "state") == ["a", "b", ""]
    studio.board.action("edit.undo").trigger()
    assert said(studio, "city") == said(studio, "event") == [""] * 3


@pytest.mark.parametrize(
    ("asked", "after"),
    [
        (("SEOUL:", EditMode.PREPEND), ["SEOUL: one", "SEOUL: two"]),
        (("Again.", EditMode.APPEND), ["one Again.", "two Again."]),
        (("0", EditMode.FIND, "o"), ["0ne", "tw0"]),
    ],
)
def test_a_field_of_many_photos_is_added_to_or_words_in_it_replaced(
    studio: Studio,
    panel: MetadataPanel,
    qtbot: QtBot,
    asked: tuple[str, ...],
    after: list[str],
) -> None:
    recording = studio.place.desk.recording
    recording.edit({1: [FieldEdit("instructions", "one")], 2: [FieldEdit("instructions", "two")]})
    select_all(studio, qtbot)
    row(panel, "instructions").type_text(*asked)
    panel.commit()
    assert said(studio, "instructions")[:2] == after


def test_a_mixed_field_is_cleared_only_where_that_is_asked_for(
    studio: Studio, panel: MetadataPanel, qtbot: QtBot
) -> None:
    recording = studio.place.desk.recording
    recording.edit({1: [FieldEdit("state", "a")], 2: [FieldEdit("state", "b")]})
    select_all(studio, qtbot)
    state = row(panel, "state")
    state.type_text("x")
    state.type_text("")
    assert not state.is_touched
    menu = state.mode_button.menu()
    assert isinstance(menu, QMenu)
    menu.actions()[-1].trigger()
    assert state.is_touched
    panel.commit()
    assert said(studio, "state") == ["", "", ""]


def test_what_was_typed_for_many_photos_is_applied_before_others_are_shown(
    studio: Studio, panel: MetadataPanel, qtbot: QtBot
) -> None:
    select_all(studio, qtbot)
    row(panel, "city").type_text("Seoul")
    studio.parts.pictures.gallery.grid.set_current(2)
    assert said(studio, "city") == ["Seoul"] * 3
    assert not studio.parts.inspector.is_several
    assert panel.photo_ids == (2,)
    assert studio.parts.messages.message is not None
    assert studio.parts.messages.message.sentence == "3 photos changed."


def test_save_and_next_keeps_many_photos_selected(
    studio: Studio, panel: MetadataPanel, qtbot: QtBot
) -> None:
    select_all(studio, qtbot)
    row(panel, "city").type_text("Seoul")
    studio.board.action("photo.save-next").trigger()
    assert said(studio, "city") == ["Seoul"] * 3
    assert studio.parts.pictures.gallery.grid.selected_count == 3


def test_a_large_batch_runs_as_work_and_is_told(
    studio: Studio, panel: MetadataPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mediadesk.desktop.panels.metadata.panel.CHANGED_AT_ONCE", 2)
    select_all(studio, qtbot)
    row(panel, "city").type_text("Seoul")
    panel.commit()
    qtbot.waitUntil(lambda: said(studio, "city") == ["Seoul"] * 3)
    qtbot.waitUntil(lambda: studio.parts.messages.message is not None)
    assert "3 photos changed" in studio.parts.messages.message.sentence
    assert studio.parts.inspector.isEnabled()


def test_a_large_batch_that_is_stopped_changes_nothing_and_keeps_what_was_typed(
    studio: Studio, panel: MetadataPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mediadesk.desktop.panels.metadata.panel.CHANGED_AT_ONCE", 2)
    select_all(studio, qtbot)
    row(panel, "city").type_text("Seoul")
    with monkeypatch.context() as patch:
        patch.setattr(type(studio.place.desk.recording), "edit_job", _never_ending)
        panel.commit()
        studio.work.stop()
        qtbot.waitUntil(studio.parts.inspector.isEnabled)
    assert said(studio, "city") == [""] * 3
    qtbot.waitUntil(lambda: row(panel, "city").typed() == "Seoul")
    assert row(panel, "city").is_touched


def test_what_many_photos_share_is_read_beside_the_window_where_they_are_many(
    studio: Studio, panel: MetadataPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mediadesk.desktop.panels.metadata.shown_fields.READ_SOON", 2)
    studio.place.desk.recording.set((1, 2, 3), {"city": "Seoul"})
    select_all(studio, qtbot)
    qtbot.waitUntil(lambda: row(panel, "city").typed() == "Seoul")
    assert panel.isEnabled()


def test_what_cannot_be_saved_is_kept_with_its_photo_and_saved_later(
    studio: Studio, panel: MetadataPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        msg = "The disk is full."
        raise OutsideError(msg)

    first = studio.parts.inspector.photo_id
    with monkeypatch.context() as patch:
        patch.setattr(type(studio.place.desk.recording), "edit", full)
        row(panel, "city").type_text("Precious")
        studio.parts.pictures.step(1)
        assert row(panel, "city").typed() == ""
    assert panel.has_drafts
    assert len(panel.drafts()) == 1
    studio.parts.pictures.go_to(first)
    assert row(panel, "city").typed() == "Precious"
    panel.commit()
    assert said(studio, "city")[first - 1] == "Precious"
    assert not panel.has_drafts


def test_a_draft_of_a_batch_comes_back_with_how_it_was_meant(
    studio: Studio, panel: MetadataPanel, qtbot: QtBot
) -> None:
    ids = tuple(studio.parts.pictures.gallery.grid.ids.tolist())
    panel.restore(Draft("metadata", ids, "", {"city\tfind\tWirs": "Wires", "event": "Games"}))
    select_all(studio, qtbot)
    city = row(panel, "city")
    assert (city.mode.key, city.sought.text(), city.typed()) == ("find", "Wirs", "Wires")
    assert row(panel, "event").is_touched


def test_a_few_letters_find_a_field_and_return_goes_there(
    studio: Studio, panel: MetadataPanel, qtbot: QtBot
) -> None:
    studio.board.action("metadata.find-field").trigger()
    panel.head.filter.setText("country code")
    shown = [name for name, one in panel.form.rows.items() if not one.isHidden()]
    assert shown == ["country_code"]
    qtbot.keyClick(panel.head.filter, Qt.Key.Key_Return)
    assert studio.window.focusWidget() is row(panel, "country_code").editor
    panel.head.filter.clear()
    assert not row(panel, "city").isHidden()


def test_the_same_field_of_the_next_photo_has_the_keyboard(
    studio: Studio, panel: MetadataPanel, qtbot: QtBot
) -> None:
    city = row(panel, "city")
    city.editor.setFocus()
    first = studio.parts.inspector.photo_id
    qtbot.keyClicks(city.editor, "Seoul")
    qtbot.keyClick(city.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert studio.parts.inspector.photo_id != first
    assert studio.window.focusWidget() is city.editor
    assert said(studio, "city")[first - 1] == "Seoul"
    assert city.typed() == ""


def test_captions_in_another_language_are_written_beside_the_main_one(
    studio: Studio, panel: MetadataPanel
) -> None:
    photo_id = studio.parts.inspector.photo_id
    panel.head.language.setCurrentText("de")
    panel.head.language_chosen.emit()
    row(panel, "description").type_text("Ein Hafen.")
    panel.commit()
    dossier = studio.place.desk.browsing.dossier(photo_id)
    assert dossier.caption_in("de").text == "Ein Hafen."
    assert dossier.caption_in().text != "Ein Hafen."


def test_a_date_that_is_none_is_said_at_the_field(panel: MetadataPanel) -> None:
    date = row(panel, "date_created")
    date.type_text("yesterday")
    assert "Not a date" in date.note.text()
    date.type_text("2026-05-04")
    assert "Not a date" not in date.note.text()


def test_a_text_that_iim_would_cut_is_said_at_the_field(panel: MetadataPanel) -> None:
    credit = row(panel, "credit_line")
    credit.type_text("x" * 33)
    assert "33 of 32 bytes" in credit.note.text()


def test_lists_keep_their_items_over_line_breaks(studio: Studio, panel: MetadataPanel) -> None:
    photo_id = studio.parts.inspector.photo_id
    row(panel, "keywords").editor.setPlainText("summit\nsnow; press")
    panel.commit()
    assert said(studio, "keywords")[photo_id - 1] == ("summit", "snow", "press")


def test_a_choice_is_shown_by_its_label_and_kept_by_its_value(
    studio: Studio, panel: MetadataPanel
) -> None:
    spec = next(s for s in FIELDS if s.choices and not s.is_list and s.is_editable)
    value, label = spec.choices[0]
    box = row(panel, spec.name)
    box.editor.setCurrentText(label)
    panel.commit()
    assert said(studio, spec.name)[studio.parts.inspector.photo_id - 1] == value


def _never_ending(_self: object, _ids: object, _edits: object) -> object:
    def job(context: object) -> None:
        while True:
            context.check()  # type: ignore[attr-defined]

    return job


def test_content_credentials_say_state_signer_actions_and_ai(panel: MetadataPanel) -> None:
    found = ContentCredentials(
        CredentialState.INVALID,
        "data hash mismatch",
        signer="Acme",
        generator="Painter 3",
        actions=(ManifestAction("c2pa.cropped"), ManifestAction("c2pa.color_adjustments")),
        ingredients=(Ingredient("kim.jpg", "parentOf"),),
        source_types=("trainedAlgorithmicMedia",),
    )
    panel.credentials.show_credentials(found)
    note = panel.credentials
    assert not note.isHidden()
    assert "does not hold. data hash mismatch" in note.state.text()
    assert note.said.text().splitlines() == [
        "Says of itself: made by AI.",
        "Signed by Acme",
        "Made with Painter 3",
        "Done to it: cropped, color adjustments",
        "Made from: kim.jpg",
    ]
    panel.credentials.show_credentials(None)
    assert note.isHidden()


def test_a_conflict_in_the_file_is_said_at_the_field_and_one_key_takes_the_other(
    studio: Studio, panel: MetadataPanel
) -> None:
    photo_id = studio.parts.inspector.photo_id
    studio.place.desk.recording.set((photo_id,), {"city": "Seoul"})
    panel.refresh()
    city = row(panel, "city")
    city.show_conflict(Conflict("city", {Origin.XMP: "Seoul", Origin.IIM: "Busan"}))
    assert "disagree" in city.note.text()
    studio.board.action("metadata.resolve").trigger()
    studio.board.action("metadata.resolve").trigger()
    assert said(studio, "city")[photo_id - 1] == "Busan"


def test_what_only_the_file_can_tell_is_never_in_conflict(panel: MetadataPanel) -> None:
    told = next(one for one in panel.form.rows.values() if not one.spec.is_editable)
    told.show_conflict(Conflict(told.spec.name, {Origin.XMP: "a", Origin.EXIF: "b"}))
    assert not told.has_conflict


def test_what_stands_there_can_be_kept_against_the_others(
    studio: Studio, panel: MetadataPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo_id = studio.parts.inspector.photo_id
    studio.place.desk.recording.set((photo_id,), {"city": "Seoul"})
    panel.refresh()
    asked: list[tuple[int, str, Origin]] = []
    reconciling = type(studio.place.desk.reconciling)
    monkeypatch.setattr(reconciling, "resolve", lambda _self, *about: asked.append(about))
    city = row(panel, "city")
    city.show_conflict(Conflict("city", {Origin.XMP: "Seoul", Origin.IIM: "Busan"}))
    city.offer.keep.click()
    assert asked == [(photo_id, "city", Origin.XMP)]
