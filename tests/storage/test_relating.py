"""Who was taken in waits until its originals are looked for, across every end of the program."""

from collections.abc import Callable

from mediadesk.model.changes import Step
from mediadesk.model.intake import NewPhoto
from mediadesk.storage.catalogue import SqlCatalogue

NewPhotos = Callable[..., NewPhoto]


def test_what_was_imported_waits(catalogue: SqlCatalogue, new_photo: NewPhotos) -> None:
    catalogue.add_photos([new_photo(f"/p/{name}.jpg") for name in "abc"], "Rosa", "import")
    assert catalogue.photos_to_relate() == (1, 2, 3)


def test_what_was_made_here_knows_its_original(
    catalogue: SqlCatalogue, new_photo: NewPhotos
) -> None:
    catalogue.bring_photo(new_photo("/p/crop.jpg"), Step("crop", "Rosa"))
    assert catalogue.photos_to_relate() == ()


def test_whoever_was_looked_at_waits_no_more(catalogue: SqlCatalogue, new_photo: NewPhotos) -> None:
    catalogue.add_photos([new_photo(f"/p/{name}.jpg") for name in "abc"], "Rosa", "import")
    catalogue.note_related([1, 3, 99])
    catalogue.note_related([])
    assert catalogue.photos_to_relate() == (2,)


def test_what_is_imported_again_waits_once(catalogue: SqlCatalogue, new_photo: NewPhotos) -> None:
    catalogue.add_photos([new_photo("/p/a.jpg")], "Rosa", "import")
    catalogue.add_photos([new_photo("/p/a.jpg")], "Rosa", "import")
    assert catalogue.photos_to_relate() == (1,)
