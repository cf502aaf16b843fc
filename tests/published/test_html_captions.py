"""What is printed beside a picture is its caption and its credit, whatever holds them."""

# ruff: noqa: E501 -- mark-up is easier to read on one line

from collections.abc import Sequence
from pathlib import Path

import pytest
from lxml import etree

from mediadesk.model.credit import PrintedCredit
from mediadesk.paths import resources
from mediadesk.published.pages.captions.caption_text import CaptionSplitter
from mediadesk.published.pages.html import HtmlReader
from mediadesk.published.pages.markup.reading_words import ReadingWords
from mediadesk.published.pages.page_reading import PageReading
from mediadesk.published.pages.printed.printed_text import Piece
from tests.published.saved_pages import STORY, editorial, only, page, pictures, reader_of_pages

#: The page's own address.
ADDRESS = "<link rel=canonical href='https://paper.example/2026/fog-in-harbour.html'>"


class NoFiles:
    """A page saved without its pictures."""

    def find(self, addresses: Sequence[str]) -> None:
        """Return nothing."""


@pytest.fixture(scope="module")
def reader() -> HtmlReader:
    return reader_of_pages()


@pytest.mark.parametrize(
    "block",
    [
        pytest.param(
            "<figure><img src=pier.jpg><span class=image-source-caption><figcaption class=image-caption>Fog on the pier.</figcaption> <span class=image-source>Ann Lee/Wire</span></span></figure>",
            id="in a wrapper named for both",
        ),
        pytest.param(
            "<button><figure><img src=pier.jpg><span class=tag>View 6 Images</span></figure><figcaption><p>Fog on the pier. <cite class=caption-credit>(Image: Ann Lee/Wire)</cite></p></figcaption></button>",
            id="outside a figure with a badge",
        ),
        pytest.param(
            "<div class='image top'><img src=pier.jpg width=620 height=349><p>Fog on the pier. (Photo: Ann Lee/Wire)</p></div>",
            id="in a box named a picture's",
        ),
        pytest.param(
            "<div class=lede><div class=curtain><img src=pier.jpg><img class=play-icon src=/img/play-07.svg></div><figcaption>Fog on the pier. Photo: Ann Lee/Wire</figcaption></div>",
            id="under a play button",
        ),
        pytest.param(
            "<figure><img src=pier.jpg width=4000 height=2600><figcaption class=_srOnly_x1>Fog on the pier. <cite>Foto: Ann Lee/Wire</cite></figcaption></figure>",
            id="in a figcaption for screen readers",
        ),
        pytest.param(
            "<picture class=detail><source srcset=pier.webp type=image/webp><source srcset=pier.jpg><img src=pier.jpg width=960 height=540></picture><figcaption>Fog on the pier. Photo: Ann Lee/Wire</figcaption>",
            id="after a picture element without a figure",
        ),
        pytest.param(
            "<div class=carousel-slide><div class=slide-media><picture><source srcset=pier.webp><img src=pier.jpg width=599 height=401></picture></div><div class=slide-info><span>2 of 12<span> | </span></span><span class=description><p>Fog on the pier. (Photo: Ann Lee/Wire)</p></span><button>Read more</button></div></div>",
            id="beside the picture of a slide",
        ),
        pytest.param(
            "<figure><picture><source srcset=pier.webp><img src=pier.jpg><figcaption><p><span>Fog on the pier.</span><span class=credit>Credit: Ann Lee/Wire</span></p></figcaption></picture></figure>",
            id="within the picture element",
        ),
        pytest.param(
            "<figure><img src=pier.jpg><figcaption><p>Fog on the pier.</p><small>26.10.2025 | 2:43 min</small><p class=caption-owner>Ann Lee/Wire</p></figcaption></figure>",
            id="beside a date and a length",
        ),
        pytest.param(
            "<div class=mediaCon><div class=media><img src=pier.jpg></div><div class=mediaInfo><p>Fog on the pier. Photo: Ann Lee/Wire</p></div></div>",
            id="in what is named the picture's information",
        ),
        pytest.param(
            "<div class=carousel-slide><x-player poster=/stills/pier.jpg></x-player><p>Fog on the pier. (Photo: Ann Lee/Wire)</p></div>",
            id="under the still of a player of the page's own",
        ),
        pytest.param(
            "<div class='sc-fUnMCh lm'><picture><source srcset=pier.webp><img src=pier.jpg width=6613 height=4526></picture><div class='sc-hz iD'>Fog on the pier.</div><div class='sc-fH uL'>Ann Lee/Wire</div></div>",
            id="under the picture in a box without a telling name",
        ),
        pytest.param(
            "<div class='image-box center'><img src=pier.jpg><div class=image-box__caption>Fog on the pier.</div><div class=image-box__author>Source: Ann Lee/Wire</div></div>",
            id="beside its author's name",
        ),
        pytest.param(
            "<figure><img src=pier.jpg><figcaption>Fog on the pier. (Photo: Ann Lee/Wire) <a href=/media/pier>more &gt;</a></figcaption></figure>",
            id="before a link to more",
        ),
        pytest.param(
            "<figure><img src=pier.jpg><figcaption>Fog on the pier. <span class=copyright>Copyright</span> <span class=credit>Ann Lee/Wire</span></figcaption><div class=image-copyright>Copyright Ann Lee/Wire</div></figure>",
            id="with its credit twice, once labelled",
        ),
        pytest.param(
            "<figure><img src=pier.jpg><figcaption>Fog on the pier. <span class=copyright>Tous droits réservés</span> <span class=credit>Ann Lee/Wire</span></figcaption><div class=image-copyright>Tous droits réservés Ann Lee/Wire</div></figure>",
            id="with a notice of rights",
        ),
        pytest.param(
            "<div class=lead><img src=pier.jpg><div class=attribution>Fog on the pier. <span class=credit>Photo: Ann Lee/Wire</span></div></div>",
            id="in an element named for the credit within it",
        ),
        pytest.param(
            "<figure><video poster=pier.jpg></video><figcaption>Fog on the pier. <span class=credit>Video: Ann Lee/Wire</span></figcaption></figure>",
            id="under a film",
        ),
        pytest.param(
            "<div class=image-wrapper><div class=field><article class=media><div><img src=pier.jpg width=1620 height=1080></div></article></div><span class=legend>Fog on the pier. (Ann Lee/Wire)</span></div>",
            id="after a picture that is an article of its own",
        ),
        pytest.param(
            "<div class=lead-grid><div><div><div><div><picture><img src=pier.jpg></picture></div></div></div></div></div><div class=grid><div><div class=caption><span class=caption__text>Fog on the pier.</span><span class=caption__credit>Photo: Ann Lee/Wire</span></div></div></div>",
            id="in a grid of its own after the picture's",
        ),
        pytest.param(
            "<div class=media-block><div><img src=pier.jpg alt='Fog on the pier.'></div><div class=media-credit>Fog on the pier. / Ann Lee/Wire</div></div>",
            id="in one text with the credit, and as the alternative text",
        ),
    ],
)
def test_a_caption_is_found_wherever_the_page_prints_it(
    reader: HtmlReader, tmp_path: Path, block: str
) -> None:
    found = only(reader, tmp_path, block)
    assert (found.caption, found.credit) == ("Fog on the pier.", "Ann Lee/Wire")


def test_a_sentence_in_an_element_named_for_rights_is_the_caption_of_the_labelled_credit(
    reader: HtmlReader, tmp_path: Path
) -> None:
    sentence = "Again and again there is unrest in the old harbour, as here in August of last year."
    rights = (
        f"<div class=CopyrightPart>{sentence}</div><div class=CopyrightPart>Bildrechte: Wire</div>"
    )
    block = f"<figure><img src=pier.jpg><section>{rights}</section></figure>"
    found = only(reader, tmp_path, block)
    assert (found.caption, found.credit) == (sentence, "Wire")


def test_a_claim_stays_though_the_caption_names_the_party(
    reader: HtmlReader, tmp_path: Path
) -> None:
    block = (
        "<a class=photo-caption href=/big/turbine.jpg><img src=/small/turbine-s.jpg><br>"
        "The managers of Nordwind and of the institute at a turbine<br><em>© Nordwind</em></a>"
    )
    found = only(reader, tmp_path, block)
    assert found.caption == "The managers of Nordwind and of the institute at a turbine"
    assert found.credit == "© Nordwind"


def test_a_name_that_says_a_caption_stands_within_makes_no_caption(
    reader: HtmlReader, tmp_path: Path
) -> None:
    header = (
        "<div class='head hasCaption'><h2>A second heading of some length</h2><div class=media><img src=pier.jpg width=900>"
        "<div class=caption>Fog on the pier.</div></div><div class=dateline>Published on Thursday</div></div>"
    )
    assert only(reader, tmp_path, header).caption == "Fog on the pier."


def test_a_teasers_link_is_no_caption(reader: HtmlReader, tmp_path: Path) -> None:
    teaser = (
        "<aside><h2>These herbs have a double</h2><figure><img src=berry.jpg width=4252 height=2838>"
        "<a href=/herbs.html><span>See all the pictures of it</span></a></figure></aside>"
    )
    html = f"<body><article><h1>The heading</h1>{STORY}{teaser}{STORY}</article></body>"
    assert editorial(reader, tmp_path, html) == []


def test_the_announced_picture_takes_the_caption_printed_apart_before_the_story(
    reader: HtmlReader, tmp_path: Path
) -> None:
    head = "<meta property=og:image content=/big/pier-fog-2026.jpg>"
    opening = (
        "<div><img src=/big/pier-fog-2026.jpg width=960 height=430></div><div class=intro>"
        "<div id=ImageDescription><span class=text>Fog on the pier.</span><span class=copyright>Bild: Ann Lee</span></div>"
        "<p>What the story is about in one sentence that runs on.</p></div>"
    )
    html = (
        f"<head>{head}</head><body><article><h1>The heading</h1>{opening}{STORY}</article></body>"
    )
    found = editorial(reader, tmp_path, html)
    assert [(p.caption, p.credit) for p in found] == [("Fog on the pier.", "Ann Lee")]


@pytest.mark.parametrize(
    ("credit", "confidence", "split"),
    [
        ("(Harbour United)", 0.5, ("Fog on the pier (Harbour United)", "")),
        ("(Foto: Ann Lee)", 0.5, ("Fog on the pier", "Ann Lee")),
        ("(Harbour Wire)", 0.8, ("Fog on the pier", "Harbour Wire")),
    ],
)
def test_brackets_that_hardly_are_a_credit_stay_in_the_caption(
    credit: str, confidence: float, split: tuple[str, str]
) -> None:
    words = (resources() / "reading" / "words.toml").read_text(encoding="utf-8")
    parsed = PrintedCredit(
        caption_part="Fog on the pier", credit_part=credit, confidence=confidence
    )
    splitter = CaptionSplitter(lambda _: parsed, ReadingWords.from_text(words))
    assert splitter.split([Piece(f"Fog on the pier {credit}", caption=True)]) == split


def test_an_equals_sign_before_a_credit_is_no_part_of_it() -> None:
    words = (resources() / "reading" / "words.toml").read_text(encoding="utf-8")
    parsed = PrintedCredit(caption_part="港の霧", credit_part="＝ＡＰ", confidence=0.9)
    splitter = CaptionSplitter(lambda _: parsed, ReadingWords.from_text(words))
    assert splitter.split([Piece("港の霧＝ＡＰ", caption=True)]) == ("港の霧", "ＡＰ")


@pytest.mark.parametrize(
    ("beside", "is_overlaid"),
    [
        ("<span style='position: absolute; right: 0'>Photo: Ann Lee/Wire</span>", True),
        ("<div class=img-overlay__text><p>Photo: Ann Lee/Wire</p></div>", True),
        ("<span style='position: relative'>Photo: Ann Lee/Wire</span>", False),
        ("<span class=credit>Ann Lee/Wire</span>", False),
    ],
)
def test_a_credit_laid_over_its_picture_is_told(
    reader: HtmlReader, tmp_path: Path, beside: str, *, is_overlaid: bool
) -> None:
    figure = f"<figure><img src=pier.jpg>{beside}<figcaption>Fog on the pier.</figcaption></figure>"
    picture = only(reader, tmp_path, figure)
    assert (picture.caption, picture.credit) == ("Fog on the pier.", "Ann Lee/Wire")
    assert picture.is_overlaid == is_overlaid


def test_the_one_caption_under_a_gallery_is_that_of_the_picture_shown_first(
    reader: HtmlReader, tmp_path: Path
) -> None:
    slides = "".join(f"<div class=slide><img src={name}.jpg></div>" for name in ("pier", "quay"))
    printed = "<b>[1/2]</b><span>Fog on the pier. Photo: Ann Lee/Wire</span>"
    block = f"<div class=photo-gallery><div>{slides}</div><div class=gallery-caption>{printed}</div></div>"
    found = pictures(reader, tmp_path, block)
    assert [(p.caption, p.credit) for p in found] == [
        ("Fog on the pier.", "Ann Lee/Wire"),
        ("", ""),
    ]


def test_a_button_in_two_parts_after_the_credit_is_no_part_of_it(
    reader: HtmlReader, tmp_path: Path
) -> None:
    button = (
        "<a href=https://agency.example/>Purchase Licensing Rights<span>, opens new tab</span></a>"
    )
    block = f"<figure><img src=pier.jpg><figcaption>Fog on the pier. Photo: Ann Lee/Wire {button}</figcaption></figure>"
    found = only(reader, tmp_path, block)
    assert (found.caption, found.credit) == ("Fog on the pier.", "Ann Lee/Wire")


def test_a_label_in_an_element_of_its_own_is_no_part_of_the_credit(
    reader: HtmlReader, tmp_path: Path
) -> None:
    credit = "<span class=credit>Credit</span><span class=credit>: Ann Lee</span>"
    found = only(reader, tmp_path, f"<figure><img src=pier.jpg><div>{credit}</div></figure>")
    assert found.credit == "Ann Lee"


def test_a_sign_of_copyright_before_the_element_of_the_holder_stays_with_it(
    reader: HtmlReader, tmp_path: Path
) -> None:
    caption = "<span>Fog</span> <span class=source>© <cite>Harbour Board</cite></span>"
    found = only(
        reader, tmp_path, f"<figure><img src=pier.jpg><figcaption>{caption}</figcaption></figure>"
    )
    assert (found.caption, found.credit) == ("Fog", "© Harbour Board")


@pytest.mark.parametrize(
    ("follower", "credit"),
    [
        ("<p>Photo: Ann Lee</p>", "Ann Lee"),
        ("<div class=ad></div><p>(Foto: Ann Lee)</p>", "Ann Lee"),
        ("<p><b>Fog on the pier at dawn. Photo: Ann Lee</b></p>", "Ann Lee"),
        ("<p>Photo: Ann Lee, who came by the first ferry of the day, had never seen the pier in such a fog.</p>", ""),
        ("<p>Ann Lee had never seen it.</p>", ""),
    ],
)  # fmt: skip
def test_a_paragraph_after_the_picture_is_its_credit_where_it_is_or_ends_with_a_labelled_credit(
    reader: HtmlReader, tmp_path: Path, follower: str, credit: str
) -> None:
    found = only(reader, tmp_path, f"<p><img src=pier.jpg width=800 height=500></p>{follower}")
    caption = "Fog on the pier at dawn." if "dawn" in follower else ""
    assert (found.caption, found.credit) == (caption, credit)


def test_what_is_printed_over_a_picture_shown_as_background_is_its_own(
    reader: HtmlReader, tmp_path: Path
) -> None:
    block = "<div class=photo style='background-image:url(pier.jpg)'><p class=photo-credit>Foto: Ann Lee</p></div>"
    assert only(reader, tmp_path, block).credit == "Ann Lee"


def test_the_number_of_a_slide_is_no_part_of_its_caption(
    reader: HtmlReader, tmp_path: Path
) -> None:
    slides = "".join(
        f"<li><img src={name}-at-dawn.jpg><p class=flex-caption>{at}/2 Fog on the {name}.</p></li>"
        for at, name in enumerate(("pier", "quay"), 1)
    )
    found = pictures(reader, tmp_path, f"<ul class=slides>{slides}</ul>")
    assert [p.caption for p in found] == ["Fog on the pier.", "Fog on the quay."]


def test_a_share_at_the_beginning_of_one_caption_stays(reader: HtmlReader, tmp_path: Path) -> None:
    block = "<figure><img src=sugar.jpg><figcaption>1/2 cup of sugar</figcaption></figure>"
    assert only(reader, tmp_path, block).caption == "1/2 cup of sugar"


@pytest.mark.parametrize(
    "block",
    [
        pytest.param(
            "<p><i>Figure 3 - Fog on the pier</i></p><div><a href=/big/pier.png><img src=/small/pier.png></a></div><br>",
            id="before it",
        ),
        pytest.param(
            "<div><img src=/small/pier.png></div><p>Figure 3 - Fog on the pier</p>", id="after it"
        ),
    ],
)
def test_the_caption_of_a_numbered_figure_is_found_beside_it(
    reader: HtmlReader, tmp_path: Path, block: str
) -> None:
    assert only(reader, tmp_path, block).caption == "Figure 3 - Fog on the pier"


def test_the_alternative_text_printed_after_line_breaks_is_the_caption(
    reader: HtmlReader, tmp_path: Path
) -> None:
    said = "The pier in the fog of the first morning"
    block = f"<div><img src=pier.jpg alt='{said}'></div><br><b><i>{said}</i><br><span>A ferry comes</span></b>"
    assert only(reader, tmp_path, block).caption == said


def test_the_headline_of_a_linked_story_is_no_caption_though_it_is_the_alternative_text(
    reader: HtmlReader, tmp_path: Path
) -> None:
    said = "The pier in the fog of the first morning"
    block = f"<article><a href=/news/fog-on-the-pier><figure><img src=pier.jpg alt='{said}'></figure><h3>{said}</h3></a></article>"
    assert pictures(reader, tmp_path, block, ADDRESS) == []


def test_the_title_of_a_slide_is_its_caption_where_its_credit_stands_with_the_picture(
    reader: HtmlReader, tmp_path: Path
) -> None:
    block = (
        "<div class=gallery_slide><div class=file><img src=pier.jpg><p class=credits>Foto: Ann Lee</p></div>"
        "<div class=media-content><h2>Fog on the pier</h2></div></div>"
    )
    found = only(reader, tmp_path, block)
    assert (found.caption, found.credit) == ("Fog on the pier", "Ann Lee")


def test_a_list_after_a_picture_is_not_its_caption(reader: HtmlReader, tmp_path: Path) -> None:
    block = "<div class=image-block><figure><img src=pier.jpg></figure><p>One could:</p><ul><li>go out</li><li>stay</li></ul></div>"
    assert only(reader, tmp_path, block).caption == ""


@pytest.mark.parametrize(
    ("caption", "split"),
    [
        (
            "The ferries stayed in harbour all of last week. (Norwave )",
            ("The ferries stayed in harbour all of last week.", "Norwave"),
        ),
        (
            "He came by the first ferry. (He had never been there.)",
            ("He came by the first ferry. (He had never been there.)", ""),
        ),
        ("The ferries of the coast (Norway)", ("The ferries of the coast (Norway)", "")),
    ],
)
def test_a_name_in_brackets_after_the_last_sentence_is_the_credit(
    reader: HtmlReader, tmp_path: Path, caption: str, split: tuple[str, str]
) -> None:
    block = f"<figure><img src=pier.jpg><figcaption>{caption}</figcaption></figure>"
    found = only(reader, tmp_path, block)
    assert (found.caption, found.credit) == split


def test_a_labelled_credit_in_the_caption_stands_with_that_of_an_element(
    reader: HtmlReader, tmp_path: Path
) -> None:
    block = (
        "<div class=mainpic><img src=pier.jpg><div class=mainpic-caption>Fog on the pier. (Foto: wire)</div>"
        "<div class='mainpic-text credits'>Foto: Ann Lee</div></div>"
    )
    found = only(reader, tmp_path, block)
    assert (found.caption, found.credit) == ("Fog on the pier.", "wire Ann Lee")


def test_a_sign_of_copyright_in_an_element_of_its_own_stands_with_the_holder(
    reader: HtmlReader, tmp_path: Path
) -> None:
    caption = "<span class=media-legend>Fog.</span><span class=media-license-info>© </span><span class=media-license-author>Harbour Board</span>"
    found = only(reader, tmp_path, f"<figure><img src=pier.jpg><p>{caption}</p></figure>")
    assert found.credit == "© Harbour Board"


@pytest.mark.parametrize(
    ("beside", "credit"),
    [
        ("<span style='position:absolute;font-size:10px'>Ann Lee</span>", "Ann Lee"),
        ("<span class=image-overlay>Ann Lee</span><p class=caption>Fog on the pier.</p>", "Ann Lee"),
        ("<span class=image-overlay>Ann Lee</span>", ""),
        ("<span class=image-overlay><small>Fog on the pier</small></span>", ""),
    ],
    ids=["in small type", "beside a caption", "alone in large type", "no name"],
)  # fmt: skip
def test_a_bare_name_laid_over_a_picture_is_its_credit(beside: str, credit: str) -> None:
    words = (resources() / "reading" / "words.toml").read_text(encoding="utf-8")

    def parse(text: str) -> PrintedCredit:
        if text == "Photo: Ann Lee":
            return PrintedCredit(creators=("Ann Lee",), credit_part=text, confidence=0.9)
        return PrintedCredit(caption_part=text)

    reading = PageReading(parse, ReadingWords.from_text(words))
    root = etree.HTML(page(f"<figure><img src=pier.jpg>{beside}</figure>"))
    found = next(p for p in reading.placements(root, NoFiles()) if p.image == "pier.jpg")
    assert found.credit == credit


@pytest.mark.parametrize(
    ("caption", "split"),
    [
        ("Fog on the pier, foto: Ann Lee", ("Fog on the pier,", "Ann Lee")),
        ("In the picture: Ann Lee", ("In the picture: Ann Lee", "")),
        (
            "Fog. Photo: what nobody saw. Then it rose.",
            ("Fog. Photo: what nobody saw. Then it rose.", ""),
        ),
    ],
)
def test_a_label_after_punctuation_begins_the_credit_of_a_party_nobody_knows(
    caption: str, split: tuple[str, str]
) -> None:
    words = (resources() / "reading" / "words.toml").read_text(encoding="utf-8")
    splitter = CaptionSplitter(
        lambda text: PrintedCredit(caption_part=text), ReadingWords.from_text(words)
    )
    assert splitter.split([Piece(caption, caption=True)]) == split


@pytest.mark.parametrize(
    "block",
    [
        pytest.param(
            "<div><span class=image-wrapper><span class=image-wrapper-copyright>Ann Lee/Wire</span><img src=pier.jpg></span><span class=image-description>Fog on the pier.</span></div>",
            id="beside a frame that holds the credit",
        ),
        pytest.param(
            "<div><img src=pier.jpg><br><small>Fog on the pier.</small><br><small>Photo: Ann Lee/Wire</small></div>",
            id="on lines of small print",
        ),
    ],
)
def test_a_caption_and_a_credit_in_two_places_are_both_read(
    reader: HtmlReader, tmp_path: Path, block: str
) -> None:
    found = only(reader, tmp_path, block)
    assert (found.caption, found.credit) == ("Fog on the pier.", "Ann Lee/Wire")


def test_a_credit_in_the_next_row_of_a_table_is_the_pictures(
    reader: HtmlReader, tmp_path: Path
) -> None:
    block = "<table><tr><td><img src=pier.jpg width=600></td></tr><tr><td></td></tr><tr><td>Illustration: Ann Lee</td></tr><tr><td>What the fog did to the ferries and to those who wait for them.</td></tr></table>"
    assert only(reader, tmp_path, block).credit == "Ann Lee"


def test_a_maker_and_a_house_alone_after_a_picture_are_its_credit(
    reader: HtmlReader, tmp_path: Path
) -> None:
    block = "<p><img src=pier.jpg width=800 height=500></p><p>Ann Lee/Wire</p>"
    assert only(reader, tmp_path, block).credit == "Ann Lee/Wire"


def test_lists_of_one_between_pictures_are_the_steps_they_show(
    reader: HtmlReader, tmp_path: Path
) -> None:
    steps = "".join(
        f"<ul><li>Open drawer number {n}.</li></ul><figure><img src=drawer-{n}.jpg></figure>"
        for n in range(3)
    )
    assert [p.caption for p in pictures(reader, tmp_path, steps)] == ["", "", ""]


def test_the_first_paragraph_of_a_story_is_not_the_caption_of_the_picture_in_it(
    reader: HtmlReader, tmp_path: Path
) -> None:
    first = "<p><img src=ferry-in-fog.jpg>Fog kept the ferries in harbour all day on Tuesday.</p>"
    html = f"<body><h1>The heading</h1><div class=article-body>{first}{STORY}</div></body>"
    assert [p.caption for p in editorial(reader, tmp_path, html)] == [""]


@pytest.mark.parametrize(
    "printed", ["[사진 출처 = 한강일보]", "[사진=한강일보]", "사진 : 한강일보"]
)
def test_a_korean_label_before_an_equals_sign_is_no_part_of_the_credit(printed: str) -> None:
    words = ReadingWords.from_text((resources() / "reading" / "words.toml").read_text("utf-8"))
    splitter = CaptionSplitter(lambda _: PrintedCredit(), words)
    pieces = (Piece("안개 낀 부두.", caption=True), Piece(printed, credit=True))
    assert splitter.split(pieces) == ("안개 낀 부두.", "한강일보")


def test_a_caption_and_a_labelled_credit_printed_apart_in_two_elements_of_one_name_are_both_read(
    reader: HtmlReader, tmp_path: Path
) -> None:
    head = "<meta property=og:image content=https://paper.example/up/ferry-in-fog.jpg>"
    apart = (
        "<div class=hero-copyright-part>(Library picture) The ferries stay in harbour when fog rolls inland.</div>"
        "<div class=hero-copyright-part>Photo: Ann Lee/Wire</div>"
    )
    html = (
        f"<head>{head}</head><body><header><figure class=hero><img src=/up/ferry-in-fog.jpg></figure>"
        f"<h1>The heading</h1><section>{apart}</section></header><div>{STORY}</div></body>"
    )
    found = editorial(reader, tmp_path, html)
    assert [(p.caption, p.credit) for p in found] == [
        ("(Library picture) The ferries stay in harbour when fog rolls inland.", "Ann Lee/Wire")
    ]


def test_a_labelled_credit_after_a_bar_between_spaces_is_parted_from_the_caption() -> None:
    words = (resources() / "reading" / "words.toml").read_text(encoding="utf-8")
    splitter = CaptionSplitter(lambda _: PrintedCredit(), ReadingWords.from_text(words))
    piece = Piece("Radio Harbour | Ann Lee | Bild: Harbourwave", caption=True)
    assert splitter.split([piece]) == ("Radio Harbour | Ann Lee", "Harbourwave")


@pytest.mark.parametrize(("between", "caption"), [("", ""), ("<br>", "Fog stays for days.")])
def test_a_paragraph_that_begins_with_a_picture_is_told_unless_a_line_ends_after_it(
    reader: HtmlReader, tmp_path: Path, between: str, caption: str
) -> None:
    block = f"<p><img src=ferry-in-fog.jpg>{between}Fog stays for days.</p>"
    assert only(reader, tmp_path, block).caption == caption


@pytest.mark.parametrize(
    ("caption", "split"),
    [
        ("Fog: the pier - © Harbour Board / wire.example", ("Fog: the pier", "© Harbour Board / wire.example")),
        ("Fog © A. Lee", ("Fog", "© A. Lee")),
        ("The © Harbour Board sign. It fell down.", ("The © Harbour Board sign. It fell down.", "")),
    ],
)  # fmt: skip
def test_a_sign_of_copyright_begins_the_credit_of_a_party_nobody_knows(
    caption: str, split: tuple[str, str]
) -> None:
    words = (resources() / "reading" / "words.toml").read_text(encoding="utf-8")
    splitter = CaptionSplitter(
        lambda text: PrintedCredit(caption_part=text), ReadingWords.from_text(words)
    )
    assert splitter.split([Piece(caption, caption=True)]) == split


@pytest.mark.parametrize(
    ("caption", "split"),
    [
        ("Ann Lee Submitted photo", ("Ann Lee", "Submitted photo")),
        ("Fog in a submitted photo", ("Fog in a submitted photo", "")),
        ("Ann Lee Wedding photo", ("Ann Lee Wedding photo", "")),
    ],
)
def test_a_photo_from_an_unnamed_party_is_the_credit_after_the_name_shown(
    caption: str, split: tuple[str, str]
) -> None:
    words = (resources() / "reading" / "words.toml").read_text(encoding="utf-8")

    def parse(text: str) -> PrintedCredit:
        if text.lower() == "submitted photo":
            return PrintedCredit(credit_part=text, confidence=0.9)
        return PrintedCredit(caption_part=text)

    splitter = CaptionSplitter(parse, ReadingWords.from_text(words))
    assert splitter.split([Piece(caption, caption=True)]) == split


def test_a_label_in_brackets_before_a_credit_is_no_part_of_it(
    reader: HtmlReader, tmp_path: Path
) -> None:
    credit = "<span class=credit>(Symbolfoto) © Ann Lee/Wire</span>"
    block = f"<figure><img src=pier.jpg><figcaption>Fog. {credit}</figcaption></figure>"
    found = only(reader, tmp_path, block)
    assert (found.caption, found.credit) == ("Fog.", "© Ann Lee/Wire")


@pytest.mark.parametrize(
    ("block", "caption", "credit"),
    [
        ("<figcaption>Fog on the pier. (File photo) © Ann Lee/Reuters</figcaption>", "Fog on the pier. (File photo)", "© Ann Lee/Reuters"),
        ("<figcaption><span>Der Pier. (Archivbild)</span> <span>© dpa | Ann Lee</span></figcaption>", "Der Pier. (Archivbild)", "© dpa | Ann Lee"),
    ],
)  # fmt: skip
def test_readers_are_told_what_a_picture_is_by_its_caption(
    reader: HtmlReader, tmp_path: Path, block: str, caption: str, credit: str
) -> None:
    found = only(reader, tmp_path, f"<figure><img src=pier.jpg>{block}</figure>")
    assert (found.caption, found.credit) == (caption, credit)


def test_a_bracket_that_opens_before_a_label_in_a_box_of_its_own_closes_no_credit(
    reader: HtmlReader, tmp_path: Path
) -> None:
    credit = "<span class=credit> (<div class=camera>Image:</div>Ann Lee/Wire)</span>"
    block = f"<figure><img src=pier.jpg><figcaption>Fog. {credit}</figcaption></figure>"
    assert only(reader, tmp_path, block).credit == "Ann Lee/Wire"


def test_of_a_credit_in_the_caption_and_the_same_in_short_the_longer_is_kept(
    reader: HtmlReader, tmp_path: Path
) -> None:
    caption = "<span>Fog on the pier. (AP Photo/Ann Lee)</span><span class=credit>AP Photo</span>"
    block = f"<figure><img src=pier.jpg><figcaption>{caption}</figcaption></figure>"
    found = only(reader, tmp_path, block)
    assert (found.caption, found.credit) == ("Fog on the pier.", "AP Photo/Ann Lee")


def test_a_wide_sign_of_copyright_begins_a_credit_without_a_space(
    reader: HtmlReader, tmp_path: Path
) -> None:
    block = "<figure><img src=pier.jpg><figcaption>霧の桟橋（左から）（Ｃ）海通信社</figcaption></figure>"
    assert only(reader, tmp_path, block).caption == "霧の桟橋（左から）"


def test_a_credit_over_a_picture_and_the_caption_under_it_are_both_its_own(
    reader: HtmlReader, tmp_path: Path
) -> None:
    block = "<div><span>Photo: Ann Lee</span><img src=pier.jpg><div>Fog on the pier</div></div>"
    found = only(reader, tmp_path, block)
    assert (found.caption, found.credit) == ("Fog on the pier", "Ann Lee")


@pytest.mark.parametrize(
    ("lines", "split"),
    [
        (("Fog hides all of the pier", "The Harbour Post"), ("Fog hides all of the pier", "The Harbour Post")),
        (("The Harbour", "Fog Hides The Pier"), ("The Harbour Fog Hides The Pier", "")),
        (("Fog hides all of the pier", "Ferries stay in harbour"), ("Fog hides all of the pier Ferries stay in harbour", "")),
    ],
)  # fmt: skip
def test_a_bare_name_on_a_line_of_its_own_under_the_caption_is_the_credit(
    reader: HtmlReader, tmp_path: Path, lines: tuple[str, str], split: tuple[str, str]
) -> None:
    shown, below = lines
    block = f"<div><img src=pier.jpg width=900><div>{shown}</div><div>{below}</div></div>"
    found = only(reader, tmp_path, block)
    assert (found.caption, found.credit) == split


def test_a_text_that_says_the_alternative_text_without_the_papers_name_is_the_caption(
    reader: HtmlReader, tmp_path: Path
) -> None:
    picture = "<picture><img src=pier.jpg width=720 alt='Fog on the pier - Harbour Post'></picture>"
    block = f"<div><div class=x1>{picture}</div><div class=x2><span>Fog on the pier</span></div></div><p>Fog stays.</p>"
    assert only(reader, tmp_path, block).caption == "Fog on the pier"


def test_a_name_in_brackets_that_the_caption_says_already_is_no_credit(
    reader: HtmlReader, tmp_path: Path
) -> None:
    shown = "Fog on the pier in Norhaven last week. (Norhaven)"
    block = f"<figure><img src=pier.jpg><figcaption>{shown}</figcaption></figure>"
    found = only(reader, tmp_path, block)
    assert (found.caption, found.credit) == (shown, "")


def test_a_label_that_needs_no_colon_begins_a_credit_behind_a_separator() -> None:
    words = (resources() / "reading" / "words.toml").read_text(encoding="utf-8")

    def parse(text: str) -> PrintedCredit:
        shown, mark, credit = text.partition("/ ")
        return PrintedCredit(caption_part=shown.strip(), credit_part=mark + credit, confidence=0.4)

    splitter = CaptionSplitter(parse, ReadingWords.from_text(words))
    split = splitter.split([Piece("Grid / Photo by Ann Lee on Unsplash", caption=True)])
    assert split == ("Grid", "Photo by Ann Lee on Unsplash")


def test_the_label_of_a_credit_is_told_beside_it(reader: HtmlReader, tmp_path: Path) -> None:
    figure = "<figure><img src=pier.jpg><figcaption>Fog on the pier. Photo: Ann Lee/Wire</figcaption></figure>"
    placement = only(reader, tmp_path, figure)
    assert (placement.credit_label, placement.credit) == ("Photo: ", "Ann Lee/Wire")


def test_a_short_text_centred_under_a_centred_picture_is_its_caption(
    reader: HtmlReader, tmp_path: Path
) -> None:
    picture = "<p align=center><img src=/up/pier.jpg></p>"
    text = "<p style='color:grey; text-align: center'>Fog on the pier</p>"
    assert only(reader, tmp_path, f"{picture}{text}").caption == "Fog on the pier"


def test_a_story_that_is_all_centred_captions_no_picture(
    reader: HtmlReader, tmp_path: Path
) -> None:
    told = "<p align=center>The ferries wait.</p>"
    block = f"<p align=center><img src=/up/pier.jpg></p>{told}{told}"
    assert only(reader, tmp_path, block).caption == ""


def test_a_long_text_right_beside_a_picture_is_a_paragraph_of_the_story(
    reader: HtmlReader, tmp_path: Path
) -> None:
    told = "The fog over the harbour has kept the ferries at the pier for most of the week. How long will it last, say those who wait, and who pays for the days that the islanders have lost?"
    block = f"<div><a href=/up/pier.jpg><img src=/up/pier.jpg></a>{told}</div>"
    assert only(reader, tmp_path, block).caption == ""


def test_a_picture_over_the_story_takes_the_caption_it_has_within_it(
    reader: HtmlReader, tmp_path: Path
) -> None:
    head = "<meta property=og:image content=/up/pier-500x250.png>"
    lead = "<div><img src=/up/pier-1024x568.png width=680></div>"
    figure = (
        "<figure><img src=/up/pier-1024x568.png><figcaption>Fog on the pier</figcaption></figure>"
    )
    html = f"<html><head>{head}</head><body><article><h1>The heading</h1>{lead}<div class=article-body>{STORY}{figure}{STORY}</div></article></body></html>"
    assert [p.caption for p in editorial(reader, tmp_path, html)] == ["Fog on the pier"]


def test_a_picture_of_the_story_in_a_box_of_related_media_is_none_of_another(
    reader: HtmlReader, tmp_path: Path
) -> None:
    box = "<div class='hmedia related-media'><p class=photo><img src=/up/pier.jpg></p><p>Fog on the pier.</p></div>"
    html = f"<body><article><h1>The heading</h1><div class=entry-content>{box}{STORY}</div></article></body>"
    assert [p.caption for p in editorial(reader, tmp_path, html)] == ["Fog on the pier."]


def test_a_caption_that_a_box_says_first_elsewhere_is_read_where_it_is_printed(
    reader: HtmlReader, tmp_path: Path
) -> None:
    script = (
        "<div><h4>Fog at the pier</h4><p>transcript</p><p>Fog hides the pier.</p><p>n/a</p></div>"
    )
    figure = f"<figure><img src=/up/pier.jpg>{script}<figcaption>Fog hides the pier.</figcaption></figure>"
    assert only(reader, tmp_path, figure).caption == "Fog hides the pier."


def test_a_label_may_end_in_dots(reader: HtmlReader, tmp_path: Path) -> None:
    credit = "<span class=credit><span>Credit...</span><span>Ann Lee</span></span>"
    figure = f"<figure><img src=/up/pier.jpg><figcaption>Fog hides the pier.{credit}</figcaption></figure>"
    found = only(reader, tmp_path, figure)
    assert (found.caption, found.credit) == ("Fog hides the pier.", "Ann Lee")


@pytest.mark.parametrize(
    "block",
    [
        "<div class=wp-block-media-text><figure class=wp-block-media-text__media><img src=/up/pier.jpg></figure><div class=wp-block-media-text__content><p>The harbour waits.</p></div></div>",
        "<div class=wp-block-cover><img class=wp-block-cover__image src=/up/pier.jpg><div class=wp-block-cover__inner><p>Harbour</p></div></div>",
    ],
    ids=["beside", "over"],
)
def test_words_that_a_block_sets_beside_a_picture_or_over_it_are_the_storys(
    reader: HtmlReader, tmp_path: Path, block: str
) -> None:
    assert only(reader, tmp_path, block).caption == ""
