"""Writers whose libraries are loaded at first use."""

import subprocess
import sys
from pathlib import Path

import pytest

from mediadesk import paths
from mediadesk.delivery.csv_merge import DataMergeWriter, PlainTableWriter
from mediadesk.delivery.font_finding import FontShelf
from mediadesk.delivery.html_figure import HtmlFigureWriter
from mediadesk.delivery.indesign.snippet import IndesignWriter
from mediadesk.delivery.indesign.tagged_text import TaggedTextWriter
from mediadesk.delivery.json_ld import JsonLdWriter
from mediadesk.delivery.late import late_writers
from mediadesk.delivery.ninjs import NinjsWriter
from mediadesk.delivery.sheet.contact_sheet import ContactSheetWriter
from mediadesk.delivery.sheet_words import SheetVocabulary
from mediadesk.delivery.word.captions import CaptionSheetWriter
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.delivery import Delivery, DeliveryWriter
from tests.fakes.delivered import an_item
from tests.fakes.picture_files import FakePictures
from tests.fakes.previews import FakePreviews

RESOURCES = paths.resources()
WORDS = SheetVocabulary({})
PREVIEWS = FakePreviews()
WRITERS = (
    DataMergeWriter(),
    TaggedTextWriter(),
    IndesignWriter(),
    CaptionSheetWriter(previews=PREVIEWS, vocabulary=WORDS),
    ContactSheetWriter(
        previews=PREVIEWS,
        files=FakePictures(),
        fonts=FontShelf(RESOURCES / "fonts", ()),
        vocabulary=WORDS,
    ),
    HtmlFigureWriter(),
    JsonLdWriter(),
    NinjsWriter(),
    PlainTableWriter(),
)
LATE = late_writers(previews=PREVIEWS, files=FakePictures(), resources=RESOURCES)
PAIRS = list(zip(LATE, WRITERS, strict=True))


NAMES = [late.form.name for late, _ in PAIRS]


@pytest.mark.parametrize(("late", "writer"), PAIRS, ids=NAMES)
def test_it_calls_itself_what_the_writer_does(late: DeliveryWriter, writer: DeliveryWriter) -> None:
    assert late.form == writer.form


@pytest.mark.parametrize("late", [late for late, _ in PAIRS], ids=NAMES)
def test_it_writes(late: DeliveryWriter, tmp_path: Path) -> None:
    out = tmp_path / f"out{late.form.suffixes[0]}"

    late.write(Delivery((an_item(),)), out, JobContext())

    assert out.stat().st_size > 100


def test_nothing_heavy_is_loaded_before_it_writes() -> None:
    script = (
        "import sys; import mediadesk.delivery.late; "
        "print([m for m in ('fpdf', 'docx', 'lxml', 'PIL') if m in sys.modules])"
    )

    found = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)

    assert found.stdout.strip() == b"[]"
