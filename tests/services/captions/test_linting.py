"""The lint of a photo: what is on record, what is being typed, under which profile."""

import pytest

from mediadesk.captions.date_reading import DateReader
from mediadesk.captions.dates import DateLanguages
from mediadesk.captions.lint.case import Knowledge
from mediadesk.captions.lint.registry import profiles_from
from mediadesk.captions.lint.words import LintWords
from mediadesk.model.caption import Caption
from mediadesk.model.credit import PrintedCredit
from mediadesk.model.errors import UserError
from mediadesk.services.captions.linting import Linting
from mediadesk.services.settings import Settings
from tests.fakes.catalogue import FakeCatalogue, a_photo
from tests.fakes.settings_store import FakeSettingsStore

NAMES = "[en]\nmonths = " + str(["x"] * 12) + "\nweekdays = " + str(["x"] * 7)


class Desk:
    """A lint over a catalogue of one photo."""

    def __init__(self) -> None:
        self.catalogue = FakeCatalogue(a_photo(1))
        self.catalogue.records["caption"] = Caption(1, text="A dog in the the park.")
        self.settings = Settings(store=FakeSettingsStore())
        self.made = 0
        self.linting = Linting(
            shelf=self.catalogue,
            profiles=profiles_from({"plain": "", "web": 'needs = ["alt"]'}),
            knowledge=self._knowledge,
            settings=self.settings,
        )

    def _knowledge(self) -> Knowledge:
        self.made += 1
        dates = DateReader(DateLanguages.from_text(NAMES))
        return Knowledge(LintWords.from_text(""), dates, lambda _: PrintedCredit(), lambda _: False)

    def found(self, **changed: str) -> list[str]:
        dossier = self.catalogue.dossier(1)
        assert dossier is not None
        return [fault.rule for fault in self.linting.faults(dossier, changed)]


def test_what_is_on_record_is_judged() -> None:
    assert [fault.rule for fault in Desk().linting.of_photo(1)] == ["T222"]


def test_what_is_being_typed_counts_in_place_of_the_record() -> None:
    desk = Desk()
    assert desk.found(description="A dog in the park.") == []
    assert desk.found(headline="Up up") == ["T222", "T222"]
    assert desk.made == 1


def test_the_profile_of_the_settings_or_another_one_is_applied() -> None:
    desk = Desk()
    assert [f.rule for f in desk.linting.of_photo(1, "web")] == ["T251", "T222"]
    desk.settings.put("lint.profile", "web")
    assert "T251" in desk.found()
    desk.settings.put("lint.profile", "gone")
    assert desk.found() == ["T222"]
    with pytest.raises(UserError, match="plain, web"):
        desk.linting.of_photo(1, "gone")


def test_profiles_are_listed() -> None:
    assert [name for name, _ in Desk().linting.profiles()] == ["plain", "web"]
