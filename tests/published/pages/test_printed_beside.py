"""What stands around a picture's caption and credit and is none, or is one against appearances."""

# ruff: noqa: E501 -- mark-up is easier to read on one line

from pathlib import Path

import pytest

from mediadesk.bootstrap.knowledge import LateParser
from mediadesk.paths import resources
from mediadesk.published.pages.html import HtmlReader
from mediadesk.published.pages.markup.reading_words import ReadingWords
from mediadesk.published.pages.page_reading import PageReading
from tests.published.saved_pages import STORY, editorial, only, pictures


@pytest.fixture(scope="module")
def reader() -> HtmlReader:
    words = (resources() / "reading" / "words.toml").read_text(encoding="utf-8")
    return HtmlReader(PageReading(LateParser().parse, ReadingWords.from_text(words)))


@pytest.mark.parametrize(
    ("block", "caption", "credit"),
    [
        pytest.param(
            "<div class=media><img src=pier.jpg width=630><div class='caption clear'><span class=source>Harbour Post/Norwave</span> <span class=caption>The heading</span></div></div>",
            "The heading",
            "Harbour Post/Norwave",
            id="a caption that repeats the story's heading",
        ),
        pytest.param(
            "<figure><div><img src=pier.jpg width=990></div><div><p class=media-info>i</p></div><figcaption><span class=author>Foto: Ann Lee</span></figcaption></figure>",
            "",
            "Ann Lee",
            id="a button of one letter",
        ),
        pytest.param(
            "<div><div class=article-image-photo><img src=pier.jpg><figure class=box-label><figcaption>6 ZDJĘĆ</figcaption></figure></div><div class=article-image-desc><p class=desc>Mgła<span> (Fot. Ann Lee / Norwave)</span></p></div></div>",
            "Mgła",
            "Fot. Ann Lee / Norwave",
            id="under a count of pictures",
        ),
        pytest.param(
            '<figure><img src=pier.jpg><figcaption><div class=caption data-text="&lt;p&gt;Fog on the pier. Photo: Ann Lee&lt;/p&gt;"> </div></figcaption></figure>',
            "Fog on the pier.",
            "Ann Lee",
            id="a caption in an attribute that a script prints",
        ),
        pytest.param(
            "<div style='text-align: center'><a href=pier.jpg><img src=pier.jpg alt='（クリックして拡大）'></a><br>（クリックして拡大）</div>",
            "",
            "",
            id="an instruction in brackets",
        ),
        pytest.param(
            "<figure><img src=pier.jpg><figcaption><p>The heading</p> | <small>© Ann Lee</small></figcaption></figure>",
            "The heading",
            "© Ann Lee",
            id="a caption that repeats the heading before a credit that nothing names",
        ),
        pytest.param(
            "<figure><img src=pier.jpg><figcaption>Steps to the pier<br>(when fog hides the whole of the harbour)</figcaption></figure>",
            "Steps to the pier (when fog hides the whole of the harbour)",
            "",
            id="an aside in brackets on a line of its own",
        ),
        pytest.param(
            "<div class=photo><img src=pier.jpg width=900><div><a href=/users/21/FogLover99.html><i></i></a>FogLover99</div></div>",
            "",
            "FogLover99",
            id="a member of the site who sent the picture in",
        ),
        pytest.param(
            "<img src=pier.jpg width=900><p>© Ann Lee</p>",
            "",
            "© Ann Lee",
            id="a claim in a paragraph of its own",
        ),
        pytest.param(
            "<figure><img src=pier.jpg><figcaption>Rendering of the new pier by Norwave and Harbour Plus</figcaption></figure>",
            "Rendering of the new pier by Norwave and Harbour Plus",
            "",
            id="what is shown, and by whom",
        ),
        pytest.param(
            "<div id=top><a href=/story.html><img src=pier.jpg width=728></a><div class=hover>"
            "Fog lies on the pier of the harbour, and the ferry waits for the wind that the men in the tower have promised since the morning came with its white and quiet cold. - Foto: Ann Lee</div></div>",
            "Fog lies on the pier of the harbour, and the ferry waits for the wind that the men in the tower have promised since the morning came with its white and quiet cold.",
            "Ann Lee",
            id="a long caption with a labelled credit after a dash",
        ),
        pytest.param(
            "<figure><img src=pier.jpg><figcaption>Brume - Belga</figcaption></figure>",
            "Brume",
            "Belga",
            id="a house that supplies photos after a dash",
        ),
        pytest.param(
            "<figure><img src=pier.jpg><figcaption>Povilas Jonaitis / A. Kazlauskas / LRT nuotr.</figcaption></figure>",
            "Povilas Jonaitis",
            "A. Kazlauskas / LRT nuotr.",
            id="who is shown, who made it and the house between strokes",
        ),
        pytest.param(
            "<figure><img src=pier.jpg><figcaption>(reuters)</figcaption></figure>",
            "",
            "reuters",
            id="a house in small letters",
        ),
        pytest.param(
            "<figure><img src=pier.jpg><figcaption>Nebbia sul molo (ansa)</figcaption></figure>",
            "Nebbia sul molo",
            "ansa",
            id="a house in small letters after the caption",
        ),
        pytest.param(
            "<figure><img src=pier.jpg><figcaption>Ann Lee (links)</figcaption></figure>",
            "Ann Lee (links)",
            "",
            id="a small word in brackets that is no house",
        ),
        pytest.param(
            "<figure><img src=pier.jpg><figcaption>Pier / Photo by Ann Lee on Unsplash</figcaption></figure>",
            "Pier",
            "Photo by Ann Lee on Unsplash",
            id="a label that needs no colon after a stroke",
        ),
        pytest.param(
            "<figure><img src=pier.jpg><figcaption>(15 Norwave Isles & Sons)</figcaption></figure>",
            "",
            "15 Norwave Isles & Sons",
            id="nothing but a name in brackets",
        ),
        pytest.param(
            "<figure><img src=pier.jpg><figcaption>(Left)</figcaption></figure>",
            "(Left)",
            "",
            id="nothing but a place in brackets",
        ),
        pytest.param(
            "<figure><img src=pier.jpg><figcaption class=media-caption><span class=u-hide-visually>Image:</span> <span class=media-caption__text>Ann Lee</span></figcaption></figure>",
            "Ann Lee",
            "",
            id="a label that only screen readers are told",
        ),
        pytest.param(
            "<media-image caption='Fog on the pier.' credit='Ann Lee' orientation=wide><noscript><img src=pier.jpg></noscript></media-image>",
            "Fog on the pier.",
            "Ann Lee",
            id="attributes of an element that a script draws",
        ),
        pytest.param(
            "<figure><img src=pier.jpg><figcaption><span class=cover-caption><span class=cover-captionItem>Fog on the pier</span></span><span class=cover-source><span class=cover-captionItem>The harbour's archive.</span> / <span class=cover-captionItem>Norwave</span></span></figcaption></figure>",
            "Fog on the pier",
            "The harbour's archive. / Norwave",
            id="a source after the caption, its parts named as parts of the caption",
        ),
        pytest.param(
            "<div class=box4><div><img src=pier.jpg></div><h1>Fog on the pier of the harbour, and a ferry that waits for the wind.</h1><p>Photo: AFP</p></div>",
            "Fog on the pier of the harbour, and a ferry that waits for the wind.",
            "AFP",
            id="a heading under a picture, the credit under it",
        ),
        pytest.param(
            "<figure><img src=pier.jpg><figcaption>Bild: Fog lies on the pier / Quelle: Ann Lee</figcaption></figure>",
            "Fog lies on the pier",
            "Ann Lee",
            id="a label before the caption and one before the credit",
        ),
        pytest.param(
            "<div><div><img src=pier.jpg alt='Fog lies on the pier of the harbour'></div><div style='display:none'><span>Fog lies on the pier of the harbour</span><small>dpa</small></div><p>Again the ferry waits at the pier for the fog to lift.</p></div>",
            "Fog lies on the pier of the harbour",
            "dpa",
            id="a house in small letters and small type after the caption",
        ),
        pytest.param(
            "<table><tr><td><img src=pier.jpg width=500></td></tr><tr><td>Fog lies on the pier.<br><span>Credit: Ann Lee</span></td></tr></table>",
            "Fog lies on the pier.",
            "Ann Lee",
            id="a caption and its labelled credit in the next cell",
        ),
        pytest.param(
            "<figure><img src=pier.jpg><figcaption>PHOTO BY ANN LEE Fog lies on the pier, and a ferry waits.</figcaption></figure>",
            "Fog lies on the pier, and a ferry waits.",
            "PHOTO BY ANN LEE",
            id="a credit in capitals before the caption",
        ),
        pytest.param(
            "<figure><img src=pier.jpg><figcaption>FOG LIES ON THE PIER Again the ferry waits.</figcaption></figure>",
            "FOG LIES ON THE PIER Again the ferry waits.",
            "",
            id="other capitals before the caption",
        ),
        pytest.param(
            "<figure><img src=pier.jpg><figcaption>The old pier in the fog. Engraving, 1863.</figcaption></figure>",
            "The old pier in the fog. Engraving, 1863.",
            "",
            id="how and when it was made",
        ),
    ],
)
def test_what_is_printed_beside_a_picture(
    reader: HtmlReader, tmp_path: Path, block: str, caption: str, credit: str
) -> None:
    found = only(reader, tmp_path, block)
    assert (found.caption, found.credit) == (caption, credit)


#: Two pictures side by side.
PAIR = "<div class=col><img src=pier.jpg width=400></div><div class=col><img src=ferry.jpg width=400></div>"
FIGURES = (
    "<figure><img src=pier.jpg width=400></figure><figure><img src=ferry.jpg width=400></figure>"
)


@pytest.mark.parametrize(
    "block",
    [
        pytest.param(
            f"<div class=pair>{PAIR}<p class=caption>Left, fog on the pier; right, the ferry. Photos: Ann Lee</p></div>",
            id="in one box, the caption last",
        ),
        pytest.param(
            f"<div class=row>{PAIR}</div><p class=caption>Left, fog on the pier; right, the ferry. Photos: Ann Lee</p>",
            id="in a row, the caption after it",
        ),
        pytest.param(
            f"<div class=media><div class=carousel>{PAIR}</div><div class=media-caption>Left, fog on the pier; right, the ferry. Photos: Ann Lee</div></div>",
            id="in a gallery, the caption outside it",
        ),
        pytest.param(
            "<figure><img src=pier.jpg width=400></figure><figure><img src=ferry.jpg width=400><figcaption>Left, fog on the pier; right, the ferry. Photos: Ann Lee</figcaption></figure>",
            id="in figures, the caption in the last one",
        ),
        pytest.param(
            f"<ul><li>Fog elsewhere</li></ul>{FIGURES}<ul><li>Left, fog on the pier; right, the ferry. Photos: Ann Lee</li></ul>",
            id="in figures, the caption in a list of one",
        ),
    ],
)
def test_pictures_side_by_side_share_a_caption(
    reader: HtmlReader, tmp_path: Path, block: str
) -> None:
    found = [(p.caption, p.credit) for p in pictures(reader, tmp_path, block)]
    assert found == [("Left, fog on the pier; right, the ferry.", "Ann Lee")] * 2


@pytest.mark.parametrize(
    "block",
    [
        pytest.param(
            "<figure><img src=pier.jpg width=400></figure><figure><img src=ferry.jpg width=400><figcaption>Ann Lee, left, and Bea Roe.</figcaption></figure>",
            id="people in one picture",
        ),
        pytest.param(
            "<figure><img src=pier.jpg width=400></figure><p>The ferry left.</p><figure><img src=ferry.jpg width=400><figcaption>Left, Ann Lee; right, Bea Roe.</figcaption></figure>",
            id="parted by the story",
        ),
    ],
)
def test_a_caption_of_one_picture_is_not_shared(
    reader: HtmlReader, tmp_path: Path, block: str
) -> None:
    found = pictures(reader, tmp_path, block)
    assert [bool(p.caption) for p in found] == [False, True]


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        pytest.param(
            "<div>The old pier, 2023. Image: Ann Lee.</div>",
            "The old pier, 2023.",
            "Ann Lee.",
            id="a caption with a labelled credit",
        ),
        pytest.param(
            "<div><span class=author>Bo Roe</span> <span class=paper><span class=credit>Harbour Post</span></span></div>",
            "",
            "",
            id="the paper beside the writer's name",
        ),
    ],
)
def test_what_stands_under_the_heading_may_be_of_the_picture_over_it(
    reader: HtmlReader, tmp_path: Path, line: str, caption: str, credit: str
) -> None:
    head = "<meta property=og:image content=/up/pier.jpg>"
    lead = "<div><img src=/up/pier.jpg width=1000></div><div><h1>The heading</h1></div>"
    html = f"<head>{head}</head><body><div class=header>{lead}</div>{line}<div class=article>{STORY}</div></body>"
    found = editorial(reader, tmp_path, html)
    assert [(p.caption, p.credit) for p in found] == [(caption, credit)]


def test_a_claim_under_the_heading_credits_the_picture_over_it(
    reader: HtmlReader, tmp_path: Path
) -> None:
    lead = "<div><img src=pier.jpg width=1000 alt='Fog lies on the pier of the harbour, and the ferry waits for the wind'></div>"
    heading = "<div><h1>The heading</h1></div><div class=copy><span><span>© AP / Ann Lee</span></span></div>"
    html = f"<body><div class=header>{lead}{heading}</div><div class=article>{STORY}</div></body>"
    assert [p.credit for p in editorial(reader, tmp_path, html)] == ["© AP / Ann Lee"]


@pytest.mark.parametrize(
    "body",
    [
        "<p><strong><img src=pier.jpg style='float:right'>Ann Lee:</strong> I cannot say for sure why the pier is so long.</p>",
        "<div><img src=pier.jpg><div>Are you a member? More of the pier →</div></div>",
    ],
    ids=["who speaks", "the way on"],
)
def test_what_leads_to_the_words_after_it_is_no_caption(
    reader: HtmlReader, tmp_path: Path, body: str
) -> None:
    assert only(reader, tmp_path, body).caption == ""


def test_the_day_and_hour_a_photo_was_put_up_are_no_caption(
    reader: HtmlReader, tmp_path: Path
) -> None:
    body = "<div class=article-photo><img src=pier.jpg><div class=photo-text><span class=author>Photo: Ann Lee</span> <span class=photo-date>15 August 2016, 13:43</span></div></div>"
    found = only(reader, tmp_path, body)
    assert (found.caption, found.credit) == ("", "Ann Lee")


def test_brackets_around_a_credit_that_is_lacking_are_left_out(
    reader: HtmlReader, tmp_path: Path
) -> None:
    body = "<figure><img src=pier.jpg><figcaption>Fog on the old pier ( )</figcaption></figure>"
    assert only(reader, tmp_path, body).caption == "Fog on the old pier"


def test_a_dot_between_caption_and_credit_belongs_to_neither(
    reader: HtmlReader, tmp_path: Path
) -> None:
    body = "<figure><img src=pier.jpg><figcaption>Fog on the old pier ∙ © Norwave/Ann Lee</figcaption></figure>"
    found = only(reader, tmp_path, body)
    assert (found.caption, found.credit) == ("Fog on the old pier", "© Norwave/Ann Lee")


def test_a_credit_in_words_of_its_own_may_hold_the_caption_in_an_element(
    reader: HtmlReader, tmp_path: Path
) -> None:
    body = "<figure><img src=pier.jpg><figcaption><div class=copyright>Photo: Norwave<span class=picture-description> Fog hides the pier</span></div></figcaption></figure>"
    found = only(reader, tmp_path, body)
    assert (found.caption, found.credit) == ("Fog hides the pier", "Norwave")


def test_a_name_before_its_own_address_for_mail_is_the_makers(
    reader: HtmlReader, tmp_path: Path
) -> None:
    body = "<figure><img src=pier.jpg><figcaption>Fog hides the pier today. Ann Lee <span class=credit>alee@harbour.example</span></figcaption></figure>"
    found = only(reader, tmp_path, body)
    assert (found.caption, found.credit) == (
        "Fog hides the pier today.",
        "Ann Lee alee@harbour.example",
    )


def test_a_caption_may_be_named_a_description_in_one_word(
    reader: HtmlReader, tmp_path: Path
) -> None:
    body = "<div><img src=pier.jpg></div><p class=imagedescription>Fog hides the pier</p>"
    assert only(reader, tmp_path, body).caption == "Fog hides the pier"


def test_a_line_that_points_up_is_the_caption_of_the_picture_over_it(
    reader: HtmlReader, tmp_path: Path
) -> None:
    body = "<div class=img><img src=pier.jpg></div><p>△The five parts of the pier</p>"
    assert only(reader, tmp_path, body).caption == "△The five parts of the pier"


def test_a_label_after_a_stroke_begins_the_credit_without_a_colon(
    reader: HtmlReader, tmp_path: Path
) -> None:
    body = "<p><img src=pier.jpg></p><p><em>Fog hides the whole pier / Photo from the page of a visitor</em></p>"
    found = only(reader, tmp_path, body)
    assert (found.caption, found.credit) == (
        "Fog hides the whole pier",
        "Photo from the page of a visitor",
    )


def test_a_small_centred_cell_under_a_picture_of_an_infobox_captions_it(
    reader: HtmlReader, tmp_path: Path
) -> None:
    centred = "text-align: center"
    box = (
        f"<table class=infobox><tr><td colspan=2 style='{centred}'><a href=/wiki/File:Ferry.jpg><img src=Ferry.jpg width=240 height=160></a></td></tr>"
        f"<tr><td colspan=2 style='{centred}; font-size: 88%'>The old <a href=/wiki/Ferry>ferry</a>, built for the lake</td></tr>"
        f"<tr><th colspan=2 style='{centred}'>Boats of the harbour</th></tr></table>"
    )
    assert only(reader, tmp_path, box).caption == "The old ferry, built for the lake"
