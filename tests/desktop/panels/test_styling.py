"""The window of house styles: written in, tried, saved, asked about, dragged."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QInputDialog,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
)
from pytestqt.qtbot import QtBot

from mediadesk.desktop.panels.styling.window import StyleWindow
from mediadesk.desktop.studio import Studio
from mediadesk.model.edit import EditKind
from mediadesk.services.desk import Desk

DAILY = '# Ours.\nlike = "plain"\nname = "The Daily"\n\n[words.en]\nphoto = "Picture"\n'

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def answering(monkeypatch: pytest.MonkeyPatch, answer: QMessageBox.StandardButton) -> list[str]:
    asked: list[str] = []

    def reply(_parent: object, _title: str, words: str, *_rest: object) -> object:
        asked.append(words)
        return answer

    monkeypatch.setattr(QMessageBox, "question", reply)
    return asked


@pytest.fixture
def window(studio: Studio, qtbot: QtBot) -> Iterator[StyleWindow]:
    """The window on a desk with one style of its own."""
    studio.place.desk.styling.import_file(_file(studio, "daily.toml", DAILY))
    studio.board.action("edit.styles").trigger()
    opened = studio.styling.window
    assert opened is not None
    opened.shelf.choose("daily")
    yield opened
    opened.bench.give_up()


def _file(studio: Studio, name: str, text: str) -> Path:
    path = studio.place.desk.browsing.dossier(1).photo.path.parent / name
    path.write_text(text, encoding="utf-8")
    return path


def long_line(window: StyleWindow) -> str:
    return window.preview.forms["long"].line.toPlainText()


def type_long(window: StyleWindow, text: str) -> None:
    window.editor.tabs.pages["long"].edit.setPlainText(text)
    window.bench.try_now()


def desk_of(studio: Studio) -> Desk:
    return studio.place.desk


def test_the_selected_photo_is_shown_in_every_form(studio: Studio, window: StyleWindow) -> None:
    kim = next(i for i in (1, 2, 3) if "kim" in str(desk_of(studio).browsing.dossier(i).photo.path))
    studio.parts.pictures.go_to(kim)
    assert window.preview.subject.text() == "kim.jpg"
    assert long_line(window) == "Picture: Kremlin"
    assert window.preview.forms["long"].size_note.text() == "16 characters, 16 bytes"
    assert "Kremlin" in window.preview.forms["web"].shown.text()


def test_a_template_typed_is_previewed_and_not_saved(studio: Studio, window: StyleWindow) -> None:
    kim = 2
    window.show_photo(kim)
    type_long(window, "Image: {{ sources | join('/') }}")
    assert long_line(window) == "Image: Kremlin"
    assert desk_of(studio).styling.text("daily") == DAILY
    assert window.isWindowModified()


def test_saving_words_the_credit_line_of_the_inspector_at_once(
    studio: Studio, window: StyleWindow
) -> None:
    studio.parts.pictures.go_to(2)
    type_long(window, "Image: {{ sources | join('/') }}")
    window.menu.action("save").trigger()
    assert not window.isWindowModified()
    line = studio.parts.inspector.line
    line.style_choice.setCurrentIndex(line.style_choice.findData("daily"))
    line.style_choice.activated.emit(line.style_choice.currentIndex())
    assert line.text == "Image: Kremlin"


def test_a_saved_style_keeps_its_comments(studio: Studio, window: StyleWindow) -> None:
    window.editor.settings.closes.click()
    window.menu.action("save").trigger()
    text = desk_of(studio).styling.text("daily")
    assert text.startswith("# Ours.\n")
    assert "closes = true" in text


def test_a_line_can_be_added_at_the_end_of_a_template(window: StyleWindow, qtbot: QtBot) -> None:
    edit = window.editor.tabs.pages["long"].edit
    edit.setPlainText("{{ label }}")
    edit.moveCursor(edit.textCursor().MoveOperation.End)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.keyClicks(edit, "x")
    assert edit.toPlainText() == "{{ label }}\nx"
    assert "'''\n{{ label }}\nx\n'''" in window.editor.text


def test_what_was_typed_in_a_template_can_be_undone(window: StyleWindow, qtbot: QtBot) -> None:
    edit = window.editor.tabs.pages["long"].edit
    before = edit.toPlainText()
    qtbot.keyClicks(edit, "x")
    edit.undo()
    assert edit.toPlainText() == before


def test_a_wrong_template_is_marked_where_it_is_wrong(window: StyleWindow) -> None:
    type_long(window, "{{ label }}\n{{ nobody }}")
    edit = window.editor.tabs.pages["long"].edit
    assert "nobody" in window.editor.note.text()
    assert [s.cursor.blockNumber() for s in edit.extraSelections()] == [1]
    type_long(window, "{{ label }}")
    assert window.editor.note.text() == ""
    assert edit.extraSelections() == []


def test_a_wrong_part_is_shown_and_marked(window: StyleWindow) -> None:
    parts = window.editor.tabs.parts
    parts.show_part("courtesy")
    parts.page.edit.setPlainText("{{ courtesy | shout }}")
    parts.show_part("names")
    window.bench.try_now()
    assert parts.part == "courtesy"
    assert len(parts.page.edit.extraSelections()) == 1


def test_a_wrong_style_is_not_saved_and_says_why(studio: Studio, window: StyleWindow) -> None:
    type_long(window, "{{ nobody }}")
    window.menu.action("save").trigger()
    assert window.messages.message is not None
    assert "nobody" in window.messages.message.sentence
    assert desk_of(studio).styling.text("daily") == DAILY


def test_a_file_that_is_not_toml_locks_the_fields_until_it_is(window: StyleWindow) -> None:
    window.editor.tabs.file.setPlainText("name = ")
    assert not window.editor.settings.isEnabled()
    window.editor.tabs.file.setPlainText(DAILY)
    assert window.editor.settings.isEnabled()
    assert not window.isWindowModified()


def test_a_template_can_be_as_in_the_other_style_again(window: StyleWindow) -> None:
    page = window.editor.tabs.pages["long"]
    inherited = page.edit.toPlainText()
    page.edit.setPlainText("x")
    assert page.reset.isEnabled()
    page.reset.click()
    assert page.edit.toPlainText() == inherited
    assert tomllib.loads(window.editor.text) == tomllib.loads(DAILY)


def test_a_mark_is_inserted_by_click_and_by_enter(window: StyleWindow, qtbot: QtBot) -> None:
    marks, edit = window.editor.marks, window.editor.tabs.pages["long"].edit
    edit.setPlainText("")
    marks.search.setText("who lent it")
    found = marks.table.model().index(0, 0)
    marks.table.clicked.emit(found)
    assert edit.toPlainText() == "{{ courtesy | series | phrase('courtesy') }}"
    edit.setPlainText("")
    qtbot.waitExposed(window)
    window.activateWindow()
    marks.table.setFocus()
    marks.table.setCurrentIndex(found)
    qtbot.keyClick(marks.table, Qt.Key.Key_Return)
    assert edit.toPlainText() == "{{ courtesy | series | phrase('courtesy') }}"


def test_marks_go_into_the_template_that_is_shown(window: StyleWindow) -> None:
    tabs = window.editor.tabs
    tabs.setCurrentWidget(tabs.pages["iim"])
    tabs.pages["iim"].edit.setPlainText("")
    tabs.insert("{{ label }}")
    assert tabs.pages["iim"].edit.toPlainText() == "{{ label }}"
    tabs.setCurrentWidget(tabs.words)
    assert not window.editor.marks.isVisible()


def test_another_style_to_be_like_brings_its_templates(window: StyleWindow) -> None:
    like, page = window.editor.settings.like, window.editor.tabs.pages["long"]
    like.setCurrentIndex(like.findData("ap"))
    like.activated.emit(like.currentIndex())
    assert 'like = "ap"' in window.editor.text
    assert "Associated Press" in page.origin.text()


def test_edits_that_readers_are_told_of_are_boxes(window: StyleWindow) -> None:
    window.editor.settings.kinds[EditKind.CROP].click()
    told = tomllib.loads(window.editor.text)["discloses"]
    assert "crop" not in told
    assert "enlarge" in told


def test_a_name_that_fits_no_wire_field_is_told_in_its_form(window: StyleWindow) -> None:
    template = "{{ sources | join('') }} of the Russian Federation in Moscow"
    window.editor.tabs.pages["iim"].edit.setPlainText(template)
    window.show_photo(2)
    iim = window.preview.forms["iim"]
    assert "32 bytes" in iim.note.text()
    assert not iim.note.isHidden()


def test_a_style_that_went_away_meanwhile_is_told(window: StyleWindow, studio: Studio) -> None:
    window.shelf.choose("plain")
    desk_of(studio).styling.delete("daily")
    window.shelf.choose("daily")
    assert window.messages.message is not None
    assert "no house style 'daily'" in window.messages.message.sentence


def test_keys_save_duplicate_and_close(window: StyleWindow, qtbot: QtBot) -> None:
    keys = {action.text(): action.shortcut().toString() for action in window.menu.actions()}
    assert keys["Save"] == "Ctrl+S"
    assert keys["Duplicate…"] == "Ctrl+D"
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.keyClick(window.editor.settings.name, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_a_word_is_worded_differently_and_back(window: StyleWindow) -> None:
    model = window.editor.words.model
    row = next(r for r in range(model.rowCount()) if model.index(r, 1).data() == "photo")
    model.setData(model.index(row, 3), "Image")
    assert 'photo = "Image"' in window.editor.text
    model.setData(model.index(row, 3), "")
    assert "photo" not in window.editor.text


def test_a_shipped_style_can_be_read_and_not_written(window: StyleWindow) -> None:
    window.shelf.choose("plain")
    editor = window.editor
    assert editor.tabs.pages["long"].edit.isReadOnly()
    assert editor.settings.name.isReadOnly()
    assert not editor.settings.closes.isEnabled()
    assert editor.shipped.isVisible()
    assert not window.menu.action("remove").isEnabled()


def test_going_to_another_style_keeps_what_was_typed(window: StyleWindow) -> None:
    type_long(window, "Mine: {{ label }}")
    window.shelf.choose("plain")
    window.shelf.choose("daily")
    assert window.editor.tabs.pages["long"].edit.toPlainText() == "Mine: {{ label }}"


def test_another_style_is_shown_once_the_list_is_searched(window: StyleWindow) -> None:
    type_long(window, "Mine: {{ label }}")  # marked in the list whenever a style is shown
    shelf = window.shelf
    listed: list[bool] = []
    shelf.chosen.connect(lambda name: listed.append(shelf.entry.name == name))
    for words in ("plain", "pla", "", "zzz", "reuters", "r", ""):
        shelf.search.setText(words)
    assert listed
    assert all(listed)
    assert shelf.entry is not None
    assert window.bench.name == shelf.entry.name


def test_a_duplicate_is_shown_and_can_be_written(
    window: StyleWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.shelf.choose("ap")
    monkeypatch.setattr(QInputDialog, "getText", lambda *_a, **_k: ("AP for us", True))
    window.menu.action("duplicate").trigger()
    assert window.bench.name == "ap-for-us"
    assert window.editor.settings.name.text() == "AP for us"
    assert not window.editor.tabs.pages["long"].edit.isReadOnly()


def test_a_style_is_removed_after_asking(
    studio: Studio, window: StyleWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    answering(monkeypatch, QMessageBox.StandardButton.Cancel)
    window.menu.action("remove").trigger()
    assert desk_of(studio).styling.is_own("daily")
    asked = answering(monkeypatch, QMessageBox.StandardButton.Yes)
    window.menu.action("remove").trigger()
    assert asked
    assert not desk_of(studio).styling.is_own("daily")
    assert window.bench.name != "daily"


def test_a_style_put_to_use_is_the_one_of_the_inspector(
    studio: Studio, window: StyleWindow
) -> None:
    window.menu.action("use").trigger()
    assert desk_of(studio).settings.get("credit.style") == "daily"
    assert studio.parts.inspector.line.style_name == "daily"


@pytest.mark.parametrize(
    ("answer", "closes", "kept"),
    [
        (QMessageBox.StandardButton.Save, True, True),
        (QMessageBox.StandardButton.Discard, True, False),
        (QMessageBox.StandardButton.Cancel, False, False),
    ],
)
def test_closing_asks_what_becomes_of_changes(
    studio: Studio,
    window: StyleWindow,
    monkeypatch: pytest.MonkeyPatch,
    answer: QMessageBox.StandardButton,
    closes: bool,
    kept: bool,
) -> None:
    type_long(window, "Mine: {{ label }}")
    asked = answering(monkeypatch, answer)
    assert window.close() is closes
    assert asked == ["Save the changes of The Daily?"]
    assert ("Mine" in desk_of(studio).styling.text("daily")) is kept


def test_the_main_window_does_not_close_over_unsaved_styles(
    studio: Studio, window: StyleWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_long(window, "Mine: {{ label }}")
    answering(monkeypatch, QMessageBox.StandardButton.Cancel)
    assert not studio.window.close()
    answering(monkeypatch, QMessageBox.StandardButton.Discard)
    assert studio.window.close()
    assert not window.isVisible()


def test_a_style_is_exported_as_it_reads_now(
    window: StyleWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    type_long(window, "Mine: {{ label }}")
    target = tmp_path / "out.toml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(target), ""))
    window.menu.action("ask_export").trigger()
    assert target.read_text(encoding="utf-8") == window.editor.text


def test_a_dropped_file_becomes_a_style(
    studio: Studio, window: StyleWindow, tmp_path: Path
) -> None:
    path = tmp_path / "Weekly Post.toml"
    path.write_text(DAILY, encoding="utf-8")
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    window.dropEvent(QDropEvent(QPointF(5, 5), copy, dropped, left, Qt.KeyboardModifier.NoModifier))
    assert window.bench.name == "weekly-post"
    assert "weekly-post" in desk_of(studio).crediting.style_names()


def test_a_style_is_dragged_out_as_a_file(window: StyleWindow) -> None:
    type_long(window, "Mine: {{ label }}")
    packed = window.shelf.view.packed("daily")
    path = Path(packed.urls()[0].toLocalFile())
    assert path.name == "daily.toml"
    assert path.read_text(encoding="utf-8") == packed.text() == window.editor.text


def test_the_examples_are_tried_in_every_form(window: StyleWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.examples.model.rowCount() > 20)
    assert window.examples.model.index(0, 1).data() == "Picture: Ann Lee / The Daily Courier"
    window.examples.table.setCurrentIndex(window.examples.model.index(0, 1))
    assert "the record comes back" in window.examples.whole.text()


def test_the_lines_are_shown_in_another_language(window: StyleWindow) -> None:
    window.show_photo(2)
    language = window.preview.language
    language.setCurrentIndex(language.findData("de"))
    language.activated.emit(language.currentIndex())
    assert long_line(window) == "Foto: Kremlin"


def test_every_field_says_its_name_to_a_screen_reader(window: StyleWindow) -> None:
    kinds = (QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit)
    fields = [field for kind in kinds for field in window.findChildren(kind)]
    nameless = [
        f"{type(field).__name__} in {type(field.parentWidget()).__name__}"
        for field in fields
        if not isinstance(field, QHeaderView)
        and not field.inherits("QComboBoxListView")
        and not field.accessibleName()
    ]
    assert nameless == []


def test_the_window_changes_its_colours_with_the_theme(studio: Studio, window: StyleWindow) -> None:
    type_long(window, "{{ nobody }}")
    studio.board.action("view.light").trigger()
    assert window.isWindowModified()
    assert len(window.editor.tabs.pages["long"].edit.extraSelections()) == 1


def test_the_window_fits_a_small_screen(window: StyleWindow) -> None:
    needed = window.minimumSizeHint()
    assert needed.width() <= 841  # 1280 x 720 at 150 %, less the frame
    assert needed.height() <= 434
    window.resize(needed)
    area = window.centralWidget()
    assert area.verticalScrollBar().maximum() > 0  # what has no room is scrolled to
