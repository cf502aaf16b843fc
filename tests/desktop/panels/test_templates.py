"""The window of caption templates: tried on a photo, written, kept, applied to the selection."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from mediadesk.captions.templates import TemplateLine
from mediadesk.desktop.panels.templates.lines_model import TemplateLinesModel
from mediadesk.desktop.panels.templates.window import TemplateWindow
from mediadesk.desktop.studio import Studio
from mediadesk.model.field_edit import EditMode

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def window(studio: Studio) -> TemplateWindow:
    studio.board.action("metadata.templates").trigger()
    assert studio.captioning.templates.window is not None
    return studio.captioning.templates.window


def written(window: TemplateWindow, title: str, text: str) -> None:
    window.new.click()
    window.title.setText(title)
    window.add.setCurrentIndex(window.add.findData("city"))
    window.add.activated.emit(window.add.currentIndex())
    window.editor.text.put(text)


def test_the_lines_are_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = TemplateLinesModel()
    model.show_lines((TemplateLine("city", "Seoul"), TemplateLine("headline", "{city}")))
    qtmodeltester.check(model)
    model.add(TemplateLine("event", "Games", EditMode.APPEND))
    model.remove(0)
    qtmodeltester.check(model)
    assert [line.field for line in model.lines] == ["headline", "event"]


def test_a_tick_is_set_in_the_list() -> None:
    model = TemplateLinesModel()
    model.show_lines((TemplateLine("city", "Seoul"),))
    role = Qt.ItemDataRole.CheckStateRole
    assert model.setData(model.index(0, 0), Qt.CheckState.Unchecked.value, role)
    assert not model.lines[0].is_applied


def test_a_template_is_written_tried_kept_and_applied(
    studio: Studio, window: TemplateWindow, qtbot: QtBot
) -> None:
    written(window, "Evening games", "Seoul, {format}")
    assert window.editor.preview.text() == "Seoul, JPEG"
    window.save.click()
    assert "evening-games" in {entry.name for entry in studio.place.desk.templates.entries()}
    studio.parts.pictures.gallery.grid.select_all()
    assert "3" in window.apply.text()
    window.apply.click()
    recording = studio.place.desk.recording
    qtbot.waitUntil(lambda: recording.fields(3).get("city") == "Seoul, JPEG")
    qtbot.waitUntil(lambda: not studio.work.is_busy)
    studio.board.action("edit.undo").trigger()
    assert [recording.fields(i).get("city") for i in (1, 2, 3)] == [None] * 3


def test_a_variable_nobody_knows_is_said_below_the_text(
    studio: Studio, window: TemplateWindow
) -> None:
    written(window, "Wrong", "{frog}")
    assert "frog" in window.editor.preview.text()
    assert window.editor.preview.objectName() == "fault"


def test_a_snapshot_holds_what_the_photo_has(studio: Studio, window: TemplateWindow) -> None:
    photo_id = studio.parts.pictures.current_id
    studio.place.desk.recording.set((photo_id,), {"city": "Seoul"})
    window.snapshot.click()
    assert TemplateLine("city", "Seoul") in window.lines.lines


def test_what_was_changed_in_a_template_is_kept_when_the_window_closes(
    studio: Studio, window: TemplateWindow
) -> None:
    written(window, "Left open", "Seoul")
    window.close()
    names = {entry.name for entry in studio.place.desk.templates.entries()}
    assert "left-open" in names


def test_escape_closes_the_window_and_keeps_what_was_changed(
    studio: Studio, window: TemplateWindow, qtbot: QtBot
) -> None:
    written(window, "Escaped", "Seoul")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.isVisible())
    assert "escaped" in {entry.name for entry in studio.place.desk.templates.entries()}
