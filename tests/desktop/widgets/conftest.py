"""What the tests of the widgets share."""

import pytest
from PySide6.QtWidgets import QApplication

from mediadesk import paths
from mediadesk.desktop.icons import Icons
from mediadesk.desktop.theme import load_theme
from mediadesk.desktop.widgets.look import Look


@pytest.fixture
def look(qapp: QApplication) -> Look:
    colours = load_theme(paths.resources() / "themes", "dark").colours
    return Look(colours, Icons(paths.resources() / "icons", colours))
