"""What of the picture is shown: its shape, a straight horizon, quarter turns, mirroring."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from mediadesk.desktop.panels.developing.plan_group import PlanGroup
from mediadesk.desktop.widgets.amount_row import AmountRow, AmountScale
from mediadesk.desktop.widgets.look import Look
from mediadesk.edits.turned_frame import TurnedFrame
from mediadesk.i18n.translated import translated
from mediadesk.model.edit import RenderPlan
from mediadesk.model.geometry import Box
from mediadesk.model.photo import Photo

#: Shown clockwise: pulled to the right, the picture turns to the right.
_STRAIGHTEN: Final = AmountScale(
    0, -45, 45, -15, 15, step=0.5, fine_step=0.05, decimals=2, suffix="°"
)


@dataclass(frozen=True, slots=True)
class Shape:
    """A shape that a crop can be held to.

    Attributes:
        name: What people call it.
        ratio: Width by height; 0 leaves it free, -1 keeps the photo's own.
        width_px: How wide the derivative is to be; 0 leaves its size alone.
    """

    name: str
    ratio: float
    width_px: int = 0


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


class FrameGroup(PlanGroup):
    """Shape, straightening, turning, mirroring; the crop itself is drawn on the picture.

    Signals:
        shape_chosen: The crop is to be held to a shape: width by height, 0 for a free one; and
            how wide the derivative is to be, 0 for any width.
        straightening: The horizon is being straightened, until the change is settled.
    """

    shape_chosen = Signal(float, int)
    straightening = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pulled_from: Box | None = None  # the crop at the start of a pull at the slider
        self._is_pulled = False
        self._build(look)

    def offer_slots(self, slots: Sequence[Shape]) -> None:
        """Offer the outlet's slots below the plain shapes."""
        self.shape.clear()
        for shape in (*_SHAPES, *slots):
            if slots and shape == slots[0]:
                self.shape.insertSeparator(self.shape.count())
            self.shape.addItem(translated(shape.name), shape)

    @override
    def show_photo(self, photo: Photo) -> None:
        super().show_photo(photo)
        self.shape.setCurrentIndex(0)

    @override
    def refresh(self) -> None:
        if not self._is_pulled:
            self._pulled_from = self._plan.crop
        self.straighten.show_value(-self._frame().slant_degrees)
        self.flip.setChecked(self._plan.flipped)
        self.flip_warning.setVisible(self._plan.flipped)
        self.whole.setEnabled(self._plan.crop is not None)

    @Slot()
    def turn_left(self) -> None:
        """Turn the picture a quarter counter-clockwise."""
        self._turn(90, translated("turn to the left"))

    @Slot()
    def turn_right(self) -> None:
        """Turn the picture a quarter clockwise."""
        self._turn(-90, translated("turn to the right"))

    @Slot()
    def mirror(self) -> None:
        """Mirror what is shown left to right, and warn of it."""
        # The turn comes after mirroring, so a horizon that was straight needs the opposite one.
        self._is_pulled = False
        turned = _normal(-self._plan.rotation_degrees)
        plan = replace(self._plan, flipped=not self._plan.flipped, rotation_degrees=turned)
        self._change_at_once(plan, translated("flip"))

    @Slot()
    def show_whole(self) -> None:
        """Give the crop up."""
        self._change_at_once(replace(self._plan, crop=None), translated("crop"))

    @Slot()
    def forget_shape(self) -> None:
        """Say that the crop is held to no shape."""
        self.shape.setCurrentIndex(0)

    def show_look(self, look: Look) -> None:
        """Take over the icons of a theme."""
        self.left.setIcon(look.icons.icon("rotate-left"))
        self.right.setIcon(look.icons.icon("rotate"))
        self.flip.setIcon(look.icons.icon("flip"))

    def _build(self, look: Look) -> None:
        self.shape = QComboBox(self)
        self.shape.setAccessibleName(translated("Shape of the crop"))
        self.shape.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.shape.setMinimumContentsLength(8)
        self.shape.activated.connect(self._choose_shape)
        self.offer_slots(())
        self.whole = QPushButton(translated("Whole photo"), self)
        self.whole.setToolTip(translated("Give the crop up"))
        self.whole.clicked.connect(self.show_whole)
        self.straighten = AmountRow(translated("Straighten"), _STRAIGHTEN, self)
        self.straighten.setToolTip(
            translated("To the right turns clockwise; arrows, with Shift in twentieths of a degree")
        )
        self.straighten.changed.connect(self._straighten)
        self.straighten.settled.connect(self._settle)
        self.left = self._button(translated("Left"), translated("Turn a quarter left (Shift+R)"))
        self.left.clicked.connect(self.turn_left)
        self.right = self._button(translated("Right"), translated("Turn a quarter right (R)"))
        self.right.clicked.connect(self.turn_right)
        self.flip = self._button(translated("Flip"), translated("Mirror left to right (H)"))
        self.flip.setCheckable(True)
        self.flip.clicked.connect(self.mirror)
        self.flip_warning = QLabel(
            translated(
                "Flipped: left and right, writing and rings are now false. News desks forbid it;"
                " readers must be told."
            ),
            self,
        )
        self.flip_warning.setObjectName("warningNote")
        self.flip_warning.setWordWrap(True)
        self.show_look(look)
        self._lay_out()

    def _lay_out(self) -> None:
        shapes = QHBoxLayout()
        shapes.addWidget(self.shape, stretch=1)
        shapes.addWidget(self.whole)
        turns = QHBoxLayout()
        for button in (self.left, self.right, self.flip):
            turns.addWidget(button)
        turns.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(shapes)
        column.addWidget(self.straighten)
        column.addLayout(turns)
        column.addWidget(self.flip_warning)

    def _button(self, text: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(tip)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button

    def _frame(self) -> TurnedFrame:
        photo = self._photo
        size = (photo.width_px, photo.height_px) if photo else (1, 1)
        return TurnedFrame.of(self._plan, *size)

    @Slot(float)
    def _straighten(self, clockwise: float) -> None:
        self._is_pulled = True
        self.straightening.emit()
        upright = self._plan.rotation_degrees - self._frame().slant_degrees
        turned = replace(self._plan, rotation_degrees=_normal(upright - clockwise))
        self._change(self._recropped(turned), translated("straighten"))

    @Slot()
    def _settle(self) -> None:
        self._is_pulled = False
        self._pulled_from = self._plan.crop
        self.settled.emit()

    def _recropped(self, plan: RenderPlan) -> RenderPlan:
        """Return a plan whose crop, as it was before the pull, is as large as the turn allows."""
        if self._pulled_from is None or self._photo is None:
            return plan
        frame = TurnedFrame.of(plan, self._photo.width_px, self._photo.height_px)
        drawn = frame.shrunk_inside(frame.on_frame(self._pulled_from))
        return replace(plan, crop=frame.crop_of(drawn))

    def _turn(self, degrees: float, what: str) -> None:
        self._is_pulled = False
        turned = _normal(self._plan.rotation_degrees + degrees)
        self._change_at_once(replace(self._plan, rotation_degrees=turned), what)

    @Slot()
    def _choose_shape(self) -> None:
        shape = self.shape.currentData()
        ratio = shape.ratio
        if ratio < 0:
            width, height = self._frame().upright
            ratio = width / height
        self.shape_chosen.emit(ratio, shape.width_px)


def _normal(degrees: float) -> float:
    """Return a turn within -180..180, rounded to what a person can set."""
    turned = round(degrees % 360, 4)
    return turned - 360 if turned > 180 else turned
