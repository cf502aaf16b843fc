"""What tone was given to a picture, told from it and its original."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediadesk.media.comparison.registration import Laying
from mediadesk.media.comparison.tone.tone_cells import ToneCells, shrunk_in_light, tone_cells
from mediadesk.media.comparison.tone.toning import estimated_tone, in_common
from mediadesk.media.development.curves import toned

MANY = 600


def cells(amounts: dict[str, float], *, noise: float = 0.003, seed: int = 1) -> ToneCells:
    """Return cells of a colourful picture and of the same developed so."""
    chance = np.random.default_rng(seed)
    before = chance.uniform(0.15, 0.75, (MANY, 3)).astype(np.float32)
    after = toned(before, amounts) + chance.normal(0, noise, before.shape).astype(np.float32)
    region = np.arange(MANY) % 25
    return ToneCells(before, np.clip(after, 0, 1), np.ones(MANY), region)


@given(noise=st.floats(0, 0.02), seed=st.integers(0, 10_000))
@settings(deadline=None, max_examples=30)
def test_noise_is_no_change_of_tone(noise: float, seed: int) -> None:
    assert estimated_tone(cells({}, noise=noise, seed=seed)) == ()


@given(stops=st.floats(0.15, 0.6), sign=st.sampled_from((-1, 1)))
@settings(deadline=None, max_examples=30)
def test_exposure_is_told_in_stops(stops: float, sign: int) -> None:
    told = dict(estimated_tone(cells({"exposure": sign * stops})))
    assert set(told) == {"exposure"}
    assert told["exposure"] == pytest.approx(sign * stops, abs=0.05)


@pytest.mark.parametrize(
    ("name", "amount", "within"),
    [
        ("contrast", 1.2, 0.03),
        ("contrast", 0.8, 0.03),
        ("saturation", 0.6, 0.05),
        ("saturation", 1.3, 0.08),
        ("temperature", 40.0, 8.0),
        ("temperature", -40.0, 8.0),
    ],
)
def test_one_amount_is_told_alone(name: str, amount: float, within: float) -> None:
    told = dict(estimated_tone(cells({name: amount})))
    assert set(told) == {name}
    assert told[name] == pytest.approx(amount, abs=within)


def test_a_picture_without_colour_is_told_no_colour() -> None:
    some = cells({"saturation": 0.0, "exposure": 0.4})
    assert [name for name, _ in estimated_tone(some, in_colour=False)] == ["exposure"]


def test_retouched_parts_are_no_change_of_tone() -> None:
    some = cells({})
    after = some.after.copy()
    after[: MANY // 5] = 0.9
    assert estimated_tone(ToneCells(some.before, after, some.weight, some.region)) == ()


def test_a_change_in_one_part_of_the_frame_is_none_of_the_whole() -> None:
    some = cells({})
    after = np.where((some.region < 6)[:, None], some.after * 1.3, some.after)
    assert estimated_tone(ToneCells(some.before, after, some.weight, some.region)) == ()


@pytest.mark.parametrize("many", [0, 10])
def test_too_little_to_see_is_told_nothing(many: int) -> None:
    some = cells({"exposure": 1.0})
    assert estimated_tone(some.some(np.arange(many))) == ()


def test_fine_detail_averaged_away_is_no_change_of_tone() -> None:
    chance = np.random.default_rng(3)
    broad = np.kron(chance.uniform(60, 190, (8, 12, 3)), np.ones((40, 40, 1)))
    fine = chance.uniform(-50, 50, (320, 480, 3))
    before = np.clip(broad + fine, 0, 255).astype(np.uint8)
    after = np.clip(broad, 0, 255).astype(np.uint8)
    everywhere = np.ones(before.shape[:2], bool)
    assert estimated_tone(tone_cells(before, after, everywhere, ~everywhere)) == ()


def test_what_is_outside_or_unlike_or_cut_off_tells_nothing() -> None:
    grey = np.full((320, 480, 3), 120, np.uint8)
    everywhere = np.ones(grey.shape[:2], bool)
    assert len(tone_cells(grey, grey, everywhere, ~everywhere)) > 0
    assert len(tone_cells(grey, grey, ~everywhere, ~everywhere)) == 0
    assert len(tone_cells(grey, grey, everywhere, everywhere)) == 0
    assert len(tone_cells(grey, np.full_like(grey, 255), everywhere, ~everywhere)) == 0


def test_two_estimates_agree_on_what_both_tell_of_the_same_sense() -> None:
    one = (("exposure", 0.4), ("contrast", 1.2), ("saturation", 0.8))
    other = (("exposure", 0.3), ("contrast", 0.9), ("temperature", 30.0))
    assert in_common(one, other) == (("exposure", 0.3),)


def test_light_is_averaged_brighter_than_coded_values() -> None:
    stripes = np.zeros((64, 64, 3), np.uint8)
    stripes[::2] = 200
    small, _ = shrunk_in_light(stripes, Laying(np.array([[4.0, 0, 0], [0, 4.0, 0]])))
    assert small.shape == (16, 16, 3)
    assert 140 < small.mean() < 155
