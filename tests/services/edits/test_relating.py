"""Photos find their originals: the right way round, surely, and in one step."""

from dataclasses import replace
from datetime import timedelta

import pytest

from mediadesk.metadata.identity import IDS_FIELD, SOURCE_IDS_FIELD
from mediadesk.model.edit import Comparison, Edit, EditKind, Evidence, Verdict
from mediadesk.model.errors import StoppedError
from mediadesk.model.geometry import Box
from mediadesk.model.photo import Origin, Reading
from mediadesk.services.edits.relating import Relating, sentence
from mediadesk.services.identity.pixel_evidence import PixelEvidence
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.pictures import Candidate
from mediadesk.services.settings import Settings
from tests.fakes.catalogue import NOON, FakeCatalogue, a_photo
from tests.fakes.previews import FakePreviews
from tests.fakes.settings_store import FakeSettingsStore

HALF = Comparison(Verdict.DERIVED, 0.97, crop=Box(0, 0, 0.5, 1))
WHOLE = Comparison(Verdict.DERIVED, 0.97)
STRANGER = Comparison(Verdict.UNRELATED, 0.99)


class PairComparer:
    """Answers for pairs of names, original first."""

    def __init__(self):
        self.pairs = {}
        self.compared = []
        self.hard = set()

    def compare(self, original, derived, *, thorough=True):
        pair = (original.name, derived.name)
        self.compared.append(pair)
        return STRANGER if pair in self.hard and not thorough else self.pairs.get(pair, STRANGER)


class Bench:
    def __init__(self, folder):
        self.folder = folder
        self.catalogue = FakeCatalogue()
        self.comparer = PairComparer()
        self.scores = {}
        self.relating = Relating(
            catalogue=self.catalogue,
            likely=lambda photo, at_most: self.scores.get(photo.id, ())[:at_most],
            pixels=PixelEvidence(self.comparer, FakePreviews()),
            settings=Settings(store=FakeSettingsStore()),
        )

    def add(self, number, name, width_px=1200, **changes):
        (self.folder / name).write_text(name)
        facts = {"path": self.folder / name, "width_px": width_px, "height_px": 800, **changes}
        self.catalogue.shelf[number] = replace(a_photo(number), **facts)

    def alike(self, one, other, score=0.9):
        for a, b in ((one, other), (other, one)):
            self.scores[a] = (*self.scores.get(a, ()), Candidate(b, score))

    def run(self, *photo_ids):
        return self.relating.job(photo_ids)(JobContext())

    def run_for_those_that_wait(self):
        return self.relating.job()(JobContext())

    def original_of(self, number):
        return self.catalogue.photo(number).original_id


@pytest.fixture
def bench(tmp_path):
    bench = Bench(tmp_path)
    bench.add(1, "kim.jpg")
    bench.add(2, "crop.jpg", 600)
    bench.alike(1, 2)
    bench.comparer.pairs["kim.jpg", "crop.jpg"] = HALF
    return bench


@pytest.mark.parametrize("new", [1, 2], ids=["original arrives later", "crop arrives later"])
def test_a_crop_is_linked_to_its_original_whichever_comes_first(bench, new) -> None:
    (found,) = bench.run(new)
    assert (found.derived.id, found.original.id) == (2, 1)
    assert bench.original_of(2) == 1
    assert bench.original_of(1) is None
    (edit,) = bench.catalogue.dossier(2).edits
    assert (edit.kind, edit.evidence, edit.by) == (EditKind.CROP, Evidence.RECOVERED, "")
    assert "crop.jpg was made from kim.jpg" in sentence((found,))


def test_all_links_of_a_run_are_one_step_that_can_be_undone(bench) -> None:
    bench.add(3, "other.jpg", 500)
    bench.alike(1, 3)
    bench.comparer.pairs["kim.jpg", "other.jpg"] = HALF
    assert len(bench.run(2, 3)) == 2
    assert len(bench.catalogue.entries) == 1
    bench.catalogue.undo("Rosa")
    assert (bench.original_of(2), bench.original_of(3)) == (None, None)
    assert bench.catalogue.dossier(2).edits == ()


def test_a_pair_that_came_together_is_compared_once(bench) -> None:
    bench.run(1, 2)
    assert bench.comparer.compared == [("kim.jpg", "crop.jpg")]


def test_a_crop_enlarged_beyond_its_original_is_still_the_derivative(bench) -> None:
    bench.add(2, "crop.jpg", 5000)
    bench.run(2)
    assert bench.original_of(2) == 1
    assert bench.original_of(1) is None


@pytest.mark.parametrize(
    "seen",
    [
        STRANGER,
        Comparison(Verdict.CANNOT_TELL, 0.3),
        Comparison(Verdict.IDENTICAL, 1.0),
        replace(HALF, confidence=0.7),
    ],
    ids=["stranger", "cannot tell", "identical", "not sure"],
)
def test_anything_less_than_surely_derived_links_nothing(bench, seen) -> None:
    bench.comparer.pairs["kim.jpg", "crop.jpg"] = seen
    assert bench.run(2) == ()
    assert bench.catalogue.entries == []
    assert sentence(()) == ""


def test_pictures_that_only_look_a_little_alike_are_not_compared(bench) -> None:
    bench.scores = {2: (Candidate(1, 0.3),)}
    assert bench.run(2) == ()
    assert bench.comparer.compared == []


def test_an_id_leads_to_an_original_that_looks_like_nothing(tmp_path) -> None:
    bench = Bench(tmp_path)
    ids = Reading(Origin.XMP, IDS_FIELD, ("abc123",))
    bench.catalogue._readings[2] = (ids,)
    bench.catalogue.ids = {1: ("abc123",), 2: ("abc123",)}
    bench.add(1, "kim.jpg")
    bench.add(2, "crop.jpg", 600)
    bench.comparer.pairs["kim.jpg", "crop.jpg"] = replace(HALF, confidence=0.85)
    bench.run(2)
    assert bench.original_of(2) == 1


@pytest.mark.parametrize(("confidence", "original"), [(0.85, None), (0.92, 1)])
def test_without_an_id_the_pixels_must_be_sure(bench, confidence, original) -> None:
    bench.comparer.pairs["kim.jpg", "crop.jpg"] = replace(HALF, confidence=confidence)
    bench.run(2)
    assert bench.original_of(2) == original


def test_of_two_possible_originals_the_nearer_one_is_linked(bench) -> None:
    bench.add(3, "between.jpg", 900)
    bench.alike(2, 3)
    bench.comparer.pairs["between.jpg", "crop.jpg"] = replace(HALF, crop=Box(0, 0, 0.9, 1))
    bench.run(1, 3)
    assert bench.original_of(2) == 3


def test_of_two_possible_originals_the_one_with_the_pixels_is_linked(bench) -> None:
    bench.add(3, "thumbnail.jpg", 300)
    bench.alike(2, 3, score=0.99)
    bench.scores[2] = bench.scores[2][::-1]
    enlarged = replace(HALF, crop=Box(0, 0, 0.9, 1), scale=2.2)
    bench.comparer.pairs["thumbnail.jpg", "crop.jpg"] = enlarged
    bench.run(2)
    assert bench.original_of(2) == 1


def _add_export(bench, width_px, **facts):
    """Put an export of the whole original beside it, found first and a hair nearer."""
    bench.add(3, "export.jpg", width_px, **facts)
    bench.scores[2] = (Candidate(3, 0.95), Candidate(1, 0.9))
    bench.comparer.pairs["export.jpg", "crop.jpg"] = replace(HALF, crop=Box(0, 0, 0.506, 1))


@pytest.mark.parametrize(
    ("width_px", "facts"),
    [(1000, {}), (1200, {}), (1800, {"original_id": 1})],
    ids=["smaller", "as large", "enlarged and linked"],
)
def test_of_an_original_and_its_export_the_one_nearer_to_the_camera_is_linked(
    bench, width_px, facts
) -> None:
    _add_export(bench, width_px, **facts)
    bench.run(2)
    assert bench.original_of(2) == 1


def test_an_export_that_the_file_names_as_its_source_is_linked(bench) -> None:
    _add_export(bench, 1000)
    bench.catalogue._readings[3] = (Reading(Origin.XMP, IDS_FIELD, ("def456",)),)
    bench.catalogue._readings[2] = (Reading(Origin.XMP, SOURCE_IDS_FIELD, ("def456",)),)
    bench.run(2)
    assert bench.original_of(2) == 3


def test_what_is_smaller_than_the_origin_found_is_not_compared(bench) -> None:
    bench.add(3, "small.jpg", 700)
    bench.scores[2] = (Candidate(1, 0.95), Candidate(3, 0.9))
    bench.run(2)
    assert ("small.jpg", "crop.jpg") not in bench.comparer.compared


@pytest.mark.parametrize(("score", "original"), [(0.95, 1), (0.6, None)])
def test_a_crop_hard_to_find_is_looked_for_where_the_index_is_sure(bench, score, original) -> None:
    bench.comparer.hard.add(("kim.jpg", "crop.jpg"))
    bench.scores = {2: (Candidate(1, score),)}
    bench.run(2)
    assert bench.original_of(2) == original


def test_a_crop_hard_to_find_may_be_enlarged_beyond_its_original(bench) -> None:
    bench.add(2, "crop.jpg", 5000)
    bench.comparer.hard.add(("kim.jpg", "crop.jpg"))
    bench.scores = {2: (Candidate(1, 0.95),)}
    bench.run(2)
    assert bench.original_of(2) == 1


def test_of_two_frames_the_one_that_shows_less_is_the_derivative(bench) -> None:
    bench.add(2, "crop.jpg", 2400)
    bench.comparer.pairs = {
        ("crop.jpg", "kim.jpg"): WHOLE,
        ("kim.jpg", "crop.jpg"): replace(HALF, crop=Box(0, 0.02, 1, 0.97), scale=2.0),
    }
    bench.run(2)
    assert (bench.original_of(1), bench.original_of(2)) == (None, 1)


def test_of_the_same_frame_the_smaller_is_the_derivative(bench) -> None:
    bench.comparer.pairs = {("kim.jpg", "crop.jpg"): WHOLE, ("crop.jpg", "kim.jpg"): WHOLE}
    bench.run(2)
    assert (bench.original_of(1), bench.original_of(2)) == (None, 1)


def test_of_the_same_frame_the_grey_one_is_the_derivative(bench) -> None:
    bench.add(2, "crop.jpg")
    grey = replace(WHOLE, grayscale=True)
    bench.comparer.pairs = {("kim.jpg", "crop.jpg"): WHOLE, ("crop.jpg", "kim.jpg"): grey}
    bench.run(2)
    assert (bench.original_of(1), bench.original_of(2)) == (2, None)


def test_of_the_same_frame_and_size_the_less_edited_is_the_original(bench) -> None:
    bench.add(2, "crop.jpg")
    bench.comparer.pairs = {("kim.jpg", "crop.jpg"): WHOLE, ("crop.jpg", "kim.jpg"): WHOLE}
    bench.catalogue._put(Edit("x", 1, EditKind.TONE, Evidence.METADATA))
    bench.run(2)
    assert bench.original_of(1) == 2


def test_of_the_same_frame_the_one_that_a_file_names_as_its_source_is_the_original(bench) -> None:
    bench.add(2, "crop.jpg")
    bench.comparer.pairs = {("kim.jpg", "crop.jpg"): WHOLE, ("crop.jpg", "kim.jpg"): WHOLE}
    bench.catalogue._put(Edit("x", 1, EditKind.TONE, Evidence.METADATA))
    bench.catalogue._readings[1] = (Reading(Origin.XMP, IDS_FIELD, ("abc123",)),)
    bench.catalogue._readings[2] = (
        Reading(Origin.CREDENTIALS, IDS_FIELD, ("def456", "abc123")),
        Reading(Origin.CREDENTIALS, SOURCE_IDS_FIELD, ("abc123",)),
    )
    bench.run(2)
    assert (bench.original_of(1), bench.original_of(2)) == (None, 1)


def test_what_a_file_names_as_its_source_is_never_its_derivative(bench) -> None:
    bench.comparer.pairs = {("crop.jpg", "kim.jpg"): WHOLE}
    bench.catalogue._readings[1] = (Reading(Origin.XMP, IDS_FIELD, ("abc123",)),)
    bench.catalogue._readings[2] = (Reading(Origin.XMP, SOURCE_IDS_FIELD, ("abc123",)),)
    assert bench.run(2) == ()


def test_raw_and_jpeg_of_one_shot_are_no_derivatives(bench) -> None:
    bench.add(1, "shot.nef", format="NEF", taken_at=NOON)
    bench.add(2, "shot.jpg", 600, taken_at=NOON)
    bench.comparer.pairs["shot.nef", "shot.jpg"] = WHOLE
    assert bench.run(2) == ()


@pytest.mark.parametrize(
    "other",
    [NOON + timedelta(seconds=3), NOON + timedelta(days=1, seconds=1)],
    ids=["a burst", "another day"],
)
def test_frames_of_two_moments_are_not_even_compared(bench, other) -> None:
    bench.add(1, "kim.jpg", taken_at=NOON)
    bench.add(2, "crop.jpg", 600, taken_at=other)
    assert bench.run(2) == ()
    assert bench.comparer.compared == []


@pytest.mark.parametrize(
    "other",
    [
        None,
        NOON,
        NOON + timedelta(hours=2),
        NOON + timedelta(milliseconds=300),
        NOON.replace(hour=0),
    ],
    ids=["none", "the same", "another zone", "one without fractions", "a date alone"],
)
def test_a_derivative_may_tell_its_moment_otherwise_or_not_at_all(bench, other) -> None:
    bench.add(1, "kim.jpg", taken_at=NOON)
    bench.add(2, "crop.jpg", 600, taken_at=other)
    assert len(bench.run(2)) == 1


def test_frames_of_one_second_are_told_apart_by_its_fractions(bench) -> None:
    bench.add(1, "kim.jpg", taken_at=NOON + timedelta(milliseconds=100))
    bench.add(2, "crop.jpg", 600, taken_at=NOON + timedelta(milliseconds=300))
    assert bench.run(2) == ()


def test_what_is_linked_already_stays(bench) -> None:
    bench.add(2, "crop.jpg", 600, original_id=9)
    assert bench.run(1) == ()
    assert bench.original_of(2) == 9


def test_no_picture_becomes_its_own_ancestor(bench) -> None:
    bench.add(1, "kim.jpg", original_id=3)
    bench.add(3, "third.jpg", original_id=2)
    assert bench.run(2) == ()


def test_looking_alone_records_nothing_and_linking_takes_what_still_holds(bench) -> None:
    bench.add(3, "other.jpg", 500)
    bench.alike(1, 3)
    bench.comparer.pairs["kim.jpg", "other.jpg"] = HALF
    found = bench.relating.find_job((1,))(JobContext())
    assert len(found) == 2
    assert bench.catalogue.entries == []
    del bench.catalogue.shelf[3]
    assert [r.derived.id for r in bench.relating.link(found)] == [2]
    assert bench.relating.link(found) == ()


def test_a_run_that_is_stopped_keeps_what_it_found(bench) -> None:
    bench.add(3, "third.jpg")
    context = JobContext()
    context.report = lambda done, _total, _note: context.stop.set() if done else None
    with pytest.raises(StoppedError):
        bench.relating.job((2, 3, 1))(context)
    assert bench.original_of(2) == 1


def test_those_that_wait_are_looked_at_and_wait_no_more(bench) -> None:
    bench.add(3, "alone.jpg")
    bench.catalogue.waiting = {2, 3}
    assert bench.relating.is_behind()
    (found,) = bench.run_for_those_that_wait()
    assert found.derived.id == 2
    assert bench.catalogue.waiting == set()
    assert not bench.relating.is_behind()


def test_whoever_a_stopped_look_did_not_come_to_waits_on(bench) -> None:
    for number in range(3, 100):
        bench.add(number, f"{number}.jpg")
    bench.catalogue.waiting = set(range(3, 100))
    context = JobContext()
    context.report = lambda done, _total, _note: context.stop.set() if done == 70 else None
    with pytest.raises(StoppedError):
        bench.relating.find_job()(context)
    assert bench.catalogue.waiting == set(range(67, 100))


def test_of_whom_something_was_found_waits_until_it_is_linked(bench) -> None:
    bench.catalogue.waiting = {1, 2}
    found = bench.relating.find_job()(JobContext())
    assert bench.catalogue.waiting == {1, 2}
    bench.relating.link(found)
    assert bench.catalogue.waiting == set()


def test_whose_find_was_outdone_by_a_nearer_one_waits_no_more(bench) -> None:
    bench.add(3, "between.jpg", 900)
    bench.alike(2, 3)
    bench.comparer.pairs["between.jpg", "crop.jpg"] = replace(HALF, crop=Box(0, 0, 0.9, 1))
    bench.catalogue.waiting = {1, 3}
    bench.relating.link(bench.relating.find_job()(JobContext()))
    assert bench.catalogue.waiting == set()


def test_a_second_look_leaves_out_whom_another_one_is_looking_at(bench) -> None:
    bench.catalogue.waiting = {2}
    second = []
    context = JobContext()
    context.report = lambda *_: second.append(bench.relating.find_job()(JobContext()))
    assert len(bench.relating.find_job()(context)) == 1
    assert second == [()]


def test_whom_nobody_wants_to_be_looked_at_waits_no_more(bench) -> None:
    bench.catalogue.waiting = {1, 2}
    bench.relating.pass_over([2])
    assert bench.catalogue.waiting == {1}
