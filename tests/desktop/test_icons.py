"""Icons are drawn in the colour asked for, and every drawing is one."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QApplication

from mediadesk import paths
from mediadesk.desktop.icons import Icons
from mediadesk.desktop.theme import load_theme

FOLDER = paths.resources() / "icons"


@pytest.fixture
def icons(qapp: QApplication) -> Icons:
    return Icons(FOLDER, load_theme(paths.resources() / "themes", "dark").colours)


def _strongest(icon: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> QColor:
    image = icon.pixmap(QSize(32, 32), 1.0, mode).toImage()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return max((image.pixelColor(x, y) for x, y in points), key=QColor.alpha)


def test_every_icon_draws_something(icons: Icons) -> None:
    assert len(icons.names()) > 30
    for name in icons.names():
        assert _strongest(icons.icon(name)).alpha() > 150, name


def test_an_icon_has_the_colour_asked_for(icons: Icons) -> None:
    drawn = _strongest(icons.icon("stop", QColor("#ff0000")))
    assert (drawn.red(), drawn.green(), drawn.blue()) == (255, 0, 0)


def test_a_disabled_icon_is_fainter(icons: Icons) -> None:
    icon = icons.icon("stop")
    assert _strongest(icon, QIcon.Mode.Disabled).alpha() < _strongest(icon).alpha()


def test_an_icon_is_drawn_once_a_colour(icons: Icons) -> None:
    assert icons.icon("stop").cacheKey() == icons.icon("stop").cacheKey()


def test_every_drawing_takes_its_colour_from_the_theme() -> None:
    for path in FOLDER.glob("*.svg"):
        text = path.read_text(encoding="utf-8")
        assert "currentColor" in text, path.name
        assert "#" not in text, path.name


def test_an_icon_in_a_selected_line_keeps_its_colour(icons: Icons) -> None:
    icon = icons.icon("warning", QColor("#ffbb33"))
    assert _strongest(icon, QIcon.Mode.Selected) == _strongest(icon)


@pytest.mark.usefixtures("qapp")
def test_for_another_theme_nothing_is_drawn_again(tmp_path: Path) -> None:
    drawing = tmp_path / "stop.svg"
    drawing.write_bytes((FOLDER / "stop.svg").read_bytes())
    dark, light = (load_theme(paths.resources() / "themes", name) for name in ("dark", "light"))
    icons = Icons(tmp_path, dark.colours)
    icons.icon("stop")
    drawing.unlink()
    drawn = _strongest(icons.recoloured(light.colours).icon("stop"))
    assert drawn.rgb() == light.colours.text.rgb()
