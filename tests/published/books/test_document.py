"""Books: their chapters read as pages, their pictures unpacked, their bounds kept."""

import zipfile
from pathlib import Path

import pytest

from mediadesk.model.errors import OutsideError
from mediadesk.paths import resources
from mediadesk.published.books.document import EpubReader
from mediadesk.published.pages.markup.reading_words import ReadingWords
from mediadesk.published.pages.page_reading import PageReading
from mediadesk.published.style_names import StyleNames
from mediadesk.published.unpacked import UnpackedPictures
from tests.fakes.credit_parsing import parse_credit
from tests.fakes.office import png

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
)
PACKAGE = (
    '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<metadata><dc:title>Harbours</dc:title></metadata><manifest>"
    '<item id="c" href="cover.xhtml" media-type="application/xhtml+xml"/>'
    '<item id="one" href="text/one.xhtml" media-type="application/xhtml+xml"/>'
    '<item id="pic" href="images/pier.jpg" media-type="image/jpeg"/>'
    '<item id="cov" href="images/cover.jpg" media-type="image/jpeg" properties="cover-image"/>'
    '</manifest><spine><itemref idref="c"/><itemref idref="one"/></spine></package>'
)
COVER = "<html><body><img src='images/cover.jpg' width='600' height='900'/></body></html>"
PARAGRAPH = "<p>The harbour is old and its piers were built by people who knew the tides.</p>"
CHAPTER = (
    f"<html><head><title>One</title></head><body><h1>One</h1>{PARAGRAPH * 4}"
    "<figure><img src='../images/pier.jpg' alt='A pier'/>"
    f"<figcaption>Fog on the pier. Photo: Ann Lee / Wire</figcaption></figure>{PARAGRAPH}"
    "</body></html>"
)
MEMBERS = {
    "mimetype": "application/epub+zip",
    "META-INF/container.xml": CONTAINER,
    "OEBPS/book.opf": PACKAGE,
    "OEBPS/cover.xhtml": COVER,
    "OEBPS/text/one.xhtml": CHAPTER,
    "OEBPS/images/pier.jpg": "pier",
    "OEBPS/images/cover.jpg": "cover",
}


@pytest.fixture
def reader(tmp_path: Path) -> EpubReader:
    words = (resources() / "reading" / "words.toml").read_text(encoding="utf-8")
    names = (resources() / "reading" / "style-names.toml").read_text(encoding="utf-8")
    reading = PageReading(parse_credit, ReadingWords.from_text(words))
    unpacked = UnpackedPictures(tmp_path / "unpacked")
    return EpubReader(reading, StyleNames.from_text(names), unpacked)


def book(path: Path, **changed: str | bytes) -> Path:
    with zipfile.ZipFile(path, "w") as out:
        for name, content in {**MEMBERS, **changed}.items():
            out.writestr(name, content)
    return path


def test_a_chapters_figure_is_read_with_caption_credit_and_file(
    reader: EpubReader, tmp_path: Path
) -> None:
    read = reader.read(book(tmp_path / "a.epub"))
    assert read.title == "Harbours"
    [pier] = [p for p in read.placements if not p.decorative]
    assert (pier.caption, pier.credit, pier.alt) == (
        "Fog on the pier.",
        "Ann Lee / Wire",
        "A pier",
    )
    assert pier.locator == "chapter 2 (one.xhtml), picture 1"
    assert pier.file is not None
    assert pier.file.read_text() == "pier"


def test_a_cover_without_a_caption_is_design(reader: EpubReader, tmp_path: Path) -> None:
    covers = [p for p in reader.read(book(tmp_path / "a.epub")).placements if p.decorative]
    assert [p.image for p in covers] == ["images/cover.jpg"]


def test_a_book_without_a_container_is_found_by_its_package(
    reader: EpubReader, tmp_path: Path
) -> None:
    path = book(tmp_path / "a.epub", **{"META-INF/container.xml": "<container/>"})
    assert reader.read(path).title == "Harbours"


def test_a_chapter_that_is_not_there_is_passed_over(reader: EpubReader, tmp_path: Path) -> None:
    package = PACKAGE.replace("cover.xhtml", "gone.xhtml")
    read = reader.read(book(tmp_path / "a.epub", **{"OEBPS/book.opf": package}))
    assert [p.alt for p in read.placements] == ["A pier"]


def test_an_archive_that_is_no_book_is_told(reader: EpubReader, tmp_path: Path) -> None:
    path = tmp_path / "a.epub"
    with zipfile.ZipFile(path, "w") as out:
        out.writestr("a.txt", "x")
    with pytest.raises(OutsideError, match="no book"):
        reader.read(path)


@pytest.mark.parametrize("name", ["href", "xlink:href"])
def test_a_picture_in_a_drawing_is_read_with_what_the_drawing_shows(
    reader: EpubReader, tmp_path: Path, name: str
) -> None:
    drawing = (
        f"<svg viewBox='0 0 300 300'><image {name}='../images/pier.jpg' width='300' height='300' "
        "preserveAspectRatio='xMidYMid slice'/></svg>"
    )
    chapter = CHAPTER.replace("<img src='../images/pier.jpg' alt='A pier'/>", drawing)
    changed = {"OEBPS/text/one.xhtml": chapter, "OEBPS/images/pier.jpg": png(600, 400)}
    path = book(tmp_path / "a.epub", **changed)
    pier = next(p for p in reader.read(path).placements if not p.decorative)
    assert (pier.caption, pier.credit) == ("Fog on the pier.", "Ann Lee / Wire")
    assert pier.crop is not None
    assert pier.crop.as_tuple() == pytest.approx((1 / 6, 0, 5 / 6, 1))


def test_a_list_of_credits_in_another_chapter_credits_figures_by_number(
    reader: EpubReader, tmp_path: Path
) -> None:
    one = CHAPTER.replace("Fog on the pier. Photo: Ann Lee / Wire", "Figure 1: Fog on the pier.")
    last = "<html><body><h2>Picture credits</h2><ul><li>Figure 1: Bo Ek</li></ul></body></html>"
    changed = {"OEBPS/text/one.xhtml": one, "OEBPS/cover.xhtml": last}
    [pier] = reader.read(book(tmp_path / "a.epub", **changed)).placements
    assert (pier.caption, pier.credit) == ("Figure 1: Fog on the pier.", "Bo Ek")
    assert pier.is_bylined
