"""Versions kept with their journal entries."""

from dataclasses import replace

import pytest

from mediadesk.model.edit import RenderPlan
from mediadesk.model.errors import UserError
from mediadesk.model.geometry import Box
from mediadesk.services.edits.versioning import Versioning
from mediadesk.services.settings import Settings
from tests.fakes.catalogue import FakeCatalogue, a_photo
from tests.fakes.settings_store import FakeSettingsStore

PLAN = RenderPlan(crop=Box(0, 0, 0.5, 1), amounts=(("exposure", 0.5),))


@pytest.fixture
def catalogue() -> FakeCatalogue:
    return FakeCatalogue(a_photo(1), a_photo(2, "putin.jpg"))


@pytest.fixture
def versioning(catalogue: FakeCatalogue) -> Versioning:
    settings = Settings(store=FakeSettingsStore(person__name="Rosa Yamamoto"))
    return Versioning(records=catalogue, shelf=catalogue, settings=settings)


def test_versions_stand_side_by_side_in_the_order_they_were_made(versioning: Versioning) -> None:
    first = versioning.new(1, PLAN)
    second = versioning.new(1, replace(PLAN, grayscale=True), " Front  page ")
    assert versioning.of(1) == (first, second)
    assert [version.name for version in versioning.of(1)] == ["Version 1", "Front page"]
    assert versioning.of(2) == ()


def test_a_new_version_is_journaled(versioning: Versioning, catalogue: FakeCatalogue) -> None:
    versioning.new(1, PLAN)
    (entry,) = catalogue.entries
    assert (entry.who, entry.what) == ("Rosa Yamamoto", "Version 1 of kim.jpg")
    assert entry.photo_ids == {1}


def test_a_number_that_is_taken_is_passed_over(versioning: Versioning) -> None:
    versioning.new(1, PLAN, "version 2")
    assert versioning.new(1, PLAN).name == "Version 3"


def test_saving_a_version_again_journals_nothing(
    versioning: Versioning, catalogue: FakeCatalogue
) -> None:
    version = versioning.new(1, PLAN)
    assert versioning.save(version).id == 0
    assert versioning.save(replace(version, plan=RenderPlan(flipped=True))).id != 0
    assert len(catalogue.entries) == 2


def test_two_versions_of_one_name_are_refused(versioning: Versioning) -> None:
    first = versioning.new(1, PLAN, "Front page")
    with pytest.raises(UserError, match="already"):
        versioning.new(1, PLAN, "front page")
    second = versioning.new(1, PLAN)
    with pytest.raises(UserError, match="already"):
        versioning.save(replace(second, name=first.name))
    assert versioning.new(2, PLAN, "Front page").name == "Front page"


def test_a_version_without_a_name_or_a_photo_is_refused(versioning: Versioning) -> None:
    version = versioning.new(1, PLAN)
    with pytest.raises(UserError, match="needs a name"):
        versioning.save(replace(version, name="  "))
    with pytest.raises(UserError, match="no photo 7"):
        versioning.new(7, PLAN)


def test_a_removed_version_comes_back_by_undo(
    versioning: Versioning, catalogue: FakeCatalogue
) -> None:
    version = versioning.new(1, PLAN)
    versioning.remove(version)
    assert versioning.of(1) == ()
    catalogue.undo("Rosa Yamamoto")
    assert versioning.of(1) == (version,)
