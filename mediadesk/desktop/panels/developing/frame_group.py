"""What of the picture is shown: its shape, a straight horizon, quarter turns, mirroring."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from mediadesk.desktop.panels.developing.plan_group import PlanGroup
from mediadesk.desktop.panels.developing.shape_choice import Shape, ShapeChoice
from mediadesk.desktop.panels.developing.turn_row import TurnRow
from mediadesk.desktop.widgets.field.amount_row import AmountRow, AmountScale
from mediadesk.desktop.widgets.look import Look
from mediadesk.desktop.widgets.wrapping_row import WrappingRow
from mediadesk.edits.turned_frame import TurnedFrame
from mediadesk.i18n.translated import translated
from mediadesk.model.edit import RenderPlan
from mediadesk.model.geometry import Box
from mediadesk.model.photo import Photo

#: Shown clockwise: pulled to the right, the picture turns to the right.
_STRAIGHTEN: Final = AmountScale(
    0, -45, 45, -15, 15, step=0.5, fine_step=0.05, decimals=2, suffix="°"
)


class FrameGroup(PlanGroup):
    """Shape, straightening, turning, mirroring; the crop itself is drawn on the picture.

    Signals:
        shape_chosen: The crop is to be held to a shape: width by height, 0 for a free one; and how
            large the derivative is to be in pixels, None for any size.
        straightening: The horizon is being straightened, until the change is settled.
    """

    shape_chosen = Signal(float, object)
    straightening = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pulled_from: Box | None = None  # the crop at the start of a pull at the slider
        self._is_pulled = False
        self._build(look)

    @override
    def show_photo(self, photo: Photo) -> None:
        super().show_photo(photo)
        self.shape.forget()

    @override
    def refresh(self) -> None:
        if not self._is_pulled:
            self._pulled_from = self._plan.crop
        self.straighten.show_value(-self._frame().slant_degrees)
        self.turns.show_flipped(flipped=self._plan.flipped)
        self.whole.setEnabled(self._plan.crop is not None)

    @Slot()
    def turn_left(self) -> None:
        """Turn the picture a quarter counter-clockwise."""
        self._turn(90, translated("turn counter-clockwise"))

    @Slot()
    def turn_right(self) -> None:
        """Turn the picture a quarter clockwise."""
        self._turn(-90, translated("turn clockwise"))

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

    def show_look(self, look: Look) -> None:
        """Take over the icons of a theme."""
        self.turns.show_look(look)

    def _build(self, look: Look) -> None:
        self.shape = ShapeChoice(self)
        self.shape.chosen.connect(self._choose_shape)
        self.whole = QPushButton(translated("Whole photo"), self)
        self.whole.setToolTip(translated("Give the crop up"))
        self.whole.clicked.connect(self.show_whole)
        self.straighten = AmountRow(translated("Straighten"), _STRAIGHTEN, self)
        self.straighten.setToolTip(
            translated(
                "Plus turns clockwise, minus counter-clockwise; arrows, with Shift in twentieths of"
                " a degree"
            )
        )
        self.straighten.changed.connect(self._straighten)
        self.straighten.settled.connect(self._settle)
        self.turns = TurnRow(look, self)
        self.turns.left.clicked.connect(self.turn_left)
        self.turns.right.clicked.connect(self.turn_right)
        self.turns.flip.clicked.connect(self.mirror)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(WrappingRow((self.shape, self.whole), self))
        column.addWidget(self.straighten)
        column.addWidget(self.turns)

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

    @Slot(object)
    def _choose_shape(self, shape: Shape) -> None:
        ratio = shape.ratio
        if ratio < 0:
            width, height = self._frame().upright
            ratio = width / height
        self.shape_chosen.emit(ratio, shape.size_px)


def _normal(degrees: float) -> float:
    """Return a turn within -180..180, rounded to what a person can set."""
    turned = round(degrees % 360, 4)
    return turned - 360 if turned > 180 else turned
