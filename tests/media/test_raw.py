"""Camera RAW: preview or development, upright either way."""

from pathlib import Path

import exiv2  # type: ignore[import-untyped]  # it ships no types
import numpy as np
import pytest
from PIL import Image

from mediadesk.media import raw
from mediadesk.media.intake import read_intake
from mediadesk.media.metadata.iim import raw_datasets
from mediadesk.media.raw import decode_raw
from mediadesk.model.errors import OutsideError
from tests.media.picture_making import jpeg, picture, written
from tests.media.raw_making import dng

NAME = Path("kim.dng")


def is_red_at(image: Image.Image, at: str) -> bool:
    x = 4 if "left" in at else image.width - 5
    y = 4 if "upper" in at else image.height - 5
    red, green, blue = (int(v) for v in np.asarray(image)[y, x])
    return red > 150 and max(green, blue) < 100


@pytest.mark.parametrize("preview", [b"", jpeg(picture(48, 32))], ids=["none", "preview"])
@pytest.mark.parametrize("edge", [None, 48])
@pytest.mark.parametrize(
    ("orientation", "at"),
    [(1, "upper left"), (3, "lower right"), (6, "upper right"), (8, "lower left")],
)
def test_a_raw_is_decoded_as_displayed(
    preview: bytes, edge: int | None, orientation: int, at: str
) -> None:
    found = decode_raw(dng(orientation=orientation, preview=preview), NAME, edge)
    size = (64, 96) if orientation > 4 else (96, 64)
    assert (found.width_px, found.height_px) == size
    assert max(found.image.size) == (edge or 96)
    assert is_red_at(found.image, at)


def test_a_preview_that_says_it_is_turned_is_turned_once() -> None:
    exif = Image.Exif()
    exif[0x0112] = 3
    preview = jpeg(picture(48, 32), exif=exif)
    found = decode_raw(dng(orientation=3, preview=preview), NAME, 48)
    assert is_red_at(found.image, "lower right")


def test_all_pixels_come_from_the_sensor_not_from_a_small_preview() -> None:
    found = decode_raw(dng(preview=jpeg(picture(48, 32))), NAME)
    assert found.image.size == (96, 64)


def test_a_raw_is_called_by_its_suffix_and_dated_by_its_camera(tmp_path: Path) -> None:
    intake, _ = read_intake(written(tmp_path / "kim.DNG", dng()))
    assert (intake.format, intake.width_px, intake.height_px) == ("DNG", 96, 64)


def test_a_raw_cut_off_is_told_in_a_sentence() -> None:
    with pytest.raises(OutsideError, match=r"kim\.dng cannot be decoded: no preview"):
        decode_raw(dng()[:300], NAME, 48)


@pytest.mark.parametrize(
    ("key", "value", "text"),
    [
        ("Iptc.Application2.City", exiv2.StringValue("Rome"), b"Rome"),
        ("Iptc.Application2.DateCreated", exiv2.DateValue(2019, 5, 17), b"2019-05-17"),
        ("Iptc.Application2.TimeCreated", exiv2.TimeValue(10, 11, 12, 2, 0), b"10:11:12+02:00"),
        ("Iptc.Application2.RecordVersion", exiv2.UShortValue(4), b"\x00\x04"),
    ],
)
def test_every_dataset_that_exiv2_finds_in_a_raw_is_read(
    key: str, value: exiv2.Value, text: bytes
) -> None:
    datum = exiv2.Iptcdatum(exiv2.IptcKey(key), value)
    ((number, data),) = raw_datasets(raw._dataset(datum))
    assert (number, data) == ((datum.record(), datum.tag()), text)
