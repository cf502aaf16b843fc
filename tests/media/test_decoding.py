"""Decoding: as displayed, in sRGB, within bounds, as far as a file goes."""

import struct
import zlib
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageCms

from mediadesk.media.decoding import decode, fitting
from mediadesk.model.errors import OutsideError
from tests.media.picture_making import jpeg, picture

NAME = Path("kim.jpg")


def saved(image: Image.Image, format: str, **options: object) -> BytesIO:
    stream = BytesIO()
    image.save(stream, format, **options)
    return stream


def png_header(width: int, height: int) -> bytes:
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = b"IDAT" + zlib.compress(b"\0" * 100)
    chunks = (
        struct.pack(">I", len(c) - 4) + c + struct.pack(">I", zlib.crc32(c)) for c in (head, body)
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def corner(image: Image.Image, at: str) -> tuple[int, ...]:
    x = 2 if "left" in at else image.width - 3
    y = 2 if "upper" in at else image.height - 3
    return tuple(int(v) for v in np.asarray(image)[y, x])


def is_red(colour: tuple[int, ...]) -> bool:
    return colour[0] > 150 and max(colour[1:]) < 80


@pytest.mark.parametrize(
    ("orientation", "at"),
    [
        (1, "upper left"),
        (2, "upper right"),
        (3, "lower right"),
        (4, "lower left"),
        (5, "upper left"),
        (6, "upper right"),
        (7, "lower right"),
        (8, "lower left"),
    ],
)
@pytest.mark.parametrize("edge", [None, 24])
def test_a_picture_is_decoded_as_displayed(orientation: int, at: str, edge: int | None) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    found = decode(BytesIO(jpeg(exif=exif)), NAME, edge)
    sideways = orientation > 4
    assert (found.width_px, found.height_px) == ((32, 48) if sideways else (48, 32))
    assert (found.image.width < found.image.height) == sideways
    assert is_red(corner(found.image, at))


@pytest.mark.parametrize(
    "mode", ["RGB", "RGBA", "L", "LA", "P", "1", "CMYK", "I;16", "I", "F", "LAB", "YCbCr"]
)
def test_every_mode_becomes_eight_bit_rgb(mode: str) -> None:
    if mode in {"I;16", "I"}:
        deep = (np.asarray(picture().convert("L")).astype(np.uint16)) * 257
        image = Image.fromarray(deep if mode == "I;16" else deep.astype(np.int32))
    elif mode == "LAB":
        image = Image.new("LAB", (48, 32), (128, 0, 0))
    else:
        image = picture().convert(mode)
    found = decode(saved(image, "TIFF"), NAME)
    assert (found.image.mode, found.image.size) == ("RGB", (48, 32))
    assert max(corner(found.image, "lower right")) > 60


def test_what_is_transparent_stands_on_white() -> None:
    clear = Image.new("RGBA", (8, 8), (255, 0, 0, 0))
    assert corner(decode(saved(clear, "PNG"), NAME).image, "upper left") == (255, 255, 255)


def test_a_palette_may_have_a_transparent_colour() -> None:
    flat = Image.new("P", (8, 8), 0)
    flat.putpalette([255, 0, 0] * 256)
    stream = saved(flat, "PNG", transparency=0)
    assert corner(decode(stream, NAME, 4).image, "upper left") == (255, 255, 255)


def test_a_colour_profile_is_applied() -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    found = decode(saved(picture(), "JPEG", icc_profile=lab.tobytes()), NAME)
    assert is_red(corner(found.image, "upper left"))
    assert found.warnings == ()


def test_a_profile_of_no_use_is_a_warning() -> None:
    found = decode(saved(picture(), "PNG", icc_profile=b"nonsense" * 30), NAME)
    assert found.warnings == ("Its colour profile cannot be read; colours may be off.",)


def test_only_the_first_page_is_decoded() -> None:
    second = Image.new("RGB", (9, 9), "blue")
    found = decode(saved(picture(), "TIFF", save_all=True, append_images=[second]), NAME)
    assert found.image.size == (48, 32)


def test_a_header_that_claims_too_many_pixels_is_refused_in_a_sentence() -> None:
    with pytest.raises(OutsideError, match="more than 500 megapixels"):
        decode(BytesIO(png_header(50_000, 50_000)), NAME)


def test_a_jpeg_that_breaks_off_is_shown_as_far_as_it_goes_with_a_warning() -> None:
    data = jpeg(picture(480, 320))
    found = decode(BytesIO(data[: len(data) * 3 // 4]), NAME, 240)
    assert found.image.size == (240, 160)
    assert found.warnings == ("The file is cut off or damaged; part of the picture is missing.",)


def test_a_jpeg_that_breaks_off_before_its_pixels_is_a_failure() -> None:
    data = jpeg(picture(480, 320))
    cut = data.index(b"\xff\xda") + 14
    with pytest.raises(OutsideError, match=r"kim\.jpg cannot be decoded: the file is damaged"):
        decode(BytesIO(data[:cut]), NAME)


def test_a_turned_jpeg_that_breaks_off_early_is_a_failure_too() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    data = jpeg(picture(480, 320), exif=exif)
    with pytest.raises(OutsideError, match="cannot be decoded"):
        decode(BytesIO(data[: data.index(b"\xff\xda") + 14]), NAME, 120)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"Dear Sir or Madam", "kim.jpg is not a picture, or of a format that cannot be read."),
        (b"%!PS-Adobe-3.0 EPSF-3.0", "kim.jpg is not a picture"),
        (b"\x89PNG\r\n\x1a\n....", "kim.jpg begins like a PNG file but is damaged."),
    ],
    ids=["text", "a program", "a damaged header"],
)
def test_what_is_no_picture_is_told_so(data: bytes, sentence: str) -> None:
    with pytest.raises(OutsideError, match=sentence):
        decode(BytesIO(data), NAME)


def test_a_size_fits_without_enlarging() -> None:
    assert fitting(6000, 4000, 512) == (512, 341)
    assert fitting(300, 200, 512) == (300, 200)
    assert fitting(6000, 4, 512) == (512, 1)
    assert fitting(6000, 4000, None) == (6000, 4000)


def test_a_heic_is_decoded_upright() -> None:
    found = decode(saved(picture(64, 48), "HEIF"), Path("kim.heic"))
    assert (found.width_px, found.height_px) == (64, 48)
    assert is_red(corner(found.image, "upper left"))


@pytest.mark.parametrize("suffix", ["gif", "png", "webp", "tif"])
def test_a_file_of_several_pictures_says_that_the_first_is_used(tmp_path, suffix):
    path = tmp_path / f"several.{suffix}"
    frames = [Image.new("RGB", (40, 30), colour) for colour in ("red", "green", "blue")]
    frames[0].save(path, save_all=True, append_images=frames[1:])
    decoded = decode(BytesIO(path.read_bytes()), path)
    assert [warning for warning in decoded.warnings if "several pictures" in warning]
    red, green, _ = decoded.image.getpixel((20, 15))
    assert red > 200 > green
    frames[0].save(tmp_path / f"one.{suffix}")
    single = decode(BytesIO((tmp_path / f"one.{suffix}").read_bytes()), path)
    assert single.warnings == ()
