"""What stands around a picture, and where it leads, tells whether it is the story's."""

# ruff: noqa: E501 -- mark-up is easier to read on one line

from pathlib import Path

import pytest

from mediadesk.published.pages.html import HtmlReader
from tests.published.saved_pages import STORY, editorial, only, pictures, reader_of_pages


@pytest.fixture(scope="module")
def reader() -> HtmlReader:
    return reader_of_pages()


def test_the_still_of_a_video_without_words_of_its_own_is_left_out(
    reader: HtmlReader, tmp_path: Path
) -> None:
    head = "<meta property=og:image content=/up/ferry-in-fog.jpg>"
    assert pictures(reader, tmp_path, "<video poster=/up/ferry-in-fog.jpg></video>", head) == []


def test_the_still_of_a_video_with_a_caption_is_a_picture_of_the_story(
    reader: HtmlReader, tmp_path: Path
) -> None:
    figure = "<figure><video poster=/up/ferry-in-fog.jpg></video><figcaption>The ferry in fog.</figcaption></figure>"
    assert only(reader, tmp_path, figure).caption == "The ferry in fog."


def test_a_picture_over_the_heading_may_lead_to_its_large_self(
    reader: HtmlReader, tmp_path: Path
) -> None:
    lead = "<div class=post-single-img><a href=/up/ferry.jpg><img src=/up/ferry-848x350.jpg alt='Fog keeps the ferries in harbour'></a></div>"
    html = (
        f"<body><div>{lead}<h1>Fog keeps the ferries in harbour</h1></div><div>{STORY}</div></body>"
    )
    assert len(editorial(reader, tmp_path, html)) == 1


def test_a_linked_word_beside_a_picture_makes_no_teaser_of_one_that_leads_to_its_large_self(
    reader: HtmlReader, tmp_path: Path
) -> None:
    box = "<table><tr><td><a href=/up/map.png><img src=/up/map-250x250.png width=250 height=250></a><div>The harbour and <a href=/wiki/islands>the islands before the harbour</a></div></td></tr></table>"
    assert len(pictures(reader, tmp_path, box)) == 1


def test_what_an_element_only_has_or_lacks_says_nothing_of_its_picture(
    reader: HtmlReader, tmp_path: Path
) -> None:
    figure = "<figure class='image--has-icon image--no-logo with-profile'><img src=/up/chart-of-fog.png><figcaption>Fog by month.</figcaption></figure>"
    assert only(reader, tmp_path, figure).caption == "Fog by month."


def test_a_size_of_type_that_is_called_caption_makes_no_caption(
    reader: HtmlReader, tmp_path: Path
) -> None:
    teaser = "<div class=relative><img src=/up/other-story.jpg><div><a href=/other><h3>The other story of this long day</h3></a><span class='text-caption inline-block'>By Ann Lee</span></div></div>"
    assert pictures(reader, tmp_path, teaser) == []


@pytest.mark.parametrize(
    ("alts", "count"),
    [(("Fault 400", "Fault 500"), 2), (("The fault", "The fault"), 1)],
    ids=["described as two", "described as one"],
)
def test_names_with_a_number_are_sizes_unless_the_pictures_are_described_apart(
    reader: HtmlReader, tmp_path: Path, alts: tuple[str, str], count: int
) -> None:
    story = "<p><img src=/up/fault-of-ferry-400.png alt='{}'></p>" + STORY
    story += "<p><img src=/up/fault-of-ferry-500.png alt='{}'></p>"
    assert len(pictures(reader, tmp_path, story.format(*alts))) == count


@pytest.mark.parametrize(
    ("link", "caption", "count"),
    [
        ("https://shop.example/paper", "Get a subscription of our sister paper today.", 0),
        ("https://shop.example/paper", "The submarine in fog.", 1),
        ("/up/ferry-large.jpg", "The subscription office in fog.", 1),
    ],
)
def test_a_picture_that_offers_a_subscription_and_leads_away_is_no_picture_of_the_story(
    reader: HtmlReader, tmp_path: Path, link: str, caption: str, count: int
) -> None:
    figure = f"<figure><a href={link}><img src=/up/ferry.jpg></a><figcaption>{caption} <span class=credit>Ann Lee</span></figcaption></figure>"
    html = f"<head><link rel=canonical href=https://paper.example/a></head><body><article><h1>The heading</h1>{STORY}{figure}</article></body>"
    assert len(editorial(reader, tmp_path, html)) == count


@pytest.mark.parametrize(("name", "count"), [("loading", 0), ("men-loading-nets-on-the-pier", 1)])
def test_a_name_of_many_words_is_no_stand_in(
    reader: HtmlReader, tmp_path: Path, name: str, count: int
) -> None:
    figure = f"<figure><img src=/up/{name}.jpg><figcaption>Nets.</figcaption></figure>"
    assert len(pictures(reader, tmp_path, figure)) == count


def test_one_name_in_two_numbered_folders_is_two_pictures_where_they_are_described_apart(
    reader: HtmlReader, tmp_path: Path
) -> None:
    story = "<p><img src=/in/article32650036.ece/s615/ferry-in-fog.jpg alt='The ferry'></p>"
    story += f"{STORY}<p><img src=/in/article32650054.ece/s615/ferry-in-fog.jpg alt='A pier'></p>"
    assert len(pictures(reader, tmp_path, story)) == 2


@pytest.mark.parametrize(
    ("link", "count"),
    [("https://video.harbour.example/v/5810405201001", 0), ("/p/5810405201001", 1)],
)
def test_a_link_to_the_film_that_a_still_is_of_is_no_link_to_a_large_picture(
    reader: HtmlReader, tmp_path: Path, link: str, count: int
) -> None:
    head = "<link rel=canonical href=https://www.harbour.example/fog>"
    still = f"<div class=player><a href={link}><img src=/still/9400_5810405201001-vs.jpg alt='The ferry in fog'></a></div>"
    assert len(pictures(reader, tmp_path, still, head)) == count


def test_a_low_and_wide_picture_with_a_caption_is_no_sign(
    reader: HtmlReader, tmp_path: Path
) -> None:
    box = "<div><img src=/up/map.png width=250 height=85><div class=thumbcaption>Ferries of the bay</div></div>"
    assert only(reader, tmp_path, box).caption == "Ferries of the bay"


@pytest.mark.parametrize("address", ["/pic/0/10211616160/1000", "/pic/10211616160"])
def test_a_long_number_names_a_picture(reader: HtmlReader, tmp_path: Path, address: str) -> None:
    assert len(pictures(reader, tmp_path, f"<p><img src={address}></p>")) == 1


def test_a_photograph_whose_long_name_tells_of_an_advertisement_in_passing_is_none(
    reader: HtmlReader, tmp_path: Path
) -> None:
    photo = "<div><img src=/up/8-harbour-grace-ad-cr-island-ferries.jpg></div>"
    assert len(pictures(reader, tmp_path, photo)) == 1


def test_a_notice_of_the_page_is_no_credit_of_the_picture_that_opens_it(
    reader: HtmlReader, tmp_path: Path
) -> None:
    head = "<meta property=og:image content=/up/cake.jpg>"
    lead = (
        "<div class=box><img src=/up/cake.jpg></div><div class=tips><span>Use butter.</span></div>"
    )
    notice = "<div class=end><p class=copyright>© 2020 ®/TM Mill All Rights Reserved</p></div>"
    html = f"<head>{head}</head><body><h1>The cake</h1>{lead}{notice}<div>{STORY}</div></body>"
    assert [p.credit for p in editorial(reader, tmp_path, html)] == [""]


def test_a_mark_of_the_sites_design_in_a_caption_is_no_picture(
    reader: HtmlReader, tmp_path: Path
) -> None:
    mark = "<img src=/wp-content/themes/post/images/gallery-cam@2x.png>"
    box = f"<div class=wp-caption><a href=/up/pier.jpg><img src=/up/pier.jpg></a><p class=wp-caption-text>{mark} Fog on the pier.</p></div>"
    assert only(reader, tmp_path, box).caption == "Fog on the pier."


def test_a_link_to_a_page_of_a_gallery_leads_to_pictures(
    reader: HtmlReader, tmp_path: Path
) -> None:
    head = "<link rel=canonical href=https://www.harbour.example/news/fog.html>"
    lead = "<div class=gallery-lead><a href=/fotostrecke/fog-5901.html><img src=/up/ferry.jpg width=520 alt='The ferry in fog'><span>Fotostrecke: 9 Bilder der Fähre</span></a></div>"
    html = f"<head>{head}</head><body><article><h1>The heading</h1>{lead}{STORY}</article></body>"
    assert len(editorial(reader, tmp_path, html)) == 1


def test_a_drawing_within_a_credit_is_a_sign_of_it(reader: HtmlReader, tmp_path: Path) -> None:
    sign = "<img src=/static/multimedia.svg>"
    box = f"<div class=box><img src=/up/pier.jpg><div class=img-excerpt></div><span class=img-author>{sign}Ann Lee</span></div>"
    assert only(reader, tmp_path, box).credit == "Ann Lee"


def test_nothing_but_a_labelled_credit_after_a_picture_in_its_paragraph_is_its_credit(
    reader: HtmlReader, tmp_path: Path
) -> None:
    assert only(reader, tmp_path, "<p><img src=/up/a.jpg>Photo: Ann Lee</p>").credit == "Ann Lee"
    told = "<p><img src=/up/a.jpg>Fog lies over the pier.</p>"
    assert only(reader, tmp_path, told).caption == ""


def test_the_publishers_logo_is_no_picture_object(reader: HtmlReader, tmp_path: Path) -> None:
    logo = "<div itemprop=publisher itemscope><div itemprop=logo itemscope itemtype=https://schema.org/ImageObject><img src=/up/2023/harbour-post.png></div></div>"
    assert pictures(reader, tmp_path, logo) == []


def test_a_picture_services_long_name_right_after_its_host_names_a_picture(
    reader: HtmlReader, tmp_path: Path
) -> None:
    chart = f"<p><span><img src=https://pictures.example/{'a8_Xw-' * 12}></span></p>"
    assert len(pictures(reader, tmp_path, chart)) == 1


def test_the_pictures_of_a_recipes_steps_are_no_teasers(reader: HtmlReader, tmp_path: Path) -> None:
    card = "<div class=recipe-card-directions><ol><li>Stir.</li></ol><div class=direction-media><img src=/up/DSC_0508.jpg></div></div>"
    assert len(pictures(reader, tmp_path, card)) == 1


@pytest.mark.parametrize(("name", "count"), [("hero__background", 1), ("box", 0)])
def test_a_link_to_all_stories_beside_the_heading_makes_no_teaser_of_the_lead(
    reader: HtmlReader, tmp_path: Path, name: str, count: int
) -> None:
    links = (
        "<div><h1>The heading</h1><a href=/stories>Browse all the stories of this paper</a></div>"
    )
    lead = f"<div class=top>{links}<div class={name}><img src=/up/ann-lee.jpg></div></div>"
    html = f"<body><div>{lead}<div class=text>{STORY}</div></div></body>"
    assert len(editorial(reader, tmp_path, html)) == count


def test_the_editors_word_for_a_picture_in_a_post_makes_no_teaser_of_it(
    reader: HtmlReader, tmp_path: Path
) -> None:
    figure = (
        "<figure class='kg-card kg-image-card'><img src=/up/ferry-in-fog.png width=895></figure>"
    )
    assert len(pictures(reader, tmp_path, figure)) == 1


@pytest.mark.parametrize(
    "link",
    [
        "<a rel=tag href=/news/harbours-and-ports>Harbours and ports</a>",
        "<a class=post-tag-link href=/news/harbours-and-ports>Harbours and ports</a>",
    ],
    ids=["by its relation", "by its name"],
)
def test_a_link_to_a_topic_beside_the_lead_makes_no_teaser_of_it(
    reader: HtmlReader, tmp_path: Path, link: str
) -> None:
    lead = f"<div><div><img src=/up/ferry-in-fog.png></div><div>{link}</div></div>"
    html = f"<body><h1>The ferries wait</h1>{lead}<div>{STORY}</div></body>"
    assert len(editorial(reader, tmp_path, html)) == 1


def test_a_logo_with_a_caption_of_its_own_is_no_mark_on_the_storys_other_pictures(
    reader: HtmlReader, tmp_path: Path
) -> None:
    box = "<div class=box><a href=/up/{0}.png><img src=/up/220px-{0}.png></a><div class=boxcaption>{1}</div></div>"
    shown = (("Harbour_logo_2013", "The logo"), ("Old_ferry", "The ferry"), ("Pier", "The pier"))
    told = STORY.join(box.format(*one) for one in shown)
    html = f"<body><h1>The harbour</h1><div id=bodyContent>{STORY}<div id=text>{told}{STORY}</div></div></body>"
    assert [p.caption for p in editorial(reader, tmp_path, html)] == [
        "The logo",
        "The ferry",
        "The pier",
    ]


def test_an_arrow_in_a_story_with_one_picture_is_a_sign_without_caption(
    reader: HtmlReader, tmp_path: Path
) -> None:
    body = "<figure><img src=/up/ferry.jpg><figcaption>Fog. (Credit: Ann Lee)</figcaption></figure>"
    more = "<div style=\"background: url('/up/arrow_black.gif') no-repeat\">Follow us</div>"
    html = f"<body><article><div><div class=postBody>{STORY}{body}{more}</div></div>{STORY}</article></body>"
    assert [p.image for p in editorial(reader, tmp_path, html)] == ["/up/ferry.jpg"]


def test_what_is_sold_after_the_story_for_a_price_is_no_picture_of_it(
    reader: HtmlReader, tmp_path: Path
) -> None:
    offer = (
        "<figure><img src=/up/telephone.png width=250><figcaption>Save 200 €</figcaption></figure>"
    )
    html = f"<body><article><h1>The heading</h1><div>{STORY}{offer}</div></article></body>"
    assert editorial(reader, tmp_path, html) == []


@pytest.mark.parametrize(
    ("held", "count"),
    [
        ("<p>{}</p>", 1),
        ("<figure>{}</figure>", 1),
        ("<div>{}</div>", 0),
    ],
    ids=["in a paragraph", "in a figure", "between paragraphs"],
)
def test_a_large_picture_in_the_story_may_lead_to_where_it_was_found(
    reader: HtmlReader, tmp_path: Path, held: str, count: int
) -> None:
    picture = "<a href='https://charts.example/trends'><img src=/up/trends-of-the-year.png width=950 height=234></a>"
    head = "<link rel=canonical href='https://paper.example/story/fog'>"
    assert len(pictures(reader, tmp_path, held.format(picture), head)) == count


def test_a_box_in_which_the_story_is_shared_shows_no_picture_of_it(
    reader: HtmlReader, tmp_path: Path
) -> None:
    box = "<div class='modal share-dialog'><div class=modal-content><div class=social-preview><img src=/up/ferry-in-fog.jpg></div></div></div>"
    head = "<meta property=og:image content=/up/ferry-in-fog.jpg>"
    html = f"<html><head>{head}</head><body>{box}<h1>Fog</h1>{box}<div>{STORY}</div></body></html>"
    assert editorial(reader, tmp_path, html) == []


def test_a_linked_headline_in_the_only_box_of_a_story_makes_no_teaser_of_its_only_picture(
    reader: HtmlReader, tmp_path: Path
) -> None:
    told = f"<div class=data>{STORY}<p><img src=/up/harbour-chart.png></p>{STORY}<div><a href=/notes/fog>All that we wrote of fog in this harbour</a></div></div>"
    html = f"<body><main><h1>The heading</h1><div class=article-content>{told}</div></main></body>"
    assert len(editorial(reader, tmp_path, html)) == 1


def test_a_figure_of_the_story_with_a_caption_is_no_sign_whatever_it_is_called(
    reader: HtmlReader, tmp_path: Path
) -> None:
    figure = "<figure class=icon-right><img src=/up/logo-of-the-harbour.jpg width=890 height=590><figcaption>The new logo on the harbour's gate.</figcaption></figure>"
    assert len(pictures(reader, tmp_path, figure)) == 1


@pytest.mark.parametrize(
    ("name", "count"), [("featured-image", 1), ("featured-image advert", 0), ("wrap", 0)]
)
def test_what_is_called_the_lead_may_stand_over_the_heading_without_words(
    reader: HtmlReader, tmp_path: Path, name: str, count: int
) -> None:
    header = f"<div class='{name}'><img src=/up/ferry-in-fog.jpg></div>"
    html = f"<body>{header}<div><p>9 May</p></div>{'<p></p>' * 50}<h1>The heading</h1><div>{STORY}</div></body>"
    assert len(editorial(reader, tmp_path, html)) == count


def test_a_picture_beside_a_few_words_on_its_line_is_their_sign(
    reader: HtmlReader, tmp_path: Path
) -> None:
    line = "<div class=topics><img src=/media/article-topics.gif> <a href=/topics/ferries>Ferries</a>, <a href=/topics/fog>Fog</a></div>"
    assert pictures(reader, tmp_path, line) == []


@pytest.mark.parametrize(
    "line",
    [
        "<div><img src=/up/ferry-in-fog.png><br>The ferry <b>Anna</b></div>",
        "<div>The <img src=/up/ferry-in-fog.png align=right> ferry lies in harbour.<br></div>",
        "<p><img src=/up/ferry-in-fog.png>The ferry lies in harbour, as it has for days.</p>",
    ],
    ids=["over a break", "floating", "at the start of a paragraph"],
)
def test_a_picture_beside_words_that_do_not_share_its_line_is_no_sign(
    reader: HtmlReader, tmp_path: Path, line: str
) -> None:
    assert len(pictures(reader, tmp_path, line)) == 1


def test_an_old_drawing_that_a_page_shows_again_and_again_is_a_sign(
    reader: HtmlReader, tmp_path: Path
) -> None:
    rows = "".join(f"<tr><td>Ferry {n}</td><td><img src=/images/dot.gif></td></tr>" for n in "1234")
    assert pictures(reader, tmp_path, f"<table>{rows}</table>") == []


def test_a_picture_over_nothing_but_the_way_to_another_page_is_that_pages_teaser(
    reader: HtmlReader, tmp_path: Path
) -> None:
    box = "<div class=person-box><div><img src=/up/ann-lee-at-sea.jpg></div><div><a href=/of/ann-lee>Ann Lee</a></div></div>"
    assert pictures(reader, tmp_path, box) == []


def test_slides_over_the_heading_decorate_a_page_that_shows_its_announced_picture_under_it(
    reader: HtmlReader, tmp_path: Path
) -> None:
    head = "<meta property=og:image content=https://paper.example/up/pier-at-dawn.jpg>"
    slides = "".join(
        f"<div class=slide><div id=keyVisualImage><img src=/slides/{name}.jpg width=1400 height=400></div></div>"
        for name in ("harbour", "town")
    )
    html = f"<html><head>{head}</head><body><div class=slides>{slides}</div><div><h1>The heading</h1><img src=/up/pier-at-dawn.jpg width=400 height=267>{STORY}</div></body></html>"
    found = editorial(reader, tmp_path, html)
    assert [placement.image for placement in found] == ["/up/pier-at-dawn.jpg"]


def test_a_link_around_a_picture_its_title_and_its_source_is_a_teaser(
    reader: HtmlReader, tmp_path: Path
) -> None:
    title = "Ferries stay in harbour for a third day of fog"
    box = f"<a href=https://other.example/ferries><div class=item><div class=item-source>other.example</div><div><img src=/up/4504356.jpg alt='{title}'></div><div class=item-title>{title}</div></div></a>"
    assert pictures(reader, tmp_path, box) == []


def test_a_menu_before_the_one_picture_of_a_page_makes_no_teaser_of_it(
    reader: HtmlReader, tmp_path: Path
) -> None:
    menu = "".join(f"<li><a href=/{n}.html>What we do in week {n}</a></li>" for n in range(4))
    body = f"<table><tr><td><ul>{menu}</ul></td><td><img src=images/field.jpg></td></tr></table>"
    assert len(pictures(reader, tmp_path, body)) == 1


def test_a_picture_that_is_itself_named_a_teaser_opens_its_story(
    reader: HtmlReader, tmp_path: Path
) -> None:
    html = f"<html><body><div><h1>The heading</h1><div><img class=teaser src=/up/pier-at-dawn.jpg></div>{STORY}</div></body></html>"
    assert len(editorial(reader, tmp_path, html)) == 1


def test_pictures_of_a_template_are_built_with_the_page(reader: HtmlReader, tmp_path: Path) -> None:
    assert pictures(reader, tmp_path, "<div><img src=/core/templates/19/line.jpg></div>") == []
