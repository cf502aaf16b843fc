"""Saved pages for tests: one story, whatever stands in it, and what its reader finds."""

from pathlib import Path

from mediadesk.model.placement import Placement
from mediadesk.paths import resources
from mediadesk.published.pages.html import HtmlReader
from mediadesk.published.pages.markup.reading_words import ReadingWords
from mediadesk.published.pages.page_reading import PageReading
from tests.fakes.credit_parsing import parse_credit

STORY = "".join(
    f"<p>Sentence {n} of the story runs on for long enough to be told from a label or a button.</p>"
    for n in range(6)
)


def reader_of_pages() -> HtmlReader:
    """Return a reader with the words the program ships and a plain parser of credits."""
    words = (resources() / "reading" / "words.toml").read_text(encoding="utf-8")
    return HtmlReader(PageReading(parse_credit, ReadingWords.from_text(words)))


def page(body: str, head: str = "") -> str:
    """Return a page with something in the middle of its story."""
    return (
        f"<!DOCTYPE html><html><head><meta charset=utf-8>{head}</head><body>"
        f"<nav><a href='/'><img src=/img/logo.png alt=Paper width=40 height=40></a></nav>"
        f"<article><h1>The heading</h1><div class=article-body>{STORY}{body}{STORY}</div></article>"
        f"<footer><img src=/img/footer-logo.png alt=''></footer></body></html>"
    )


def editorial(reader: HtmlReader, folder: Path, html: str) -> list[Placement]:
    """Return the editorial pictures of a whole page."""
    path = folder / "page.html"
    path.write_text(html, encoding="utf-8")
    return [p for p in reader.read(path).placements if not p.decorative]


def pictures(reader: HtmlReader, folder: Path, body: str, head: str = "") -> list[Placement]:
    """Return the editorial pictures of a page with something in the middle of its story."""
    return editorial(reader, folder, page(body, head))


def only(reader: HtmlReader, folder: Path, body: str, head: str = "") -> Placement:
    """Return the one editorial picture of such a page."""
    found = pictures(reader, folder, body, head)
    assert len(found) == 1, found
    return found[0]
