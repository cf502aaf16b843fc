"""Which view of the work is shown: the result, the crop, the dust; and the photo before."""

from enum import StrEnum
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QWidget,
)

from mediadesk.desktop.widgets.look import Look
from mediadesk.desktop.widgets.wrapping_row import WrappingRow
from mediadesk.i18n.translated import translated


class View(StrEnum):
    """What of the work is shown."""

    RESULT = "result"
    CROP = "crop"
    SPOTS = "spots"
    GREY = "grey"


_CROP_TIP: Final = (
    "Draw the crop on the whole photo (C). Tab takes a corner or an edge, arrows move it by a"
    " pixel, with Shift by ten, with Ctrl by a twentieth; Return is done"
)
#: The views with their words, icons and tips.
_VIEWS: Final = (
    (View.RESULT, "Result", "eye", "Show what will be made"),
    (
        View.CROP,
        "Crop",
        "crop",
        _CROP_TIP,
    ),
    (View.SPOTS, "Dust", "spot", "Cover dust on the photo as it was taken (K)"),
)


class ViewBar(QWidget):
    """Holds the view.

    Signals:
        chosen: A person wants another view (a `View`).
        before_changed: The photo is to be shown as it was taken, or the work again.
    """

    chosen = Signal(str)
    before_changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = View.RESULT
        self._is_before = False
        self._buttons: dict[View, QToolButton] = {}
        self._build()
        self.show_look(look)

    @property
    def view(self) -> View:
        """What of the work is shown."""
        return self._view

    @property
    def is_before(self) -> bool:
        """Whether the photo is shown as it was taken."""
        return self._is_before

    def show_view(self, view: View) -> None:
        """Mark the view that is shown; the work is shown, not the photo before."""
        self._view = view
        self._is_before = False
        self.before.setDown(False)
        self._together.setExclusive(False)  # a view that is chosen elsewhere leaves all unmarked
        for of_button, button in self._buttons.items():
            button.setChecked(of_button is view)
        self._together.setExclusive(True)

    def show_before(self, *, shown: bool) -> None:
        """Show the photo as it was taken, or the work again."""
        if shown != self._is_before:
            self._is_before = shown
            self.before.setDown(shown)
            self.before_changed.emit()

    def show_look(self, look: Look) -> None:
        """Take over the icons of a theme."""
        for view, _text, icon, _tip in _VIEWS:
            self._buttons[view].setIcon(look.icons.icon(icon))

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self._together = together = QButtonGroup(self)
        for view, text, _icon, tip in _VIEWS:
            button = QToolButton(self)
            button.setText(translated(text))
            button.setToolTip(translated(tip))
            button.setCheckable(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setProperty("view", view.value)
            together.addButton(button)
            self._buttons[view] = button
        together.buttonClicked.connect(self._choose)
        row.addWidget(WrappingRow(tuple(self._buttons.values()), self), stretch=1)
        self.before = QPushButton(translated("Before"), self)
        self.before.setToolTip(translated("Hold to see the photo as it was taken (\\)"))
        self.before.pressed.connect(self._look_back)
        self.before.released.connect(self._look_again)
        row.addWidget(self.before)

    @Slot(QAbstractButton)
    def _choose(self, button: QAbstractButton) -> None:
        self.chosen.emit(button.property("view"))

    @Slot()
    def _look_back(self) -> None:
        self.show_before(shown=True)

    @Slot()
    def _look_again(self) -> None:
        self.show_before(shown=False)
