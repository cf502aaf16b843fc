"""What the parts of the developing form have in common: they show a plan and change it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mediadesk.model.edit import RenderPlan
from mediadesk.model.photo import Photo


class PlanGroup(QWidget):
    """A part of the form; it changes nothing but a copy of the plan it was shown last.

    Signals:
        changed: A person changed the plan (the new one, what was changed).
        settled: The change is complete; the next is one of its own.
    """

    changed = Signal(object, str)
    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photo: Photo | None = None
        self._plan = RenderPlan()

    def show_photo(self, photo: Photo) -> None:
        """Begin with another photo; its plan is shown next."""
        self._photo = photo

    def show_plan(self, plan: RenderPlan) -> None:
        """Show a plan, without telling of it."""
        self._plan = plan
        self.refresh()

    def refresh(self) -> None:
        """Show what the plan says now."""
        raise NotImplementedError

    def _change(self, plan: RenderPlan, what: str) -> None:
        if plan != self._plan:
            self._plan = plan
            self.changed.emit(plan, what)

    def _change_at_once(self, plan: RenderPlan, what: str) -> None:
        """Change the plan by one change of its own, as a button does."""
        self.settled.emit()
        self._change(plan, what)
        self.settled.emit()
