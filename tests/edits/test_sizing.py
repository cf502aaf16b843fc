"""A frame gets the size and the shape that are asked for, and nothing is enlarged unasked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.edits.sizing import shaped, wished_size
from mediadesk.model.geometry import Box
from mediadesk.model.recipe import SizeWish

_EDGES = st.integers(1, 20_000)


@pytest.mark.parametrize(
    ("wish", "size"),
    [
        (SizeWish(), (6000, 4000)),
        (SizeWish(longest_edge_px=2048), (2048, 1365)),
        (SizeWish(box_px=(1080, 1080)), (1080, 720)),
        (SizeWish(box_px=(3000, 500)), (750, 500)),
        (SizeWish(megapixels=6), (3000, 2000)),
        (SizeWish(longest_edge_px=9000), (6000, 4000)),
        (SizeWish(longest_edge_px=9000, enlarges=True), (9000, 6000)),
        (SizeWish(megapixels=54, enlarges=True), (9000, 6000)),
        (SizeWish(enlarges=True), (6000, 4000)),
    ],
)
def test_a_frame_gets_the_size_that_is_asked_for(wish, size):
    assert wished_size(wish, 6000, 4000) == size


@given(width=_EDGES, height=_EDGES, edge=_EDGES)
def test_nothing_is_enlarged_unasked_and_no_edge_is_longer(width, height, edge):
    size = wished_size(SizeWish(longest_edge_px=edge), width, height)
    assert max(size) == min(edge, max(width, height))
    assert min(size) >= 1
    assert size[0] <= width
    assert size[1] <= height


def test_a_shape_is_cut_about_the_middle_of_what_is_kept():
    assert shaped(Box.whole(), (1, 1), 300, 200).as_tuple() == pytest.approx((1 / 6, 0, 5 / 6, 1))
    box = shaped(Box(0.5, 0, 1, 1), (1, 1), 400, 100)
    assert box.as_tuple() == pytest.approx((0.625, 0, 0.875, 1))


@given(
    left=st.floats(0, 0.4), top=st.floats(0, 0.4), wide=st.integers(1, 20), high=st.integers(1, 20)
)
def test_a_shape_stays_inside_and_has_its_ratio(left, top, wide, high):
    box = Box(left, top, 0.9, 0.8)
    cut = shaped(box, (wide, high), 6000, 4000)
    assert cut.left >= box.left
    assert cut.right <= box.right
    assert cut.top >= box.top
    assert cut.bottom <= box.bottom
    assert cut.width * 6000 / (cut.height * 4000) == pytest.approx(wide / high, rel=1e-6)
