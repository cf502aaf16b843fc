"""What a plan does is logged in its order, with roles, and what a derivative inherits."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.edits.frames import quarters_and_slant
from mediadesk.model.dossier import Dossier
from mediadesk.model.edit import EditKind, RenderPlan, Spot
from mediadesk.model.geometry import Box
from mediadesk.model.photo import FieldValue
from mediadesk.services.edits.derivation import (
    completed,
    default_roles,
    edits_of,
    inherited_fields,
)
from tests.fakes.catalogue import a_photo

_SCHEME = "http://cv.iptc.org/newscodes/digitalsourcetype/"


def _kinds(plan):
    return [edit.kind for edit in edits_of(plan)]


def test_a_plan_is_logged_in_the_order_it_is_carried_out():
    plan = RenderPlan(Box(0, 0, 0.5, 1), 1.5, 2.0, True, True, (("contrast", 1.1),))
    assert _kinds(plan) == [
        EditKind.FLIP,
        EditKind.ROTATE,
        EditKind.CROP,
        EditKind.ENLARGE,
        EditKind.GRAYSCALE,
        EditKind.TONE,
    ]


@pytest.mark.parametrize(
    ("plan", "kinds"),
    [
        (RenderPlan(), []),
        (RenderPlan(crop=Box.whole()), []),
        (RenderPlan(scale=0.5), [EditKind.RESIZE]),
        (RenderPlan(rotation_degrees=360), []),
    ],
    ids=["nothing", "the whole", "smaller", "all the way round"],
)
def test_only_what_is_done_is_logged(plan, kinds):
    assert _kinds(plan) == kinds


def test_roles_follow_the_edits():
    edits = tuple(edits_of(RenderPlan(crop=Box(0, 0, 0.5, 1), amounts=(("exposure", 1),))))
    assert default_roles(edits) == ("cropping", "enhancement")


@given(
    st.integers(10, 5000), st.integers(10, 5000), st.floats(-89, 89).filter(lambda d: abs(d) > 0.01)
)
def test_a_slanting_frame_keeps_its_corners_inside(width, height, degrees):
    box = completed(RenderPlan(rotation_degrees=degrees), width, height).crop
    half = (box.width * width / 2, box.height * height / 2)
    slant = quarters_and_slant(degrees)[1]
    sine, cosine = (abs(f(math.radians(slant))) for f in (math.sin, math.cos))
    assert half[0] * cosine + half[1] * sine <= width / 2 * (1 + 1e-9)
    assert half[0] * sine + half[1] * cosine <= height / 2 * (1 + 1e-9)
    assert box.width == pytest.approx(box.height)


@pytest.mark.parametrize("plan", [RenderPlan(rotation_degrees=90), RenderPlan(scale=2)])
def test_a_frame_that_is_filled_anyway_gets_no_crop(plan):
    assert completed(plan, 300, 200) == plan


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "humanEdits"),
        ("digitalCapture", "humanEdits"),
        ("negativeFilm", "negativeFilm"),
        ("trainedAlgorithmicMedia", "trainedAlgorithmicMedia"),
    ],
)
def test_the_source_type_says_what_editing_made_of_it(before, after):
    said = (FieldValue(1, "digital_source_type", _SCHEME + before),) if before else ()
    parent = Dossier(a_photo(), fields=said)
    fields = inherited_fields(parent, edits_of(RenderPlan(scale=2)))
    assert [f.content for f in fields] == [_SCHEME + after]


def test_amounts_are_logged_by_the_kind_of_edit_they_make() -> None:
    plan = RenderPlan(amounts=(("sharpen", 0.5), ("contrast", 1.2), ("exposure", 0.0)))
    tone, sharpen = edits_of(plan)
    assert (tone.kind, tone.amounts) == (EditKind.TONE, (("contrast", 1.2),))
    assert (sharpen.kind, sharpen.amounts) == (EditKind.SHARPEN, (("sharpen", 0.5),))


def test_dust_is_logged_where_it_lies_in_the_result() -> None:
    plan = RenderPlan(crop=Box(0.5, 0, 1, 1), spots=(Spot(0.75, 0.5, 0.01), Spot(0.1, 0.5, 0.01)))
    dust, _ = edits_of(plan, (1000, 500))
    assert dust.kind is EditKind.DUST
    (place,) = dust.regions
    assert place.as_tuple() == pytest.approx((0.48, 0.48, 0.52, 0.52))
