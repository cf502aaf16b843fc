"""The log is held against the pixels, kind by kind."""

from dataclasses import replace

import pytest

from mediadesk.edits.against_pixels import Remark, edits_seen, remarks
from mediadesk.model.edit import Comparison, Edit, EditKind, Evidence, Verdict
from mediadesk.model.geometry import Box

HALF = Box(0.25, 0.25, 0.75, 0.75)
PLAIN = Comparison(Verdict.DERIVED, 0.97)
CROP = Edit("a", 2, EditKind.CROP, Evidence.MADE_HERE, crop=HALF)


def only(log: tuple[Edit, ...], seen: Comparison) -> Remark:
    (remark,) = remarks(log, seen)
    return remark


def test_a_picture_that_is_as_it_was_shows_no_edits() -> None:
    assert edits_seen(PLAIN) == ()


def test_everything_that_was_done_is_seen_in_its_order() -> None:
    seen = replace(
        PLAIN,
        crop=HALF,
        scale=1.4,
        rotation_degrees=1.2,
        flipped=True,
        grayscale=True,
        tone=(("exposure", 0.5),),
        altered=(HALF,),
    )
    assert [edit.kind for edit in edits_seen(seen)] == [
        EditKind.FLIP,
        EditKind.ROTATE,
        EditKind.CROP,
        EditKind.ENLARGE,
        EditKind.GRAYSCALE,
        EditKind.TONE,
        EditKind.RETOUCH,
    ]


def test_a_crop_that_the_log_has_agrees() -> None:
    assert only((CROP,), replace(PLAIN, crop=HALF)).agrees


def test_a_crop_of_another_size_disagrees() -> None:
    remark = only((CROP,), replace(PLAIN, crop=Box(0.1, 0.1, 0.9, 0.9)))
    assert not remark.agrees
    assert remark.logged == CROP


def test_a_crop_that_the_log_has_not_disagrees() -> None:
    remark = only((), replace(PLAIN, crop=HALF))
    assert (remark.logged, remark.agrees) == (None, False)


def test_a_crop_that_the_pixels_do_not_show_disagrees() -> None:
    assert not only((CROP,), PLAIN).agrees


def test_crops_after_one_another_are_one_crop() -> None:
    twice = (CROP, replace(CROP, id="b"))
    assert only(twice, replace(PLAIN, crop=Box(0.375, 0.375, 0.625, 0.625))).agrees


def test_enlarging_and_making_smaller_are_one_scale() -> None:
    log = (
        Edit("a", 2, EditKind.ENLARGE, Evidence.MADE_HERE, scale=2.0),
        Edit("b", 2, EditKind.RESIZE, Evidence.MADE_HERE, scale=0.25),
    )
    remark = only(log, replace(PLAIN, scale=0.5))
    assert (remark.kind, remark.agrees) == (EditKind.RESIZE, True)


def test_two_flips_are_none() -> None:
    flip = Edit("a", 2, EditKind.FLIP, Evidence.MADE_HERE)
    assert not only((flip, flip), replace(PLAIN, flipped=True)).agrees


def test_what_was_recovered_from_pixels_proves_nothing_against_pixels() -> None:
    recovered = replace(CROP, evidence=Evidence.RECOVERED)
    assert not only((recovered,), replace(PLAIN, crop=HALF)).agrees


def test_what_was_recovered_counts_once_a_person_stands_for_it() -> None:
    confirmed = replace(CROP, evidence=Evidence.RECOVERED, by="Rosa")
    assert only((confirmed,), replace(PLAIN, crop=HALF)).agrees


@pytest.mark.parametrize("kind", [EditKind.RETOUCH, EditKind.TONE], ids=str)
def test_a_log_is_believed_where_little_need_be_left_to_see(kind: EditKind) -> None:
    assert only((Edit("a", 2, kind, Evidence.DECLARED),), PLAIN).agrees


def test_a_strange_region_agrees_with_a_montage() -> None:
    montage = Edit("a", 2, EditKind.COMPOSITE, Evidence.DECLARED)
    assert only((montage,), replace(PLAIN, altered=(HALF,))).agrees
