"""What the catalogue keeps of written files: hashes, bases, and what is not written yet."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mediadesk.model.caption import Caption
from mediadesk.model.changes import Step
from mediadesk.model.collection import Collection
from mediadesk.model.photo import FieldValue, Origin, Reading
from mediadesk.model.scope import Scope
from mediadesk.search.parse import parse_query
from mediadesk.services.ports.writing import (
    FieldDispute,
    FileNow,
    WriteOutcome,
    WriteState,
)

KIM = Path("/pictures/kim.jpg")
OLD = Reading(Origin.XMP, "headline", "Old")
NEW = Reading(Origin.XMP, "headline", "New")


@pytest.fixture
def photo_id(catalogue, new_photo) -> int:
    (number,) = catalogue.add_photos([new_photo(str(KIM), sha256="a1", readings=(OLD,))], "R", "i")
    return number


def caption(number: int, text: str) -> Step:
    return Step("caption", "Rosa", (Caption(number, headline=text),))


def outcome(number: int, sha256: str = "b2", **changes: object) -> WriteOutcome:
    now = FileNow(sha256, 2000, 9, None, (NEW,), (NEW,))
    one = WriteOutcome(number, KIM, WriteState.WRITTEN, ("headline",), (KIM,), now=now)
    return replace(one, **changes)


def test_a_photo_is_unwritten_until_its_record_is_in_its_file(catalogue, photo_id):
    assert catalogue.unwritten() == ()
    catalogue.apply(caption(photo_id, "New"))
    assert catalogue.unwritten() == (photo_id,)
    assert catalogue.cards([photo_id])[0].is_unwritten
    found = catalogue.photo_ids(Scope(), parse_query("is:unwritten"))
    assert found.tolist() == [photo_id]
    catalogue.follow_writing([outcome(photo_id)], "Rosa", "writing of 1 file")
    assert catalogue.unwritten() == ()
    assert catalogue.photo_ids(Scope(), parse_query("no:unwritten")).tolist() == [photo_id]


def test_a_change_taken_back_is_no_change(catalogue, photo_id):
    catalogue.apply(caption(photo_id, "New"))
    catalogue.apply(Step("city", "Rosa", (FieldValue(photo_id, "city", "Oslo"),)))
    catalogue.undo("Rosa")
    assert catalogue.unwritten() == (photo_id,)
    catalogue.undo("Rosa")
    assert catalogue.unwritten() == ()
    catalogue.redo("Rosa")
    assert catalogue.unwritten() == (photo_id,)


def test_taking_back_what_was_written_makes_it_unwritten_until_it_is_done_again(
    catalogue, photo_id
):
    catalogue.apply(caption(photo_id, "New"))
    catalogue.follow_writing([outcome(photo_id)], "Rosa", "writing of 1 file")
    catalogue.undo("Rosa")
    assert catalogue.unwritten() == (photo_id,)
    catalogue.redo("Rosa")
    assert catalogue.unwritten() == ()


def test_another_change_after_taking_back_what_was_written_stays_unwritten(catalogue, photo_id):
    catalogue.apply(caption(photo_id, "New"))
    catalogue.follow_writing([outcome(photo_id)], "Rosa", "writing of 1 file")
    catalogue.undo("Rosa")
    catalogue.apply(caption(photo_id, "Other"))
    assert catalogue.unwritten() == (photo_id,)


def test_records_that_go_into_no_file_do_not_count(catalogue, photo_id):
    catalogue.apply(Step("collection", "Rosa", (Collection("c", "Front page"),)))
    assert catalogue.unwritten() == ()


def test_a_derivative_taken_back_and_made_again_is_not_unwritten(catalogue, photo_id, new_photo):
    made = new_photo("/pictures/crop.jpg", original_id=photo_id)
    number = catalogue.bring_photo(made, Step("crop", "Rosa", (Caption(0, headline="Crop"),)))
    catalogue.undo("Rosa")
    catalogue.redo("Rosa")
    assert catalogue.photo(number) is not None
    assert catalogue.unwritten() == ()


def test_a_written_photo_is_known_by_its_new_hash_and_by_its_old_one(catalogue, photo_id):
    catalogue.follow_writing([outcome(photo_id)], "Rosa", "writing of 1 file")
    assert catalogue.photo(photo_id).sha256 == "b2"
    assert catalogue.photo_with_hash("b2").id == photo_id
    assert catalogue.photo_with_hash("a1").id == photo_id
    seen = catalogue.sightings(KIM.parent)[str(KIM)]
    assert (seen.size_bytes, seen.modified_ns) == (2000, 9)
    assert catalogue.dossier(photo_id).readings == (NEW,)


def test_a_copy_of_the_old_bytes_is_seen_as_the_photo_which_stays_as_it_is(
    catalogue, photo_id, intake
):
    catalogue.follow_writing([outcome(photo_id)], "Rosa", "writing of 1 file")
    catalogue.see_copy(photo_id, intake("/backup/kim.jpg", "a1"))
    assert catalogue.photo_at(Path("/backup/kim.jpg")).id == photo_id
    assert catalogue.photo(photo_id).path == KIM
    assert catalogue.photo(photo_id).sha256 == "b2"


def test_two_photos_that_come_to_the_same_bytes_both_stay(catalogue, photo_id, new_photo):
    (other,) = catalogue.add_photos([new_photo("/pictures/lee.jpg", sha256="b2")], "R", "i")
    catalogue.follow_writing([outcome(photo_id)], "Rosa", "writing of 1 file")
    assert catalogue.photo_with_hash("b2").id == other
    assert catalogue.photo(photo_id).sha256 == "a1"
    assert catalogue.faults() == ()


def test_the_journal_tells_of_one_writing_that_undo_leaves_alone(catalogue, photo_id):
    catalogue.apply(caption(photo_id, "New"))
    entry = catalogue.follow_writing([outcome(photo_id)], "Rosa", "writing of 1 file")
    again = catalogue.follow_writing([outcome(photo_id, "c3")], "Rosa", "writing of 2 files", entry)
    assert again == entry
    assert catalogue.journal(photo_id, 1)[0].what == "writing of 2 files"
    assert catalogue.next_undo("Rosa") == "caption"


def test_a_file_that_was_only_looked_at_leaves_no_journal_entry(catalogue, photo_id):
    looked = outcome(photo_id, "a1", state=WriteState.UNCHANGED)
    assert catalogue.follow_writing([looked], "Rosa", "writing of 0 files") == 0


def test_what_file_and_record_agreed_on_stays_while_they_dispute(catalogue, photo_id):
    catalogue.apply(caption(photo_id, "Mine"))
    now = FileNow("b2", 2000, 9, None, (NEW,), (OLD,))
    dispute = FieldDispute("headline", "Mine", "New", "Old")
    disputed = outcome(photo_id, state=WriteState.CONFLICT, conflicts=(dispute,), now=now)
    catalogue.follow_writing([disputed], "Rosa", "")
    (held,) = catalogue.held_files([photo_id])
    assert held.base == (OLD,)
    assert held.is_unwritten
    catalogue.follow_writing([outcome(photo_id)], "Rosa", "writing of 1 file")
    assert catalogue.held_files([photo_id])[0].base == (NEW,)


def test_a_file_that_another_program_changed_keeps_what_was_agreed_on(catalogue, photo_id, intake):
    catalogue.see_again(photo_id, intake(str(KIM), "c3", readings=(NEW,)), "Rosa")
    assert catalogue.held_files([photo_id])[0].base == (OLD,)
    catalogue.see_again(photo_id, intake(str(KIM), "d4", readings=(OLD,)), "Rosa")
    assert catalogue.held_files([photo_id])[0].base == (OLD,)
    assert catalogue.photo_with_hash("c3").id == photo_id


def test_the_time_a_picture_was_taken_follows_the_file(catalogue, photo_id):
    taken = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
    now = replace(outcome(photo_id).now, taken_at=taken)
    catalogue.follow_writing([outcome(photo_id, now=now)], "Rosa", "writing of 1 file")
    assert catalogue.photo(photo_id).taken_at == taken


def test_files_are_told_in_the_order_asked_for(catalogue, photo_id, new_photo):
    (other,) = catalogue.add_photos([new_photo("/pictures/lee.jpg")], "R", "i")
    held = catalogue.held_files([other, 99, photo_id])
    assert [one.photo.id for one in held] == [other, photo_id]
