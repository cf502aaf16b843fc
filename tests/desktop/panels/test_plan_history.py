"""The way back while developing."""

from mediadesk.desktop.panels.developing.plan_history import PlanHistory
from mediadesk.model.edit import RenderPlan


def plan(exposure: float) -> RenderPlan:
    return RenderPlan(amounts=(("exposure", exposure),))


def test_a_pull_at_one_slider_is_one_change() -> None:
    history = PlanHistory()
    for exposure in (0.1, 0.2, 0.3):
        history.change(plan(exposure), "exposure")
    assert history.undo() == RenderPlan()


def test_what_is_settled_is_a_change_of_its_own() -> None:
    history = PlanHistory()
    history.change(plan(0.1), "exposure")
    history.settle()
    history.change(plan(0.2), "exposure")
    assert history.undo() == plan(0.1)


def test_two_kinds_of_change_are_two() -> None:
    history = PlanHistory()
    history.change(plan(0.1), "exposure")
    history.change(RenderPlan(flipped=True), "flip")
    assert history.next_undo == "flip"
    assert history.undo() == plan(0.1)
    assert (history.next_undo, history.next_redo) == ("exposure", "flip")


def test_what_was_taken_back_is_done_again_until_something_else_is_done() -> None:
    history = PlanHistory()
    history.change(plan(0.1), "exposure")
    history.undo()
    assert history.redo() == plan(0.1)
    history.undo()
    history.change(RenderPlan(flipped=True), "flip")
    assert history.redo() == RenderPlan(flipped=True)


def test_with_nothing_done_there_is_nothing_to_take_back() -> None:
    history = PlanHistory(plan(1))
    assert (history.undo(), history.next_undo, history.next_redo) == (plan(1), "", "")


def test_the_same_plan_again_is_no_change() -> None:
    history = PlanHistory(plan(1))
    history.change(plan(1), "exposure")
    assert history.next_undo == ""
