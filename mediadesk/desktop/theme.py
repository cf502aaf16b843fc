"""Themes: colours by role from TOML, turned into Qt's palette and one style sheet."""

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from string import Template
from typing import Final

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from mediadesk.desktop.widgets.look import Colours
from mediadesk.model.errors import UserError

#: What the window is drawn with.
_STYLE: Final = "fusion"

#: How large letters are that are neither large nor small.
TEXT_PX: Final = 13
#: What stands in the style sheet for the size of titles, and how much larger than others they are.
_TITLE: Final = "@title_px"
_TITLE_RATIO: Final = 1.25

#: Which colour stands for which of Qt's roles.
_PALETTE: Final[tuple[tuple[QPalette.ColorRole, str], ...]] = (
    (QPalette.ColorRole.Window, "window"),
    (QPalette.ColorRole.WindowText, "text"),
    (QPalette.ColorRole.Base, "panel"),
    (QPalette.ColorRole.AlternateBase, "window"),
    (QPalette.ColorRole.Text, "text"),
    (QPalette.ColorRole.PlaceholderText, "text_muted"),
    (QPalette.ColorRole.Button, "raised"),
    (QPalette.ColorRole.ButtonText, "text"),
    (QPalette.ColorRole.ToolTipBase, "raised"),
    (QPalette.ColorRole.ToolTipText, "text"),
    (QPalette.ColorRole.Highlight, "selection"),
    (QPalette.ColorRole.HighlightedText, "text"),
    (QPalette.ColorRole.Accent, "accent"),
    (QPalette.ColorRole.Link, "accent"),
    (QPalette.ColorRole.LinkVisited, "warning"),  # no link here tells that it was followed
    (QPalette.ColorRole.BrightText, "error"),
    (QPalette.ColorRole.Light, "raised"),
    (QPalette.ColorRole.Midlight, "ok"),  # nothing of this style is drawn with it
    (QPalette.ColorRole.Mid, "border"),
    (QPalette.ColorRole.Dark, "border"),
    (QPalette.ColorRole.Shadow, "canvas"),
)
#: What the style sheet calls the roles that its colours stand in.
_IN_SHEET: Final = {
    "window": "window",
    "panel": "base",
    "raised": "button",
    "text": "window-text",
    "text_muted": "placeholder-text",
    "accent": "accent",
    "error": "bright-text",
    "warning": "link-visited",
    "ok": "midlight",
    "border": "mid",
    "selection": "highlight",
    "canvas": "shadow",
}
_DISABLED: Final = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
    QPalette.ColorRole.HighlightedText,
)


@dataclass(frozen=True, slots=True)
class Theme:
    """One look of the whole window.

    Attributes:
        name: What it is called in the settings.
        colours: Its colours by role.
        sheet: The style sheet. It names roles of the palette, so that all themes have the same:
            to lay another sheet over a window with all its forms takes Qt a second.
    """

    name: str
    colours: Colours
    sheet: str

    @classmethod
    def from_texts(cls, name: str, colours: str, sheet: str, folder: str = "") -> "Theme":
        """Return a theme from its TOML and the style sheet.

        In the sheet $role stands where a colour goes, $folder where that of the sheet's drawings
        does: grey ones, of enough contrast (3:1, WCAG 2.2, 1.4.11) on dark and on light ground. A
        colour that has no role in Qt's palette is written out.

        Raises:
            UserError: The TOML is broken, or a colour is missing or is none.
        """
        try:
            table = tomllib.loads(colours)["colours"]
        except (tomllib.TOMLDecodeError, KeyError) as error:
            raise UserError(f"The theme {name} cannot be read: {error}.") from error
        read = Colours(**{role.name: _colour(name, table, role.name) for role in fields(Colours)})
        filled = {role.name: _in_sheet(read, role.name) for role in fields(Colours)}
        return cls(name, read, Template(sheet).substitute(filled, folder=folder))

    def palette(self) -> QPalette:
        """Return Qt's palette in these colours."""
        palette = QPalette()
        for role, name in _PALETTE:
            palette.setColor(role, getattr(self.colours, name))
        for role in _DISABLED:
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colours.text_muted)
        return palette

    def sheet_for(self, text_px: int) -> str:
        """Return the style sheet for letters of a size."""
        return self.sheet.replace(_TITLE, f"{round(_TITLE_RATIO * text_px)}px")


def theme_names(folder: Path) -> tuple[str, ...]:
    """Return the names of the themes in a folder, sorted."""
    return tuple(sorted(path.stem for path in folder.glob("*.toml")))


def load_theme(folder: Path, name: str) -> Theme:
    """Return a theme from the folder of themes.

    Raises:
        UserError: There is none of that name, or it cannot be read.
    """
    if name not in theme_names(folder):
        offered = ", ".join(theme_names(folder))
        raise UserError(f"There is no theme {name}. Choose one of: {offered}.")
    return Theme.from_texts(
        name,
        (folder / f"{name}.toml").read_text(encoding="utf-8"),
        (folder / "style.qss").read_text(encoding="utf-8"),
        folder.as_posix(),
    )


def apply_colours(application: QApplication, theme: Theme, text_px: int = TEXT_PX) -> None:
    """Give the whole application a theme's colours, and letters of a size.

    Widgets that are there already show another palette once they are polished (`dressing`); what
    paints for itself is given the theme's colours.

    Args:
        application: What is dressed.
        theme: Its colours.
        text_px: How large its letters are, in device-independent pixels.
    """
    if application.style().objectName() != _STYLE and not application.styleSheet():
        application.setStyle(_STYLE)
    font = application.font()
    if font.pixelSize() != text_px:
        font.setPixelSize(text_px)
        application.setFont(font)
    application.setPalette(theme.palette())


def apply_sheet(application: QApplication, sheet: str) -> None:
    """Lay a style sheet over the application, unless it lies there already."""
    if application.styleSheet() != sheet:
        application.setStyleSheet(sheet)


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two colours, 1..21, as WCAG 2.2 defines it."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _colour(theme: str, table: dict[str, object], role: str) -> QColor:
    colour = QColor(str(table.get(role, "")))
    if not colour.isValid():
        raise UserError(f'The theme {theme} has no colour for {role}. Write {role} = "#rrggbb".')
    return colour


def _in_sheet(colours: Colours, role: str) -> str:
    named = _IN_SHEET.get(role)
    return f"palette({named})" if named else str(getattr(colours, role).name())


def _luminance(colour: QColor) -> float:
    """Return the relative luminance of WCAG 2.2."""
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
