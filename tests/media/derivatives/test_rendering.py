"""A plan is carried out on the pixels in every format, and the original is not touched."""

import errno
import os
import sys
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageCms

from mediadesk.media.derivatives.rendering import PictureRenderer
from mediadesk.media.files import DiskPictures
from mediadesk.model.credit import Contribution
from mediadesk.model.edit import Edit, EditKind, Evidence, RenderPlan
from mediadesk.model.errors import OutsideError, UserError
from mediadesk.model.geometry import Box
from mediadesk.model.photo import Origin, Reading
from mediadesk.services.ports.pictures import CutField, Imprint, RenderOrder
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

_LINE = "Photo credit: Kremlin. Photo is cropped and enlarged. Art, cropping: Rosa Yamamoto"
_IMPRINT = Imprint(
    readings=(
        Reading(Origin.XMP, "credit_line", _LINE),
        Reading(Origin.XMP, "creators", ("A. One", "Two, B.")),
    ),
    contributions=(Contribution("c", 0, ("art", "cropping"), "Rosa Yamamoto", "F-P-M"),),
    edits=(
        Edit(
            "e",
            0,
            EditKind.CROP,
            Evidence.MADE_HERE,
            done_at=datetime(2026, 5, 4, 12, 0, tzinfo=UTC),
            software="MediaDesk 0",
            crop=Box(0.25, 0, 1, 1),
        ),
    ),
)
_TWICE = RenderPlan(scale=2.0)


@pytest.fixture
def original(tmp_path):
    return written(tmp_path / "original.jpg", jpeg(picture(480, 320)))


def _rendered(original, plan=_TWICE, suffix=".jpg", imprint=_IMPRINT):
    out = original.with_name(f"out{suffix}")
    return PictureRenderer().render(RenderOrder(original, plan, out, imprint))


def _said(path):
    intake = DiskPictures().read(path)
    return {(r.origin.value, r.field): r.content for r in intake.readings if not r.language}


@pytest.mark.parametrize("suffix", [".jpg", ".tif", ".png", ".webp"])
def test_a_crop_is_enlarged_and_told_in_every_format(original, suffix):
    rendered = _rendered(original, RenderPlan(crop=Box(0.25, 0.5, 0.75, 1), scale=2.0), suffix)
    with Image.open(rendered.path) as image:
        assert image.size == (480, 320) == (rendered.width_px, rendered.height_px)
    said = _said(rendered.path)
    assert said["xmp", "credit_line"] == _LINE
    assert said["xmp", "creators"] == ("A. One", "Two, B.")
    assert said["xmp", "contributors"] == ("Rosa Yamamoto / F-P-M (contentEditor, art, cropping)",)


def test_the_original_is_not_touched(original):
    before = original.read_bytes()
    _rendered(original)
    assert original.read_bytes() == before


def test_a_flip_comes_first_and_the_box_is_named_in_the_original(original):
    plan = RenderPlan(crop=Box(0, 0, 0.5, 0.5), flipped=True)
    with Image.open(_rendered(original, plan, ".png").path) as image:
        assert image.size == (240, 160)
        assert image.getpixel((120, 80))[0] > 180  # the red quarter


def test_a_quarter_turn_is_counter_clockwise(original):
    with Image.open(_rendered(original, RenderPlan(rotation_degrees=90), ".png").path) as image:
        assert image.size == (320, 480)
        assert image.getpixel((80, 400))[0] > 180  # upper left came to lie lower left


def test_a_slanting_crop_that_leaves_the_picture_is_refused(original):
    with pytest.raises(UserError, match="reaches beyond"):
        _rendered(original, RenderPlan(crop=Box(0, 0, 1, 1), rotation_degrees=5))


def test_colours_are_dropped(original):
    with Image.open(_rendered(original, RenderPlan(grayscale=True), ".png").path) as image:
        assert image.mode == "L"


def test_exposure_brightens(original):
    plan = RenderPlan(amounts=(("exposure", 1.0),))
    with Image.open(original) as before, Image.open(_rendered(original, plan).path) as after:
        assert np.asarray(after).mean() > np.asarray(before).mean() + 20


def test_a_sideways_original_comes_out_upright(tmp_path):
    exif = Image.Exif()
    exif[274] = 6
    rendered = _rendered(written(tmp_path / "s.jpg", jpeg(picture(48, 32), exif=exif)))
    intake = DiskPictures().read(rendered.path)
    assert (intake.width_px, intake.height_px) == (64, 96)


def test_the_colour_profile_is_kept(tmp_path):
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    stream = BytesIO()
    picture().save(stream, "JPEG", icc_profile=profile)
    rendered = _rendered(written(tmp_path / "p.jpg", stream.getvalue()))
    with Image.open(rendered.path) as image:
        assert image.info["icc_profile"] == profile


def test_cmyk_stays_cmyk_in_jpeg_and_becomes_rgb_in_png(tmp_path):
    stream = BytesIO()
    picture().convert("CMYK").save(stream, "JPEG")
    path = written(tmp_path / "c.jpg", stream.getvalue())
    with Image.open(_rendered(path).path) as image:
        assert image.mode == "CMYK"
    with Image.open(_rendered(path, suffix=".png").path) as image:
        assert image.mode == "RGB"


def test_sixteen_bit_grey_keeps_its_depth_in_tiff(tmp_path):
    cells = np.linspace(0, 65_535, 48 * 32).reshape(32, 48).astype(np.uint16)
    Image.fromarray(cells).save(tmp_path / "d.tif")
    with Image.open(_rendered(tmp_path / "d.tif", suffix=".tif").path) as image:
        assert image.mode == "I;16"
        assert len(np.unique(np.asarray(image))) > 1000


def test_other_metadata_of_the_original_are_carried_over(tmp_path):
    packet = xmp_packet(alternatives("dc:title", x_default="Slug", de="Kurz"))
    rendered = _rendered(written(tmp_path / "m.jpg", jpeg(xmp=packet)))
    readings = DiskPictures().read(rendered.path).readings
    titles = {r.language: r.content for r in readings if r.field == "title"}
    assert titles == {"": "Slug", "de": "Kurz"}


def test_the_page_of_a_picture_is_written_where_creative_commons_looks_for_it(original):
    page = Reading(Origin.XMP, "work_url", "https://pictures.example/kim")
    rendered = _rendered(original, imprint=replace(_IMPRINT, readings=(page,)))
    assert _said(rendered.path)["xmp", "work_url"] == "https://pictures.example/kim"
    assert b"http://creativecommons.org/ns#" in rendered.path.read_bytes()


def test_iim_is_written_only_where_the_original_has_it(original):
    assert all(origin != "iim" for origin, _ in _said(_rendered(original).path))


def test_iim_is_cut_between_characters_and_the_cut_is_told(tmp_path):
    block = UTF8_MARK + iim_dataset(110, b"Old") + iim_dataset(90, "Köln".encode())
    path = written(tmp_path / "i.jpg", jpeg(photoshop=photoshop_block(block, in_step=True)))
    long = replace(_IMPRINT, readings=(Reading(Origin.XMP, "credit_line", "Ж" * 40),))
    rendered = _rendered(path, imprint=long)
    said = _said(rendered.path)
    assert rendered.cut == (CutField("credit_line", 32),)
    assert said["iim", "credit_line"] == "Ж" * 16
    assert said["xmp", "credit_line"] == "Ж" * 40
    assert said["iim", "city"] == "Köln"


@pytest.mark.parametrize("credit", ["Kremlin", ""])
def test_iim_may_say_its_own_shorter_credit_or_none(tmp_path, credit):
    block = UTF8_MARK + iim_dataset(110, b"Old") + iim_dataset(90, b"Oslo")
    path = written(tmp_path / "i.jpg", jpeg(photoshop=photoshop_block(block, in_step=True)))
    own = (*_IMPRINT.readings, Reading(Origin.IIM, "credit_line", credit))
    rendered = _rendered(path, imprint=replace(_IMPRINT, readings=own))
    said = _said(rendered.path)
    assert ("credit_line" in {field.field for field in rendered.cut}) == (not credit)
    assert said.get(("iim", "credit_line"), "") == credit
    assert said["xmp", "credit_line"] == _LINE


def test_control_characters_of_a_record_cost_no_metadata(original):
    readings = (Reading(Origin.XMP, "headline", "At\x07 noon"),)
    contributions = (Contribution("c", 0, ("art\x00",), "Ro\udcffsa"),)
    imprint = replace(_IMPRINT, readings=readings, contributions=contributions)
    assert _said(_rendered(original, imprint=imprint).path)["xmp", "headline"] == "At noon"


@pytest.mark.skipif(os.name == "nt" or sys.platform == "darwin", reason="names are Unicode here")
def test_an_original_whose_name_is_no_text_keeps_its_metadata(tmp_path):
    packet = xmp_packet(alternatives("dc:title", x_default="Slug"))
    path = written(tmp_path / os.fsdecode(b"caf\xe9.jpg"), jpeg(xmp=packet))
    assert _said(_rendered(path).path)["xmp", "title"] == "Slug"


@pytest.mark.parametrize("name", [f"{'a' * 300}.jpg", f"{'a' * 300}/out.jpg"])
def test_a_target_with_too_long_a_name_is_told_to_the_person(original, name):
    order = RenderOrder(original, RenderPlan(scale=2), original.parent / name)
    with pytest.raises(UserError, match="name too long"):
        PictureRenderer().render(order)


def test_a_target_that_exists_is_refused_and_kept(original):
    written(original.with_name("out.jpg"), b"precious")
    with pytest.raises(UserError, match="there already"):
        _rendered(original)
    assert original.with_name("out.jpg").read_bytes() == b"precious"


@pytest.mark.parametrize("name", ["no/such/out.jpg", "out.xyz"])
def test_an_impossible_target_is_refused(original, name):
    order = RenderOrder(original, RenderPlan(scale=2), original.parent / name)
    with pytest.raises(UserError):
        PictureRenderer().render(order)


@pytest.mark.parametrize(
    ("number", "error"), [(errno.ENOSPC, OutsideError), (errno.EROFS, UserError)]
)
def test_a_disk_that_refuses_leaves_nothing_behind(original, monkeypatch, number, error):
    def refuse(_handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(error):
        _rendered(original)
    assert [path.name for path in original.parent.iterdir()] == ["original.jpg"]


def test_grain_that_takes_more_than_a_byte_a_pixel_is_written_all_the_same(tmp_path):
    grain = np.random.default_rng(1).integers(0, 256, (600, 800, 3), dtype=np.uint8)
    Image.fromarray(grain).save(tmp_path / "grain.png")
    rendered = _rendered(tmp_path / "grain.png", RenderPlan(flipped=True))
    with Image.open(rendered.path) as image:
        image.load()
        assert image.size == (800, 600)


def test_a_read_only_medium_is_told_though_it_refuses_to_tidy_up_as_well(original, monkeypatch):
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(Path, "write_bytes", refuse)
    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(UserError, match="cannot be written: Read-only"):
        _rendered(original)
