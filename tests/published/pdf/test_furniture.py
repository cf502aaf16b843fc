"""Logos of a page's head and foot are told by their place where nothing repeats them."""

from pathlib import Path

import pytest

from mediadesk.model.placement import Placement
from tests.published.pdf_written import Written, column, placed, read, text

TITLE = text("The piers are open again", 60, 660, 24)
STORY = TITLE + column(60, 630, 4) + column(60, 300, 4)
PHOTO = placed("Photo", (300, 0, 0, 200, 60, 350)) + text("Fog. Photo: Ann Lee / Wire", 60, 340, 8)


def shown(folder: Path, operators: str, pages: int = 1) -> list[Placement]:
    written = Written()
    written.image("Photo")
    written.image("Logo", 120, 40)
    for _ in range(pages):
        written.page(operators)
    return list(read(written.save(folder)).placements)


PLACES = {
    "in the head": placed("Logo", (120, 0, 0, 40, 60, 740)) + text("The Courier", 200, 750),
    "at the right, over the title": placed("Logo", (120, 0, 0, 50, 440, 700))
    + text("Press release", 60, 730),
    "in the foot": placed("Logo", (120, 0, 0, 40, 60, 30)) + text("Page 1", 500, 40, 8),
}


@pytest.mark.parametrize("place", PLACES)
def test_a_logo_of_a_single_page_is_decoration(tmp_path: Path, place: str) -> None:
    found = shown(tmp_path, STORY + PHOTO + PLACES[place])
    assert sorted((one.decorative, one.caption) for one in found) == [(False, "Fog."), (True, "")]


PICTURES = {
    "a photo over the title": placed("Photo", (480, 0, 0, 100, 60, 690)),
    "a small picture between title and story": placed("Logo", (120, 0, 0, 40, 440, 640)),
}


@pytest.mark.parametrize("picture", PICTURES)
def test_a_picture_of_the_story_is_no_logo(tmp_path: Path, picture: str) -> None:
    found = shown(tmp_path, STORY + PICTURES[picture])
    assert [one.decorative for one in found] == [False]


def test_a_small_picture_twice_at_one_place_is_furniture(tmp_path: Path) -> None:
    logo = placed("Logo", (120, 0, 0, 40, 300, 500))
    found = shown(tmp_path, TITLE + column(60, 630, 4) + logo, pages=2)
    assert [one.decorative for one in found] == [True, True]


def test_a_photo_marked_as_an_artifact_keeps_its_caption(tmp_path: Path) -> None:
    (found,) = shown(tmp_path, STORY + f"/Artifact BMC {PHOTO} EMC")
    assert (found.caption, found.credit, found.decorative) == ("Fog.", "Ann Lee / Wire", False)
