"""The program's line icons, drawn from SVG in whatever colour the theme asks for."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from mediadesk.desktop.widgets.look import Colours

#: Edges in device pixels, the largest first: large and small icons on plain and doubled screens.
_EDGES_PX: Final = (96, 48, 32, 24, 16)


class Icons:
    """Icons by name; each is drawn once a colour.

    Args:
        folder: Where NAME.svg lie; they are drawn with `currentColor`.
        colours: The theme's: text for what can be used, muted text for what cannot.
    """

    def __init__(self, folder: Path, colours: Colours) -> None:
        self._folder = folder
        self._colours = colours
        self._drawn: dict[tuple[str, str], QIcon] = {}

    def icon(self, name: str, colour: QColor | None = None) -> QIcon:
        """Return an icon by its name, in a colour; in the text's colour where none is given.

        Raises:
            FileNotFoundError: There is no such icon; a slip of the program, not of the person.
        """
        tint = colour or self._colours.text
        key = (name, tint.name())
        if key not in self._drawn:
            self._drawn[key] = self._draw(name, tint)
        return self._drawn[key]

    def names(self) -> tuple[str, ...]:
        """Return the names of all icons, sorted."""
        return tuple(sorted(path.stem for path in self._folder.glob("*.svg")))

    def _draw(self, name: str, tint: QColor) -> QIcon:
        drawing = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        faint = QColor(self._colours.text_muted)
        faint.setAlphaF(0.5)
        icon = QIcon()
        for plain in _pixmaps(drawing, tint):
            icon.addPixmap(plain)
            # In a selected line Qt would mix it with the line's colour: a warning turned brown.
            icon.addPixmap(plain, QIcon.Mode.Selected)
        for pale in _pixmaps(drawing, faint):
            icon.addPixmap(pale, QIcon.Mode.Disabled)
        return icon


def _pixmaps(drawing: str, tint: QColor) -> Iterator[QPixmap]:
    """Yield an icon in one colour and every size; the colour's opacity counts for the whole.

    Only the largest is drawn: to draw each took half of what it costs to put on another theme.
    """
    largest_px = _EDGES_PX[0]
    largest = QPixmap(largest_px, largest_px)
    largest.fill(Qt.GlobalColor.transparent)
    painter = QPainter(largest)
    painter.setOpacity(tint.alphaF())
    tinted = drawing.replace("currentColor", tint.name())
    QSvgRenderer(QByteArray(tinted.encode())).render(painter, QRectF(largest.rect()))
    painter.end()
    yield largest
    for edge_px in _EDGES_PX[1:]:
        yield largest.scaledToWidth(edge_px, Qt.TransformationMode.SmoothTransformation)
