"""Pictures built alike are judged alike: a gallery shows the story, a row of links does not."""

# ruff: noqa: E501 -- mark-up is easier to read on one line

from pathlib import Path

import pytest

from mediadesk.published.pages.html import HtmlReader
from tests.published.saved_pages import STORY, editorial, reader_of_pages


@pytest.fixture(scope="module")
def reader() -> HtmlReader:
    return reader_of_pages()


def under_the_story(html: str) -> str:
    return (
        f"<html><body><article><h1>The heading</h1><div>{STORY}</div></article>{html}</body></html>"
    )


def test_thumbnails_of_a_gallery_under_the_story_are_its_pictures(
    reader: HtmlReader, tmp_path: Path
) -> None:
    slides = "".join(
        f"<div class=item><div class=line><div class=cell><img src=/100*66/regatta+({n}).jpg width=100 height=66></div><div class=cell><img src=/100*66/regatta+({n + 1}).jpg width=100 height=66></div></div></div>"
        for n in (1, 3, 5)
    )
    html = under_the_story(f"<div class='carousel slide'>{slides}</div>")
    assert len(editorial(reader, tmp_path, html)) == 6


def test_thumbnails_that_lead_to_pages_below_the_storys_own_are_its_gallery(
    reader: HtmlReader, tmp_path: Path
) -> None:
    head = "<link rel=canonical href=https://film.example/story/>"
    items = "".join(
        f"<dl class=gallery-item><dt><a href=https://film.example/story/still-{n}/><img src=/up/still-{n}-150x150.png width=150 height=150 class=size-thumbnail></a></dt></dl>"
        for n in range(5)
    )
    html = f"<html><head>{head}</head><body><h1>The film</h1><div>{STORY}<div class=gallery>{items}</div></div></body></html>"
    assert len(editorial(reader, tmp_path, html)) == 5


@pytest.mark.parametrize(
    "box",
    ["<div id=secondaryContent>{}</div>", "<div class=related-stories>{}</div>"],
    ids=["in a column beside", "of related stories"],
)
def test_a_row_of_pictures_in_a_box_of_other_things_is_no_gallery_of_the_story(
    reader: HtmlReader, tmp_path: Path, box: str
) -> None:
    row = "".join(
        f"<div class=item><a href=/cartoon/{n}_600.jpg><img src=/cartoon/{n}_110.jpg width=110 height=100></a></div>"
        for n in range(6)
    )
    html = under_the_story(box.format(f"<div class=slider>{row}</div>"))
    assert editorial(reader, tmp_path, html) == []


def test_the_few_of_a_row_that_do_not_lead_away_are_what_the_others_are(
    reader: HtmlReader, tmp_path: Path
) -> None:
    away = "".join(
        f"<li><a href=/appeal/{n}.html><img src=/media/appeal-{n}.jpg width=194 height=277></a></li>"
        for n in range(3)
    )
    large = "<li><a href=/media/flood.jpg><img src=/media/flood.jpg width=194 height=277></a></li>"
    slider = f"<ul class=slides>{away}{large}</ul>"
    html = f"<html><body><h1>The heading</h1><div class=flexslider>{slider}</div><div>{STORY}</div></body></html>"
    assert editorial(reader, tmp_path, html) == []


def test_pictures_in_a_row_end_a_story_and_one_alone_does_not(
    reader: HtmlReader, tmp_path: Path
) -> None:
    def story(count: int) -> str:
        more = "".join(f"<img src=/up/more-{n}.jpg width=350 height=456>" for n in range(count))
        return f"<html><body><h1>The heading</h1><div>{STORY}<div>{more}</div></div></body></html>"

    assert len(editorial(reader, tmp_path, story(5))) == 5
    assert editorial(reader, tmp_path, story(1)) == []


def test_a_row_of_small_pictures_that_a_click_enlarges_is_a_gallery_without_being_called_one(
    reader: HtmlReader, tmp_path: Path
) -> None:
    row = "".join(
        f"<div class=col><a href=/large/pier-{n}.jpg><img src=/small/pier-{n}.jpg width=120 height=90></a></div>"
        for n in range(4)
    )
    assert len(editorial(reader, tmp_path, under_the_story(f"<div class=row>{row}</div>"))) == 4


def test_captioned_pictures_under_the_story_are_those_of_other_posts(
    reader: HtmlReader, tmp_path: Path
) -> None:
    posts = "".join(
        f"<div class=post><table class=box><tr><td><a href=/large/keep-{n}.jpg><img src=/small/keep-{n}.jpg width=190 height=130></a></td></tr><tr><td class=caption>The keep, side {n}.</td></tr></table></div>"
        for n in range(4)
    )
    assert editorial(reader, tmp_path, under_the_story(posts)) == []


def test_signs_in_a_row_are_no_gallery_though_a_click_enlarges_them(
    reader: HtmlReader, tmp_path: Path
) -> None:
    row = "".join(
        f"<div class=col><a href=/large/dot-{n}.jpg><img src=/small/dot-{n}.jpg width=32 height=32></a></div>"
        for n in range(4)
    )
    assert editorial(reader, tmp_path, under_the_story(f"<div class=row>{row}</div>")) == []


def test_a_gallery_over_the_heading_is_the_storys_where_the_page_announces_one_of_it(
    reader: HtmlReader, tmp_path: Path
) -> None:
    head = "<meta property=og:image content=https://paper.example/up/pier-dawn-0.jpg>"
    slides = "".join(
        f"<div class=item style='background-image:url(/up/pier-dawn-{n}.jpg)'></div>"
        for n in range(4)
    )
    html = f"<html><head>{head}</head><body><div><div class=carousel>{slides}</div><h1>The heading</h1>{STORY}</div></body></html>"
    assert len(editorial(reader, tmp_path, html)) == 4


def test_slides_in_an_aside_tell_a_story_of_few_words(reader: HtmlReader, tmp_path: Path) -> None:
    slides = "".join(f"<ul data-src=/up/kitchen-{n}.jpg></ul>" for n in range(5))
    text = "<p>Five kitchens that were made over by their owners in a few weeks, shown before and after.</p>"
    html = f"<html><body><div><h1>Five kitchens</h1>{text}</div><aside class=slideshow><div>{slides}</div></aside></body></html>"
    assert len(editorial(reader, tmp_path, html)) == 5


@pytest.mark.parametrize(
    ("name", "others", "count"),
    [("arrow-icon-keys", 5, 6), ("arrow-icon-keys", 2, 2)],
    ids=["of many", "of few"],
)
def test_a_picture_called_a_sign_is_shown_where_all_that_are_built_alike_are(
    reader: HtmlReader, tmp_path: Path, name: str, others: int, count: int
) -> None:
    files = [name, *(f"keyboard-{word}" for word in ("a", "b", "c", "d", "e")[:others])]
    row = "".join(f"<div class=shot><img src=/up/{file}.jpg></div>" for file in files)
    html = under_the_story("").replace(STORY, f"{STORY}{row}{STORY}")
    assert len(editorial(reader, tmp_path, html)) == count


def test_a_sign_on_each_picture_of_a_row_is_none_of_them(
    reader: HtmlReader, tmp_path: Path
) -> None:
    row = "".join(
        f"<div class=shot><img src=/up/keyboard-{n}.jpg></div><div class=shot><img class=icon src=/up/zoom-{n}.jpg></div>"
        for n in range(5)
    )
    html = under_the_story("").replace(STORY, f"{STORY}{row}{STORY}")
    assert len(editorial(reader, tmp_path, html)) == 5


def test_a_list_of_pictures_each_with_the_headline_of_another_page_is_of_other_stories(
    reader: HtmlReader, tmp_path: Path
) -> None:
    entries = "".join(
        f"<li class=entry><img class=featured-image src=/up/storm-{n}-770x438.jpg width=770 height=438><h4><a href=/storm-{n}>Storm number {n} reaches the harbour</a></h4><p>Ann Lee | May {n}. The storm drew boats onto the sand and roofs off the sheds, and it is not over yet.</p></li>"
        for n in range(6)
    )
    html = (
        f"<html><body><div><h1>The heading</h1>{STORY}<ul>{entries}</ul>{STORY}</div></body></html>"
    )
    assert editorial(reader, tmp_path, html) == []


def test_signs_to_share_a_story_are_no_gallery_though_they_stand_in_slides(
    reader: HtmlReader, tmp_path: Path
) -> None:
    signs = "".join(
        f"<li><a href='javascript:send({n})'><img src=/img/sns/send-{n}_24.jpg></a></li>"
        for n in range(5)
    )
    html = f"<html><body><h1>The heading</h1><div class=icons><div class=swiper-slide><ul>{signs}</ul></div></div><div><p>Fog keeps the ferries in harbour for another day, says the office of the port.</p></div></body></html>"
    assert editorial(reader, tmp_path, html) == []


def test_the_data_under_a_row_of_slides_is_the_caption_of_the_one_that_shows(
    reader: HtmlReader, tmp_path: Path
) -> None:
    slides = "".join(f"<div><img src=/up/{name}.jpg width=800></div>" for name in ("pier", "quay"))
    row = f"<div class=stage>{slides}<button>Next</button></div>"
    told = "<p class=image-metadata><span>The pier at dawn, before the first ferry of the day leaves for the islands.</span></p>"
    html = f"<html><body><article><h1>The heading</h1><section>{row}{told}</section><div>{STORY}</div></article></body></html>"
    assert editorial(reader, tmp_path, html)[0].caption.startswith("The pier at dawn")
