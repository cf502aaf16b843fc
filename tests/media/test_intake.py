"""One file read whole."""

import hashlib
import os
from datetime import datetime
from pathlib import Path

import pytest
from PIL import Image

from mediadesk.media.files import DiskPictures
from mediadesk.media.intake import read_intake
from mediadesk.model.errors import OutsideError
from mediadesk.model.photo import Origin
from tests.media.picture_making import (
    UTF8_MARK,
    alternatives,
    iim_dataset,
    jpeg,
    photoshop_block,
    picture,
    written,
    xmp_packet,
)


def camera_exif() -> Image.Exif:
    exif = Image.Exif()
    exif[0x010E] = "OLYMPUS DIGITAL CAMERA"
    exif[0x013B] = "Rosa"
    exif.get_ifd(0x8769)[0x9003] = "2019:05:17 10:11:12"
    return exif


def test_all_that_is_known_of_a_jpeg(tmp_path: Path) -> None:
    data = jpeg(
        picture(1200, 800),
        exif=camera_exif(),
        xmp=xmp_packet(alternatives("dc:description", x_default="Kim", de="Kim, deutsch")),
        photoshop=photoshop_block(UTF8_MARK + iim_dataset(110, b"Kremlin")),
    )
    path = written(tmp_path / "kim.jpg", data)
    intake, small = read_intake(path)
    assert intake.sha256 == hashlib.sha256(data).hexdigest()
    assert (intake.size_bytes, intake.modified_ns) == (len(data), path.stat().st_mtime_ns)
    assert (intake.format, intake.width_px, intake.height_px) == ("JPEG", 1200, 800)
    assert intake.taken_at == datetime(2019, 5, 17, 10, 11, 12)  # noqa: DTZ001 - no zone known
    assert small.size == (512, 341)
    assert intake.fingerprint.whole != 0
    said = {(r.origin, r.field, r.language): r.content for r in intake.readings}
    assert said[Origin.XMP, "description", "de"] == "Kim, deutsch"
    assert said[Origin.IIM, "credit_line", ""] == "Kremlin"
    assert said[Origin.EXIF, "creators", ""] == ("Rosa",)
    assert said[Origin.EXIF, "description", ""] == "OLYMPUS DIGITAL CAMERA"


@pytest.mark.parametrize(
    ("format", "name"),
    [
        ("TIFF", "TIFF"),
        ("PNG", "PNG"),
        ("WEBP", "WebP"),
        ("AVIF", "AVIF"),
        ("GIF", "GIF"),
        ("JPEG2000", "JPEG 2000"),
    ],
)
def test_other_formats(tmp_path: Path, format: str, name: str) -> None:
    path = tmp_path / "kim.bin"
    picture().save(path, format)
    intake, _ = read_intake(path)
    assert (intake.format, intake.width_px, intake.height_px) == (name, 48, 32)


@pytest.mark.parametrize("suffix", ["png", "tiff", "webp"])
def test_exif_is_read_from_other_formats(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"kim.{suffix}"
    picture().save(path, exif=camera_exif().tobytes())
    assert {"creators", "date_created"} <= {r.field for r in read_intake(path)[0].readings}


def test_a_heic_is_called_so(tmp_path: Path) -> None:
    picture(64, 48).save(tmp_path / "kim.heic", "HEIF")
    assert read_intake(tmp_path / "kim.heic")[0].format == "HEIC"


def test_an_empty_file_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(OutsideError, match=r"kim\.jpg is empty\."):
        read_intake(written(tmp_path / "kim.jpg", b""))


def test_a_file_that_is_gone_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(OutsideError, match="cannot be read: No such file"):
        read_intake(tmp_path / "kim.jpg")


def test_a_jpeg_called_raw_is_still_read(tmp_path: Path) -> None:
    intake, _ = read_intake(written(tmp_path / "kim.nef", jpeg()))
    assert intake.width_px == 48


def test_a_text_called_raw_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(OutsideError, match=r"kim\.nef cannot be decoded"):
        read_intake(written(tmp_path / "kim.nef", b"Dear Sir"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "kim.jpg"
    os.mkfifo(pipe)
    with pytest.raises(OutsideError, match="not a file"):
        read_intake(pipe)
    with pytest.raises(OutsideError, match="not a file"):
        DiskPictures().content_hash(pipe)
