import hashlib
from dataclasses import replace

import pytest

from mediadesk.model.edit import Comparison, Fingerprint, Verdict
from mediadesk.model.geometry import Box
from mediadesk.services.identifying import Identifying
from tests.fakes.catalogue import a_photo
from tests.fakes.comparer import FakeComparer
from tests.fakes.derivatives import FakeDerivatives
from tests.fakes.picture_files import FakePictures

_CROPPED = Comparison(Verdict.DERIVED, 0.95, Box(0.2, 0.2, 0.7, 0.7))
_WHOLE = Comparison(Verdict.DERIVED, 0.95, Box.whole())


class Bench:
    def __init__(self, folder):
        self.folder = folder
        self.image = folder / "published.jpg"
        self.image.write_text("published")
        self.catalogue = FakeDerivatives()
        self.comparer = FakeComparer()
        self.identifying = Identifying(
            catalogue=self.catalogue, files=FakePictures(), comparer=self.comparer
        )

    def add(self, number, name, outcome=None, **changes):
        path = self.folder / name
        path.write_text(name)
        self.catalogue.shelf[number] = replace(a_photo(number), path=path, **changes)
        self.catalogue.prints[number] = Fingerprint(0)
        if outcome is not None:
            self.comparer.outcomes[name] = outcome
        return path


@pytest.fixture
def bench(tmp_path):
    return Bench(tmp_path)


def test_the_same_bytes_are_the_photo_without_looking(bench):
    bench.add(1, "a.jpg", sha256=hashlib.sha256(b"published").hexdigest())
    found = bench.identifying.find(bench.image)
    assert (found.photo_id, found.matched_by, found.confidence) == (1, "hash", 1.0)
    assert bench.comparer.compared == []


def test_a_crop_is_found_by_its_content(bench):
    bench.add(1, "a.jpg")
    bench.add(2, "b.jpg", _CROPPED)
    found = bench.identifying.find(bench.image)
    assert (found.photo_id, found.matched_by, found.comparison) == (2, "content", _CROPPED)


def test_the_nearest_relative_comes_first(bench):
    bench.add(1, "original.jpg", _CROPPED)
    bench.add(2, "derivative.jpg", _WHOLE, original_id=1)
    assert [m.photo_id for m in bench.identifying.matches(bench.image)] == [2, 1]


def test_a_picture_that_no_pixels_prove_is_unknown_whatever_its_name(bench):
    bench.add(1, "published.jpg")
    assert bench.identifying.find(bench.image, "published.jpg") is None


def test_a_photo_whose_file_is_gone_is_passed_over(bench):
    bench.add(1, "gone.jpg", _WHOLE).unlink()
    bench.add(2, "b.jpg", _CROPPED)
    assert bench.identifying.find(bench.image).photo_id == 2


def test_a_damaged_original_does_not_end_the_search(bench):
    bench.add(1, "a.jpg").write_text("broken")
    bench.add(2, "b.jpg", _CROPPED)
    assert bench.identifying.find(bench.image).photo_id == 2


@pytest.mark.parametrize(
    "hint", ["Kim.jpg", "https://example.org/media/kim.png?w=600", "C:\\pics\\kim.tif", "kim%2Ejpg"]
)
def test_without_a_file_the_name_is_a_last_resort(bench, hint):
    bench.add(1, "kim.jpg")
    found = bench.identifying.find(None, hint)
    assert (found.photo_id, found.matched_by) == (1, "name")
    assert found.confidence <= 0.5


@pytest.mark.parametrize("hint", ["", "other.jpg", "/"])
def test_without_a_file_or_a_known_name_nothing_is_found(bench, hint):
    bench.add(1, "kim.jpg")
    assert bench.identifying.find(None, hint) is None


def test_fingerprints_are_laid_out_once_until_photos_come(bench):
    bench.add(1, "a.jpg", _CROPPED)
    for _ in range(3):
        bench.identifying.matches(bench.image)
    assert bench.comparer.prepared == 1
    bench.add(2, "b.jpg")
    bench.identifying.matches(bench.image)
    assert bench.comparer.prepared == 2


def test_an_unlikely_crowd_is_not_compared_whole(bench):
    for number in range(1, 21):
        bench.add(number, f"{number}.jpg")
        bench.catalogue.prints[number] = Fingerprint(100 + number)
    assert bench.identifying.matches(bench.image) == ()
    assert len(bench.comparer.compared) <= 4
