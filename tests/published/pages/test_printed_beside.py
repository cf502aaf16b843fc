"""What stands around a picture's caption and credit and is none, or is one against appearances."""

# ruff: noqa: E501 -- mark-up is easier to read on one line

from pathlib import Path

import pytest

from mediadesk.bootstrap.knowledge import LateParser
from mediadesk.paths import resources
from mediadesk.published.pages.html import HtmlReader
from mediadesk.published.pages.page_reading import PageReading
from mediadesk.published.pages.reading_words import ReadingWords
from tests.published.saved_pages import only


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
    ],
)
def test_what_is_printed_beside_a_picture(
    reader: HtmlReader, tmp_path: Path, block: str, caption: str, credit: str
) -> None:
    found = only(reader, tmp_path, block)
    assert (found.caption, found.credit) == (caption, credit)
