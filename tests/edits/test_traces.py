"""Metadata tell of edits with their evidence, and of none where they only look like it."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from mediadesk.edits.traces import is_mere_save, traced_edits
from mediadesk.model.edit import EditKind, Evidence
from mediadesk.model.edit_traces import (
    ContentCredentials,
    CredentialState,
    EditTraces,
    HistoryEvent,
    ManifestAction,
    SoftCrop,
)
from mediadesk.model.geometry import Box

NOON = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
PHOTOSHOP = "Adobe Photoshop 25.0 (Windows)"


def done(**traces: object):
    return traced_edits(EditTraces(width_px=600, height_px=400, **traces), 7).done


def planned(**traces: object):
    return traced_edits(EditTraces(width_px=600, height_px=400, **traces), 7).planned


def kinds(edits) -> list[EditKind]:
    return [edit.kind for edit in edits]


def develop(**settings: str) -> tuple[tuple[str, str], ...]:
    return tuple(settings.items())


def test_a_file_that_says_nothing_tells_of_nothing() -> None:
    assert traced_edits(EditTraces(), 7).done == ()


@pytest.mark.parametrize(
    ("action", "kind"),
    [("cropped", EditKind.CROP), ("resized", EditKind.RESIZE), ("filtered", EditKind.OTHER)],
)
def test_a_history_that_says_what_was_done_is_read(action, kind) -> None:
    (edit,) = done(history=(HistoryEvent(action, NOON, "Some Tool 2"),))
    assert (edit.kind, edit.evidence, edit.source) == (kind, Evidence.METADATA, "xmpMM:History")
    assert (edit.photo_id, edit.done_at, edit.software) == (7, NOON, "Some Tool 2")


def test_times_are_kept_in_utc() -> None:
    summer = datetime(2026, 5, 4, 14, 0, tzinfo=timezone(timedelta(hours=2)))
    (edit,) = done(history=(HistoryEvent("cropped", summer, "X"),))
    assert edit.done_at == NOON
    assert edit.done_at.tzinfo is UTC


def test_saves_of_metadata_alone_are_no_edit() -> None:
    events = [
        HistoryEvent("saved", NOON, PHOTOSHOP, changed) for changed in ("/metadata", "/metadata;")
    ]
    assert done(history=tuple(events)) == ()


@pytest.mark.parametrize("changed", [None, "", "/", "/content", "/metadata;/content"])
def test_a_save_that_may_have_changed_the_content_is_told_as_no_more_than_that(changed) -> None:
    (edit,) = done(history=(HistoryEvent("saved", NOON, PHOTOSHOP, changed),))
    assert edit.kind is EditKind.OTHER
    assert is_mere_save(edit)


def test_saves_of_one_program_after_another_are_one_entry_with_the_last_time() -> None:
    first, last = NOON, NOON + timedelta(days=1)
    events = tuple(HistoryEvent("saved", at, PHOTOSHOP, "/") for at in (first, last))
    (edit,) = done(history=events)
    assert edit.done_at == last


@pytest.mark.parametrize(
    "software", ["Adobe Bridge 2024", "Adobe Photoshop Camera Raw 14.4", "digital transfer", ""]
)
def test_programs_that_leave_pixels_alone_tell_of_no_edit(software) -> None:
    assert done(history=(HistoryEvent("saved", NOON, software, "/"),)) == ()


def test_conversions_and_copies_are_no_edit() -> None:
    actions = ("created", "converted", "derived", "copied", "published", "produced")
    assert done(history=tuple(HistoryEvent(one, NOON, PHOTOSHOP) for one in actions)) == ()


def test_what_this_program_wrote_reads_back_with_its_numbers() -> None:
    own = "MediaDesk 1.0"
    events = (
        HistoryEvent("cropped", NOON, own, "/", "crop 0.1 0.2 0.9 1"),
        HistoryEvent("resized", NOON, own, "/", "enlarge 1.5"),
        HistoryEvent("edited", NOON, own, "/", "rotate -2.5"),
        HistoryEvent("edited", NOON, own, "/", "tone exposure 0.5 contrast 1.2"),
    )
    crop, enlarge, rotate, tone = done(history=events)
    assert crop.crop == Box(0.1, 0.2, 0.9, 1)
    assert (enlarge.kind, enlarge.scale) == (EditKind.ENLARGE, 1.5)
    assert rotate.rotation_degrees == -2.5
    assert tone.amounts == (("exposure", 0.5), ("contrast", 1.2))


def test_the_log_of_photoshop_tells_each_kind_of_step_once() -> None:
    log = (
        "2026-05-04T12:00:00+00:00\tFile kim.tif opened\nCrop\nSpot Healing Brush\n"
        "Spot Healing Brush\nLevels 1\nGenerative Fill\nDeselect\n"
        "2026-05-05T12:00:00+00:00\tFile kim.tif saved\nSpot Healing Brush\n"
    )
    edits = done(photoshop_history=log)
    assert kinds(edits) == [EditKind.CROP, EditKind.RETOUCH, EditKind.TONE, EditKind.AI_EDIT]
    assert edits[0].done_at == NOON
    assert edits[1].done_at == NOON + timedelta(days=1)
    assert edits[3].note == "generative fill"


def test_settings_in_the_pixels_are_edits() -> None:
    settings = develop(
        AlreadyApplied="True", HasCrop="True", CropLeft="0.1", CropTop="0", CropRight="1",
        CropBottom="1", CropAngle="0", Exposure2012="-0.61", Contrast2012="+20", Saturation="0",
        ConvertToGrayscale="True",
    )  # fmt: skip
    edits = {edit.kind: edit for edit in done(develop=settings)}
    assert set(edits) == {EditKind.CROP, EditKind.GRAYSCALE, EditKind.TONE}
    assert edits[EditKind.CROP].crop == Box(0.1, 0, 1, 1)
    assert edits[EditKind.CROP].source == "crs:HasCrop"
    assert edits[EditKind.TONE].amounts == (("exposure", -0.61), ("crs:Contrast2012", 20.0))


@pytest.mark.parametrize(
    "settings",
    [
        {"AlreadyApplied": "False"},
        {"is_raw": True},
    ],
    ids=["not applied", "beside a camera's pixels"],
)
def test_settings_beside_the_pixels_are_plans(settings) -> None:
    is_raw = bool(settings.pop("is_raw", False))
    said = develop(HasCrop="True", CropLeft="0.2", CropRight="1", Exposure2012="1", **settings)
    assert done(develop=said, is_raw=is_raw) == ()
    assert kinds(planned(develop=said, is_raw=is_raw)) == [EditKind.CROP, EditKind.TONE]


def test_defaults_are_no_edits() -> None:
    settings = develop(
        AlreadyApplied="True", HasCrop="False", WhiteBalance="As Shot", Temperature="4900",
        Exposure2012="0.00", Contrast="+25", Brightness="+50", Shadows="5", Sharpness="40",
        ColorNoiseReduction="25", LuminanceSmoothing="0", PerspectiveScale="100",
        ToneCurvePV2012="0, 0\n255, 255", ConvertToGrayscale="False", LensProfileEnable="0",
        ParametricMidtoneSplit="50", Look="Adobe Color", SharpenRadius="+1.0", RetouchInfo="",
    )  # fmt: skip
    assert done(develop=settings) == ()


@pytest.mark.parametrize(
    ("settings", "kind", "word"),
    [
        ({"RetouchInfo": "centerX = 0.4, radius = 0.1"}, EditKind.RETOUCH, "healed"),
        ({"RetouchInfo": "radius = 0.009\nradius = 0.01"}, EditKind.DUST, "healed"),
        ({"RetouchAreas": "1"}, EditKind.RETOUCH, "healed"),
        ({"MaskGroupBasedCorrections": "1"}, EditKind.TONE, "parts"),
        ({"ToneCurvePV2012": "0, 0\n120, 140\n255, 255"}, EditKind.TONE, "curve"),
        ({"Sharpness": "85"}, EditKind.SHARPEN, ""),
        ({"PerspectiveVertical": "-12"}, EditKind.OTHER, "perspective"),
    ],
)
def test_settings_of_other_kinds_are_told(settings, kind, word) -> None:
    (edit,) = done(develop=develop(AlreadyApplied="True", **settings))
    assert edit.kind is kind
    assert word in edit.note


@pytest.mark.parametrize("number", ["1e999999999", "9" * 400, "1/0", "nan", "inf", "abc"])
def test_numbers_that_are_none_change_nothing(number) -> None:
    assert done(develop=develop(AlreadyApplied="True", Exposure2012=number)) == ()


def test_enlargement_by_a_model_is_told_with_its_scale() -> None:
    flags = (
        ("EnhanceSuperResolutionAlreadyApplied", "True"),
        ("EnhanceSuperResolutionScale", "2/1"),
        ("EnhanceDenoiseAlreadyApplied", "False"),
        ("IsMergedPanorama", "True"),
    )
    enlarged, merged = done(enhanced=flags)
    assert (enlarged.kind, enlarged.scale) == (EditKind.AI_ENLARGE, 2.0)
    assert merged.kind is EditKind.COMPOSITE


@pytest.mark.parametrize("name", ["Ver.1.10", "14.4.2", "HDR+ 1.0.570503588zd", "Artist 1", "PIL"])
def test_firmware_and_strangers_in_software_are_no_evidence(name) -> None:
    assert done(software=(("Exif:Software", name),)) == ()


def test_an_editor_that_wrote_the_file_last_is_told_once() -> None:
    names = (("Exif:Software", "GIMP 2.10"), ("xmp:CreatorTool", "GIMP 2.8"))
    (edit,) = done(software=names, modified_at=NOON)
    assert (edit.software, edit.done_at) == ("GIMP 2.10", NOON)
    assert is_mere_save(edit)


def test_what_photo_mechanic_keeps_is_a_plan() -> None:
    soft = SoftCrop(Box(0.1, 0, 0.9, 1), 1)
    assert done(soft_crop=soft) == ()
    crop, turn = planned(soft_crop=soft)
    assert crop.crop == Box(0.1, 0, 0.9, 1)
    assert turn.rotation_degrees == -90


def test_whoever_exif_names_as_editor_did_it() -> None:
    (edit,) = done(software=(("Exif:Software", "GIMP 2.10"),), image_editor="Rosa Yamamoto")
    assert edit.by == "Rosa Yamamoto"


def signed(*actions: ManifestAction, state: CredentialState = CredentialState.TRUSTED):
    return ContentCredentials(state, signer="Some Agency", signed_at=NOON, actions=actions)


def test_signed_actions_rest_on_credentials() -> None:
    cropped = ManifestAction("c2pa.cropped", software="Some Tool")
    (edit,) = done(credentials=signed(ManifestAction("c2pa.opened"), cropped))
    assert (edit.kind, edit.evidence, edit.source) == (
        EditKind.CROP, Evidence.CREDENTIALS, "c2pa.cropped",
    )  # fmt: skip
    assert "Some Agency" in edit.note
    assert edit.done_at == NOON


def test_actions_under_a_broken_signature_are_mere_metadata() -> None:
    broken = signed(ManifestAction("c2pa.placed"), state=CredentialState.INVALID)
    (edit,) = done(credentials=broken)
    assert edit.evidence is Evidence.METADATA
    assert "does not hold" in edit.note


def test_the_sliders_of_one_kind_are_one_entry() -> None:
    actions = (
        ManifestAction("c2pa.color_adjustments", setting="Exposure2012", amount="0.5"),
        ManifestAction("c2pa.color_adjustments", setting="Contrast2012", amount="12"),
    )
    (edit,) = done(credentials=signed(*actions))
    assert edit.amounts == (("crs:Exposure2012", 0.5), ("crs:Contrast2012", 12.0))


def test_what_a_model_made_is_told_as_such() -> None:
    action = ManifestAction("c2pa.placed", source_type="trainedAlgorithmicMedia")
    (edit,) = done(credentials=signed(action))
    assert edit.kind is EditKind.AI_EDIT


@pytest.mark.parametrize("action", ["c2pa.published", "c2pa.edited.metadata", "c2pa.unknown", ""])
def test_actions_that_leave_the_content_alone_are_no_edits(action) -> None:
    assert done(credentials=signed(ManifestAction(action))) == ()
