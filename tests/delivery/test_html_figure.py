"""HTML figures: escaped, described, and read back by the reader of pages as they were meant."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree, html

from mediadesk.bootstrap.knowledge import LateParser
from mediadesk.credits.composing.styles import HouseStyles
from mediadesk.delivery.html_figure import HtmlFigureWriter
from mediadesk.model.caption import Caption
from mediadesk.model.credit import Contribution, Credit, PrintedCredit
from mediadesk.model.dossier import Dossier
from mediadesk.model.edit import Edit, EditKind, Evidence
from mediadesk.model.placement import Placement
from mediadesk.paths import resources
from mediadesk.published.pages.html import HtmlReader
from mediadesk.published.pages.markup.reading_words import ReadingWords
from mediadesk.published.pages.page_reading import PageReading
from mediadesk.services.deliveries.layout_texts import item_of
from mediadesk.services.ports.delivery import DeliveryItem
from mediadesk.services.records.printed import read_printed
from tests.delivery.written import stops, written
from tests.fakes.delivered import FOUNDING_LINE, GREETING, an_item
from tests.fakes.shipped import shipped

STYLES = HouseStyles.from_texts(shipped("styles"), shipped("wording"))
PARSE = LateParser().parse


@pytest.fixture(scope="module")
def reader() -> HtmlReader:
    words = (resources() / "reading" / "words.toml").read_text(encoding="utf-8")
    return HtmlReader(PageReading(PARSE, ReadingWords.from_text(words)))


def page(folder: Path, *items: DeliveryItem, **changes: str) -> etree._Element:
    out, _ = written(HtmlFigureWriter(), folder, *items, **changes)
    return html.document_fromstring(out.read_bytes())


def recorded(caption: str, credit: Credit, **more: tuple) -> Dossier:
    return replace(an_item().dossier, captions=(Caption(1, text=caption),), credit=credit, **more)


def test_a_figure_has_picture_caption_and_credit(tmp_path: Path) -> None:
    root = page(tmp_path, an_item(alt_text="Two people"), base_url="https://example.org/img/")
    picture = root.find(".//figure/img")
    assert dict(picture.attrib) == {
        "src": "https://example.org/img/greeting.jpg",
        "width": "1200",
        "height": "800",
        "alt": "Two people",
    }
    words = root.find(".//figcaption")
    assert words.find_class("caption")[0].text_content() == GREETING
    assert words.find_class("credit")[0].text_content() == FOUNDING_LINE


def test_the_credit_of_search_engines_is_the_visible_one(tmp_path: Path) -> None:
    free = recorded("A dog.", Credit(1, ("Ann Lee",), licence="CC-BY-4.0"))
    root = page(tmp_path, item_of(free, STYLES.style("wikimedia-commons")))
    told = json.loads(root.find(".//figure/script").text)
    assert told["@type"] == "ImageObject"
    assert told["creditText"] == root.find_class("credit")[0].text_content()
    assert told["license"] == root.xpath("//a[contains(@rel, 'license')]")[0].get("href")


def test_nothing_is_said_twice_as_microdata(tmp_path: Path) -> None:
    assert page(tmp_path, an_item()).xpath("//*[@itemprop or @itemscope]") == []


def test_language_and_direction_are_declared(tmp_path: Path) -> None:
    root = page(tmp_path, an_item("قمة في موسكو"), an_item("Latin words"), language="ar")
    assert (root.get("lang"), root.get("dir")) == ("ar", "rtl")
    first, second = root.find_class("caption")
    assert (first.get("dir"), second.get("dir")) == (None, "ltr")


def test_a_caption_in_another_language_than_wanted_is_not_said_to_be_in_it(tmp_path: Path) -> None:
    root = page(tmp_path, replace(an_item(), language="ar"), an_item(), language="ar")
    assert [figure.get("lang") for figure in root.findall(".//figure")] == ["", "ar"]


def test_a_file_name_is_no_alt_text(tmp_path: Path) -> None:
    out, remarks = written(HtmlFigureWriter(), tmp_path, an_item(""))
    assert html.document_fromstring(out.read_bytes()).find(".//img").get("alt") is None
    assert "no alt text" in remarks[0]


def test_a_picture_beside_the_page_is_named_as_seen_from_it(tmp_path: Path) -> None:
    item = an_item()
    photo = replace(item.photo, path=tmp_path / "a b" / "greeting#1.jpg")
    root = page(tmp_path, replace(item, dossier=replace(item.dossier, photo=photo)))
    assert root.find(".//img").get("src") == "a%20b/greeting%231.jpg"


def test_line_breaks_of_a_caption_are_kept(tmp_path: Path) -> None:
    caption = page(tmp_path, an_item("One.\nTwo.")).find_class("caption")[0]
    assert caption.find("br") is not None


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(min_size=1))
def test_no_text_becomes_mark_up(tmp_path: Path, text: str) -> None:
    wicked = f"</figcaption><script>{text}\"'>"
    root = page(tmp_path, an_item(wicked, wicked, alt_text=wicked), title=wicked, language=wicked)
    assert [one.tag for one in root.find(".//figure")] == ["img", "figcaption", "script"]
    assert root.find_class("caption")[0].text_content().startswith("</figcaption><script>")
    assert len(root.findall(".//script")) == 1


RECORDS = {
    "an agency's photographer": recorded(
        "Kim Yo-Jong arrives at the hall in Vladivostok.",
        Credit(1, ("Ann Lindqvist",), ("Reuters",)),
    ),
    "a free licence": recorded(
        "A brown dog crosses the lawn of the palace.",
        Credit(1, ("Ann Lindqvist",), licence="CC-BY-SA-4.0"),
    ),
    "an edited picture": recorded(
        "Vladimir Putin greeted by Kim Yo-Jong.",
        Credit(1, sources=("Kremlin",)),
        edits=(Edit("e", 1, EditKind.CROP, Evidence.MADE_HERE, by="Rosa Yamamoto"),),
        contributions=(Contribution("c", 1, ("cropping",), "Rosa Yamamoto", "The Magazine"),),
    ),
}  # fmt: skip


def placements(reader: HtmlReader, path: Path) -> tuple[Placement, ...]:
    return tuple(reader.read(path).placements)


@pytest.mark.parametrize("record", RECORDS)
@pytest.mark.parametrize("style", STYLES.names)
def test_the_reader_of_pages_reads_caption_and_credit_back(
    tmp_path: Path, reader: HtmlReader, style: str, record: str
) -> None:
    item = item_of(RECORDS[record], STYLES.style(style))
    out, _ = written(HtmlFigureWriter(), tmp_path, item)
    (placed,) = placements(reader, out)
    shown = html.document_fromstring(out.read_bytes()).find_class("credit")[0].text_content()
    assert placed.caption == item.caption
    assert not placed.decorative
    # The reader leaves a label ("Photo:") and brackets out of what it calls the credit.
    assert placed.credit in " ".join(shown.split())
    read = read_printed(placed, PARSE)
    meant = read_printed(replace(placed, caption=item.caption, credit=shown), PARSE)
    assert _parties(read) == _parties(meant)


def _parties(read: PrintedCredit) -> tuple[object, ...]:
    return read.creators, read.organizations, read.licence, read.edits


def test_a_stop_is_heeded(tmp_path: Path) -> None:
    assert stops(HtmlFigureWriter(), tmp_path, an_item())
