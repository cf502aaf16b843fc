"""An export is asked for, made, and told of."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from mediadesk.desktop.handlers.exporting import in_choice, in_words
from mediadesk.desktop.panels.exporting.choices import ExportChoices
from mediadesk.desktop.panels.exporting.dialog import ExportDialog
from mediadesk.desktop.studio import Studio
from mediadesk.model.edit import RenderPlan
from mediadesk.model.recipe import Recipe
from mediadesk.services.edits.deriving import Derived
from mediadesk.services.edits.exporting import (
    Exported,
    ExportItem,
    ExportOutcome,
    ExportRequest,
    NotExported,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

RECIPES = (
    Recipe("print", "Print", "For the press.", signs=False),
    Recipe("web", "Web", "For an article."),
)


def names(request: ExportRequest) -> tuple[str, ...]:
    if request.recipe == "print":
        return ("The pattern is empty.",)
    return tuple(f"{item.photo_id}-{request.recipe}.jpg" for item in request.items)


@pytest.fixture
def choices(tmp_path: Path) -> ExportChoices:
    photos = tuple(ExportItem(number) for number in range(1, 6))
    return ExportChoices(
        pictures=in_choice(photos, (ExportItem(1, version="Front page"),)),
        recipes=RECIPES,
        recipe="web",
        faults=("The recipe mine.toml: quality is 0.",),
        folder=tmp_path,
        can_sign=True,
    )


def opened(qtbot: QtBot, choices: ExportChoices) -> ExportDialog:
    dialog = ExportDialog(choices)
    qtbot.addWidget(dialog)
    dialog.names_asked.connect(lambda request: dialog.show_names(names(request)))
    dialog.begin()
    return dialog


def choose(dialog: ExportDialog, recipe: str) -> None:
    dialog.recipe.setCurrentIndex(dialog.recipe.findData(recipe))
    dialog.recipe.activated.emit(dialog.recipe.currentIndex())


def test_it_begins_with_what_was_chosen_last(qtbot, choices, tmp_path) -> None:
    dialog = opened(qtbot, choices)
    request = dialog.request
    assert (request.recipe, request.folder, request.signs) == ("web", tmp_path, True)
    assert [item.photo_id for item in request.items] == [1, 2, 3, 4, 5]
    assert dialog.windowTitle() == "Export 5 files"
    assert "mine.toml" in dialog.note.text()


def test_the_first_names_are_shown_and_the_rest_counted(qtbot, choices) -> None:
    dialog = opened(qtbot, choices)
    assert dialog.names.text() == "1-web.jpg\n2-web.jpg\n3-web.jpg\nand 2 more"


def test_the_recipe_says_what_it_is_for_and_whether_it_signs(qtbot, choices) -> None:
    dialog = opened(qtbot, choices)
    choose(dialog, "print")
    assert dialog.purpose.text() == "For the press."
    assert dialog.request.signs is False
    assert "pattern is empty" in dialog.names.text()


def test_versions_can_be_exported_instead(qtbot, choices) -> None:
    dialog = opened(qtbot, choices)
    dialog.pictures.setCurrentIndex(1)
    assert [item.version for item in dialog.request.items] == ["Front page"]
    dialog.pictures.setCurrentIndex(2)
    assert len(dialog.request.items) == 6


def test_the_version_that_is_developed_is_offered_first(qtbot, choices) -> None:
    shown = ExportItem(1, version="Front page")
    developed = in_choice((ExportItem(1),), (shown, ExportItem(1, version="Cover")), shown)
    dialog = opened(qtbot, replace(choices, pictures=developed))
    assert dialog.pictures.currentText() == "Front page, as it is developed"
    assert dialog.request.items == (shown,)


def test_a_folder_that_would_be_made_is_told_of_while_it_is_typed(qtbot, choices) -> None:
    dialog = ExportDialog(choices)
    qtbot.addWidget(dialog)
    asked = QSignalSpy(dialog.names_asked)
    dialog.show()
    dialog.target.clear()
    qtbot.keyClicks(dialog.target, "/pags")
    assert asked.count() == len("/pags")
    dialog.show_names(("1-web.jpg",), makes_folder=True)
    assert dialog.making.isVisible()
    dialog.show_names(("1-web.jpg",))
    assert not dialog.making.isVisible()


def test_without_a_certificate_signing_is_not_mentioned(qtbot, choices) -> None:
    dialog = opened(qtbot, replace(choices, can_sign=False))
    assert not dialog.rows.isRowVisible(dialog.sign)
    assert dialog.request.signs is False


def test_a_folder_must_be_a_whole_path(qtbot, choices) -> None:
    dialog = opened(qtbot, choices)
    dialog.target.setText("pages")
    dialog.accept()
    assert dialog.result() == ExportDialog.DialogCode.Rejected
    assert "whole path" in dialog.note.text()


def test_what_came_of_it_is_told_in_words(tmp_path) -> None:
    made = Exported(1, Derived(7, tmp_path / "kim-web.jpg", ()))
    assert in_words(ExportOutcome((made,)), Path("/a/pages")) == "1 file exported to pages."
    failed = NotExported(2, None, "It is gone.")
    said = in_words(ExportOutcome((made,), (failed, failed)), Path("/a/pages"))
    assert said == "1 file exported to pages. 2 photos could not be exported."


def test_where_the_only_photo_fails_the_sentence_says_why() -> None:
    failed = NotExported(2, None, "kim.jpg was not written: the disk is full.")
    assert in_words(ExportOutcome((), (failed,)), Path("/a/pages")) == failed.message


def test_the_selected_photos_are_exported_and_shown(studio: Studio, qtbot: QtBot, tmp_path) -> None:
    studio.board.action("edit.select-all").trigger()
    items = tuple(ExportItem(number) for number in studio.parts.pictures.selected_ids())
    handler = studio.handlers["exporting"]
    handler.start(ExportRequest(items, "newsletter", tmp_path / "out"))
    qtbot.waitUntil(lambda: studio.parts.messages.message is not None, timeout=20_000)
    message = studio.parts.messages.message
    assert message is not None
    assert message.sentence == "3 files exported to out."
    assert len(list((tmp_path / "out").iterdir())) == 3
    assert studio.place.desk.settings.get("export.recipe") == "newsletter"


def test_what_is_developed_is_what_is_exported_and_a_folder_that_is_missing_is_told_of(
    studio: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[ExportItem, ...]] = []

    def answer(dialog: ExportDialog) -> int:
        qtbot.waitUntil(lambda: not dialog.rows.isRowVisible(dialog.making))
        dialog.target.setText(str(tmp_path / "missing"))
        dialog.target.textEdited.emit(dialog.target.text())
        qtbot.waitUntil(lambda: dialog.rows.isRowVisible(dialog.making))
        told.append(dialog.request.items)
        return ExportDialog.DialogCode.Rejected

    monkeypatch.setattr(ExportDialog, "exec", answer)
    studio.place.desk.settings.put("export.folder", str(tmp_path))
    studio.board.action("photo.develop").trigger()
    qtbot.waitUntil(lambda: studio.parts.develop.photo is not None)
    plan = RenderPlan(amounts=(("exposure", 1.0),))
    studio.parts.develop.change(plan, "exposure")
    studio.board.action("photo.export").trigger()
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    ((item,),) = told
    assert (item.plan, item.version) == (plan, "Version 1")
