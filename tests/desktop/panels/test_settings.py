"""The settings window: every setting on a page, kept at once, refused with a sentence."""

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from mediadesk.captions.code_file import CodeWarning
from mediadesk.desktop.panels.settings.code_files_editor import CodeFilesEditor
from mediadesk.desktop.panels.settings.code_files_model import CodeFilesModel
from mediadesk.desktop.panels.settings.controls import ChoiceControl
from mediadesk.desktop.panels.settings.offers import choices_for, language_label
from mediadesk.desktop.panels.settings.row import SettingRow
from mediadesk.desktop.panels.settings.window import SettingsWindow
from mediadesk.desktop.studio import Studio
from mediadesk.services.captions.code_files import CodeSource
from mediadesk.services.desk import Desk
from mediadesk.services.setting_table import SETTINGS, SettingKind, SettingPage
from tests.fakes.typing_hand import type_into

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def window(studio: Studio) -> SettingsWindow:
    studio.board.action("edit.settings").trigger()
    assert studio.settings.window is not None
    return studio.settings.window


def row_of(window: SettingsWindow, name: str) -> SettingRow:
    page = next(setting.page for setting in SETTINGS if setting.name == name)
    return next(row for row in window.sheet(page).rows if row.setting.name == name)


def choose(window: SettingsWindow, name: str, value: str) -> SettingRow:
    row = row_of(window, name)
    row.control.show_value(value)
    row.control.edited.emit()
    return row


def codes_of(window: SettingsWindow) -> CodeFilesEditor:
    window.show_page(SettingPage.CODES)
    editor = window.sheet(SettingPage.CODES).codes
    assert editor is not None
    return editor


def code_file(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_every_setting_of_the_table_stands_on_one_page(window: SettingsWindow) -> None:
    standing = Counter(name for page in SettingPage for name in window.sheet(page).names())
    assert standing == Counter(setting.name for setting in SETTINGS)


def test_tab_stops_at_nothing_that_shows_no_focus(window: SettingsWindow) -> None:
    sheets = [window.sheet(page) for page in SettingPage]
    assert {sheet.focusPolicy() for sheet in sheets} == {Qt.FocusPolicy.NoFocus}


@pytest.mark.parametrize(
    "setting",
    [one for one in SETTINGS if one.kind is SettingKind.CHOICE],
    ids=lambda setting: setting.name,
)
def test_what_is_shipped_is_among_what_is_offered(setting: object, desk: Desk) -> None:
    wanted = next(one for one in SETTINGS if one is setting)
    assert wanted.default in {value for value, _label in choices_for(wanted, desk)}
    desk.close()


def test_what_is_chosen_is_kept_at_once(studio: Studio, window: SettingsWindow) -> None:
    choose(window, "person.name", " Rosa Yamamoto ")
    assert studio.place.desk.settings.person == "Rosa Yamamoto"


def test_a_value_that_cannot_be_right_is_refused_at_its_field(
    studio: Studio, window: SettingsWindow
) -> None:
    row = choose(window, "codes.delimiter", "ab")
    assert "'ab'" in row.fault.text()
    assert not row.fault.isHidden()
    assert studio.place.desk.settings.get("codes.delimiter") == "="
    choose(window, "codes.delimiter", "/")
    assert row.fault.isHidden()
    assert studio.place.desk.settings.get("codes.delimiter") == "/"


def test_what_was_refused_is_asked_about_before_the_window_closes(
    window: SettingsWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(window, "deliver.folder", "/no/such/folder")
    answers = [QMessageBox.StandardButton.Cancel, QMessageBox.StandardButton.Close]
    monkeypatch.setattr(QMessageBox, "question", lambda *_said: answers.pop(0))
    assert not window.close()
    assert window.isVisible()
    assert window.close()


def test_what_was_typed_is_kept_when_the_window_closes(
    studio: Studio, window: SettingsWindow
) -> None:
    row_of(window, "person.organisation").control.show_value("The Paper")
    window.close()
    assert studio.place.desk.settings.organisation == "The Paper"


def test_a_changed_setting_goes_back_to_what_is_shipped(
    studio: Studio, window: SettingsWindow
) -> None:
    row = choose(window, "write.jpeg", "sidecar")
    assert not row.reset.isHidden()
    row.reset.click()
    assert studio.place.desk.settings.get("write.jpeg") == "embed"
    assert row.reset.isHidden()


def test_another_theme_is_put_on_at_once(studio: Studio, window: SettingsWindow) -> None:
    choose(window, "appearance.theme", "light")
    assert studio.board.action("view.light").isChecked()


def test_another_house_style_words_the_credit_line_at_once(
    studio: Studio, window: SettingsWindow
) -> None:
    choose(window, "credit.style", "reuters")
    assert studio.parts.inspector.line.style_name == "reuters"


def test_another_profile_is_what_documents_are_checked_by(
    studio: Studio, window: SettingsWindow
) -> None:
    choose(window, "check.profile", "wire-news")
    assert studio.parts.check.head.profile_name == "wire-news"


def test_a_profile_file_of_ones_own_is_shown_by_its_name(window: SettingsWindow) -> None:
    row = choose(window, "check.profile", "/profiles/mine.toml")
    assert isinstance(row.control, ChoiceControl)
    assert row.control.box.currentText() == "mine.toml"
    assert row.control.typed() == "/profiles/mine.toml"


def test_what_another_window_chose_is_shown(studio: Studio, window: SettingsWindow) -> None:
    studio.board.action("view.light").trigger()
    window.refresh()
    assert row_of(window, "appearance.theme").control.typed() == "light"


def test_a_setting_is_found_by_any_of_its_words(window: SettingsWindow) -> None:
    window.search.setText("time-stamp")
    shown = [page for row, page in enumerate(SettingPage) if not window.pages.item(row).isHidden()]
    assert shown == [SettingPage.CREDENTIALS]
    assert window.stack.currentWidget() is window.sheets[SettingPage.CREDENTIALS]
    window.search.setText("xyzzy")
    assert window.stack.currentWidget() is window.nothing
    assert SettingPage.WRITING not in window.sheets  # what nobody looks at is not made
    window.search.clear()
    assert not any(window.pages.item(row).isHidden() for row in range(window.pages.count()))


@pytest.mark.parametrize(
    ("action", "page"),
    [("edit.person", SettingPage.PERSON), ("edit.codes", SettingPage.CODES)],
)
def test_an_action_leads_to_its_page(studio: Studio, action: str, page: SettingPage) -> None:
    studio.board.action(action).trigger()
    window = studio.settings.window
    assert window is not None
    assert window.stack.currentWidget() is window.sheets[page]


def test_languages_are_called_by_their_names() -> None:
    assert language_label("de") == "German"
    assert language_label("en-GB") == "English (United Kingdom)"


def test_the_files_of_codes_are_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = CodeFilesModel()
    qtmodeltester.check(model)
    sources = (
        CodeSource(Path("own.txt"), 2, is_own=True),
        CodeSource(Path("b.txt"), 0, fault="No."),
    )
    model.show_sources(sources, (CodeWarning("own.txt", 3, "It is odd."),))
    qtmodeltester.check(model)
    assert [model.index(0, at).data() for at in range(3)] == [
        "own.txt (the desk's own)",
        "2",
        "1 remark",
    ]
    assert model.index(1, 2).data() == "No."


def test_a_file_of_codes_is_used_as_soon_as_it_is_added(
    studio: Studio, window: SettingsWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    editor = codes_of(window)
    editor.use([code_file(tmp_path, "a.txt", "mun\tManchester United\nmun\tMunich\n")])
    assert editor.model.rowCount() == 1
    assert "line 1" in editor.remarks.toPlainText()
    type_into(qtbot, editor.trial, "=mun= and =zz=")
    assert editor.trial.text() == "Manchester United and =zz="
    assert "zz" in editor.said.text()
    assert studio.place.desk.codes.files.book().entries["mun"].words == ("Manchester United",)


def test_files_of_codes_are_moved_and_taken_out(
    studio: Studio, window: SettingsWindow, tmp_path: Path
) -> None:
    editor = codes_of(window)
    first, second = (code_file(tmp_path, f"{name}.txt", f"x\t{name}\n") for name in "ab")
    editor.use([first, second])
    files = studio.place.desk.codes.files
    assert editor.model.source(editor.table.currentIndex().row()) == CodeSource(second, 1)
    editor.buttons["up"].click()
    assert [source.path for source in files.sources()] == [second, first]
    assert not editor.buttons["up"].isEnabled()
    editor.buttons["remove"].click()
    assert [source.path for source in files.sources()] == [first]


def test_a_file_without_codes_is_refused_with_a_sentence(
    window: SettingsWindow, tmp_path: Path
) -> None:
    editor = codes_of(window)
    editor.use([code_file(tmp_path, "a.txt", "nothing here\n")])
    assert "holds no codes" in editor.said.text()
    assert editor.model.rowCount() == 0


def test_hot_codes_count_at_once(window: SettingsWindow, tmp_path: Path, qtbot: QtBot) -> None:
    editor = codes_of(window)
    editor.use([code_file(tmp_path, "a.txt", "mun\tManchester United\n")])
    choose(window, "codes.hot", "mun")
    type_into(qtbot, editor.trial, "mun ")
    assert editor.trial.text() == "Manchester United "


def test_escape_closes_the_window(window: SettingsWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_a_code_of_ones_own_counts_at_once(window: SettingsWindow, qtbot: QtBot) -> None:
    editor = codes_of(window)
    assert not editor.new.add.isEnabled()
    editor.new.code.setText("rm10")
    editor.new.words.setText("Marcus Rashford")
    editor.new.add.click()
    assert editor.model.index(0, 0).data().endswith("(the desk's own)")
    assert not editor.buttons["remove"].isEnabled()
    assert editor.new.code.text() == ""
    type_into(qtbot, editor.trial, "=rm10=")
    assert editor.trial.text() == "Marcus Rashford"


def test_what_is_no_code_is_refused_and_stays_in_its_field(window: SettingsWindow) -> None:
    editor = codes_of(window)
    editor.new.code.setText("x" * 101)
    editor.new.words.setText("Words")
    editor.new.add.click()
    assert "longer than" in editor.said.text()
    assert editor.new.words.text() == "Words"
