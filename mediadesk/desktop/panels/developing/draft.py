"""The plan while it is worked on: its changes, the way back, the version it belongs to."""

from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from mediadesk.desktop.panels.developing.plan_history import PlanHistory
from mediadesk.edits.amounts import faults
from mediadesk.model.edit import RenderPlan
from mediadesk.model.version import Version

_NOTHING: Final = RenderPlan()


class Draft(QObject):
    """One plan and what became of it since it was taken up.

    Signals:
        changed: The plan is another.
        keeping_asked: Somebody else needs the plan kept as it stands.
    """

    changed = Signal()
    keeping_asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._version: Version | None = None
        self._history = PlanHistory()

    @property
    def plan(self) -> RenderPlan:
        """The plan as it stands."""
        return self._history.plan

    @property
    def version(self) -> Version | None:
        """The version that is worked on, as it was kept; None where it is kept in none yet."""
        return self._version

    @property
    def is_kept(self) -> bool:
        """Whether the plan is in its version as it stands; nothing done needs no keeping."""
        return self.plan == (self._version.plan if self._version else _NOTHING)

    @property
    def is_doable(self) -> bool:
        """Whether the plan can be carried out."""
        return not any(faults(self.plan))

    @property
    def next_undo(self) -> str:
        """What would be taken back; "" for nothing."""
        return self._history.next_undo

    @property
    def next_redo(self) -> str:
        """What would be done again; "" for nothing."""
        return self._history.next_redo

    def belong_to(self, version: Version | None) -> None:
        """Note the version that the plan is kept in; None for none yet."""
        self._version = version

    def start_from(self, plan: RenderPlan) -> None:
        """Take up a plan that nothing was changed in yet."""
        self._history = PlanHistory(plan)
        self.changed.emit()

    def take(self, plan: RenderPlan, what: str) -> None:
        """Take a plan over; the same kind of change before `settle` goes on with it."""
        self._history.change(plan, what)
        self.changed.emit()

    @Slot()
    def settle(self) -> None:
        """Note that the last change is complete."""
        self._history.settle()

    def keep(self) -> None:
        """Have the plan kept in its version; nothing happens where it is."""
        if not self.is_kept:
            self.keeping_asked.emit()

    def undo(self) -> None:
        """Take the last change back."""
        self._history.undo()
        self.changed.emit()

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._history.redo()
        self.changed.emit()
