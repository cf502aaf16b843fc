"""Whoever mends is led to the field that the finding is about, with the keyboard in it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mediadesk.desktop.inspector_pages import InspectorPages
from mediadesk.desktop.studio import Studio
from mediadesk.model.finding import DocumentReport, Finding, Judgement, Severity, Status
from mediadesk.model.placement import Placement

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

FIELDS: dict[str, Callable[[InspectorPages], QWidget]] = {
    "C103": lambda inspector: inspector.credit.creators,
    "M101": lambda inspector: inspector.credit.creators,
    "L101": lambda inspector: inspector.credit.licence,
    "L102": lambda inspector: inspector.credit.mandatory,
    "L105": lambda inspector: inspector.credit.copyright,
    "P102": lambda inspector: inspector.caption.alt_text,
    "T101": lambda inspector: inspector.caption.text,
    "M102": lambda inspector: inspector.metadata.head.filter,
}


def show(studio: Studio, rule: str) -> None:
    finding = Finding(rule, "name", Severity.ERROR, "What was found.")
    placement = Placement("kim.jpg", "picture 1")
    judgement = Judgement(placement, Status.INCOMPLETE, photo_id=2, findings=(finding,))
    studio.parts.check.show_report(DocumentReport(Path("story.html"), (judgement,)))


@pytest.mark.parametrize("rule", FIELDS)
def test_the_keyboard_is_in_the_field_that_the_finding_is_about(studio: Studio, rule: str) -> None:
    show(studio, rule)
    studio.board.action("check.mend").trigger()
    assert studio.parts.inspector.photo_id == 2
    field = FIELDS[rule](studio.parts.inspector)
    assert studio.parts.window.focusWidget() in (field, *_inside(field))


def test_what_a_model_had_to_do_with_it_is_mended_where_the_source_type_stands(
    studio: Studio, qtbot: QtBot
) -> None:
    show(studio, "A101")
    studio.board.action("check.mend").trigger()
    rows = studio.parts.inspector.metadata.form.rows
    qtbot.waitUntil(lambda: "digital_source_type" in rows)
    editor = rows["digital_source_type"].editor
    qtbot.waitUntil(lambda: studio.parts.window.focusWidget() in (editor, *_inside(editor)))


def _inside(editor: QWidget) -> list[QWidget]:
    return editor.findChildren(QWidget)
