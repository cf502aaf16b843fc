"""Conflicts between the families of a file's metadata: which are open, and how they are decided."""

import pytest

from mediadesk.metadata.fields import FIELDS
from mediadesk.model.errors import UserError
from mediadesk.model.photo import FieldContent, Origin, Reading
from mediadesk.services.records.reconciling import Reconciling
from mediadesk.services.records.recording import Recording
from mediadesk.services.settings import Settings
from tests.fakes.catalogue import FakeCatalogue, a_photo
from tests.fakes.credit_parsing import parse_credit
from tests.fakes.settings_store import FakeSettingsStore

MOSCOW = (Reading(Origin.XMP, "city", "Moscow"), Reading(Origin.IIM, "city", "Moskau"))


class Desk:
    """A photo with readings, recorded as an import records them by default."""

    def __init__(self, *readings: Reading) -> None:
        self.readings = {1: readings}
        self.catalogue = FakeCatalogue(a_photo(1), readings=self.readings)
        settings = Settings(store=FakeSettingsStore())
        self.recording = Recording(
            records=self.catalogue, shelf=self.catalogue, settings=settings, parse=parse_credit
        )
        self.reconciling = Reconciling(
            records=self.catalogue, shelf=self.catalogue, settings=settings
        )

    @property
    def open(self) -> list[str]:
        return [conflict.field for conflict in self.reconciling.open_conflicts(1)]


@pytest.fixture
def desk() -> Desk:
    desk = Desk(*MOSCOW)
    desk.recording.set((1,), {"city": "Moscow"})
    return desk


def test_a_conflict_is_open_while_the_record_is_what_the_rule_takes(desk: Desk) -> None:
    assert desk.open == ["city"]


@pytest.mark.parametrize(("origin", "city"), [(Origin.IIM, "Moskau"), (Origin.XMP, "Moscow")])
def test_taking_the_word_of_a_family_decides_it(desk: Desk, origin: Origin, city: str) -> None:
    desk.reconciling.resolve(1, "city", origin)
    assert desk.recording.fields(1)["city"] == city
    assert desk.open == []


def test_deciding_is_one_step_that_can_be_taken_back(desk: Desk) -> None:
    entry = desk.reconciling.resolve(1, "city", Origin.IIM)
    assert entry.what == "City as IIM has it"
    desk.catalogue.undo("rosa")
    assert desk.recording.fields(1)["city"] == "Moscow"
    assert desk.open == ["city"]


def test_setting_the_field_by_hand_decides_it(desk: Desk) -> None:
    desk.recording.set((1,), {"city": "Moskva"})
    assert desk.open == []


def test_it_is_open_again_once_the_file_says_something_new(desk: Desk) -> None:
    desk.reconciling.resolve(1, "city", Origin.XMP)
    desk.readings[1] = (MOSCOW[0], Reading(Origin.IIM, "city", "Mosca"))
    assert desk.open == ["city"]


def test_what_was_decided_of_one_field_leaves_the_others_open() -> None:
    state = (Reading(Origin.XMP, "state", "A"), Reading(Origin.IIM, "state", "B"))
    desk = Desk(*MOSCOW, *state)
    desk.recording.set((1,), {"city": "Moscow", "state": "A"})
    desk.reconciling.resolve(1, "state", Origin.IIM)
    assert desk.open == ["city"]
    desk.reconciling.resolve(1, "city", Origin.IIM)
    assert desk.open == []


@pytest.mark.parametrize(
    ("name", "theirs"),
    [
        ("description", "of IIM"),
        ("credit_line", "of IIM"),
        ("creators", ("A", "B; C")),
        ("keywords", ("a", "b")),
        ("contributors", ("Rosa Yamamoto (cropping)",)),
        ("licensors", ("Agency <http://example.org/> | email: desk@example.org",)),
    ],
)
def test_the_word_of_a_family_is_taken_wherever_the_record_is(
    name: str, theirs: FieldContent
) -> None:
    ours: FieldContent = "of XMP" if isinstance(theirs, str) else ("of XMP",)
    desk = Desk(Reading(Origin.XMP, name, ours), Reading(Origin.IIM, name, theirs))
    desk.reconciling.resolve(1, name, Origin.IIM)
    assert desk.recording.fields(1)[name] == theirs
    assert desk.open == []


@pytest.mark.parametrize(("name", "origin"), [("state", Origin.XMP), ("city", Origin.EXIF)])
def test_a_family_that_has_no_part_in_it_is_told(desk: Desk, name: str, origin: Origin) -> None:
    with pytest.raises(UserError, match="has no part in a conflict"):
        desk.reconciling.resolve(1, name, origin)


def test_what_was_decided_is_no_field_and_no_word() -> None:
    desk = Desk(*MOSCOW)
    desk.reconciling.resolve(1, "city", Origin.IIM)
    dossier = desk.catalogue.dossier(1)
    assert dossier is not None
    (mark,) = (v.content for v in dossier.fields if v.field not in {s.name for s in FIELDS})
    assert all(text.isalnum() for text in mark)
