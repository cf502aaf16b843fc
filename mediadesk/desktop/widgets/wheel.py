"""The mouse wheel, counted in notches."""

from typing import Final

from PySide6.QtGui import QWheelEvent

_NOTCH: Final = 120  # an eighth of a degree each: Qt's own count


def notches(event: QWheelEvent) -> float:
    """Return by how many notches a wheel was turned; touch pads turn it by fractions of one."""
    return event.angleDelta().y() / _NOTCH


class WholeNotches:
    """Adds up fractions until they are whole notches, for what goes in steps."""

    def __init__(self) -> None:
        self._rest = 0.0

    def turned(self, event: QWheelEvent) -> int:
        """Return how many whole notches are full now; what is left over counts next time."""
        self._rest += notches(event)
        whole = int(self._rest)
        self._rest -= whole
        return whole
