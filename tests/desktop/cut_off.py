"""Which widgets of a window are cut off: narrower than their words, or beyond what is shown."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTabBar,
    QWidget,
)

from mediadesk.desktop.widgets.elided_label import ElidedLabel

#: The arrows of a number, with what is around its digits.
_STEPPERS_PX = 30

_TEXTS = (QAbstractButton, QAbstractSpinBox, QComboBox, QLabel, QLineEdit)


def cut_off(root: QWidget) -> list[str]:
    """Return what is cut off from left to right in a widget and below, each told by its words."""
    return [_told(one, why) for one in _shown(root) for why in _faults(one, root)]


def _shown(root: QWidget) -> Iterator[QWidget]:
    for kind in _TEXTS:
        for one in root.findChildren(kind):
            is_part = isinstance(one.parentWidget(), (QAbstractSpinBox, QComboBox))
            if one.isVisible() and not is_part and not isinstance(one, ElidedLabel):
                yield one


def _faults(one: QWidget, root: QWidget) -> Iterator[str]:
    needed = one.minimumSizeHint().width()
    is_wrapped = isinstance(one, QLabel) and one.wordWrap()
    # A choice says the rest in its list, an arrow of the tabs is drawn by the style.
    is_short = isinstance(one, QComboBox) or isinstance(one.parentWidget(), QTabBar)
    if isinstance(one, QAbstractSpinBox):
        needed = one.fontMetrics().horizontalAdvance(one.text()) + _STEPPERS_PX
    if one.width() < needed and not is_wrapped and not is_short:
        yield f"{one.width()} px wide of {needed}"
    above = one.parentWidget()
    while above is not None:
        place = QRect(one.mapTo(above, QPoint(0, 0)), one.size())
        is_moved = isinstance(above.parentWidget(), QScrollArea) and _moves(above.parentWidget())
        if not is_moved and (place.left() < 0 or place.right() >= above.width()):
            yield f"{place.left()}..{place.right()} in {above.width()} px"
            return
        if above is root:
            return
        above = above.parentWidget()


def _moves(area: QScrollArea) -> bool:
    """Whether what lies beyond an area's edge is reached by its bar."""
    return area.horizontalScrollBar().maximum() > 0


def _told(one: QWidget, why: str) -> str:
    words = getattr(one, "text", None) or getattr(one, "currentText", None)
    return f"{type(one).__name__} “{words() if words else one.accessibleName()}”: {why}"
