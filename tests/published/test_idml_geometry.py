"""Crop and resolution come back from any frame that a layout can have."""

import math
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediadesk.model.placement import Placement
from mediadesk.published.layout.affine import Affine, Rect, clipped
from tests.fakes.indesign import Package, Placed, matrix_text, outline, turned
from tests.published.layouts import placed_in, read_idml

TOLERANCE = 0.005

fractions = st.tuples(
    st.floats(0, 0.8), st.floats(0, 0.8), st.floats(0.1, 1), st.floats(0.1, 1)
).map(lambda f: (f[0], f[1], f[0] + f[2] * (1 - f[0]), f[1] + f[3] * (1 - f[1])))
matrices = st.tuples(
    st.floats(-180, 180),
    st.floats(0.02, 4),
    st.floats(0.02, 4),
    st.sampled_from((1, -1)),
    st.floats(-30, 30),
    st.floats(-2000, 2000),
    st.floats(-2000, 2000),
).map(lambda m: _matrix(*m))
sizes = st.tuples(st.integers(100, 9000), st.integers(100, 9000))
resolutions = st.sampled_from((72, 150, 240, 300, 72.009, 600))


def _matrix(  # noqa: PLR0917 - the six freedoms of a matrix, and its flip
    degrees: float, wide: float, high: float, flip: int, skew: float, x: float, y: float
) -> tuple[float, float, float, float, float, float]:
    """Return a matrix that scales, flips, skews, turns, and shifts."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    lean = math.tan(math.radians(skew)) * high
    return (
        cos * wide * flip,
        sin * wide * flip,
        cos * lean - sin * high,
        sin * lean + cos * high,
        x,
        y,
    )


def only(folder: Path, items: str) -> Placement:
    (placed,) = placed_in(folder, Package(items))
    return placed


def crop_of(folder: Path, picture: Placed) -> tuple[float, float, float, float]:
    placed = only(folder, picture.xml())
    assert placed.crop is not None
    return placed.crop.as_tuple()


def framing(
    picture: Placed, crop: tuple[float, float, float, float], matrix: Affine
) -> list[tuple[float, float]]:
    """Return the corners, in the frame's space, of a frame that shows just that crop."""
    width, height = (edge * 72 / picture.ppi for edge in picture.size_px)
    left, top, right, bottom = crop
    box = Rect(left * width, top * height, right * width, bottom * height)
    return list(matrix.points(box.corners))


@settings(max_examples=150, deadline=None)
@given(crop=fractions, matrix=matrices, at=matrices, size=sizes, ppi=resolutions)
def test_the_crop_comes_back_from_any_transform(
    crop: tuple[float, float, float, float],
    matrix: tuple[float, float, float, float, float, float],
    at: tuple[float, float, float, float, float, float],
    size: tuple[int, int],
    ppi: float,
) -> None:
    picture = Placed(size_px=size, ppi=ppi, matrix=matrix, at=at)
    picture.geometry = outline(*framing(picture, crop, Affine(*matrix)))
    snippet = f'<Document><Spread Self="s">{picture.xml()}</Spread></Document>'
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "snippet.idms"
        file.write_text(snippet, "utf-8")
        (placed,) = read_idml(file)
    assert placed.crop is not None
    assert placed.crop.as_tuple() == pytest.approx(crop, abs=TOLERANCE)


@settings(max_examples=60, deadline=None)
@given(wide=st.floats(0.02, 4), turn=st.floats(-180, 180), outer=st.floats(0.1, 3), ppi=resolutions)
def test_resolution_counts_all_scaling(wide: float, turn: float, outer: float, ppi: float) -> None:
    picture = Placed(ppi=ppi, matrix=turned(turn, scale=wide), at=turned(-turn, scale=outer))
    snippet = f'<Document><Spread Self="s">{picture.xml()}</Spread></Document>'
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "snippet.idms"
        file.write_text(snippet, "utf-8")
        (placed,) = read_idml(file)
    assert placed.effective_ppi == pytest.approx(ppi / (wide * outer), rel=TOLERANCE, abs=0.01)


def test_a_whole_picture_is_shown_whole(tmp_path: Path) -> None:
    assert crop_of(tmp_path, Placed()) == (0, 0, 1, 1)


def test_bounds_are_points_at_the_files_resolution(tmp_path: Path) -> None:
    placed = only(
        tmp_path,
        Placed(size_px=(3000, 2000), ppi=300, matrix=(0.5, 0, 0, 0.5, 0, 0), frame=(0, 0, 180, 240))
        .xml(),
    )  # fmt: skip
    assert placed.crop is not None
    assert placed.crop.as_tuple() == pytest.approx((0, 0, 0.5, 1))
    assert placed.effective_ppi == pytest.approx(600)


def test_white_in_a_frame_is_no_part_of_the_crop(tmp_path: Path) -> None:
    assert crop_of(tmp_path, Placed(frame=(-50, -50, 250, 200))) == (0, 0, 1, 1)


def test_a_flip_keeps_the_crop_in_the_pictures_own_space(tmp_path: Path) -> None:
    mirrored = Placed(matrix=(-0.1, 0, 0, 0.1, 150, 0), frame=(0, 0, 75, 100))
    assert crop_of(tmp_path, mirrored) == pytest.approx((0.5, 0, 1, 1))


@pytest.mark.parametrize(
    ("matrix", "turn", "is_mirrored"),
    [
        ((0.1, 0, 0, 0.1, 0, 0), 0, False),
        (turned(30, scale=0.1), 30, False),
        (turned(-90, scale=0.1), 270, False),
        ((-0.1, 0, 0, 0.1, 150, 0), 0, True),
        ((0.1, 0, 0, -0.1, 0, 100), 0, True),
        ((-0.1, 0, 0, -0.1, 150, 100), 180, False),
    ],
)
def test_turns_and_mirrors_are_told(
    tmp_path: Path,
    matrix: tuple[float, float, float, float, float, float],
    turn: float,
    *,
    is_mirrored: bool,
) -> None:
    placed = only(tmp_path, Placed(matrix=matrix, frame=(-200, -200, 400, 400)).xml())
    assert placed.turned_degrees == pytest.approx(turn)
    assert placed.mirrored == is_mirrored


def test_crops_that_fitting_options_deny_are_seen(tmp_path: Path) -> None:
    option = '<FrameFittingOption LeftCrop="0" TopCrop="0" RightCrop="0" BottomCrop="0"/>'
    picture = Placed(frame=(0, 0, 75, 50), option=option)
    assert crop_of(tmp_path, picture) == pytest.approx((0, 0, 0.5, 0.5))


def test_an_oval_is_followed_along_its_curves(tmp_path: Path) -> None:
    k = 0.5522847498
    knots = (
        ((25, 50), (25, 50 - 25 * k), (25, 50 + 25 * k)),
        ((50, 75), (50 - 25 * k, 75), (50 + 25 * k, 75)),
        ((75, 50), (75, 50 + 25 * k), (75, 50 - 25 * k)),
        ((50, 25), (50 + 25 * k, 25), (50 - 25 * k, 25)),
    )
    points = "".join(
        f'<PathPointType Anchor="{a[0]} {a[1]}" LeftDirection="{before[0]} {before[1]}"'
        f' RightDirection="{after[0]} {after[1]}"/>'
        for a, before, after in knots
    )
    geometry = (
        '<Properties><PathGeometry><GeometryPathType PathOpen="false"><PathPointArray>'
        f"{points}</PathPointArray></GeometryPathType></PathGeometry></Properties>"
    )
    turn = turned(45, scale=0.1)
    picture = Placed(size_px=(1000, 1000), matrix=turn, kind="Oval", geometry=geometry)
    # A circle stays a circle in a turned picture's space; the box of its knots would be smaller.
    centre, radius = 50 * math.sqrt(2) / 100, 0.25
    expected = (centre - radius, 0, centre + radius, radius)
    assert crop_of(tmp_path, picture) == pytest.approx(expected, abs=TOLERANCE)


def test_groups_move_and_scale_what_is_in_them(tmp_path: Path) -> None:
    inner = Placed(at=(1, 0, 0, 1, 10, 10), frame=(0, 0, 75, 100)).xml()
    group = f'<Group Self="g" ItemTransform="{matrix_text((2, 0, 0, 2, 50, -300))}">{inner}</Group>'
    placed = only(tmp_path, group)
    assert placed.crop is not None
    assert placed.crop.as_tuple() == pytest.approx((0, 0, 0.5, 1))
    assert placed.effective_ppi == pytest.approx(360)


def test_a_frame_pasted_into_another_is_cropped_by_both(tmp_path: Path) -> None:
    inner = Placed(at=(1, 0, 0, 1, 0, 0)).xml()
    geometry = outline((0, 0), (0, 50), (75, 50), (75, 0))
    outer = f'<Rectangle Self="o" ItemTransform="1 0 0 1 100 -300">{geometry}{inner}</Rectangle>'
    placed = only(tmp_path, outer)
    assert placed.crop is not None
    assert placed.crop.as_tuple() == pytest.approx((0, 0, 0.5, 0.5))


@pytest.mark.parametrize(
    "matrix",
    [
        "0 0 0 0 0 0",
        "1 0 1 0 0 0",
        "nan 0 0 1 0 0",
        "inf 0 0 1 0 0",
        "1 0 0 1",
        "x",
        "1e99 0 0 1 0 0",
    ],
)
def test_a_matrix_without_meaning_has_no_crop(tmp_path: Path, matrix: str) -> None:
    xml = Placed().xml().replace(matrix_text(Placed().matrix), matrix)
    assert only(tmp_path, xml).crop is None


@pytest.mark.parametrize("bounds", ['Right="0"', 'Right="nan"', 'Right=""', 'Bottom="-5"'])
def test_bounds_without_meaning_have_no_crop(tmp_path: Path, bounds: str) -> None:
    name = bounds.partition("=")[0]
    edge = {"Right": "1500.0", "Bottom": "1000.0"}[name]
    xml = Placed().xml().replace(f'{name}="{edge}"', bounds)
    assert xml != Placed().xml()
    assert only(tmp_path, xml).crop is None


def test_a_picture_whose_frame_shows_none_of_it_has_no_crop(tmp_path: Path) -> None:
    assert only(tmp_path, Placed(matrix=(0.1, 0, 0, 0.1, 500, 500)).xml()).crop is None


@given(matrix=matrices, x=st.floats(-500, 500), y=st.floats(-500, 500))
def test_an_inverse_undoes(
    matrix: tuple[float, float, float, float, float, float], x: float, y: float
) -> None:
    one = Affine(*matrix)
    back = one.inverse()
    assert back is not None
    assert back.point(one.point((x, y))) == pytest.approx((x, y), abs=1e-3)


@given(
    points=st.lists(st.tuples(st.floats(-9, 9), st.floats(-9, 9)), min_size=3, max_size=12),
)
def test_what_is_clipped_lies_within(points: list[tuple[float, float]]) -> None:
    limits = Rect(-2, -3, 4, 5)
    for x, y in clipped(points, limits):
        assert limits.left - 1e-9 <= x <= limits.right + 1e-9
        assert limits.top - 1e-9 <= y <= limits.bottom + 1e-9
