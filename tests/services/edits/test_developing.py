"""A photo developed while somebody looks on."""

from dataclasses import replace
from pathlib import Path

import pytest

from mediadesk import paths
from mediadesk.attribution.profile import Profile
from mediadesk.edits.disclosure import EditClass
from mediadesk.model.edit import EditKind, RenderPlan
from mediadesk.model.errors import OutsideError, UserError
from mediadesk.model.geometry import Box
from mediadesk.model.region import PersonRegion
from mediadesk.services.edits.developing import Developing
from tests.fakes.catalogue import FakeCatalogue, a_photo
from tests.fakes.darkroom import FakeDarkroom

KIM = PersonRegion("Kim Yo-Jong", Box(0.1, 0.2, 0.3, 0.6))


@pytest.fixture
def darkroom() -> FakeDarkroom:
    return FakeDarkroom()


@pytest.fixture
def developing(tmp_path: Path, darkroom: FakeDarkroom) -> Developing:
    file = tmp_path / "kim.jpg"
    file.write_text("kim")
    shelf = FakeCatalogue(replace(a_photo(1), path=file), a_photo(2, "gone.jpg"))
    return Developing(shelf=shelf, darkroom=darkroom)


def test_a_photo_is_opened_once_at_the_size_of_the_screen(
    developing: Developing, darkroom: FakeDarkroom
) -> None:
    negative = developing.open(1, 1600)
    assert (negative.width_px, negative.height_px) == (1200, 800)
    assert [edge for _, edge in darkroom.opened] == [1600]


def test_a_photo_that_is_not_in_the_catalogue_is_refused(developing: Developing) -> None:
    with pytest.raises(UserError, match="no photo 9"):
        developing.open(9, 1600)


def test_a_photo_whose_file_is_gone_is_told(developing: Developing) -> None:
    with pytest.raises(OutsideError, match="not there any more"):
        developing.open(2, 1600)


def test_a_slanting_turn_without_a_crop_shows_what_the_picture_fills(
    developing: Developing, darkroom: FakeDarkroom
) -> None:
    developing.show(developing.open(1, 1600), RenderPlan(rotation_degrees=5))
    assert darkroom.plans[-1].crop is not None


def test_what_a_crop_is_drawn_on_keeps_its_plan(
    developing: Developing, darkroom: FakeDarkroom
) -> None:
    plan = RenderPlan(rotation_degrees=5)
    developing.show_uncropped(developing.open(1, 1600), plan)
    assert darkroom.plans == [plan]


def test_persons_come_from_the_photos_file(developing: Developing, darkroom: FakeDarkroom) -> None:
    darkroom.regions = (KIM,)
    assert developing.persons(1) == (KIM,)
    with pytest.raises(UserError, match="no photo 9"):
        developing.persons(9)


def test_who_is_cut_off_is_told_and_whom_the_caption_names_first(developing: Developing) -> None:
    negative = developing.open(1, 1600)
    aide = PersonRegion("An Aide", Box(0, 0, 0.1, 0.2))
    plan = RenderPlan(crop=Box(0.5, 0, 1, 1))
    told = developing.left_out((aide, KIM), plan, negative, "Putin greets Ms. KIM in Moscow.")
    assert {one.person for one in told} == {KIM, aide}
    named = developing.left_out((aide, KIM), plan, negative, "Kim Yo-Jong arrives.")
    assert [(one.person.name, one.is_in_caption) for one in named] == [
        ("Kim Yo-Jong", True),
        ("An Aide", False),
    ]
    assert developing.left_out((KIM,), RenderPlan(), negative, "Kim Yo-Jong") == ()


def test_the_shipped_slots_can_be_read() -> None:
    text = (paths.resources() / "slots.toml").read_text(encoding="utf-8")
    slots = Developing(
        shelf=FakeCatalogue(), darkroom=FakeDarkroom(), slots_text=lambda: text
    ).slots()
    assert len(slots) > 5
    assert all(slot.ratio > 0 for slot in slots)


def test_a_flip_is_cautioned_against_by_the_desks_profile() -> None:
    strict = Profile("wire", blocks=frozenset({EditKind.FLIP}))
    developing = Developing(shelf=FakeCatalogue(), darkroom=FakeDarkroom(), profile=lambda: strict)
    (caution,) = developing.cautions(RenderPlan(flipped=True, scale=0.5))
    assert (caution.kind, caution.edit_class) == (EditKind.FLIP, EditClass.BLOCK)
