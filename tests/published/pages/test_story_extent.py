"""What of a page is the story is told by where most of its text stands."""

from pathlib import Path

import pytest

from mediadesk.published.pages.html import HtmlReader
from tests.published.saved_pages import STORY, editorial, reader_of_pages

_FIGURE = "<figure><img src=pier.jpg width=800 height=600></figure>"
_DEK = "<p>A ferry lies in the harbour in thick fog, and nobody knows when it will sail again.</p>"

_LONG = f"<h2>Others said that {'the fog over the harbour and ' * 3}the ferries will stay.</h2>"


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


def test_a_gallerys_pictures_are_named_as_the_story(reader: HtmlReader, tmp_path: Path) -> None:
    heading = "<h1>Fog lies over the harbour</h1>"
    rest = "".join(
        f"<div><img src=fog-{at}.jpg alt='Fog lies over the harbour - {at}'></div>" for at in (1, 2)
    )
    html = f"<!DOCTYPE html><body>{heading}<div class=article-body>{STORY}</div>{rest}</body>"
    assert [p.image for p in editorial(reader, tmp_path, html)] == ["fog-1.jpg", "fog-2.jpg"]


def test_pictures_that_lead_to_one_page_are_the_storys(reader: HtmlReader, tmp_path: Path) -> None:
    steps = "".join(
        f"<p><a href=/recipe-for-mash><img src={name}.jpg width=550></a></p>{_DEK}"
        for name in ("peeling", "mashing")
    )
    html = _page(f"<div class=article-body>{STORY}{steps}{STORY}</div>")
    assert [p.image for p in editorial(reader, tmp_path, html)] == ["peeling.jpg", "mashing.jpg"]


def test_a_bylines_link_is_no_headline(reader: HtmlReader, tmp_path: Path) -> None:
    byline = "<div class=byline><a href=/author/ann>Shana Nys Dambrot</a></div>"
    lead = "<div class=mask><img src=ann-lee-headshot.jpg><span class=credit>Bea Roe</span></div>"
    html = (
        f"<!DOCTYPE html><body><article><div>{lead}<h1>The heading</h1>{byline}</div>"
        f"<div class=article-body>{STORY}</div></article></body>"
    )
    assert [p.credit for p in editorial(reader, tmp_path, html)] == ["Bea Roe"]


def test_a_teaser_with_an_empty_link_is_a_teaser(reader: HtmlReader, tmp_path: Path) -> None:
    teaser = "<a href=''><div><img src=hail.jpg></div><span>Hail comes down on Mallorca</span></a>"
    html = _page(f"<div class=article-body>{STORY}{teaser}{STORY}</div>")
    assert editorial(reader, tmp_path, html) == []


def test_a_copy_that_a_click_enlarges_speaks_for_a_picture(
    reader: HtmlReader, tmp_path: Path
) -> None:
    names = ("pier-in-fog", "quay-in-fog", "ferry-in-fog")
    row = "".join(
        f"<div><img src=/{name}.png></div><p><a href=/{name}.png><img src=/{name}.png></a></p>"
        for name in names
    )
    html = _page(f"<div class=article-body>{STORY}{row}</div>")
    assert [p.image for p in editorial(reader, tmp_path, html)] == [f"/{n}.png" for n in names]


def test_a_picture_without_an_address_is_known_by_its_id(
    reader: HtmlReader, tmp_path: Path
) -> None:
    announced = "<meta property=og:image content=https://i.example/w_1200/m45eauryhgrbqclcessl.jpg>"
    figure = "<figure><img data-key=m45eauryhgrbqclcessl><figcaption>Fog.</figcaption></figure>"
    html = f"<!DOCTYPE html><head>{announced}</head><body><h1>Fog</h1><div>{STORY}{figure}{STORY}"
    found = editorial(reader, tmp_path, html)
    assert [(p.image, p.caption) for p in found] == [
        ("https://i.example/w_1200/m45eauryhgrbqclcessl.jpg", "Fog.")
    ]


def test_the_maker_stands_right_after_a_caption(reader: HtmlReader, tmp_path: Path) -> None:
    data = (
        "<span class=photo-data><a href=pier.jpg>View full size</a>"
        "<span class=caption>Fog on the pier</span><span class=byline>County Jail</span></span>"
    )
    html = _page(f"<div class=article-body>{STORY}<div><img src=pier.jpg>{data}</div>{STORY}</div>")
    found = editorial(reader, tmp_path, html)
    assert [(p.caption, p.credit) for p in found] == [("Fog on the pier", "County Jail")]


def test_sizes_of_one_picture_are_one_picture_to_its_caption(
    reader: HtmlReader, tmp_path: Path
) -> None:
    figure = "<figure><div><div><div><img src=/a/pier-in-fog.jpg></div></div></div></figure>"
    sizes = f"<div>{figure}</div><div>{figure}</div>"
    caption = "<div><figcaption>Fog on the pier.</figcaption></div>"
    block = f"<div><div>{sizes}</div>{caption}</div>"
    html = _page(f"<div class=article-body>{STORY}{block}{STORY}</div>")
    found = editorial(reader, tmp_path, html)
    assert [p.caption for p in found] == ["Fog on the pier."]


def test_a_mark_before_each_credit_is_no_picture(reader: HtmlReader, tmp_path: Path) -> None:
    mark = "<img src=/img/lens.png>"
    figures = "".join(
        f"<figure><img src=ferry-{name}.jpg><figcaption>Fog {name}. {mark}Photo: Ann Lee"
        "</figcaption></figure>"
        for name in ("north", "south", "west")
    )
    html = _page(f"<div class=article-body>{STORY}{figures}{STORY}</div>")
    found = editorial(reader, tmp_path, html)
    assert [(p.image, p.caption, p.credit) for p in found] == [
        (f"ferry-{name}.jpg", f"Fog {name}.", "Ann Lee") for name in ("north", "south", "west")
    ]


def test_the_heading_over_a_picture_is_no_caption(reader: HtmlReader, tmp_path: Path) -> None:
    heading = "Fog lies over the harbour"
    figure = (
        f"<figure><img src=pier.jpg><figcaption><div>{heading}</div><div>The pier.</div>"
        "</figcaption></figure>"
    )
    html = f"<html><body><h1>{heading}</h1><div class=article-body>{figure}{STORY}</div></body>"
    found = editorial(reader, tmp_path, html)
    assert [(p.image, p.caption) for p in found] == [("pier.jpg", "The pier.")]


def test_a_picture_shown_again_keeps_the_caption_of_the_first(
    reader: HtmlReader, tmp_path: Path
) -> None:
    first = "<figure><img src=pier.jpg><figcaption>Fog.</figcaption></figure>"
    deep = f"{'<div>' * 4}{first.replace('Fog', 'Smoke')}{'</div>' * 4}"
    again = f"<div class=gallery>{deep}</div>"
    html = _page(f"{first}<div class=article-body>{STORY}{again}{STORY}</div>")
    found = editorial(reader, tmp_path, html)
    assert [p.caption for p in found] == ["Fog."]


def test_a_size_told_by_a_files_name_is_a_signs(reader: HtmlReader, tmp_path: Path) -> None:
    sign = "<p><a href=/a/pier-in-fog-800x600.jpg><img src=/a/pier-in-fog-48x48.jpg></a></p>"
    html = _page(f"<div class=article-body>{STORY}{sign}{STORY}</div>")
    assert editorial(reader, tmp_path, html) == []


def test_a_bare_picture_right_under_the_heading_is_the_storys(
    reader: HtmlReader, tmp_path: Path
) -> None:
    picture = "<div class=picture-block><img src=pier-in-fog.jpg></div>"
    html = _page(f"{picture}<div class=text-block>{STORY}{STORY}</div>")
    assert [p.image for p in editorial(reader, tmp_path, html)] == ["pier-in-fog.jpg"]


def test_what_a_shop_beside_it_sells_is_no_picture_of_the_story(
    reader: HtmlReader, tmp_path: Path
) -> None:
    link = "<a href=https://shop.example/7 rel='nofollow sponsored'>To the shop</a>"
    box = f"<div class=box><img src=pier-in-fog.jpg><p>Fog on the pier, 12 €</p>{link}</div>"
    html = _page(f"<div class=article-body>{STORY}{box}{STORY}</div>")
    assert editorial(reader, tmp_path, html) == []


def test_captions_in_a_row_beside_a_carousel_are_its_slides_in_order(
    reader: HtmlReader, tmp_path: Path
) -> None:
    names = ("north", "south", "west")
    slides = "".join(f"<li><div><img src=ferry-{name}.jpg></div></li>" for name in names)
    rows = "".join(f"<div class='caption staged'><p>Fog {name}.</p></div>" for name in names)
    carousel = f"<div class=gallery><div><ul>{slides}</ul></div><div class=panel>{rows}</div></div>"
    html = _page(f"<div class=article-body>{STORY}{carousel}{STORY}</div>")
    found = editorial(reader, tmp_path, html)
    assert [(p.image, p.caption) for p in found] == [
        (f"ferry-{name}.jpg", f"Fog {name}.") for name in names
    ]


def test_captions_of_other_pictures_are_not_those_of_slides(
    reader: HtmlReader, tmp_path: Path
) -> None:
    slides = "".join(f"<li><img src=ferry-{name}.jpg></li>" for name in ("north", "south", "west"))
    rows = "".join(
        f"<div><img src=boat-{name}.jpg><p class=caption>Boat {name}.</p></div>"
        for name in ("north", "south", "west")
    )
    gallery = f"<div class=gallery><div><ul>{slides}</ul></div>{rows}</div>"
    html = _page(f"<div class=article-body>{STORY}{gallery}{STORY}</div>")
    found = editorial(reader, tmp_path, html)
    assert [p.caption for p in found if p.image.startswith("ferry")] == ["", "", ""]


def test_a_story_goes_on_in_long_headings_with_a_picture_under_each(
    reader: HtmlReader, tmp_path: Path
) -> None:
    figure = "<figure><img src=/up/pier.jpg><span class=credit>Ann Lee</span></figure>"
    parts = f"<div>{STORY}</div><div>{_LONG}</div><div>{_LONG}</div>{figure}<div>{_LONG}</div>"
    html = _page(f"<div>{parts}</div>")
    assert [p.image for p in editorial(reader, tmp_path, html)] == ["/up/pier.jpg"]


def test_long_headlines_of_other_stories_that_are_links_tell_nothing(
    reader: HtmlReader, tmp_path: Path
) -> None:
    teaser = f"<div><a href=/other><img src=/up/pier.jpg>{_LONG}</a></div>"
    html = _page(f"<div><div>{STORY}</div>{teaser * 3}</div>")
    assert editorial(reader, tmp_path, html) == []


def test_what_asks_for_leave_to_keep_cookies_is_no_story_however_short_the_story_is(
    reader: HtmlReader, tmp_path: Path
) -> None:
    consent = f"<div class=privacy-consent__inner>{STORY}</div>"
    lead = "<figure class=lead><img src=pier.jpg></figure>"
    story = f"<main><h1>The heading</h1><div>{lead}{_DEK}</div></main>"
    html = f"<html><body>{consent}{story}</body></html>"
    assert [p.image for p in editorial(reader, tmp_path, html)] == ["pier.jpg"]


def _teasers(count: int) -> str:
    """Return a row of other stories, each a linked headline, a picture and some words."""
    words = STORY[: STORY.index("</p>")]
    return "".join(
        f"<div class=next><h2><a href=/other/{n}.html>Ferry number {n} lies in the harbour</a></h2>"
        f"<a href=/other/{n}.html><img src=other-{n}.jpg width=640 height=360></a>{words}</div>"
        for n in range(count)
    )


def test_a_row_of_teasers_that_is_longer_than_a_brief_story_is_not_the_story(
    reader: HtmlReader, tmp_path: Path
) -> None:
    html = _page(f"<div>{_DEK}{_FIGURE}{_DEK}{_DEK}</div><div id=more>{_teasers(5)}</div>")
    assert [p.image for p in editorial(reader, tmp_path, html)] == ["pier.jpg"]


def test_a_page_that_is_all_linked_entries_is_a_list_and_tells_them(
    reader: HtmlReader, tmp_path: Path
) -> None:
    html = f"<body><h1>Five ferries of the harbour</h1><div>{_teasers(5)}</div></body>"
    assert len(editorial(reader, tmp_path, html)) == 5
