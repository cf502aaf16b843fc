"""The size of a picture is read from its header, whatever its kind, and nothing is decoded."""

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from mediadesk.published.picture_header import PictureHeader, read_header, turn_as_displayed

_ORIENTATION = 0x112


def picture(kind: str, **said: object) -> bytes:
    out = BytesIO()
    Image.new("RGB", (120, 80)).save(out, kind, **said)
    return out.getvalue()


def header_of(folder: Path, content: bytes) -> PictureHeader | None:
    file = folder / "picture"
    file.write_bytes(content)
    return read_header(file)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "TIFF", "BMP", "WEBP"])
def test_the_size_of_each_kind_is_read(tmp_path: Path, kind: str) -> None:
    header = header_of(tmp_path, picture(kind))
    assert header is not None
    assert (header.width_px, header.height_px) == (120, 80)


@pytest.mark.parametrize("lossless", [True, False])
def test_both_kinds_of_webp_are_read(tmp_path: Path, *, lossless: bool) -> None:
    header = header_of(tmp_path, picture("WEBP", lossless=lossless))
    assert header is not None
    assert (header.width_px, header.height_px) == (120, 80)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "BMP"])
def test_the_resolution_is_read(tmp_path: Path, kind: str) -> None:
    header = header_of(tmp_path, picture(kind, dpi=(300, 150)))
    assert header is not None
    assert header.ppi == pytest.approx((300, 150), abs=0.05)


def test_a_progressive_jpeg_with_a_large_profile_is_read(tmp_path: Path) -> None:
    content = picture("JPEG", progressive=True, icc_profile=b"x" * 500_000)
    header = header_of(tmp_path, content)
    assert header is not None
    assert (header.width_px, header.height_px) == (120, 80)


def test_the_exif_orientation_is_read_and_the_size_is_as_stored(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[_ORIENTATION] = 6
    header = header_of(tmp_path, picture("JPEG", exif=exif))
    assert header is not None
    assert (header.width_px, header.height_px, header.is_turned) == (120, 80, True)


@pytest.mark.parametrize(
    "content", [b"", b"<svg/>", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff" + b"\xff" * 99]
)
def test_what_is_no_picture_or_cut_off_has_no_header(tmp_path: Path, content: bytes) -> None:
    assert header_of(tmp_path, content) is None


@given(st.sampled_from(["PNG", "JPEG", "GIF", "TIFF", "BMP", "WEBP"]), st.data())
@settings(
    max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
def test_any_change_of_bytes_gives_a_plausible_header_or_none(
    tmp_path: Path, kind: str, data: st.DataObject
) -> None:
    content = bytearray(picture(kind))
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, min(len(content), 400) - 1))] = data.draw(
            st.integers(0, 255)
        )
    header = header_of(tmp_path, bytes(content[: data.draw(st.integers(0, len(content)))]))
    if header is not None:
        assert header.width_px > 0
        assert header.height_px > 0
        assert header.orientation in range(1, 9)


@pytest.mark.parametrize(
    ("orientation", "turned", "shown"),
    [(6, 90, 0), (8, 270, 0), (3, 180, 0), (6, 270, 270), (1, 90, 90), (6, 0, 0), (6, 95, 95)],
)
def test_a_turn_that_only_sets_a_stored_picture_upright_turns_nothing(
    tmp_path: Path, orientation: int, turned: float, shown: float
) -> None:
    exif = Image.Exif()
    exif[_ORIENTATION] = orientation
    file = tmp_path / "picture.jpg"
    file.write_bytes(picture("JPEG", exif=exif))
    assert turn_as_displayed(turned, file) == shown


def test_of_a_picture_that_is_not_at_hand_the_turn_stands_as_it_is(tmp_path: Path) -> None:
    assert turn_as_displayed(90, None) == 90
    assert turn_as_displayed(90, tmp_path / "away.jpg") == 90
