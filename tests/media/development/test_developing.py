"""Plans carried out on pixels."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from mediadesk.edits.amounts import AMOUNTS
from mediadesk.media.development.canvas import Canvas
from mediadesk.media.development.cells import Cells, sheet_of
from mediadesk.media.development.curves import toned
from mediadesk.media.development.developing import Finish, developed, uncropped
from mediadesk.model.edit import RenderPlan, Spot
from mediadesk.model.errors import UserError
from mediadesk.model.geometry import Box

FINISH = Finish("kim.jpg")
NEUTRAL = tuple((amount.name, amount.neutral) for amount in AMOUNTS)


def cells_of(canvas: Canvas) -> Cells:
    return sheet_of(canvas).cells


def _noise(height: int = 40, width: int = 60, seed: int = 1) -> NDArray[np.uint8]:
    return np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)


def _ramp(width: int = 4096, height: int = 8) -> NDArray[np.uint16]:
    """Return a dark ramp of 16 bits: 8 bits would know a few dozen of its values."""
    row = np.linspace(0, 9000, width).astype(np.uint16)
    return np.repeat(np.repeat(row[None, :, None], height, axis=0), 3, axis=2)


def _canvases() -> dict[str, Canvas]:
    image = Image.fromarray(_noise())
    deep = _noise().astype(np.uint16) * 257
    return {
        "RGB": Canvas(image),
        "RGBA": Canvas(image.convert("RGBA")),
        "L": Canvas(image.convert("L")),
        "LA": Canvas(image.convert("LA")),
        "CMYK": Canvas(image.convert("CMYK")),
        "I;16": Canvas(Image.fromarray(np.ascontiguousarray(deep[..., 0]))),
        "deep": Canvas(deep),
    }


@pytest.mark.parametrize("mode", _canvases())
@pytest.mark.parametrize("plan", [RenderPlan(), RenderPlan(crop=Box.whole())])
def test_an_empty_plan_leaves_every_bit_as_it_is(mode: str, plan: RenderPlan) -> None:
    before = _canvases()[mode]
    after = developed(before, plan, FINISH)
    assert np.array_equal(cells_of(before), cells_of(after))
    assert getattr(after.pixels, "mode", "deep") == getattr(before.pixels, "mode", "deep")


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "LA", "I;16", "deep"])
def test_neutral_amounts_change_nothing(mode: str) -> None:
    before = _canvases()[mode]
    after = developed(before, RenderPlan(amounts=NEUTRAL), FINISH)
    assert np.array_equal(cells_of(before), cells_of(after))


@pytest.mark.parametrize("degrees", [90, 180, 270, -90])
def test_quarter_turns_lose_nothing(degrees: float) -> None:
    before = _canvases()["RGB"]
    turned = developed(before, RenderPlan(rotation_degrees=degrees), FINISH)
    back = developed(turned, RenderPlan(rotation_degrees=-degrees), FINISH)
    assert np.array_equal(cells_of(before), cells_of(back))


@settings(deadline=None, max_examples=25)
@given(
    st.floats(-2, 2), st.floats(0.5, 1.8), st.floats(0, 2), st.floats(-100, 100), st.floats(0.5, 2)
)
def test_tables_say_what_the_formulas_say(
    stops: float, contrast: float, saturation: float, warmth: float, gamma: float
) -> None:
    amounts = (
        ("temperature", warmth), ("exposure", stops), ("black_point", 0.05), ("gamma", gamma),
        ("contrast", contrast), ("saturation", saturation),
    )  # fmt: skip
    cells = _noise(8, 12)
    after = cells_of(developed(Canvas(Image.fromarray(cells)), RenderPlan(amounts=amounts), FINISH))
    expected = toned(cells.astype(np.float32) / np.float32(255), dict(amounts)) * 255
    assert np.abs(after - expected).max() <= 0.51


def test_sixteen_bits_stay_sixteen_through_tone() -> None:
    plan = RenderPlan(amounts=(("exposure", 2.0), ("saturation", 1.1)))
    after = cells_of(developed(Canvas(_ramp()), plan, FINISH))
    assert after.dtype == np.uint16
    assert len(np.unique(after[..., 1])) > 1000


@pytest.mark.parametrize(
    "plan",
    [
        RenderPlan(scale=0.7),
        RenderPlan(scale=1.5),
        RenderPlan(rotation_degrees=3),
        RenderPlan(grayscale=True),
        RenderPlan(amounts=(("sharpen", 0.5), ("denoise", 0.5))),
    ],
)
def test_sixteen_bits_stay_sixteen_through_every_step(plan: RenderPlan) -> None:
    crop = Box(0.1, 0.25, 0.9, 0.75) if plan.rotation_degrees else None
    after = developed(Canvas(_ramp(512, 64)), replace(plan, crop=crop), FINISH)
    cells = cells_of(after)
    assert cells.dtype == np.uint16
    assert len(np.unique(cells)) > 256


def test_warmer_is_redder_and_pinker_is_less_green_and_grey_keeps_its_light() -> None:
    grey = Canvas(Image.new("RGB", (4, 4), (120, 120, 120)))
    warm = cells_of(developed(grey, RenderPlan(amounts=(("temperature", 60.0),)), FINISH))[0, 0]
    pink = cells_of(developed(grey, RenderPlan(amounts=(("tint", 60.0),)), FINISH))[0, 0]
    assert warm[0] > 120 > warm[2]
    assert pink[1] < 120 < pink[0]
    for changed in (warm, pink):
        light = ((changed / 255) ** 2.2) @ np.array([0.2126, 0.7152, 0.0722])
        assert light == pytest.approx((120 / 255) ** 2.2, rel=0.03)


def test_levels_spread_what_lies_between_black_and_white() -> None:
    row = np.array([[0, 51, 127, 204, 255]], np.uint8)
    levels = (("black_point", 0.2), ("white_point", 0.8))
    after = developed(Canvas(Image.fromarray(row)), RenderPlan(amounts=levels), FINISH)
    assert cells_of(after)[0, :, 0].tolist() == [0, 0, 127, 255, 255]


def test_grey_has_the_luminance_of_the_colour() -> None:
    red = Canvas(Image.new("RGB", (2, 2), (255, 0, 0)))
    after = developed(red, RenderPlan(grayscale=True), FINISH)
    # 0.2126 of the light, coded.
    assert cells_of(after)[0, 0, 0] == 127


def test_transparency_is_not_toned() -> None:
    layers = Image.fromarray(_noise()).convert("RGBA")
    layers.putalpha(77)
    after = developed(Canvas(layers), RenderPlan(amounts=(("exposure", 1.0),)), FINISH)
    assert set(np.unique(cells_of(after)[..., 3])) == {77}


def test_colours_below_transparent_pixels_do_not_bleed_when_enlarged() -> None:
    layers = Image.new("RGBA", (20, 20), (0, 255, 0, 0))
    layers.paste((200, 0, 0, 255), (10, 0, 20, 20))
    after = cells_of(developed(Canvas(layers), RenderPlan(scale=3), FINISH))
    visible = after[after[..., 3] > 20]
    assert visible[:, 1].max() < 20


def test_dust_vanishes_and_nothing_else_changes() -> None:
    rng = np.random.default_rng(3)
    clean = np.clip(120 + rng.normal(0, 3, (200, 300, 3)), 0, 255).astype(np.uint8)
    dusty = clean.copy()
    rows, columns = np.ogrid[:200, :300]
    distance = np.hypot(columns - 150, rows - 100)
    dusty[distance < 5] = 20
    plan = RenderPlan(spots=(Spot(150 / 300, 100 / 200, 8 / 300),))
    for cells, unit in ((dusty, 1), (dusty.astype(np.uint16) * 257, 257)):
        canvas = Canvas(Image.fromarray(cells)) if unit == 1 else Canvas(cells)
        after = cells_of(developed(canvas, plan, FINISH)) / unit
        assert np.abs(after[distance < 8].mean() - 120) < 2
        assert 1 < after[distance < 8].std() < 5
        assert np.array_equal(after[distance > 12], dusty[distance > 12])


@pytest.mark.parametrize("place", [(0, 0), (1, 1), (0.01, 0.99), (0.5, 0)])
def test_dust_at_the_edge_is_covered_too(place: tuple[float, float]) -> None:
    cells = np.full((60, 80, 3), 100, np.uint8)
    plan = RenderPlan(spots=(Spot(*place, 0.03),))
    assert np.array_equal(cells_of(developed(Canvas(Image.fromarray(cells)), plan, FINISH)), cells)


def test_sharpening_strengthens_an_edge_and_leaves_plain_parts() -> None:
    cells = np.full((40, 40, 3), 80, np.uint8)
    cells[:, 20:] = 170
    soft = np.asarray(Image.fromarray(cells).resize((80, 80)))
    plan = RenderPlan(amounts=(("sharpen", 1.0),))
    after = cells_of(developed(Canvas(Image.fromarray(soft)), plan, FINISH))
    assert np.ptp(after[40, 30:50, 0]) > np.ptp(soft[40, 30:50, 0])
    assert np.array_equal(after[:, :30], soft[:, :30])


def test_noise_is_reduced_and_an_edge_is_kept() -> None:
    rng = np.random.default_rng(5)
    clean = np.full((120, 120, 3), 80.0)
    clean[:, 60:] = 180
    noisy = np.clip(clean + rng.normal(0, 4, clean.shape), 0, 255).astype(np.uint8)
    plan = RenderPlan(amounts=(("denoise", 1.0),))
    after = cells_of(developed(Canvas(Image.fromarray(noisy)), plan, FINISH)).astype(float)
    assert after[:, :50].std() < 0.6 * noisy[:, :50].astype(float).std()
    assert after[:, 62:].mean() - after[:, :58].mean() > 95


@pytest.mark.parametrize("name", ["sharpen", "denoise"])
def test_bands_leave_no_seams(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    canvas, plan = Canvas(Image.fromarray(_noise(90, 50))), RenderPlan(amounts=((name, 1.0),))
    whole = cells_of(developed(canvas, plan, FINISH))
    monkeypatch.setattr("mediadesk.media.development.developing._BAND_PX", 50 * 16)
    assert np.array_equal(cells_of(developed(canvas, plan, FINISH)), whole)


def test_a_slant_turns_about_the_middle_of_the_crop() -> None:
    cells = np.zeros((200, 300, 3), np.uint8)
    cells[95:105, 195:205] = 255
    plan = RenderPlan(crop=Box(0.5, 0.25, 5 / 6, 0.75), rotation_degrees=30)
    after = cells_of(developed(Canvas(Image.fromarray(cells)), plan, FINISH))
    bright = np.argwhere(after[..., 0] > 128).mean(axis=0)
    assert bright.tolist() == pytest.approx([49.5, 49.5], abs=0.6)


@pytest.mark.parametrize("tile", [64, 4096])
def test_tiles_of_a_turned_picture_fit_together(tile: int, monkeypatch: pytest.MonkeyPatch) -> None:
    smooth = Image.fromarray(_noise(20, 30)).resize((300, 200), Image.Resampling.BICUBIC)
    plan = RenderPlan(crop=Box(0.15, 0.15, 0.85, 0.85), rotation_degrees=-7)
    monkeypatch.setattr("mediadesk.media.development.turning._TILE_PX", tile)
    after = cells_of(developed(Canvas(smooth), plan, FINISH)).astype(int)
    pillow = smooth.rotate(-7, Image.Resampling.BICUBIC).crop((45, 30, 255, 170))
    assert after.shape == (140, 210, 3)
    assert np.abs(after - np.asarray(pillow)).max() <= 4


def test_a_slant_after_a_quarter_keeps_the_shape_that_is_seen() -> None:
    canvas = Canvas(Image.fromarray(_noise(200, 300)))
    plan = RenderPlan(crop=Box(0.1, 0.1, 0.9, 0.9), rotation_degrees=92)
    assert developed(canvas, plan, FINISH).size == (160, 240)


@pytest.mark.parametrize(("degrees", "size"), [(0, (60, 40)), (90, (40, 60)), (5, (64, 46))])
def test_the_whole_turned_picture_stands_on_its_frame(
    degrees: float, size: tuple[int, int]
) -> None:
    canvas = Canvas(Image.fromarray(_noise()))
    plan = RenderPlan(crop=Box(0, 0, 0.1, 0.1), rotation_degrees=degrees)
    assert uncropped(sheet_of(canvas), plan, FINISH).size == size


def test_what_would_be_too_large_is_refused() -> None:
    with pytest.raises(UserError, match="megapixels"):
        developed(Canvas(Image.new("L", (20_000, 20_000))), RenderPlan(scale=4), FINISH)


def test_an_exact_size_goes_before_the_scale() -> None:
    canvas = Canvas(Image.fromarray(_noise()))
    finish = replace(FINISH, size_px=(31, 17))
    assert developed(canvas, RenderPlan(scale=0.5), finish).size == (31, 17)


def test_a_slanting_crop_beyond_the_picture_is_refused() -> None:
    plan = RenderPlan(crop=Box(0, 0, 1, 0.9), rotation_degrees=5)
    with pytest.raises(UserError, match="reaches beyond"):
        developed(Canvas(Image.fromarray(_noise())), plan, FINISH)
