"""Pictures that open a page, or that the page announces, belong to its story."""

# ruff: noqa: E501 -- mark-up is easier to read on one line

from pathlib import Path

import pytest

from mediadesk.published.pages.html import HtmlReader
from tests.published.saved_pages import STORY, editorial, reader_of_pages


@pytest.fixture(scope="module")
def reader() -> HtmlReader:
    return reader_of_pages()


def test_a_picture_over_the_heading_as_wide_as_the_page_opens_the_story(
    reader: HtmlReader, tmp_path: Path
) -> None:
    lead = "<div class=page-overlay><img src=/image/75639296-2880x710></div>"
    html = f"<body>{lead}<h1>The heading</h1><div>{STORY}</div></body>"
    assert len(editorial(reader, tmp_path, html)) == 1


def test_the_announced_picture_after_the_story_belongs_to_it_where_it_may_be_enlarged(
    reader: HtmlReader, tmp_path: Path
) -> None:
    head = "<meta property=og:image content=/up/old-ferry.jpg>"
    after = "<ul><li><a href=/up/old-ferry.jpg><img src=/up/old-ferry-600x600.jpg width=600></a></li></ul>"
    html = f"<html><head>{head}</head><body><h1>The heading</h1><div>{STORY}</div>{after}</body></html>"
    assert len(editorial(reader, tmp_path, html)) == 1


def test_where_every_main_heading_stands_behind_the_story_the_one_over_it_is_its_own(
    reader: HtmlReader, tmp_path: Path
) -> None:
    figure = "<div><img src=/up/levels.png width=500></div>"
    html = (
        "<body><div><img src=/up/other-story.png></div><h2>Fog</h2>"
        f"{figure}<div>{STORY}</div><h1>Quick links</h1></body>"
    )
    assert [p.image for p in editorial(reader, tmp_path, html)] == ["/up/levels.png"]


def test_an_announced_background_of_the_pages_header_opens_the_story(
    reader: HtmlReader, tmp_path: Path
) -> None:
    head = "<meta property=og:image content=/up/chapel-in-fog.jpg>"
    hero = "<div class=hero-post><div class=site-header-bg style='background-image: url(/up/chapel-in-fog.jpg)'></div><h1>The heading</h1></div>"
    html = f"<html><head>{head}</head><body>{hero}<div>{STORY}</div></body></html>"
    assert len(editorial(reader, tmp_path, html)) == 1


def test_a_background_may_be_named_by_a_long_number_only(
    reader: HtmlReader, tmp_path: Path
) -> None:
    lead = "<h1>The heading</h1><div style='background-image:url(/db/f9d8/5292383443513395)'><p class=caption>Fog.</p></div>"
    html = f"<body>{lead}<div>{STORY}</div></body>"
    assert [p.caption for p in editorial(reader, tmp_path, html)] == ["Fog."]


def test_where_no_heading_is_marked_up_the_story_opens_where_its_title_is_printed(
    reader: HtmlReader, tmp_path: Path
) -> None:
    slides = "".join(f"<div class=item><img src=/site/titleimage/{n}.jpg></div>" for n in range(3))
    html = (
        "<html><head><title>Fog keeps the ferries in harbour - Harbour Post</title></head><body>"
        f"<div class=carousel>{slides}</div><div class=title>Fog keeps the ferries in harbour</div>"
        f"<div>{STORY}<img src=/up/ferry.jpg width=600>{STORY}</div></body></html>"
    )
    assert [p.image for p in editorial(reader, tmp_path, html)] == ["/up/ferry.jpg"]


def test_a_bare_picture_under_the_heading_beside_the_announced_one_decorates_the_page(
    reader: HtmlReader, tmp_path: Path
) -> None:
    head = "<meta property=og:image content=/up/ferry.jpg>"
    opening = "<div><img src=/up/banner-of-the-shop.jpg></div><div><img src=/up/ferry.jpg></div>"
    html = f"<html><head>{head}</head><body><h1>The heading</h1>{opening}<div>{STORY}</div></body></html>"
    assert [p.image for p in editorial(reader, tmp_path, html)] == ["/up/ferry.jpg"]
