"""The writers of laid-out pages behind their port, their libraries loaded at first use."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from typing_extensions import override

from mediadesk.delivery.forms import CAPTION_SHEET, CONTACT_SHEET, INDESIGN
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


def late_contact_sheet(*, previews: Previews, files: PictureFiles, resources: Path) -> LateWriter:
    """Return the writer of contact sheets.

    Args:
        previews: The small pictures.
        files: The pictures themselves.
        resources: Folder of the shipped resources; its fonts and its sheets' words are used.
    """

    def make() -> DeliveryWriter:
        from mediadesk.delivery.font_finding import FontShelf  # noqa: PLC0415
        from mediadesk.delivery.sheet.contact_sheet import ContactSheetWriter  # noqa: PLC0415 - fpdf2
        from mediadesk.delivery.sheet_words import SheetVocabulary  # noqa: PLC0415

        return ContactSheetWriter(
            previews=previews,
            files=files,
            fonts=FontShelf(resources / "fonts"),
            vocabulary=SheetVocabulary.from_text(_words(resources)),
        )

    return LateWriter(CONTACT_SHEET, make)


def late_caption_sheet(*, previews: Previews, resources: Path) -> LateWriter:
    """Return the writer of caption sheets as DOCX; arguments as for `late_contact_sheet`."""

    def make() -> DeliveryWriter:
        from mediadesk.delivery.sheet_words import SheetVocabulary  # noqa: PLC0415
        from mediadesk.delivery.word.captions import CaptionSheetWriter  # noqa: PLC0415 - docx

        vocabulary = SheetVocabulary.from_text(_words(resources))
        return CaptionSheetWriter(previews=previews, vocabulary=vocabulary)

    return LateWriter(CAPTION_SHEET, make)


def late_indesign() -> LateWriter:
    """Return the writer of InDesign documents and snippets."""

    def make() -> DeliveryWriter:
        from mediadesk.delivery.indesign.snippet import IndesignWriter  # noqa: PLC0415 - loads lxml

        return IndesignWriter()

    return LateWriter(INDESIGN, make)


def _words(resources: Path) -> str:
    return (resources / "delivery" / "sheet.toml").read_text(encoding="utf-8")
