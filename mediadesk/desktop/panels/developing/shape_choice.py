"""The shapes a crop can be held to: free, usual ratios, and the outlet's slots."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from mediadesk.desktop.widgets.field.steady_box import SteadyBox
from mediadesk.i18n.translated import translated
from mediadesk.model.region import Slot as PictureSlot

_LEAST_LETTERS: Final = 8


@dataclass(frozen=True, slots=True)
class Shape:
    """A shape that a crop can be held to.

    Attributes:
        name: What people call it.
        ratio: Width by height; 0 leaves it free, -1 keeps the photo's own.
        size_px: Width and height of the derivative; None leaves its size alone.
    """

    name: str
    ratio: float
    size_px: tuple[int, int] | None = None


#: Ratios nearer than that are one; the nearest two of the table are 0.08 apart.
_LEAST_APART: Final = 0.001

_SHAPES: Final = (
    Shape("Free", 0.0),
    Shape("As the photo", -1.0),
    Shape("1 : 1", 1.0),
    Shape("5 : 4", 5 / 4),
    Shape("4 : 3", 4 / 3),
    Shape("3 : 2", 3 / 2),
    Shape("16 : 9", 16 / 9),
    Shape("4 : 5", 4 / 5),
    Shape("3 : 4", 3 / 4),
    Shape("2 : 3", 2 / 3),
    Shape("9 : 16", 9 / 16),
)


class ShapeChoice(SteadyBox):
    """Offers the shapes.

    Signals:
        chosen: A person chose one (Shape).
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(translated("Shape of the crop"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LEAST_LETTERS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._tell)
        self.offer_slots(())

    def offer_slots(self, slots: Sequence[PictureSlot]) -> None:
        """Offer the outlet's slots below the plain shapes."""
        self.clear()
        for shape in _SHAPES:
            self.addItem(translated(shape.name), shape)
        if slots:
            self.insertSeparator(self.count())
        for slot in slots:
            said = f"{slot.name}, {slot.width_px} × {slot.height_px}"
            size_px = (slot.width_px, slot.height_px)
            self.addItem(said, Shape(slot.name, slot.ratio, size_px))

    @Slot()
    def forget(self) -> None:
        """Say that the crop is held to no shape."""
        self.setCurrentIndex(0)

    @property
    def is_slot(self) -> bool:
        """Whether the crop is held to a slot of the outlet."""
        shape: Shape = self.currentData()
        return shape.size_px is not None

    def choose(self, ratio: float) -> None:
        """Choose the plain shape of a ratio, as a person does; 0 for free, -1 for the photo's."""
        self._choose(self._at(ratio))

    def choose_slot(self, step: int) -> None:
        """Choose the outlet's next slot, or with -1 the one before; round and round."""
        slots = range(len(_SHAPES) + 1, self.count())  # behind the line
        if not slots:
            return
        chosen = self.currentIndex()
        first = 0 if step > 0 else -1
        following = (chosen - slots.start + step) % len(slots) if chosen in slots else first
        self._choose(slots[following])

    def show_turned(self, ratio: float) -> bool:
        """Show the plain shape of a ratio that the crop was turned to.

        Returns:
            Whether there is one; what has none, as a slot turned on its side, is free.
        """
        if self.currentData().ratio < 0:
            return True  # the photo was turned as well
        found = self._at(ratio)
        self.setCurrentIndex(found)
        return found > 0

    def _at(self, ratio: float) -> int:
        """Return which line the plain shape of a ratio is; the first, free, where none is."""
        plain = (at for at, shape in enumerate(_SHAPES) if abs(shape.ratio - ratio) < _LEAST_APART)
        return next(plain, 0)

    def _choose(self, line: int) -> None:
        self.setCurrentIndex(line)
        self._tell()

    @Slot()
    def _tell(self) -> None:
        self.chosen.emit(self.currentData())
