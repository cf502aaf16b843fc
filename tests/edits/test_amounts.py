"""The one table of amounts."""

from dataclasses import replace

import pytest

from mediadesk.edits.amounts import AMOUNTS, adjusted, by_kind, effective, faults, kinds_of
from mediadesk.model.edit import EditKind, RenderPlan, Spot
from mediadesk.model.geometry import Box


def test_every_amount_has_a_name_of_its_own_and_a_range_around_its_neutral() -> None:
    assert len({amount.name for amount in AMOUNTS}) == len(AMOUNTS)
    for amount in AMOUNTS:
        assert amount.least <= amount.usual[0] <= amount.neutral <= amount.usual[1] <= amount.most


def test_only_amounts_that_change_something_count_in_the_order_they_are_carried_out() -> None:
    given = (("sharpen", 0.5), ("contrast", 1.0), ("exposure", 1.0), ("exposure", 2.0))
    assert effective(given) == (("exposure", 2.0), ("sharpen", 0.5))


def test_an_amount_is_changed_among_others_and_left_out_where_it_changes_nothing() -> None:
    plan = RenderPlan(amounts=(("contrast", 1.2), ("sharpen", 0.5)))
    assert adjusted(plan, {"exposure": 1.0, "contrast": 1.0}).amounts == (
        ("exposure", 1.0),
        ("sharpen", 0.5),
    )


def test_amounts_are_parted_by_the_kind_of_edit_they_make() -> None:
    given = (("sharpen", 0.5), ("gamma", 1.2), ("denoise", 0.2), ("tint", 10.0))
    assert dict(by_kind(given)) == {
        EditKind.DENOISE: (("denoise", 0.2),),
        EditKind.TONE: (("tint", 10.0), ("gamma", 1.2)),
        EditKind.SHARPEN: (("sharpen", 0.5),),
    }


@pytest.mark.parametrize(
    ("plan", "word"),
    [
        (RenderPlan(amounts=(("exposure", 11.0),)), "between -10 and 10"),
        (RenderPlan(amounts=(("sharpen", float("nan")),)), "sharpen"),
        (RenderPlan(amounts=(("glow", 1.0),)), "'glow'"),
        (RenderPlan(amounts=(("black_point", 0.6), ("white_point", 0.5))), "below white_point"),
        (RenderPlan(spots=(Spot(0.5, 0.5, 0.2),)), "no dust"),
        (RenderPlan(spots=(Spot(1.5, 0.5, 0.01),)), "beside the picture"),
        (RenderPlan(spots=(Spot(0.5, float("inf"), 0.01),)), "three numbers"),
        (RenderPlan(spots=(Spot(0.5, 0.5, 0.01),) * 501), "too many"),
    ],
)
def test_what_cannot_be_carried_out_is_told(plan: RenderPlan, word: str) -> None:
    assert any(word in fault for fault in faults(plan))


def test_a_sound_plan_has_no_faults() -> None:
    plan = RenderPlan(amounts=tuple((a.name, a.neutral) for a in AMOUNTS))
    assert list(faults(replace(plan, spots=(Spot(0.1, 0.2, 0.01),)))) == []


def test_a_plan_names_the_kinds_of_edit_it_makes() -> None:
    plan = RenderPlan(crop=Box(0, 0, 0.5, 1), scale=2, flipped=True, spots=(Spot(0, 0, 0.01),))
    made = {EditKind.CROP, EditKind.ENLARGE, EditKind.FLIP, EditKind.DUST}
    assert set(kinds_of(plan)) == made
    assert kinds_of(RenderPlan(crop=Box.whole(), amounts=(("exposure", 0.0),))) == ()
