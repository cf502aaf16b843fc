"""Which photo a photo was made from is a record like any other: journaled, undone, done again."""

from collections.abc import Callable

import pytest

from mediadesk.model.changes import Step
from mediadesk.model.edit import Edit, EditKind, Evidence
from mediadesk.model.errors import UserError
from mediadesk.model.intake import NewPhoto
from mediadesk.model.photo import Descent
from mediadesk.storage.catalogue import SqlCatalogue

NewPhotos = Callable[..., NewPhoto]


@pytest.fixture
def pair(catalogue: SqlCatalogue, new_photo: NewPhotos) -> tuple[int, int]:
    photos = [new_photo("/pictures/kim.jpg"), new_photo("/pictures/kim-web.jpg")]
    original, derived = catalogue.add_photos(photos, "Rosa", "import")
    return original, derived


def original_of(catalogue: SqlCatalogue, photo_id: int) -> int | None:
    photo = catalogue.photo(photo_id)
    assert photo is not None
    return photo.original_id


def test_a_descent_is_undone_and_done_again_with_its_step(
    catalogue: SqlCatalogue, pair: tuple[int, int]
) -> None:
    original, derived = pair
    edit = Edit("1", derived, EditKind.CROP, Evidence.RECOVERED)
    entry = catalogue.apply(Step("link", "Rosa", (Descent(derived, original), edit)))
    assert len(entry.changes) == 2
    assert original_of(catalogue, derived) == original
    catalogue.undo("Rosa")
    assert original_of(catalogue, derived) is None
    catalogue.redo("Rosa")
    assert original_of(catalogue, derived) == original
    dossier = catalogue.dossier(derived)
    assert dossier is not None
    assert dossier.edits == (edit,)


def test_a_descent_is_replaced_and_taken_out(
    catalogue: SqlCatalogue, pair: tuple[int, int]
) -> None:
    original, derived = pair
    catalogue.apply(Step("link", "Rosa", (Descent(derived, original),)))
    assert catalogue.apply(Step("link", "Rosa", (Descent(derived, original),))).id == 0
    catalogue.apply(Step("unlink", "Rosa", removals=(Descent(derived, original),)))
    assert original_of(catalogue, derived) is None
    catalogue.undo("Rosa")
    assert original_of(catalogue, derived) == original


@pytest.mark.parametrize("which", ["derivative", "original"])
def test_a_descent_of_unknown_photos_is_refused(
    catalogue: SqlCatalogue, pair: tuple[int, int], which: str
) -> None:
    original, derived = pair
    descent = Descent(99, original) if which == "derivative" else Descent(derived, 99)
    with pytest.raises(UserError, match="not in the catalogue"):
        catalogue.apply(Step("link", "Rosa", (descent,)))
    assert original_of(catalogue, derived) is None
