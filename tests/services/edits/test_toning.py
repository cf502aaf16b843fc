"""What helps to set a photo's tone: counted, levelled and balanced by the photo itself."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from mediadesk.model.edit import RenderPlan, Spot
from mediadesk.model.errors import UserError
from mediadesk.model.geometry import Box
from mediadesk.model.tones import Tones
from mediadesk.services.edits.toning import Toning
from mediadesk.services.ports.darkroom import Negative
from tests.fakes.darkroom import FakeDarkroom

CROP = Box(0.1, 0.1, 0.6, 0.6)


@pytest.fixture
def darkroom() -> FakeDarkroom:
    return FakeDarkroom()


@pytest.fixture
def toning(darkroom: FakeDarkroom) -> Toning:
    return Toning(darkroom)


@pytest.fixture
def negative(darkroom: FakeDarkroom) -> Negative:
    return darkroom.open(Path("kim.jpg"), 1600)


def test_a_slanting_turn_without_a_crop_is_counted_as_far_as_the_picture_fills_it(
    toning: Toning, darkroom: FakeDarkroom, negative: Negative
) -> None:
    toning.tones(negative, RenderPlan(rotation_degrees=5))
    assert darkroom.plans[-1].crop is not None


def test_levels_are_fitted_to_the_crop_under_its_exposure_and_without_what_comes_after(
    toning: Toning, darkroom: FakeDarkroom, negative: Negative
) -> None:
    amounts = (("exposure", 0.5), ("black_point", 0.2), ("gamma", 2.0), ("contrast", 1.5))
    toning.levels(negative, RenderPlan(CROP, amounts=amounts, spots=(Spot(0.5, 0.5, 0.01),)))
    assert darkroom.plans[-1] == RenderPlan(CROP, amounts=(("exposure", 0.5),))


def test_levels_are_those_of_the_tones(
    toning: Toning, darkroom: FakeDarkroom, negative: Negative
) -> None:
    counts = tuple(100 if 51 <= tone <= 204 else 0 for tone in range(256))
    darkroom.counted = Tones(*(counts,) * 4)
    assert toning.levels(negative, RenderPlan()) == pytest.approx((0.2, 0.8))


def test_what_is_too_blue_is_made_warmer(
    toning: Toning, darkroom: FakeDarkroom, negative: Negative
) -> None:
    darkroom.light = (0.18, 0.2, 0.22)
    temperature, _ = toning.balance(negative, RenderPlan(), 0.5, 0.5)
    assert temperature > 0


@pytest.mark.parametrize(
    ("light", "said"), [((0.2, 0.0, 0.0), "too dark"), ((1.0, 0.9, 0.9), "too bright")]
)
def test_what_has_no_colour_to_tell_is_refused(
    toning: Toning,
    darkroom: FakeDarkroom,
    negative: Negative,
    light: tuple[float, float, float],
    said: str,
) -> None:
    darkroom.light = light
    with pytest.raises(UserError, match=said):
        toning.balance(negative, RenderPlan(), 0.5, 0.5)


def test_a_black_and_white_picture_is_not_balanced(toning: Toning, negative: Negative) -> None:
    grey = replace(negative, cells=np.full((8, 12, 1), 128, np.uint8))
    for photo, plan in ((grey, RenderPlan()), (negative, RenderPlan(grayscale=True))):
        with pytest.raises(UserError, match=r"(?i)black and white"):
            toning.balance(photo, plan, 0.5, 0.5)
