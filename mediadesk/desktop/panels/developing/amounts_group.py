"""The amounts of one heading, each a slider and a number, made from the table of amounts."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QPushButton, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from mediadesk.desktop.panels.developing.amount_looks import (
    AmountLook,
    Group,
    looks_of,
    meant,
    scale_of,
    shown,
)
from mediadesk.desktop.panels.developing.plan_group import PlanGroup
from mediadesk.desktop.widgets.field.amount_row import AmountRow
from mediadesk.desktop.widgets.look import Look
from mediadesk.desktop.widgets.wrapping_row import WrappingRow
from mediadesk.edits.amounts import AmountInfo, adjusted
from mediadesk.i18n.translated import translated

_PICK_TIP: Final = (
    "Click on what was grey, and temperature and tint follow (W). Arrows move the ring by a pixel,"
    " with Shift by twenty; Return picks"
)


class PlanAmountRow(AmountRow):
    """The row of one amount of a plan.

    Attributes:
        info: What the amount means.

    Signals:
        amount_changed: A person changed it (its name).
    """

    amount_changed = Signal(str)

    def __init__(self, info: AmountInfo, look: AmountLook, parent: QWidget | None = None) -> None:
        super().__init__(translated(look.label), scale_of(info, look), parent)
        self.info = info
        self._look = look
        self.changed.connect(self._name)

    @property
    def amount(self) -> float:
        """The amount as a plan says it."""
        return meant(self.value, self.info, self._look)

    @property
    def label_text(self) -> str:
        """What the amount is called, within a sentence."""
        return translated(self._look.label).lower()

    def show_amount(self, amount: float) -> None:
        """Show an amount as a plan says it."""
        self.show_value(shown(amount, self.info, self._look))

    @Slot()
    def _name(self) -> None:
        self.amount_changed.emit(self.info.name)


class AmountsGroup(PlanGroup):
    """Shows and changes the amounts of a heading.

    Attributes:
        rows: A row an amount, by its name.
    """

    def __init__(self, group: Group, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = {info.name: PlanAmountRow(info, look, self) for info, look in looks_of(group)}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        for row in self.rows.values():
            row.amount_changed.connect(self._take)
            row.settled.connect(self.settled)
            self._column.addWidget(row)

    @override
    def refresh(self) -> None:
        amounts = dict(self._plan.amounts)
        for name, row in self.rows.items():
            row.show_amount(amounts.get(name, row.info.neutral))

    @Slot(str)
    def _take(self, name: str) -> None:
        row = self.rows[name]
        self._change(adjusted(self._plan, {name: row.amount}), row.label_text)


class LightGroup(AmountsGroup):
    """The amounts of light, and levels that fit the photo.

    Signals:
        levels_asked: Black and white point are to be set by the photo's own tones.
    """

    levels_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Group.LIGHT, parent)
        self.levels = QPushButton(translated("Fit levels"), self)
        self.levels.setToolTip(
            translated("Set black and white point by the darkest and the brightest tones (A)")
        )
        self.levels.clicked.connect(self.levels_asked)
        self._column.addWidget(self.levels, alignment=Qt.AlignmentFlag.AlignLeft)

    def take_levels(self, black_point: float, white_point: float) -> None:
        """Take levels over as one change; others of the plan stay."""
        levels = {"black_point": black_point, "white_point": white_point}
        plan = adjusted(self._plan, levels)
        self._change_at_once(plan, translated("levels"))


class ColourGroup(AmountsGroup):
    """The amounts of colour, and whether there are to be colours at all.

    Attributes:
        pick: The button by which a grey is picked on the picture.

    Signals:
        tool_asked: A grey is to be picked on the picture.
    """

    tool_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Group.COLOUR, parent)
        self.grayscale = QCheckBox(translated("Black and white"), self)
        self.grayscale.setToolTip(translated("Drop the colours (G)"))
        self.grayscale.toggled.connect(self._drop_colours)
        self.pick = QToolButton(self)
        self.pick.setText(translated("Pick grey"))
        self.pick.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.pick.setCheckable(True)
        self.pick.setToolTip(translated(_PICK_TIP))
        self.pick.clicked.connect(self.tool_asked)
        self._column.addWidget(WrappingRow((self.grayscale, self.pick), self))
        self.show_look(look)

    def show_picking(self, *, picks: bool) -> None:
        """Mark whether a grey is being picked."""
        self.pick.setChecked(picks)

    def show_look(self, look: Look) -> None:
        """Take over the icons of a theme."""
        self.pick.setIcon(look.icons.icon("pipette"))

    def take_balance(self, temperature: float, tint: float) -> None:
        """Take a white balance over as one change; others of the plan stay."""
        plan = adjusted(self._plan, {"temperature": temperature, "tint": tint})
        self._change_at_once(plan, translated("white balance"))

    @override
    def refresh(self) -> None:
        super().refresh()
        with QSignalBlocker(self.grayscale):
            self.grayscale.setChecked(self._plan.grayscale)
        self.pick.setEnabled(not self._plan.grayscale)
        if "saturation" in self.rows:
            self.rows["saturation"].setEnabled(not self._plan.grayscale)

    @Slot()
    def _drop_colours(self) -> None:
        dropped = self.grayscale.isChecked()
        self._change_at_once(replace(self._plan, grayscale=dropped), translated("black and white"))
