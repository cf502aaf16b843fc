"""Where a click on a picture leads tells whether it is the story's."""

# ruff: noqa: E501 -- mark-up is easier to read on one line

from pathlib import Path

import pytest

from mediadesk.published.pages.html import HtmlReader
from tests.published.saved_pages import STORY, editorial, only, pictures, reader_of_pages


@pytest.fixture(scope="module")
def reader() -> HtmlReader:
    return reader_of_pages()


@pytest.mark.parametrize(
    ("href", "count"),
    [
        ("index.php?eID=show&file=fileadmin%2Fimg%2FLevels_web.png&md5=def4538", 1),
        ("index.php?id=12", 0),
    ],
    ids=["its file is named in the query", "another page"],
)
def test_a_page_that_shows_a_picture_alone_is_a_link_to_the_picture(
    reader: HtmlReader, tmp_path: Path, href: str, count: int
) -> None:
    picture = f"<div><a href='{href}'><img src=/up/Levels_web_95d46d313a.png width=200></a></div>"
    assert len(pictures(reader, tmp_path, picture)) == count


@pytest.mark.parametrize(
    ("page", "count"),
    [("fish-and-chips.html", 0), ("fish-and-chips.jpg.html", 1)],
    ids=["named as the dish", "named as the file"],
)
def test_a_page_named_as_its_picture_is_another_page(
    reader: HtmlReader, tmp_path: Path, page: str, count: int
) -> None:
    picture = f"<div><a href=/recipes/807/{page}><img src=/up/588/fish-and-chips.jpg></a></div>"
    assert len(pictures(reader, tmp_path, picture)) == count


def test_a_still_that_leads_to_the_page_of_its_film_is_none_of_the_storys_pictures(
    reader: HtmlReader, tmp_path: Path
) -> None:
    still = "<div class=video-ct itemprop=video><a href=/v/4614><img itemprop=image src=/managed/video/fog_1280.jpg></a></div>"
    head = "<meta property=og:image content=/managed/video/fog_1280.jpg>"
    html = f"<html><head>{head}</head><body><article><h1>Fog</h1>{still}{STORY}</article></body></html>"
    assert editorial(reader, tmp_path, html) == []


def test_an_element_that_tells_a_script_of_a_story_shows_no_picture(
    reader: HtmlReader, tmp_path: Path
) -> None:
    note = "<p>More is told in <side-note data-title='On fog' data-link=/notes/6 data-image=/up/fog.640.webp>the note</side-note>.</p>"
    assert pictures(reader, tmp_path, note) == []


def test_a_link_marked_as_an_attachment_leads_to_the_page_of_its_picture(
    reader: HtmlReader, tmp_path: Path
) -> None:
    body = "<p><a href=https://paper.example/?attachment_id=12 rel='attachment wp-att-12'><img src=/up/pier-in-fog.jpg></a></p>"
    assert len(pictures(reader, tmp_path, body)) == 1


def test_what_holds_a_gallerys_thumbnail_is_no_sign_by_its_name(
    reader: HtmlReader, tmp_path: Path
) -> None:
    body = "<dl class=gallery-item><dt class='gallery-icon landscape'><a href=/up/ferry.jpg><img src=/up/ferry-300x200.jpg></a></dt></dl>"
    picture = only(reader, tmp_path, body)
    assert picture.image == "/up/ferry-300x200.jpg"


def test_a_page_with_the_whole_numbered_name_of_a_picture_is_the_pictures(
    reader: HtmlReader, tmp_path: Path
) -> None:
    head = "<link rel=canonical href=https://paper.example/tests/the-ferry.html>"
    body = (
        "<p><a href=/photos/the-new-ferry-015.html><img src=/tests/the-new-ferry-015.jpg></a></p>"
    )
    assert len(pictures(reader, tmp_path, body, head)) == 1


def test_a_year_in_the_name_of_a_page_makes_no_picture_of_it(
    reader: HtmlReader, tmp_path: Path
) -> None:
    head = "<link rel=canonical href=https://paper.example/news/the-ferry.html>"
    body = "<div class=box><a href=/news/best-of-2014.html><img src=/up/best-of-2014.jpg></a></div>"
    assert pictures(reader, tmp_path, body, head) == []


def test_a_button_named_for_the_picture_it_holds_is_no_sign(
    reader: HtmlReader, tmp_path: Path
) -> None:
    body = "<button class='block-image-button lightbox'><img src=/up/ferry-in-fog.jpg></button>"
    assert only(reader, tmp_path, body).image == "/up/ferry-in-fog.jpg"


@pytest.mark.parametrize(
    ("box", "count"),
    [
        ("<a href=/notes/4712/><img src=/images/harbour-map-sm.png width=350 height=264></a>", 1),
        ("<p><a href=/notes/4712/><img src=/images/harbour-map-sm.png></a></p>", 1),
        ("<div class=box><a href=/notes/4712/><img src=/images/harbour-map-sm.png></a></div>", 0),
        ("<a class=teaser href=/notes/4712/><img src=/images/harbour-map-sm.png></a>", 0),
    ],
    ids=["among paragraphs", "in a paragraph", "in a box of its own", "in a teaser"],
)
def test_a_picture_right_among_the_paragraphs_may_lead_to_a_page_that_shows_it_large(
    reader: HtmlReader, tmp_path: Path, box: str, count: int
) -> None:
    assert len(pictures(reader, tmp_path, box)) == count


def test_a_link_beside_a_picture_to_its_own_file_enlarges_it(
    reader: HtmlReader, tmp_path: Path
) -> None:
    slides = "".join(
        f"<li class=image-item><div><img src=https://p.example/origin/pgc/422d717eb5484f508d1514ca4b5bda6{n}> <a href=https://p.example/origin/pgc/422d717eb5484f508d1514ca4b5bda6{n}><i></i></a></div></li>"
        for n in range(4)
    )
    html = f"<html><body><h1>The heading</h1><div><ul class=image-list>{slides}</ul></div><div>{STORY}</div></body></html>"
    assert len(editorial(reader, tmp_path, html)) == 4
