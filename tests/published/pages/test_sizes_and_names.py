"""What a page says of a picture's size and name tells whether it is a picture at all."""

from pathlib import Path

import pytest

from mediadesk.published.pages.html import HtmlReader
from tests.published.saved_pages import STORY, editorial, only, pictures, reader_of_pages


@pytest.fixture(scope="module")
def reader() -> HtmlReader:
    return reader_of_pages()


@pytest.mark.parametrize(
    "picture",
    [
        "<amp-img src=/up/cake-600x400.jpg width=3 height=2 layout=responsive></amp-img>",
        "<img src=/up/cake-600x400.jpg width=16 height=9>",
    ],
    ids=["in a page for telephones", "in a page"],
)
def test_a_width_and_height_may_tell_only_how_a_picture_is_cut(
    reader: HtmlReader, tmp_path: Path, picture: str
) -> None:
    assert only(reader, tmp_path, f"<figure>{picture}</figure>").image == "/up/cake-600x400.jpg"


def test_a_long_name_drawn_by_lot_means_nothing(reader: HtmlReader, tmp_path: Path) -> None:
    name = "6RCiwORLx7jYMNg4HqoKEZ1AvP8WWCV5VzlMqNjJdQgibTEGU_1I4HKAvp2d4Rc-Ad-iW8hTfpzX0cI.png"
    assert len(pictures(reader, tmp_path, f"<img src=/up/{name}>")) == 1


@pytest.mark.parametrize(
    ("picture", "count"),
    [
        ("<img src=/up/banner.png width=300 height=188>", 1),
        ("<img src=/up/reply-of-server.png width=536 height=79>", 1),
        ("<img src=/up/line-between-parts.png width=1200 height=24>", 0),
    ],
    ids=["named as a banner", "low and wide", "a line"],
)
def test_a_figure_between_paragraphs_may_be_named_or_sized_as_a_sign(
    reader: HtmlReader, tmp_path: Path, picture: str, count: int
) -> None:
    assert len(pictures(reader, tmp_path, f"<figure>{picture}</figure>")) == count


def test_what_lies_in_a_folder_of_icons_is_a_sign_without_caption(
    reader: HtmlReader, tmp_path: Path
) -> None:
    sign = "<div><a href='#'><img src=/media/socialicons/mail.png></a></div>"
    assert pictures(reader, tmp_path, sign) == []


def test_a_cut_made_for_the_header_of_a_blog_is_no_picture_of_a_story(
    reader: HtmlReader, tmp_path: Path
) -> None:
    header = "<figure><img src=/up/2010/04/cropped-header-1.jpg></figure>"
    html = f"<body><div class=header-image>{header}</div><h1>The blog</h1><div>{STORY}</div></body>"
    assert editorial(reader, tmp_path, html) == []


def test_a_coach_who_is_quoted_in_a_testimonial_is_no_picture_of_the_story(
    reader: HtmlReader, tmp_path: Path
) -> None:
    box = "<div class=testimonial><img src=/up/ann-lee.jpg width=350><div>Ann Lee</div></div>"
    assert pictures(reader, tmp_path, box) == []


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("missing-girl-found.jpg", 1),
        ("empty-chair.jpg", 1),
        ("missing.jpg", 0),
        ("blank-spacer.jpg", 0),
        ("default-image.jpg", 0),
        ("empty-bottle.jpg", 0),
    ],
)
def test_a_photo_is_told_from_a_placeholder_by_what_its_figure_says(
    reader: HtmlReader, tmp_path: Path, name: str, count: int
) -> None:
    caption = "The girl is found, and her chair is no longer empty. Image: Ann Lee"
    figure = f"<figure><img src=/up/{name}><figcaption>{caption}</figcaption></figure>"
    assert len(pictures(reader, tmp_path, figure)) == count


def test_a_placeholder_that_is_named_for_its_caption_gives_way_to_the_photo(
    reader: HtmlReader, tmp_path: Path
) -> None:
    figure = (
        "<figure><img src=/up/empty-chair.jpg data-src=/up/hall.jpg>"
        "<figcaption>An empty chair.</figcaption></figure>"
    )
    assert only(reader, tmp_path, figure).image == "/up/hall.jpg"


def test_the_size_of_a_dot_is_that_of_what_stands_in_for_the_picture(
    reader: HtmlReader, tmp_path: Path
) -> None:
    lazy = "<img src=/img/spacer.gif width=1 height=1 data-original=/up/ferry-in-fog.jpg>"
    assert only(reader, tmp_path, lazy).image == "/up/ferry-in-fog.jpg"


@pytest.mark.parametrize("folder", ["smilies", "img_emoji", "avatars", "pinterest"])
def test_what_lies_among_faces_portraits_and_share_pictures_is_no_picture_of_the_story(
    reader: HtmlReader, tmp_path: Path, folder: str
) -> None:
    assert pictures(reader, tmp_path, f"<p><img src=/{folder}/facepalm.png></p>") == []


def test_an_element_that_is_named_an_image_shows_one_whose_address_has_no_suffix(
    reader: HtmlReader, tmp_path: Path
) -> None:
    address = "https://cdn.example/815ae145-8344-4bd1-9ea0-df71b22adeca/"
    body = f"<figure><up-img src={address}></up-img></figure>"
    assert only(reader, tmp_path, body).image == address


@pytest.mark.parametrize(
    "attribute",
    [
        "data-runner-img-hd=https://cdn.example/19608012/1245x700.jpg",
        'data-large=\'{"src":"https:\\/\\/cdn.example\\/19608012\\/1245x700.jpg","w":1245}\'',
    ],
    ids=["an attribute for each screen", "an attribute with JSON in it"],
)
def test_a_script_may_read_the_picture_of_an_element_from_an_attribute(
    reader: HtmlReader, tmp_path: Path, attribute: str
) -> None:
    caption = "<figcaption>The ferry in fog.</figcaption>"
    slide = f"<figure><div class=slide {attribute}></div>{caption}</figure>"
    found = only(reader, tmp_path, slide)
    assert (found.image, found.caption) == (
        "https://cdn.example/19608012/1245x700.jpg",
        "The ferry in fog.",
    )


def test_a_picture_that_is_called_as_parts_of_a_page_are_is_none(
    reader: HtmlReader, tmp_path: Path
) -> None:
    found = "<div><img id=archive-search-7 src=/up/ferry-in-fog.jpg></div>"
    assert only(reader, tmp_path, found).image == "/up/ferry-in-fog.jpg"
