"""Archives of the web: every page in them, with the pictures crawled beside it."""

import gzip
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.model.errors import OutsideError
from mediadesk.model.page_region import PageFlow, RegionPicture, RegionText, TextRole
from mediadesk.paths import resources
from mediadesk.published.pages.markup.reading_words import ReadingWords
from mediadesk.published.pages.page_reading import PageReading
from mediadesk.published.unpacked import UnpackedPictures
from mediadesk.published.warc import WarcReader
from tests.fakes.credit_parsing import parse_credit

STORY = "<p>The harbour is old and its piers were built by people who knew the tides.</p>" * 5
PAGE = (
    f"<html><head><title>The pier</title></head><body><article><h1>The pier</h1>{STORY}<figure>"
    "<img src='/img/pier.jpg?w=800' alt='A pier'><figcaption>Fog on the pier. Photo: Ann Lee / "
    f"Wire</figcaption></figure>{STORY}</article></body></html>"
)
FETCHED = (
    ("https://paper.example/news/pier", "text/html; charset=utf-8", PAGE.encode(), "200 OK"),
    ("http://paper.example/img/pier.jpg?w=800", "image/jpeg", b"pier", "200 OK"),
    ("https://paper.example/gone", "text/html", PAGE.encode(), "404 Not Found"),
)


def reader_in(folder: Path) -> WarcReader:
    words = (resources() / "reading" / "words.toml").read_text(encoding="utf-8")
    reading = PageReading(parse_credit, ReadingWords.from_text(words))
    return WarcReader(reading, UnpackedPictures(folder / "unpacked"))


def crawl(
    path: Path,
    *,
    is_packed: bool,
    fetched: Sequence[tuple[str, str, bytes, str]] = FETCHED,
) -> Path:
    with path.open("wb") as stream:
        for address, kind, content, status in fetched:
            answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + content
            head = (
                f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\n"
                "WARC-Date: 2026-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
                "Content-Type: application/http; msgtype=response\r\n"
                f"Content-Length: {len(answer)}\r\n\r\n"
            )
            record = head.encode() + answer + b"\r\n\r\n"
            stream.write(gzip.compress(record) if is_packed else record)
    return path


@pytest.mark.parametrize(("name", "is_packed"), [("a.warc", False), ("a.warc.gz", True)])
def test_a_page_is_read_with_the_pictures_crawled_beside_it(
    tmp_path: Path, name: str, is_packed: bool
) -> None:
    read = reader_in(tmp_path).read(crawl(tmp_path / name, is_packed=is_packed))
    assert read.title == "The pier"
    [pier] = read.placements
    assert (pier.caption, pier.credit) == ("Fog on the pier.", "Ann Lee / Wire")
    assert pier.locator == "picture 1"
    assert pier.file is not None
    assert pier.file.read_bytes() == b"pier"


def test_a_page_is_read_in_the_encoding_its_server_named(tmp_path: Path) -> None:
    page = PAGE.replace("The pier", "Пирс").encode("cp1251")
    fetched = [("https://paper.example/", "text/html; charset=windows-1251", page, "200 OK")]
    path = crawl(tmp_path / "a.warc", is_packed=False, fetched=fetched)
    assert reader_in(tmp_path).read(path).title == "Пирс"


def test_the_page_around_a_picture_is_shown(tmp_path: Path) -> None:
    path = crawl(tmp_path / "a.warc", is_packed=False)
    reader = reader_in(tmp_path)
    [pier] = reader.read(path).placements
    flow = reader.region(path, pier)
    assert isinstance(flow, PageFlow)
    [shown] = [part for part in flow.parts if isinstance(part, RegionPicture)]
    assert (shown.is_this, shown.file) == (True, pier.file)
    own = [p.text for p in flow.parts if isinstance(p, RegionText) and p.role is TextRole.OWN]
    assert own == ["Fog on the pier. Photo: Ann Lee / Wire"]


def test_of_several_pages_each_picture_says_on_which_it_stands(tmp_path: Path) -> None:
    other = ("https://paper.example/other", "text/html", PAGE.encode(), "200 OK")
    path = crawl(tmp_path / "a.warc", is_packed=False, fetched=(*FETCHED, other))
    reader = reader_in(tmp_path)
    placements = reader.read(path).placements
    assert [one.locator for one in placements] == [
        "https://paper.example/news/pier, picture 1",
        "https://paper.example/other, picture 1",
    ]
    assert all(isinstance(reader.region(path, one), PageFlow) for one in placements)
    nowhere = replace(placements[0], locator="https://paper.example/none, picture 1")
    assert reader.region(path, nowhere) is None


def test_an_archive_cut_off_is_told(tmp_path: Path) -> None:
    path = crawl(tmp_path / "a.warc.gz", is_packed=True)
    path.write_bytes(path.read_bytes()[:250])
    with pytest.raises(OutsideError, match=r"a\.warc\.gz"):
        reader_in(tmp_path).read(path)


def test_an_archive_whose_record_is_shorter_than_it_says_is_told_by_its_name(
    tmp_path: Path,
) -> None:
    path = crawl(tmp_path / "a.warc", is_packed=False)
    path.write_bytes(path.read_bytes().partition(b"</article>")[0])
    with pytest.raises(OutsideError, match=r"a\.warc cannot be read: it is cut off"):
        reader_in(tmp_path).read(path)


@pytest.mark.parametrize(
    ("head", "instead"),
    [
        ("WARC-Target-URI: https://paper.example/news/pier\r\n", ""),
        ("Content-Length: ", f"Content-Length: {10**20}"),
    ],
)
def test_records_without_address_or_with_any_length_are_told(
    tmp_path: Path, head: str, instead: str
) -> None:
    path = crawl(tmp_path / "a.warc", is_packed=False)
    path.write_bytes(path.read_bytes().replace(head.encode(), instead.encode(), 1))
    with pytest.raises(OutsideError, match=r"a\.warc is damaged"):
        reader_in(tmp_path).read(path)


@given(st.binary(min_size=1, max_size=300))
def test_bytes_that_are_no_archive_are_told(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    folder = tmp_path_factory.mktemp("warc")
    (folder / "a.warc").write_bytes(content)
    with pytest.raises(OutsideError, match=r"a\.warc"):
        reader_in(folder).read(folder / "a.warc")
