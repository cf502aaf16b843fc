"""Dust: how large the next spot is, how many there are, and taking them away again."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from mediadesk.desktop.panels.developing.plan_group import PlanGroup
from mediadesk.desktop.widgets.amount_row import AmountRow, AmountScale
from mediadesk.desktop.widgets.spot_tool import LEAST_RADIUS, MOST_RADIUS
from mediadesk.edits.amounts import MOST_SPOT_RADIUS
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated

#: People see the radius in thousandths of the longer edge.
_PER_RADIUS: Final = 1000.0
USUAL_RADIUS: Final = 0.008
#: The tool's reach and what counts as dust.
_MOST_RADIUS: Final = min(MOST_RADIUS, MOST_SPOT_RADIUS)
_SIZE: Final = AmountScale(
    neutral=USUAL_RADIUS * _PER_RADIUS,
    least=LEAST_RADIUS * _PER_RADIUS,
    most=_MOST_RADIUS * _PER_RADIUS,
    slider_least=LEAST_RADIUS * _PER_RADIUS,
    slider_most=_MOST_RADIUS * _PER_RADIUS,
    step=1.0,
    fine_step=0.1,
    suffix=" ‰",
    is_signed=False,
)


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
        self._build()

    @property
    def radius(self) -> float:
        """The radius of the next spot, in fractions of the longer edge."""
        return self.radius_row.value / _PER_RADIUS

    @Slot(float)
    def show_radius(self, radius: float) -> None:
        """Show the radius of the current spot, or of the next."""
        self.radius_row.show_value(round(radius * _PER_RADIUS, 1))

    @override
    def refresh(self) -> None:
        number = len(self._plan.spots)
        self.number.setText(
            count(number, translated("spot is covered"), translated("spots are covered"))
            if number
            else translated("Click on dust to cover it with what lies around it.")
        )
        self.clear.setEnabled(number > 0)

    def _build(self) -> None:
        self.radius_row = AmountRow(translated("Spot size"), _SIZE, self)
        self.radius_row.setToolTip(
            translated("Radius, in thousandths of the longer edge; [ and ] change it too")
        )
        self.radius_row.changed.connect(self._choose_radius)
        self.radius_row.settled.connect(self.settled)
        self.number = QLabel(self)
        self.number.setObjectName("quietNote")
        self.number.setWordWrap(True)
        self.set_spots = QPushButton(translated("Set spots"), self)
        self.set_spots.setToolTip(
            translated("Click sets a spot, dragging moves it, Delete takes it away (K)")
        )
        self.set_spots.clicked.connect(self.tool_asked)
        self.clear = QPushButton(translated("Remove all"), self)
        self.clear.clicked.connect(self._remove_all)
        buttons = QHBoxLayout()
        buttons.addWidget(self.set_spots)
        buttons.addWidget(self.clear)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.radius_row)
        column.addWidget(self.number)
        column.addLayout(buttons)

    @Slot(float)
    def _choose_radius(self, value: float) -> None:
        self.radius_chosen.emit(value / _PER_RADIUS)

    @Slot()
    def _remove_all(self) -> None:
        self._change_at_once(replace(self._plan, spots=()), translated("dust spots"))
