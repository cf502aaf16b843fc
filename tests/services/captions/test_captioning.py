"""Captions saved with their journal entry."""

from dataclasses import replace

import pytest

from mediadesk.model.caption import Caption
from mediadesk.model.errors import DisputedError, UserError
from mediadesk.services.captions.captioning import Captioning
from mediadesk.services.history import History
from mediadesk.services.settings import Settings
from tests.fakes.catalogue import FakeCatalogue, a_photo
from tests.fakes.settings_store import FakeSettingsStore

GREETING = Caption(1, text="Vladimir Putin greeted by Kim Yo-Jong")


@pytest.fixture
def catalogue() -> FakeCatalogue:
    return FakeCatalogue(a_photo(1))


@pytest.fixture
def settings() -> Settings:
    return Settings(store=FakeSettingsStore(person__name="Rosa Yamamoto"))


@pytest.fixture
def captioning(catalogue: FakeCatalogue, settings: Settings) -> Captioning:
    return Captioning(records=catalogue, shelf=catalogue, settings=settings)


def test_a_saved_caption_names_its_writer_and_photo_in_the_journal(captioning: Captioning) -> None:
    entry = captioning.save(GREETING)
    assert (entry.who, entry.what) == ("Rosa Yamamoto", "caption of kim.jpg")
    assert entry.photo_ids == {1}


def test_saving_a_caption_again_journals_nothing(
    captioning: Captioning, catalogue: FakeCatalogue
) -> None:
    captioning.save(GREETING)
    captioning.save(GREETING)
    assert len(catalogue.entries) == 1


def test_captions_in_two_languages_stand_side_by_side(
    captioning: Captioning, catalogue: FakeCatalogue
) -> None:
    captioning.save(GREETING)
    captioning.save(Caption(1, "de", text="Kim Yo-Jong begrüßt Wladimir Putin"))
    dossier = catalogue.dossier(1)
    assert dossier is not None
    assert {c.language for c in dossier.captions} == {"x-default", "de"}


def test_a_caption_of_no_photo_is_refused(captioning: Captioning) -> None:
    with pytest.raises(UserError, match="77"):
        captioning.save(Caption(77, text="x"))


def test_undo_and_redo_tell_what_they_are_about(
    captioning: Captioning, catalogue: FakeCatalogue, settings: Settings
) -> None:
    history = History(catalogue=catalogue, settings=settings)
    captioning.save(GREETING)
    assert history.next_undo() == "caption of kim.jpg"
    history.undo()
    assert (history.next_undo(), history.next_redo()) == ("", "caption of kim.jpg")
    history.redo()
    dossier = catalogue.dossier(1)
    assert dossier is not None
    assert dossier.captions == (GREETING,)


def test_undo_of_nothing_is_nothing(catalogue: FakeCatalogue, settings: Settings) -> None:
    assert History(catalogue=catalogue, settings=settings).undo() is None


def test_entries_are_newest_first_and_of_one_photo_if_wanted(
    captioning: Captioning, catalogue: FakeCatalogue, settings: Settings
) -> None:
    captioning.save(GREETING)
    captioning.save(Caption(1, "de", text="x"))
    history = History(catalogue=catalogue, settings=settings)
    assert [e.id for e in history.entries(1)] == [2, 1]
    assert history.entries(2) == ()


def test_of_a_caption_only_what_was_written_is_saved(
    captioning: Captioning, catalogue: FakeCatalogue
) -> None:
    captioning.save(GREETING)
    captioning.save(replace(GREETING, writer="Ann Lee"))  # in another window meanwhile
    captioning.save(replace(GREETING, headline="They meet"), GREETING)
    saved = catalogue.dossier(1).caption_in()
    assert (saved.headline, saved.writer, saved.text) == ("They meet", "Ann Lee", GREETING.text)


def test_what_two_wrote_at_a_time_is_saved_by_neither_unasked(captioning: Captioning) -> None:
    captioning.save(replace(GREETING, text="Written meanwhile"))
    with pytest.raises(DisputedError, match="Written meanwhile"):
        captioning.save(replace(GREETING, text="Written here"), GREETING)
