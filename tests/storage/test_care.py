"""Care of the catalogue: what is in it, copies, faults."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from mediadesk.model.caption import Caption
from mediadesk.model.errors import OutsideError, UserError
from mediadesk.model.intake import NewPhoto
from mediadesk.storage.catalogue import SqlCatalogue, open_catalogue
from mediadesk.storage.dialects.sqlite import backups
from mediadesk.storage.revisions import HEAD
from tests.fakes.clock import FakeClock

NewPhotos = Callable[..., NewPhoto]


def test_information_counts_what_is_there(
    catalogue: SqlCatalogue, address: str, new_photo: NewPhotos
) -> None:
    photos = [new_photo("/p/1.jpg", caption=Caption(0, text="one")), new_photo("/p/2.jpg")]
    catalogue.add_photos(photos, "Rosa", "import")
    told = dict(catalogue.information())
    assert int(told.pop("size_bytes")) > 0
    assert told == {
        "path": re.sub(r":[^:@/]*@", "@", address),  # no password
        "revision": HEAD,
        "photos": 2,
        "captions": 1,
        "credits": 0,
        "edits": 0,
        "publications": 0,
    }


def test_a_backup_taken_in_use_is_a_whole_catalogue(
    own_catalogue: SqlCatalogue, tmp_path: Path, new_photo: NewPhotos
) -> None:
    own_catalogue.add_photos([new_photo()], "Rosa", "import")
    target = tmp_path / "copy.mediadesk"
    own_catalogue.back_up(target)
    copy = open_catalogue(target, FakeClock())
    assert copy.photo(1) == own_catalogue.photo(1)
    copy.close()


def test_a_backup_never_overwrites(catalogue: SqlCatalogue, tmp_path: Path) -> None:
    target = tmp_path / "there"
    target.write_text("precious")
    with pytest.raises(UserError, match="there already"):
        catalogue.back_up(target)
    assert target.read_text() == "precious"


def test_a_backup_into_no_folder_is_told(own_catalogue: SqlCatalogue, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="make it first"):
        own_catalogue.back_up(tmp_path / "nowhere" / "copy")


def test_a_copy_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    source, target = tmp_path / "source", tmp_path / "target"
    source.write_bytes(b"no database" * 500)
    with pytest.raises(OutsideError, match="could not be copied"):
        backups.copy(source, target)
    assert not target.exists()


def test_a_backups_name_is_one_that_is_free(tmp_path: Path) -> None:
    file, now = tmp_path / "desk.mediadesk", FakeClock().now()
    first = backups.name_beside(file, "0001", now)
    first.touch()
    second = backups.name_beside(file, "0001", now)
    assert first.name == "desk-before-upgrade-0001-20260504-120000.mediadesk"
    assert second.name == "desk-before-upgrade-0001-20260504-120000-2.mediadesk"


def test_a_sound_catalogue_has_no_faults(catalogue: SqlCatalogue, new_photo: NewPhotos) -> None:
    catalogue.add_photos([new_photo(caption=Caption(0, text="one"))], "Rosa", "import")
    assert catalogue.faults() == ()


def test_a_photo_missing_from_the_search_index_is_a_fault(
    catalogue: SqlCatalogue, new_photo: NewPhotos
) -> None:
    catalogue.add_photos([new_photo()], "Rosa", "import")
    with catalogue._database.writing() as connection:
        connection.exec_driver_sql("DELETE FROM photo_texts")
    assert catalogue.faults() == ("The search index holds 0 photos, the catalogue 1.",)


def test_a_broken_reference_is_a_fault(own_catalogue: SqlCatalogue, new_photo: NewPhotos) -> None:
    own_catalogue.add_photos([new_photo()], "Rosa", "import")
    with own_catalogue._database.reading() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
        connection.exec_driver_sql("BEGIN")
        connection.exec_driver_sql("DELETE FROM folders")
        connection.commit()
        connection.exec_driver_sql("PRAGMA foreign_keys = ON")
    assert any("folders that is not there" in fault for fault in own_catalogue.faults())
