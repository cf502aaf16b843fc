"""What was changed in a plan while developing, step by step, and the way back."""

from dataclasses import dataclass

from mediadesk.model.edit import RenderPlan


@dataclass(frozen=True, slots=True)
class _Change:
    """A plan, and what was changed to come to it."""

    plan: RenderPlan
    what: str


class PlanHistory:
    """Keeps plans in the order they were made; a pull at one slider counts as one change."""

    def __init__(self, plan: RenderPlan | None = None) -> None:
        self._done = [_Change(plan or RenderPlan(), "")]
        self._undone: list[_Change] = []
        self._is_open = False  # the last change may still go on

    @property
    def plan(self) -> RenderPlan:
        """The plan as it is now."""
        return self._done[-1].plan

    @property
    def next_undo(self) -> str:
        """What would be taken back; "" for nothing."""
        return self._done[-1].what if len(self._done) > 1 else ""

    @property
    def next_redo(self) -> str:
        """What would be done again; "" for nothing."""
        return self._undone[-1].what if self._undone else ""

    def change(self, plan: RenderPlan, what: str) -> None:
        """Take over a plan.

        Args:
            plan: The plan.
            what: What was changed, for people; the same again before `settle` goes on with it.
        """
        if plan == self.plan:
            return
        self._undone.clear()
        if self._is_open and self.next_undo == what:
            self._done.pop()
        self._done.append(_Change(plan, what))
        self._is_open = True

    def settle(self) -> None:
        """Note that the last change is complete: the next is one of its own."""
        self._is_open = False

    def undo(self) -> RenderPlan:
        """Take the last change back; return the plan before it."""
        if len(self._done) > 1:
            self._undone.append(self._done.pop())
        self._is_open = False
        return self.plan

    def redo(self) -> RenderPlan:
        """Do again what was taken back last; return the plan after it."""
        if self._undone:
            self._done.append(self._undone.pop())
        self._is_open = False
        return self.plan
