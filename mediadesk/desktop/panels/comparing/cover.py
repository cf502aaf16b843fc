"""Lay the original over the derivative: while a key is held, blinking, or half and half."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from mediadesk.desktop.widgets.picture.marked_picture import MarkedPicture
from mediadesk.desktop.widgets.picture.pyramid import Pyramid

#: One change each half second: far below the three flashes a second of WCAG 2.2, 2.3.1.
_BLINK_MS: Final = 500
_HALF: Final = 0.5


class Cover(QObject):
    """Decides how much of the original is seen in the derivative's place.

    Signals:
        changed: More or less of it is seen (0..1).
    """

    changed = Signal(float)

    def __init__(self, picture: MarkedPicture, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._picture = picture
        self._laid: Pyramid | None = None
        self._is_held = self._is_half = self._is_lit = False
        self._timer = QTimer(self)
        self._timer.setInterval(_BLINK_MS)
        self._timer.timeout.connect(self._turn)

    @property
    def is_blinking(self) -> bool:
        """Whether original and derivative take turns."""
        return self._timer.isActive()

    def show_laid(self, laid: Pyramid | None) -> None:
        """Take over what the original has in the derivative's place; None for nothing."""
        self._laid = laid
        self._show()

    def hold(self, *, held: bool) -> None:
        """Show the original for as long as it is held."""
        self._is_held = held
        self._show()

    def blink(self, *, blinking: bool) -> None:
        """Let original and derivative take turns, or stop it."""
        self._is_lit = blinking
        if blinking:
            self._timer.start()
        else:
            self._timer.stop()
        self._show()

    def mix(self, *, mixed: bool) -> None:
        """Show half of the one and half of the other, or stop it."""
        self._is_half = mixed
        self._show()

    @Slot()
    def _turn(self) -> None:
        self._is_lit = not self._is_lit
        self._show()

    def _show(self) -> None:
        is_whole = self._is_held or (self.is_blinking and self._is_lit)
        opacity = 1.0 if is_whole else _HALF if self._is_half else 0.0
        self._picture.lay_over(self._laid if opacity else None, opacity)
        self.changed.emit(self._picture.covering)
