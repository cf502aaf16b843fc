"""Pictures developed at screen resolution."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Final

import numpy as np
import pytest
import tifffile
from numpy.typing import NDArray
from PIL import Image, ImageCms

from mediadesk.edits.white_balance import greying
from mediadesk.media.derivatives.rendering import PictureRenderer
from mediadesk.media.development.darkroom import ScreenDarkroom
from mediadesk.media.intake import decode_file
from mediadesk.model.edit import RenderPlan, Spot
from mediadesk.model.errors import OutsideError
from mediadesk.model.geometry import Box
from mediadesk.model.intake import Raster
from mediadesk.services.ports.pictures import RenderOrder
from tests.media.picture_making import jpeg, picture, written


@pytest.fixture
def original(tmp_path: Path) -> Path:
    return written(tmp_path / "original.jpg", jpeg(picture(480, 320)))


def _plain(folder: Path) -> Path:
    return written(folder / "plain.jpg", jpeg(picture(480, 320)))


def _deep(folder: Path) -> Path:
    cells = np.asarray(picture(480, 320)).astype(np.uint16) * 257
    tifffile.imwrite(folder / "deep.tif", cells, photometric="rgb")
    return folder / "deep.tif"


def _wide(folder: Path) -> Path:
    stream = BytesIO()
    picture(480, 320).save(stream, "JPEG", quality=95, icc_profile=_other_colours())
    return written(folder / "wide.jpg", stream.getvalue())


def _grey(folder: Path) -> Path:
    picture(480, 320).convert("L").save(folder / "grey.png")
    return folder / "grey.png"


def _transparent(folder: Path) -> Path:
    layers = picture(480, 320).convert("RGBA")
    layers.putalpha(Image.linear_gradient("L").resize((480, 320)))
    layers.save(folder / "layers.png")
    return folder / "layers.png"


def _other_colours() -> bytes:
    """Return an sRGB profile whose red and blue primaries are swapped: plainly other colours."""
    data = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = data.replace(b"rXYZ", b"?XYZ").replace(b"bXYZ", b"rXYZ").replace(b"?XYZ", b"bXYZ")
    return swapped.replace("sRGB".encode("utf-16-be"), "xRGB".encode("utf-16-be"))


_SOURCES: Final[dict[str, Callable[[Path], Path]]] = {
    "8 bits": _plain,
    "16 bits": _deep,
    "wide colours": _wide,
    "grey": _grey,
    "transparent": _transparent,
}


def _shown(raster: Raster) -> NDArray[np.uint8]:
    return np.frombuffer(raster.rgb, np.uint8).reshape(raster.height_px, raster.width_px, 3)


def test_a_negative_knows_the_size_of_its_original(original: Path) -> None:
    negative = ScreenDarkroom().open(original, 240)
    assert (negative.width_px, negative.height_px) == (480, 320)
    shown = ScreenDarkroom().show(negative, RenderPlan())
    assert (shown.width_px, shown.height_px) == (240, 160)


@pytest.mark.parametrize(
    "plan",
    [
        RenderPlan(),
        RenderPlan(crop=Box(0.25, 0.25, 0.75, 1), flipped=True),
        RenderPlan(crop=Box(0.2, 0.2, 0.8, 0.8), rotation_degrees=4),
        RenderPlan(rotation_degrees=90, amounts=(("exposure", 0.7), ("contrast", 1.2))),
        RenderPlan(grayscale=True),
        RenderPlan(spots=(Spot(0.3, 0.4, 0.02),), amounts=(("sharpen", 0.8), ("denoise", 0.6))),
        RenderPlan(amounts=(("temperature", 40.0), ("gamma", 1.3), ("saturation", 1.4))),
    ],
)
@pytest.mark.parametrize("source", ["8 bits", "16 bits", "wide colours", "grey", "transparent"])
def test_the_screen_shows_what_rendering_makes(
    tmp_path: Path, source: str, plan: RenderPlan
) -> None:
    original = _SOURCES[source](tmp_path)
    negative = ScreenDarkroom().open(original, 480)
    out = original.with_name("out.tif")
    PictureRenderer().render(RenderOrder(original, plan, out))
    rendered = np.asarray(decode_file(out, None).image).astype(int)
    shown = _shown(ScreenDarkroom().show(negative, plan)).astype(int)
    assert shown.shape == rendered.shape
    assert np.abs(shown - rendered).max() <= 1


def test_a_reduced_negative_shows_what_a_reduced_rendering_is(tmp_path: Path) -> None:
    rng = np.random.default_rng(2)
    coarse = Image.fromarray(rng.integers(0, 256, (30, 45, 3), dtype=np.uint8))
    original = written(tmp_path / "large.jpg", jpeg(coarse.resize((1800, 1200))))
    plan = RenderPlan(
        crop=Box(0.1, 0.15, 0.9, 0.85),
        rotation_degrees=2,
        amounts=(("exposure", 0.5), ("contrast", 1.2), ("sharpen", 0.5), ("denoise", 0.5)),
    )
    shown = _shown(ScreenDarkroom().show(ScreenDarkroom().open(original, 600), plan))
    out = original.with_name("out.png")
    PictureRenderer().render(RenderOrder(original, plan, out))
    with Image.open(out) as image:
        small = image.resize((shown.shape[1], shown.shape[0]), Image.Resampling.BOX)
    assert np.abs(shown.astype(int) - np.asarray(small)).mean() < 2


def test_a_crop_is_drawn_on_a_frame_that_holds_the_whole_turned_picture(original: Path) -> None:
    plan = RenderPlan(crop=Box(0.4, 0.4, 0.6, 0.6), rotation_degrees=90)
    negative = ScreenDarkroom().open(original, 480)
    shown = ScreenDarkroom().show_uncropped(negative, plan)
    assert (shown.width_px, shown.height_px) == (320, 480)


def test_what_is_no_picture_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutsideError):
        ScreenDarkroom().open(written(tmp_path / "no.jpg", b"nothing"), 240)


def test_tones_are_those_of_what_is_shown(original: Path) -> None:
    negative = ScreenDarkroom().open(original, 480)
    plan = RenderPlan(crop=Box(0.25, 0.25, 0.75, 1), amounts=(("exposure", 0.7),))
    shown = _shown(ScreenDarkroom().show(negative, plan))
    tones = ScreenDarkroom().tones(negative, plan)
    for channel, counts in enumerate(tones.colours):
        assert list(counts) == np.bincount(shown[..., channel].ravel(), minlength=256).tolist()


def test_of_a_large_picture_tones_are_counted_on_a_part_of_its_pixels(tmp_path: Path) -> None:
    large = written(tmp_path / "large.jpg", jpeg(picture(3000, 2000)))
    tones = ScreenDarkroom().tones(ScreenDarkroom().open(large, 3000), RenderPlan())
    assert 100_000 < sum(tones.light) < 1_000_000


@pytest.mark.parametrize("source", ["8 bits", "16 bits", "wide colours", "transparent"])
def test_a_grey_that_was_picked_is_grey_in_what_is_shown(tmp_path: Path, source: str) -> None:
    original = _SOURCES[source](tmp_path)
    darkroom = ScreenDarkroom()
    negative = darkroom.open(original, 480)
    cells = negative.cells.copy()
    full = np.iinfo(cells.dtype).max
    for channel, part in enumerate((0.45, 0.5, 0.56)):
        cells[100:140, 300:340, channel] = round(part * full)
    negative = replace(negative, cells=cells)
    plan = RenderPlan(crop=Box(0.5, 0.25, 1, 0.75), flipped=True)
    at = (1 - (320 / 480 - 0.5) / 0.5, (120 / 320 - 0.25) / 0.5)
    temperature, tint = greying(darkroom.light_at(negative, plan, *at))
    balanced = replace(plan, amounts=(("temperature", temperature), ("tint", tint)))
    shown = darkroom.show(negative, balanced)
    red, green, blue = _shown(shown)[
        int(at[1] * shown.height_px), int(at[0] * shown.width_px)
    ].astype(int)
    assert max(red, green, blue) - min(red, green, blue) <= 1


def test_a_point_at_the_edge_has_light(original: Path) -> None:
    negative = ScreenDarkroom().open(original, 480)
    for across, down in ((0, 0), (1, 1)):
        light = ScreenDarkroom().light_at(negative, RenderPlan(), across, down)
        assert all(0 <= channel <= 1 for channel in light)


def test_a_picture_of_greys_has_the_same_light_in_each_channel(tmp_path: Path) -> None:
    negative = ScreenDarkroom().open(_grey(tmp_path), 480)
    assert len(set(ScreenDarkroom().light_at(negative, RenderPlan(), 0.5, 0.5))) == 1
