"""A photo developed while somebody looks on."""

from dataclasses import replace
from pathlib import Path

import pytest

from mediadesk.model.edit import RenderPlan
from mediadesk.model.errors import OutsideError, UserError
from mediadesk.services.developing import Developing
from tests.fakes.catalogue import FakeCatalogue, a_photo
from tests.fakes.darkroom import FakeDarkroom


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
