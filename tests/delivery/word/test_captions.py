"""The caption sheet, read back."""

import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import _Cell
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from mediadesk import paths
from mediadesk.delivery.sheet_words import SheetVocabulary
from mediadesk.delivery.word.captions import CaptionSheetWriter
from mediadesk.model.credit import Credit
from mediadesk.model.errors import StoppedError
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.delivery import Delivery, DeliveryItem, PageFormat, Paper
from tests.fakes.delivered import FOUNDING_LINE, GREETING, an_item
from tests.fakes.previews import FakePreviews

VOCABULARY = SheetVocabulary.from_text(
    (paths.resources() / "delivery" / "sheet.toml").read_text(encoding="utf-8")
)


def writer(previews: FakePreviews | None = None) -> CaptionSheetWriter:
    return CaptionSheetWriter(previews=previews or FakePreviews(), vocabulary=VOCABULARY)


def made(folder: Path, *items: DeliveryItem, **about: object) -> Document:
    delivery = replace(Delivery(items), **about)  # type: ignore[arg-type]
    writer().write(delivery, folder / "sheet.docx", JobContext())
    return docx.Document(str(folder / "sheet.docx"))


def styled(cell: _Cell) -> list[tuple[str, str]]:
    return [(p.style.name or "", p.text) for p in cell.paragraphs if p.style]


def test_each_photo_has_a_row_with_its_words_in_named_styles(tmp_path: Path) -> None:
    document = made(tmp_path, an_item(headline="Talks"), an_item())
    rows = document.tables[0].rows

    assert len(rows) == 3
    assert styled(rows[1].cells[1]) == [
        ("File Name", "1 greeting.jpg"),
        ("Headline", "Talks"),
        ("Caption", GREETING),
        ("Credit", FOUNDING_LINE),
    ]


def test_paragraphs_of_a_caption_stay_paragraphs(tmp_path: Path) -> None:
    cell = made(tmp_path, an_item("One.\n\nTwo.")).tables[0].rows[1].cells[1]

    assert [text for style, text in styled(cell) if style == "Caption"] == ["One.", "Two."]


def test_a_text_without_measure_is_shortened_visibly_and_told(tmp_path: Path) -> None:
    out = tmp_path / "s.docx"
    remarks = writer().write(Delivery((an_item("a\n" * 50_000),)), out, JobContext())
    (caption,) = [
        text
        for style, text in styled(docx.Document(str(out)).tables[0].rows[1].cells[1])
        if style == "Caption"
    ]

    assert caption.endswith("…")
    assert remarks == ("The words beside greeting.jpg are shortened.",)


def test_what_is_missing_and_what_binds_is_marked(tmp_path: Path) -> None:
    item = an_item("", "", credit=Credit(1, mandatory="Courtesy of X"))
    cell = made(tmp_path, item).tables[0].rows[1].cells[1]

    assert styled(cell)[1:] == [
        ("Missing", "No credit on record"),
        ("Missing", "No caption"),
        ("Mandatory", "Mandatory wording: Courtesy of X"),
    ]


def test_pictures_are_whole_and_carry_their_alt_text(tmp_path: Path) -> None:
    document = made(tmp_path, an_item(alt_text="Two people", size_px=(600, 400)))
    (picture,) = document.inline_shapes

    assert picture._inline.docPr.get("descr") == "Two people"
    assert picture._inline.docPr.get("name") == "greeting.jpg"
    assert picture.width / picture.height == pytest.approx(1.5, abs=0.01)


def test_a_missing_picture_leaves_its_reason(tmp_path: Path) -> None:
    remarks = writer().write(
        Delivery((an_item(name="gone.jpg"),)), tmp_path / "s.docx", JobContext()
    )
    cell = docx.Document(str(tmp_path / "s.docx")).tables[0].rows[1].cells[0]

    assert cell.text.startswith("No picture: /pictures/gone.jpg cannot be read")
    assert remarks[0].startswith("There is no picture of gone.jpg: ")


def test_a_damaged_preview_is_no_picture(tmp_path: Path) -> None:
    item = an_item()
    damaged = FakePreviews({item.photo.sha256: b"\xff\xd8 not a picture"})

    remarks = writer(damaged).write(Delivery((item,)), tmp_path / "s.docx", JobContext())

    assert remarks == ("There is no picture of greeting.jpg: its preview is damaged.",)


def test_the_heading_is_repeated_and_no_row_is_parted(tmp_path: Path) -> None:
    rows = made(tmp_path, an_item(), an_item()).tables[0].rows
    properties = [row._tr.trPr for row in rows]

    assert [p.find(qn("w:tblHeader")) is not None for p in properties] == [True, False, False]
    assert all(p.find(qn("w:cantSplit")) is not None for p in properties)


def test_pages_are_numbered_by_the_word_processor(tmp_path: Path) -> None:
    footer = made(tmp_path, an_item(), language="fr").sections[0].footer
    xml = footer._element.xml

    assert footer.paragraphs[0].text == "Page 1 sur 1"
    assert " PAGE " in xml
    assert " NUMPAGES " in xml


def test_texts_carry_the_language(tmp_path: Path) -> None:
    document = made(tmp_path, an_item(), language="ja")
    tags = {found.get(qn("w:eastAsia")) for found in document.element.iter(qn("w:lang"))}

    assert tags == {"ja-JP"}


def test_arabic_runs_right_to_left_and_latin_within_it_does_not(tmp_path: Path) -> None:
    document = made(tmp_path, an_item("تصوير (AFP)"), language="ar")
    paragraph = document.tables[0].rows[1].cells[1].paragraphs[1]

    assert paragraph._p.pPr.find(qn("w:bidi")) is not None
    assert [(run.text, bool(run.font.rtl)) for run in paragraph.runs] == [
        ("تصوير (", True),
        ("AFP", False),
        (")", True),
    ]


def test_properties_say_title_and_house_and_nothing_of_the_template(tmp_path: Path) -> None:
    moment = datetime(2026, 11, 24, tzinfo=UTC)
    about = made(
        tmp_path, an_item(), title="Kim & Co.", house="FPM", made_at=moment
    ).core_properties

    assert (about.title, about.author, about.comments) == ("Kim & Co.", "FPM", "")
    assert about.created == moment


def test_pages_are_as_asked_for(tmp_path: Path) -> None:
    section = made(tmp_path, an_item(), page=PageFormat(Paper.LETTER, True)).sections[0]

    assert (section.page_width.inches, section.page_height.inches) == (11.0, 8.5)


def test_it_stops_when_asked_to(tmp_path: Path) -> None:
    stop = Event()
    stop.set()

    with pytest.raises(StoppedError):
        writer().write(Delivery((an_item(),)), tmp_path / "s.docx", JobContext(stop=stop))


def test_what_the_disk_refuses_is_left_to_the_caller(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        writer().write(Delivery((an_item(),)), tmp_path / "no" / "s.docx", JobContext())


@given(st.text(st.characters()), st.text(st.characters()), st.text(st.characters()))
@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_no_text_breaks_a_sheet(tmp_path: Path, caption: str, line: str, title: str) -> None:
    item = an_item(caption, line, headline=title, alt_text=line)

    document = made(tmp_path, item, title=title, house=title)

    assert len(document.tables[0].rows) == 2
    with zipfile.ZipFile(tmp_path / "sheet.docx") as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(archive.read(name))
