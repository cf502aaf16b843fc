"""A document is due once it is new or changed, whole, and its pictures are there."""

from dataclasses import replace
from pathlib import Path

import pytest

from mediadesk.model.finding import DocumentReport, Judgement, Status
from mediadesk.model.placement import Placement
from mediadesk.model.watching import Stamp, WatchMemory
from mediadesk.services.checks.settling import PATIENCE_S, SETTLED_S, Settling, shown_elsewhere
from mediadesk.services.checks.watched_files import FolderFiles

DESK = Path("/desk")
PAGE = DESK / "page.html"


def files(*, partial: tuple[Path, ...] = (), **sizes: int) -> FolderFiles:
    """Return a look: `page_html=3` is page.html of three bytes, `in__a_jpg` is in/a.jpg."""
    stamps = {
        DESK / name.replace("__", "/").replace("_html", ".html").replace("_jpg", ".jpg"): Stamp(
            size, size
        )
        for name, size in sizes.items()
    }
    documents = frozenset(path for path in stamps if path.suffix == ".html")
    return FolderFiles(stamps, documents, {}, frozenset(partial))


@pytest.fixture
def settling() -> Settling:
    return Settling(WatchMemory(DESK))


def report(*placements: Placement, path: Path = PAGE) -> DocumentReport:
    return DocumentReport(path, tuple(Judgement(one, Status.COMPLETE) for one in placements))


def test_a_new_document_is_due_once_it_has_stopped_changing(settling: Settling) -> None:
    settling.look(files(page_html=3), 0)
    assert settling.due(SETTLED_S - 0.1) == ()
    settling.look(files(page_html=3), SETTLED_S)
    assert settling.due(SETTLED_S) == (PAGE,)


def test_a_document_that_goes_on_growing_is_not_due(settling: Settling) -> None:
    for second in range(20):
        settling.look(files(page_html=second + 1), second)
        assert settling.due(second) == ()


def test_an_empty_document_is_not_due(settling: Settling) -> None:
    settling.look(files(page_html=0), 0)
    assert settling.due(1000) == ()


def test_a_document_waits_while_a_file_is_there_that_becomes_it(settling: Settling) -> None:
    settling.look(files(page_html=3, partial=(PAGE,)), 0)
    assert settling.due(1000) == ()
    settling.look(files(page_html=9), 1001)
    assert settling.due(1001 + SETTLED_S) == (PAGE,)


def test_a_document_waits_for_the_pictures_that_arrive_around_it(settling: Settling) -> None:
    settling.look(files(page_html=3, img__a_jpg=1), 0)
    settling.look(files(page_html=3, img__a_jpg=2), 5)
    assert settling.due(5) == ()
    settling.look(files(page_html=3, img__a_jpg=2), 5 + SETTLED_S)
    assert settling.due(5 + SETTLED_S) == (PAGE,)


def test_it_waits_for_no_picture_for_ever(settling: Settling) -> None:
    settling.look(files(page_html=3), 0)
    settling.look(files(page_html=3, img__a_jpg=7), PATIENCE_S)
    assert settling.due(PATIENCE_S) == (PAGE,)


def test_pictures_that_arrive_elsewhere_hold_nothing_up(settling: Settling) -> None:
    settling.look(files(news__page_html=3), 0)
    settling.look(files(news__page_html=3, other__a_jpg=1), 5)
    assert settling.due(5) == (DESK / "news/page.html",)


def test_a_checked_document_is_due_again_once_it_changes(settling: Settling) -> None:
    settling.look(files(page_html=3), 0)
    settling.checked(report())
    assert settling.unknown == ()
    settling.look(files(page_html=4), 10)
    assert settling.due(10 + SETTLED_S) == (PAGE,)


def test_it_is_due_again_once_a_picture_that_it_shows_is_swapped(settling: Settling) -> None:
    settling.look(files(page_html=3, img__a_jpg=1), 0)
    settling.checked(report(Placement("img/a.jpg", "picture 1", file=DESK / "img/a.jpg")))
    settling.look(files(page_html=3, img__a_jpg=2), 10)
    assert settling.due(10 + SETTLED_S) == (PAGE,)


ELSEWHERE = Path("/archive/Fog on pier.jpg")


def with_elsewhere(look: FolderFiles, size: int) -> FolderFiles:
    return replace(look, elsewhere={ELSEWHERE: Stamp(size, size)})


@pytest.mark.parametrize("image", ["file:/archive/Fog%20on%20pier.jpg", str(ELSEWHERE)])
def test_it_is_due_again_once_a_photo_that_it_links_from_outside_changes(
    settling: Settling, image: str
) -> None:
    checked = report(Placement(image, "page 1", file=ELSEWHERE))
    settling.look(files(page_html=3), 0)
    assert shown_elsewhere(checked, DESK) == {ELSEWHERE}
    settling.checked(checked, {ELSEWHERE: Stamp(1, 1)})
    again = Settling(settling.memory)
    for one in (settling, again):
        assert one.linked == {ELSEWHERE}
        one.look(with_elsewhere(files(page_html=3), 1), 10)
        assert one.due(10 + SETTLED_S) == ()
        one.look(with_elsewhere(files(page_html=3), 2), 20)
        assert one.due(20) == ()
        assert one.due(20 + SETTLED_S) == (PAGE,)


def test_what_was_unpacked_of_a_document_is_not_watched(settling: Settling) -> None:
    settling.look(files(page_html=3), 0)
    unpacked = Path("/cache/unpacked/ab12cd.jpg")
    checked = report(Placement("OEBPS/fog.jpg", "picture 1", file=unpacked))
    settling.checked(checked)
    assert (shown_elsewhere(checked, DESK), settling.linked) == (frozenset(), frozenset())


def test_it_is_due_again_once_a_picture_that_was_missing_arrives(settling: Settling) -> None:
    settling.look(files(page_html=3), 0)
    settling.checked(report(Placement("https://example.org/x/a.jpg?w=3", "picture 1")))
    assert settling.due(10) == ()
    settling.look(files(page_html=3, img__b_jpg=1), 20)
    assert settling.due(30) == ()
    settling.look(files(page_html=3, img__a_jpg=1), 40)
    assert settling.due(40 + SETTLED_S) == (PAGE,)


def test_what_is_adopted_is_not_due(settling: Settling) -> None:
    settling.look(files(page_html=3, other_html=5), 0)
    settling.adopt()
    assert settling.due(100) == ()


def test_what_is_known_is_known_at_the_next_start(settling: Settling) -> None:
    settling.look(files(page_html=3, img__a_jpg=1), 0)
    settling.checked(report(Placement("img/a.jpg", "picture 1", file=DESK / "img/a.jpg")))
    again = Settling(settling.memory)
    again.look(files(page_html=3, img__a_jpg=1), 0)
    assert again.due(100) == ()


def test_a_folder_that_comes_back_is_known(settling: Settling) -> None:
    settling.look(files(page_html=3), 0)
    settling.checked(report())
    settling.look(FolderFiles(), 10)
    assert settling.due(20) == ()
    settling.look(files(page_html=3), 50)
    assert settling.due(100) == ()


def test_what_changes_while_it_is_checked_is_due_again(settling: Settling) -> None:
    settling.look(files(page_html=3), 0)
    due = settling.due(SETTLED_S)
    settling.checked(report(path=due[0]))  # by the look before, whatever the disk says now
    settling.look(files(page_html=4), 3)
    assert settling.due(3 + SETTLED_S) == (PAGE,)


def test_the_youngest_document_comes_first(settling: Settling) -> None:
    settling.look(files(old_html=1, new_html=9), 0)
    assert settling.due(100) == (DESK / "new.html", DESK / "old.html")
