"""Pictures that stand in a story or over it without being told of are none of its own."""

# ruff: noqa: E501 -- mark-up is easier to read on one line

from pathlib import Path

import pytest

from mediadesk.published.pages.html import HtmlReader
from tests.published.saved_pages import STORY, editorial, only, pictures, reader_of_pages


@pytest.fixture(scope="module")
def reader() -> HtmlReader:
    return reader_of_pages()


def test_a_still_in_a_player_with_nothing_printed_of_it_is_left_out(
    reader: HtmlReader, tmp_path: Path
) -> None:
    player = "<figure><div class=video-player><img src=/up/ferry-in-fog.jpg width=800 height=450></div></figure>"
    assert pictures(reader, tmp_path, player) == []


def test_a_portrait_in_a_box_that_opens_over_a_name_is_left_out(
    reader: HtmlReader, tmp_path: Path
) -> None:
    box = "<p>The harbour is closed, <a href=/of/ann-lee>Ann Lee</a><span class=popover><img src=/up/ann-lee.jpg width=300 height=300></span> told the council on Monday night.</p>"
    assert pictures(reader, tmp_path, box) == []


def test_a_hidden_picture_over_the_heading_is_left_out(reader: HtmlReader, tmp_path: Path) -> None:
    hidden = (
        "<div style='display: none'><img src=/up/share-of-the-day.jpg width=1200 height=630></div>"
    )
    html = f"<body><article>{hidden}<h1>The heading</h1>{STORY}</article></body>"
    assert editorial(reader, tmp_path, html) == []


def test_a_hidden_picture_in_the_story_waits_for_its_turn_in_a_gallery(
    reader: HtmlReader, tmp_path: Path
) -> None:
    slide = "<figure style='display:none'><img src=/up/pier.jpg><figcaption>The pier.</figcaption></figure>"
    assert only(reader, tmp_path, slide).caption == "The pier."


def test_one_file_that_stands_again_and_again_in_a_story_waits_for_adverts(
    reader: HtmlReader, tmp_path: Path
) -> None:
    waiting = "<div><img src=/up/grey-field.png width=600 height=300></div><p>Another sentence of the story that runs on.</p>"
    assert pictures(reader, tmp_path, waiting * 4) == []


def test_pictures_numbered_in_their_address_are_not_one_file(
    reader: HtmlReader, tmp_path: Path
) -> None:
    numbered = "".join(
        f"<p><img src=/up/pier-{n}00.jpg alt='The pier on day {n} of the fog'></p><p>Another sentence of the story.</p>"
        for n in range(1, 6)
    )
    assert len(pictures(reader, tmp_path, numbered)) == 5
