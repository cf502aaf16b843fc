"""Files are asked for where they were chosen last, each purpose for itself."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from mediadesk.desktop.handlers.asking_files import (
    Purpose,
    ask_for_baseline,
    ask_for_files,
    ask_for_folder,
    ask_for_new_baseline,
    ask_for_report,
)
from mediadesk.services.settings import Settings
from tests.fakes.settings_store import FakeSettingsStore


class Answers:
    """Stands in for the dialogs: answers, and remembers where each question began."""

    def __init__(self, *chosen: Path) -> None:
        self.chosen = [str(path) for path in chosen]
        self.begun: list[str] = []
        self.filters: list[str] = []

    def folder(self, _parent: QWidget, _title: str, begun: str) -> str:
        self.begun.append(begun)
        return self.chosen[0] if self.chosen else ""

    def files(
        self, _parent: QWidget, _title: str, begun: str, kinds: str, **_options: object
    ) -> tuple[list[str], str]:
        self.begun.append(begun)
        self.filters.append(kinds)
        return self.chosen, ""


@pytest.fixture
def settings() -> Settings:
    return Settings(store=FakeSettingsStore())


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def answer(monkeypatch: pytest.MonkeyPatch, *chosen: Path) -> Answers:
    answers = Answers(*chosen)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", answers.folder)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", answers.files)
    return answers


def test_the_next_question_begins_where_files_were_chosen(
    window: QWidget, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "page.html"
    answers = answer(monkeypatch, page)
    assert ask_for_files(window, "Check", Purpose.CHECK, settings) == (page,)
    ask_for_files(window, "Check", Purpose.CHECK, settings)
    ask_for_files(window, "Import", Purpose.IMPORT, settings)
    assert answers.begun == [str(Path.home()), str(tmp_path), str(Path.home())]


def test_a_baseline_has_a_suffix_and_is_asked_for_where_the_last_one_was(
    window: QWidget, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[str] = []

    def choose(_parent: QWidget, _title: str, begins: str, _kinds: str, **_more: object):
        begun.append(begins)
        return str(tmp_path / "known"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    offered = tmp_path / "site" / "baseline.json"
    assert ask_for_new_baseline(window, settings, offered) == tmp_path / "known.json"
    ask_for_baseline(window, settings, None)
    ask_for_baseline(window, settings, offered)
    assert begun == [str(offered), str(tmp_path), str(offered.parent)]


def test_where_no_baseline_is_chosen_there_is_none(
    window: QWidget, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_, **__: ("", ""))
    assert ask_for_new_baseline(window, settings, Path("/site/baseline.json")) is None
    assert ask_for_baseline(window, settings, None) is None


def test_a_folder_is_asked_for_beside_the_last_one(
    window: QWidget, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = answer(monkeypatch, tmp_path / "out")
    assert ask_for_folder(window, "Watch", Purpose.WATCH, settings) == tmp_path / "out"
    ask_for_folder(window, "Watch", Purpose.WATCH, settings)
    assert answers.begun[-1] == str(tmp_path)


def test_a_place_that_is_gone_is_forgotten(
    window: QWidget, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = answer(monkeypatch, tmp_path / "gone" / "out")
    ask_for_folder(window, "Watch", Purpose.WATCH, settings)
    ask_for_folder(window, "Watch", Purpose.WATCH, settings)
    assert answers.begun[-1] == str(Path.home())


def test_who_chooses_nothing_changes_nothing(
    window: QWidget, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = answer(monkeypatch)
    assert ask_for_folder(window, "Watch", Purpose.WATCH, settings) is None
    assert ask_for_files(window, "Check", Purpose.CHECK, settings, (".html", ".docx")) == ()
    assert answers.filters == ["Documents (*.docx *.html);;All files (*)"]


FORMS = {"Page": ".html", "Plain text": ".txt"}


@pytest.mark.parametrize(
    ("typed", "file"),
    [
        ("story.txt", "story.txt"),
        ("story", "story.txt"),
        ("story.html", "story.txt"),
        ("story.2026", "story.2026.txt"),
    ],
)
def test_the_form_of_a_report_gives_its_file_the_suffix(
    window, settings, tmp_path, monkeypatch, typed, file
) -> None:
    answer = (str(tmp_path / typed), "Plain text (*.txt)")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: answer)
    chosen = ask_for_report(window, "Report", "story", FORMS, settings)
    assert chosen == (tmp_path / file, "Plain text")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("story.txt", ("story.txt", "Plain text")),
        ("STORY.TXT", ("STORY.TXT", "Plain text")),
        ("story.html", ("story.html", "Page")),
        ("story.2026", ("story.2026.html", "Page")),
    ],
)
def test_a_suffix_that_is_typed_says_which_form_is_meant(
    window, settings, tmp_path, monkeypatch, typed, meant
) -> None:
    answer = (str(tmp_path / typed), "Page (*.html)")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: answer)
    file, form = meant
    assert ask_for_report(window, "Report", "story", FORMS, settings) == (tmp_path / file, form)


def test_the_form_chosen_last_is_offered_first(window, settings, tmp_path, monkeypatch) -> None:
    begun: list[tuple[str, str]] = []

    def ask(_parent, _title, path, _kinds, first) -> tuple[str, str]:
        begun.append((Path(path).name, first))
        return str(tmp_path / "story.txt"), "Plain text (*.txt)"

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    ask_for_report(window, "Report", "story", FORMS, settings)
    ask_for_report(window, "Report", "story", FORMS, settings)
    assert begun == [("story.html", "Page (*.html)"), ("story.txt", "Plain text (*.txt)")]


def test_a_file_that_the_dialog_did_not_ask_about_is_not_replaced_unasked(
    window, settings, tmp_path, monkeypatch
) -> None:
    (tmp_path / "story.html").write_text("dear")
    answer = (str(tmp_path / "story"), "Page (*.html)")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: answer)
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.No)
    assert ask_for_report(window, "Report", "story", FORMS, settings) is None
