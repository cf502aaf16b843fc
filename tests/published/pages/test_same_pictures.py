"""A page may show one picture several times, and several pictures by one name."""

from pathlib import Path

import pytest

from mediadesk.published.pages.html import HtmlReader
from tests.published.saved_pages import STORY, pictures, reader_of_pages


@pytest.fixture(scope="module")
def reader() -> HtmlReader:
    return reader_of_pages()


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        (
            "/in/article33400927.ece/S5/ferries-in-fog.jpg",
            "/in/article33400677.ece/S5/ferries-in-fog.jpg",
            2,
        ),
        (
            "/in/article33400927.ece/S5/ferries-in-fog.jpg",
            "/in/article33400927.ece/S9/ferries-in-fog.jpg",
            1,
        ),
        (
            "/cake/1097942/600x400/cake-with-fruit.jpg",
            "/cake/1078086/960x640/cake-with-fruit.jpg",
            2,
        ),
        ("/cache/1097942/harbour-in-fog.jpg", "/files/1078086/harbour-in-fog.jpg", 1),
    ],
    ids=["two numbers", "two sizes", "two numbers and sizes", "two kinds of folder"],
)
def test_a_folder_with_a_long_number_holds_one_picture(
    reader: HtmlReader, tmp_path: Path, first: str, second: str, count: int
) -> None:
    story = STORY.join(
        f"<figure><img src={address} alt=Fog></figure>" for address in (first, second)
    )
    assert len(pictures(reader, tmp_path, story)) == count


def test_one_name_in_the_folders_of_two_months_is_two_pictures(
    reader: HtmlReader, tmp_path: Path
) -> None:
    body = "".join(
        f"<p>Kids in {month}:</p><p><img src=/up/2021/{month}/meet-her-kids.jpg></p>"
        for month in ("08", "11")
    )
    assert len(pictures(reader, tmp_path, body)) == 2


@pytest.mark.parametrize(
    ("numbers", "count"),
    [((1017, 1022, 1031), 3), ((640, 660, 680), 1)],
    ids=["of a series", "of sizes"],
)
def test_files_numbered_one_after_the_other_are_several_pictures(
    reader: HtmlReader, tmp_path: Path, numbers: tuple[int, ...], count: int
) -> None:
    row = "".join(f"<p><img src=/up/harbour-fog-{n}.jpg></p>" for n in numbers)
    assert len(pictures(reader, tmp_path, row)) == count
