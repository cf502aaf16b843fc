"""Pages saved in one file: their parts found by address, nothing fetched."""

from email.mime.image import MIMEImage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.model.errors import OutsideError
from mediadesk.paths import resources
from mediadesk.published.mhtml import MhtmlReader
from mediadesk.published.pages.markup.reading_words import ReadingWords
from mediadesk.published.pages.page_reading import PageReading
from mediadesk.published.unpacked import UnpackedPictures
from tests.fakes.credit_parsing import parse_credit

STORY = "<p>The harbour is old and its piers were built by people who knew the tides.</p>" * 5


@pytest.fixture
def reader(tmp_path: Path) -> MhtmlReader:
    return reader_in(tmp_path)


def reader_in(folder: Path) -> MhtmlReader:
    words = (resources() / "reading" / "words.toml").read_text(encoding="utf-8")
    reading = PageReading(parse_credit, ReadingWords.from_text(words))
    return MhtmlReader(reading, UnpackedPictures(folder / "unpacked"))


def saved(path: Path, src: str, **headers: str) -> Path:
    whole = MIMEMultipart("related")
    text = (
        f"<html><head><title>The pier</title></head><body><article><h1>The pier</h1>{STORY}"
        f"<figure><img src='{src}' alt='A pier'><figcaption>Fog on the pier. Photo: Ann Lee / Wire"
        f"</figcaption></figure>{STORY}</article></body></html>"
    )
    page = MIMEText(text, "html", "utf-8")
    page["Content-Location"] = "https://paper.example/news/pier"
    whole.attach(page)
    picture = MIMEImage(b"\xff\xd8pier", "jpeg")
    for name, value in headers.items():
        picture[name.replace("_", "-")] = value
    whole.attach(picture)
    path.write_bytes(whole.as_bytes())
    return path


@pytest.mark.parametrize(
    ("src", "headers"),
    [
        ("../img/pier.jpg", {"Content_Location": "https://paper.example/img/pier.jpg"}),
        ("cid:frame-1@mhtml", {"Content_ID": "<frame-1@mhtml>"}),
    ],
)
def test_a_picture_is_found_among_the_parts(
    reader: MhtmlReader, tmp_path: Path, src: str, headers: dict[str, str]
) -> None:
    read = reader.read(saved(tmp_path / "pier.mhtml", src, **headers))
    assert read.title == "The pier"
    [pier] = [p for p in read.placements if not p.decorative]
    assert (pier.caption, pier.credit) == ("Fog on the pier.", "Ann Lee / Wire")
    assert pier.file is not None
    assert pier.file.read_bytes() == b"\xff\xd8pier"


def test_a_picture_that_was_not_saved_is_not_seen(reader: MhtmlReader, tmp_path: Path) -> None:
    read = reader.read(saved(tmp_path / "pier.mhtml", "https://paper.example/other.jpg"))
    assert [p.file for p in read.placements] == [None]


@given(st.binary(max_size=400))
def test_any_bytes_are_a_page_or_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    folder = tmp_path_factory.mktemp("mhtml")
    path = folder / "page.mht"
    path.write_bytes(content)
    with pytest.raises(OutsideError, match=r"page\.mht"):
        reader_in(folder).read(path)


def test_parts_nested_without_end_are_told(reader: MhtmlReader, tmp_path: Path) -> None:
    heads = (f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(3000))
    path = tmp_path / "deep.mht"
    path.write_text("".join(heads))
    with pytest.raises(OutsideError, match=r"deep\.mht"):
        reader.read(path)
