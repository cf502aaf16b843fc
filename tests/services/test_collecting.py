"""Collections: made, filled, renamed, deleted, and all of it undone."""

import pytest

from mediadesk.model.errors import UserError
from mediadesk.services.collecting import Collecting
from mediadesk.services.settings import Settings
from tests.fakes.catalogue import FakeCatalogue, a_photo
from tests.fakes.settings_store import FakeSettingsStore


@pytest.fixture
def catalogue() -> FakeCatalogue:
    return FakeCatalogue(a_photo(1), a_photo(2, "putin.jpg"))


@pytest.fixture
def collecting(catalogue: FakeCatalogue) -> Collecting:
    settings = Settings(store=FakeSettingsStore())
    return Collecting(records=catalogue, shelf=catalogue, settings=settings)


def test_a_new_collection_holds_the_photos_it_was_made_with(collecting: Collecting) -> None:
    made = collecting.create("  Front   page ", (1, 2))
    assert collecting.collections() == ((made, 2),)
    assert made.name == "Front page"


def test_a_photo_put_in_twice_is_in_once(collecting: Collecting) -> None:
    made = collecting.create("Front page", (1,))
    collecting.add(made, (1,))
    assert collecting.collections()[0][1] == 1


def test_a_photo_taken_out_is_out(collecting: Collecting) -> None:
    made = collecting.create("Front page", (1, 2))
    collecting.remove(made, (1,))
    assert collecting.collections()[0][1] == 1


@pytest.mark.parametrize("name", ["", "   ", "front PAGE"], ids=["empty", "blank", "taken"])
def test_a_name_must_be_there_and_free(collecting: Collecting, name: str) -> None:
    collecting.create("Front page")
    with pytest.raises(UserError):
        collecting.create(name)


def test_a_collection_may_change_the_case_of_its_own_name(collecting: Collecting) -> None:
    made = collecting.create("Front page")
    collecting.rename(made, "FRONT PAGE")
    assert collecting.collections()[0][0].name == "FRONT PAGE"


def test_a_collection_that_was_deleted_meanwhile_does_not_come_back_by_another_name(
    collecting: Collecting,
) -> None:
    made = collecting.create("Front page", (1,))
    collecting.delete(made)
    with pytest.raises(UserError, match="was deleted meanwhile"):
        collecting.rename(made, "Back page")
    assert collecting.collections() == ()


def test_deleting_a_collection_is_one_step_back_with_its_photos(
    collecting: Collecting, catalogue: FakeCatalogue
) -> None:
    made = collecting.create("Front page", (1, 2))
    collecting.delete(made)
    assert collecting.collections() == ()
    catalogue.undo("rosa")
    assert collecting.collections() == ((made, 2),)
