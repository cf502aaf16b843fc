"""The crop of develop settings comes out as a box of the original as displayed."""

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mediadesk.edits.develop_crop import develop_crop, oriented
from mediadesk.model.geometry import Box

WHOLE = {"CropLeft": "0", "CropTop": "0", "CropRight": "1", "CropBottom": "1", "CropAngle": "0"}


def corners(left: float, top: float, right: float, bottom: float, **more: str) -> dict[str, str]:
    names = ("CropLeft", "CropTop", "CropRight", "CropBottom")
    said = zip(names, (left, top, right, bottom), strict=True)
    return {**{name: f"{number:.6f}" for name, number in said}, **more}


def found(settings, *, aspect=1.5, orientation=1, is_applied=True):
    return develop_crop(settings, aspect, orientation, is_applied=is_applied)


@pytest.mark.parametrize(
    "settings",
    [
        {},
        WHOLE,
        {**WHOLE, "HasCrop": "True"},
        corners(0.1, 0.1, 0.9, 0.9, HasCrop="False"),
        corners(0.9, 0.1, 0.2, 0.9, HasCrop="True"),
        corners(0.1, 0.1, 7, 0.9),
        {**WHOLE, "CropAngle": "nan"},
        {**WHOLE, "CropAngle": "1e308"},
    ],
    ids=["silent", "whole", "whole, told", "not used", "inside out", "outside", "nan", "huge"],
)
def test_settings_without_a_crop_tell_of_none(settings) -> None:
    assert found(settings) is None


def test_corners_tell_of_a_crop_where_nothing_says_that_there_is_one() -> None:
    crop = found(corners(0.069159, 0.069159, 1, 1))
    assert crop.box.as_tuple() == pytest.approx((0.069159, 0.069159, 1, 1))
    assert crop.rotation_degrees == 0


@pytest.mark.parametrize(
    ("orientation", "box"),
    [
        (1, (0.1, 0.2, 0.5, 0.9)),
        (2, (0.5, 0.2, 0.9, 0.9)),
        (3, (0.5, 0.1, 0.9, 0.8)),
        (6, (0.1, 0.1, 0.8, 0.5)),
        (8, (0.2, 0.5, 0.9, 0.9)),
    ],
)
def test_orientation_is_applied_to_the_box(orientation, box) -> None:
    crop = found(corners(0.1, 0.2, 0.5, 0.9, HasCrop="True"), orientation=orientation)
    assert crop.box.as_tuple() == pytest.approx(box)


def test_four_quarter_turns_lead_back() -> None:
    box = Box(0.1, 0.2, 0.5, 0.9)
    for _ in range(4):
        box = oriented(box, 6)
    assert box.as_tuple() == pytest.approx((0.1, 0.2, 0.5, 0.9))


def test_turned_corners_are_those_that_lightroom_writes() -> None:
    # A frame of 0.3 .. 0.8 by 0.4 .. 0.9 in a picture of 3 by 2, turned by 10 degrees: as told in
    # Adobe's user forum ("What is the formula for converting crop coordinates ...").
    said = corners(0.374965, 0.36916, 0.925035, 0.73084, HasCrop="True", CropAngle="-10")
    crop = found(said, aspect=1.5, is_applied=False)
    assert crop.box.as_tuple() == pytest.approx((0.4, 0.3, 0.9, 0.8), abs=5e-4)
    assert crop.rotation_degrees == -10


@given(
    aspect=st.floats(0.4, 2.5),
    centre=st.tuples(st.floats(0.35, 0.65), st.floats(0.35, 0.65)),
    size=st.tuples(st.floats(0.1, 0.4), st.floats(0.1, 0.4)),
    degrees=st.floats(-8, 8),
)
def test_a_frame_comes_back_from_its_corners_and_the_shape_of_the_file(
    aspect, centre, size, degrees
) -> None:
    width, height = size[0] * aspect, size[1]
    angle = math.radians(degrees)
    across = (width * math.cos(angle) - height * math.sin(angle)) / 2 / aspect
    down = (width * math.sin(angle) + height * math.cos(angle)) / 2
    assume(across > 0.01 and down > 0.01)
    edges = (centre[0] - across, centre[1] - down, centre[0] + across, centre[1] + down)
    said = corners(*edges, CropAngle=f"{degrees:.6f}", HasCrop="True")
    box = found(said, aspect=width / height).box.as_tuple()
    half = (size[0] / 2, size[1] / 2)
    frame = (
        centre[0] - half[0], centre[1] - half[1], centre[0] + half[0], centre[1] + half[1],
    )  # fmt: skip
    assert box == pytest.approx(frame, abs=2e-3)


def test_a_mirrored_picture_is_turned_the_other_way() -> None:
    said = corners(0.2, 0.2, 0.8, 0.8, CropAngle="2")
    assert found(said, orientation=2).rotation_degrees == -2
