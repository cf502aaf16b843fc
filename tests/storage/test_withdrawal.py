"""A photo off the shelf is kept whole, in an order that no database chooses."""

import json
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import select

from mediadesk.model.changes import Step
from mediadesk.model.edit import Edit, Evidence
from mediadesk.model.intake import NewPhoto
from mediadesk.storage import schema
from mediadesk.storage.catalogue import SqlCatalogue

NewPhotos = Callable[..., NewPhoto]

CROP = Edit("crop-1", 0, "crop", Evidence.DECLARED)


def test_rows_are_kept_in_the_order_of_their_keys(
    catalogue: SqlCatalogue, new_photo: NewPhotos
) -> None:
    same = "a" * 64
    catalogue.bring_photo(new_photo("/p/3.jpg", sha256=same), Step("crop", "Rosa", (CROP,)))
    for copy in ("/p/2.jpg", "/p/1.jpg"):
        catalogue.add_photos([new_photo(copy, sha256=same)], "Rosa", "again")
    catalogue.undo("Rosa")
    with catalogue._database.reading() as connection:
        body = json.loads(connection.execute(select(schema.withdrawn_photos.c.body)).scalar_one())
    assert [row["name"] for row in body["sightings"]] == ["1.jpg", "2.jpg", "3.jpg"]


def test_a_photo_put_back_lies_where_its_copies_lay(
    catalogue: SqlCatalogue, new_photo: NewPhotos
) -> None:
    same = "a" * 64
    number = catalogue.bring_photo(
        new_photo("/p/2.jpg", sha256=same), Step("crop", "Rosa", (CROP,))
    )
    catalogue.add_photos([new_photo("/p/1.jpg", sha256=same)], "Rosa", "again")
    catalogue.undo("Rosa")
    catalogue.redo("Rosa")
    found = catalogue.photo_at(Path("/p/1.jpg"))
    assert found is not None
    assert found.id == number
