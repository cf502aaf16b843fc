"""Tab goes through the window as it is read: pictures, then the record from its top to its line."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mediadesk.desktop.inspector_pages import METADATA
from mediadesk.desktop.studio import Studio

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

#: More stops than the window has.
_MANY = 200


def passed(studio: Studio, *landmarks: QWidget) -> list[QWidget]:
    """Return those of some widgets that Tab comes by, in its order, from the first on."""
    landmarks[0].setFocus()
    order: list[QWidget] = []
    for _ in range(_MANY):
        at = studio.window.focusWidget()
        if at in order[:1]:
            break
        if at in landmarks:
            order.append(at)
        studio.window.focusNextChild()
    return order


def test_pictures_come_before_the_record_and_the_credit_line_last(shown: Studio) -> None:
    parts = shown.parts
    landmarks = (
        parts.pictures.search.field,
        parts.pictures.gallery.grid,
        parts.inspector.tabs.tabBar(),
        parts.inspector.caption.headline,
        parts.inspector.caption.text,
        parts.inspector.line.line,
    )
    assert passed(shown, *landmarks) == list(landmarks)


def test_in_the_form_of_every_field_the_search_for_one_comes_first(
    shown: Studio, qtbot: QtBot
) -> None:
    inspector = shown.parts.inspector
    inspector.tabs.setCurrentIndex(METADATA)
    inspector.settle()
    qtbot.waitUntil(lambda: "headline" in inspector.metadata.form.rows)
    headline = inspector.metadata.form.rows["headline"].editor
    landmarks = (inspector.tabs.tabBar(), inspector.metadata.head.filter, headline)
    assert passed(shown, *landmarks) == list(landmarks)
