"""The program's line icons, drawn from SVG in whatever colour the theme asks for."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from mediadesk.desktop.widgets.look import Colours

#: Edges in device pixels, the largest first: large and small icons on plain and doubled screens.
_EDGES_PX: Final = (96, 48, 32, 24, 16)
#: Where each stands in a strip.
_PLACES: Final = tuple(
    QRect(sum(_EDGES_PX[:at]), 0, edge_px, edge_px) for at, edge_px in enumerate(_EDGES_PX)
)
#: What of a strip is filled, in parts of fewer lines than Qt hands to other threads: it would wait
#: for these at each of a hundred icons.
_FILLED: Final = (
    QRect(0, 0, sum(_EDGES_PX), _EDGES_PX[1]),
    QRect(0, _EDGES_PX[1], _EDGES_PX[0], _EDGES_PX[0] - _EDGES_PX[1]),
)


class Icons:
    """Icons by name; each is drawn once, and tinted once a colour.

    Args:
        folder: Where NAME.svg lie; they are drawn with `currentColor`.
        colours: The theme's: text for what can be used, muted text for what cannot.
    """

    def __init__(self, folder: Path, colours: Colours) -> None:
        self._folder = folder
        self._colours = colours
        self._strips: dict[str, QImage] = {}
        self._tinted: dict[tuple[str, str], QIcon] = {}

    def recoloured(self, colours: Colours) -> "Icons":
        """Return the same icons in another theme's colours; what is drawn by now stays drawn."""
        icons = Icons(self._folder, colours)
        icons._strips = self._strips
        return icons

    def icon(self, name: str, colour: QColor | None = None) -> QIcon:
        """Return an icon by its name, in a colour; in the text's colour where none is given.

        Raises:
            FileNotFoundError: There is no such icon; a slip of the program, not of the person.
        """
        tint = colour or self._colours.text
        key = (name, tint.name())
        if key not in self._tinted:
            self._tinted[key] = self._tint(name, tint)
        return self._tinted[key]

    def names(self) -> tuple[str, ...]:
        """Return the names of all icons, sorted."""
        return tuple(sorted(path.stem for path in self._folder.glob("*.svg")))

    def _tint(self, name: str, tint: QColor) -> QIcon:
        if name not in self._strips:
            self._strips[name] = _strip((self._folder / f"{name}.svg").read_bytes())
        faint = QColor(self._colours.text_muted)
        faint.setAlphaF(0.5)
        plain = _tinted(self._strips[name], tint)
        pale = _tinted(self._strips[name], faint)
        icon = QIcon()
        for place in _PLACES:
            one = plain.copy(place)
            icon.addPixmap(one)
            # In a selected line Qt would mix it with the line's colour: a warning turned brown.
            icon.addPixmap(one, QIcon.Mode.Selected)
            icon.addPixmap(pale.copy(place), QIcon.Mode.Disabled)
        return icon


def _strip(drawing: bytes) -> QImage:
    """Return an icon in every size, side by side, as opaque as the drawing is at each pixel.

    Only the largest is drawn, and in one colour, and all are tinted as one: to do it for each took
    half of what it costs to put on another theme.
    """
    strip = QImage(sum(_EDGES_PX), _EDGES_PX[0], QImage.Format.Format_ARGB32_Premultiplied)
    strip.fill(Qt.GlobalColor.transparent)
    drawer = QPainter(strip)
    QSvgRenderer(QByteArray(drawing)).render(drawer, QRectF(_PLACES[0]))
    drawer.end()
    largest = strip.copy(_PLACES[0])
    painter = QPainter(strip)
    for place in _PLACES[1:]:
        smooth = Qt.TransformationMode.SmoothTransformation
        painter.drawImage(place.topLeft(), largest.scaledToWidth(place.width(), smooth))
    painter.end()
    return strip


def _tinted(strip: QImage, tint: QColor) -> QPixmap:
    """Return shapes in a colour; the colour's opacity counts for the whole."""
    tinted = strip.copy()
    painter = QPainter(tinted)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    for part in _FILLED:
        painter.fillRect(part, tint)
    painter.end()
    return QPixmap.fromImage(tinted)
