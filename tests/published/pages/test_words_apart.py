"""Caption and credit of a picture are told apart by the words themselves, as the program parses them."""

# ruff: noqa: E501 -- mark-up is easier to read on one line

from pathlib import Path

import pytest

from mediadesk.bootstrap.knowledge import LateParser
from mediadesk.paths import resources
from mediadesk.published.pages.html import HtmlReader
from mediadesk.published.pages.markup.reading_words import ReadingWords
from mediadesk.published.pages.page_reading import PageReading
from tests.published.saved_pages import only


@pytest.fixture(scope="module")
def reader() -> HtmlReader:
    words = (resources() / "reading" / "words.toml").read_text(encoding="utf-8")
    return HtmlReader(PageReading(LateParser().parse, ReadingWords.from_text(words)))


@pytest.mark.parametrize(
    ("caption", "shown", "credit"),
    [
        pytest.param(
            "Fog on the pier. <p class=source>(Bild: <a href=https://lee.example>Ann Lee</a> )</p>",
            "Fog on the pier.",
            "Ann Lee",
            id="brackets around a label and a link",
        ),
        pytest.param(
            "<div>Ann Lee</div><div>In thick fog the pilot Ann Lee brought the ferry in.</div><div class=credits>© Bea Roe / DPA</div>",
            "Ann Lee In thick fog the pilot Ann Lee brought the ferry in.",
            "© Bea Roe / DPA",
            id="a name over the text that tells of it",
        ),
        pytest.param(
            "The pier of Velsholm: (a) before the storm; (b) at its height (c) after the flood.",
            "The pier of Velsholm: (a) before the storm; (b) at its height (c) after the flood.",
            "",
            id="letters of the parts of a picture",
        ),
        pytest.param(
            "The ferry in the harbour of Velsholm, 21 May. (Velsholm)",
            "The ferry in the harbour of Velsholm, 21 May. (Velsholm)",
            "",
            id="a place in brackets that the caption tells of",
        ),
        pytest.param(
            "Fog on the pier(Auriga Nusantara)",
            "Fog on the pier",
            "Auriga Nusantara",
            id="names in brackets right at the last letter",
        ),
        pytest.param(
            "Has the last ferry left the pier? [Norwa]",
            "Has the last ferry left the pier?",
            "Norwa",
            id="a house nobody knows in square brackets",
        ),
        pytest.param(
            "MORNING FOG: the ferry waits at the pier [VP]",
            "MORNING FOG: the ferry waits at the pier",
            "VP",
            id="initials in square brackets",
        ),
        pytest.param(
            "The ferry waits at the pier [Archivbild]",
            "The ferry waits at the pier [Archivbild]",
            "",
            id="what a picture is in square brackets",
        ),
        pytest.param(
            "The ferry waits at the pier [22]",
            "The ferry waits at the pier [22]",
            "",
            id="a note's number in square brackets",
        ),
        pytest.param(
            "Fog on the pier. (AP Photo/Noah Berger)<div class=credit>ASSOCIATED PRESS</div>",
            "Fog on the pier.",
            "AP Photo/Noah Berger",
            id="a maker in brackets and a house apart",
        ),
        pytest.param(
            "<p>Fog on the pier.</p><h3>Photo by: </h3><div>Ann Lee</div>",
            "Fog on the pier.",
            "Ann Lee",
            id="a label on a line of its own",
        ),
        pytest.param(
            "<span class=desc>«Vape», «6 Days» et «Braguino»</span> <span class=copy>DR</span>",
            "«Vape», «6 Days» et «Braguino»",
            "DR",
            id="a word for a credit in an element of its own",
        ),
        pytest.param(
            "<span>Fog lies on the pier.</span><span>Ann Lee</span>",
            "Fog lies on the pier.",
            "Ann Lee",
            id="a name in an element of its own",
        ),
        pytest.param(
            "Fog lies on the pier.<br>Ann Lee",
            "Fog lies on the pier.",
            "Ann Lee",
            id="a name on a line of its own",
        ),
        pytest.param(
            "<span>Left to right:</span> <span>Ann Lee</span>",
            "Left to right: Ann Lee",
            "",
            id="the name of who is shown",
        ),
        pytest.param(
            "<p>Image caption:</p><p>Fog on the pier.</p>",
            "Fog on the pier.",
            "",
            id="a label before a caption",
        ),
        pytest.param(
            "Keltas uoste po audros / URM nuotr.",
            "Keltas uoste po audros",
            "URM nuotr.",
            id="a house with its label after it",
        ),
        pytest.param(
            "<div class=credit>Fog over the pier of the old harbour</div><div class=credit>Photo: Ann Lee</div>",
            "Fog over the pier of the old harbour",
            "Ann Lee",
            id="a phrase that is named a credit",
        ),
        pytest.param(
            "<p>FILE PHOTO: Passengers of the ferry wait in thick fog on the pier of the old harbour of Velsholm, May 21</p>",
            "FILE PHOTO: Passengers of the ferry wait in thick fog on the pier of the old harbour of Velsholm, May 21",
            "",
            id="a long text behind a label",
        ),
        pytest.param(
            "The pier in the time of the sailing ships. In/before 1926.",
            "The pier in the time of the sailing ships. In/before 1926.",
            "",
            id="words that name nobody",
        ),
        pytest.param(
            "(Bo ‘Hughes’ Dukes Photography)",
            "",
            "Bo ‘Hughes’ Dukes Photography",
            id="a house in brackets and no more",
        ),
        pytest.param("Instagram (Screenshot)", "", "Instagram (Screenshot)", id="a screenshot"),
        pytest.param("fogontherocks.com", "", "fogontherocks.com", id="a site"),
        pytest.param(
            "Fog lies on the whole of the pier. (9News)",
            "Fog lies on the whole of the pier.",
            "9News",
            id="a house whose name begins with a digit",
        ),
    ],
)
def test_caption_and_credit_are_told_apart(
    reader: HtmlReader, tmp_path: Path, caption: str, shown: str, credit: str
) -> None:
    found = only(
        reader, tmp_path, f"<figure><img src=pier.jpg><figcaption>{caption}</figcaption></figure>"
    )
    assert (found.caption, found.credit) == (shown, credit)


def test_the_name_of_the_file_under_a_picture_is_no_caption(
    reader: HtmlReader, tmp_path: Path
) -> None:
    figure = "<figure><img src=/up/pier.jpg><figcaption>pier-640-ss03.jpg</figcaption></figure>"
    assert only(reader, tmp_path, figure).caption == ""


def test_a_sentence_that_is_the_alternative_text_is_no_credit_though_it_is_named_one(
    reader: HtmlReader, tmp_path: Path
) -> None:
    box = "<figure><img src=/up/lee.jpg alt='Ann Lee.'></figure><div class=credit-media><p>Ann Lee.</p></div>"
    found = only(reader, tmp_path, f"<div class=figure-box>{box}</div>")
    assert (found.caption, found.credit) == ("Ann Lee.", "")


def test_a_text_of_two_lines_under_a_picture_in_a_box_is_its_caption(
    reader: HtmlReader, tmp_path: Path
) -> None:
    said = "The fog over the harbour has kept the ferries at the pier for most of the week, say those who wait. How long will it last, and who pays for the days that the islanders have lost?"
    box = f"<div><picture><img src=/up/pier.jpg></picture><div><span>{said}</span></div></div>"
    assert only(reader, tmp_path, box).caption == said


@pytest.mark.parametrize(
    ("shown", "caption"),
    [("Fog on the old pier", "Fog on the old pier"), ("Ann Lee", "")],
    ids=["what is shown", "a maker"],
)
def test_a_caption_stands_before_a_labelled_credit_in_what_is_named_a_credit(
    reader: HtmlReader, tmp_path: Path, shown: str, caption: str
) -> None:
    spans = f"<span>{shown}</span><span>Źródło: East News, fot: B. Roe</span>"
    box = f"<div><img src=/up/pier.jpg><small class=main-photo-source>{spans}</small></div>"
    found = only(reader, tmp_path, box)
    assert found.caption == caption
    assert found.credit.endswith("East News, fot: B. Roe")
