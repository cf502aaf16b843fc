"""Where log, metadata and pixels disagree, a sentence says so and what to do."""

import pytest

from mediadesk.edits.conflicts import conflicts
from mediadesk.model.edit import Comparison, Edit, EditKind, Evidence, Verdict
from mediadesk.model.geometry import Box

PART = Box(0.1, 0.05, 0.9, 0.9375)  # 71 %
HALF = Box(0, 0, 0.5, 1)


def edit(kind: EditKind, evidence: Evidence, **details: object) -> Edit:
    return Edit(f"{kind}-{evidence}", 7, kind, evidence, **details)


def found(*log: Edit, is_derivative: bool = True, seen: Comparison | None = None):
    return conflicts(log, is_derivative=is_derivative, seen=seen)


def pixels(**details: object) -> Comparison:
    return Comparison(Verdict.DERIVED, 0.99, **details)


def test_a_crop_that_nobody_logged_is_told_with_its_size() -> None:
    (one,) = found(edit(EditKind.CROP, Evidence.RECOVERED, crop=PART))
    assert one.sentence == "The log says full frame; the pixels say cropped to 71 %."
    assert "Confirm" in one.advice


def test_pixels_looked_at_now_speak_like_recovered_entries() -> None:
    (one,) = found(seen=pixels(crop=PART))
    assert one.sentence == "The log says full frame; the pixels say cropped to 71 %."
    assert [e.evidence for e in one.edits] == [Evidence.RECOVERED]


@pytest.mark.parametrize(
    "log",
    [
        (),
        (edit(EditKind.CROP, Evidence.MADE_HERE, crop=PART),),
        (edit(EditKind.CROP, Evidence.DECLARED),),
        (edit(EditKind.CROP, Evidence.RECOVERED, crop=PART, by="Rosa"),),
        (
            edit(EditKind.CROP, Evidence.DECLARED, crop=PART),
            edit(EditKind.CROP, Evidence.METADATA, crop=PART),
        ),
    ],
    ids=["nothing", "made here", "declared without a box", "confirmed", "log and file agree"],
)
def test_sources_that_agree_are_left_in_peace(log) -> None:
    seen = pixels(crop=PART) if log else pixels()
    assert found(*log, seen=seen) == ()


@pytest.mark.parametrize(
    ("entry", "seen", "sentence"),
    [
        (
            edit(EditKind.CROP, Evidence.MADE_HERE, crop=HALF), pixels(),
            "The log says cropped to 50 %; the pixels say full frame.",
        ),
        (
            edit(EditKind.CROP, Evidence.METADATA, crop=HALF), pixels(crop=PART),
            "The file's metadata say cropped to 50 %; the pixels say cropped to 71 %.",
        ),
        (
            edit(EditKind.ENLARGE, Evidence.DECLARED, scale=2.0), pixels(scale=1.5),
            "The log says enlarged 2.00 times; the pixels say enlarged 1.50 times.",
        ),
        (
            edit(EditKind.FLIP, Evidence.DECLARED), pixels(),
            "The log says mirrored; the pixels say not mirrored.",
        ),
    ],
    ids=["crop not seen", "another crop", "another scale", "flip not seen"],
)  # fmt: skip
def test_entries_that_the_pixels_contradict_are_told(entry, seen, sentence) -> None:
    (one,) = found(entry, seen=seen)
    assert one.sentence == sentence
    assert entry in one.edits


@pytest.mark.parametrize("kind", ["flipped", "grayscale"])
def test_changes_that_nobody_logged_are_told(kind) -> None:
    (one,) = found(seen=pixels(**{kind: True}))
    assert "the pixels say" in one.sentence


def test_that_nobody_logged_a_picture_made_smaller_is_no_news() -> None:
    assert found(seen=pixels(scale=0.5)) == ()
    assert len(found(seen=pixels(scale=1.5))) == 1


def test_another_picture_than_the_original_is_told() -> None:
    (one,) = found(seen=Comparison(Verdict.UNRELATED, 0.99))
    assert "another picture" in one.sentence
    assert found(seen=Comparison(Verdict.CANNOT_TELL, 0.2)) == ()


def test_metadata_of_a_derivative_that_nobody_logged_are_told() -> None:
    entry = edit(EditKind.RETOUCH, Evidence.METADATA, source="photoshop:History")
    (one,) = found(entry)
    assert one.sentence == (
        "The file's metadata say retouched (photoshop:History); nobody has logged it."
    )


def test_what_a_supplier_does_routinely_is_no_conflict_of_an_original() -> None:
    tone = edit(EditKind.TONE, Evidence.METADATA)
    montage = edit(EditKind.COMPOSITE, Evidence.CREDENTIALS)
    (one,) = found(tone, montage, is_derivative=False)
    assert one.kind is EditKind.COMPOSITE


def test_that_a_program_saved_the_file_is_no_claim() -> None:
    assert found(edit(EditKind.OTHER, Evidence.METADATA, source="Software")) == ()


def test_people_and_metadata_may_disagree_without_any_pixels() -> None:
    log = (
        edit(EditKind.CROP, Evidence.DECLARED, crop=HALF),
        edit(EditKind.CROP, Evidence.METADATA, crop=PART),
    )
    (one,) = found(*log)
    assert one.sentence == (
        "The log says cropped to 50 %; the file's metadata say cropped to 71 %."
    )
