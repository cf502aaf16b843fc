"""A choice in a long form: whoever scrolls past it must not change what they pass over."""

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox
from typing_extensions import override


class SteadyBox(QComboBox):
    """Leaves the wheel to the form it stands in."""

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
