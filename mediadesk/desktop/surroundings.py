"""Dress the application in a theme, and hand its colours and icons to whoever paints."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from mediadesk import paths
from mediadesk.desktop.dressing import Dressing
from mediadesk.desktop.icons import Icons
from mediadesk.desktop.panels.checking.finding_model import FindingIcons
from mediadesk.desktop.panels.sidebar.nodes import NodeKind
from mediadesk.desktop.theme import TEXT_PX, apply_colours, apply_sheet, load_theme
from mediadesk.desktop.widgets.look import Colours, Look, Tone
from mediadesk.desktop.widgets.status_dot import paint_status
from mediadesk.model.finding import Severity, Status

_NODE_ICONS: Final = {
    NodeKind.ALL: "grid",
    NodeKind.FOLDER: "folder",
    NodeKind.COLLECTION: "collection",
    NodeKind.PUBLICATION: "document",
}

_STATUS_PX: Final = 16
_SCREEN_RATIO: Final = 2.0

_SEVERITY_LOOK: Final = {
    Severity.ERROR: ("error", Tone.ERROR),
    Severity.WARNING: ("warning", Tone.WARNING),
    Severity.INFO: ("info", Tone.NEUTRAL),
}


@dataclass(frozen=True, slots=True)
class Prepared:
    """A theme that is put on but for its style sheet.

    Attributes:
        look: Its colours and icons.
        sheet: The style sheet.
    """

    look: Look
    sheet: str


class Surroundings(QObject):
    """The theme that is on.

    Signals:
        changed: Another theme is on (its look).
    """

    changed = Signal(object)

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._dressing = Dressing(app, self)
        self._icons: Icons | None = None
        self._is_dressed = False

    def apply(self, name: str, text_px: int = TEXT_PX) -> None:
        """Dress the application in a theme, with letters of a size."""
        self.dress(self.prepare(name, text_px))

    def prepare(self, name: str, text_px: int = TEXT_PX) -> Prepared:
        """Give the application a theme's colours, and letters of a size, but not its style sheet.

        A window that is made without a sheet and dressed when it is whole takes half the time:
        under a sheet every widget is styled anew each time it is put into another.
        """
        theme = load_theme(paths.resources() / "themes", name)
        apply_colours(self._app, theme, text_px)
        if self._icons is None:
            self._icons = Icons(paths.resources() / "icons", theme.colours)
        else:
            self._icons = self._icons.recoloured(theme.colours)
        return Prepared(Look(theme.colours, self._icons), theme.sheet_for(text_px))

    def dress(self, prepared: Prepared) -> None:
        """Lay the style sheet over what was prepared; have earlier windows take over the look."""
        apply_sheet(self._app, prepared.sheet)
        if self._is_dressed:
            self._dressing.begin()
        self._is_dressed = True
        self.changed.emit(prepared.look)


def node_icons(look: Look) -> dict[NodeKind, QIcon]:
    """Return the sidebar's icons."""
    muted = look.colours.text_muted
    return {kind: look.icons.icon(name, muted) for kind, name in _NODE_ICONS.items()}


def status_icons(look: Look) -> dict[Status, QIcon]:
    """Return an icon for every status of a published picture."""
    return {status: _status_icon(look, status) for status in Status}


def finding_icons(look: Look) -> FindingIcons:
    """Return an icon for every severity of a finding, and one for what was accepted."""
    severities = {severity: _icon(look, *how) for severity, how in _SEVERITY_LOOK.items()}
    return FindingIcons(severities, look.icons.icon("waive", look.colours.text_muted))


def _status_icon(look: Look, status: Status) -> QIcon:
    pixmap = QPixmap(QSize(_STATUS_PX, _STATUS_PX) * _SCREEN_RATIO)
    pixmap.setDevicePixelRatio(_SCREEN_RATIO)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_status(painter, QRect(0, 0, _STATUS_PX, _STATUS_PX), status, look.colours)
    painter.end()
    icon = QIcon(pixmap)
    icon.addPixmap(pixmap, QIcon.Mode.Selected)  # else mixed with the colour of the line
    return icon


def _icon(look: Look, name: str, tone: Tone) -> QIcon:
    colours: Colours = look.colours
    return look.icons.icon(name, colours.tone(tone))
