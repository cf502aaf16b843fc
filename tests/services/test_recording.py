"""Fields by name: wherever the catalogue keeps them, one way to read and one to set them."""

from dataclasses import fields

import pytest

from mediadesk.metadata.fields import FIELDS
from mediadesk.model.caption import Caption
from mediadesk.model.credit import Credit
from mediadesk.model.errors import UserError
from mediadesk.services.recording import Mode, Recording
from mediadesk.services.settings import Settings
from tests.fakes.catalogue import FakeCatalogue, a_photo
from tests.fakes.settings_store import FakeSettingsStore


@pytest.fixture
def catalogue() -> FakeCatalogue:
    return FakeCatalogue(a_photo(1), a_photo(2, "putin.jpg"))


@pytest.fixture
def recording(catalogue: FakeCatalogue) -> Recording:
    settings = Settings(store=FakeSettingsStore())
    return Recording(records=catalogue, shelf=catalogue, settings=settings)


def test_every_field_that_names_a_record_names_one_that_is_there() -> None:
    attributes = {f"caption.{f.name}" for f in fields(Caption)}
    attributes |= {f"credit.{f.name}" for f in fields(Credit)}
    for spec in FIELDS:
        assert spec.record in attributes | {"field", "contributions"}, spec.name


@pytest.mark.parametrize("name", [spec.name for spec in FIELDS])
def test_what_was_set_is_read_back(recording: Recording, name: str) -> None:
    recording.set((1,), {name: "Kremlin"})
    content = recording.fields(1)[name]
    assert content in {"Kremlin", ("Kremlin",)}


@pytest.mark.parametrize("name", [spec.name for spec in FIELDS])
def test_an_empty_text_clears_a_field(recording: Recording, name: str) -> None:
    recording.set((1,), {name: "Kremlin"})
    recording.set((1,), {name: ""})
    assert name not in recording.fields(1)


def test_setting_many_photos_is_one_step_back(
    recording: Recording, catalogue: FakeCatalogue
) -> None:
    assert recording.set((1, 2), {"city": "Moscow", "headline": "Greeting"}) == 2
    catalogue.undo("rosa")
    assert recording.fields(1) == {}
    assert recording.fields(2) == {}


def test_setting_what_is_there_changes_nothing(
    recording: Recording, catalogue: FakeCatalogue
) -> None:
    recording.set((1,), {"city": "Moscow"})
    assert recording.set((1,), {"city": "Moscow"}) == 0
    assert len(catalogue.entries) == 1


@pytest.mark.parametrize(
    ("mode", "text", "expected"),
    [
        (Mode.REPLACE, "b; c", ("b", "c")),
        (Mode.APPEND, "b; a", ("a", "b")),
        (Mode.PREPEND, "b; a", ("b", "a")),
    ],
)
def test_items_of_a_list_are_combined_without_doubles(
    recording: Recording, mode: Mode, text: str, expected: tuple[str, ...]
) -> None:
    recording.set((1,), {"keywords": "a"})
    recording.set((1,), {"keywords": text}, mode)
    assert recording.fields(1)["keywords"] == expected


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        (Mode.REPLACE, "In Moscow."),
        (Mode.APPEND, "A greeting. In Moscow."),
        (Mode.PREPEND, "In Moscow. A greeting."),
    ],
)
def test_a_text_is_put_before_or_after_what_is_there(
    recording: Recording, mode: Mode, expected: str
) -> None:
    recording.set((1,), {"description": "A greeting."})
    recording.set((1,), {"description": "In Moscow."}, mode)
    assert recording.fields(1)["description"] == expected


def test_a_contributor_is_a_person_a_house_and_roles(
    recording: Recording, catalogue: FakeCatalogue
) -> None:
    recording.set((1,), {"contributors": "Rosa Yamamoto / Some Magazine (cropping)"})
    dossier = catalogue.dossier(1)
    assert dossier is not None
    (made,) = dossier.contributions
    assert (made.person, made.organisation, made.roles) == (
        "Rosa Yamamoto",
        "Some Magazine",
        ("cropping",),
    )


def test_an_unknown_field_is_refused_and_nothing_is_set(
    recording: Recording, catalogue: FakeCatalogue
) -> None:
    with pytest.raises(UserError, match="captoin"):
        recording.set((1,), {"city": "Moscow", "captoin": "x"})
    assert catalogue.entries == []


def test_an_unknown_photo_is_refused(recording: Recording) -> None:
    with pytest.raises(UserError, match="77"):
        recording.set((77,), {"city": "Moscow"})


def test_what_no_file_can_hold_is_left_out_of_what_is_set(recording: Recording) -> None:
    recording.set((1,), {"headline": "The\x07 park\udcff\nat noon\x00", "keywords": "a\x1b; b"})
    assert recording.fields(1) == {"headline": "The park\nat noon", "keywords": ("a", "b")}
