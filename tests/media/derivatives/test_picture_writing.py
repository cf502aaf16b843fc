"""Pictures are written in the depth and colours that format and order allow."""

import struct
import zlib
from io import BytesIO

import numpy as np
import pytest
import tifffile
from PIL import Image, ImageCms

from mediadesk.media.derivatives.picture_writing import FORMS, fitted, form_of, save
from mediadesk.media.development.canvas import Canvas
from mediadesk.model.errors import UserError
from mediadesk.model.output import ColourProfile, Output
from tests.media.picture_making import picture

_SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
_DEEP = (np.arange(32 * 48 * 3, dtype=np.uint16) * 14).reshape(32, 48, 3)


def _saved(tmp_path, pixels, suffix, icc=b"", **output):
    path = tmp_path / f"out{suffix}"
    form, how = form_of(path), Output(**output)
    save(fitted(Canvas(pixels, icc), form, how), form, how, path)
    return path


def test_deep_colours_stay_deep_in_tiff(tmp_path):
    path = _saved(tmp_path, _DEEP, ".tif", _SRGB)
    assert np.array_equal(tifffile.imread(path), _DEEP)
    with Image.open(path) as image:
        assert image.info["icc_profile"] == _SRGB


def test_deep_colours_stay_deep_in_png(tmp_path):
    path = _saved(tmp_path, _DEEP, ".png", _SRGB)
    header = struct.unpack(">IIBB", path.read_bytes()[16:26])
    assert header == (48, 32, 16, 2)
    data = path.read_bytes()
    start = data.index(b"iCCP")
    (length,) = struct.unpack(">I", data[start - 4 : start])
    chunk = data[start : start + 4 + length]
    assert struct.unpack(">I", data[start + 4 + length : start + 8 + length])[0] == zlib.crc32(
        chunk
    )
    with Image.open(path) as image:
        image.load()
        assert image.info["icc_profile"] == _SRGB


@pytest.mark.parametrize(("suffix", "output"), [(".jpg", {}), (".tif", {"deep": False})])
def test_deep_colours_become_shallow_where_the_format_or_the_order_says(tmp_path, suffix, output):
    with Image.open(_saved(tmp_path, _DEEP, suffix, **output)) as image:
        assert image.mode == "RGB"
        assert np.abs(np.asarray(image).astype(int) - _DEEP / 257).mean() < 3


def test_deep_grey_becomes_shallow_without_clipping(tmp_path):
    grey = Image.fromarray(np.full((8, 8), 30_000, np.uint16))
    with Image.open(_saved(tmp_path, grey, ".jpg")) as image:
        assert image.getpixel((4, 4)) == pytest.approx(117, abs=1)


def test_quality_makes_files_smaller(tmp_path):
    noise = Image.effect_noise((200, 200), 60).convert("RGB")
    sizes = [
        _saved(tmp_path, noise, ".jpg", quality=quality).stat().st_size for quality in (95, 60, 20)
    ]
    assert sizes == sorted(sizes, reverse=True)


@pytest.mark.parametrize(("full", "sampling"), [(True, (1, 1)), (False, (2, 2))])
def test_a_jpeg_keeps_the_colour_of_every_pixel_or_of_every_fourth(tmp_path, full, sampling):
    with Image.open(_saved(tmp_path, picture(), ".jpg", full_colour=full)) as image:
        assert image.layer[0][1:3] == sampling


def test_a_lossless_webp_loses_nothing(tmp_path):
    noise = Image.effect_noise((40, 40), 60).convert("RGB")
    with Image.open(_saved(tmp_path, noise, ".webp", is_lossless=True)) as image:
        assert np.array_equal(np.asarray(image.convert("RGB")), np.asarray(noise))


def test_srgb_is_said_in_the_file(tmp_path):
    with Image.open(_saved(tmp_path, picture(), ".jpg", profile=ColourProfile.SRGB)) as image:
        profile = ImageCms.getOpenProfile(BytesIO(image.info["icc_profile"]))
        assert ImageCms.getProfileDescription(profile).startswith("sRGB")


def test_cmyk_becomes_srgb_where_that_is_asked_for(tmp_path):
    with Image.open(
        _saved(tmp_path, picture().convert("CMYK"), ".jpg", profile=ColourProfile.SRGB)
    ) as image:
        assert image.mode == "RGB"


def test_a_profile_of_other_channels_is_not_written_into_grey(tmp_path):
    with Image.open(_saved(tmp_path, picture().convert("L"), ".jpg", _SRGB)) as image:
        assert "icc_profile" not in image.info


@pytest.mark.parametrize("pixels", [picture(), _DEEP, Image.fromarray(_DEEP[..., 0])])
def test_sharpening_makes_edges_steeper(pixels):
    form = FORMS[".tif"]
    plain = np.asarray(fitted(Canvas(pixels), form, Output()).pixels).astype(int)
    crisp = np.asarray(fitted(Canvas(pixels), form, Output(sharpening=1.0)).pixels).astype(int)
    assert crisp.shape == plain.shape
    assert np.abs(np.diff(crisp, axis=0)).sum() >= np.abs(np.diff(plain, axis=0)).sum()


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "LA", "CMYK", "I;16"])
@pytest.mark.parametrize("suffix", FORMS)
def test_every_mode_can_be_written_in_every_format(tmp_path, mode, suffix):
    if mode == "I;16":
        pixels = Image.fromarray(np.zeros((8, 8), np.uint16))
    else:
        pixels = picture().convert(mode)
    with Image.open(_saved(tmp_path, pixels, suffix)) as image:
        assert image.size == pixels.size


def test_a_suffix_of_no_format_is_refused_with_those_that_are(tmp_path):
    with pytest.raises(UserError, match=r"out\.bmp names no format .* \.jpg"):
        form_of(tmp_path / "out.bmp")
