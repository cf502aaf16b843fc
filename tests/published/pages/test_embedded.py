"""Pages saved as one file hold their pictures inside themselves, where they are looked at."""

import base64
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.model.page_region import PageFlow, RegionPicture
from mediadesk.paths import resources
from mediadesk.published.pages.html import HtmlReader
from mediadesk.published.pages.markup.reading_words import ReadingWords
from mediadesk.published.pages.page_reading import PageReading
from mediadesk.published.pages.pictures.embedded import EmbeddedPictures
from mediadesk.published.unpacked import UnpackedPictures
from tests.fakes.credit_parsing import parse_credit
from tests.published.saved_pages import only, page, pictures

PIER = b"\xff\xd8 the pier " * 4000
BLUR = b"\xff\xd8 the pier from far away " * 200
DRAWING = "data:image/svg+xml;,<svg width='900' height='600'></svg>"


def embedded(content: bytes, kind: str = "image/jpeg") -> str:
    return f"data:{kind};base64,{base64.b64encode(content).decode()}"


@pytest.fixture
def reader(tmp_path: Path) -> HtmlReader:
    words = (resources() / "reading" / "words.toml").read_text(encoding="utf-8")
    inside = EmbeddedPictures(UnpackedPictures(tmp_path / "unpacked").keep)
    return HtmlReader(PageReading(parse_credit, ReadingWords.from_text(words), inside))


def figure(picture: str) -> str:
    return f"<figure>{picture}<figcaption>Fog on the pier. Photo: Ann Lee</figcaption></figure>"


def test_a_picture_inside_the_page_has_a_file_to_look_at(
    reader: HtmlReader, tmp_path: Path
) -> None:
    pier = only(reader, tmp_path, figure(f"<img src='{embedded(PIER)}'>"))
    assert pier.file is not None
    assert (pier.file.suffix, pier.file.read_bytes()) == (".jpg", PIER)
    assert pier.credit == "Ann Lee"


def test_what_is_inside_is_called_by_its_kind_and_told_apart(
    reader: HtmlReader, tmp_path: Path
) -> None:
    pier = only(reader, tmp_path, figure(f"<img src='{embedded(PIER)}'>"))
    quay = only(reader, tmp_path, figure(f"<img src='{embedded(PIER[:-1] + b'!')}'>"))
    assert pier.image.startswith("data:image/jpeg … (")
    assert len(pier.image) < 60
    assert pier.image != quay.image


def test_it_is_found_beside_an_address_that_scripts_would_load(
    reader: HtmlReader, tmp_path: Path
) -> None:
    lazy = f"<img src='{embedded(PIER)}' data-src=https://paper.example/pier.jpg>"
    pier = only(reader, tmp_path, figure(lazy))
    assert pier.image == "https://paper.example/pier.jpg"
    assert pier.file is not None
    assert pier.file.read_bytes() == PIER


def test_a_blur_that_waits_for_the_picture_is_not_taken_for_it(
    reader: HtmlReader, tmp_path: Path
) -> None:
    lazy = f"<img src='{embedded(BLUR)}' data-src=https://paper.example/pier.jpg>"
    assert only(reader, tmp_path, figure(lazy)).file is None


def test_a_file_beside_the_page_counts_before_what_is_inside(
    reader: HtmlReader, tmp_path: Path
) -> None:
    (tmp_path / "pier.jpg").write_bytes(b"large")
    lazy = f"<img src='{embedded(PIER)}' data-src=pier.jpg>"
    assert only(reader, tmp_path, figure(lazy)).file == tmp_path / "pier.jpg"


@pytest.mark.parametrize(
    "style", ["background-image:var(--sf-img-3)", "background: var( --sf-img-3 )"]
)
def test_a_picture_kept_once_in_the_style_sheet_is_the_picture_it_is_shown_in(
    reader: HtmlReader, tmp_path: Path, style: str
) -> None:
    sheet = f'<style>:root {{ --sf-img-3: url("{embedded(PIER)}"); --wide: 3px }}</style>'
    shown = f'<img src="{DRAWING}" style="{style}!important" alt="Fog">'
    pier = only(reader, tmp_path, figure(shown), sheet)
    assert (pier.alt, pier.credit) == ("Fog", "Ann Lee")
    assert pier.file is not None
    assert pier.file.read_bytes() == PIER


def test_a_picture_with_an_address_keeps_it_whatever_lies_behind_it(
    reader: HtmlReader, tmp_path: Path
) -> None:
    sheet = f'<style>:root {{ --paper: url("{embedded(PIER)}") }}</style>'
    shown = '<img src="fog.jpg" style="background-image:var(--paper)">'
    assert only(reader, tmp_path, figure(shown), sheet).image == "fog.jpg"


def test_a_large_picture_behind_a_box_is_found(reader: HtmlReader, tmp_path: Path) -> None:
    box = f"<div style='width:600px;background-image:url({embedded(PIER)})'></div>"
    pier = only(reader, tmp_path, figure(box))
    assert pier.credit == "Ann Lee"
    assert pier.file is not None
    assert pier.file.read_bytes() == PIER


@pytest.mark.parametrize(
    "style",
    [
        f"background-image:url({embedded(BLUR)})",
        f"background:url({embedded(PIER)}) repeat-x",
        f"background-image:url({embedded(PIER, 'image/svg+xml')})",
    ],
    ids=["small", "a pattern", "a drawing"],
)
def test_furniture_behind_a_box_is_none(reader: HtmlReader, tmp_path: Path, style: str) -> None:
    assert pictures(reader, tmp_path, f"<div style='{style}'></div>") == []


def test_the_page_around_it_shows_it(reader: HtmlReader, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(page(figure(f"<img src='{embedded(PIER)}'>")), encoding="utf-8")
    [pier] = [one for one in reader.read(path).placements if not one.decorative]
    region = reader.region(path, pier)
    assert isinstance(region, PageFlow)
    assert pier.file in [part.file for part in region.parts if isinstance(part, RegionPicture)]


@pytest.mark.parametrize(
    "address",
    [
        "data:image/svg+xml,<svg/>",
        "data:text/plain;base64,aGFy",
        "data:image/jpeg;base64,=",
        "data:",
    ],
)
def test_drawings_texts_and_damage_are_no_pictures(tmp_path: Path, address: str) -> None:
    assert EmbeddedPictures(UnpackedPictures(tmp_path).keep).find((address,)) is None


@given(st.binary(min_size=1, max_size=200))
def test_any_content_comes_out_as_it_went_in(content: bytes) -> None:
    kept: list[bytes] = []

    def keep(pieces: object, name: str) -> Path:
        kept.extend(pieces)  # type: ignore[call-overload]
        return Path(name)

    quoted = embedded(content).replace("+", "%2B").replace("=", "%3D")
    assert EmbeddedPictures(keep).find((quoted,)) == Path("embedded.jpg")
    assert b"".join(kept) == content
