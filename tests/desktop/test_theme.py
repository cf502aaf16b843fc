"""Themes are legible, neutral where pictures are judged, and refused in words when broken."""

import re
from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QListView,
    QTabBar,
    QTableView,
    QTreeView,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mediadesk import paths
from mediadesk.desktop.theme import (
    TEXT_PX,
    Theme,
    apply_colours,
    apply_sheet,
    contrast,
    load_theme,
    theme_names,
)
from mediadesk.desktop.widgets.look import Colours
from mediadesk.model.errors import UserError

FOLDER = paths.resources() / "themes"
THEMES = ("dark", "light")
GROUNDS = ("window", "panel", "raised")


def test_the_two_themes_are_found() -> None:
    assert theme_names(FOLDER) == THEMES


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("ground", [*GROUNDS, "selection", "canvas"])
def test_text_can_be_read_on_every_ground(name: str, ground: str) -> None:
    colours = load_theme(FOLDER, name).colours
    assert contrast(colours.text, getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("ground", ["window", "panel"])
@pytest.mark.parametrize("role", ["text_muted", "accent", "error", "warning", "ok", "unknown"])
def test_lesser_text_can_be_read_on_panels(name: str, ground: str, role: str) -> None:
    colours = load_theme(FOLDER, name).colours
    assert contrast(getattr(colours, role), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("role", [*GROUNDS, "canvas", "border"])
def test_what_surrounds_a_picture_is_neutral_grey(name: str, role: str) -> None:
    colour = getattr(load_theme(FOLDER, name).colours, role)
    assert colour.red() == colour.green() == colour.blue()


def test_contrast_of_black_on_white_is_that_of_the_standard() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("white"), QColor("white")) == pytest.approx(1)
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)


def test_an_unknown_theme_is_refused_with_those_there_are() -> None:
    with pytest.raises(UserError, match="Choose one of: dark, light"):
        load_theme(FOLDER, "neon")


@pytest.mark.parametrize("text", ["", "[colours", '[colours]\nwindow = "grayish"'])
def test_a_broken_theme_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(UserError, match="The theme mine"):
        Theme.from_texts("mine", text, "")


def test_every_colour_goes_into_the_sheet_by_its_role() -> None:
    text = (FOLDER / "dark.toml").read_text(encoding="utf-8")
    names = [role.name for role in fields(Colours)]
    theme = Theme.from_texts("dark", text, " ".join(f"${name}" for name in names))
    said = dict(zip(names, theme.sheet.split(), strict=True))
    assert said["accent"] == "palette(accent)"
    assert said["unknown"] == theme.colours.unknown.name()


def test_all_themes_have_one_sheet_for_to_lay_another_takes_a_second() -> None:
    assert len({load_theme(FOLDER, name).sheet for name in THEMES}) == 1


@pytest.mark.parametrize("name", THEMES)
def test_the_palette_holds_every_colour_that_the_sheet_asks_for(name: str) -> None:
    theme = load_theme(FOLDER, name)
    asked = set(re.findall(r"palette\(([a-z-]+)\)", theme.sheet))
    roles = {role.name.casefold(): role for role in QPalette.ColorRole}
    shown = {theme.palette().color(roles[one.replace("-", "")]).name() for one in asked}
    assert shown <= {getattr(theme.colours, role.name).name() for role in fields(Colours)}


@pytest.mark.parametrize("name", THEMES)
def test_a_dressed_application_shows_the_themes_colours(
    qtbot: QtBot, qapp: QApplication, name: str
) -> None:
    before = (qapp.style().objectName(), qapp.palette(), qapp.font(), qapp.styleSheet())
    theme = load_theme(FOLDER, name)
    try:
        apply_colours(qapp, theme)
        widget = QWidget()
        qtbot.addWidget(widget)
        assert widget.palette().color(QPalette.ColorRole.Window) == theme.colours.window
        assert widget.font().pixelSize() == 13
        apply_colours(qapp, theme, 24)
        apply_sheet(qapp, theme.sheet_for(24))
        later = QWidget()
        qtbot.addWidget(later)
        assert later.font().pixelSize() == 24
        assert "font-size: 30px" in qapp.styleSheet()
    finally:
        qapp.setStyleSheet(before[3])
        qapp.setFont(before[2])
        qapp.setPalette(before[1])
        qapp.setStyle(before[0])


def test_a_theme_of_ones_own_needs_only_a_file(tmp_path: Path) -> None:
    (tmp_path / "style.qss").write_text("", encoding="utf-8")
    dark = (FOLDER / "dark.toml").read_text(encoding="utf-8")
    (tmp_path / "night.toml").write_text(dark, encoding="utf-8")
    assert load_theme(tmp_path, "night").name == "night"


@pytest.mark.parametrize("kind", [QListView, QTableView, QTabBar, QTreeView])
@pytest.mark.parametrize("name", THEMES)
def test_what_hears_the_keys_is_seen(
    qapp: QApplication, qtbot: QtBot, own_looks: None, name: str, kind: type[QWidget]
) -> None:
    theme = load_theme(FOLDER, name)
    apply_colours(qapp, theme)
    apply_sheet(qapp, theme.sheet_for(TEXT_PX))
    window = QWidget()
    qtbot.addWidget(window)
    listening, other = kind(window), QLineEdit(window)
    if isinstance(listening, QTabBar):
        listening.addTab("Caption")
    column = QVBoxLayout(window)
    column.addWidget(listening)
    column.addWidget(other)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    other.setFocus()
    before = listening.grab().toImage()
    listening.setFocus()
    assert listening.grab().toImage() != before
