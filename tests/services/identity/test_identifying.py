"""The photo that a picture shows is found by its bytes, ids and content, the nearest first."""

import hashlib
from dataclasses import replace

import pytest

from mediadesk.metadata.identity import IDS_FIELD
from mediadesk.model.changes import Step
from mediadesk.model.edit import Comparison, Edit, EditKind, Evidence, Fingerprint, Verdict
from mediadesk.model.edit_traces import (
    ContentCredentials,
    CredentialState,
    EditTraces,
    Ingredient,
)
from mediadesk.model.errors import OutsideError
from mediadesk.model.geometry import Box
from mediadesk.model.photo import Origin, Reading
from mediadesk.services.identity.identifying import Identifying
from mediadesk.services.identity.indexing import Indexing
from tests.fakes.catalogue import a_photo
from tests.fakes.comparer import FakeComparer
from tests.fakes.derivatives import FakeDerivatives
from tests.fakes.photo_index import FakeFingerprinter, FakeIndex
from tests.fakes.picture_files import FakePictures
from tests.fakes.previews import FakePreviews
from tests.fakes.traces import FakeTraces

_CROPPED = Comparison(Verdict.DERIVED, 0.95, Box(0.2, 0.2, 0.7, 0.7))
_OPEN = Comparison(Verdict.CANNOT_TELL, 0.3)
_WHOLE = Comparison(Verdict.DERIVED, 0.95, Box.whole())


class Bench:
    def __init__(self, folder):
        self.folder = folder
        self.image = folder / "published.jpg"
        self.image.write_text("published")
        self.catalogue = FakeDerivatives()
        self.comparer = FakeComparer()
        self.files = FakePictures()
        self.traces = FakeTraces()
        self.previews = FakePreviews()
        self.index = FakeIndex()
        indexing = Indexing(
            catalogue=self.catalogue,
            index=self.index,
            previews=self.previews,
            fingerprinter=FakeFingerprinter(),
        )
        self.identifying = Identifying(
            catalogue=self.catalogue,
            files=self.files,
            traces=self.traces,
            previews=self.previews,
            comparer=self.comparer,
            indexing=indexing,
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
    found = bench.identifying.look_up(bench.image).match
    assert (found.photo_id, found.matched_by, found.confidence) == (1, "hash", 1.0)
    assert bench.comparer.compared == []


def test_a_crop_is_found_by_its_content(bench):
    bench.add(1, "a.jpg")
    bench.add(2, "b.jpg", _CROPPED)
    found = bench.identifying.look_up(bench.image).match
    assert (found.photo_id, found.matched_by, found.comparison) == (2, "content", _CROPPED)


def test_what_is_not_found_as_it_stands_is_looked_for_turned(bench):
    bench.add(1, "a.jpg", _CROPPED)
    bench.index.wanted, bench.index.turned = 99, 0
    assert bench.identifying.look_up(bench.image).match.photo_id == 1


def test_turned_pictures_are_held_against_likely_photos_alone(bench):
    bench.add(1, "a.jpg")
    bench.index.wanted, bench.index.turned = 99, 9
    assert bench.identifying.look_up(bench.image).match is None
    assert bench.comparer.compared == ["a.jpg"]


@pytest.mark.parametrize("outcome", [_CROPPED, _OPEN], ids=["proven", "possible"])
def test_what_is_found_as_it_stands_is_not_looked_for_turned(bench, outcome):
    bench.add(1, "a.jpg", outcome)
    bench.add(2, "b.jpg", _WHOLE)
    bench.catalogue.prints[2] = Fingerprint(999)
    bench.index.turned = 999
    bench.identifying.matches(bench.image)
    assert bench.comparer.compared.count("a.jpg") == 1
    assert "b.jpg" not in bench.comparer.thoroughly


def test_the_nearest_relative_comes_first(bench):
    bench.add(1, "original.jpg", _CROPPED)
    bench.add(2, "derivative.jpg", _WHOLE, original_id=1)
    assert [m.photo_id for m in bench.identifying.matches(bench.image)] == [2, 1]


@pytest.mark.parametrize(
    "change",
    [
        {"grayscale": True},
        {"flipped": True},
        {"rotation_degrees": 90},
        {"tone": {"exposure": 0.5}},
        {"altered": (Box(0.1, 0.1, 0.3, 0.3),)},
    ],
    ids=["grey", "flipped", "turned", "toned", "altered"],
)
def test_of_two_shown_whole_the_one_from_which_less_was_done_is_nearer(bench, change):
    bench.add(1, "original.jpg", replace(_WHOLE, **change))
    bench.add(2, "derivative.jpg", _WHOLE, original_id=1)
    assert [m.photo_id for m in bench.identifying.matches(bench.image)] == [2, 1]


@pytest.mark.parametrize("edited", [1, 2], ids=["the first", "the second"])
def test_of_kin_equally_near_the_one_with_a_log_is_meant(bench, edited):
    bench.add(1, "one.jpg", _WHOLE, original_id=3)
    bench.add(2, "two.jpg", _WHOLE, original_id=3)
    log = Edit("e", edited, EditKind.DUST, Evidence.MADE_HERE, "Rosa")
    bench.catalogue.apply(Step("cleaned", "Rosa", (log,)))
    assert bench.identifying.look_up(bench.image).match.photo_id == edited


def test_the_log_of_a_stranger_brings_no_photo_forward(bench):
    bench.add(1, "one.jpg", _WHOLE)
    bench.add(2, "two.jpg", _WHOLE)
    first = bench.identifying.look_up(bench.image).match.photo_id
    log = Edit("e", 3 - first, EditKind.DUST, Evidence.MADE_HERE, "Rosa")
    bench.catalogue.apply(Step("cleaned", "Rosa", (log,)))
    assert bench.identifying.look_up(bench.image).match.photo_id == first


def test_a_derivative_is_compared_where_its_original_is_proven(bench):
    assert _compared_for_one(bench, _SURE, original_id=1) == ["large.jpg", "small.jpg"]


_SURE = Comparison(Verdict.DERIVED, 0.96, Box(0.2, 0.2, 0.7, 0.7), scale=0.5)


def _compared_for_one(bench, first, **changes):
    """Return which of two photos of one frame are compared with a picture that shows the first."""
    bench.add(1, "large.jpg", first)
    bench.add(2, "small.jpg", _CROPPED, **{"width_px": 600, "height_px": 400, **changes})
    bench.identifying.look_up(bench.image)
    return bench.comparer.compared


def test_of_one_frame_in_several_sizes_one_is_compared(bench):
    assert _compared_for_one(bench, _SURE) == ["large.jpg"]


@pytest.mark.parametrize(
    "first",
    [replace(_SURE, confidence=0.9), replace(_SURE, grayscale=True)],
    ids=["not quite sure", "changed"],
)
def test_another_size_is_compared_where_it_could_be_nearer(bench, first):
    assert _compared_for_one(bench, first) == ["large.jpg", "small.jpg"]


@pytest.mark.parametrize(
    "changes",
    [{"height_px": 500}, {"width_px": 300, "height_px": 200}],
    ids=["another aspect", "the size of the picture"],
)
def test_a_photo_that_may_be_the_very_picture_or_another_frame_is_compared(bench, changes):
    assert _compared_for_one(bench, _SURE, **changes) == ["large.jpg", "small.jpg"]


def test_all_sizes_of_one_frame_are_told_where_relatives_are_asked_for(bench):
    _compared_for_one(bench, _SURE)
    assert [m.photo_id for m in bench.identifying.matches(bench.image)] == [1, 2]


def test_a_picture_that_no_pixels_prove_is_unknown_whatever_its_name(bench):
    bench.add(1, "published.jpg")
    assert bench.identifying.look_up(bench.image, "published.jpg").match is None


def test_a_photo_whose_file_is_gone_is_passed_over(bench):
    bench.add(1, "gone.jpg", _WHOLE).unlink()
    bench.add(2, "b.jpg", _CROPPED)
    assert bench.identifying.look_up(bench.image).match.photo_id == 2


def test_a_damaged_original_does_not_end_the_search(bench):
    bench.add(1, "a.jpg").write_text("broken")
    bench.add(2, "b.jpg", _CROPPED)
    assert bench.identifying.look_up(bench.image).match.photo_id == 2


@pytest.mark.parametrize(
    "hint", ["Kim.jpg", "https://example.org/media/kim.png?w=600", "C:\\pics\\kim.tif", "kim%2Ejpg"]
)
def test_without_a_file_the_name_is_a_last_resort(bench, hint):
    bench.add(1, "kim.jpg")
    found = bench.identifying.look_up(None, hint).match
    assert (found.photo_id, found.matched_by) == (1, "name")
    assert found.confidence <= 0.5


@pytest.mark.parametrize("hint", ["", "other.jpg", "/"])
def test_without_a_file_or_a_known_name_nothing_is_found(bench, hint):
    bench.add(1, "kim.jpg")
    assert bench.identifying.look_up(None, hint).match is None


def test_photos_that_came_since_are_found(bench):
    bench.add(1, "a.jpg")
    assert bench.identifying.matches(bench.image) == ()
    bench.add(2, "b.jpg", _CROPPED)
    assert [m.photo_id for m in bench.identifying.matches(bench.image)] == [2]


def test_a_candidate_that_the_catalogue_has_no_more_is_passed_over(bench):
    bench.add(1, "a.jpg", _CROPPED)
    bench.add(2, "b.jpg", _CROPPED)
    bench.identifying.matches(bench.image)
    del bench.catalogue.shelf[1]
    assert [m.photo_id for m in bench.identifying.matches(bench.image)] == [2]


def test_derivatives_made_and_undone_again_and_again_hide_nothing(bench):
    bench.add(1, "original.jpg", _CROPPED)
    bench.catalogue.prints[1] = Fingerprint(3)  # less like what is looked for than the others
    for number in range(2, 32):
        bench.add(number, f"undone {number}.jpg")
    bench.add(32, "stranger.jpg")
    bench.identifying.matches(bench.image)
    for number in range(2, 32):
        del bench.catalogue.shelf[number]
    assert [m.photo_id for m in bench.identifying.matches(bench.image)] == [1]


def test_an_unlikely_crowd_is_not_compared_whole(bench):
    for number in range(1, 21):
        bench.add(number, f"{number}.jpg")
        bench.catalogue.prints[number] = Fingerprint(100 + number)
    assert bench.identifying.matches(bench.image) == ()
    assert len(bench.comparer.compared) == 2


def test_of_likely_strangers_the_first_are_compared_in_every_way(bench):
    for number in range(1, 9):
        bench.add(number, f"{number}.jpg")
    assert bench.identifying.look_up(bench.image).match is None
    assert len(bench.comparer.compared) == 8
    assert bench.comparer.thoroughly == ["1.jpg", "2.jpg", "3.jpg"]


def test_once_a_photo_is_proven_few_more_are_compared_and_in_the_fast_way(bench):
    bench.add(1, "proven.jpg", _CROPPED)
    for number in range(2, 9):
        bench.add(number, f"{number}.jpg")
    assert bench.identifying.look_up(bench.image).match.photo_id == 1
    assert bench.comparer.compared == ["proven.jpg", "2.jpg", "3.jpg", "4.jpg"]
    assert bench.comparer.thoroughly == ["proven.jpg"]


def test_where_relatives_are_asked_for_all_likely_photos_are_compared(bench):
    bench.add(1, "proven.jpg", _CROPPED)
    for number in range(2, 9):
        bench.add(number, f"{number}.jpg")
    bench.identifying.matches(bench.image)
    assert len(bench.comparer.compared) == 8


def test_kin_of_what_is_proven_are_compared_however_many_they_are(bench):
    bench.add(1, "original.jpg", _CROPPED)
    for number in range(2, 8):
        bench.add(number, f"{number}.jpg", original_id=1)
    bench.identifying.look_up(bench.image)
    assert len(bench.comparer.thoroughly) == 7


DOCUMENT = "8f2c41d09a7be34c9d1a77e6f0b3c512"
OTHER_DOCUMENT = "11d0aa7be34c9d1a77e6f0b3c5128f2c"


@pytest.fixture
def carrying(bench):
    """Let the published picture carry an id."""
    bench.files.readings = (Reading(Origin.XMP, IDS_FIELD, (DOCUMENT,)),)
    return bench


def test_content_credentials_lead_to_what_a_picture_was_made_from(bench):
    bench.add(1, "a.jpg", _CROPPED)
    bench.add(2, "b.jpg", _CROPPED)
    bench.catalogue.ids[2] = (DOCUMENT,)
    parent = Ingredient("b.jpg", "parentOf", manifest=f"urn:c2pa:{DOCUMENT}:agency:2_1")
    said = ContentCredentials(CredentialState.TRUSTED, ingredients=(parent,))
    bench.traces.known["published.jpg"] = EditTraces(credentials=said)
    found = bench.identifying.look_up(bench.image).match
    assert (found.photo_id, found.matched_by) == (2, "id")
    assert bench.comparer.compared == ["b.jpg"]


def test_credentials_that_cannot_be_read_take_no_other_id_away(carrying, monkeypatch):
    def refuse(_path):
        raise OutsideError("published.jpg took too long.")

    carrying.add(1, "a.jpg", _CROPPED)
    carrying.add(2, "b.jpg", _CROPPED)
    carrying.catalogue.ids[2] = (DOCUMENT,)
    monkeypatch.setattr(carrying.traces, "credentials", refuse)
    found = carrying.identifying.look_up(carrying.image).match
    assert (found.photo_id, found.matched_by) == (2, "id")


def test_an_id_leads_to_the_photo_before_anything_is_looked_for(carrying):
    carrying.add(1, "a.jpg", _CROPPED)
    carrying.add(2, "b.jpg", _CROPPED)
    carrying.catalogue.ids[2] = (DOCUMENT,)
    found = carrying.identifying.look_up(carrying.image).match
    assert (found.photo_id, found.matched_by, found.comparison) == (2, "id", _CROPPED)
    assert carrying.comparer.compared == ["b.jpg"]


def test_an_id_that_the_pixels_deny_is_no_proof(carrying):
    carrying.add(1, "template.jpg")
    carrying.add(2, "b.jpg", _CROPPED)
    carrying.catalogue.ids[1] = (DOCUMENT,)
    found = carrying.identifying.look_up(carrying.image).match
    assert (found.photo_id, found.matched_by) == (2, "content")


def test_of_photos_that_share_an_id_the_pixels_choose(carrying):
    for number in (1, 2, 3):
        carrying.add(number, f"{number}.jpg", _CROPPED if number == 2 else None)
        carrying.catalogue.ids[number] = (DOCUMENT,)
    found = carrying.identifying.look_up(carrying.image).match
    assert (found.photo_id, found.matched_by) == (2, "id")


def test_an_original_and_its_derivative_share_an_id_and_the_nearer_one_comes_first(carrying):
    carrying.add(1, "original.jpg", _CROPPED)
    carrying.add(2, "derivative.jpg", _WHOLE, original_id=1)
    carrying.catalogue.ids = {1: (DOCUMENT,), 2: (DOCUMENT,)}
    assert carrying.identifying.look_up(carrying.image).match.photo_id == 2


def test_an_id_that_a_crowd_shares_is_not_followed(carrying):
    for number in range(1, 30):
        carrying.add(number, f"{number}.jpg")
        carrying.catalogue.ids[number] = (DOCUMENT,)
        carrying.catalogue.prints[number] = Fingerprint(100 + number)
    assert carrying.identifying.look_up(carrying.image).match is None
    assert len(carrying.comparer.compared) <= 4


def test_an_id_of_one_photo_alone_is_believed_where_nothing_is_left_to_be_looked_at(carrying):
    carrying.add(1, "gone.jpg").unlink()
    carrying.catalogue.ids[1] = (DOCUMENT,)
    found = carrying.identifying.look_up(carrying.image).match
    assert (found.photo_id, found.matched_by, found.comparison) == (1, "id", None)


def test_photos_that_are_gone_and_share_an_id_are_not_guessed_at(carrying):
    for number in (1, 2):
        carrying.add(number, f"{number}.jpg").unlink()
        carrying.catalogue.ids[number] = (DOCUMENT,)
    assert carrying.identifying.look_up(carrying.image).match is None


def test_without_a_file_the_ids_in_the_document_go_before_the_name(bench):
    bench.add(1, "kim.jpg")
    bench.add(2, "DSC_0001.jpg")
    bench.catalogue.ids[2] = (DOCUMENT,)
    found = bench.identifying.look_up(None, "kim.jpg", [f"xmp.did:{DOCUMENT.upper()}"]).match
    assert (found.photo_id, found.matched_by, found.comparison) == (2, "id", None)


def test_without_a_file_an_id_that_strangers_share_leaves_the_name(bench):
    for number, name in enumerate(("kim.jpg", "lee.jpg"), start=1):
        bench.add(number, name)
        bench.catalogue.ids[number] = (DOCUMENT,)
    found = bench.identifying.look_up(None, "lee.jpg", [DOCUMENT]).match
    assert (found.photo_id, found.matched_by) == (2, "name")


def test_without_a_file_the_ids_that_a_derivative_has_alone_tell_it_from_its_original(bench):
    bench.add(1, "original.jpg")
    bench.add(2, "derivative.jpg", original_id=1)
    bench.catalogue.ids = {1: (DOCUMENT,), 2: (DOCUMENT, OTHER_DOCUMENT)}
    both = [DOCUMENT, OTHER_DOCUMENT]
    assert bench.identifying.look_up(None, "", both).match.photo_id == 2
    assert bench.identifying.look_up(None, "", [DOCUMENT]).match.photo_id == 1


def test_ids_in_the_document_are_used_where_the_picture_lost_its_own(bench):
    bench.add(1, "a.jpg", _CROPPED)
    bench.add(2, "b.jpg", _CROPPED)
    bench.catalogue.ids[2] = (DOCUMENT,)
    found = bench.identifying.look_up(bench.image, "", [f"xmp.did:{DOCUMENT}"]).match
    assert (found.photo_id, found.matched_by) == (2, "id")


def test_a_photo_whose_file_is_gone_is_compared_by_its_preview(bench):
    bench.add(1, "gone.jpg").unlink()
    preview = bench.folder / "preview.jpg"
    preview.write_text("preview")
    bench.previews.files[bench.catalogue.shelf[1].sha256] = preview
    bench.comparer.outcomes["preview.jpg"] = replace(_CROPPED, scale=0.5)
    found = bench.identifying.look_up(bench.image).match
    assert (found.photo_id, found.matched_by, found.comparison.crop) == (
        1,
        "content",
        _CROPPED.crop,
    )
    assert found.comparison.scale == pytest.approx(0.5 * 512 / 1200, abs=1e-5)


def test_what_is_identical_to_a_preview_is_derived_from_the_photo(bench):
    bench.add(1, "gone.jpg").unlink()
    preview = bench.folder / "preview.jpg"
    preview.write_text("preview")
    bench.previews.files[bench.catalogue.shelf[1].sha256] = preview
    bench.comparer.outcomes["preview.jpg"] = Comparison(Verdict.IDENTICAL, 0.95)
    found = bench.identifying.look_up(bench.image).match
    assert found.comparison.verdict is Verdict.DERIVED


def test_a_photo_that_looks_alike_and_is_not_proven_is_the_one_that_it_may_be(bench):
    bench.add(1, "other.jpg")
    bench.add(2, "twin.jpg", _OPEN)
    found = bench.identifying.look_up(bench.image)
    assert found.match is None
    assert (found.possible.photo_id, found.possible.comparison) == (2, _OPEN)
    assert bench.identifying.matches(bench.image) == ()


def test_of_several_that_look_alike_the_likeliest_is_told(bench):
    bench.add(1, "one.jpg", replace(_OPEN, confidence=0.1))
    bench.add(2, "two.jpg", replace(_OPEN, confidence=0.4))
    assert bench.identifying.look_up(bench.image).possible.photo_id == 2


def test_where_a_photo_is_proven_none_is_told_that_looks_alike(bench):
    bench.add(1, "twin.jpg", _OPEN)
    bench.add(2, "original.jpg", _CROPPED)
    found = bench.identifying.look_up(bench.image)
    assert (found.match.photo_id, found.possible) == (2, None)


def test_a_photo_in_which_nothing_can_be_seen_is_not_said_to_look_alike(bench):
    bench.add(1, "grey.jpg", Comparison(Verdict.CANNOT_TELL, 0.0))
    assert bench.identifying.look_up(bench.image).possible is None


def test_a_photo_that_carries_the_id_of_a_picture_is_likelier_than_one_that_looks_more_alike(
    carrying,
):
    carrying.add(1, "named.jpg", replace(_OPEN, confidence=0.1))
    carrying.add(2, "alike.jpg", _OPEN)
    carrying.catalogue.ids[1] = (DOCUMENT,)
    assert carrying.identifying.look_up(carrying.image).possible.photo_id == 1
