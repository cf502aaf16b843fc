"""A heading gives a region of the page to other stories."""

# ruff: noqa: E501 -- mark-up is easier to read on one line

from pathlib import Path

import pytest

from mediadesk.published.pages.html import HtmlReader
from tests.published.saved_pages import STORY, editorial, pictures, reader_of_pages

_FIGURE = "<figure><img src=/up/pier.jpg alt='The pier'><figcaption>The pier in fog.</figcaption></figure>"
_OTHER = "<p><img src=/up/other.jpg alt='Another day'></p>"


@pytest.fixture(scope="module")
def reader() -> HtmlReader:
    return reader_of_pages()


@pytest.mark.parametrize(
    "heading",
    [
        "<h3>Read next</h3>",
        "<h2>More from Harbours »</h2>",
        "<div><h4><span>Mehr zum Thema</span></h4></div>",
        "<p><strong>À lire aussi :</strong></p>",
        "<div class=label>Читайте также</div>",
    ],
)
def test_a_picture_in_an_element_headed_as_other_stories_is_left_out(
    reader: HtmlReader, tmp_path: Path, heading: str
) -> None:
    assert pictures(reader, tmp_path, f"<div>{heading}{_OTHER}</div>") == []


@pytest.mark.parametrize(
    "heading",
    [
        pytest.param("<h3>Fog on the pier</h3>", id="another heading"),
        pytest.param("<p>Read next to nothing about the fog on the pier.</p>", id="a paragraph"),
        pytest.param("<a href=/next>Read next</a>", id="a link"),
        pytest.param("<a href=#next><span>Read next</span></a>", id="a table of contents"),
    ],
)
def test_a_picture_under_other_words_stays(
    reader: HtmlReader, tmp_path: Path, heading: str
) -> None:
    assert len(pictures(reader, tmp_path, f"<div>{heading}{_OTHER}</div>")) == 1


def test_a_heading_in_the_story_ends_with_the_next_paragraph(
    reader: HtmlReader, tmp_path: Path
) -> None:
    story = f"{STORY}<h3>See also</h3>{_OTHER}{STORY}{_FIGURE}"
    html = f"<body><article><h1>The heading</h1>{story}</article></body>"
    assert [p.caption for p in editorial(reader, tmp_path, html)] == ["The pier in fog."]


def test_a_heading_says_nothing_of_pictures_before_it(reader: HtmlReader, tmp_path: Path) -> None:
    found = pictures(reader, tmp_path, f"<div>{_FIGURE}<h3>Read next</h3>{_OTHER}</div>")
    assert [p.caption for p in found] == ["The pier in fog."]
