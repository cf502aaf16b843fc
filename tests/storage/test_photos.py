"""Photos looked up, listed in order, and shown as cards."""

import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import numpy as np
import pytest

from mediadesk.model.caption import Caption
from mediadesk.model.changes import Step
from mediadesk.model.collection import Collection, CollectionMember, FolderCount
from mediadesk.model.credit import Credit
from mediadesk.model.dossier import PhotoCard
from mediadesk.model.intake import NewPhoto
from mediadesk.model.photo import FieldValue, Sighting
from mediadesk.model.scope import FirstPhotos, Order, Scope
from mediadesk.search.tree import Words
from mediadesk.storage.catalogue import SqlCatalogue, open_catalogue
from tests.fakes.clock import FakeClock

NewPhotos = Callable[..., NewPhoto]


def listed(catalogue: SqlCatalogue, **scope: object) -> list[int]:
    whole = [int(number) for number in catalogue.photo_ids(Scope(**scope), None)]
    beginning = catalogue.first_photos(Scope(**scope), None, 2)
    assert beginning == FirstPhotos(len(whole), tuple(whole[:2]))
    return whole


def test_a_photo_is_found_by_number_hash_path_and_name(
    catalogue: SqlCatalogue, new_photo: NewPhotos
) -> None:
    taken_at = datetime(2026, 1, 2, 3, 4, 5)  # noqa: DTZ001  (a camera's clock knows no zone)
    new = new_photo("/p/Kim Yo.JPG", taken_at=taken_at)
    (number,) = catalogue.add_photos([new], "Rosa", "import")
    photo = catalogue.photo(number)
    assert photo is not None
    assert photo.taken_at == taken_at
    assert catalogue.photo_with_hash(new.photo.sha256.upper()) == photo
    assert catalogue.photo_at(Path("/p/Kim Yo.JPG")) == photo
    assert catalogue.photos_named("kim yo") == (photo,)


def test_what_is_not_there_is_not_found(catalogue: SqlCatalogue) -> None:
    assert catalogue.photo(1) is None
    assert catalogue.photo_with_hash("0") is None
    assert catalogue.photo_at(Path("/p/x.jpg")) is None
    assert catalogue.photos_named("x") == ()
    assert catalogue.dossier(1) is None
    assert catalogue.cards([1]) == ()
    assert listed(catalogue) == []


def test_photos_stand_newest_first_or_by_name_with_numbers_by_value(
    catalogue: SqlCatalogue, new_photo: NewPhotos
) -> None:
    east = timezone(timedelta(hours=9))
    facts = {
        "img10.jpg": datetime(2026, 1, 1, 12, tzinfo=UTC),
        "IMG9.jpg": None,
        "img1.jpg": datetime(2026, 1, 1, 13, tzinfo=east),
        "zebra.jpg": datetime(2025, 1, 1, 13, tzinfo=UTC),
    }
    batch = [new_photo(f"/p/{name}", taken_at=taken) for name, taken in facts.items()]
    catalogue.add_photos(batch, "Rosa", "import")
    assert listed(catalogue, order=Order.ADDED) == [4, 1, 3, 2]
    assert listed(catalogue, order=Order.NAME) == [3, 2, 1, 4]
    assert listed(catalogue, order=Order.TAKEN) == [3, 1, 4, 2]


def test_the_newest_import_comes_first_and_in_it_the_picture_taken_first(
    catalogue: SqlCatalogue, new_photo: NewPhotos
) -> None:
    def imported(day: int, *names: str) -> None:
        added = datetime(2026, 5, day, tzinfo=UTC)
        noon = datetime(2026, 5, 1, 12, tzinfo=UTC)
        taken = {"late.jpg": noon, "early.jpg": noon - timedelta(hours=3)}
        batch = [
            new_photo(f"/p/{day}/{name}", taken_at=taken.get(name), added_at=added)
            for name in names
        ]
        catalogue.add_photos(batch, "Rosa", "import")

    imported(1, "late.jpg", "scan10.jpg", "early.jpg", "scan9.jpg")
    imported(2, "late.jpg")
    assert listed(catalogue, order=Order.ADDED) == [5, 3, 1, 4, 2]


def test_a_folder_holds_what_lies_below_it_and_not_what_begins_like_it(
    catalogue: SqlCatalogue, new_photo: NewPhotos
) -> None:
    paths = ("/p/a/1.jpg", "/p/a/deep/2.jpg", "/p/ab/3.jpg", "/p/a0/4.jpg")
    catalogue.add_photos([new_photo(path) for path in paths], "Rosa", "import")
    assert listed(catalogue, folder="/p/a") == [1, 2]
    assert listed(catalogue, folder="/p/a", with_subfolders=False) == [1]
    assert listed(catalogue, folder="/") == [1, 2, 3, 4]
    assert listed(catalogue, folder="/p/%") == []


def test_scope_and_query_narrow_together(catalogue: SqlCatalogue, new_photo: NewPhotos) -> None:
    batch = [new_photo(f"/{folder}/{n}.jpg") for folder in "ab" for n in (1, 2)]
    catalogue.add_photos(batch, "Rosa", "import")
    members = (CollectionMember("c", number) for number in (1, 2, 3))
    catalogue.apply(Step("new", "Rosa", (Collection("c", "C"), *members)))
    scope = Scope(folder="/a", collection_id="c")
    assert list(catalogue.photo_ids(scope, Words("2"))) == [2]
    assert catalogue.first_photos(scope, Words("2"), 9) == FirstPhotos(1, (2,))


def test_the_order_follows_photos_that_come_by_another_program(
    catalogue: SqlCatalogue, address: str, new_photo: NewPhotos
) -> None:
    catalogue.add_photos([new_photo("/p/b.jpg")], "Rosa", "import")
    assert listed(catalogue, order=Order.NAME) == [1]
    other = open_catalogue(address, FakeClock())
    other.add_photos([new_photo("/p/a.jpg")], "Ada", "import")
    other.close()
    assert listed(catalogue, order=Order.NAME) == [2, 1]


def test_the_array_of_numbers_cannot_be_written(
    catalogue: SqlCatalogue, new_photo: NewPhotos
) -> None:
    catalogue.add_photos([new_photo()], "Rosa", "import")
    numbers = catalogue.photo_ids(Scope(), None)
    assert numbers.dtype == np.int64
    with pytest.raises(ValueError, match="read-only"):
        numbers[0] = 7


def test_cards_come_in_the_order_asked_for(catalogue: SqlCatalogue, new_photo: NewPhotos) -> None:
    batch = [new_photo(f"/p/{n}.jpg") for n in range(3)]
    catalogue.add_photos(batch, "Rosa", "import")
    assert [card.id for card in catalogue.cards([3, 99, 1])] == [3, 1]


def test_a_card_tells_what_is_on_record(catalogue: SqlCatalogue, new_photo: NewPhotos) -> None:
    catalogue.add_photos([new_photo("/p/1.jpg", sha256="a" * 64)], "Rosa", "import")
    derivative = new_photo(
        "/p/2.jpg",
        sha256="b" * 64,
        original_id=1,
        caption=Caption(0, text="A caption without a headline."),
        credit=Credit(0, creators=("Jane",)),
    )
    catalogue.add_photos([derivative], "Rosa", "import")
    bare, full = catalogue.cards([1, 2])
    assert bare == PhotoCard(
        1,
        "a" * 64,
        "1.jpg",
        "/p/1.jpg",
        "",
        has_caption=False,
        has_credit=False,
        is_derivative=False,
    )
    assert full.headline == "A caption without a headline."
    assert (full.has_caption, full.has_credit, full.is_derivative) == (True, True, True)


def test_a_card_tells_what_suppliers_ask_in_whichever_field(
    catalogue: SqlCatalogue, new_photo: NewPhotos
) -> None:
    catalogue.add_photos([new_photo("/p/1.jpg"), new_photo("/p/2.jpg", sha256="b" * 64)], "R", "i")
    asked = (
        FieldValue(2, "instructions", "NO ARCHIVE"),
        FieldValue(2, "usage_terms", "Editorial use only"),
        FieldValue(2, "city", "Berlin"),
    )
    catalogue.apply(Step("ask", "Rosa", puts=asked))
    plain, restricted = catalogue.cards([1, 2])
    assert plain.asked == ""
    assert restricted.asked == "NO ARCHIVE; Editorial use only"


@pytest.mark.parametrize(
    ("said", "stars"), [("3", 3), ("-1", -1), ("99", 5), ("2.0", 2), ("inf", 0), ("good", 0)]
)
def test_a_card_tells_the_stars_whatever_a_file_called_them(
    catalogue: SqlCatalogue, new_photo: NewPhotos, said: str, stars: int
) -> None:
    catalogue.add_photos([new_photo("/p/1.jpg")], "Rosa", "import")
    catalogue.apply(Step("rate", "Rosa", puts=(FieldValue(1, "rating", said),)))
    (card,) = catalogue.cards([1])
    assert card.rating == stars


def test_folders_tell_how_many_photos_lie_directly_in_them(
    catalogue: SqlCatalogue, new_photo: NewPhotos
) -> None:
    paths = ("/p/b/1.jpg", "/p/a/2.jpg", "/p/a/3.jpg")
    catalogue.add_photos([new_photo(path) for path in paths], "Rosa", "import")
    assert catalogue.folders() == (FolderCount(("/p/a",), 2), FolderCount(("/p/b",), 1))


def test_sightings_of_a_folder_stand_by_path(catalogue: SqlCatalogue, new_photo: NewPhotos) -> None:
    paths = ("/p/1.jpg", "/p/q/2.jpg", "/pq/3.jpg")
    catalogue.add_photos([new_photo(path) for path in paths], "Rosa", "import")
    sightings = catalogue.sightings(Path("/p"))
    assert dict(sightings) == {
        "/p/1.jpg": Sighting(Path("/p/1.jpg"), 1, 1000, 5),
        "/p/q/2.jpg": Sighting(Path("/p/q/2.jpg"), 2, 1000, 5),
    }
    assert len(sightings) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="names are Unicode there")
def test_a_file_name_that_is_no_text_is_kept_exactly(
    catalogue: SqlCatalogue, new_photo: NewPhotos
) -> None:
    path = "/p/M\udcfcnchen/caf\udce9.jpg"
    catalogue.add_photos([new_photo(path, sha256="a" * 64)], "Rosa", "import")
    photo = catalogue.photo_at(Path(path))
    assert photo is not None
    assert str(photo.path) == path
    assert list(catalogue.sightings(Path("/p"))) == [path]
    assert [f.paths for f in catalogue.folders()] == [("/p/M\udcfcnchen",)]


def test_fingerprints_of_all_64_bits_come_back(
    catalogue: SqlCatalogue, new_photo: NewPhotos
) -> None:
    new = new_photo()
    catalogue.add_photos([new], "Rosa", "import")
    assert catalogue.fingerprint(1) == new.fingerprint
    assert catalogue.fingerprints_after(0, 5)[0].fingerprint == new.fingerprint


def test_what_was_made_from_a_photo_is_found_through_all_its_steps(
    catalogue: SqlCatalogue, new_photo: NewPhotos
) -> None:
    (first,) = catalogue.add_photos([new_photo("/p/a.jpg")], "Rosa", "import")
    (page,) = catalogue.add_photos([new_photo("/p/b.jpg", original_id=first)], "Rosa", "import")
    (web,) = catalogue.add_photos([new_photo("/p/c.jpg", original_id=page)], "Rosa", "import")
    catalogue.add_photos([new_photo("/p/d.jpg")], "Rosa", "import")
    assert [photo.id for photo in catalogue.derivatives(first)] == [page, web]
    assert catalogue.derivatives(web) == ()


def test_the_same_photo_twice_in_a_folder_counts_once(
    catalogue: SqlCatalogue, new_photo: NewPhotos
) -> None:
    same = "a" * 64
    copies = [new_photo("/p/1.jpg", sha256=same), new_photo("/p/copy.jpg", sha256=same)]
    catalogue.add_photos(copies, "Rosa", "import")
    assert catalogue.folders() == (FolderCount(("/p",), 1),)


def test_photos_that_lie_in_several_folders_are_counted_by_those_folders(
    catalogue: SqlCatalogue, new_photo: NewPhotos
) -> None:
    same = {"1": "a" * 64, "2": "b" * 64}
    copies = [
        new_photo(f"/p/{folder}/{name}.jpg", sha256=digest)
        for name, digest in same.items()
        for folder in ("web", "archive")
    ]
    alone = new_photo("/p/web/3.jpg", sha256="c" * 64)
    catalogue.add_photos([*copies, alone], "Rosa", "import")
    assert catalogue.folders() == (
        FolderCount(("/p/archive", "/p/web"), 2),
        FolderCount(("/p/web",), 1),
    )
