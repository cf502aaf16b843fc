"""The amounts of one heading, each a slider and a number, made from the table of amounts."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget
from typing_extensions import override

from mediadesk.desktop.panels.developing.amount_looks import (
    AmountLook,
    Group,
    looks_of,
    meant,
    order_of,
    scale_of,
    shown,
)
from mediadesk.desktop.panels.developing.plan_group import PlanGroup
from mediadesk.desktop.widgets.field.amount_row import AmountRow
from mediadesk.edits.amounts import AmountInfo
from mediadesk.i18n.translated import translated
from mediadesk.model.edit import RenderPlan


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
        self._change(with_amount(self._plan, row.info, row.amount), row.label_text)


class ColourGroup(AmountsGroup):
    """The amounts of colour, and whether there are to be colours at all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Group.COLOUR, parent)
        self.grayscale = QCheckBox(translated("Black and white"), self)
        self.grayscale.setToolTip(translated("Drop the colours (G)"))
        self.grayscale.toggled.connect(self._drop_colours)
        self._column.addWidget(self.grayscale)

    @override
    def refresh(self) -> None:
        super().refresh()
        with QSignalBlocker(self.grayscale):
            self.grayscale.setChecked(self._plan.grayscale)
        if "saturation" in self.rows:
            self.rows["saturation"].setEnabled(not self._plan.grayscale)

    @Slot()
    def _drop_colours(self) -> None:
        dropped = self.grayscale.isChecked()
        self._change_at_once(replace(self._plan, grayscale=dropped), translated("black and white"))


def with_amount(plan: RenderPlan, info: AmountInfo, amount: float) -> RenderPlan:
    """Return a plan with an amount changed; one that is neutral is left out of it."""
    others = dict(plan.amounts)
    others.pop(info.name, None)
    if amount != info.neutral:
        others[info.name] = amount
    return replace(plan, amounts=tuple(sorted(others.items(), key=order_of)))
