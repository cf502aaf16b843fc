"""Writing: which words go into which file, and what the catalogue learns of it."""

from collections.abc import Callable
from threading import Event

import pytest

from mediadesk.model.caption import Caption
from mediadesk.model.changes import Step
from mediadesk.model.credit import PrintedCredit
from mediadesk.model.errors import StoppedError, UserError
from mediadesk.model.photo import Origin, Reading
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.writing import FieldDispute, FieldWord, WriteTarget
from mediadesk.services.records.recording import Recording
from mediadesk.services.records.write_orders import WriteWish
from mediadesk.services.records.writing import FileHands, Writing
from mediadesk.services.settings import Settings
from mediadesk.storage.catalogue import SqlCatalogue, open_catalogue
from tests.fakes.clock import FakeClock
from tests.fakes.credit_parsing import parse_credit
from tests.fakes.previews import FakePreviews
from tests.fakes.record_writers import FakeWriters
from tests.fakes.settings_store import FakeSettingsStore
from tests.storage.conftest import new_photo as photo_making

new_photo = photo_making


class Desk:
    """Writing on a real catalogue with writers that only say so."""

    def __init__(self, catalogue: SqlCatalogue) -> None:
        self.catalogue = catalogue
        self.settings = Settings(store=FakeSettingsStore())
        self.writers, self.previews = FakeWriters(), FakePreviews()
        self.recording = Recording(
            records=catalogue, shelf=catalogue, settings=self.settings, parse=parse_credit
        )
        self.writing = Writing(
            catalogue=catalogue,
            hands=FileHands(self.writers, self.previews),
            recording=self.recording,
            parse=lambda text, *, is_credit: PrintedCredit(),
            settings=self.settings,
        )


@pytest.fixture
def desk(tmp_path, new_photo: Callable):
    catalogue = open_catalogue(tmp_path / "desk.mediadesk", FakeClock())
    readings = (Reading(Origin.XMP, "headline", "Visit"), Reading(Origin.XMP, "city", "Oslo"))
    photos = [
        new_photo(f"/pictures/{name}.jpg", readings=readings if name != "bare" else ())
        for name in ("kim", "lee", "broken", "bare")
    ]
    catalogue.add_photos(photos, "Rosa", "import")
    desk = Desk(catalogue)
    desk.recording.set((1, 2, 3), {"headline": "Visit", "city": "Oslo"})
    yield desk
    catalogue.close()


def words(desk: Desk, at: int = 0) -> dict[tuple[str, str], object]:
    return {word.key: word.content for word in desk.writers.orders[at].words}


def test_only_what_the_record_changed_is_to_be_written(desk):
    desk.recording.set((1,), {"headline": "A visit", "keywords": "summit; Kim"})
    desk.writing.job((1,))(JobContext())
    (order,) = desk.writers.orders
    assert order.changed == {("headline", ""), ("keywords", "")}
    assert words(desk)["keywords", ""] == ("summit", "Kim")
    assert words(desk)["city", ""] == "Oslo"
    assert order.software.startswith("MediaDesk ")


def test_a_photo_that_nobody_changed_is_told_unchanged(desk):
    summary = desk.writing.job((1,))(JobContext())
    assert [one.photo_id for one in summary.unchanged] == [1]
    assert desk.catalogue.unwritten() == (2, 3)


def test_captions_in_other_languages_are_written_in_theirs(desk):
    caption = Caption(1, "de", text="Ein Besuch", headline="Besuch")
    desk.catalogue.apply(Step("caption", "Rosa", (caption,)))
    desk.writing.job((1,))(JobContext())
    assert desk.writers.orders[0].changed == {("description", "de")}
    assert words(desk)["description", "de"] == "Ein Besuch"


def test_contributors_are_written_with_the_vocabularys_role_before_their_own(desk):
    desk.recording.set((1,), {"contributors": "Rosa Yamamoto (cropping)"})
    desk.writing.job((1,))(JobContext())
    assert words(desk)["contributors", ""] == ("Rosa Yamamoto (contentEditor, cropping)",)


def test_the_settings_say_where_each_format_is_written(desk):
    desk.settings.put("write.jpeg", "both")
    desk.settings.put("write.keep_dates", "yes")
    desk.writing.job((1,))(JobContext())
    assert (desk.writers.orders[0].target, desk.writers.orders[0].keeps_dates) == (
        WriteTarget.BOTH,
        True,
    )


def test_a_wish_for_this_time_goes_before_the_settings(desk):
    desk.settings.put("write.jpeg", "never")
    wish = WriteWish(WriteTarget.SIDECAR, consents=True, wins=frozenset({"city"}))
    desk.writing.job((1,), wish)(JobContext())
    (order,) = desk.writers.orders
    assert (order.target, order.consents, order.wins, order.is_asked) == (
        WriteTarget.SIDECAR,
        True,
        {"city"},
        True,
    )


def test_a_format_that_is_never_written_is_told(desk):
    desk.settings.put("write.jpeg", "never")
    summary = desk.writing.job((1,))(JobContext())
    assert summary.failed[0].error == "kim.jpg was not written: the setting write.jpeg says never."


def test_a_setting_that_says_nothing_known_is_refused(desk):
    desk.settings.put("write.jpeg", "everywhere")
    with pytest.raises(UserError, match="has to be one of embed, sidecar, both, never"):
        desk.writing.job((1,))(JobContext())


def test_an_unknown_photo_is_refused(desk):
    with pytest.raises(UserError, match="99"):
        desk.writing.job((99,))(JobContext())


def test_what_was_written_is_followed_and_the_previews_with_it(desk):
    before = desk.catalogue.photo(1).sha256
    desk.recording.set((1,), {"headline": "A visit"})
    desk.writing.job((1, 2, 3))(JobContext())
    assert desk.catalogue.photo(1).sha256 == "new1"
    assert desk.previews.carried == [(before, "new1")]
    assert [path.name for path in desk.writers.settled] == ["kim.jpg"]
    assert desk.catalogue.journal(1, 1)[0].what == "writing of 1 file"
    assert desk.writing.unwritten() == (3,)
    assert desk.writing.unwritten((1, 2)) == ()


def test_a_file_that_fails_stops_nothing(desk):
    summary = desk.writing.job((3, 2, 1))(JobContext())
    assert [failure.path.name for failure in summary.failed] == ["broken.jpg"]
    assert len(summary.outcomes) == 2


def test_a_plan_changes_nothing(desk):
    desk.recording.set((1,), {"headline": "A visit"})
    summary = desk.writing.plan((1,))
    assert [one.fields for one in summary.written] == [("headline",)]
    assert desk.catalogue.photo(1).sha256 != "new1"
    assert 1 in desk.writing.unwritten()


def test_a_job_that_is_stopped_tells_the_catalogue_of_each_file_that_was_written(desk):
    desk.recording.set((1, 2), {"headline": "A visit"})
    stop = Event()
    stop.set()
    with pytest.raises(StoppedError):
        desk.writing.job((1, 2))(JobContext(stop=stop))
    assert desk.catalogue.photo(1).sha256 == "new1"
    assert desk.writing.unwritten() == (2, 3)


def test_the_files_word_is_put_on_record_as_one_step(desk):
    disputes = {
        1: [FieldDispute("headline", "Visit", "Theirs", "Old")],
        2: [
            FieldDispute("keywords", (), ("a; b", "c"), ()),
            FieldDispute("contributors", (), ("Rosa (contentEditor, art)",), ()),
            FieldDispute("description", "", "Ein Besuch", "", "de"),
        ],
    }
    assert desk.writing.take_from_file(disputes) == 2
    assert desk.recording.fields(1)["headline"] == "Theirs"
    assert desk.recording.fields(2)["keywords"] == ("a; b", "c")
    assert desk.recording.fields(2)["contributors"] == ("Rosa (art)",)
    assert desk.catalogue.dossier(2).caption_in("de").text == "Ein Besuch"
    desk.catalogue.undo("Rosa")
    assert desk.recording.fields(1)["headline"] == "Visit"


def test_words_of_a_field_are_told_apart_by_language():
    assert FieldWord("description", "x", "de").key == ("description", "de")
