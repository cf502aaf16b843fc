"""Where a window goes so that all of it is on a screen, at its first start and when it returns."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QMargins, QRect, QSize

#: What title bar and borders take of a screen, before the system has told it for a window.
USUAL_FRAME: Final = QMargins(6, 40, 6, 6)


def fitted(wanted: QRect, screens: Sequence[QRect], frame: QMargins = USUAL_FRAME) -> QRect:
    """Return a window's place, made smaller and moved until its frame lies on a screen.

    Args:
        wanted: Where the window would be, without its frame; in device-independent pixels.
        screens: What is free on each screen, panels left out; the main screen first.
        frame: What the system draws around the window.

    Returns:
        The place on the screen that shows most of it, or on the main one where none shows any.
        A place that fits stays as it is; without a screen every place does.
    """
    if not screens:
        return wanted
    around = wanted.marginsAdded(frame)
    screen = max(screens, key=lambda one: _area_px(one.intersected(around)))
    free = screen.marginsRemoved(frame)
    placed = QRect(wanted.topLeft(), wanted.size().boundedTo(free.size()))
    if screen.intersected(around).isEmpty():
        placed.moveCenter(free.center())  # its screen is gone
    placed.moveLeft(max(free.left(), min(placed.left(), free.right() + 1 - placed.width())))
    placed.moveTop(max(free.top(), min(placed.top(), free.bottom() + 1 - placed.height())))
    return placed


def centred(size: QSize, screens: Sequence[QRect], frame: QMargins = USUAL_FRAME) -> QRect:
    """Return the place of a window in the middle of the main screen, as large as fits there."""
    wanted = QRect(0, 0, size.width(), size.height())
    if screens:
        wanted.moveCenter(screens[0].marginsRemoved(frame).center())
    return fitted(wanted, screens[:1], frame)


def bounded(usual: QSize, free: QRect) -> QSize:
    """Return the size of a window that the system places, made smaller to fit what is free."""
    return usual.boundedTo(free.marginsRemoved(USUAL_FRAME).size())


def _area_px(part: QRect) -> int:
    return part.width() * part.height() if part.isValid() else 0
