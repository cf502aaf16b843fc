"""One amount: name, slider and number, of large letters on two lines; a double click resets it."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QLineEdit, QWidget
from typing_extensions import override

from mediadesk.desktop.widgets.field.amount_slider import AmountSlider
from mediadesk.desktop.widgets.strong_label import StrongLabel
from mediadesk.i18n.translated import translated

#: How wide names and numbers are, in digits of their letters.
_LABEL_DIGITS: Final = 11.5
_NUMBER_DIGITS: Final = 11.25
_GAP_PX: Final = 4
_LEAST_SLIDER_PX: Final = 60
#: The room that one line may need; where letters are larger, the slider has a line of its own.
_LINE_PX: Final = 300

#: Keys pressed one after another within this are one change.
_PAUSE_MS: Final = 600

#: Keys that a number leaves to the window.
_WINDOWS_OWN: Final = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


@dataclass(frozen=True, slots=True)
class AmountScale:
    """How an amount is shown and stepped; everything in the unit that people see.

    Attributes:
        neutral: The amount that changes nothing.
        least: The smallest that can be typed.
        most: The largest that can be typed.
        slider_least: Where the slider begins; less can be typed.
        slider_most: Where it ends.
        step: What an arrow key goes.
        fine_step: What it goes with Shift: the finest that is kept.
        decimals: Places behind the point.
        suffix: The unit, with its space.
        is_signed: Whether a plus stands before what is above the neutral.
    """

    neutral: float
    least: float
    most: float
    slider_least: float
    slider_most: float
    step: float = 1.0
    fine_step: float = 0.1
    decimals: int = 1
    suffix: str = ""
    is_signed: bool = True


class AmountRow(QWidget):
    """Shows one amount and takes changes of it by mouse, keys and numbers.

    Signals:
        changed: A person changed the amount (the amount).
        settled: The change is complete: the mouse was let go, the keys rest, the number was typed.
    """

    changed = Signal(float)
    settled = Signal()

    def __init__(self, name: str, scale: AmountScale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale = scale
        self._value = scale.neutral
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.settled)
        self._build(name)
        self.show_value(scale.neutral)

    @property
    def value(self) -> float:
        """The amount, in the unit that people see."""
        return self._value

    def show_value(self, value: float) -> None:
        """Show an amount without telling of it."""
        self._value = min(max(self._scale.least, value), self._scale.most)
        with QSignalBlocker(self.slider), QSignalBlocker(self.number):
            self.slider.setValue(self._ticks(self._value))
            self.number.setValue(self._value)
        self.label.show_strong(is_strong=self._value != self._scale.neutral)

    def show_scale(self, scale: AmountScale) -> None:
        """Show amounts in another unit, which has as many fine steps from end to end."""
        self._scale = scale
        self._scale_number()
        self.show_value(scale.neutral)

    @Slot()
    def reset(self) -> None:
        """Go back to what changes nothing."""
        self._take(self._scale.neutral)
        self.settled.emit()

    def _build(self, name: str) -> None:
        scale = self._scale
        self.label = ResetLabel(name, self)
        self.label.reset_asked.connect(self.reset)
        self.slider = AmountSlider(self._ticks(scale.neutral), self)
        self.slider.setRange(self._ticks(scale.slider_least), self._ticks(scale.slider_most))
        self.slider.setSingleStep(max(1, self._ticks(scale.step)))
        self.slider.setPageStep(max(1, self._ticks(scale.step)) * 5)
        self.slider.setAccessibleName(name)
        self.slider.valueChanged.connect(self._slide)
        self.slider.sliderReleased.connect(self.settled)
        self.slider.typed.connect(self._type)
        self.number = AmountBox(signed=scale.is_signed, parent=self)
        self._scale_number()
        self.number.setAccessibleName(name)
        self.number.valueChanged.connect(self._take)
        self.number.editingFinished.connect(self.settled)
        self.label.setBuddy(self.slider)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP_PX)
        self._grid.setColumnStretch(1, 1)
        self._arrange()

    def _arrange(self) -> None:
        """Give name and number the room that their letters need, and the slider what is left."""
        digit_px = self.fontMetrics().horizontalAdvance("0")
        label_px, number_px = round(_LABEL_DIGITS * digit_px), round(_NUMBER_DIGITS * digit_px)
        self.number.setFixedWidth(number_px)
        grid = self._grid
        for widget in (self.label, self.slider, self.number):
            grid.removeWidget(widget)
        grid.addWidget(self.label, 0, 0)
        grid.addWidget(self.number, 0, 2)
        if label_px + _LEAST_SLIDER_PX + number_px + 2 * _GAP_PX <= _LINE_PX:
            self.label.setFixedWidth(label_px)
            grid.addWidget(self.slider, 0, 1)
        else:
            self.label.setMinimumWidth(0)
            self.label.setMaximumWidth(label_px + number_px)
            grid.addWidget(self.slider, 1, 0, 1, 3)

    def _scale_number(self) -> None:
        scale = self._scale
        with QSignalBlocker(self.number):
            self.number.setDecimals(scale.decimals)
            self.number.setRange(scale.least, scale.most)
            self.number.setSingleStep(scale.step)
            self.number.setSuffix(scale.suffix)

    def _ticks(self, value: float) -> int:
        return round(value / self._scale.fine_step)

    @Slot(int)
    def _slide(self, ticks: int) -> None:
        self._take(ticks * self._scale.fine_step)

    @Slot(object)
    def _type(self, key: QKeyEvent) -> None:
        """Go on in the number with what was begun on the slider."""
        self.number.setFocus(Qt.FocusReason.OtherFocusReason)
        self.number.selectAll()
        QCoreApplication.sendEvent(self.number, key)

    @Slot(float)
    def _take(self, value: float) -> None:
        before = self._value
        self.show_value(round(value, 6))
        if self._value != before:
            if not self.slider.isSliderDown():
                self._pause.start()
            self.changed.emit(self._value)

    # Qt overrides

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._arrange()


class ResetLabel(StrongLabel):
    """Names an amount; a double click on it asks to take the amount back.

    Signals:
        reset_asked: It was double-clicked.
    """

    reset_asked = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setToolTip(translated("Double-click to reset"))

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.reset_asked.emit()


class AmountBox(QDoubleSpinBox):
    """A number that leaves undo to the window, and the wheel to the form it stands in."""

    def __init__(self, *, signed: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_signed = signed
        digits = _Digits(self)
        digits.whole_asked.connect(self.selectAll)
        self.setLineEdit(digits)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    # Qt overrides

    @override
    def textFromValue(self, value: float) -> str:
        text = super().textFromValue(value)
        return f"+{text}" if self._is_signed and value > 0 else text

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class _Digits(QLineEdit):
    """Lets the window undo: the number typed is one change of many.

    Signals:
        whole_asked: It was double-clicked: the whole number is to be selected.
    """

    whole_asked = Signal()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # Qt selects what stands before or behind the point, and "2.5" typed over that is 2.00.
        self.whole_asked.emit()

    @override
    def event(self, event: QEvent) -> bool:
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if isinstance(event, QKeyEvent) and is_key and any(map(event.matches, _WINDOWS_OWN)):
            event.ignore()
            return False
        return super().event(event)
