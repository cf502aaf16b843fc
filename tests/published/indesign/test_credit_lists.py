"""Lists of credits in InDesign layouts: read for the pictures that have no credit beside them."""

from pathlib import Path

import pytest

from mediadesk.model.placement import Placement
from tests.fakes.indesign import Package, Placed, paragraph, text_frame
from tests.published.layouts import placed_in

#: Below the picture, and on the same page far from it.
BELOW, FAR_OFF = (100, -195, 150, 30), (100, 300, 150, 60)
CAPTION = text_frame("s0", BELOW), paragraph("Fig. 1: The harbour at dawn.", "Caption")


def with_texts(folder: Path, *texts: tuple[str, str]) -> Placement:
    """Read a page of one picture and text frames, given as frame and story content."""
    frames = "".join(frame for frame, _ in texts)
    stories = tuple((f"s{at}", inner) for at, (_, inner) in enumerate(texts))
    (placed,) = placed_in(folder, Package(Placed().xml() + frames, stories))
    return placed


@pytest.mark.parametrize(
    "told",
    [
        paragraph("Photo credits", "Body") + paragraph("Fig. 2: Bo Ek; Fig. 1: Ann Lee/AP", "Body"),
        paragraph("Picture credits: Fig. 1: Ann Lee/AP", "Body"),
        paragraph("All photos: Ann Lee/AP", "Imprint"),
    ],
)
def test_a_list_of_credits_is_read_for_pictures_without_one(tmp_path: Path, told: str) -> None:
    placed = with_texts(tmp_path, CAPTION, (text_frame("s1", FAR_OFF), told))
    assert (placed.caption, placed.credit) == ("Fig. 1: The harbour at dawn.", "Ann Lee/AP")
    assert placed.is_bylined


def test_a_list_of_credits_beside_the_pages_is_not_printed(tmp_path: Path) -> None:
    told = paragraph("All photos: Ann Lee/AP", "Imprint")
    placed = with_texts(tmp_path, CAPTION, (text_frame("s1", (2000, 300, 150, 60)), told))
    assert not placed.credit
