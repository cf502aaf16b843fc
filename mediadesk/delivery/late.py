"""The writers of deliveries behind their port, each with its libraries loaded at first use."""

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path

from typing_extensions import override

from mediadesk.delivery.forms import (
    CAPTION_SHEET,
    CONTACT_SHEET,
    DATA_MERGE,
    HTML,
    INDESIGN,
    JSON_LD,
    NINJS,
    TABLE,
    TAGGED_TEXT,
)
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.delivery import Delivery, DeliveryForm, DeliveryWriter
from mediadesk.services.ports.pictures import PictureFiles, Previews


class LateWriter(DeliveryWriter):
    """A writer that is made when its first delivery is written.

    Args:
        form: The form it writes.
        make: Makes the writer.
    """

    def __init__(self, form: DeliveryForm, make: Callable[[], DeliveryWriter]) -> None:
        self._form = form
        self._make = make

    @cached_property
    def _writer(self) -> DeliveryWriter:
        return self._make()

    @property
    @override
    def form(self) -> DeliveryForm:
        return self._form

    @override
    def write(self, delivery: Delivery, out: Path, context: JobContext) -> tuple[str, ...]:
        return self._writer.write(delivery, out, context)


def late_writers(
    *, previews: Previews, files: PictureFiles, resources: Path
) -> tuple[LateWriter, ...]:
    """Return a writer for every form of delivery, in the order people are offered them.

    Args:
        previews: The small pictures.
        files: The pictures themselves.
        resources: Folder of the shipped resources; its fonts and its sheets' words are used.
    """
    return (
        LateWriter(DATA_MERGE, _data_merge),
        LateWriter(TAGGED_TEXT, _tagged_text),
        LateWriter(INDESIGN, _indesign),
        LateWriter(CAPTION_SHEET, partial(_caption_sheet, previews, resources)),
        LateWriter(CONTACT_SHEET, partial(_contact_sheet, previews, files, resources)),
        LateWriter(HTML, _html),
        LateWriter(JSON_LD, _json_ld),
        LateWriter(NINJS, _ninjs),
        LateWriter(TABLE, _table),
    )


def _data_merge() -> DeliveryWriter:
    from mediadesk.delivery.csv_merge import DataMergeWriter  # noqa: PLC0415

    return DataMergeWriter()


def _table() -> DeliveryWriter:
    from mediadesk.delivery.csv_merge import PlainTableWriter  # noqa: PLC0415

    return PlainTableWriter()


def _tagged_text() -> DeliveryWriter:
    from mediadesk.delivery.indesign.tagged_text import TaggedTextWriter  # noqa: PLC0415

    return TaggedTextWriter()


def _indesign() -> DeliveryWriter:
    from mediadesk.delivery.indesign.snippet import IndesignWriter  # noqa: PLC0415 - loads lxml

    return IndesignWriter()


def _html() -> DeliveryWriter:
    from mediadesk.delivery.html_figure import HtmlFigureWriter  # noqa: PLC0415

    return HtmlFigureWriter()


def _json_ld() -> DeliveryWriter:
    from mediadesk.delivery.json_ld import JsonLdWriter  # noqa: PLC0415

    return JsonLdWriter()


def _ninjs() -> DeliveryWriter:
    from mediadesk.delivery.ninjs import NinjsWriter  # noqa: PLC0415

    return NinjsWriter()


def _contact_sheet(previews: Previews, files: PictureFiles, resources: Path) -> DeliveryWriter:
    from mediadesk.delivery.font_finding import FontShelf  # noqa: PLC0415
    from mediadesk.delivery.sheet.contact_sheet import ContactSheetWriter  # noqa: PLC0415 - fpdf2
    from mediadesk.delivery.sheet_words import SheetVocabulary  # noqa: PLC0415

    return ContactSheetWriter(
        previews=previews,
        files=files,
        fonts=FontShelf(resources / "fonts"),
        vocabulary=SheetVocabulary.from_text(_words(resources)),
    )


def _caption_sheet(previews: Previews, resources: Path) -> DeliveryWriter:
    from mediadesk.delivery.sheet_words import SheetVocabulary  # noqa: PLC0415
    from mediadesk.delivery.word.captions import CaptionSheetWriter  # noqa: PLC0415 - docx

    vocabulary = SheetVocabulary.from_text(_words(resources))
    return CaptionSheetWriter(previews=previews, vocabulary=vocabulary)


def _words(resources: Path) -> str:
    return (resources / "delivery" / "sheet.toml").read_text(encoding="utf-8")
