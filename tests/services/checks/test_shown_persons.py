"""How much of a person is left: cut by the file, by the layout, mirrored, turned."""

import pytest

from mediadesk.edits.frame_map import Size
from mediadesk.model.edit import Comparison, Verdict
from mediadesk.model.geometry import Box
from mediadesk.model.region import PersonRegion
from mediadesk.services.checks.shown_persons import published_frame, shown_persons

ORIGINAL = Size(600, 400)
JO = PersonRegion("Jo Doe", Box(0.1, 0.2, 0.3, 0.4))
BO = PersonRegion("Bo Ek", Box(0.7, 0.6, 0.9, 0.8))
LEFT, RIGHT = Box(0, 0, 0.5, 1), Box(0.5, 0, 1, 1)


def shares(
    comparison: Comparison | None, published: Size, layout_crop: Box | None = None
) -> tuple[float, ...]:
    lies = published_frame(comparison, ORIGINAL, published)
    return tuple(one.share for one in shown_persons((JO, BO), lies, layout_crop))


def seen(**more: object) -> Comparison:
    return Comparison(Verdict.DERIVED, 0.9, **more)


@pytest.mark.parametrize(
    ("comparison", "published", "layout_crop", "expected"),
    [
        (None, ORIGINAL, None, (1, 1)),
        (None, ORIGINAL, LEFT, (1, 0)),
        (seen(crop=LEFT), Size(300, 400), None, (1, 0)),
        (seen(crop=LEFT, flipped=True), Size(300, 400), None, (1, 0)),
        # Mirrored, the left half of what is published is the original's right.
        (seen(flipped=True), ORIGINAL, LEFT, (0, 1)),
        (seen(flipped=True), ORIGINAL, RIGHT, (1, 0)),
        (seen(rotation_degrees=180.0), ORIGINAL, LEFT, (0, 1)),
        # Turned by a quarter to the left, the original's left half is the lower one.
        (seen(rotation_degrees=90.0), Size(400, 600), Box(0, 0, 1, 0.5), (0, 1)),
        (seen(rotation_degrees=90.0), Size(400, 600), Box(0, 0.5, 1, 1), (1, 0)),
        (seen(rotation_degrees=-90.0), Size(400, 600), Box(0, 0, 1, 0.5), (1, 0)),
        # Half a face, and half as large.
        (seen(crop=Box(0.2, 0, 1, 1), scale=0.5), Size(240, 200), None, (0.5, 1)),
        (Comparison(Verdict.UNRELATED, 0.9, crop=LEFT), Size(300, 400), None, (1, 1)),
    ],
)
def test_what_is_left_of_a_person(comparison, published, layout_crop, expected) -> None:
    assert shares(comparison, published, layout_crop) == expected


def test_a_slanting_frame_shows_what_lies_in_its_middle() -> None:
    middle = PersonRegion("Cy Dee", Box(0.45, 0.45, 0.55, 0.55))
    turned = seen(crop=Box(0.25, 0.25, 0.75, 0.75), rotation_degrees=30.0)
    lies = published_frame(turned, ORIGINAL, Size(300, 200))
    (found,) = shown_persons((middle,), lies, None)
    assert found.share == 1
    assert max(shares(turned, Size(300, 200))) < 0.1
