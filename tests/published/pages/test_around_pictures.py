"""A box is a teaser by what it says, a portrait by the name beside it, a headline by standing alone."""

# ruff: noqa: E501 -- mark-up is easier to read on one line

from pathlib import Path

import pytest

from mediadesk.published.pages.html import HtmlReader
from tests.published.saved_pages import STORY, editorial, pictures, reader_of_pages


@pytest.fixture(scope="module")
def reader() -> HtmlReader:
    return reader_of_pages()


@pytest.mark.parametrize(
    ("words", "count"),
    [("", 1), ("<p>Fog keeps the ferries in harbour</p>", 0)],
    ids=["it says nothing", "it says what to read"],
)
def test_what_is_named_a_card_is_a_teaser_if_it_says_something(
    reader: HtmlReader, tmp_path: Path, words: str, count: int
) -> None:
    card = f"<div class=note-card-container><div class=card><img src=/up/notes.png width=860>{words}</div></div>"
    assert len(pictures(reader, tmp_path, card)) == count


def test_a_picture_described_by_the_name_in_the_byline_around_it_is_a_portrait(
    reader: HtmlReader, tmp_path: Path
) -> None:
    byline = "<div class=author-byline><div class=author-headshot><div><img src=/up/2020/340/340/Doe-pic.jpg alt='Jan Doe'></div></div><span>By <span><a href=/person/d/jan-doe>Jan Doe</a> <span class=article-source><a href=https://www.post.example>| Harbour Post</a></span></span></span></div>"
    html = f"<html><body><header><h1>Fog keeps the ferries in harbour</h1>{byline}</header><div>{STORY}</div></body></html>"
    assert editorial(reader, tmp_path, html) == []


@pytest.mark.parametrize(
    ("beside", "count"),
    [
        (
            "<p>The ferries stay in harbour, as <a href=/fog/2023.html>they did in last year's fog</a>, until the wind turns and the pilots can see the pier again from the bridge.</p>",
            1,
        ),
        ("<p><a href=/fog/2023.html>Ferries stay in harbour again</a></p>", 0),
    ],
    ids=["within a sentence", "alone"],
)
def test_a_link_beside_a_picture_is_a_headline_if_it_stands_alone(
    reader: HtmlReader, tmp_path: Path, beside: str, count: int
) -> None:
    section = f"<div class=part><p><img src=/up/ferry-in-fog.jpg></p>{beside}</div>"
    assert len(pictures(reader, tmp_path, section)) == count


def test_what_lies_in_the_folder_of_a_newsletter_is_not_the_storys(
    reader: HtmlReader, tmp_path: Path
) -> None:
    offer = "<div class=row><img src=/static/images/newsletters/daily_1.png alt='Daily news'></div>"
    assert pictures(reader, tmp_path, offer) == []


def test_a_picture_that_is_enlarged_by_a_click_is_no_button(
    reader: HtmlReader, tmp_path: Path
) -> None:
    screens = "".join(
        f"<button type=button><picture><img src=/up/home_page_{n}.png alt='Home page'></picture></button>"
        for n in range(2)
    )
    assert len(pictures(reader, tmp_path, f"<div class=columns>{screens}</div>")) == 2
