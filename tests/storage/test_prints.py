"""Fingerprints in the order they were kept."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import insert

from mediadesk.model.changes import Step
from mediadesk.model.edit import Fingerprint
from mediadesk.model.intake import Intake, NewPhoto
from mediadesk.storage import schema
from mediadesk.storage.catalogue import SqlCatalogue

NewPhotos = Callable[..., NewPhoto]


@pytest.fixture
def filled(catalogue: SqlCatalogue, new_photo: NewPhotos) -> SqlCatalogue:
    catalogue.add_photos([new_photo(f"/p/{name}.jpg") for name in "abc"], "Rosa", "import")
    return catalogue


def order_of(catalogue: SqlCatalogue, after: int = 0) -> list[tuple[int, int]]:
    return [(one.sequence, one.photo_id) for one in catalogue.fingerprints_after(after, 99)]


def test_an_empty_catalogue_has_no_newest_fingerprint(catalogue: SqlCatalogue) -> None:
    assert (catalogue.newest_fingerprint(), order_of(catalogue)) == (0, [])


def test_fingerprints_are_numbered_as_they_are_kept(filled: SqlCatalogue) -> None:
    assert order_of(filled) == [(1, 1), (2, 2), (3, 3)]
    assert order_of(filled, after=2) == [(3, 3)]
    assert filled.newest_fingerprint() == 3


def test_no_more_are_told_than_asked_for(filled: SqlCatalogue) -> None:
    assert [one.photo_id for one in filled.fingerprints_after(0, 2)] == [1, 2]


def test_fingerprints_are_told_by_photo_of_those_that_are_there(filled: SqlCatalogue) -> None:
    told = filled.fingerprints([3, 1, 99])
    assert told == {number: filled.fingerprint(number) for number in (1, 3)}
    assert filled.fingerprints([]) == {}


def test_new_bytes_bring_a_fingerprint_of_a_new_number(
    filled: SqlCatalogue, intake: Callable[..., Intake]
) -> None:
    filled.see_again(2, intake("/p/b.jpg", "ff" * 32), "Rosa")
    assert order_of(filled) == [(1, 1), (3, 3), (4, 2)]


def test_a_derivative_put_back_is_the_newest_again(
    filled: SqlCatalogue, new_photo: NewPhotos
) -> None:
    filled.bring_photo(new_photo("/p/crop.jpg", original_id=1), Step("crop", "Rosa"))
    filled.undo("Rosa")
    assert order_of(filled) == [(1, 1), (2, 2), (3, 3)]
    filled.redo("Rosa")
    assert order_of(filled, after=3) == [(5, 4)]


def test_a_stale_fingerprint_made_anew_is_stale_no_more(filled: SqlCatalogue) -> None:
    mark_stale(filled, 1, 3)
    assert [photo.id for photo in filled.photos_with_stale_fingerprints(1, 9)] == [3]
    filled.renew_fingerprints({3: Fingerprint(7, b"renewed")})
    assert filled.count_stale_fingerprints() == 1
    assert filled.fingerprint(3) == Fingerprint(7, b"renewed")
    assert order_of(filled) == [(1, 1), (2, 2), (4, 3)]


def test_fingerprints_of_photos_that_are_gone_are_not_kept(filled: SqlCatalogue) -> None:
    filled.renew_fingerprints({99: Fingerprint(7, b"renewed")})
    assert filled.newest_fingerprint() == 3


def test_a_file_read_again_is_stale_no_more(
    filled: SqlCatalogue, intake: Callable[..., Intake]
) -> None:
    mark_stale(filled, 2)
    photo = filled.photo(2)
    assert photo is not None
    filled.see_again(2, replace(intake("/p/b.jpg", photo.sha256)), "Rosa")
    assert filled.count_stale_fingerprints() == 0


def mark_stale(catalogue: SqlCatalogue, *photo_ids: int) -> None:
    rows = [{"photo_id": photo_id} for photo_id in photo_ids]
    with catalogue._database.writing() as connection:
        connection.execute(insert(schema.stale_fingerprints), rows)
