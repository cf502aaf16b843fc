"""Dust: how large the next spot is, how many there are, and taking them away again."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from mediadesk.desktop.panels.developing.plan_group import PlanGroup
from mediadesk.desktop.widgets.field.amount_row import AmountRow, AmountScale
from mediadesk.desktop.widgets.picture.spot_tool import LEAST_RADIUS, MOST_RADIUS
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.desktop.widgets.wrapping_row import WrappingRow
from mediadesk.edits.amounts import MOST_SPOT_RADIUS
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.model.photo import Photo

USUAL_RADIUS: Final = 0.008
#: The tool's reach and what counts as dust.
_MOST_RADIUS: Final = min(MOST_RADIUS, MOST_SPOT_RADIUS)
#: One tick of the slider, in fractions of the longer edge.
_TICK: Final = 0.0001
#: Smaller pictures have spots of a few pixels: there, tenths count.
_LARGE_PX: Final = 2000


class SpotsGroup(PlanGroup):
    """Size and number of the dust spots; they are set on the picture.

    Signals:
        radius_chosen: Spots are to have another radius (in fractions of the longer edge).
        tool_asked: Spots are to be set on the picture.
    """

    radius_chosen = Signal(float)
    tool_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._radius = USUAL_RADIUS
        self._edge_px = _LARGE_PX
        self._build()

    @Slot(float)
    def show_radius(self, radius: float) -> None:
        """Show the size of the current spot, or of the next."""
        self._radius = radius
        self.size_row.show_value(_across(radius, self._edge_px))

    @override
    def show_photo(self, photo: Photo) -> None:
        super().show_photo(photo)
        self._edge_px = max(photo.width_px, photo.height_px)
        self.size_row.show_scale(_scale(self._edge_px))
        self.show_radius(self._radius)

    @override
    def refresh(self) -> None:
        number = len(self._plan.spots)
        covered = count(number, translated("spot is covered"), translated("spots are covered"))
        self.number.setText(
            translated("{spots}. Drag one to move it; Delete takes it away.").format(spots=covered)
            if number
            else translated("Click on dust to cover it with what lies around it.")
        )
        self.clear.setEnabled(number > 0)

    def _build(self) -> None:
        self.size_row = AmountRow(translated("Spot size"), _scale(self._edge_px), self)
        self.size_row.setToolTip(
            translated(
                "How far a spot reaches across the photo at full size; [ and ] change it too"
            )
        )
        self.size_row.changed.connect(self._choose_size)
        self.size_row.settled.connect(self.settled)
        self.number = PlainLabel(self)
        self.number.setObjectName("quietNote")
        self.number.setWordWrap(True)
        self.set_spots = QPushButton(translated("Set spots"), self)
        self.set_spots.setToolTip(
            translated("Click sets a spot, dragging moves it, Delete takes it away (K)")
        )
        self.set_spots.clicked.connect(self.tool_asked)
        self.clear = QPushButton(translated("Remove all"), self)
        self.clear.clicked.connect(self._remove_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.size_row)
        column.addWidget(self.number)
        column.addWidget(WrappingRow((self.set_spots, self.clear), self))

    @Slot(float)
    def _choose_size(self, value: float) -> None:
        self._radius = value / _across(1.0, self._edge_px)
        self.radius_chosen.emit(self._radius)

    @Slot()
    def _remove_all(self) -> None:
        self._change_at_once(replace(self._plan, spots=()), translated("dust spots"))


def _across(radius: float, longer_edge_px: int) -> float:
    """Return the diameter in pixels of the photo; `radius` in fractions of its longer edge."""
    return 2 * radius * longer_edge_px


def _scale(longer_edge_px: int) -> AmountScale:
    """Return how sizes are shown on a photo: people think of a brush in pixels across."""
    least, most = (_across(radius, longer_edge_px) for radius in (LEAST_RADIUS, _MOST_RADIUS))
    fine_step = _across(_TICK, longer_edge_px)
    return AmountScale(
        neutral=_across(USUAL_RADIUS, longer_edge_px),
        least=least,
        most=most,
        slider_least=least,
        slider_most=most,
        step=10 * fine_step,
        fine_step=fine_step,
        decimals=0 if longer_edge_px >= _LARGE_PX else 1,
        suffix=" px",
        is_signed=False,
    )
