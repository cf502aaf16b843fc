"""Pictures of the story are told from pictures that only stand near it."""

# ruff: noqa: E501 -- mark-up is easier to read on one line

from pathlib import Path

import pytest

from mediadesk.published.pages.html import HtmlReader
from tests.published.saved_pages import STORY, editorial, only, pictures, reader_of_pages


@pytest.fixture(scope="module")
def reader() -> HtmlReader:
    return reader_of_pages()


def test_a_sidebar_that_is_named_as_the_body_is_no_part_of_the_story(
    reader: HtmlReader, tmp_path: Path
) -> None:
    html = (
        f"<body><h1>The heading of the story</h1><div class=content>{STORY}</div>"
        "<div class=content><p><img src=poster-of-the-house.jpg></p></div></body>"
    )
    assert editorial(reader, tmp_path, html) == []


def test_an_opening_picture_described_by_the_heading_belongs_to_the_story(
    reader: HtmlReader, tmp_path: Path
) -> None:
    html = (
        "<body><div><h1>Fog keeps the ferries in harbour</h1><img src=ferry.jpg alt='Fog keeps the ferries in harbour'></div>"
        f"<div>{STORY}</div></body>"
    )
    assert [p.image for p in editorial(reader, tmp_path, html)] == ["ferry.jpg"]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(
            "<div class=lyte data-src='/lyteCache.php?thumb=https%3A%2F%2Fi.youtube.example%2Fhqdefault.jpg'></div>",
            id="the still of a video player",
        ),
        pytest.param(
            "<div class=gallery-box><a href=/other-gallery><div class=gallery-box__image><img src=other.jpg width=436><span>29 photos</span></div></a></div>",
            id="the gallery of another story",
        ),
        pytest.param(
            "<div class=inline-newsletter><img src=/assets/bull.png></div>",
            id="a newsletter's sign",
        ),
        pytest.param("<img src=/img/flecha.jpg>", id="an arrow"),
        pytest.param(
            "<div class=byline itemscope itemtype='http://schema.org/Person'><figure><img itemprop=image src=other.jpg width=180></figure><address><span itemprop=name>Ann Lee</span></address></div>",
            id="the portrait of whom the mark-up names",
        ),
        pytest.param(
            "<div class=bylines><figure><img itemprop=image src=other.jpg width=180></figure><address><a rel=author href='mailto:ann@paper.example'>Ann Lee</a></address></div>",
            id="the portrait beside a link to its author",
        ),
        pytest.param(
            "<div class=x1><div><img src=other.jpg></div><div><h3>Ann Lee on her years at the pier</h3><p><a href='https://talks.example'>Hard choices</a></p></div></div>",
            id="the cover of a broadcast over its title",
        ),
        pytest.param(
            "<img src=/_next/static/media/image.e47c3ca7.png>",
            id="furniture that was built with the site",
        ),
        pytest.param(
            "<div><div><img src=/img/evening-mail.png><form><input type=email><button>Sign up</button></form></div></div>",
            id="a box that asks for an address",
        ),
        pytest.param(
            "<div id=paper-reg-wall class=hide><p>Create an account to read on</p><img src=/img/eros.png></div>",
            id="a wall before the story",
        ),
        pytest.param(
            "<button class=share><img src=/media/volume.svg>Listen</button>", id="a drawn button"
        ),
        pytest.param(
            "<div class=story-authors><img class=story-authors__avatar src=ann-lee-1920.png sizes=48px><div><a href=/authors/ann>Ann Lee</a><span class='Caption root author-function'>Photo: editor</span></div></div>",
            id="an author with a function",
        ),
    ],
)
def test_what_stands_in_the_story_without_being_of_it_is_left_out(
    reader: HtmlReader, tmp_path: Path, other: str
) -> None:
    assert pictures(reader, tmp_path, other) == []


def test_a_gallery_of_the_story_that_leads_to_its_large_pictures_is_kept(
    reader: HtmlReader, tmp_path: Path
) -> None:
    slide = "<dl class=gallery-item><dt><a href=/big/pier.jpg><img src=/small/pier-200x200.jpg width=200 height=200></a></dt></dl>"
    only(reader, tmp_path, slide)


ADDRESS = "<link rel=canonical href='https://paper.example/2026/fog-in-harbour.html'>"


@pytest.mark.parametrize(
    ("href", "count"),
    [
        ("/2026/fog-in-harbour/pier.html", 1),
        ("/photo/list?article=7", 1),
        ("/2026/another-story.html", 0),
        ("https://other.paper.example/photo/7", 0),
    ],
)
def test_a_picture_that_leads_to_its_own_page_is_no_teaser(
    reader: HtmlReader, tmp_path: Path, href: str, count: int
) -> None:
    block = f"<div class=wrap><a href='{href}'><img src=pier.jpg></a></div>"
    assert len(pictures(reader, tmp_path, block, ADDRESS)) == count


@pytest.mark.parametrize(
    ("frame", "size", "count"),
    [("div", "width=320 height=180", 0), ("div", "width=1280 height=720", 1), ("figure", "", 1)],
)
def test_after_the_last_paragraph_only_a_figure_or_a_large_picture_is_the_storys(
    reader: HtmlReader, tmp_path: Path, frame: str, size: str, count: int
) -> None:
    trailing = f"<{frame}><img src=next.jpg {size}></{frame}>"
    html = f"<body><article class=x><h1>The heading</h1>{STORY}{trailing}</article></body>"
    assert len(editorial(reader, tmp_path, html)) == count


def test_a_sign_drawn_over_a_photograph_in_its_figure_is_no_picture(
    reader: HtmlReader, tmp_path: Path
) -> None:
    sign = "<button><img src=/media/zoom-in.f7dae02f.svg></button>"
    block = f"<figure><img src=pier.jpg>{sign}<figcaption>Fog. Photo: Ann Lee</figcaption></figure>"
    assert only(reader, tmp_path, block).image == "pier.jpg"


def test_a_drawing_alone_in_its_figure_is_a_picture(reader: HtmlReader, tmp_path: Path) -> None:
    block = "<figure><img src=share-of-votes.svg><figcaption>Votes by town</figcaption></figure>"
    assert only(reader, tmp_path, block).image == "share-of-votes.svg"


@pytest.mark.parametrize(
    "block",
    [
        pytest.param(
            "<figure><noscript><img src=/p/harbour-1__medium.jpg></noscript><img data-srcset='/p/harbour-1__small.jpg 320w, /p/harbour-1__retina.jpg 1920w'></figure>",
            id="under another name for its size",
        ),
        pytest.param(
            "<figure><noscript><img src=/p/harbour-1.jpg alt='Fog on the pier'></noscript><picture><img src=/q/20260412-ff.jpg alt='Fog on the pier'></picture></figure>",
            id="under another name, described alike",
        ),
    ],
)
def test_the_copy_for_readers_without_scripts_is_no_second_picture(
    reader: HtmlReader, tmp_path: Path, block: str
) -> None:
    only(reader, tmp_path, block)


@pytest.mark.parametrize(
    "shown",
    [
        pytest.param(
            "<img src=pier.jpg width=0 height=0 sizes='(min-width: 1200px) 33vw, 100vw'>",
            id="sized by the page's style",
        ),
        pytest.param("<paper-image src=pier.jpg></paper-image>", id="shown by a web component"),
        pytest.param(
            "<img data-url='https://paper.example/image/59234409_${formatId}.jpg'>",
            id="whose size a script fills in",
        ),
    ],
)
def test_a_picture_of_the_story_is_found_however_it_is_shown(
    reader: HtmlReader, tmp_path: Path, shown: str
) -> None:
    only(reader, tmp_path, f"<figure>{shown}<figcaption>Fog on the pier</figcaption></figure>")


def test_a_gallery_after_the_last_paragraph_is_the_storys(
    reader: HtmlReader, tmp_path: Path
) -> None:
    slides = "".join(
        f"<li><a href=/big/{name}.jpg role=button><noscript><img src=/250x250/big/{name}.jpg></noscript></a></li>"
        for name in ("studio-hinge-1", "studio-hinge-2")
    )
    gallery = f"<section class=image-gallery><div class=image-gallery__thumbs><ul>{slides}</ul></div></section>"
    html = f"<body><h1>The heading</h1><div class=article-body>{STORY}{gallery}</div></body>"
    assert len(editorial(reader, tmp_path, html)) == 2


@pytest.mark.parametrize("attribute", ["content", "value"])
def test_a_lead_picture_over_the_heading_that_the_page_announces_belongs_to_the_story(
    reader: HtmlReader, tmp_path: Path, attribute: str
) -> None:
    html = (
        f"<head><meta name=og:image {attribute}=https://paper.example/harbour-fog.jpg></head>"
        f"<body><div><div><img src=https://paper.example/harbour-fog.jpg></div><h1>The heading</h1></div>"
        f"<div class=article-body>{STORY}</div></body>"
    )
    assert len(editorial(reader, tmp_path, html)) == 1


def test_a_story_in_one_element_cut_by_line_breaks_reaches_to_its_last_words(
    reader: HtmlReader, tmp_path: Path
) -> None:
    said = "The story runs on for long enough to be told from a label or a button. " * 3
    told = f"{said}<br><br><div><img src=pier.jpg width=300 height=280></div>{said}<br>{said}"
    html = f"<body><h1>The heading</h1><div class=text>{told}</div></body>"
    assert [p.image for p in editorial(reader, tmp_path, html)] == ["pier.jpg"]


def test_paragraphs_of_nested_phrases_are_the_storys(reader: HtmlReader, tmp_path: Path) -> None:
    said = "The story runs on for long enough to be told from a label or a button. " * 3
    walks = "".join(
        f"<div class=item><img src={name}-walk.jpg><p><span><span><b>{said}</b></span></span></p></div>"
        for name in ("harbour", "cliff", "meadow")
    )
    html = f"<body><h1>Three walks</h1><div>{walks}</div></body>"
    assert len(editorial(reader, tmp_path, html)) == 3


def test_short_texts_about_a_story_do_not_stretch_it(reader: HtmlReader, tmp_path: Path) -> None:
    others = "".join(
        f"<article><img src=other-{n}.jpg width=145 height=65><p><span>What else happened on the pier, told in a few words.</span></p></article>"
        for n in range(12)
    )
    story = f"<div class=row><article class=full>{STORY}</article></div>"
    html = f"<body><h1>The heading</h1><div class=container>{story}<div class=more>{others}</div></div></body>"
    assert editorial(reader, tmp_path, html) == []


def test_pictures_a_camera_has_numbered_are_several(reader: HtmlReader, tmp_path: Path) -> None:
    figures = "".join(
        f"<figure><img src=/2023/10/IMG_{number}-768x1024.jpeg></figure>{STORY}"
        for number in (8732, 8749, 8751)
    )
    assert len(pictures(reader, tmp_path, figures)) == 3


def test_a_picture_that_leads_to_its_page_at_a_picture_service_is_the_storys(
    reader: HtmlReader, tmp_path: Path
) -> None:
    block = (
        "<a href=https://pictures.example/photos/ann/27168666912/in/stream>"
        "<img src=https://farm1.pictures.example/8/7008/27168666912_62a6f0676e.jpg></a>"
    )
    only(reader, tmp_path, block, ADDRESS)


def test_a_row_of_pictures_ends_a_story(reader: HtmlReader, tmp_path: Path) -> None:
    row = "".join(
        f"<div><img src={name}-after-dark.jpg width=450 height=560></div>"
        for name in ("pier", "quay", "lighthouse")
    )
    html = f"<body><h1>The heading</h1><div class=text>{STORY}{row}</div></body>"
    assert len(editorial(reader, tmp_path, html)) == 3


@pytest.mark.parametrize(("intro", "count"), [("", 6), (STORY, 0)], ids=["a list", "a story"])
def test_entries_that_lead_to_their_pages_are_pictures_of_a_story_that_is_a_list(
    reader: HtmlReader, tmp_path: Path, intro: str, count: int
) -> None:
    said = "It takes an hour, two pots and a good fire, and it feeds six who were out all day."
    entries = "".join(
        f"<div class=entry><a href=/recipes/stew-of-{n}><img src=stew-of-{n}-hands.jpg></a>"
        f"<h4><a href=/recipes/stew-of-{n}>The stew of {n} hands</a></h4><p>{said}</p></div>"
        for n in range(6)
    )
    html = f"<body><article><h1>Six stews</h1><div class=article-body>{intro}{entries}</div></article></body>"
    assert len(editorial(reader, tmp_path, html)) == count


@pytest.mark.parametrize(
    ("sign", "head"),
    [
        pytest.param(
            "<img src=https://media.example/2022/Coast.jpg?w=1300&h=144>",
            "",
            id="a strip over the story",
        ),
        pytest.param(
            "<a href=https://ads.example/1><img src='https://ads.example/banner/picture-of-a-car.jpg'></a>",
            "",
            id="an advertiser's address",
        ),
    ],
)
def test_what_opens_a_page_without_being_of_the_story_is_left_out(
    reader: HtmlReader, tmp_path: Path, sign: str, head: str
) -> None:
    html = f"<head>{head}</head><body><article><div class=hero>{sign}</div><h1>The heading</h1>{STORY}</article></body>"
    assert editorial(reader, tmp_path, html) == []


def test_a_tick_before_each_point_is_no_picture(reader: HtmlReader, tmp_path: Path) -> None:
    points = "".join(
        f"<tr><td><img src=/uploads/tick-2.svg class=wp-image-1></td><td>Point {n}</td></tr>"
        for n in range(4)
    )
    assert pictures(reader, tmp_path, f"<table>{points}</table>") == []


def test_a_repeated_background_is_a_pattern(reader: HtmlReader, tmp_path: Path) -> None:
    style = "background:url(https://paper.example/img/shade.jpg) repeat-x scroll 0 0 #fff"
    assert pictures(reader, tmp_path, f'<div class=lead style="{style}">Votes by town</div>') == []


def test_a_picture_in_a_last_paragraph_belongs_to_the_story(
    reader: HtmlReader, tmp_path: Path
) -> None:
    html = f"<body><h1>The heading</h1><div class=article-body>{STORY}<p><img src=ferry-in-fog.jpg></p></div></body>"
    assert [p.image for p in editorial(reader, tmp_path, html)] == ["ferry-in-fog.jpg"]


def test_a_card_that_holds_the_only_heading_holds_the_story(
    reader: HtmlReader, tmp_path: Path
) -> None:
    picture = "<div class=media><img src=ferry-in-fog.jpg></div>"
    html = (
        "<body><div class=card-box><div class=card-box-head><h1>The heading</h1></div>"
        f"<div class=card-box-body><div>{STORY}</div>{picture}<div>{STORY}</div></div></div></body>"
    )
    assert [p.image for p in editorial(reader, tmp_path, html)] == ["ferry-in-fog.jpg"]


@pytest.mark.parametrize(
    ("name", "is_shown"),
    [
        ("minister-opens-logo-exhibition-in-harbour.jpg", True),
        ("minister-opens-logo-exhibition-in-harbour.png", False),
        ("logo-of-the-house-of-the-harbour.jpg", False),
        ("harbour-logo-blue.jpg", False),
    ],
)
def test_a_photograph_that_tells_of_a_logo_in_passing_is_no_logo(
    reader: HtmlReader, tmp_path: Path, name: str, *, is_shown: bool
) -> None:
    found = pictures(reader, tmp_path, f"<div><img src=/up/{name}></div>")
    assert bool(found) is is_shown


def test_a_picture_named_as_the_top_of_the_article_opens_it_though_the_heading_follows(
    reader: HtmlReader, tmp_path: Path
) -> None:
    top = "<div class=article-top-mobile__image><picture><img src=/up/ferry-in-fog.jpg></picture></div>"
    html = f"<body><article>{top}<h1>The heading</h1><div>{STORY}</div></article></body>"
    assert [p.image for p in editorial(reader, tmp_path, html)] == ["/up/ferry-in-fog.jpg"]


def test_the_author_in_a_figure_under_the_heading_is_no_picture_of_the_story(
    reader: HtmlReader, tmp_path: Path
) -> None:
    author = (
        "<figure><a rel=author href=/people/ann-lee/><picture><img src=/up/408232448.jpg alt='Ann Lee'></picture></a>"
        "<figcaption>By <a rel=author href=/people/ann-lee/>Ann Lee</a>, trainee (Sport)</figcaption></figure>"
    )
    html = f"<body><article><h1>The heading</h1>{author}<div>{STORY}</div></article></body>"
    assert editorial(reader, tmp_path, html) == []


@pytest.mark.parametrize(
    ("alt", "count"),
    [
        ("The ferry Harbour Queen lies in fog at pier three", 1),
        ("The Harbour Paper", 0),
    ],
)
def test_a_picture_over_the_heading_is_the_storys_where_its_scene_is_described(
    reader: HtmlReader, tmp_path: Path, alt: str, count: int
) -> None:
    html = f"<body><div><img src=/up/1077343445.jpg width=1000 height=541 alt='{alt}'><h1>The heading</h1></div><div>{STORY}</div></body>"
    assert len(editorial(reader, tmp_path, html)) == count


def test_a_wheel_that_turns_while_a_gallery_loads_is_no_picture_of_the_story(
    reader: HtmlReader, tmp_path: Path
) -> None:
    wheel = "<div class=gallery-widget><img src=/common/spin.gif alt=Loading></div>"
    html = f"<body><article><h1>The heading</h1>{STORY}{wheel}{STORY}</article></body>"
    assert editorial(reader, tmp_path, html) == []


def test_a_test_of_a_product_with_a_link_to_more_is_an_entry_of_the_story(
    reader: HtmlReader, tmp_path: Path
) -> None:
    words = "".join(
        f"<p>The {part} of the boat held through a week of rain and wind on the outer pier.</p>"
        for part in ("hull", "sail", "rudder", "keel", "cabin", "anchor", "engine", "deck")
    )
    tests = "".join(
        f"<div class=product><div class=shot><img src=boat-{at}.jpg></div>{words}"
        f"<h3><a href=/boats/{at}.html>Read the whole test of this boat</a></h3></div>"
        for at in range(3)
    )
    html = f"<body><div class=text><h1>The best boats</h1>{STORY}{tests}</div></body>"
    assert [p.image for p in editorial(reader, tmp_path, html)] == [
        "boat-0.jpg",
        "boat-1.jpg",
        "boat-2.jpg",
    ]


def test_a_link_without_words_laid_over_a_box_makes_a_teaser_of_it(
    reader: HtmlReader, tmp_path: Path
) -> None:
    boxes = "".join(
        f"<li><a href=/other/{at}.html></a><div><img src=other-{at}.jpg><h4>Another story about the ferry</h4>"
        f"<p>What the ferry did on that foggy day is told there at length.</p></div></li>"
        for at in range(2)
    )
    assert pictures(reader, tmp_path, f"<ul>{boxes}</ul>") == []


def test_what_a_folder_of_placeholders_holds_is_no_picture(
    reader: HtmlReader, tmp_path: Path
) -> None:
    block = "<img src=/img/placeholders/640-o.png data-src=https://paper.example/pier.jpg>"
    assert only(reader, tmp_path, block).image == "https://paper.example/pier.jpg"
