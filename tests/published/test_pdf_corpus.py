"""PDF documents that other programs wrote, with what a reader of their pages sees."""

from contextlib import suppress
from pathlib import Path

import pytest

from mediadesk.model.errors import OutsideError
from mediadesk.model.placement import Placement
from mediadesk.published.pdf.document import PdfReader, read_pages
from tests.published.pdf_written import layout_tools

pytestmark = pytest.mark.corpus


@pytest.fixture
def reader(tmp_path: Path) -> PdfReader:
    return PdfReader(layout_tools(tmp_path), read_pages)


def on_page(reader: PdfReader, path: Path, number: int) -> list[Placement]:
    found = reader.read(path).placements
    return [one for one in found if one.locator.startswith(f"page {number}, ")]


def test_every_document_is_read_or_refused_in_a_sentence(reader: PdfReader, corpus: Path) -> None:
    documents = sorted((corpus / "dev" / "documents").glob("*.pdf"))
    assert documents
    for path in documents:
        with suppress(OutsideError):
            assert isinstance(reader.read(path).placements, tuple)


def test_captions_under_figures_are_theirs(reader: PdfReader, corpus: Path) -> None:
    path = corpus / "dev" / "documents" / "docling__redp5110_sampled.pdf"
    captions = [one.caption for one in on_page(reader, path, 15)]
    assert captions == [
        "Figure 4-68 Visual Explain with RCAC enabled",
        "Figure 4-69 Index advice with no RCAC",
    ]


def test_strips_that_lie_over_each_other_are_one_picture(reader: PdfReader, corpus: Path) -> None:
    path = corpus / "dev" / "documents" / "docling__redp5110_sampled.pdf"
    (found,) = on_page(reader, path, 7)
    assert found.caption == "Figure 1-2 Existing row and column controls"


def test_portraits_beside_running_text_have_no_caption(reader: PdfReader, corpus: Path) -> None:
    path = corpus / "dev" / "documents" / "docling__redp5110_sampled.pdf"
    assert [one.caption for one in on_page(reader, path, 4)] == ["", ""]


def test_a_scan_with_words_under_it_is_a_scan(reader: PdfReader, corpus: Path) -> None:
    (found,) = reader.read(corpus / "dev" / "documents" / "pikepdf__sandwich.pdf").placements
    assert (found.locator, found.decorative) == ("page 1, scan", True)


def test_the_ornaments_of_slides_are_decoration(reader: PdfReader, corpus: Path) -> None:
    path = corpus / "dev" / "documents" / "schemaorg__sw1109_Vocabulary_GoodRelations.pdf"
    found = reader.read(path).placements
    assert sum(not one.decorative for one in found) < 0.1 * len(found)
