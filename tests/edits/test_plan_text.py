"""A plan kept as texts is the plan that is read back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.edits.plan_text import plan_from, plan_texts
from mediadesk.model.edit import RenderPlan, Spot
from mediadesk.model.geometry import Box

_SHARES = st.floats(0, 1)
_NUMBERS = st.floats(-100, 100)
_BOXES = st.builds(Box, st.floats(0, 0.4), st.floats(0, 0.4), st.floats(0.5, 1), st.floats(0.5, 1))
_PLANS = st.builds(
    RenderPlan,
    crop=st.none() | _BOXES,
    scale=st.floats(0.01, 8),
    rotation_degrees=_NUMBERS,
    flipped=st.booleans(),
    grayscale=st.booleans(),
    amounts=st.lists(st.tuples(st.sampled_from(("exposure", "black point")), _NUMBERS)).map(tuple),
    spots=st.lists(st.builds(Spot, _SHARES, _SHARES, _SHARES), max_size=4).map(tuple),
)


@given(_PLANS)
def test_every_plan_reads_back_as_it_was(plan: RenderPlan) -> None:
    assert plan_from(plan_texts(plan)) == plan


def test_nothing_done_needs_no_words() -> None:
    assert plan_texts(RenderPlan()) == {}


@pytest.mark.parametrize(
    "texts",
    [{"crop": "0 0 1"}, {"crop": "1 1 0 0"}, {"scale": "much"}, {"scale": "inf"}, {"spots": "1"}],
)
def test_damaged_texts_are_no_plan(texts: dict[str, str]) -> None:
    assert plan_from(texts) is None
