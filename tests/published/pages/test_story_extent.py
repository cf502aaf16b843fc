"""What of a page is the story is told by where most of its text stands."""

from pathlib import Path

import pytest

from mediadesk.published.pages.html import HtmlReader
from tests.published.saved_pages import STORY, editorial, reader_of_pages

_FIGURE = "<figure><img src=pier.jpg width=800 height=600></figure>"
_DEK = "<p>A ferry lies in the harbour in thick fog, and nobody knows when it will sail again.</p>"


@pytest.fixture(scope="module")
def reader() -> HtmlReader:
    return reader_of_pages()


def _page(body: str) -> str:
    return f"<!DOCTYPE html><html><body><header><h1>The heading</h1>{_DEK}</header>{body}</body>"


def test_a_story_behind_a_paywall_is_the_story(reader: HtmlReader, tmp_path: Path) -> None:
    html = _page(f"<div class=site-paywall>{STORY}{_FIGURE}{STORY}</div>")
    assert [p.image for p in editorial(reader, tmp_path, html)] == ["pier.jpg"]


def test_what_readers_write_is_not_the_story(reader: HtmlReader, tmp_path: Path) -> None:
    talk = f"<div class=comment-list>{STORY}{_FIGURE}{STORY}</div>"
    html = _page(f"<div class=article-body>{_DEK}</div>{talk}")
    assert editorial(reader, tmp_path, html) == []


def test_a_list_of_other_stories_is_not_the_story(reader: HtmlReader, tmp_path: Path) -> None:
    entries = "".join(f"<li><div>{_DEK}<p>{n} {_DEK}</p></div></li>" for n in range(6))
    html = _page(f"<div>{STORY}{_FIGURE}{_DEK}</div><ul class=stream>{entries}</ul>")
    assert [p.image for p in editorial(reader, tmp_path, html)] == ["pier.jpg"]


def test_the_teaser_section_of_a_slideshow_is_the_slideshow(
    reader: HtmlReader, tmp_path: Path
) -> None:
    slide = f"<div class=slideshow_cycle_teaser_section>{_FIGURE}</div>"
    html = _page(f"<div class=article-body>{STORY}{slide}{STORY}</div>")
    assert [p.image for p in editorial(reader, tmp_path, html)] == ["pier.jpg"]


def test_a_magnifying_glass_is_no_second_picture(reader: HtmlReader, tmp_path: Path) -> None:
    glass = "<a href=pier-large.jpg><img src=/img/lightbox_lupe.png></a>"
    caption = "<span class=caption>Fog on the pier.<br>Photo: <cite>Ann Lee</cite></span>"
    block = f"<p class=picture><img src=pier-in-fog.jpg>{glass}{caption}</p>"
    html = _page(f"<div class=article-body>{STORY}{block}{STORY}</div>")
    found = editorial(reader, tmp_path, html)
    assert [(p.image, p.caption, p.credit) for p in found] == [
        ("pier-in-fog.jpg", "Fog on the pier.", "Ann Lee")
    ]
