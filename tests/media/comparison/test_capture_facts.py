"""What files say of time, camera and document tells whether they are of one exposure."""

import numpy as np
import pytest
from PIL import ExifTags, Image, ImageFilter

from mediadesk.media.comparison.capture_facts import (
    NO_FACTS,
    SameMoment,
    capture_facts,
    same_moment,
)
from mediadesk.media.comparison.comparing import PixelComparer
from mediadesk.media.metadata.packets import Packets
from mediadesk.model.edit import Verdict
from tests.media.scene_making import scene

_TAGS = {
    "time": ExifTags.Base.DateTimeOriginal,
    "fraction": ExifTags.Base.SubsecTimeOriginal,
    "exposure": ExifTags.Base.ExposureTime,
    "iso": ExifTags.Base.ISOSpeedRatings,
}
_NOON = "2024:05:01 12:00:00"


def _exif(**told):
    exif = Image.Exif()
    exif.get_ifd(ExifTags.IFD.Exif).update({_TAGS[name]: value for name, value in told.items()})
    return exif


def _file(folder, name, picture, **told):
    path = folder / name
    picture.save(path, exif=_exif(**told), quality=97)
    return path


def _facts(**told):
    return capture_facts(Packets(exif=_exif(**told).tobytes().removeprefix(b"Exif\0\0")))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({"exposure": 0.01}, {"exposure": 0.02}, SameMoment.DENIED),
        ({"exposure": 1 / 60}, {"exposure": 0.0167}, SameMoment.UNTOLD),
        ({"iso": 100}, {"iso": 200}, SameMoment.DENIED),
        ({"iso": 0}, {"iso": 200}, SameMoment.UNTOLD),
        ({"time": _NOON}, {"time": _NOON}, SameMoment.UNTOLD),
        ({"time": _NOON}, {"time": "2024:05:01 12:00:02"}, SameMoment.DOUBTED),
        ({"time": _NOON}, {"time": "2024:05:01 10:00:00"}, SameMoment.UNTOLD),
        ({"time": _NOON, "fraction": "25"}, {"time": _NOON, "fraction": "85"}, SameMoment.DENIED),
        ({"time": _NOON, "fraction": "25"}, {"time": _NOON, "fraction": "0"}, SameMoment.UNTOLD),
        ({"time": "    :  :     :  :  "}, {"time": _NOON}, SameMoment.UNTOLD),
    ],
    ids=[
        "another exposure time",
        "the same written shorter",
        "another sensitivity",
        "a sensitivity that the camera did not know",
        "the same second",
        "two seconds later",
        "a clock of another zone",
        "another fraction of the second",
        "a fraction that the camera did not know",
        "a time left blank",
    ],
)
def test_files_say_whether_they_are_of_one_exposure(one, other, expected):
    facts = _facts(**one), _facts(**other)
    assert same_moment(*facts) is same_moment(*facts[::-1]) is expected


def test_the_same_fraction_of_a_second_is_the_same_exposure():
    told = {"time": _NOON, "exposure": 0.01}
    full, short = (_facts(fraction=digits, **told) for digits in ("2518", "25"))
    assert same_moment(full, full) is same_moment(full, short) is SameMoment.TOLD


def test_a_corrected_clock_with_the_same_fraction_is_no_other_exposure():
    one = _facts(time=_NOON, fraction="25")
    other = _facts(time="2024:05:01 12:07:31", fraction="25")
    assert same_moment(one, other) is SameMoment.UNTOLD


@pytest.mark.parametrize("form", ['{0}="{1}"', "<{0}>{1}</{0}>"], ids=["attribute", "element"])
def test_one_original_document_is_one_exposure(form):
    told = form.format("xmpMM:OriginalDocumentID", "xmp.did:4f1c20aa").encode()
    facts = capture_facts(Packets(xmp=(told,)))
    assert facts.document == "xmp.did:4f1c20aa"
    assert same_moment(facts, facts) is SameMoment.TOLD


def test_damaged_exif_tells_nothing():
    assert capture_facts(Packets(exif=b"II*\0\xff\xff\xff\xff")) == NO_FACTS


@pytest.mark.parametrize("suffix", ["jpg", "webp"])
def test_another_exposure_that_is_only_told_is_never_called_derived(tmp_path, suffix):
    one = _file(tmp_path, f"one.{suffix}", scene(3), time=_NOON, exposure=0.01)
    nearly = scene(3).point(lambda level: level + 1)
    other = _file(tmp_path, "other.jpg", nearly, time=_NOON, exposure=0.02)
    found = PixelComparer().compare(one, other)
    assert found.verdict is Verdict.CANNOT_TELL
    assert found.confidence <= 0.5


def test_another_exposure_that_is_told_and_seen_is_another_frame(tmp_path):
    seen = np.asarray(scene(5).filter(ImageFilter.GaussianBlur(1)), np.float64)
    for number, name in enumerate(("one.jpg", "other.jpg")):
        grain = np.random.default_rng(number).normal(0, 5, (*seen.shape[:2], 1))
        noisy = (seen + grain).clip(0, 255).astype(np.uint8)
        _file(tmp_path, name, Image.fromarray(noisy), exposure=0.01 * (number + 1))
    found = PixelComparer().compare(tmp_path / "one.jpg", tmp_path / "other.jpg")
    assert found.verdict is Verdict.UNRELATED
    assert found.confidence > 0.9


def test_the_very_same_pixels_are_one_frame_whatever_was_typed_into_a_copy(tmp_path):
    one = _file(tmp_path, "one.jpg", scene(3), time=_NOON, exposure=0.01)
    other = _file(tmp_path, "other.jpg", scene(3), time=_NOON, exposure=0.02)
    assert PixelComparer().compare(one, other).verdict is Verdict.IDENTICAL


def test_an_edit_that_keeps_its_exposure_is_derived(tmp_path):
    told = {"time": _NOON, "fraction": "25", "exposure": 0.01}
    one = _file(tmp_path, "one.jpg", scene(3), **told)
    other = _file(tmp_path, "other.jpg", scene(3).resize((450, 300)), **told)
    assert PixelComparer().compare(one, other).verdict is Verdict.DERIVED
