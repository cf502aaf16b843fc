"""Fetched pages are kept as archives of the web that the reader of such archives reads."""

from pathlib import Path

import pytest

from mediadesk.model.errors import OutsideError
from mediadesk.paths import resources
from mediadesk.published.fetched_pages import FetchedPages
from mediadesk.published.pages.markup.reading_words import ReadingWords
from mediadesk.published.pages.page_reading import PageReading
from mediadesk.published.unpacked import UnpackedPictures
from mediadesk.published.warc import WarcReader
from mediadesk.services.ports.web import Answer
from tests.fakes.credit_parsing import parse_credit
from tests.published.saved_pages import page

ADDRESS = "https://paper.example/2026/story"
FIGURE = (
    "<figure><img src='../img/pier.jpg?w=800' alt='Fog'><figcaption>Туман. Photo: Ann Lee"
    "</figcaption></figure>"
)


@pytest.fixture
def reading() -> PageReading:
    words = (resources() / "reading" / "words.toml").read_text(encoding="utf-8")
    return PageReading(parse_credit, ReadingWords.from_text(words))


def answer(html: str, charset: str = "") -> Answer:
    return Answer(ADDRESS, "text/html", html.encode(charset or "utf-8"), charset)


def test_a_page_names_its_editorial_pictures_by_their_whole_addresses(
    reading: PageReading,
) -> None:
    html = page(f"{FIGURE}<figure><img src='data:image/jpeg;base64,{'Q' * 9000}'></figure>")
    assert FetchedPages(reading).pictures_of(answer(html)) == (
        "https://paper.example/img/pier.jpg?w=800",
    )


def test_addresses_start_where_the_page_says(reading: PageReading) -> None:
    html = page(FIGURE, "<base href='https://media.example/a/b/'>")
    [address] = FetchedPages(reading).pictures_of(answer(html))
    assert address == "https://media.example/a/img/pier.jpg?w=800"


def test_what_is_no_page_is_told(reading: PageReading) -> None:
    with pytest.raises(OutsideError, match="is not a web page"):
        FetchedPages(reading).pictures_of(answer("no tags"))


@pytest.mark.parametrize("charset", ["utf-8", "windows-1251", ""])
def test_what_is_kept_is_read_as_it_was_published(
    reading: PageReading, tmp_path: Path, charset: str
) -> None:
    pages, fetched = FetchedPages(reading), answer(page(FIGURE), charset)
    [address] = pages.pictures_of(fetched)
    target = tmp_path / "new" / "story.warc.gz"
    with pages.writing(target, ADDRESS) as archive:
        archive.add(fetched, fetched.address)
        archive.add(Answer(address, "image/jpeg", b"pier"), address)
    read = WarcReader(reading, UnpackedPictures(tmp_path / "unpacked")).read(target)
    [pier] = [one for one in read.placements if not one.decorative]
    assert (pier.caption, pier.credit, pier.alt) == ("Туман.", "Ann Lee", "Fog")
    assert pier.locator == "picture 1"
    assert pier.kept_on is not None
    assert pier.file is not None
    assert pier.file.read_bytes() == b"pier"


def test_an_archive_knows_where_it_was_asked_for(reading: PageReading, tmp_path: Path) -> None:
    asked = "https://paper.example/älter?a=b: c"
    pages, target = FetchedPages(reading), tmp_path / "story.warc.gz"
    with pages.writing(target, asked) as archive:
        archive.add(answer(page(FIGURE)), ADDRESS)
    assert pages.address_of(target) == asked


@pytest.mark.parametrize("content", [b"", b"no archive", b"WARC/1.0\r\nWARC-Type: warcinfo\r\n"])
def test_what_is_no_archive_of_ours_was_asked_for_nowhere(
    reading: PageReading, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "story.warc"
    path.write_bytes(content)
    assert FetchedPages(reading).address_of(path) == ""
    assert FetchedPages(reading).address_of(tmp_path / "none.warc") == ""


def test_an_archive_that_is_broken_off_leaves_the_one_before(
    reading: PageReading, tmp_path: Path
) -> None:
    target = tmp_path / "story.warc.gz"
    target.write_bytes(b"before")

    def break_off() -> None:
        with FetchedPages(reading).writing(target, ADDRESS) as archive:
            archive.add(answer(page(FIGURE)), ADDRESS)
            raise OSError(28, "full")

    with pytest.raises(OSError, match="full"):
        break_off()
    assert target.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [target]
