"""What the pixels say, as edits that a house may disclose."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.attribution.evidence import recovered_edits, shown_part, shown_turn, visible_kinds
from mediadesk.attribution.profile import Profile
from mediadesk.model.edit import Comparison, EditKind, Evidence, Verdict
from mediadesk.model.geometry import Box
from mediadesk.model.placement import Placement

HOUSE = Profile("house", crop_below=0.9, enlarged_above=1.1, turned_above=2)
LEFT_HALF = Box(0, 0, 0.5, 1)


PLAIN = Placement("a.jpg", "page 1")
MIRRORED = replace(PLAIN, mirrored=True)


def kinds(comparison, placed=PLAIN) -> list[EditKind]:
    return [e.kind for e in recovered_edits(7, comparison, placed, HOUSE)]


def test_nothing_is_known_without_pixels() -> None:
    assert kinds(None) == []


def test_a_crop_and_an_enlargement_are_seen() -> None:
    seen = Comparison(Verdict.DERIVED, 0.9, crop=LEFT_HALF, scale=1.5)
    assert kinds(seen) == [EditKind.CROP, EditKind.ENLARGE]


def test_edits_within_the_houses_limits_do_not_count() -> None:
    seen = Comparison(Verdict.DERIVED, 0.9, crop=Box(0, 0, 1, 0.95), scale=1.05, rotation_degrees=1)
    assert kinds(seen) == []


def test_slight_edits_still_bear_out_a_statement() -> None:
    seen = Comparison(Verdict.DERIVED, 0.9, crop=Box(0, 0, 1, 0.95), scale=1.05, rotation_degrees=1)
    assert visible_kinds(seen, PLAIN) == {EditKind.CROP, EditKind.ENLARGE, EditKind.ROTATE}


def test_turning_mirroring_and_dropping_colours_are_seen() -> None:
    seen = Comparison(Verdict.DERIVED, 0.9, rotation_degrees=-5, flipped=True, grayscale=True)
    assert kinds(seen) == [EditKind.FLIP, EditKind.ROTATE, EditKind.GRAYSCALE]


def test_a_change_of_tone_counts_beyond_the_houses_limit() -> None:
    slight = Comparison(Verdict.DERIVED, 0.9, tone=(("exposure", 0.2), ("contrast", 0.9)))
    strong = Comparison(Verdict.DERIVED, 0.9, tone=(("exposure", 0.2), ("contrast", 1.4)))
    assert kinds(slight) == []
    assert visible_kinds(slight, PLAIN) == {EditKind.TONE}
    (edit,) = recovered_edits(7, strong, PLAIN, HOUSE)
    assert (edit.kind, edit.amounts) == (EditKind.TONE, (("contrast", 1.4),))


def test_warmth_counts_by_stops_between_red_and_blue() -> None:
    slight = Comparison(Verdict.DERIVED, 0.9, tone=(("temperature", 20.0),))
    strong = Comparison(Verdict.DERIVED, 0.9, tone=(("temperature", -40.0),))
    assert kinds(slight) == []
    assert kinds(strong) == [EditKind.TONE]


def test_an_unrelated_picture_says_nothing() -> None:
    assert kinds(Comparison(Verdict.UNRELATED, 0.9, crop=LEFT_HALF, scale=2)) == []


def test_a_crop_made_by_the_layout_counts_too() -> None:
    placed = replace(PLAIN, crop=LEFT_HALF)
    edits = recovered_edits(7, Comparison(Verdict.IDENTICAL, 1.0), placed, HOUSE)
    assert [(e.kind, e.crop, e.evidence) for e in edits] == [
        (EditKind.CROP, LEFT_HALF, Evidence.RECOVERED)
    ]


def test_a_picture_mirrored_by_the_layout_is_mirrored() -> None:
    assert kinds(Comparison(Verdict.IDENTICAL, 1.0), MIRRORED) == [EditKind.FLIP]
    assert kinds(None, MIRRORED) == [EditKind.FLIP]
    assert visible_kinds(None, MIRRORED) == {EditKind.FLIP}


def test_a_mirrored_file_that_the_layout_mirrors_back_is_as_it_was() -> None:
    assert kinds(Comparison(Verdict.DERIVED, 0.9, flipped=True), MIRRORED) == []


def turned(degrees: float, *, mirrored: bool = False) -> Placement:
    return replace(PLAIN, turned_degrees=degrees, mirrored=mirrored)


def turned_file(degrees: float, *, flipped: bool = False) -> Comparison:
    return Comparison(Verdict.DERIVED, 0.9, rotation_degrees=degrees, flipped=flipped)


def test_a_picture_turned_by_the_layout_is_turned() -> None:
    whole = Comparison(Verdict.IDENTICAL, 1.0)
    (edit,) = recovered_edits(7, whole, turned(90), HOUSE)
    assert (edit.kind, edit.rotation_degrees) == (EditKind.ROTATE, -90)
    assert kinds(whole, turned(358.5)) == []
    assert visible_kinds(whole, turned(358.5)) == {EditKind.ROTATE}


def test_of_a_picture_that_nobody_saw_no_turn_is_told() -> None:
    assert kinds(None, turned(90)) == []


@pytest.mark.parametrize(
    ("file", "placed", "shown"),
    [
        (turned_file(90), turned(90), 0),
        (turned_file(-30), turned(330), 0),
        (turned_file(170), turned(200), -30),
        (turned_file(0), turned(180), 180),
        (turned_file(10), turned(350, mirrored=True), 0),
        (turned_file(0, flipped=True), turned(45), -45),
        (turned_file(0), turned(180, mirrored=True), 0),
    ],
    ids=["back", "back slightly", "further", "over", "in a mirror", "mirrored file", "upright"],
)
def test_what_the_file_and_the_layout_turn_comes_together(file, placed, shown) -> None:
    assert shown_turn(file, placed) == pytest.approx(shown)


@given(st.floats(-180, 180), st.floats(0, 359.99), st.booleans())
def test_a_turn_is_told_as_the_smaller_of_both_ways_round(file, laid, mirrored) -> None:
    shown = shown_turn(turned_file(file), turned(laid, mirrored=mirrored))
    assert -180 <= shown <= 180
    back = file if mirrored else -file
    assert math.cos(math.radians(2 * shown)) == pytest.approx(
        math.cos(math.radians(2 * (laid + back))), abs=1e-9
    )


fractions = st.floats(0, 0.4)


@given(fractions, fractions, fractions, fractions)
def test_the_part_shown_lies_within_the_files_frame(left, top, right, bottom) -> None:
    frame = Box(0.25, 0.5, 0.75, 1)
    inner = Box(left, top, 1 - right, 1 - bottom)
    part = shown_part(Comparison(Verdict.DERIVED, 1, crop=frame), inner)
    assert part.area <= frame.area * (1 + 1e-9)
    assert part.left >= frame.left
    assert part.bottom <= frame.bottom
