"""New photos, files seen again, derivatives."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from mediadesk.metadata.identity import IDS_FIELD
from mediadesk.model.caption import Caption
from mediadesk.model.changes import Step
from mediadesk.model.credit import Contribution, Credit
from mediadesk.model.edit import Edit, EditKind, Evidence, Fingerprint
from mediadesk.model.errors import OutsideError, UserError
from mediadesk.model.geometry import Box
from mediadesk.model.intake import Intake, NewPhoto
from mediadesk.model.photo import FieldValue, Origin, Reading, Sighting
from mediadesk.model.scope import Scope
from mediadesk.storage.catalogue import SqlCatalogue

NewPhotos = Callable[..., NewPhoto]
Intakes = Callable[..., Intake]

READING = Reading(Origin.XMP, "keywords", ("snow", "ice"))
CROP = Edit("e1", 0, EditKind.CROP, Evidence.MADE_HERE, crop=Box(0, 0, 0.5, 0.5))


IDS = Reading(Origin.XMP, IDS_FIELD, ("ab12", "number cd34"))


def carrying(catalogue: SqlCatalogue, document_id: str) -> list[int]:
    return [photo.id for photo in catalogue.photos_with_id(document_id, 10)]


def numbers(catalogue: SqlCatalogue) -> list[int]:
    return list(catalogue.photo_ids(Scope(), None))


def test_a_photo_arrives_with_its_first_records(
    catalogue: SqlCatalogue, new_photo: NewPhotos
) -> None:
    records = {
        "readings": (READING,),
        "caption": Caption(0, headline="Kim"),
        "credit": Credit(0, creators=("Jane",)),
        "fields": (FieldValue(0, "city", "Oslo"),),
        "contributions": (Contribution("c1", 0, ("art",), "Rosa"),),
        "edits": (CROP,),
    }
    (number,) = catalogue.add_photos([new_photo(**records)], "Rosa", "import")
    dossier = catalogue.dossier(number)
    assert dossier is not None
    assert dossier.readings == (READING,)
    assert dossier.captions == (Caption(number, headline="Kim"),)
    assert dossier.credit == Credit(number, creators=("Jane",))
    assert dossier.fields == (FieldValue(number, "city", "Oslo"),)
    assert [c.photo_id for c in (*dossier.contributions, *dossier.edits)] == [number, number]


def test_an_import_is_journaled_but_not_undone(
    catalogue: SqlCatalogue, new_photo: NewPhotos
) -> None:
    (number,) = catalogue.add_photos([new_photo()], "Rosa", "import")
    assert [entry.what for entry in catalogue.journal(number, 5)] == ["import"]
    assert catalogue.undo("Rosa") is None


def test_the_same_bytes_twice_are_one_photo_seen_twice(
    catalogue: SqlCatalogue, new_photo: NewPhotos
) -> None:
    same = "a" * 64
    batch = [new_photo("/p/1.jpg", sha256=same), new_photo("/q/2.jpg", sha256=same)]
    assert catalogue.add_photos(batch, "Rosa", "import") == (1,)
    assert catalogue.add_photos([new_photo("/r/3.jpg", sha256=same)], "Rosa", "again") == ()
    paths = ("/p/1.jpg", "/q/2.jpg", "/r/3.jpg")
    assert [p.id for p in map(catalogue.photo_at, map(Path, paths)) if p] == [1, 1, 1]


def test_a_second_import_leaves_curated_records_alone(
    catalogue: SqlCatalogue, new_photo: NewPhotos
) -> None:
    (number,) = catalogue.add_photos([new_photo()], "Rosa", "import")
    catalogue.apply(Step("caption", "Rosa", (Caption(number, headline="curated"),)))
    catalogue.add_photos([new_photo(caption=Caption(0, headline="file"))], "Rosa", "again")
    dossier = catalogue.dossier(number)
    assert dossier is not None
    assert dossier.caption_in().headline == "curated"


def test_a_failing_batch_leaves_nothing_behind(
    catalogue: SqlCatalogue, new_photo: NewPhotos
) -> None:
    twice = Contribution("same id", 0, ("art",), "Rosa")
    orphan = new_photo("/p/2.jpg", original_id=77)
    with pytest.raises(OutsideError, match="could not be used"):
        catalogue.add_photos([new_photo("/p/1.jpg", contributions=(twice,)), orphan], "R", "in")
    assert numbers(catalogue) == []
    assert catalogue.folders() == ()


def test_new_bytes_at_a_known_path_keep_the_curated_records(
    catalogue: SqlCatalogue, new_photo: NewPhotos, intake: Intakes
) -> None:
    (number,) = catalogue.add_photos([new_photo(readings=(READING,))], "Rosa", "import")
    catalogue.apply(Step("caption", "Rosa", (Caption(number, headline="curated"),)))
    catalogue.see_again(number, intake("/pictures/kim.jpg", "b" * 64), "Rosa")
    dossier = catalogue.dossier(number)
    assert dossier is not None
    assert (dossier.photo.sha256, dossier.photo.format) == ("b" * 64, "TIFF")
    assert dossier.readings == ()
    assert dossier.caption_in().headline == "curated"
    assert catalogue.fingerprint(1) == Fingerprint(3, b"new")


def test_new_bytes_make_the_copies_elsewhere_unknown(
    catalogue: SqlCatalogue, new_photo: NewPhotos, intake: Intakes
) -> None:
    same = "a" * 64
    batch = [new_photo("/p/1.jpg", sha256=same), new_photo("/q/2.jpg", sha256=same)]
    catalogue.add_photos(batch, "Rosa", "import")
    catalogue.see_again(1, intake("/p/1.jpg", "b" * 64), "Rosa")
    assert catalogue.photo_at(Path("/q/2.jpg")) is None


def test_a_moved_file_is_the_same_photo_at_a_new_path(
    catalogue: SqlCatalogue, new_photo: NewPhotos, intake: Intakes
) -> None:
    (number,) = catalogue.add_photos([new_photo(sha256="a" * 64)], "Rosa", "import")
    catalogue.see_again(number, intake("/elsewhere/moved.jpg", "a" * 64), "Rosa")
    photo = catalogue.photo(number)
    assert photo is not None
    assert photo.path == Path("/elsewhere/moved.jpg")


def test_a_path_overwritten_with_another_photos_bytes_shows_that_photo(
    catalogue: SqlCatalogue, new_photo: NewPhotos, intake: Intakes
) -> None:
    batch = [new_photo("/p/1.jpg", sha256="a" * 64), new_photo("/p/2.jpg", sha256="b" * 64)]
    catalogue.add_photos(batch, "Rosa", "import")
    catalogue.see_again(1, intake("/p/1.jpg", "b" * 64), "Rosa")
    photo = catalogue.photo_at(Path("/p/1.jpg"))
    assert photo is not None
    assert photo.id == 2


def test_a_derivative_belongs_to_the_step_that_made_it(
    catalogue: SqlCatalogue, new_photo: NewPhotos
) -> None:
    (original,) = catalogue.add_photos([new_photo()], "Rosa", "import")
    derivative = new_photo("/pictures/kim-edited.jpg", original_id=original)
    number = catalogue.bring_photo(derivative, Step("crop", "Rosa", (CROP,)))
    dossier = catalogue.dossier(number)
    assert dossier is not None
    assert dossier.photo.original_id == original
    assert [edit.photo_id for edit in dossier.edits] == [number]
    assert catalogue.next_undo("Rosa") == "crop"


def test_undoing_a_derivation_takes_the_photo_off_the_shelf_and_redo_puts_it_back(
    catalogue: SqlCatalogue, new_photo: NewPhotos
) -> None:
    (original,) = catalogue.add_photos([new_photo()], "Rosa", "import")
    path = "/pictures/kim-edited.jpg"
    derivative = new_photo(path, original_id=original, readings=(READING,))
    number = catalogue.bring_photo(derivative, Step("crop", "Rosa", (CROP,)))
    before = catalogue.dossier(number)
    catalogue.undo("Rosa")
    assert numbers(catalogue) == [original]
    assert catalogue.photo_at(Path(path)) is None
    catalogue.redo("Rosa")
    assert catalogue.dossier(number) == before
    assert catalogue.sightings(Path("/pictures"))[path] == Sighting(Path(path), number, 1000, 5)
    assert catalogue.fingerprints_after(0, 5)[1].fingerprint == derivative.fingerprint


def test_a_photo_is_found_by_the_ids_its_file_carries(
    catalogue: SqlCatalogue, new_photo: NewPhotos
) -> None:
    catalogue.add_photos([new_photo(), new_photo("/p/2.jpg", readings=(IDS,))], "Rosa", "import")
    assert carrying(catalogue, "ab12") == carrying(catalogue, "number cd34") == [2]
    assert carrying(catalogue, "cd34") == []


def test_of_photos_that_share_an_id_no_more_come_than_are_asked_for(
    catalogue: SqlCatalogue, new_photo: NewPhotos
) -> None:
    photos = [new_photo(f"/p/{n}.jpg", sha256=f"{n:064x}", readings=(IDS,)) for n in range(1, 6)]
    catalogue.add_photos(photos, "Rosa", "import")
    assert [photo.id for photo in catalogue.photos_with_id("ab12", 3)] == [1, 2, 3]


def test_ids_follow_the_file(
    catalogue: SqlCatalogue, new_photo: NewPhotos, intake: Intakes
) -> None:
    (number,) = catalogue.add_photos([new_photo(readings=(IDS,))], "Rosa", "import")
    other = Reading(Origin.XMP, IDS_FIELD, ("ef56",))
    catalogue.see_again(number, intake("/pictures/kim.jpg", "b" * 64, readings=(other,)), "Rosa")
    assert (carrying(catalogue, "ab12"), carrying(catalogue, "ef56")) == ([], [number])


def test_the_ids_of_a_derivative_go_and_come_back_with_it(
    catalogue: SqlCatalogue, new_photo: NewPhotos
) -> None:
    derivative = new_photo("/p/edited.jpg", readings=(IDS,))
    number = catalogue.bring_photo(derivative, Step("crop", "Rosa", (CROP,)))
    catalogue.undo("Rosa")
    assert carrying(catalogue, "ab12") == []
    catalogue.redo("Rosa")
    assert carrying(catalogue, "ab12") == [number]


def test_undo_and_redo_tell_which_photo_goes_and_comes_back(
    catalogue: SqlCatalogue, new_photo: NewPhotos
) -> None:
    number = catalogue.bring_photo(new_photo("/p/1.jpg"), Step("crop", "Rosa", (CROP,)))
    undone, redone = catalogue.undo("Rosa"), catalogue.redo("Rosa")
    assert undone is not None
    assert redone is not None
    assert (undone.brought_id, redone.brought_id) == (number, number)


def test_a_number_once_given_is_not_given_again(
    catalogue: SqlCatalogue, new_photo: NewPhotos
) -> None:
    number = catalogue.bring_photo(new_photo("/p/1.jpg"), Step("crop", "Rosa", (CROP,)))
    catalogue.undo("Rosa")
    assert catalogue.add_photos([new_photo("/p/2.jpg")], "Rosa", "import") == (number + 1,)


def test_redo_is_refused_where_the_derivatives_file_was_imported_meanwhile(
    catalogue: SqlCatalogue, new_photo: NewPhotos
) -> None:
    derivative = new_photo("/p/1.jpg")
    catalogue.bring_photo(derivative, Step("crop", "Rosa", (CROP,)))
    catalogue.undo("Rosa")
    (number,) = catalogue.add_photos([derivative], "Rosa", "import")
    with pytest.raises(UserError, match="imported meanwhile"):
        catalogue.redo("Rosa")
    assert numbers(catalogue) == [number]


def test_a_rendering_that_is_known_already_stays_when_the_step_is_undone(
    catalogue: SqlCatalogue, new_photo: NewPhotos
) -> None:
    (known,) = catalogue.add_photos([new_photo("/p/1.jpg", sha256="a" * 64)], "Rosa", "import")
    again = new_photo("/p/2.jpg", sha256="a" * 64)
    assert catalogue.bring_photo(again, Step("crop", "Rosa", (CROP,))) == known
    catalogue.undo("Rosa")
    assert numbers(catalogue) == [known]


def test_a_sighting_knows_when_its_sidecar_was_changed(
    catalogue: SqlCatalogue, new_photo: NewPhotos
) -> None:
    (number,) = catalogue.add_photos([replace(new_photo("/p/1.jpg"), sidecar_ns=7)], "Rosa", "x")
    assert catalogue.sightings(Path("/p"))["/p/1.jpg"].sidecar_ns == 7
    assert catalogue.sightings(Path("/p"))["/p/1.jpg"].photo_id == number
