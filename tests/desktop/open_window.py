"""The window on a desk, and everything of it ended afterwards."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QApplication

from mediadesk.desktop.studio import Studio
from mediadesk.desktop.surroundings import Surroundings
from mediadesk.services.desk import Desk


@contextmanager
def window_on(desk: Desk, app: QApplication) -> Iterator[Studio]:
    """Have a window open on a desk for as long as the test needs it."""
    surroundings = Surroundings(app)
    opened = Studio(desk, surroundings, lambda: None)
    opened.open()
    try:
        yield opened
    finally:  # a window left open would go on working in the tests that follow
        opened.window.hide()
        opened.close()
        opened.window.deleteLater()
        opened.deleteLater()
        surroundings.deleteLater()
