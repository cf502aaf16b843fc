"""What others do in a catalogue is told once, and what one did oneself is not."""

from collections.abc import Callable, Iterator

import pytest

from mediadesk.model.caption import Caption
from mediadesk.model.changes import Step
from mediadesk.model.collection import Collection, CollectionMember
from mediadesk.model.desk_news import DeskNews
from mediadesk.model.edit import Edit, Evidence
from mediadesk.model.intake import Intake, NewPhoto
from mediadesk.storage.catalogue import SqlCatalogue, open_catalogue
from tests.fakes.clock import FakeClock

NewPhotos = Callable[..., NewPhoto]
Intakes = Callable[..., Intake]

CROP = Edit("crop-1", 0, "crop", Evidence.DECLARED)


@pytest.fixture
def other(address: str, catalogue: SqlCatalogue) -> Iterator[SqlCatalogue]:
    """Yield the same catalogue, opened by somebody else."""
    opened = open_catalogue(address, FakeClock())
    yield opened
    opened.close()


def _caption(photo_id: int, text: str) -> Step:
    return Step("caption", "Rosa", (Caption(photo_id, text=text),))


def test_a_change_of_somebody_else_is_told_with_its_photos_and_only_once(
    catalogue: SqlCatalogue, other: SqlCatalogue, new_photo: NewPhotos
) -> None:
    catalogue.add_photos([new_photo("/p/1.jpg"), new_photo("/p/2.jpg")], "Rosa", "import")
    mark = catalogue.mark()
    other.apply(_caption(2, "Kim"))
    news = catalogue.news_since(mark)
    assert (news.photo_ids, news.is_shelf_new) == (frozenset({2}), False)
    assert catalogue.news_since(news.mark) == DeskNews(news.mark)


def test_what_one_did_oneself_is_no_news(
    catalogue: SqlCatalogue, other: SqlCatalogue, new_photo: NewPhotos
) -> None:
    mark = catalogue.mark()
    catalogue.add_photos([new_photo()], "Rosa", "import")
    catalogue.bring_photo(new_photo("/p/edited.jpg"), Step("crop", "Rosa", (CROP,)))
    catalogue.apply(_caption(1, "Kim"))
    catalogue.undo("Rosa")
    catalogue.redo("Rosa")
    news = catalogue.news_since(mark)
    assert news == DeskNews(news.mark)
    assert other.news_since(mark).photo_ids == {1, 2}


def test_photos_that_somebody_else_brought_are_told(
    catalogue: SqlCatalogue, other: SqlCatalogue, new_photo: NewPhotos
) -> None:
    mark = catalogue.mark()
    other.add_photos([new_photo()], "Kim", "import")
    news = catalogue.news_since(mark)
    assert (news.photo_ids, news.is_shelf_new) == (frozenset({1}), True)


def test_a_derivative_that_somebody_else_took_back_is_gone(
    catalogue: SqlCatalogue, other: SqlCatalogue, new_photo: NewPhotos
) -> None:
    number = other.bring_photo(new_photo("/p/edited.jpg"), Step("crop", "Kim", (CROP,)))
    mark = catalogue.mark()
    other.undo("Kim")
    news = catalogue.news_since(mark)
    assert (news.photo_ids, news.gone_ids, news.is_shelf_new) == (frozenset(), {number}, True)


def test_collections_that_somebody_else_made_are_told(
    catalogue: SqlCatalogue, other: SqlCatalogue, new_photo: NewPhotos
) -> None:
    catalogue.add_photos([new_photo()], "Rosa", "import")
    mark = catalogue.mark()
    other.apply(Step("new", "Kim", (Collection("c1", "Front page"), CollectionMember("c1", 1))))
    assert catalogue.news_since(mark).are_collections_new


def test_a_file_that_somebody_else_read_again_is_told_with_its_photo(
    catalogue: SqlCatalogue, other: SqlCatalogue, new_photo: NewPhotos, intake: Intakes
) -> None:
    catalogue.add_photos([new_photo("/p/1.jpg"), new_photo("/p/2.jpg")], "Rosa", "import")
    mark = catalogue.mark()
    other.see_again(2, intake("/p/2.jpg", "b" * 64), "Kim")
    news = catalogue.news_since(mark)
    assert (news.photo_ids, news.is_shelf_new) == (frozenset({2}), True)


def test_a_file_that_somebody_else_saw_elsewhere_makes_the_shelf_new(
    catalogue: SqlCatalogue, other: SqlCatalogue, new_photo: NewPhotos, intake: Intakes
) -> None:
    catalogue.add_photos([new_photo("/p/1.jpg", sha256="a" * 64)], "Rosa", "import")
    mark = catalogue.mark()
    other.see_again(1, intake("/q/1.jpg", "a" * 64), "Kim")
    assert catalogue.news_since(mark).is_shelf_new


def test_a_file_that_one_saw_again_oneself_is_no_news(
    catalogue: SqlCatalogue, other: SqlCatalogue, new_photo: NewPhotos, intake: Intakes
) -> None:
    catalogue.add_photos([new_photo("/p/1.jpg")], "Rosa", "import")
    mark = catalogue.mark()
    catalogue.see_again(1, intake("/p/1.jpg", "b" * 64), "Rosa")
    other.apply(_caption(1, "Kim"))
    assert not catalogue.news_since(mark).is_shelf_new
