"""Lines under pictures that only their type, or the credit at their end, tells to be captions."""

from pathlib import Path

import pytest

from mediadesk.bootstrap.knowledge import LateParser
from mediadesk.paths import resources
from mediadesk.published.pages.html import HtmlReader
from mediadesk.published.pages.markup.reading_words import ReadingWords
from mediadesk.published.pages.page_reading import PageReading
from tests.published.saved_pages import STORY, editorial, only

_TOLD = "<p>The ferries wait for the fog to lift, and nobody knows how long that may take them.</p>"


@pytest.fixture(scope="module")
def reader() -> HtmlReader:
    words = (resources() / "reading" / "words.toml").read_text(encoding="utf-8")
    return HtmlReader(PageReading(LateParser().parse, ReadingWords.from_text(words)))


@pytest.mark.parametrize(
    ("line", "caption"),
    [
        pytest.param("<p><b>Fog on the pier.</b></p>", "Fog on the pier.", id="a sentence"),
        pytest.param("<p><b>What fog brings</b></p>", "", id="a heading"),
    ],
)
def test_a_bold_sentence_under_a_picture_is_its_caption(
    reader: HtmlReader, tmp_path: Path, line: str, caption: str
) -> None:
    story = f"<figure><img src=pier.jpg width=900></figure>{line}{_TOLD}"
    assert only(reader, tmp_path, story).caption == caption


def test_bold_sentences_all_over_a_story_are_no_captions(
    reader: HtmlReader, tmp_path: Path
) -> None:
    line = "<p><b>Nobody saw the pier.</b></p>"
    story = f"{line}{_TOLD}{line}{_TOLD}<p><img src=pier.jpg width=900></p>{line}{_TOLD}"
    assert only(reader, tmp_path, story).caption == ""


def test_a_long_answer_in_the_italics_of_all_answers_is_no_caption(
    reader: HtmlReader, tmp_path: Path
) -> None:
    answer = f"<p><em>Ann: {'We wait for the fog to lift from the pier. ' * 5}</em></p>"
    picture = "<figure><img src=pier.jpg width=900></figure>"
    story = f"{answer}{_TOLD}{answer}{_TOLD}{answer}{_TOLD}{picture}{answer}"
    assert only(reader, tmp_path, story).caption == ""


@pytest.mark.parametrize(
    "picture",
    [
        pytest.param("<p><img class=aligncenter src=pier.jpg width=900></p>", id="the picture"),
        pytest.param("<p class=text-center><img src=pier.jpg width=900></p>", id="what holds it"),
    ],
)
def test_a_line_is_a_caption_where_names_centre_it_with_its_picture(
    reader: HtmlReader, tmp_path: Path, picture: str
) -> None:
    line = "<p class='has-text-align-center'>The pier on day 14</p>"
    assert only(reader, tmp_path, f"{picture}{line}{_TOLD}").caption == "The pier on day 14"


def test_a_line_that_ends_with_its_photographer_is_a_caption(
    reader: HtmlReader, tmp_path: Path
) -> None:
    line = "<p>雾中的码头。新华社记者 李明 摄</p>"
    found = only(reader, tmp_path, f"<p><img src=pier.jpg width=900></p>{line}{_TOLD}")
    assert (found.caption, found.credit) == ("雾中的码头。", "新华社记者 李明 摄")


def test_a_speaker_of_a_house_under_a_portrait_is_no_credit(
    reader: HtmlReader, tmp_path: Path
) -> None:
    line = "<p><b>Ann Lee</b>, head of research at Copernicus</p>"
    found = only(reader, tmp_path, f"<p><img src=pier.jpg width=900></p>{line}{_TOLD}")
    assert (found.caption, found.credit) == ("", "")


def test_a_house_in_a_link_after_a_text_in_the_same_box_is_its_credit(
    reader: HtmlReader, tmp_path: Path
) -> None:
    texts = (
        "<div><p>Fog on the pier</p></div><div><a href=//depositphotos.com>Depositphotos</a></div>"
    )
    found = only(reader, tmp_path, f"<div><img src=pier.jpg width=900><div>{texts}</div></div>")
    assert (found.caption, found.credit) == ("Fog on the pier", "Depositphotos")


def test_a_labelled_line_under_the_heading_credits_the_lead_in_whatever_holds_it(
    reader: HtmlReader, tmp_path: Path
) -> None:
    lead = "<header><h1>The heading</h1><img src=pier.jpg width=900></header>"
    about = "<div><div>Image: Ann Lee</div></div><div>By <b>Bo Roe</b></div><div>3 comments</div>"
    head = "<meta property=og:image content=pier.jpg>"
    html = f"<head>{head}</head><body><main>{lead}<div>{about}</div>{STORY}</main></body>"
    assert [p.credit for p in editorial(reader, tmp_path, html)] == ["Ann Lee"]
