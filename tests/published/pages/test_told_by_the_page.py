"""What tells a caption from a credit beside its words: names, places, buttons, whom a story tells of."""

# ruff: noqa: E501 -- mark-up is easier to read on one line

from pathlib import Path

import pytest

from mediadesk.bootstrap import knowledge
from mediadesk.credits.parsing.parse import CreditParser
from mediadesk.paths import resources
from mediadesk.published.pages.html import HtmlReader
from mediadesk.published.pages.markup.reading_words import ReadingWords
from mediadesk.published.pages.page_reading import PageReading
from tests.published.saved_pages import STORY, editorial, only, pictures

PICTURE = "<img src=/up/2020/pier-in-fog.jpg width=800 height=500 alt='Fog on the old pier'>"
DINNER = (
    "<p>Dinner for twelve begins two days early: soak beans, knead dough, roast peppers until "
    "their skins turn black, then leave everything under cloth while bread rises slowly beside "
    "warm stones. Guests arrive hungry after walking along cliffs; serve soup first, with herbs "
    "picked that morning, lemon, salt and good oil from last year.</p>"
)
SHARE = "<a href='https://pins.example/create?url=x'><img src=/icons/pin.svg alt=pin></a>"


@pytest.fixture(scope="module")
def reader() -> HtmlReader:
    words = (resources() / "reading" / "words.toml").read_text(encoding="utf-8")
    parse = CreditParser(knowledge.lexicon()).parse
    return HtmlReader(PageReading(parse, ReadingWords.from_text(words)))


@pytest.mark.parametrize(
    ("printed", "caption", "credit"),
    [
        (
            "<figcaption><span data-theme-key=photo-credit-line>StudioHarbour</span></figcaption>",
            "",
            "StudioHarbour",
        ),
        (
            "<figcaption><span data-hook=adp-photo-agency>Norwave staff, Roe, Lee</span></figcaption>",
            "",
            "Norwave staff, Roe, Lee",
        ),
        ("<figcaption>Chesnot via Getty Images</figcaption>", "", "Chesnot via Getty Images"),
        (
            "<figcaption>Photo courtesy of Harbour Town Students Elections Board</figcaption>",
            "",
            "Photo courtesy of Harbour Town Students Elections Board",
        ),
        ("<figcaption>freeimages</figcaption>", "", "freeimages"),
        (
            "<figcaption><span class=credit>Fog keeps the three old ferries in the harbour of the town</span></figcaption>",
            "Fog keeps the three old ferries in the harbour of the town",
            "",
        ),
        (
            "<figcaption><span class=wide>Fog on the pier and the ferries</span> <span class=narrow>Fog on the pier …</span></figcaption>",
            "Fog on the pier and the ferries",
            "",
        ),
        (
            "<figcaption><span class='caption credit under-image'>James Roe [Wilson Center]</span></figcaption>",
            "James Roe",
            "Wilson Center",
        ),
        (
            "<figcaption><span class=credit>Ann Lee/Getty Images</span><span class=v-credit>WATCH</span></figcaption>",
            "",
            "Ann Lee/Getty Images",
        ),
        (
            "<figcaption>Fog on <span>... [+]</span><span>the pier.</span></figcaption>",
            "Fog on the pier.",
            "",
        ),
    ],
    ids=[
        "the name of a style",
        "the name of a hook",
        "one supplies the other",
        "courtesy",
        "a house in small letters",
        "words that are named a credit",
        "the same cut short",
        "named both",
        "what is to be watched",
        "a sign that opens the rest",
    ],
)
def test_caption_and_credit_of_a_figure(
    reader: HtmlReader, tmp_path: Path, printed: str, caption: str, credit: str
) -> None:
    found = only(reader, tmp_path, f"<figure>{PICTURE}{printed}</figure>")
    assert (found.caption, found.credit) == (caption, credit)


@pytest.mark.parametrize(
    ("box", "caption", "credit"),
    [
        (
            "<div class=wp-caption>{0}<p class=wp-caption-text>Ann Lee.</p><div><div class=article-quote>“The fog told us all we had to know.”</div></div></div>",
            "Ann Lee.",
            "",
        ),
        (
            "<div class=image><p class=source>Early settlers</p>{0}<p class=caption>Google, 1999</p></div>",
            "Google, 1999",
            "Early settlers",
        ),
        (
            "<div class=essay-image><div class=image-wrapper>{0}<span>Scroll on to load all images.</span></div><div class=image-caption>Fog on the pier, about 1800</div></div>",
            "Fog on the pier, about 1800",
            "",
        ),
        (
            "<div class=unit>{0}<cite>Associated Press</cite><p class=targetCaption>A train waits in thick fog.</p></div>",
            "A train waits in thick fog.",
            "Associated Press",
        ),
        (
            "<div class=media><div>{0}</div><div class=image-caption><p>Fur in the shop window.</p></div><div class=image-credits><p>Norwave</p></div></div>",
            "Fur in the shop window.",
            "Norwave",
        ),
        (
            "<div><ul><li><figure>{0}</figure></li></ul><p class=article-image-caption>Fog on the pier</p></div>",
            "Fog on the pier",
            "",
        ),
        (
            "<aside class=single-photo>{0}<p>Ann Lee <span class=credit>(Photo: Crime Stoppers)</span></p></aside>",
            "Ann Lee",
            "Crime Stoppers",
        ),
        (
            "<div class=image-header><div class=topic>National Harbour League</div>{0}</div>",
            "",
            "",
        ),
        ("<div class=image-box><p>Monday 30 Nov 2015</p>{0}<span></span></div>", "", ""),
        (
            "<div style='font-size: small'>{0}<br>FILE PHOTO: The minister delivers his wishes for the new year to the pilots of the harbour during a long ceremony at the old base in Harbour Town, January 16, 2020. Ann Lee/Pool via REUTERS</div>",
            "FILE PHOTO: The minister delivers his wishes for the new year to the pilots of the harbour during a long ceremony at the old base in Harbour Town, January 16, 2020.",
            "Ann Lee/Pool via REUTERS",
        ),
    ],
    ids=[
        "a quotation in the frame",
        "what is named a caption stays one",
        "named words before unnamed ones",
        "cite before a caption",
        "a credit after a caption",
        "below a list of one",
        "an aside around a photo",
        "a topic over the picture",
        "a day",
        "small type",
    ],
)
def test_caption_and_credit_of_a_box(
    reader: HtmlReader, tmp_path: Path, box: str, caption: str, credit: str
) -> None:
    found = only(reader, tmp_path, box.format(PICTURE))
    assert (found.caption, found.credit) == (caption, credit)


def test_a_drawn_button_beside_a_picture_does_not_keep_its_caption_from_it(
    reader: HtmlReader, tmp_path: Path
) -> None:
    box = (
        f"<div><div><div>{PICTURE}{SHARE}</div></div><figcaption>Fog on the pier</figcaption></div>"
    )
    assert only(reader, tmp_path, box).caption == "Fog on the pier"


def test_a_region_with_the_heading_is_no_credit_whatever_it_is_called(
    reader: HtmlReader, tmp_path: Path
) -> None:
    head = f"<header class=head-with><div class=photo-credit-region><h1>Fog on the pier</h1><p>Why the ferries wait.</p></div><figure>{PICTURE}</figure></header>"
    html = f"<html><body><article>{head}<div>{STORY}</div></article></body></html>"
    assert [p.credit for p in editorial(reader, tmp_path, html)] == [""]


@pytest.mark.parametrize(
    ("alt", "credit"),
    [("A table full of food", "Gracie Byrd Jones"), ("Gracie Byrd Jones in the kitchen", "")],
    ids=["nobody tells of her", "the picture is called by her name"],
)
def test_a_bare_name_of_whom_nothing_tells_is_the_makers(
    reader: HtmlReader, tmp_path: Path, alt: str, credit: str
) -> None:
    figure = f"<figure><img src=/up/2020/tab-006.jpg width=800 height=500 alt='{alt}'><figcaption>Gracie Byrd Jones</figcaption></figure>"
    assert only(reader, tmp_path, figure + DINNER).credit == credit


def test_a_name_that_the_story_tells_of_is_a_caption(reader: HtmlReader, tmp_path: Path) -> None:
    figure = "<figure><img src=/up/2020/tab-006.jpg width=800 height=500><figcaption>Gracie Byrd Jones</figcaption></figure>"
    told = "<p>The kitchen of Gracie Byrd Jones stays open until the fog has left the harbour.</p>"
    assert only(reader, tmp_path, figure + DINNER + told).caption == "Gracie Byrd Jones"


def test_pictures_whose_captions_are_left_empty_share_that_of_the_next(
    reader: HtmlReader, tmp_path: Path
) -> None:
    group = "<div class='img-group{2}'><div><img src=/up/2020/chart-{0}.jpg width=800 height=500></div><p class=imageCaption>{1}</p></div>"
    groups = group.format("one", "", " hidden-text") + group.format("two", "Two charts.", "")
    assert [p.caption for p in pictures(reader, tmp_path, groups)] == ["Two charts."] * 2


def test_a_row_of_makers_under_the_opening_picture_is_its_credit(
    reader: HtmlReader, tmp_path: Path
) -> None:
    line = "<div><div>Image: Vicky Lee / Remedy / Respawn / Norwave / Larian Studios</div></div>"
    head = f"<header><h1>The twelve best games</h1><div>{PICTURE}</div></header>"
    meta = "<head><meta property=og:image content=/up/2020/pier-in-fog.jpg></head>"
    html = f"<html>{meta}<body><article>{head}{line}<div>{STORY}</div></article></body></html>"
    assert [p.credit for p in editorial(reader, tmp_path, html)] == [
        "Vicky Lee / Remedy / Respawn / Norwave / Larian Studios"
    ]
