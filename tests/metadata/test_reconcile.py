"""One value of three families, and the conflicts kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.metadata.camera_junk import is_junk
from mediadesk.metadata.fields import FIELDS
from mediadesk.metadata.reconcile import (
    DIGEST_FIELD,
    PRECEDENCE,
    DigestState,
    digest_state,
    reconcile,
)
from mediadesk.model.photo import FieldContent, Origin, Reading

XMP, IIM, EXIF = Origin.XMP, Origin.IIM, Origin.EXIF


def said(field: str, **families: FieldContent) -> tuple[Reading, ...]:
    return tuple(Reading(Origin(origin), field, text) for origin, text in families.items())


readings = st.lists(
    st.builds(
        Reading,
        st.sampled_from(PRECEDENCE),
        st.sampled_from([spec.name for spec in FIELDS if not spec.is_list]),
        st.text(max_size=8),
    ),
    max_size=12,
).map(tuple)


@given(readings)
def test_a_value_is_always_one_that_was_read(found: tuple[Reading, ...]) -> None:
    for name, value in reconcile(found).values.items():
        assert any(r.field == name and r.content == value for r in found)


@given(readings)
def test_the_order_of_families_does_not_matter(found: tuple[Reading, ...]) -> None:
    by_family = sorted(found, key=lambda r: PRECEDENCE.index(r.origin), reverse=True)
    assert reconcile(tuple(by_family)) == reconcile(found)


@given(readings)
def test_a_conflict_shows_every_family_that_speaks(found: tuple[Reading, ...]) -> None:
    for conflict in reconcile(found).conflicts:
        assert len(set(conflict.values.values())) > 1


@given(readings)
def test_one_family_alone_never_conflicts(found: tuple[Reading, ...]) -> None:
    alone = tuple(r for r in found if r.origin is XMP)
    assert reconcile(alone).conflicts == ()


def test_content_credentials_give_no_field_a_value() -> None:
    alone = (Reading(Origin.CREDENTIALS, "description", "c"),)
    assert reconcile(alone).values == {}
    assert reconcile((*alone, *said("description", exif="e"))).conflicts == ()


def test_xmp_wins_over_iim_wins_over_exif() -> None:
    assert reconcile(said("description", exif="e", iim="i", xmp="x")).values["description"] == "x"
    assert reconcile(said("description", exif="e", iim="i")).values["description"] == "i"
    assert reconcile(said("description", exif="e")).values["description"] == "e"


@pytest.mark.parametrize("junk", ["OLYMPUS DIGITAL CAMERA", "SONY DSC", "   ", "DCIM\\100"])
def test_a_cameras_default_is_no_caption(junk: str) -> None:
    found = reconcile(said("description", exif=junk))
    assert "description" not in found.values


@pytest.mark.parametrize("field", ["copyright_notice", "creators"])
def test_a_cameras_default_says_nothing_where_a_program_copied_it(field: str) -> None:
    model = "Hasselblad X1D"
    assert field not in reconcile(said(field, exif=model, iim=model, xmp=f"{model} ")).values
    assert reconcile(said(field, exif=model, xmp="Ann Lee")).values[field] == "Ann Lee"


def test_a_maker_of_cameras_that_no_camera_wrote_may_hold_the_rights() -> None:
    found = reconcile(said("copyright_notice", exif="Ann Lee", xmp="Canon"))
    assert found.values["copyright_notice"] == "Canon"


@pytest.mark.parametrize("junk", ["OLYMPUS DIGITAL CAMERA", "sony dsc", "---"])
def test_a_cameras_default_is_no_conflict(junk: str) -> None:
    assert reconcile(said("description", exif=junk, xmp="Kim greets Putin.")).conflicts == ()


@pytest.mark.parametrize("text", ["Olympus cameras on a table", "Sony", "A digital camera shop"])
def test_a_real_caption_is_no_junk(text: str) -> None:
    assert not is_junk(text)


def test_a_text_cut_at_iims_limit_is_no_conflict() -> None:
    whole = "Photo credit: Kremlin. Photo is cropped and enlarged."
    assert reconcile(said("credit_line", xmp=whole, iim=whole[:32])).conflicts == ()


def test_a_text_cut_on_a_character_boundary_is_no_conflict() -> None:
    whole = "Пресс-служба Президента России"
    cut = whole.encode()[:32].decode("utf-8", "ignore")
    assert reconcile(said("credit_line", xmp=whole, iim=cut)).conflicts == ()


def test_a_shorter_text_that_was_not_cut_is_a_conflict() -> None:
    (conflict,) = reconcile(said("credit_line", xmp="Kremlin Pool", iim="Kremlin")).conflicts
    assert conflict.values == {XMP: "Kremlin Pool", IIM: "Kremlin"}
    assert conflict.newer is None


def test_a_digest_that_differs_says_that_iim_was_edited_later() -> None:
    mark = Reading(IIM, DIGEST_FIELD, DigestState.DIFFERENT.value)
    (conflict,) = reconcile((*said("headline", xmp="Old", iim="New"), mark)).conflicts
    assert conflict.newer is IIM


def test_without_a_digest_its_state_is_absent() -> None:
    assert digest_state(said("headline", xmp="Old")) is DigestState.ABSENT


def test_keywords_in_another_order_are_no_conflict() -> None:
    assert reconcile(said("keywords", xmp=("a", "b"), iim=("b", "a"))).conflicts == ()


def test_an_artist_tag_with_all_names_in_one_is_no_conflict() -> None:
    assert reconcile(said("creators", xmp=("A B", "C D"), exif=("A B; C D",))).conflicts == ()


def test_a_date_said_less_exactly_is_no_conflict() -> None:
    exact = "2019-05-17T10:11:12+02:00"
    assert reconcile(said("date_created", xmp=exact, iim="2019-05-17")).conflicts == ()


def test_another_date_is_a_conflict() -> None:
    found = reconcile(said("date_created", xmp="2019-05-17", exif="2019-05-18T10:00:00"))
    assert [c.field for c in found.conflicts] == ["date_created"]


def test_every_language_is_kept_and_the_default_is_the_value() -> None:
    found = reconcile(
        (Reading(XMP, "description", "Hallo", "de"), Reading(XMP, "description", "Hello"))
    )
    assert found.values["description"] == "Hello"
    assert found.languages["description"] == {"de": "Hallo", "": "Hello"}


def test_without_a_default_the_first_language_is_the_value() -> None:
    found = reconcile((Reading(XMP, "description", "Hallo", "de"),))
    assert found.values["description"] == "Hallo"


WHOLE = "Photo credit: Kremlin. Photo is cropped and enlarged."


@pytest.mark.parametrize(
    ("short", "agrees"), [("Kremlin", True), ("Krem", False), ("Kremlin Press", False)]
)
def test_a_credit_too_long_for_iim_agrees_with_fewer_of_its_words(short: str, agrees: bool) -> None:
    found = reconcile(said("credit_line", xmp=WHOLE, iim=short))
    assert (found.conflicts == ()) is agrees


def test_a_credit_that_iim_could_hold_whole_disagrees_with_fewer_words() -> None:
    assert reconcile(said("credit_line", xmp="Ann Lee/Kremlin", iim="Kremlin")).conflicts
