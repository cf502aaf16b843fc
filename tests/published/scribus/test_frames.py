"""Frames of Scribus: groups that were stretched, turned and moved; shapes that are no rectangle."""

from itertools import pairwise
from pathlib import Path

import pytest
from lxml import etree

from mediadesk.published.scribus.frames import FramePlaces, outlines_of
from tests.fakes.scribus import picture
from tests.published.scribus.test_document import placed


def group(inner: str, **changes: object) -> str:
    values = {
        "XPOS": 100, "YPOS": 100, "WIDTH": 200, "HEIGHT": 150, "groupWidth": 200,
        "groupHeight": 150, "groupClips": 1, "PTYPE": 12, "LAYER": 0,
    } | changes  # fmt: skip
    attributes = " ".join(f'{name}="{value}"' for name, value in values.items())
    return f"<PAGEOBJECT {attributes}>{inner}</PAGEOBJECT>"


def member(x: float = 0, y: float = 0, **changes: object) -> str:
    """Return a member of a group; where it stood before the group was moved counts for nothing."""
    return picture(5000, 5000, gXpos=x, gYpos=y, **changes)


def test_a_stretched_group_makes_its_pictures_coarser(tmp_path: Path) -> None:
    (one,) = placed(tmp_path, group(member(), WIDTH=400, HEIGHT=300))
    assert one.effective_ppi == pytest.approx(72)
    assert one.locator == "page 1, picture 1"


def test_groups_in_groups_stretch_and_turn_together(tmp_path: Path) -> None:
    inner = group(member(), gXpos=0, gYpos=0, WIDTH=300, HEIGHT=225, ROT=10)
    (one,) = placed(tmp_path, group(inner, groupClips=0, ROT=20))
    assert one.effective_ppi == pytest.approx(96)
    assert one.turned_degrees == pytest.approx(30)


def test_a_mirrored_group_mirrors_its_pictures(tmp_path: Path) -> None:
    (one,) = placed(tmp_path, group(member(), FLIPPEDH=1))
    assert one.mirrored


@pytest.mark.parametrize(("clips", "right"), [(1, 0.5), (0, 1)])
def test_a_group_cuts_what_leaves_it(tmp_path: Path, clips: int, right: float) -> None:
    (one,) = placed(tmp_path, group(member(x=100), groupClips=clips))
    assert one.crop is not None
    assert one.crop.as_tuple() == pytest.approx((0, 0, right, 1))


def test_what_a_group_cuts_off_wholly_is_not_printed(tmp_path: Path) -> None:
    assert placed(tmp_path, group(member(x=250))) == ()


def test_the_shape_of_a_frame_crops_its_picture(tmp_path: Path) -> None:
    shape = "M50 0 L150 75 L50 150 L50 0 Z"
    (one,) = placed(tmp_path, picture(FRTYPE=3, path=shape))
    assert one.crop is not None
    assert one.crop.as_tuple() == pytest.approx((0.25, 0, 0.75, 1))


def test_the_shape_of_an_older_file_is_followed(tmp_path: Path) -> None:
    corners = [(50, 0), (150, 0), (150, 150), (50, 150), (50, 0)]
    steps = [(*start, *start, *end, *end) for start, end in pairwise(corners)]
    points = " ".join(str(number) for step in steps for number in step)
    (one,) = placed(tmp_path, picture(FRTYPE=3, POCOOR=points))
    assert one.crop is not None
    assert one.crop.as_tuple() == pytest.approx((0.25, 0, 0.75, 1))


@pytest.mark.parametrize("path", ["", "M", "M0", "L1 1", "M1 1 C2 2", "Mx y L1 2 L3 4 Z", "M9 9 Z"])
def test_a_shape_without_meaning_is_its_box(path: str) -> None:
    frame = etree.Element("PAGEOBJECT", WIDTH="4", HEIGHT="3", FRTYPE="3", path=path)
    assert outlines_of(frame) == (((0, 0), (4, 0), (4, 3), (0, 3)),)


def test_groups_without_end_are_survived() -> None:
    items = "<PAGEOBJECT XPOS='1' gXpos='1' WIDTH='2' HEIGHT='2'>" * 200 + "</PAGEOBJECT>" * 200
    places = FramePlaces()
    found = [places.of(frame) for frame in etree.fromstring(items).iter()]
    assert max(len(place.windows) for place in found) < 40
